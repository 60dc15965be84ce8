import type { Colour } from '../text/ansi.ts';
import { formatCount, plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import { sourceGiven } from './distinct-names.ts';
import { digestName, listText } from './location-text.ts';
import type { Counts, ImageReport, PolicySource, Report, Verdict } from './report.ts';

/** A verdict as a sign that needs neither color nor emoji, as a word, and with the color where there are colors. */
export interface Headline {
  readonly mark: string;
  readonly word: string;
  readonly colour: Colour;
}

export const VERDICTS = {
  pass: { mark: '✓', word: 'passed', colour: 'green' },
  inconclusive: { mark: '?', word: 'inconclusive', colour: 'yellow' },
  fail: { mark: '✗', word: 'failed', colour: 'red' },
} as const satisfies Readonly<Record<Verdict, Headline>>;

/** A run that violates its policy and passes because of `fail-on: never` is not shown as passed. */
const NOT_ENFORCED: Headline = { mark: '!', word: 'not enforced', colour: 'yellow' };

/** The verdict of a report as it is shown. */
export function headline({ verdict, images }: Pick<Report, 'verdict' | 'images'>): Headline {
  return verdict === 'pass' && images.some(isNotEnforced) ? NOT_ENFORCED : VERDICTS[verdict];
}

/** The verdict of an image as it is shown. */
export function imageHeadline(image: ImageReport): Headline {
  return isNotEnforced(image) ? NOT_ENFORCED : VERDICTS[image.verdict];
}

/** Whether an image passed although it has errors. */
function isNotEnforced({ verdict, findings }: ImageReport): boolean {
  return verdict === 'pass' && findings.some(({ severity, waiver }) => severity === 'error' && waiver === null);
}

/** A short description of an image: its source, platforms and digest. */
export function imageFacts(image: ImageReport): readonly string[] {
  const { name, source, platforms, digest, imageId } = image;
  const place = sourceGiven(image);
  const isNamed = place === name || name.endsWith(` (${place})`);
  const id = digest ?? imageId;
  const facts = [isNamed ? '' : escapeUntrusted(place), source, listText(platforms), id === null ? '' : digestName(id)];
  return facts.filter((fact) => fact !== '');
}

/** What was checked and found; zeros are omitted where they only mean that nothing is wrong. */
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

/** Unreadable inputs, except for a single one that is the reason of the verdict. */
export function errorsBesideReason({ verdict, errors }: Pick<Report, 'verdict' | 'errors'>): Report['errors'] {
  return verdict === 'inconclusive' && errors.length === 1 ? [] : errors;
}

/**
 * The kinds of artifacts in a run if not all are images: "418 artifacts: 371 images, 39 helm, 8 wasm"; otherwise empty.
 */
export function kindsName(images: readonly ImageReport[]): string {
  const counts = new Map<string, number>();
  for (const { artifact } of images) counts.set(artifact, (counts.get(artifact) ?? 0) + 1);
  if (counts.size === 0 || (counts.size === 1 && counts.has('image'))) return '';
  const kinds = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => (kind === 'image' ? plural(count, kind) : `${formatCount(count)} ${kind}`));
  return `${plural(images.length, 'artifact')}: ${kinds.join(', ')}`;
}

/** The source of a policy, with the commit if it is in another repository. */
export function policyName({ source, commit }: PolicySource): string {
  return commit === null
    ? escapeUntrusted(source)
    : `${escapeUntrusted(source)} at ${escapeUntrusted(commit.slice(0, 12))}`;
}

/** Whether an image passed without anything to report. */
export function isClean({ verdict, findings, rules }: ImageReport): boolean {
  return (
    verdict === 'pass' &&
    findings.length === 0 &&
    !rules.some(({ status }) => status === 'unchecked' || status === 'waived')
  );
}

/** The images without anything to report, and the others by verdict; each in input order. */
export function imagesByVerdict(report: Report): Readonly<Record<Verdict | 'clean', readonly ImageReport[]>> {
  const by: Record<Verdict | 'clean', ImageReport[]> = { clean: [], pass: [], inconclusive: [], fail: [] };
  for (const image of report.images) by[isClean(image) ? 'clean' : image.verdict].push(image);
  return by;
}
