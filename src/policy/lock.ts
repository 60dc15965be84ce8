import { tightens } from '../rules/option.ts';
import { type Rule, SEVERITIES } from '../rules/rule.ts';
import { say } from '../text/untrusted.ts';
import type { LockStatement, RuleStatement } from './document.ts';
import { type Addition, type Conflict, type Merger, merge } from './merge.ts';
import {
  type FailOn,
  type Origin,
  type Override,
  originKey,
  type Placing,
  type RuleSetting,
  type RuleSeverity,
} from './policy.ts';
import { merged, type Unset } from './setting.ts';
import { lowered } from './settings.ts';

/** What one file locks, and how much it asks for: the floor. */
interface Lock {
  readonly statement: LockStatement;
  readonly place: Placing;
  /** What the file and those that it extends make by themselves: nothing that stands beside, before or over them may ask for less. */
  readonly floor: Merger;
  /** All up to the file, for rules of which it says no more than that they are locked. */
  readonly before: Merger;
}

/**
 * What must not be loosened, and which line says so. A lock holds against every file that is not its own or below it, in whatever order they
 * are put together: a file that is extended before the locked one is not to slip its options, overrides or waivers beneath it.
 */
export class Locks {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #locks: readonly Lock[];

  /** @param additions all files, in the order in which they are put one over another */
  constructor(additions: readonly Addition[], rules: readonly Rule[]) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    const documents = additions.map(({ document }) => document);
    this.#locks = additions.flatMap(({ document, below, place }, i) => {
      // A file that is extended twice locks the same twice.
      if (document.lock === null || documents.indexOf(document) < i) return [];
      const own = additions.slice(i, i + 1);
      return [
        {
          statement: document.lock,
          place,
          floor: merge([...below, ...own]),
          before: merge(additions.slice(0, i + 1)),
        },
      ];
    });
  }

  /** The rules that are locked, each with the first place that says so. */
  get rules(): ReadonlyMap<string, Origin> {
    const all = this.#locks.flatMap(({ statement, place }) =>
      statement.rules.map((rule) => [rule.value, place(rule)] as const),
    );
    return new Map(all.toReversed());
  }

  /** What of all files together asks for less than a lock, at the place of the value that does. */
  conflicts(whole: Merger): readonly Conflict[] {
    const found = this.#locks.flatMap((lock) => [
      ...words(lock, whole),
      ...lock.statement.rules.flatMap((rule) => this.#ruleConflicts(lock, rule.value, lock.place(rule), whole)),
      ...waivers(lock, whole),
    ]);
    // What loosens two locks is told of the first.
    const byPlace = new Map(found.toReversed().map((one) => [`${originKey(one.origin)} ${one.about}`, one]));
    return found.filter((one) => byPlace.get(`${originKey(one.origin)} ${one.about}`) === one);
  }

  /** Why a flag or an input may not say this of `fail-on`; null where it may. */
  flag(failOn: FailOn): string | null {
    for (const { statement, place, floor } of this.#locks) {
      if (statement.failOn !== null && isLooser(failOn, floor.failOn))
        return failOnMessage('it', floor.failOn, failOn, place(statement.failOn));
    }
    return null;
  }

  #ruleConflicts({ floor, before }: Lock, id: string, by: Origin, whole: Merger): readonly Loosening[] {
    const rule = this.#rules.get(id) ?? null;
    const own = floor.settings.get(id);
    const least = own === undefined || own.severity === null ? before.settings.get(id) : own;
    const now = whole.settings.get(id);
    const told = (from: RuleSetting | Unset, part: Loosened): Loosening => ({
      origin: part.origin,
      about: `${id} ${part.what}`,
      message: say`"${id}" is locked at ${from.severity ?? ''} by ${named(by)}; ${part.what} would loosen it`,
      suggestion: null,
    });
    const found =
      least === undefined || now === undefined ? [] : loosened(rule, least, now).map((part) => told(least, part));
    const known = new Set(floor.overrides.map(({ origin }) => originKey(origin)));
    // It may stand over the rules alone, or over any override that the locked file has itself.
    const variants = [
      ...(least === undefined ? [] : [least]),
      ...saidOf(id, floor.overrides).map(({ statement, place }) => merged(least, statement, place)),
    ];
    const others = whole.overrides.filter(({ origin }) => !known.has(originKey(origin)));
    const inOverrides = saidOf(id, others).flatMap(({ statement, place }) =>
      variants.flatMap((variant) =>
        loosened(rule, variant, merged(variant, statement, place)).map((part) => told(variant, part)),
      ),
    );
    return [...found, ...inOverrides];
  }
}

/** What overrides say of one rule. */
function saidOf(
  id: string,
  overrides: readonly Override[],
): readonly { readonly statement: RuleStatement; readonly place: Placing }[] {
  return overrides.flatMap(({ rules, place }) =>
    rules.filter(({ rule }) => rule === id).map((statement) => ({ statement, place })),
  );
}

