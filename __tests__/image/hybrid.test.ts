import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Image } from '../../src/image/image.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';
import {
  blobName,
  type Entry,
  type Layout,
  layout,
  type Members,
  named,
  onPlatform,
  TYPES,
} from '../support/layout.ts';
import { faultsOf } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const NAME = 'docker.io/acme/pay:1';

/** One image of a hybrid, as both sides have it. */
interface Saved {
  readonly config: Entry;
  readonly layers: readonly Entry[];
  readonly manifest: Entry;
}

/** Stores an image as docker 25 does: layers are plain tars at their diffIDs. */
function saved(
  image: Layout,
  seed: string,
  layerType: string = TYPES.layer,
  compress = (bytes: Uint8Array) => bytes,
): Saved {
  const tars = ['base', seed].map((name) => writeTar([{ name, data: name }]));
  const config = image.config({
    author: seed,
    rootfs: { type: 'layers', diff_ids: tars.map((tar) => layout().blob(tar, '').digest) },
  });
  const layers = tars.map((tar) => image.blob(compress(tar), layerType));
  return { config, layers, manifest: image.manifest({ config, layers }) };
}

/** An entry of manifest.json. */
function listed(
  { config, layers }: Pick<Saved, 'config' | 'layers'>,
  names: readonly string[] | null,
  over: Members = {},
): Members {
  return {
    Config: blobName(config.digest),
    RepoTags: names,
    Layers: layers.map(({ digest }) => blobName(digest)),
    ...over,
  };
}

/** An entry of index.json with its names, as containerd and docker write them. */
function tagged(entry: Entry, name: string): Entry {
  const [, tag = ''] = /:([^:/]*)$/.exec(name) ?? [];
  return { ...entry, annotations: { 'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': tag } };
}

/** The images of an archive with both sides. */
async function imagesOf(image: Layout, entries: readonly Entry[], list: readonly Members[]): Promise<readonly Image[]> {
  const path = join(temporaryDirectory(), 'image.tar');
  writeFileSync(path, image.index(entries).file('manifest.json', list).tar());
  return await imagesAt(path, 'digests');
}

