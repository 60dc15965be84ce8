import { describe, expect, test } from '@jest/globals';
import { noNonstandardMediaTypes } from '../../src/rules/no-nonstandard-media-types.ts';
import { fixture } from '../support/command.ts';
import { checkRule, configType, layerType, mutateFixture } from '../support/images.ts';

const GZIP = 'application/vnd.oci.image.layer.v1.tar+gzip';

describe('no-nonstandard-media-types', () => {
  test("catches BuildKit's Docker layers of zstd", async () => {
    const { findings, messages } = await checkRule(noNonstandardMediaTypes, fixture('buildkit/docker-zstd.tar'));
    expect(messages).toEqual([expect.stringMatching(/^layer 1\/2 \(/), expect.stringMatching(/^layer 2\/2 \(/)]);
    expect(findings[0]).toMatchObject({
      key: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
      path: ['index.json', 'manifests/0', 'layers/0'],
      fix: expect.stringContaining('--output type=oci,dest=image.tar'),
    });
  });

  test.each(['application/vnd.oci.layout.header.v1+json', 'application/vnd.oci.descriptor.v1+json'])(
    'catches %s, which is specified and no blob has',
    async (type) => {
      const { findings, messages } = await checkRule(
        noNonstandardMediaTypes,
        mutateFixture('oci-gzip', layerType(type, 0)),
      );
      expect(findings).toMatchObject([{ key: type }]);
      expect(messages[0]).toContain(', which is not a type of blobs:');
    },
  );

  test.each([GZIP.toUpperCase(), `${GZIP}; charset=utf-8`])('catches %s, and tells how it is written', async (type) => {
    const { findings } = await checkRule(noNonstandardMediaTypes, mutateFixture('oci-gzip', layerType(type, 0)));
    expect(findings).toMatchObject([{ key: type, fix: `write it as ${GZIP}: tools compare types exactly` }]);
  });

  test.each([
    ['application/vnd.oci.image.layer.v1.tar.gz', 'write it again with a tool that uses the specified type'],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip+encrypted', 'use OCI types:'],
    ['APPLICATION/vnd.docker.image.rootfs.diff.tar.zstd', 'use OCI types:'],
  ])('catches %s', async (type, fix) => {
    const { findings } = await checkRule(noNonstandardMediaTypes, mutateFixture('oci-gzip', layerType(type, 0)));
    expect(findings).toMatchObject([{ key: type, fix: expect.stringContaining(fix) }]);
  });

  test.each(['application/octet-stream', 'application/json'])(
    'catches a config of the type %s, which tools take for an image config',
    async (type) => {
      const { messages } = await checkRule(noNonstandardMediaTypes, mutateFixture('oci-gzip', configType(type)));
      expect(messages).toEqual([expect.stringMatching(/^the config \(/)]);
    },
  );

  test('catches a config that states no type', async () => {
    const { findings } = await checkRule(noNonstandardMediaTypes, mutateFixture('oci-gzip', configType('')));
    expect(findings).toMatchObject([
      { key: 'none', message: expect.stringMatching(/^the descriptor of the config \(.*\) states no media type$/) },
    ]);
  });

  test.each([
    ...[
      'oci-gzip',
      'oci-encrypted',
      'oci-foreign',
      'oci-buildkit.tar',
      'oci-ctr-schema1',
      'dir-schema1',
      'dir-schema2',
    ],
    ...['hybrid-ctr.tar', 'buildkit/sbom.tar', 'buildkit/cache', 'go/ko'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noNonstandardMediaTypes, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test('does not catch an unknown type: no-unknown-media-types does', async () => {
    const path = mutateFixture('oci-gzip', layerType('application/vnd.acme.thing'));
    expect((await checkRule(noNonstandardMediaTypes, path)).status).toBe('passed');
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar'])('leaves %s unchecked', async (name) => {
    expect((await checkRule(noNonstandardMediaTypes, fixture(name))).status).toBe('unchecked');
  });
});
