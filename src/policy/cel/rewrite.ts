import type { ASTNode } from '@marcbachmann/cel-js';
import { REPLACED, REPLACEMENT } from './environment.ts';
import type { Path } from './path.ts';
import { nameAt, nodesBelow, partsOf, tokenAfter, typeOf } from './tree.ts';

/** Text that stands for a part of an expression, or is put in where `at` is `until`. */
interface Replacement {
  readonly at: number;
  readonly until: number;
  readonly text: string;
}

/**
 * An expression that was checked, as it is run: functions that are replaced have their replacement's name, a key that a map of strings
 * has not reads as an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`), and paths are one variable each. Only names and places
 * are touched, so what was checked is what runs.
 * @param paths by how they are written; none where a scope has none
 */
export function instrument(root: ASTNode, paths: ReadonlyMap<string, Path> = new Map()): string {
  const { input } = root;
  // A name that a macro gives to an item may hide a variable.
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
  // What `has` asks for is not read.
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

/** What a policy writes out as a map keeps CEL's own meaning: a key that it lacks is a mistake there. */
function isMapOfStrings(node: ASTNode): boolean {
  return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}
