import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { Depth, Edge, Image, Node } from '../image/image.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Baseline } from './baseline.ts';
import { type Options, type OptionValues, readOptions } from './option.ts';
import type { Remediation } from './remediation.ts';

/** How much a finding weighs, least first. Notes never fail. */
export const SEVERITIES = ['note', 'warning', 'error'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a problem stands: a reference to a blob (best, as it has path, declared type and platform), a node, or the image as a whole. */
export type Target = { readonly edge: Edge } | { readonly node: Node } | 'image';

/** What of a build made something: an instruction of a Dockerfile by what it sets (`{keyword: 'LABEL', key: 'version'}`), or what made a layer. */
export type MadeBy =
  | {
      readonly keyword: 'FROM' | 'USER' | 'LABEL' | 'EXPOSE' | 'ENV';
      /** The label, variable, port (`8080/tcp`) or base image; null where there is but one of the kind, and for the base that the image stands on. */
      readonly key: string | null;
    }
  | { readonly layer: Edge };

/** One thing that a rule saw. Messages are made with `safe`, so that no text of an image gets in raw. */
export type Observation =
  /** The rule is violated. `key` is a stable word or value that tells problems of one rule apart, for waivers and fingerprints. */
  | {
      readonly kind: 'violation';
      readonly at: Target;
      readonly key: string;
      readonly message: string;
      readonly fix: Remediation;
      /** What made it so; absent where nothing of a build did, and where it is at the layer that was made. */
      readonly madeBy?: MadeBy;
      /** What it weighs at most, for what is worth telling and fails no rule by itself; absent for everything else. */
      readonly atMost?: Severity;
    }
  /** The rule means something here, and cannot be answered. */
  | { readonly kind: 'unchecked'; readonly at: Target; readonly reason: string };

/** What a rule says at the end: what it looked at and found in order, or why it means nothing here. */
export type Conclusion =
  | { readonly kind: 'passed'; readonly reason: string }
  | { readonly kind: 'not-applicable'; readonly reason: string };

/** What a run knows besides its images. */
export interface RunContext {
  /** The UTC day that the verdict is of: `2026-11-25`. */
  readonly day: string;
  /** The Dockerfile that the images were built from; null where the run was given none. */
  readonly dockerfile: Dockerfile | null;
  /** What an earlier report says of sizes; null where the run was given none. */
  readonly baseline: Baseline | null;
}

/** What a rule reads: so much is loaded for it, and where that is broken the rule is unchecked. */
export interface Needs {
  readonly depth: Depth;
  /** How deep it reads an image in a registry, where that is another depth: what is read there is pulled. */
  readonly inRegistry?: Depth;
  /** `manifests`: indexes and manifests; `configs`: also the image configs. */
  readonly documents: 'manifests' | 'configs';
  /** Whether the rule says itself what the absence of a manifest means, so that it is not unchecked for it. */
  readonly handlesMissing?: true;
  /** Whether platforms of an index may be absent: then no rule checks them. */
  readonly allowsAbsentPlatforms?: true;
  /** Whether layers of a non-distributable type may be absent: then no rule is unchecked for their absence. */
  readonly allowsAbsentForeignLayers?: true;
  /** Whether the statements of attestations are read. */
  readonly statements?: true;
}

export type RuleGroup = 'integrity' | 'formats' | 'content' | 'custom';

/** A rule as its file defines it. Everything generated (schema, pages, tables) comes from here. */
export interface RuleDefinition<O extends Options> {
  readonly id: string;
  readonly group: RuleGroup;
  /** One sentence in lower case without a full stop: what the rule asks for. */
  readonly summary: string;
  readonly options: O;
  /** Why these options ask for nothing, so that every image passes; null where they ask for something. Absent where any do. */
  readonly vacuous?: (options: OptionValues<O>) => string | null;
  readonly needs: (options: OptionValues<O>) => Needs;
  /** Yields what it sees; what it returns counts only where nothing was yielded. */
  readonly check: (
    image: Image,
    options: OptionValues<O>,
    run: RunContext,
    analysis: ImageAnalysis,
  ) => Generator<Observation, Conclusion>;
}

/** A rule of which the options are not known yet. */
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
  /** Why it asks for nothing as it is set; null where it asks for something. */
  readonly vacuous: string | null;
  readonly needs: Needs;
  readonly check: (image: Image, run: RunContext, analysis: ImageAnalysis) => Generator<Observation, Conclusion>;
}

/** Makes a rule of its definition. */
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
      return { id, vacuous, needs: definition.needs(values), check };
    },
  };
}

// biome-ignore lint/correctness/useYield: it sees nothing, as it looks at nothing
function* nothing(reason: string): Generator<Observation, Conclusion> {
  return { kind: 'not-applicable', reason };
}

/** What a rule asks for, as a sentence of its own. */
export function summarySentence({ summary }: Pick<Rule, 'summary'>): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** Whether `a` weighs at least as much as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);
}
