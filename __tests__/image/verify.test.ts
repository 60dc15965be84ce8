import { appendFileSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { DEPTHS, type Depth, type Image, type Node, nodesOf } from '../../src/image/image.ts';
import { loadImages } from '../../src/image/load.ts';
import { readBlobs } from '../../src/image/verify.ts';
import type { Source } from '../../src/sources/source.ts';
import { fixture } from '../support/command.ts';
import { digestOf } from '../support/image-tree.ts';
import { imagesAt as imagesReadBy } from '../support/images.ts';
import { type Layout, layout, TYPES } from '../support/layout.ts';
import { faultsOf, runChild, sourceAt } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { READERS } from '../support/threads.ts';

const ALL = { givenName: null, select: null, expected: null };
const TAR = writeTar([{ name: 'etc/motd', data: 'hello '.repeat(500) }]);

/** A layout of one image with these layers. */
function imageOf(...layers: readonly (readonly [Uint8Array | string, string])[]): Layout {
  const image = layout();
  return image.index([image.manifest({ layers: layers.map(([bytes, type]) => image.blob(bytes, type)) })]);
}

/** The nodes of the layers of the first image. */
const layersOf = ([image]: readonly Image[]): readonly Node[] =>
  image?.manifests[0]?.layers.map(({ target }) => target) ?? [];

/** Loads from a source that has no bytes of layers any more: whoever reads one finds its file gone. */
function withoutLayers(source: Source): Source {
  return {
    ...source,
    locate: (digest) => {
      const byteSource = source.locate(digest);
      return byteSource?.kind === 'file' && byteSource.length > 1500 ? { ...byteSource, path: '/gone' } : byteSource;
    },
  };
}

describe.each(Object.entries(READERS))('%s', (_, start) => {
  const readers = start();
  const imagesAt = (typed: string, depth: Depth) => imagesReadBy(typed, depth, false, readers);

  describe('how deep an image is read', () => {
    test.each(['oci-gzip', 'oci-zstd.tar.zst', 'dir-schema1', 'docker-save-classic.tar', 'hybrid-docker-25.tar'])(
      'is what it shows: %s',
      async (name) => {
        const shown = async (depth: Depth) => {
          const layers = layersOf(await imagesAt(fixture(name), depth));
          return [layers.some(({ detected }) => detected !== null), layers.some(({ verified }) => verified !== null)];
        };
        expect(await shown('structure')).toEqual([false, false]);
        expect(await shown('heads')).toEqual([true, false]);
        expect(await shown('digests')).toEqual([true, true]);
        expect(await shown('contents')).toEqual([true, true]);
      },
    );

    test('is no byte of a layer for the structure', async () => {
      const path = imageOf([TAR, TYPES.layer], [gzipSync(TAR).toString('latin1').repeat(50), TYPES.gzip]).write(
        temporaryDirectory(),
      );
      const source = withoutLayers(await sourceAt(path));
      const images = loadImages(source, ALL);
      expect(images.flatMap(faultsOf)).toEqual([]);
      for (const image of images) await readBlobs(image, 'structure', false, readers);
      expect(images.flatMap(faultsOf)).toEqual([]);
      for (const image of images) await readBlobs(image, 'heads', false, readers);
      expect(images.flatMap(faultsOf).map((fault) => fault.replace(/.*: /, ''))).toEqual(['unreadable', 'unreadable']);
    });

    test('is of documents always their digests', async () => {
      for (const depth of DEPTHS) {
        const [image] = await imagesAt(fixture('oci-nested-index'), depth);
        const documents = image?.edges.filter(({ slot }) => slot !== 'layer') ?? [];
        expect(documents.map(({ target }) => target.verified)).toEqual(documents.map(() => true));
      }
    });

    test('adds up, and what was read stays', async () => {
      const images = await imagesAt(fixture('oci-gzip'), 'heads');
      for (const image of images) await readBlobs(image, 'digests', false, readers);
      expect(layersOf(images).map(({ detected, verified }) => [detected, verified])).toEqual([
        ['gzip', true],
        ['gzip', true],
      ]);
    });

    test('is once for a blob that images share', async () => {
      const [first, second] = await imagesAt(fixture('oci-two-images'), 'structure');
      const shared = first && second && nodesOf(first).filter((node) => nodesOf(second).includes(node));
      expect(shared?.length).toBeGreaterThan(0);
    });
  });

  describe('the first and last bytes show', () => {
    test.each([
      ['oci-gzip', ['gzip', 'gzip'], [null, null]],
      ['oci-zstd', ['zstd', 'zstd'], [null, null]],
      ['oci-uncompressed', ['tar', 'tar'], [null, null]],
      ['oci-lying-gzip', ['tar', 'tar'], [null, null]],
      ['oci-encrypted', ['unknown', 'unknown'], [null, null]],
      ['oci-estargz', ['gzip', 'gzip'], ['estargz', 'estargz']],
      ['oci-zstd-chunked', ['zstd', 'zstd'], ['zstd:chunked', 'zstd:chunked']],
      ['docker-save-skopeo.tar', ['tar', 'tar', 'tar'], [null, null, null]],
      ['oci-foreign', [null, 'gzip'], [null, null]],
    ])('of %s that its layers are %j', async (name, detected, lazy) => {
      const layers = layersOf(await imagesAt(fixture(name), 'heads'));
      expect(layers.map((layer) => layer.detected)).toEqual(detected);
      expect(layers.map((layer) => layer.lazy)).toEqual(lazy);
    });

    test('that a layer is empty', async () => {
      const layers = layersOf(await imagesAt(imageOf(['', TYPES.layer]).write(temporaryDirectory()), 'heads'));
      expect(layers).toMatchObject([{ detected: 'empty' }]);
    });
  });

  describe('a flipped bit in a layer is found', () => {
    /** A copy of an archive with a bit flipped in the middle of what begins with these bytes. */
    function flipped(bytes: Uint8Array, part: Uint8Array): Uint8Array {
      const start = Buffer.from(bytes).indexOf(part);
      if (start === -1) throw new Error('it is not in there');
      const copy = Uint8Array.from(bytes);
      const at = start + Math.floor(part.length / 2);
      copy[at] = (copy[at] ?? 0) ^ 4;
      return copy;
    }

    const mismatches = async (typed: string) =>
      (await imagesAt(typed, 'digests')).flatMap(faultsOf).filter((fault) => fault.endsWith('digest-mismatch'));

    function archive(bytes: Uint8Array): string {
      const path = join(temporaryDirectory(), 'image.tar');
      writeFileSync(path, bytes);
      return path;
    }

    test.each([
      ['gzip', gzipSync(TAR), TYPES.gzip],
      ['zstd', zstdCompressSync(TAR), TYPES.zstd],
      ['plain', TAR, TYPES.layer],
      ['sha512', TAR, TYPES.layer],
    ] as const)('in a layout, as a directory, tar, tar.gz and on a stream: %s', async (name, layer, type) => {
      const image = layout();
      image.index([image.manifest({ layers: [image.blob(layer, type, name === 'sha512' ? 'sha512' : 'sha256')] })]);
      expect(await mismatches(archive(image.tar()))).toEqual([]);
      const tar = flipped(image.tar(), layer);
      expect(await mismatches(archive(tar))).toHaveLength(1);
      expect(await mismatches(archive(gzipSync(tar)))).toHaveLength(1);
      const directory = image.write(temporaryDirectory());
      const [blob] = layersOf(await imagesAt(directory, 'structure'));
      if (blob?.byteSource?.kind !== 'file') throw new Error('it is in a file');
      writeFileSync(blob.byteSource.path, flipped(readFileSync(blob.byteSource.path), layer));
      expect(await mismatches(directory)).toHaveLength(1);
    });

    test.each([
      'docker-save-classic.tar',
      'docker-save-skopeo.tar',
      'hybrid-docker-25.tar',
      'hybrid-ctr.tar',
      'oci-buildkit.tar',
    ])('in what a real tool wrote: %s', async (name) => {
      const whole = readFileSync(fixture(name));
      const [first] = await imagesAt(fixture(name), 'structure');
      for (const edge of first?.manifests[0]?.layers ?? []) {
        const { byteSource } = edge.target;
        if (byteSource?.kind !== 'file') throw new Error('it is in a file');
        const tar = flipped(whole, whole.subarray(byteSource.offset, byteSource.offset + byteSource.length));
        expect(await mismatches(archive(tar))).not.toEqual([]);
      }
    });

    const compressions = [
      ['gzip, as Bazel writes it', 'layer.tar.gz', gzipSync(TAR)],
      ['zstd', 'layer.tar.zst', zstdCompressSync(TAR)],
      ['nothing', 'layer.tar', TAR],
    ] as const;
    test.each(compressions)('in a layer of a docker archive that is compressed with %s', async (_, name, layer) => {
      const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(TAR)] } });
      const tar = writeTar([
        { name: 'config.json', data: config },
        { name, data: layer },
        { name: 'manifest.json', data: JSON.stringify([{ Config: 'config.json', RepoTags: [], Layers: [name] }]) },
      ]);
      const [image] = await imagesAt(archive(tar), 'digests');
      expect(image && faultsOf(image)).toEqual([]);
      expect(image?.manifests[0]?.layers[0]?.target.verified).toBe(true);
      for (const at of [layer.length - 1, Math.floor(layer.length / 2), 20]) {
        const copy = Uint8Array.from(layer);
        copy[at] = (copy[at] ?? 0) ^ 4;
        const broken = Buffer.from(tar);
        broken.set(copy, broken.indexOf(layer));
        expect(await mismatches(archive(broken))).toEqual(['manifest.json/0/Layers/0: digest-mismatch']);
      }
    });
  });

  describe('what cannot be verified is not taken for verified', () => {
    test('a digest of an algorithm that nobody knows', async () => {
      const image = layout();
      image.file('blobs/blake3/0a', TAR);
      image.index([image.manifest({ layers: [{ mediaType: TYPES.layer, digest: 'blake3:0a', size: TAR.length }] })]);
      const layers = layersOf(await imagesAt(image.write(temporaryDirectory()), 'digests'));
      expect(layers).toMatchObject([{ verified: null, faults: [{ kind: 'unverifiable' }] }]);
    });

    test('a layer of a docker archive that is compressed in a way of its own', async () => {
      const xz = Buffer.from('fd377a585a0000040000', 'hex');
      const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(TAR)] } });
      const path = join(temporaryDirectory(), 'image.tar');
      const manifest = JSON.stringify([{ Config: 'config.json', Layers: ['layer.tar.xz'] }]);
      writeFileSync(
        path,
        writeTar([
          { name: 'config.json', data: config },
          { name: 'layer.tar.xz', data: xz },
          { name: 'manifest.json', data: manifest },
        ]),
      );
      expect(layersOf(await imagesAt(path, 'digests'))).toMatchObject([
        { verified: null, faults: [{ kind: 'unverifiable' }] },
      ]);
    });

    test('a compressed layer of a docker archive that went by once', async () => {
      const layer = gzipSync(TAR);
      const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(TAR)] } });
      const path = join(temporaryDirectory(), 'image.tar.gz');
      const manifest = JSON.stringify([{ Config: 'config.json', Layers: ['layer.tar.gz'] }]);
      const tar = writeTar([
        { name: 'config.json', data: config },
        { name: 'layer.tar.gz', data: layer },
        { name: 'manifest.json', data: manifest },
      ]);
      writeFileSync(path, gzipSync(tar));
      expect(layersOf(await imagesAt(path, 'digests'))).toMatchObject([
        { verified: null, faults: [{ kind: 'unverifiable', message: expect.stringContaining('give it as a file') }] },
      ]);
    });

    test.each([
      ['gone', (path: string) => rmSync(path), 'the file does not exist'],
      ['shorter', (path: string) => truncateSync(path, 1000), 'it is shorter than expected'],
      ['longer', (path: string) => appendFileSync(path, 'x'), 'the file was changed while it was read'],
      ['written to', (path: string) => utimesSync(path, 1, 1), 'the file was changed while it was read'],
    ])('a file that is %s when it is read', async (_, change, reason) => {
      const path = imageOf([TAR, TYPES.layer]).write(temporaryDirectory());
      const images = loadImages(await sourceAt(path), ALL);
      const [layer] = layersOf(images);
      if (layer?.byteSource?.kind !== 'file') throw new Error('it is in a file');
      change(layer.byteSource.path);
      for (const image of images) await readBlobs(image, 'digests', false, readers);
      expect(layer.faults).toEqual([{ kind: 'unreadable', message: reason, pointer: '' }]);
      expect(layer.verified).toBeNull();
    });

    test('an absent layer', async () => {
      const image = layout();
      const layer = image.blob(TAR, TYPES.layer);
      image.index([image.manifest({ layers: [layer] })]).without(layer);
      expect(layersOf(await imagesAt(image.write(temporaryDirectory()), 'digests'))).toMatchObject([
        { verified: null, detected: null, faults: [{ kind: 'missing' }] },
      ]);
    });
  });

  describe('the contents of layers', () => {
    const gzip = gzipSync(TAR);
    const zstd = zstdCompressSync(TAR);

    test.each([
      ['oci-gzip', true],
      ['oci-zstd-chunked', true],
      ['oci-estargz', true],
      ['docker-save-skopeo.tar', true],
      ['hybrid-ctr.tar', true],
      ['dir-schema1', true],
      ['oci-encrypted', false],
      ['oci-gzip.tar.gz', false],
    ])('are read with their digest in one pass: %s', async (name, isRead) => {
      for (const { contents, verified, faults } of layersOf(await imagesAt(fixture(name), 'contents'))) {
        expect([contents?.kind === 'read', verified, faults]).toEqual([isRead, true, []]);
      }
    });

    test('are read of nothing but layers, and not of attestations', async () => {
      const [image] = await imagesAt(fixture('oci-buildkit.tar'), 'contents');
      const read = image && nodesOf(image).filter(({ contents }) => contents !== null);
      const layers = image?.manifests.flatMap(({ exempt, layers }) => (exempt === null ? layers : []));
      expect(new Set(read)).toEqual(new Set(layers?.map(({ target }) => target)));
      expect(
        (await imagesAt(fixture('oci-gzip'), 'digests'))
          .flatMap((one) => nodesOf(one))
          .filter(({ contents }) => contents),
      ).toEqual([]);
    });

    test('are read once for images that share them, and again for another algorithm', async () => {
      const image = layout();
      const layer = image.blob(gzip, TYPES.gzip);
      const manifests = ['sha256', 'sha512', 'sha256'].map((algorithm, i) => {
        const config = image.config({
          author: String(i),
          rootfs: { type: 'layers', diff_ids: [digestOf(TAR, algorithm)] },
        });
        return image.manifest({ config, layers: [layer] });
      });
      const path = image.index(manifests).write(temporaryDirectory());
      const images = loadImages(await sourceAt(path), ALL);
      const seen: unknown[] = [];
      for (const one of images) {
        await readBlobs(one, 'contents', false, readers);
        seen.push(layersOf([one])[0]?.contents);
      }
      expect(seen[0]).not.toBe(seen[1]);
      expect(seen[1]).toBe(seen[2]);
      expect(seen[1]).toMatchObject({ diffIds: [digestOf(TAR), digestOf(TAR, 'sha512')] });
    });

    test.each([
      ['gzip', gzip, TYPES.gzip],
      ['zstd', zstd, TYPES.zstd],
      ['plain', TAR, TYPES.layer],
    ] as const)('do not hide that the bytes are others: %s', async (_, bytes, type) => {
      const image = layout();
      const layer = image.blob(bytes, type);
      image.index([image.manifest({ layers: [layer] })]);
      const changed = Uint8Array.from(bytes);
      changed[bytes.length - 3] = (changed[bytes.length - 3] ?? 0) ^ 1;
      const path = image.overwritten(layer, changed).write(temporaryDirectory());
      expect(layersOf(await imagesAt(path, 'contents'))).toMatchObject([
        { verified: false, faults: [{ kind: 'digest-mismatch' }] },
      ]);
    });

    test('of a file that is gone are unread, and the blob unreadable', async () => {
      const path = imageOf([gzip, TYPES.gzip]).write(temporaryDirectory());
      const images = loadImages(await sourceAt(path), ALL);
      const [layer] = layersOf(images);
      if (layer?.byteSource?.kind !== 'file') throw new Error('it is in a file');
      rmSync(layer.byteSource.path);
      for (const image of images) await readBlobs(image, 'contents', false, readers);
      expect(layer).toMatchObject({
        verified: null,
        contents: { kind: 'unread', reason: 'the file does not exist' },
        faults: [{ kind: 'unreadable' }],
      });
    });

    test.each([
      ['whole', gzip, true, []],
      ['cut off', gzip.subarray(0, -9), null, ['digest-mismatch']],
      ['a bomb', gzipSync(Buffer.alloc(96 * 1024 * 1024)), null, ['unverifiable']],
      ['xz', Buffer.from('fd377a585a0000040000', 'hex'), null, ['unverifiable']],
    ] as const)('of a compressed layer of a docker archive make its digest: %s', async (_, layer, verified, faults) => {
      const config = JSON.stringify({ os: 'linux', rootfs: { type: 'layers', diff_ids: [digestOf(TAR)] } });
      const path = join(temporaryDirectory(), 'image.tar');
      const manifest = JSON.stringify([{ Config: 'config.json', Layers: ['layer.tar.gz'] }]);
      const members = { 'config.json': config, 'layer.tar.gz': layer, 'manifest.json': manifest };
      writeFileSync(path, writeTar(Object.entries(members).map(([name, data]) => ({ name, data }))));
      for (const depth of ['digests', 'contents'] as const) {
        const [node] = layersOf(await imagesAt(path, depth));
        expect([depth, node?.verified, node?.faults.map(({ kind }) => kind)]).toEqual([depth, verified, faults]);
      }
    });
  });
});

