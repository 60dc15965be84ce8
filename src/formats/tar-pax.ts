import { Buffer } from 'node:buffer';
import { decodeName } from './tar-name.ts';

/** The records of an extended header about names and places; null for an empty value, which removes an earlier one. */
export interface PaxRecords {
  readonly path?: string | null;
  readonly linkpath?: string | null;
  readonly size?: number | null;
  /** The name of a sparse file, whose `path` is that of a placeholder. */
  readonly sparseName?: string | null;
  /**
   * Whether the data consists of the file's pieces (GNU sparse formats 0.0 to 1.0), possibly after a map of them, in a
   * form that Go's reader supports; otherwise Go reads it as an ordinary file with another name.
   */
  readonly sparse?: 'known' | 'unknown';
}

type Draft = { -readonly [Key in keyof PaxRecords]: PaxRecords[Key] };

const SPARSE = 'GNU.sparse.';
const SPACE = 0x20;
const NEWLINE = 0x0a;
const EQUALS = 0x3d;
/** Digits of a record's length; the payload is at most 1 MiB. */
const LENGTH = /^[1-9]\d{0,8}$/;
const DECIMAL = /^\d{1,16}$/;
/** Values for which Go's reader refuses an archive, although nothing here depends on them. */
const TIMES: ReadonlySet<string> = new Set(['mtime', 'atime', 'ctime']);
const IDS: ReadonlySet<string> = new Set(['uid', 'gid']);
const OWNERS: ReadonlySet<string> = new Set(['uname', 'gname']);
/** Seconds and a fraction (POSIX pax, "pax Extended Header File Times"), the seconds within 64 bits. */
const TIME = /^[+-]?\d{1,18}(?:\.\d*)?$/;
const INTEGER = /^[+-]?\d{1,18}$/;

/**
 * Reads the records of an extended header: "%d %s=%s\
 * ", the length that of the whole record (POSIX pax, "pax Extended Header"). Values are bytes that may contain newlines
 * and equals signs. The last of several records of a key counts. A string is the reason of a failure: one bad record
 * makes the rest uncertain, and Go's reader, on which most tools for images are built, refuses it, too.
 */
export function readPax(payload: Uint8Array): PaxRecords | string {
  const records: Draft = {};
  const sparse = new Map<string, string>();
  for (let at = 0; at < payload.length; ) {
    const space = payload.indexOf(SPACE, at);
    const length = space === -1 ? '' : ascii(payload.subarray(at, Math.min(space, at + 10)));
    const end = at + Number(length);
    if (!LENGTH.test(length) || end > payload.length) return 'a record of it has no readable length';
    if (payload[end - 1] !== NEWLINE) return 'a record of it does not end at its stated length';
    const equals = payload.indexOf(EQUALS, space);
    if (equals <= space + 1 || equals >= end - 1) return 'a record of it has no key and value';
    const key = ascii(payload.subarray(space + 1, equals));
    const value = payload.subarray(equals + 1, end - 1);
    if (key.startsWith(SPARSE)) sparse.set(key.slice(SPARSE.length), ascii(value));
    const problem = addRecord(records, key, value);
    if (problem !== null) return problem;
    at = end;
  }
  if (sparse.size > 0) records.sparse = isKnown(sparse) ? 'known' : 'unknown';
  return records;
}

function addRecord(records: Draft, key: string, value: Uint8Array): string | null {
  if (key === 'size') {
    const size = ascii(value.subarray(0, 20));
    if (size !== '' && (!DECIMAL.test(size) || !Number.isSafeInteger(Number(size)))) return 'its size is not a number';
    records.size = size === '' ? null : Number(size);
    return null;
  }
  if (key.includes('\0')) return 'a key of it has a NUL';
  if (TIMES.has(key) && value.length > 0 && !TIME.test(ascii(value))) return `its ${key} is not a time`;
  if (IDS.has(key) && value.length > 0 && !INTEGER.test(ascii(value))) return `its ${key} is not a number`;
  if (OWNERS.has(key) && value.includes(0)) return `its ${key} has a NUL`;
  if (key !== 'path' && key !== 'linkpath' && key !== `${SPARSE}name`) return null;
  if (value.includes(0)) return `its ${key} has a NUL, where some readers cut it`;
  records[key === `${SPARSE}name` ? 'sparseName' : key] = value.length === 0 ? null : decodeName(value);
  return null;
}

/** GNU tar manual, "PAX Format, Version 0.0" to "1.0": the first two have no version, but a map. */
function isKnown(sparse: ReadonlyMap<string, string>): boolean {
  const [major, minor] = [sparse.get('major'), sparse.get('minor')];
  if (major === undefined && minor === undefined) return sparse.has('map') || sparse.has('offset');
  return ['0.0', '0.1', '1.0'].includes(`${major}.${minor}`);
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
