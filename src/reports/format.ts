import { formatCount, plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import { sourceGiven } from './distinct-names.ts';
import { digestName, listText } from './location-text.ts';
import type { Counts, ImageReport, PolicySource, Report, Verdict } from './report.ts';

/** A verdict in a sign that needs no colour and no emoji, and in a word. */
export const VERDICTS = {
  pass: { mark: '✓', word: 'passed' },
  inconclusive: { mark: '?', word: 'inconclusive' },
  fail: { mark: '✗', word: 'failed' },
} as const satisfies Readonly<Record<Verdict, { mark: string; word: string }>>;

/** What an image is, in short: its place and source, platforms and digest. */
export function imageFacts(image: ImageReport): readonly string[] {
  const { name, source, platforms, digest, imageId } = image;
  const place = sourceGiven(image);
  const isNamed = place === name || name.endsWith(` (${place})`);
  const id = digest ?? imageId;
  const facts = [isNamed ? '' : escapeUntrusted(place), source, listText(platforms), id === null ? '' : digestName(id)];
  return facts.filter((fact) => fact !== '');
}

/** What was looked at and found; zeros that only say that nothing is wrong are left out. */
export function countNames(counts: Counts): readonly string[] {
  const found = [
    [counts.error, plural(counts.error, 'error')],
    [counts.warning, plural(counts.warning, 'warning')],
    [counts.note, plural(counts.note, 'note')],
    [counts.unchecked, `${formatCount(counts.unchecked)} unchecked`],
    [counts.waived, `${formatCount(counts.waived)} waived`],
  ] as const;
  const looked = [plural(counts.images, 'image'), plural(counts.blobs, 'blob'), formatBytes(counts.bytes)];
  return [...looked, ...found.filter(([count]) => count > 0).map(([, name]) => name)];
}

/** What could not be read, but for the one alone that is the reason for the verdict. */
export function errorsBesideReason({ verdict, errors }: Pick<Report, 'verdict' | 'errors'>): Report['errors'] {
  return verdict === 'inconclusive' && errors.length === 1 ? [] : errors;
}

/** What a run is of, where not all of it are images: "418 artifacts: 371 images, 39 helm, 8 wasm"; empty where all are. */
export function kindsName(images: readonly ImageReport[]): string {
  const counts = new Map<string, number>();
  for (const { artifact } of images) counts.set(artifact, (counts.get(artifact) ?? 0) + 1);
  if (counts.size === 0 || (counts.size === 1 && counts.has('image'))) return '';
  const kinds = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => (kind === 'image' ? plural(count, kind) : `${formatCount(count)} ${kind}`));
  return `${plural(images.length, 'artifact')}: ${kinds.join(', ')}`;
}

/** Where a policy came from, with the commit where it came from another repository. */
export function policyName({ source, commit }: PolicySource): string {
  return commit === null
    ? escapeUntrusted(source)
    : `${escapeUntrusted(source)} at ${escapeUntrusted(commit.slice(0, 12))}`;
}

/** Whether there is nothing to tell of an image but that it passed. */
export function isClean({ verdict, findings, rules }: ImageReport): boolean {
  return (
    verdict === 'pass' &&
    findings.length === 0 &&
    !rules.some(({ status }) => status === 'unchecked' || status === 'waived')
  );
}

/** The images of which there is nothing to tell, and those of which there is, by verdict; each kind as it was given. */
export function imagesByVerdict(report: Report): Readonly<Record<Verdict | 'clean', readonly ImageReport[]>> {
  const by: Record<Verdict | 'clean', ImageReport[]> = { clean: [], pass: [], inconclusive: [], fail: [] };
  for (const image of report.images) by[isClean(image) ? 'clean' : image.verdict].push(image);
  return by;
}
