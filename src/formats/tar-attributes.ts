import { Buffer } from 'node:buffer';
import { BLOCK } from './tar-header.ts';
import { decodeName } from './tar-name.ts';
import { readNumber } from './tar-number.ts';

/** A time as tar states it: whole seconds since 1970, rounded down, and nanoseconds. */
export interface TarTime {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** What a member's header states beside name, type, size and mode. */
export interface TarAttributes {
  /** Which kind of device it is; null for what is not a device. */
  readonly device: 'char' | 'block' | 'fifo' | null;
  readonly uid: number;
  readonly gid: number;
  readonly userName: string;
  readonly groupName: string;
  readonly deviceMajor: number;
  readonly deviceMinor: number;
  readonly modified: TarTime;
  /** Null where it is not stated. */
  readonly accessed: TarTime | null;
  readonly changed: TarTime | null;
  /** Values of extended attributes in base64, by name (`SCHILY.xattr.`, star's manual page, "Extended header keywords"). */
  readonly xattrs: ReadonlyMap<string, string>;
}

const DEVICES: Readonly<Record<string, TarAttributes['device']>> = { '3': 'char', '4': 'block', '6': 'fifo' };
const XATTR = 'SCHILY.xattr.';
const DECIMAL = /^-?\d{1,15}$/;
const TIME = /^(-?)(\d{1,13})(?:\.(\d*))?$/;
const NANOSECOND_DIGITS = 9;

/** Fields of a header block: from where to where. */
const UID = [108, 116] as const;
const GID = [116, 124] as const;
const MODIFIED = [136, 148] as const;
const USER_NAME = [265, 297] as const;
const GROUP_NAME = [297, 329] as const;
const DEVICE_MAJOR = [329, 337] as const;
const DEVICE_MINOR = [337, 345] as const;
const GNU_ACCESSED = [345, 357] as const;
const GNU_CHANGED = [357, 369] as const;
const STAR_ACCESSED = [476, 488] as const;
const STAR_CHANGED = [488, 500] as const;

type Field = readonly [start: number, end: number];

/**
 * Reads what `TarReader` has no use for: owner, times, device numbers and extended attributes, as Go's reader takes
 * them. Global headers do not count, as with Go's reader.
 */
export class AttributeReader {
  #records: ReadonlyMap<string, Uint8Array> = new Map();

  /** Takes an extended header ("x") whose records `readPax` accepts; it is about the next member. */
  extend(payload: Uint8Array): void {
    this.#records = recordsOf(payload);
  }

  /** The attributes that a header block and the extended header before it state; null where one of them is not a number. */
  read(block: Uint8Array): TarAttributes | null {
    const records = this.#records;
    this.#records = new Map();
    const format = formatOf(block);
    const numberOf = (key: string, field: Field): number | null => {
      const stated = textOf(records.get(key));
      if (stated !== '') return DECIMAL.test(stated) ? Number(stated) : null;
      return readNumber(block, field[0], field[1]);
    };
    const device = DEVICES[String.fromCharCode(block[156] ?? 0)] ?? null;
    const uid = numberOf('uid', UID);
    const gid = numberOf('gid', GID);
    const deviceMajor = format === 'v7' ? 0 : numberOf('', DEVICE_MAJOR);
    const deviceMinor = format === 'v7' ? 0 : numberOf('', DEVICE_MINOR);
    const modified = timeOf(records.get('mtime'), () => readNumber(block, MODIFIED[0], MODIFIED[1]));
    const accessed = timeOf(records.get('atime'), () => otherTime(block, format, GNU_ACCESSED, STAR_ACCESSED));
    const changed = timeOf(records.get('ctime'), () => otherTime(block, format, GNU_CHANGED, STAR_CHANGED));
    if (uid === null || gid === null || deviceMajor === null || deviceMinor === null) return null;
    if (modified === null || modified === undefined || accessed === null || changed === null) return null;
    const nameOf = (key: string, field: Field): string => {
      const stated = records.get(key);
      if (stated !== undefined && stated.length > 0) return decodeName(stated);
      return format === 'v7' ? '' : decodeName(untilNul(block.subarray(field[0], field[1])));
    };
    return {
      device,
      uid,
      gid,
      userName: nameOf('uname', USER_NAME),
      groupName: nameOf('gname', GROUP_NAME),
      deviceMajor,
      deviceMinor,
      modified,
      accessed: accessed ?? null,
      changed: changed ?? null,
      xattrs: xattrsOf(records),
    };
  }
}

/** Which fields a header block has behind those of the oldest format. */
function formatOf(block: Uint8Array): 'v7' | 'ustar' | 'star' | 'gnu' {
  const magic = ascii(block.subarray(257, 265));
  if (magic === 'ustar  \0') return 'gnu';
  if (!magic.startsWith('ustar\0')) return 'v7';
  return ascii(block.subarray(508, BLOCK)) === 'tar\0' ? 'star' : 'ustar';
}

/** Copies of the records, as the payload's buffer is used again; the last of a key counts. */
function recordsOf(payload: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const records = new Map<string, Uint8Array>();
  for (let at = 0; at < payload.length; ) {
    const space = payload.indexOf(0x20, at);
    const end = at + Number.parseInt(ascii(payload.subarray(at, space)), 10);
    const equals = payload.indexOf(0x3d, space);
    if (!(end > equals && equals > space && space > at)) break;
    records.set(decodeName(payload.subarray(space + 1, equals)), payload.slice(equals + 1, end - 1));
    at = end;
  }
  return records;
}

function xattrsOf(records: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const xattrs = new Map<string, string>();
  for (const [key, value] of records) {
    if (key.startsWith(XATTR)) xattrs.set(key.slice(XATTR.length), Buffer.from(value).toString('base64'));
  }
  return xattrs;
}

/** A time of an extended header, or else of the header itself; undefined where none is stated, null where it is not a time. */
function timeOf(record: Uint8Array | undefined, ofHeader: () => number | null | undefined): TarTime | null | undefined {
  const stated = textOf(record);
  if (stated === '') {
    const seconds = ofHeader();
    return typeof seconds === 'number' ? { seconds, nanoseconds: 0 } : seconds;
  }
  const [, sign, whole = '', fraction = ''] = TIME.exec(stated) ?? [];
  if (sign === undefined) return null;
  const nanoseconds = Number(fraction.slice(0, NANOSECOND_DIGITS).padEnd(NANOSECOND_DIGITS, '0'));
  if (sign === '') return { seconds: Number(whole), nanoseconds };
  return nanoseconds === 0
    ? { seconds: 0 - Number(whole), nanoseconds }
    : { seconds: -Number(whole) - 1, nanoseconds: 1e9 - nanoseconds };
}

/** Go's reader takes times of access and change from GNU's and star's headers, if the field is not empty. */
function otherTime(block: Uint8Array, format: string, gnu: Field, star: Field): number | null | undefined {
  if (format !== 'gnu' && format !== 'star') return undefined;
  const [start, end] = format === 'gnu' ? gnu : star;
  return block[start] === 0 ? undefined : readNumber(block, start, end);
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : ascii(bytes);
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
