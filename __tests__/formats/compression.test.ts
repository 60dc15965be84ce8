import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CompressionFormat, canDecompress, type Decompressed, decompress } from '../../src/formats/compression.ts';
import { testWith } from '../support/tools.ts';

const text = Buffer.from('what is inside of a layer, again and again\n'.repeat(1000));
const noise = randomBytes(300_000);

/** One buffer for all pieces, as those who read files have. */
function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.max(...sizes));
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const piece = bytes.subarray(at, at + (sizes[i % sizes.length] ?? 1));
    buffer.fill(0xee).set(piece);
    yield buffer.subarray(0, piece.length);
    at += piece.length;
  }
}

async function collect(decompressed: Decompressed): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decompressed) chunks.push(Uint8Array.from(chunk));
  const bytes = Buffer.concat(chunks);
  expect(decompressed.size).toBe(bytes.length);
  return bytes;
}

/** Everything at once, and what was wrong with it. */
async function undo(format: CompressionFormat, bytes: Uint8Array, cuts: readonly number[] = [1 << 20]) {
  const decompressed = decompress(format, cut(bytes, cuts));
  const data = await collect(decompressed);
  return { data, fault: decompressed.fault?.kind ?? null };
}

/** Expects that bytes come out, without a fault. */
async function expectUndone(
  format: CompressionFormat,
  bytes: Uint8Array,
  expected: Uint8Array,
  cuts?: readonly number[],
) {
  const { data, fault } = await undo(format, bytes, cuts);
  expect(fault).toBeNull();
  expect(data.equals(expected)).toBe(true);
}

/** What a command makes of its input; a test that needs one which not every machine has is skipped there. */
const filter = (input: Uint8Array, command: string, ...args: string[]): Buffer =>
  spawnSync(command, args, { input, maxBuffer: 2 ** 28 }).stdout;

const zstd = (bytes: Uint8Array, checksum = 1) =>
  zlib.zstdCompressSync(bytes, { params: { [zlib.constants.ZSTD_c_checksumFlag]: checksum } });
const skippable = (length: number, low = 0) => {
  const frame = Buffer.alloc(8 + length, 0x28);
  frame.writeUInt32LE(0x184d2a50 + low, 0);
  frame.writeUInt32LE(length, 4);
  return frame;
};
const concat = (...parts: Uint8Array[]) => Buffer.concat(parts);

describe('gzip', () => {
  const one = zlib.gzipSync(text);
  const two = zlib.gzipSync(noise);

  for (const [command, ...args] of [
    ['gzip', '-c'],
    ['gzip', '-9cn'],
    ['pigz', '-c'],
    ['pigz', '-cip', '3', '-b', '128'],
    ['pigz', '-c', '-11', '-b', '128'],
    ['zstd', '-c', '--format=gzip'],
  ] as [string, ...string[]][]) {
    testWith(command)(`of ${command} ${args.join(' ')}`, async () => {
      const data = concat(text, noise, text);
      await expectUndone('gzip', filter(data, command, ...args), data);
    });
  }

  test('of several members, with an extra field, a name and a comment, and none', async () => {
    const header = Buffer.from('1f8b081c0000000000ff0600534702006162', 'hex');
    const named = concat(header, Buffer.from('name\0comment\0'), one.subarray(10));
    await expectUndone('gzip', concat(named, two, zlib.gzipSync(''), one), concat(text, noise, text));
    await expectUndone('gzip', concat(one, two), concat(text, noise), [one.length]);
  });

  test('with zeros behind it has trailing data, whatever they are cut into', async () => {
    for (const cuts of [[1 << 20], [one.length], [one.length + 1], [one.length - 1], [1], [7]]) {
      for (const zeros of [1, 5000]) {
        const { data, fault } = await undo('gzip', concat(one, Buffer.alloc(zeros)), cuts);
        expect({ fault, isWhole: data.equals(text) }).toEqual({ fault: 'trailing-data', isWhole: true });
      }
    }
  });

  test.each<[string, string, Uint8Array]>([
    ['nothing', 'truncated', Buffer.alloc(0)],
    ['a part of a header', 'truncated', one.subarray(0, 5)],
    ['a part of the data', 'truncated', one.subarray(0, 100)],
    ['all but one byte', 'truncated', one.subarray(0, -1)],
    ['a whole member and a part of the next', 'truncated', concat(one, two.subarray(0, 1000))],
    ['a whole member and the first byte of the next', 'truncated', concat(one, two.subarray(0, 1))],
    ['a wrong checksum', 'corrupt', altered(one, -8)],
    ['a wrong size', 'corrupt', altered(one, -4)],
    ['an impossible block', 'corrupt', altered(one, 10)],
    ['another method', 'corrupt', altered(one, 2)],
    ['something else', 'corrupt', text],
    ['zeros', 'corrupt', Buffer.alloc(100)],
    ['text behind it', 'trailing-data', concat(one, Buffer.from('text'))],
    ['zeros and text behind it', 'trailing-data', concat(one, Buffer.alloc(9), Buffer.from('text'))],
    ['zeros and another member behind it', 'trailing-data', concat(one, Buffer.alloc(9), two)],
    ['many zeros and a byte behind it', 'trailing-data', concat(one, Buffer.alloc(3_000_000), Buffer.from('x'))],
  ])('of %s is %s', async (_, kind, bytes) => {
    for (const cuts of [[1 << 20], [one.length], [one.length + 4]]) {
      expect((await undo('gzip', bytes, cuts)).fault).toBe(kind);
    }
  });

  test('cut off anywhere', async () => {
    const small = zlib.gzipSync('small');
    for (let size = 0; size < small.length; size += 1) {
      expect((await undo('gzip', small.subarray(0, size), [3])).fault).toBe('truncated');
    }
  });
});

