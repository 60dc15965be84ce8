import type { Waiver } from '../policy/policy.ts';
import { atLeast, type Conclusion, SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { FindingSubject } from './finding.ts';
import { type Finding, highestSeverity, type RuleOutcome } from './outcome.ts';

/** The findings and unchecked reasons of one rule for an image. */
export interface RuleEvaluation {
  readonly found: readonly Found[];
  readonly unchecked: readonly Unchecked[];
  /** The conclusion of the rule itself: counts only without findings and unchecked reasons. */
  readonly conclusion: Conclusion;
}

export interface Found {
  readonly finding: Finding;
  readonly subject: FindingSubject;
  /** Whether it fails the rule. */
  readonly decides: boolean;
}

/** Why something is unchecked, and the severity that it counts with unless it is waived. */
export interface Unchecked {
  readonly reason: string;
  readonly waiver: Waiver | null;
  readonly effectiveSeverity: Severity;
}

/** The outcome of a rule with its reason; `effectiveSeverity` only where something unchecked counts. */
export type RuleConclusion = Pick<RuleOutcome, 'status' | 'reason'> & { readonly effectiveSeverity?: Severity };

/** In order of precedence: failed, unchecked, waived, then the conclusion of the rule. */
export function conclude({ found, unchecked, conclusion }: RuleEvaluation): RuleConclusion {
  const open = unchecked.filter(({ waiver }) => waiver === null);
  const effectiveSeverity = highestSeverity(open.map((one) => one.effectiveSeverity));
  // A finding must not hide an unchecked reason of a higher severity.
  const outweighs = ({ severity }: Finding) => open.length === 0 || atLeast(severity, effectiveSeverity);
  const deciding = found.flatMap(({ finding, decides }) => (decides && outweighs(finding) ? finding : []));
  const failures = deciding.filter(({ waiver }) => waiver === null).map(({ message }) => message);
  const counting = open.length > 0 ? { effectiveSeverity } : {};
  if (failures.length > 0) return { status: 'failed', reason: firstOf(failures, 'finding'), ...counting };
  const reasons = open.map(({ reason }) => reason);
  if (reasons.length > 0) return { status: 'unchecked', reason: firstOf(reasons, 'reason'), ...counting };
  const waivers = [
    ...deciding.map(({ message, waiver }) => ({ message, waiver })),
    ...unchecked.map(({ reason, waiver }) => ({ message: reason, waiver })),
  ].flatMap(({ message, waiver }) =>
    waiver === null ? [] : safe`until ${waiver.until} (${waiver.reason}): ` + message,
  );
  if (waivers.length > 0) return { status: 'waived', reason: firstOf(waivers, 'reason') };
  return { status: conclusion.kind, reason: conclusion.reason };
}

/** The reasons are safe to show: rules and faults make them with `safe`. */
function firstOf(reasons: readonly string[], what: string): string {
  const different = new Set(reasons);
  const [first = ''] = different;
  return different.size > 1 ? `${first} (and ${plural(different.size - 1, `more ${what}`)})` : first;
}

/**
 * Combines the evaluations of a rule under every possible value of an unknown fact. It fails if it fails under all of them, at the lowest severity of
 * any; where some are worse, it is also unchecked, and counts with the severity of the worst.
 * @param undecided makes the unchecked reason
 */
export function overAllVariants(
  worlds: readonly RuleEvaluation[],
  undecided: (effectiveSeverity: Severity) => Unchecked,
): RuleEvaluation {
  const [best, ...others] = worlds.toSorted(
    (a, b) => failing(a) - failing(b) || counting(a) - counting(b) || shown(b) - shown(a),
  );
  if (best === undefined) throw new Error('a rule without worlds was evaluated');
  const conclusion = conclusionOf(worlds);
  const effectiveSeverity = SEVERITIES[Math.max(...others.map(counting))];
  if (effectiveSeverity === undefined || counting(best) >= SEVERITIES.indexOf(effectiveSeverity))
    return { ...best, conclusion };
  return { found: best.found, unchecked: [undecided(effectiveSeverity), ...best.unchecked], conclusion };
}

/** The worse of two evaluations of one rule: the findings and the unchecked reasons of both. */
export function worseOf(a: RuleEvaluation, b: RuleEvaluation): RuleEvaluation {
  if (isEmpty(b)) return a.conclusion.kind === 'passed' ? a : { ...a, conclusion: conclusionOf([a, b]) };
  const [inA, inB] = [ranks(a.found), ranks(b.found)];
  return {
    found: [
      ...a.found.filter(({ finding }) => rankIn(inA, finding) >= rankIn(inB, finding)),
      ...b.found.filter(({ finding }) => rankIn(inB, finding) > rankIn(inA, finding)),
    ],
    unchecked: [...a.unchecked, ...b.unchecked],
    conclusion: conclusionOf([a, b]),
  };
}

/** Whether one evaluation is worse than another, under any `fail-on`. */
export function isWorse(a: RuleEvaluation, b: RuleEvaluation): boolean {
  return failing(a) > failing(b) || counting(a) > counting(b);
}

/** Whether there are neither findings nor unchecked reasons. */
export function isEmpty({ found, unchecked }: RuleEvaluation): boolean {
  return found.length === 0 && unchecked.length === 0;
}

/** The first `passed` conclusion, else the first conclusion. */
export function conclusionOf(parts: readonly { readonly conclusion: Conclusion }[]): Conclusion {
  const passed = parts.find(({ conclusion }) => conclusion.kind === 'passed');
  return (passed ?? parts[0])?.conclusion ?? { kind: 'not-applicable', reason: 'not evaluated' };
}

/** The rank of the highest severity of the findings that are not waived; -1 without findings. */
function failing({ found }: RuleEvaluation): number {
  return Math.max(-1, ...found.map(({ finding }) => rankOf(finding)));
}

/** The rank of the highest severity of findings and unchecked reasons that are not waived. */
function counting(judged: RuleEvaluation): number {
  const open = judged.unchecked.filter(({ waiver }) => waiver === null);
  return Math.max(failing(judged), ...open.map(({ effectiveSeverity }) => SEVERITIES.indexOf(effectiveSeverity)));
}

function shown({ found, unchecked }: RuleEvaluation): number {
  return found.length + unchecked.length;
}

/** The highest rank of the findings with each identity. Messages contain options, so they are not part of the identity. */
function ranks(found: readonly Found[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { finding } of found) {
    const identity = identityOf(finding);
    known.set(identity, Math.max(known.get(identity) ?? -1, rankOf(finding)));
  }
  return known;
}

function rankIn(known: ReadonlyMap<string, number>, finding: Finding): number {
  return known.get(identityOf(finding)) ?? -2;
}

function identityOf({ path, digest, key }: Finding): string {
  return JSON.stringify([path, digest, key]);
}

function rankOf({ severity, waiver }: Finding): number {
  return waiver === null ? SEVERITIES.indexOf(severity) : -1;
}
