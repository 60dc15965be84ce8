import type { Waiver } from '../policy/policy.ts';
import { atLeast, type Conclusion, SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { FindingSubject } from './finding.ts';
import { type Finding, highestSeverity, type RuleOutcome } from './outcome.ts';

/** What one rule comes to for an image, before it is put into words. */
export interface RuleEvaluation {
  readonly found: readonly Found[];
  readonly unchecked: readonly Unchecked[];
  /** What the rule itself concludes: it counts only where nothing else is known. */
  readonly conclusion: Conclusion;
}

export interface Found {
  readonly finding: Finding;
  readonly subject: FindingSubject;
  /** Whether it fails its rule. */
  readonly decides: boolean;
}

/** Why something could not be checked, and what it counts as where no waiver lets it pass. */
export interface Unchecked {
  readonly reason: string;
  readonly waiver: Waiver | null;
  readonly effectiveSeverity: Severity;
}

/** What a rule comes to for an image, and why; `effectiveSeverity` where something that could not be checked counts. */
export type RuleConclusion = Pick<RuleOutcome, 'status' | 'reason'> & { readonly effectiveSeverity?: Severity };

/** Failed before unchecked before waived before what the rule itself concludes. */
export function conclude({ found, unchecked, conclusion }: RuleEvaluation): RuleConclusion {
  const open = unchecked.filter(({ waiver }) => waiver === null);
  const effectiveSeverity = highestSeverity(open.map((one) => one.effectiveSeverity));
  // A finding of a low severity does not hide that something of a higher one could not be checked.
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

/** The reasons are safe to show: rules make them with `safe`, and faults are made likewise. */
function firstOf(reasons: readonly string[], what: string): string {
  const different = new Set(reasons);
  const [first = ''] = different;
  return different.size > 1 ? `${first} (and ${plural(different.size - 1, `more ${what}`)})` : first;
}

/**
 * What a rule comes to where a fact is not known, of what it comes to under each value that the fact could have: it fails where it fails under all
 * of them, at the least severity of any; what is worse under some of them could not be checked, and counts as much as it does there.
 * @param undecided why it is not known, with what it counts as
 */
export function overAllVariants(
  worlds: readonly RuleEvaluation[],
  undecided: (effectiveSeverity: Severity) => Unchecked,
): RuleEvaluation {
  const [best, ...others] = worlds.toSorted(
    (a, b) => failing(a) - failing(b) || counting(a) - counting(b) || shown(b) - shown(a),
  );
  if (best === undefined) throw new Error('a rule that is off everywhere is judged');
  const conclusion = conclusionOf(worlds);
  const effectiveSeverity = SEVERITIES[Math.max(...others.map(counting))];
  if (effectiveSeverity === undefined || counting(best) >= SEVERITIES.indexOf(effectiveSeverity))
    return { ...best, conclusion };
  return { found: best.found, unchecked: [undecided(effectiveSeverity), ...best.unchecked], conclusion };
}

/** The worse of two outcomes of one rule: what either finds is found, and what either could not check was not checked. */
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

/** Whether one outcome is worse than another, under any `fail-on`. */
export function isWorse(a: RuleEvaluation, b: RuleEvaluation): boolean {
  return failing(a) > failing(b) || counting(a) > counting(b);
}

/** Whether there is nothing to report. */
export function isEmpty({ found, unchecked }: RuleEvaluation): boolean {
  return found.length === 0 && unchecked.length === 0;
}

/** That something passed, where it did anywhere. */
export function conclusionOf(parts: readonly { readonly conclusion: Conclusion }[]): Conclusion {
  const passed = parts.find(({ conclusion }) => conclusion.kind === 'passed');
  return (passed ?? parts[0])?.conclusion ?? { kind: 'not-applicable', reason: 'it could not be asked' };
}

/** The highest severity of a finding that is not waived, as a number; below all severities where there is none. */
function failing({ found }: RuleEvaluation): number {
  return Math.max(-1, ...found.map(({ finding }) => weight(finding)));
}

/** The same, with what could not be checked. */
function counting(judged: RuleEvaluation): number {
  const open = judged.unchecked.filter(({ waiver }) => waiver === null);
  return Math.max(failing(judged), ...open.map(({ effectiveSeverity }) => SEVERITIES.indexOf(effectiveSeverity)));
}

function shown({ found, unchecked }: RuleEvaluation): number {
  return found.length + unchecked.length;
}

/** The highest severity of the findings about each thing. Messages do not tell things apart, as they contain options. */
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
