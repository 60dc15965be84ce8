import { describe, expect, test } from '@jest/globals';
import type { Image } from '../../src/image/image.ts';
import { LIMITS } from '../../src/limits.ts';
import { digestOf } from '../support/image-tree.ts';
import { imagesAt } from '../support/images.ts';
import {
  blobName,
  type Entry,
  type Layout,
  layout,
  type Members,
  named,
  onPlatform,
  TYPES,
} from '../support/layout.ts';
import { faultsOf } from '../support/sources.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const SCHEMA2 = 'application/vnd.docker.distribution.manifest.v2+json';
const ABSENT: Entry = { mediaType: TYPES.layer, digest: digestOf(Buffer.from('absent')), size: 6 };

/** The images of a layout, read down to its documents. */
function imagesOf(image: Layout): Promise<readonly Image[]> {
  return imagesAt(image.write(temporaryDirectory()), 'structure');
}

/** The only image of a layout. */
async function only(image: Layout): Promise<Image> {
  const [first, ...others] = await imagesOf(image);
  if (first === undefined || others.length > 0) throw new Error('it is not one image');
  return first;
}

/** What is wrong with the only image of a layout of this root. */
async function faultsWith(root: (image: Layout) => Entry): Promise<readonly string[]> {
  const image = layout();
  return faultsOf(await only(image.index([root(image)])));
}

const pathsOf = (image: Image): readonly string[] => image.edges.map(({ path }) => path.join('/'));

describe('the references of an image', () => {
  test('are all from the root down, parents before children, each with its place and what it is declared to be', async () => {
    const image = layout();
    const layers = [image.blob('1', TYPES.gzip), image.blob('2', 'bananas')];
    const child = onPlatform(image.manifest({ layers }), 'linux/arm64');
    const { edges } = await only(image.index([named(image.nested([child]), 'v1')]));
    expect(edges.map(({ path, slot, declared, platform }) => [path.join('/'), slot, declared?.role, platform])).toEqual(
      [
        ['index.json/manifests/0', 'manifest', 'index', null],
        ['index.json/manifests/0/manifests/0', 'manifest', 'manifest', 'linux/arm64'],
        ['index.json/manifests/0/manifests/0/config', 'config', 'config', 'linux/arm64'],
        ['index.json/manifests/0/manifests/0/layers/0', 'layer', 'layer', 'linux/arm64'],
        ['index.json/manifests/0/manifests/0/layers/1', 'layer', 'unknown', 'linux/arm64'],
      ],
    );
    expect(edges.map(({ parent }) => (parent === null ? -1 : edges.indexOf(parent)))).toEqual([-1, 0, 1, 1, 1]);
  });

  test('share what they lead to, under different types', async () => {
    const image = layout();
    const config = image.config();
    const { edges } = await only(
      image.index([image.manifest({ config, layers: [{ ...config, mediaType: TYPES.gzip }] })]),
    );
    const [, first, second] = edges;
    expect(first?.target).toBe(second?.target);
    expect([first?.declared?.role, second?.declared?.role]).toEqual(['config', 'layer']);
  });

  test('have the platform of the config where the index states none', async () => {
    const image = layout();
    const config = image.config({ os: 'linux', architecture: 'arm', variant: 'v6' });
    const { platforms } = await only(image.index([image.nested([image.manifest({ config })])]));
    expect(platforms).toEqual(['linux/arm/v6']);
  });

  test('have the platform that the index states, be the config of another', async () => {
    const image = layout();
    const { platforms } = await only(image.index([image.nested([onPlatform(image.manifest(), 'windows/amd64')])]));
    expect(platforms).toEqual(['windows/amd64']);
  });

  test('have the platform of the config where the index calls it unknown', async () => {
    const image = layout();
    const { platforms } = await only(image.index([image.nested([onPlatform(image.manifest(), 'unknown/unknown')])]));
    expect(platforms).toEqual(['linux/amd64']);
  });

  test('are found in an index.json that is a manifest', async () => {
    const image = layout();
    const layers = [image.blob('1', TYPES.layer)];
    image.file('index.json', { schemaVersion: 2, mediaType: TYPES.manifest, config: image.config(), layers });
    const found = await only(image);
    expect(pathsOf(found)).toEqual(['index.json', 'index.json/config', 'index.json/layers/0']);
    expect(found.digest).toBe(digestOf(image.files.get('index.json') ?? Buffer.of()));
    expect(faultsOf(found)).toEqual([]);
  });

  test('have no type but that of the document where none is declared', async () => {
    const image = layout();
    const { digest, size } = image.blob({ schemaVersion: 2, config: image.config(), layers: [] }, '');
    const { edges } = await only(image.file('index.json', { schemaVersion: 2, manifests: [{ digest, size }] }));
    expect(edges[0]).toMatchObject({ declared: null, type: { mediaType: TYPES.manifest } });
  });

  test('are those of an artifact manifest, too', async () => {
    const image = layout();
    const mediaType = 'application/vnd.oci.artifact.manifest.v1+json';
    const root = image.blob({ mediaType, artifactType: 'a/b', blobs: [image.blob('1', 'a/c')] }, mediaType);
    expect(pathsOf(await only(image.index([root])))).toEqual([
      'index.json/manifests/0',
      'index.json/manifests/0/blobs/0',
    ]);
  });
});

