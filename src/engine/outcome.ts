import type { FailOn } from '../policy/enums.ts';
import { atLeast, SEVERITIES, type Severity } from '../rule-kit/rule.ts';

/** The result of a run or an image. Unchecked is never passed, hence `inconclusive`. */
export type Verdict = 'pass' | 'fail' | 'inconclusive';

export type RuleStatus = 'failed' | 'unchecked' | 'waived' | 'passed' | 'not-applicable';

/** The outcome of one rule for one image. */
export interface RuleOutcome {
  readonly rule: string;
  readonly status: RuleStatus;
  /** The severity of the rule. An unchecked rule counts with `effectiveSeverity`. */
  readonly severity: Severity;
  /** The severity of an unchecked outcome, after the caps of the rule and the policy. */
  readonly effectiveSeverity: Severity;
  readonly reason: string;
  /** The `fail-on` of this rule if a lock makes it stricter than the run's; else absent. */
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
  /** The best known place to fix it: a line of a Dockerfile, of the policy or of the workflow. */
  readonly location: Location | null;
  /** Related lines: that of the policy, where `location` is another. */
  readonly related: readonly Location[];
  readonly fix: string;
  readonly waiver: { readonly reason: string; readonly until: string } | null;
  /** The later severity and its first UTC day; null where the severity is final. */
  readonly upcoming: { readonly severity: Severity; readonly from: string } | null;
}

/** A position in a file of the repository. Lines and columns count from 1; null where they are not proved. */
export interface Location {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** The proof: lines of policies and workflows are `exact`; lines of Dockerfiles are proved by provenance or history; `ambiguous` has no line. */
  readonly confidence: 'exact' | 'provenance' | 'history' | 'ambiguous';
  /** The stage of the Dockerfile, where the line is unknown. */
  readonly stage?: string;
}

/** The highest of several severities; `note` for an empty list. */
export function highestSeverity(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (atLeast(a, b) ? a : b), 'note');
}

/** Whether a severity decides the verdict; under `never`, none does. */
export function countsAt(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && atLeast(severity, failOn);
}

/** The lowest of a severity and its caps. */
export function cappedSeverity(severity: Severity, ...caps: readonly (Severity | null)[]): Severity {
  const least = Math.min(
    ...[severity, ...caps].map((cap) => (cap === null ? SEVERITIES.length : SEVERITIES.indexOf(cap))),
  );
  return SEVERITIES[least] ?? severity;
}

/** The verdict of a readable image. A rule with its own `failOn` counts by it. */
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
 * The verdict of a run: the worst of its images. A run with unreadable inputs or without images never passes.
 * @param unreadable the number of inputs that gave no image
 */
export function runVerdict(images: readonly Verdict[], unreadable: number): Verdict {
  if (images.includes('fail')) return 'fail';
  return images.length === 0 || unreadable > 0 || images.includes('inconclusive') ? 'inconclusive' : 'pass';
}
