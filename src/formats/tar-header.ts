import { decodeName } from './tar-name.ts';
import { readNumber } from './tar-number.ts';
import { readSparseHeader, type SparseMap } from './tar-sparse.ts';

/** Bytes of a tar block: headers have one, data is padded to whole ones (POSIX pax, "ustar Interchange Format"). */
export const BLOCK = 512;

/** One block, read as a header. */
export type TarBlock =
  | TarHeader
  | { readonly kind: 'zeros' }
  /** The checksum does not match: it is not a header. */
  | { readonly kind: 'not-a-header' }
  /** The checksum matches, but the header is ambiguous. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The fields of a header, without its extension headers. */
export interface TarHeader {
  readonly kind: 'header';
  readonly name: string;
  /** Whether readers derive different names from it. */
  readonly isDisputed: boolean;
  readonly link: string;
  readonly mode: number;
  readonly size: number;
  /** The type flag, as a character. */
  readonly type: string;
  /** The beginning of a sparse file's map (old GNU sparse format); null for other files. */
  readonly sparse: SparseMap | null;
}

const ZEROS: TarBlock = { kind: 'zeros' };
const NOT_A_HEADER: TarBlock = { kind: 'not-a-header' };

const SPACE = 0x20;
const CHECKSUM_START = 148;
const CHECKSUM_END = 156;
const MAGIC = 257;
/** Owner, group, time and device. */
const OTHER_NUMBERS = [
  [108, 116],
  [116, 124],
  [136, 148],
  [329, 337],
  [337, 345],
] as const;
const PREFIX = 345;
const STAR_PREFIX_LENGTH = 131;
const PREFIX_LENGTH = 155;
const STAR_TRAILER = 508;
const NO_PREFIX = { prefix: '', isDisputed: false } as const;
/** Reads the first block of some bytes, at least `BLOCK` of them. */
export function readHeader(block: Uint8Array): TarBlock {
  const checked = check(block);
  if (checked !== null) return checked;
  const mode = readNumber(block, 100, 108);
  const size = readNumber(block, 124, 136);
  if (size === null) return unreadable('its size is not a number');
  const magic = readMagic(block);
  // Not needed here, but Go's reader stops at such a header with an error, and Python's as if the archive ended.
  if (mode === null || !OTHER_NUMBERS.every(([start, end]) => isNumber(block, start, end))) {
    return unreadable('one of its fields is not a number');
  }
  const type = String.fromCharCode(block[156] ?? 0);
  if (type === 'S' && magic !== 'gnu') return unreadable('it is sparse in a form that is not that of GNU');
  const sparse = type === 'S' ? readSparseHeader(block) : null;
  if (typeof sparse === 'string') return unreadable(sparse);
  const name = readText(block, 0, 100);
  const { prefix, isDisputed } = readPrefix(block, magic);
  return {
    kind: 'header',
    name: prefix === '' ? name : `${prefix}/${name}`,
    isDisputed,
    link: readText(block, 157, 100),
    mode,
    size,
    type,
    sparse,
  };
}

/**
 * The sum of all bytes, with the field itself as spaces. POSIX adds unsigned bytes; some early implementations added
 * signed ones, and readers accept both.
 */
function check(block: Uint8Array): TarBlock | null {
  let sum = 0;
  let high = 0;
  for (let i = 0; i < BLOCK; i += 1) {
    const byte = block[i] ?? 0;
    sum += byte;
    high += byte >> 7;
  }
  if (sum === 0) return ZEROS;
  for (let i = CHECKSUM_START; i < CHECKSUM_END; i += 1) {
    const byte = block[i] ?? 0;
    sum += SPACE - byte;
    high -= byte >> 7;
  }
  const stated = readNumber(block, CHECKSUM_START, CHECKSUM_END);
  return stated === sum || stated === sum - 256 * high ? null : NOT_A_HEADER;
}

/** Whether a field is a number of any size and sign; times before 1970 are negative. */
function isNumber(block: Uint8Array, start: number, end: number): boolean {
  const first = block[start];
  return first === 0x80 || first === 0xff || readNumber(block, start, end) !== null;
}

/** The format of the header. */
function readMagic(block: Uint8Array): 'posix' | 'gnu' | 'v7' {
  if (has(block, MAGIC, 'ustar\0')) return 'posix';
  return has(block, MAGIC, 'ustar  \0') ? 'gnu' : 'v7';
}

/**
 * The prefix of the name. Only POSIX's ustar has one; `star` has a shorter one, followed by times, and marks it at the
 * end of the block. GNU has times in its place. If those are not numbers, Go reads them as a prefix, because its own
 * writer once wrote one there; Python reads a prefix in any format.
 */
function readPrefix(block: Uint8Array, magic: 'posix' | 'gnu' | 'v7'): { prefix: string; isDisputed: boolean } {
  if (block[PREFIX] === 0) return NO_PREFIX;
  const prefix = readText(block, PREFIX, PREFIX_LENGTH);
  if (magic === 'posix') {
    const short = has(block, STAR_TRAILER, 'tar\0') ? readText(block, PREFIX, STAR_PREFIX_LENGTH) : prefix;
    return { prefix: short, isDisputed: short !== prefix };
  }
  const hasTimes = readNumber(block, PREFIX, 357) !== null && readNumber(block, 357, 369) !== null;
  return { prefix: magic === 'v7' || hasTimes ? '' : prefix, isDisputed: true };
}

function has(block: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (block[offset + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** A text field, which ends at its first NUL or fills the field. */
function readText(block: Uint8Array, start: number, length: number): string {
  if (block[start] === 0) return '';
  const end = block.indexOf(0, start);
  return decodeName(block.subarray(start, end === -1 ? start + length : Math.min(end, start + length)));
}

function unreadable(reason: string): TarBlock {
  return { kind: 'unreadable', reason };
}
