import { type Day, daysUntil } from '../policy/day.ts';
import type { CustomRule, Origin, Override } from '../policy/policy.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { describeMissing } from './applicable-rules.ts';
import type { Finding } from './outcome.ts';
import type { WaiverUse } from './waivers.ts';

/** Information for the authors of a policy. It never changes a verdict. */
export interface Notice {
  readonly kind:
    | 'waiver-ends'
    | 'waiver-ended'
    | 'waiver-unused'
    | 'waiver-unknown'
    | 'override'
    | 'override-ended'
    | 'upcoming'
    | 'vacuous-rule'
    | 'loosening'
    | 'unapplied';
  /** Made with `safe`. */
  readonly message: string;
  /** The line of the policy; null where several lines are concerned. */
  readonly origin: Origin | null;
}

/** How many days before its end a waiver is reported. */
const WARNING_DAYS = 30;

/** Notices about waivers that end soon, have expired, matched nothing, or depend on an unknown fact. */
export function waiverNotices(uses: Iterable<WaiverUse>, day: Day): readonly Notice[] {
  return [...uses].flatMap(({ waiver, hadImage, matched, missingFact }): readonly Notice[] => {
    const { until, reason, rules, origin, isOfEntry } = waiver;
    const subject = safe`the waiver for ${rules} (${reason})`;
    const notice = (kind: Notice['kind'], message: string) => [{ kind, message: `${subject} ${message}`, origin }];
    const left = daysUntil(until, day);
    if (hadImage && left < 0) return notice('waiver-ended', safe`expired on ${until} and no longer applies`);
    if (matched && left <= WARNING_DAYS) return notice('waiver-ends', safe`expires on ${until} (${daysLeft(left)})`);
    if (!matched && missingFact !== null && isOfEntry)
      return notice('waiver-unknown', `was not applied: ${describeMissing(missingFact)}`);
    if (hadImage && !matched && isOfEntry)
      return notice('waiver-unused', 'matched nothing; remove it if it is obsolete');
    return [];
  });
}

/** An enabled rule that requires nothing as configured. */
export interface VacuousRule {
  readonly rule: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** Notices about vacuous rules: without them, a rule that requires nothing looks like one that passed. */
export function vacuousNotices(rules: readonly VacuousRule[]): readonly Notice[] {
  return rules.map(({ rule, reason, origin }) => ({
    kind: 'vacuous-rule',
    message: safe`${rule} requires nothing as configured: ${reason}`,
    origin,
  }));
}

/**
 * Notices about custom rules whose `when` never matched, or about a policy without any rule that applied.
 * @param applied the rules that applied to an image
 */
export function unappliedNotices(custom: readonly CustomRule[], applied: ReadonlySet<string>): readonly Notice[] {
  if (applied.size === 0)
    return [{ kind: 'unapplied', message: 'no rule of the policy applied to any image of this run', origin: null }];
  return custom.flatMap(({ rule: { id }, statement: { when }, origin, isOfEntry }) => {
    if (when === null || !isOfEntry || applied.has(id)) return [];
    return [
      {
        kind: 'unapplied',
        message: safe`${id} did not apply in this run: its "when" never matched: ${when}`,
        origin,
      },
    ];
  });
}

/** Overrides that applied to an image, and expired ones that would have applied. */
export interface OverrideUse {
  readonly used: Iterable<Override>;
  readonly missed: Iterable<Override>;
}

/** Notices about overrides with an end date that applied or would have applied: one for each. */
export function overrideNotices({ used, missed }: OverrideUse, day: Day): readonly Notice[] {
  return [
    ...[...used].flatMap((override) =>
      overrideNotice(override, 'override', (rules, until) => {
        const verb = rules.length > 1 ? 'are' : 'is';
        return safe`${rules} ${verb} overridden until ${until} (${daysLeft(daysUntil(until, day))})`;
      }),
    ),
    ...[...missed].flatMap((override) =>
      overrideNotice(override, 'override-ended', (rules, until) => safe`the override of ${rules} expired on ${until}`),
    ),
  ];
}

function overrideNotice(
  { until, reason, rules, origin }: Override,
  kind: Notice['kind'],
  messageFor: (rules: readonly string[], until: Day) => string,
): readonly Notice[] {
  if (until === null) return [];
  const message = messageFor([...new Set(rules.map(({ rule }) => rule))], until);
  return [{ kind, message: reason === null ? message : `${message}: ${safe`${reason}`}`, origin }];
}

/** Notices about findings whose severity will rise: the number of each kind, by `upcomingKey`. */
export function upcomingNotices(counts: ReadonlyMap<string, number>): readonly Notice[] {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [from = '', severity = '', after = ''] = key.split(' ');
      const upcoming = count === 1 ? `becomes ${after === 'error' ? 'an' : 'a'} ${after}` : `become ${after}s`;
      return { kind: 'upcoming', message: safe`${plural(count, severity)} ${upcoming} on ${from}`, origin: null };
    });
}

/** The kind of a finding whose severity will rise: day, severity and later severity. Kinds sort by the day. */
export function upcomingKey({ severity, upcoming }: Pick<Finding, 'severity' | 'upcoming'>): string | null {
  return upcoming === null ? null : `${upcoming.from} ${severity} ${upcoming.severity}`;
}

function daysLeft(days: number): string {
  return days === 0 ? 'today' : `${plural(days, 'day')} left`;
}
