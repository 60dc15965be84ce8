import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CustomRuleCompiler, type CustomRuleText } from '../../src/policy/custom-rule.ts';
import { fixture } from '../support/command.ts';
import { checkCustomRule, configMember, configured, customRule, UNSET } from '../support/custom-rule.ts';
import { evaluateImage, policy, RUN, setting } from '../support/evaluation.ts';
import {
  checkRule,
  checkRuleAll,
  configType,
  imagesAt,
  layerMember,
  layerType,
  listedFor,
  mutateFixture,
  withoutLayer,
} from '../support/images.ts';

const DEBUG_PORT = {
  when: 'manifest.platform.os == "linux"',
  assert: '!("5005/tcp" in manifest.config.exposedPorts)',
  message: 'the debug port is exposed',
};

describe('a custom rule for manifests', () => {
  test.each(['5005/tcp', '5005', '5005/TCP', '5000-5010/tcp'])(
    'catches the debug port, exposed as %s',
    async (port) => {
      const exposed = mutateFixture('oci-gzip', configured({ ExposedPorts: { [port]: {} } }));
      expect(await checkCustomRule(exposed, DEBUG_PORT)).toMatchObject({
        status: 'failed',
        reason: 'the debug port is exposed',
        findings: [
          {
            rule: 'acme/rule',
            key: 'linux/amd64',
            message: 'the debug port is exposed',
            fix: 'change the image, or the rule acme/rule in the policy',
            platform: 'linux/amd64',
            path: ['index.json', 'manifests/0'],
          },
        ],
      });
    },
  );

  test.each(['5005/udp', '50050/tcp', '15005'])('does not catch %s', async (port) => {
    const exposed = mutateFixture('oci-gzip', configured({ ExposedPorts: { [port]: {} } }));
    expect(await checkCustomRule(exposed, DEBUG_PORT)).toMatchObject({ status: 'passed' });
  });

  test('takes what a config leaves out for empty', async () => {
    const bare = mutateFixture('oci-gzip', configured({}));
    const assert = [
      'manifest.config.exposedPorts == [] && size(manifest.config.labels) == 0 && manifest.config.user == ""',
      'manifest.config.labels["x"] == "" && manifest.config.labels.x == "" && manifest.config.env["A"] == ""',
      '!("x" in manifest.config.labels) && !has(manifest.config.labels.x) && !has(manifest.config.labels.y)',
      'manifest.config.labels[?"x"].orValue("none") == "none" && manifest.annotations["a"] == ""',
    ].join(' && ');
    expect(await checkCustomRule(bare, { assert })).toMatchObject({ status: 'passed' });
    expect(await checkCustomRule(bare, DEBUG_PORT)).toMatchObject({ status: 'passed' });
  });

  test('reads the environment as engines do: of two entries of one name the last, and none without a sign', async () => {
    const path = mutateFixture(
      'oci-gzip',
      configured({ Env: ['DUP=first', 'OTHER=x', 'DUP=second', 'ALONE', 'EMPTY='] }),
    );
    const assert = [
      'manifest.config.env["DUP"] == "second" && size(manifest.config.env) == 3',
      '!("ALONE" in manifest.config.env) && "EMPTY" in manifest.config.env',
    ].join(' && ');
    expect(await checkCustomRule(path, { assert })).toMatchObject({ status: 'passed' });
  });

  test.each([
    'manifest.platform.os == "linux"',
    'manifest.platform.os != "windows"',
    'manifest.platform.name.startsWith("linux/")',
    'manifest.platform.architecture == "amd64" && manifest.platform.os == "linux"',
    'manifest.config.os == "linux"',
  ])('does not know the platform of a config that states no os: %s', async (assert) => {
    const path = join(import.meta.dirname, '../cases/config-without-os');
    expect(await checkCustomRule(path, { assert })).toMatchObject({ status: 'unchecked' });
    expect(await checkCustomRule(path, { when: assert, assert: 'false' })).toMatchObject({ status: 'unchecked' });
    expect(await checkCustomRule(path, { when: assert, assert: 'true' })).toMatchObject({ status: 'passed' });
  });

  test('fails where a label is missing that must have a value', async () => {
    const bare = mutateFixture('oci-gzip', configured({}));
    expect(await checkCustomRule(bare, { assert: 'manifest.config.labels["org.acme.team"] == "pay"' })).toMatchObject({
      status: 'failed',
    });
    const labelled = mutateFixture('oci-gzip', configured({ Labels: { 'org.acme.team': 'pay' } }));
    expect(
      await checkCustomRule(labelled, { assert: 'manifest.config.labels["org.acme.team"] == "pay"' }),
    ).toMatchObject({
      status: 'passed',
    });
  });

  test('cannot tell the one platform of a blob whose manifest is listed for several', async () => {
    const path = mutateFixture('oci-gzip', listedFor('windows', 'linux'));
    const told = await checkRule(
      await customRule({ for: 'blob', when: 'blob.role == "layer"', assert: 'blob.platform == "windows/amd64"' }),
      path,
    );
    expect(told).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('listed for several platforms'),
    });
  });

  test('looks at every platform', async () => {
    const { status, findings } = await checkCustomRule('oci-index', {
      assert: 'manifest.platform.architecture == "amd64"',
    });
    expect([status, findings.map(({ key }) => key)]).toEqual(['failed', ['linux/arm64']]);
  });

  test('does not apply where its condition holds nowhere', async () => {
    expect(
      await checkCustomRule('oci-gzip', { when: 'manifest.platform.os == "windows"', assert: 'false' }),
    ).toMatchObject({
      status: 'not-applicable',
      reason: '"when" matches 0 of 1 manifest: manifest.platform.os == "windows"',
    });
  });

  test('leaves alone what is proved to be no image', async () => {
    const { status, findings } = await checkCustomRule('buildkit/provenance-min.tar', { assert: 'false' });
    expect([status, findings.map(({ platform }) => platform)]).toEqual(['failed', ['linux/amd64', 'linux/arm64']]);
  });

  test('says why a config is not there to be read', async () => {
    const helm = mutateFixture('oci-gzip', configType('application/vnd.acme.config+json'));
    expect(await checkCustomRule(helm, { assert: 'manifest.config.user == "app"' })).toMatchObject({
      status: 'unchecked',
      reason: expect.stringMatching(
        /^the config sha256:\w{12} is not an image config: its media type is "application\/vnd.acme.config\+json"$/,
      ),
    });
    expect(await checkCustomRule('dir-schema1', { assert: 'manifest.config.user == "app"' })).toMatchObject({
      status: 'unchecked',
      reason: 'a schema 1 manifest has no config',
    });
  });

  test('takes a stated time, and leaves one that is not stated unchecked', async () => {
    const assert = 'manifest.config.created < day + duration("24h")';
    const created = (value: string | null) => configMember('created', value);
    expect(await checkCustomRule(mutateFixture('oci-gzip', created('2026-11-24T10:00:00Z')), { assert })).toMatchObject(
      {
        status: 'passed',
      },
    );
    expect(await checkCustomRule(mutateFixture('oci-gzip', created('2027-11-24T10:00:00Z')), { assert })).toMatchObject(
      {
        status: 'failed',
      },
    );
    for (const none of [null, 'yesterday', 'November 24, 2026 10:00'])
      expect(await checkCustomRule(mutateFixture('oci-gzip', created(none)), { assert })).toMatchObject({
        status: 'unchecked',
        reason: `cannot evaluate ${assert}: No such key: created`,
      });
  });
});

