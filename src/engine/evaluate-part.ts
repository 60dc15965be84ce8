import type { Image } from '../image/image.ts';
import type { Lock, MergedPolicy, Waiver } from '../policy/policy.ts';
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
import { findingOf, nodeAt, type ReferencesTo } from './finding.ts';
import { cappedSeverity, type RuleOutcome } from './outcome.ts';
import type { PlatformsAt } from './platforms-at.ts';
import { type Preconditions, preconditionFaults } from './preconditions.ts';
import type { Waivable, Waivers } from './waivers.ts';

/** A policy whose outcomes count: the merged policy, or the policy of a locking file for its locked rules. */
export interface Side {
  readonly policy: MergedPolicy;
  readonly settings: Settings;
  readonly waivers: Waivers;
  /** Null for the merged policy. */
  readonly lock: Lock | null;
}

/** One rule under one policy. */
export interface PolicyPart {
  readonly side: Side;
  readonly settings: RuleSettings;
}

/** An image with everything that is computed once for all rules. */
export interface ImageContext {
  readonly image: Image;
  /** Whether the policy allows layers of a non-distributable type to be absent. */
  readonly mayLackForeignLayers: boolean;
  readonly preconditions: Preconditions;
  readonly platformsAt: PlatformsAt;
  /** Check results: variants and policies with equal options share one. */
  readonly seen: Map<BoundRule, RuleResult>;
  readonly referencesTo: ReferencesTo;
  readonly waiversOf: ReadonlyMap<Side, (found: Waivable) => Waiver | null>;
}

/** The result of checking an image with a bound rule. */
interface RuleResult {
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

const NONE: readonly Found[] = [];
const NO_UNCHECKED: readonly Unchecked[] = [];

/** Evaluates a rule under one policy, in every possible world. */
export function evaluatePart(part: PolicyPart, context: ImageContext, run: RunContext): RuleEvaluation {
  const { rule, worlds, undecided, untried } = part.settings;
  const waiverFor = waiversIn(part, context);
  const undecidedAs = (effectiveSeverity: Unchecked['effectiveSeverity']): Unchecked => ({
    reason: undecided ?? '',
    waiver: waiverFor({ rule: rule.id, node: null, key: null, platforms: [null] }),
    effectiveSeverity,
  });
  if (untried !== null) return { found: NONE, unchecked: [undecidedAs(untried)], conclusion: conclusionOf([]) };
  const evaluations = worlds.map((world) => evaluateWorld(world, part, context, run));
  const [only, ...others] = evaluations;
  return only !== undefined && others.length === 0 ? only : overAllVariants(evaluations, undecidedAs);
}

function evaluateWorld(world: World, part: PolicyPart, context: ImageContext, run: RunContext): RuleEvaluation {
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
      const effectiveSeverity = uncheckedSeverity(variant, part.side.policy);
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
  { image, platformsAt, referencesTo }: ImageContext,
  waiverFor: (found: Waivable) => Waiver | null,
): Found {
  const { at, key, madeBy = null, atMost } = violation;
  const finding = findingOf(violation, rule, variant, image, referencesTo);
  const waiver = waiverFor({ rule: rule.id, node: nodeAt(at), key, platforms: platformsAt(at) });
  return {
    finding: { ...finding, waiver: waiver && { reason: waiver.reason, until: waiver.until } },
    subject: { at, madeBy },
    decides: atMost === undefined,
  };
}

/** The observations of a variant on the platforms that it covers. */
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
  { image, preconditions, mayLackForeignLayers }: ImageContext,
  run: RunContext,
): RuleResult {
  const observations = preconditionFaults(preconditions, bound.needs).map(uncheckedImage);
  const checking = bound.check(image, run);
  let next = checking.next();
  for (; next.done !== true; next = checking.next()) {
    if (!mayLackForeignLayers || !isAbsentForeignLayer(next.value)) observations.push(next.value);
  }
  return { observations, conclusion: next.value };
}

function isAbsentForeignLayer({ at, kind }: Observation): boolean {
  if (kind !== 'unchecked' || at === 'image' || !('edge' in at)) return false;
  const { slot, target, declared } = at.edge;
  return slot === 'layer' && target.byteSource === null && declared?.distributable === false;
}

function uncheckedImage(reason: string): Observation {
  return { kind: 'unchecked', at: 'image', reason };
}

/** The severity that a variant counts with if it is unchecked: capped by its own `unchecked` and by the policy's. */
export function uncheckedSeverity(
  { severity, setting }: Variant,
  { unchecked }: MergedPolicy,
): RuleOutcome['effectiveSeverity'] {
  return cappedSeverity(severity, setting.unchecked, unchecked);
}

/** Equal findings of several variants once, with the highest severity. */
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
