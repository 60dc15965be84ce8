import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Image } from '../../src/image/image.ts';
import { BUILDERS, type Builder } from '../../src/provenance/builder.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { fixture } from '../support/command.ts';
import { bytesOf, type Json, leaf } from '../support/image-tree.ts';
import {
  configMembers,
  type Edit,
  imagesAt,
  mutateFixture,
  referencesTo,
  runMembers,
  withoutLayer,
} from '../support/images.ts';
import { asBuilt, provenance } from '../support/provenance.ts';

const BUILDKIT = 'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md';

/** The builder of each image at a path, on which all its manifests agree. */
async function buildersAt(path: string): Promise<readonly (Builder | null)[]> {
  const images = await imagesAt(path, 'structure', true);
  return images.map((image) => new ImageAnalysis(image).builderAt(null));
}

async function only(path: string): Promise<Image> {
  const [image, ...others] = await imagesAt(path, 'structure', true);
  if (image === undefined || others.length > 0) throw new Error(path);
  return image;
}

/** The builder of an image with two layers and a changed config. */
async function changed(...edits: readonly Edit[]): Promise<Builder | null> {
  const [builder = null] = await buildersAt(mutateFixture('oci-gzip', ...edits));
  return builder;
}

/** A history with an entry for each layer of a base, then the given entries without a layer. */
function steps(...newest: readonly { readonly [key: string]: Json }[]): Edit {
  const base = { created_by: 'COPY rootfs /' };
  return configMembers({ history: [base, base, ...newest.map((step) => ({ ...step, empty_layer: true }))] });
}

/** The builders of all fixtures. Histories of images from umoci were written by hand and identify none. */
const REAL: readonly (readonly [string, readonly (Builder | null)[]])[] = [
  ...['oci-gzip', 'oci-zstd', 'oci-uncompressed', 'oci-lying-descriptors', 'oci-lying-gzip', 'oci-gzip.tar'].map(
    withoutBuilder,
  ),
  ...['oci-gzip.tar.gz', 'oci-zstd-sorted.tar', 'oci-zstd.tar.zst', 'oci-umoci-insert', 'oci-encrypted'].map(
    withoutBuilder,
  ),
  ...['oci-zstd-chunked', 'oci-foreign', 'oci-windows-foreign', 'oci-ctr-schema1', 'hybrid-ctr.tar'].map(
    withoutBuilder,
  ),
  ...['dir-schema1', 'dir-schema2', 'dir-oci-zstd', 'dir-lying-gzip', 'dir-encrypted-schema2'].map(withoutBuilder),
  ...['dir-foreign-present', 'dir-misspelt-type', 'dir-plugin', 'docker-save-skopeo.tar', 'buildkit/cache'].map(
    withoutBuilder,
  ),
  ['buildkit/cache-manifest', [null]],
  ['oci-two-images', [null, null]],
  ['podman-save-multi.tar', [null, null]],
  ['go/layout-append', [null, null]],
  ['go/layout-write', [null]],
  ...['oci-manifest-list', 'oci-index', 'oci-nested-index', 'dir-manifest-list', 'dir-index-over-schema2'].map(
    (name) => [name, ['buildah']] as const,
  ),
  ...['docker-save-classic.tar', 'docker-save-untagged.tar', 'hybrid-docker-25.tar', 'hybrid-mismatch.tar'].map(
    (name) => [name, ['docker']] as const,
  ),
  ['docker-save-two.tar', ['docker', 'docker']],
  ...['oci-buildkit.tar', 'oci-estargz', 'hybrid-buildkit.tar'].map((name) => [name, ['buildx']] as const),
  ...readdirSync(fixture('buildkit'))
    .filter((name) => name.endsWith('.tar'))
    .map((name) => [`buildkit/${name}`, ['buildx']] as const),
  ...['docker', 'docker-app'].map((name) => [`origins/${name}.tar`, ['docker']] as const),
  // Docker writes a history of another form for squashed images.
  ['origins/docker-squash.tar', [null]],
  ...['buildah', 'buildah-once', 'buildah-squash'].map((name) => [`origins/${name}.tar`, ['buildah']] as const),
  ['origins/kaniko.tar', ['kaniko']],
  ['origins/linked.tar', ['buildx']],
  ['go/ko', ['ko']],
  ['go/crane-append.tar', ['crane']],
];

function withoutBuilder(name: string) {
  return [name, [null]] as const;
}

describe('the builder of a real image', () => {
  test.each(REAL)('%s', async (name, builders) => {
    expect(await buildersAt(fixture(name))).toEqual(builders);
  });

  test('is listed for every fixture', () => {
    const names = ['', 'buildkit/', 'go/', 'origins/'].flatMap((folder) =>
      readdirSync(fixture(folder || '.'))
        .map((name) => `${folder}${name}`)
        .filter((name) => !/\.(?:md|sh|go|mod|sum|c|json|Dockerfile)$|^(?:buildkit|go|origins|go\/pay)$/.test(name)),
    );
    expect(REAL.map(([name]) => name).toSorted()).toEqual(names.toSorted());
  });

  test('is found for each manifest, its config and its layers', async () => {
    const image = await only(fixture('buildkit/provenance-max.tar'));
    for (const manifest of image.manifests) {
      const isRun = manifest.exempt === null;
      expect(new ImageAnalysis(image).builderOf(manifest)).toBe(isRun ? 'buildx' : null);
      // An attestation has the builder of the image.
      for (const edge of [manifest.edge, ...manifest.layers, manifest.config])
        expect(new ImageAnalysis(image).builderAt(edge)).toBe('buildx');
    }
  });
});

