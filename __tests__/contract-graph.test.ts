import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Edge, Image } from '../src/image/image.ts';
import { fixture, plimsoll } from './support/command.ts';
import { documentsOf, setMember } from './support/image-tree.ts';
import { type Edit, imagesAt, layerType, listOf, mutateFixture, referencesTo, writeLayout } from './support/images.ts';
import { TYPES } from './support/layout.ts';
import { writeTar } from './support/tar.ts';

/** Rules about bytes and formats beyond `recommended`. */
const STRICT = [
  'spec-conformance',
  'descriptor-matches-content',
  'inline-data-verified',
  'platform-matches-config',
  'no-deprecated-media-types',
  'no-nonstandard-media-types',
  'no-plugins',
  'artifacts',
  'complete',
  'no-unreferenced-blobs',
];
const PROVENANCE = 'attestations: {severity: error, require: [{type: slsa-provenance}], per-platform: true}';

interface Problem {
  readonly rule: string;
  readonly platform: string | null;
  readonly message: string;
  readonly fix: string;
}

/** The exit code of a check, and what it found. */
async function problems(
  rules: readonly string[],
  image: string,
  head = '',
): Promise<{ readonly code: number; readonly found: readonly Problem[] }> {
  const policy = `version: 1\n${head}\nrules:\n${rules.map((rule) => `  ${rule}\n`).join('')}`;
  const { code, stdout } = await plimsoll(['check', '--policy', policy, '--format', 'json', image]);
  const report: { readonly images: readonly { readonly findings: readonly Problem[] }[] } = JSON.parse(stdout);
  return { code, found: report.images.flatMap(({ findings }) => findings) };
}

const rulesIn = (found: readonly Problem[]): readonly string[] =>
  [...new Set(found.map(({ rule }) => rule))].toSorted();

/** Writes documents as BuildKit does, so that the digests of images stay those that the statements are about. */
const asBuilt: Edit = (layout) => {
  for (const { edits } of documentsOf(layout)) edits.push((text) => JSON.stringify(JSON.parse(text), null, 2));
};

describe('an image of two platforms with provenance', () => {
  test.each(['provenance-min', 'provenance-max', 'attestations-old', 'sbom'])(
    'has two platforms as %s',
    async (name) => {
      const image = fixture(`buildkit/${name}.tar`);
      const exact = 'platforms: {severity: error, require: [linux/amd64, linux/arm64], exact: true}';
      expect(await problems([exact, PROVENANCE], image)).toEqual({ code: 0, found: [] });
      // What its attestations are made of is neither gzip nor for Linux.
      const ofImages = [
        'layer-compression: {severity: error, allow: [gzip]}',
        'platforms: {severity: error, allow: [linux/*]}',
      ];
      expect(await problems(ofImages, image)).toEqual({ code: 0, found: [] });
    },
  );

  test.each([
    ['provenance-min', 2, 'linux/amd64'],
    ['provenance-min', 3, 'linux/arm64'],
    ['attestations-old', 2, 'linux/amd64'],
    ['attestations-old', 3, 'linux/arm64'],
  ])('fails as %s without entry %i, because %s has no attestation', async (name, entry, platform) => {
    const path = mutateFixture(`buildkit/${name}.tar`, asBuilt, (layout) => {
      listOf(layout, 'manifests')[1]?.splice(entry, 1);
    });
    const { code, found } = await problems([PROVENANCE], path);
    expect(code).toBe(1);
    expect(found).toMatchObject([
      { rule: 'attestations', platform, message: `${platform} has no attestation of slsa-provenance` },
    ]);
    expect((await problems([PROVENANCE], mutateFixture(`buildkit/${name}.tar`, asBuilt))).code).toBe(0);
  });
});

describe('a runnable image that claims to be an attestation', () => {
  const annotations: Edit = (layout) => {
    for (const entry of referencesTo(layout, 'manifests'))
      setMember(entry, 'annotations', {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': `sha256:${'0'.repeat(64)}`,
      });
  };
  const unknown: Edit = (layout) => {
    for (const entry of referencesTo(layout, 'manifests'))
      setMember(entry, 'platform', { os: 'unknown', architecture: 'unknown' });
  };
  const layers = layerType(TYPES.inToto);

  test.each([
    ['annotations', [annotations]],
    ['an unknown platform', [unknown]],
    ['the type of statements', [layers]],
    ['all of them', [annotations, unknown, layers]],
  ])('is checked as an image despite %s', async (_, edits) => {
    const rules = [
      'layer-compression: {severity: error, allow: [zstd]}',
      'platforms: {severity: error, allow: [linux/arm64]}',
    ];
    const { code, found } = await problems(rules, mutateFixture('oci-gzip', ...edits));
    expect(code).toBe(1);
    expect(found.map(({ rule }) => rule).toSorted()).toEqual(['layer-compression', 'layer-compression', 'platforms']);
  });
});

describe('a build without force-compression', () => {
  test('is reported layer by layer, with the flag that fixes it', async () => {
    const rule = 'layer-compression: {severity: error, allow: [zstd]}';
    const { code, found } = await problems([rule], fixture('buildkit/zstd-not-forced.tar'));
    expect(code).toBe(1);
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^layer 1\/3 \(.*\) is gzip; allowed: zstd$/),
      expect.stringMatching(/^layer 2\/3 \(.*\) is gzip; allowed: zstd$/),
    ]);
    for (const { fix } of found) expect(fix).toContain('force-compression=true');
    expect((await problems([rule], fixture('buildkit/zstd-forced.tar'))).code).toBe(0);
  });
});

