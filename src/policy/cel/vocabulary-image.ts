import { isStatedPlatform } from '../../formats/platform.ts';
import type { Node } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { safe } from '../../text/untrusted.ts';
import { recordType, throwUnknown } from './vocabulary-record.ts';
import type { ImageSubject } from './vocabulary-subject.ts';

const OF_ENGINES = 'In docker archives (`docker save`).';

export const IMAGE = recordType<ImageSubject>({
  name: 'Image',
  meaning: 'One root with all below it: what a tag points to.',
  fields: {
    name: {
      type: 'string',
      meaning:
        'The name that the workflow gives (`IMAGE as NAME`). What an image calls itself is not here, as anybody could choose it.',
      unchecked: 'Where the workflow gives none.',
      of: ({ image }) => image.givenName ?? throwUnknown('the workflow gives the image no name; IMAGE as NAME does'),
    },
    source: {
      type: 'string',
      meaning: 'As what it came: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
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
      unchecked: 'Where it has several manifests.',
      of: ({ image }) => image.imageId ?? throwUnknown('it has no config, or several'),
    },
    artifact: {
      type: 'string',
      meaning:
        'What it is: `image`, `plugin`, `helm`, `wasm`, `model`, `signature`, `sbom`, `attestation`, `cache`, `unknown`.',
      of: ({ image }) => image.artifact,
    },
    platforms: {
      type: 'list<string>',
      meaning: 'What its manifests are for, each once: `linux/amd64`.',
      reads: { documents: 'configs' },
      unchecked: 'Where nothing states that of one.',
      of: ({ image, manifests }) =>
        manifests.some(({ manifest: { platform } }) => platform === null || !isStatedPlatform(platform))
          ? throwUnknown('neither an index nor a config states the platform of a manifest')
          : image.platforms,
    },
    manifests: {
      type: 'list<Manifest>',
      meaning: 'Its manifests, without those that are proved to be no image.',
      of: ({ manifests }) => manifests,
    },
    blobs: { type: 'list<Blob>', meaning: 'All blobs, as `for: blob` sees them.', of: ({ blobs }) => blobs },
    size: {
      type: 'int',
      meaning: 'The bytes of all that it refers to, each blob once.',
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
    return throwUnknown(safe`nothing states the size of ${name}, and it is not here`);
  return BigInt(byteSource.length);
}
