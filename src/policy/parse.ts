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
  /** The start of its key; for an item of a list and for the whole, that of the value. */
  readonly key: Position;
  /** The start of the value; for an empty one, that of its key. */
  readonly at: Position;
  readonly members: ReadonlyMap<string, Located>;
  readonly items: readonly Located[];
  /**
   * The position of a part of a string, by its offset in the value in UTF-16 units; for any other value, its start.
   * Computed on demand.
   */
  readonly placeIn: (offset: number) => Position;
}

/** An error with its position. */
export interface PolicyIssue {
  readonly at: Position;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Parsed {
  /** Null if the text is not YAML or exceeds a limit. */
  readonly root: Located | null;
  readonly issues: readonly PolicyIssue[];
}

/** Values count once for each alias. No real policy comes near these limits. */
const MAX_VALUES = LIMITS.policyBytes / 8;
const MAX_PARTS = LIMITS.policyBytes / 4;
/** YAML itself limits keys on one line to this length. */
const MAX_KEY = 1024;

const STYLES: ReadonlySet<unknown> = new Set<ScalarStyle>([
  ...(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
]);

const START: Position = { line: 1, column: 1 };

/**
 * Reads one YAML 1.2 document (core schema) with positions. It never throws.
 * Refused, because they are ambiguous or obscure: several documents, `%YAML 1.1`, custom tags, duplicate keys, keys
 * that are not strings, aliases to their own parents. Merge keys (`<<`) are ordinary keys.
 */
export function parseYaml(text: string): Parsed {
  // The parser counts from here: a byte order mark is not a column.
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineCounter();
  const tokens = tokensOf(source, lines);
  if (tokens === null) return refused(START, `the policy has more than ${MAX_PARTS} tokens`);
  const deep = tooDeep(tokens);
  if (deep !== null)
    return refused(position(lines, deep), `the policy is nested deeper than ${LIMITS.jsonDepth} levels`);

  const composer = new Composer({
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const [document, second] = [...composer.compose(tokens, true, source.length)];
  if (document === undefined) throw new Error('the YAML composer always returns a document');
  const problems = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problems.length > 0) return { root: null, issues: syntaxIssues(problems, lines) };
  if (second !== undefined)
    return refused(
      position(lines, second.range[0]),
      'a second document starts here: a policy is one document, without "---" after its start',
    );
  if (document.directives.yaml.explicit && document.directives.yaml.version !== '1.2') {
    return refused(START, 'policies are YAML 1.2: remove the "%YAML" line');
  }
  return new Reader(lines, source).read(document);
}

function refused(at: Position, message: string): Parsed {
  return { root: null, issues: [{ at, message, suggestion: null }] };
}

/** One error per line: further ones in the same line nearly always have the same cause. */
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
      return 'not valid YAML: a second ": " in one line; quote a value that contains one';
    case 'BAD_SCALAR_START':
      return safe`not valid YAML: ${lowerFirst(message)}; put it in quotes`;
    case 'TAG_RESOLVE_FAILED':
      return safe`policies have no tags, which start with "!"; put it in quotes (${lowerFirst(message)})`;
    case 'TAB_AS_INDENT':
      return 'not valid YAML: indent lines with spaces, not with tabs';
    default:
      return safe`not valid YAML: ${lowerFirst(message)}`;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Converts the parser's nodes into values with positions. */
class Reader {
  readonly #lines: LineCounter;
  readonly #source: string;
  readonly #issues = new Map<string, PolicyIssue>();
  readonly #anchors = new Map<string, Node>();
  /** The parents of the current node. */
  readonly #open = new Set<Node>();
  #values = 0;

  constructor(lines: LineCounter, source: string) {
    this.#lines = lines;
    this.#source = source;
  }

  read(document: Document.Parsed): Parsed {
    const root = this.#node(document.contents, position(this.#lines, document.contents?.range[0] ?? 0));
    const tooMany = this.#values > MAX_VALUES;
    if (tooMany) this.#report(START, `the policy has more than ${MAX_VALUES} values, aliases resolved`);
    return { root: tooMany ? null : root, issues: [...this.#issues.values()] };
  }

  #node(node: Node | null, key: Position): Located {
    const at = node?.range && node.range[0] < node.range[1] ? position(this.#lines, node.range[0]) : key;
    const leaf = { value: null, key, at, members: new Map<string, Located>(), items: [], placeIn: () => at };
    if (++this.#values > MAX_VALUES || node === null) return leaf;
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
      if (members.has(name)) this.#report(at, safe`the key "${name}" occurs twice in one mapping`);
      else members.set(name, this.#node(asNode(pair.value), at));
    }
    return members;
  }

  #name(node: Node | null, at: Position): string | null {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') this.#report(at, 'a key must be a string: put it in quotes');
    else if (value.length > MAX_KEY) this.#report(at, `a key has more than ${MAX_KEY} characters`);
    else return value;
    return null;
  }

  #alias(name: string, at: Position, key: Position): Located | null {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#report(
        at,
        safe`"*${name}" is an alias without an anchor "&${name}" above; quote a pattern that starts with "*"`,
      );
    } else if (this.#open.has(target)) {
      this.#report(at, safe`the alias "*${name}" contains itself`);
    } else {
      return { ...this.#node(target, key), key };
    }
    return null;
  }

  /** Once per position and message, because an alias reads its target again. */
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

/** The library declares the items of collections as unknown. */
function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/**
 * The tokens of the text; null if there are more than a policy may have, because they take far more memory than the
 * text.
 */
function tokensOf(source: string, lines: LineCounter): readonly CST.Token[] | null {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let parts = 0;
  lines.addNewLine(0);
  for (const part of new Lexer().lex(source)) {
    if (++parts > MAX_PARTS) return null;
    tokens.push(...parser.next(part));
  }
  tokens.push(...parser.end());
  return tokens;
}

/** The position at which tokens are nested too deeply, found in a loop before anything recursive runs. */
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
