import { describe, expect, test } from '@jest/globals';
import { platformMatchesConfig } from '../../src/rules/platform-matches-config.ts';
import { fixture } from '../support/command.ts';
import { checkRule, dressedAsAttestation, mutateFixture, writeLayout } from '../support/images.ts';
import { layout, type Members, named } from '../support/layout.ts';

/** An image that an index lists for a platform, with what its config says. */
function image(platform: Members, config: Members): string {
  const made = layout();
  const entry = made.manifest({ config: made.config(config) });
  return writeLayout(made.index([named({ ...entry, platform }, 'v1')]).files);
}

describe('platform-matches-config', () => {
  test.each([
    ['buildkit/provenance-max.tar', '2 platforms'],
    ['buildkit/attestations-old.tar', '2 platforms'],
    ['oci-manifest-list', '2 platforms'],
    ['go/ko', '2 platforms'],
    ['buildkit/gzip.tar', '1 platform'],
  ])('does not catch %s', async (name, count) => {
    expect(await checkRule(platformMatchesConfig, fixture(name))).toMatchObject({
      status: 'passed',
      reason: `${count} as in the config`,
    });
  });

  test('catches an image under the name of another platform', async () => {
    const { findings } = await checkRule(platformMatchesConfig, fixture('oci-lying-descriptors'));
    expect(findings).toMatchObject([{ key: 'architecture', platform: 'linux/amd64' }]);
    expect(findings[0]?.message).toMatch(
      /^the manifest \(.*\) is listed for another platform than its own: architecture is "arm64" in the index and "amd64" in the config$/,
    );
  });

  test('catches an image dressed as an attestation', async () => {
    const { findings } = await checkRule(platformMatchesConfig, mutateFixture('oci-gzip', dressedAsAttestation));
    expect(findings).toMatchObject([{ key: 'os architecture' }]);
  });

  const arm64 = { os: 'linux', architecture: 'arm64' };
  const windows = { os: 'windows', architecture: 'amd64' };
  test.each([
    ['variant', { os: 'linux', architecture: 'arm', variant: 'v6' }, { architecture: 'arm', variant: 'v7' }],
    ['variant', { ...arm64, variant: 'v9' }, { ...arm64, variant: 'v8' }],
    ['variant', { os: 'linux', architecture: 'amd64', variant: 'v1' }, { variant: 'v3' }],
    ['os.version', { ...windows, 'os.version': '10.0.1' }, { ...windows, 'os.version': '10.0.2' }],
    ['os.features', { ...windows, 'os.features': ['win32k'] }, { ...windows, 'os.features': ['x'] }],
    ['os', { os: '', architecture: 'amd64' }, {}],
  ])('catches another %s', async (key, platform, config) => {
    expect((await checkRule(platformMatchesConfig, image(platform, config))).findings).toMatchObject([{ key }]);
  });

  test('catches every entry of index.json for one manifest', async () => {
    const made = layout();
    const manifest = made.manifest();
    const index = made.nested([{ ...manifest, platform: { os: 'linux', architecture: 'amd64' } }]);
    const entries = [named(index, 'v1'), { ...manifest, platform: arm64 }];
    const { findings } = await checkRule(platformMatchesConfig, writeLayout(made.index(entries).files));
    expect(findings.map(({ path }) => path)).toEqual([['index.json', 'manifests/1']]);
  });

  test.each([
    ['arm64 for arm64/v8', arm64, { ...arm64, variant: 'v8' }],
    ['arm64/v8 for arm64', { ...arm64, variant: 'v8' }, arm64],
    ['aarch64 for arm64', { ...arm64, architecture: 'aarch64' }, arm64],
    [
      'a variant that the index leaves out',
      { os: 'linux', architecture: 'arm' },
      { architecture: 'arm', variant: 'v7' },
    ],
    ['what the config leaves out', { ...windows, 'os.version': '10' }, { os: '', architecture: '' }],
  ])('does not catch %s', async (_, platform, config) => {
    expect((await checkRule(platformMatchesConfig, image(platform, config))).status).toBe('passed');
  });

  test.each([
    ['amd64', 'passed'],
    ['arm64', 'failed'],
  ])('holds the architecture of schema1 against %s: %s', async (architecture, status) => {
    const made = layout();
    const schema1 = { schemaVersion: 1, name: 'a', tag: 'b', architecture: 'amd64', fsLayers: [], history: [] };
    const entry = made.blob(schema1, 'application/vnd.docker.distribution.manifest.v1+json');
    made.index([named({ ...entry, platform: { os: 'linux', architecture } }, 'v1')]);
    expect((await checkRule(platformMatchesConfig, writeLayout(made.files))).status).toBe(status);
  });

  test('leaves a config unchecked that is of another type', async () => {
    const made = layout();
    const config = made.config({}, 'application/vnd.acme.config');
    const platform = { os: 'linux', architecture: 'amd64' };
    made.index([named({ ...made.manifest({ config }), platform }, 'v1')]);
    expect((await checkRule(platformMatchesConfig, writeLayout(made.files))).reason).toMatch(
      /^the config \(.*\) could not be read as an image config/,
    );
  });

  test.each(['oci-gzip', 'dir-schema2', 'docker-save-classic.tar'])('does not apply to %s', async (name) => {
    expect(await checkRule(platformMatchesConfig, fixture(name))).toMatchObject({
      status: 'not-applicable',
      reason: 'no index states a platform',
    });
  });
});
