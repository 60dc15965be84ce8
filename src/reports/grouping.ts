import { groupBy } from '../image/groups.ts';
import type { Severity } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import {
  type FindingGroup,
  type FindingInstance,
  findingGroups,
  mergeAcrossImages,
  sentencesOf,
  type UncheckedGroup,
  uncheckedGroups,
  waivedFindingGroups,
  waivedUncheckedGroups,
} from './finding-groups.ts';
import { imagesName, joinParts, listText, locationBeside, locationName } from './location-text.ts';
import type { Finding, ImageReport, Report } from './report.ts';

/** Something to tell, once however many blobs and images it is true of: what, how much it weighs, where, and the way out. */
export interface ReportRow {
  readonly kind: 'finding' | 'unchecked' | 'waived';
  /** Null where it weighs nothing any more. */
  readonly severity: Severity | null;
  readonly rules: readonly string[];
  readonly sentences: readonly Sentence[];
  /** The way out of a finding, or what waives it; may be empty. */
  readonly after: string;
  /** How many findings or outcomes it tells of. */
  readonly count: number;
}

/** What is said, and of which places it is true. */
export interface Sentence {
  readonly message: string;
  readonly places: readonly string[];
}

/** What is to be told of one image alone, or of several that have it in common. */
export interface ImageGroup {
  readonly images: readonly ImageReport[];
  /** Findings, heaviest first, then what could not be told, then what is waived. */
  readonly reportRows: readonly ReportRow[];
}

/** One thing to tell, before what has rule and way out in common is put together. */
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

/** How a sentence names where it is true. */
export interface Places {
  readonly ofFindings: (instances: readonly FindingInstance[]) => readonly string[];
  readonly ofImages: (images: readonly ImageReport[]) => readonly string[];
}

/** All there is to tell: findings, heaviest first, then what could not be told, then what is waived. */
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

/** The same by the images that have it in common: each image's own, and what several share. */
export function groupByImages(report: Report): readonly ImageGroup[] {
  const positions = new Map(report.images.map((image, at) => [image, at] as const));
  const position = (image: ImageReport) => positions.get(image) ?? 0;
  return groupBy(reportItems(report), ({ images }) => images.map(position).join()).map((same) => ({
    images: same[0].images,
    reportRows: rowsOf(same, BELOW_NAMES),
  }));
}

/** Puts items together that have kind, rule, weight and way out in common, in the order of each one's first. */
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
      ([{ finding }]) => finding.message,
    ).map((same) => ({ message: same[0][0].finding.message, places: places.ofFindings(same.flat()) })),
    after: waiver === null ? fixText(findingGroup.finding) : safe`until ${waiver.until}: ${waiver.reason}`,
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
    after: '',
    count,
  };
}

/** The way out of a finding, and from when on it weighs more; may be empty. */
export function fixText({ fix, upcoming }: Pick<Finding, 'fix' | 'upcoming'>): string {
  const later = upcoming === null ? '' : safe`counts as ${upcoming.severity} from ${upcoming.from} on`;
  return joinParts([fix === '' ? '' : `→ ${fix}`, later]);
}

/** Below the names of the images, which need not be named again. */
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
 * The places in one image that the message does not name itself, bare platforms in one place together; of several images the lines alone, since each has
 * its own parts.
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
