import { describe, expect, test } from '@jest/globals';
import { policyOf } from '../support/policy.ts';

/** What `base.yml` says, what `p.yml` says over it, and what holds for layer-compression. */
const TABLE: readonly (readonly [name: string, base: string, own: string, severity: string, options: object])[] = [
  ['nothing over it', '{severity: error, allow: [zstd]}', '', 'error', { allow: ['zstd'] }],
  ['a bare severity keeps options', '{severity: error, allow: [zstd]}', 'warning', 'warning', { allow: ['zstd'] }],
  ['off keeps options', '{severity: error, allow: [zstd]}', 'off', 'off', { allow: ['zstd'] }],
  ['a mapping without severity keeps it', 'warning', '{allow: [gzip]}', 'warning', { allow: ['gzip'] }],
  [
    'options merge by key',
    '{severity: error, allow: [zstd]}',
    '{strict: true}',
    'error',
    { allow: ['zstd'], strict: true },
  ],
  [
    'lists replace',
    '{severity: error, allow: [zstd, gzip]}',
    '{severity: error, allow: [none]}',
    'error',
    { allow: ['none'] },
  ],
  ['an empty list replaces', '{severity: error, allow: [zstd]}', '{allow: []}', 'error', { allow: [] }],
  ['single values replace', '{severity: error, strict: true}', '{strict: false}', 'error', { strict: false }],
  ['options may come first and the severity later', '{allow: [zstd]}', 'error', 'error', { allow: ['zstd'] }],
];

test.each(TABLE)('%s', async (_, base, own, severity, options) => {
  const rule = (text: string) => (text === '' ? 'version: 1' : `version: 1\nrules: {layer-compression: ${text}}`);
  const asExtended = await policyOf({
    'p.yml': rule(own).replace('1', '1\nextends: [./base.yml]'),
    'base.yml': rule(base),
  });
  const asSecond = await policyOf({ 'p.yml': rule(own), 'base.yml': rule(base) }, { inputs: ['base.yml', 'p.yml'] });
  for (const { rules } of [asExtended, asSecond])
    expect(rules.get('layer-compression')).toMatchObject({ severity, options });
});

test('mappings within options merge by key too', async () => {
  const { rules } = await policyOf({
    'p.yml': 'version: 1\nextends: [./base.yml]\nrules:\n  media-types: {deny: {layer: [c]}}',
    'base.yml':
      'version: 1\nrules:\n  media-types: {severity: error, allow: {layer: [x]}, deny: {manifest: [a], layer: [b]}}',
  });
  expect(rules.get('media-types')?.options).toEqual({
    allow: { layer: ['x'] },
    deny: { manifest: ['a'], layer: ['c'] },
  });
});

test('extends goes left to right, then the file; later policies go over earlier ones', async () => {
  const files = {
    'a.yml':
      'version: 1\nfail-on: warning\nunchecked: note\nrules: {no-schema1: note, layer-compression: note, media-types: note}',
    'b.yml': 'version: 1\nrules: {layer-compression: warning, media-types: warning}',
    'p.yml': 'version: 1\nextends: [./a.yml, ./b.yml]\nrules: {media-types: error}',
    'q.yml': 'version: 1\nunchecked: warning\nrules: {no-schema1: off}',
  };
  const { failOn, unchecked, rules } = await policyOf(files, { inputs: ['p.yml', 'q.yml'] });
  const severities = Object.fromEntries([...rules].map(([id, { severity }]) => [id, severity]));
  expect({ failOn, unchecked, severities }).toEqual({
    failOn: 'warning',
    unchecked: 'warning',
    severities: { 'no-schema1': 'off', 'layer-compression': 'warning', 'media-types': 'error' },
  });
});

test('a preset says nothing but rules, so it does not undo what an earlier file says', async () => {
  const { failOn, unchecked } = await policyOf(
    { 'p.yml': 'version: 1\nfail-on: never\nunchecked: note' },
    { inputs: ['p.yml', 'recommended', 'oci', 'zstd'] },
  );
  expect({ failOn, unchecked }).toEqual({ failOn: 'never', unchecked: 'note' });
});

test('fail-on: a flag goes over files, files over the default', async () => {
  const files = { 'p.yml': 'version: 1\nfail-on: warning', 'q.yml': 'version: 1' };
  expect(await policyOf(files, { failOn: 'never' })).toMatchObject({ failOn: 'never', origins: { failOn: 'flag' } });
  expect(await policyOf(files)).toMatchObject({
    failOn: 'warning',
    origins: { failOn: { file: 'p.yml', line: 2, column: 1 }, unchecked: 'default' },
  });
  expect(await policyOf(files, { inputs: ['q.yml'] })).toMatchObject({
    failOn: 'error',
    unchecked: 'error',
    origins: { failOn: 'default' },
  });
});

describe('every value knows where it came from', () => {
  test('severity, what an unknown counts as, and each option', async () => {
    const { rules } = await policyOf({
      'p.yml': 'version: 1\nextends: [./base.yml]\nrules:\n  media-types:\n    unchecked: note\n    deny: {layer: [c]}',
      'base.yml':
        'version: 1\nrules:\n  media-types:\n    severity: error\n    deny:\n      manifest: [a]\n      layer: [b]',
    });
    const setting = rules.get('media-types');
    expect(setting?.origin).toEqual({ kind: 'file', file: 'p.yml', line: 4, column: 3 });
    expect(setting?.origins).toEqual({
      severity: { kind: 'file', file: 'base.yml', line: 4, column: 5 },
      unchecked: { kind: 'file', file: 'p.yml', line: 5, column: 5 },
      from: null,
      options: new Map([
        ['/deny/manifest', { kind: 'file', file: 'base.yml', line: 6, column: 7 }],
        ['/deny/layer', { kind: 'file', file: 'p.yml', line: 6, column: 12 }],
      ]),
    });
  });

  test('a file goes before a preset, whichever came last', async () => {
    const files = { 'p.yml': 'version: 1\nrules: {no-schema1: note}' };
    const { rules } = await policyOf(files, { inputs: ['p.yml', 'recommended'] });
    expect(rules.get('no-schema1')).toMatchObject({
      severity: 'error',
      origin: { kind: 'file', file: 'p.yml' },
      origins: { severity: { kind: 'preset' } },
    });
  });
});
