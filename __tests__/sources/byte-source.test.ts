import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { digestOf } from '../../src/formats/digest.ts';
import { LIMITS } from '../../src/limits.ts';
import {
  type ByteSource,
  describeSystemError,
  isAvailable,
  LARGE_PIECE,
  PIECE,
  pieces,
  ReadFailure,
  type RemoteBlob,
  readDocument,
  readFailure,
  readHead,
  readTail,
  STREAMED,
} from '../../src/sources/byte-source.ts';
import { directoryFiles } from '../../src/sources/files.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { testUnless } from '../support/tools.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** A file with the alphabet in it, of which the extent leaves out the first and the last letter. */
function stored(): Extract<ByteSource, { kind: 'file' }> {
  const path = join(temporaryDirectory(), 'f');
  writeFileSync(path, 'abcdefghijklmnopqrstuvwxyz');
  return { kind: 'file', path, offset: 1, length: 24 };
}

describe('an extent', () => {
  test('in a file is read from its offset on, and no further than its length', () => {
    const byteSource = stored();
    expect(readHead(byteSource, 3)).toEqual({ kind: 'bytes', bytes: new Uint8Array(Buffer.from('bcd')) });
    expect(readTail(byteSource, 3)).toEqual({ kind: 'bytes', bytes: new Uint8Array(Buffer.from('wxy')) });
    expect(readDocument(byteSource)).toEqual({
      kind: 'bytes',
      bytes: new Uint8Array(Buffer.from('bcdefghijklmnopqrstuvwxy')),
    });
    expect([...pieces(byteSource)].map(text)).toEqual(['bcdefghijklmnopqrstuvwxy']);
  });

  test('gives all that there is where more is asked for', () => {
    const bytes = Buffer.from('abc');
    const passed: ByteSource = {
      kind: 'streamed',
      digest: digestOf(bytes),
      head: bytes,
      tail: bytes,
      length: 3,
      reason: STREAMED,
    };
    for (const byteSource of [{ ...stored(), length: 3 }, { kind: 'bytes', bytes, length: 3 } as const, passed]) {
      const [head, tail] = [readHead(byteSource, 100), readTail(byteSource, 100)];
      expect([head.kind, tail.kind]).toEqual(['bytes', 'bytes']);
      expect(head.kind === 'bytes' && head.bytes).toHaveLength(3);
      expect(tail.kind === 'bytes' && tail.bytes).toHaveLength(3);
    }
  });

  test('that passed has its first and last bytes, and no others', () => {
    const [head, tail] = [Buffer.from('first'), Buffer.from('last')];
    const byteSource: ByteSource = {
      kind: 'streamed',
      digest: digestOf(head),
      head,
      tail,
      length: 1000,
      reason: 'so it is',
    };
    expect(readHead(byteSource, 2)).toEqual({ kind: 'bytes', bytes: Buffer.from('fi') });
    expect(readTail(byteSource, 2)).toEqual({ kind: 'bytes', bytes: Buffer.from('st') });
    expect(readDocument(byteSource)).toEqual({ kind: 'failed', reason: 'so it is' });
  });

  test('that was not fetched is pending: neither failed nor absent, and requested', () => {
    const wanted: string[] = [];
    const blob: RemoteBlob = {
      ends: null,
      document: null,
      want: (part) => void wanted.push(part),
      fetch: async () => {},
      range: async () => ({ ok: false, reason: '' }),
      pieces: async function* () {},
    };
    const remote: ByteSource = { kind: 'remote', blob, length: 10 };
    const pending = { kind: 'pending' };
    expect([readHead(remote, 3), readTail(remote, 3), readDocument(remote)]).toEqual([pending, pending, pending]);
    expect(wanted).toEqual(['ends', 'ends', 'document']);
    const unknown: ByteSource = { kind: 'pending', length: 0 };
    expect([readHead(unknown, 3), readTail(unknown, 3), readDocument(unknown)]).toEqual([pending, pending, pending]);
    expect([isAvailable(remote), isAvailable(unknown), isAvailable(null)]).toEqual([true, false, false]);
  });

  test('may be empty', () => {
    const byteSource = { ...stored(), length: 0 };
    expect(readHead(byteSource, 10)).toEqual({ kind: 'bytes', bytes: new Uint8Array() });
    expect(readTail(byteSource, 10)).toEqual({ kind: 'bytes', bytes: new Uint8Array() });
    expect([...pieces(byteSource)]).toEqual([]);
  });

  test('that is larger than any document is none, and takes no memory', () => {
    const reason = expect.stringContaining(`Plimsoll reads documents of up to ${LIMITS.documentBytes}`);
    for (const length of [LIMITS.documentBytes + 1, Number.MAX_SAFE_INTEGER]) {
      expect(readDocument({ ...stored(), length })).toEqual({ kind: 'failed', reason });
    }
  });

  test('says so where its file is shorter, is gone or is a directory', () => {
    const byteSource = stored();
    truncateSync(byteSource.path, 10);
    const shorter = 'it is shorter than expected';
    expect(readDocument(byteSource)).toEqual({ kind: 'failed', reason: shorter });
    expect(readTail(byteSource, 3)).toEqual({ kind: 'failed', reason: shorter });
    expect(() => [...pieces(byteSource)]).toThrow(new ReadFailure(shorter));
    const gone = { ...byteSource, path: `${byteSource.path}.gone` };
    expect(readHead(gone, 3)).toEqual({ kind: 'failed', reason: 'the file does not exist' });
    expect(() => [...pieces(gone)]).toThrow(new ReadFailure('the file does not exist'));
    const directory = { ...byteSource, path: join(temporaryDirectory(), 'd') };
    mkdirSync(directory.path);
    expect(readHead(directory, 3)).toEqual({ kind: 'failed', reason: 'it is a directory' });
  });
});

