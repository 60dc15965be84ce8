import { type Fault, type FaultKind, isIntegrityFault } from '../formats/fault.ts';
import type { Edge, Image } from '../image/image.ts';
import type { Needs } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

/** The reasons why rules are unchecked for an image, whatever they conclude (docs/architecture.md, "Principles"). */
export interface Preconditions {
  /** For every rule: the source, its indexes and manifests. */
  readonly manifests: readonly string[];
  /** For rules that read configs. */
  readonly configs: readonly string[];
  /** For rules that read the bytes of layers. */
  readonly blobs: readonly string[];
  /** Absent manifests: for every rule except those that judge them. */
  readonly absent: readonly string[];
  /** No manifest at all: for every rule, and last, as any other reason is more specific. */
  readonly nothing: readonly string[];
  /** Whether there are no reasons, as in most images: checked for every rule. */
  readonly isSound: boolean;
}

const NO_REASONS: readonly string[] = [];

/** An empty index, or a blob that is not a manifest: a rule that finds nothing there has checked nothing. */
const NOTHING = 'it contains no manifest, so there is nothing to check';

const BYTES: ReadonlySet<FaultKind> = new Set(['digest-mismatch', 'size-mismatch', 'unreadable', 'ambiguous']);

/** Examines once everything in an image that rules depend on. */
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

/** The preconditions that apply to a rule. */
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

/** Faults that show that a layer's bytes are not the intended ones, so that no result about them counts. */
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
      // Some readers choose an entry by platform and then rely on the bytes, whatever its type.
      if (parent?.document?.kind === 'index') return [...target.faults, ...faults];
      // Not a document, unless its bytes show that it is one.
      return faults.filter(({ kind }) => kind === 'ambiguous');
    default:
      return [];
  }
}

function sentence({ path }: Edge, { message, pointer }: Fault): string {
  return safe`${path.join(' › ')}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}