describe('a null in the place of a list is an empty list', () => {
  test.each(['layers', 'annotations', 'subject'])('%s', async (field) => {
    expect(await faultsWith((image) => image.manifest({ [field]: null }))).toEqual([]);
  });

  test('manifests', async () => {
    expect(await faultsWith((image) => image.nested([], { manifests: null }))).toEqual([]);
  });
});

describe('many references cost no more than they are', () => {
  test('to indexes that name each other twice, thirty levels down', async () => {
    const image = layout();
    let entry = image.manifest();
    for (let level = 0; level < 30; level += 1) entry = image.nested([entry, named(entry, `${level}`)]);
    const { edges, manifests } = await only(image.index([entry]));
    expect(edges).toHaveLength(1 + 30 * 2 + 1);
    expect(manifests).toHaveLength(2);
  });

  test('to indexes that name each other under two types, thirty levels down', async () => {
    const image = layout();
    let entry = image.manifest();
    for (let level = 0; level < 30; level += 1)
      entry = image.nested([entry, { ...entry, mediaType: `${entry.mediaType};a=b` }]);
    const { edges } = await only(image.index([entry]));
    expect(edges.length).toBeLessThan(200);
  });

  test('to one document under ever other types', async () => {
    const image = layout();
    const inner = image.nested(Array.from({ length: 2000 }, () => ABSENT));
    const entries = Array.from({ length: 2000 }, (_, i) => ({ ...inner, mediaType: `${TYPES.index};a=${i}` }));
    const found = await only(image.index([image.nested(entries)]));
    expect(faultsOf(found)).toContain('index.json/manifests/0/manifests/1999: ambiguous');
  });

  test('to more than any real source has, of which no more are followed', async () => {
    const image = layout();
    const layers = Array.from({ length: LIMITS.references / 4 }, () => ({ mediaType: '', digest: 'a:b', size: 0 }));
    const manifests = ['1', '2', '3', '4', '5', '6'].map((artifactType) => image.manifest({ artifactType, layers }));
    const images = await imagesOf(image.index(manifests));
    expect(images.map(({ edges }) => edges.length > 1)).toEqual([true, true, true, false, false, false]);
    for (const left of images.slice(3)) expect(faultsOf(left)).toEqual([expect.stringMatching(/: too-large$/)]);
  });

  test('to one manifest of many layers', async () => {
    const image = layout();
    const manifest = image.manifest({ layers: Array.from({ length: 5000 }, () => ABSENT) });
    const { manifests } = await only(image.index([image.nested(Array.from({ length: 5000 }, () => manifest))]));
    expect(manifests).toHaveLength(5000);
  });
});

