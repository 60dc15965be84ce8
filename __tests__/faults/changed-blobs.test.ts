import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { BlobReaderPool } from '../../src/image/blob-reader-pool.ts';
import { fakeRegistry, fill } from '../support/fake-registry.ts';
import { digestOf } from '../support/image-tree.ts';
import { type Entry, type Layout, layout, TYPES } from '../support/layout.ts';
import { checkAt } from '../support/registries.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

// In every form of an image, bytes that do not match a digest are reported by digest.

const tarOf = (name: string): Uint8Array => writeTar([{ name, data: randomBytes(3000) }]);
const TARS = ['first', 'second', 'third'].map(tarOf);
const CHANGED = 1;

/** How the bytes of a layer are changed; each leaves it what it is by its first bytes. */
const CHANGES: Readonly<Record<string, (bytes: Uint8Array, compress: Compress) => Uint8Array>> = {
  'has a bit flipped': (bytes) => {
    const copy = Uint8Array.from(bytes);
    const at = Math.floor(copy.length / 2);
    copy[at] = (copy[at] ?? 0) ^ 4;
    return copy;
  },
  'is cut short': (bytes) => bytes.subarray(0, bytes.length - 600),
  'is swapped for another of its size': (bytes, compress) => {
    // Zeros after gzip are padding, after a tar its end: only the digest reveals them.
    const other = compress(tarOf('third').subarray(0, 2048));
    return Buffer.concat([other, Buffer.alloc(bytes.length - other.length)]);
  },
};

type Compress = (tar: Uint8Array) => Uint8Array;
const COMPRESSIONS: readonly (readonly [string, Compress, string])[] = [
  ['gzip', gzipSync, TYPES.gzip],
  ['zstd', zstdCompressSync, TYPES.zstd],
  ['plain', (tar) => tar, TYPES.layer],
];

interface Subject {
  readonly image: Layout;
  readonly layers: readonly Entry[];
  readonly manifest: Entry;
}

function subject(compress: Compress, type: string): Subject {
  const image = layout();
  const layers = TARS.map((tar) => image.blob(compress(tar), type));
  const config = image.config({ rootfs: { type: 'layers', diff_ids: TARS.map((tar) => digestOf(tar)) } });
  const manifest = image.manifest({ config, layers });
  image.index([manifest]);
  return { image, layers, manifest };
}

function stored(name: string, bytes: Uint8Array): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, bytes);
  return path;
}

/** Every form of the same image. */
const FORMS: Readonly<Record<string, (subject: Subject) => string | Promise<string>>> = {
  'an OCI layout': ({ image }) => image.write(temporaryDirectory()),
  'a tar of it': ({ image }) => stored('image.tar', image.tar()),
  'a tar.gz of it': ({ image }) => stored('image.tar.gz', gzipSync(image.tar())),
  'a tar.zst of it': ({ image }) => stored('image.tar.zst', zstdCompressSync(image.tar())),
  'a dir:': ({ image, manifest }) => {
    const directory = temporaryDirectory();
    for (const [name, bytes] of image.files) {
      const [, , hex] = name.split('/');
      if (hex !== undefined)
        writeFileSync(join(directory, hex === manifest.digest.slice(7) ? 'manifest.json' : hex), bytes);
    }
    return directory;
  },
  'a registry': async ({ image }) => {
    const registry = await fakeRegistry();
    fill(registry, image.write(temporaryDirectory()));
    return `docker://${registry.host}/acme/app:v1`;
  },
};

const POLICY = 'version: 1\nrules: {blobs-verified: error}\n';
const DEEP = 'version: 1\nrules: {blobs-verified: error, diff-ids-match: error, safe-layers: error}\n';

/** The exact findings of `blobs-verified` with their locations. */
async function found(path: string, policy: string, workers: number) {
  const readers = new BlobReaderPool({ workers, minBytes: 1 });
  const { images, errors, verdict } = await checkAt([path], policy, undefined, readers);
  const findings = images.flatMap((image) => image.findings).filter(({ rule }) => rule === 'blobs-verified');
  const digests = findings.filter(({ key }) => key === 'digest-mismatch');
  return { verdict, errors, digests: digests.map(({ digest, path: place }) => ({ digest, place: place.slice(-1) })) };
}

describe.each([0, 2])('with %d additional threads,', (workers) => {
  describe.each(COMPRESSIONS)('a blob of %s', (_, compress, type) => {
    describe.each(Object.entries(FORMS))('in %s', (__, form) => {
      test('that matches its digest passes', async () => {
        const path = await form(subject(compress, type));
        expect(await found(path, POLICY, workers)).toEqual({ verdict: 'pass', errors: [], digests: [] });
      });

      test.each(Object.entries(CHANGES))('that %s is reported with digest and path', async (___, change) => {
        const it = subject(compress, type);
        const layer = it.layers[CHANGED];
        const bytes = it.image.files.get(`blobs/${layer?.digest.replace(':', '/')}`);
        if (layer === undefined || bytes === undefined) throw new Error('there is no such layer');
        it.image.overwritten(layer, change(bytes, compress));
        const path = await form(it);
        for (const policy of [POLICY, DEEP]) {
          expect(await found(path, policy, workers)).toEqual({
            verdict: 'fail',
            errors: [],
            digests: [{ digest: layer.digest, place: [`layers/${CHANGED}`] }],
          });
        }
      });
    });

    describe('in a docker archive', () => {
      const members = (layers: readonly Uint8Array[]) => [
        {
          name: 'config.json',
          data: JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: TARS.map((tar) => digestOf(tar)) } }),
        },
        ...layers.map((data, i) => ({ name: `layer-${i}.tar`, data })),
        {
          name: 'manifest.json',
          data: JSON.stringify([
            { Config: 'config.json', RepoTags: ['a:1'], Layers: layers.map((__, i) => `layer-${i}.tar`) },
          ]),
        },
      ];

      test('that matches its diffID passes', async () => {
        const path = stored('image.tar', writeTar(members(TARS.map(compress))));
        expect(await found(path, POLICY, workers)).toEqual({ verdict: 'pass', errors: [], digests: [] });
      });

      test.each(Object.entries(CHANGES))('that %s is reported with digest and path', async (___, change) => {
        const layers = TARS.map(compress).map((bytes, i) => (i === CHANGED ? change(bytes, compress) : bytes));
        const path = stored('image.tar', writeTar(members(layers)));
        for (const policy of [POLICY, DEEP]) {
          expect(await found(path, policy, workers)).toEqual({
            verdict: 'fail',
            errors: [],
            digests: [{ digest: digestOf(TARS[CHANGED] ?? Buffer.of()), place: [`Layers/${CHANGED}`] }],
          });
        }
      });
    });
  });
});
