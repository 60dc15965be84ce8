import { describe, expect, test } from '@jest/globals';
import { created } from '../../src/rules/created.ts';
import { exposedPorts } from '../../src/rules/exposed-ports.ts';
import { labels } from '../../src/rules/labels.ts';
import { user } from '../../src/rules/user.ts';
import { fixture } from '../support/command.ts';
import {
  checkRule,
  configMembers,
  configType,
  dressedAsAttestation,
  manifestsIn,
  mutateFixture,
  remove,
  runMembers,
  writeLayout,
} from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

/** Every rule that reads configs, with options under which the umoci image passes, and a change that makes it fail. */
const RULES = [
  ['labels', labels, { require: { 'org.opencontainers.image.title': {} } }, runMembers({ Labels: {} })],
  ['user', user, {}, runMembers({ User: '0' })],
  ['exposed-ports', exposedPorts, { allow: ['8080', '9090'] }, runMembers({ ExposedPorts: { '22/tcp': {} } })],
  ['created', created, {}, configMembers({ created: '2999-01-01T00:00:00Z' })],
] as const;

describe.each(RULES)('%s', (_, rule, options, breaking) => {
  test.each([
    'oci-gzip',
    'oci-zstd-sorted.tar',
    'dir-schema1',
    'dir-schema2',
    'docker-save-classic.tar',
    'docker-save-skopeo.tar',
    'hybrid-docker-25.tar',
    'hybrid-ctr.tar',
    'buildkit/three-stages.tar',
  ])('passes %s', async (name) => {
    expect((await checkRule(rule, fixture(name), options)).status).toBe('passed');
  });

  test('catches an image behind what an attestation says of itself', async () => {
    const path = mutateFixture('oci-gzip', breaking, dressedAsAttestation);
    expect((await checkRule(rule, path, options)).status).toBe('failed');
  });

  test('says of every platform where it fails', async () => {
    const { findings } = await checkRule(rule, mutateFixture('buildkit/two-platforms.tar', breaking), options);
    expect(new Set(findings.map(({ platform }) => platform))).toEqual(new Set(['linux/amd64', 'linux/arm64']));
    expect(findings[0]).toMatchObject({
      path: ['index.json', 'manifests/0', 'manifests/0', 'config'],
      mediaType: TYPES.config,
    });
  });

  test('does not judge attestations', async () => {
    const { status, reason } = await checkRule(
      rule,
      fixture('buildkit/attestations-old.tar'),
      rule === labels ? { deny: ['x'] } : {},
    );
    if (rule === exposedPorts)
      expect([status, reason]).toEqual(['not-applicable', 'the policy neither allows nor denies a port']);
    else expect([status, reason]).toEqual(['passed', expect.stringContaining('2 configs')]);
  });

  test('leaves a config of another type unchecked', async () => {
    const path = mutateFixture('oci-gzip', breaking, configType('application/vnd.acme.thing'));
    expect(await checkRule(rule, path, options)).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('", which is not an image config'),
      findings: [],
    });
  });

  test('leaves a plugin unchecked', async () => {
    expect((await checkRule(rule, fixture('dir-plugin'), options)).status).toBe('unchecked');
  });

  test('leaves a config unchecked that is not here', async () => {
    const path = mutateFixture('oci-gzip', (image) => {
      for (const manifest of manifestsIn(image)) {
        const config = manifest.members.find(({ key }) => key === '"config"')?.value;
        if (config !== undefined && 'ref' in config) remove(config.ref);
      }
    });
    expect(await checkRule(rule, path, options)).toMatchObject({ status: 'unchecked', findings: [] });
  });

  test.each([
    ['no JSON', 'no JSON'],
    ['two readings', '{"os":"linux","architecture":"amd64","config":{"User":"1"},"Config":{"User":"0"}}'],
  ])('leaves a config unchecked that is %s', async (_words, text) => {
    const image = layout();
    const manifest = image.manifest({ config: image.blob(text, TYPES.config), layers: [image.blob('x', TYPES.layer)] });
    image.index([named(manifest, 'v1')]);
    expect(await checkRule(rule, writeLayout(image.files), options)).toMatchObject({
      status: 'unchecked',
      findings: [],
    });
  });

  test('leaves a schema1 image unchecked of which the history says nothing', async () => {
    const image = layout();
    const digest = image.blob('x', TYPES.layer).digest;
    const manifest = image.blob(
      {
        schemaVersion: 1,
        name: 'a',
        tag: 'b',
        architecture: 'amd64',
        fsLayers: [{ blobSum: digest }],
        history: [{ v1Compatibility: '[]' }],
      },
      'application/vnd.docker.distribution.manifest.v1+json',
    );
    image.index([named(manifest, 'v1')]);
    expect(await checkRule(rule, writeLayout(image.files), options)).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('has a history whose newest entry cannot be read as an image config'),
    });
  });

  test('means nothing to what is not run', async () => {
    const image = layout();
    const manifest = image.manifest({
      config: image.blob('{}', 'application/vnd.oci.empty.v1+json'),
      layers: [image.blob('{"a": 1}', TYPES.inToto)],
    });
    image.index([named(manifest, 'v1')]);
    expect(await checkRule(rule, writeLayout(image.files), options)).toMatchObject({
      status: 'not-applicable',
      reason: 'it is not a runnable image',
    });
  });
});
