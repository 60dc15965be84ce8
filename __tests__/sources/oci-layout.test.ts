import { describe, expect, test } from '@jest/globals';
import { archiveFiles } from '../../src/sources/archive.ts';
import { blobPath, isLayout, openLayout } from '../../src/sources/oci-layout.ts';
import { openTarStream } from '../../src/sources/tar-file.ts';
import { type Layout, layout, named, onPlatform, TYPES } from '../support/layout.ts';
import { digestAt } from '../support/sources.ts';

/** Opens a layout from memory. */
async function opened(image: Layout) {
  const files = await openTarStream([image.tar()]);
  if (!files.ok) throw new Error(files.error);
  expect(files.value.faults).toEqual([]);
  return openLayout(files.value);
}

describe('an OCI layout', () => {
  test('has an index.json, or the file that says so', async () => {
    for (const [image, isOne] of [
      [layout().file('index.json', {}), true],
      [layout().file('oci-layout', {}), true],
      [layout().file('manifest.json', []), false],
    ] as const) {
      const files = await openTarStream([image.tar()]);
      expect(files.ok && isLayout(files.value)).toBe(isOne);
    }
    expect(isLayout(archiveFiles([], []))).toBe(false);
  });

  test('has an image for every entry of its index, with the names that it gives', async () => {
    const image = layout();
    const both = { 'io.containerd.image.name': 'docker.io/acme/app:1', 'org.opencontainers.image.ref.name': '1' };
    image.index([named(image.manifest(), 'v1'), image.nested([]), { ...image.manifest({ a: 1 }), annotations: both }]);
    const { roots, faults } = await opened(image);
    expect(faults).toEqual([]);
    expect(roots.map(({ kind, names, path }) => [kind, names, path])).toEqual([
      ['descriptor', ['v1'], ['index.json', 'manifests/0']],
      ['descriptor', [], ['index.json', 'manifests/1']],
      ['descriptor', ['docker.io/acme/app:1', '1'], ['index.json', 'manifests/2']],
    ]);
  });

  test('has entries without a type, and of a type that nobody knows', async () => {
    const image = layout();
    const { digest, size } = image.manifest();
    image.file('index.json', {
      schemaVersion: 2,
      manifests: [
        { digest, size },
        { mediaType: 'bananas', digest, size },
      ],
    });
    expect((await opened(image)).roots).toHaveLength(2);
  });

  test('is one image where its entries are unnamed platforms, as go-containerregistry writes it', async () => {
    const image = layout();
    const [one, other, attestation] = [image.manifest(), image.manifest({ a: 1 }), image.manifest({ b: 1 })];
    image.index([
      onPlatform(one, 'linux/amd64'),
      onPlatform(other, 'linux/arm64'),
      onPlatform(attestation, 'unknown/unknown'),
    ]);
    expect((await opened(image)).roots).toEqual([
      expect.objectContaining({ kind: 'document', names: [], path: ['index.json'] }),
    ]);
  });

  test.each([
    [
      'one of them has a name',
      (image: Layout) => [
        onPlatform(image.manifest(), 'linux/amd64'),
        named(onPlatform(image.manifest({ a: 1 }), 'linux/arm64'), 'v1'),
      ],
    ],
    [
      'two are for the same platform',
      (image: Layout) => [
        onPlatform(image.manifest(), 'linux/amd64'),
        onPlatform(image.manifest({ a: 1 }), 'linux/amd64'),
      ],
    ],
    [
      'one of them has no platform',
      (image: Layout) => [
        onPlatform(image.manifest(), 'linux/amd64'),
        onPlatform(image.manifest({ a: 1 }), 'linux/arm64'),
        image.manifest({ b: 1 }),
      ],
    ],
    [
      'there is one only',
      (image: Layout) => [
        onPlatform(image.manifest(), 'linux/amd64'),
        onPlatform(image.manifest({ b: 1 }), 'unknown/unknown'),
      ],
    ],
  ])('is a list of images where %s', async (_, entries) => {
    const image = layout();
    const manifests = entries(image);
    const { roots } = await opened(image.index(manifests));
    expect(roots.map(({ kind }) => kind)).toEqual(manifests.map(() => 'descriptor'));
  });

  test('may have a manifest for its index.json', async () => {
    const image = layout();
    const config = image.config();
    image.file('index.json', { schemaVersion: 2, mediaType: TYPES.manifest, config, layers: [] });
    expect((await opened(image)).roots).toEqual([expect.objectContaining({ kind: 'document', path: ['index.json'] })]);
  });

  test('finds blobs of every algorithm, and lists those that are digests', async () => {
    const image = layout();
    const [one, other] = [image.blob('1', TYPES.layer), image.blob('2', TYPES.layer, 'sha512')];
    const strange = digestAt('blake3:0a0a');
    image.file(blobPath(strange), '3').file('blobs/sha256/short', '4').file('blobs/sha256/deeper/x', '5').index([]);
    const { locate, stored } = await opened(image);
    for (const digest of [digestAt(one.digest), digestAt(other.digest), strange]) {
      expect(locate(digest)).toMatchObject({ length: 1 });
    }
    expect(locate(digestAt(`sha256:${'0'.repeat(64)}`))).toBeNull();
    expect([...stored()]).toEqual([strange, one.digest, other.digest]);
  });
});
