import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';
import { type Layout, layout, named, TYPES } from '../support/layout.ts';
import { faultsOf } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Writes an archive, and tells where. */
function archive(bytes: Uint8Array): string {
  const path = join(temporaryDirectory(), 'image.tar');
  writeFileSync(path, bytes);
  return path;
}

describe('an image is chosen', () => {
  const two = fixture('oci-two-images');
  const namesAt = async (typed: string) => (await imagesAt(typed, 'structure')).map(({ name }) => name);

  test('by its name', async () => {
    expect(await namesAt(`oci:${two}:v2`)).toEqual(['v2']);
    expect(await namesAt(`docker-archive:${fixture('docker-save-two.tar')}:acme/pay:1.4.2`)).toEqual([
      'acme/pay:1.4.2',
    ]);
    expect(await namesAt(`oci-archive:${fixture('hybrid-ctr.tar')}:v1`)).toEqual(['docker.io/acme/pay:v1']);
  });

  test('by its name in another spelling', async () => {
    const path = fixture('docker-save-two.tar');
    expect(await namesAt(`docker-archive:${path}:docker.io/acme/pay:1.4.2`)).toEqual(['acme/pay:1.4.2']);
    expect(await namesAt(`docker-archive:${fixture('docker-save-skopeo.tar')}:acme/pay:1.4.2`)).toEqual([
      'docker.io/acme/pay:1.4.2',
    ]);
  });

  test('by its position', async () => {
    expect(await namesAt(`oci:${two}:@0`)).toEqual(['v1']);
    expect(await namesAt(`oci:${two}:@1`)).toEqual(['v2']);
    expect(await namesAt(`docker-archive:${fixture('docker-save-two.tar')}:@1`)).toEqual(['acme/pay:1.4.2']);
  });

  test('by nothing, and then all are', async () => {
    expect(await namesAt(two)).toEqual(['v1', 'v2']);
  });

  test('and none is where nothing matches', async () => {
    for (const choice of ['v3', '@2', 'V1', 'v']) expect(await namesAt(`oci:${two}:${choice}`)).toEqual([]);
  });

  test('and it is an ambiguity where a name selects two digests', async () => {
    const image = layout();
    const path = image
      .index([named(image.manifest(), 'v1'), named(image.manifest({ annotations: {} }), 'v1')])
      .write(temporaryDirectory());
    expect((await imagesAt(path, 'structure')).flatMap(faultsOf)).toEqual([]);
    const images = await imagesAt(`oci:${path}:v1`, 'structure');
    expect(images.map(({ faults }) => faults)).toEqual([
      [{ kind: 'ambiguous', message: '"v1" names 2 different images here', pointer: '' }],
      [expect.objectContaining({ kind: 'ambiguous' })],
    ]);
  });

  test('and it is an ambiguity where two spellings of a name select two digests', async () => {
    const config = (name: string) => ({
      name,
      data: JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [] }, author: name }),
    });
    const entries = [
      { Config: 'a.json', RepoTags: ['acme/app:1'], Layers: [] },
      { Config: 'b.json', RepoTags: ['docker.io/acme/app:1'], Layers: [] },
    ];
    const path = archive(
      writeTar([config('a.json'), config('b.json'), { name: 'manifest.json', data: JSON.stringify(entries) }]),
    );
    const images = await imagesAt(`docker-archive:${path}:acme/app:1`, 'structure');
    expect(images.map(faultsOf)).toEqual([['image: ambiguous'], ['image: ambiguous']]);
  });
});

describe('entries of index.json', () => {
  const written = (image: Layout) => image.write(temporaryDirectory());

  test('that say the same of one digest are one image with several names', async () => {
    const image = layout();
    const manifest = image.manifest();
    const path = written(image.index([named(manifest, 'v1'), named(manifest, 'latest'), named(manifest, 'v1')]));
    expect(await imagesAt(path, 'structure')).toMatchObject([{ name: 'v1', names: ['v1', 'latest'] }]);
    expect(await imagesAt(`oci:${path}:latest`, 'structure')).toMatchObject([{ names: ['latest'] }]);
  });

  test.each([
    ['urls', { urls: ['https://example.com'] }],
    ['a type', { mediaType: TYPES.index }],
    ['a size', { size: 1 }],
    ['a platform', { platform: { os: 'windows', architecture: 'amd64' } }],
    ['data', { data: 'e30=' }],
    ['an artifact type', { artifactType: 'application/x' }],
  ])('that say different things of one digest are two, so that nothing of either is lost: %s', async (_, other) => {
    const image = layout();
    const manifest = image.manifest();
    const images = await imagesAt(
      written(image.index([named(manifest, 'v1'), { ...named(manifest, 'v1'), ...other }])),
      'structure',
    );
    expect(images).toHaveLength(2);
  });
});

