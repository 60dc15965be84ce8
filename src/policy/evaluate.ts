import { withoutAbsentPlatforms } from '../image/absent-platforms.ts';
import type { Image, Reading } from '../image/image.ts';
import { DEPTHS, type Depth, reaches } from '../image/image.ts';
import { atLeast, type Conclusion, type Observation, type Rule, type Run, type Severity } from '../rules/rule.ts';
import { type Concluded, conclude, type Unchecked } from './conclude.ts';
import { type Context, NO_CONTEXT } from './context.ts';
import { digestAt, findingOf, type Subject } from './finding.ts';
import { type Floor, floorFor, floorOf } from './floor.ts';
import {
  becomingNotices,
  type IdleRule,
  idleNotices,
  kindOfBecoming,
  type Notice,
  overrideNotices,
  waiverNotices,
} from './notice.ts';
import { capped, type Finding, imageVerdict, type RuleOutcome, type Verdict } from './outcome.ts';
import { type PlatformsAt, platformsOf } from './platforms-at.ts';
import type { Policy, RuleSeverity, Waiver } from './policy.ts';
import { factsOf, type RuleSettings, Settings, type Variant } from './settings.ts';
import { type Waivable, Waivers } from './waivers.ts';

/** What the policy says of one image. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Of each finding, what it is about. */
  readonly subjects: ReadonlyMap<Finding, Subject>;
  /** Of every enabled rule, in the order of the rules. */
  readonly rules: readonly RuleOutcome[];
}

/** Holds the images of a run against a policy, one after the other. */
export class Evaluator {
  readonly #policy: Policy;
  readonly #run: Run;
  readonly #context: Context;
  readonly #settings: Settings;
  readonly #waivers: Waivers;
  readonly #becoming = new Map<string, number>();
  /** By rule; null where it asked something of an image. */
  readonly #idle = new Map<string, IdleRule | null>();
  readonly #noted = new Set<readonly RuleSettings[]>();
  readonly #readings = new Map<readonly RuleSettings[], Reading>();
  readonly #remoteReadings = new Map<readonly RuleSettings[], Reading>();
  /** The last outcome of each rule of which nothing was seen. */
  readonly #quiet = new Map<RuleSettings, RuleOutcome>();

  /** @param rules the built-in ones; those of the policy's own come after them */
  constructor(policy: Policy, rules: readonly Rule[], run: Run, context: Context) {
    this.#policy = policy;
    this.#run = run;
    this.#context = context;
    this.#settings = new Settings(policy, [...rules, ...policy.custom.map(({ rule }) => rule)], context, run.day);
    this.#waivers = new Waivers(policy.waivers, run.day);
  }

  /** How an image must be read for what the rules ask of it, and no deeper. */
  reading(image: Image): Reading {
    const rules = this.#settings.of(image);
    const readings = image.source === 'registry' ? this.#remoteReadings : this.#readings;
    const reading = readings.get(rules) ?? readingFor(rules, image.source === 'registry');
    readings.set(rules, reading);
    return reading;
  }

