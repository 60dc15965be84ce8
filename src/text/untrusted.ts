import { LIMITS } from '../limits.ts';

/**
 * Characters that are invisible or move other text: controls (with line breaks and ESC), format characters (bidi, zero
 * width, tags), lone surrogates, private and unassigned code points, characters that renderers may ignore (variation
 * selectors, fillers), and every space but the plain one.
 */
const INVISIBLE = unicodePattern('[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}', 'gu');
/** Controls, format characters, lone surrogates, private and unassigned code points. */
const CONTROL = unicodePattern('\\p{C}', 'u');
/** Text without any of these, as nearly all is. */
const VISIBLE_ASCII = /^[ -~]*$/;

/**
 * Text that needs no escaping, as nearly all: printable ASCII without a colon at its start or two in a row, and without
 * a number sign.
 */
const PLAIN = /^(?! *:)(?!.*::)[ -"$-~]*$/;

/**
 * The start of a workflow command: `::` (first in a line) or `##[` (anywhere), and characters at an edge that could
 * form one with other text.
 */
const COMMAND = /:(?<=^ *:|::)|##(?=\[)|^#(?=\[)|#$/gu;

/** The last character of a truncated text. */
const ELLIPSIS = '…';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Makes untrusted text safe for one line of a log: the one function that all such text goes through.
 * Invisible characters become visible escapes (`\
 * `, `\x1b`, `\u202e`, `\u{e0041}`); the runner cannot take any part of it for a workflow command, also next to other
 * escaped text; it has at most `max` characters, the last an ellipsis if it was truncated. Backslashes are kept, so
 * that a second pass changes nothing. A colon at the end is kept, too, for lines like `rules:`.
 */
export function escapeUntrusted(text: string, max: number = LIMITS.untrustedCharacters): string {
  if (text.length <= max && PLAIN.test(text)) return text;
  // More than `max` characters are never shown, so no more are examined.
  const head = text.length > max ? text.slice(0, max + 1) : text;
  const escaped = breakCommands(escapeInvisible(head, visible));
  return escaped.length <= max ? escaped : cut(escaped, max);
}

/** Replaces every invisible character; for formats with escapes of their own, such as JSON. */
export function escapeInvisible(text: string, written: (character: string) => string): string {
  return VISIBLE_ASCII.test(text) ? text : text.replace(INVISIBLE(), written);
}

/** Whether a text has a control or format character, a lone surrogate, or an unassigned code point. */
export function hasControls(text: string): boolean {
  return !VISIBLE_ASCII.test(text) && CONTROL().test(text);
}

/**
 * The values that `safe` accepts: text goes through `escapeUntrusted`, numbers are shown as they are, lists are joined
 * by commas.
 */
export type Interpolation = string | number | bigint | readonly (string | number | bigint)[];

/**
 * A message with untrusted text: ``safe`layer ${digest} is ${mediaType}` ``. The literal parts are kept; every value
 * goes through `escapeUntrusted`, and no seam between them forms a workflow command.
 */
export function safe(words: TemplateStringsArray, ...values: readonly Interpolation[]): string {
  // A template has one more literal part than values.
  const [first = '', ...rest] = words;
  return breakCommands(rest.reduce((result, word, at) => result + shown(values[at]) + word, first));
}

function shown(value: Interpolation | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeUntrusted(value);
  return typeof value === 'object' ? value.map(shown).join(', ') : String(value);
}

function visible(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

function breakCommands(text: string): string {
  return text.replace(COMMAND, (found) => (found === '##' ? '#\\x23' : found === ':' ? '\\x3a' : '\\x23'));
}

/** Truncates so that the ellipsis still fits, never inside of an escape or a surrogate pair. */
function cut(text: string, max: number): string {
  const start = text.slice(0, Math.max(0, max - ELLIPSIS.length));
  const whole = start.replace(/\\(?:x[0-9a-f]?|u[0-9a-f]{0,3}|u\{[0-9a-f]*)?$/u, '').replace(/[\ud800-\udbff]$/u, '');
  return whole + ELLIPSIS;
}

/**
 * A pattern with Unicode classes, created on demand: V8 needs a millisecond to compile such a literal, even if it is
 * never run.
 */
function unicodePattern(pattern: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(pattern, flags);
    return made;
  };
}
