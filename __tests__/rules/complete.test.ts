import { describe, expect, test } from '@jest/globals';
import { complete } from '../../src/rules/complete.ts';
import { fixture } from '../support/command.ts';
import { checkRule, mutateFixture, withoutLayer, writeLayout } from '../support/images.ts';
import { layout, named, onPlatform } from '../support/layout.ts';

describe('complete', () => {
  test.each([
    ['oci-gzip', 4],
    ['dir-schema1', 4],
    ['docker-save-classic.tar', 4],
    ['buildkit/provenance-max.tar', 15],
    ['buildkit/cache-manifest', 4],
    ['go/ko', 13],
  ])('does not catch %s', async (name, count) => {
    expect(await checkRule(complete, fixture(name))).toMatchObject({
      status: 'passed',
      reason: `${count} references: every target is present`,
    });
  });

  test('catches a foreign layer that tools left out', async () => {
    const { findings } = await checkRule(complete, fixture('oci-foreign'));
    expect(findings).toMatchObject([{ path: ['index.json', 'manifests/0', 'layers/0'] }]);
    expect(findings[0]?.message).toMatch(/^layer 1\/2 \(sha256:[0-9a-f]{12}\) is absent$/);
    expect(findings[0]?.fix).toMatch(/^rebuild on a current base image /);
  });

  test('catches an ordinary layer', async () => {
    const { findings } = await checkRule(complete, mutateFixture('oci-gzip', withoutLayer(1)));
    expect(findings).toMatchObject([{ fix: 'copy or export the whole image again' }]);
  });

  test('catches a config', async () => {
    const image = layout();
    const config = image.config();
    image.index([named(image.manifest({ config }), 'v1')]).without(config);
    expect((await checkRule(complete, writeLayout(image.files))).messages).toEqual([
      expect.stringMatching(/^the config \(.*\) is absent$/),
    ]);
  });

  test('catches a platform that was not copied, and only that', async () => {
    const image = layout();
    const other = image.manifest({ config: image.config({ architecture: 'arm64' }) });
    const index = image.nested([onPlatform(image.manifest(), 'linux/amd64'), onPlatform(other, 'linux/arm64')]);
    image.index([named(index, 'v1')]).without(other);
    const { findings } = await checkRule(complete, writeLayout(image.files));
    expect(findings).toMatchObject([{ platform: 'linux/arm64', fix: expect.stringContaining('skopeo copy --all') }]);
    expect(findings[0]?.message).toMatch(/^the manifest \(sha256:[0-9a-f]{12}\) for linux\/arm64 is absent$/);
  });

  test('leaves a hybrid unchecked of which the sides differ', async () => {
    expect((await checkRule(complete, fixture('hybrid-mismatch.tar'))).status).toBe('unchecked');
  });
});
