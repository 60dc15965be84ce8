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

/** The settings of one rule for an image. */
export interface RuleSettings {
  readonly rule: Rule;
  /**
   * The settings that could apply: several where overrides depend on unknown facts, one for each combination. A world
   * without variants means that the rule is off.
   */
  readonly worlds: readonly World[];
  /** The unknown fact that makes several worlds; null where there is one world. */
  readonly undecided: string | null;
  /** The highest severity that the rule could have, if there are too many combinations to try; otherwise null. */
  readonly untried: Severity | null;
}

/** The variants of a rule that apply together: several if an override is limited to some platforms. */
export type World = readonly Variant[];

/** One set of settings of a rule, and the platforms that it applies to. */
export interface Variant {
  readonly setting: RuleSetting;
  /** The severity on the day of the run. */
  readonly severity: Severity;
  /** The first UTC day of the full severity; null if it applies already. */
  readonly upcoming: { readonly severity: Severity; readonly from: Day } | null;
  /** The bound rule, or the reason why it cannot be bound: an option needs an unknown fact of the context. */
  readonly bound: BoundRule | { readonly missingFact: string };
  /**
   * Whether observations on these platforms are judged by this variant. Null is for what has no platform, such as the
   * image as a whole: every variant judges it. Without overrides by platform, all observations are judged.
   */
  readonly covers: ((platforms: readonly (string | null)[]) => boolean) | null;
}

/** Binds rules to options. Equal options share one bound rule, so that they are checked once. */
export type Bind = (rule: Rule, options: RuleSetting['options']) => Variant['bound'];

/** What is needed to bind the rules of a run. */
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

/** Facts that are the same for all images and policies of a run. */
export interface RunSettings {
  readonly context: Context;
  readonly day: Day;
  readonly bind: Bind;
}

/** Determines the settings of rules for images. What several images share is computed once. */
export class Settings {
  readonly #policy: MergedPolicy;
  readonly #rules: readonly Rule[];
  readonly #run: RunSettings;
  readonly #overrides: readonly Override[];
  /** Overrides that have expired. */
  readonly #past: readonly Override[];
  readonly #known = new Map<string, readonly RuleSettings[]>();
  readonly #used = new Set<Override>();
  readonly #missed = new Set<Override>();

  /** @param rules the rules to consider, in their order */
  constructor(policy: MergedPolicy, rules: readonly Rule[], run: RunSettings) {
    this.#policy = policy;
    this.#rules = rules;
    this.#run = run;
    const isOver = ({ until }: Override) => until !== null && until < run.day;
    this.#overrides = policy.overrides.filter((override) => !isOver(override));
    this.#past = policy.overrides.filter(isOver);
  }

  /** Overrides that applied to at least one image, in the order of the policy: images are read in any order. */
  get used(): readonly Override[] {
    return this.#overrides.filter((override) => this.#used.has(override));
  }

  /** Expired overrides that would have applied. */
  get missed(): readonly Override[] {
    return this.#past.filter((override) => this.#missed.has(override));
  }

