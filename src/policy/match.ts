import { parsePlatform, platformName } from '../formats/descriptor.ts';
import { fullName } from '../formats/reference.ts';
import { globMatches } from '../text/glob.ts';
import type { Located } from './parse.ts';

/** The keys by which overrides and waivers select images. All given keys must match; a key matches if one pattern of its list does. */
export const MATCH_KEYS = {
  image:
    'Patterns for names that the workflow gives (`IMAGE as NAME`): short or full, with or without tag and digest. Names that an image claims are never matched.',
  repository: 'Patterns for the repository of the run, `owner/name`.',
  platform: 'Patterns for platforms: `windows/*`. Selects only findings on these platforms.',
  source: 'Forms of images: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
  artifact: 'Kinds of artifacts: `image`, `helm`, `signature` …',
  event: 'Events that start workflows: `pull_request`, `push` …',
} as const;
export type MatchKey = keyof typeof MATCH_KEYS;

/** Additional keys of waivers. */
export const FINDING_KEYS = {
  digest: 'Digests of images, or of the blobs of findings.',
  key: 'Patterns for the `key` of findings in the JSON report.',
} as const;
export type FindingKey = keyof typeof FINDING_KEYS;

/** The patterns of each key; null for absent keys. */
export type Match = Readonly<Record<MatchKey | FindingKey, readonly string[] | null>>;

/** Reads the mapping under `match`. */
export function readMatch(located: Located | undefined): Match {
  const read = (name: MatchKey | FindingKey): readonly string[] | null => {
    const list = located?.members.get(name)?.value;
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : null;
  };
  return {
    image: read('image'),
    repository: read('repository'),
    platform: read('platform'),
    source: read('source'),
    artifact: read('artifact'),
    event: read('event'),
    digest: read('digest'),
    key: read('key'),
  };
}

/** The facts of an image that matches use; null where unknown. */
export interface Facts {
  /** The name that the workflow gave. */
  readonly image: string | null;
  readonly repository: string | null;
  readonly event: string | null;
  readonly source: string | null;
  readonly artifact: string | null;
}

/** Whether a match selects an image; unknown where it depends on an unknown fact. */
export type Choice =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unknown'; readonly missingFact: MatchKey };

const YES: Choice = { kind: 'yes' };
const NO: Choice = { kind: 'no' };

/** Compares a match with the facts of an image. Platforms, digests and keys are not compared. */
export function chooses(match: Match, facts: Facts): Choice {
  const known = (['image', 'repository', 'event', 'source', 'artifact'] as const).map((key): Choice => {
    const patterns = match[key];
    const fact = facts[key];
    if (patterns === null) return YES;
    if (fact === null) return { kind: 'unknown', missingFact: key };
    const matches = key === 'image' ? matchesName : globMatches;
    return patterns.some((pattern) => matches(pattern, fact)) ? YES : NO;
  });
  return known.find(({ kind }) => kind === 'no') ?? known.find(({ kind }) => kind === 'unknown') ?? YES;
}

/** Whether a pattern matches a platform; the pattern can use any spelling of the platform. */
export function matchesPlatform(pattern: string, platform: string): boolean {
  return globMatches(pattern, platform) || platformName(parsePlatform(pattern)) === platform;
}

/**
 * Whether a pattern matches a name in any form: as given, in full or shortened as by Docker, each with and without tag and digest. As in
 * engines, a name without tag and digest has the tag `latest`; a name with a digest has only a stated tag.
 */
export function matchesName(pattern: string, name: string): boolean {
  const forms = formsOf(name);
  const isAny = (text: string) => forms.some((form) => globMatches(text, form));
  // A pattern without wildcards is a name, which can have several forms too.
  return isAny(pattern) || (!/[*?]/.test(pattern) && [...formsOf(pattern, { untagged: true })].some(isAny));
}

/** The forms of a name: with and without host, tag and digest. */
function formsOf(name: string, { untagged = false } = {}): readonly string[] {
  const [before = '', ...digest] = name.split('@');
  const at = digest.length === 0 ? '' : `@${digest.join('@')}`;
  const colon = before.lastIndexOf(':');
  const [path, tag] = colon > before.lastIndexOf('/') ? [before.slice(0, colon), before.slice(colon)] : [before, ''];
  const full = withoutTag(fullName(path));
  const short = full.replace(/^docker\.io\/(?:library\/(?=[^/]*$))?/, '');
  const standard = tag === '' && at === '' && !untagged ? ':latest' : tag;
  const ends = untagged ? [`${tag}${at}`] : [`${standard}${at}`, standard, at, ''];
  return [...new Set([name, ...[path, full, short].flatMap((form) => ends.map((end) => `${form}${end}`))])];
}

function withoutTag(name: string): string {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}
