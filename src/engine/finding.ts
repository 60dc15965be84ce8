import type { Digest } from '../formats/digest.ts';
import type { Edge, Node } from '../image/image.ts';
import type { Origin } from '../policy/policy.ts';
import { isWithin } from '../policy/reference.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import { fixFor, fixForSource, type Remediation } from '../rule-kit/remediation.ts';
import type { MadeBy, Observation, Rule, Target } from '../rule-kit/rule.ts';
import type { Variant } from './applicable-rules.ts';
import { cappedSeverity, type Finding, type Location } from './outcome.ts';

/** The finding of a violation as reports show it, without its waiver. */
export function findingOf(
  { at, key, message, fix: way, atMost }: Extract<Observation, { kind: 'violation' }>,
  rule: Rule,
  variant: Variant,
  analysis: ImageAnalysis,
): Finding {
  const severity = cappedSeverity(variant.severity, atMost ?? null);
  const upcoming = atMost === undefined ? variant.upcoming : null;
  const location = locationOf(variant.setting.origin);
  return {
    rule: rule.id,
    key,
    severity,
    message,
    ...describe(at, analysis),
    location,
    related: [],
    fix: fixText(way, at, analysis),
    waiver: null,
    upcoming,
  };
}

/** The fix for the builder of the image. Most fixes are the same for all builders; then the builder is not determined. */
function fixText(way: Remediation, at: Target, analysis: ImageAnalysis): string {
  const { source } = analysis.image;
  if (typeof way === 'string') return fixForSource(way, source);
  return fixForSource(fixFor(way, analysis.builderAt(at !== 'image' && 'edge' in at ? at.edge : null)), source);
}

/** The blob that something is about; null for an image as a whole. */
export function nodeAt(at: Target): Node | null {
  if (at === 'image') return null;
  return 'edge' in at ? at.edge.target : at.node;
}

/** What a finding is about, for locating its line. */
export interface FindingSubject {
  readonly at: Target;
  readonly madeBy: MadeBy | null;
}

type Described = Pick<Finding, 'path' | 'mediaType' | 'platform'> & { readonly digest: Digest | null };

/** What a violation is about: an edge has the most details; for a node, those on which all its edges agree. */
function describe(at: Target, analysis: ImageAnalysis): Described {
  if (at === 'image') return { digest: analysis.image.digest, mediaType: null, path: [], platform: null };
  if ('edge' in at)
    return {
      digest: at.edge.target.digest,
      mediaType: typeOf(at.edge),
      path: at.edge.path,
      platform: at.edge.platform,
    };
  const edges = analysis.referencesTo(at.node);
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

/**
 * The line of the policy, if its file is below the working directory, as only such lines can be annotated; for a policy
 * elsewhere, the line that extends it.
 */
export function locationOf({ kind, file, line, column, via }: Origin): Location | null {
  if (kind === 'file' && isWithin(file)) return { file, line, column, confidence: 'exact' };
  return via === undefined ? null : locationOf(via);
}
