import { isArray, isObject, type JsonValue } from '../formats/json.ts';
import type { Pattern } from '../text/pattern.ts';
import { hasPassword, isHarmless, isSecretName } from './secret-names.ts';
import { shapesIn } from './secret-shapes.ts';

/** A text that may contain a secret. */
export interface Text {
  /** Its name: a label's key, an argument's name; null if it has none. */
  readonly name: string | null;
  readonly value: string;
}

/** A found secret, without its value. */
export interface Secret {
  /** Its name; null if it has none. A name may be the secret itself: see `isShowable`. */
  readonly name: string | null;
  /** Its kind in words: `a GitHub token`; null if only its name indicates it. */
  readonly kind: string | null;
}

/** Assignments in commands and scripts: `TOKEN=…`, `--token=…`, `:_authToken=…`. Reading a variable is not one. */
const ASSIGNMENT =
  /(?<![\w$-])-{0,2}([A-Za-z_][\w.-]{0,100})=("(?:[^"\\]|\\.){0,2000}"?|'[^']{0,2000}'?|[^\s"'&;|)]{0,2000})/g;
const FLAG =
  /(?<!\S)--([A-Za-z][\w-]{0,100})\s{1,10}("[^"]{0,2000}"?|'[^']{0,2000}'?|[^\s"'&;|)-][^\s"'&;|)]{0,2000})/g;
/** The old form, with a space. */
const ENV = /(?:^|\s)(?:ENV|ARG)\s{1,10}([A-Za-z_]\w{0,100})\s{1,10}([^\s=][^\n]{0,2000})/g;
const MEMBER = /["']([\w.-]{1,100})["']\s{0,10}:\s{0,10}["']([^"'\\]{1,2000})["']/g;
const HEADER =
  /\b(Authorization|Proxy-Authorization|Private-Token|X-Api-Key|X-Auth-Token)["']?\s{0,4}[:=]\s{0,4}["']?(?:(?:Bearer|Basic|Token)\s{1,4})?([^\s"']{8,2000})/gi;

/** `a://:b@`, `--pass x`: nothing below is shorter. */
const SHORTEST = 7;

const ASSIGNMENTS = [ASSIGNMENT, FLAG, ENV, MEMBER] as const;

/** Every secret in a text: by its own name, by names in it, by form, and by the patterns of a policy. */
export function* secretsIn({ name, value }: Text, patterns: readonly Pattern[]): Generator<Secret> {
  if (name !== null && isSecretName(name) && !isHarmless(value)) yield { name, kind: null };
  for (const [i, pattern] of patterns.entries())
    if (pattern.test(value)) yield { name, kind: `what pattern ${i + 1} of the policy matches` };
  // Most texts are plain words without anything to search.
  if (value.length < SHORTEST) return;
  for (const kind of shapesIn(value)) yield { name, kind };
  if (!/[=:]|--|ENV|ARG/.test(value)) return;
  if (hasPassword(value)) yield { name, kind: 'a URL with a password' };
  for (const assignment of ASSIGNMENTS) {
    for (const [, inner = '', given = ''] of value.matchAll(assignment))
      if (isSecretName(inner) && !isHarmless(given)) yield { name: inner, kind: null };
  }
  for (const [, header = '', given = ''] of value.matchAll(HEADER))
    if (!isHarmless(given) && !given.startsWith('$')) yield { name: header, kind: null };
}

/** Letters and digits in a row, longer than words are. */
const RANDOM = /(?=[A-Za-z]{0,100}\d)(?=\d{0,100}[A-Za-z])[0-9A-Za-z]{20}/;

/** Whether a name may be shown: no part of it could be a secret, by its form or as a random string. */
export function isShowable(name: string, patterns: readonly Pattern[]): boolean {
  return (
    !RANDOM.test(name) &&
    shapesIn(name).length === 0 &&
    !hasPassword(name) &&
    !patterns.some((pattern) => pattern.test(name))
  );
}

/**
 * Every text of a document with its key; lists of strings also as a whole, as the words of a command belong together.
 * BuildKit's base64 (`data`: Dockerfiles, heredocs) is decoded.
 */
export function* textsIn(value: JsonValue, name: string | null = null): Generator<Text> {
  if (typeof value === 'string') {
    const [, variable, rest] = name === null ? (/^([A-Za-z_][\w.-]{0,200})=([\s\S]*)$/.exec(value) ?? []) : [];
    yield variable === undefined ? { name, value } : { name: variable, value: rest ?? '' };
    if (name === 'data') yield { name: null, value: Buffer.from(value, 'base64').toString('utf8') };
  } else if (isArray(value)) {
    const words = value.filter((item) => typeof item === 'string');
    for (const item of value) yield* textsIn(item);
    // Variables (`NAME=value`) are not words of a command.
    if (words.length > 1 && !words.every((word) => /^\w+=/.test(word))) yield { name: null, value: words.join(' ') };
  } else if (isObject(value)) {
    for (const [key, member] of value) {
      yield { name: null, value: key };
      yield* textsIn(member, key);
    }
  }
}
