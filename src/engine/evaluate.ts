import { withoutAbsentPlatforms } from '../image/absent-platforms.ts';
import { DEPTHS, type Depth, type Image, includesDepth, type Reading } from '../image/image.ts';
import { type Context, NO_CONTEXT } from '../policy/context.ts';
import { strictest } from '../policy/enums.ts';
import type { Lock, MergedPolicy, Policy, RuleSeverity } from '../policy/policy.ts';
import { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Conclusion, Rule, RunContext } from '../rule-kit/rule.ts';
import { binding, factsOf, type RuleSettings, Settings } from './applicable-rules.ts';
import { conclude, type Found, isEmpty, worseOf } from './conclude.ts';
import type { FindingSubject } from './finding.ts';
import { type ImageContext, judgePart, type PolicyPart, type Side, uncheckedCounts } from './judge.ts';
import { Loosenings } from './loosening.ts';
import {
  type Notice,
  overrideNotices,
  unappliedNotices,
  upcomingKey,
  upcomingNotices,
  type VacuousRule,
  vacuousNotices,
  waiverNotices,
} from './notice.ts';
import { type Finding, highestSeverity, imageVerdict, type RuleOutcome, type Verdict } from './outcome.ts';
import { platformsOf } from './platforms-at.ts';
import { preconditionsOf } from './preconditions.ts';
import { Waivers } from './waivers.ts';

/** The evaluation of one image. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** What was derived from the image on the way, for locating the findings. */
  readonly analysis: ImageAnalysis;
  /** Of each finding, what it is about. */
  readonly subjects: ReadonlyMap<Finding, FindingSubject>;
  /** The outcomes of every enabled rule, in the order of the rules. */
  readonly rules: readonly RuleOutcome[];
}

/** Evaluates a policy for the images of a run, one after the other. */
export class Evaluator {
  readonly #policy: Policy;
  readonly #rules: readonly Rule[];
  readonly #run: RunContext;
  readonly #context: Context;
  /** The merged policy, followed by those of locking files. */
  readonly #merged: Side;
  readonly #locked: readonly Side[];
  readonly #plans = new Branch();
  #last: { readonly image: Image; readonly plan: Plan } | null = null;
  readonly #upcoming = new Map<string, number>();
  /** The reason by rule; null if the rule required something of at least one image. */
  readonly #vacuous = new Map<string, VacuousRule | null>();
  readonly #noted = new Set<Plan>();
  readonly #loosenings: Loosenings;
  /** Rules that are on for an image, and those that applied to one. */
  readonly #enabled = new Set<string>();
  readonly #applied = new Set<string>();

  /** @param rules the built-in rules; custom rules are added after them */
  constructor(policy: Policy, rules: readonly Rule[], run: RunContext, context: Context) {
    this.#policy = policy;
    this.#rules = [...rules, ...policy.custom.map(({ rule }) => rule)];
    this.#run = run;
    this.#context = context;
    const settings = { context, day: run.day, bind: binding(context) };
    const sideOf = (one: MergedPolicy, lock: Lock | null): Side => ({
      policy: one,
      settings: new Settings(
        one,
        lock === null ? this.#rules : this.#rules.filter(({ id }) => lock.rules.has(id)),
        settings,
      ),
      waivers: new Waivers(one.waivers, run.day),
      lock,
    });
    this.#merged = sideOf(policy, null);
    this.#locked = policy.locks.filter(({ rules: { size } }) => size > 0).map((lock) => sideOf(lock.policy, lock));
    this.#loosenings = new Loosenings(policy);
  }

  /** How deep an image must be read for its rules, and no deeper. */
  reading(image: Image): Reading {
    const plan = this.#planFor(image);
    const reading = image.source === 'registry' ? plan.remoteReading : plan.reading;
    const isNamed = !includesDepth(reading.depth, 'digests') && this.#merged.waivers.nameDigestOf(image);
    return isNamed ? { ...reading, depth: 'digests' } : reading;
  }

