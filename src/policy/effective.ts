import type { Day } from './day.ts';
import { chooses, type Facts } from './match.ts';
import { mergeSetting } from './merge-setting.ts';
import type { MergedPolicy, Override, Policy } from './policy.ts';

/**
 * The policy for the images with some known facts: overrides that certainly match are merged into the rules. Overrides and waivers that may match
 * stay; those that cannot match or have expired are removed.
 */
export function policyFor(policy: Policy, facts: Facts, day: Day): Policy {
  const locks = policy.locks.map((lock) => ({
    ...lock,
    policy: { ...lock.policy, ...matchedParts(lock.policy, facts, day) },
  }));
  return { ...policy, ...matchedParts(policy, facts, day), locks };
}

function matchedParts(
  policy: MergedPolicy,
  facts: Facts,
  day: Day,
): Pick<MergedPolicy, 'rules' | 'overrides' | 'waivers'> {
  const rules = new Map(policy.rules);
  const remaining: Override[] = [];
  /** Rules of remaining overrides. Later overrides of these rules must remain too, to keep the order. */
  const open = new Set<string>();
  for (const override of policy.overrides) {
    const { match, until, place } = override;
    const choice = chooses(match, facts).kind;
    if (choice === 'no' || (until !== null && until < day)) continue;
    const isCertain = choice === 'yes' && match.platform === null;
    const kept = override.rules.filter(({ rule }) => !isCertain || open.has(rule));
    for (const statement of override.rules)
      if (!kept.includes(statement))
        rules.set(statement.rule, mergeSetting(rules.get(statement.rule), statement, place));
    for (const { rule } of kept) open.add(rule);
    if (kept.length > 0) remaining.push({ ...override, rules: kept });
  }
  const waivers = policy.waivers.filter(({ match, until }) => day <= until && chooses(match, facts).kind !== 'no');
  return { rules, overrides: remaining, waivers };
}
