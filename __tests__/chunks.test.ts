import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CompressionFormat, decompress } from '../src/formats/compression.ts';
import { walkTar } from '../src/formats/tar.ts';
import type { Files } from '../src/sources/files.ts';
import type { Result } from '../src/sources/image-location.ts';
import { openTarStream } from '../src/sources/tar-file.ts';
import { fixture } from './support/command.ts';
import { fakeRegistry, fill } from './support/fake-registry.ts';
import { checkAt } from './support/registries.ts';
import { writeTar } from './support/tar.ts';

// One verdict however bytes arrive: the pieces in which they come are the network's, and say nothing of the image.

/** Sizes of pieces, used round and round. */
const SIZES = fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 70_000 })), {
  minLength: 1,
  maxLength: 5,
});
/** Bytes to change, by how much, and where the data is cut off. */
const DAMAGE = fc.record({
  changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 2 }),
  end: fc.option(fc.nat(), { freq: 2 }),
});

function damaged(bytes: Uint8Array, { changes, end }: { changes: [number, number][]; end: number | null }): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (const [at, by] of changes) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ by;
  return end === null ? copy : copy.subarray(0, end % copy.length);
}

/** The pieces, in one buffer that is filled again for each. */
function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  const buffer = Buffer.alloc(Math.max(...sizes));
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const piece = bytes.subarray(at, at + (sizes[i % sizes.length] ?? 1));
    buffer.fill(0xee).set(piece);
    yield buffer.subarray(0, piece.length);
    at += piece.length;
  }
}

describe('however bytes are split into chunks', () => {
  const text = Buffer.from('what is inside of a layer, again and again\n'.repeat(200));
  const packed = { gzip: gzipSync(text), zstd: zstdCompressSync(text) };

  async function decompressed(format: CompressionFormat, chunks: Iterable<Uint8Array>) {
    const plain = decompress(format, chunks);
    const parts: Uint8Array[] = [];
    for await (const chunk of plain) parts.push(Uint8Array.from(chunk));
    return { fault: plain.fault, bytes: plain.fault === null ? Buffer.concat(parts).toString('hex') : null };
  }

  test('compressed bytes have the same content or the same fault', async () => {
    const tail = fc.constantFrom(Buffer.alloc(0), Buffer.alloc(30), Buffer.from('x'), Buffer.from('1f8b0800', 'hex'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('gzip', 'zstd'),
        fc.boolean(),
        tail,
        DAMAGE,
        SIZES,
        async (f, two, end, damage, sizes) => {
          const bytes = damaged(Buffer.concat([packed[f], ...(two ? [packed[f]] : []), end]), damage);
          const [whole, pieces] = [await decompressed(f, [bytes]), await decompressed(f, cut(bytes, sizes))];
          // Message and bytes before the fault depend on the decoder; the verdict depends on the kind only.
          expect(pieces.fault?.kind).toBe(whole.fault?.kind);
          expect(pieces.bytes).toBe(whole.bytes);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('reports a zstd frame whose content is not as large as it states', async () => {
    const bytes = readFileSync(join(import.meta.dirname, 'cases/zstd-frame-wrong-content-size.zst'));
    expect((await decompressed('zstd', [bytes])).fault).not.toBeNull();
    for (let at = 1; at < bytes.length; at++)
      expect((await decompressed('zstd', [bytes.subarray(0, at), bytes.subarray(at)])).fault).not.toBeNull();
  });

  test('tars have the same members and faults', async () => {
    const tar = writeTar([
      { name: 'a', data: 'x'.repeat(700) },
      { name: `${'long/'.repeat(40)}name`, data: '' },
      { name: 'link', type: 'symlink', link: 'a' },
      { name: 'b', data: '{}' },
    ]);
    const listed = async (chunks: Iterable<Uint8Array>) => {
      const data: string[] = [];
      const listing = await walkTar(chunks, () => {
        const at = data.push('') - 1;
        return (chunk) => {
          data[at] += Buffer.from(chunk).toString('latin1');
        };
      });
      return { ...listing, data };
    };
    await fc.assert(
      fc.asyncProperty(DAMAGE, SIZES, async (damage, sizes) => {
        const bytes = damaged(tar, damage);
        expect(await listed(cut(bytes, sizes))).toEqual(await listed([bytes]));
      }),
      { numRuns: 400 },
    );
  });

  test.each(['docker-save-classic.tar', 'oci-gzip.tar', 'oci-gzip.tar.gz', 'oci-zstd.tar.zst'])(
    'streamed members of %s have the same bytes and digests',
    async (name) => {
      const bytes = readFileSync(fixture(name));
      const known = (files: Result<Files>) => {
        if (!files.ok) return files;
        const { value } = files;
        const names = [1, 2, 3].flatMap((levels) => value.list('', levels));
        return { faults: value.faults, members: names.map((member) => [member, value.get(member)]) };
      };
      const whole = known(await openTarStream([bytes]));
      await fc.assert(
        fc.asyncProperty(SIZES, async (sizes) => {
          expect(known(await openTarStream(cut(bytes, sizes)))).toEqual(whole);
        }),
        { numRuns: 15 },
      );
    },
  );

  test('response bodies of a registry lead to the same report', async () => {
    const policy = 'version: 1\nextends: [recommended]\nrules: {diff-ids-match: error, safe-layers: error}\n';
    const registry = await fakeRegistry();
    const { layers } = fill(registry, 'oci-zstd');
    let sizes: readonly number[] | null = null;
    registry.take = (request, response, path) => {
      if (sizes === null || request.method !== 'GET') return false;
      const reference = path.slice(path.lastIndexOf('/') + 1);
      const served = path.includes('/manifests/') ? registry.manifests.get(reference) : undefined;
      const bytes = served?.bytes ?? registry.blobs.get(reference);
      if (bytes === undefined) return false;
      const [, from = '0', to = String(bytes.length - 1)] =
        /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const part = bytes.subarray(Number(from), Number(to) + 1);
      response.writeHead(request.headers.range === undefined ? 200 : 206, {
        'content-type': served?.type ?? 'application/octet-stream',
        'content-length': part.length,
        ...(request.headers.range !== undefined && {
          'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
        }),
      });
      void sendInPieces(response, part, sizes);
      return true;
    };
    const reportOf = async () => {
      const { verdict, images, errors } = await checkAt([`docker://${registry.host}/acme/app:v1`], policy);
      return { verdict, images, errors };
    };
    for (const damage of [null, 40]) {
      const [layer = ''] = layers;
      const blob = registry.blobs.get(layer);
      if (blob !== undefined && damage !== null)
        registry.blobs.set(layer, damaged(blob, { changes: [[damage, 1]], end: null }));
      sizes = null;
      const whole = await reportOf();
      expect(whole.verdict).toBe(damage === null ? 'pass' : 'fail');
      await fc.assert(
        fc.asyncProperty(SIZES, async (some) => {
          // Each piece is a packet of its own, and single bytes take a while.
          sizes = some.map((size) => Math.max(size, 50));
          expect(await reportOf()).toEqual(whole);
        }),
        { numRuns: 8 },
      );
    }
  });
});

async function sendInPieces(
  response: { readonly write: (chunk: Uint8Array) => boolean; readonly end: () => unknown },
  bytes: Uint8Array,
  sizes: readonly number[],
): Promise<void> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    response.write(Buffer.from(bytes.subarray(at, at + size)));
    at += size;
    await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
}
