import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { Config } from './config.ts';
import type { ClauseId } from './conformance-clauses.ts';
import type { Platform } from './descriptor.ts';
import type { ImageManifest } from './manifest.ts';
import { classify } from './media-type.ts';

/** Clauses about the manifest and the config of an image together, which no schema of one document can express. */
export const IMAGE_CLAUSES = {
  diffIds: { oci: 'config.md MUST rootfs.diff_ids # count', docker: 'spec.md MUST rootfs.diff_ids # count' },
  history: { oci: 'config.md MUST history # count', docker: 'spec.md MUST history # count' },
  algorithm: {
    oci: 'config.md SHOULD rootfs.diff_ids # algorithm',
    docker: 'spec.md SHOULD rootfs.diff_ids # algorithm',
  },
  noBytes: 'layer.md MUST Distributable Format',
  configType: 'manifest.md MUST config # media type',
  layerType: 'manifest.md MUST layers # media types',
  manifestSize: 'iolimits MUST MaxManifestBodySize',
  configSize: 'iolimits MUST MaxConfigBodySize',
  platform: 'image-index.md MUST manifests.platform # empty',
} as const satisfies Readonly<Record<string, ClauseId | Readonly<Record<'oci' | 'docker', ClauseId>>>>;

/** One contradiction between the documents of an image. */
export interface Disagreement {
  readonly id: ClauseId;
  /** The document, and the place in it as a JSON pointer. */
  readonly part: 'config' | 'manifest';
  readonly pointer: string;
  /** The fact; the requirement is in the clause. */
  readonly fact: string;
}

/**
 * Compares the config of an image with its layers by the number of diff_ids and history entries, without reading a
 * layer.
 *
 * @param layers the number of layers of its manifest
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
      fact: `it has ${plural(diffIds.length, 'diff_id')} for ${plural(layers, 'layer')}`,
    });
  const other = diffIds.findIndex((diffId) => !diffId.startsWith('sha256:'));
  if (other !== -1)
    found.push({
      id: IMAGE_CLAUSES.algorithm[family],
      part: 'config',
      pointer: `/rootfs/diff_ids/${other}`,
      fact: safe`it is a digest with ${diffIds[other]?.split(':')[0] ?? ''}`,
    });
  // Fewer entries are legal: the history is optional, and tools that squash layers shorten it.
  if (steps > layers)
    found.push({
      id: IMAGE_CLAUSES.history[family],
      part: 'config',
      pointer: '/history',
      fact: `it has ${plural(steps, 'entry', 'entries')} with a layer for ${plural(layers, 'layer')}`,
    });
  return found;
}

/** Faults in the descriptors of an image's config and layers that engines refuse. */
export function descriptorDisagreements({ config, layers }: ImageManifest): readonly Disagreement[] {
  const found: Disagreement[] = [];
  if (isRespelled(config.mediaType, 'config'))
    found.push({
      id: IMAGE_CLAUSES.configType,
      part: 'manifest',
      pointer: '/config/mediaType',
      fact: safe`its config has the type "${config.mediaType}"`,
    });
  for (const [i, { mediaType, size }] of layers.entries()) {
    if (found.length >= LIMITS.documentFaults) break;
    const pointer = `/layers/${i}`;
    if (size === 0n && classify(mediaType, 'layer').role === 'layer')
      found.push({
        id: IMAGE_CLAUSES.noBytes,
        part: 'manifest',
        pointer: `${pointer}/size`,
        fact: 'a layer has 0 bytes',
      });
    if (isRespelled(mediaType, 'layer'))
      found.push({
        id: IMAGE_CLAUSES.layerType,
        part: 'manifest',
        pointer: `${pointer}/mediaType`,
        fact: safe`a layer has the type "${mediaType}"`,
      });
  }
  return found;
}

/**
 * Entries of an index that engines cannot choose: an entry without a platform is fine, one with an empty platform is
 * not.
 */
export function platformDisagreements(platform: Platform | null): readonly Disagreement[] {
  if (platform === null || (platform.os !== '' && platform.architecture !== '')) return [];
  const what = platform.os === '' ? 'operating system' : 'architecture';
  const fact = `its platform in the index has no ${what}`;
  return [{ id: IMAGE_CLAUSES.platform, part: 'manifest', pointer: '', fact }];
}

/** The maximum number of bytes that containers/image reads of a manifest, an index or a config. */
const MAX_DOCUMENT = 4 * 1024 * 1024;

/** The fault of the size of a document in bytes. */
export function sizeDisagreements(part: Disagreement['part'], bytes: number): readonly Disagreement[] {
  if (bytes <= MAX_DOCUMENT) return [];
  const id = part === 'config' ? IMAGE_CLAUSES.configSize : IMAGE_CLAUSES.manifestSize;
  return [{ id, part, pointer: '', fact: `it has ${bytes} bytes` }];
}

/** A known type in capitals or with parameters: tools compare types byte by byte. */
function isRespelled(mediaType: string, slot: 'config' | 'layer'): boolean {
  if (!/[A-Z;]/.test(mediaType)) return false;
  const { role, variantOf } = classify(mediaType, slot);
  return variantOf !== undefined && role === slot;
}
