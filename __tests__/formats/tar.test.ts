import { Buffer } from 'node:buffer';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexTar, type TarListing, type TarMember, walkTar } from '../../src/formats/tar.ts';
import { TarReader } from '../../src/formats/tar-reader.ts';
import { LIMITS } from '../../src/limits.ts';
import { paxRecords, type TarSpec, withChecksum, writeHeader, writeTar } from '../support/tar.ts';

/**
 * Lists an archive in both ways, the stream cut into pieces of these sizes over and over, and expects that they agree.
 */
async function list(
  archive: Uint8Array,
  cuts: readonly number[] = [1000],
): Promise<TarListing & { data: Map<TarMember, Buffer> }> {
  const indexed = indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length);
  const pieces = new Map<TarMember, Uint8Array[]>();
  const walked = await walkTar(cut(archive, cuts), (member) => {
    const held: Uint8Array[] = [];
    pieces.set(member, held);
    return (piece) => held.push(Uint8Array.from(piece));
  });
  const passing: TarMember[] = [];
  const kept = await walkTar(cut(archive, cuts), keepIn(passing), { keep: false });
  expect(kept).toEqual({ members: [], faults: walked.faults, size: walked.size });
  expect(passing).toEqual(indexed.members);
  expect(walked.members).toEqual(indexed.members);
  expect(walked.faults).toEqual(indexed.faults);
  expect(walked.size).toBe(archive.length);
  expect([...pieces.keys()]).toEqual(indexed.members);
  return { ...walked, data: new Map([...pieces].map(([member, held]) => [member, Buffer.concat(held)])) };
}

function keepIn(members: TarMember[]): (member: TarMember) => null {
  return (member) => {
    members.push(member);
    return null;
  };
}

/** One buffer for all pieces, as those who read files have. */
function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const piece = Uint8Array.from(bytes.subarray(at, at + (sizes[i % sizes.length] ?? 1)));
    yield piece;
    at += piece.length;
    piece.fill(0xee);
  }
}

const kinds = (listing: TarListing) => listing.faults.map(({ kind }) => kind);
const words = (listing: TarListing) => listing.faults.map(({ message }) => message);
const names = (listing: TarListing) => listing.members.map(({ name }) => name);
const zeros = (blocks: number) => Buffer.alloc(512 * blocks);
const concat = (...parts: Uint8Array[]) => Buffer.concat(parts);

