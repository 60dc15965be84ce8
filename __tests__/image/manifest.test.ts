import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ArtifactKind } from '../../src/formats/artifact-kind.ts';
import type { Image, Manifest } from '../../src/image/image.ts';
import { LIMITS } from '../../src/limits.ts';
import { fixture } from '../support/command.ts';
import type { Json } from '../support/image-tree.ts';
import { imagesAt } from '../support/images.ts';
import { type Entry, type Layout, layout, named, onPlatform, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const TAR = writeTar([{ name: 'bin/sh', data: 'x' }]);
const STATEMENT = { _type: 'https://in-toto.io/Statement/v1', subject: [], predicateType: 'x', predicate: {} };
const EMPTY = 'application/vnd.oci.empty.v1+json';
const HELM = 'application/vnd.cncf.helm.config.v1+json';
const CHART = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
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
    expect(manifest.exempt).toMatch(/^its (layers are not filesystem layers, but|config is that of an artifact)/);
  });

  test('charts, whose bytes are what their type says', async () => {
    const manifest = await manifestOf((image) =>
      image.manifest({ config: image.blob({}, HELM), layers: [image.blob(gzipSync(TAR), CHART)] }),
    );
    expect(manifest).toMatchObject({ exempt: expect.any(String), artifact: 'helm' });
  });
});

const MODEL = Buffer.from('GGUF\x03\0\0\0 weights');
const SOCI = 'application/vnd.amazon.soci.index.v2+json';

/** A manifest of any type, with a config of any type and text, over one layer. */
interface Dress {
  readonly manifest?: string;
  readonly config: readonly [text: Json, type: string];
  readonly layers: readonly (readonly [bytes: Uint8Array | string, type: string])[];
  readonly artifactType?: string;
}

function dressedAs({ manifest = TYPES.manifest, config: [text, type], layers, artifactType }: Dress) {
  return (image: Layout): Entry => {
    const document = {
      ...{ schemaVersion: 2, mediaType: manifest, config: image.blob(text, type) },
      layers: layers.map(([bytes, layerType]) => image.blob(bytes, layerType)),
      ...(artifactType === undefined ? {} : { artifactType }),
    };
    return image.blob(document, manifest);
  };
}

/** What an image config has: as many diffIDs as there are layers. */
const LISTING = {
  architecture: 'amd64',
  os: 'linux',
  rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] },
};

describe('image rules leave alone what no engine runs:', () => {
  test.each<readonly [string, Dress, ArtifactKind]>([
    ['a SOCI index', { config: [{}, SOCI], layers: [['ztoc', 'application/octet-stream']] }, 'soci'],
    [
      'a SOCI index of version 1',
      { config: ['{}', 'application/vnd.amazon.soci.index.v1+json'], layers: [['ztoc', 'application/octet-stream']] },
      'soci',
    ],
    [
      'what ORAS 1.0 pushes without a type',
      { config: [{}, 'application/vnd.unknown.config.v1+json'], layers: [[gzipSync(TAR), TYPES.gzip]] },
      'unknown',
    ],
    [
      'what ORAS attaches as something else',
      { config: [{}, EMPTY], layers: [['x', 'text/x-acme']], artifactType: 'application/sarif+json' },
      'report',
    ],
    [
      'a build context of Chalk, whose layer has the type of an image layer',
      {
        config: [{}, EMPTY],
        layers: [[gzipSync(TAR), TYPES.gzip]],
        artifactType: 'application/vnd.crashoverride.chalk.build-context.v1',
      },
      'package',
    ],
    [
      'a signature of Notation',
      {
        config: ['{}', 'application/vnd.cncf.notary.signature'],
        layers: [['{"payload":""}', 'application/jose+json']],
      },
      'signature',
    ],
    [
      'a Compose project',
      {
        config: ['{}', 'application/vnd.docker.compose.config.empty.v1+json'],
        layers: [['services: {}', 'application/vnd.docker.compose.file+yaml']],
      },
      'compose',
    ],
    [
      'a model whose weights begin with zeros',
      {
        config: [{}, 'application/vnd.cncf.model.config.v1+json'],
        layers: [[Buffer.alloc(2048), 'application/vnd.cncf.model.weight.v1.raw']],
      },
      'model',
    ],
    [
      'a model of Ollama, which has the config of an image',
      {
        manifest: DOCKER_MANIFEST,
        config: [LISTING, DOCKER_CONFIG],
        layers: [[MODEL, 'application/vnd.ollama.image.model']],
      },
      'model',
    ],
    [
      'a model of Docker Model Runner, whose config lists its files',
      {
        config: [LISTING, 'application/vnd.docker.ai.model.config.v0.1+json'],
        layers: [[MODEL, 'application/vnd.docker.ai.gguf.v3']],
      },
      'model',
    ],
    [
      'an SBOM as text, which cosign attaches under the config of an image',
      { config: [{}, TYPES.config], layers: [['SPDXVersion: SPDX-2.3', 'text/spdx']] },
      'sbom',
    ],
    [
      'a build cache as a manifest',
      { config: ['{"layers":[]}', 'application/vnd.buildkit.cacheconfig.v0'], layers: [[gzipSync(TAR), TYPES.gzip]] },
      'cache',
    ],
    [
      'rules for Falco',
      {
        config: [{}, 'application/vnd.cncf.falco.rulesfile.config.v1+json'],
        layers: [[gzipSync(TAR), 'application/vnd.cncf.falco.rulesfile.layer.v1+tar.gz']],
      },
      'policy',
    ],
    [
      'a config in YAML, which is not a config to any engine',
      {
        config: ['name: x', 'application/vnd.gadget.config.v1+yaml'],
        layers: [['\x7fELF', 'application/vnd.gadget.ebpf.program.v1+binary']],
      },
      'package',
    ],
  ])('%s', async (_, dress, kind) => {
    const { artifact, manifests } = await imageOf(dressedAs(dress));
    expect({ artifact, exempt: manifests.map(({ exempt }) => exempt) }).toEqual({
      artifact: kind,
      exempt: [expect.any(String)],
    });
  });

  test('an artifact manifest of the release candidates', async () => {
    const type = 'application/vnd.oci.artifact.manifest.v1+json';
    const manifest = await manifestOf((image) =>
      image.blob({ mediaType: type, artifactType: SIGNATURE, blobs: [image.blob('x', 'text/plain')] }, type),
    );
    expect(manifest).toMatchObject({ exempt: expect.any(String), artifact: 'signature' });
  });
});

