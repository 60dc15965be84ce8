import { groupBy } from '../image/groups.ts';
import type { Severity } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import {
  type FindingGroup,
  type FindingInstance,
  findingGroups,
  mergeAcrossImages,
  sentencesOf,
  sentenceText,
  type UncheckedGroup,
  uncheckedGroups,
  waivedFindingGroups,
  waivedUncheckedGroups,
} from './finding-groups.ts';
import { imagesName, joinParts, listText, locationBeside, locationName } from './location-text.ts';
import type { Finding, ImageReport, Report } from './report.ts';

/** An item to report once for all its blobs and images: message, severity, places and fix. */
export interface ReportRow {
  readonly kind: 'finding' | 'unchecked' | 'waived';
  /** Null if it no longer counts. */
  readonly severity: Severity | null;
  readonly rules: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The fix of a finding that counts; may be empty. */
  readonly fix: string;
  /** The later severity of a finding, or its waiver; may be empty. */
  readonly after: string;
  /** The number of findings or outcomes. */
  readonly count: number;
}

/** A message, and the places where it applies. */
export interface Sentence {
  readonly message: string;
  readonly places: readonly string[];
}

/** Items of one image, or of several that share them. */
export interface ImageGroup {
  readonly images: readonly ImageReport[];
  /** Findings, highest severity first, then unchecked rules, then waived findings. */
  readonly reportRows: readonly ReportRow[];
}

/** One item before items with the same rule and fix are combined. */
export type ReportItem =
  | {
      readonly kind: 'finding' | 'waived';
      readonly findingGroup: FindingGroup;
      readonly images: readonly ImageReport[];
    }
  | {
      readonly kind: 'unchecked' | 'waived';
      readonly uncheckedGroup: UncheckedGroup;
      readonly images: readonly ImageReport[];
    };

/** How a sentence names its places. */
export interface Places {
  readonly ofFindings: (instances: readonly FindingInstance[]) => readonly string[];
  readonly ofImages: (images: readonly ImageReport[]) => readonly string[];
}

/** All items: findings, highest severity first, then unchecked rules, then waived findings. */
export function reportItems(report: Report): readonly ReportItem[] {
  const ofFindingGroup =
    (kind: 'finding' | 'waived') =>
    (findingGroup: FindingGroup): ReportItem => ({ kind, findingGroup, images: findingGroup.images });
  const ofUncheckedGroup =
    (kind: 'unchecked' | 'waived') =>
    (uncheckedGroup: UncheckedGroup): ReportItem => ({
      kind,
      uncheckedGroup,
      images: uncheckedGroup.images,
    });
  return [
    ...mergeAcrossImages(findingGroups(report)).map(ofFindingGroup('finding')),
    ...uncheckedGroups(report).map(ofUncheckedGroup('unchecked')),
    ...mergeAcrossImages(waivedFindingGroups(report)).map(ofFindingGroup('waived')),
    ...waivedUncheckedGroups(report).map(ofUncheckedGroup('waived')),
  ];
}

/** The same by images: those of each image, and those that several share. */
export function groupByImages(report: Report): readonly ImageGroup[] {
  const positions = new Map(report.images.map((image, at) => [image, at] as const));
  const position = (image: ImageReport) => positions.get(image) ?? 0;
  return groupBy(reportItems(report), ({ images }) => images.map(position).join()).map((same) => ({
    images: same[0].images,
    reportRows: rowsOf(same, BELOW_NAMES),
  }));
}

/** Combines items with the same kind, rule, severity and fix, in the order of the first of each. */
export function rowsOf(items: readonly ReportItem[], places: Places): readonly ReportRow[] {
  return groupBy(items, keyOf).map(([first, ...others]) =>
    'uncheckedGroup' in first
      ? uncheckedRow(first, places)
      : findingsRow([first, ...others.filter(isFindingItem)], places),
  );
}

type FindingItem = Extract<ReportItem, { findingGroup: FindingGroup }>;
type UncheckedItem = Exclude<ReportItem, FindingItem>;

