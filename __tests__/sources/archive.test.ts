import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readHead } from '../../src/sources/byte-source.ts';
import type { Files } from '../../src/sources/files.ts';
import { openTar } from '../../src/sources/tar-file.ts';
import { type TarOptions, type TarSpec, writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The files of an archive of these members. */
async function filesOf(members: readonly TarSpec[], options?: TarOptions): Promise<Files> {
  const path = join(temporaryDirectory(), 'x.tar');
  writeFileSync(path, writeTar(members, options));
  const files = await openTar(path);
  if (!files.ok) throw new Error(files.error);
  return files.value;
}

/** What a name leads to; null where it leads nowhere. */
function textAt(files: Files, name: string): string | null {
  const byteSource = files.get(name);
  const head = byteSource && readHead(byteSource, 100);
  return head?.kind === 'bytes' ? Buffer.from(head.bytes).toString() : null;
}

const messages = ({ faults }: Files): readonly string[] => faults.map(({ kind, message }) => `${kind}: ${message}`);

describe('the files of an archive', () => {
  test('are found by name, however it is written', async () => {
    const files = await filesOf([
      { name: './a', data: '1' },
      { name: 'b//c', data: '2' },
      { name: 'd', data: '' },
    ]);
    expect(textAt(files, 'a')).toBe('1');
    expect(textAt(files, './a')).toBe('1');
    expect(textAt(files, 'x/../b/c')).toBe('2');
    expect(textAt(files, 'd')).toBe('');
    expect(textAt(files, 'nowhere')).toBeNull();
    expect(files.faults).toEqual([]);
  });

  test('are the same object each time, so that they can be compared', async () => {
    const files = await filesOf([
      { name: 'a', data: '1' },
      { name: 'l', type: 'symlink', link: 'a' },
    ]);
    expect(files.get('a')).toBe(files.get('./a'));
    expect(files.get('a')).toBe(files.get('l'));
  });

  test('are listed by how deep they are', async () => {
    const files = await filesOf([
      { name: 'blobs/', type: 'directory' },
      { name: 'blobs/sha256/', type: 'directory' },
      ...['blobs/sha256/1', 'blobs/sha512/2', 'blobs/3', 'blobs/sha256/x/4', 'top'].map((name) => ({ name })),
    ]);
    expect(files.list('blobs', 2)).toEqual(['sha256/1', 'sha512/2']);
    expect(files.list('', 1)).toEqual(['blobs', 'top']);
    expect(files.list('nowhere', 1)).toEqual([]);
  });

  test('are no directories', async () => {
    const files = await filesOf([
      { name: 'a/', type: 'directory' },
      { name: 'a/b', data: '1' },
    ]);
    expect(files.get('a')).toBeNull();
    expect(files.faults).toEqual([]);
  });

  test('may have names of a million levels, of which no file can be read', async () => {
    const name = `${'a/'.repeat(500_000)}b`;
    const files = await filesOf([{ name, data: '1' }]);
    expect(files.get(name)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('its name in the archive is longer than the longest path'),
    });
    expect(files.list('blobs', 2)).toEqual([]);
    expect(files.list('', 1)).toEqual([]);
  });
});

