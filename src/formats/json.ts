import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Fault } from './fault.ts';
import { scanNumber } from './json-number.ts';

/**
 * A JSON value without loss: integers are exact (`bigint`), other numbers are `number`, and objects are maps, so that
 * no key (`__proto__`, `constructor`) has a special meaning.
 */
export type JsonValue = null | boolean | bigint | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export type JsonObject = ReadonlyMap<string, JsonValue>;

export type JsonResult =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/** Receives the keys and positions that lead to a string; the list is valid only during the call. */
export type EscapedString = (path: readonly (string | number)[]) => void;

/**
 * Additional costs of `LIMITS.jsonCost`: 32 MiB of `{},` would take gigabytes of memory, but as many numbers take
 * little.
 */
const [OBJECT_COST, LIST_COST, KEY_COST] = [4, 2, 1];

/**
 * Parses one JSON text (RFC 8259) as every reader would: a text that some readers read differently is a fault, never a
 * value.
 * Refused as ambiguous: duplicate keys (forbidden by image-spec's "canonicalization"; Go merges them, others take the
 * first or the last), bytes after the text (some readers stop, some refuse), invalid UTF-8 and lone surrogates in keys
 * (readers replace them). Keys that differ by case only need knowledge of the fields: see `Fields`.
 *
 * @param onEscaped called for every string value that the text writes with an escape (`\u002B` for `+`): Go's time
 *   decoder reads the bytes
 *   of the text, not the decoded string
 */
export function parseJson(bytes: Uint8Array, onEscaped: EscapedString = () => {}): JsonResult {
  if (bytes.length > LIMITS.documentBytes) {
    return failed('too-large', `the document has ${bytes.length} bytes; Plimsoll reads up to ${LIMITS.documentBytes}`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return failed('ambiguous', 'the document is not valid UTF-8, which readers repair in different ways');
  }
  return new Parser(text, onEscaped).run();
}

/**
 * A key as compared by Go's encoding/json: case is ignored, with Unicode's simple folding, so `Layers` and
 * `layer\u017f` equal `layers` for containerd, moby, skopeo and umoci.
 */
export function foldKey(key: string): string {
  return ASCII.test(key) ? key.toLowerCase() : Array.from(key, foldCharacter).join('');
}

/** Whether two values are equal, regardless of the order of keys. */
export function jsonEqual(a: JsonValue, b: JsonValue): boolean {
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !jsonEqual(value, other)) return false;
    }
    return true;
  }
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, i) => jsonEqual(item, b[i] ?? null));
  return a === b;
}

export function isArray(value: JsonValue): value is JsonArray {
  return Array.isArray(value);
}

export function isObject(value: JsonValue): value is JsonObject {
  return value instanceof Map;
}

/** Joins a JSON pointer and a key (RFC 6901). */
export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Through the capital, since several small letters may have the same one: `s` and `ſ`, `σ` and `ς`. */
function foldCharacter(character: string): string {
  return character === DOTLESS_I ? character : single(single(character, 'toUpperCase'), 'toLowerCase');
}

/** Simple folding maps one character to one: `ß` has the capital `SS`, and remains. */
function single(character: string, change: 'toUpperCase' | 'toLowerCase'): string {
  const changed = character[change]();
  return [...changed].length === 1 ? changed : character;
}

function failed(kind: Fault['kind'], message: string, pointer = ''): JsonResult {
  return { ok: false, faults: [{ kind, message, pointer }] };
}

/** Ends the parsing of an invalid text; it is caught in this file. */
class SyntaxFault extends Error {
  readonly kind: Fault['kind'];
  readonly at: number;
  constructor(kind: Fault['kind'], message: string, at: number) {
    super(message);
    this.kind = kind;
    this.at = at;
  }
}

const ASCII = /^[\0-\x7f]*$/;
/** Its capital is the plain I, and only Turkish folds the two. */
const DOTLESS_I = 'ı';
const WHITE: ReadonlySet<string | undefined> = new Set([' ', '\t', '\n', '\r']);
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
);

class Parser {
  readonly #text: string;
  #at = 0;
  #cost = 0;
  /** The keys and positions of the current value. */
  readonly #path: (string | number)[] = [];
  readonly #ambiguities: Fault[] = [];
  readonly #onEscaped: EscapedString;

  constructor(text: string, onEscaped: EscapedString) {
    this.#text = text;
    this.#onEscaped = onEscaped;
  }

