import type { FailOn } from '../policy/enums.ts';
import { atLeast, SEVERITIES, type Severity } from '../rule-kit/rule.ts';

/** What a run or an image comes to. Unchecked is never passed, so there are three. */
export type Verdict = 'pass' | 'fail' | 'inconclusive';

export type RuleStatus = 'failed' | 'unchecked' | 'waived' | 'passed' | 'not-applicable';

/** What one rule comes to for one image. */
export interface RuleOutcome {
  readonly rule: string;
  readonly status: RuleStatus;
  /** The rule's severity; what an unchecked one counts as is `effectiveSeverity`. */
  readonly severity: Severity;
  /** What an unchecked outcome counts as, after the caps of the rule and the policy. */
  readonly effectiveSeverity: Severity;
  readonly reason: string;
  /** From which severity on this rule fails, where a lock makes that stricter than the run's `fail-on`; else absent. */
  readonly failOn?: FailOn;
}

/** One violation of a rule. */
export interface Finding {
  readonly rule: string;
  readonly key: string;
  readonly severity: Severity;
  readonly message: string;
  readonly digest: string | null;
  readonly mediaType: string | null;
  readonly path: readonly string[];
  readonly platform: string | null;
  /** Where it is to be mended, best first known: the line of a Dockerfile, the line of a policy that asks, the workflow. */
  readonly location: Location | null;
  /** Other lines that it has to do with: the policy's, where `location` is another. */
  readonly related: readonly Location[];
  readonly fix: string;
  readonly waiver: { readonly reason: string; readonly until: string } | null;
  /** What it will weigh, from which UTC day on; null where it weighs that already. */
  readonly upcoming: { readonly severity: Severity; readonly from: string } | null;
}

/** A place in a file of the repository. Lines and columns count from 1; null where they are not known for a fact. */
export interface Location {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** How we know: a line of a policy or a workflow is `exact`; one of a Dockerfile is told by provenance or by history; `ambiguous` has no line. */
  readonly confidence: 'exact' | 'provenance' | 'history' | 'ambiguous';
  /** The stage of the Dockerfile, where its line is not known. */
  readonly stage?: string;
}

/** The one of several severities that weighs most; a note where there is none. */
export function highestSeverity(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (atLeast(a, b) ? a : b), 'note');
}

/** Whether something of this severity decides the verdict; under `never` nothing does. */
export function countsAt(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && atLeast(severity, failOn);
}

/** A severity, or the least of its caps where that weighs less; as an unchecked rule counts at its own, capped by its option and by the policy's. */
export function cappedSeverity(severity: Severity, ...caps: readonly (Severity | null)[]): Severity {
  const least = Math.min(
    ...[severity, ...caps].map((cap) => (cap === null ? SEVERITIES.length : SEVERITIES.indexOf(cap))),
  );
  return SEVERITIES[least] ?? severity;
}

/** What an image that could be read comes to. Each rule counts by its own `failOn`, where it has one. */
export function imageVerdict(findings: readonly Finding[], outcomes: readonly RuleOutcome[], failOn: FailOn): Verdict {
  const locked = new Map(
    outcomes.flatMap(({ rule, failOn: own }) => (own === undefined ? [] : [[rule, own] as const])),
  );
  const counts = (rule: string, severity: Severity) => countsAt(severity, locked.get(rule) ?? failOn);
  if (findings.some(({ rule, severity, waiver }) => waiver === null && counts(rule, severity))) return 'fail';
  return outcomes.some(
    ({ rule, status, effectiveSeverity: severity }) => status === 'unchecked' && counts(rule, severity),
  )
    ? 'inconclusive'
    : 'pass';
}

/**
 * What a run comes to: the worst of its images; what could not be read is never passed, and neither is nothing at all.
 * @param unreadable how many inputs gave no image
 */
export function runVerdict(images: readonly Verdict[], unreadable: number): Verdict {
  if (images.includes('fail')) return 'fail';
  return images.length === 0 || unreadable > 0 || images.includes('inconclusive') ? 'inconclusive' : 'pass';
}
