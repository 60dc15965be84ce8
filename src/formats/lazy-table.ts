import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../limits.ts';
import { formatBytes } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';
import { decompress } from './compression.ts';
import { type Digest, digestOf } from './digest.ts';
import { foldKey } from './json.ts';
import type { Lazy } from './lazy.ts';
import { walkTar } from './tar.ts';

/** One entry of a table of contents; unstated numbers are 0, as for consumers. */
export interface TableEntry {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly userName: string;
  readonly groupName: string;
  readonly linkName: string;
  readonly modtime: string;
  readonly accesstime: string;
  readonly changetime: string;
  readonly devMajor: number;
  readonly devMinor: number;
  /** Values in base64, by name. */
  readonly xattrs: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly offset: number;
  readonly endOffset: number;
  readonly innerOffset: number;
  readonly chunkSize: number;
  readonly chunkOffset: number;
  readonly chunkDigest: string;
  readonly chunkType: string;
}

/** A table of contents whose entries are read one by one. */
export interface LazyTable {
  readonly form: Lazy;
  /** Of the stored, compressed bytes. */
  readonly storedDigest: Digest;
  /** Of its JSON. */
  readonly jsonDigest: Digest;
  readonly entries: TableEntries;
  /** Bytes of its JSON. */
  readonly size: number;
}

export type TableResult =
  | { readonly ok: true; readonly table: LazyTable }
  | { readonly ok: false; readonly storedDigest: Digest; readonly reason: string };

/** The file in the tar that eStargz has its table in. */
export const TABLE_NAME = 'stargz.index.json';
/** Of eStargz and zstd:chunked alike. */
const VERSION = 1;
const CHUNKED_TOP: ReadonlySet<string> = new Set(['version', 'entries', 'tarSplitDigest']);
const TEXTS = [
  'name',
  'type',
  'userName',
  'groupName',
  'linkName',
  'modtime',
  'accesstime',
  'changetime',
  'digest',
  'chunkDigest',
  'chunkType',
] as const;
const NUMBERS = [
  'size',
  'mode',
  'uid',
  'gid',
  'devMajor',
  'devMinor',
  'offset',
  'endOffset',
  'innerOffset',
  'chunkSize',
  'chunkOffset',
] as const;
const EMPTY: TableEntry = {
  name: '',
  type: '',
  size: 0,
  mode: 0,
  uid: 0,
  gid: 0,
  userName: '',
  groupName: '',
  linkName: '',
  modtime: '',
  accesstime: '',
  changetime: '',
  devMajor: 0,
  devMinor: 0,
  xattrs: {},
  digest: '',
  offset: 0,
  endOffset: 0,
  innerOffset: 0,
  chunkSize: 0,
  chunkOffset: 0,
  chunkDigest: '',
  chunkType: '',
};
const TEXT_KEYS: ReadonlySet<string> = new Set(TEXTS);
const NUMBER_KEYS: ReadonlySet<string> = new Set(NUMBERS);
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Reads a table from its compressed bytes. The JSON is kept as bytes; its entries are decoded on demand, and their
 * faults are reported then.
 * @param most the limit of its decompressed size in bytes
 */
export async function readTable(
  form: Lazy,
  stored: Uint8Array,
  most: number = LIMITS.tableBytes,
): Promise<TableResult> {
  const storedDigest = digestOf(stored);
  const unread = (reason: string): TableResult => ({ ok: false, storedDigest, reason });
  const plain = await unpack(form, stored, most);
  if (typeof plain === 'string') return unread(plain);
  const json = form === 'estargz' ? await fileIn(plain) : plain;
  if (typeof json === 'string') return unread(json);
  const entries = entriesOf(json);
  if (typeof entries === 'string') return unread(`its table of contents ${entries}`);
  return { ok: true, table: { form, storedDigest, jsonDigest: digestOf(json), entries, size: json.length } };
}

async function unpack(form: Lazy, stored: Uint8Array, most: number): Promise<Uint8Array | string> {
  const limits = { bytes: most, ratio: { times: LIMITS.layerRatio, from: LIMITS.tableRatioBytes } };
  const plain = decompress(form === 'estargz' ? 'gzip' : 'zstd', [stored], limits, stored.length);
  const chunks: Uint8Array[] = [];
  for await (const chunk of plain) chunks.push(Buffer.from(chunk));
  if (plain.fault === null) return Buffer.concat(chunks);
  return `its table of contents cannot be decompressed: ${plain.fault.message}`;
}

