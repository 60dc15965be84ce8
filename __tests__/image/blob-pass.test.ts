import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as zlib from 'node:zlib';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import { detect } from '../../src/formats/format.ts';
import { tableLocations } from '../../src/formats/lazy.ts';
import { type PassRequest, type PassResult, readBlob } from '../../src/image/blob-pass.ts';
import type { Contents } from '../../src/image/contents.ts';
import { digestOf } from '../support/image-tree.ts';
import { LAZY_LAYERS, lazyLayer, tableIn, withTable } from '../support/lazy-layers.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { READERS } from '../support/threads.ts';
import { command, testWith } from '../support/tools.ts';

// Bombs take their time on a busy machine.

const NOISE = randomBytes(300_000);
const TAR = writeTar([
  { name: 'etc/', type: 'directory' },
  { name: 'etc/motd', data: 'hello '.repeat(500) },
  { name: 'noise', data: NOISE },
]);
const HALVES = [TAR.subarray(0, 100_000), TAR.subarray(100_000)] as const;

type Read = Extract<Contents, { kind: 'read' }>;

const WHOLE = {
  kind: 'read',
  diffIds: [digestOf(TAR), digestOf(TAR, 'sha512')],
  size: TAR.length,
  fault: null,
  entries: { count: 3, issues: [], faults: [] },
  tables: [],
};
const SKIPPABLE = Buffer.from('502a4d180400000001020304', 'hex');