describe('zstd', () => {
  const one = zstd(text);
  const two = zstd(noise);

  for (const [command, ...args] of [
    ['zstd', '-c'],
    ['zstd', '-19', '-c', '--no-check'],
    ['zstd', '-c', '--stream-size=586000'],
    ['zstd', '-c', '--long=27'],
    ['zstd', '-c', '-B100KB', '-T2'],
    ['zstd', '-c', '--fast=5', '--no-compress-literals'],
    ['pzstd', '-c', '-p', '3'],
  ] as [string, ...string[]][]) {
    testWith(command)(`of ${command} ${args.join(' ')}`, async () => {
      const data = concat(text, noise, text, Buffer.alloc(200_000));
      const bytes = filter(data, command, ...args);
      await expectUndone('zstd', bytes, data);
      await expectUndone('zstd', concat(bytes, bytes), concat(data, data), [77_777]);
    });
  }

  test('of several frames, in whatever pieces they come', async () => {
    const other = noise.subarray(0, 3000);
    const bytes = concat(one, zstd(other), zstd(Buffer.alloc(0)), one);
    for (const cuts of [[1 << 20], [one.length], [one.length + 2], [1, 2, 3], [4096]]) {
      await expectUndone('zstd', bytes, concat(text, other, text), cuts);
    }
  });

  test('of skippable frames before, between and behind the others, or of them alone', async () => {
    const bytes = concat(skippable(0), skippable(10, 15), one, skippable(70_000, 3), one, skippable(1), skippable(0));
    for (const cuts of [[1 << 20], [5], [one.length], [8], [100, 1, 3]]) {
      await expectUndone('zstd', bytes, concat(text, text), cuts);
    }
    await expectUndone('zstd', skippable(100), Buffer.alloc(0), [1 << 20]);
    await expectUndone('zstd', skippable(100), Buffer.alloc(0), [3]);
  });

  test('of blocks of every kind', async () => {
    // A single segment of 9 bytes: a raw block "abc", an RLE block of six "x" (RFC 8878, 3.1.1.2).
    const bytes = Buffer.from('28b52ffd2009180000616263 330000 78'.replaceAll(' ', ''), 'hex');
    await expectUndone('zstd', bytes, Buffer.from('abcxxxxxx'), [1]);
  });

  test.each<[string, string, string]>([
    // Written by hand: an encoder states what is true. `20` is a single segment with one byte of content size (RFC 8878, 3.1.1.1).
    ['a larger content size and an empty last block', 'corrupt', '28b52ffd 20 22 010000'],
    ['a larger content size behind another frame', 'corrupt', '28b52ffd2400010000 99e9d851 28b52ffd 20 22 010000'],
    ['a larger content size and content', 'corrupt', '28b52ffd 20 09 180000 616263 010000'],
    ['a smaller content size', 'corrupt', '28b52ffd 20 02 180000 616263 010000'],
    ['a content size of two bytes', 'corrupt', '28b52ffd 40 00 0000 010000'],
    ['a window of 2^41 bytes', 'too-large', '28b52ffd 00 f8 180000 616263 010000'],
    ['a window of 2^41 bytes and a content size', 'too-large', '28b52ffd 80 f8 03000000 180000 616263 010000'],
    ['a raw block that is larger than the window', 'corrupt', `28b52ffd 80 00 00080000 014000 ${'00'.repeat(2048)}`],
    ['a block of one byte repeated, larger than the window', 'corrupt', '28b52ffd 80 00 00080000 034000 00'],
  ])('of %s is %s, whatever it is cut into', async (_, kind, hex) => {
    const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex');
    for (let size = 1; size <= bytes.length; size += bytes.length > 100 ? 97 : 1) {
      expect({ size, fault: (await undo('zstd', bytes, [size])).fault }).toEqual({ size, fault: kind });
    }
  });

  test.each<[string, string, Uint8Array]>([
    ['nothing', 'truncated', Buffer.alloc(0)],
    ['a part of a magic', 'truncated', one.subarray(0, 3)],
    ['a part of a frame', 'truncated', one.subarray(0, 30)],
    ['all but one byte', 'truncated', one.subarray(0, -1)],
    ['a frame without its checksum', 'truncated', one.subarray(0, -4)],
    ['a whole frame and a part of the next', 'truncated', concat(one, two.subarray(0, 1000))],
    ['a whole frame and a part of its magic', 'truncated', concat(one, two.subarray(0, 2))],
    ['a part of a skippable frame', 'truncated', concat(one, skippable(100).subarray(0, 50))],
    ['a wrong checksum', 'corrupt', altered(one, -1)],
    ['a reserved bit', 'corrupt', altered(one, 4, 0x08)],
    ['a reserved block', 'corrupt', Buffer.from('28b52ffd2003060000', 'hex')],
    ['something else', 'corrupt', text],
    ['zeros', 'corrupt', Buffer.alloc(100)],
    ['text behind it', 'trailing-data', concat(one, Buffer.from('text'))],
    ['zeros behind it', 'trailing-data', concat(one, Buffer.alloc(512))],
    ['a frame behind zeros', 'trailing-data', concat(one, Buffer.alloc(512), two)],
    ['gzip behind it', 'trailing-data', concat(one, zlib.gzipSync('x'))],
  ])('of %s is %s', async (_, kind, bytes) => {
    for (const cuts of [[1 << 20], [one.length], [10]]) {
      expect((await undo('zstd', bytes, cuts)).fault).toBe(kind);
    }
  });

  test('cut off anywhere', async () => {
    const bytes = concat(skippable(3), zstd(Buffer.from('small')), zstd(Buffer.from('other'), 0));
    const whole = [11, 11 + zstd(Buffer.from('small')).length];
    for (let size = 0; size < bytes.length; size += 1) {
      expect((await undo('zstd', bytes.subarray(0, size), [4])).fault).toBe(whole.includes(size) ? null : 'truncated');
    }
  });

  test('that wants a window of gigabytes is not given it', async () => {
    // A window of 3.5 TiB, in a frame of one raw block.
    expect((await undo('zstd', Buffer.from('28b52ffd00ff190000616263', 'hex'))).fault).toBe('too-large');
  });
});

