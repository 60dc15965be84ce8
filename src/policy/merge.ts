import type { Rule, Severity } from '../rules/rule.ts';
import { suggest } from '../text/suggestion.ts';
import { say } from '../text/untrusted.ts';
import type {
  CustomStatement,
  OverrideStatement,
  PolicyDocument,
  RuleStatement,
  Stated,
  WaiverStatement,
} from './document.ts';
import type { Position } from './error.ts';
import { Locks, type Loosening } from './lock.ts';
import type { CustomRule, FailOn, Origin, Override, Placing, Policy, RuleSetting, Waiver } from './policy.ts';
import { CUSTOM_ID } from './schema.ts';
import { merged, type Unset } from './setting.ts';

/** Something wrong with how policies go together, at its place. */
export interface Conflict {
  readonly origin: Origin;
  readonly message: string;
  readonly suggestion: string | null;
}

/** A value with the place that it came from. */
interface Owned<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What the files make together; the rest of a policy is known to who asked for it. */
export type Merged = Pick<
  Policy,
  'failOn' | 'unchecked' | 'rules' | 'overrides' | 'custom' | 'waivers' | 'locked' | 'origins'
>;

/** One file, its custom rules made ready. */
export interface Addition {
  readonly document: PolicyDocument;
  /** By the statement that each was made of; those with mistakes are missing. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly place: Placing;
  /** Whether the run started from it. */
  readonly isEntry: boolean;
}

/**
 * Puts policy files one over another, as the design says it ("Merging"): rule by rule; what overrides, custom rules and waivers there are is
 * appended. What a lock of an earlier file forbids is a conflict.
 */
export class Merger {
  readonly #builtIn: ReadonlyMap<string, Rule>;
  readonly #settings = new Map<string, RuleSetting | Unset>();
  readonly #overrides: Override[] = [];
  readonly #custom = new Map<string, Omit<CustomRule, 'rule'> & { readonly rule: Rule | null }>();
  readonly #waivers: Waiver[] = [];
  readonly #locks = new Locks();
  readonly #conflicts: Conflict[] = [];
  /** Where custom rules are spoken of, as whether there are any of these names is known in the end. */
  readonly #mentions: { readonly rule: string; readonly origin: Origin }[] = [];
  #failOn: Owned<FailOn> | null = null;
  #unchecked: Owned<Severity> | null = null;

  constructor(rules: readonly Rule[]) {
    this.#builtIn = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** Puts a file over what was added before. */
  add(addition: Addition): void {
    const { document, place } = addition;
    this.#addWords(document, place);
    for (const statement of document.custom) this.#addCustom(statement, addition);
    for (const statement of document.rules) this.#addRule(statement, place);
    for (const statement of document.overrides) this.#addOverride(statement, place);
    for (const statement of document.waivers) this.#addWaiver(statement, addition);
    // Only now: what a file says by itself is no loosening of its own lock.
    if (document.lock === null) return;
    for (const rule of document.lock.rules) this.#mention(rule.value, place(rule));
    this.#locks.add(document.lock, place);
  }

  /** The word of a flag or an input goes over all files, but never against a lock. */
  flag(failOn: FailOn): string | null {
    const [loosening] = this.#locks.failOn(this.#failOn?.value ?? 'error', failOn, { line: 1, column: 1 });
    return loosening?.message ?? null;
  }

  #addWords({ failOn, unchecked }: PolicyDocument, place: Placing): void {
    if (failOn !== null)
      this.#loosened(this.#locks.failOn(this.#failOn?.value ?? 'error', failOn.value, failOn), place);
    if (unchecked !== null)
      this.#loosened(this.#locks.unchecked(this.#unchecked?.value ?? 'error', unchecked.value, unchecked), place);
    this.#failOn = owned(failOn, place) ?? this.#failOn;
    this.#unchecked = owned(unchecked, place) ?? this.#unchecked;
  }