describe('what is wrong with a document is a fault of it', () => {
  test('indexes that nest deeper than any', async () => {
    const image = layout();
    let entry = image.manifest();
    for (let level = 0; level < 40; level += 1) entry = image.nested([entry]);
    const found = await only(image.index([entry]));
    expect(faultsOf(found)).toEqual([`index.json${'/manifests/0'.repeat(LIMITS.indexDepth + 2)}: too-large`]);
    expect(found.manifests).toEqual([]);
  });

  test.each(['manifest', 'config', 'layer'])('an absent %s', async (what) => {
    const image = layout();
    const [config, layer] = [image.config(), image.blob('1', TYPES.layer)];
    const manifest = image.manifest({ config, layers: [layer] });
    image.index([image.nested([manifest])]).without({ manifest, layer }[what] ?? config);
    expect(faultsOf(await only(image))).toEqual([expect.stringMatching(/: missing$/)]);
  });

  test.each([
    ['a manifest', (image: Layout) => ({ ...image.manifest(), size: 5 })],
    ['an index', (image: Layout) => ({ ...image.nested([]), size: 5 })],
    ['a config', (image: Layout) => image.manifest({ config: { ...image.config(), size: 5 } })],
    ['a layer', (image: Layout) => image.manifest({ layers: [{ ...image.blob('1', TYPES.layer), size: 5 }] })],
    [
      'a layer whose size no double has',
      (image: Layout) => image.manifest({ layers: [{ ...image.blob('1', TYPES.layer), size: 2 ** 60 }] }),
    ],
  ])('another size than %s has', async (_, root) => {
    expect(await faultsWith(root)).toEqual([expect.stringMatching(/: size-mismatch$/)]);
  });

  test.each(['manifest', 'index', 'config'])('a flipped bit in a %s, wherever it is', async (what) => {
    const image = layout();
    const config = image.config();
    const manifest = image.manifest({ config });
    const index = image.nested([manifest]);
    image.index([index]);
    const entry = { manifest, index, config }[what] ?? config;
    const bytes = image.files.get(blobName(entry.digest)) ?? Buffer.of();
    for (const at of [0, 1, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      image.overwritten(entry, flipped);
      const found = await only(image);
      expect(faultsOf(found)).toContainEqual(expect.stringMatching(/: digest-mismatch$/));
      // What is not what its digest names is not interpreted.
      const edge = found.edges.find(({ target }) => target.digest === entry.digest);
      expect([edge?.document, edge?.config]).toEqual([null, null]);
    }
  });

  test('another document in the place of one, of the same size', async () => {
    const image = layout();
    const manifest = image.manifest({ annotations: { a: '1' } });
    const other = image.manifest({ annotations: { a: '2' } });
    image
      .index([manifest])
      .overwritten(manifest, image.files.get(blobName(other.digest)) ?? '')
      .without(other);
    expect(faultsOf(await only(image))).toEqual(['index.json/manifests/0: digest-mismatch']);
  });

  test.each([
    ['a digest of an algorithm that nobody knows', 'blake3:0a0a', 'unverifiable'],
    ['an absent blob of such a digest', 'blake3:0b0b', 'missing'],
  ])('%s', async (_, digest, kind) => {
    const image = layout();
    const document = JSON.stringify({ schemaVersion: 2, mediaType: TYPES.index, manifests: [] });
    image.file('blobs/blake3/0a0a', document).index([{ mediaType: TYPES.index, digest, size: document.length }]);
    const found = await only(image);
    expect(faultsOf(found)).toEqual([`index.json/manifests/0: ${kind}`]);
    expect(found.edges).toMatchObject([{ document: null, target: { verified: null } }]);
  });

  test('none where digests are of sha512', async () => {
    const image = layout();
    const layers = [image.blob('1', TYPES.layer, 'sha512')];
    const config = image.blob({ os: 'linux', architecture: 'amd64' }, TYPES.config, 'sha512');
    const document = { schemaVersion: 2, mediaType: TYPES.manifest, config, layers };
    const found = await only(image.index([image.blob(document, TYPES.manifest, 'sha512')]));
    expect(faultsOf(found)).toEqual([]);
    expect(found.manifests).toHaveLength(1);
    expect(found.digest).toMatch(/^sha512:/);
  });

  test('a document that is larger than any', async () => {
    const text = JSON.stringify({ schemaVersion: 2, mediaType: TYPES.index, manifests: [] });
    const huge = text.padEnd(LIMITS.documentBytes + 1);
    expect(await faultsWith((image) => image.blob(huge, TYPES.index))).toEqual(['index.json/manifests/0: too-large']);
    expect(await faultsWith((image) => image.blob(text.padEnd(LIMITS.documentBytes), TYPES.index))).toEqual([]);
  });

  test.each([
    ['keys that Go folds', (image: Layout) => image.manifest({ Layers: [] }), 'ambiguous'],
    ['fields of two kinds', (image: Layout) => image.manifest({ manifests: [] }), 'ambiguous'],
    [
      'another type than its descriptor says',
      (image: Layout) => ({ ...image.manifest(), mediaType: TYPES.index }),
      'ambiguous',
    ],
    ['a type of another family', (image: Layout) => ({ ...image.manifest(), mediaType: SCHEMA2 }), 'type-mismatch'],
    [
      'a second document behind it',
      (image: Layout) => image.blob(`${JSON.stringify({ manifests: [] })} {}`, TYPES.index),
      'ambiguous',
    ],
    ['layers that are no list', (image: Layout) => image.manifest({ layers: 'x' }), 'malformed'],
    ['nothing in it', (image: Layout) => image.blob('', TYPES.manifest), 'malformed'],
  ])('%s', async (_, root, kind) => {
    expect(await faultsWith(root)).toEqual([`index.json/manifests/0: ${kind}`]);
  });

  test('a config with a key twice, whatever its type, as some tools read it all the same', async () => {
    for (const mediaType of [TYPES.config, 'application/vnd.cncf.helm.config.v1+json', 'bananas']) {
      const faults = await faultsWith((image) =>
        image.manifest({ config: image.blob('{"os":"linux","os":"windows"}', mediaType) }),
      );
      expect(faults).toEqual(['index.json/manifests/0/config: ambiguous']);
    }
  });

  test('a config of any type whose bytes are others', async () => {
    for (const mediaType of [TYPES.config, 'application/vnd.cncf.helm.config.v1+json', 'bananas']) {
      const image = layout();
      const config = image.blob({ a: 1 }, mediaType);
      image.index([image.manifest({ config })]).overwritten(config, { a: 2 });
      expect(faultsOf(await only(image))).toEqual(['index.json/manifests/0/config: digest-mismatch']);
    }
  });
});

describe('a manifest that an index declares to be something else', () => {
  const mediaTypes = [TYPES.layer, TYPES.gzip, TYPES.config, 'bananas', 'application/json', 'text/plain', TYPES.inToto];
  test.each(mediaTypes)('is an ambiguity: %s', async (mediaType) => {
    const faults = await faultsWith((image) =>
      image.nested([image.manifest(), { ...image.manifest({ a: 1 }), mediaType }]),
    );
    expect(faults).toEqual(['index.json/manifests/0/manifests/1: ambiguous']);
  });

  test('is one however many blanks are before it', async () => {
    const faults = await faultsWith((image) => {
      const text = JSON.stringify({ schemaVersion: 2, config: image.config(), layers: [] });
      return image.nested([image.blob(text.padStart(5000), TYPES.layer)]);
    });
    expect(faults).toEqual(['index.json/manifests/0/manifests/0: ambiguous']);
  });

  test('is one in its Go spelling, and with a key twice', async () => {
    for (const text of ['{"Config":{},"LAYERS":[]}', '{"manifests":[],"manifests":[]}', '{"fsLayers":[]}']) {
      expect(await faultsWith((image) => image.nested([image.blob(text, 'bananas')]))).toEqual([
        'index.json/manifests/0/manifests/0: ambiguous',
      ]);
    }
  });

  test('is none where it is no manifest', async () => {
    for (const content of ['hello', '{"a":1}', '', Buffer.from('1f8b0800', 'hex')]) {
      expect(await faultsWith((image) => image.nested([image.blob(content, TYPES.gzip)]))).toEqual([]);
    }
  });

  test('cannot hide behind the bytes of another blob', async () => {
    const image = layout();
    const hidden = { ...image.manifest(), mediaType: TYPES.gzip };
    image.index([image.nested([hidden])]).overwritten(hidden, 'no manifest');
    expect(faultsOf(await only(image))).toContain('index.json/manifests/0/manifests/0: digest-mismatch');
  });
});

describe('the platform of an image', () => {
  const AMD64 = { os: 'linux', architecture: 'amd64' };
  const S390X = { os: 'linux', architecture: 's390x' };
  /** One manifest by an entry of index.json, or of an index below it. */
  async function platformsOf(config: Members, entry: Members, isNested: boolean): Promise<readonly string[]> {
    const image = layout();
    const manifest = { ...image.manifest({ config: image.config(config) }), ...entry };
    const { platforms } = await only(image.index([named(isNested ? image.nested([manifest]) : manifest, 'v1')]));
    return platforms;
  }

  test.each([
    ['another platform', { platform: AMD64 }, S390X, ['linux/s390x']],
    ['no platform', {}, S390X, ['linux/s390x']],
    ['a platform that the config does not state', { platform: AMD64 }, { os: '', architecture: '' }, []],
    ['a system that the config does not state', { platform: AMD64 }, { os: '', architecture: 'amd64' }, []],
    ['an architecture that the config does not state', { platform: AMD64 }, { os: 'linux', architecture: '' }, []],
    ['what the config calls unknown', { platform: AMD64 }, { os: 'unknown', architecture: 'unknown' }, []],
  ] as const)('is that of the config where index.json states %s', async (_, entry, config, platforms) => {
    expect(await platformsOf(config, entry, false)).toEqual(platforms);
  });

  test.each([
    ['another platform', { platform: AMD64 }, S390X, ['linux/amd64']],
    ['no platform', {}, S390X, ['linux/s390x']],
    ['a platform of empty words', { platform: { os: '', architecture: '' } }, S390X, ['linux/s390x']],
    ['a part of one', { platform: { os: '', architecture: 'amd64' } }, S390X, []],
    ['the other part of one', { platform: { os: 'linux', architecture: '' } }, S390X, []],
    ['a platform that the config does not state', { platform: AMD64 }, { os: '' }, ['linux/amd64']],
  ] as const)('is that of the entry where a nested index states %s', async (_, entry, config, platforms) => {
    expect(await platformsOf(config, entry, true)).toEqual(platforms);
  });
});
