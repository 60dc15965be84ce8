import { SEVERITIES } from '../rule-kit/rule.ts';

/** The version of the policy language that this program reads. */
export const POLICY_VERSION = 1;

/** The severities of a rule. */
export const RULE_SEVERITIES = ['off', ...SEVERITIES] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** The severities from which findings fail the run. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** From the loosest on: `warning` fails more than `error` does. */
const STRICTNESS: readonly FailOn[] = ['never', 'error', 'warning'];

/** Whether one `fail-on` is looser than another. */
export function isLooser(now: FailOn, least: FailOn): boolean {
  return STRICTNESS.indexOf(now) < STRICTNESS.indexOf(least);
}

/** The strictest `fail-on`. */
export function strictest(first: FailOn, others: readonly FailOn[]): FailOn {
  return others.reduce((a, b) => (isLooser(a, b) ? b : a), first);
}

/** The scopes of custom rules: a rule is evaluated for each of these in an image. */
export const CUSTOM_SCOPES = ['image', 'manifest', 'layer', 'blob'] as const;
export type CustomScope = (typeof CUSTOM_SCOPES)[number];

/** Names of custom rules contain a slash, so that they never equal a built-in rule. */
export const CUSTOM_ID = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)+$/;