  run(): JsonResult {
    try {
      const value = this.#value();
      this.#white();
      if (this.#at < this.#text.length) {
        throw new SyntaxFault('ambiguous', 'more bytes follow the document, which some readers ignore', this.#at);
      }
      const [first, ...others] = this.#ambiguities;
      return first ? { ok: false, faults: [first, ...others] } : { ok: true, value };
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      return failed(error.kind, `${error.message} (${this.#position(error.at)})`);
    }
  }

  #value(): JsonValue {
    this.#white();
    this.#charge(1);
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"':
        return this.#stringValue();
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'n':
        return this.#word('null', null);
      default:
        return this.#number();
    }
  }

  /** Counts the memory cost of a value. */
  #charge(cost: number): void {
    this.#cost += cost;
    if (this.#cost > LIMITS.jsonCost)
      throw new SyntaxFault('too-large', 'the document has more values than the limit', this.#at);
  }

  #object(): JsonObject {
    const members = new Map<string, JsonValue>();
    this.#charge(OBJECT_COST);
    this.#open();
    if (this.#take('}')) return members;
    do {
      this.#white();
      this.#charge(KEY_COST);
      if (this.#text[this.#at] !== '"') throw this.#unexpected('a key');
      const keyAt = this.#at;
      const key = this.#string();
      if (!key.isWellFormed())
        throw new SyntaxFault('ambiguous', 'a key has half of a surrogate pair, which readers replace', keyAt);
      this.#white();
      if (!this.#take(':')) throw this.#unexpected('":"');
      this.#path.push(key);
      const value = this.#value();
      if (members.has(key)) this.#repeated(key);
      members.set(key, value);
      this.#path.pop();
      this.#white();
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#unexpected('"," or "}"');
    return members;
  }

  #array(): JsonArray {
    const items: JsonValue[] = [];
    this.#charge(LIST_COST);
    this.#open();
    if (this.#take(']')) return items;
    do {
      this.#path.push(items.length);
      items.push(this.#value());
      this.#path.pop();
      this.#white();
    } while (this.#take(','));
    if (!this.#take(']')) throw this.#unexpected('"," or "]"');
    return items;
  }

  /** Enters an object or array; the depth limits recursion. */
  #open(): void {
    if (this.#path.length >= LIMITS.jsonDepth) {
      throw new SyntaxFault('too-large', `the document nests deeper than ${LIMITS.jsonDepth} levels`, this.#at);
    }
    this.#at++;
    this.#white();
  }

  #stringValue(): string {
    const start = this.#at;
    const value = this.#string();
    // An escape has more characters than its meaning.
    if (this.#at - start !== value.length + 2) this.#onEscaped(this.#path);
    return value;
  }

  #string(): string {
    this.#at++;
    let result = this.#plain();
    for (;;) {
      const next = this.#text[this.#at];
      if (next === '"') {
        this.#at++;
        return result;
      }
      if (next !== '\\') throw this.#unexpected('the end of a string');
      result += this.#escape() + this.#plain();
    }
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? '';
    const plain = ESCAPES.get(letter);
    if (plain !== undefined) {
      this.#at += 2;
      return plain;
    }
    const hex = this.#text.slice(this.#at + 2, this.#at + 6);
    if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) throw this.#unexpected('an escape');
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  #number(): bigint | number {
    const number = scanNumber(this.#text, this.#at);
    if (number === null) throw this.#unexpected('a value');
    const literal = this.#text.slice(this.#at, number.end);
    if (number.isInteger) {
      if (literal.length > LIMITS.integerCharacters)
        throw new SyntaxFault('too-large', `an integer has ${literal.length} characters`, this.#at);
      this.#at = number.end;
      return BigInt(literal);
    }
    const value = Number(literal);
    if (!Number.isFinite(value)) throw new SyntaxFault('too-large', 'a number is too large', this.#at);
    this.#at = number.end;
    return value;
  }

  #word<T extends JsonValue>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw this.#unexpected('a value');
    this.#at += word.length;
    return value;
  }

  #repeated(key: string): void {
    if (this.#ambiguities.length >= LIMITS.documentFaults) return;
    const pointer = this.#path.reduce<string>(pointerTo, '');
    this.#ambiguities.push({ kind: 'ambiguous', message: safe`the key "${key}" occurs twice in one object`, pointer });
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #white(): void {
    while (WHITE.has(this.#text[this.#at])) this.#at++;
  }

  /** Literal characters of a string: all but quotes, backslashes and controls. */
  #plain(): string {
    const start = this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      // After the end there is no code.
      if (!(code >= 0x20) || code === 0x22 || code === 0x5c) return this.#text.slice(start, this.#at);
      this.#at++;
    }
  }

  #unexpected(wanted: string): SyntaxFault {
    if (this.#at >= this.#text.length)
      return new SyntaxFault('malformed', `not valid JSON: expected ${wanted}, found the end of the text`, this.#at);
    const found = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    return new SyntaxFault('malformed', safe`not valid JSON: expected ${wanted}, found "${found}"`, this.#at);
  }

  #position(at: number): string {
    const before = this.#text.slice(0, at);
    const line = before.split('\n').length;
    return `line ${line}, column ${at - before.lastIndexOf('\n')}`;
  }
}
