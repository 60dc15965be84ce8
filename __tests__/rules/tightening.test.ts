import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/rules/index.ts';
import { tightens } from '../../src/rules/option.ts';
import { loadPatterns } from '../../src/text/pattern.ts';

/** Options, with values each of which asks for more than the one before, and not the other way round. */
const RISING: readonly (readonly [rule: string, option: string, values: readonly unknown[]])[] = [
  ['platforms', 'require', [[], ['linux/amd64'], ['linux/amd64', 'linux/arm64']]],
  ['platforms', 'allow', [[], ['linux/*', 'windows/*'], ['linux/*']]],
  ['platforms', 'allow', [undefined, ['linux/*']]],
  ['platforms', 'exact', [false, true]],
  ['attestations', 'require', [[], [{ type: 'spdx' }], [{ type: 'spdx' }, { type: 'slsa-provenance' }]]],
  [
    'attestations',
    'require',
    [
      [{ type: 'slsa-provenance' }],
      [{ type: 'slsa-provenance', versions: ['0.2', '1'] }],
      [{ type: 'slsa-provenance', versions: ['1'] }],
    ],
  ],
  ['attestations', 'deny', [[], ['spdx'], ['spdx', '*']]],
  ['attestations', 'per-platform', [undefined, true]],
  ['artifacts', 'allow', [['image', 'helm'], ['image'], []]],
  ['layer-compression', 'allow', [['gzip', 'zstd'], ['zstd']]],
  ['layer-compression', 'scope', ['non-base', undefined]],
  ['blobs-verified', 'registry', ['exists', 'all']],
  ['base-image', 'allow', [undefined, ['a', 'b'], ['a']]],
  ['base-image', 'deny', [[], ['a'], ['a', 'b']]],
  ['base-image', 'pinned', [undefined, true]],
  ['base-image', 'stages', ['final', undefined]],
  ['base-image', 'evidence', [['provenance', 'annotations', 'dockerfile']]],
  ['no-secrets', 'allow', [['A', 'B'], ['A'], undefined]],
  ['no-secrets', 'patterns', [undefined, ['a'], ['a', 'b']]],
  ['no-secrets', 'scan', [['env'], ['env', 'labels'], undefined]],
  ['media-types', 'allow', [{}, { layer: ['a/*', 'b/*'] }, { layer: ['a/*'] }]],
  ['media-types', 'allow', [{ any: ['a/*'], layer: ['b/*'] }, { any: ['a/*'] }]],
  ['media-types', 'deny', [{}, { layer: ['a/*'] }, { any: ['a/*'] }]],
  ['no-mixed-formats', 'scope', [undefined, 'index']],
  ['spec-conformance', 'strict', [undefined, true]],
  ['spec-conformance', 'tolerated', ['note', 'warning', undefined]],
  ['blobs-verified', 'absent-platforms', ['allow', undefined, 'error']],
  ['blobs-verified', 'absent-foreign-layers', ['allow', 'unchecked', 'error']],
  ['max-layers', 'max', [200, undefined, 100]],
  ['labels', 'require', [{}, { a: null }, { a: { type: 'url' } }, { a: { type: 'url' }, b: {} }]],
  ['labels', 'require', [{ a: {} }, { a: { in: ['x', 'y'] } }, { a: { in: 'x' } }]],
  ['labels', 'require', [{ a: {} }, { a: { pattern: '^x' } }, { a: { pattern: '^x', equals: 'xy' } }]],
  ['labels', 'deny', [[], ['a*']]],
  ['annotations', 'require', [{}, { a: {} }]],
  ['annotations', 'deny', [[], ['a*']]],
  ['annotations', 'on', [['index'], ['index', 'manifest']]],
  ['user', 'numeric', [false, true]],
  ['user', 'min-uid', [undefined, 1000, 10_000]],
  ['user', 'allow', [['root', 'nonroot'], ['nonroot'], []]],
  ['exposed-ports', 'allow', [[], [80, '443/tcp'], ['80']]],
  ['exposed-ports', 'deny', [[], [22]]],
  ['created', 'max-age', [undefined, '13w', '90d', '36h']],
  ['created', 'not-future', [false, undefined]],
  ['created', 'required', [false, true]],
  ['created', 'reproducible', [undefined, 'deny']],
  ['reference', 'allow', [[], ['ghcr.io/acme/*']]],
  ['reference', 'deny', [[], ['docker.io/*']]],
  ['reference', 'tags', [{}, { deny: ['latest'] }, { deny: ['latest'], allow: ['v*'], pattern: '^v' }]],
];

/** Neither asks for more than the other. */
const OTHER: readonly (readonly [rule: string, option: string, a: unknown, b: unknown])[] = [
  ['platforms', 'require', ['linux/amd64'], ['linux/arm64']],
  ['layer-compression', 'allow', ['gzip'], ['zstd']],
  // What was allowed as anything is now allowed as nothing but two things.
  ['media-types', 'allow', { any: ['a/*'] }, { layer: ['b/*'] }],
  ['labels', 'require', { a: { equals: 'x' } }, { a: { equals: 'y' } }],
  ['labels', 'require', { a: { pattern: 'x' } }, { a: { pattern: 'y' } }],
  ['labels', 'require', { a: { type: 'url' } }, { a: { type: 'sha' } }],
  ['labels', 'require', { a: {} }, { b: {} }],
  ['created', 'reproducible', 'require', 'deny'],
];

function optionOf(rule: string, name: string) {
  const option = RULES.find(({ id }) => id === rule)?.options[name];
  if (option === undefined) throw new Error(`${rule} has no option ${name}`);
  return option;
}

describe('what asks for more', () => {
  test.each(RISING)('%s: %s', async (rule, name, values) => {
    await loadPatterns();
    const option = optionOf(rule, name);
    for (const [i, before] of values.entries())
      for (const [k, after] of values.entries())
        expect([before, after, tightens(option, before, after)]).toEqual([before, after, k >= i]);
  });

  test.each(OTHER)('%s: neither of two values of %s', async (rule, name, a, b) => {
    await loadPatterns();
    const option = optionOf(rule, name);
    expect([tightens(option, a, b), tightens(option, b, a)]).toEqual([false, false]);
  });

  test('is told for every option of these rules', () => {
    const told = new Set(RISING.map(([rule, option]) => `${rule} ${option}`));
    const rules = new Set(RISING.map(([rule]) => rule));
    const options = RULES.filter(({ id }) => rules.has(id)).flatMap((rule) =>
      Object.keys(rule.options).map((option) => `${rule.id} ${option}`),
    );
    expect(options.filter((option) => !told.has(option))).toEqual([]);
  });
});
