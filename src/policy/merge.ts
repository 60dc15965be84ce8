import type { Rule, Severity } from '../rule-kit/rule.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import type {
  CustomStatement,
  OverrideStatement,
  PolicyDocument,
  RuleStatement,
  Stated,
  WaiverStatement,
} from './document.ts';
import { CUSTOM_ID } from './enums.ts';
import { mergeSetting, type Unset } from './merge-setting.ts';
import {
  type CustomRule,
  type FailOn,
  type MergedPolicy,
  type Origin,
  type Override,
  originKey,
  type RuleSetting,
  type ToOrigin,
  type Waiver,
} from './policy.ts';

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

/** One file, its custom rules made ready. */
export interface Addition {
  readonly document: PolicyDocument;
  /** By the statement that each was made of; those with mistakes are missing. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly place: ToOrigin;
  /** Whether the run started from it. */
  readonly isEntry: boolean;
  /** What it extends, directly or through others. */
  readonly below: readonly Addition[];
}

/** Puts files one over another, in their order. */
export function merge(additions: readonly Addition[]): Merger {
  const merger = new Merger();
  for (const addition of additions) merger.add(addition);
  return merger;
}

/**
 * Puts policy files one over another, as the design says it ("Merging"): rule by rule; what overrides, custom rules and waivers there are is
 * appended. A file that is extended twice is put over the others twice, and its custom rules and waivers are there once.
 */
export class Merger {
  readonly #settings = new Map<string, RuleSetting | Unset>();
  readonly #overrides: Override[] = [];
  readonly #custom = new Map<string, Omit<CustomRule, 'rule'> & { readonly rule: Rule | null }>();
  readonly #waivers = new Map<string, Waiver>();
  readonly #conflicts: Conflict[] = [];
  /** Where custom rules are spoken of, as whether there are any of these names is known in the end. */
  readonly #mentions: { readonly rule: string; readonly origin: Origin }[] = [];
  #failOn: Owned<FailOn> | null = null;
  #unchecked: Owned<Severity> | null = null;

  /** Puts a file over what was added before. */
  add(addition: Addition): void {
    const { document, place } = addition;
    this.#addWords(document, place);
    for (const statement of document.custom) this.#addCustom(statement, addition);
    for (const statement of document.rules) this.#addRule(statement, place);
    for (const statement of document.overrides) this.#addOverride(statement, place);
    for (const statement of document.waivers) this.#addWaiver(statement, addition);
    for (const rule of document.lock?.rules ?? []) this.#mention(rule.value, place(rule));
  }

  #addWords({ failOn, unchecked }: PolicyDocument, place: ToOrigin): void {
    this.#failOn = owned(failOn, place) ?? this.#failOn;
    this.#unchecked = owned(unchecked, place) ?? this.#unchecked;
  }

  #addCustom(statement: CustomStatement, { custom, place, isEntry }: Addition): void {
    const { id, severity, unchecked, from, line, column } = statement;
    const origin = place(statement);
    const known = this.#custom.get(id);
    if (known !== undefined && known.statement !== statement) {
      this.#conflict(
        origin,
        safe`there is a custom rule "${id}" already, at ${known.origin.file}:${known.origin.line}: give this one another id`,
      );
      return;
    }
    this.#custom.set(id, { rule: custom.get(statement) ?? null, statement, origin, isOfEntry: isEntry });
    this.#settings.set(
      id,
      mergeSetting(undefined, { rule: id, bare: false, line, column, severity, unchecked, from, options: [] }, place),
    );
  }

  #addRule(statement: RuleStatement, place: ToOrigin): void {
    this.#mention(statement.rule, place(statement));
    this.#settings.set(statement.rule, mergeSetting(this.#settings.get(statement.rule), statement, place));
  }

  #addOverride(statement: OverrideStatement, place: ToOrigin): void {
    const { match, reason, until, rules } = statement;
    for (const rule of rules) this.#mention(rule.rule, place(rule));
    this.#overrides.push({ match, reason, until, rules, origin: place(statement), place });
  }

  #addWaiver(statement: WaiverStatement, { place, isEntry }: Addition): void {
    const origin = place(statement);
    const key = originKey(origin);
    if (this.#waivers.has(key)) return;
    for (const rule of statement.rules) this.#mention(rule.value, place(rule));
    const { match, reason, until } = statement;
    const rules = statement.rules.map(({ value }) => value);
    this.#waivers.set(key, { rules, match, reason, until, origin, isOfEntry: isEntry });
  }

  /** Custom rules that clash. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** Names of custom rules that there are not; worth asking only where every file could be read. */
  unknown(): readonly Conflict[] {
    return this.#mentions
      .filter(({ rule }) => !this.#custom.has(rule))
      .map(({ rule, origin }) => ({
        origin,
        message: safe`there is no rule "${rule}"`,
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
      message: safe`"${id}" has options and no severity, so it would never run: add "severity: error"`,
      suggestion: null,
    }));
  }

  /** What is said of every rule so far. */
  get settings(): ReadonlyMap<string, RuleSetting | Unset> {
    return this.#settings;
  }

  /** What the files make together. */
  finish(): MergedPolicy {
    const rules = new Map<string, RuleSetting>();
    for (const [id, setting] of this.#settings)
      rules.set(id, setting.severity === null ? switchedOff(setting) : setting);
    const custom = [...this.#custom.values()].flatMap(({ rule, ...rest }) => (rule === null ? [] : { rule, ...rest }));
    return {
      failOn: this.#failOn?.value ?? 'error',
      unchecked: this.#unchecked?.value ?? 'error',
      rules,
      overrides: this.#overrides,
      custom,
      waivers: [...this.#waivers.values()],
      origins: { failOn: this.#failOn?.origin ?? 'default', unchecked: this.#unchecked?.origin ?? 'default' },
    };
  }

  #mention(rule: string, origin: Origin): void {
    // Other names are told where they stand, as no policy could make rules of them.
    if (CUSTOM_ID.test(rule)) this.#mentions.push({ rule, origin });
  }

  #conflict(origin: Origin, message: string, suggestion: string | null = null): void {
    this.#conflicts.push({ origin, message, suggestion });
  }
}

/** A rule that has options and no severity is off; an override may switch it on. */
function switchedOff(setting: Unset): RuleSetting {
  return { ...setting, severity: 'off', origins: { ...setting.origins, severity: setting.origin } };
}

function owned<T>(stated: Stated<T> | null, place: ToOrigin): Owned<T> | null {
  return stated && { value: stated.value, origin: place(stated) };
}