describe('any data', () => {
  const part = fc.tuple(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom('text', 'noise', 'skippable'));
  const cuts = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 5 });

  test('comes out as it went in, in whatever pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), cuts, async (parts, cuts) => {
        const kept = parts.filter(([, kind]) => kind !== 'skippable');
        const data = concat(...kept.map(([bytes, kind]) => contents(bytes, kind)));
        const frames = parts.map(([bytes, kind], i) =>
          kind === 'skippable' ? skippable(bytes.length, i) : zstd(contents(bytes, kind), i % 2),
        );
        await expectUndone('zstd', concat(...frames), data, cuts);
        if (kept.length === 0) return;
        const members = kept.map(([bytes, kind]) => zlib.gzipSync(contents(bytes, kind)));
        await expectUndone('gzip', concat(...members), data, cuts);
      }),
    );
  });

  test('that was damaged ends in a fault or as other data, and is never thrown', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('gzip' as const, 'zstd' as const),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        damage,
        fc.option(fc.nat()),
        cuts,
        async (format, parts, damages, end, cuts) => {
          const pack = format === 'gzip' ? (bytes: Uint8Array) => zlib.gzipSync(bytes) : zstd;
          const data = concat(...parts.map(([bytes, kind]) => contents(bytes, kind)));
          const bytes = concat(...parts.map(([bytes, kind]) => pack(contents(bytes, kind))));
          for (const [at, bits] of damages) bytes.set([(bytes[at % bytes.length] ?? 0) ^ bits], at % bytes.length);
          const found = await undo(format, bytes.subarray(0, end === null ? bytes.length : end % bytes.length), cuts);
          // With a checksum in every part, damage that is not in a name or a time, and does not hide a whole part, is
          // found.
          if (found.fault === null) expect(data.indexOf(found.data)).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  /** Something that compresses, or does not. */
  const contents = (bytes: Uint8Array, kind: string) => (kind === 'text' ? text.subarray(0, bytes.length * 10) : bytes);
});