describe('archives of real tools', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-tar-'));
  const tree = join(folder, 'tree');
  const long = 'a-rather-long-name-'.repeat(7);
  const longer = Array(10).fill('folder-with-a-name-of-thirty').join('/');

  beforeAll(() => {
    mkdirSync(join(tree, 'short', longer), { recursive: true });
    writeFileSync(join(tree, 'short/file'), 'some data\n');
    writeFileSync(join(tree, 'short/empty'), '');
    writeFileSync(join(tree, 'short/block'), Buffer.alloc(512, 'x'));
    writeFileSync(join(tree, 'short/blocks'), Buffer.alloc(100_000, 'y'));
    writeFileSync(join(tree, 'short/ünïcode-漢字-😀'), 'u');
    writeFileSync(Buffer.concat([Buffer.from(join(tree, 'short/latin1-')), Buffer.from([0xe9, 0xff])]), 'l');
    writeFileSync(join(tree, 'short', 'new\nline'), 'n');
    symlinkSync('file', join(tree, 'short/link'));
    linkSync(join(tree, 'short/blocks'), join(tree, 'short/hard'));
    execFileSync('mkfifo', [join(tree, 'short/fifo')]);
    writeFileSync(join(tree, 'short', long), 'long');
    writeFileSync(join(tree, 'short', longer, 'deep'), 'deep');
    symlinkSync(`${longer}/deep`, join(tree, 'short/long-link'));
    linkSync(join(tree, 'short', longer, 'deep'), join(tree, 'short/long-hard'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs a tool that writes an archive to stdout; names too long for its format it leaves out. */
  const make = (command: string, ...args: string[]): Buffer =>
    spawnSync(command, args, { cwd: tree, maxBuffer: 2 ** 28 }).stdout;

  const python = (format: string): [string, ...string[]] => [
    'python3',
    '-c',
    `import sys, tarfile\nwith tarfile.open(fileobj=sys.stdout.buffer, mode='w|', format=tarfile.${format}_FORMAT) as t: t.add('short')`,
  ];

  const writers: [string, ...string[]][] = [
    ['tar', '--format=gnu', '-c', 'short'],
    ['tar', '--format=oldgnu', '-c', 'short'],
    ['tar', '--format=posix', '-c', 'short'],
    ['tar', '--format=ustar', '-c', 'short'],
    ['tar', '--format=v7', '-c', 'short'],
    ['tar', '--format=gnu', '--blocking-factor=1', '-c', './short'],
    ['tar', '--format=posix', '--pax-option=comment:=here', '-c', './short'],
    ['tar', '--format=posix', '--pax-option=globexthdr.name=/tmp/g,comment=all', '-c', './short'],
    ['bsdtar', '--format=pax', '-cf', '-', 'short'],
    ['bsdtar', '--format=ustar', '-cf', '-', 'short'],
    ['bsdtar', '--format=gnutar', '-cf', '-', './short'],
    ['bsdtar', '--format=v7tar', '-cf', '-', 'short'],
    ['busybox', 'tar', '-cf', '-', './short'],
    python('GNU'),
    python('PAX'),
  ];

  for (const [command, ...args] of writers) {
    testWith(command, 'python3')(
      `${command} ${args.join(' ').replace('\n', '; ')} is listed as Python lists it`,
      async () => {
        const archive = make(command, ...args);
        expect(archive.length).toBeGreaterThan(100_000);
        const listing = await list(archive, [4096, 1, 77_777]);
        expect(listing.faults).toEqual([]);
        expect(listing.members.length).toBeGreaterThan(12);
        expect(listing.members.map(({ mode, ...member }) => ({ ...told(member), mode }))).toEqual(
          toldByPython(archive),
        );
        for (const [member, data] of listing.data) {
          expect(data.equals(archive.subarray(member.offset, member.offset + member.size))).toBe(true);
        }
        const file = listing.members.find(({ name }) => name === 'short/file');
        expect(file && listing.data.get(file)?.toString()).toBe('some data\n');
      },
    );
  }

  test.each([
    ['gnu', []],
    ['oldgnu', []],
    ['posix', ['--sparse-version=0.0']],
    ['posix', ['--sparse-version=0.1']],
    ['posix', ['--sparse-version=1.0']],
  ])('sparse files of format %s %j are no plain files', async (format, options) => {
    for (const pieces of [1, 5, 30]) {
      // With more than four pieces the map of the old format goes on in blocks of its own.
      const file = openSync(join(tree, 'sparse'), 'w');
      for (let i = 0; i < pieces; i += 1) writeSync(file, 'data', i * 80_000);
      ftruncateSync(file, 3_000_000);
      closeSync(file);
      const archive = make(
        'tar',
        `--format=${format}`,
        '--sparse',
        '--hole-detection=raw',
        ...options,
        '-c',
        'sparse',
        'short/file',
      );
      const listing = await list(archive);
      expect(listing.faults).toEqual([]);
      expect(names(listing)).toEqual(['sparse', 'short/file']);
      expect(listing.members.map(({ type }) => type)).toEqual(['other', 'file']);
      expect([...listing.data.values()][1]?.toString()).toBe('some data\n');
    }
  });

  test('a volume label and an appended archive are what tools see in different ways', async () => {
    const labelled = await list(make('tar', '--format=gnu', '--label=backup', '-c', 'short/file'));
    expect(kinds(labelled)).toEqual(['ambiguous']);
    expect(names(labelled)).toEqual(['backup', 'short/file']);
    const twice = await list(concat(make('tar', '-c', 'short/file'), make('tar', '-c', 'short/empty')));
    expect(kinds(twice)).toEqual(['trailing-data']);
    expect(names(twice)).toEqual(['short/file']);
  });

  const told = ({ rawName, type, size, offset, link }: Omit<TarMember, 'mode'>) => ({
    name: posix.normalize(rawName).replace(/\/$/, ''),
    type,
    size,
    offset,
    link,
  });

  /** Python's listing in our words. Names are decoded with surrogateescape there, too. */
  function toldByPython(archive: Buffer): unknown {
    const file = join(folder, 'archive.tar');
    writeFileSync(file, archive);
    const script = `
import json, posixpath, sys, tarfile
types = {b'0': 'file', b'\\0': 'file', b'7': 'file', b'1': 'hardlink', b'2': 'symlink', b'5': 'directory', b'6': 'device'}
with tarfile.open(sys.argv[1], 'r:') as archive:
    print(json.dumps([{
        'name': posixpath.normpath(m.name), 'type': types[m.type], 'size': 0 if m.islnk() else m.size, 'offset': m.offset_data,
        'link': m.linkname if m.issym() or m.islnk() else None, 'mode': m.mode,
    } for m in archive]))`;
    return JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
  }
});

import { testWith } from '../support/tools.ts';

describe('names', () => {
  const nameOf = async (name: string | Uint8Array) => (await list(writeTar([{ name }]))).members[0];

  test.each([
    ['a', 'a', []],
    ['./a', 'a', []],
    ['.//a//b/./c', 'a/b/c', []],
    ['./', '.', []],
    ['.', '.', []],
    ['.hidden/..data/...', '.hidden/..data/...', []],
    ['/etc/passwd', '/etc/passwd', ['absolute']],
    ['//etc', '/etc', ['absolute']],
    ['../a', '../a', ['parent']],
    ['a/../../b', 'a/../../b', ['parent']],
    ['/..', '/..', ['absolute', 'parent']],
    ['ünï/漢字/😀', 'ünï/漢字/😀', []],
  ])('%j is %j %j', async (raw, name, flags) => {
    expect(await nameOf(raw)).toMatchObject({ rawName: raw, name, flags });
  });

  test('of different bytes are different, whatever the bytes', async () => {
    const bytes = [
      'e9',
      'c3a9',
      'ff',
      'efbfbd',
      'c0af',
      'eda080',
      'edb3bf',
      'f0908080',
      'f09080',
      'e28228',
      '61e9',
      '80',
    ];
    const found = await list(writeTar(bytes.map((hex) => ({ name: Buffer.from(hex, 'hex') }))));
    expect(new Set(names(found)).size).toBe(bytes.length);
    const isText = bytes.map((hex) => ['c3a9', 'efbfbd', 'f0908080'].includes(hex));
    expect(found.members.map(({ flags }) => flags.includes('not-utf8'))).toEqual(isText.map((is) => !is));
    fc.assert(
      fc.property(segment(), segment(), (a, b) => {
        const [first, second] = names(indexed(writeTar([{ name: a }, { name: b }])));
        expect(first === second).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });

  const segment = () =>
    fc
      .uint8Array({ minLength: 1, maxLength: 90 })
      .filter((bytes) => ![0, 0x2f, 0x2e].some((byte) => bytes.includes(byte)));
  const indexed = (archive: Uint8Array) =>
    indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length);
});

describe('headers', () => {
  test.each(['gnu', 'pax'] as const)('names and links of any length, format %s', async (format) => {
    const specs: TarSpec[] = [1, 99, 100, 101, 155, 156, 255, 256, 511, 512, 513, 5000].flatMap((length) => [
      { name: 'n'.repeat(length), data: 'x' },
      { name: `link-${length}`, type: 'symlink', link: 'l'.repeat(length) },
    ]);
    const listing = await list(writeTar(specs, { format }), [513, 7]);
    expect(listing.faults).toEqual([]);
    expect(names(listing)).toEqual(specs.map(({ name }) => name));
    expect(listing.members.map(({ link }) => link)).toEqual(specs.map(({ link }) => link ?? null));
  });

  test('an extended header gives path, linkpath and size, and the last record of a key counts', async () => {
    const listing = await list(
      concat(
        extended(
          concat(
            paxRecords({ path: 'first', comment: 'two\nlines = here', linkpath: 'to' }),
            paxRecords({ path: 'last\nline' }),
          ),
        ),
        writeTar([{ name: 'a', type: 'symlink', link: 'b' }, { name: 'c' }]),
      ),
    );
    expect(listing.faults).toEqual([]);
    expect(listing.members.map(({ name, link }) => [name, link])).toEqual([
      ['last\nline', 'to'],
      ['c', null],
    ]);
  });

  test('a global header holds for all that follow until it is taken back, which is noted as Go ignores it', async () => {
    const listing = await list(
      writeTar([
        { name: 'g', type: 'g', data: paxRecords({ path: 'global' }) },
        { name: 'a' },
        { name: 'b', pax: { path: 'own' } },
        { name: 'g', type: 'g', data: paxRecords({ comment: 'nothing of interest' }) },
        { name: 'c' },
        { name: 'g', type: 'g', data: paxRecords({ path: '' }) },
        { name: 'd' },
      ]),
    );
    expect(names(listing)).toEqual(['global', 'own', 'global', 'd']);
    expect(new Set(kinds(listing))).toEqual(new Set(['ambiguous']));
  });

  test('a global header with a comment, as git writes it, is nothing special', async () => {
    const listing = await list(
      writeTar([{ name: 'g', type: 'g', data: paxRecords({ comment: 'c0ffee' }) }, { name: 'a' }]),
    );
    expect(listing.faults).toEqual([]);
  });

  test('numbers may be octal with spaces or NULs, or base-256', async () => {
    for (const field of [
      '00000000005\0',
      '          5 ',
      '5\0\0\0\0\0\0\0\0\0\0\0',
      '     5      ',
      '5\0junk ignored'.slice(0, 12),
      '000000000005',
    ]) {
      const listing = await list(concat(patched({ name: 'a', data: 'abcde' }, 124, field), data('abcde'), zeros(2)));
      expect(listing.faults).toEqual([]);
      expect(listing.members[0]?.size).toBe(5);
    }
    const base256 = patched({ name: 'a' }, 124, Buffer.from('800000000000000000000005', 'hex'));
    expect((await list(concat(base256, data('abcde'), zeros(2)))).members[0]?.size).toBe(5);
  });

  test.each([
    '5 5         ',
    '9           ',
    '-1          ',
    'abc         ',
    '\x005          ',
    ...['ff', '8000000000200000', '81', 'c0'].map((hex) => Buffer.from(hex.padEnd(24, '0'), 'hex')),
  ])('a size of %j is no number', async (field) => {
    const listing = await list(concat(patched({ name: 'a' }, 124, field), zeros(2)));
    expect(listing).toMatchObject({ members: [], faults: [{ kind: 'malformed', offset: 0 }] });
  });

  test('numbers that are of no interest must be numbers all the same, as Python takes such a header for the end', async () => {
    for (const offset of [100, 108, 116, 136, 329, 337]) {
      const listing = await list(concat(patched({ name: 'a' }, offset, '12 45678'), zeros(2)));
      expect(words(listing)).toEqual(['a header cannot be read: one of its fields is not a number (at byte 0)']);
    }
    const before1970 = Buffer.from('ffffffffffffffffffffff00', 'hex');
    expect((await list(concat(patched({ name: 'a' }, 136, before1970), zeros(2)))).faults).toEqual([]);
  });

  test('a checksum may be of signed bytes, and must match', async () => {
    const header = writeHeader({ name: 'é'.repeat(20), data: 'x' });
    const signed = header.reduce(
      (sum, byte, i) => sum + (i >= 148 && i < 156 ? 0x20 : byte > 127 ? byte - 256 : byte),
      0,
    );
    header.write(`${signed.toString(8).padStart(6, '0')}\0 `, 148);
    expect(names(await list(concat(header, data('x'), zeros(2))))).toEqual(['é'.repeat(20)]);
    header[0] = 0x41;
    expect(await list(concat(header, data('x'), zeros(2)))).toMatchObject({
      members: [],
      faults: [{ kind: 'malformed' }],
    });
  });

  test('before POSIX, directories were files with a slash', async () => {
    const listing = await list(
      writeTar(
        [
          { name: 'a/', type: '\0' },
          { name: 'b', type: '\0', data: 'x' },
        ],
        { format: 'v7' },
      ),
    );
    expect(listing.faults).toEqual([]);
    expect(listing.members.map(({ type }) => type)).toEqual(['directory', 'file']);
  });

  test('prefixes are of POSIX only', async () => {
    const name = `${'p'.repeat(90)}/${'n'.repeat(90)}`;
    expect(names(await list(writeTar([{ name }], { format: 'ustar' })))).toEqual([name]);
    const times = patched({ name: 'a' }, 345, '14712345670\x0014712345670\0');
    expect(await list(concat(times, zeros(2)))).toMatchObject({
      members: [{ name: 'a' }],
      faults: [{ kind: 'ambiguous' }],
    });
    const early = patched({ name: 'a' }, 345, 'pre/fix');
    expect(await list(concat(early, zeros(2)))).toMatchObject({
      members: [{ name: 'pre/fix/a' }],
      faults: [{ kind: 'ambiguous' }],
    });
    const star = writeHeader({ name: 'a' }, 'ustar');
    star.write('tar\0', 508);
    star.write('p'.repeat(130), 345);
    expect(await list(concat(withChecksum(star), zeros(2)))).toMatchObject({
      members: [{ name: `${'p'.repeat(130)}/a` }],
      faults: [],
    });
    star.write('p'.repeat(140), 345);
    expect(kinds(await list(concat(withChecksum(star), zeros(2))))).toEqual(['ambiguous']);
    const newer = writeHeader({ name: 'a' }, 'ustar');
    newer.write('ustar?', 257);
    newer.write('prefix', 345);
    expect(kinds(await list(concat(withChecksum(newer), zeros(2))))).toEqual(['ambiguous']);
  });

  test('types', async () => {
    const types = ['0', '\0', '7', '1', '2', '3', '4', '5', '6', 'S', 'D', 'M', 'V', 'Z'];
    const listing = await list(writeTar(types.map((type) => ({ name: 'n', type, link: 'l' }))));
    expect(listing.members.map(({ type }) => type)).toEqual([
      ...['file', 'file', 'file', 'hardlink', 'symlink', 'device', 'device', 'directory', 'device'],
      ...['other', 'other', 'other', 'other', 'other'],
    ]);
    expect(kinds(listing)).toEqual(['ambiguous']);
  });

  describe('the map of a sparse file', () => {
    /** A header of a file of `real` bytes with pieces in octal; what is not given stays empty. */
    function sparse(real: number, pieces: readonly (readonly [number, number])[], size = 0): Buffer {
      const header = writeHeader({ name: 'a', type: 'S', size });
      const octal = (value: number) => `${value.toString(8).padStart(11, '0')}\0`;
      for (const [i, [offset, length]] of pieces.entries()) header.write(octal(offset) + octal(length), 386 + 24 * i);
      header.write(octal(real), 483);
      return withChecksum(header);
    }

    test('is accepted where it covers the data', async () => {
      const archive = concat(
        sparse(
          4096,
          [
            [0, 1],
            [2048, 511],
          ],
          512,
        ),
        Buffer.alloc(512, 'x'),
        zeros(2),
      );
      expect(await list(archive)).toMatchObject({ members: [{ name: 'a', type: 'other', size: 512 }], faults: [] });
    });

    test.each([
      [
        'continues after its end',
        sparse(0, []),
        'a header cannot be read: the map of a sparse file continues after its end',
      ],
      [
        'has pieces that overlap',
        sparse(
          4096,
          [
            [0, 512],
            [511, 1],
          ],
          513,
        ),
        'a header cannot be read: the map of a sparse file has pieces that overlap or are not in order',
      ],
      [
        'exceeds the size of the file',
        sparse(100, [[0, 101]], 101),
        'a header cannot be read: the map of a sparse file exceeds the size of the file',
      ],
      [
        'does not cover the data',
        sparse(4096, [[0, 1]], 512),
        "the map of a sparse file does not cover its data, which Go's reader refuses",
      ],
    ])('is refused where it %s', async (title, header, message) => {
      if (title === 'continues after its end') header[482] = 1;
      const listing = await list(concat(withChecksum(header), zeros(4)));
      expect(words(listing)).toEqual([`${message} (at byte 0)`]);
    });

    test('is refused where a further block continues after its end', async () => {
      const header = sparse(0, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]);
      header[482] = 1;
      const block = Buffer.alloc(512);
      block[504] = 1;
      expect(words(await list(concat(withChecksum(header), block, zeros(2))))).toEqual([
        'the map of a sparse file continues after its end (at byte 512)',
      ]);
      expect(words(await list(withChecksum(header)))).toEqual(['it ends within a block (at byte 512)']);
    });
  });

  test.each([
    [{ mtime: 'now' }, 'its mtime is not a time'],
    [{ mtime: '1.x' }, 'its mtime is not a time'],
    [{ atime: '1\0' }, 'its atime is not a time'],
    [{ ctime: '9999999999999999999' }, 'its ctime is not a time'],
    [{ uid: 'root' }, 'its uid is not a number'],
    [{ gid: '1e3' }, 'its gid is not a number'],
    [{ uname: 'a\0b' }, 'its uname has a NUL'],
  ])("refuses an extended header that Go's reader refuses: %j", async (pax, reason) => {
    const listing = await list(writeTar([{ name: 'a', pax }]));
    expect(words(listing)).toEqual([`an extended header cannot be read: ${reason} (at byte 512)`]);
  });

  test.each([{ mtime: '-1.5' }, { mtime: '+1' }, { mtime: '' }, { uid: '-1' }, { atime: '1.' }])(
    "accepts an extended header that Go's reader accepts: %j",
    async (pax) => {
      expect(await list(writeTar([{ name: 'a', pax }]))).toMatchObject({ members: [{ name: 'a' }], faults: [] });
    },
  );

  test('two members of one name are two members', async () => {
    const listing = await list(
      writeTar([
        { name: 'a', data: '1' },
        { name: './a', data: '22' },
      ]),
    );
    expect(listing.members.map(({ name, size }) => [name, size])).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
  });

  const data = (text: string) => concat(Buffer.from(text), Buffer.alloc(512 - text.length));
  const patched = (spec: TarSpec, offset: number, field: string | Uint8Array) => {
    const header = writeHeader(spec);
    Buffer.from(field).copy(header, offset);
    return withChecksum(header);
  };
  const extended = (payload: Buffer) => writeTar([{ name: 'x', type: 'x', data: payload }], { end: false });
});

describe('large members', () => {
  const GiB = 1024 ** 3;

  test.each(['gnu', 'pax'] as const)('one of 10 GiB costs two reads, format %s', (format) => {
    const size = 10 * GiB + 3;
    const stated = format === 'gnu' ? { size } : { size: 0, pax: { size: String(size) } };
    const start = Buffer.from(writeTar([{ name: 'huge', ...stated }], { format, end: false }));
    const end = writeTar([{ name: 'after', data: 'x' }]);
    const endAt = start.length + Math.ceil(size / 512) * 512;
    const reads: number[] = [];
    const listing = indexTar((offset, length) => {
      reads.push(length);
      const bytes = Buffer.alloc(Math.min(length, endAt + end.length - offset));
      if (offset < start.length) start.copy(bytes, 0, offset);
      if (offset + bytes.length > endAt)
        Buffer.from(end).copy(bytes, Math.max(0, endAt - offset), Math.max(0, offset - endAt));
      return bytes;
    }, endAt + end.length);
    expect(listing.faults).toEqual([]);
    expect(listing.members.map(({ name, size }) => [name, size])).toEqual([
      ['huge', size],
      ['after', 1],
    ]);
    expect(listing.members[0]?.offset).toBe(start.length);
    expect(reads.length).toBe(2);
    expect(Math.max(...reads)).toBeLessThanOrEqual(4096);
  });

  test('one beyond the end is a fault, and so is one that no file can hold', () => {
    for (const size of ['99999999999', '9007199254740991']) {
      const archive = writeTar([{ name: 'a', size: 0, pax: { size } }]);
      const { faults } = indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length);
      expect(faults.at(-1)?.kind).toBe(size.length > 12 ? 'malformed' : 'truncated');
    }
  });

  test('thirty thousand small ones share their reads', () => {
    const archive = writeTar(
      Array.from({ length: 30_000 }, (_, i) => ({ name: `usr/lib/${i}`, data: 'x'.repeat(i % 700) })),
    );
    let reads = 0;
    const { members, faults } = indexTar((offset, length) => {
      reads += 1;
      return archive.subarray(offset, offset + length);
    }, archive.length);
    expect([members.length, faults]).toEqual([30_000, []]);
    expect(reads).toBeLessThan(60);
  });
});

describe('faults', () => {
  const good = writeTar([
    { name: 'a', data: 'x'.repeat(600) },
    { name: 'b', data: 'y' },
  ]);

  test('an archive that is truncated anywhere, but between the blocks of its end marker', async () => {
    for (let size = 0; size < good.length; size += 1) {
      const listing = await list(good.subarray(0, size));
      expect([size, kinds(listing)]).toEqual([size, size === good.length - 512 ? [] : ['truncated']]);
    }
    expect(words(await list(good.subarray(0, 1000)))).toEqual([
      'it lacks 112 bytes of its last member (at byte 1,000)',
    ]);
    expect(words(await list(good.subarray(0, 3072 - 512)))).toEqual(['it ends without an end marker (at byte 2,560)']);
  });

  test('a file that became shorter while it was read', () => {
    const { faults } = indexTar((offset, length) => good.subarray(offset, Math.min(offset + length, 700)), good.length);
    expect(faults).toMatchObject([{ kind: 'truncated', offset: 700 }]);
  });

  test('data behind the end marker, and none where there are only zeros', async () => {
    expect(kinds(await list(concat(good, zeros(100), Buffer.alloc(77))))).toEqual([]);
    const far = await list(concat(good, Buffer.alloc(5_000_000), Buffer.from('x')), [65_536]);
    expect(far.faults).toMatchObject([{ kind: 'trailing-data', offset: good.length + 5_000_000 }]);
    expect(kinds(await list(concat(good, good)))).toEqual(['trailing-data']);
  });

  test('a member behind a single block of zeros, which only some readers see', async () => {
    const listing = await list(concat(good.subarray(0, -512), good));
    expect(names(listing)).toEqual(['a', 'b']);
    expect(kinds(listing)).toEqual(['trailing-data']);
  });

  test('something that is no archive', async () => {
    const listing = await list(Buffer.alloc(3000, 'no tar'));
    expect(listing.members).toEqual([]);
    expect(words(listing)).toEqual(['it does not begin with a tar header (at byte 0)']);
  });

  test.each<[string, TarSpec[]]>([
    ['a link, directory or device states a size', [{ name: 'a', type: 'hardlink', link: 'b', size: 512 }]],
    ['a link, directory or device states a size', [{ name: 'a/', type: 'directory', size: 5 }]],
    [
      'a link, directory or device states a size',
      [{ name: 'a', type: 'hardlink', link: 'b', pax: { size: '5' }, size: 5 }],
    ],
    [
      'extension headers follow each other',
      [{ name: 'L', type: 'L', data: 'one\0' }, { name: 'L', type: 'L', data: 'two\0' }, { name: 'a' }],
    ],
    [
      'extension headers follow each other',
      [
        { name: 'x', type: 'x', data: paxRecords({ uid: '1' }) },
        { name: 'a', pax: { gid: '1' } },
      ],
    ],
    [
      'extension headers follow each other',
      [
        { name: 'x', type: 'x', data: paxRecords({ path: 'p' }) },
        { name: 'g', type: 'g', data: paxRecords({ comment: 'c' }) },
        { name: 'a' },
      ],
    ],
    [
      'a long name and an extended header contradict',
      [
        { name: 'L', type: 'L', data: 'one\0' },
        { name: 'a', pax: { path: 'two' } },
      ],
    ],
    [
      'a long name goes on behind its stated end',
      [{ name: 'L', type: 'L', data: 'manifest.json', size: 8 }, { name: 'a' }],
    ],
    ['an extended header has an empty name or size', [{ name: 'a', pax: { path: '' } }]],
    ['a header and its extended header state different sizes', [{ name: 'a', data: 'x', pax: { size: '0' } }]],
    ['a header and its extended header state different sizes', [{ name: 'a', size: 0, data: 'x', pax: { size: '1' } }]],
    ['a file has the name of a directory', [{ name: 'a/', data: 'x' }]],
    [
      'a file has the name of a directory',
      [
        { name: 'L', type: 'L', data: 'a\0' },
        { name: 'a/', type: '\0' },
      ],
    ],
    ['a file is sparse in a way that not all readers know', [{ name: 'a', pax: { 'GNU.sparse.name': 'b' } }]],
    [
      'a member has a type that readers know in different ways',
      [{ name: 'a', type: 'X', data: paxRecords({ path: 'b' }) }, { name: 'c' }],
    ],
    ['a member has a type that readers know in different ways', [{ name: 'a', type: '7', data: 'contiguous' }]],
  ])('what readers see in different ways: %s', async (message, specs) => {
    const listing = await list(writeTar([...specs, ...specs]));
    expect(kinds(listing)).toContain('ambiguous');
    expect(words(listing).filter((text) => text.startsWith(message))).toHaveLength(1);
  });

  test.each<[string, TarSpec[]]>([
    ['a long name is empty', [{ name: 'L', type: 'L' }, { name: 'a' }]],
    ['a long link is empty', [{ name: 'K', type: 'K', data: '\0' }, { name: 'a' }]],
    [
      'an extended header cannot be read: a record of it has no readable length',
      [{ name: 'x', type: 'x', data: '99 path=a\n' }, { name: 'a' }],
    ],
    [
      'an extended header cannot be read: a record of it has no readable length',
      [{ name: 'x', type: 'x', data: '0 ' }, { name: 'a' }],
    ],
    [
      'an extended header cannot be read: a record of it has no readable length',
      [{ name: 'x', type: 'x', data: '9 path=a\n\0\0' }, { name: 'a' }],
    ],
    [
      'an extended header cannot be read: a record of it does not end',
      [{ name: 'x', type: 'x', data: '9 path=ab\n' }, { name: 'a' }],
    ],
    [
      'an extended header cannot be read: a record of it has no key and value',
      [{ name: 'x', type: 'x', data: '8 patha\n' }, { name: 'a' }],
    ],
    ['an extended header cannot be read: its size is not a number', [{ name: 'a', pax: { size: '-1' } }]],
    ['an extended header cannot be read: its path has a NUL', [{ name: 'a', pax: { path: 'a\0b' } }]],
    ['an extension header has no member after it', [{ name: 'L', type: 'L', data: 'name\0' }]],
    ['a header cannot be read: it is sparse', [{ name: 'a', type: 'S' }]],
  ])('what cannot be read: %s', async (message, specs) => {
    const listing = await list(writeTar(specs, { format: message.includes('sparse') ? 'ustar' : 'gnu' }));
    expect(listing.members).toEqual([]);
    expect(words(listing)).toEqual([expect.stringContaining(message)]);
  });

  test('extension headers over the limit, of which nothing is read', () => {
    const archive = writeTar([{ name: 'L', type: 'L', size: LIMITS.archiveHeaderBytes + 1 }, { name: 'a' }]);
    expect(indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length)).toMatchObject({
      members: [],
      faults: [{ kind: 'too-many' }],
    });
  });

  test('more members, or longer names, than the limit', () => {
    const limits = {
      archiveMembers: 3,
      archiveHeaderBytes: 1000,
      archiveNameCharacters: 1000,
      archiveTailBytes: 10_240,
      archiveBytes: 1_000_000,
    };
    const read = (length: number): TarListing => {
      const reader = new TarReader(limits);
      while (reader.least > 0) reader.read(writeHeader({ name: 'n'.repeat(length) }));
      return reader;
    };
    expect(read(1)).toMatchObject({ members: [{}, {}, {}], faults: [{ kind: 'too-many', offset: 1536 }] });
    limits.archiveMembers = 1000;
    const far = new TarReader(limits);
    far.read(writeHeader({ name: 'a', size: 1_000_000 }));
    expect(words(far)).toEqual(['a member ends behind 1 MB of the archive (at byte 0)']);
    expect(read(100).members.length).toBe(10);
    expect(words(read(100))).toEqual(['the names of its members have more than 1,000 characters (at byte 5,120)']);
  });
});

test('zeros without end behind the end marker are read up to a limit', async () => {
  let pieces = 0;
  const endless = function* () {
    const zeros = Buffer.alloc(1024 * 1024);
    for (; ; pieces += 1) yield zeros;
  };
  const { faults } = await walkTar(endless(), () => null, { toEnd: false });
  expect(faults).toMatchObject([{ kind: 'too-many' }]);
  expect(pieces).toBe(LIMITS.archiveTailBytes / (1024 * 1024));
});

describe('any archive', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .filter((name) => !/[\0/]/.test(name) && name !== '.' && name !== '..');
  const path = fc.array(text, { minLength: 1, maxLength: 8 }).map((segments) => segments.join('/'));
  const spec: fc.Arbitrary<TarSpec> = fc.oneof(
    fc.record({ name: path, data: fc.uint8Array({ maxLength: 1600 }) }),
    fc.record({ name: path, type: fc.constantFrom('symlink', 'hardlink'), link: path }),
    fc.record({ name: path.map((name) => `${name}/`), type: fc.constant('directory'), mode: fc.nat(0o7777) }),
  );
  const format = fc.constantFrom('gnu' as const, 'pax' as const);
  const cuts = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 5 });

  test('is listed as it was written, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(spec, { maxLength: 8 }), format, cuts, async (specs, format, cuts) => {
        const listing = await list(writeTar(specs, { format }), cuts);
        expect(listing.faults).toEqual([]);
        const found = listing.members.map((member) => [
          member.rawName,
          member.type,
          member.link,
          listing.data.get(member)?.toString('hex'),
        ]);
        expect(found).toEqual(
          specs.map(({ name, type = 'file', link = null, data = '' }) => [
            name,
            type,
            link,
            Buffer.from(data).toString('hex'),
          ]),
        );
      }),
    );
  });

  test('that was damaged is read to its end, in both ways alike, and what is without faults lies within it', async () => {
    const damage = fc.record({
      at: fc.nat(),
      bytes: fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 12 }),
        fc.constantFrom('L', 'x', 'g', 'K', 'S', '\0', '5', '1', '77777777777').map((flag) => Buffer.from(flag)),
      ),
      offset: fc.constantFrom(0, 100, 124, 148, 156, 157, 257, 345, 482, null),
      checked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(spec, { minLength: 1, maxLength: 5 }),
        format,
        cuts,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        async (specs, format, cuts, damages, end) => {
          let archive = Buffer.from(writeTar(specs, { format }));
          for (const { at, bytes, offset, checked } of damages) {
            const block = Math.floor((at % archive.length) / 512) * 512;
            Buffer.from(bytes).copy(archive, offset === null ? at % archive.length : block + offset);
            if (checked) withChecksum(archive.subarray(block, block + 512));
          }
          if (end % 4 === 0) archive = archive.subarray(0, end % archive.length);
          const { members, faults, data } = await list(archive, cuts);
          const isCut = faults.some(({ kind }) => kind === 'truncated');
          for (const member of members) {
            if (member.offset + member.size > archive.length) expect(isCut).toBe(true);
            else expect(data.get(member)).toEqual(archive.subarray(member.offset, member.offset + member.size));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('walkTar', () => {
  const archive = writeTar([
    { name: 'a', data: '1' },
    { name: 'b', data: '2' },
  ]);

  test('takes all chunks whatever is wrong, as who hashes them must see them', async () => {
    let taken = 0;
    const chunks = cut(Buffer.alloc(100_000, 'noise'), [1000]);
    const counted = (function* () {
      for (const chunk of chunks) {
        taken += chunk.length;
        yield chunk;
      }
    })();
    expect((await walkTar(counted, () => null)).size).toBe(100_000);
    expect(taken).toBe(100_000);
  });

  test('passes on the failure of its input', async () => {
    const failing = (async function* () {
      yield archive.subarray(0, 600);
      throw new Error('the disk is gone');
    })();
    await expect(walkTar(failing, () => null)).rejects.toThrow('the disk is gone');
  });

  test('reads fixtures that docker and skopeo made as streams and as files alike', async () => {
    for (const name of ['docker-save-classic.tar', 'oci-gzip.tar']) {
      const listing = await list(readFileSync(join(import.meta.dirname, '../fixtures', name)));
      expect(listing.faults).toEqual([]);
      expect(listing.members.length).toBeGreaterThan(3);
    }
  });
});
