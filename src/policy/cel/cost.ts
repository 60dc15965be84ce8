import type { ASTNode } from '@marcbachmann/cel-js';
import type { Image } from '../../image/image.ts';
import { LIMITS } from '../../limits.ts';
import { LOOPS, nodesBelow, partsOf, typeOf } from './tree.ts';

/** Upper bounds on the data of an image; powers of two, so that images share few different values. */
export interface Dimensions {
  /** Items of the longest list or map. */
  readonly items: number;
  /** Characters of the longest string. */
  readonly characters: number;
}

/** Each range counts as all ports of three protocols. */
const PORTS = 3 * 65_536;

/** The time that the expressions of one policy file share on one image. */
export class EvaluationBudget {
  readonly dimensions: Dimensions;
  milliseconds = LIMITS.expressionsMilliseconds;

  constructor(dimensions: Dimensions) {
    this.dimensions = dimensions;
  }
}

/** The dimensions of an image. A string has no more characters than its document has bytes. */
export function dimensionsOf(image: Image): Dimensions {
  let items = image.edges.length + (image.unreferenced?.length ?? 0);
  let characters = 10_000;
  for (const { descriptor, document, config, target } of image.edges) {
    items = Math.max(items, descriptor?.annotations.size ?? 0, descriptor?.urls.length ?? 0);
    if (document !== null && 'annotations' in document) items = Math.max(items, document.annotations.size);
    if (config !== null) {
      const { env, labels, entrypoint, cmd, exposedPorts, volumes, diffIds, history } = config;
      const lists = [env, entrypoint, cmd, exposedPorts, volumes, diffIds, history].map(({ length }) => length);
      items = Math.max(items, labels.size, ...lists, exposedPorts.some((port) => port.includes('-')) ? PORTS : 0);
    }
    if (document !== null || config !== null) characters = Math.max(characters, target.byteSource?.length ?? 0);
  }
  return { items: powerOfTwo(items), characters: powerOfTwo(characters) };
}

/** An upper bound on the steps of an expression on data of these dimensions; far above the steps on ordinary data. */
export function costOf(root: ASTNode, { items, characters }: Dimensions): number {
  // An addition can double its operand, and splitting can give an item for each character.
  const nodes = nodesBelow(root);
  const growth = 1 + nodes.filter(({ op }) => op === '+').length;
  const calls = new Set(nodes.map(({ op, args }) => (op === 'rcall' ? args[0] : null)));
  const text = characters * growth;
  const list = (items + root.input.length + (calls.has('split') ? text : 0)) * growth;
  return steps(root, { items: list, characters: calls.has('join') ? text * list : text });
}

function steps(node: ASTNode, size: Dimensions): number {
  const { items, characters } = size;
  const parts = partsOf(node).map((part) => steps(part, size));
  const sum = parts.reduce((all, part) => all + part, 1);
  switch (node.op) {
    case 'in':
      return sum + items + characters / 1000;
    case '==':
    case '!=':
    case '+':
      return sum + (isCollection(node.args[0]) ? items * 2 : 0) + characters / 1000;
    case 'call':
      return sum + characters / 8;
    case 'rcall': {
      const [name, , args] = node.args;
      const [receiver = 0, , ...repeated] = parts;
      if (LOOPS.has(name)) return receiver + items * repeated.reduce((all, part) => all + part, 1);
      // A pattern from an image can be anything.
      if (name === 'matches') return sum + (args[0]?.op === 'value' ? characters * 2 : Number.POSITIVE_INFINITY);
      return sum + characters / 8 + items / 8;
    }
    default:
      return sum;
  }
}

/** The smallest power of two that is not smaller than a count. */
function powerOfTwo(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, count)));
}

function isCollection(node: ASTNode): boolean {
  const type = typeOf(node) ?? 'dyn';
  return type.startsWith('list') || type.startsWith('map') || type === 'dyn';
}