describe('decompress', () => {
  const bomb = { gzip: zlib.gzipSync(Buffer.alloc(50_000_000)), zstd: zstd(Buffer.alloc(50_000_000)) };

  test.each(['gzip', 'zstd'] as const)('ends at the limit, before much more was decompressed: %s', async (format) => {
    let taken = 0;
    const counted = (function* () {
      for (const piece of cut(concat(...Array(20).fill(bomb[format])), [1000])) {
        taken += piece.length;
        yield piece;
      }
    })();
    const decompressed = decompress(format, counted, { bytes: 60_000_000 });
    const data = await collect(decompressed);
    expect(data.length).toBeGreaterThan(50_000_000);
    expect(data.length).toBeLessThanOrEqual(60_000_000);
    expect(decompressed.fault).toEqual({ kind: 'too-large', message: 'it decompresses to more than 60 MB' });
    expect(taken).toBeLessThan(bomb[format].length * 3);
  });

  test.each(['gzip', 'zstd'] as const)('ends where it has grown too many times: %s', async (format) => {
    const ratio = { times: 100, from: 10_000_000 };
    const decompressed = decompress(format, [bomb[format]], { bytes: 1e9, ratio });
    const data = await collect(decompressed);
    expect(data.length).toBeGreaterThan(8_000_000);
    expect(data.length).toBeLessThanOrEqual(10_000_000);
    expect(decompressed.fault).toEqual({
      kind: 'too-dense',
      message: 'it decompresses to more than 100 times its size',
    });
  });

  test.each([
    ['below the size from which it counts', zlib.gzipSync(Buffer.alloc(1_000_000)), 1_000_000],
    ['of what does not shrink', zlib.gzipSync(randomBytes(2_000_000)), 2_000_000],
  ])('grows as it likes %s', async (_, bytes, length) => {
    const decompressed = decompress('gzip', [bytes], { bytes: 1e9, ratio: { times: 2, from: 1_000_000 } });
    expect((await collect(decompressed)).length).toBe(length);
    expect(decompressed.fault).toBeNull();
  });

  test.each(['gzip', 'zstd'] as const)('is given exactly as many bytes as the limit: %s', async (format) => {
    const decompressed = decompress(format, [bomb[format]], { bytes: 50_000_000 });
    expect((await collect(decompressed)).length).toBe(50_000_000);
    expect(decompressed.fault).toBeNull();
  });

  test('is unfinished until it was read to its end, and then closes its input', async () => {
    const closed: string[] = [];
    const input = async function* () {
      try {
        for (;;) yield bomb.gzip;
      } finally {
        closed.push('input');
      }
    };
    const decompressed = decompress('gzip', input());
    expect(decompressed.fault?.kind).toBe('unfinished');
    for await (const chunk of decompressed) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(decompressed.fault?.kind).toBe('unfinished');
    while (closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(closed).toEqual(['input']);
  });

  test.each(['gzip', 'zstd'] as const)("passes on its input's own failure: %s", async (format) => {
    for (const first of [0, 1, 1000, bomb[format].length]) {
      const failing = (async function* () {
        yield bomb[format].subarray(0, first);
        throw new Error('the disk is gone');
      })();
      const decompressed = decompress(format, failing);
      await expect(collect(decompressed)).rejects.toThrow('the disk is gone');
      expect(decompressed.fault?.kind).toBe('unfinished');
    }
  });

  test('gives chunks of a size that is worth the while', async () => {
    const sizes: number[] = [];
    for await (const chunk of decompress('zstd', [bomb.zstd])) sizes.push(chunk.length);
    expect(sizes.length).toBeLessThan(60);
  });

  test.each([
    ['few', 10, 64 * 1024],
    ['some', 100_000, 400_000],
    ['many', 1e12, 4 * 1024 * 1024],
  ])('gives them as suits %s stored bytes, and all of what is there', async (_, stored, most) => {
    const limits = { bytes: 1e9 };
    const sizes: number[] = [];
    for await (const chunk of decompress('zstd', [bomb.zstd], limits, stored)) sizes.push(chunk.length);
    expect(Math.max(...sizes)).toBe(most);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(
      (await collect(decompress('zstd', [bomb.zstd], limits))).length,
    );
  });

  test('can do both on the Node that the Action runs on', () => {
    expect([canDecompress('gzip'), canDecompress('zstd')]).toEqual([true, true]);
  });
});

function altered(bytes: Uint8Array, at: number, bits = 0xff): Buffer {
  const copy = Buffer.from(bytes);
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ bits;
  return copy;
}