test('an image whose platforms have different builders has none', async () => {
  const oneOfKo: Edit = (layout) => {
    const [first] = referencesTo(layout, 'config');
    if (first?.target == null) throw new Error('no config');
    const config: { history: { created_by: string }[] } = JSON.parse(Buffer.from(bytesOf(first.target)).toString());
    config.history.push({ created_by: 'ko build ko://acme.example/pay' });
    first.target = leaf(JSON.stringify(config));
  };
  const image = await only(mutateFixture('oci-index', oneOfKo));
  expect(image.manifests.map((manifest) => new ImageAnalysis(image).builderOf(manifest))).toEqual(['ko', 'buildah']);
  expect(image.manifests.map(({ edge }) => new ImageAnalysis(image).builderAt(edge))).toEqual(['ko', 'buildah']);
  expect(new ImageAnalysis(image).builderAt(null)).toBeNull();
});

describe('the last history entry identifies', () => {
  test.each<readonly [Builder, string, { readonly [key: string]: Json }]>([
    // Written by the tools: umoci 0.4.7, buildah 1.28.2.
    ['umoci', 'umoci repack', { created_by: 'umoci repack' }],
    ['umoci', 'umoci config', { created_by: 'umoci config' }],
    ['buildah', 'buildah commit, on a base', { created_by: '/bin/sh', comment: 'FROM localhost/acme/pay:1.4.2' }],
    ['buildah', 'buildah config --add-history', { created_by: '/bin/sh -c #(nop) USER 5' }],
    ['buildah', 'podman build', { created_by: '/bin/sh -c #(nop) LABEL a=b', comment: 'FROM f85e474723c5' }],
    // Written by hand from the sources of these tools, which do not run where the fixtures are made.
    ['buildx', 'a frontend without a history', { created_by: '', comment: 'buildkit.exporter.image.v0' }],
    ['docker', 'another shell', { created_by: '/bin/bash -o pipefail -c #(nop)  USER app' }],
    ['docker', 'Windows', { created_by: 'cmd /S /C #(nop)  USER ContainerUser' }],
    ['ko', 'an older ko', { created_by: 'ko publish ko://acme.example/pay', author: 'github.com/google/ko' }],
    ['jib', 'Maven', { created_by: 'jib-maven-plugin:3.4.3', author: 'Jib', comment: 'classes' }],
    ['jib', 'another that uses its library', { created_by: 'quarkus:3.2', author: 'Jib', comment: 'resources' }],
    ['kaniko', 'COPY', { created_by: 'COPY app /', author: 'kaniko' }],
    ['kaniko', 'RUN', { created_by: 'RUN apt-get update', author: 'kaniko' }],
    ['bazel', 'rules_docker', { created_by: 'bazel build ...', author: 'Bazel' }],
    ['bazel', 'rules_oci', { created_by: 'bazel build //pay:image' }],
    ['nix', 'dockerTools', { comment: "store paths: ['/nix/store/abc-hello-2.12.1']" }],
    ['nix', 'nix2container', { created_by: 'nix2container' }],
    ['buildpacks', 'a layer', { created_by: "Layer: 'jre', Created by buildpack: acme/jre@1.0" }],
    ['buildpacks', 'the last layer', { created_by: 'Buildpacks Process Types' }],
    ['apko', 'apko', { created_by: 'apko', author: 'apko', comment: 'This is an apko single-layer image' }],
    ['crane', 'crane flatten', { created_by: `crane flatten sha256:${'a'.repeat(64)}`, comment: '[{}]' }],
    ['crane', 'crane append', { created: '0001-01-01T00:00:00Z' }],
  ])('%s: %s', async (builder, _, step) => {
    expect(await changed(steps(step))).toBe(builder);
  });

  test.each<readonly [Builder, { readonly [key: string]: Json }, { readonly [key: string]: Json }]>([
    [
      'ko',
      { comment: 'buildkit.dockerfile.v0', created_by: 'USER app' },
      { created_by: 'ko build ko://acme.example/pay' },
    ],
    [
      'buildx',
      { created_by: 'ko build ko://acme.example/pay' },
      { comment: 'buildkit.dockerfile.v0', created_by: 'USER app' },
    ],
    ['jib', { created_by: 'bazel build ...', author: 'Bazel' }, { created_by: 'jib-gradle-plugin:3.4', author: 'Jib' }],
    ['umoci', { created_by: '/bin/sh -c #(nop)  USER app' }, { created_by: 'umoci repack', author: 'kaniko' }],
  ])('%s, whatever the base image is', async (builder, base, step) => {
    expect(await changed(steps(base, step))).toBe(builder);
    expect(await changed(steps(base, step), runMembers({ Labels: { 'io.buildah.version': '1.28.2' } }))).toBe(builder);
  });

  test.each([
    ['that no known builder writes', [{ created_by: 'COPY app /' }]],
    ['after those of a builder', [{ created_by: 'ko build ko://acme.example/pay' }, { created_by: 'COPY app /' }]],
    ['of two builders at once', [{ created_by: 'ko build ko://acme.example/pay', comment: 'buildkit.dockerfile.v0' }]],
    ['that both docker and buildah write', [{ created_by: '/bin/sh -c #(nop) COPY file:abc in / ' }]],
    ['with a name that is like one', [{ created_by: 'jibberish', author: 'Kaniko' }]],
  ])('no builder if it is one %s', async (_, newest) => {
    expect(await changed(steps(...newest))).toBeNull();
  });

  test('no builder if newer layers have no entry', async () => {
    const history = [{ created_by: 'bazel build ...', author: 'Bazel' }];
    expect(await changed(configMembers({ history }))).toBeNull();
    expect(await changed(configMembers({ history: [...history, ...history] }))).toBe('bazel');
  });

  test('docker or buildah by their other marks if the entry could be of both', async () => {
    const both = steps({ created_by: '|1 a=b /bin/sh -c make\ninstall' });
    const buildah = runMembers({ Labels: { 'io.buildah.version': '1.28.2' } });
    const docker = configMembers({ docker_version: '20.10.24' });
    expect(await changed(both, buildah)).toBe('buildah');
    expect(await changed(both, docker)).toBe('docker');
    expect(await changed(both, buildah, docker)).toBeNull();
    expect(await changed(both)).toBeNull();
  });
});

