import { Buffer, isUtf8 } from 'node:buffer';

/**
 * What is odd about a member's name.
 * - `absolute`: it begins with a slash.
 * - `parent`: one of its segments is `..`.
 * - `not-utf8`: its bytes are no UTF-8, so that tools show it in different ways.
 */
export type NameFlag = 'absolute' | 'parent' | 'not-utf8';

const NO_FLAGS: readonly NameFlag[] = [];

/** Whether a name has anything to normalise or to flag; nearly none has. */
const SPECIAL = /^[./]|\/[./]|\/$|^$|[\udc80-\udcff]/;

/** A lone surrogate, which stands for a byte that is no UTF-8; an emoji's second half is preceded by its first. */
const ESCAPED_BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

/**
 * Decodes the bytes of a name. Different bytes give different strings: each byte that is no part of well-formed UTF-8
 * becomes the lone surrogate U+DC00 + byte (Python's "surrogateescape"), which no well-formed UTF-8 decodes to.
 */
export function decodeName(bytes: Uint8Array): string {
  return isUtf8(bytes) ? toText(bytes) : escapeBytes(bytes);
}

/**
 * The name as tools that unpack archives come to see it: without `.` segments, without doubled or trailing slashes; the
 * root is `.`. What would change where it points is kept and flagged: `..` segments and a leading slash.
 */
export function normaliseName(raw: string): { readonly name: string; readonly flags: readonly NameFlag[] } {
  if (!SPECIAL.test(raw)) return { name: raw, flags: NO_FLAGS };
  const segments = raw.split('/').filter((segment) => segment !== '' && segment !== '.');
  const absolute = raw.startsWith('/');
  const flags: NameFlag[] = [];
  if (absolute) flags.push('absolute');
  if (segments.includes('..')) flags.push('parent');
  if (ESCAPED_BYTE.test(raw)) flags.push('not-utf8');
  const path = segments.join('/');
  return { name: absolute ? `/${path}` : path === '' ? '.' : path, flags };
}

function toText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

function escapeBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const sequence = bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0));
    if (isUtf8(sequence)) {
      text += toText(sequence);
      at += sequence.length;
    } else {
      text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
      at += 1;
    }
  }
  return text;
}

/** How many bytes the UTF-8 sequence has that begins with this one (RFC 3629, 3). */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