describe('real images with wrong statements', () => {
  test.each([
    ['dir-encrypted-schema2', 'manifest', ['compression-matches-media-type']],
    ['dir-encrypted-schema2', 'index', ['compression-matches-media-type']],
    ['dir-index-over-schema2', 'manifest', []],
    ['dir-index-over-schema2', 'index', ['no-mixed-formats']],
    ['oci-ctr-schema1', 'manifest', ['no-mixed-formats']],
    ['oci-ctr-schema1', 'index', ['no-mixed-formats']],
    ['oci-gzip', 'index', []],
    ['dir-schema2', 'index', []],
  ])('%s, held together by %s: %j', async (name, scope, rules) => {
    const mixed = `no-mixed-formats: {severity: error, scope: ${scope}}`;
    const rulesOfTest = [mixed, ...STRICT.map((rule) => `${rule}: error`)];
    const { code, found } = await problems(rulesOfTest, fixture(name), 'extends: [recommended]');
    expect(rulesIn(found)).toEqual(rules);
    expect(code).toBe(rules.length > 0 ? 1 : 0);
  });
});

describe('the same image in every form', () => {
  /** What every form can carry: platforms, and what each manifest is made of. */
  const shapeOf = ({ artifact, platforms, imageId, manifests }: Image) => ({
    artifact,
    platforms,
    imageId,
    manifests: manifests.map(({ platform, exempt, layers }) => ({ platform, exempt, layers: layers.length })),
  });
  const graphOf = (image: Image) => ({
    ...shapeOf(image),
    digest: image.digest,
    edges: image.edges.map(({ slot, declared, target, platform, faults }: Edge) => ({
      ...{ slot, type: declared?.mediaType ?? null, digest: target.digest, platform, faults },
      ...{ detected: target.detected, size: target.byteSource?.length },
    })),
  });
  const only = async (path: string): Promise<Image> => {
    const [image, ...others] = await imagesAt(path, 'heads');
    if (image === undefined || others.length > 0) throw new Error(`${path} is not one image`);
    return image;
  };

  test('has the same graph as layout, tar and compressed tar', async () => {
    const tar = readFileSync(fixture('oci-gzip.tar'));
    const [layout, asTar, asGzip, asZstd] = await Promise.all(
      [
        fixture('oci-gzip'),
        fixture('oci-gzip.tar'),
        fixture('oci-gzip.tar.gz'),
        join(writeLayout(new Map([['image.tar.zst', zstdCompressSync(tar)]])), 'image.tar.zst'),
      ].map(only),
    );
    if (layout === undefined || asTar === undefined) throw new Error('no image');
    const inTar = graphOf(asTar);
    for (const image of [asGzip, asZstd]) expect(image && graphOf(image)).toEqual(inTar);
    expect(inTar).toEqual(graphOf(layout));
  });

  test('has the same graph as dir:, except the type of the root, which no file states', async () => {
    const image = await only(fixture('oci-gzip'));
    const files = new Map<string, Uint8Array | string>([['version', 'Directory Transport Version: 1.1\n']]);
    for (const { target } of image.edges) {
      const [algorithm, hex = ''] = target.digest?.split(':') ?? [];
      const bytes = readFileSync(join(fixture('oci-gzip'), 'blobs', algorithm ?? '', hex));
      files.set(target.digest === image.digest ? 'manifest.json' : hex, bytes);
    }
    const { edges, ...rest } = graphOf(await only(writeLayout(files)));
    const { edges: expected, ...others } = graphOf(image);
    expect(rest).toEqual(others);
    const [root, ...below] = edges;
    expect(below).toEqual(expected.slice(1));
    expect(root).toMatchObject({ slot: 'manifest', type: null });
  });

  test('has the same image as docker archive, except manifest and layer compression, which it does not contain', async () => {
    const image = await only(fixture('oci-gzip'));
    const configHex = image.imageId?.replace('sha256:', '') ?? '';
    const blob = (hex: string): Uint8Array => readFileSync(join(fixture('oci-gzip'), 'blobs/sha256', hex));
    const layers = image.manifests.flatMap((manifest) =>
      manifest.layers.map(({ target }) => gunzipSync(blob(target.digest?.replace('sha256:', '') ?? ''))),
    );
    const manifest = [
      { Config: `${configHex}.json`, RepoTags: ['acme/pay:v1'], Layers: layers.map((_, i) => `${i}/layer.tar`) },
    ];
    const directory = writeLayout(
      new Map<string, Uint8Array | string>([
        ['manifest.json', JSON.stringify(manifest)],
        [`${configHex}.json`, blob(configHex)],
        ...layers.map((bytes, i) => [`${i}/layer.tar`, bytes] as const),
      ]),
    );
    const members = ['manifest.json', `${configHex}.json`, ...layers.map((_, i) => `${i}/layer.tar`)];
    const tar = writeTar(members.map((name) => ({ name, data: readFileSync(join(directory, name)) })));
    for (const [name, bytes] of [
      ['image.tar', tar],
      ['image.tar.gz', gzipSync(tar)],
    ] as const) {
      const archive = await only(join(writeLayout(new Map([[name, bytes]])), name));
      expect(shapeOf(archive)).toEqual(shapeOf(image));
      expect([archive.digest, archive.engineStorage]).toEqual([null, true]);
    }
  });
});
