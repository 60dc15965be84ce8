import { isDigest, shortDigest } from '../formats/digest.ts';
import { groupBy } from '../image/groups.ts';
import { atLeast, type Severity } from '../rule-kit/rule.ts';
import { type Finding, type ImageReport, type Report, type RuleOutcome, waivedUnchecked } from './report.ts';

/** One thing that is wrong, however many images, platforms and layers it shows in: a base layer that 41 images have is mended once. */
export interface FindingGroup {
  /** The first of its findings, whose words are told. */
  readonly finding: Finding;
  /** Every finding, with its image; at least one. */
  readonly instances: readonly FindingInstance[];
  /** The images that have it, each once. */
  readonly images: readonly ImageReport[];
  /** How many findings it is: the length of `instances`. */
  readonly count: number;
}

export interface FindingInstance {
  readonly image: ImageReport;
  readonly finding: Finding;
}

/** Rules that one reason keeps from being checked, with the images of which that is so. */
export interface UncheckedGroup {
  readonly rules: readonly string[];
  readonly reason: string;
  /** What they count as. */
  readonly effectiveSeverity: Severity;
  /** Each once, at least one. */
  readonly images: readonly ImageReport[];
  /** How many outcomes it is, of all rules and images. */
  readonly count: number;
}

/** What there is to say of a cause: mostly one sentence, wherever it is true; of one instruction another for each blob that it made. */
export function sentencesOf({
  instances,
}: FindingGroup): readonly (readonly [FindingInstance, ...FindingInstance[]])[] {
  return groupBy(instances, ({ finding }) => withoutPosition(finding));
}

/** The causes of the findings that count, heaviest first, each rule's together, and of those the ones of most images first. */
export function findingGroups(report: Report): readonly FindingGroup[] {
  return findingGroupsAmong(report, ({ waiver }) => waiver === null);
}

/** The causes of the findings that are waived, in the same order. */
export function waivedFindingGroups(report: Report): readonly FindingGroup[] {
  return findingGroupsAmong(report, ({ waiver }) => waiver !== null);
}

/** The same with those in one that say the same of several images at the same place, be it of a blob of each image's own: they are mended in one way. */
export function mergeAcrossImages(causes: readonly FindingGroup[]): readonly FindingGroup[] {
  return groupBy(causes, textKey).flatMap((same) => {
    const instances = same.flatMap((findingGroup) => findingGroup.instances);
    const images = [...new Set(instances.map(({ image }) => image))];
    return images.length === 1 ? same : [{ ...same[0], instances, images, count: instances.length }];
  });
}

function textKey({ finding, instances }: FindingGroup): string {
  const { rule, severity, fix, waiver, upcoming, location } = finding;
  const messages = [...new Set(instances.map((one) => one.finding.message))];
  return JSON.stringify([rule, severity, messages, fix, waiver, upcoming, location]);
}

/** What keeps rules from being checked, heaviest first, and of equal weight what concerns most images first. */
export function uncheckedGroups(report: Report): readonly UncheckedGroup[] {
  return uncheckedGroupsAmong(report, uncheckedIn);
}

/** The same where a waiver lets it be. */
export function waivedUncheckedGroups(report: Report): readonly UncheckedGroup[] {
  return uncheckedGroupsAmong(report, waivedUnchecked);
}

function uncheckedGroupsAmong(
  { images }: Report,
  outcomesOf: (image: ImageReport) => readonly RuleOutcome[],
): readonly UncheckedGroup[] {
  // One reason of one image first, for all its rules; then images that have the same in common.
  const all = images.flatMap((image) =>
    groupBy(outcomesOf(image), ({ effectiveSeverity, reason }) => `${effectiveSeverity} ${reason}`).map((outcomes) => ({
      image,
      outcomes,
      rules: outcomes.map(({ rule }) => rule),
    })),
  );
  const grouped = groupBy(all, ({ rules, outcomes: [{ effectiveSeverity, reason }] }) =>
    JSON.stringify([rules, effectiveSeverity, reason]),
  );
  return grouped
    .map((same): UncheckedGroup => {
      const [{ rules, outcomes }] = same;
      const [{ reason, effectiveSeverity }] = outcomes;
      return {
        rules,
        reason,
        effectiveSeverity,
        images: same.map(({ image }) => image),
        count: rules.length * same.length,
      };
    })
    .toSorted((a, b) => bySeverity(a.effectiveSeverity, b.effectiveSeverity) || b.images.length - a.images.length);
}

function findingGroupsAmong({ images }: Report, isMeant: (finding: Finding) => boolean): readonly FindingGroup[] {
  const instances = images.flatMap((image) =>
    image.findings.filter(isMeant).map((finding): FindingInstance => ({ image, finding })),
  );
  const positions = new Map(images.map((image, at) => [image, at] as const));
  return groupBy(instances, ({ image, finding }) => keyOf(finding, positions.get(image) ?? 0))
    .map((same): FindingGroup => {
      const [{ finding }] = same;
      return { finding, instances: same, images: [...new Set(same.map(({ image }) => image))], count: same.length };
    })
    .toSorted(
      (a, b) =>
        bySeverity(a.finding.severity, b.finding.severity) ||
        byName(a.finding.rule, b.finding.rule) ||
        b.images.length - a.images.length,
    );
}

/**
 * What findings of one cause have in common. A line of a Dockerfile is one cause whatever it made on each platform; a blob is one in however many images it
 * stands, if all of them are mended in the same way; anything else is its image's own.
 */
function keyOf(finding: Finding, image: number): string {
  const { rule, key, severity, message, digest, path, location, fix, waiver, upcoming } = finding;
  const isInstruction = location !== null && location.confidence !== 'exact' && location.line !== null;
  const of = isInstruction ? `${location.file}:${location.line}` : (digest ?? [image, path]);
  return JSON.stringify([rule, key, severity, withoutBlobs(message), of, fix, waiver, upcoming]);
}

/** A message without the names that rules give to blobs: `layer 3/7 (sha256:9f2c41d0a1b2, 41.3 MB)`. */
function withoutBlobs(message: string): string {
  return message.replace(/\b(layer|blob) \d+\/\d+(?: \([^()]*\))?|\bthe (config|manifest|index) \([^()]*\)/g, '$1$2');
}

/** A message without the position of its own blob, which is another in each image. Other blobs, and words of an image that look like one, stay. */
function withoutPosition({ message, digest }: Finding): string {
  if (digest === null || !isDigest(digest)) return message;
  const name = `(${shortDigest(digest)}`;
  return message.replace(/\b(layer|blob) \d+\/\d+ (?=(\(sha\d+:\w+))/g, (found, kind: string, its: string) =>
    its === name ? `${kind} ` : found,
  );
}

function uncheckedIn({ rules }: ImageReport): readonly RuleOutcome[] {
  return rules.filter(({ status }) => status === 'unchecked');
}

/** For sorting: the heavier first. */
export function bySeverity(a: Severity, b: Severity): number {
  return Number(atLeast(b, a)) - Number(atLeast(a, b));
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
