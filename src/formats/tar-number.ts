const SPACE = 0x20;

/**
 * A numeric field: octal digits between optional spaces, ended by a space, a NUL or the field; or GNU's base-256, where
 * the first bit is set. Null where readers would not all see the same number, where it is negative, or beyond 2^53.
 */
export function readNumber(block: Uint8Array, start: number, end: number): number | null {
  if ((block[start] ?? 0) >= 0x80) return readBase256(block, start, end);
  let at = start;
  while (at < end && block[at] === SPACE) at += 1;
  const first = at;
  let value = 0;
  for (; at < end; at += 1) {
    const digit = (block[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  // What follows the NUL that ends the digits is read by nobody; after a space, or where there are no digits, it is by
  // some.
  if (at > first && block[at] === 0) return value;
  for (; at < end; at += 1) {
    if (block[at] !== SPACE && block[at] !== 0) return null;
  }
  return value;
}

/** Big-endian two's complement in all bits but the first, which marks it (GNU tar manual, "Basic Tar Format"). */
function readBase256(block: Uint8Array, start: number, end: number): number | null {
  const first = (block[start] ?? 0) & 0x7f;
  if (first >= 0x40) return null;
  let value = first;
  for (let at = start + 1; at < end; at += 1) {
    value = value * 256 + (block[at] ?? 0);
    if (value > Number.MAX_SAFE_INTEGER) return null;
  }
  return value;
}