describe('a custom rule for layers', () => {
  test('catches what its bytes are, whatever its type says', async () => {
    const assert = 'layer.compression == "zstd"';
    expect(
      await checkCustomRule('oci-gzip', {
        for: 'layer',
        assert,
        message: 'layer {layer.index} is {layer.compression}',
      }),
    ).toMatchObject({
      status: 'failed',
      messages: ['layer 0 is gzip', 'layer 1 is gzip'],
      findings: [
        { path: ['index.json', 'manifests/0', 'layers/0'] },
        { path: ['index.json', 'manifests/0', 'layers/1'] },
      ],
    });
    expect(await checkCustomRule('oci-zstd', { for: 'layer', assert })).toMatchObject({
      status: 'passed',
      reason: `2 layers: ${assert}`,
    });
    expect(
      await checkCustomRule('oci-lying-gzip', {
        for: 'layer',
        assert: 'layer.compression == layer.declaredCompression',
      }),
    ).toMatchObject({
      status: 'failed',
    });
  });

  test('sees annotations, urls and types as they are declared', async () => {
    const annotated = mutateFixture(
      'oci-gzip',
      layerMember('annotations', { a: 'b' }),
      layerMember('urls', ['https://x']),
    );
    const assert =
      'layer.annotations["a"] == "b" && layer.urls == ["https://x"] && layer.distributable && layer.diffId.startsWith("sha256:")';
    expect(await checkCustomRule(annotated, { for: 'layer', assert })).toMatchObject({ status: 'passed' });
    const foreign = mutateFixture(
      'oci-gzip',
      layerType('application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 0),
    );
    expect(await checkCustomRule(foreign, { for: 'layer', assert: 'layer.distributable' })).toMatchObject({
      status: 'failed',
    });
  });

  test('leaves a layer that is absent unchecked', async () => {
    expect(
      await checkCustomRule(mutateFixture('oci-gzip', withoutLayer(1)), {
        for: 'layer',
        assert: 'layer.detected == "gzip"',
      }),
    ).toMatchObject({
      status: 'unchecked',
      reason: expect.stringMatching(/^sha256:[0-9a-f]{64} is not present$/),
    });
  });

  test('does not apply to an image of nothing that runs', async () => {
    const statuses = (
      await checkRuleAll(await customRule({ for: 'layer', assert: 'true' }), fixture('buildkit/provenance-min.tar'))
    ).map(({ status }) => status);
    expect(statuses).toEqual(['passed']);
  });
});

describe('a custom rule for blobs and images', () => {
  test('sees everything, by reference', async () => {
    const { messages } = await checkCustomRule('buildkit/provenance-min.tar', {
      for: 'blob',
      assert: 'blob.role == "layer"',
      message: '{blob.role}',
    });
    expect(new Set(messages)).toEqual(new Set(['index', 'manifest', 'config', 'attestation', 'empty']));
    expect(await checkCustomRule('hybrid-docker-25.tar', { for: 'blob', assert: 'blob.referenced' })).toMatchObject({
      status: 'failed',
    });
  });

  test('sees an image as a whole', async () => {
    const assert =
      'image.platforms == ["linux/amd64", "linux/arm64"] && image.artifact == "image" && image.size > 1000 && image.manifests.all(m, m.layers.size() > 0)';
    expect(await checkCustomRule('oci-index', { for: 'image', assert })).toMatchObject({ status: 'passed' });
    expect(await checkCustomRule('oci-gzip', { for: 'image', assert })).toMatchObject({
      status: 'failed',
      findings: [{ key: 'image', path: [] }],
    });
  });

  test('asks for no deeper reading than its fields need', async () => {
    const needs = async (parts: Partial<CustomRuleText>) => (await customRule(parts)).bind({}).needs;
    expect(await needs({ for: 'layer', assert: 'layer.size < 5' })).toEqual({
      depth: 'structure',
      documents: 'manifests',
    });
    expect(await needs({ for: 'layer', assert: 'layer.detected == "gzip"' })).toEqual({
      depth: 'heads',
      documents: 'manifests',
    });
    expect(await needs({ assert: 'manifest.layers.all(l, l["compression"] == "gzip")' })).toEqual({
      depth: 'heads',
      documents: 'manifests',
    });
    expect(await needs({ when: 'manifest.config.user == ""', assert: 'true' })).toEqual({
      depth: 'structure',
      documents: 'configs',
    });
    expect(await needs({ assert: 'false', message: '{manifest.config.user}' })).toEqual({
      depth: 'structure',
      documents: 'configs',
    });
  });
});

test('does not use up the time that rules of another policy file have', async () => {
  const labels = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`label-${i}`, 'x']));
  const path = mutateFixture('oci-gzip', configured({ Labels: labels }));
  const compiler = new CustomRuleCompiler(UNSET);
  const each = (end: string) =>
    `manifest.config.labels.${end}(a, manifest.config.labels.${end}(b, manifest.config.labels.${end}(c, a + b + c != "")))`;
  const ruleOf = async (file: string, assert: string, when: string | null = null) => {
    const text = { id: 'acme/rule', for: 'manifest', when, assert, message: null, fix: null } as const;
    const compiled = await compiler.compile(text, file);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
    return compiled.rule;
  };
  // Six of them take more than there is, and the others end at once; all are watched.
  const [endless, quick] = [each('all'), each('exists')];
  const rules = [
    ...(await Promise.all(Array.from({ length: 6 }, (_, i) => ruleOf('a.yml', `${endless} && ${i} >= 0`)))),
    await ruleOf('a.yml', 'false', quick),
    await ruleOf('b.yml', 'true', quick),
    await ruleOf('b.yml', quick),
  ].map((rule, i) => ({ ...rule, id: `acme/rule-${i}` }));
  const policyOfAll = policy(Object.fromEntries(rules.map(({ id }) => [id, setting()])));
  const [image] = await imagesAt(path, 'structure', false);
  if (image === undefined) throw new Error('no image');
  const statuses = evaluateImage(image, policyOfAll, rules, RUN).rules.map(({ status }) => status);
  expect(statuses).toEqual([...Array.from({ length: 7 }, () => 'unchecked'), 'passed', 'passed']);
}, 60_000);

test('tells the mistakes of all its parts, each at its place', async () => {
  const compiled = await new CustomRuleCompiler(UNSET).compile({
    id: 'acme/rule',
    for: 'manifest',
    when: 'manifest.platfrm.os == "linux"',
    assert: 'manifest.config.usr == ""',
    message: 'user {manifest.config.usr}',
    fix: '{manifest.config} {layer.index}',
  });
  expect(compiled).toMatchObject({
    ok: false,
    issues: [
      { part: 'when', offset: 9, suggestion: 'platform' },
      { part: 'assert', offset: 16, suggestion: 'user' },
      { part: 'message', offset: 22, suggestion: 'user' },
      { part: 'fix', offset: 1, message: 'values of type Config cannot be shown in a message' },
      { part: 'fix', offset: 19, message: '"layer" is not available in rules for: manifest, only in rules for: layer' },
    ],
  });
});
