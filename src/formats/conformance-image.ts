import type { Config } from './config.ts';
import type { ClauseId } from './conformance-clauses.ts';
import type { Descriptor } from './descriptor.ts';
import { classify } from './media-type.ts';

/** Clauses on what the manifest and the config of an image have in common: no schema of one document can have them. */
export const IMAGE_CLAUSES = {
  diffIds: { oci: 'config.md MUST rootfs.diff_ids, count', docker: 'spec.md MUST rootfs.diff_ids, count' },
  history: { oci: 'config.md MUST history, count', docker: 'spec.md MUST history, count' },
  noBytes: 'layer.md MUST Distributable Format',
  mediaType: 'manifest.md MUST layers, media types',
} as const satisfies Readonly<Record<string, ClauseId | Readonly<Record<'oci' | 'docker', ClauseId>>>>;

/** One thing in which the documents of an image do not agree. */
export interface Disagreement {
  readonly id: ClauseId;
  /** The document that has it, and where in it, as a JSON pointer. */
  readonly part: 'config' | 'manifest';
  readonly pointer: string;
  /** What is wrong; what would be right is in the clause. */
  readonly fact: string;
}

/**
 * Compares the config of an image with its layers: diff_ids and history by their number, without reading a layer.
 *
 * @param layers how many layers its manifest has
 */
export function configDisagreements(config: Config, layers: number, family: 'oci' | 'docker'): readonly Disagreement[] {
  const found: Disagreement[] = [];
  const { diffIds, history } = config;
  const steps = history.filter(({ emptyLayer }) => !emptyLayer).length;
  if (diffIds.length !== layers)
    found.push({
      id: IMAGE_CLAUSES.diffIds[family],
      part: 'config',
      pointer: '/rootfs/diff_ids',
      fact: `there are ${diffIds.length} diff_ids for ${layers} layers`,
    });
  // Fewer entries are legal: the history is optional, and tools that squash layers shorten it.
  if (steps > layers)
    found.push({
      id: IMAGE_CLAUSES.history[family],
      part: 'config',
      pointer: '/history',
      fact: `there are ${steps} entries with a layer for ${layers} layers`,
    });
  return found;
}

/** What engines that unpack layers by their descriptors refuse in the layers of an image. */
export function layerDisagreements(layers: readonly Descriptor[]): readonly Disagreement[] {
  return layers.flatMap(({ mediaType, size }, i): readonly Disagreement[] => {
    const { role, variantOf } = classify(mediaType, 'layer');
    if (role !== 'layer') return [];
    const at = { part: 'manifest', pointer: `/layers/${i}` } as const;
    const isEmpty = size === 0n;
    const isRespelled = variantOf !== undefined && /[A-Z;]/.test(mediaType);
    return [
      ...(isEmpty ? [{ ...at, id: IMAGE_CLAUSES.noBytes, pointer: `${at.pointer}/size`, fact: 'the layer has no bytes' }] : []),
      ...(isRespelled
        ? [{ ...at, id: IMAGE_CLAUSES.mediaType, pointer: `${at.pointer}/mediaType`, fact: 'the type is a known one, spelled in another way' }]
        : []),
    ];
  });
}
