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

/** A conflict between policies, with its position. */
export interface Conflict {
  readonly origin: Origin;
  readonly message: string;
  readonly suggestion: string | null;
}

/** A value with its origin. */
interface Owned<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** One file, with its custom rules compiled. */
export interface Addition {
  readonly document: PolicyDocument;
  /** By statement; rules with errors are missing. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly place: ToOrigin;
  /** Whether the run started with it. */
  readonly isEntry: boolean;
  /** The policies that it extends, directly or indirectly. */
  readonly below: readonly Addition[];
}

/** Merges files in their order. */
export function merge(additions: readonly Addition[]): Merger {
  const merger = new Merger();
  for (const addition of additions) merger.add(addition);
  return merger;
}

/**
 * Merges policy files (docs/architecture.md, "Merging"): rule by rule; overrides, custom rules and waivers are
 * appended. A file that is extended twice is merged twice, but its custom rules and waivers are added once.
 */
export class Merger {
  readonly #settings = new Map<string, RuleSetting | Unset>();
  readonly #overrides: Override[] = [];
  readonly #custom = new Map<string, Omit<CustomRule, 'rule'> & { readonly rule: Rule | null }>();
  readonly #waivers = new Map<string, Waiver>();
  readonly #conflicts: Conflict[] = [];
  /** References to custom rules; whether they exist is known at the end. */
  readonly #mentions: { readonly rule: string; readonly origin: Origin }[] = [];
  #failOn: Owned<FailOn> | null = null;
  #unchecked: Owned<Severity> | null = null;

  /** Merges a file over those before. */
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
        safe`there is already a custom rule "${id}", at ${known.origin.file}:${known.origin.line}: use another id`,
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

  /** Custom rules with the same id. */
  get conflicts(): readonly Conflict[] {
    return this.#conflicts;
  }

  /** References to custom rules that do not exist; checked only if every file could be read. */
  unknown(): readonly Conflict[] {
    return this.#mentions
      .filter(({ rule }) => !this.#custom.has(rule))
      .map(({ rule, origin }) => ({
        origin,
        message: safe`there is no rule "${rule}"`,
        suggestion: suggest(rule, this.#custom.keys()) ?? null,
      }));
  }

  /** Rules with options but no severity; checked only if there are no other errors. */
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
      message: safe`"${id}" has options but no severity, so it would never run: add "severity: error"`,
      suggestion: null,
    }));
  }

  /** The settings of every rule so far. */
  get settings(): ReadonlyMap<string, RuleSetting | Unset> {
    return this.#settings;
  }

  /** The merged policy. */
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
    // Unknown names are reported at their position, as no policy could define them.
    if (CUSTOM_ID.test(rule)) this.#mentions.push({ rule, origin });
  }

  #conflict(origin: Origin, message: string, suggestion: string | null = null): void {
    this.#conflicts.push({ origin, message, suggestion });
  }
}

/** A rule that has options but no severity is off; an override may turn it on. */
function switchedOff(setting: Unset): RuleSetting {
  return { ...setting, severity: 'off', origins: { ...setting.origins, severity: setting.origin } };
}

function owned<T>(stated: Stated<T> | null, place: ToOrigin): Owned<T> | null {
  return stated && { value: stated.value, origin: place(stated) };
}
