import type { MediaType } from '../../formats/media-type.ts';
import { type Edge, type Image, type Node, roleOf } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { safe } from '../../text/untrusted.ts';
import { recordType, throwUnknown } from './vocabulary-record.ts';
import type { BlobSubject, LayerSubject } from './vocabulary-subject.ts';

const NO_ENTRIES: ReadonlyMap<string, string> = new Map();
const HEADS = { depth: 'heads' } as const;
const OF_ENGINES = 'In docker archives (`docker save`), which do not show how layers will be pushed.';
const UNREAD = `${OF_ENGINES} If the blob is absent or could not be read.`;

export const LAYER = recordType<LayerSubject>({
  name: 'Layer',
  meaning: 'A layer in the manifest that lists it.',
  fields: {
    index: { type: 'int', meaning: 'Its position, from 0, base first.', of: ({ index }) => BigInt(index) },
    digest: {
      type: 'string',
      meaning: 'Its digest, as `sha256:…`.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => digestOfBytes(image, edge.target, true),
    },
    diffId: {
      type: 'string',
      meaning: 'The digest of its tar, as stated in the config.',
      reads: { documents: 'configs' },
      unchecked: 'If the config could not be read, or does not have one for each layer.',
      of: ({ manifest, index }) => {
        const diffIds = manifest.config?.config?.diffIds;
        const counted = diffIds?.length === manifest.layers.length ? diffIds[index] : undefined;
        return counted ?? throwUnknown('no config states a diffID for each layer');
      },
    },
    mediaType: {
      type: 'string',
      meaning: 'The media type that its descriptor declares.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => typeOf(image, edge).mediaType,
    },
    size: {
      type: 'int',
      meaning: 'Its size in bytes, as pushed and pulled.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => sizeOf(image, edge.target, edge),
    },
    compression: {
      type: 'string',
      meaning:
        'The compression of its bytes: `none`, `gzip`, `zstd`, `xz`, `bzip2`, `unknown`. eStargz is `gzip`, zstd:chunked is `zstd`.',
      reads: HEADS,
      unchecked: `${UNREAD} If it is encrypted.`,
      of: ({ image, edge }) => compressionOf(image, edge.target, edge),
    },
    declaredCompression: {
      type: 'string',
      meaning: 'The compression of its media type: `none`, `gzip`, `zstd`, `encrypted`, `unknown`.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => typeOf(image, edge).compression,
    },
    detected: {
      type: 'string',
      meaning: 'The format of its first bytes: `gzip`, `zstd`, `xz`, `bzip2`, `tar`, `json`, `empty`, `unknown`.',
      reads: HEADS,
      unchecked: UNREAD,
      of: ({ image, edge }) => detectedOf(image, edge.target, edge),
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'The annotations of its descriptor.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => annotationsOf(image, edge),
    },
    urls: {
      type: 'list<string>',
      meaning: 'The `urls` of its descriptor.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => urlsOf(image, edge),
    },
    distributable: {
      type: 'bool',
      meaning: 'Whether registries must store it, by its media type; foreign layers are not distributable.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => isDistributable(image, edge),
    },
    present: {
      type: 'bool',
      meaning: 'Whether its bytes are in the source.',
      of: ({ edge }) => edge.target.byteSource !== null,
    },
    platform: {
      type: 'Platform',
      meaning: 'The platform of the manifest that lists it.',
      reads: { documents: 'configs' },
      unchecked: 'If neither an index nor a config states it.',
      of: ({ manifest }) => manifest,
    },
  },
});