  /** Whether the contents of layers may be read, for any image. */
  get mayReadContents(): boolean {
    return [this.#merged, ...this.#locked].some(({ settings }) => settings.mayReadContents);
  }

  /** Evaluates one image. An exception of a rule is a bug and is not caught here. */
  evaluate(image: Image): Evaluation {
    const analysis = new ImageAnalysis(image);
    const views = this.#viewsOf(analysis);
    const plan = this.#planFor(image);
    this.#noteIdle(plan);
    const judged = plan.rules.map((rule) => this.#judge(rule, views));
    const found = judged.flatMap((one) => one.found);
    const findings = found.map(({ finding }) => finding);
    const rules = judged.map(({ outcome }) => outcome);
    for (const finding of findings) this.#count(finding);
    for (const { rule, status } of rules) if (status !== 'not-applicable') this.#applied.add(rule);
    const subjects = found.length === 0 ? NOTHING : new Map(found.map(({ finding, subject }) => [finding, subject]));
    return { verdict: imageVerdict(findings, rules, this.#policy.failOn), findings, analysis, subjects, rules };
  }

  /** Notices for the authors of the policy, once all images were evaluated. */
  notices(): readonly Notice[] {
    return [
      ...vacuousNotices([...this.#vacuous.values()].flatMap((rule) => rule ?? [])),
      ...this.#loosenings.notices(),
      ...this.#unapplied(),
      ...upcomingNotices(this.#upcoming),
      ...overrideNotices(this.#merged.settings, this.#run.day),
      ...waiverNotices(this.#merged.waivers.uses(), this.#run.day),
    ];
  }

  #unapplied(): readonly Notice[] {
    if (this.#enabled.size === 0) return [];
    return unappliedNotices(
      this.#policy.custom.filter(({ rule }) => this.#enabled.has(rule.id)),
      this.#applied,
    );
  }

  /** The rules to judge for an image, with their settings. Images with the same known facts share one plan. */
  #planFor(image: Image): Plan {
    // The plan is needed before an image is read, and again to evaluate it.
    if (this.#last?.image === image) return this.#last.plan;
    const plan = this.#plan(image);
    this.#last = { image, plan };
    return plan;
  }

  #plan(image: Image): Plan {
    const sides = [this.#merged, ...this.#locked].map((side) => [side, side.settings.of(image)] as const);
    const branch = sides.reduce((at, [, settings]) => at.below(settings), this.#plans);
    if (branch.plan !== null) return branch.plan;
    const rules = this.#rules.flatMap((rule): readonly PlannedRule[] => {
      const parts = sides.flatMap(([side, all]) =>
        all.filter((one) => one.rule === rule).map((settings) => ({ side, settings })),
      );
      return parts.length === 0 ? [] : [this.#planned(rule, parts)];
    });
    branch.plan = { rules, reading: readingFor(rules, false), remoteReading: readingFor(rules, true) };
    return branch.plan;
  }

  #planned(rule: Rule, parts: readonly PolicyPart[]): PlannedRule {
    const variants = parts.flatMap(({ side: { policy }, settings }) =>
      settings.worlds.flat().map((variant) => ({ variant, policy })),
    );
    const untried = parts.flatMap(({ settings }) => settings.untried ?? []);
    const { failOn } = this.#policy;
    const own = strictest(
      failOn,
      this.#locked.flatMap(({ lock }) => (lock?.rules.has(rule.id) ? lock.policy.failOn : [])),
    );
    const standard = {
      rule: rule.id,
      severity: highestSeverity([...variants.map(({ variant }) => variant.severity), ...untried]),
      effectiveSeverity: highestSeverity([
        ...variants.map(({ variant, policy }) => uncheckedCounts(variant, policy)),
        ...untried,
      ]),
      ...(own !== failOn && { failOn: own }),
    };
    return { rule, parts, standard, quiet: null };
  }

  /** The image as every policy sees it: each decides by itself what may be absent, so that none allows it for a locked rule. */
  #viewsOf(analysis: ImageAnalysis): ReadonlyMap<Side, ImageContext> {
    const { image } = analysis;
    const facts = factsOf(image, this.#context);
    const waiversOf = new Map([this.#merged, ...this.#locked].map((side) => [side, side.waivers.for(image, facts)]));
    const known = new Map<string, ImageContext>();
    const viewOf = (side: Side): ImageContext => {
      const settings = side.settings.of(image);
      const mayLackPlatforms = settings.some((one) => allows(one, 'allowsAbsentPlatforms'));
      const mayLackForeignLayers = settings.some((one) => allows(one, 'allowsAbsentForeignLayers'));
      const key = `${mayLackPlatforms} ${mayLackForeignLayers}`;
      const seen = known.get(key);
      if (seen !== undefined) return seen;
      const shown = mayLackPlatforms ? withoutAbsentPlatforms(image) : image;
      const view = {
        image: shown,
        analysis: shown === image ? analysis : new ImageAnalysis(shown),
        mayLackForeignLayers,
        preconditions: preconditionsOf(shown),
        platformsAt: platformsOf(shown),
        seen: new Map(),
        waiversOf,
      };
      known.set(key, view);
      return view;
    };
    return new Map([this.#merged, ...this.#locked].map((side) => [side, viewOf(side)]));
  }

  #judge(
    planned: PlannedRule,
    views: ReadonlyMap<Side, ImageContext>,
  ): { readonly found: readonly Found[]; readonly outcome: RuleOutcome } {
    const judged = planned.parts.flatMap((part) => {
      const view = views.get(part.side);
      return view === undefined ? [] : judgePart(part, view, this.#run);
    });
    const [first, ...others] = judged;
    if (first === undefined) throw new Error('a rule that is not enabled is judged');
    const whole = others.reduce(worseOf, first);
    if (isEmpty(whole)) return { found: NONE, outcome: quietOutcome(planned, whole.conclusion) };
    if (this.#locked.length > 0) this.#loosenings.note(planned.parts, judged);
    return { found: whole.found, outcome: { ...planned.standard, ...conclude(whole) } };
  }

  /**
   * A rule is vacuous if it requires nothing of any image of the run. Noted in the order of evaluation, because images
   * are read in any order.
   */
  #noteIdle(plan: Plan): void {
    if (this.#noted.has(plan)) return;
    this.#noted.add(plan);
    const { rules } = plan;
    for (const { rule, parts } of rules) {
      this.#enabled.add(rule.id);
      const variants = parts.flatMap(({ settings }) => settings.worlds.flat());
      const reasons = variants.map(({ bound }) => ('vacuous' in bound ? bound.vacuous : null));
      const [reason = null] = reasons;
      const isVacuous = reason !== null && !reasons.includes(null) && this.#vacuous.get(rule.id) !== null;
      const origin = variants[0]?.setting.origin;
      this.#vacuous.set(rule.id, isVacuous && origin !== undefined ? { rule: rule.id, reason, origin } : null);
    }
  }

  #count(finding: Finding): void {
    const kind = finding.waiver === null ? upcomingKey(finding) : null;
    if (kind !== null) this.#upcoming.set(kind, (this.#upcoming.get(kind) ?? 0) + 1);
  }
}

/** One rule with every policy that counts for it. */
interface PlannedRule {
  readonly rule: Rule;
  readonly parts: readonly PolicyPart[];
  /** The parts that do not depend on the outcome. */
  readonly standard: Pick<RuleOutcome, 'rule' | 'severity' | 'effectiveSeverity' | 'failOn'>;
  /** The last outcome without observations. */
  quiet: RuleOutcome | null;
}

interface Plan {
  readonly rules: readonly PlannedRule[];
  readonly reading: Reading;
  readonly remoteReading: Reading;
}

/** Plans by the settings of every side; images with the same known facts share these lists. */
class Branch {
  readonly #below = new Map<readonly RuleSettings[], Branch>();
  plan: Plan | null = null;

  below(settings: readonly RuleSettings[]): Branch {
    const known = this.#below.get(settings) ?? new Branch();
    this.#below.set(settings, known);
    return known;
  }
}

const NONE: readonly Found[] = [];
const NOTHING: ReadonlyMap<Finding, FindingSubject> = new Map();

/**
 * Most rules pass most images with the same reason: such images share one outcome, as there may be thousands of images
 * and hundreds of rules.
 */
function quietOutcome(planned: PlannedRule, { kind, reason }: Conclusion): RuleOutcome {
  if (planned.quiet?.status === kind && planned.quiet.reason === reason) return planned.quiet;
  planned.quiet = { ...planned.standard, status: kind, reason };
  return planned.quiet;
}

/** Whether a rule allows absent content under all its possible settings for the image. */
function allows(
  { worlds, untried }: RuleSettings,
  what: 'allowsAbsentPlatforms' | 'allowsAbsentForeignLayers',
): boolean {
  const variants = worlds.flat();
  const isSet = untried === null && variants.length > 0 && worlds.every(({ length }) => length > 0);
  return isSet && variants.every(({ bound }) => 'needs' in bound && bound.needs[what] === true);
}

/** How deep an image must be read for these rules. */
function readingFor(rules: readonly PlannedRule[], inRegistry: boolean): Reading {
  const variants = rules.flatMap(({ parts }) => parts.flatMap(({ settings }) => settings.worlds.flat()));
  const needs = variants.flatMap(({ bound }) => ('needs' in bound ? bound.needs : []));
  const [first] = DEPTHS;
  return {
    depth: needs
      .map((need) => (inRegistry ? (need.inRegistry ?? need.depth) : need.depth))
      .reduce<Depth>((deepest, depth) => (includesDepth(deepest, depth) ? deepest : depth), first),
    statements: needs.some(({ statements }) => statements === true),
  };
}

/** The ids of all rules that a policy mentions. */
export function namedRules({ rules, overrides }: MergedPolicy): ReadonlySet<string> {
  return new Set([...rules.keys(), ...overrides.flatMap((override) => override.rules.map(({ rule }) => rule))]);
}

/** Whether a policy enables at least one rule. */
export function enablesAny(policy: Policy): boolean {
  const isOn = ({ severity }: { readonly severity: RuleSeverity }) => severity !== 'off';
  return [policy, ...policy.locks.map((lock) => lock.policy)].some(({ rules, overrides }) => {
    if ([...rules.values()].some(isOn)) return true;
    const statements = overrides.flatMap((override) => override.rules);
    return statements.some(({ severity }) => severity !== null && isOn({ severity: severity.value }));
  });
}

/** Evaluates one image under one policy. */
export function evaluateImage(
  image: Image,
  policy: Policy,
  rules: readonly Rule[],
  run: RunContext,
  context: Context = NO_CONTEXT,
): Evaluation {
  return new Evaluator(policy, rules, run, context).evaluate(image);
}