/** As tried on docker 20.10, containerd 1.6 and 2.4 and podman 4.3, or read in their sources, with a layer that they can unpack. */
describe('image rules do not leave alone what an engine runs:', () => {
  const helm = (config: Json, ...layers: Dress['layers']): Dress => ({ config: [config, HELM], layers });

  test.each<readonly [string, Dress]>([
    ['containerd: a chart over image layers that its config lists', helm(LISTING, [gzipSync(TAR), TYPES.gzip])],
    [
      'containerd: a chart whose config lists one layer of two',
      helm(LISTING, [gzipSync(TAR), TYPES.gzip], ['x', CHART]),
    ],
    [
      "containerd: a list of layers under another key's spelling",
      helm({ ...LISTING, rootfs: null, rootFS: { Diff_IDs: LISTING.rootfs.diff_ids } }, [gzipSync(TAR), TYPES.gzip]),
    ],
    [
      'containerd: a list of layers that stands twice',
      helm('{"rootfs":{"type":"layers","diff_ids":["sha256:0"]},"rootfs":null}', [gzipSync(TAR), TYPES.gzip]),
    ],
    [
      'podman: a chart over layers of Docker',
      { ...helm({}, [gzipSync(TAR), DOCKER_LAYER]), manifest: DOCKER_MANIFEST },
    ],
    [
      'podman: a model over a tar, under the config of an OCI image',
      { config: [{}, TYPES.config], layers: [[TAR, 'application/vnd.ollama.image.model']] },
    ],
    [
      'podman: an SBOM over a tar, under the config of an OCI image',
      { config: [{}, TYPES.config], layers: [[TAR, 'text/spdx']] },
    ],
    [
      'docker: a Compose project over a compressed tar that its config lists',
      {
        config: [LISTING, 'application/vnd.docker.compose.config.empty.v1+json'],
        layers: [[gzipSync(TAR), 'application/vnd.docker.compose.file+yaml']],
      },
    ],
    [
      'docker: a model over a tar that its config lists',
      {
        config: [LISTING, 'application/vnd.docker.ai.model.config.v0.1+json'],
        layers: [[TAR, 'application/vnd.docker.ai.dir.tar']],
      },
    ],
    [
      'docker: a Docker manifest over a tar of a type that begins as those of Docker',
      {
        manifest: DOCKER_MANIFEST,
        config: [LISTING, DOCKER_CONFIG],
        layers: [[TAR, 'application/vnd.docker.ai.dir.tar']],
      },
    ],
    [
      'docker: a plugin',
      { config: [{}, 'application/vnd.docker.plugin.v1+json'], layers: [[gzipSync(TAR), TYPES.gzip]] },
    ],
  ])('%s', async (_, dress) => {
    const { exempt } = await manifestOf(dressedAs(dress));
    expect(exempt).toBeNull();
  });

  test('a config in the place of another, which a registry may have', async () => {
    const manifest = await manifestOf((image) => {
      const config = image.blob(LISTING, HELM);
      return image.overwritten(config, {}).manifest({ config, layers: [image.blob(gzipSync(TAR), TYPES.gzip)] });
    });
    expect(manifest.exempt).toBeNull();
  });

  test('nor a chart whose bytes are not compressed as its type says', async () => {
    expect(await manifestOf(dressedAs(helm({}, ['chart', CHART])))).toMatchObject({
      exempt: null,
      artifact: 'unknown',
    });
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
    ['cache', 'application/vnd.buildkit.cacheconfig.v0', TYPES.layer],
    ['unknown', 'application/vnd.unknown.config.v1+json', 'application/octet-stream'],
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
