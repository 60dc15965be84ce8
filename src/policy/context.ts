import { suggest } from '../text/suggestion.ts';
import { hasControls, safe } from '../text/untrusted.ts';

/**
 * The known facts of the run: `{context.commit}` in a policy. Null means unknown; nothing is guessed.
 * None of it comes from images. On a runner, only `ref` is text that anyone with push access can choose (the name of a
 * branch or tag), so it must not decide about access; `commit` and `commits` identify content.
 */
export interface Context {
  readonly commit: string | null;
  /** Every commit that an image of the run may have been built from. */
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

/** A context in which everything is unknown. */
export const NO_CONTEXT: Context = {
  commit: null,
  commits: null,
  ref: null,
  repository: null,
  'repository-url': null,
  event: null,
  fork: null,
};

/** One fact: its description, its form, and its value, null if the text is not valid. */
interface Fact<T> {
  /** As in "it needs …". */
  readonly words: string;
  /** As in "commit must be …". */
  readonly form: string;
  readonly read: (text: string) => T | null;
}

export const FACTS: { readonly [N in FactName]: Fact<NonNullable<Context[N]>> } = {
  commit: { words: 'the commit of the run', form: 'the 40 or 64 hexadecimal digits of a commit', read: readCommit },
  commits: {
    words: 'the commits of the run',
    form: 'a comma-separated list of commits, each of 40 or 64 hexadecimal digits',
    read: readCommits,
  },
  ref: { words: 'the ref of the run', form: 'a whole ref, such as refs/heads/main or refs/tags/v1', read: readRef },
  repository: {
    words: 'the repository of the run',
    form: 'OWNER/NAME',
    read: (text) => (/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(text) ? text : null),
  },
  'repository-url': {
    words: "the URL of the run's repository",
    form: 'a URL that starts with https:// and has no password',
    read: readUrl,
  },
  event: {
    words: 'the event of the run',
    form: 'the name of an event, such as push or pull_request',
    read: (text) => (/^[a-z][a-z_]{0,63}$/.test(text) ? text : null),
  },
  fork: {
    words: 'whether the run comes from a fork',
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

/**
 * Reads facts of a flag or an input, each as `KEY=VALUE`. All errors are reported together; messages are made with
 * `safe`.
 */
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
    else if (before !== text) errors.push(safe`${fact} is given twice: "${before}" and "${text}"`);
  }
  if (errors.length > 0) return { ok: false, errors };
  const value = <N extends FactName>(name: N): NonNullable<Context[N]> | null => {
    const text = texts.get(name);
    return text === undefined ? null : FACTS[name].read(text);
  };
  return { ok: true, context: contextOf(value) };
}

/** A context fact by fact. */
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
 * Given facts override those of the runner. Facts that belong together come from one source: given commits replace the
 * runner's commit and its list (a single one sets both), and a given repository replaces its URL.
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

/** The reason why something is unchecked that needs unknown facts, at least one. */
export function needsFacts(unset: Iterable<FactName>): string {
  const names = FACT_NAMES.filter((name) => new Set(unset).has(name));
  const words = listed(names.map((name) => FACTS[name].words));
  const flags = listed(names.map((name) => `--context ${name}=…`));
  return `it needs ${words}: give ${flags} (in most workflows the Action knows ${names.length > 1 ? 'them' : 'it'})`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}

function noPair(line: string): string {
  return safe`"${line}" is not valid: write KEY=VALUE, such as commit=… (there is ${FACT_NAMES})`;
}

function noFact(name: string): string {
  const near = suggest(name, FACT_NAMES);
  return safe`there is no fact "${name}" (there is ${FACT_NAMES})${near === undefined ? '' : `; did you mean "${near}"?`}`;
}

function badValue(name: FactName, text: string): string {
  if (text === '') return safe`${name} is empty; expected ${FACTS[name].form}`;
  // The invalid part of a URL may be a password.
  const shown = name === 'repository-url' ? 'something else' : safe`"${text}"`;
  return safe`${name} must be ${FACTS[name].form}, not ${shown}`;
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
  const isRef = text.startsWith('refs/') && text.length <= 1024 && !hasBadInRef(text);
  return isRef ? text : null;
}

/** Whether a text contains something that no ref may contain, by git-check-ref-format(1). */
export function hasBadInRef(text: string): boolean {
  return BAD_IN_REF.test(text) || hasControls(text);
}

const BAD_IN_REF = /[ ~^:?*[\\]|\.\.|@\{|\/\/|\/\.|^[./-]|[./]$|\.lock(?:\/|$)/;

function readUrl(text: string): string | null {
  if (!/^https?:\/\/[^\s"'<>\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return null;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '' ? text : null;
}
