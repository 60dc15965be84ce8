import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Position } from './error.ts';
import { positionInScalar, type ScalarStyle } from './scalar-position.ts';

/** A value of a policy file with its position. Mappings have no prototype, so that no key has a special meaning. */
export interface Located {
  readonly value: unknown;
  /** The start of its key; for items of lists and the root, the start of the value. */
  readonly key: Position;
  /** The start of the value; for an empty value, the key. */
  readonly at: Position;
  readonly members: ReadonlyMap<string, Located>;
  readonly items: readonly Located[];
  /** The position of an offset in a string, in UTF-16 units; for other values, the start. */
  readonly placeIn: (offset: number) => Position;
}

/** An error at a position. */
export interface PolicyIssue {
  readonly at: Position;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Parsed {
  /** Null where the text is not valid YAML or exceeds a limit. */
  readonly root: Located | null;
  readonly issues: readonly PolicyIssue[];
}

const STYLES: ReadonlySet<unknown> = new Set<ScalarStyle>([
  ...(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
]);

const START: Position = { line: 1, column: 1 };

/**
 * Parses one YAML 1.2 document (core schema) with positions. Never throws.
 *
 * Errors, because other parsers read them differently: several documents, `%YAML 1.1`, custom tags, duplicate keys, keys that are not strings,
 * and aliases that contain themselves. Merge keys (`<<`) have no special meaning.
 */
export function parseYaml(text: string): Parsed {
  // A byte order mark does not count as a column.
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineCounter();
  const tokens = tokensOf(source, lines);
  if (tokens === null) return refused(START, `the policy has more than ${LIMITS.policyTokens} tokens`);
  const deep = tooDeep(tokens);
  if (deep !== null)
    return refused(position(lines, deep), `the policy is nested more than ${LIMITS.jsonDepth} levels deep`);

  const composer = new Composer({
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const [document, second] = [...composer.compose(tokens, true, source.length)];
  if (document === undefined) throw new Error('the YAML composer returned no document');
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problems.length > 0) return { root: null, issues: syntaxIssues(problems, lines) };
  if (second !== undefined)
    return refused(position(lines, second.range[0]), 'a second YAML document starts here; remove this "---"');
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    return refused(START, 'policies are YAML 1.2; remove the "%YAML" line');
  }
  return new Reader(lines, source).read(document);
}

function refused(at: Position, message: string): Parsed {
  return { root: null, issues: [{ at, message, suggestion: null }] };
}

/** One error per line: later errors in a line are mostly consequences of the first. */
function syntaxIssues(problems: readonly YAMLError[], lines: LineCounter): PolicyIssue[] {
  const seen = new Set<number>();
  return problems.flatMap((problem) => {
    const at = position(lines, problem.pos[0]);
    if (seen.has(at.line)) return [];
    seen.add(at.line);
    return [{ at, message: sentence(problem), suggestion: null }];
  });
}

function sentence({ code, message }: YAMLError): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'invalid YAML: second ": " in one line; quote values that contain ": "';
    case 'BAD_SCALAR_START':
      return safe`invalid YAML: ${lowerFirst(message)}; put it in quotes`;
    case 'TAG_RESOLVE_FAILED':
      return safe`tags are not allowed in policies; quote values that start with "!" (${lowerFirst(message)})`;
    case 'TAB_AS_INDENT':
      return 'invalid YAML: tab in the indentation; use spaces';
    default:
      return safe`invalid YAML: ${lowerFirst(message)}`;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Converts the nodes of the parser into located values. */
class Reader {
  readonly #lines: LineCounter;
  readonly #source: string;
  readonly #issues = new Map<string, PolicyIssue>();
  readonly #anchors = new Map<string, Node>();
  /** The current node and its ancestors. */
  readonly #open = new Set<Node>();
  #values = 0;

  constructor(lines: LineCounter, source: string) {
    this.#lines = lines;
    this.#source = source;
  }

  read(document: Document.Parsed): Parsed {
    const root = this.#node(document.contents, position(this.#lines, document.contents?.range[0] ?? 0));
    const tooMany = this.#values > LIMITS.policyValues;
    if (tooMany)
      this.#report(START, `the policy has more than ${LIMITS.policyValues} values, including those of aliases`);
    return { root: tooMany ? null : root, issues: [...this.#issues.values()] };
  }

  #node(node: Node | null, key: Position): Located {
    const at = node?.range && node.range[0] < node.range[1] ? position(this.#lines, node.range[0]) : key;
    const leaf = { value: null, key, at, members: new Map<string, Located>(), items: [], placeIn: () => at };
    if (++this.#values > LIMITS.policyValues || node === null) return leaf;
    if (isAlias(node)) return this.#alias(node.source, at, key) ?? leaf;
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const located = this.#resolved(node, leaf);
    this.#open.delete(node);
    return located;
  }

  #resolved(node: Node, leaf: Located): Located {
    if (isScalar(node)) return { ...leaf, value: node.value, placeIn: this.#placesIn(node, leaf.at) };
    if (isMap(node)) {
      const members = this.#members(node);
      return { ...leaf, value: objectOf(members), members };
    }
    if (!isSeq(node)) return leaf;
    const items = node.items.map((item) => {
      const inner = asNode(item);
      return this.#node(inner, position(this.#lines, inner?.range?.[0] ?? 0));
    });
    return { ...leaf, value: items.map((item) => item.value), items };
  }

  #placesIn({ value, type, range }: Scalar, at: Position): (offset: number) => Position {
    if (typeof value !== 'string' || !range || !isStyle(type)) return () => at;
    return (offset) => position(this.#lines, positionInScalar(this.#source, range[0], type, value, offset));
  }

  #members(map: YAMLMap): Map<string, Located> {
    const members = new Map<string, Located>();
    for (const pair of map.items) {
      const node = asNode(pair.key);
      const at = position(this.#lines, node?.range?.[0] ?? map.range?.[0] ?? 0);
      const name = this.#name(node, at);
      if (name === null) continue;
      if (members.has(name)) this.#report(at, safe`duplicate key "${name}"`);
      else members.set(name, this.#node(asNode(pair.value), at));
    }
    return members;
  }

  #name(node: Node | null, at: Position): string | null {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') this.#report(at, 'keys must be strings; put this one in quotes');
    else if (value.length > LIMITS.policyKeyCharacters)
      this.#report(at, `the key is longer than ${LIMITS.policyKeyCharacters} characters`);
    else return value;
    return null;
  }

  #alias(name: string, at: Position, key: Position): Located | null {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#report(at, safe`unknown alias "*${name}"; quote patterns that start with "*"`);
    } else if (this.#open.has(target)) {
      this.#report(at, safe`the alias "*${name}" contains itself`);
    } else {
      return { ...this.#node(target, key), key };
    }
    return null;
  }

  /** Once per position and message: an alias reads its target again. */
  #report(at: Position, message: string): void {
    this.#issues.set(`${at.line}:${at.column}:${message}`, { at, message, suggestion: null });
  }
}

function isStyle(type: Scalar['type']): type is ScalarStyle {
  return STYLES.has(type);
}

function objectOf(members: ReadonlyMap<string, Located>): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of members) object[key] = value;
  return object;
}

/** The library types the items of collections as unknown. */
function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The tokens of a text; null where their number exceeds the limit, because tokens take far more memory than the text. */
function tokensOf(source: string, lines: LineCounter): readonly CST.Token[] | null {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let parts = 0;
  lines.addNewLine(0);
  for (const part of new Lexer().lex(source)) {
    if (++parts > LIMITS.policyTokens) return null;
    tokens.push(...parser.next(part));
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The offset of the first token beyond the depth limit. A loop, because everything later walks the tokens by recursion. */
function tooDeep(tokens: readonly CST.Token[]): number | null {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (depth > LIMITS.jsonDepth) return token.offset;
    for (const part of partsOf(token)) open.push({ token: part, depth: depth + 1 });
  }
  return null;
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') return [];
  return token.items.flatMap((item) => [...(item.key ? [item.key] : []), ...(item.value ? [item.value] : [])]);
}
