import type { Day } from './day.ts';
import type { RuleStatement } from './document.ts';
import { chooses, type Facts } from './match.ts';
import { mergeSetting } from './merge-setting.ts';
import type { MergedPolicy, Override, Policy, RuleSetting } from './policy.ts';

/**
 * The policy in effect for images with known facts: overrides that certainly apply are merged into the rules; overrides
 * and waivers that may apply remain, others and expired ones are left out.
 */
export function policyFor(policy: Policy, facts: Facts, day: Day): Policy {
  const locks = policy.locks.map((lock) => ({
    ...lock,
    policy: { ...lock.policy, ...chosenFor(lock.policy, facts, day) },
  }));
  return { ...policy, ...chosenFor(policy, facts, day), locks };
}

function chosenFor(
  policy: MergedPolicy,
  facts: Facts,
  day: Day,
): Pick<MergedPolicy, 'rules' | 'overrides' | 'waivers'> {
  const rules = new Map(policy.rules);
  const remaining: Override[] = [];
  /** Rules that an earlier override may change: later overrides of them must remain after it. */
  const open = new Set<string>();
  for (const override of policy.overrides) {
    const { match, until, place } = override;
    const choice = chooses(match, facts).kind;
    if (choice === 'no' || (until !== null && until < day)) continue;
    const isSure = choice === 'yes' && match.platform === null;
    const [kept, applied] = parted(override.rules, ({ rule }) => !isSure || open.has(rule));
    for (const statement of applied) put(rules, statement, override);
    for (const { rule } of kept) open.add(rule);
    if (kept.length > 0) remaining.push({ ...override, rules: kept, place });
  }
  const waivers = policy.waivers.filter(({ match, until }) => day <= until && chooses(match, facts).kind !== 'no');
  return { rules, overrides: remaining, waivers };
}

function put(rules: Map<string, RuleSetting>, statement: RuleStatement, { place }: Override): void {
  const setting = mergeSetting(rules.get(statement.rule), statement, place);
  if (setting.severity !== null) rules.set(statement.rule, setting);
}

function parted<T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
