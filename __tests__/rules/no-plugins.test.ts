import { describe, expect, test } from '@jest/globals';
import { noPlugins } from '../../src/rules/no-plugins.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import { checkRule, configType, layerType, manifestsIn, mutateFixture } from '../support/images.ts';

const PLUGIN = 'application/vnd.docker.plugin.v1+json';

describe('no-plugins', () => {
  test('catches a plugin', async () => {
    const { findings } = await checkRule(noPlugins, fixture('dir-plugin'));
    expect(findings).toMatchObject([
      {
        key: 'plugin',
        path: ['manifest.json', 'config'],
        mediaType: PLUGIN,
        message: expect.stringMatching(/^the config \(.*\) makes the manifest \(.*\) an engine plugin, /),
      },
    ]);
  });

  test.each([PLUGIN, PLUGIN.toUpperCase(), `${PLUGIN}; charset=utf-8`])(
    'catches a config of the type %s',
    async (type) => {
      expect((await checkRule(noPlugins, mutateFixture('oci-gzip', configType(type)))).findings).toHaveLength(1);
    },
  );

  test('catches plugins in an index, each', async () => {
    expect((await checkRule(noPlugins, mutateFixture('oci-index', configType(PLUGIN)))).findings).toHaveLength(2);
  });

  test.each([
    ...['oci-gzip', 'oci-buildkit.tar', 'dir-schema1', 'dir-schema2', 'hybrid-ctr.tar', 'buildkit/cache'],
    // Neither docker save nor docker load knows plugins.
    ...['docker-save-classic.tar', 'docker-save-skopeo.tar', 'hybrid-docker-25.tar', 'go/crane-append.tar'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noPlugins, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test("does not catch a layer or an artifactType of a plugin config's type: the config decides", async () => {
    const path = mutateFixture('oci-gzip', layerType(PLUGIN, 0), (layout) => {
      for (const manifest of manifestsIn(layout)) setMember(manifest, 'artifactType', PLUGIN);
    });
    expect((await checkRule(noPlugins, path)).status).toBe('passed');
  });
});
