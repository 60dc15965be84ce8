import { LIMITS } from '../limits.ts';
import type { Result } from '../sources/image-location.ts';
import { safe } from '../text/untrusted.ts';

/** `$NAME`, `${NAME}`, and the forms with a default or a replacement: `${NAME:-default}`, `${NAME+other}`. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+?])([^{}$]*))?\})/y;

/** Values of variables: null for an unknown value, undefined for a variable that is not set. */
export interface Variables {
  get(name: string): string | null | undefined;
}

/**
 * Expands a word of a Dockerfile as BuildKit does (its `shell.Lex`): removes quotes and replaces variables by their values. An error if a
 * value is unknown, as the build may have set it, or for rare forms of expansion.
 */
export function expand(word: string, variables: Variables, escapedBy: string): Result<string> {
  const template = templateOf(word, variables, escapedBy);
  const unknown = template.find((piece) => typeof piece !== 'string');
  if (unknown === undefined) return { ok: true, value: template.join('') };
  return {
    ok: false,
    error:
      unknown.variable === null
        ? safe`"${word}" uses an unsupported form of expansion`
        : safe`"${word}" depends on ${unknown.variable}, whose value is unknown`,
  };
}

/** A text with unknown parts: the value of a variable, or (with null) the rest of a word from an unsupported form of expansion on. */
export type Template = readonly (string | { readonly variable: string | null })[];

/** Expands a word of a Dockerfile as BuildKit does, as far as values are known. */
export function templateOf(word: string, variables: Variables, escapedBy: string): Template {
  const pieces: Template[number][] = [];
  let [value, quote, at] = ['', '', 0];
  while (at < word.length) {
    const character = word.charAt(at);
    if (character === quote) {
      quote = '';
      at++;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      at++;
    } else if (character === escapedBy && quote !== "'") {
      value += word.charAt(at + 1);
      at += 2;
    } else if (character === '$' && quote !== "'") {
      VARIABLE.lastIndex = at;
      const found = VARIABLE.exec(word);
      if (found === null) return [...pieces, value, { variable: null }];
      const [whole, plain, braced, operator = '', other = ''] = found;
      const name = plain ?? braced ?? '';
      const known = substituted(variables.get(name), operator, other);
      if (known === null) {
        pieces.push(value, { variable: name });
        value = '';
      } else value += known;
      // Arguments that each use the previous one twice grow exponentially.
      if (value.length > LIMITS.expandedCharacters) return [...pieces, { variable: null }];
      at += whole.length;
    } else {
      value += character;
      at++;
    }
  }
  return [...pieces, value];
}

/** Whether a template has no unknown parts. */
export function isKnown(template: Template): boolean {
  return template.every((piece) => typeof piece === 'string');
}

/** Whether a text matches a template, with any values of its unknown parts. */
export function couldBe(template: Template, text: string): boolean {
  if (isKnown(template)) return template.join('') === text;
  const first = template[0];
  const last = template.at(-1);
  const [start, end] = [typeof first === 'string' ? first : '', typeof last === 'string' ? last : ''];
  if (!text.startsWith(start) || !text.endsWith(end)) return false;
  let at = start.length;
  for (const piece of template.slice(1, -1)) {
    if (typeof piece !== 'string') continue;
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + end.length <= text.length;
}

/** The value of `${NAME:-other}` and the similar forms; null if it is unknown. */
function substituted(value: string | null | undefined, operator: string, other: string): string | null {
  if (value === null) return null;
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('-')) return isSet ? value : other;
  if (operator.endsWith('+')) return isSet ? other : null;
  return value ?? null;
}
