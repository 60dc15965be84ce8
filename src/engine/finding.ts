import type { Digest } from '../formats/digest.ts';
import { type Edge, type Image, type Node, referencesOf } from '../image/image.ts';
import type { Origin } from '../policy/policy.ts';
import { isWithin } from '../policy/reference.ts';
import { builderAt } from '../provenance/builder.ts';
import { fixFor, type Remediation } from '../rule-kit/remediation.ts';
import type { MadeBy, Observation, Rule, Target } from '../rule-kit/rule.ts';
import type { Variant } from './applicable-rules.ts';
import { cappedSeverity, type Finding, type Location } from './outcome.ts';

/** The finding for a violation, not yet waived. */
export function findingOf(
  { at, key, message, fix, atMost }: Extract<Observation, { kind: 'violation' }>,
  rule: Rule,
  variant: Variant,
  image: Image,
  referencesTo: ReferencesTo,
): Finding {
  const severity = cappedSeverity(variant.severity, atMost ?? null);
  const upcoming = atMost === undefined ? variant.upcoming : null;
  const location = locationOf(variant.setting.origin);
  return {
    rule: rule.id,
    key,
    severity,
    message,
    ...describe(at, image, referencesTo),
    location,
    related: [],
    fix: fixText(fix, at, image),
    waiver: null,
    upcoming,
  };
}

/** The fix for the builder of the image. Most fixes are the same for all builders; then the builder is not determined. */
function fixText(fix: Remediation, at: Target, image: Image): string {
  if (typeof fix === 'string') return fix;
  return fixFor(fix, builderAt(image, at !== 'image' && 'edge' in at ? at.edge : null));
}

/** The blob of a target; null for the whole image. */
export function nodeAt(at: Target): Node | null {
  if (at === 'image') return null;
  return 'edge' in at ? at.edge.target : at.node;
}

/** The subject of a finding, from which its source line is located. */
export interface FindingSubject {
  readonly at: Target;
  readonly madeBy: MadeBy | null;
}

type Described = Pick<Finding, 'path' | 'mediaType' | 'platform'> & { readonly digest: Digest | null };

/** The described target: a reference with its properties; for a node, the properties that all its references share. */
function describe(at: Target, image: Image, referencesTo: ReferencesTo): Described {
  if (at === 'image') return { digest: image.digest, mediaType: null, path: [], platform: null };
  if ('edge' in at)
    return {
      digest: at.edge.target.digest,
      mediaType: typeOf(at.edge),
      path: at.edge.path,
      platform: at.edge.platform,
    };
  const edges = referencesTo(at.node);
  return {
    digest: at.node.digest,
    mediaType: agreed(edges, typeOf),
    path: edges[0]?.path ?? [],
    platform: agreed(edges, ({ platform }) => platform),
  };
}

/** All references to a node of an image. */
export type ReferencesTo = (node: Node) => readonly Edge[];

/** Computed for the first violation of an image: it can have as many as blobs. */
export function referencesIn(image: Image): ReferencesTo {
  let known: ReadonlyMap<Node, readonly Edge[]> | null = null;
  return (node) => {
    known ??= referencesOf(image);
    return known.get(node) ?? [];
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
 * The line of the policy if its file is below the directory of the run; for other policies, the line that extends them. Null where neither
 * exists.
 */
export function locationOf({ kind, file, line, column, via }: Origin): Location | null {
  if (kind === 'file' && isWithin(file)) return { file, line, column, confidence: 'exact' };
  return via === undefined ? null : locationOf(via);
}
