import { describe, expect, test } from '@jest/globals';
import { mediaTypes } from '../../src/rules/media-types.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import {
  checkRule,
  configType,
  dressedAsAttestation,
  type Edit,
  layerType,
  mutateFixture,
  referencesTo,
} from '../support/images.ts';

const OCI = 'application/vnd.oci.image';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';
const entryType =
  (mediaType: string): Edit =>
  (layout) => {
    for (const entry of referencesTo(layout, 'manifests')) setMember(entry, 'mediaType', mediaType);
  };

describe('media-types, deny', () => {
  test('catches a denied type, and says what denies it and how to write OCI', async () => {
    const { status, findings } = await checkRule(mediaTypes, fixture('dir-schema2'), { deny: { layer: ['*docker*'] } });
    expect(status).toBe('failed');
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatchObject({
      key: DOCKER_LAYER,
      path: ['manifest.json', 'layers/0'],
      message: expect.stringMatching(
        /^layer 1\/2 \(sha256:[0-9a-f]{12}, 369 B\) has the media type application\/vnd\.docker\.image\.rootfs\.diff\.tar\.gzip, which "\*docker\*" denies$/,
      ),
      fix: expect.stringContaining('skopeo copy --format oci'),
    });
  });

  test.each([
    ['manifest', 'application/vnd.docker.distribution.manifest.v2+json', 'the manifest'],
    ['config', 'application/vnd.docker.container.image.v1+json', 'the config'],
    ['layer', DOCKER_LAYER, 'layer 1/2'],
  ])('catches %s types in their own list and in any', async (kind, mediaType, name) => {
    for (const deny of [{ [kind]: [mediaType] }, { any: [mediaType] }]) {
      const { messages } = await checkRule(mediaTypes, fixture('dir-schema2'), { deny });
      expect(messages[0]).toMatch(new RegExp(`^${name.replace('/', '\\/')} \\(`));
    }
    const others = ['manifest', 'index', 'config', 'layer'].filter((other) => other !== kind);
    const deny = Object.fromEntries(others.map((other) => [other, [mediaType]]));
    expect((await checkRule(mediaTypes, fixture('dir-schema2'), { deny })).status).toBe('passed');
  });

  test.each([
    'application/VND.docker.image.rootfs.diff.tar.gzip',
    `${DOCKER_LAYER}; charset=utf-8`,
    `${DOCKER_LAYER} ;x=y`,
  ])('catches %s by the pattern of description without the odd spelling', async (mediaType) => {
    const path = mutateFixture('dir-schema2', layerType(mediaType, 0));
    const { messages } = await checkRule(mediaTypes, path, {
      deny: { layer: ['application/vnd.docker.image.*.gzip'] },
    });
    expect(messages).toHaveLength(2);
  });

  test('catches a type that is not stated, where the empty pattern denies it', async () => {
    const { findings } = await checkRule(mediaTypes, mutateFixture('oci-gzip', entryType('')), { deny: { any: [''] } });
    expect(findings).toMatchObject([
      { key: 'none', message: expect.stringMatching(/^the manifest \(.*\) states no media type, which "" denies$/) },
    ]);
  });

  test('catches what a manifest calls itself, beside what its descriptor calls it', async () => {
    const path = mutateFixture('dir-schema2', entryType(`${OCI}.manifest.v1+json`));
    const { messages } = await checkRule(mediaTypes, path, { deny: { manifest: ['*docker*'] } });
    expect(messages).toEqual([expect.stringContaining('application/vnd.docker.distribution.manifest.v2+json')]);
  });

  test.each(['oci-nested-index', 'oci-manifest-list', 'oci-buildkit.tar', 'oci-index', 'dir-manifest-list'])(
    'catches every index in %s',
    async (name) => {
      const { status, findings } = await checkRule(mediaTypes, fixture(name), { deny: { index: ['*'] } });
      expect(status).toBe('failed');
      expect(findings.length).toBe(name === 'oci-nested-index' ? 2 : 1);
    },
  );

  test('says how buildx writes no index', async () => {
    const { findings } = await checkRule(mediaTypes, fixture('oci-buildkit.tar'), { deny: { index: ['*'] } });
    expect(findings[0]?.fix).toContain('--provenance=false --sbom=false');
  });

  test("does not catch a layout's own index.json", async () => {
    expect((await checkRule(mediaTypes, fixture('oci-gzip'), { deny: { index: ['*'] } })).status).toBe('passed');
  });

  test("catches an attestation's types by any, and not as those of layers or configs", async () => {
    const path = fixture('oci-buildkit.tar');
    const inToto = ['application/vnd.in-toto+json'];
    expect((await checkRule(mediaTypes, path, { deny: { any: inToto } })).findings).toHaveLength(2);
    expect((await checkRule(mediaTypes, path, { deny: { layer: inToto, config: ['*empty*'] } })).status).toBe('passed');
  });
});

