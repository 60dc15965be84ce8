import type { Image } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { type Context, needsFacts } from '../policy/context.ts';
import type { Day } from '../policy/day.ts';
import { type Choice, chooses, type Facts, type MatchKey, matchesPlatform } from '../policy/match.ts';
import { mergeSetting } from '../policy/merge-setting.ts';
import type { MergedPolicy, Override, RuleSetting } from '../policy/policy.ts';
import { resolveTemplates } from '../policy/template.ts';
import { type BoundRule, type Rule, SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import { highestSeverity } from './outcome.ts';
import { platformsIn, UNSTATED } from './platforms-at.ts';

/** How one rule is set for an image. */
export interface RuleSettings {
  readonly rule: Rule;
  /**
   * The ways in which it could be set: several where overrides depend on facts that are not known, one for each combination of those that could
   * apply. In a world without variants the rule is off.
   */
  readonly worlds: readonly World[];
  /** Which unknown fact makes several worlds; null where there is one. */
  readonly undecided: string | null;
  /** Where there are more combinations than are tried, what the rule counts as at most; else null. */
  readonly untried: Severity | null;
}

/** The variants of a rule that hold together: several where an override is for some platforms only. */
export type World = readonly Variant[];

/** One way in which a rule is set for an image, and for which of its platforms. */
export interface Variant {
  readonly setting: RuleSetting;
  /** What it weighs on the day of the run. */
  readonly severity: Severity;
  /** From which day on it weighs as much as its setting says; null where it does today. */
  readonly upcoming: { readonly severity: Severity; readonly from: Day } | null;
  /** Ready to check; or why it is not, as an option asks for a fact of the context that is not known. */
  readonly bound: BoundRule | { readonly missingFact: string };
  /**
   * Whether what is seen on these platforms is judged in this way; null stands for what is on no platform, such as the image as a whole: it is
   * judged in every way, as nobody can say of which platform it is not. All is, where there is no such question.
   */
  readonly covers: ((platforms: readonly (string | null)[]) => boolean) | null;
}

/** Binds rules to options; equal ones once, so that they are checked once. */
export type Bind = (rule: Rule, options: RuleSetting['options']) => Variant['bound'];

/** What binds the rules of a run. */
export function binding(context: Context): Bind {
  const known = new Map<string, Variant['bound']>();
  return (rule, options) => {
    const key = `${rule.id}\n${JSON.stringify(options)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { value, unset } = resolveTemplates(options, context);
    const bound = unset.size === 0 ? rule.bind(value) : { missingFact: needsFacts(unset) };
    known.set(key, bound);
    return bound;
  };
}

/** What is the same for all images and policies of a run. */
export interface RunSettings {
  readonly context: Context;
  readonly day: Day;
  readonly bind: Bind;
}

/** Finds out what a policy says of images. What several images have in common is worked out once. */
export class Settings {
  readonly #policy: MergedPolicy;
  readonly #rules: readonly Rule[];
  readonly #run: RunSettings;
  readonly #overrides: readonly Override[];
  /** Those that are over. */
  readonly #past: readonly Override[];
  readonly #known = new Map<string, readonly RuleSettings[]>();
  /** Overrides that were in effect for some image. */
  readonly used = new Set<Override>();
  /** Overrides that would have been, were they not over. */
  readonly missed = new Set<Override>();

  /** @param rules those that are asked for, in their order */
  constructor(policy: MergedPolicy, rules: readonly Rule[], run: RunSettings) {
    this.#policy = policy;
    this.#rules = rules;
    this.#run = run;
    const isOver = ({ until }: Override) => until !== null && until < run.day;
    this.#overrides = policy.overrides.filter((override) => !isOver(override));
    this.#past = policy.overrides.filter(isOver);
  }

  /** The rules that are on for an image, or could be, in their order. The same list for images of which the same is known. */
  of(image: Image): readonly RuleSettings[] {
    const facts = factsOf(image, this.#run.context);
    const platforms = platformsIn(image);
    const choices = this.#overrides.map((override) => choiceOf(override, facts, platforms));
    for (const [i, override] of this.#overrides.entries()) if (choices[i]?.kind === 'yes') this.used.add(override);
    for (const override of this.#past)
      if (choiceOf(override, facts, platforms).kind === 'yes') this.missed.add(override);
    const key = JSON.stringify([choices, platforms]);
    const settings = this.#known.get(key) ?? this.#work(choices, platforms);
    this.#known.set(key, settings);
    return settings;
  }

  #work(choices: readonly Application[], platforms: readonly string[]): readonly RuleSettings[] {
    return this.#rules.flatMap((rule) => {
      const possible = this.#overrides.flatMap((override, i): readonly Possible[] => {
        const choice = choices[i] ?? { kind: 'no' };
        const speaks = override.rules.some((statement) => statement.rule === rule.id);
        return choice.kind !== 'no' && speaks
          ? [{ override, missingFact: 'missingFact' in choice ? choice.missingFact : null }]
          : [];
      });
      const questions = questionsOf(possible, platforms.includes(UNSTATED));
      const [first] = questions;
      if (questions.length > LIMITS.policyQuestions) return this.#untried(rule, possible, questions);
      const worlds = new Map<string, World>();
      for (let answers = 0; answers < 2 ** questions.length; answers++) {
        const world = this.#world(rule, possible, platforms, (key) => isYes(questions, answers, key));
        worlds.set(JSON.stringify(world.map(identityOf)), world);
      }
      const several = [...worlds.values()];
      if (several.every(({ length }) => length === 0)) return [];
      const undecided = first === undefined || several.length === 1 ? null : undecidedBy(first);
      return [{ rule, worlds: several, undecided, untried: null }];
    });
  }

  /** A rule of which there are too many worlds: it counts as much as it could in any of them. */
  #untried(rule: Rule, possible: readonly Possible[], questions: readonly UndecidedMatch[]): readonly RuleSettings[] {
    const statements = possible.flatMap(({ override }) => override.rules.filter((one) => one.rule === rule.id));
    const stated = [this.#policy.rules.get(rule.id)?.severity, ...statements.map(({ severity }) => severity?.value)];
    const severities = SEVERITIES.filter((severity) => stated.includes(severity));
    if (severities.length === 0) return [];
    const undecided = safe`${questions.length} facts that overrides depend on are not known, and only ${LIMITS.policyQuestions} can be tried`;
    return [{ rule, worlds: [], undecided, untried: highestSeverity(severities) }];
  }

  /** The variants of a rule by platform, where overrides ask for one; what they make the same is one variant. */
  #world(
    rule: Rule,
    possible: readonly Possible[],
    platforms: readonly string[],
    isTrue: (question: string) => boolean,
  ): readonly Numbered[] {
    const there = possible.filter(({ override, missingFact }) => missingFact === null || isTrue(keyOf(override)));
    const isFor = ({ match: { platform: patterns } }: Override, platform: string | null) => {
      if (patterns === null) return true;
      return platform === UNSTATED ? isTrue(platformKeyOf(patterns)) : matchesAny(patterns, platform);
    };
    const groups = new Map<string, { readonly applied: readonly Override[]; readonly platforms: (string | null)[] }>();
    for (const platform of [null, ...platforms]) {
      const applied = there.flatMap(({ override }) => (isFor(override, platform) ? override : []));
      const key = applied.map((override) => this.#overrides.indexOf(override)).join();
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { applied, platforms: [platform] });
      else group.platforms.push(platform);
    }
    return [...groups.values()].flatMap((group) => {
      const covered = new Set(group.platforms);
      const covers = (seen: readonly (string | null)[]) =>
        seen.some((platform) => !platforms.includes(platform ?? '') || covered.has(platform));
      const variant = this.#variant(rule, group.applied, groups.size === 1 ? null : covers);
      return variant === null ? [] : [{ ...variant, covered: group.platforms }];
    });
  }

  /** A rule with overrides put over it; null where it is off. */
  #variant(rule: Rule, applied: readonly Override[], covers: Variant['covers']): Variant | null {
    let setting: ReturnType<typeof mergeSetting> | undefined = this.#policy.rules.get(rule.id);
    for (const { rules, place } of applied)
      for (const statement of rules) if (statement.rule === rule.id) setting = mergeSetting(setting, statement, place);
    if (setting === undefined || setting.severity === null || setting.severity === 'off') return null;
    const { severity, from } = setting;
    const bound = this.#run.bind(rule, setting.options);
    if (from === null || this.#run.day >= from) return { setting, severity, upcoming: null, bound, covers };
    const upcoming = severity === 'note' ? null : { severity, from };
    return { setting, severity: severityBefore(severity), upcoming, bound, covers };
  }
}

/** A variant with the platforms that it covers, which tell worlds apart. */
type Numbered = Variant & { readonly covered: readonly (string | null)[] };

/** What tells the variants of one rule apart, but for where they were written. */
function identityOf({ covered, setting: { severity, unchecked, from, options } }: Numbered): readonly unknown[] {
  return [covered, severity, unchecked, from, options];
}

/** Whether an override applies to an image; `possible` where it is for a platform that only a manifest without a stated one could have. */
type Application = Choice | { readonly kind: 'possible' };

/** An override that speaks of a rule and applies to an image, or could. */
interface Possible {
  readonly override: Override;
  /** The unknown fact that it depends on; null where it is sure to apply, to some platforms at least. */
  readonly missingFact: MatchKey | null;
}

/** Something unknown on which overrides depend. */
interface UndecidedMatch {
  readonly key: string;
  readonly override: Override;
  readonly missingFact: MatchKey;
}

/** What is to be known of overrides: whether each match holds, and whether a manifest without a platform is for each list of platforms. */
function questionsOf(possible: readonly Possible[], isUnstated: boolean): readonly UndecidedMatch[] {
  const questions = new Map<string, UndecidedMatch>();
  for (const { override, missingFact } of possible) {
    const { platform } = override.match;
    if (missingFact !== null) questions.set(keyOf(override), { key: keyOf(override), override, missingFact });
    if (platform === null || !isUnstated) continue;
    const key = platformKeyOf(platform);
    questions.set(key, { key, override, missingFact: 'platform' });
  }
  return [...questions.values()];
}

function keyOf({ match }: Override): string {
  return `match ${JSON.stringify(match)}`;
}

function platformKeyOf(patterns: readonly string[]): string {
  return `platform ${JSON.stringify(patterns)}`;
}

/** @param answers one bit for each question */
function isYes(questions: readonly UndecidedMatch[], answers: number, key: string): boolean {
  return ((answers >> questions.findIndex((question) => question.key === key)) & 1) === 1;
}

/** What is known of an image, to choose by. */
export function factsOf({ givenName, source, artifact }: Image, { repository, event }: Context): Facts {
  return { image: givenName, repository, event, source, artifact };
}

/** Whether an override applies to any part of an image. A manifest that states no platform could be for any. */
function choiceOf({ match }: Override, facts: Facts, platforms: readonly string[]): Application {
  const choice = chooses(match, facts);
  const { platform: patterns } = match;
  if (choice.kind === 'no' || patterns === null) return choice;
  if (platforms.some((platform) => matchesAny(patterns, platform))) return choice;
  if (!platforms.includes(UNSTATED)) return { kind: 'no' };
  return choice.kind === 'yes' ? { kind: 'possible' } : choice;
}

/** Whether a platform is known and matches one of several patterns. */
export function matchesAny(patterns: readonly string[], platform: string | null): boolean {
  return platform !== null && platform !== UNSTATED && patterns.some((pattern) => matchesPlatform(pattern, platform));
}

/** Why it is not known whether something chooses an image, and what makes it known. */
export function describeMissing(missingFact: MatchKey): string {
  if (missingFact === 'image') return 'it needs the name of the image, which nobody gave: write "IMAGE as NAME"';
  if (missingFact === 'repository' || missingFact === 'event') return needsFacts([missingFact]);
  return safe`it needs the ${missingFact} of a manifest, which nothing states`;
}

function undecidedBy({ override: { origin }, missingFact }: UndecidedMatch): string {
  return safe`an override (${origin.file}:${origin.line}) may hold here or not: ${describeMissing(missingFact)}`;
}

/** What a severity is before its day. */
export function severityBefore(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'note';
}
