import { LIMITS } from '../limits.ts';

/**
 * What a reader cannot see or that moves other text about: controls (with line breaks and ESC), format characters (bidi, zero width, tags),
 * lone surrogates, private and unassigned code points, what renderers may ignore (variation selectors, fillers), and every space but the plain one.
 */
const INVISIBLE = unicodePattern('[\\p{C}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]|(?! )\\p{Zs}', 'gu');
/** Controls, format characters, lone surrogates, private and unassigned code points. */
const CONTROL = unicodePattern('\\p{C}', 'u');
/** Text without any of these, which nearly all is. */
const VISIBLE_ASCII = /^[ -~]*$/;

/** Text that needs nothing done, which is nearly all: printable ASCII with no colon at its start or twice, and no number sign. */
const PLAIN = /^(?! *:)(?!.*::)[ -"$-~]*$/;

/** What starts a workflow command: `::` (first in a line) or `##[` (anywhere), and what at an edge could become one beside other text. */
const COMMAND = /:(?<=^ *:|::)|##(?=\[)|^#(?=\[)|#$/gu;

/** The last character of a text that was cut. */
const ELLIPSIS = '…';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * Makes text of unknown origin safe to show in one line of a log: the one function that all such text goes through.
 *
 * Invisible characters become visible escapes (`\n`, `\x1b`, `\u202e`, `\u{e0041}`); nothing in it, nor it beside other text that went through here, can be
 * taken for a workflow command by the runner; it has at most `max` characters, the last an ellipsis where it was cut.
 * Backslashes stay as they are, so that a second pass changes nothing. A colon at the end stays too, for lines like `rules:`.
 */
export function escapeUntrusted(text: string, max: number = LIMITS.untrustedCharacters): string {
  if (text.length <= max && PLAIN.test(text)) return text;
  // More than `max` characters are never shown, so no more than that is looked at, however long a text is.
  const head = text.length > max ? text.slice(0, max + 1) : text;
  const escaped = breakCommands(escapeInvisible(head, visible));
  return escaped.length <= max ? escaped : cut(escaped, max);
}

/** Replaces every character that a reader cannot see; for writers that have an escape of their own, as JSON has. */
export function escapeInvisible(text: string, written: (character: string) => string): string {
  return VISIBLE_ASCII.test(text) ? text : text.replace(INVISIBLE(), written);
}

/** Whether a text has a control or format character, a lone surrogate, or a code point that nobody knows. */
export function hasControls(text: string): boolean {
  return !VISIBLE_ASCII.test(text) && CONTROL().test(text);
}

/** What `safe` may be given: text goes through `escapeUntrusted`, numbers are shown as they are, lists are joined by commas. */
export type Interpolation = string | number | bigint | readonly (string | number | bigint)[];

/**
 * Words for people with foreign text in them: ``safe`layer ${digest} is ${mediaType}` ``.
 * The words are ours and stay; every value goes through `escapeUntrusted`, and no seam between them makes a workflow command.
 */
export function safe(words: TemplateStringsArray, ...values: readonly Interpolation[]): string {
  // A template has one more piece of words than values.
  const [first = '', ...rest] = words;
  return breakCommands(rest.reduce((said, word, at) => said + shown(values[at]) + word, first));
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

/** Cuts so that the ellipsis still fits, never inside of an escape or a surrogate pair. */
function cut(text: string, max: number): string {
  const room = text.slice(0, Math.max(0, max - ELLIPSIS.length));
  const whole = room.replace(/\\(?:x[0-9a-f]?|u[0-9a-f]{0,3}|u\{[0-9a-f]*)?$/u, '').replace(/[\ud800-\udbff]$/u, '');
  return whole + ELLIPSIS;
}

/** A pattern with classes of Unicode, made when it is first needed: V8 looks them up wherever it as much as reads a literal, which takes a millisecond. */
function unicodePattern(pattern: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(pattern, flags);
    return made;
  };
}
