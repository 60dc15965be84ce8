import { LIMITS } from '../limits.ts';
import { suggest } from '../text/suggestion.ts';
import { hasControls, safe } from '../text/untrusted.ts';

/**
 * Facts of the run: `{context.commit}` in a policy. Null is unknown.
 *
 * No fact comes from the images. On a runner, only `ref` is text that everyone with push access can choose (the name of a branch or tag), so no
 * access decision may depend on it.
 */
export interface Context {
  readonly commit: string | null;
  /** Every commit from which an image of the run may be built. */
  readonly commits: readonly string[] | null;
  readonly ref: string | null;
  /** For a pull request, the target repository. */
  readonly repository: string | null;
  readonly 'repository-url': string | null;
  readonly event: string | null;
  /** Whether the commit comes from a fork of the repository. */
  readonly fork: boolean | null;
}

export type FactName = keyof Context;

/** A context without known facts. */
export const NO_CONTEXT: Context = {
  commit: null,
  commits: null,
  ref: null,
  repository: null,
  'repository-url': null,
  event: null,
  fork: null,
};

/** How a fact is named, described and parsed. */
interface Fact<T> {
  /** As in "the commit of the run is unknown". */
  readonly noun: string;
  /** As in "use …". */
  readonly form: string;
  /** Null where the text is not valid. */
  readonly read: (text: string) => T | null;
}

export const FACTS: { readonly [N in FactName]: Fact<NonNullable<Context[N]>> } = {
  commit: { noun: 'the commit of the run', form: 'the 40 or 64 hexadecimal digits of a commit', read: readCommit },
  commits: {
    noun: 'the commits of the run',
    form: 'commits of 40 or 64 hexadecimal digits, separated by commas',
    read: readCommits,
  },
  ref: { noun: 'the ref of the run', form: 'a full ref, such as refs/heads/main or refs/tags/v1', read: readRef },
  repository: {
    noun: 'the repository of the run',
    form: 'OWNER/NAME',
    read: (text) => (/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(text) ? text : null),
  },
  'repository-url': {
    noun: 'the URL of the repository',
    form: 'a URL that starts with https:// and contains no password',
    read: readUrl,
  },
  event: {
    noun: 'the event of the run',
    form: 'the name of an event, such as push or pull_request',
    read: (text) => (/^[a-z][a-z_]{0,63}$/.test(text) ? text : null),
  },
  fork: {
    noun: 'the fork status of the run',
    form: 'true or false',
    read: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  },
};

/** In the order of messages. */
export const FACT_NAMES: readonly FactName[] = [
  'commit',
  'commits',
  'ref',
  'repository',
  'repository-url',
  'event',
  'fork',
];

export type ContextResult =
  | { readonly ok: true; readonly context: Context }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Parses facts from a flag or an input, each `KEY=VALUE`. Returns all errors, made with `safe`. */
export function parseContext(given: readonly string[]): ContextResult {
  const errors: string[] = [];
  const texts = new Map<FactName, string>();
  for (const line of given) {
    const equals = line.indexOf('=');
    const name = (equals < 0 ? line : line.slice(0, equals)).trim();
    const text = equals < 0 ? '' : line.slice(equals + 1).trim();
    const fact = FACT_NAMES.find((known) => known === name);
    const before = fact === undefined ? undefined : texts.get(fact);
    if (equals < 0) errors.push(noPair(line));
    else if (fact === undefined) errors.push(noFact(name));
    else if (FACTS[fact].read(text) === null) errors.push(badValue(fact, text));
    else if (before === undefined) texts.set(fact, text);
    else if (fact === 'commits') texts.set(fact, `${before},${text}`);
    else if (before !== text) errors.push(safe`${fact} has two values: "${before}" and "${text}"`);
  }
  if (errors.length > 0) return { ok: false, errors };
  const value = <N extends FactName>(name: N): NonNullable<Context[N]> | null => {
    const text = texts.get(name);
    return text === undefined ? null : FACTS[name].read(text);
  };
  return { ok: true, context: contextOf(value) };
}

/** Makes a context from a function that gives each fact. */
export function contextOf(value: <N extends FactName>(name: N) => Context[N]): Context {
  return {
    commit: value('commit'),
    commits: value('commits'),
    ref: value('ref'),
    repository: value('repository'),
    'repository-url': value('repository-url'),
    event: value('event'),
    fork: value('fork'),
  };
}

/**
 * Overrides the facts of the runner by given ones. Related facts are never mixed: given commits replace the runner's commit and its list (a
 * single one replaces both), and another repository drops the runner's URL.
 */
export function withContextFlags(runner: Context, given: Context): Context {
  const commits = given.commits ?? (given.commit === null ? null : [given.commit]);
  const [only, ...others] = given.commits ?? [];
  const commit = given.commit ?? (others.length === 0 ? only : undefined) ?? null;
  const sameRepository = given.repository === null || given.repository === runner.repository;
  return {
    commit: commits === null ? runner.commit : commit,
    commits: commits ?? runner.commits,
    ref: given.ref ?? runner.ref,
    repository: given.repository ?? runner.repository,
    'repository-url': given['repository-url'] ?? (sameRepository ? runner['repository-url'] : null),
    event: given.event ?? runner.event,
    fork: given.fork ?? runner.fork,
  };
}

/** Why something is unchecked that requires unknown facts, with the flags that set them. */
export function needsFacts(unset: Iterable<FactName>): string {
  const names = FACT_NAMES.filter((name) => new Set(unset).has(name));
  const nouns = listed(names.map((name) => FACTS[name].noun));
  const flags = listed(names.map((name) => `--context ${name}=…`));
  const isPlural = names.length > 1 || names.includes('commits');
  return `${nouns} ${isPlural ? 'are' : 'is'} unknown; pass ${flags} (the Action sets ${isPlural ? 'them' : 'it'} in most workflows)`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

function noPair(line: string): string {
  return safe`"${line}" is not KEY=VALUE, such as commit=…; keys: ${FACT_NAMES}`;
}

function noFact(name: string): string {
  const near = suggest(name, FACT_NAMES);
  return safe`unknown context key "${name}"; use ${FACT_NAMES}${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

function badValue(name: FactName, text: string): string {
  if (text === '') return safe`${name} is empty; use ${FACTS[name].form}`;
  // The URL is not shown, because it can contain a password.
  const shown = name === 'repository-url' ? '' : safe`"${text}" `;
  return `invalid value ${shown}for ${name}; use ${FACTS[name].form}`;
}

function readCommit(text: string): string | null {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : null;
}

function readCommits(text: string): readonly string[] | null {
  const commits = text.split(',').map((commit) => readCommit(commit.trim()));
  const known = commits.filter((commit) => commit !== null);
  return known.length === commits.length ? [...new Set(known)] : null;
}

/** A short name like `main` would never equal a full ref. See git-check-ref-format(1). */
function readRef(text: string): string | null {
  const isRef = text.startsWith('refs/') && text.length <= LIMITS.contextRefCharacters && !hasBadInRef(text);
  return isRef ? text : null;
}

/** Whether a text contains anything that refs must not contain, by git-check-ref-format(1). */
export function hasBadInRef(text: string): boolean {
  return BAD_IN_REF.test(text) || hasControls(text);
}

const BAD_IN_REF = /[ ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)/;

function readUrl(text: string): string | null {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return null;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '' ? text : null;
}
