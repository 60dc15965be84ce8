import { describe, expect, test } from '@jest/globals';
import { noForeignLayers } from '../../src/rules/no-foreign-layers.ts';
import { fixture } from '../support/command.ts';
import { checkRule, dressedAsAttestation, layerMember, layerType, mutateFixture } from '../support/images.ts';
import { archiveWithSources, hybridWithForeignLayer } from '../support/layer-sources.ts';

const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';
const NON_DISTRIBUTABLE = 'application/vnd.oci.image.layer.nondistributable.v1.tar';

describe('no-foreign-layers', () => {
  test('catches a foreign layer of Docker that is here', async () => {
    const { status, findings } = await checkRule(noForeignLayers, fixture('dir-foreign-present'));
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: FOREIGN,
        path: ['manifest.json', 'layers/0'],
        platform: 'linux/amd64',
        message: expect.stringMatching(
          /^layer 1\/2 \(sha256:[0-9a-f]{12}, 369 B\) has the foreign type application\/vnd\.docker\.image\.rootfs\.foreign\.diff\.tar\.gzip: registries need not store it, so a pull can fail$/,
        ),
        fix: expect.stringContaining(
          'buildx converts them to ordinary layers unless prefer-nondist-layers=true is set',
        ),
      },
    ]);
  });

  test('catches a non-distributable layer of OCI that is absent', async () => {
    const { messages } = await checkRule(noForeignLayers, fixture('oci-foreign'));
    expect(messages).toEqual([
      expect.stringMatching(
        /^layer 1\/2 \(sha256:[0-9a-f]{12}\) has the foreign type .*nondistributable\.v1\.tar\+gzip:/,
      ),
    ]);
  });

  test.each([
    NON_DISTRIBUTABLE,
    `${NON_DISTRIBUTABLE}+gzip`,
    `${NON_DISTRIBUTABLE}+zstd`,
    `${NON_DISTRIBUTABLE}+gzip+encrypted`,
    `${NON_DISTRIBUTABLE}+lz4`,
    `${NON_DISTRIBUTABLE}; charset=utf-8`,
    'Application/vnd.oci.image.layer.NonDistributable.v1.tar',
    FOREIGN,
    'application/vnd.docker.image.rootfs.foreign.diff.tar',
    'application/vnd.docker.image.rootfs.foreign.diff.tar.zstd',
  ])('catches %s', async (mediaType) => {
    expect((await checkRule(noForeignLayers, mutateFixture('oci-gzip', layerType(mediaType, 1)))).messages).toEqual([
      expect.stringContaining(`layer 2/2`),
    ]);
  });

  test('catches it in every platform', async () => {
    const { findings } = await checkRule(noForeignLayers, mutateFixture('oci-index', layerType(NON_DISTRIBUTABLE, 0)));
    expect(findings).toHaveLength(1);
    const both = await checkRule(noForeignLayers, mutateFixture('oci-index', layerType(NON_DISTRIBUTABLE)));
    expect(both.findings.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/amd64',
      'linux/arm64',
      'linux/arm64',
    ]);
  });

  test('catches it where the entry says that it is an attestation', async () => {
    const path = mutateFixture('oci-gzip', layerType(FOREIGN, 0), dressedAsAttestation);
    expect((await checkRule(noForeignLayers, path)).status).toBe('failed');
  });

  test('catches what a docker archive says that a layer was pulled as', async () => {
    const { status, messages } = await checkRule(noForeignLayers, archiveWithSources({ mediaType: FOREIGN }));
    expect(status).toBe('failed');
    expect(messages).toEqual([expect.stringMatching(/^layer 2\/3 \(sha256:.*\) has the foreign type /)]);
  });

  test('catches it in what docker saves since version 25', async () => {
    const { status, messages } = await checkRule(noForeignLayers, hybridWithForeignLayer());
    expect(status).toBe('failed');
    expect(messages).toEqual([expect.stringMatching(/^layer 2\/3 \(sha256:.*\) has the foreign type /)]);
  });

  test('does not catch urls by themselves: only the type makes a layer foreign', async () => {
    const path = mutateFixture('oci-gzip', layerMember('urls', ['https://example.com/layer'], 0));
    expect((await checkRule(noForeignLayers, path)).status).toBe('passed');
  });

  test.each(['oci-gzip', 'oci-encrypted', 'dir-schema1', 'dir-index-over-schema2', 'hybrid-buildkit.tar'])(
    'does not catch anything in %s',
    async (name) => {
      expect(await checkRule(noForeignLayers, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
    },
  );

  test('does not ask anything of attestations', async () => {
    expect((await checkRule(noForeignLayers, fixture('oci-buildkit.tar'))).reason).toBe('4 layers: none is foreign');
  });

  test.each([
    ['application/vnd.acme.thing', 'its media type "application/vnd.acme.thing" is unknown'],
    ['', 'its media type "" is unknown'],
    ['application/vnd.in-toto+json', '" is not a layer type, and engines may unpack it'],
  ])('leaves a layer of the type "%s" unchecked', async (mediaType, reason) => {
    const told = await checkRule(noForeignLayers, mutateFixture('oci-gzip', layerType(mediaType, 0)));
    expect(told.status).toBe('unchecked');
    expect(told.reason).toMatch(/^layer 1\/2 \(sha256:[0-9a-f]{12}, 369 B\): /);
    expect(told.reason).toContain(reason);
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar'])('leaves %s unchecked', async (name) => {
    expect(await checkRule(noForeignLayers, fixture(name))).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining(
        'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead:',
      ),
    });
  });
});
