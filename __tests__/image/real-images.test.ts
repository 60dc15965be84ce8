import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { indexTar } from '../../src/formats/tar.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';
import { faultsOf, graphOf, runChild } from '../support/sources.ts';
import { type TarSpec, writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Writes an archive, and tells where. */
function archive(bytes: Uint8Array): string {
  const path = join(temporaryDirectory(), 'image.tar');
  writeFileSync(path, bytes);
  return path;
}

describe('every real image is loaded', () => {
  const [amd64, both] = [['linux/amd64'], ['linux/amd64', 'linux/arm64']];
  /** The layers of each manifest, in braces where image rules leave it alone. */
  test.each([
    ['oci-gzip', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-zstd', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-uncompressed', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-lying-gzip', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-umoci-insert', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-encrypted', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-zstd-chunked', 'oci-layout', ['v1'], amd64, '2'],
    ['oci-estargz', 'oci-layout', ['docker.io/acme/pay:1.4.2', '1.4.2'], amd64, '2'],
    ['oci-ctr-schema1', 'oci-layout', ['docker.io/acme/old:v1', 'v1'], amd64, '2'],
    ['oci-manifest-list', 'oci-layout', ['docker.io/acme/pay:list', 'list'], both, '2 2'],
    ['oci-index', 'oci-layout', [], both, '2 2'],
    ['oci-nested-index', 'oci-layout', ['v1'], both, '2 2'],
    ['oci-gzip.tar', 'oci-archive', ['v1'], amd64, '2'],
    ['oci-gzip.tar.gz', 'oci-archive', ['v1'], amd64, '2'],
    ['oci-zstd-sorted.tar', 'oci-archive', ['v1'], amd64, '2'],
    ['oci-zstd.tar.zst', 'oci-archive', ['v1'], amd64, '2'],
    ['oci-buildkit.tar', 'oci-archive', ['docker.io/acme/pay:1.4.2', '1.4.2'], both, '2 2 {1} {1}'],
    ['dir-schema1', 'dir', [], amd64, '3'],
    ['dir-schema2', 'dir', [], amd64, '2'],
    ['dir-oci-zstd', 'dir', [], amd64, '2'],
    ['dir-lying-gzip', 'dir', [], amd64, '2'],
    ['dir-encrypted-schema2', 'dir', [], amd64, '2'],
    ['dir-foreign-present', 'dir', [], amd64, '2'],
    ['dir-manifest-list', 'dir', [], both, '2 2'],
    ['dir-index-over-schema2', 'dir', [], both, '2 2'],
    ['docker-save-classic.tar', 'docker-archive', ['acme/pay:1.4.2'], amd64, '3'],
    ['docker-save-untagged.tar', 'docker-archive', [], amd64, '3'],
    ['docker-save-skopeo.tar', 'docker-archive', ['docker.io/acme/pay:1.4.2'], amd64, '3'],
    ['hybrid-ctr.tar', 'docker-archive', ['docker.io/acme/pay:v1', 'v1'], amd64, '2'],
    ['hybrid-buildkit.tar', 'docker-archive', ['docker.io/acme/pay:1.4.2', '1.4.2'], amd64, '2'],
    ['hybrid-docker-25.tar', 'docker-archive', ['docker.io/acme/pay:1.4.2', '1.4.2'], amd64, '3'],
  ])('%s', async (name, source, names, platforms, layers) => {
    const [image, ...others] = await imagesAt(fixture(name), 'digests');
    expect(others).toEqual([]);
    expect(image).toMatchObject({ source, names, platforms, artifact: 'image', givenName: null });
    expect(image?.name).toBe(names[0] ?? fixture(name));
    const counts = image?.manifests.map((manifest) =>
      manifest.exempt ? `{${manifest.layers.length}}` : manifest.layers.length,
    );
    expect(counts?.join(' ')).toBe(layers);
    expect(image && faultsOf(image)).toEqual([]);
    const ofEngine = [
      'docker-save-classic.tar',
      'docker-save-untagged.tar',
      'docker-save-skopeo.tar',
      'hybrid-docker-25.tar',
    ];
    expect(image?.engineStorage).toBe(ofEngine.includes(name));
    // What is only in manifest.json has no digest, what has several configs or none no image id.
    expect(image?.digest === null).toBe(name.startsWith('docker-save'));
    expect(image?.imageId === null).toBe(platforms === both || name === 'dir-schema1');
  });

  test.each([
    [
      'oci-two-images',
      [
        [['v1'], 2],
        [['v2'], 3],
      ],
    ],
    [
      'docker-save-two.tar',
      [
        [['acme/web:2.0'], 3],
        [['acme/pay:1.4.2'], 3],
      ],
    ],
    [
      'podman-save-multi.tar',
      [
        [['docker.io/acme/base:v1'], 2],
        [['docker.io/acme/pay:1.4.2'], 3],
      ],
    ],
  ])('%s, which has several', async (name, expected) => {
    const images = await imagesAt(fixture(name), 'digests');
    expect(images.map(({ names, manifests }) => [names, manifests[0]?.layers.length])).toEqual(expected);
    expect(images.flatMap(faultsOf)).toEqual([]);
    expect(new Set(images.map(({ imageId }) => imageId)).size).toBe(2);
  });

  test('oci-foreign, of which a blob is absent', async () => {
    const [image] = await imagesAt(fixture('oci-foreign'), 'digests');
    expect(image && faultsOf(image)).toEqual(['index.json/manifests/0/layers/0: missing']);
    expect(image?.manifests[0]?.layers[0]).toMatchObject({
      declared: { distributable: false },
      target: { byteSource: null },
    });
  });

  test('hybrid-mismatch.tar, of which the sides differ', async () => {
    const [image] = await imagesAt(fixture('hybrid-mismatch.tar'), 'digests');
    expect(image && faultsOf(image)).toEqual(['image: ambiguous']);
  });
});

describe('one image is the same graph', () => {
  const gzip = fixture('oci-gzip');
  const zstd = fixture('oci-zstd');
  const members = (name: string): TarSpec[] => {
    const bytes = readFileSync(fixture(name));
    const { members } = indexTar((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
    return members.map(({ name, type, offset, size, link }) => {
      const data = bytes.subarray(offset, offset + size);
      return { name, data, type: type === 'directory' || type === 'symlink' ? type : 'file', link: link ?? '' };
    });
  };
  const graphsAt = async (typed: string) => (await imagesAt(typed, 'digests')).map(graphOf);

  test.each([
    ['a tar', 'oci-gzip.tar', gzip],
    ['a gzipped tar', 'oci-gzip.tar.gz', gzip],
    ['a sorted tar, blobs first', 'oci-zstd-sorted.tar', zstd],
    ['a tar in zstd', 'oci-zstd.tar.zst', zstd],
  ])('as a directory and as %s', async (_, name, directory) => {
    const graphs = await graphsAt(directory);
    expect(graphs).toHaveLength(1);
    expect(await graphsAt(fixture(name))).toEqual(graphs);
  });

  test.each([
    'oci-gzip.tar',
    'oci-buildkit.tar',
    'docker-save-skopeo.tar',
    'hybrid-docker-25.tar',
    'podman-save-multi.tar',
  ])('whatever the order of the members, and with "./" before their names: %s', async (name) => {
    const withoutPath = (graphs: readonly (readonly string[])[]) =>
      graphs.map((lines) => lines.filter((line) => !line.includes('/tmp')));
    const expected = withoutPath(await graphsAt(fixture(name)));
    const orders = [members(name).toReversed(), rotated(members(name), 3), rotated(members(name).toReversed(), 5)];
    for (const order of orders) expect(withoutPath(await graphsAt(archive(writeTar(order))))).toEqual(expected);
    const dotted = members(name).map((member) => ({ ...member, name: `./${member.name}` }));
    expect(withoutPath(await graphsAt(archive(writeTar(dotted, { format: 'pax' }))))).toEqual(expected);
  });

  test.each([
    'oci-gzip.tar',
    'oci-zstd.tar.zst',
    'oci-gzip.tar.gz',
    'hybrid-ctr.tar',
    'docker-save-two.tar',
    'docker-save-skopeo.tar',
  ])('through standard input: %s', async (name) => {
    const bytes = readFileSync(fixture(name));
    const pieces = [bytes.subarray(0, 100), bytes.subarray(100, 5000), bytes.subarray(5000)];
    const { code, out } = await runChild(LOAD_STDIN, ['-'], { pieces });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(await graphsAt(fixture(name)));
  });

  test('through standard input, chosen by name and with its digest', async () => {
    const [image] = await imagesAt(gzip, 'structure');
    const { out } = await runChild(LOAD_STDIN, [`oci-archive:-:v1@${image?.digest}`], {
      pieces: [readFileSync(fixture('oci-gzip.tar'))],
    });
    expect(JSON.parse(out)).toEqual(await graphsAt(gzip));
  });

  test('as a layout of which the blobs are links out of it, as rules_oci makes them', async () => {
    const path = temporaryDirectory();
    mkdirSync(join(path, 'blobs/sha256'), { recursive: true });
    for (const name of readdirSync(gzip, { recursive: true, encoding: 'utf8' })) {
      if (!/sha256$|^blobs$/.test(name)) symlinkSync(join(gzip, name), join(path, name));
    }
    expect((await graphsAt(path)).map((lines) => lines.slice(1))).toEqual(
      (await graphsAt(gzip)).map((lines) => lines.slice(1)),
    );
  });
});

describe('standard input', () => {
  test.each([
    ['nothing', [], 'it is empty'],
    ['noise', [Buffer.from('noise')], '; give an OCI layout, a docker save archive or a dir:'],
    ['a tar that was cut off', [readFileSync(fixture('oci-gzip.tar')).subarray(0, 5000)], 'the archive: '],
  ])('with %s is refused', async (_, pieces, why) => {
    const { code, out } = await runChild(LOAD_STDIN, ['-'], { pieces });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toContain(why);
  });

  test('is refused the second time', async () => {
    const { out } = await runChild(LOAD_STDIN, ['-', '-'], { pieces: [readFileSync(fixture('oci-gzip.tar'))] });
    expect(out).toMatch(/"it is empty"|"the system reported/);
  });

  test('is not waited for where what came is no image', async () => {
    const xz = Buffer.from('fd377a585a0000040000', 'hex');
    const { code, out } = await runChild(LOAD_STDIN, ['-'], {
      pieces: [Buffer.concat([xz, Buffer.alloc(2000)])],
      hold: true,
    });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('it is compressed with xz') });
  });
});

/** Loads what it is given, and prints the graphs, or why there are none. */
const LOAD_STDIN = `
  import { writeSync } from 'node:fs';
  import { parseLocation } from './src/sources/image-location.ts';
  import { openSource } from './src/sources/open.ts';
  import { loadImages } from './src/image/load.ts';
  import { readBlobs } from './src/image/verify.ts';
  import { graphOf } from './__tests__/support/sources.ts';
  for (const typed of argv) {
    const { value } = parseLocation(typed);
    const source = await openSource(value);
    const images = source.ok ? loadImages(source.value, value) : [];
    for (const image of images) await readBlobs(image, 'digests');
    writeSync(1, JSON.stringify(source.ok ? images.map(graphOf) : source.error));
  }
`;

/** The members from the middle on, and then the others. */
function rotated<T>(items: readonly T[], by: number): readonly T[] {
  return [...items.slice(by), ...items.slice(0, by)];
}
