import { isStatedPlatform } from '../../formats/platform.ts';
import type { Node } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { isAvailable } from '../../sources/byte-source.ts';
import { safe } from '../../text/untrusted.ts';
import { type Context, type FactName, needsFacts } from '../context.ts';
import { CUSTOM_SCOPES, type CustomScope } from '../enums.ts';
import { BLOB, LAYER } from './vocabulary-blob.ts';
import { CONFIG, HISTORY, MANIFEST, PLATFORM } from './vocabulary-manifest.ts';
import { type ImageSubject, type RecordType, recordType, throwUnknown } from './vocabulary-record.ts';

const IN_ARCHIVES = 'In `docker save` archives.';

const IMAGE = recordType<ImageSubject>({
  name: 'Image',
  meaning: 'One root with everything below it: what a tag points to.',
  fields: {
    name: {
      type: 'string',
      meaning:
        'The name that the workflow gives (`IMAGE as NAME`). Names that an image claims are not available, because its author chooses them.',
      unchecked: 'Where the workflow gives no name.',
      of: ({ image }) => image.givenName ?? throwUnknown('the image has no name; pass "IMAGE as NAME"'),
    },
    source: {
      type: 'string',
      meaning: 'The form of the image: `oci-layout`, `oci-archive`, `docker-archive`, `dir`, `registry`, `engine`.',
      of: ({ image }) => image.source,
    },
    digest: {
      type: 'string',
      meaning: 'The digest, as `sha256:…`.',
      unchecked: IN_ARCHIVES,
      of: ({ image }) =>
        image.engineStorage ? throwUnknown(ENGINE_STORAGE) : (image.digest ?? throwUnknown('the image has no digest')),
    },
    imageId: {
      type: 'string',
      meaning: 'The digest of the config.',
      unchecked: 'Where the image has several manifests.',
      of: ({ image }) => image.imageId ?? throwUnknown('the image has no config, or several'),
    },
    artifact: {
      type: 'string',
      meaning:
        'The kind of artifact: `image`, `plugin`, `helm`, `wasm`, `model`, `signature`, `sbom`, `attestation`, `cache`, `unknown`.',
      of: ({ image }) => image.artifact,
    },
    platforms: {
      type: 'list<string>',
      meaning: 'The platforms of the manifests, each once: `linux/amd64`.',
      reads: { documents: 'configs' },
      unchecked: 'Where a manifest has no stated platform.',
      of: ({ image, manifests }) =>
        manifests.some(({ manifest: { platform } }) => platform === null || !isStatedPlatform(platform))
          ? throwUnknown('neither an index nor a config states the platform of a manifest')
          : image.platforms,
    },
    manifests: {
      type: 'list<Manifest>',
      meaning: 'The manifests, without those that are proved not to be images.',
      of: ({ manifests }) => manifests,
    },
    blobs: { type: 'list<Blob>', meaning: 'All blobs, as in rules `for: blob`.', of: ({ blobs }) => blobs },
    size: {
      type: 'int',
      meaning: 'The bytes of everything that the image refers to, each blob once.',
      unchecked: IN_ARCHIVES,
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
  if (!isAvailable(byteSource))
    return throwUnknown(safe`the size of ${name} is unknown: no descriptor states it, and the blob is not present`);
  return BigInt(byteSource.length);
}

const UNSET = 'Where it is not set.';

const CONTEXT = recordType<Context>({
  name: 'Context',
  meaning: 'Facts of the run: from the event on a runner, from `--context` elsewhere.',
  fields: {
    commit: {
      type: 'string',
      meaning: 'The full commit that the run is for.',
      unchecked: UNSET,
      of: ({ commit }) => set(commit, 'commit'),
    },
    commits: {
      type: 'list<string>',
      meaning:
        'Every commit that an image of this run may name: for a pull request, the head commit and the merge commit.',
      unchecked: UNSET,
      of: ({ commits }) => set(commits, 'commits'),
    },
    ref: {
      type: 'string',
      meaning: 'The branch or tag, as `refs/heads/main`.',
      unchecked: UNSET,
      of: ({ ref }) => set(ref, 'ref'),
    },
    repository: {
      type: 'string',
      meaning: 'The repository, as `owner/name`.',
      unchecked: UNSET,
      of: ({ repository }) => set(repository, 'repository'),
    },
    repositoryUrl: {
      type: 'string',
      meaning: 'The URL of the repository, as `https://github.com/owner/name`.',
      unchecked: UNSET,
      of: ({ 'repository-url': url }) => set(url, 'repository-url'),
    },
    event: {
      type: 'string',
      meaning: 'The event that started the workflow: `push`, `pull_request`.',
      unchecked: UNSET,
      of: ({ event }) => set(event, 'event'),
    },
    fork: {
      type: 'bool',
      meaning: 'Whether the pull request comes from a fork.',
      unchecked: UNSET,
      of: ({ fork }) => set(fork, 'fork'),
    },
  },
});

function set<T>(value: T | null, key: FactName): T {
  return value ?? throwUnknown(needsFacts([key]));
}

/** Every type with fields. The type checker, the values and docs/custom-rules.md are made from this list. */
export const RECORDS: readonly RecordType[] = [IMAGE, MANIFEST, PLATFORM, CONFIG, HISTORY, LAYER, BLOB, CONTEXT];

/** A variable of expressions. */
export interface Variable {
  readonly name: string;
  /** In CEL's notation, with the names of records. */
  readonly type: string;
  readonly meaning: string;
  /** The scopes in which it is defined. */
  readonly scopes: readonly CustomScope[];
}

export const VARIABLES: readonly Variable[] = [
  { name: 'image', type: 'Image', meaning: 'The image that is checked.', scopes: CUSTOM_SCOPES },
  {
    name: 'manifest',
    type: 'Manifest',
    meaning: 'The manifest that is checked; for a layer, the manifest that lists it.',
    scopes: ['manifest', 'layer'],
  },
  { name: 'layer', type: 'Layer', meaning: 'The layer that is checked.', scopes: ['layer'] },
  { name: 'blob', type: 'Blob', meaning: 'The blob that is checked, under one of its references.', scopes: ['blob'] },
  { name: 'context', type: 'Context', meaning: 'Facts of the run.', scopes: CUSTOM_SCOPES },
  {
    name: 'day',
    type: 'timestamp',
    meaning: 'The UTC day of the verdict, at 00:00; `--as-of` sets it.',
    scopes: CUSTOM_SCOPES,
  },
];

/** The variables of a scope, in the order of the documentation. */
export function variablesOf(scope: CustomScope): readonly Variable[] {
  return VARIABLES.filter(({ scopes }) => scopes.includes(scope));
}
