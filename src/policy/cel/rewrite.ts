import type { ASTNode } from '@marcbachmann/cel-js';
import { REPLACED, REPLACEMENT } from './environment.ts';
import type { Path } from './path.ts';
import { nameAt, nodesBelow, partsOf, tokenAfter, typeOf } from './tree.ts';

/** Replaces a part of the source; inserts where `at` equals `until`. */
interface Replacement {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/**
 * The source to run for a checked expression: replaced functions get the name of their replacement, an absent key of a map of strings reads as
 * an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`), and each path becomes one variable. Nothing else changes, so the
 * expression that runs is the one that was checked.
 * @param paths by source text
 */
export function instrument(root: ASTNode, paths: ReadonlyMap<string, Path> = new Map()): string {
  const { input } = root;
  // The variable of a macro can shadow a variable of the scope.
  const hidden = new Set(
    nodesBelow(root).flatMap((node) =>
      node.op === 'rcall' && node.args[2][0]?.op === 'id' ? [node.args[2][0].args] : [],
    ),
  );
  let text = '';
  let at = 0;
  for (const replacement of [...replacementsIn(root, paths, hidden)].toSorted((a, b) => a.at - b.at)) {
    text += input.slice(at, replacement.at) + replacement.text;
    at = replacement.until;
  }
  return text + input.slice(at);
}

function* replacementsIn(
  node: ASTNode,
  paths: ReadonlyMap<string, Path>,
  hidden: ReadonlySet<string>,
): Generator<Replacement> {
  const { input, start, end } = node;
  // The argument of `has` is not evaluated.
  if (node.op === 'call' && node.args[0] === 'has') return;
  const path = node.op === '.' ? paths.get(input.slice(start, end)) : undefined;
  if (path !== undefined && !hidden.has(path.steps[0] ?? '')) {
    yield { at: start, until: end, text: path.name };
    return;
  }
  for (const part of partsOf(node)) yield* replacementsIn(part, paths, hidden);
  if ((node.op === 'call' || node.op === 'rcall') && REPLACED.has(node.args[0])) {
    yield inserted(nameAt(input, node) + node.args[0].length, REPLACEMENT);
  } else if ((node.op === '.' || node.op === '[]') && isMapOfStrings(node.args[0])) {
    yield inserted(tokenAfter(input, node.args[0], node.op === '.' ? '.' : '[') + 1, '?');
    yield inserted(end, '.orValue("")');
  }
}

function inserted(at: number, text: string): Replacement {
  return { at, until: at, text };
}

/** A map literal in a policy keeps CEL's meaning: reading an absent key is an error. */
function isMapOfStrings(node: ASTNode): boolean {
  return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}
