import { SEVERITIES } from '../rule-kit/rule.ts';

/** The supported version of the policy language. */
export const POLICY_VERSION = 1;

/** The severities of a rule, and `off`. */
export const RULE_SEVERITIES = ['off', ...SEVERITIES] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** The position in the order of severities; `off` is the lowest. */
export function severityRank(severity: RuleSeverity): number {
  return RULE_SEVERITIES.indexOf(severity);
}

/** The lowest severity at which findings fail the run. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Loosest first: `warning` fails more runs than `error`. */
const STRICTNESS: readonly FailOn[] = ['never', 'error', 'warning'];

/** Whether one `fail-on` fails fewer runs than another. */
export function isLooser(failOn: FailOn, other: FailOn): boolean {
  return STRICTNESS.indexOf(failOn) < STRICTNESS.indexOf(other);
}

/** The strictest of several `fail-on` values. */
export function strictest(first: FailOn, others: readonly FailOn[]): FailOn {
  return others.reduce((a, b) => (isLooser(a, b) ? b : a), first);
}

/** A custom rule is evaluated for each of these in an image. */
export const CUSTOM_SCOPES = ['image', 'manifest', 'layer', 'blob'] as const;
export type CustomScope = (typeof CUSTOM_SCOPES)[number];

/** Ids of custom rules contain a slash, so they never collide with a built-in rule. */
export const CUSTOM_ID = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)+$/;