describe('symbolic links in an archive', () => {
  test('are followed from their own folder, as layers are linked in a docker archive', async () => {
    const files = await filesOf([
      { name: 'one/layer.tar', data: '1' },
      { name: 'two/layer.tar', type: 'symlink', link: '../one/layer.tar' },
      { name: 'three/layer.tar', type: 'symlink', link: '../two/layer.tar' },
    ]);
    expect(textAt(files, 'two/layer.tar')).toBe('1');
    expect(textAt(files, 'three/layer.tar')).toBe('1');
    expect(files.faults).toEqual([]);
  });

  test('may stand before what they lead to', async () => {
    const files = await filesOf([
      { name: 'l', type: 'symlink', link: './a' },
      { name: 'a', data: '1' },
    ]);
    expect(textAt(files, 'l')).toBe('1');
  });

  test.each([
    ['round', 'l', 'm'],
    ['to themselves', 'l', 'l'],
    ['nowhere', 'l', 'nowhere'],
    ['to a directory', 'l', 'd'],
  ])('lead to nothing where they go %s', async (_, name, link) => {
    const files = await filesOf([
      { name, type: 'symlink', link },
      { name: 'm', type: 'symlink', link: 'l' },
      { name: 'd/', type: 'directory' },
    ]);
    expect(files.get('l')).toBeNull();
    expect(files.faults).toEqual([]);
  });

  test.each([
    ['with a slash', 'd/l', '/a'],
    ['with a slash, and to a file in its folder', 'd/l', '/b'],
    ['above the top', 'd/l', '../../a'],
    ['above the top of the archive', 'l', '../a'],
    ['to a file of the machine', 'l', '/etc/passwd'],
    ['to a file of the machine, from its folder', 'l', '../../etc/passwd'],
    ['with a slash, at the top, where containerd finds nothing', 'l', '/a'],
  ])('cannot be read where docker follows them elsewhere: %s', async (_, name, link) => {
    const files = await filesOf([
      { name: 'a', data: '1' },
      { name: 'd/b', data: '2' },
      { name, type: 'symlink', link },
    ]);
    expect(files.get(name)).toEqual({
      kind: 'unreadable',
      length: 0,
      reason: `"${name}" in the archive is a symbolic link to ${link}, which docker follows to another file than podman and containerd do`,
    });
  });

  test.each<[string, TarSpec]>([
    ['in the old form of GNU', { name: 'a', type: 'S' }],
    ['in an extended header', { name: 'a', pax: { 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0' }, data: '1' }],
  ])('that are sparse make the archive ambiguous: %s', async (_, member) => {
    expect(messages(await filesOf([{ name: 'b', data: '2' }, member]))).toContain(
      'ambiguous: "a" in the archive is a sparse file or of an unknown type, which tools read differently',
    );
  });

  test.each([
    ['a link', 'link', []],
    ['a name', 'folder/../target', []],
    ['a name below it', 'folder/x', []],
    ['a link behind a link', 'second', [{ name: 'second', type: 'symlink', link: './link' }]],
  ] as const)('to folders cannot be read in a path, as docker follows them: %s', async (_, name, more) => {
    const files = await filesOf([
      { name: 'target', data: '1' },
      { name: 'deep/target', data: '2' },
      { name: 'deep/real/other', data: '3' },
      { name: 'folder', type: 'symlink', link: 'deep/real' },
      { name: 'link', type: 'symlink', link: 'folder/../target' },
      ...more,
    ]);
    expect(files.get(name)).toMatchObject({ kind: 'unreadable', reason: expect.stringContaining('leads through') });
  });

  test.each(['index.json', 'manifest.json', 'oci-layout', 'repositories', 'blobs/sha256/0a', 'config.json'])(
    'are an ambiguity in the place of %s',
    async (name) => {
      const files = await filesOf([
        { name: 'a', data: '1' },
        { name, type: 'symlink', link: 'a' },
      ]);
      expect(messages(files)).toEqual([
        `ambiguous: "${name}" in the archive is a symlink, which some tools follow and some ignore`,
      ]);
    },
  );
});

describe('an archive that tools read in different ways has a fault', () => {
  test('two members of one name', async () => {
    const twice = 'the archive has two members named "a": some tools read the first, some the last';
    for (const names of [
      ['a', 'a'],
      ['a', './a'],
      ['a', 'a/.'],
    ]) {
      expect(messages(await filesOf(names.map((name) => ({ name, data: name }))))).toContain(`ambiguous: ${twice}`);
    }
  });

  test('a file and a directory of one name', async () => {
    for (const order of [1, -1]) {
      const members: TarSpec[] = [
        { name: 'index.json', data: '{}' },
        { name: 'index.json', type: 'directory' },
      ];
      const files = await filesOf(order === 1 ? members : members.toReversed());
      expect(messages(files)).toEqual([expect.stringContaining('two members named "index.json"')]);
    }
  });

  test('but not for a directory that is there twice', async () => {
    const files = await filesOf([
      { name: 'blobs', type: 'directory' },
      { name: './blobs/', type: 'directory' },
    ]);
    expect(files.faults).toEqual([]);
  });

  test.each([
    ['/index.json', 'absolute'],
    ['blobs/../index.json', 'parent'],
    ['../x', 'parent'],
  ])('a member of the name %s', async (name, flag) => {
    expect(messages(await filesOf([{ name }]))).toEqual([
      `ambiguous: the archive has a member "${name}", which tools extract to different paths (${flag})`,
    ]);
  });

  test('a hard link', async () => {
    const files = await filesOf([
      { name: 'a', data: '1' },
      { name: 'x/b', type: 'hardlink', link: 'a' },
    ]);
    expect(messages(files)).toEqual(['ambiguous: "x/b" in the archive is a hard link, which tools read differently']);
    expect(textAt(files, 'x/b')).toBe('1');
  });

  test('data behind its end', async () => {
    const path = join(temporaryDirectory(), 'x.tar');
    writeFileSync(path, Buffer.concat([writeTar([{ name: 'a' }]), writeTar([{ name: 'b' }])]));
    const files = await openTar(path);
    expect(files).toMatchObject({ ok: true, value: { faults: [{ kind: 'ambiguous' }] } });
  });

  test('a pipe or device where documents and blobs are looked for', async () => {
    const files = await filesOf([
      { name: 'blobs/sha256/0a', type: 'fifo' },
      { name: 'other', type: 'fifo' },
    ]);
    expect(messages(files)).toEqual([expect.stringContaining('"blobs/sha256/0a" in the archive is a device')]);
    expect(files.get('blobs/sha256/0a')).toBeNull();
  });

  test('and no more faults than anybody reads', async () => {
    const files = await filesOf(Array.from({ length: 1000 }, () => ({ name: '../x' })));
    expect(files.faults.length).toBeLessThan(30);
  });

  test('in words that are safe to show', async () => {
    const [message = ''] = messages(await filesOf([{ name: '../\n::error::x' }]));
    expect(message).toContain('ambiguous: the archive has a member');
    expect(message).not.toContain('\n');
    expect(message).not.toContain('::error');
  });
});

describe('an archive that is not whole has a fault', () => {
  test.each([
    ['without an end marker', 1024],
    ['within the data', 600],
  ])('%s', async (_, size) => {
    const path = join(temporaryDirectory(), 'x.tar');
    writeFileSync(path, writeTar([{ name: 'a', data: 'x'.repeat(100) }]).subarray(0, size));
    const files = await openTar(path);
    expect(files.ok && messages(files.value)).toEqual([expect.stringMatching(/^malformed: the archive: /)]);
  });
});
