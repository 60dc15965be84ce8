import { BLOCK, readHeader } from './tar-header.ts';

/** What the first bytes of a blob show. */
export type Format = 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'tar' | 'json' | 'empty' | 'unknown';

const SPACE = 0x20;
const WHITE_SPACE: readonly number[] = [SPACE, 0x09, 0x0a, 0x0d];

/** RFC 1952, 2.3.1. */
const GZIP = [0x1f, 0x8b];
/** RFC 8878, 3.1.1. */
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** RFC 8878, 3.1.2: the last three bytes of a skippable frame's magic; the first is 0x50 to 0x5f. */
const ZSTD_SKIPPABLE = [0x2a, 0x4d, 0x18];
/** The .xz file format, 2.1.1.1. */
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const BZIP2 = [0x42, 0x5a, 0x68];
/**
 * What follows a bzip2 header: the magic of a block (the digits of pi), or of the end (of its square root) where there
 * is no block.
 */
const BZIP2_BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const BZIP2_END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];
const USTAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const USTAR_OFFSET = 257;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Tells the format of a blob from its first bytes (`LIMITS.headBytes` of them, or all where there are fewer).
 *
 * Compression comes first, as it does in every tool that unpacks layers: a tar whose first name is "\x1f\x8b…" is gzip
 * to all of them.
 * @param size all the bytes of the blob, where known: an empty head of a blob that is not empty shows nothing.
 */
export function detect(head: Uint8Array, size: number = head.length): Format {
  if (head.length === 0) return size === 0 ? 'empty' : 'unknown';
  if (startsWith(head, GZIP)) return 'gzip';
  if (startsWith(head, ZSTD) || isSkippable(head)) return 'zstd';
  if (startsWith(head, XZ)) return 'xz';
  if (isBzip2(head)) return 'bzip2';
  if (isTar(head)) return 'tar';
  if (isJson(head)) return 'json';
  // Last, so that a text which happens to have the word there is still text: the magic of a header whose checksum is
  // wrong or cut off.
  return startsWith(head, USTAR, USTAR_OFFSET) ? 'tar' : 'unknown';
}

function startsWith(head: Uint8Array, magic: readonly number[], offset = 0): boolean {
  return head.length >= offset + magic.length && magic.every((byte, i) => head[offset + i] === byte);
}

function isSkippable(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && startsWith(head, ZSTD_SKIPPABLE, 1);
}

/** A text may begin with "BZh" too, so the level and as much of the next magic as there is must fit. */
function isBzip2(head: Uint8Array): boolean {
  const level = head[3] ?? 0;
  if (!startsWith(head, BZIP2) || level < 0x31 || level > 0x39) return false;
  const next = head.subarray(4, 10);
  return [BZIP2_BLOCK, BZIP2_END].some((magic) => next.every((byte, i) => byte === magic[i]));
}

/**
 * A header whose checksum holds, which v7 archives have without any magic; or zeros, as an archive without members is
 * only its end marker.
 */
function isTar(head: Uint8Array): boolean {
  return head.length >= BLOCK && readHeader(head).kind !== 'not-a-header';
}

/**
 * An object or a list: what a JSON document can begin with here, and no byte that JSON text cannot have (RFC 8259, 2
 * and 7).
 */
function isJson(head: Uint8Array): boolean {
  const text = startsWith(head, BYTE_ORDER_MARK) ? head.subarray(BYTE_ORDER_MARK.length) : head;
  const first = skipWhiteSpace(text, 0);
  const next = text[skipWhiteSpace(text, first + 1)];
  const opens = text[first] === 0x7b ? '"}' : text[first] === 0x5b ? ']{["-0123456789tfn' : '';
  if (opens === '' || (next !== undefined && !opens.includes(String.fromCharCode(next)))) return false;
  return text.every((byte) => byte >= SPACE || WHITE_SPACE.includes(byte));
}

function skipWhiteSpace(text: Uint8Array, from: number): number {
  let at = from;
  while (WHITE_SPACE.includes(text[at] ?? 0)) at += 1;
  return at;
}