  /** Holds one image against the policy. What a rule throws is a mistake of ours, and is not caught here. */
  evaluate(loaded: Image): Evaluation {
    const settings = this.#settings.of(loaded);
    const image = settings.some((one) => allows(one, 'allowsAbsentPlatforms'))
      ? withoutAbsentPlatforms(loaded)
      : loaded;
    const asked: Asked = {
      image,
      mayLackForeignLayers: settings.some((one) => allows(one, 'allowsAbsentForeignLayers')),
      floor: floorOf(image),
      platformsAt: platformsOf(image),
      waiverFor: this.#waivers.for(image, factsOf(image, this.#context)),
    };
    this.#noteIdle(settings);
    const judged = settings.map((one) => this.#judge(one, asked));
    const found = judged.flatMap((one) => one.found);
    const findings = found.map(({ finding }) => finding);
    const rules = judged.map(({ outcome }) => outcome);
    for (const finding of findings) this.#count(finding);
    const subjects = found.length === 0 ? NOTHING : new Map(found.map(({ finding, subject }) => [finding, subject]));
    return { verdict: imageVerdict(findings, rules, this.#policy.failOn), findings, subjects, rules };
  }

  /** What the authors of the policy are to be told, once all images were evaluated. */
  notices(): readonly Notice[] {
    return [
      ...idleNotices([...this.#idle.values()].flatMap((rule) => rule ?? [])),
      ...becomingNotices(this.#becoming),
      ...overrideNotices(this.#settings, this.#run.day),
      ...waiverNotices(this.#waivers.uses(), this.#run.day),
    ];
  }

  #judge(settings: RuleSettings, asked: Asked): Judged {
    const { rule, variants, undecided } = settings;
    const seen =
      undecided === null
        ? variants.map((variant) => this.#observe(variant, asked))
        : [uncheckedAs(weightiest(variants), undecided)];
    if (seen.every(({ observations }) => observations.length === 0))
      return { found: NONE, outcome: this.#quietOutcome(settings, conclusionOf(seen)) };
    const found = distinct(seen.flatMap((one) => this.#findings(rule, one, asked)));
    const unchecked = seen.flatMap((one) => this.#unchecked(rule, one, asked));
    const open = unchecked.filter(({ waiver }) => waiver === null);
    const counts = heaviest(open.map((one) => one.counts));
    // What weighs little, by itself or on its platform, is told, and does not hide that something that weighs more could not be checked.
    const outweighs = ({ severity }: Finding) => open.length === 0 || atLeast(severity, counts);
    const deciding = found.flatMap(({ finding, decides }) => (decides && outweighs(finding) ? finding : []));
    const outcome = {
      ...this.#outcome(settings, conclude(deciding, unchecked, conclusionOf(seen))),
      ...(open.length > 0 ? { counts } : {}),
    };
    return { found, outcome };
  }

  /** Most rules hold of most images, with the same words: such images share one outcome, as there may be thousands of them and hundreds of rules. */
  #quietOutcome(settings: RuleSettings, { kind, because }: Conclusion): RuleOutcome {
    const last = this.#quiet.get(settings);
    if (last?.status === kind && last.because === because) return last;
    const outcome = this.#outcome(settings, { status: kind, because });
    this.#quiet.set(settings, outcome);
    return outcome;
  }

  #outcome({ rule, variants }: RuleSettings, concluded: Concluded): RuleOutcome {
    return {
      rule: rule.id,
      severity: heaviest(variants.map(({ severity }) => severity)),
      counts: heaviest(variants.map((one) => this.#uncheckedCounts(one))),
      ...concluded,
    };
  }

  #observe(variant: Variant, { image, floor, platformsAt, mayLackForeignLayers }: Asked): Seen {
    const { bound } = variant;
    if ('lacks' in bound) return uncheckedAs(variant, bound.lacks);
    const observations = floorFor(floor, bound.needs).map(uncheckedImage);
    const checking = bound.check(image, this.#run);
    let next = checking.next();
    for (; next.done !== true; next = checking.next()) {
      if (mayLackForeignLayers && isAbsentForeignLayer(next.value)) continue;
      if (variant.covers?.(platformsAt(next.value.at)) ?? true) observations.push(next.value);
    }
    return { variant, observations, conclusion: next.value };
  }

  #findings(rule: Rule, { variant, observations }: Seen, { image, platformsAt, waiverFor }: Asked): readonly Found[] {
    return observations
      .filter((one) => one.kind === 'violation')
      .map((violation) => {
        const finding = findingOf(violation, rule, variant, image);
        const waiver = waiverFor({ ...finding, platforms: platformsAt(violation.at) });
        const waived = { ...finding, waiver: waiver && { reason: waiver.reason, until: waiver.until } };
        const subject = { at: violation.at, madeBy: violation.madeBy ?? null };
        return { finding: waived, subject, decides: violation.atMost === undefined };
      });
  }

  #unchecked(rule: Rule, { variant, observations }: Seen, { platformsAt, waiverFor }: Asked): readonly Unchecked[] {
    return observations
      .filter((one) => one.kind === 'unchecked')
      .map(({ at, because }) => {
        const found = { rule: rule.id, digest: digestAt(at), term: null, platforms: platformsAt(at) };
        return { because, waiver: waiverFor(found), counts: this.#uncheckedCounts(variant) };
      });
  }

  #uncheckedCounts({ severity, setting }: Variant): Severity {
    return capped(severity, setting.unchecked, this.#policy.unchecked);
  }

  /** A rule is idle where it asks nothing of any image of the run. Images that are judged by the same settings tell nothing new. */
  #noteIdle(settings: readonly RuleSettings[]): void {
    if (this.#noted.has(settings)) return;
    this.#noted.add(settings);
    for (const { rule, variants } of settings) {
      const reasons = variants.map(({ bound }) => ('idle' in bound ? bound.idle : null));
      const [because = null] = reasons;
      const [first] = variants;
      const isIdle = because !== null && !reasons.includes(null) && this.#idle.get(rule.id) !== null;
      const origin = first?.setting.origin;
      this.#idle.set(rule.id, isIdle && origin !== undefined ? { rule: rule.id, because, origin } : null);
    }
  }

  #count(finding: Finding): void {
    const kind = finding.waiver === null ? kindOfBecoming(finding) : null;
    if (kind !== null) this.#becoming.set(kind, (this.#becoming.get(kind) ?? 0) + 1);
  }
}

/** The ids of all rules that a policy says anything of. */
export function namedRules({ rules, overrides }: Policy): ReadonlySet<string> {
  return new Set([...rules.keys(), ...overrides.flatMap((override) => override.rules.map(({ rule }) => rule))]);
}

/** Whether a policy asks anything of any image. */
export function enablesAny({ rules, overrides }: Policy): boolean {
  const isOn = ({ severity }: { readonly severity: RuleSeverity }) => severity !== 'off';
  if ([...rules.values()].some(isOn)) return true;
  const statements = overrides.flatMap((override) => override.rules);
  return statements.some(({ severity }) => severity !== null && isOn({ severity: severity.value }));
}

/** Holds one image against a policy. */
export function evaluateImage(
  image: Image,
  policy: Policy,
  rules: readonly Rule[],
  run: Run,
  context: Context = NO_CONTEXT,
): Evaluation {
  return new Evaluator(policy, rules, run, context).evaluate(image);
}

/** An image, with what is worked out once for all rules. */
interface Asked {
  readonly image: Image;
  /** Whether the policy allows layers of a non-distributable type to be absent. */
  readonly mayLackForeignLayers: boolean;
  readonly floor: Floor;
  readonly platformsAt: PlatformsAt;
  readonly waiverFor: (found: Waivable) => Waiver | null;
}

/** What a rule sees of an image in one of its variants. */
interface Seen {
  readonly variant: Variant;
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

interface Found {
  readonly finding: Finding;
  readonly subject: Subject;
  /** Whether it fails its rule. */
  readonly decides: boolean;
}

/** What is said of an image by one rule. */
interface Judged {
  readonly found: readonly Found[];
  readonly outcome: RuleOutcome;
}

const NONE: readonly Found[] = [];
const NOTHING: ReadonlyMap<Finding, Subject> = new Map();

/** Whether a rule allows that something is absent, however it is set for the image. */
function allows(
  { variants, undecided }: RuleSettings,
  what: 'allowsAbsentPlatforms' | 'allowsAbsentForeignLayers',
): boolean {
  return undecided === null && variants.every(({ bound }) => 'needs' in bound && bound.needs[what] === true);
}

function isAbsentForeignLayer({ at, kind }: Observation): boolean {
  if (kind !== 'unchecked' || at === 'image' || !('edge' in at)) return false;
  const { slot, target, declared } = at.edge;
  return slot === 'layer' && target.extent === null && declared?.distributable === false;
}

/** How an image must be read for these rules. */
function readingFor(rules: readonly RuleSettings[], inRegistry: boolean): Reading {
  const variants = rules.flatMap((settings) => settings.variants);
  const needs = variants.flatMap(({ bound }) => ('needs' in bound ? bound.needs : []));
  const [first] = DEPTHS;
  return {
    depth: needs
      .map((need) => (inRegistry ? (need.inRegistry ?? need.depth) : need.depth))
      .reduce<Depth>((deepest, depth) => (reaches(deepest, depth) ? deepest : depth), first),
    statements: needs.some(({ statements }) => statements === true),
  };
}

function uncheckedAs(variant: Variant, because: string): Seen {
  return { variant, observations: [uncheckedImage(because)], conclusion: NOT_ASKED };
}

function uncheckedImage(because: string): Observation {
  return { kind: 'unchecked', at: 'image', because };
}

const NOT_ASKED: Conclusion = { kind: 'not-applicable', because: 'it could not be asked' };

/** Where the rule is not even asked, as what holds hangs on what nobody knows, it weighs what it weighs at the most. */
function weightiest([first, ...others]: readonly Variant[]): Variant {
  if (first === undefined) throw new Error('a rule that is off everywhere is judged');
  const heavy = others.reduce((a, b) => (atLeast(a.severity, b.severity) ? a : b), first);
  const caps = [first, ...others].map(({ setting }) => setting.unchecked);
  const unchecked = caps.reduce((a, b) => (a === null || b === null ? null : atLeast(a, b) ? a : b));
  return { ...heavy, setting: { ...heavy.setting, unchecked } };
}

/** What two variants say of one thing that both are about is said once, at its heaviest. */
function distinct(found: readonly Found[]): readonly Found[] {
  const byKey = new Map<string, Found>();
  for (const one of found) {
    const { path, digest, term, message, severity } = one.finding;
    const key = JSON.stringify([path, digest, term, message]);
    const known = byKey.get(key);
    if (known === undefined || !atLeast(known.finding.severity, severity)) byKey.set(key, one);
  }
  return byKey.size === found.length ? found : [...byKey.values()];
}

/** What a rule concludes: that something passed, where it did in any variant. */
function conclusionOf(seen: readonly Seen[]): Conclusion {
  const passed = seen.find(({ conclusion }) => conclusion.kind === 'passed');
  return (passed ?? seen[0])?.conclusion ?? NOT_ASKED;
}

function heaviest(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (atLeast(a, b) ? a : b), 'note');
}
