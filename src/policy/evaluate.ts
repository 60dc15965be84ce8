import type { Digest } from '../formats/digest.ts';
import { DEPTHS, type Depth, type Edge, type Image, type Reading, reaches } from '../image/image.ts';
import type { BoundRule, Conclusion, Observation, Place, Rule, Run, Severity } from '../rules/rule.ts';
import { type Floor, floorFor, floorOf } from './floor.ts';
import {
  effectiveUnchecked,
  type Finding,
  imageVerdict,
  type Location,
  type RuleOutcome,
  type Verdict,
} from './outcome.ts';
import type { Origin, Policy, RuleSetting } from './policy.ts';

/** What the policy says of one image. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Of every enabled rule, in the order of the rules. */
  readonly rules: readonly RuleOutcome[];
}

/** A rule that is not off, with what the policy says of it. */
interface EnabledRule {
  readonly rule: BoundRule;
  readonly severity: Severity;
  readonly setting: RuleSetting;
}

type Violation = Extract<Observation, { kind: 'violation' }>;

/** Holds one image against a policy. What a rule throws is a mistake of ours, and is not caught here. */
export function evaluateImage(image: Image, policy: Policy, rules: readonly Rule[], run: Run): Evaluation {
  const floor = floorOf(image);
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const enabled of enabledRules(policy, rules)) {
    const { violations, unchecked, conclusion } = observe(enabled, image, floor, run);
    const { severity, setting } = enabled;
    findings.push(...violations.map((violation) => findingOf(violation, enabled, image)));
    outcomes.push({
      rule: enabled.rule.id,
      severity,
      counts: effectiveUnchecked(severity, setting.unchecked, policy.unchecked),
      ...conclude(
        violations.map(({ message }) => message),
        unchecked,
        conclusion,
      ),
    });
  }
  return { verdict: imageVerdict(findings, outcomes, policy.failOn), findings, rules: outcomes };
}

/** How images must be read for what the enabled rules ask, and no deeper. */
export function neededReading(policy: Policy, rules: readonly Rule[]): Reading {
  const needs = enabledRules(policy, rules).map(({ rule }) => rule.needs);
  const [first] = DEPTHS;
  return {
    depth: needs.reduce<Depth>((deepest, { depth }) => (reaches(deepest, depth) ? deepest : depth), first),
    statements: needs.some(({ statements }) => statements === true),
  };
}

/** Whether a policy asks anything at all. */
export function enablesAny(policy: Policy, rules: readonly Rule[]): boolean {
  return enabledRules(policy, rules).length > 0;
}

function enabledRules(policy: Policy, rules: readonly Rule[]): readonly EnabledRule[] {
  return rules.flatMap((rule) => {
    const setting = policy.rules.get(rule.id);
    if (setting === undefined || setting.severity === 'off') return [];
    return [{ rule: rule.bind(setting.options), severity: setting.severity, setting }];
  });
}

function observe({ rule }: EnabledRule, image: Image, floor: Floor, run: Run) {
  const violations: Violation[] = [];
  const unchecked = [...floorFor(floor, rule.needs)];
  const observations = rule.check(image, run);
  let next = observations.next();
  for (; next.done !== true; next = observations.next()) {
    if (next.value.kind === 'violation') violations.push(next.value);
    else unchecked.push(next.value.because);
  }
  return { violations, unchecked, conclusion: next.value };
}

/** Failed before unchecked before what the rule itself concludes, which counts only where nothing else is known. */
function conclude(
  failures: readonly string[],
  unchecked: readonly string[],
  conclusion: Conclusion,
): Pick<RuleOutcome, 'status' | 'because'> {
  if (failures.length > 0) return { status: 'failed', because: firstOf(failures) };
  if (unchecked.length > 0) return { status: 'unchecked', because: firstOf(unchecked) };
  return { status: conclusion.kind, because: conclusion.because };
}

/** The reasons are safe to show: rules make them with `say`, and faults are made likewise. */
function firstOf(reasons: readonly string[]): string {
  const different = new Set(reasons);
  const [first = ''] = different;
  return different.size > 1 ? `${first} (and ${different.size - 1} more)` : first;
}

function findingOf(
  { at, term, message, fix }: Violation,
  { rule, severity, setting }: EnabledRule,
  image: Image,
): Finding {
  return {
    rule: rule.id,
    term,
    severity,
    message,
    ...subjectOf(at, image),
    location: locationOf(setting.origin),
    fix,
    waiver: null,
  };
}

type Subject = Pick<Finding, 'path' | 'mediaType' | 'platform'> & { readonly digest: Digest | null };

/** What a violation is about: a reference tells most; for a node, what all references to it agree on. */
function subjectOf(at: Place, image: Image): Subject {
  if (at === 'image') return { digest: image.digest, mediaType: null, path: [], platform: null };
  if ('edge' in at)
    return {
      digest: at.edge.target.digest,
      mediaType: typeOf(at.edge),
      path: at.edge.path,
      platform: at.edge.platform,
    };
  const edges = image.edges.filter(({ target }) => target === at.node);
  return {
    digest: at.node.digest,
    mediaType: agreed(edges, typeOf),
    path: edges[0]?.path ?? [],
    platform: agreed(edges, ({ platform }) => platform),
  };
}

function typeOf({ type }: Edge): string | null {
  return type?.mediaType ?? null;
}

function agreed(edges: readonly Edge[], of: (edge: Edge) => string | null): string | null {
  const [first = null, ...others] = new Set(edges.map(of));
  return others.length === 0 ? first : null;
}

/** The line of the policy, where it is in a file below the directory of the run: nobody can be shown a line of anything else. */
function locationOf({ kind, file, line, column }: Origin): Location | null {
  const isHere = kind === 'file' && !file.startsWith('../') && !file.startsWith('/') && !/^[A-Za-z]:/.test(file);
  return isHere ? { file, line, column, certainty: 'exact' } : null;
}