test('a layer larger than memory is read in pieces', async () => {
  const image = layout();
  const manifest = image.manifest({
    layers: [{ mediaType: TYPES.layer, digest: digestOf(Buffer.of()), size: 2 ** 30 }],
  });
  const path = image
    .index([manifest])
    .file(`blobs/sha256/${digestOf(Buffer.of()).slice(7)}`, '')
    .write(temporaryDirectory());
  truncateSync(join(path, `blobs/sha256/${digestOf(Buffer.of()).slice(7)}`), 2 ** 30);
  const { code, out } = await runChild(
    `
    import { existsSync, readFileSync, writeSync } from 'node:fs';
    import { parseLocation } from './src/sources/image-location.ts';
    import { openSource } from './src/sources/open.ts';
    import { loadImages } from './src/image/load.ts';
    import { readBlobs } from './src/image/verify.ts';
    const { value } = parseLocation(argv[0]);
    const source = await openSource(value);
    const [image] = loadImages(source.value, value);
    await readBlobs(image, 'digests');
    const { verified } = image.manifests[0].layers[0].target;
    // The peak of this program alone: what the system counts for the process has its parent's in it, from before it was this program.
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const peak = Number(/^VmHWM:\\s+(\\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
    writeSync(1, JSON.stringify({ verified, small: peak < 300_000 }));
  `,
    [path],
  );
  expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: { verified: false, small: true } });
});
