import { escapeInvisible } from './untrusted.ts';

/**
 * JSON for people, machines and build logs: two spaces, a line break at the end, keys in the given order.
 * `JSON.parse` returns the input, but no log reader is fooled: invisible characters, `::` and `##[` in strings are
 * written as `\u` escapes. A bigint is an exact integer (Node 20 has no `JSON.rawJSON`). Undefined members are omitted;
 * Maps are not supported.
 */
export function stableJson(value: unknown): string {
  return `${write(value, '\n') ?? 'null'}\n`;
}

/** Levels of lists and objects that are written in pieces: a report, its images, one image, its findings. */
const LEVELS = 4;

/**
 * The same in pieces, because a string has at most 512 MiB. Iterables that are not arrays are written as lists, so that
 * their items need not all exist at once.
 */
export function* stableJsonPieces(value: unknown): Generator<string, void, undefined> {
  yield* writePieces(value, '\n', LEVELS);
  yield '\n';
}

function* writePieces(value: unknown, line: string, levels: number): Generator<string, void, undefined> {
  if (levels === 0 || typeof value !== 'object' || value === null) yield write(value, line) ?? 'null';
  else if (isIterable(value)) yield* enclosePieces('[', ']', listed(value), line, levels);
  else {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    yield* enclosePieces(
      '{',
      '}',
      members.map(([key, member]) => [`${quote(key)}: `, member] as const),
      line,
      levels,
    );
  }
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function* listed(items: Iterable<unknown>): Generator<readonly [string, unknown], void, undefined> {
  for (const item of items) yield ['', item];
}

/** @param parts what precedes each value, and the value */
function* enclosePieces(
  open: string,
  close: string,
  parts: Iterable<readonly [string, unknown]>,
  line: string,
  levels: number,
): Generator<string, void, undefined> {
  const inner = `${line}  `;
  let before = `${open}${inner}`;
  for (const [start, value] of parts) {
    yield before + start;
    yield* writePieces(value, inner, levels - 1);
    before = `,${inner}`;
  }
  yield before === `,${inner}` ? `${line}${close}` : open + close;
}

/**
 * One value, or undefined for one that JSON does not support. `line` is a line break with the indent of the value's own
 * line.
 */
function write(value: unknown, line: string): string | undefined {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'bigint':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, line) : writeObject(value, line);
    default:
      return JSON.stringify(value);
  }
}

function writeArray(items: readonly unknown[], line: string): string {
  const inner = `${line}  `;
  return enclose(
    '[',
    ']',
    items.map((item) => write(item, inner) ?? 'null'),
    line,
  );
}

function writeObject(value: object, line: string): string {
  const inner = `${line}  `;
  const members = Object.entries(value).flatMap(([key, member]) => {
    const text = write(member, inner);
    return text === undefined ? [] : [`${quote(key)}: ${text}`];
  });
  return enclose('{', '}', members, line);
}

function enclose(open: string, close: string, parts: readonly string[], line: string): string {
  return parts.length === 0 ? open + close : `${open}${line}  ${parts.join(`,${line}  `)}${line}${close}`;
}

function quote(text: string): string {
  // JSON.stringify escapes C0 controls and lone surrogates; the rest is escaped here, without changing existing
  // escapes.
  const quoted = escapeInvisible(JSON.stringify(text), escapeUnits);
  return quoted.replace(/(?<=:):/g, '\\u003a').replace(/##(?=\[)/g, '#\\u0023');
}

/** One `\uXXXX` for each UTF-16 unit. */
function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
