import type { MediaType } from '../../formats/media-type.ts';
import { type Edge, type Image, type Node, roleOf } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { isAvailable } from '../../sources/byte-source.ts';
import { safe } from '../../text/untrusted.ts';
import { type BlobSubject, type LayerSubject, recordType, throwUnknown } from './vocabulary-record.ts';

const NO_ENTRIES: ReadonlyMap<string, string> = new Map();
const HEADS = { depth: 'heads' } as const;
const IN_ARCHIVES = 'In `docker save` archives, which do not show how layers will be pushed.';
const UNREAD = `${IN_ARCHIVES} Where the blob is absent or unreadable.`;
const LAYER_IN_ARCHIVES = 'Layers in `docker save` archives, which do not show how layers will be pushed.';

export const LAYER = recordType<LayerSubject>({
  name: 'Layer',
  meaning: 'A layer of a manifest.',
  fields: {
    index: {
      type: 'int',
      meaning: 'The position in the manifest, from 0, base first.',
      of: ({ index }) => BigInt(index),
    },
    digest: {
      type: 'string',
      meaning: 'The digest, as `sha256:…`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => digestOfBytes(image, edge.target, true),
    },
    diffId: {
      type: 'string',
      meaning: 'The digest of the uncompressed tar, as the config states it.',
      reads: { documents: 'configs' },
      unchecked: 'Where the config is unreadable or does not have one diffID per layer.',
      of: ({ manifest, index }) => {
        const diffIds = manifest.config?.config?.diffIds;
        const counted = diffIds?.length === manifest.layers.length ? diffIds[index] : undefined;
        return counted ?? throwUnknown('the config does not state one diffID per layer');
      },
    },
    mediaType: {
      type: 'string',
      meaning: 'The media type that the descriptor declares.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => typeOf(image, edge).mediaType,
    },
    size: {
      type: 'int',
      meaning: 'The bytes that are pushed and pulled.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => sizeOf(image, edge.target, edge),
    },
    compression: {
      type: 'string',
      meaning:
        'The compression that the bytes show: `none`, `gzip`, `zstd`, `xz`, `bzip2`, `unknown`. eStargz is `gzip`, zstd:chunked is `zstd`.',
      reads: HEADS,
      unchecked: `${UNREAD} Where the layer is encrypted.`,
      of: ({ image, edge }) => compressionOf(image, edge.target, edge),
    },
    declaredCompression: {
      type: 'string',
      meaning: 'The compression that the media type declares: `none`, `gzip`, `zstd`, `encrypted`, `unknown`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => typeOf(image, edge).compression,
    },
    detected: {
      type: 'string',
      meaning:
        'The format that the first bytes show: `gzip`, `zstd`, `xz`, `bzip2`, `tar`, `json`, `empty`, `unknown`.',
      reads: HEADS,
      unchecked: UNREAD,
      of: ({ image, edge }) => detectedOf(image, edge.target, edge),
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'The annotations of the descriptor.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => annotationsOf(image, edge),
    },
    urls: {
      type: 'list<string>',
      meaning: 'The `urls` of the descriptor: where clients can download the layer.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => urlsOf(image, edge),
    },
    distributable: {
      type: 'bool',
      meaning: 'Whether the media type requires registries to store the layer; false for foreign layers.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => isDistributable(image, edge),
    },
    present: {
      type: 'bool',
      meaning: 'Whether the source contains the bytes.',
      of: ({ edge }) => edge.target.byteSource !== null,
    },
    platform: {
      type: 'Platform',
      meaning: 'The platform of the manifest that lists the layer.',
      reads: { documents: 'configs' },
      unchecked: 'If neither an index nor a config states it.',
      of: ({ manifest }) => manifest,
    },
  },
});