describe.each(Object.entries(READERS))('%s', (_, start) => {
  const readers = start();

  async function pass(request: PassRequest): Promise<PassResult | undefined> {
    return (await readers.read([request])).get(request);
  }

  /** What a pass over the bytes of a file came to; the stored digest is always that of all bytes. */
  async function read(bytes: Uint8Array): Promise<Read> {
    const path = join(temporaryDirectory(), 'blob');
    writeFileSync(path, bytes);
    const format = detect(bytes.subarray(0, 512));
    const byteSource = { kind: 'file', path, offset: 0, length: bytes.length } as const;
    const result = await pass({ byteSource, format, stored: 'sha256', plain: ['sha256', 'sha512'] });
    if (!result?.ok || result.contents?.kind !== 'read') throw new Error(JSON.stringify(result));
    expect(result.digest).toBe(digestOf(bytes));
    return result.contents;
  }

  test.each(LAZY_LAYERS)('a table of contents is compared in the same pass: %s', async (name) => {
    const layer = lazyLayer(name);
    const lying = withTable(layer, { ...tableIn(layer), entries: tableIn(layer).entries.slice(1) });
    const outcomes: string[] = [];
    for (const { bytes, annotations } of [layer, lying]) {
      const path = join(temporaryDirectory(), 'blob');
      writeFileSync(path, Buffer.concat([NOISE, bytes, NOISE]));
      const byteSource = { kind: 'file', path, offset: NOISE.length, length: bytes.length } as const;
      const tables = tableLocations(bytes.subarray(-64), bytes.length, new Map(Object.entries(annotations)));
      const format = detect(bytes.subarray(0, 512));
      const result = await pass({ byteSource, format, stored: 'sha256', plain: ['sha256'], tables });
      if (!result?.ok || result.contents?.kind !== 'read') throw new Error(JSON.stringify(result));
      expect(result.digest).toBe(digestOf(bytes));
      outcomes.push(...result.contents.tables.map(({ outcome }) => outcome.kind));
    }
    expect(outcomes).toEqual(['same', 'differs']);
  });

  describe('one pass tells digest, diffIDs, size and entries of', () => {
    test.each([
      ['a plain tar', TAR],
      ['gzip', gzipSync(TAR)],
      ['gzip of several members', Buffer.concat(HALVES.map((half) => gzipSync(half)))],
      ['zstd', zstdCompressSync(TAR)],
      ['zstd of several frames', Buffer.concat(HALVES.map((half) => zstdCompressSync(half)))],
      [
        'zstd with skippable frames everywhere',
        Buffer.concat([SKIPPABLE, zstdCompressSync(HALVES[0]), SKIPPABLE, zstdCompressSync(HALVES[1]), SKIPPABLE]),
      ],
    ])('%s', async (_, bytes) => {
      expect(await read(bytes)).toEqual(WHOLE);
    });

    testWith('gzip', 'zstd')('what the commands write, in pieces put together', async () => {
      for (const [tool, ...args] of [
        ['gzip', '-1'],
        ['gzip', '-9'],
        ['zstd', '-q', '-19', '--check'],
        ['zstd', '-q', '--no-check'],
      ] as const) {
        const pieces = HALVES.map((half) => command(half, tool, ...args, '-c'));
        expect(await read(Buffer.concat(pieces))).toEqual(WHOLE);
      }
    });

    test('nothing at all, which is an empty layer', async () => {
      expect(await read(new Uint8Array())).toMatchObject({
        diffIds: [digestOf(Buffer.of()), digestOf(Buffer.of(), 'sha512')],
        size: 0,
        fault: null,
        entries: { count: 0, faults: [] },
      });
      expect(await read(gzipSync(''))).toMatchObject({ size: 0, fault: null, entries: { faults: [] } });
    });

    test('a part of a file', async () => {
      const path = join(temporaryDirectory(), 'archive');
      writeFileSync(path, Buffer.concat([NOISE, gzipSync(TAR), NOISE]));
      const byteSource = { kind: 'file', path, offset: NOISE.length, length: gzipSync(TAR).length } as const;
      const result = await pass({ byteSource, format: 'gzip', stored: null, plain: ['sha256', 'sha512'] });
      expect(result).toEqual({ ok: true, digest: null, contents: WHOLE });
    });
  });

  describe('what is wrong is told, and the stored bytes are hashed to their end:', () => {
    const gzip = gzipSync(TAR);
    const zstd = zstdCompressSync(TAR);
    test.each([
      ['gzip that is truncated', gzip.subarray(0, 200_000), 'truncated'],
      ['zstd that is truncated', zstd.subarray(0, 200_000), 'truncated'],
      ['gzip with a flipped bit', flipped(gzip, gzip.length - 6), 'corrupt'],
      ['junk behind gzip', Buffer.concat([gzip, NOISE]), 'trailing-data'],
      ['junk behind zstd', Buffer.concat([zstd, NOISE]), 'trailing-data'],
    ])('%s', async (_, bytes, kind) => {
      const { fault, entries, diffIds } = await read(bytes);
      expect(fault?.kind).toBe(kind);
      expect(entries.faults).toEqual([]);
      if (kind !== 'trailing-data') expect(diffIds).toEqual([]);
    });

    test('a tar that is truncated under whole compression', async () => {
      const { fault, entries } = await read(gzipSync(TAR.subarray(0, 200_000)));
      expect(fault).toBeNull();
      expect(entries.faults).toMatchObject([{ kind: 'truncated' }]);
    });

    test('bytes that are no tar', async () => {
      expect((await read(NOISE)).entries).toMatchObject({ count: 0, faults: [{ kind: 'malformed' }] });
    });

    test('a file that is gone', async () => {
      const byteSource = { kind: 'file', path: '/nowhere', offset: 0, length: 10 } as const;
      const result = await pass({ byteSource, format: 'gzip', stored: 'sha256', plain: [] });
      expect(result).toEqual({ ok: false, reason: 'the file does not exist' });
    });

    test('a file that is shorter than it was', async () => {
      const path = join(temporaryDirectory(), 'layer');
      writeFileSync(path, gzip);
      for (const format of ['gzip', 'tar'] as const) {
        const byteSource = { kind: 'file', path, offset: 0, length: gzip.length + 1 } as const;
        const result = await pass({ byteSource, format, stored: 'sha256', plain: ['sha256'] });
        expect(result).toEqual({ ok: false, reason: 'it is shorter than expected' });
      }
    });

    test.each(['xz', 'bzip2'] as const)('%s, which nothing here decompresses', async (format) => {
      const byteSource = { kind: 'bytes', bytes: NOISE, length: NOISE.length } as const;
      const result = await pass({ byteSource, format, stored: 'sha256', plain: ['sha256'] });
      expect(result).toEqual({
        ok: true,
        digest: digestOf(NOISE),
        contents: { kind: 'unread', reason: `Plimsoll does not decompress ${format}` },
      });
    });
  });

  describe('a bomb', () => {
    const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * 1024 * 1024);

    test.each([
      ['gzip', gzipSync(zeros(256))],
      ['zstd', zstdCompressSync(zeros(256))],
      ['gzip of many members', Buffer.concat(Array.from({ length: 256 }, () => gzipSync(zeros(1))))],
    ])('of %s is left alone as soon as it has grown to 64 MiB', async (_, bytes) => {
      const { fault, size } = await read(bytes);
      expect(fault).toEqual({ kind: 'too-dense', message: 'it decompresses to more than 200 times its size' });
      expect(size).toBeLessThanOrEqual(64 * 1024 * 1024);
    });

    test('behind what is no bomb is none: it cannot become large', async () => {
      const random = randomBytes(2 * 1024 * 1024);
      const { fault, size } = await read(gzipSync(Buffer.concat([random, zeros(128)])));
      expect([fault, size]).toEqual([null, random.length + zeros(128).length]);
    });

    test('is none below 64 MiB, however many zeros it has', async () => {
      expect((await read(gzipSync(zeros(63)))).fault).toBeNull();
    });
  });
});