  /**
   * The rules that are on, or could be, for an image, in their order. Images with the same known facts share one list.
   */
  of(image: Image): readonly RuleSettings[] {
    const facts = factsOf(image, this.#run.context);
    const platforms = platformsIn(image);
    const choices = this.#overrides.map((override) => choiceOf(override, facts, platforms));
    for (const [i, override] of this.#overrides.entries()) if (choices[i]?.kind === 'yes') this.#used.add(override);
    for (const override of this.#past)
      if (choiceOf(override, facts, platforms).kind === 'yes') this.#missed.add(override);
    const key = JSON.stringify([choices, platforms]);
    const settings = this.#known.get(key) ?? this.#work(choices, platforms);
    this.#known.set(key, settings);
    return settings;
  }

  /** Whether a rule may read the contents of layers, for any image. A combination of several overrides is not tried. */
  get mayReadContents(): boolean {
    const tried = [[], ...this.#overrides.map((override) => [override])];
    return this.#rules.some((rule) =>
      tried.some((applied) => {
        const bound = this.#variant(rule, applied, null)?.bound;
        return bound !== undefined && 'needs' in bound && bound.needs.depth === 'contents';
      }),
    );
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

  /** A rule with too many worlds: it counts with the highest severity of any. */
  #untried(rule: Rule, possible: readonly Possible[], questions: readonly UndecidedMatch[]): readonly RuleSettings[] {
    const statements = possible.flatMap(({ override }) => override.rules.filter((one) => one.rule === rule.id));
    const stated = [this.#policy.rules.get(rule.id)?.severity, ...statements.map(({ severity }) => severity?.value)];
    const severities = SEVERITIES.filter((severity) => stated.includes(severity));
    if (severities.length === 0) return [];
    const undecided = safe`overrides depend on ${questions.length} unknown facts; at most ${LIMITS.policyQuestions} can be tried`;
    return [{ rule, worlds: [], undecided, untried: highestSeverity(severities) }];
  }

  /** The variants of a rule by platform. Equal ones are combined. */
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

  /** A rule with overrides applied; null if it is off. */
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

/** A variant with its platforms, which distinguish worlds. */
type Numbered = Variant & { readonly covered: readonly (string | null)[] };

/** The identity of a variant, without the places where it was written. */
function identityOf({ covered, setting: { severity, unchecked, from, options } }: Numbered): readonly unknown[] {
  return [covered, severity, unchecked, from, options];
}

/**
 * Whether an override applies to an image; `possible` if it is limited to a platform that only a manifest without a
 * stated platform could have.
 */
type Application = Choice | { readonly kind: 'possible' };

/** An override that changes a rule and applies to an image, or could. */
interface Possible {
  readonly override: Override;
  /** The unknown fact that it depends on; null if it certainly applies to at least one platform. */
  readonly missingFact: MatchKey | null;
}

/** An unknown fact that overrides depend on. */
interface UndecidedMatch {
  readonly key: string;
  readonly override: Override;
  readonly missingFact: MatchKey;
}

/**
 * The assumed answers: whether each match applies, and whether a manifest without a platform has one of the listed
 * platforms.
 */
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

/** The known facts of an image by which overrides choose. */
export function factsOf({ givenName, source, artifact }: Image, { repository, event }: Context): Facts {
  return { image: givenName, repository, event, source, artifact };
}

/** Whether an override applies to any part of an image. A manifest without a stated platform could have any. */
function choiceOf({ match }: Override, facts: Facts, platforms: readonly string[]): Application {
  const choice = chooses(match, facts);
  const { platform: patterns } = match;
  if (choice.kind === 'no' || patterns === null) return choice;
  if (platforms.some((platform) => matchesAny(patterns, platform))) return choice;
  if (!platforms.includes(UNSTATED)) return { kind: 'no' };
  return choice.kind === 'yes' ? { kind: 'possible' } : choice;
}

/** Whether a platform is known and matches one of the patterns. */
export function matchesAny(patterns: readonly string[], platform: string | null): boolean {
  return platform !== null && platform !== UNSTATED && patterns.some((pattern) => matchesPlatform(pattern, platform));
}

/** The reason why it is unknown whether a match applies, with the fix. */
export function describeMissing(missingFact: MatchKey): string {
  if (missingFact === 'image') return 'it needs the name of the image, which is not given: write "IMAGE as NAME"';
  if (missingFact === 'repository' || missingFact === 'event') return needsFacts([missingFact]);
  return safe`it needs the ${missingFact} of a manifest, which is not stated`;
}

function undecidedBy({ override: { origin }, missingFact }: UndecidedMatch): string {
  return safe`it is unknown whether an override (${origin.file}:${origin.line}) applies: ${describeMissing(missingFact)}`;
}

/** The severity before the day in `from`. */
export function severityBefore(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'note';
}
