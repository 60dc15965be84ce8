import { isDigest, shortDigest } from '../formats/digest.ts';
import { LIMITS } from '../limits.ts';
import { isWithin } from '../policy/reference.ts';
import { formatCount, plural } from '../text/count.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { withDistinctNames } from './distinct-names.ts';
import { type FindingGroup, sentencesOf, sentenceText } from './finding-groups.ts';
import type { Finding, ImageReport, Location } from './report.ts';

/**
 * Lists whose members people count. Not schema 1's `fsLayers`, which are listed top first: "layer 1" would be another
 * one there.
 */
const STEPS: ReadonlyMap<string, string> = new Map([
  ['manifests', 'manifest'],
  ['layers', 'layer'],
  ['Layers', 'layer'],
  ['blobs', 'blob'],
  ['entries', 'entry'],
]);

/**
 * The blob of a finding in words: "layer 3 of linux/arm64", "config of manifest 2", "index.json". The platform is
 * omitted if the image has only one. The path itself is in the JSON report.
 */
export function pathText({ path, platform }: Pick<Finding, 'path' | 'platform'>, severalPlatforms: boolean): string {
  // The root document is omitted if something below it is meant.
  const steps = path.slice(path.length > 1 ? 1 : 0);
  if (platform === null) return steps.map(stepName).reverse().join(' of ');
  // A platform identifies its manifest better than a position.
  const last = steps
    .slice(-1)
    .filter((step) => !/^(?:manifests\/)?\d+$/.test(step))
    .map(stepName);
  return [...last, ...(severalPlatforms || last.length === 0 ? [escapeUntrusted(platform)] : [])].join(' of ');
}

/** The place of a finding that its message does not name. */
export function locationBeside(
  finding: Pick<Finding, 'path' | 'platform' | 'digest' | 'message'>,
  severalPlatforms: boolean,
): readonly string[] {
  const { digest, platform, message } = finding;
  if (digest === null || !message.includes(digestName(digest))) {
    return [pathText(finding, severalPlatforms), ...(digest === null ? [] : [digestName(digest)])].filter(
      (part) => part !== '',
    );
  }
  return severalPlatforms && platform !== null ? [escapeUntrusted(platform)] : [];
}

function stepName(step: string): string {
  if (step === 'Config') return 'config';
  // An entry of a docker archive's manifest.json has no named list.
  const [, list = 'entries', position = ''] = /^(?:(\w+)\/)?(\d{1,9})$/.exec(step) ?? [];
  const one = position === '' ? undefined : STEPS.get(list);
  return one === undefined ? escapeUntrusted(step) : `${one} ${Number(position) + 1}`;
}

/** A short digest, or whatever else is in its place. */
export function digestName(digest: string): string {
  return isDigest(digest) ? shortDigest(digest) : escapeUntrusted(digest);
}

/** `Dockerfile:12:3`; with the stage if the line is not certain. */
export function locationName({ file, line, column, stage }: Location): string {
  const position = [line, column].filter((number) => number !== null).map((number) => `:${number}`);
  return escapeUntrusted(file) + position.join('') + (stage === undefined ? '' : safe` (${stage})`);
}

/**
 * The best location to show a finding at: where to fix it, if its line is known, otherwise another related line. Only
 * files of the repository can be shown.
 */
export function shownLocation({ location, related }: Pick<Finding, 'location' | 'related'>): Location | null {
  const places = [location, ...related].filter((place) => place !== null && isWithin(place.file));
  return places.find((place) => place?.line !== null) ?? places[0] ?? null;
}

/** The first of many: "linux/amd64, linux/arm64 and 12 more". */
export function listText(names: readonly string[]): string {
  const shown = names
    .slice(0, LIMITS.platformsShown)
    .map((name) => escapeUntrusted(name))
    .join(', ');
  return names.length <= LIMITS.platformsShown
    ? shown
    : `${shown} and ${formatCount(names.length - LIMITS.platformsShown)} more`;
}

/**
 * Where a group occurs: the images, or the parts of a single image, as far as its message does not name them; may be
 * empty.
 */
export function groupLocations({ images, instances }: FindingGroup): string {
  const [only] = images;
  if (only === undefined || images.length > 1) return imagesName(images);
  const several = only.platforms.length > 1;
  return listText(
    [...new Set(instances.map(({ finding }) => joinParts(locationBeside(finding, several))))].filter(
      (place) => place !== '',
    ),
  );
}

/** The messages of a group, one per blob of an instruction: the first of them. */
export function groupMessages(findingGroup: FindingGroup): readonly string[] {
  const messages = [...new Set(sentencesOf(findingGroup).map(sentenceText))];
  const more = messages.length - LIMITS.platformsShown;
  return more > 0 ? [...messages.slice(0, LIMITS.platformsShown), `and ${formatCount(more)} more`] : messages;
}

/** Parts of one place. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** The first of several images by name: "in 41 images: a, b and 39 more". */
export function imagesName(images: readonly ImageReport[]): string {
  const distinct = withDistinctNames({ images }).images;
  return safe`in ${plural(images.length, 'image')}: ` + listText(distinct.map(({ name }) => name));
}
