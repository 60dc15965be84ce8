import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import type { Files } from '../../src/sources/files.ts';
import type { Result } from '../../src/sources/image-location.ts';
import { openTar, openTarStream } from '../../src/sources/tar-file.ts';
import { fixture } from '../support/command.ts';
import { layout, named, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** An archive of one image with a layer, and without what pads it to whole records. */
function archive(): Uint8Array {
  const image = layout();
  const layer = image.blob(writeTar([{ name: 'a', data: 'x'.repeat(2000) }]), TYPES.layer);
  return image.index([named(image.manifest({ layers: [layer] }), 'v1')]).tar();
}

const directory = temporaryDirectory();

/** The files of an archive on disk. */
function onDisk(bytes: Uint8Array): Promise<Result<Files>> {
  const path = join(directory, 'x.tar');
  writeFileSync(path, bytes);
  return openTar(path);
}

/** The files of an archive that goes by once, in pieces of one size, all in one buffer. */
function inStream(bytes: Uint8Array, size = bytes.length): Promise<Result<Files>> {
  return openTarStream(
    (async function* () {
      const buffer = Buffer.alloc(size);
      for (let at = 0; at < bytes.length; at += size) {
        const piece = bytes.subarray(at, at + size);
        buffer.set(piece);
        yield buffer.subarray(0, piece.length);
        buffer.fill(0xff);
      }
    })(),
  );
}

/** Why a container cannot be relied on; empty where it can. */
function complaints(files: Result<Files>): readonly string[] {
  return files.ok ? files.value.faults.map(({ message }) => message) : [files.error];
}

const WAYS = [
  ['on disk', onDisk],
  ['in a stream', (bytes: Uint8Array) => inStream(bytes)],
  ['in a stream of single bytes', (bytes: Uint8Array) => inStream(bytes, 1)],
] as const;

describe('what has no end', () => {
  /** A piece over and over, and how many of them were taken. */
  function endless(piece: Uint8Array, first: Uint8Array = Buffer.alloc(0)) {
    const seen = { bytes: 0 };
    const chunks = (function* () {
      yield first;
      for (; ; seen.bytes += piece.length) yield piece;
    })();
    return { chunks, seen };
  }

  test.each([
    ['zeros', Buffer.alloc(65_536), undefined, /^it is not a tar/],
    ['zeros behind an archive', Buffer.alloc(65_536), archive(), /more than 67\.1 MB of zeros follow the end marker/],
    ['text', Buffer.from('y\n'.repeat(5000)), undefined, /^it is not a tar/],
    ['members', writeTar([{ name: 'a' }]).subarray(0, 512), undefined, /more than 120,000 members/],
    ['one member', Buffer.alloc(65_536), writeTar([{ name: 'a', size: 2 ** 45 }]), /a member ends behind 274\.9 GB/],
    [
      'text behind an archive',
      Buffer.from('y\n'.repeat(5000)),
      archive(),
      /data follows the end marker|wrong checksum/,
    ],
    ['empty members of gzip', Buffer.concat(Array(3000).fill(gzipSync(''))), undefined, /decompresses to nothing/],
  ])('%s', async (_, piece, first, reason) => {
    const { chunks, seen } = endless(piece, first);
    expect(complaints(await openTarStream(chunks)).join()).toMatch(reason);
    expect(seen.bytes).toBeLessThan(2 * 2 ** 26);
  });

  test('an archive with more members than are kept, on disk and compressed', async () => {
    const header = writeTar([{ name: 'a' }]).subarray(0, 512);
    const bytes = Buffer.alloc((LIMITS.archiveMembers + 1) * 512, header);
    const reason = /more than 120,000 members/;
    expect(complaints(await onDisk(bytes)).join()).toMatch(reason);
    expect(complaints(await onDisk(gzipSync(bytes, { level: 1 }))).join()).toMatch(reason);
  });
});

describe.each(WAYS)('an archive %s', (_, open) => {
  test.each([
    ['plain', (bytes: Uint8Array) => bytes],
    ['gzip', (bytes: Uint8Array) => gzipSync(bytes)],
    ['gzip of several members', (bytes: Uint8Array) => inHalves(bytes, gzipSync)],
    ['zstd', (bytes: Uint8Array) => zstdCompressSync(bytes)],
    ['zstd of several frames', (bytes: Uint8Array) => inHalves(bytes, zstdCompressSync)],
    ['zstd before a skippable frame', (bytes: Uint8Array) => Buffer.concat([zstdCompressSync(bytes), SKIPPABLE])],
  ])('has its files: %s', async (_form, compress) => {
    const files = await open(compress(archive()));
    expect(complaints(files)).toEqual([]);
    expect(files.ok && files.value.list('', 1)).toEqual(['index.json', 'oci-layout']);
    expect(files.ok && files.value.list('blobs/sha256', 1)).toHaveLength(3);
  });

  test('is refused where it begins with a skippable frame, which podman does not know as zstd', async () => {
    const files = await open(Buffer.concat([SKIPPABLE, zstdCompressSync(archive())]));
    expect(files).toEqual({ ok: false, error: expect.stringContaining('begins with a skippable frame') });
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('is refused where something follows the %s', async (_format, compress) => {
    for (const more of [Buffer.from('more'), Buffer.alloc(1000)]) {
      expect(complaints(await open(Buffer.concat([compress(archive()), more])))).toEqual([
        expect.stringMatching(/follows|around the tar/),
      ]);
    }
  });

  test.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])('has a fault where a second archive follows in the %s', async (_format, compress) => {
    const bytes = Buffer.concat([compress(archive()), compress(archive())]);
    expect(complaints(await open(bytes))).toEqual([expect.stringContaining('the archive: ')]);
  });
});

describe('an archive that was cut off is never taken for whole', () => {
  const whole = archive();
  /** Behind that only zeros follow, of which one block is enough to end an archive. */
  const end = whole.length - 1024;

  test.each(WAYS)('at every block, and a byte before and behind it, %s', async (_, open) => {
    for (let at = 0; at <= end; at += 512) {
      for (const size of [at - 1, at, at + 1]) {
        if (size >= 0 && size <= end)
          expect([size, complaints(await open(whole.subarray(0, size)))]).not.toEqual([size, []]);
      }
    }
    expect(complaints(await open(whole.subarray(0, end + 512)))).toEqual([]);
  });

  test.each([
    ['gzip', gzipSync(whole)],
    ['zstd', zstdWithChecksum(whole)],
  ])('anywhere in its %s, and in each of its last bytes', async (_, compressed) => {
    for (let size = 0; size < compressed.length; size += size < compressed.length - 20 ? 9 : 1) {
      expect([size, complaints(await inStream(compressed.subarray(0, size)))]).not.toEqual([size, []]);
    }
    expect(complaints(await inStream(compressed))).toEqual([]);
  });

  test('at every block of what docker writes', async () => {
    const saved = readFileSync(fixture('docker-save-classic.tar'));
    const { length } = Buffer.from(saved.toString('latin1').replace(/\0+$/, ''), 'latin1');
    for (let size = 512; size < length; size += 512) {
      expect([size, complaints(await onDisk(saved.subarray(0, size)))]).not.toEqual([size, []]);
    }
    expect(complaints(await onDisk(saved))).toEqual([]);
  });
});

test.each([
  ['gzip', gzipSync],
  ['zstd', zstdWithChecksum],
])(
  'a bit of the %s around an archive that is flipped neither throws nor changes what is found',
  async (_, compress) => {
    const whole = await inStream(archive());
    const compressed = compress(archive());
    for (let at = 0; at < compressed.length; at += 1) {
      const flipped = Buffer.from(compressed);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const files = await inStream(flipped);
      if (complaints(files).length > 0) continue;
      // Some bits mean nothing, as the time in a header of gzip.
      expect(files.ok && files.value.get('index.json')).toEqual(whole.ok && whole.value.get('index.json'));
    }
  },
);

describe('a stream', () => {
  test('that fails is refused in words', async () => {
    const broken = (error: unknown) =>
      openTarStream(
        (async function* () {
          yield archive().subarray(0, 600);
          throw error;
        })(),
      );
    const failure = Object.assign(new Error('read'), { code: 'EIO' });
    expect(await broken(failure)).toEqual({ ok: false, error: 'the disk reported a read error' });
    await expect(broken(new TypeError('a bug of ours'))).rejects.toThrow('a bug of ours');
  });

  test('is let go of where it is compressed and no tar', async () => {
    let isOpen = true;
    const compressed = gzipSync(Buffer.alloc(10_000_000, 'no tar'));
    const files = await openTarStream(
      (async function* () {
        try {
          for (let at = 0; at < compressed.length; at += 1000) yield compressed.subarray(at, at + 1000);
        } finally {
          isOpen = false;
        }
      })(),
    );
    expect(files).toEqual({ ok: false, error: 'it is gzip, but the decompressed data is not a tar' });
    // What feeds the decoder learns of it at its next turn.
    for (let turn = 0; turn < 100 && isOpen; turn += 1) await new Promise(setImmediate);
    expect(isOpen).toBe(false);
  });
});

/** A skippable frame of zstd with three bytes in it (RFC 8878, 3.1.2). */
const SKIPPABLE = Buffer.from('502a4d1803000000414243', 'hex');

/** As the command zstd writes it. Without a checksum, a flipped bit gives another archive. */
function zstdWithChecksum(bytes: Uint8Array): Buffer {
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
}

function inHalves(bytes: Uint8Array, compress: (half: Uint8Array) => Uint8Array): Uint8Array {
  return Buffer.concat([compress(bytes.subarray(0, 1000)), compress(bytes.subarray(1000))]);
}