describe('a file that is changed while it is read is none that was read', () => {
  const CHANGES: readonly (readonly [name: string, change: (path: string) => void, reason: string])[] = [
    ['grows', (path) => appendFileSync(path, 'x'), 'the file was changed while it was read'],
    ['is written to', (path) => utimesSync(path, 1, 1), 'the file was changed while it was read'],
    ['shrinks', (path) => truncateSync(path, PIECE * 3), 'it is shorter than expected'],
    [
      'is replaced by another one of its size',
      (path) => {
        writeFileSync(`${path}.new`, Buffer.alloc(PIECE * 4, 'y'));
        utimesSync(`${path}.new`, 1, 1);
        renameSync(`${path}.new`, path);
      },
      'the file was changed while it was read',
    ],
  ];

  function file(): Extract<ByteSource, { kind: 'file' }> {
    const path = join(temporaryDirectory(), 'f');
    writeFileSync(path, Buffer.alloc(PIECE * 4, 'x'));
    return { kind: 'file', path, offset: 10, length: PIECE * 4 - 20 };
  }

  test.each(CHANGES)('it %s after the first piece', (_, change, reason) => {
    const byteSource = file();
    const reading = pieces(byteSource);
    expect(reading.next().value).toHaveLength(PIECE);
    change(byteSource.path);
    expect(() => [...reading]).toThrow(new ReadFailure(reason));
  });

  test.each(CHANGES)('it %s before that, and after it was found', (_, change, reason) => {
    const { path } = file();
    const byteSource = directoryFiles(dirname(path)).get('f');
    if (byteSource?.kind !== 'file') throw new Error('it is a file');
    change(path);
    expect(() => [...pieces(byteSource)]).toThrow(new ReadFailure(reason));
  });

  test('and one that stays as it is, is one', () => {
    const { path } = file();
    const byteSource = directoryFiles(dirname(path)).get('f');
    if (byteSource?.kind !== 'file') throw new Error('it is a file');
    expect([...pieces(byteSource)]).toHaveLength(4);
    expect([...pieces(byteSource, LARGE_PIECE)]).toHaveLength(1);
  });
});

// The memory of this process is a file, in which what is not mapped cannot be read.
const MEMORY = '/proc/self/maps';
testUnless(existsSync(MEMORY) ? null : `${MEMORY} does not exist`)(
  'a read error in the middle is told in words',
  () => {
    const maps = readFileSync(MEMORY, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) r/gm);
    const mapped = [...maps].map(([, from, to]) => ({
      from: Number.parseInt(from ?? '', 16),
      to: Number.parseInt(to ?? '', 16),
    }));
    const last = mapped.find(({ to }, i) => (mapped[i + 1]?.from ?? 0) > to + 4096);
    if (last === undefined) throw new Error('there is no gap');
    const reading = pieces({ kind: 'file', path: '/proc/self/mem', offset: last.to - 4096, length: 8192 });
    expect(reading.next().value).toHaveLength(4096);
    expect(() => reading.next()).toThrow(new ReadFailure('the disk reported a read error'));
  },
);

describe('a failed read in words', () => {
  test.each([
    ['ENOENT', 'the file does not exist'],
    ['ENOSPC', 'no space is left on the device'],
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['EISDIR', 'it is a directory'],
    ['ENOTDIR', 'a part of its path is not a directory'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['ELOOP', 'its symbolic links form a loop'],
    ['EIO', 'the disk reported a read error'],
    ['EMFILE', 'the system reported EMFILE'],
  ])('%s', (code, words) => {
    expect(describeSystemError(Object.assign(new Error('at /some/path'), { code }))).toBe(words);
  });

  test('has words for everything else', () => {
    for (const error of [new Error('x'), null, 'x', { code: 7 }])
      expect(describeSystemError(error)).toBe('it could not be read');
  });

  test('throws on what is a bug of ours', () => {
    expect(readFailure(new ReadFailure('it is gone'))).toBe('it is gone');
    expect(readFailure(Object.assign(new Error('x'), { code: 'EIO' }))).toBe('the disk reported a read error');
    expect(() => readFailure(new TypeError('undefined is not a function'))).toThrow(TypeError);
  });
});
