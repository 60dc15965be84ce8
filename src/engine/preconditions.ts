import { type Fault, type FaultKind, isIntegrityFault } from '../formats/fault.ts';
import type { Edge, Image } from '../image/image.ts';
import type { Needs } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

/** Why rules cannot be answered for an image, whatever they conclude (design, principle 2). */
export interface Preconditions {
  /** For every rule: the source, its indexes and manifests. */
  readonly manifests: readonly string[];
  /** For rules that read configs as well. */
  readonly configs: readonly string[];
  /** For rules that read the bytes of layers as well. */
  readonly blobs: readonly string[];
  /** Manifests that are not in the source: for every rule but those that judge it themselves. */
  readonly absent: readonly string[];
  /** That there is no manifest at all: for every rule, and last, as any other reason says more. */
  readonly nothing: readonly string[];
  /** Whether there is no reason at all, as mostly: asked for every rule. */
  readonly isSound: boolean;
}

const NO_REASONS: readonly string[] = [];

/** An index with nothing in it, or a blob that is no manifest: a rule that finds nothing there has seen nothing. */
const NOTHING = 'it holds no manifest, so there is nothing to judge';

const BYTES: ReadonlySet<FaultKind> = new Set(['digest-mismatch', 'size-mismatch', 'unreadable', 'ambiguous']);

/** Looks once at everything in an image that rules depend on. */
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

/** What of the floor concerns a rule. */
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

/** What shows that a layer's bytes are not those that were meant, so that nothing they show counts. */
function byteFaults({ slot, target, faults }: Edge): readonly Fault[] {
  if (slot !== 'layer' && slot !== 'blob') return [];
  return [...target.faults, ...faults].filter(({ kind }) => BYTES.has(kind));
}

/** The faults of what is read as a document. */
function documentFaults({ slot, parent, target, faults }: Edge): readonly Fault[] {
  switch (slot) {
    case 'manifest':
    case 'config':
      return [...target.faults, ...faults];
    case 'blob':
      // Whatever type an index gives to an entry, some readers choose by platform and then go by the bytes.
      if (parent?.document?.kind === 'index') return [...target.faults, ...faults];
      // No document, unless its bytes say otherwise.
      return faults.filter(({ kind }) => kind === 'ambiguous');
    default:
      return [];
  }
}

function sentence({ path }: Edge, { message, pointer }: Fault): string {
  return safe`${path.join(' › ')}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}