/** Ten GiB of zeros, in as many bytes as a bomb has: pieces of 64 MiB, one behind the other. */
const HUGE = 10 * 1024 ** 3;
const BOMBS = [
  ['gzip', zlib.Gunzip, gzipSync(Buffer.alloc(64 * 1024 ** 2), { level: 9 })],
  ['zstd', zlib.ZstdDecompress, zstdCompressSync(Buffer.alloc(64 * 1024 ** 2))],
] as const;

test.each(BOMBS)(
  'a bomb of 10 GiB is left alone before 1 %% of it was decompressed: %s',
  async (format, decoder, piece) => {
    const bytes = Buffer.concat(Array.from({ length: HUGE / (64 * 1024 ** 2) }, () => piece));
    expect(bytes.length).toBeLessThan(10.5 * 1024 ** 2);
    const byteSource = { kind: 'bytes', bytes, length: bytes.length } as const;
    // All that Node's decoders make is pushed to who reads them, taken or not.
    let made = 0;
    const { push } = Readable.prototype;
    const spy = jest.spyOn(Readable.prototype, 'push').mockImplementation(function (this: Readable, chunk, encoding) {
      if (this instanceof decoder) made += chunk?.length ?? 0;
      return push.call(this, chunk, encoding);
    });
    const result = await readBlob({ byteSource, format, stored: 'sha256', plain: ['sha256'] });
    spy.mockRestore();
    expect(result).toMatchObject({ ok: true, digest: digestOf(bytes), contents: { fault: { kind: 'too-dense' } } });
    expect(made).toBeGreaterThan(60 * 1024 ** 2);
    expect(made).toBeLessThan(HUGE / 100);
  },
);

test('a layer is left alone at the limit that it is given', async () => {
  const bytes = gzipSync(Buffer.alloc(8 * 1024 * 1024));
  const byteSource = { kind: 'bytes', bytes, length: bytes.length } as const;
  const result = await readBlob(
    { byteSource, format: 'gzip', stored: null, plain: [] },
    {
      limits: { bytes: 3 * 1024 * 1024 },
    },
  );
  if (!result.ok || result.contents?.kind !== 'read') throw new Error(JSON.stringify(result));
  expect(result.contents.fault?.kind).toBe('too-large');
  expect(result.contents.size).toBeLessThanOrEqual(3 * 1024 * 1024);
});

/** A copy with a bit flipped. */
function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
}
