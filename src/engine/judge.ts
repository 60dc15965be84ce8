import type { Image } from '../image/image.ts';
import type { Lock, MergedPolicy, Waiver } from '../policy/policy.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import {
  atLeast,
  type BoundRule,
  type Conclusion,
  type Observation,
  type Rule,
  type RunContext,
} from '../rule-kit/rule.ts';
import type { RuleSettings, Settings, Variant, World } from './applicable-rules.ts';
import { conclusionOf, type Found, overAllVariants, type RuleEvaluation, type Unchecked } from './conclude.ts';
import { findingOf, nodeAt } from './finding.ts';
import { cappedSeverity, type RuleOutcome } from './outcome.ts';
import type { PlatformsAt } from './platforms-at.ts';
import { type Preconditions, preconditionFaults } from './preconditions.ts';
import type { Waivable, Waivers } from './waivers.ts';

/** A policy whose outcomes count: the merged one, or that of a locking file for its locked rules. */
export interface Side {
  readonly policy: MergedPolicy;
  readonly settings: Settings;
  readonly waivers: Waivers;
  /** Null for the merged policy. */
  readonly lock: Lock | null;
}

/** The outcome of one rule for an image under one policy. */
export interface PolicyPart {
  readonly side: Side;
  readonly settings: RuleSettings;
}

/** An image with values that are computed once for all rules. */
export interface ImageContext {
  readonly image: Image;
  readonly analysis: ImageAnalysis;
  /** Whether the policy allows layers of a non-distributable type to be absent. */
  readonly mayLackForeignLayers: boolean;
  readonly preconditions: Preconditions;
  readonly platformsAt: PlatformsAt;
  /** The observations of each rule by its settings: equal settings of several variants or policies are checked once. */
  readonly seen: Map<BoundRule, RuleResult>;
  readonly waiversOf: ReadonlyMap<Side, (found: Waivable) => Waiver | null>;
}

/** The observations of a rule on an image. */
interface RuleResult {
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

const NONE: readonly Found[] = [];
const NO_UNCHECKED: readonly Unchecked[] = [];
/** The outcome of one rule under one policy, in every possible world. */
export function judgePart(part: PolicyPart, context: ImageContext, run: RunContext): RuleEvaluation {
  const { rule, worlds, undecided, untried } = part.settings;
  const waiverFor = waiversIn(part, context);
  const undecidedAs = (effectiveSeverity: Unchecked['effectiveSeverity']): Unchecked => ({
    reason: undecided ?? '',
    waiver: waiverFor({ rule: rule.id, node: null, key: null, platforms: [null] }),
    effectiveSeverity,
  });
  if (untried !== null) return { found: NONE, unchecked: [undecidedAs(untried)], conclusion: conclusionOf([]) };
  const judged = worlds.map((world) => judgeWorld(world, part, context, run));
  const [only, ...others] = judged;
  return only !== undefined && others.length === 0 ? only : overAllVariants(judged, undecidedAs);
}

function judgeWorld(world: World, part: PolicyPart, context: ImageContext, run: RunContext): RuleEvaluation {
  const seen = world.map((variant) => ({ variant, ...observed(variant, context, run) }));
  const conclusion = conclusionOf(seen);
  if (seen.every(({ observations }) => observations.length === 0))
    return { found: NONE, unchecked: NO_UNCHECKED, conclusion };
  const { rule } = part.settings;
  const waiverFor = waiversIn(part, context);
  const found = seen.flatMap(({ variant, observations }) =>
    observations.flatMap((one) => (one.kind === 'violation' ? foundOf(one, rule, variant, context, waiverFor) : [])),
  );
  const unchecked = seen.flatMap(({ variant, observations }) =>
    observations.flatMap((one) => {
      if (one.kind !== 'unchecked') return [];
      const waivable = { rule: rule.id, node: nodeAt(one.at), key: null, platforms: context.platformsAt(one.at) };
      const effectiveSeverity = uncheckedCounts(variant, part.side.policy);
      return [{ reason: one.reason, waiver: waiverFor(waivable), effectiveSeverity }];
    }),
  );
  return { found: distinct(found), unchecked, conclusion };
}

function waiversIn({ side }: PolicyPart, { waiversOf }: ImageContext): (found: Waivable) => Waiver | null {
  return waiversOf.get(side) ?? (() => null);
}

function foundOf(
  violation: Extract<Observation, { kind: 'violation' }>,
  rule: Rule,
  variant: Variant,
  { analysis, platformsAt }: ImageContext,
  waiverFor: (found: Waivable) => Waiver | null,
): Found {
  const { at, key, madeBy = null, atMost } = violation;
  const finding = findingOf(violation, rule, variant, analysis);
  const waiver = waiverFor({ rule: rule.id, node: nodeAt(at), key, platforms: platformsAt(at) });
  return {
    finding: { ...finding, waiver: waiver && { reason: waiver.reason, until: waiver.until } },
    subject: { at, madeBy },
    decides: atMost === undefined,
  };
}

/** The observations of one variant on the platforms that it covers. */
function observed({ bound, covers }: Variant, context: ImageContext, run: RunContext): RuleResult {
  if ('missingFact' in bound)
    return { observations: [uncheckedImage(bound.missingFact)], conclusion: conclusionOf([]) };
  const known = context.seen.get(bound) ?? check(bound, context, run);
  context.seen.set(bound, known);
  if (covers === null || known.observations.length === 0) return known;
  return {
    observations: known.observations.filter(({ at }) => covers(context.platformsAt(at))),
    conclusion: known.conclusion,
  };
}

function check(
  bound: BoundRule,
  { image, analysis, preconditions, mayLackForeignLayers }: ImageContext,
  run: RunContext,
): RuleResult {
  const observations = preconditionFaults(preconditions, bound.needs).map(uncheckedImage);
  const checking = bound.check(image, run, analysis);
  let next = checking.next();
  for (; next.done !== true; next = checking.next()) {
    if (!mayLackForeignLayers || !isAbsentForeignLayer(next.value)) observations.push(next.value);
  }
  const conclusion = next.value;
  if (conclusion === undefined && observations.length === 0)
    observations.push(uncheckedImage('the rule ended without a conclusion'));
  return { observations, conclusion: conclusion ?? NONE_HERE };
}

/** The conclusion for platforms on which nothing was observed, if the rule concludes nothing because of others. */
const NONE_HERE: Conclusion = { kind: 'passed', reason: 'nothing was found on these platforms' };

function isAbsentForeignLayer({ at, kind }: Observation): boolean {
  if (kind !== 'unchecked' || at === 'image' || !('edge' in at)) return false;
  const { slot, target, declared } = at.edge;
  return slot === 'layer' && target.byteSource === null && declared?.distributable === false;
}

function uncheckedImage(reason: string): Observation {
  return { kind: 'unchecked', at: 'image', reason };
}

export function uncheckedCounts(
  { severity, setting }: Variant,
  { unchecked }: MergedPolicy,
): RuleOutcome['effectiveSeverity'] {
  return cappedSeverity(severity, setting.unchecked, unchecked);
}

/** If two variants report the same, it is reported once, with the higher severity. */
function distinct(found: readonly Found[]): readonly Found[] {
  const byKey = new Map<string, Found>();
  for (const one of found) {
    const { path, digest, key, message, severity } = one.finding;
    const identity = JSON.stringify([path, digest, key, message]);
    const known = byKey.get(identity);
    if (known === undefined || !atLeast(known.finding.severity, severity)) byKey.set(identity, one);
  }
  return byKey.size === found.length ? found : [...byKey.values()];
}