describe('media-types, allow', () => {
  const OCI_ONLY = {
    allow: {
      index: [`${OCI}.index.v1+json`],
      manifest: [`${OCI}.manifest.v1+json`],
      config: [`${OCI}.config.v1+json`],
      layer: [`${OCI}.layer.v1.tar*`],
    },
  };

  test.each([
    'oci-gzip',
    'oci-zstd',
    'oci-encrypted',
    'oci-index',
    'oci-buildkit.tar',
    'dir-oci-zstd',
    'hybrid-buildkit.tar',
  ])('does not catch anything in %s, where OCI is allowed', async (name) => {
    expect(await checkRule(mediaTypes, fixture(name), OCI_ONLY)).toMatchObject({ status: 'passed', findings: [] });
  });

  test('catches everything else, and says what is allowed', async () => {
    const { messages } = await checkRule(mediaTypes, fixture('oci-ctr-schema1'), OCI_ONLY);
    expect(messages).toEqual([
      expect.stringMatching(
        /^layer 1\/2 \(.*\) has the media type .*\.gzip; allowed: application\/vnd\.oci\.image\.layer\.v1\.tar\*$/,
      ),
      expect.stringMatching(/^layer 2\/2 /),
    ]);
    expect((await checkRule(mediaTypes, fixture('dir-schema1'), OCI_ONLY)).status).toBe('failed');
    expect((await checkRule(mediaTypes, fixture('dir-index-over-schema2'), OCI_ONLY)).findings).toHaveLength(8);
  });

  test.each([
    ['capitals', `${OCI}.LAYER.v1.tar+gzip`],
    ['parameters', `${OCI}.layer.v1.tar+gzip;x=y`],
    ['nothing', ''],
  ])('catches a type with %s: tools compare types exactly', async (_, mediaType) => {
    const exactly = { allow: { layer: [`${OCI}.layer.v1.tar+gzip`] } };
    expect(
      (await checkRule(mediaTypes, mutateFixture('oci-gzip', layerType(mediaType, 0)), exactly)).findings,
    ).toHaveLength(1);
  });

  test('catches an attestation by any only', async () => {
    const path = fixture('oci-buildkit.tar');
    expect((await checkRule(mediaTypes, path, { allow: { any: [`${OCI}.*`] } })).findings).toHaveLength(4);
    const allow = { any: [`${OCI}.*`, 'application/vnd.in-toto+json', 'application/vnd.oci.empty.v1+json'] };
    expect((await checkRule(mediaTypes, path, { allow })).status).toBe('passed');
  });

  test('catches an image that says that it is an attestation', async () => {
    const path = mutateFixture('dir-schema2', dressedAsAttestation);
    expect((await checkRule(mediaTypes, path, OCI_ONLY)).status).toBe('failed');
  });

  test('lets any add to the list of a kind', async () => {
    const allow = { config: ['x/y'], any: [`${OCI}.*`] };
    expect((await checkRule(mediaTypes, fixture('oci-gzip'), { allow })).status).toBe('passed');
    const custom = mutateFixture('oci-gzip', configType('x/y'));
    expect((await checkRule(mediaTypes, custom, { allow })).status).toBe('passed');
  });

  test('goes by the shape of a document that no one gives a type', async () => {
    const { messages } = await checkRule(mediaTypes, fixture('dir-oci-zstd'), { deny: { manifest: [`${OCI}.*`] } });
    expect(messages).toEqual([expect.stringContaining(`${OCI}.manifest.v1+json`)]);
  });
});

describe('media-types', () => {
  test('does not apply where the policy names no types', async () => {
    expect(await checkRule(mediaTypes, fixture('oci-gzip'))).toMatchObject({
      status: 'not-applicable',
      reason: 'the policy neither allows nor denies a media type',
    });
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar'])(
    'leaves %s unchecked, whatever it holds',
    async (name) => {
      for (const options of [{ allow: { layer: ['*+zstd'] } }, { deny: { any: ['*'] } }]) {
        expect(await checkRule(mediaTypes, fixture(name), options)).toMatchObject({
          status: 'unchecked',
          findings: [],
        });
      }
    },
  );
});
