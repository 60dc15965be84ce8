import type { Severity } from '../rules/rule.ts';
import { say } from '../text/untrusted.ts';
import { groups, weigh } from './cause.ts';
import { listed, locationName, placeBeside } from './place.ts';
import { type Finding, type ImageReport, type RuleOutcome, waivedUnchecked } from './report.ts';

/** Something to tell of an image, once however many blobs it is true of: what, how much it weighs, where, and the way out. */
export interface Telling {
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

/** All there is to tell of an image: findings, heaviest first, then what could not be told, then what is waived. */
export function tellings(image: ImageReport): readonly Telling[] {
  const waived = image.findings.filter(({ waiver }) => waiver !== null).toSorted(byWeight);
  return [
    ...grouped(standingFindings(image)).map((group) => findingTelling('finding', group, image)),
    ...uncheckedTellings(uncheckedRules(image)),
    ...grouped(waived).map((group) => findingTelling('waived', group, image)),
    ...waivedUnchecked(image).map(({ rule, because }) => outcomeTelling('waived', null, [rule], because)),
  ];
}

/** The findings of an image that count, heaviest first, each rule's together. */
export function standingFindings(image: ImageReport): readonly Finding[] {
  return image.findings.filter(({ waiver }) => waiver === null).toSorted(byWeight);
}

/** The rules that could not be answered, heaviest first. */
export function uncheckedRules(image: ImageReport): readonly RuleOutcome[] {
  return image.rules.filter(({ status }) => status === 'unchecked').toSorted((a, b) => weigh(a.counts, b.counts));
}

type Group = readonly [Finding, ...Finding[]];

/** Findings with rule, weight and way out in common; in the order of each one's first. */
function grouped(findings: readonly Finding[]): readonly Group[] {
  return groups(findings, ({ rule, severity, fix, waiver, becomes }) =>
    JSON.stringify([rule, severity, fix, waiver, becomes]),
  );
}

function findingTelling(kind: 'finding' | 'waived', group: Group, image: ImageReport): Telling {
  const [{ rule, severity, waiver }] = group;
  return {
    kind,
    severity: kind === 'finding' ? severity : null,
    rules: [rule],
    sentences: groups(group, ({ message }) => message).map((same) => sentence(same, image.platforms.length > 1)),
    after: waiver === null ? wayOut(group[0]) : say`until ${waiver.until}: ${waiver.reason}`,
    count: group.length,
  };
}

/** The way out of a finding, and from when on it weighs more; may be empty. */
export function wayOut({ fix, becomes }: Pick<Finding, 'fix' | 'becomes'>): string {
  const later = becomes === null ? '' : say`counts as ${becomes.severity} from ${becomes.from} on`;
  const arrow = fix === '' ? '' : `→ ${fix}`;
  return [arrow, later].filter((part) => part !== '').join(' · ');
}

/** One message, with its places: those that it does not name itself. Bare platforms make one place together. */
function sentence(same: Group, severalPlatforms: boolean): Sentence {
  const [{ message }] = same;
  const bare = new Set<string>();
  const places = new Set<string>();
  for (const { location, ...finding } of same) {
    const parts = placeBeside(finding, severalPlatforms);
    if (location !== null) places.add([...parts, locationName(location)].join(' · '));
    else if (parts.length > 0) (parts.length === 1 ? bare : places).add(parts.join(' · '));
  }
  return { message, places: [...(bare.size === 0 ? [] : [listed([...bare])]), ...places] };
}

/** What one reason keeps from being checked is told in one go: mostly it is the image's form. */
function uncheckedTellings(outcomes: readonly RuleOutcome[]): readonly Telling[] {
  return groups(outcomes, ({ counts, because }) => JSON.stringify([counts, because])).map((same) =>
    outcomeTelling(
      'unchecked',
      same[0].counts,
      same.map(({ rule }) => rule),
      same[0].because,
    ),
  );
}

function outcomeTelling(
  kind: 'unchecked' | 'waived',
  severity: Severity | null,
  rules: readonly string[],
  because: string,
): Telling {
  return { kind, severity, rules, sentences: [{ message: because, places: [] }], after: '', count: rules.length };
}

function byWeight(a: Finding, b: Finding): number {
  return weigh(a.severity, b.severity) || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}
