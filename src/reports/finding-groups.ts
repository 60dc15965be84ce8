import { isDigest, shortDigest } from '../formats/digest.ts';
import { groupBy } from '../image/groups.ts';
import { atLeast, type Severity } from '../rule-kit/rule.ts';
import { type Finding, type ImageReport, type Report, type RuleOutcome, waivedUnchecked } from './report.ts';

/** One finding that may occur in many images, platforms and layers: a layer of a base image is fixed once. */
export interface FindingGroup {
  /** The first finding, whose message is shown. */
  readonly finding: Finding;
  /** Every finding with its image; at least one. */
  readonly instances: readonly FindingInstance[];
  /** The distinct images. */
  readonly images: readonly ImageReport[];
  /** The number of findings: the length of `instances`. */
  readonly count: number;
}

export interface FindingInstance {
  readonly image: ImageReport;
  readonly finding: Finding;
}

/** Rules that are unchecked for one reason, with the images. */
export interface UncheckedGroup {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The severity that they count with. */
  readonly effectiveSeverity: Severity;
  /** Distinct, at least one. */
  readonly images: readonly ImageReport[];
  /** The number of outcomes of all rules and images. */
  readonly count: number;
}

/** The messages of a group: mostly one for all its findings; of one instruction one for each blob that it produced. */
export function sentencesOf({
  instances,
}: FindingGroup): readonly (readonly [FindingInstance, ...FindingInstance[]])[] {
  return groupBy(instances, ({ finding }) => withoutPosition(finding));
}

/** The message of findings that differ at most in the position of their blob, which is omitted if it differs. */
export function sentenceText(instances: readonly [FindingInstance, ...FindingInstance[]]): string {
  const [{ finding }, ...others] = instances;
  return others.every((other) => other.finding.message === finding.message)
    ? finding.message
    : withoutPosition(finding);
}

/** The groups of findings that count, highest severity first, by rule, and then by the number of images. */
export function findingGroups(report: Report): readonly FindingGroup[] {
  return findingGroupsAmong(report, ({ waiver }) => waiver === null);
}

/** The groups of waived findings, in the same order. */
export function waivedFindingGroups(report: Report): readonly FindingGroup[] {
  return findingGroupsAmong(report, ({ waiver }) => waiver !== null);
}

/**
 * Groups in which findings with the same message at the same location are combined across images, even about different
 * blobs: they have the same fix.
 */
export function mergeAcrossImages(causes: readonly FindingGroup[]): readonly FindingGroup[] {
  return groupBy(causes, textKey).flatMap((same) => {
    const instances = same.flatMap((findingGroup) => findingGroup.instances);
    const images = [...new Set(instances.map(({ image }) => image))];
    return images.length === 1 ? same : [{ ...same[0], instances, images, count: instances.length }];
  });
}

/** Groups in which everything that one change fixes is together: the same rule, fix and location in any image. */
export function mergeByFix(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  return groupBy(groups, ({ finding: { rule, severity, fix, upcoming, location } }) =>
    JSON.stringify([rule, severity, fix, upcoming, location?.file, location?.line]),
  ).map((same) => {
    const instances = same.flatMap((group) => group.instances);
    return {
      ...same[0],
      instances,
      images: [...new Set(instances.map(({ image }) => image))],
      count: instances.length,
    };
  });
}

function textKey({ finding, instances }: FindingGroup): string {
  const { rule, severity, fix, waiver, upcoming, location } = finding;
  const messages = [...new Set(instances.map((one) => one.finding.message))];
  return JSON.stringify([rule, severity, messages, fix, waiver, upcoming, location]);
}

/** The reasons why rules are unchecked, highest severity first, then by the number of images. */
export function uncheckedGroups(report: Report): readonly UncheckedGroup[] {
  return uncheckedGroupsAmong(report, uncheckedIn);
}

/** The same for waived ones. */
export function waivedUncheckedGroups(report: Report): readonly UncheckedGroup[] {
  return uncheckedGroupsAmong(report, waivedUnchecked);
}

function uncheckedGroupsAmong(
  { images }: Report,
  outcomesOf: (image: ImageReport) => readonly RuleOutcome[],
): readonly UncheckedGroup[] {
  // First by reason and image, for all its rules; then images with the same reasons.
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
 * The identity of a group. A line of a Dockerfile is one group whatever it produced on each platform; a blob is one
 * group in all images with the same fix; anything else is specific to its image.
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

/**
 * A message without the position of its own blob, which differs between images. Other blobs, and text of an image that
 * looks like one, are kept.
 */
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

/** For sorting: the higher severity first. */
export function bySeverity(a: Severity, b: Severity): number {
  return Number(atLeast(b, a)) - Number(atLeast(a, b));
}

function byName(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
