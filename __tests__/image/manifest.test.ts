import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Image, Manifest } from '../../src/image/image.ts';
import { LIMITS } from '../../src/limits.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';
import { type Entry, type Layout, layout, named, onPlatform, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const TAR = writeTar([{ name: 'bin/sh', data: 'x' }]);
const STATEMENT = { _type: 'https://in-toto.io/Statement/v1', subject: [], predicateType: 'x', predicate: {} };
const EMPTY = 'application/vnd.oci.empty.v1+json';
const HELM = 'application/vnd.cncf.helm.config.v1+json';
const CHART = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
const SIGNATURE = 'application/vnd.dev.cosign.simplesigning.v1+json';

/** The only image of a layout of this root. */
async function imageOf(root: (image: Layout) => Entry): Promise<Image> {
  const image = layout();
  const images = await imagesAt(image.index([root(image)]).write(temporaryDirectory()), 'structure');
  const [first] = images;
  if (first === undefined || images.length > 1) throw new Error('it is not one image');
  return first;
}

async function manifestOf(root: (image: Layout) => Entry): Promise<Manifest> {
  const { manifests } = await imageOf(root);
  const [first] = manifests;
  if (first === undefined) throw new Error('it has no manifest');
  return first;
}

/** What BuildKit says of an attestation. */
function dressed(entry: Entry): Entry {
  const annotations = {
    'vnd.docker.reference.type': 'attestation-manifest',
    'vnd.docker.reference.digest': entry.digest,
  };
  return { ...onPlatform(entry, 'unknown/unknown'), annotations };
}

describe('image rules leave alone', () => {
  test("BuildKit's attestations", async () => {
    const [image] = await imagesAt(fixture('oci-buildkit.tar'), 'structure');
    expect(image?.manifests.map(({ exempt, artifact }) => [exempt !== null, artifact])).toEqual([
      [false, 'image'],
      [false, 'image'],
      [true, 'attestation'],
      [true, 'attestation'],
    ]);
    expect(image?.platforms).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test.each([
    ["BuildKit's attestations in their old form, with an image config", TYPES.config, TYPES.inToto],
    ["cosign's signatures", TYPES.config, SIGNATURE],
    ['artifacts with an empty config', EMPTY, TYPES.inToto],
    ['boms under any known config', HELM, 'application/spdx+json'],
  ])('%s', async (_, configType, layerType) => {
    const manifest = await manifestOf((image) =>
      image.manifest({ config: image.blob({}, configType), layers: [image.blob(STATEMENT, layerType)] }),
    );
    expect(manifest.exempt).toMatch(/^its (layers are no filesystem layers, but|config is that of an artifact)/);
  });

  test('charts, whose bytes are what their type says', async () => {
    const manifest = await manifestOf((image) =>
      image.manifest({ config: image.blob({}, HELM), layers: [image.blob(gzipSync(TAR), CHART)] }),
    );
    expect(manifest).toMatchObject({ exempt: expect.any(String), artifact: 'helm' });
  });
});

describe('image rules do not leave alone', () => {
  const statement = (image: Layout): Entry => image.blob(STATEMENT, TYPES.inToto);

  test.each([
    ['gzip', gzipSync(TAR)],
    ['a plain tar', TAR],
    ['zstd', Buffer.from('28b52ffd', 'hex')],
    ['xz', Buffer.from('fd377a585a00', 'hex')],
    ['nothing', ''],
    ['something', 'something'],
    ['a tar whose first name begins like a document', writeTar([{ name: '{"a":1}', data: 'x' }])],
  ])('a runnable image dressed as an attestation, over %s', async (_, bytes) => {
    const { manifests, platforms } = await imageOf((image) =>
      image.nested([
        dressed(
          image.manifest({
            layers: [image.blob(bytes, TYPES.inToto)],
            artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
          }),
        ),
      ]),
    );
    expect(manifests).toMatchObject([{ exempt: null }]);
    // It is said what it runs on, whatever the index says.
    expect(platforms).toEqual(['linux/amd64']);
  });

  test.each([
    [
      'annotations, platform and name',
      (image: Layout) => named(dressed(image.manifest({ layers: [image.blob(TAR, TYPES.layer)] })), 'sha256-0a.att'),
    ],
    [
      'a subject',
      (image: Layout) => image.manifest({ layers: [image.blob(TAR, TYPES.layer)], subject: statement(image) }),
    ],
    [
      'one statement among its layers',
      (image: Layout) => image.manifest({ layers: [statement(image), image.blob(TAR, TYPES.layer)] }),
    ],
    ['no layers at all', (image: Layout) => image.manifest({ artifactType: 'application/vnd.in-toto+json' })],
    [
      'layers of a type that nobody knows',
      (image: Layout) => image.manifest({ layers: [image.blob(STATEMENT, 'bananas')] }),
    ],
    ['layers of a document', (image: Layout) => image.manifest({ layers: [image.blob(STATEMENT, TYPES.manifest)] })],
    [
      'a config that nobody knows',
      (image: Layout) => image.manifest({ config: image.blob({}, 'bananas'), layers: [statement(image)] }),
    ],
    [
      'a config without a type',
      (image: Layout) => {
        const { digest, size } = image.config();
        const text = {
          schemaVersion: 2,
          mediaType: TYPES.manifest,
          config: { digest, size },
          layers: [image.blob(TAR, TYPES.inToto)],
        };
        return image.blob(text, TYPES.manifest);
      },
    ],
  ])('an image with %s', async (_, root) => {
    expect(await manifestOf(root)).toMatchObject({ exempt: null });
  });

  test('a statement that is absent', async () => {
    const manifest = await manifestOf((image) => {
      const layer = statement(image);
      return image.without(layer).manifest({ layers: [layer] });
    });
    expect(manifest.exempt).toBeNull();
  });

  test('a document in the place of another blob, which a registry may have', async () => {
    const manifest = await manifestOf((image) => {
      const layer = image.blob(gzipSync(TAR), TYPES.inToto);
      return image.overwritten(layer, STATEMENT).manifest({ layers: [layer] });
    });
    expect(manifest.exempt).toBeNull();
    expect(manifest.layers[0]?.target.faults).toMatchObject([{ kind: 'digest-mismatch' }]);
  });

  test('a document that is larger than any, under a config that runs', async () => {
    const huge = JSON.stringify(STATEMENT).padEnd(LIMITS.documentBytes + 1);
    expect(await manifestOf((image) => image.manifest({ layers: [image.blob(huge, TYPES.inToto)] }))).toMatchObject({
      exempt: null,
    });
  });

  test.each([
    ['zstd that is declared as gzip', Buffer.from('28b52ffd', 'hex')],
    ['a tar that is declared as compressed', Buffer.from('fd377a585a00', 'hex')],
  ])('a chart over %s', async (_, bytes) => {
    const manifest = await manifestOf((image) =>
      image.manifest({ config: image.blob({}, HELM), layers: [image.blob(bytes, CHART)] }),
    );
    expect(manifest.exempt).toBeNull();
  });
});

test('one manifest in several places is one each, and its layers are those of all', async () => {
  const { manifests } = await imageOf((image) => {
    const manifest = image.manifest({ layers: [image.blob(TAR, TYPES.layer)] });
    return image.nested([onPlatform(manifest, 'linux/amd64'), onPlatform(manifest, 'linux/arm64')]);
  });
  expect(manifests.map(({ platform, layers }) => [platform, layers.length])).toEqual([
    ['linux/amd64', 1],
    ['linux/arm64', 1],
  ]);
});

describe('an artifact is', () => {
  test.each([
    ['image', TYPES.config, TYPES.gzip],
    ['unknown', TYPES.config, 'bananas'],
    ['unknown', 'bananas', TYPES.gzip],
    ['plugin', 'application/vnd.docker.plugin.v1+json', 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
    ['helm', HELM, CHART],
    ['wasm', 'application/vnd.wasm.config.v0+json', 'application/wasm'],
    ['signature', TYPES.config, SIGNATURE],
    ['sbom', EMPTY, 'application/spdx+json'],
    ['attestation', EMPTY, TYPES.inToto],
    ['cache', 'application/vnd.buildkit.cacheconfig.v0', TYPES.gzip],
  ])('%s where its config is %s over %s', async (artifact, configType, layerType) => {
    const image = await imageOf((files) =>
      files.manifest({
        config: files.blob({}, configType),
        layers: [files.blob(layerType === CHART ? gzipSync(TAR) : STATEMENT, layerType)],
      }),
    );
    expect(image.artifact).toBe(artifact);
  });

  test('an image where any of its manifests is one', async () => {
    const { artifact } = await imageOf((image) =>
      image.nested([
        image.manifest({ config: image.blob({}, EMPTY), layers: [image.blob(STATEMENT, TYPES.inToto)] }),
        image.manifest({ layers: [image.blob(TAR, TYPES.layer)] }),
      ]),
    );
    expect(artifact).toBe('image');
  });

  test('a cache where an index lists its layers and config, as BuildKit once did', async () => {
    const { artifact, manifests } = await imageOf((image) =>
      image.nested([
        image.blob(gzipSync(TAR), TYPES.gzip),
        image.blob({ layers: [] }, 'application/vnd.buildkit.cacheconfig.v0'),
      ]),
    );
    expect({ artifact, manifests }).toEqual({ artifact: 'cache', manifests: [] });
  });

  test('an image where it is schema1', async () => {
    const [image] = await imagesAt(fixture('dir-schema1'), 'structure');
    expect(image?.artifact).toBe('image');
  });
});
