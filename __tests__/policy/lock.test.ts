import { describe, expect, test } from '@jest/globals';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { errorsOf, policyOf } from '../support/policy.ts';

const BASE = `version: 1
fail-on: error
unchecked: warning
rules:
  no-schema1: {severity: warning, unchecked: warning, from: 2027-01-01}
  layer-compression: {severity: error, allow: [gzip, zstd]}
  media-types: {severity: error, deny: {layer: [a]}}
overrides:
  - match: {image: [special]}
    rules: {layer-compression: {allow: [zstd]}}
lock:
  rules: [no-schema1, layer-compression]
  fail-on: true
`;

/** What is wrong with a policy that extends the locked one. */
async function extending(text: string, base = BASE): Promise<readonly string[]> {
  return await errorsOf({ 'base.yml': base, 'p.yml': `version: 1\nextends: [./base.yml]\n${text}` });
}

describe('a locked rule', () => {
  test.each([
    ['a heavier severity', 'rules: {no-schema1: error}'],
    ['an earlier day', 'rules: {no-schema1: {from: 2026-12-01}}'],
    ['a heavier unknown', 'rules: {no-schema1: {unchecked: error}}'],
    ['fewer things allowed', 'rules: {layer-compression: {allow: [zstd]}}'],
    ['the same once more', 'rules: {layer-compression: {severity: error, allow: [gzip, zstd]}}'],
    ['an override that asks for more', 'overrides: [{match: {image: [x]}, rules: {no-schema1: error}}]'],
    ['another rule', 'rules: {media-types: off}'],
    [
      'a waiver of another rule',
      'waivers: [{rules: [media-types], match: {image: [x]}, reason: y, until: 2027-01-01}]',
    ],
  ])('may have %s', async (_, text) => {
    expect(await extending(text)).toEqual([]);
  });

  const locked = (rule: string, severity: string) => `"${rule}" is locked at ${severity} by base.yml:12`;

  test.each([
    ['rules: {no-schema1: off}', `3:9: ${locked('no-schema1', 'warning')}; off would loosen it`],
    ['rules: {no-schema1: {severity: note}}', `3:22: ${locked('no-schema1', 'warning')}; note would loosen it`],
    [
      'rules: {no-schema1: {unchecked: note}}',
      `3:22: ${locked('no-schema1', 'warning')}; unchecked: note would loosen it`,
    ],
    [
      'rules: {no-schema1: {from: 2027-02-01}}',
      `3:22: ${locked('no-schema1', 'warning')}; from: 2027-02-01 would loosen it`,
    ],
    [
      'rules: {layer-compression: {allow: [none, gzip, zstd]}}',
      `3:29: ${locked('layer-compression', 'error')}; this allow would loosen it`,
    ],
    [
      'overrides: [{match: {image: [x]}, rules: {no-schema1: off}}]',
      `3:43: ${locked('no-schema1', 'warning')}; off would loosen it`,
    ],
    [
      'overrides: [{match: {image: [special]}, rules: {layer-compression: {allow: [gzip, zstd]}}}]',
      `3:69: ${locked('layer-compression', 'error')}; this allow would loosen it`,
    ],
    [
      'waivers: [{rules: [no-schema1], match: {image: [x]}, reason: y, until: 2027-01-01}]',
      '3:11: "no-schema1" is locked by base.yml:12, so it cannot be waived',
    ],
    ['fail-on: never', '3:1: fail-on is locked at error by base.yml:13; never would loosen it'],
    [
      'unchecked: note',
      '3:1: what "no-schema1" counts as where it is unchecked is locked at warning by base.yml:12; note would loosen it',
    ],
  ])('may not be loosened: %s', async (text, expected) => {
    expect(await extending(text)).toEqual([`p.yml:${expected}`]);
  });

  test('may not be loosened by a policy beside it, nor by one given after it', async () => {
    const files = { 'base.yml': BASE, 'loose.yml': 'version: 1\nrules: {no-schema1: off}' };
    const expected = [`loose.yml:2:9: ${locked('no-schema1', 'warning')}; off would loosen it`];
    const both = { ...files, 'p.yml': 'version: 1\nextends: [./base.yml, ./loose.yml]' };
    expect(await errorsOf(both)).toEqual(expected);
    expect(await errorsOf(files, { inputs: ['base.yml', 'loose.yml'] })).toEqual(expected);
    // What the locked file says over it is what holds.
    expect(await errorsOf(files, { inputs: ['loose.yml', 'base.yml'] })).toEqual([]);
  });

  test('stays locked, whatever a later lock says', async () => {
    expect(await extending('lock: {rules: [], fail-on: false}\nrules: {no-schema1: off}')).toHaveLength(1);
  });
});

