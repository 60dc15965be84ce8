import { type Day, daysUntil } from '../policy/day.ts';
import type { CustomRule, Origin, Override } from '../policy/policy.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { describeMissing } from './applicable-rules.ts';
import type { Finding } from './outcome.ts';
import type { WaiverUse } from './waivers.ts';

/** A notice for the authors of a policy that does not change the verdict. */
export interface Notice {
  readonly kind:
    | 'waiver-ends'
    | 'waiver-ended'
    | 'waiver-unused'
    | 'waiver-unknown'
    | 'override'
    | 'override-ended'
    | 'upcoming'
    | 'idle-rule'
    | 'loosening'
    | 'unapplied';
  /** Made with `safe`. */
  readonly message: string;
  /** The line of the policy; null if there are several. */
  readonly origin: Origin | null;
}

/** Days before the end of a waiver from which a notice announces it. */
const WARNING_DAYS = 30;

/** Notices about waivers: that one ends soon, has expired, matched nothing, or could not be matched. */
export function waiverNotices(uses: Iterable<WaiverUse>, day: Day): readonly Notice[] {
  return [...uses].flatMap(({ waiver, hadImage, matched, missingFact }): readonly Notice[] => {
    const { until, reason, rules, origin, isOfEntry } = waiver;
    const what = safe`the waiver for ${rules} (${reason})`;
    const notice = (kind: Notice['kind'], message: string) => [{ kind, message: `${what} ${message}`, origin }];
    const left = daysUntil(until, day);
    if (hadImage && left < 0) return notice('waiver-ended', safe`expired on ${until} and is not applied`);
    if (matched && left <= WARNING_DAYS) return notice('waiver-ends', safe`expires on ${until}, ${inDays(left)}`);
    if (!matched && missingFact !== null && isOfEntry)
      return notice('waiver-unknown', `is not applied: ${describeMissing(missingFact)}`);
    if (hadImage && !matched && isOfEntry) return notice('waiver-unused', 'matched nothing; consider removing it');
    return [];
  });
}

/** An enabled rule that requires nothing as configured. */
export interface VacuousRule {
  readonly rule: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** Notices about vacuous rules: a policy that requires nothing looks like one that was met. */
export function vacuousNotices(rules: readonly VacuousRule[]): readonly Notice[] {
  return rules.map(({ rule, reason, origin }) => ({
    kind: 'idle-rule',
    message: safe`${rule} requires nothing as configured: ${reason}`,
    origin,
  }));
}

/**
 * Notices about what applied to nothing: a condition that was never true, or a policy without a rule that applies to
 * any image.
 * @param applied the rules that applied to at least one image
 */
export function unappliedNotices(custom: readonly CustomRule[], applied: ReadonlySet<string>): readonly Notice[] {
  if (applied.size === 0)
    return [{ kind: 'unapplied', message: 'no rule of the policy applies to any image of this run', origin: null }];
  return custom.flatMap(({ rule: { id }, statement: { when }, origin, isOfEntry }) => {
    if (when === null || !isOfEntry || applied.has(id)) return [];
    return [
      {
        kind: 'unapplied',
        message: safe`${id} applied to nothing in this run: nothing matches its "when": ${when}`,
        origin,
      },
    ];
  });
}

/** Overrides that applied to at least one image, and expired ones that would have. */
export interface OverrideUse {
  readonly used: Iterable<Override>;
  readonly missed: Iterable<Override>;
}

/** Notices about overrides that expire, once each. */
export function overrideNotices({ used, missed }: OverrideUse, day: Day): readonly Notice[] {
  return [
    ...[...used].flatMap((override) =>
      untilNotice(override, 'override', (until) => `override active until ${until}, ${inDays(daysUntil(until, day))}`),
    ),
    ...[...missed].flatMap((override) =>
      untilNotice(override, 'override-ended', (until) => `override expired on ${until}`),
    ),
  ];
}

function untilNotice(
  { until, reason, rules, origin }: Override,
  kind: Notice['kind'],
  when: (until: Day) => string,
): readonly Notice[] {
  if (until === null) return [];
  const names = [...new Set(rules.map(({ rule }) => rule))];
  const why = reason === null ? '' : safe` (${reason})`;
  return [{ kind, message: safe`${names}: ${when(until)}${why}`, origin }];
}

/** Notices about findings whose severity will rise: how many of each kind, by `upcomingKey`. */
export function upcomingNotices(counts: ReadonlyMap<string, number>): readonly Notice[] {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [from = '', severity = '', after = ''] = key.split(' ');
      const upcoming = count === 1 ? `becomes ${after === 'error' ? 'an' : 'a'} ${after}` : `become ${after}s`;
      return { kind: 'upcoming', message: safe`${plural(count, severity)} ${upcoming} on ${from}`, origin: null };
    });
}

/** Findings of one kind rise together. Kinds sort by day. */
export function upcomingKey({ severity, upcoming }: Pick<Finding, 'severity' | 'upcoming'>): string | null {
  return upcoming === null ? null : `${upcoming.from} ${severity} ${upcoming.severity}`;
}

function inDays(left: number): string {
  return left === 0 ? 'today' : `in ${plural(left, 'day')}`;
}
