import { SEVERITIES } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import type { LockStatement } from './document.ts';
import { isLooser } from './enums.ts';
import { type Addition, type Conflict, type Merger, merge } from './merge.ts';
import {
  type FailOn,
  type Lock,
  type MergedPolicy,
  type Origin,
  originKey,
  type RuleSeverity,
  type ToOrigin,
} from './policy.ts';

/** The lock statement of one file. */
interface Locking extends Lock {
  readonly statement: LockStatement;
  readonly place: ToOrigin;
}

/**
 * Builds the policy of every locking file. A lock holds because that policy is evaluated by itself, so options,
 * overrides and dates are never compared. Only obviously looser severities are errors.
 */
export class Locks {
  readonly locks: readonly Locking[];

  /** @param additions all files, in the order of merging */
  constructor(additions: readonly Addition[]) {
    const documents = additions.map(({ document }) => document);
    this.locks = additions.flatMap(({ document, below, place }, i) => {
      const { lock: statement } = document;
      // A file that is extended twice locks the same twice.
      if (statement === null || documents.indexOf(document) < i) return [];
      const policy = withLeftOut(merge([...below, ...additions.slice(i, i + 1)]), statement, additions.slice(0, i + 1));
      const rules = new Map(statement.rules.map((rule) => [rule.value, place(rule)]));
      const words = {
        failOn: statement.failOn && place(statement.failOn),
        unchecked: statement.unchecked && place(statement.unchecked),
      };
      return [
        {
          statement,
          place,
          origin: place(statement),
          rules,
          words,
          policy,
        },
      ];
    });
  }

  /** Settings of all files together that are obviously looser than a lock, with their positions. */
  conflicts(whole: MergedPolicy): readonly Conflict[] {
    const found = this.locks.flatMap((lock) => [
      ...words(lock, whole),
      ...severities(lock, whole),
      ...waivers(lock, whole),
    ]);
    // A value that loosens two locks is an error of the first.
    return [...new Map(found.toReversed().map((one) => [originKey(one.origin), one])).values()].toReversed();
  }

  /** The reason why a flag or an input may not set this `fail-on`; null if it may. */
  flag(failOn: FailOn): string | null {
    for (const { words: by, policy } of this.locks)
      if (by.failOn !== null && isLooser(failOn, policy.failOn))
        return `it ${wouldLoosen(policy.failOn, by.failOn, failOn)}`;
    return null;
  }
}

/**
 * A rule that a locking file does not set is locked as set by the files before it. If the file has an override for the
 * rule, the other files are ignored: they could loosen the result of the override.
 */
function withLeftOut(own: Merger, { rules: locked }: LockStatement, before: readonly Addition[]): MergedPolicy {
  const policy = own.finish();
  const spoken = new Set(policy.overrides.flatMap(({ rules }) => rules.map(({ rule }) => rule)));
  const leftOut = locked.filter(
    ({ value }) => (own.settings.get(value)?.severity ?? null) === null && !spoken.has(value),
  );
  if (leftOut.length === 0) return policy;
  const { rules } = merge(before).finish();
  const added = leftOut.flatMap(({ value }) => {
    const setting = rules.get(value);
    return setting === undefined ? [] : [[value, setting] as const];
  });
  return { ...policy, rules: new Map([...policy.rules, ...added]) };
}

/** Loosened locked values that apply to all rules. */
function words(lock: Locking, whole: MergedPolicy): readonly Conflict[] {
  const { words: by, policy } = lock;
  const { failOn, unchecked } = whole.origins;
  const found: Conflict[] = [];
  if (by.failOn !== null && typeof failOn === 'object' && isLooser(whole.failOn, policy.failOn))
    found.push(conflict(failOn, `fail-on ${wouldLoosen(policy.failOn, by.failOn, whole.failOn)}`));
  if (by.unchecked !== null && unchecked !== 'default' && weight(whole.unchecked) < weight(policy.unchecked))
    found.push(conflict(unchecked, `unchecked ${wouldLoosen(policy.unchecked, by.unchecked, whole.unchecked)}`));
  return found;
}

function severities(lock: Locking, whole: MergedPolicy): readonly Conflict[] {
  return [...lock.rules].flatMap(([rule, by]) => {
    const locked = lock.policy.rules.get(rule)?.severity ?? 'off';
    const now = whole.rules.get(rule);
    if (now === undefined || weight(now.severity) >= weight(locked)) return [];
    return [conflict(now.origins.severity, `${safe`"${rule}"`} ${wouldLoosen(locked, by, now.severity)}`)];
  });
}

/** Waivers that are not allowed, for any rule or for the locked ones. */
function waivers({ statement, place, rules: locked, policy }: Locking, whole: MergedPolicy): readonly Conflict[] {
  const own = new Set(policy.waivers.map(({ origin }) => originKey(origin)));
  return whole.waivers
    .filter(({ origin }) => !own.has(originKey(origin)))
    .flatMap(({ rules, origin }) => {
      if (statement.waivers !== null)
        return [conflict(origin, safe`waivers are locked by ${named(place(statement.waivers))}: none may be added`)];
      const [rule, by] = [...locked].find(([id]) => rules.includes(id)) ?? [];
      if (rule === undefined || by === undefined) return [];
      return [conflict(origin, safe`"${rule}" is locked by ${named(by)}, so it cannot be waived`)];
    });
}

function conflict(origin: Origin, message: string): Conflict {
  return { origin, message, suggestion: null };
}

function wouldLoosen(locked: string, by: Origin, now: string): string {
  return safe`is locked at ${locked} by ${named(by)}; ${now} would loosen it`;
}

function weight(severity: RuleSeverity): number {
  return severity === 'off' ? -1 : SEVERITIES.indexOf(severity);
}

function named({ file, line }: Origin): string {
  return `${file}:${line}`;
}
