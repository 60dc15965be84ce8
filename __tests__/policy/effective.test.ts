import { expect, test } from '@jest/globals';
import { policyFor } from '../../src/policy/effective.ts';
import type { Facts } from '../../src/policy/match.ts';
import { policyOf } from '../support/policy.ts';

const POLICY = `version: 1
rules: {no-schema1: error, layer-compression: {severity: error, allow: [zstd]}}
overrides:
  - match: {image: ["ghcr.io/acme/*"]}
    rules: {no-schema1: warning}
  - match: {platform: ["windows/*"]}
    rules: {layer-compression: warning}
  - match: {image: ["*"]}
    rules: {layer-compression: {allow: [gzip]}, media-types: error}
  - match: {image: ["*"]}
    until: 2026-12-31
    rules: {no-schema1: note}
  - match: {repository: [other/repo]}
    rules: {no-schema1: off}
waivers:
  - {rules: [no-schema1], match: {image: [docker.io/*]}, reason: a, until: 2027-01-01}
  - {rules: [no-schema1], match: {image: [ghcr.io/*], key: [x]}, reason: b, until: 2027-01-01}
`;
const FACTS: Facts = { image: 'ghcr.io/acme/pay:1', repository: 'acme/pay', event: null, source: null, artifact: null };

test('overrides that certainly hold are put over the rules, others stay, and those that cannot hold are gone', async () => {
  const policy = await policyOf({ 'p.yml': POLICY });
  const now = policyFor(policy, FACTS, '2026-12-31');
  expect(now.rules.get('no-schema1')?.severity).toBe('note');
  expect(now.rules.get('media-types')?.severity).toBe('error');
  expect(policyFor(policy, FACTS, '2027-01-01').rules.get('no-schema1')?.severity).toBe('warning');
  // What may hold for a platform comes before what certainly holds, so that both stay in their order.
  expect(now.overrides.map(({ rules }) => rules.map(({ rule }) => rule))).toEqual([
    ['layer-compression'],
    ['layer-compression'],
  ]);
  expect(now.rules.get('layer-compression')?.options).toEqual({ allow: ['zstd'] });
  expect(now.waivers.map(({ reason }) => reason)).toEqual(['b']);
});
