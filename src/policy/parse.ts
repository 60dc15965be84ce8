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

/** A value of a policy file, and where it stands. Mappings have no prototype, so that no key of theirs means anything to the program. */
export interface Located {
  readonly value: unknown;
  /** Where its key starts; for an item of a list, and the whole, where the value does. */
  readonly key: Position;
  /** Where the value starts; for an empty one, its key. */
  readonly at: Position;
  readonly members: ReadonlyMap<string, Located>;
  readonly items: readonly Located[];
  /** Where a part of a string stands, by its offset in the value, in UTF-16 units; for anything else, where it starts. Worked out when asked. */
  readonly placeIn: (offset: number) => Position;
}

/** A mistake at its place. */
export interface PolicyIssue {
  readonly at: Position;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface Parsed {
  /** Null where the text is not YAML, or not within the limits. */
  readonly root: Located | null;
  readonly issues: readonly PolicyIssue[];
}

/** Values count as often as aliases repeat them. No policy says anything in eight bytes, or in four. */
const MAX_VALUES = LIMITS.policyBytes / 8;
const MAX_PARTS = LIMITS.policyBytes / 4;
/** Longer keys are no name of anything. YAML itself stops here for keys on a line. */
const MAX_KEY = 1024;

const STYLES: ReadonlySet<unknown> = new Set<ScalarStyle>([
  ...(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
]);

const START: Position = { line: 1, column: 1 };

/**
 * Reads one YAML 1.2 document (core schema) with positions. It never throws, whatever the text.
 *
 * Refused, as they read differently elsewhere or hide what is meant: several documents, `%YAML 1.1`, tags of one's own, duplicate keys,
 * keys that are not strings, aliases to what contains them. Merge keys (`<<`) are keys like any other.
 */
export function parseYaml(text: string): Parsed {
  // The parser counts from here: a byte order mark is no column.
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const lines = new LineCounter();
  const tokens = tokensOf(source, lines);
  if (tokens === null) return refused(START, `the policy has more than ${MAX_PARTS} words and signs`);
  const deep = tooDeep(tokens);
  if (deep !== null) return refused(position(lines, deep), `the policy nests deeper than ${LIMITS.jsonDepth} levels`);

  const composer = new Composer({
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const [document, second] = [...composer.compose(tokens, true, source.length)];
  if (document === undefined) throw new Error('the YAML composer gives a document whatever it is given');
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

/** One mistake a line: what follows in the same line is nearly always the same one. */
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
      return 'not valid YAML: a second ": " in one line; a value that contains one stands in quotes';
    case 'BAD_SCALAR_START':
      return safe`not valid YAML: ${lowerFirst(message)}; put it in quotes`;
    case 'TAG_RESOLVE_FAILED':
      return safe`policies have no tags, and what starts with "!" is one; put it in quotes (${lowerFirst(message)})`;
    case 'TAB_AS_INDENT':
      return 'not valid YAML: lines are indented by spaces, not by tabs';
    default:
      return safe`not valid YAML: ${lowerFirst(message)}`;
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Turns the parser's nodes into values with places. */
class Reader {
  readonly #lines: LineCounter;
  readonly #source: string;
  readonly #mistakes = new Map<string, PolicyIssue>();
  readonly #anchors = new Map<string, Node>();
  /** What contains the node at hand. */
  readonly #open = new Set<Node>();
  #values = 0;

  constructor(lines: LineCounter, source: string) {
    this.#lines = lines;
    this.#source = source;
  }

  read(document: Document.Parsed): Parsed {
    const root = this.#node(document.contents, position(this.#lines, document.contents?.range[0] ?? 0));
    const tooMany = this.#values > MAX_VALUES;
    if (tooMany) this.#mistake(START, `the policy has more than ${MAX_VALUES} values, aliases resolved`);
    return { root: tooMany ? null : root, issues: [...this.#mistakes.values()] };
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
      if (members.has(name)) this.#mistake(at, safe`the key "${name}" stands twice in one mapping`);
      else members.set(name, this.#node(asNode(pair.value), at));
    }
    return members;
  }

  #name(node: Node | null, at: Position): string | null {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') this.#mistake(at, 'a key must be a string: put it in quotes');
    else if (value.length > MAX_KEY) this.#mistake(at, `a key has more than ${MAX_KEY} characters`);
    else return value;
    return null;
  }

  #alias(name: string, at: Position, key: Position): Located | null {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#mistake(
        at,
        safe`"*${name}" is an alias, and nothing above is called "&${name}"; a pattern that starts with "*" stands in quotes`,
      );
    } else if (this.#open.has(target)) {
      this.#mistake(at, safe`the alias "*${name}" contains itself`);
    } else {
      return { ...this.#node(target, key), key };
    }
    return null;
  }

  /** Kept once a place and message, as an alias reads its target again. */
  #mistake(at: Position, message: string): void {
    this.#mistakes.set(`${at.line}:${at.column}:${message}`, { at, message, suggestion: null });
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

/** The library types what stands in collections as unknown. */
function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** What the text says, before it means anything; null where it has more parts than a policy has, as they take far more memory than the text. */
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

/** Where tokens nest deeper than a policy's can, if they do: looked for in a loop, before anything walks them by recursion. */
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