describe('a locked policy that another file is put before', () => {
  const ORG = `version: 1
rules:
  layer-compression: error
  no-schema1: {severity: error}
overrides: [{match: {image: [old]}, rules: {no-schema1: warning}}]
waivers: [{rules: [no-schema1], match: {image: [x]}, reason: y, until: 2027-01-01}]
custom: [{id: acme/rule, severity: error, for: image, assert: "true"}]
lock: {rules: [layer-compression, no-schema1, acme/rule], waivers: true, fail-on: true, unchecked: true}
`;
  const files = (loose: string) => ({
    'org.yml': ORG,
    'loose.yml': `version: 1\n${loose}`,
    'p.yml': 'version: 1\nextends: [./loose.yml, ./org.yml]',
  });

  test.each([
    [
      'rules: {layer-compression: {severity: error, allow: [none, gzip]}}',
      '2:46: "layer-compression" is locked at error by org.yml:8; this allow would loosen it',
    ],
    [
      'rules: {no-schema1: {severity: error, from: 2099-01-01}}',
      '2:39: "no-schema1" is locked at error by org.yml:8; from: 2099-01-01 would loosen it',
    ],
    [
      'rules: {no-schema1: {severity: error, unchecked: note}}',
      '2:39: "no-schema1" is locked at error by org.yml:8; unchecked: note would loosen it',
    ],
    [
      'overrides: [{match: {artifact: ["*"]}, rules: {no-schema1: off}}]',
      '2:48: "no-schema1" is locked at error by org.yml:8; off would loosen it',
    ],
    [
      'overrides: [{match: {source: ["*"]}, rules: {acme/rule: off}}]',
      '2:46: "acme/rule" is locked at error by org.yml:8; off would loosen it',
    ],
    [
      'waivers: [{rules: [media-types], match: {image: [x]}, reason: y, until: 2027-01-01}]',
      '2:11: waivers are locked by org.yml:8: none may be added',
    ],
    ['fail-on: never', '2:1: fail-on is locked at error by org.yml:8; never would loosen it'],
    ['unchecked: note', '2:1: unchecked is locked at error by org.yml:8; note would loosen it'],
  ])('is not loosened by it: %s', async (loose, expected) => {
    expect(await errorsOf(files(loose))).toEqual([`loose.yml:${expected}`]);
    expect(await errorsOf(files(loose), { inputs: ['loose.yml', 'org.yml'] })).toEqual([`loose.yml:${expected}`]);
  });

  test('may be made stricter, and what it says over the file counts', async () => {
    expect(await errorsOf(files('rules: {no-schema1: off, layer-compression: {allow: [zstd]}}'))).toEqual([]);
    expect(
      await errorsOf(files('fail-on: warning\noverrides: [{match: {image: [a]}, rules: {no-schema1: error}}]')),
    ).toEqual([]);
  });

  test('may be extended twice, with its own overrides, waivers and custom rules', async () => {
    const twice = { ...files('extends: [./org.yml]'), 'p.yml': 'version: 1\nextends: [./org.yml, ./loose.yml]' };
    expect(await errorsOf(twice)).toEqual([]);
    const { waivers, custom } = await policyOf(twice);
    expect([waivers.length, custom.length]).toEqual([1, 1]);
  });
});

test('what another file asks for beyond a lock is not locked', async () => {
  const files = {
    'org.yml':
      'version: 1\nrules: {layer-compression: {severity: error, allow: [gzip, zstd]}}\nlock: {rules: [layer-compression]}',
    'team.yml': 'version: 1\nrules: {layer-compression: {allow: [zstd]}}',
    'p.yml': 'version: 1\nextends: [./org.yml, ./team.yml]\nrules: {layer-compression: {allow: [gzip, zstd]}}',
  };
  expect(await errorsOf(files)).toEqual([]);
});

