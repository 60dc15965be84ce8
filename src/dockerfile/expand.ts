import { LIMITS } from '../limits.ts';
import type { Result } from '../sources/image-location.ts';
import { safe } from '../text/untrusted.ts';

/** A variable with what may follow its name in braces. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+?])([^{}$]*))?\})/y;

/** What variables are worth; null for one that may be set to anything, undefined for one that nothing sets. */
export interface Variables {
  get(name: string): string | null | undefined;
}

/**
 * A word of a Dockerfile as BuildKit expands it (its `shell.Lex`): quotes go, variables become their values. What cannot be told is
 * an error: a variable that has no value here, which the build may have given, and forms that are rare.
 */
export function expand(word: string, given: Variables, escapedBy: string): Result<string> {
  const template = templateOf(word, given, escapedBy);
  const unknown = template.find((piece) => typeof piece !== 'string');
  if (unknown === undefined) return { ok: true, value: template.join('') };
  return {
    ok: false,
    error:
      unknown.variable === null
        ? safe`"${word}" is not expanded here`
        : safe`"${word}" depends on ${unknown.variable}, of which no value is written`,
  };
}

/** A text of which parts are not known: what comes of a variable, or of a form that is not expanded here (then the rest of the word, too). */
export type Template = readonly (string | { readonly variable: string | null })[];

/** A word of a Dockerfile as BuildKit expands it, as far as that can be told. */
export function templateOf(word: string, given: Variables, escapedBy: string): Template {
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
      const known = substituted(given.get(name), operator, other);
      if (known === null) {
        pieces.push(value, { variable: name });
        value = '';
      } else value += known;
      // Arguments that double each other grow without end.
      if (value.length > LIMITS.expandedCharacters) return [...pieces, { variable: null }];
      at += whole.length;
    } else {
      value += character;
      at++;
    }
  }
  return [...pieces, value];
}

/** Whether everything of a template is known. */
export function isKnown(template: Template): boolean {
  return template.every((piece) => typeof piece === 'string');
}

/** Whether a text is what a template may have become. */
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

/** `${NAME:-other}` and its kin; null where it cannot be told. */
function substituted(value: string | null | undefined, operator: string, other: string): string | null {
  if (value === null) return null;
  const isSet = value !== undefined && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('-')) return isSet ? value : other;
  if (operator.endsWith('+')) return isSet ? other : null;
  return value ?? null;
}
