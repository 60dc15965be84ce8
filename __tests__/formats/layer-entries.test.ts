import { describe, expect, test } from '@jest/globals';
import { EntryWatch, type LayerEntries } from '../../src/formats/layer-entries.ts';
import { walkTar } from '../../src/formats/tar.ts';
import { type TarOptions, type TarSpec, writeTar } from '../support/tar.ts';

async function watched(bytes: Uint8Array): Promise<LayerEntries> {
  const watch = new EntryWatch();
  const listing = await walkTar(
    [bytes],
    (member) => {
      watch.take(member);
      return null;
    },
    { keep: false },
  );
  expect(listing.members).toEqual([]);
  return watch.end(listing, listing.size);
}

/** What was seen of some entries: `sight × count: names`. */
async function sights(members: readonly TarSpec[], options?: TarOptions): Promise<readonly string[]> {
  const { issues } = await watched(writeTar(members, options));
  return issues.map(({ issue, count, names }) => `${issue} × ${count}: ${names.join(', ')}`);
}

const file = (name: string, more: Partial<TarSpec> = {}): TarSpec => ({ name, data: 'x', ...more });
const link = (name: string, to: string): TarSpec => ({ name, type: 'hardlink', link: to });

describe('an entry is told of', () => {
  test.each<readonly [string, readonly TarSpec[], readonly string[]]>([
    ['that climbs', [file('../etc/passwd')], ['parent-name × 1: ../etc/passwd']],
    ['that climbs and comes back', [file('a/../b')], ['parent-name × 1: a/../b']],
    ['that is absolute', [file('/etc/passwd')], ['absolute-name × 1: /etc/passwd']],
    ['that is absolute and climbs', [file('/../etc/passwd')], ['parent-name × 1: /../etc/passwd']],
    ['that links out', [file('a'), link('b', '../../etc/shadow')], ['hard-link × 1: b -> ../../etc/shadow']],
    ['that links to nothing', [link('b', '')], ['hard-link × 1: b -> ']],
    ['that links to the root', [link('b', '.')], ['hard-link × 1: b -> .']],
    ['that links to itself', [link('b', 'b')], ['hard-link × 1: b -> b']],
    ['that links to what comes later', [link('b', 'a'), file('a')], ['hard-link × 1: b -> a']],
    ['that links to what is not there', [link('b', 'etc/shadow')], ['hard-link × 1: b -> etc/shadow']],
    ['that comes twice', [file('a'), file('a')], ['duplicate × 1: a']],
    ['that comes twice in other spellings', [file('a/b'), file('./a//b')], ['duplicate × 1: ./a//b']],
    ['that comes twice, once absolute', [file('a'), file('/a')], ['absolute-name × 1: /a', 'duplicate × 1: /a']],
    ['that comes twice by climbing', [file('b'), file('a/../b')], ['parent-name × 1: a/../b', 'duplicate × 1: a/../b']],
    [
      'that is a directory and comes twice',
      [
        { name: 'd/', type: 'directory' },
        { name: 'd', type: 'directory' },
      ],
      ['duplicate × 1: d'],
    ],
    ['that is a bare whiteout', [file('.wh.'), file('etc/.wh.')], ['whiteout × 2: .wh., etc/.wh.']],
    ['that hides the directory above', [file('a/.wh...')], ['whiteout × 1: a/.wh...']],
    ['that is a FIFO', [{ name: 'pipe', type: 'fifo' }], ['device × 1: pipe']],
    ['that is a device', [{ name: 'null', type: '3' }], ['device × 1: null']],
    ['that is set-uid', [file('su', { mode: 0o4755 })], ['set-id × 1: su']],
    ['that is set-gid', [file('wall', { mode: 0o2755 })], ['set-id × 1: wall']],
  ])('%s', async (_, members, expected) => {
    expect(await sights(members)).toEqual(expected);
  });

  test('by name only a few times', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => file(`/f${i}`));
    expect(await sights(many)).toEqual(['absolute-name × 1200: /f0, /f1, /f2']);
  });

  test('in words that cannot command a runner', async () => {
    const { issues } = await watched(writeTar([file('/a\n::error::b')]));
    expect(issues[0]?.names.join()).not.toMatch(/\n|::/);
  });
});

describe('nothing is told of', () => {
  test.each<readonly [string, readonly TarSpec[]]>([
    [
      'ordinary files and directories',
      [{ name: './', type: 'directory' }, { name: './a/', type: 'directory' }, file('./a/b')],
    ],
    ['symlinks that lead anywhere', [{ name: 'a', type: 'symlink', link: '/../../etc/passwd' }]],
    ['hard links in the layer, as kaniko writes them too', [file('bin/a'), link('b', 'bin/a'), link('c', '/bin/a')]],
    ['the root, as kaniko calls it', [{ name: '/', type: 'directory' }, file('a')]],
    [
      'whiteouts, opaque ones and those of AUFS',
      [file('.wh.a'), file('.wh..wh..opq'), file('.wh..wh.plnk'), file('.wh..a')],
    ],
    ['names that differ by case', [file('a'), file('A')]],
    ['names that are no UTF-8', [{ name: Buffer.from([0x61, 0xff]) }, { name: Buffer.from([0x61, 0xfe]) }]],
    ['names that only look like climbing', [file('..a'), file('a..'), file('...')]],
    ['directories that pass on their group', [{ name: 'd/', type: 'directory', mode: 0o2775 }]],
  ])('%s', async (_, members) => {
    expect(await watched(writeTar(members))).toEqual({ count: members.length, issues: [], faults: [] });
  });
});

describe('a tar that ends', () => {
  const members = [file('a', { data: 'x'.repeat(700) })];
  const whole = writeTar(members);

  test.each([
    ['where its data does is only not ended', 512 + 700, ['unended']],
    ['where its padding does, too', 512 + 1024, ['unended']],
    ['within its data is truncated', 512 + 699, ['truncated']],
    ['within the next header, too', 512 + 1024 + 100, ['truncated']],
    ['before anything is empty', 0, []],
    ['after one block of zeros is whole', 512 + 1024 + 512, []],
  ])('%s', async (_, length, kinds) => {
    const { faults } = await watched(whole.subarray(0, length));
    expect(faults.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('and goes on has data behind it', async () => {
    const { faults } = await watched(Buffer.concat([whole, whole]));
    expect(faults).toEqual([{ kind: 'trailing-data', message: 'data follows the end marker (at byte 2,560)' }]);
  });
});