  #addCustom(statement: CustomStatement, { custom, place }: Addition): void {
    const { id, severity, unchecked, from, line, column } = statement;
    const origin = place(statement);
    const known = this.#custom.get(id);
    if (known !== undefined) {
      this.#conflict(
        origin,
        say`there is a custom rule "${id}" already, at ${known.origin.file}:${known.origin.line}: give this one another id`,
      );
      return;
    }
    this.#custom.set(id, { rule: custom.get(statement) ?? null, statement, origin });
    this.#settings.set(
      id,
      merged(undefined, { rule: id, bare: false, line, column, severity, unchecked, from, options: [] }, place),
    );
  }

  #addRule(statement: RuleStatement, place: Placing): void {
    const before = this.#settings.get(statement.rule);
    const after = merged(before, statement, place);
    this.#mention(statement.rule, place(statement));
    this.#loosened(this.#locks.rule(this.#ruleOf(statement.rule), statement.rule, before, after, statement), place);
    this.#settings.set(statement.rule, after);
  }

  #addOverride(statement: OverrideStatement, place: Placing): void {
    for (const rule of statement.rules) {
      this.#mention(rule.rule, place(rule));
      // It may stand over the policy alone, or over any override before it.
      for (const before of this.#variants(rule.rule)) {
        const found = this.#locks.rule(this.#ruleOf(rule.rule), rule.rule, before, merged(before, rule, place), rule);
        this.#loosened(found, place);
        if (found.length > 0) break;
      }
    }
    const { match, reason, until, rules } = statement;
    this.#overrides.push({ match, reason, until, rules, origin: place(statement), place });
  }

  /** What a rule may be set to so far, somewhere. */
  *#variants(id: string): Generator<RuleSetting | Unset | undefined> {
    const base = this.#settings.get(id);
    yield base;
    for (const { rules, place } of this.#overrides)
      for (const statement of rules) if (statement.rule === id) yield merged(base, statement, place);
  }

  #addWaiver(statement: WaiverStatement, { place, isEntry }: Addition): void {
    const rules = statement.rules.map(({ value }) => value);
    this.#loosened(this.#locks.waiver(rules, statement), place);
    for (const rule of statement.rules) this.#mention(rule.value, place(rule));
    const { match, reason, until } = statement;
    this.#waivers.push({ rules, match, reason, until, origin: place(statement), isOfEntry: isEntry });
  }

  /** What files do to locks of files before them, and custom rules that clash. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** Names of custom rules that there are not; worth asking only where every file could be read. */
  unknown(): readonly Conflict[] {
    return this.#mentions
      .filter(({ rule }) => !this.#custom.has(rule))
      .map(({ rule, origin }) => ({
        origin,
        message: say`there is no rule "${rule}"`,
        suggestion: suggest(rule, this.#custom.keys()) ?? null,
      }));
  }

  /** Rules that were given options and no severity; worth asking only where nothing else is wrong. */
  unset(): readonly Conflict[] {
    const unset = [...this.#settings].flatMap(([id, { severity, origin }]) =>
      severity === null ? [{ id, origin }] : [],
    );
    const inOverrides = this.#overrides.flatMap(({ rules, place }) =>
      rules
        .filter(({ rule, severity }) => severity === null && !this.#settings.has(rule))
        .map((statement) => ({ id: statement.rule, origin: place(statement) })),
    );
    return [...unset, ...inOverrides].map(({ id, origin }) => ({
      origin,
      message: say`"${id}" has options and no severity, so it would never run: add "severity: error"`,
      suggestion: null,
    }));
  }

  /** What the files make together. */
  finish(): Merged {
    const rules = new Map<string, RuleSetting>();
    for (const [id, setting] of this.#settings) if (setting.severity !== null) rules.set(id, setting);
    return {
      failOn: this.#failOn?.value ?? 'error',
      unchecked: this.#unchecked?.value ?? 'error',
      rules,
      overrides: this.#overrides,
      custom: [...this.#custom.values()].flatMap(({ rule, ...rest }) => (rule === null ? [] : { rule, ...rest })),
      waivers: this.#waivers,
      locked: this.#locks.rules,
      origins: { failOn: this.#failOn?.origin ?? 'default', unchecked: this.#unchecked?.origin ?? 'default' },
    };
  }

  #ruleOf(id: string): Rule | null {
    return this.#builtIn.get(id) ?? null;
  }

  #mention(rule: string, origin: Origin): void {
    // Other names are told where they stand, as no policy could make rules of them.
    if (CUSTOM_ID.test(rule)) this.#mentions.push({ rule, origin });
  }

  #loosened(found: readonly Loosening[], place: Placing): void {
    for (const { at, message } of found) this.#conflict(place(at), message);
  }

  #conflict(origin: Origin, message: string, suggestion: string | null = null): void {
    this.#conflicts.push({ origin, message, suggestion });
  }
}

function owned<T>(stated: Stated<T> | null, place: (position: Position) => Origin): Owned<T> | null {
  return stated && { value: stated.value, origin: place(stated) };
}
