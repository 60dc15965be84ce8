/*
 * String functions that count code points, as `size` does (cel-spec, "String functions"; cel-go, ext/strings). Those of the library count UTF-16
 * units and can split a character beyond U+FFFF.
 */

/** The first position of `search` from a position on; -1 where it does not occur. Throws where the position is out of range. */
export function indexOf(text: string, search: string, from = 0n): bigint {
  const offset = offsetOf(text, from, 'indexOf');
  return positionOf(text, text.indexOf(search, offset));
}

/** The last position of `search`, at most `from`; -1 where it does not occur. Throws where the position is out of range. */
export function lastIndexOf(text: string, search: string, from?: bigint): bigint {
  const offset = from === undefined ? text.length : offsetOf(text, from, 'lastIndexOf');
  return positionOf(text, text.lastIndexOf(search, offset));
}

/** The part from `start` up to `end` (exclusive). Throws where a position is out of range or `end` is before `start`. */
export function substring(text: string, start: bigint, end?: bigint): string {
  const from = offsetOf(text, start, 'substring');
  const until = end === undefined ? text.length : offsetOf(text, end, 'substring');
  if (until < from) throw new Error(`substring: ${end} is before ${start}`);
  return text.slice(from, until);
}

/** The parts between separators, or the characters where the separator is empty; at most `most` parts unless it is negative. */
export function split(text: string, separator: string, most = -1n): readonly string[] {
  const parts = separator === '' ? [...text] : text.split(separator);
  if (most < 0n || parts.length <= Number(most)) return parts;
  if (most === 0n) return [];
  const first = parts.slice(0, Number(most) - 1);
  return [...first, parts.slice(first.length).join(separator)];
}

/** The offset in UTF-16 units of a position in code points. */
function offsetOf(text: string, position: bigint, name: string): number {
  let offset = 0;
  for (let left = position; left > 0n && offset < text.length; left--)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  if (position < 0n || codePointsBefore(text, offset) < position)
    throw new Error(`${name}: ${position} is out of range`);
  return offset;
}

function positionOf(text: string, offset: number): bigint {
  return offset < 0 ? -1n : codePointsBefore(text, offset);
}

function codePointsBefore(text: string, offset: number): bigint {
  let count = 0n;
  for (let at = 0; at < offset; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}
