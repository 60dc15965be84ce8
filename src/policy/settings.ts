import type { Image } from '../image/image.ts';
import type { BoundRule, Rule, Severity } from '../rules/rule.ts';
import { say } from '../text/untrusted.ts';
import { type Context, needsFacts } from './context.ts';
import type { Day } from './day.ts';
import { type Choice, chooses, type Facts, type MatchKey, matchesPlatform } from './match.ts';
import type { Override, Policy, RuleSetting } from './policy.ts';
import { merged } from './setting.ts';
import { resolveTemplates } from './template.ts';

/** What one rule is to judge an image by. */
export interface RuleSettings {
  readonly rule: Rule;
  /** At least one; several where an override is for some platforms only. Those that are off are missing. */
  readonly variants: readonly Variant[];
  /** Why nobody can tell which of them holds, as an override hangs on a fact that is not known; null where all is known. */
  readonly undecided: string | null;
}

/** One way in which a rule is set for an image, and for which of its platforms. */
export interface Variant {
  readonly setting: RuleSetting;
  /** What it weighs on the day of the run. */
  readonly severity: Severity;
  /** From which day on it weighs as much as its setting says; null where it does today. */
  readonly becomes: { readonly severity: Severity; readonly from: Day } | null;
  /** Ready to check; or why it is not, as an option asks for a fact of the context that is not known. */
  readonly bound: BoundRule | { readonly lacks: string };
  /**
   * Whether what is seen on these platforms is judged in this way; null stands for what is on no platform, such as the image as a whole: it is
   * judged in every way, as nobody can say of which platform it is not. All is, where there is no such question.
   */
  readonly covers: ((platforms: readonly (string | null)[]) => boolean) | null;
}

/** Finds out what holds for images. What several images have in common is worked out once. */
export class Settings {
  readonly #policy: Policy;
  readonly #rules: readonly Rule[];
  readonly #context: Context;
  readonly #day: Day;
  readonly #overrides: readonly Override[];
  /** Those that are over. */
  readonly #past: readonly Override[];
  readonly #known = new Map<string, readonly RuleSettings[]>();
  readonly #bound = new Map<string, Variant['bound']>();
  /** Overrides that were in effect for some image. */
  readonly used = new Set<Override>();
  /** Overrides that would have been, were they not over. */
  readonly missed = new Set<Override>();

  constructor(policy: Policy, rules: readonly Rule[], context: Context, day: Day) {
    this.#policy = policy;
    this.#rules = rules;
    this.#context = context;
    this.#day = day;
    const isOver = ({ until }: Override) => until !== null && until < day;
    this.#overrides = policy.overrides.filter((override) => !isOver(override));
    this.#past = policy.overrides.filter(isOver);
  }

  /** The rules that are on for an image, in their order. */
  of(image: Image): readonly RuleSettings[] {
    const facts = factsOf(image, this.#context);
    const platforms = [...new Set(image.manifests.map(({ platform, exempt }) => (exempt === null ? platform : '')))];
    const choices = this.#overrides.map((override) => choiceOf(override, facts, platforms));
    this.#overrides.forEach((override, i) => {
      if (choices[i]?.kind === 'yes') this.used.add(override);
    });
    for (const override of this.#past)
      if (choiceOf(override, facts, platforms).kind === 'yes') this.missed.add(override);
    const known = image.platforms;
    const key = JSON.stringify([choices, known]);
    const settings = this.#known.get(key) ?? this.#work(choices, known);
    this.#known.set(key, settings);
    return settings;
  }

