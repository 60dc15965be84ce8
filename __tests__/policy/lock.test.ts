import { describe, expect, test } from '@jest/globals';
import { errorsOf } from '../support/policy.ts';

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
    ['rules: {no-schema1: {severity: note}}', `3:9: ${locked('no-schema1', 'warning')}; note would loosen it`],
    [
      'rules: {no-schema1: {unchecked: note}}',
      `3:9: ${locked('no-schema1', 'warning')}; unchecked: note would loosen it`,
    ],
    [
      'rules: {no-schema1: {from: 2027-02-01}}',
      `3:9: ${locked('no-schema1', 'warning')}; from: 2027-02-01 would loosen it`,
    ],
    [
      'rules: {layer-compression: {allow: [none, gzip, zstd]}}',
      `3:9: ${locked('layer-compression', 'error')}; this allow would loosen it`,
    ],
    [
      'overrides: [{match: {image: [x]}, rules: {no-schema1: off}}]',
      `3:43: ${locked('no-schema1', 'warning')}; off would loosen it`,
    ],
    [
      'overrides: [{match: {image: [special]}, rules: {layer-compression: {allow: [gzip, zstd]}}}]',
      `3:49: ${locked('layer-compression', 'error')}; this allow would loosen it`,
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
    // Before the lock there is nothing to loosen.
    expect(await errorsOf(files, { inputs: ['loose.yml', 'base.yml'] })).toEqual([]);
  });

  test('stays locked, whatever a later lock says', async () => {
    expect(await extending('lock: {rules: [], fail-on: false}\nrules: {no-schema1: off}')).toHaveLength(1);
  });
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