describe('two sides of an archive agree', () => {
  test('where they name the same blobs and names', async () => {
    const image = layout();
    const one = saved(image, 'one');
    const images = await imagesOf(image, [tagged(one.manifest, NAME)], [listed(one, ['acme/pay:1'])]);
    expect(images).toMatchObject([{ names: [NAME, '1'], source: 'docker-archive' }]);
    expect(images.flatMap(faultsOf)).toEqual([]);
  });

  test('where one image has several names', async () => {
    const image = layout();
    const one = saved(image, 'one');
    const images = await imagesOf(
      image,
      [tagged(one.manifest, NAME), tagged(one.manifest, 'docker.io/acme/pay:latest')],
      [listed(one, ['acme/pay:latest', 'acme/pay:1'])],
    );
    expect(images.flatMap(faultsOf)).toEqual([]);
  });

  test('where one side has no name, as in docker archives of BuildKit from 2021', async () => {
    for (const names of [null, []]) {
      const image = layout();
      const one = saved(image, 'one');
      const images = await imagesOf(image, [tagged(one.manifest, NAME)], [listed(one, names)]);
      expect(images.map(({ names: known }) => known)).toEqual([[NAME, '1']]);
      expect(images.flatMap(faultsOf)).toEqual([]);
    }
  });

  test('under a name that the workflow gives, which is no claim of the archive', async () => {
    for (const name of ['hybrid-docker-25.tar', 'hybrid-buildkit.tar', 'hybrid-ctr.tar']) {
      const images = await imagesAt(`${fixture(name)} as ghcr.io/acme/renamed:9`, 'structure');
      expect(images.flatMap(faultsOf)).toEqual([]);
      expect(images.map(({ name: shown, claimedNames }) => [shown, claimedNames.length > 0])).toEqual([
        ['ghcr.io/acme/renamed:9', true],
      ]);
    }
  });

  test('where ctr writes a name of one word, and regctl a place as name', async () => {
    for (const name of ['weird', 'ocidir:///tmp/rg:v1']) {
      const image = layout();
      const one = saved(image, 'one');
      const images = await imagesOf(image, [tagged(one.manifest, name)], [listed(one, ['weird:latest'])]);
      expect(images.flatMap(faultsOf)).toEqual([]);
    }
  });

  test('yet docker refuses a name of manifest.json, and with it the archive', async () => {
    const image = layout();
    const one = saved(image, 'one');
    const images = await imagesOf(image, [tagged(one.manifest, NAME)], [listed(one, ['acme/pay:1', 'ACME/Pay:1'])]);
    expect(images[0]?.faults.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('the name "ACME/Pay:1" is not a valid image name'),
    );
  });

  test('where the layout has tags only, or no names', async () => {
    for (const entry of [(one: Entry) => named(one, 'v1'), (one: Entry) => one]) {
      const image = layout();
      const one = saved(image, 'one');
      const images = await imagesOf(image, [entry(one.manifest)], [listed(one, ['acme/pay:1'])]);
      expect(images.flatMap(faultsOf)).toEqual([]);
    }
  });

  test('where manifest.json has one platform of several, as ctr writes it', async () => {
    const image = layout();
    const [one, other] = [saved(image, 'one'), saved(image, 'other')];
    const index = image.nested([onPlatform(one.manifest, 'linux/amd64'), onPlatform(other.manifest, 'linux/arm64')]);
    const images = await imagesOf(image, [tagged(index, NAME)], [listed(one, ['acme/pay:1'])]);
    expect(images).toMatchObject([{ platforms: ['linux/amd64', 'linux/arm64'] }]);
    expect(images.flatMap(faultsOf)).toEqual([]);
  });

  test('where both lack the same layer', async () => {
    const image = layout();
    const one = saved(image, 'one');
    for (const layer of one.layers) image.without(layer);
    const images = await imagesOf(image, [tagged(one.manifest, NAME)], [listed(one, ['acme/pay:1'])]);
    expect(images.map(({ faults }) => faults)).toEqual([[]]);
  });

  test('where the archive was unpacked', async () => {
    for (const name of ['hybrid-docker-25.tar', 'hybrid-ctr.tar', 'hybrid-buildkit.tar']) {
      const path = temporaryDirectory();
      execFileSync('tar', ['-xf', fixture(name), '-C', path]);
      const images = await imagesAt(path, 'digests');
      expect(images).toMatchObject([{ source: 'docker-archive' }]);
      expect(images.flatMap(faultsOf)).toEqual([]);
    }
  });
});

describe('two sides of an archive are an ambiguity', () => {
  const differ = async (
    list: (one: Saved, other: Saved) => readonly Members[],
    keep = (one: Saved, _: Saved): readonly Entry[] => [tagged(one.manifest, NAME)],
  ) => {
    const image = layout();
    const [one, other] = [saved(image, 'one'), saved(image, 'other')];
    const images = await imagesOf(image, keep(one, other), list(one, other));
    return images.map(({ faults }) => faults.map(({ kind }) => kind));
  };

  test('where the configs differ', async () => {
    expect(await differ((one, other) => [listed({ ...one, config: other.config }, ['acme/pay:1'])])).toEqual([
      ['ambiguous'],
    ]);
  });

  test.each([
    ['one is missing', ([first]: readonly Entry[]) => [first]],
    ['one is there twice', ([first, second]: readonly Entry[]) => [first, second, second]],
    ['they have another order', (layers: readonly Entry[]) => layers.toReversed()],
  ])('where of the layers %s', async (_, change) => {
    expect(
      await differ((one) => [
        listed({ ...one, layers: change(one.layers).flatMap((layer) => layer ?? []) }, ['acme/pay:1']),
      ]),
    ).toEqual([['ambiguous']]);
  });

  test('where a layer is absent on one of them', async () => {
    expect(
      await differ((one) => [listed(one, ['acme/pay:1'], { Layers: ['gone', blobName(one.layers[1]?.digest ?? '')] })]),
    ).toEqual([['ambiguous']]);
  });

  test('where the names differ', async () => {
    for (const names of [['acme/pay:2'], ['acme/other:1'], ['ghcr.io/acme/pay:1'], ['acme/pay:1', 'acme/pay:2']]) {
      expect(await differ((one) => [listed(one, names)])).toEqual([['ambiguous']]);
    }
  });

  test('where the layout has a name more', async () => {
    const two = (one: Saved) => [tagged(one.manifest, NAME), tagged(one.manifest, 'docker.io/acme/pay:2')];
    expect(await differ((one) => [listed(one, ['acme/pay:1'])], two)).toEqual([['ambiguous']]);
  });

  test('where they have swapped the names of two images', async () => {
    const both = (one: Saved, other: Saved) => [
      tagged(one.manifest, NAME),
      tagged(other.manifest, 'docker.io/acme/pay:2'),
    ];
    const swapped = (one: Saved, other: Saved) => [listed(one, ['acme/pay:2']), listed(other, ['acme/pay:1'])];
    expect((await differ(swapped, both)).flat()).toEqual(['ambiguous', 'ambiguous', 'ambiguous', 'ambiguous']);
  });

  test.each(['', 'oci-archive:', 'docker-archive:'])('whichever of them is asked for: "%s"', async (transport) => {
    const images = await imagesAt(`${transport}${fixture('hybrid-mismatch.tar')}`, 'structure');
    expect(images.map(({ faults }) => faults)).toEqual([
      [
        {
          kind: 'ambiguous',
          message: expect.stringContaining('in manifest.json has a config or layers that no image in index.json has'),
          pointer: '',
        },
      ],
    ]);
  });

  test('also where one image of several is chosen', async () => {
    const image = layout();
    const [one, other] = [saved(image, 'one'), saved(image, 'other')];
    const path = join(temporaryDirectory(), 'image.tar');
    image.index([tagged(one.manifest, NAME), tagged(other.manifest, 'docker.io/acme/web:1')]);
    image.file('manifest.json', [listed(one, ['acme/pay:1']), listed({ ...other, layers: [] }, ['acme/web:1'])]);
    writeFileSync(path, image.tar());
    expect((await imagesAt(`docker-archive:${path}:acme/pay:1`, 'structure')).flatMap(faultsOf)).toEqual([
      'image: ambiguous',
    ]);
  });
});

