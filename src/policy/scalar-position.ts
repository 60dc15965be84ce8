/** The style of a scalar (`Scalar.type` of the library). */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

/** White space with line breaks, which flow scalars fold: one break is a space, n breaks are n - 1 (YAML 1.2, 6.5). */
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
/** An escape sequence in double quotes (YAML 1.2, 5.7). */
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|[\s\S])/y;

/**
 * Maps an offset in the value of a scalar to an offset in the file, both in UTF-16 units.
 * @param text the whole file; the scalar begins at `start`, with its quote or block header
 * @param value the parsed value
 * @param offset up to the length of the value
 * @returns the offset in the file; `start` where value and text do not match
 */
export function positionInScalar(
  text: string,
  start: number,
  style: ScalarStyle,
  value: string,
  offset: number,
): number {
  const isBlock = style === 'BLOCK_LITERAL' || style === 'BLOCK_FOLDED';
  const places = isBlock ? blockPlaces(text, start, value) : flowPlaces(text, start, style, value);
  return places?.[Math.min(Math.max(0, offset), value.length)] ?? start;
}

/** The offset of every unit of a plain or quoted scalar, and of its end. */
function flowPlaces(text: string, start: number, style: ScalarStyle, value: string): readonly number[] | null {
  const places: number[] = [];
  let at = style === 'PLAIN' ? start : start + 1;
  while (places.length < value.length) {
    const { length, units } = nextInFlow(text, at, style);
    if (length === 0) return null;
    for (let unit = 0; unit < units; unit++) places.push(at);
    at += length;
  }
  return places.length === value.length ? [...places, at] : null;
}

/** The length of the next part of the text, and how many units of the value it gives. */
function nextInFlow(text: string, at: number, style: ScalarStyle): { readonly length: number; readonly units: number } {
  const fold = matchAt(FOLD, text, at);
  if (fold !== null) return { length: fold.length, units: Math.max(1, fold.split('\n').length - 2) };
  const character = text.slice(at, at + 1);
  if (style === 'QUOTE_SINGLE' && character === "'") return { length: 2, units: 1 };
  if (style !== 'QUOTE_DOUBLE' || character !== '\\') return { length: character.length, units: 1 };
  const sequence = matchAt(ESCAPE, text, at) ?? '\\';
  if (/^\\\r?\n/.test(sequence)) return { length: sequence.length, units: 0 };
  return {
    length: sequence.length,
    units: sequence[1] === 'U' && Number.parseInt(sequence.slice(2), 16) > 0xffff ? 2 : 1,
  };
}

/** The offset of every unit of a block scalar: its lines without indentation, joined by line breaks or spaces. */
function blockPlaces(text: string, start: number, value: string): readonly number[] | null {
  const places: number[] = [];
  let at = text.indexOf('\n', start) + 1;
  let indent: number | null = null;
  while (at > 0 && at <= text.length && places.length < value.length) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const line = text.slice(at, end).replace(/\r$/, '');
    if (indent === null && line.trim() !== '') {
      const [before = ''] = /^\n*/.exec(value) ?? [];
      indent = spacesAt(line, 0) - spacesAt(value, before.length);
    }
    // The scalar ends; only its final line breaks remain.
    if (line.trim() !== '' && spacesAt(line, 0) < (indent ?? 0)) break;
    const content = line.slice(indent ?? line.length);
    // Separators belong to the line break before this line.
    if (content !== '') {
      while (value[places.length] === '\n') places.push(Math.max(start, at - 1));
      if (value[places.length] === ' ' && !content.startsWith(' ')) places.push(Math.max(start, at - 1));
      if (!value.startsWith(content, places.length)) return null;
      for (let unit = 0; unit < content.length; unit++) places.push(at + (indent ?? 0) + unit);
    }
    at = next + 1;
  }
  const last = places.at(-1) ?? start;
  while (places.length <= value.length) places.push(last + 1);
  return places;
}

function spacesAt(text: string, at: number): number {
  return /^ */.exec(text.slice(at))?.[0].length ?? 0;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