describe('a name that the workflow gives', () => {
  test('goes before those that the image claims', async () => {
    const [image] = await imagesAt(`${fixture('oci-gzip')} as ghcr.io/acme/app:1`, 'structure');
    expect(image).toMatchObject({
      name: 'ghcr.io/acme/app:1',
      givenName: 'ghcr.io/acme/app:1',
      names: ['ghcr.io/acme/app:1', 'v1'],
    });
  });

  test('is the only one that is given', async () => {
    const [image] = await imagesAt(fixture('oci-gzip'), 'structure');
    expect(image?.givenName).toBeNull();
  });
});

describe('a digest that is expected', () => {
  const WRONG = `sha256:${'0'.repeat(64)}`;
  const imageFaults = async (typed: string) =>
    (await imagesAt(typed, 'structure')).flatMap(({ faults }) => faults.map(({ kind }) => kind));

  test.each([
    'oci-gzip',
    'oci-index',
    'oci-gzip.tar.gz',
    'dir-schema2',
    'dir-manifest-list',
    'dir-schema1',
    'hybrid-ctr.tar',
    'hybrid-docker-25.tar',
  ])('is confirmed where it is right: %s', async (name) => {
    const [image] = await imagesAt(fixture(name), 'structure');
    expect(await imageFaults(`${fixture(name)}@${image?.digest}`)).toEqual([]);
  });

  test.each(['oci-gzip', 'oci-index', 'oci-gzip.tar.gz', 'dir-schema2', 'dir-schema1', 'hybrid-ctr.tar'])(
    'is a mismatch where it is wrong: %s',
    async (name) => {
      expect(await imageFaults(`${fixture(name)}@${WRONG}`)).toEqual(['digest-mismatch']);
    },
  );

  test.each(['docker-save-classic.tar', 'docker-save-skopeo.tar', 'hybrid-docker-25.tar'])(
    "cannot be confirmed by an engine's archive: %s",
    async (name) => {
      expect(await imageFaults(`${fixture(name)}@${WRONG}`)).toEqual(['unverifiable']);
    },
  );

  test('is that of a signed schema1 payload, and not of the bytes', async () => {
    const [image] = await imagesAt(fixture('dir-schema1'), 'structure');
    expect(image?.digest).not.toBe(image?.edges[0]?.target.digest);
    expect(await imageFaults(`${fixture('dir-schema1')}@${image?.edges[0]?.target.digest}`)).toEqual([
      'digest-mismatch',
    ]);
  });

  test('is asked of every image that is chosen', async () => {
    const [first] = await imagesAt(fixture('oci-two-images'), 'structure');
    expect(await imageFaults(`${fixture('oci-two-images')}@${first?.digest}`)).toEqual(['digest-mismatch']);
    expect(await imageFaults(`oci:${fixture('oci-two-images')}:v1@${first?.digest}`)).toEqual([]);
  });
});

describe('blobs that nothing refers to', () => {
  test('are told of with the first image, and read as deep as the rest', async () => {
    const image = layout();
    const stray = image.blob('stray', TYPES.layer);
    const path = image
      .index([named(image.manifest(), 'v1'), named(image.manifest({ a: 1 }), 'v2')])
      .write(temporaryDirectory());
    const [first, second] = await imagesAt(path, 'digests');
    expect(first?.unreferenced).toMatchObject([{ digest: stray.digest, verified: true }]);
    expect(second?.unreferenced).toEqual([]);
  });

  test('are found broken', async () => {
    const image = layout();
    const stray = image.blob('stray', TYPES.layer);
    const path = image.index([image.manifest()]).overwritten(stray, 'other').write(temporaryDirectory());
    const [first] = await imagesAt(path, 'digests');
    expect(first && faultsOf(first)).toEqual([`${stray.digest}: digest-mismatch`]);
  });

  test('are not known where one image is chosen', async () => {
    const [chosen] = await imagesAt(`oci:${fixture('oci-two-images')}:v1`, 'structure');
    expect(chosen?.unreferenced).toBeNull();
  });

  test('are the legacy documents of docker 25, and those of no other tool', async () => {
    for (const [name, count] of [
      ['hybrid-docker-25.tar', 3],
      ['hybrid-ctr.tar', 0],
      ['oci-buildkit.tar', 0],
      ['dir-manifest-list', 0],
    ] as const) {
      const [image] = await imagesAt(fixture(name), 'structure');
      expect([name, image?.unreferenced?.length]).toEqual([name, count]);
    }
  });
});

test('ten thousand images of one archive are all loaded', async () => {
  const image = layout();
  const entries = Array.from({ length: 10_000 }, (_, i) =>
    named(image.manifest({ config: image.config({ author: `${i}` }) }), `v${i}`),
  );
  expect(await imagesAt(archive(image.index(entries).tar()), 'structure')).toHaveLength(10_000);
});