describe('labels identify the builder', () => {
  const LIFECYCLE = 'io.buildpacks.lifecycle.metadata';

  test('if they list the newest layer', async () => {
    const image = await only(fixture('oci-gzip'));
    const top = image.manifests[0]?.config?.config?.diffIds.at(-1) ?? '';
    const listing = (sha: string) => runMembers({ Labels: { [LIFECYCLE]: JSON.stringify({ app: [{ sha }] }) } });
    expect(await changed(listing(top))).toBe('buildpacks');
    expect(await changed(listing(`sha256:${'0'.repeat(64)}`))).toBeNull();
    expect(await changed(listing(top), configMembers({ history: [] }))).toBe('buildpacks');
    // Another build continued from this image.
    expect(await changed(listing(top), steps({ created_by: 'umoci config' }))).toBe('umoci');
  });

  test('without a history, as buildah --omit-history leaves it', async () => {
    const buildah = runMembers({ Labels: { 'io.buildah.version': '1.28.2' } });
    expect(await changed(buildah, configMembers({ history: undefined }))).toBe('buildah');
    expect(await changed(buildah)).toBeNull();
  });
});

describe('provenance identifies', () => {
  const NONE = configMembers({ history: [] });

  test('BuildKit, whatever the frontend', async () => {
    const image = await only(mutateFixture('buildkit/provenance-min.tar', asBuilt));
    expect(new ImageAnalysis(image).builderAt(null)).toBe('buildx');
  });

  test('no builder if a history entry contradicts it', async () => {
    const path = mutateFixture(
      'buildkit/provenance-min.tar',
      provenance((predicate) => {
        const definition = predicate['buildDefinition'];
        if (typeof definition !== 'object' || definition === null || Array.isArray(definition)) throw new Error();
        expect(definition['buildType']).toBe(BUILDKIT);
        definition['buildType'] = 'https://apko.dev/slsa-build-type@v1';
      }),
    );
    expect(await buildersAt(path)).toEqual([null]);
  });

  test('no builder if it is about another image', async () => {
    // Without the history the digest differs.
    expect(await buildersAt(mutateFixture('buildkit/provenance-min.tar', NONE))).toEqual([null]);
  });
});

describe('hostile input', () => {
  test('gives only known names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ created_by: words(), comment: words(), author: words() }), async (step) => {
        const builder = await changed(steps(step));
        expect(builder === null || BUILDERS.includes(builder)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('of great length identifies no builder', async () => {
    const long = `Layer: '${"', Created by ".repeat(200_000)}`;
    expect(await changed(steps({ created_by: long, comment: '#(nop)'.repeat(200_000) }))).toBeNull();
  });

  test('that is absent or malformed identifies no builder', async () => {
    expect(await changed(configMembers({ history: 'ko build ko://x' }))).toBeNull();
    expect(await changed(configMembers({ docker_version: 20 }), steps({ created_by: '/bin/sh -c make' }))).toBeNull();
    expect(await changed(withoutLayer(0), steps({ created_by: 'umoci repack' }))).toBe('umoci');
  });
});

/** Text with parts that builders write. */
function words(): fc.Arbitrary<string> {
  const known = [
    'ko build ',
    'buildkit.',
    '# buildkit',
    ' #(nop)  ',
    '/bin/sh -c ',
    'store paths: [',
    'Jib',
    '\n',
    '::error::',
  ];
  return fc.array(fc.oneof(fc.constantFrom(...known), fc.string())).map((parts) => parts.join(''));
}