export const BLOB = recordType<BlobSubject>({
  name: 'Blob',
  meaning:
    'Anything that the source stores or refers to: indexes, manifests, configs, layers, attestations. A blob with several references is checked once for each, because they can declare it differently.',
  fields: {
    digest: {
      type: 'string',
      meaning: 'The digest, as `sha256:…`.',
      unchecked: `${IN_ARCHIVES} Where no digest is stated.`,
      of: ({ image, edge, node }) => digestOfBytes(image, node, edge?.slot === 'layer'),
    },
    mediaType: {
      type: 'string',
      meaning: 'The media type that the descriptor or the document itself declares; empty for unreferenced blobs.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? '' : typeOf(image, edge).mediaType),
    },
    role: {
      type: 'string',
      meaning:
        'The role under this reference: `manifest`, `index`, `config`, `layer`, `attestation`, … (see [media types](media-types.md)).',
      of: ({ edge }) => (edge === null ? 'unknown' : roleOf(edge)),
    },
    family: {
      type: 'string',
      meaning: 'The format family of the media type: `oci`, `docker-schema2`, `helm`, …, `unknown`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).family),
    },
    status: {
      type: 'string',
      meaning: 'The status of the media type: `current`, `deprecated`, `removed`, `nonstandard`, `unknown`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).status),
    },
    size: {
      type: 'int',
      meaning: 'The size in bytes.',
      unchecked: LAYER_IN_ARCHIVES,
      of: ({ image, edge, node }) => sizeOf(image, node, edge),
    },
    compression: {
      type: 'string',
      meaning: 'The compression that the bytes show, as for a layer.',
      reads: HEADS,
      unchecked: `${LAYER_IN_ARCHIVES} Where the blob is absent or unreadable.`,
      of: ({ image, edge, node }) => compressionOf(image, node, edge),
    },
    declaredCompression: {
      type: 'string',
      meaning: 'The compression that the media type declares.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).compression),
    },
    detected: {
      type: 'string',
      meaning: 'The format that the first bytes show, as for a layer.',
      reads: HEADS,
      unchecked: `${LAYER_IN_ARCHIVES} Where the blob is absent or unreadable.`,
      of: ({ image, edge, node }) => detectedOf(image, node, edge),
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'The annotations of the descriptor.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? NO_ENTRIES : annotationsOf(image, edge)),
    },
    urls: {
      type: 'list<string>',
      meaning: 'The `urls` of the descriptor.',
      unchecked: IN_ARCHIVES,
      of: ({ image, edge }) => (edge === null ? [] : urlsOf(image, edge)),
    },
    present: {
      type: 'bool',
      meaning: 'Whether the source contains the bytes.',
      of: ({ node }) => node.byteSource !== null,
    },
    referenced: {
      type: 'bool',
      meaning:
        'Whether anything refers to the blob. Unreferenced blobs are checked with the first image when a source is checked as a whole.',
      of: ({ edge }) => edge !== null,
    },
    path: {
      type: 'string',
      meaning: 'The path from the root: `index.json/manifests/0/layers/2`; empty for unreferenced blobs.',
      of: ({ edge }) => edge?.path.join('/') ?? '',
    },
    platform: {
      type: 'string',
      meaning:
        'The platform of the manifest that contains the blob, as `linux/arm64`; empty where no manifest contains it.',
      reads: { documents: 'configs' },
      unchecked:
        'Where neither an index nor a config states it, and where an index lists the manifest for several platforms.',
      of: (subject) => (subject.edge === null ? '' : platformOf(subject, subject.edge)),
    },
  },
});

/** Engine storage identifies layers by the digest of their tar, and has no manifest. */
function digestOfBytes({ engineStorage }: Image, { digest, digestOf, name }: Node, isLayer: boolean): string {
  if (digestOf === 'tar' || (isLayer && engineStorage)) return throwUnknown(ENGINE_STORAGE);
  return digest ?? throwUnknown(safe`the digest of ${name} is unknown`);
}

function typeOf({ engineStorage }: Image, { type }: Edge): MediaType {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  return type ?? throwUnknown('no media type is declared');
}

/** The descriptor in an archive describes how the layer was pulled, not how it will be pushed. */
function annotationsOf({ engineStorage }: Image, { descriptor }: Edge): ReadonlyMap<string, string> {
  return engineStorage ? throwUnknown(ENGINE_STORAGE) : (descriptor?.annotations ?? NO_ENTRIES);
}

function urlsOf({ engineStorage }: Image, { descriptor }: Edge): readonly string[] {
  const urls = descriptor?.urls ?? [];
  return engineStorage && urls.length === 0 ? throwUnknown(ENGINE_STORAGE) : urls;
}

function isDistributable(image: Image, edge: Edge): boolean {
  return edge.declared?.distributable === false ? false : typeOf(image, edge).distributable;
}

function sizeOf({ engineStorage }: Image, node: Node, edge: Edge | null): bigint {
  if (edge?.slot === 'layer' && engineStorage) return throwUnknown(ENGINE_STORAGE);
  if (edge?.descriptor) return edge.descriptor.size;
  if (!isAvailable(node.byteSource))
    return throwUnknown(
      safe`the size of ${node.name} is unknown: no descriptor states it, and the blob is not present`,
    );
  return BigInt(node.byteSource.length);
}

function detectedOf({ engineStorage }: Image, { detected, byteSource, name }: Node, edge: Edge | null): string {
  if (edge?.slot === 'layer' && engineStorage) return throwUnknown(ENGINE_STORAGE);
  return detected ?? throwUnknown(safe`${name} ${byteSource === null ? 'is not present' : 'could not be read'}`);
}

function compressionOf(image: Image, node: Node, edge: Edge | null): string {
  if (edge?.type?.compression === 'encrypted')
    return throwUnknown(safe`${node.name} is encrypted, so its compression is unknown`);
  const detected = detectedOf(image, node, edge);
  return detected === 'tar' || detected === 'empty' || detected === 'json' ? 'none' : detected;
}

/** An image manifest without a stated platform has an unknown one; an exempt manifest has none. */
function platformOf({ image, platformsByDocument }: BlobSubject, edge: Edge): string {
  const { manifests, engineStorage } = image;
  const platforms = platformsByDocument.get(edge.parent?.document ?? null);
  if (edge.slot !== 'manifest' && platforms !== undefined && platforms.size > 1)
    return throwUnknown('the manifest is listed for several platforms');
  if (edge.platform !== null) return edge.platform;
  const documents = new Set<Edge['document']>();
  for (let at: Edge | null = edge; at !== null; at = at.parent) documents.add(at.document);
  const isRun = manifests.some(({ edge: { document }, exempt }) => exempt === null && documents.has(document));
  return isRun || engineStorage ? throwUnknown('neither an index nor a config states the platform of a manifest') : '';
}
