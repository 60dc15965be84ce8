import { describe, expect, test } from '@jest/globals';
import { noDeprecatedMediaTypes } from '../../src/rules/no-deprecated-media-types.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import { checkRule, configType, layerType, manifestsIn, mutateFixture } from '../support/images.ts';
import { archiveWithSources } from '../support/layer-sources.ts';

const NONDISTRIBUTABLE = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';

describe('no-deprecated-media-types', () => {
  test('catches schema 1: the manifest, and every layer', async () => {
    const { findings, messages } = await checkRule(noDeprecatedMediaTypes, fixture('dir-schema1'));
    expect(findings).toHaveLength(4);
    expect(messages[0]).toMatch(
      /^the manifest \(.*\) has the media type application\/vnd\.docker\.distribution\.manifest\.v1\+prettyjws, which is deprecated$/,
    );
    expect(messages[3]).toMatch(/^layer 3\/3 \(/);
    expect(findings[0]?.fix).toContain('skopeo copy --format oci');
  });

  test("catches OCI's non-distributable layers", async () => {
    const { findings } = await checkRule(noDeprecatedMediaTypes, fixture('oci-foreign'));
    expect(findings).toMatchObject([{ key: NONDISTRIBUTABLE, path: ['index.json', 'manifests/0', 'layers/0'] }]);
    expect(findings[0]?.fix).toContain('base image');
  });

  test.each([NONDISTRIBUTABLE.toUpperCase(), `${NONDISTRIBUTABLE}; charset=utf-8`, `${NONDISTRIBUTABLE}+encrypted`])(
    'catches it written as %s',
    async (mediaType) => {
      const { findings } = await checkRule(noDeprecatedMediaTypes, mutateFixture('oci-gzip', layerType(mediaType, 1)));
      expect(findings).toMatchObject([
        { key: mediaType, message: expect.stringMatching(/^layer 2\/2 .* is deprecated$/) },
      ]);
    },
  );

  test.each([
    ['a layer', layerType('application/vnd.oci.image.rootfs.tar.gzip', 0), /^layer 1\/2 /],
    ['a config', configType('application/vnd.oci.image.serialization.config.v1+json'), /^the config /],
  ])('catches %s of the drafts before OCI 1.0', async (_, edit, message) => {
    const { messages } = await checkRule(noDeprecatedMediaTypes, mutateFixture('oci-gzip', edit));
    expect(messages).toEqual([expect.stringMatching(message)]);
    expect(messages[0]).toContain('which was removed before a release');
  });

  test('catches what a docker archive says that a layer was pulled as', async () => {
    const { messages } = await checkRule(noDeprecatedMediaTypes, archiveWithSources({ mediaType: NONDISTRIBUTABLE }));
    expect(messages).toEqual([expect.stringMatching(/^layer 2\/3 \(/)]);
  });

  test.each([
    ...['oci-gzip', 'oci-encrypted', 'oci-buildkit.tar', 'oci-ctr-schema1', 'dir-schema2', 'dir-foreign-present'],
    ...['hybrid-ctr.tar', 'buildkit/docker-zstd.tar', 'buildkit/cache-manifest', 'go/layout-write'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noDeprecatedMediaTypes, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test.each(['application/vnd.acme.thing', 'application/vnd.docker.image.rootfs.diff.tar.zstd'])(
    'does not catch %s: unknown or nonstandard is something else',
    async (mediaType) => {
      expect((await checkRule(noDeprecatedMediaTypes, mutateFixture('oci-gzip', layerType(mediaType)))).status).toBe(
        'passed',
      );
    },
  );

  test('does not catch a deprecated artifactType: it is no type of a blob', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const manifest of manifestsIn(layout)) setMember(manifest, 'artifactType', NONDISTRIBUTABLE);
    });
    expect((await checkRule(noDeprecatedMediaTypes, path)).status).toBe('passed');
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar'])('leaves %s unchecked', async (name) => {
    expect((await checkRule(noDeprecatedMediaTypes, fixture(name))).status).toBe('unchecked');
  });
});
