import { isStatedPlatform } from '../../formats/platform.ts';
import type { Node } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { safe } from '../../text/untrusted.ts';
import { recordType, throwUnknown } from './vocabulary-record.ts';
import type { ImageSubject } from './vocabulary-subject.ts';

const OF_ENGINES = 'In docker archives (`docker save`).';

export const IMAGE = recordType<ImageSubject>({
  name: 'Image',
  meaning: 'One root with everything below it: what a tag points to.',
  fields: {
    name: {
      type: 'string',
      meaning:
        'The name that the workflow gives (`IMAGE as NAME`). Names in the image itself do not count, because anyone can choose them.',
      unchecked: 'If the workflow gives none.',
      of: ({ image }) => image.givenName ?? throwUnknown('the workflow gives the image no name; use IMAGE as NAME'),
    },
    source: {
      type: 'string',
      meaning: 'The form of its source: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
      of: ({ image }) => image.source,
    },
    digest: {
      type: 'string',
      meaning: 'Its digest, as `sha256:…`.',
      unchecked: OF_ENGINES,
      of: ({ image }) =>
        image.engineStorage ? throwUnknown(ENGINE_STORAGE) : (image.digest ?? throwUnknown('it has no digest')),
    },
    imageId: {
      type: 'string',
      meaning: 'The digest of its config.',
      unchecked: 'If it has several manifests.',
      of: ({ image }) => image.imageId ?? throwUnknown('it has no config, or several'),
    },
    artifact: {
      type: 'string',
      meaning:
        'Its kind: `image`, `plugin`, `helm`, `wasm`, `model`, `signature`, `sbom`, `attestation`, `cache`, `unknown`.',
      of: ({ image }) => image.artifact,
    },
    platforms: {
      type: 'list<string>',
      meaning: 'The distinct platforms of its manifests: `linux/amd64`.',
      reads: { documents: 'configs' },
      unchecked: 'If the platform of one is not stated.',
      of: ({ image, manifests }) =>
        manifests.some(({ manifest: { platform } }) => platform === null || !isStatedPlatform(platform))
          ? throwUnknown('neither an index nor a config states the platform of a manifest')
          : image.platforms,
    },
    manifests: {
      type: 'list<Manifest>',
      meaning: 'Its manifests, without the exempt ones.',
      of: ({ manifests }) => manifests,
    },
    blobs: { type: 'list<Blob>', meaning: 'All blobs, as in a rule `for: blob`.', of: ({ blobs }) => blobs },
    size: {
      type: 'int',
      meaning: 'The size in bytes of everything that it references, each blob once.',
      unchecked: OF_ENGINES,
      of: sizeOf,
    },
  },
});

function sizeOf({ image, blobs }: ImageSubject): bigint {
  if (image.engineStorage) return throwUnknown(ENGINE_STORAGE);
  const sizes = new Map<Node, bigint>();
  for (const { edge, node } of blobs) if (edge !== null) sizes.set(node, edge.descriptor?.size ?? storedSize(node));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}

function storedSize({ byteSource, name }: Node): bigint {
  if (byteSource === null || byteSource.kind === 'unreadable')
    return throwUnknown(safe`the size of ${name} is not stated, and it is absent`);
  return BigInt(byteSource.length);
}
