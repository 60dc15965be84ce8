import { Buffer, isUtf8 } from 'node:buffer';

/**
 * Issues of a member's name.
 * - `absolute`: it begins with a slash.
 * - `parent`: one of its segments is `..`.
 * - `not-utf8`: its bytes are not UTF-8, so that tools show it differently.
 */
export type NameFlag = 'absolute' | 'parent' | 'not-utf8';

const NO_FLAGS: readonly NameFlag[] = [];

/** Whether a name needs normalization or flags; nearly none does. */
const SPECIAL = /^[./]|\/[./]|\/$|^$|[\udc80-\udcff]/;

/** A lone surrogate, which represents a byte that is not UTF-8; the second half of an emoji follows its first. */
const ESCAPED_BYTE = /(?<![\ud800-\udbff])[\udc80-\udcff]/;

/**
 * Decodes the bytes of a name. Different bytes give different strings: each byte that is not part of well-formed UTF-8
 * becomes the lone surrogate U+DC00 + byte (Python's "surrogateescape"), which no well-formed UTF-8 decodes to.
 */
export function decodeName(bytes: Uint8Array): string {
  return isUtf8(bytes) ? toText(bytes) : escapeBytes(bytes);
}

/**
 * The name as used by tools that unpack archives: without `.` segments and doubled or trailing slashes; the root is
 * `.`. Changes of the target are not made but flagged: `..` segments and a leading slash.
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

/** The number of bytes of the UTF-8 sequence that begins with this one (RFC 3629, 3). */
function sequenceLength(first: number): number {
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}