/**
 * The first file of a tar, which must be the table: stargz-snapshotter checks its name, containers/storage does not.
 */
async function fileIn(tar: Uint8Array): Promise<Uint8Array | string> {
  const { members, faults } = await walkTar([tar], () => null);
  const [first] = members;
  if (first === undefined || first.rawName !== TABLE_NAME || first.type !== 'file')
    return `what it has in place of its table of contents is not a tar with ${TABLE_NAME}`;
  if (faults.some(({ kind }) => kind !== 'truncated') || first.offset + first.size > tar.length)
    return 'the tar with its table of contents cannot be read as a whole';
  return tar.subarray(first.offset, first.offset + first.size);
}

/** The entries of a table, or its fault as a whole. */
function entriesOf(json: Uint8Array): TableEntries | string {
  if (!isUtf8(json)) return 'is not valid UTF-8';
  const top = new JsonScanner(json);
  const values = new Map<string, Range>();
  for (const [key, range] of top.members(top.value(0))) {
    if (values.has(key)) return safe`has "${key}" twice`;
    if (!CHUNKED_TOP.has(key)) return safe`has "${key}", which Plimsoll does not know`;
    values.set(key, range);
  }
  const version = values.get('version');
  const entries = values.get('entries');
  if (top.fault !== null) return top.fault;
  if (top.skipWhiteSpace(top.end) !== json.length) return 'has something behind its end';
  if (version === undefined || version.end - version.start > 20 || top.text(version) !== String(VERSION))
    return `is not of version ${VERSION}`;
  if (entries === undefined || json[entries.start] !== OPEN_LIST || json[entries.end - 1] !== CLOSE_LIST)
    return 'has no list of entries';
  return new TableEntries(json, entries);
}

/** Decodes the entries of a table in their order. */
export class TableEntries {
  readonly #scanner: JsonScanner;
  readonly #end: number;
  #at: number;
  #isFirst = true;
  #ahead: TableEntry | null = null;
  /** The fault of the entry after the last one; the table ends there. */
  fault: string | null = null;

  constructor(json: Uint8Array, list: Range) {
    this.#scanner = new JsonScanner(json);
    this.#at = list.start + 1;
    this.#end = list.end - 1;
  }

  /** Takes the next entry; otherwise null. */
  next(): TableEntry | null {
    const entry = this.peek();
    this.#ahead = null;
    return entry;
  }

  /** Returns the next entry without taking it. */
  peek(): TableEntry | null {
    this.#ahead ??= this.fault === null ? this.#read() : null;
    return this.#ahead;
  }