function isFindingItem(item: ReportItem): item is FindingItem {
  return 'findingGroup' in item;
}

function keyOf(item: ReportItem): string {
  if (!isFindingItem(item)) {
    const { rules, reason, effectiveSeverity } = item.uncheckedGroup;
    return JSON.stringify([item.kind, rules, reason, effectiveSeverity]);
  }
  const { rule, severity, fix, waiver, upcoming } = item.findingGroup.finding;
  return JSON.stringify([item.kind, rule, severity, fix, waiver, upcoming]);
}

function findingsRow(items: readonly [FindingItem, ...FindingItem[]], places: Places): ReportRow {
  const [{ kind, findingGroup }] = items;
  const { rule, severity, waiver } = findingGroup.finding;
  const instances = items.flatMap((item) => item.findingGroup.instances);
  return {
    kind,
    severity: kind === 'finding' ? severity : null,
    rules: [rule],
    sentences: groupBy(
      items.flatMap((item) => sentencesOf(item.findingGroup)),
      sentenceText,
    ).map((same) => ({ message: sentenceText(same[0]), places: places.ofFindings(same.flat()) })),
    fix: waiver === null ? findingGroup.finding.fix : '',
    after: waiver === null ? upcomingText(findingGroup.finding) : safe`until ${waiver.until}: ${waiver.reason}`,
    count: instances.length,
  };
}

function uncheckedRow({ kind, uncheckedGroup }: UncheckedItem, places: Places): ReportRow {
  const { rules, reason, effectiveSeverity, count, images } = uncheckedGroup;
  const severity = kind === 'unchecked' ? effectiveSeverity : null;
  return {
    kind,
    severity,
    rules,
    sentences: [{ message: reason, places: places.ofImages(images) }],
    fix: '',
    after: '',
    count,
  };
}

/** The fix of a finding, and its later severity; may be empty. */
export function fixText(finding: Pick<Finding, 'fix' | 'upcoming'>): string {
  return joinParts([finding.fix === '' ? '' : `→ ${finding.fix}`, upcomingText(finding)]);
}

function upcomingText({ upcoming }: Pick<Finding, 'upcoming'>): string {
  return upcoming === null ? '' : safe`counts as ${upcoming.severity} from ${upcoming.from} on`;
}

/** Below the names of the images, which are not repeated. */
export const BELOW_NAMES: Places = { ofFindings: partsOf, ofImages: () => [] };

/** Among several images, which are named. */
export const AMONG_IMAGES: Places = {
  ofFindings: (instances) => {
    const images = [...new Set(instances.map(({ image }) => image))];
    const [only] = images;
    if (only === undefined || images.length > 1) {
      const lines = linesOf(instances);
      return lines.length > 1 ? [...lines, imagesName(images)] : [joinParts([imagesName(images), ...lines])];
    }
    const parts = partsOf(instances);
    return parts.length === 0 ? [only.name] : parts.map((part) => joinParts([only.name, part]));
  },
  ofImages: (images) => (images.length === 1 ? images.map(({ name }) => name) : [imagesName(images)]),
};

/**
 * The places in one image that the message does not name, with platforms combined; for several images only lines, since
 * each has its own parts.
 */
function partsOf(instances: readonly FindingInstance[]): readonly string[] {
  const [first, ...others] = instances;
  if (first === undefined) return [];
  if (others.some(({ image }) => image !== first.image)) return linesOf(instances);
  const several = first.image.platforms.length > 1;
  const bare = new Set<string>();
  const places = new Set<string>();
  for (const { finding } of instances) {
    const parts = locationBeside(finding, several);
    if (finding.location !== null) places.add(joinParts([...parts, locationName(finding.location)]));
    else if (parts.length > 0) (parts.length === 1 ? bare : places).add(joinParts(parts));
  }
  return [...(bare.size === 0 ? [] : [listText([...bare])]), ...places];
}

function linesOf(instances: readonly FindingInstance[]): readonly string[] {
  const locations = instances.flatMap(({ finding: { location } }) => location ?? []);
  return [...new Set(locations.map(locationName))];
}
