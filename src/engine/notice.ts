import { type Day, daysUntil } from '../policy/day.ts';
import type { CustomRule, Origin, Override } from '../policy/policy.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { describeMissing } from './applicable-rules.ts';
import type { Finding } from './outcome.ts';
import type { WaiverUse } from './waivers.ts';

/** Something that the authors of a policy are to be told, and that changes no verdict. */
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
  /** The line of the policy that it is about; null where it is about several. */
  readonly origin: Origin | null;
}

/** So many days before its end a waiver is told of. */
const WARNING_DAYS = 30;

/** What is to be told of waivers: that one ends soon, is over, let nothing pass, or could not be told to be about an image. */
export function waiverNotices(uses: Iterable<WaiverUse>, day: Day): readonly Notice[] {
  return [...uses].flatMap(({ waiver, hadImage, matched, missingFact }): readonly Notice[] => {
    const { until, reason, rules, origin, isOfEntry } = waiver;
    const what = safe`the waiver for ${rules} (${reason})`;
    const notice = (kind: Notice['kind'], message: string) => [{ kind, message: `${what} ${message}`, origin }];
    const left = daysUntil(until, day);
    if (hadImage && left < 0) return notice('waiver-ended', safe`ended on ${until} and is not applied any more`);
    if (matched && left <= WARNING_DAYS) return notice('waiver-ends', safe`ends on ${until}, ${inDays(left)}`);
    if (!matched && missingFact !== null && isOfEntry)
      return notice('waiver-unknown', `is not applied: ${describeMissing(missingFact)}`);
    if (hadImage && !matched && isOfEntry) return notice('waiver-unused', 'let nothing pass: is it still needed?');
    return [];
  });
}

/** A rule that is on and asks for nothing as it is set. */
export interface VacuousRule {
  readonly rule: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** What is to be told of rules that hold of everything: a policy that silently asks for nothing looks like one that was met. */
export function vacuousNotices(rules: readonly VacuousRule[]): readonly Notice[] {
  return rules.map(({ rule, reason, origin }) => ({
    kind: 'idle-rule',
    message: safe`${rule} asks for nothing as it is set: ${reason}`,
    origin,
  }));
}

/**
 * What to know of what applied to nothing: a condition that never held, or a policy of which no rule means anything for any image.
 * @param applied the rules that applied to some image
 */
export function unappliedNotices(custom: readonly CustomRule[], applied: ReadonlySet<string>): readonly Notice[] {
  if (applied.size === 0)
    return [{ kind: 'unapplied', message: 'no rule of the policy applies to any image of this run', origin: null }];
  return custom.flatMap(({ rule: { id }, statement: { when }, origin, isOfEntry }) => {
    if (when === null || !isOfEntry || applied.has(id)) return [];
    return [
      {
        kind: 'unapplied',
        message: safe`${id} applies to nothing in this run: nothing matches its "when": ${when}`,
        origin,
      },
    ];
  });
}

/** Overrides that were in effect for some image, and those that would have been, were they not over. */
export interface OverrideUse {
  readonly used: Iterable<Override>;
  readonly missed: Iterable<Override>;
}

/** What is to be told of overrides that end: once each, where one was in effect or would have been. */
export function overrideNotices({ used, missed }: OverrideUse, day: Day): readonly Notice[] {
  return [
    ...[...used].flatMap((override) =>
      untilNotice(override, 'override', (until) => `otherwise here until ${until}, ${inDays(daysUntil(until, day))}`),
    ),
    ...[...missed].flatMap((override) =>
      untilNotice(override, 'override-ended', (until) => `was otherwise here until ${until}, and is not any more`),
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

/** What is to be told of findings that will weigh more: how many of each kind, by `upcomingKey`. */
export function upcomingNotices(counts: ReadonlyMap<string, number>): readonly Notice[] {
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => {
      const [from = '', severity = '', after = ''] = key.split(' ');
      const upcoming = count === 1 ? `becomes ${after === 'error' ? 'an' : 'a'} ${after}` : `become ${after}s`;
      return { kind: 'upcoming', message: safe`${plural(count, severity)} ${upcoming} on ${from}`, origin: null };
    });
}

/** Findings of one kind become something else together. Kinds sort by the day. */
export function upcomingKey({ severity, upcoming }: Pick<Finding, 'severity' | 'upcoming'>): string | null {
  return upcoming === null ? null : `${upcoming.from} ${severity} ${upcoming.severity}`;
}

function inDays(left: number): string {
  return left === 0 ? 'today' : `in ${plural(left, 'day')}`;
}
