import { type Fault, type FaultKind, isIntegrityFault } from '../formats/fault.ts';
import type { Edge, Image } from '../image/image.ts';
import type { Needs } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

/** Faults that make rules unchecked, whatever they conclude (docs/architecture.md, "Principles", 3). */
export interface Preconditions {
  /** For every rule: the source, its indexes and manifests. */
  readonly manifests: readonly string[];
  /** For rules that read configs. */
  readonly configs: readonly string[];
  /** For rules that read the bytes of layers. */
  readonly blobs: readonly string[];
  /** Absent manifests: for every rule except those that handle them. */
  readonly absent: readonly string[];
  /** No manifests: for every rule; last, because other reasons are more specific. */
  readonly nothing: readonly string[];
  /** Whether there are no faults: the usual case, checked for every rule. */
  readonly isSound: boolean;
}

const NO_REASONS: readonly string[] = [];

/** An empty index, or a root that is not a manifest: a rule without findings has checked nothing. */
const NOTHING = 'the image has no manifests, so nothing can be checked';

const BYTES: ReadonlySet<FaultKind> = new Set(['digest-mismatch', 'size-mismatch', 'unreadable', 'ambiguous']);

/** Collects the faults of an image on which rules depend. */
export function preconditionsOf(image: Image): Preconditions {
  const manifests = new Set(image.faults.map(({ message }) => message));
  const blobs = new Set<string>();
  const configs = new Set<string>();
  const absent = new Set<string>();
  for (const edge of image.edges) {
    const broken = edge.slot === 'config' ? configs : manifests;
    for (const fault of byteFaults(edge)) blobs.add(sentence(edge, fault));
    for (const fault of documentFaults(edge)) {
      if (isIntegrityFault(fault)) broken.add(sentence(edge, fault));
      else if (fault.kind === 'missing') (edge.slot === 'config' ? configs : absent).add(sentence(edge, fault));
    }
  }
  const nothing = image.manifests.length === 0 && image.artifact !== 'cache' ? [NOTHING] : [];
  const isSound = [manifests, configs, blobs, absent].every(({ size }) => size === 0) && nothing.length === 0;
  return { manifests: [...manifests], configs: [...configs], blobs: [...blobs], absent: [...absent], nothing, isSound };
}

/** The faults that concern a rule. */
export function preconditionFaults(preconditions: Preconditions, needs: Needs): readonly string[] {
  if (preconditions.isSound) return NO_REASONS;
  return [
    ...preconditions.manifests,
    ...(needs.handlesMissing ? [] : preconditions.absent),
    ...(needs.documents === 'configs' ? preconditions.configs : []),
    ...(needs.depth === 'structure' ? [] : preconditions.blobs),
    ...preconditions.nothing,
  ];
}

/** Faults which show that the bytes of a blob are not those of its descriptor. */
function byteFaults({ slot, target, faults }: Edge): readonly Fault[] {
  if (slot !== 'layer' && slot !== 'blob') return [];
  return [...target.faults, ...faults].filter(({ kind }) => BYTES.has(kind));
}

/** The faults of a target that is read as a document. */
function documentFaults({ slot, parent, target, faults }: Edge): readonly Fault[] {
  switch (slot) {
    case 'manifest':
    case 'config':
      return [...target.faults, ...faults];
    case 'blob':
      // Some readers select an entry of an index by platform and use the type that the bytes show, whatever the entry declares.
      if (parent?.document?.kind === 'index') return [...target.faults, ...faults];
      // Not a document, unless its bytes are ambiguous.
      return faults.filter(({ kind }) => kind === 'ambiguous');
    default:
      return [];
  }
}

function sentence({ path }: Edge, { message, pointer }: Fault): string {
  return safe`${path.join(' › ')}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}
