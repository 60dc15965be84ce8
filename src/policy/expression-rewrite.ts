import type { ASTNode } from '@marcbachmann/cel-js';
import { REPLACED, REPLACEMENT } from './expression-environment.ts';
import { nameAt, partsOf, signBehind, typeOf } from './expression-tree.ts';

/** Text that is put in at a place of an expression. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * An expression that was checked, as it is run: functions that are replaced have their replacement's name, and a key that a map of strings
 * has not reads as an empty string (`labels["x"]` becomes `labels[?"x"].orValue("")`). Only names and places are touched, so what was checked is
 * what runs.
 */
export function instrumented(root: ASTNode): string {
  const { input } = root;
  const insertions = [...insertionsIn(root)].toSorted((a, b) => a.at - b.at);
  let text = '';
  let at = 0;
  for (const insertion of insertions) {
    text += input.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return text + input.slice(at);
}

function* insertionsIn(node: ASTNode): Generator<Insertion> {
  const { input, end } = node;
  // What `has` asks for is not read.
  if (node.op === 'call' && node.args[0] === 'has') return;
  for (const part of partsOf(node)) yield* insertionsIn(part);
  if ((node.op === 'call' || node.op === 'rcall') && REPLACED.has(node.args[0])) {
    yield { at: nameAt(input, node) + node.args[0].length, text: REPLACEMENT };
  } else if ((node.op === '.' || node.op === '[]') && isMapOfStrings(node.args[0])) {
    yield { at: signBehind(input, node.args[0], node.op === '.' ? '.' : '[') + 1, text: '?' };
    yield { at: end, text: '.orValue("")' };
  }
}

/** What a policy writes out as a map keeps CEL's own meaning: a key that it lacks is a mistake there. */
function isMapOfStrings(node: ASTNode): boolean {
  return (node.op === '.' || node.op === 'id') && typeOf(node) === 'map<string, string>';
}
