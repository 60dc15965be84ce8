import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { singlePorts } from '../../../src/policy/cel/vocabulary-manifest.ts';
import { ENGINE_STORAGE } from '../../../src/rule-kit/layer.ts';
import { fixture } from '../../support/command.ts';
import { checkCustomRule, configMember, customRule, SET } from '../../support/custom-rule.ts';
import { checkRule, mutateFixture } from '../../support/images.ts';

describe('what cannot be told', () => {
  test.each([
    ['manifest.digest != ""', 'manifest'],
    ['manifest.mediaType != ""', 'manifest'],
    ['manifest.size > 0', 'manifest'],
    ['manifest.annotations.size() == 0', 'manifest'],
    ['layer.digest != ""', 'layer'],
    ['layer.mediaType != ""', 'layer'],
    ['layer.compression == "none"', 'layer'],
    ['layer.detected == "tar"', 'layer'],
    ['layer.size > 0', 'layer'],
    ['layer.distributable', 'layer'],
    ['layer.annotations == {} && layer.urls == []', 'layer'],
    ['blob.family != "oci"', 'blob'],
    ['image.digest != ""', 'image'],
    ['image.size > 0', 'image'],
  ] as const)('is unchecked of docker archives: %s', async (assert, scope) => {
    for (const archive of ['docker-save-classic.tar', 'hybrid-docker-25.tar'])
      expect(await checkCustomRule(archive, { assert, for: scope })).toMatchObject({
        status: 'unchecked',
        reason: ENGINE_STORAGE,
        findings: [],
      });
  });

  test('is no matter where the rule holds, or is broken, whatever it is', async () => {
    const unknown = 'manifest.digest == ""';
    const archive = 'docker-save-classic.tar';
    expect(await checkCustomRule(archive, { assert: `true || ${unknown}` })).toMatchObject({ status: 'passed' });
    expect(await checkCustomRule(archive, { assert: `${unknown} && false` })).toMatchObject({ status: 'failed' });
    expect(await checkCustomRule(archive, { when: unknown, assert: 'true' })).toMatchObject({ status: 'passed' });
    expect(await checkCustomRule(archive, { when: unknown, assert: 'false' })).toMatchObject({ status: 'unchecked' });
    expect(await checkCustomRule(archive, { assert: `has(manifest.digest) || ${unknown}` })).toMatchObject({
      status: 'unchecked',
    });
  });

  test('is the name of an image to which the workflow gave none', async () => {
    const rule = await customRule({ for: 'image', when: 'image.name.startsWith("ghcr.io/")', assert: 'false' });
    expect(await checkRule(rule, fixture('oci-gzip'))).toMatchObject({
      status: 'unchecked',
      reason: 'the image has no name; pass "IMAGE as NAME"',
    });
    expect(await checkRule(rule, `${fixture('oci-gzip')} as ghcr.io/acme/pay`)).toMatchObject({ status: 'failed' });
    expect(await checkRule(rule, `${fixture('oci-gzip')} as quay.io/acme/pay`)).toMatchObject({
      status: 'not-applicable',
    });
  });

  test.each([
    ['commit', 'context.commit == "c0ffee"'],
    ['commits', '"beef" in context.commits'],
    ['ref', 'context.ref == "refs/heads/main"'],
    ['repository', 'context.repository == "acme/pay"'],
    ['repository-url', 'context.repositoryUrl.startsWith("https://")'],
    ['event', 'context.event == "push"'],
    ['fork', '!context.fork'],
  ])('is the %s that nobody set', async (key, assert) => {
    expect(await checkCustomRule('oci-gzip', { assert })).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining(`pass --context ${key}=…`),
    });
    expect(await checkCustomRule('oci-gzip', { assert }, SET)).toMatchObject({ status: 'passed' });
  });
});

describe('os.features of a platform', () => {
  const asks = { assert: 'manifest.platform.osFeatures == ["erofs"]' };

  test('are those of the entry in an index and of the config, each once', async () => {
    expect(await checkCustomRule(join(import.meta.dirname, '../../cases/erofs-raw'), asks)).toMatchObject({
      status: 'passed',
    });
    expect(
      await checkCustomRule(mutateFixture('oci-gzip', configMember('os.features', ['erofs'])), asks),
    ).toMatchObject({
      status: 'passed',
    });
    expect(await checkCustomRule('oci-gzip', { assert: 'manifest.platform.osFeatures == []' })).toMatchObject({
      status: 'passed',
    });
  });

  test('are unchecked where the config cannot be read, and where there are more than any system has', async () => {
    const broken = mutateFixture('oci-gzip', configMember('os', ['linux']));
    expect(await checkCustomRule(broken, asks)).toMatchObject({ status: 'unchecked' });
    const many = Array.from({ length: 33 }, (_, i) => `f${i}`);
    expect(await checkCustomRule(mutateFixture('oci-gzip', configMember('os.features', many)), asks)).toMatchObject({
      status: 'unchecked',
      reason: 'the number of os.features exceeds the limit',
    });
  });
});

test.each<readonly [readonly string[], readonly string[]]>([
  [[], []],
  [['8080/tcp'], ['8080/tcp']],
  [
    ['8080', '53/UDP', '8080/tcp'],
    ['8080/tcp', '53/udp'],
  ],
  [['8000-8002/tcp'], ['8000/tcp', '8001/tcp', '8002/tcp']],
  [
    ['10-12', '11-13', '10-10', '14/sctp'],
    ['10/tcp', '11/tcp', '12/tcp', '13/tcp', '14/sctp'],
  ],
  [
    ['http', '70000/tcp', '12-10/tcp', '80/http', '80'],
    ['80/tcp', 'http', '70000/tcp', '12-10/tcp', '80/http'],
  ],
])('exposed ports %j are %j', (written, ports) => {
  expect(singlePorts(written)).toEqual(ports);
});

test('100,000 port ranges give each port once', () => {
  const ranges = Array.from({ length: 100_000 }, (_, i) => `${i % 60_000}-65535/${i % 2 === 0 ? 'tcp' : 'udp'}`);
  expect(singlePorts(ranges)).toHaveLength(65_536 + 65_535);
});
