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

  describe('by the position in the list of entries, whatever an entry is', () => {
    const cases = (name: string) => join(import.meta.dirname, '../cases', name);
    const digestAt = async (typed: string) => (await imagesAt(typed, 'structure')).map(({ digest }) => digest);

    test('beside what is attached, and where one digest is listed twice', async () => {
      const layoutPath = cases('position-with-attachment');
      const found = await Promise.all([0, 1, 2, 3, 4].map((i) => digestAt(`oci:${layoutPath}:@${i}`)));
      expect(found.map((digests) => digests.map((digest) => digest?.slice(7, 13)))).toEqual([
        ...[['43f069'], ['43f069'], ['471eaf'], ['05804c'], []],
      ]);
    });

    test('among parts of an index, which are no images where all are asked for', async () => {
      const layoutPath = cases('oras-copy-recursive');
      const found = await Promise.all([0, 1, 2, 3].map((i) => digestAt(`oci:${layoutPath}:@${i}`)));
      expect(found.map(([digest]) => digest?.slice(7, 13))).toEqual(['0c9452', '256cf4', '1b1f79', 'd4f8fd']);
      expect((await digestAt(layoutPath)).map((digest) => digest?.slice(7, 13))).toEqual(['0c9452', 'd4f8fd']);
    });

    test('of an index.json that is the image itself', async () => {
      const [whole] = await imagesAt(fixture('oci-index'), 'structure');
      const [second] = await imagesAt(`oci:${fixture('oci-index')}:@1`, 'structure');
      expect([whole?.platforms, second?.platforms]).toEqual([['linux/amd64', 'linux/arm64'], ['linux/arm64']]);
      expect(second?.digest).toBe(whole?.manifests[1]?.edge.target.digest);
    });

    test("of each side of a hybrid: index.json's for oci-archive, manifest.json's for docker-archive", async () => {
      const image = layout();
      const [first, second] = ['a', 'b'].map((author) => {
        const config = image.config({ author });
        return { manifest: image.manifest({ config }), Config: `blobs/${config.digest.replace(':', '/')}` };
      });
      if (first === undefined || second === undefined) throw new Error('two images are made');
      image.index([named(first.manifest, 'first'), named(second.manifest, 'second')]);
      image.file('manifest.json', [
        { Config: second.Config, RepoTags: null, Layers: [] },
        { Config: first.Config, RepoTags: null, Layers: [] },
      ]);
      const path = archive(image.tar());
      expect(await namesAt(`oci-archive:${path}:@0`)).toEqual(['first']);
      expect(await namesAt(`docker-archive:${path}:@0`)).toEqual(['second']);
      expect(await namesAt(`docker-archive:${path}:@1`)).toEqual(['first']);
      expect(await namesAt(`docker-archive:${path}:@2`)).toEqual([]);
    });
  });

  test('not by a name that the workflow gives', async () => {
    const hybrid = fixture('hybrid-ctr.tar');
    expect(await namesAt(`oci-archive:${hybrid}:acme/other:1 as acme/other:1`)).toEqual([]);
    expect(await namesAt(`oci-archive:${hybrid}:v1 as v2`)).toEqual(['v2']);
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

describe('a part of an index that index.json lists, too', () => {
  const platforms = (image: Layout) =>
    (['amd64', 'arm64'] as const).map((architecture) => ({
      ...image.manifest({ config: image.config({ architecture }) }),
      platform: { os: 'linux', architecture },
    }));
  const digestsAt = async (image: Layout) =>
    (await imagesAt(image.write(temporaryDirectory()), 'structure')).map(({ digest }) => digest);

  test('is no image of its own, at any depth, in any order, with or without a name of the index', async () => {
    for (const name of ['v1', null]) {
      const image = layout();
      const children = platforms(image);
      const inner = image.nested(children);
      const outer = image.nested([inner]);
      const top = name === null ? outer : named(outer, name);
      expect(await digestsAt(image.index([...children, inner, top]))).toEqual([outer.digest]);
    }
  });

  test('is no image of its own where its entry has other annotations, another platform or an artifactType', async () => {
    const image = layout();
    const [child, ...others] = platforms(image);
    if (child === undefined) throw new Error('two platforms are made');
    const index = image.nested([child, ...others]);
    const { platform: _, ...bare } = child;
    const entries = [bare, { ...bare, annotations: { a: 'b' } }, { ...bare, artifactType: 'x/y' }];
    expect(await digestsAt(image.index([named(index, 'v1'), ...entries]))).toEqual([index.digest]);
    const [whole] = await imagesAt(image.write(temporaryDirectory()), 'structure');
    expect(whole?.listings.map(({ path }) => path.join('/'))).toEqual(
      [1, 2, 3].map((i) => `index.json/manifests/${i}`),
    );
  });

  test.each([
    ['a name', { annotations: { 'org.opencontainers.image.ref.name': 'arm' } }],
    ["containerd's name", { annotations: { 'io.containerd.image.name': 'acme/arm:1' } }],
    ['another size', { size: 1 }],
    ['another type', { mediaType: TYPES.index }],
  ])('is an image of its own with %s', async (_, more) => {
    const image = layout();
    const children = platforms(image);
    const [child] = children;
    if (child === undefined) throw new Error('two platforms are made');
    const index = image.nested(children);
    expect(await digestsAt(image.index([named(index, 'v1'), { ...child, ...more }]))).toEqual([
      index.digest,
      child.digest,
    ]);
  });

  test('is an image of its own where the index is not here', async () => {
    const image = layout();
    const children = platforms(image);
    const index = image.nested(children);
    image.files.delete(`blobs/${index.digest.replace(':', '/')}`);
    expect(await digestsAt(image.index([named(index, 'v1'), ...children]))).toHaveLength(3);
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
