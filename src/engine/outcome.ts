import type { FailOn } from '../policy/enums.ts';
import { atLeast, SEVERITIES, type Severity } from '../rule-kit/rule.ts';

/** The verdict of a run or an image. Unchecked is never passed, hence three values. */
export type Verdict = 'pass' | 'fail' | 'inconclusive';

export type RuleStatus = 'failed' | 'unchecked' | 'waived' | 'passed' | 'not-applicable';

/** The outcome of one rule for one image. */
export interface RuleOutcome {
  readonly rule: string;
  readonly status: RuleStatus;
  /** The severity of the rule; an unchecked outcome counts with `effectiveSeverity`. */
  readonly severity: Severity;
  /** The severity that an unchecked outcome counts with, after the caps of the rule and of the policy. */
  readonly effectiveSeverity: Severity;
  readonly reason: string;
  /** The severity from which on this rule fails, if a lock is stricter than the run's `fail-on`; otherwise absent. */
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
  /** Where to fix it: the line of a Dockerfile, otherwise the line of the policy, otherwise the workflow. */
  readonly location: Location | null;
  /** Other lines: that of the policy, if `location` is another. */
  readonly related: readonly Location[];
  readonly fix: string;
  readonly waiver: { readonly reason: string; readonly until: string } | null;
  /** The later severity and its first UTC day; null if it applies already. */
  readonly upcoming: { readonly severity: Severity; readonly from: string } | null;
}

/** A place in a file of the repository. Lines and columns count from 1; null if they are not known for certain. */
export interface Location {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /**
   * How the line is known: one of a policy or workflow is `exact`; one of a Dockerfile comes from provenance or
   * history; `ambiguous` has no line.
   */
  readonly confidence: 'exact' | 'provenance' | 'history' | 'ambiguous';
  /** The stage of the Dockerfile, if the line is unknown. */
  readonly stage?: string;
}

/** The highest of several severities; note for an empty list. */
export function highestSeverity(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (atLeast(a, b) ? a : b), 'note');
}

/** Whether this severity decides the verdict; under `never` none does. */
export function countsAt(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && atLeast(severity, failOn);
}

/**
 * A severity, limited by its caps: an unchecked rule counts with its own severity, capped by its option and by the
 * policy.
 */
export function cappedSeverity(severity: Severity, ...caps: readonly (Severity | null)[]): Severity {
  const least = Math.min(
    ...[severity, ...caps].map((cap) => (cap === null ? SEVERITIES.length : SEVERITIES.indexOf(cap))),
  );
  return SEVERITIES[least] ?? severity;
}

/** The verdict of an image that could be read. Each rule counts by its own `failOn`, if it has one. */
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
 * The verdict of a run: the worst of its images. Unreadable inputs, and no input at all, are never passed.
 * @param unreadable the number of inputs without an image
 */
export function runVerdict(images: readonly Verdict[], unreadable: number): Verdict {
  if (images.includes('fail')) return 'fail';
  return images.length === 0 || unreadable > 0 || images.includes('inconclusive') ? 'inconclusive' : 'pass';
}