  #work(choices: readonly Choice[], platforms: readonly string[]): readonly RuleSettings[] {
    return this.#rules.flatMap((rule) => {
      const concerned = this.#overrides.flatMap((override, i) => {
        const choice = choices[i] ?? { kind: 'no' };
        const speaks = override.rules.some((statement) => statement.rule === rule.id);
        return choice.kind !== 'no' && speaks ? [{ override, choice }] : [];
      });
      const decided = concerned.flatMap(({ override, choice }) => (choice.kind === 'yes' ? override : []));
      const open = concerned.flatMap(({ override, choice: one }) =>
        one.kind === 'unknown' ? [{ override, lacks: one.lacks }] : [],
      );
      // What may hold or not is no variant, but what it would make of the rule tells what not knowing weighs.
      const possible = open.flatMap(({ override }) => {
        const applied = concerned.flatMap((one) =>
          one.override === override || decided.includes(one.override) ? one.override : [],
        );
        return this.#variant(rule, applied, null);
      });
      const variants = [...this.#variants(rule, decided, platforms), ...possible];
      if (variants.length === 0) return [];
      const [first] = open;
      return [{ rule, variants, undecided: first === undefined ? null : undecided(first.override, first.lacks) }];
    });
  }

  /** By platform, where overrides ask for one; what they make the same is one variant. */
  #variants(rule: Rule, overrides: readonly Override[], platforms: readonly string[]): readonly Variant[] {
    const groups = new Map<string, { readonly applied: readonly Override[]; readonly platforms: (string | null)[] }>();
    for (const platform of [null, ...platforms]) {
      const applied = overrides.filter(({ match }) => isFor(match.platform, platform));
      const key = applied.map((override) => overrides.indexOf(override)).join();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { applied, platforms: [platform] });
      else group.platforms.push(platform);
    }
    return [...groups.values()].flatMap((group) => {
      const covered = new Set(group.platforms);
      const covers = (seen: readonly (string | null)[]) =>
        seen.some((platform) => !platforms.includes(platform ?? '') || covered.has(platform));
      return this.#variant(rule, group.applied, groups.size === 1 ? null : covers);
    });
  }

  /** A rule with overrides put over it; none where it is off. */
  #variant(rule: Rule, applied: readonly Override[], covers: Variant['covers']): readonly Variant[] {
    const setting = this.#setting(rule, applied);
    if (setting === null || setting.severity === 'off') return [];
    const { severity, from } = setting;
    const bound = this.#bind(rule, setting);
    if (from === null || this.#day >= from) return [{ setting, severity, becomes: null, bound, covers }];
    const becomes = severity === 'note' ? null : { severity, from };
    return [{ setting, severity: lowered(severity), becomes, bound, covers }];
  }

  #setting(rule: Rule, applied: readonly Override[]): RuleSetting | null {
    let setting: ReturnType<typeof merged> | undefined = this.#policy.rules.get(rule.id);
    for (const { rules, place } of applied)
      for (const statement of rules) if (statement.rule === rule.id) setting = merged(setting, statement, place);
    return setting === undefined || setting.severity === null ? null : setting;
  }

  #bind(rule: Rule, { options }: RuleSetting): Variant['bound'] {
    const key = `${rule.id}\n${JSON.stringify(options)}`;
    const known = this.#bound.get(key);
    if (known !== undefined) return known;
    const { value, unset } = resolveTemplates(options, this.#context);
    const bound = unset.size === 0 ? rule.bind(value) : { lacks: needsFacts(unset) };
    this.#bound.set(key, bound);
    return bound;
  }
}

/** What is known of an image, to choose by. */
export function factsOf({ givenName, source, artifact }: Image, { repository, event }: Context): Facts {
  return { image: givenName, repository, event, source, artifact };
}

/** Whether an override is in effect for any part of an image. A platform that nothing states could be any. */
function choiceOf({ match }: Override, facts: Facts, platforms: readonly (string | null)[]): Choice {
  const choice = chooses(match, facts);
  if (choice.kind !== 'yes' || match.platform === null) return choice;
  if (platforms.includes(null)) return { kind: 'unknown', lacks: 'platform' };
  return platforms.some((platform) => isFor(match.platform, platform)) ? choice : { kind: 'no' };
}

function isFor(patterns: readonly string[] | null, platform: string | null): boolean {
  if (patterns === null) return true;
  return platform !== null && patterns.some((pattern) => matchesPlatform(pattern, platform));
}

/** Why it is not known whether something chooses an image, and what makes it known. */
export function lackWords(lacks: MatchKey): string {
  if (lacks === 'image') return 'it needs the name of the image, which nobody gave: write "IMAGE as NAME"';
  if (lacks === 'repository' || lacks === 'event') return needsFacts([lacks]);
  return say`it needs the ${lacks} of a manifest, which nothing states`;
}

function undecided({ origin: { file, line } }: Override, lacks: MatchKey): string {
  return say`an override (${file}:${line}) may hold here or not: ${lackWords(lacks)}`;
}

/** What a severity is before its day. */
export function lowered(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'note';
}