export const BLOB = recordType<BlobSubject>({
  name: 'Blob',
  meaning:
    'Anything that the source stores or references: indexes, manifests, configs, layers, attestations. A blob with several references is seen once for each, as they can declare it differently.',
  fields: {
    digest: {
      type: 'string',
      meaning: 'Its digest, as `sha256:…`.',
      unchecked: `${OF_ENGINES} If nothing states it.`,
      of: ({ image, edge, node }) => digestOfBytes(image, node, edge?.slot === 'layer'),
    },
    mediaType: {
      type: 'string',
      meaning: 'The declared media type, or that of the document itself; empty if nothing references it.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? '' : typeOf(image, edge).mediaType),
    },
    role: {
      type: 'string',
      meaning:
        'Its role: `manifest`, `index`, `config`, `layer`, `attestation`, … as in [media types](media-types.md).',
      of: ({ edge }) => (edge === null ? 'unknown' : roleOf(edge)),
    },
    family: {
      type: 'string',
      meaning: 'The family of its media type: `oci`, `docker-schema2`, `helm`, …, `unknown`.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).family),
    },
    status: {
      type: 'string',
      meaning: 'The status of its media type: `current`, `deprecated`, `removed`, `nonstandard`, `unknown`.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).status),
    },
    size: {
      type: 'int',
      meaning: 'Its bytes.',
      unchecked: `Layers: ${OF_ENGINES.toLowerCase()}`,
      of: ({ image, edge, node }) => sizeOf(image, node, edge),
    },
    compression: {
      type: 'string',
      meaning: 'The compression of its bytes, as for a layer.',
      reads: HEADS,
      unchecked: `Layers: ${UNREAD.toLowerCase()}`,
      of: ({ image, edge, node }) => compressionOf(image, node, edge),
    },
    declaredCompression: {
      type: 'string',
      meaning: 'The compression of its media type.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? 'unknown' : typeOf(image, edge).compression),
    },
    detected: {
      type: 'string',
      meaning: 'The format of its first bytes, as for a layer.',
      reads: HEADS,
      unchecked: `Layers: ${UNREAD.toLowerCase()}`,
      of: ({ image, edge, node }) => detectedOf(image, node, edge),
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'The annotations of the descriptor that references it.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? NO_ENTRIES : annotationsOf(image, edge)),
    },
    urls: {
      type: 'list<string>',
      meaning: 'The `urls` of the descriptor that references it.',
      unchecked: OF_ENGINES,
      of: ({ image, edge }) => (edge === null ? [] : urlsOf(image, edge)),
    },
    present: {
      type: 'bool',
      meaning: 'Whether its bytes are in the source.',
      of: ({ node }) => node.byteSource !== null,
    },
    referenced: {
      type: 'bool',
      meaning:
        'Whether anything references it. Unreferenced blobs are seen with the first image of a source that is checked as a whole.',
      of: ({ edge }) => edge !== null,
    },
    path: {
      type: 'string',
      meaning: 'The path from the root: `index.json/manifests/0/layers/2`; empty if nothing references it.',
      of: ({ edge }) => edge?.path.join('/') ?? '',
    },
    platform: {
      type: 'string',
      meaning: 'The platform of its manifest, as `linux/arm64`; empty if it belongs to none.',
      reads: { documents: 'configs' },
      unchecked: 'If neither an index nor a config states it, or if an index lists its manifest for several.',
      of: ({ image, edge }) => (edge === null ? '' : platformOf(image, edge)),
    },
  },
});

/** An engine's storage knows layers by the digest of their tar, and has no manifest. */
function digestOfBytes({ engineStorage }: Image, { digest, digestOf, name }: Node, isLayer: boolean): string {
  if (digestOf === 'tar' || (isLayer && engineStorage)) return throwUnknown(ENGINE_STORAGE);
  return digest ?? throwUnknown(safe`the digest of ${name} is not stated`);
}

function typeOf({ engineStorage }: Image, { type }: Edge): MediaType {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  return type ?? throwUnknown('its media type is not declared');
}

/** What an archive states about how a layer was pulled is used only for warnings. */
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
  if (node.byteSource === null || node.byteSource.kind === 'unreadable')
    return throwUnknown('its size is not stated, and it is absent');
  return BigInt(node.byteSource.length);
}

function detectedOf({ engineStorage }: Image, { detected, byteSource, name }: Node, edge: Edge | null): string {
  if (edge?.slot === 'layer' && engineStorage) return throwUnknown(ENGINE_STORAGE);
  return detected ?? throwUnknown(safe`${name} ${byteSource === null ? 'is absent' : 'could not be read'}`);
}

function compressionOf(image: Image, node: Node, edge: Edge | null): string {
  if (edge?.type?.compression === 'encrypted')
    return throwUnknown(safe`${node.name} is encrypted, so its compression is unknown`);
  const detected = detectedOf(image, node, edge);
  return detected === 'tar' || detected === 'empty' || detected === 'json' ? 'none' : detected;
}

/** By document, the platforms of the entries that list it. */
const listed = new WeakMap<Image, ReadonlyMap<Edge['document'], ReadonlySet<string | null>>>();

function platformsOf(image: Image, document: Edge['document']): ReadonlySet<string | null> | undefined {
  const known = listed.get(image) ?? platformsByDocument(image);
  listed.set(image, known);
  return known.get(document);
}

function platformsByDocument({ manifests }: Image): ReadonlyMap<Edge['document'], ReadonlySet<string | null>> {
  const found = new Map<Edge['document'], Set<string | null>>();
  for (const { edge, platform } of manifests)
    found.set(edge.document, (found.get(edge.document) ?? new Set()).add(platform));
  return found;
}

/** A manifest without a stated platform has one, unless it is exempt. */
function platformOf(image: Image, edge: Edge): string {
  const { manifests, engineStorage } = image;
  const of = platformsOf(image, edge.parent?.document ?? null) ?? [];
  if (edge.slot !== 'manifest' && new Set(of).size > 1)
    return throwUnknown('its manifest is listed for several platforms');
  if (edge.platform !== null) return edge.platform;
  const documents = new Set<Edge['document']>();
  for (let at: Edge | null = edge; at !== null; at = at.parent) documents.add(at.document);
  const isRun = manifests.some(({ edge: { document }, exempt }) => exempt === null && documents.has(document));
  return isRun || engineStorage ? throwUnknown('neither an index nor a config states the platform of a manifest') : '';
}
