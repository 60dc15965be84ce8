import { describe, expect, test } from '@jest/globals';
import { noMixedFormats } from '../../src/rules/no-mixed-formats.ts';
import { fixture } from '../support/command.ts';
import { checkRule, configType, layerType, mutateFixture, writeLayout } from '../support/images.ts';
import { archiveWithSources, hybridWithForeignLayer } from '../support/layer-sources.ts';
import { layout, named, TYPES } from '../support/layout.ts';

const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';

describe('no-mixed-formats', () => {
  test("catches ctr's export of schema 1: Docker layers under an OCI config", async () => {
    const { findings } = await checkRule(noMixedFormats, fixture('oci-ctr-schema1'));
    expect(findings).toMatchObject([
      {
        key: 'docker-schema2 oci',
        path: ['index.json', 'manifests/0'],
        message: expect.stringMatching(/^the manifest \(.*\) is OCI, but layer 1\/2 \(.*\) is Docker \(and 1 more\)$/),
        fix: expect.stringContaining('--format oci'),
      },
    ]);
  });

  test.each([
    ['one layer', layerType(DOCKER_LAYER, 1), /but layer 2\/2 \(.*\) is Docker$/],
    ['a layer in other capitals', layerType(DOCKER_LAYER.toUpperCase(), 0), /but layer 1\/2 \(.*\) is Docker$/],
    ['a layer with parameters', layerType(`${DOCKER_LAYER}; charset=utf-8`, 0), /but layer 1\/2 \(.*\) is Docker$/],
    ['an encrypted layer', layerType(`${DOCKER_LAYER}+encrypted`, 0), /but layer 1\/2 \(.*\) is Docker$/],
    ['the config', configType(DOCKER_CONFIG), /but the config \(.*\) is Docker$/],
  ])("catches Docker's type on %s of an OCI image", async (_, edit, message) => {
    const { messages } = await checkRule(noMixedFormats, mutateFixture('oci-gzip', edit));
    expect(messages).toEqual([expect.stringMatching(message)]);
  });

  test('catches an OCI index over Docker manifests where the scope is the index, and not by itself', async () => {
    const path = fixture('dir-index-over-schema2');
    expect((await checkRule(noMixedFormats, path)).status).toBe('passed');
    const { findings } = await checkRule(noMixedFormats, path, { scope: 'index' });
    expect(findings).toMatchObject([
      {
        path: ['manifest.json'],
        message: expect.stringMatching(/^the index \(.*\) is OCI, but the manifest \(.*\) is Docker \(and 7 more\)$/),
      },
    ]);
  });

  test.each([
    ...['oci-gzip', 'oci-zstd', 'oci-encrypted', 'oci-foreign', 'oci-buildkit.tar', 'oci-nested-index'],
    ...[
      'dir-schema1',
      'dir-schema2',
      'dir-oci-zstd',
      'dir-manifest-list',
      'hybrid-ctr.tar',
      'buildkit/docker-zstd.tar',
    ],
    ...['oci-manifest-list', 'buildkit/attestations-old.tar', 'buildkit/sbom.tar', 'buildkit/cache', 'go/ko'],
  ])('does not catch anything in %s, in either scope', async (name) => {
    for (const scope of ['manifest', 'index'])
      expect(await checkRule(noMixedFormats, fixture(name), { scope })).toMatchObject({
        status: 'passed',
        findings: [],
      });
  });

  test('does not catch what belongs to neither: the empty descriptor, charts, unknown types', async () => {
    const made = layout();
    const config = made.blob({}, 'application/vnd.oci.empty.v1+json');
    const layers = [made.blob('chart', 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'), made.blob('x', 'a/b')];
    made.index([named(made.manifest({ config, layers }), 'v1')]);
    expect((await checkRule(noMixedFormats, writeLayout(made.files), { scope: 'index' })).status).toBe('passed');
  });

  test('does not catch an attestation under a Docker config: it is no image', async () => {
    const made = layout();
    const config = made.config({}, DOCKER_CONFIG);
    const layers = [made.blob({ _type: 'https://in-toto.io/Statement/v1' }, TYPES.inToto)];
    made.index([named(made.manifest({ config, layers }), 'v1')]);
    for (const scope of ['manifest', 'index'])
      expect((await checkRule(noMixedFormats, writeLayout(made.files), { scope })).status).toBe('passed');
  });

  test.each([
    ["docker's classic archive", () => fixture('docker-save-classic.tar')],
    ["podman's", () => fixture('docker-save-skopeo.tar')],
    ["docker's since 25", () => fixture('hybrid-docker-25.tar')],
    ['one that says what a layer was pulled as', () => archiveWithSources({ mediaType: DOCKER_LAYER })],
    ['one with a foreign layer of Docker in an OCI manifest', hybridWithForeignLayer],
  ])('leaves an archive unchecked: %s', async (_, path) => {
    expect(await checkRule(noMixedFormats, path())).toMatchObject({ status: 'unchecked', findings: [] });
  });
});
