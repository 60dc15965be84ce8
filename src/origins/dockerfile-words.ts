import type { Result } from '../sources/location.ts';
import { say } from '../text/untrusted.ts';

/** A variable with what may follow its name in braces. */
const VARIABLE = /^\$(?:(\w+)|\{(\w+)(?:(:?[-+?])([^{}$]*))?\})/;

/**
 * A word of a Dockerfile as BuildKit expands it (its `shell.Lex`): quotes go, variables become their values. What cannot be told is
 * an error: a variable that has no value here, which the build may have given, and forms that are rare.
 */
export function expand(word: string, given: ReadonlyMap<string, string | null>, escapedBy: string): Result<string> {
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
      const found = VARIABLE.exec(word.slice(at));
      if (found === null) return { ok: false, error: say`"${word}" is not expanded here` };
      const [whole, plain, braced, operator = '', other = ''] = found;
      const name = plain ?? braced ?? '';
      const known = substituted(given.get(name) ?? null, operator, other);
      if (known === null) return { ok: false, error: say`"${word}" depends on ${name}, of which no value is written` };
      value += known;
      at += whole.length;
    } else {
      value += character;
      at++;
    }
  }
  return { ok: true, value };
}

/** `${NAME:-other}` and its kin. */
function substituted(value: string | null, operator: string, other: string): string | null {
  const isSet = value !== null && (value !== '' || !operator.startsWith(':'));
  if (operator.endsWith('-')) return isSet ? value : other;
  if (operator.endsWith('+')) return isSet ? other : null;
  return value;
}
