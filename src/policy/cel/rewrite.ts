import type { ASTNode } from '@marcbachmann/cel-js';
import { REPLACED, REPLACEMENT } from './environment.ts';
import type { Path } from './path.ts';
import { nameAt, nodesBelow, partsOf, tokenAfter, typeOf } from './tree.ts';

/** Text that replaces a part of an expression, or is inserted if `at` equals `until`. */
interface Replacement {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/**
 * A checked expression in the form that is evaluated: replaced functions have the name of their replacement, a missing
 * key of a map of strings reads as an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`), and paths become
 * variables. Only names and positions change, so the checked expression is the one that runs.
 * @param paths by their text; empty if a scope has none
 */
export function instrument(root: ASTNode, paths: ReadonlyMap<string, Path> = new Map()): string {
  const { input } = root;
  // The item name of a macro may hide a variable.
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
  // `has` does not read its argument.
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

/** A map literal of a policy keeps CEL's own meaning: a missing key is an error. */
function isMapOfStrings(node: ASTNode): boolean {
  return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}
