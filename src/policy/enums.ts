import { SEVERITIES } from '../rule-kit/rule.ts';

/** The version of the policy language that this program reads. */
export const POLICY_VERSION = 1;

/** What a rule may be set to. */
export const RULE_SEVERITIES = ['off', ...SEVERITIES] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** From which severity on findings fail the run. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** From the loosest on: `warning` fails more than `error` does. */
const STRICTNESS: readonly FailOn[] = ['never', 'error', 'warning'];

/** Whether fewer things fail under one `fail-on` than under another. */
export function isLooser(now: FailOn, least: FailOn): boolean {
  return STRICTNESS.indexOf(now) < STRICTNESS.indexOf(least);
}

/** The `fail-on` under which most things fail. */
export function strictest(first: FailOn, others: readonly FailOn[]): FailOn {
  return others.reduce((a, b) => (isLooser(a, b) ? b : a), first);
}

/** What a custom rule is asked of: every one of these that an image has. */
export const CUSTOM_SCOPES = ['image', 'manifest', 'layer', 'blob'] as const;
export type CustomScope = (typeof CUSTOM_SCOPES)[number];

/** Names of custom rules have a slash, and so are none of a built-in rule, now or later. */
export const CUSTOM_ID = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)+$/;
