import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Image } from '../../src/image/image.ts';
import { digestOf } from '../support/image-tree.ts';
import { imagesAt } from '../support/images.ts';
import type { Members } from '../support/layout.ts';
import { faultsOf } from '../support/sources.ts';
import { type TarSpec, writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const TAR = writeTar([{ name: 'etc/motd', data: 'hello' }]);
const hex = (bytes: Uint8Array | string): string => digestOf(Buffer.from(bytes)).slice('sha256:'.length);
const configOf = (diffIds: readonly string[], over: Members = {}): string =>
  JSON.stringify({ os: 'linux', architecture: 'arm64', rootfs: { type: 'layers', diff_ids: diffIds }, ...over });
const CONFIG = configOf([digestOf(TAR)]);

/** The only image of an archive with one entry in its manifest.json. */
async function imageOf(entry: Members, members: readonly TarSpec[]): Promise<Image> {
  const path = join(temporaryDirectory(), 'image.tar');
  writeFileSync(path, writeTar([...members, { name: 'manifest.json', data: JSON.stringify([entry]) }]));
  const [image, ...others] = await imagesAt(path, 'digests');
  if (image === undefined || others.length > 0) throw new Error('it is not one image');
  return image;
}

describe('an image that is only in manifest.json', () => {
  test('has a config, layers by their diffIDs, and nothing that is invented', async () => {
    const image = await imageOf({ Config: 'a.json', RepoTags: ['acme/pay:1'], Layers: ['1/layer.tar'] }, [
      { name: 'a.json', data: CONFIG },
      { name: '1/layer.tar', data: TAR },
    ]);
    expect(image).toMatchObject({
      ...{ names: ['acme/pay:1'], digest: null, imageId: digestOf(Buffer.from(CONFIG)), artifact: 'image' },
      ...{ platforms: ['linux/arm64'], engineStorage: true, unreferenced: [] },
    });
    expect(image.edges).toMatchObject([
      { path: ['manifest.json', '0'], slot: 'manifest', declared: null, type: null, descriptor: null, document: null },
      { path: ['manifest.json', '0', 'Config'], slot: 'config', declared: null, config: { diffIds: [digestOf(TAR)] } },
      {
        ...{ path: ['manifest.json', '0', 'Layers/0'], slot: 'layer', declared: null },
        target: { digest: digestOf(TAR), digestOf: 'tar', name: '1/layer.tar', verified: true },
      },
    ]);
    expect(faultsOf(image)).toEqual([]);
  });

  test.each([
    ["docker's", `${hex(CONFIG)}.json`],
    ["docker's since 25", `blobs/sha256/${hex(CONFIG)}`],
    ["Bazel's and kaniko's", `sha256:${hex(CONFIG)}`],
    ["jib's", 'config.json'],
  ])('has a config under %s name', async (_, name) => {
    const image = await imageOf({ Config: name, Layers: ['l'] }, [
      { name, data: CONFIG },
      { name: 'l', data: TAR },
    ]);
    expect(faultsOf(image)).toEqual([]);
    expect(image.imageId).toBe(digestOf(Buffer.from(CONFIG)));
  });

  test.each([`${hex('other')}.json`, `blobs/sha256/${hex('other')}`, `sha256:${hex('other')}`])(
    'has a fault where the config is not what its name says: %s',
    async (name) => {
      const image = await imageOf({ Config: name, Layers: ['l'] }, [
        { name, data: CONFIG },
        { name: 'l', data: TAR },
      ]);
      expect(faultsOf(image)).toEqual(['manifest.json/0/Config: digest-mismatch']);
      expect(image.edges[1]).toMatchObject({ config: null });
    },
  );

  test('has faults where what it names is absent', async () => {
    const image = await imageOf({ Config: 'gone.json', Layers: ['gone'] }, []);
    expect(faultsOf(image)).toEqual(['manifest.json/0/Config: missing', 'manifest.json/0/Layers/0: missing']);
  });

  test('has a fault where it has more or fewer layers than diffIDs, and then layers are verified by nothing', async () => {
    for (const Layers of [[], ['l', 'l'], null]) {
      const image = await imageOf({ Config: 'a.json', Layers }, [
        { name: 'a.json', data: CONFIG },
        { name: 'l', data: TAR },
      ]);
      expect(faultsOf(image)).toEqual(['manifest.json/0: malformed']);
      expect(image.manifests[0]?.layers.map(({ target }) => target.verified)).toEqual((Layers ?? []).map(() => null));
    }
  });

  test('has a fault where tools read its config in different ways', async () => {
    for (const data of [`${CONFIG}{}`, CONFIG.replace('"os"', '"OS"'), CONFIG.replace('{', '{"os":"x",'), '[]']) {
      const image = await imageOf({ Config: 'a.json', Layers: ['l'] }, [
        { name: 'a.json', data },
        { name: 'l', data: TAR },
      ]);
      expect(faultsOf(image)).toEqual([expect.stringMatching(/^manifest\.json\/0\/Config: (ambiguous|malformed)$/)]);
    }
  });

  test('has the layers that links lead to, each read once', async () => {
    const image = await imageOf({ Config: 'a.json', Layers: ['1/layer.tar', '2/layer.tar'] }, [
      { name: 'a.json', data: configOf([digestOf(TAR), digestOf(TAR)]) },
      { name: '1/layer.tar', type: 'symlink', link: `../${hex(TAR)}.tar` },
      { name: '2/layer.tar', type: 'symlink', link: '../1/layer.tar' },
      { name: `${hex(TAR)}.tar`, data: TAR },
    ]);
    expect(faultsOf(image)).toEqual([]);
    expect(image.manifests[0]?.layers.map(({ target }) => target.verified)).toEqual([true, true]);
  });

  test('has a fault where links lead round, to what is no layer, or are hard', async () => {
    const members = (link: Pick<TarSpec, 'type' | 'link'>): TarSpec[] => [
      { name: 'a.json', data: CONFIG },
      { name: 'x', data: TAR },
      { name: 'l', ...link },
    ];
    const faultsWith = async (type: string, link: string) =>
      faultsOf(await imageOf({ Config: 'a.json', Layers: ['l'] }, members({ type, link })));
    expect(await faultsWith('symlink', 'l')).toEqual(['manifest.json/0/Layers/0: missing']);
    expect(await faultsWith('symlink', '/etc/passwd')).toEqual(['manifest.json/0/Layers/0: unreadable']);
    expect(await faultsWith('symlink', 'a.json')).toEqual(['manifest.json/0/Layers/0: digest-mismatch']);
    expect(await faultsWith('hardlink', 'x')).toEqual(['image: ambiguous']);
  });

  test('cannot reach out of a directory that an archive was unpacked into', async () => {
    const outside = temporaryDirectory();
    writeFileSync(join(outside, 'secret'), CONFIG);
    const path = join(outside, 'image');
    mkdirSync(path);
    writeFileSync(
      join(path, 'manifest.json'),
      JSON.stringify([{ Config: '../secret', Layers: ['/etc/passwd', '../secret'] }]),
    );
    const [image] = await imagesAt(path, 'digests');
    expect(image && faultsOf(image).map((fault) => fault.replace(/.*: /, ''))).toEqual([
      'missing',
      'missing',
      'missing',
    ]);
  });
});
