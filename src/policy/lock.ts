import { safe } from '../text/untrusted.ts';
import { isLooser, severityRank } from './enums.ts';
import { type Addition, type Conflict, merge } from './merge.ts';
import { type FailOn, type Lock, type MergedPolicy, type Origin, originKey, type RuleSeverity } from './policy.ts';

/**
 * The locks of all files. A locked policy is evaluated by itself, so options, overrides and dates are never compared
 * (docs/architecture.md, "Locks"). Only a plainly looser value is an error.
 * @param additions all files in merge order
 */
export function locksOf(additions: readonly Addition[]): readonly Lock[] {
  return additions.flatMap((addition, i) => {
    const { document, place } = addition;
    const { lock } = document;
    // A file that is extended twice has one lock.
    if (lock === null || additions.findIndex((other) => other.document === document) < i) return [];
    return [
      {
        origin: place(lock),
        rules: new Map(lock.rules.map((rule) => [rule.value, place(rule)])),
        shared: {
          failOn: lock.failOn && place(lock.failOn),
          unchecked: lock.unchecked && place(lock.unchecked),
          waivers: lock.waivers && place(lock.waivers),
        },
        policy: lockedPolicy(
          addition,
          lock.rules.map(({ value }) => value),
          additions.slice(0, i + 1),
        ),
      },
    ];
  });
}

/**
 * The policy of a locking file with everything that it extends. A locked rule that it does not set is set as in the files before it, unless it has
 * an override for the rule: those files could loosen the result of the override.
 */
function lockedPolicy(addition: Addition, locked: readonly string[], before: readonly Addition[]): MergedPolicy {
  const { policy, rated } = merge([...addition.below, addition]);
  const overridden = new Set(policy.overrides.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  const leftOut = locked.filter((rule) => !rated.has(rule) && !overridden.has(rule));
  if (leftOut.length === 0) return policy;
  const all = merge(before).policy.rules;
  const added = [...all].filter(([rule]) => leftOut.includes(rule));
  return { ...policy, rules: new Map([...policy.rules, ...added]) };
}

/** The values of the merged policy that are plainly looser than a lock. A value that loosens several locks is one error. */
export function lockConflicts(locks: readonly Lock[], merged: MergedPolicy): readonly Conflict[] {
  const conflicts = new Map<string, Conflict>();
  const add = (origin: Origin, message: string) => {
    const key = originKey(origin);
    if (!conflicts.has(key)) conflicts.set(key, { origin, message, suggestion: null });
  };
  const { failOn, unchecked } = merged.origins;
  for (const { shared, rules, policy } of locks) {
    if (shared.failOn !== null && typeof failOn === 'object' && isLooser(merged.failOn, policy.failOn))
      add(failOn, `fail-on is ${lockedAt(policy.failOn, shared.failOn, merged.failOn)}`);
    if (shared.unchecked !== null && unchecked !== 'default' && isLower(merged.unchecked, policy.unchecked))
      add(unchecked, `unchecked is ${lockedAt(policy.unchecked, shared.unchecked, merged.unchecked)}`);
    for (const [rule, by] of rules) {
      const locked = policy.rules.get(rule)?.severity ?? 'off';
      const now = merged.rules.get(rule);
      if (now !== undefined && isLower(now.severity, locked))
        add(now.origins.severity, safe`"${rule}" is ` + lockedAt(locked, by, now.severity));
    }
    const own = new Set(policy.waivers.map(({ origin }) => originKey(origin)));
    for (const { rules: waived, origin } of merged.waivers) {
      if (own.has(originKey(origin))) continue;
      const [rule, by] = [...rules].find(([id]) => waived.includes(id)) ?? [];
      if (shared.waivers !== null) add(origin, safe`waivers are locked by ${lineOf(shared.waivers)}; remove this one`);
      else if (rule !== undefined && by !== undefined)
        add(origin, safe`"${rule}" is locked by ${lineOf(by)} and cannot be waived`);
    }
  }
  return [...conflicts.values()];
}

/** Why a flag or an input must not set this `fail-on`; null where it may. */
export function failOnConflict(locks: readonly Lock[], failOn: FailOn): string | null {
  for (const { shared, policy } of locks)
    if (shared.failOn !== null && isLooser(failOn, policy.failOn))
      return lockedAt(policy.failOn, shared.failOn, failOn);
  return null;
}

function isLower(now: RuleSeverity, locked: RuleSeverity): boolean {
  return severityRank(now) < severityRank(locked);
}

function lockedAt(locked: string, by: Origin, now: string): string {
  return safe`locked at ${locked} by ${lineOf(by)}; ${now} would loosen it`;
}

function lineOf({ file, line }: Origin): string {
  return `${file}:${line}`;
}
