import type { Waiver } from '../policy/policy.ts';
import { atLeast, type Conclusion, SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { FindingSubject } from './finding.ts';
import { type Finding, highestSeverity, type RuleOutcome } from './outcome.ts';

/** The outcome of one rule for an image, as data. */
export interface RuleEvaluation {
  readonly found: readonly Found[];
  readonly unchecked: readonly Unchecked[];
  /** What the rule itself concludes; it counts only if nothing else was observed. */
  readonly conclusion: Conclusion;
}

export interface Found {
  readonly finding: Finding;
  readonly subject: FindingSubject;
  /** Whether it fails its rule. */
  readonly decides: boolean;
}

/** The reason why something could not be checked, and the severity that it counts with unless it is waived. */
export interface Unchecked {
  readonly reason: string;
  readonly waiver: Waiver | null;
  readonly effectiveSeverity: Severity;
}

/** The outcome of a rule for an image with its reason; `effectiveSeverity` is set if something unchecked counts. */
export type RuleConclusion = Pick<RuleOutcome, 'status' | 'reason'> & { readonly effectiveSeverity?: Severity };

/** Failed comes before unchecked, waived, and the rule's own conclusion. */
export function conclude({ found, unchecked, conclusion }: RuleEvaluation): RuleConclusion {
  const open = unchecked.filter(({ waiver }) => waiver === null);
  const effectiveSeverity = highestSeverity(open.map((one) => one.effectiveSeverity));
  // A finding of a low severity does not hide an unchecked outcome of a higher one.
  const outweighs = ({ severity }: Finding) => open.length === 0 || atLeast(severity, effectiveSeverity);
  const deciding = found.flatMap(({ finding, decides }) => (decides && outweighs(finding) ? finding : []));
  const failures = deciding.filter(({ waiver }) => waiver === null).map(({ message }) => message);
  const counting = open.length > 0 ? { effectiveSeverity } : {};
  if (failures.length > 0) return { status: 'failed', reason: firstOf(failures, 'finding'), ...counting };
  const reasons = open.map(({ reason }) => reason);
  if (reasons.length > 0) return { status: 'unchecked', reason: firstOf(reasons, 'reason'), ...counting };
  const waivers = [
    ...deciding.map(({ message, waiver }) => ({ words: message, waiver })),
    ...unchecked.map(({ reason, waiver }) => ({ words: reason, waiver })),
  ].flatMap(({ words, waiver }) => (waiver === null ? [] : safe`until ${waiver.until} (${waiver.reason}): ` + words));
  if (waivers.length > 0) return { status: 'waived', reason: firstOf(waivers, 'reason') };
  return { status: conclusion.kind, reason: conclusion.reason };
}

/** The reasons are safe to show: rules and faults create them with `safe`. */
function firstOf(reasons: readonly string[], what: string): string {
  const different = new Set(reasons);
  const [first = ''] = different;
  return different.size > 1 ? `${first} (and ${plural(different.size - 1, `more ${what}`)})` : first;
}

/**
 * The outcome of a rule if a fact is unknown, from its outcomes under each possible value: it fails if it fails under
 * all of them, at the lowest severity of any; otherwise a worse outcome under some of them is unchecked and counts with
 * the severity that it has there.
 * @param undecided the reason why the fact is unknown, and the severity that counts
 */
export function overAllVariants(
  worlds: readonly RuleEvaluation[],
  undecided: (effectiveSeverity: Severity) => Unchecked,
): RuleEvaluation {
  const [best, ...others] = worlds.toSorted(
    (a, b) => failing(a) - failing(b) || counting(a) - counting(b) || shown(b) - shown(a),
  );
  if (best === undefined) throw new Error('a rule that is off in every world is judged');
  const conclusion = conclusionOf(worlds);
  const effectiveSeverity = SEVERITIES[Math.max(...others.map(counting))];
  if (effectiveSeverity === undefined || counting(best) >= SEVERITIES.indexOf(effectiveSeverity))
    return { ...best, conclusion };
  return { found: best.found, unchecked: [undecided(effectiveSeverity), ...best.unchecked], conclusion };
}

/** The worse of two outcomes of one rule: the findings and the unchecked outcomes of both. */
export function worseOf(a: RuleEvaluation, b: RuleEvaluation): RuleEvaluation {
  if (isEmpty(b)) return a.conclusion.kind === 'passed' ? a : { ...a, conclusion: conclusionOf([a, b]) };
  const [inA, inB] = [weights(a.found), weights(b.found)];
  return {
    found: [
      ...a.found.filter(({ finding }) => weightIn(inA, finding) >= weightIn(inB, finding)),
      ...b.found.filter(({ finding }) => weightIn(inB, finding) > weightIn(inA, finding)),
    ],
    unchecked: [...a.unchecked, ...b.unchecked],
    conclusion: conclusionOf([a, b]),
  };
}

/** Whether one outcome is worse than another under any `fail-on`. */
export function isWorse(a: RuleEvaluation, b: RuleEvaluation): boolean {
  return failing(a) > failing(b) || counting(a) > counting(b);
}

/** Whether there is nothing to report. */
export function isEmpty({ found, unchecked }: RuleEvaluation): boolean {
  return found.length === 0 && unchecked.length === 0;
}

/** Passed, if either of them passed. */
export function conclusionOf(parts: readonly { readonly conclusion: Conclusion }[]): Conclusion {
  const passed = parts.find(({ conclusion }) => conclusion.kind === 'passed');
  return (passed ?? parts[0])?.conclusion ?? { kind: 'not-applicable', reason: 'it was not evaluated' };
}

/** The rank of the highest severity of findings that are not waived; below all severities without findings. */
function failing({ found }: RuleEvaluation): number {
  return Math.max(-1, ...found.map(({ finding }) => weight(finding)));
}

/** The same, including unchecked outcomes. */
function counting(judged: RuleEvaluation): number {
  const open = judged.unchecked.filter(({ waiver }) => waiver === null);
  return Math.max(failing(judged), ...open.map(({ effectiveSeverity }) => SEVERITIES.indexOf(effectiveSeverity)));
}

function shown({ found, unchecked }: RuleEvaluation): number {
  return found.length + unchecked.length;
}

/**
 * The highest severity of the findings with each key. Messages do not identify findings, because they contain options.
 */
function weights(found: readonly Found[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { finding } of found) {
    const thing = thingOf(finding);
    known.set(thing, Math.max(known.get(thing) ?? -1, weight(finding)));
  }
  return known;
}

function weightIn(known: ReadonlyMap<string, number>, finding: Finding): number {
  return known.get(thingOf(finding)) ?? -2;
}

function thingOf({ path, digest, key }: Finding): string {
  return JSON.stringify([path, digest, key]);
}

function weight({ severity, waiver }: Finding): number {
  return waiver === null ? SEVERITIES.indexOf(severity) : -1;
}