  #read(): TableEntry | null {
    const scanner = this.#scanner;
    let start = scanner.skipWhiteSpace(this.#at);
    if (start >= this.#end && this.#isFirst) return null;
    if (!this.#isFirst) {
      if (start >= this.#end) return null;
      start = scanner.skipComma(start);
    }
    this.#isFirst = false;
    const range = scanner.value(start);
    this.#at = range.end;
    const entry = scanner.fault ?? decodeEntry(scanner, range);
    if (typeof entry !== 'string') return entry;
    this.fault = entry;
    return null;
  }
}

/** An entry, or its fault. */
function decodeEntry(scanner: JsonScanner, range: Range): TableEntry | string {
  if (range.end - range.start > LIMITS.tableEntryBytes)
    return `has an entry of more than ${formatBytes(LIMITS.tableEntryBytes)}`;
  const text = scanner.text(range);
  if (!text.startsWith('{')) return 'has an entry that is not an object';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not valid JSON';
  }
  if (typeof value !== 'object' || value === null) return 'has an entry that is not an object';
  const entry: Record<string, unknown> = { ...EMPTY };
  let count = 0;
  for (const [key, field] of Object.entries(value)) {
    count += 1;
    if (TEXT_KEYS.has(key)) {
      if (typeof field !== 'string' || LONE_SURROGATE.test(field)) return safe`has an entry whose ${key} is not a text`;
    } else if (NUMBER_KEYS.has(key)) {
      if (!Number.isSafeInteger(field)) return safe`has an entry whose ${key} is not an integer`;
    } else if (key === 'xattrs') {
      const counted = countXattrs(field);
      if (counted === null) return 'has an entry whose xattrs are not texts by name';
      count += counted;
    } else {
      const known = [...TEXTS, ...NUMBERS, 'xattrs'].find((one) => foldKey(one) === foldKey(key));
      return known === undefined
        ? safe`has an entry with "${key}", which Plimsoll does not know`
        : safe`has an entry with "${key}", which some readers take for ${known}`;
    }
    entry[key] = field;
  }
  // JSON.parse takes the last of equal keys and does not report the others.
  if (count !== scanner.keys) return 'has an entry with a key twice';
  return isEntry(entry) ? entry : 'has an entry that cannot be read';
}

/** Every field is checked before it is set. */
function isEntry(entry: Record<string, unknown>): entry is Record<string, unknown> & TableEntry {
  return Object.keys(EMPTY).every((key) => key in entry);
}

function countXattrs(field: unknown): number | null {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return null;
  const values = Object.entries(field);
  const isRight = values.every(
    ([name, value]) => typeof value === 'string' && !LONE_SURROGATE.test(value) && !LONE_SURROGATE.test(name),
  );
  return isRight ? values.length : null;
}

/** The byte range of a value, from its first to after its last. */
interface Range {
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const WHITE_SPACE: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Finds the byte ranges of values in a JSON text without decoding it: a table may have hundreds of thousands of
 * entries.
 */
class JsonScanner {
  readonly #bytes: Uint8Array;
  /** The fault of the text so far. */
  fault: string | null = null;
  /** The position after the last value that `members` was called for. */
  end = 0;
  /** The number of keys of the last value, including nested objects. */
  keys = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  text({ start, end }: Range): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).toString('utf8');
  }

  skipWhiteSpace(from: number): number {
    let at = from;
    while (WHITE_SPACE.has(this.#bytes[at] ?? 0)) at += 1;
    return at;
  }

  /** The beginning of the next value after a comma. */
  skipComma(at: number): number {
    if (this.#bytes[at] !== COMMA) this.#fail();
    return at + 1;
  }

  /** The value that begins here, after white space. Only brackets and quotes are followed; decoding validates it. */
  value(from: number): Range {
    const bytes = this.#bytes;
    const start = this.skipWhiteSpace(from);
    let depth = 0;
    let at = start;
    this.keys = 0;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) at = this.#endOfString(at);
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) depth -= 1;
      else if (depth > 0) {
        if (byte === COLON) this.keys += 1;
        continue;
      } else if (byte === COMMA || byte === COLON || WHITE_SPACE.has(byte)) break;
      else continue;
      if (depth < 0) break;
      if (depth > 0) continue;
      at += 1;
      break;
    }
    if (depth > 0 || at === start) this.#fail();
    return { start, end: Math.min(at, bytes.length) };
  }

  /** The members of an object; they end at an error. */
  *members({ start, end }: Range): Generator<readonly [key: string, value: Range]> {
    this.end = end;
    if (this.#bytes[start] !== OPEN_OBJECT) return this.#fail();
    let at = this.skipWhiteSpace(start + 1);
    while (this.fault === null && at < end - 1) {
      const key = this.value(at);
      const colon = this.skipWhiteSpace(key.end);
      if (this.#bytes[key.start] !== QUOTE || this.#bytes[colon] !== COLON) return this.#fail();
      const value = this.value(colon + 1);
      const name = this.#decodeKey(key);
      if (name === null || this.fault !== null) return this.#fail();
      yield [name, value];
      at = this.skipWhiteSpace(value.end);
      if (at < end - 1) at = this.skipWhiteSpace(this.skipComma(at));
      else return;
      if (at >= end - 1) return this.#fail();
    }
  }

  #decodeKey(range: Range): string | null {
    try {
      const key: unknown = JSON.parse(this.text(range));
      return typeof key === 'string' ? key : null;
    } catch {
      return null;
    }
  }

  /** The closing quote of the string that begins here. */
  #endOfString(start: number): number {
    for (let at = start + 1; at < this.#bytes.length; at += 1) {
      const byte = this.#bytes[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) return at;
    }
    this.#fail();
    return this.#bytes.length;
  }

  #fail(): void {
    this.fault ??= 'is not valid JSON';
  }
}
