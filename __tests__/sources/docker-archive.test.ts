import { describe, expect, test } from '@jest/globals';
import { openDockerArchive } from '../../src/sources/docker-archive.ts';
import { openTarStream } from '../../src/sources/tar-file.ts';
import type { Json } from '../support/image-tree.ts';
import { type TarSpec, writeTar } from '../support/tar.ts';

/** Opens an archive with this manifest.json. */
async function opened(manifest: Json, members: readonly TarSpec[] = []) {
  const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
  const files = await openTarStream([writeTar([...members, { name: 'manifest.json', data: text }])]);
  if (!files.ok) throw new Error(files.error);
  return openDockerArchive(files.value);
}

describe("a docker archive's manifest.json", () => {
  test('has an image for every entry, of the members that it names', async () => {
    const members = ['a.json', '1/layer.tar', 'b.json', 'sha256:0a'].map((name) => ({ name, data: `{${name}` }));
    const { roots, faults } = await opened(
      [
        { Config: 'a.json', RepoTags: ['acme/a:1', 'acme/a:2'], Layers: ['1/layer.tar', '1/layer.tar'] },
        { Config: 'b.json', RepoTags: null, Layers: ['gone/layer.tar'] },
        { Config: 'sha256:0a', RepoTags: [''], Layers: null, Parent: 'x', LayerSources: {} },
      ],
      members,
    );
    expect(faults).toEqual([]);
    expect(roots).toMatchObject([
      {
        names: ['acme/a:1', 'acme/a:2'],
        path: ['manifest.json', '0'],
        config: { name: 'a.json', byteSource: { length: 7 } },
      },
      { names: [], path: ['manifest.json', '1'], layers: [{ name: 'gone/layer.tar', byteSource: null }] },
      { names: [], config: { name: 'sha256:0a', byteSource: { length: 10 } }, layers: [] },
    ]);
    const [first, second] = roots[0]?.layers ?? [];
    expect(first?.byteSource).not.toBeNull();
    expect(first?.byteSource).toBe(second?.byteSource);
  });

  test('tells of every name once', async () => {
    expect((await opened([{ Config: 'a', RepoTags: ['x:1', 'x:1'] }])).roots).toMatchObject([{ names: ['x:1'] }]);
  });

  // docker, ctr and podman: "invalid reference format"; docker: "invalid tag" where there is none.
  test('has a fault of the entry for every name that engines refuse, and keeps the image', async () => {
    const { roots, faults } = await opened([
      { Config: 'a', RepoTags: ['acme/x:1', 'ACME/X:1', 'acme/x', null, 'ACME/X:1'] },
      { Config: 'b', RepoTags: ['acme/b:1'] },
      { Config: 'c', RepoTags: [] },
    ]);
    expect(faults).toEqual([]);
    expect(roots.map((root) => root.faults.map(({ pointer, message }) => `${pointer} ${message}`))).toEqual([
      [
        '/0/RepoTags the name "ACME/X:1" is not a valid image name: the repository must be in lower case; docker, containerd and podman refuse the archive',
        '/0/RepoTags the name "acme/x" has no tag; docker refuses the archive',
        '/0/RepoTags the name "" is not a valid image name; docker, containerd and podman refuse the archive',
      ],
      [],
      [],
    ]);
    expect(roots[0]?.faults[0]?.fix).toContain('docker save');
  });

  test('lists ten refused names of a million', async () => {
    const RepoTags = Array.from({ length: 1000 }, (_, i) => `A/${i}B`);
    expect((await opened([{ Config: 'a', RepoTags }])).roots[0]?.faults).toHaveLength(10);
  });

  test.each([
    ['an entry that is none', [null], 'malformed', '/0'],
    ['a config that is no string', [{ Config: 1 }], 'malformed', '/0/Config'],
    ['layers that are no list', [{ Config: 'a', Layers: 'x' }], 'malformed', '/0/Layers'],
    ['a layer that is no string', [{ Config: 'a', Layers: [{}] }], 'malformed', '/0/Layers/0'],
    ['names that are no strings', [{ Config: 'a', RepoTags: [1] }], 'malformed', '/0/RepoTags/0'],
    ['a parent that is no string', [{ Config: 'a', Parent: 1 }], 'malformed', '/0/Parent'],
    ['a key that Go reads as another', [{ Config: 'a', layers: [] }], 'ambiguous', '/0/layers'],
    ['a key that Go folds', [{ Config: 'a', 'Layer\u017f': [] }], 'ambiguous', '/0/Layer\u017f'],
    ['a key that is there twice', '[{"Config":"a","Config":"b"}]', 'ambiguous', '/0/Config'],
    ['a key that is there twice, once escaped', '[{"Config":"a","\\u0043onfig":"b"}]', 'ambiguous', '/0/Config'],
    ['a second document behind it', '[] [{"Config":"a"}]', 'ambiguous', ''],
  ])('with %s has a fault and no images', async (_, manifest, kind, pointer) => {
    const { roots, faults } = await opened(manifest);
    expect(roots).toEqual([]);
    expect(faults).toContainEqual({ kind, pointer, message: expect.stringMatching(/^manifest\.json: /) });
  });
});
