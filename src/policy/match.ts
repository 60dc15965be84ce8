import { parsePlatform, platformName } from '../formats/descriptor.ts';
import {
  referenceSpellings,
  repositorySpellings,
  splitReference,
  withDefaultTag,
  withoutTag,
} from '../formats/reference.ts';
import { globMatches } from '../text/glob.ts';
import type { Located } from './parse.ts';

/** The conditions of overrides and waivers. Every key must match, by one item of its list. */
export const MATCH_KEYS = {
  image:
    'Patterns of names that the workflow gives (`IMAGE as NAME`): short or full, with or without tag and digest. Names in the image itself are never matched.',
  repository: 'Patterns of the repository of the workflow, `owner/name`.',
  platform: 'Patterns of platforms: `windows/*`. Only findings on these platforms are selected.',
  source: 'Forms of sources: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
  artifact: 'Kinds of artifacts: `image`, `helm`, `signature` …',
  event: 'Events that start workflows: `pull_request`, `push` …',
} as const;
export type MatchKey = keyof typeof MATCH_KEYS;

/** Waivers select findings, too. */
export const FINDING_KEYS = {
  digest: 'Digests of images, or of the blobs that findings are about.',
  key: 'Patterns of the `key` of findings in the JSON report.',
} as const;
export type FindingKey = keyof typeof FINDING_KEYS;

/** Patterns by key; null for a key that is not set. */
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

/** The known facts of an image for matching; null if unknown. */
export interface Facts {
  /** The name that the workflow gave. */
  readonly image: string | null;
  readonly repository: string | null;
  readonly event: string | null;
  readonly source: string | null;
  readonly artifact: string | null;
}

/** Whether a match applies to an image: yes, no, or the unknown fact that decides it. */
export type Choice =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  | { readonly kind: 'unknown'; readonly missingFact: MatchKey };

const YES: Choice = { kind: 'yes' };
const NO: Choice = { kind: 'no' };

/** Matches the known facts of an image, except for platforms and keys that only findings have. */
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

/** Whether a pattern matches a platform, regardless of the pattern's spelling. */
export function matchesPlatform(pattern: string, platform: string): boolean {
  return globMatches(pattern, platform) || platformName(parsePlatform(pattern)) === platform;
}

/**
 * Whether a pattern matches a name: as given, in full or in Docker's short form, each with and without tag and digest.
 * A name without tag and digest has the tag `latest`, as for engines; one with a digest has only its own tag.
 */
export function matchesName(pattern: string, name: string): boolean {
  const spellings = spellingsOf(name);
  const isAny = (one: string) => spellings.some((spelling) => globMatches(one, spelling));
  // `index.docker.io/acme/x` is one more spelling, which patterns may have.
  return isAny(pattern) || (!/[*?]/.test(pattern) && patternSpellings(pattern).some(isAny));
}

/** Every spelling of a name, and the name as it was given. */
function spellingsOf(name: string): readonly string[] {
  const reference = withDefaultTag(splitReference(name));
  return [name, ...referenceSpellings(reference, [withoutTag(name), ...repositorySpellings(reference)])];
}

/** The spellings of a pattern without wildcards. Without a tag it means every tag, so that none is added. */
function patternSpellings(pattern: string): readonly string[] {
  const repository = withoutTag(pattern);
  const end = pattern.slice(repository.length);
  return repositorySpellings(splitReference(pattern)).map((spelling) => `${spelling}${end}`);
}
