import { BLOCK, readHeader } from './tar-header.ts';

/** The format of the first bytes of a blob. */
export type Format = 'gzip' | 'zstd' | 'xz' | 'bzip2' | 'tar' | 'erofs' | 'json' | 'empty' | 'unknown';

const SPACE = 0x20;
const WHITE_SPACE: readonly number[] = [SPACE, 0x09, 0x0a, 0x0d];

/** RFC 1952, 2.3.1: the magic and the only compression method. Engines compare all three bytes. */
const GZIP = [0x1f, 0x8b, 0x08];
/** RFC 8878, 3.1.1. */
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
/** RFC 8878, 3.1.2: the last three bytes of a skippable frame's magic; the first is 0x50 to 0x5f. */
const ZSTD_SKIPPABLE = [0x2a, 0x4d, 0x18];
/** The .xz file format, 2.1.1.1. */
const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];
const BZIP2 = [0x42, 0x5a, 0x68];
/**
 * The bytes after a bzip2 header: the magic of a block (the digits of pi), or of the end (of its square root) if there
 * is no block.
 */
const BZIP2_BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const BZIP2_END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];
/** The magic of EROFS, little-endian, and its offset: the superblock follows 1 KiB that any other format may use. */
const EROFS = [0xe2, 0xe1, 0xf5, 0xe0];
const EROFS_OFFSET = 1024;
/** A tar without members has at least two blocks of zeros, and at most one record (POSIX pax, "-b"). */
const LARGEST_EMPTY_TAR = 20 * BLOCK;
const USTAR = [0x75, 0x73, 0x74, 0x61, 0x72];
const USTAR_OFFSET = 257;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The format of a blob by its first bytes (`LIMITS.headBytes` of them, or all if there are fewer). If two formats
 * match, see `rivalFormats`.
 * Compressions come first, as in engines: a tar whose first name is "\x1f\x8b\x08…" is gzip to them.
 * @param size of the whole blob in bytes, if known: an empty head of a non-empty blob shows nothing
 */
export function detect(head: Uint8Array, size: number = head.length): Format {
  if (head.length === 0) return size === 0 ? 'empty' : 'unknown';
  if (startsWith(head, GZIP)) return 'gzip';
  if (startsWith(head, ZSTD) || isSkippable(head)) return 'zstd';
  if (startsWith(head, XZ)) return 'xz';
  if (isBzip2(head)) return 'bzip2';
  if (startsWith(head, EROFS, EROFS_OFFSET)) return 'erofs';
  if (isTar(head, size)) return 'tar';
  if (isJson(head)) return 'json';
  // Last, so that text which contains the word remains text: the magic of a header whose checksum is wrong or
  // truncated.
  return startsWith(head, USTAR, USTAR_OFFSET) ? 'tar' : 'unknown';
}

/**
 * Two formats that the first bytes match at once, so that consumers read different contents; null if there is at most
 * one. docker, containerd and podman check for a compression first, each with other magics (containers/image does not
 * know skippable frames, docker detects bzip2 by three bytes); go-containerregistry always reads an archive as a tar;
 * EROFS is mounted by its media type alone.
 */
export function ambiguousFormats(head: Uint8Array): readonly [Format, Format] | null {
  const found: Format[] = [];
  if (startsWith(head, GZIP)) found.push('gzip');
  if (startsWith(head, ZSTD) || isSkippable(head)) found.push('zstd');
  if (startsWith(head, XZ)) found.push('xz');
  if (startsWith(head, BZIP2)) found.push('bzip2');
  if (startsWith(head, EROFS, EROFS_OFFSET)) found.push('erofs');
  if (hasHeader(head)) found.push('tar');
  const [first, second] = found;
  return first === undefined || second === undefined ? null : [first, second];
}

/** The meaning of rival formats, as a clause about the blob. */
export function describeAmbiguity([first, second]: readonly [Format, Format]): string {
  return `its first bytes match both ${first} and ${second}: tools read different contents`;
}

function startsWith(head: Uint8Array, magic: readonly number[], offset = 0): boolean {
  return head.length >= offset + magic.length && magic.every((byte, i) => head[offset + i] === byte);
}

function isSkippable(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && startsWith(head, ZSTD_SKIPPABLE, 1);
}

/** Text may begin with "BZh", too, so the level and the available part of the next magic must match. */
function isBzip2(head: Uint8Array): boolean {
  const level = head[3] ?? 0;
  if (!startsWith(head, BZIP2) || level < 0x31 || level > 0x39) return false;
  const next = head.subarray(4, 10);
  return [BZIP2_BLOCK, BZIP2_END].some((magic) => next.every((byte, i) => byte === magic[i]));
}

/**
 * A header with a valid checksum, which v7 archives have without a magic; or nothing but zeros, because an archive
 * without members is only its end marker. More zeros may begin anything, such as the weights of a model.
 */
function isTar(head: Uint8Array, size: number): boolean {
  if (hasHeader(head)) return true;
  const isBlank = head.length >= Math.min(size, 2 * BLOCK) && head.every((byte) => byte === 0);
  return isBlank && size >= BLOCK && size % BLOCK === 0 && size <= LARGEST_EMPTY_TAR;
}

function hasHeader(head: Uint8Array): boolean {
  if (head.length < BLOCK) return false;
  const { kind } = readHeader(head);
  return kind === 'header' || kind === 'unreadable';
}

/**
 * An object or a list, the possible beginnings of a JSON document here, without bytes that JSON cannot contain (RFC
 * 8259, 2 and 7).
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