describe('what the writers leave out of index.json is an image of its own', () => {
  test('an untagged image after the first', async () => {
    const image = layout();
    const [one, other] = [saved(image, 'one'), saved(image, 'other')];
    image.without(other.manifest);
    const images = await imagesOf(
      image,
      [tagged(one.manifest, NAME)],
      [listed(one, ['acme/pay:1']), listed(other, null)],
    );
    expect(images).toMatchObject([
      { names: [NAME, '1'], engineStorage: true },
      { names: [], digest: null, imageId: other.config.digest, engineStorage: true },
    ]);
    expect(images.flatMap(faultsOf)).toEqual([]);
    // Its blobs are in a layout, and it refers to them by their names.
    expect(images.flatMap(({ unreferenced }) => unreferenced ?? [])).toEqual([]);
  });

  test('all, where early versions of docker 25 wrote null', async () => {
    const image = layout();
    const [one, other] = [saved(image, 'one'), saved(image, 'other')];
    image.without(one.manifest).without(other.manifest);
    const path = join(temporaryDirectory(), 'image.tar');
    image
      .index([], { manifests: null })
      .file('manifest.json', [listed(one, ['acme/pay:1']), listed(other, ['acme/web:1'])]);
    writeFileSync(path, image.tar());
    const images = await imagesAt(path, 'digests');
    expect(images.map(({ names, engineStorage }) => [names, engineStorage])).toEqual([
      [['acme/pay:1'], true],
      [['acme/web:1'], true],
    ]);
    expect(images.flatMap(faultsOf)).toEqual([]);
  });
});

describe('the layers of an archive are as an engine stores them', () => {
  const storageOf = async (...[type, compress]: readonly [string?, ((bytes: Uint8Array) => Uint8Array)?]) => {
    const image = layout();
    const one = saved(image, 'one', type, compress);
    const images = await imagesOf(image, [tagged(one.manifest, NAME)], [listed(one, ['acme/pay:1'])]);
    return images.map(({ engineStorage }) => engineStorage);
  };

  test('where they are plain tars at their diffIDs', async () => {
    expect(await storageOf()).toEqual([true]);
  });

  test('but not where they are compressed', async () => {
    expect(await storageOf(TYPES.gzip, (bytes) => gzipSync(bytes))).toEqual([false]);
  });

  test('but not in a layout that is no hybrid', async () => {
    const [image] = await imagesAt(fixture('oci-uncompressed'), 'structure');
    expect(image?.engineStorage).toBe(false);
  });
});
