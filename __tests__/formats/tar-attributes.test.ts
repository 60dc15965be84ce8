import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type TarAttributes, walkTar } from '../../src/formats/tar.ts';
import { lazyLayer } from '../support/lazy-layers.ts';
import { type TarSpec, withChecksum, writeHeader, writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The attributes of the members of an archive, by name. */
async function attributesOf(archive: Uint8Array): Promise<ReadonlyMap<string, TarAttributes | null | undefined>> {
  const { members } = await walkTar([archive], () => null, { attributes: true });
  return new Map(members.map(({ name, attributes }) => [name, attributes]));
}

/** Those of one member. */
async function attributes(spec: TarSpec, format: 'gnu' | 'pax' | 'ustar' | 'v7' = 'pax') {
  return (await attributesOf(writeTar([{ ...spec, name: 'file' }], { format }))).get('file');
}

describe('attributes', () => {
  test('are those that Go writes', async () => {
    const all = await attributesOf(gunzipSync(lazyLayer('estargz-lossless').bytes));
    expect(all.get('bin/ping')).toMatchObject({
      device: null,
      uid: 0,
      modified: { seconds: 1714564800, nanoseconds: 600_000_000 },
      accessed: { seconds: 1714568400, nanoseconds: 0 },
      changed: { seconds: 1714564800, nanoseconds: 0 },
      xattrs: new Map([
        ['security.capability', 'AQAAAgAgAAA9Cg=='],
        ['user.note', 'YQ=='],
      ]),
    });
    expect(all.get('data/large')).toMatchObject({ uid: 1000, gid: 1001, userName: 'app', groupName: 'staff' });
    expect(all.get('data/empty')).toMatchObject({ uid: 3_000_000 });
    expect(all.get('dev/null')).toMatchObject({ device: 'char', deviceMajor: 1, deviceMinor: 3 });
    expect(all.get('dev/sda')).toMatchObject({ device: 'block', deviceMajor: 8, deviceMinor: 0 });
    expect(all.get('dev/pipe')).toMatchObject({ device: 'fifo' });
  });

  test.each(['ustar', 'gnu', 'pax', 'v7'])('are those that tar writes as %s', async (format) => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'in'));
    writeFileSync(join(directory, 'in/file'), 'x');
    utimesSync(join(directory, 'in/file'), 1, 1714564800.25);
    const options = ['--owner=app:1234', '--group=staff:77', `--format=${format}`, '-C', join(directory, 'in'), 'file'];
    const archive = execFileSync('tar', ['-cf', '-', ...options]);
    const read = (await attributesOf(archive)).get('file');
    expect(read).toMatchObject({ uid: 1234, gid: 77, modified: { seconds: 1714564800 }, xattrs: new Map() });
    expect(read?.modified.nanoseconds).toBe(format === 'pax' ? 250_000_000 : 0);
    expect(read?.userName).toBe(format === 'v7' ? '' : 'app');
    expect(read?.groupName).toBe(format === 'v7' ? '' : 'staff');
  });

  test('are not read where they are not asked for', async () => {
    const { members } = await walkTar([writeTar([{ name: 'file' }])], () => null);
    expect(members[0]).not.toHaveProperty('attributes');
  });

  test('of an extended header are those of the next member only', async () => {
    const all = await attributesOf(writeTar([{ name: 'a', pax: { uid: '7' } }, { name: 'b' }]));
    expect([all.get('a')?.uid, all.get('b')?.uid]).toEqual([7, 0]);
  });

  test.each<readonly [Readonly<Record<string, string>>, Partial<TarAttributes>]>([
    [
      { uid: '7', gid: '8', uname: 'u', gname: 'g' },
      { uid: 7, gid: 8, userName: 'u', groupName: 'g' },
    ],
    [
      { uid: '', uname: '' },
      { uid: 0, userName: '' },
    ],
    [{ mtime: '-1.25' }, { modified: { seconds: -2, nanoseconds: 750_000_000 } }],
    [{ mtime: '-1' }, { modified: { seconds: -1, nanoseconds: 0 } }],
    [{ mtime: '5.1234567891' }, { modified: { seconds: 5, nanoseconds: 123_456_789 } }],
    [{ mtime: '5.' }, { modified: { seconds: 5, nanoseconds: 0 } }],
    [{ 'SCHILY.xattr.user.a': '' }, { xattrs: new Map([['user.a', '']]) }],
    [{ 'SCHILY.xattr.user.a=b': 'c' }, { xattrs: new Map([['user.a', 'Yj1j']]) }],
  ])('of the records %j', async (pax, expected) => {
    expect(await attributes({ name: 'file', pax })).toMatchObject(expected);
  });

  test('have the access time of a header of GNU, and nothing of it in other formats', async () => {
    for (const [format, accessed] of [
      ['gnu', { seconds: 8, nanoseconds: 0 }],
      ['v7', null],
    ] as const) {
      const header = writeHeader({ name: 'file' }, format);
      header.write('00000000010\0', 345, 'latin1');
      const archive = Buffer.concat([withChecksum(header), Buffer.alloc(1024)]);
      expect((await attributesOf(archive)).get('file')?.accessed).toEqual(accessed);
    }
  });
});
