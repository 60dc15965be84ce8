import type { ASTNode } from '@marcbachmann/cel-js';

/** Macros that evaluate an argument once for every item of their receiver. */
export const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** The child nodes in source order. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case '!_':
    case '-_':
      return [node.args];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    default:
      return node.args;
  }
}

/** A node and all its descendants. */
export function nodesBelow(node: ASTNode): readonly ASTNode[] {
  const found = [node];
  for (const part of partsOf(node)) found.push(...nodesBelow(part));
  return found;
}

/** The type that the checker found for a node, in the library's notation; null for unchecked nodes, as inside `has`. */
export function typeOf(node: ASTNode): string | null {
  // The library's type declarations omit the property.
  const type: unknown = 'checkedType' in node ? node.checkedType : null;
  return typeof type === 'object' && type !== null && 'name' in type && typeof type.name === 'string'
    ? type.name
    : null;
}

/** The offset of a sign after a node; only parentheses, white space and comments can come between. */
export function tokenAfter(source: string, node: ASTNode, sign: string): number {
  const between = /(?:[\s)]|\/\/[^\n]*)*/y;
  between.lastIndex = node.end;
  const at = node.end + (between.exec(source)?.[0].length ?? 0);
  if (source[at] !== sign) throw new Error(`expected "${sign}" at ${at} of ${source}`);
  return at;
}

/** The offset of the name of the function that a node calls. */
export function nameAt(source: string, node: ASTNode): number {
  if (node.op !== 'rcall') return node.start;
  const dot = tokenAfter(source, node.args[1], '.');
  return source.indexOf(node.args[0], dot);
}