test('a rule that the locked file leaves to others is locked at what they say', async () => {
  const files = {
    'base.yml': 'version: 1\nrules: {no-schema1: error}',
    'org.yml': 'version: 1\nlock: {rules: [no-schema1]}',
    'p.yml': 'version: 1\nextends: [./base.yml, ./org.yml]\nrules: {no-schema1: warning}',
  };
  expect(await errorsOf(files)).toEqual([
    'p.yml:3:9: "no-schema1" is locked at error by org.yml:2; warning would loosen it',
  ]);
});

test('a heavier severity may come later, where until then it weighs what is locked', async () => {
  const base = 'version: 1\nrules: {no-schema1: warning}\nlock: {rules: [no-schema1]}';
  expect(await extending('rules: {no-schema1: {severity: error, from: 2027-01-01}}', base)).toEqual([]);
  expect(await extending('rules: {no-schema1: {from: 2027-01-01}}', base)).toHaveLength(1);
});

test('mistakes in options of a locked rule are told, and nothing is thrown', async () => {
  const files = {
    'org.yml': `version: 1
rules:
  no-secrets: {severity: error, patterns: [a]}
  size-budget: {severity: error, image: {compressed: 10MB}}
  created: {severity: error, max-age: 10d}
lock: {rules: [no-secrets, size-budget, created]}
`,
    'p.yml': `version: 1
extends: [./org.yml]
rules:
  no-secrets: {patterns: [a, "("]}
  size-budget: {image: {compressed: 10XB}}
  created: {max-age: 10x}
`,
  };
  expect(await errorsOf(files, { language: POLICY_LANGUAGE })).toEqual([
    expect.stringMatching(/^p\.yml:4:30: "\(" is no regular expression/),
    'p.yml:5:37: "10XB" is no size: there is no unit "XB"',
    'p.yml:6:22: "10x" is no duration: those are written 36h, 90d or 12w',
  ]);
});

test('where platforms are exact, one more that is required is one more that may be there', async () => {
  const base =
    'version: 1\nrules: {platforms: {severity: error, require: [linux/amd64], exact: true}}\nlock: {rules: [platforms]}';
  const files = {
    'base.yml': base,
    'p.yml': 'version: 1\nextends: [./base.yml]\nrules: {platforms: {require: [linux/amd64, linux/arm64]}}',
  };
  expect(await errorsOf(files, { language: POLICY_LANGUAGE })).toEqual([
    'p.yml:3:21: "platforms" is locked at error by base.yml:3; this require would loosen it',
  ]);
  const open = { ...files, 'base.yml': base.replace(', exact: true', '') };
  expect(await errorsOf(open, { language: POLICY_LANGUAGE })).toEqual([]);
});

test('the flag may be stricter than a locked fail-on, and not looser', async () => {
  const files = { 'p.yml': BASE };
  expect(await errorsOf(files, { failOn: 'warning' })).toEqual([]);
  expect(await errorsOf(files, { failOn: 'error' })).toEqual([]);
  expect(await errorsOf(files, { failOn: 'never' })).toEqual([
    'fail-on: it is locked at error by p.yml:13; never would loosen it',
  ]);
});

test('where waivers are locked, none may be added', async () => {
  const base = 'version: 1\nrules: {no-schema1: error}\nlock: {waivers: true}';
  const text = 'waivers: [{rules: [media-types], match: {image: [x]}, reason: y, until: 2027-01-01}]';
  expect(await extending(text, base)).toEqual(['p.yml:3:11: waivers are locked by base.yml:3: none may be added']);
});

test('where unchecked is locked, it may be raised only', async () => {
  const base = 'version: 1\nunchecked: warning\nlock: {unchecked: true}\nrules: {no-schema1: error}';
  expect(await extending('unchecked: error', base)).toEqual([]);
  expect(await extending('unchecked: note', base)).toEqual([
    'p.yml:3:1: unchecked is locked at warning by base.yml:3; note would loosen it',
  ]);
});
