import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { Depth, Edge, Image, Node } from '../image/image.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Baseline } from './baseline.ts';
import { type Options, type OptionValues, readOptions } from './option.ts';
import type { Remediation } from './remediation.ts';

/** Severities, lowest first. Notes never fail. */
export const SEVERITIES = ['note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * The place of a violation: an edge (best, as it has a path, a declared type and a platform), a node, or the image as a
 * whole.
 */
export type Target = { readonly edge: Edge } | { readonly node: Node } | 'image';

/**
 * The part of a build that produced something: an instruction of a Dockerfile by its setting (`{keyword: 'LABEL', key:
 * 'version'}`), or the step of a layer.
 */
export type MadeBy =
  | {
      readonly keyword: 'FROM' | 'USER' | 'LABEL' | 'EXPOSE' | 'ENV';
      /**
       * The label, variable, port (`8080/tcp`) or base image; null for a setting without a key, and for the base of the
       * image.
       */
      readonly key: string | null;
    }
  | { readonly layer: Edge };

/** One observation of a rule. Messages are made with `safe`, so that text of an image is escaped. */
export type Observation =
  /**
   * The rule is violated. `key` is a stable word or value that distinguishes the violations of one rule, for waivers
   * and fingerprints.
   */
  | {
      readonly kind: 'violation';
      readonly at: Target;
      readonly key: string;
      readonly message: string;
      readonly fix: Remediation;
      /** What produced it; absent if no step of a build did, or if it is at a layer. */
      readonly madeBy?: MadeBy;
      /** The maximum severity, for observations that do not fail a rule by themselves; absent for all others. */
      readonly atMost?: Severity;
    }
  /** The rule applies but cannot be checked. */
  | { readonly kind: 'unchecked'; readonly at: Target; readonly reason: string };

/** The conclusion of a rule: what it checked without violations, or why it does not apply. */
export type Conclusion =
  | { readonly kind: 'passed'; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string };

/** Facts of a run besides its images. */
export interface RunContext {
  /** The UTC day of the evaluation: `2026-11-25`. */
  readonly day: string;
  /** The Dockerfile of the images; null if none was given. */
  readonly dockerfile: Dockerfile | null;
  /** The sizes in an earlier report; null if none was given. */
  readonly baseline: Baseline | null;
}

/** What most rules read: the structure of an image. */
const STRUCTURE: Needs = { depth: 'structure', documents: 'manifests' };

/** What a rule reads: this much is loaded for it, and if it is broken the rule is unchecked. */
export interface Needs {
  readonly depth: Depth;
  /** The depth for images in a registry, if it is another: what is read there is downloaded. */
  readonly inRegistry?: Depth;
  /** `manifests`: indexes and manifests; `configs`: also the image configs. */
  readonly documents: 'manifests' | 'configs';
  /** Whether the rule judges absent manifests itself, so that it is not unchecked because of them. */
  readonly handlesMissing?: true;
  /** Whether platforms of an index may be absent: then no rule checks them. */
  readonly allowsAbsentPlatforms?: true;
  /** Whether layers of a non-distributable type may be absent: then no rule is unchecked because of them. */
  readonly allowsAbsentForeignLayers?: true;
  /** Whether the statements of attestations are read. */
  readonly statements?: true;
}

export type RuleGroup = 'integrity' | 'formats' | 'content' | 'custom';

/** A rule as its file defines it. Everything generated (schema, pages, tables) comes from here. */
export interface RuleDefinition<O extends Options> {
  readonly id: string;
  readonly group: RuleGroup;
  /** One sentence in lower case without a full stop: the requirement. */
  readonly summary: string;
  readonly options: O;
  /**
   * The reason why these options require nothing, so that every image passes; null if they require something. Absent if
   * all options do.
   */
  readonly vacuous?: (options: OptionValues<O>) => string | null;
  /** What it reads beyond the manifests of an image. */
  readonly needs?: (options: OptionValues<O>) => Partial<Needs>;
  /** Yields observations. The conclusion counts only if nothing was yielded; without a conclusion there must be at least one. */
  readonly check: (
    image: Image,
    options: OptionValues<O>,
    run: RunContext,
    analysis: ImageAnalysis,
  ) => Generator<Observation, Conclusion | undefined>;
}

/** A rule whose options are not bound yet. */
export interface Rule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly summary: string;
  readonly options: Options;
  /** With the options of a policy, which the rule's schema has accepted. */
  readonly bind: (options: unknown) => BoundRule;
}

/** A rule ready to check images. */
export interface BoundRule {
  readonly id: string;
  /** The reason why it requires nothing as configured; null if it requires something. */
  readonly vacuous: string | null;
  readonly needs: Needs;
  readonly check: (
    image: Image,
    run: RunContext,
    analysis: ImageAnalysis,
  ) => Generator<Observation, Conclusion | undefined>;
}

/** Creates a rule from its definition. */
export function defineRule<const O extends Options>(definition: RuleDefinition<O>): Rule {
  const { id, group, summary, options } = definition;
  return {
    id,
    group,
    summary,
    options,
    bind: (given) => {
      const values = readOptions(options, given);
      const vacuous = definition.vacuous?.(values) ?? null;
      const check: BoundRule['check'] = (image, run, analysis) =>
        vacuous === null ? definition.check(image, values, run, analysis) : nothing(vacuous);
      return { id, vacuous, needs: { ...STRUCTURE, ...definition.needs?.(values) }, check };
    },
  };
}

// biome-ignore lint/correctness/useYield: it checks nothing, so it observes nothing
function* nothing(reason: string): Generator<Observation, Conclusion> {
  return { kind: 'not-applicable', reason };
}

/** The requirement of a rule as a full sentence. */
export function summarySentence({ summary }: Pick<Rule, 'summary'>): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** Whether `a` is at least as severe as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);
}