/** A conflict, and of what it tells. */
interface Loosening extends Conflict {
  readonly about: string;
}

/** What loosens words that hold for all rules. Every rule is capped by `unchecked`, so a locked rule locks it. */
function* words({ statement, place, floor }: Lock, whole: Merger): Generator<Loosening> {
  const { failOn, unchecked } = whole.origins;
  if (statement.failOn !== null && typeof failOn === 'object' && isLooser(whole.failOn, floor.failOn)) {
    const message = failOnMessage('fail-on', floor.failOn, whole.failOn, place(statement.failOn));
    yield { origin: failOn, about: 'fail-on', message, suggestion: null };
  }
  if (unchecked === 'default' || weight(whole.unchecked) >= weight(floor.unchecked)) return;
  const [rule] = statement.rules;
  const by = statement.unchecked ?? rule;
  if (by === undefined) return;
  const locked = by === rule ? say`what "${rule.value}" counts as where it is unchecked` : 'unchecked';
  const message = say`${locked} is locked at ${floor.unchecked} by ${named(place(by))}; ${whole.unchecked} would loosen it`;
  yield { origin: unchecked, about: 'unchecked', message, suggestion: null };
}

/** Waivers that may not be, of any rule or of the locked ones. */
function waivers({ statement, place, floor }: Lock, whole: Merger): readonly Loosening[] {
  const known = new Set(floor.waivers.map(({ origin }) => originKey(origin)));
  const { waivers: all } = statement;
  return whole.waivers
    .filter(({ origin }) => !known.has(originKey(origin)))
    .flatMap(({ rules, origin }) => {
      const told = (message: string): Loosening => ({ origin, about: message, message, suggestion: null });
      if (all !== null) return [told(say`waivers are locked by ${named(place(all))}: none may be added`)];
      return statement.rules
        .filter(({ value }) => rules.includes(value))
        .map((rule) => told(say`"${rule.value}" is locked by ${named(place(rule))}, so it cannot be waived`));
    });
}

/** A part of a setting that asks for less, in words, and where it is written. */
interface Loosened {
  readonly what: string;
  readonly origin: Origin;
}

/** What of a setting asks for less than another. */
function loosened(rule: Rule | null, least: RuleSetting | Unset, now: RuleSetting | Unset): readonly Loosened[] {
  if (least.severity === null) return [];
  const { origin, origins } = now;
  const severity = now.severity ?? 'off';
  const found: Loosened[] = [];
  if (weight(severity) < weight(least.severity))
    found.push({ what: say`${severity}`, origin: origins.severity ?? origin });
  else if (daysOf(least, now).some((day) => weightOn(day, now) < weightOn(day, least)))
    found.push({ what: say`from: ${now.from ?? ''}`, origin: origins.from ?? origin });
  if (weight(now.unchecked ?? 'error') < weight(least.unchecked ?? 'error'))
    found.push({ what: say`unchecked: ${now.unchecked ?? ''}`, origin: origins.unchecked ?? origin });
  for (const [name, option] of Object.entries(rule?.options ?? {})) {
    if (tightens(option, least.options[name], now.options[name], least.options)) continue;
    found.push({ what: say`this ${name}`, origin: changedAt(`/${name}`, least, now) });
  }
  return found;
}

/** Where an option has another value than in the floor: of what is written below the pointer, the last that is not the floor's. */
function changedAt(pointer: string, least: RuleSetting | Unset, now: RuleSetting | Unset): Origin {
  const known = new Set([...least.origins.options.values()].map(originKey));
  const below = [...now.origins.options].filter(([key]) => key === pointer || key.startsWith(`${pointer}/`));
  return below.findLast(([, origin]) => !known.has(originKey(origin)))?.[1] ?? now.origin;
}

/** One day of each span in which neither of two settings changes; the first is before all of them. */
function daysOf(...settings: readonly (RuleSetting | Unset)[]): readonly string[] {
  return ['', ...settings.flatMap(({ from }) => from ?? [])];
}

function weightOn(day: string, { severity, from }: RuleSetting | Unset): number {
  const isPending = from !== null && day < from;
  return weight(severity === null || severity === 'off' ? 'off' : isPending ? lowered(severity) : severity);
}

function weight(severity: RuleSeverity): number {
  return severity === 'off' ? -1 : SEVERITIES.indexOf(severity);
}

/** From the loosest on: `warning` fails more than `error` does. */
const STRICTNESS: readonly FailOn[] = ['never', 'error', 'warning'];

function isLooser(now: FailOn, least: FailOn): boolean {
  return STRICTNESS.indexOf(now) < STRICTNESS.indexOf(least);
}

function failOnMessage(what: 'fail-on' | 'it', least: FailOn, now: FailOn, by: Origin): string {
  return say`${what} is locked at ${least} by ${named(by)}; ${now} would loosen it`;
}

function named({ file, line }: Origin): string {
  return say`${file}:${line}`;
}
