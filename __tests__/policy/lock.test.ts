import { describe, expect, test } from '@jest/globals';
import { Evaluator } from '../../src/engine/evaluate.ts';
import { type Context, NO_CONTEXT } from '../../src/policy/context.ts';
import type { FailOn } from '../../src/policy/policy.ts';
import { flag, group, oneOf, someOf, strings } from '../../src/rule-kit/option.ts';
import { defineRule, type Observation, type Rule } from '../../src/rule-kit/rule.ts';
import { RUN, unchecked, violation } from '../support/evaluation.ts';
import { errorsOf, type Files, imageOf, policyOf, TEST_RULES } from '../support/policy.ts';

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

/** Finds fault with whatever the option does not allow. */
const COMPRESSION = defineRule({
  id: 'layer-compression',
  group: 'formats',
  summary: 'compression is allowed',
  options: {
    allow: someOf(['none', 'gzip', 'zstd'], ['zstd'], 'Allowed.'),
    scope: oneOf(['all', 'base'], 'all', 'Which.'),
    strict: flag(false, 'Strictly.'),
  },
  needs: () => ({ depth: 'structure', documents: 'manifests' }),
  *check({ location }, { allow }) {
    for (const word of location.split(' '))
      if (word === 'unknown') yield unchecked('its compression is unknown');
      else if (!allow.some((allowed) => allowed === word)) yield violation(`it is ${word}`);
    return { kind: 'passed', reason: 'all is allowed' };
  },
});

/** Finds fault with whatever the option denies. */
const TYPES = defineRule({
  id: 'media-types',
  group: 'formats',
  summary: 'types are not denied',
  options: {
    allow: group({ manifest: strings([], 'Of manifests.'), layer: strings([], 'Of layers.') }, 'Allowed.'),
    deny: group({ manifest: strings([], 'Of manifests.'), layer: strings([], 'Of layers.') }, 'Denied.'),
  },
  needs: () => ({ depth: 'structure', documents: 'manifests' }),
  *check({ location }, { deny }): Generator<Observation, { kind: 'passed'; reason: string }> {
    if (deny.layer.includes(location)) yield violation(`${location} is denied`);
    return { kind: 'passed', reason: 'nothing is denied' };
  },
});

const RULES: readonly Rule[] = TEST_RULES.map((rule) => [COMPRESSION, TYPES].find(({ id }) => id === rule.id) ?? rule);

interface Ask {
  readonly name?: string;
  readonly day?: string;
  readonly context?: Partial<Context>;
  readonly failOn?: FailOn;
  readonly inputs?: readonly string[];
}

/** What an image comes to whose layers are compressed as the location says. */
async function judged(files: Files, location: string, { name, day = RUN.day, context = {}, ...ask }: Ask = {}) {
  const policy = await policyOf(files, ask);
  const evaluator = new Evaluator(policy, RULES, { ...RUN, day }, { ...NO_CONTEXT, ...context });
  const { verdict, findings, rules } = evaluator.evaluate(imageOf({ location, givenName: name ?? null }));
  return {
    verdict,
    findings: findings.map(({ severity, message, waiver }) => `${waiver === null ? severity : 'waived'}: ${message}`),
    rules: rules.map(({ rule, status, effectiveSeverity }) => `${rule} ${status} ${effectiveSeverity}`),
    notices: evaluator.notices().map(({ message }) => message),
  };
}

/** A policy that locks a rule, and one that extends it. */
function pair(team: string, org = ORG): Files {
  return { 'org.yml': org, 'p.yml': `version: 1\nextends: [./org.yml]\n${team}` };
}

const ORG = `version: 1
rules:
  layer-compression: {severity: error, allow: [zstd]}
lock: {rules: [layer-compression]}
`;

describe('a locked rule', () => {
  test.each([
    ['a list that allows more', 'rules: {layer-compression: {allow: [none, gzip, zstd]}}'],
    ['a later day', 'rules: {layer-compression: {allow: [gzip, zstd], from: 2099-01-01}}'],
    ['an override', 'overrides: [{match: {source: ["*"]}, rules: {layer-compression: off}}]'],
    [
      'an override that allows more',
      'overrides: [{match: {source: ["*"]}, rules: {layer-compression: {allow: [gzip, zstd]}}}]',
    ],
    ['a cap and a list', 'rules: {layer-compression: {unchecked: note, allow: [gzip, zstd]}}'],
  ])('is not loosened by %s', async (_, team) => {
    expect(await judged(pair(team), 'gzip')).toMatchObject({
      verdict: 'fail',
      findings: expect.arrayContaining(['error: it is gzip']),
      notices: [expect.stringMatching(/^p\.yml:3 has no effect: layer-compression is locked by org\.yml:4$/)],
    });
    // What the lock allows passes, and nothing is said.
    expect(await judged(pair(team), 'zstd')).toMatchObject({ verdict: 'pass', findings: [], notices: [] });
  });

  test('keeps what is unchecked at the weight that its file gives it', async () => {
    const caps = 'unchecked: note\nrules: {layer-compression: {unchecked: note}}';
    expect(await judged(pair(caps), 'unknown')).toEqual({
      verdict: 'inconclusive',
      findings: [],
      rules: ['layer-compression unchecked error'],
      notices: [
        'p.yml:3 (unchecked: note) has no effect: layer-compression is locked by org.yml:4',
        'p.yml:4 has no effect: layer-compression is locked by org.yml:4',
      ],
    });
  });

  test('may be made stricter, and both are found', async () => {
    const strict = pair('rules: {layer-compression: {allow: [none]}}');
    expect(await judged(strict, 'zstd')).toMatchObject({
      verdict: 'fail',
      findings: ['error: it is zstd'],
      notices: [],
    });
    expect(await judged(strict, 'gzip')).toMatchObject({
      verdict: 'fail',
      findings: ['error: it is gzip'],
      notices: [],
    });
    expect((await judged(strict, 'none zstd')).findings).toEqual(['error: it is zstd']);
  });

  test('has the overrides, waivers and dates of its own file, and no others', async () => {
    const org = `version: 1
rules: {layer-compression: {severity: error, allow: [zstd], from: 2027-01-01}}
overrides: [{match: {image: [old]}, rules: {layer-compression: {allow: [gzip]}}}]
waivers: [{rules: [layer-compression], match: {image: [waived]}, reason: y, until: 2027-06-30}]
lock: {rules: [layer-compression]}
`;
    const files = pair('overrides: [{match: {image: [x, old]}, rules: {layer-compression: {allow: [none]}}}]', org);
    const verdict = async (name: string, day: string) => (await judged(files, 'gzip', { name, day })).verdict;
    expect(await verdict('new', '2026-12-31')).toBe('pass');
    expect(await verdict('new', '2027-01-01')).toBe('fail');
    expect(await verdict('waived', '2027-01-01')).toBe('pass');
    expect(await verdict('waived', '2027-07-01')).toBe('fail');
    // The override of the extending file goes over the lock's own, and is stricter.
    expect(await verdict('old', '2027-01-01')).toBe('fail');
    expect((await judged({ 'p.yml': org }, 'gzip', { name: 'old', day: '2027-01-01' })).verdict).toBe('pass');
  });

  test('implies the fail-on of its file, for that rule only', async () => {
    const both = ORG.replace('rules:', 'rules:\n  media-types: {severity: error, deny: {layer: [gzip, x]}}');
    const files = pair('fail-on: never', both);
    const loose = 'p.yml:3 (fail-on: never) has no effect: layer-compression is locked by org.yml:5';
    expect(await judged(files, 'gzip')).toMatchObject({ verdict: 'fail', notices: [loose] });
    expect(await judged(files, 'x')).toMatchObject({ verdict: 'fail' });
    expect(
      await judged({ ...files, 'org.yml': both.replace('[zstd]', '[zstd, gzip]').replace('someOf', '') }, 'gzip'),
    ).toMatchObject({ verdict: 'pass', findings: ['error: gzip is denied'] });
    expect(await judged(pair(''), 'gzip', { failOn: 'never' })).toMatchObject({
      verdict: 'fail',
      notices: ['the flag (fail-on: never) has no effect: layer-compression is locked by org.yml:4'],
    });
  });

  test('may fail more than the rest', async () => {
    const org = ORG.replace('version: 1', 'version: 1\nfail-on: warning').replace('error', 'warning');
    expect((await judged(pair('fail-on: error', org), 'gzip')).verdict).toBe('fail');
    const other = 'fail-on: error\nrules: {media-types: {severity: warning, deny: {layer: [zstd]}}}';
    expect(await judged(pair(other, org), 'zstd')).toMatchObject({
      verdict: 'pass',
      findings: ['warning: zstd is denied'],
    });
  });

  test('holds for each of several files by itself', async () => {
    const files = {
      'a.yml': ORG,
      'b.yml': ORG.replace('[zstd]', '[gzip]'),
      'p.yml': 'version: 1\nextends: [./a.yml, ./b.yml]\nrules: {layer-compression: {allow: [none, gzip, zstd]}}',
    };
    for (const word of ['gzip', 'zstd', 'none']) expect((await judged(files, word)).verdict).toBe('fail');
    expect((await judged(files, 'none')).notices).toEqual([
      'p.yml:3 has no effect: layer-compression is locked by a.yml:4',
      'p.yml:3 has no effect: layer-compression is locked by b.yml:4',
    ]);
  });

  test.each([
    ['extended before it', 'version: 1\nextends: [./loose.yml, ./org.yml]', ['p.yml']],
    ['extended after it', 'version: 1\nextends: [./org.yml, ./loose.yml]', ['p.yml']],
    ['given before it', '', ['loose.yml', 'org.yml']],
    ['given after it', '', ['org.yml', 'loose.yml']],
  ])('is not loosened by a file that is %s', async (_, entry, inputs) => {
    for (const loose of [
      'rules: {layer-compression: {severity: error, allow: [none, gzip, zstd]}}',
      'rules: {layer-compression: {severity: error, from: 2099-01-01}}',
      'overrides: [{match: {artifact: ["*"]}, rules: {layer-compression: off}}]',
      'overrides: [{match: {image: [x]}, rules: {layer-compression: off}}]',
      'unchecked: note',
      'fail-on: never',
    ]) {
      const files = { 'org.yml': ORG, 'loose.yml': `version: 1\n${loose}`, 'p.yml': entry };
      expect([loose, (await judged(files, 'gzip', { inputs })).verdict]).toEqual([loose, 'fail']);
      expect([loose, (await judged(files, 'unknown', { inputs })).verdict]).toEqual([loose, 'inconclusive']);
    }
  });

  test.each([
    ['a name', '{image: [x]}'],
    ['an event', '{event: [push]}'],
    ['a repository', '{repository: [a/b]}'],
  ])('does not depend on %s that is not known where its own file asks for none', async (_, match) => {
    const org = ORG.replace('{severity: error,', '{severity: error, unchecked: note,');
    const files = pair(`overrides: [{match: ${match}, rules: {layer-compression: off}}]`, org);
    expect((await judged(files, 'gzip')).verdict).toBe('fail');
    expect((await judged(files, 'zstd')).verdict).toBe('pass');
  });

  test('does not depend on facts of the run that another file puts into its options', async () => {
    const org = `version: 1
rules: {media-types: {severity: error, unchecked: note, deny: {layer: [bad]}}}
lock: {rules: [media-types]}
`;
    const files = pair('rules: {media-types: {deny: {layer: ["{context.event}"]}}}', org);
    expect((await judged(files, 'bad')).verdict).toBe('fail');
    expect((await judged(files, 'bad', { context: { event: 'push' } })).verdict).toBe('fail');
    expect((await judged(files, 'push', { context: { event: 'push' } })).verdict).toBe('fail');
    expect((await judged(files, 'good', { context: { event: 'push' } })).verdict).toBe('pass');
  });

  test('may be set by an override of its own file only', async () => {
    const org = `version: 1
overrides: [{match: {image: ["prod-*"]}, rules: {layer-compression: error}}]
lock: {rules: [layer-compression]}
`;
    const files = pair('rules: {layer-compression: {severity: note, allow: [none, gzip, zstd]}}', org);
    expect((await judged(files, 'gzip', { name: 'prod-pay' })).verdict).toBe('fail');
    expect((await judged(files, 'gzip', { name: 'test-pay' })).verdict).toBe('pass');
    expect((await judged(files, 'gzip')).verdict).toBe('inconclusive');
  });

  test('that only an override of its file sets takes nothing from files before it', async () => {
    const files = {
      'loose.yml': `version: 1
rules: {layer-compression: {severity: error, allow: [gzip], from: 2099-01-01, unchecked: note}}
`,
      'org.yml': `version: 1
overrides: [{match: {source: [oci-layout]}, rules: {layer-compression: {severity: error}}}]
lock: {rules: [layer-compression]}
`,
      'p.yml': 'version: 1\nextends: [./loose.yml, ./org.yml]',
    };
    expect((await judged(files, 'gzip')).verdict).toBe('fail');
    expect((await judged(files, 'unknown')).verdict).toBe('inconclusive');
    expect((await judged(files, 'zstd')).verdict).toBe('pass');
  });

  test('is not undone by an override of a file that both extend', async () => {
    const files = {
      'base.yml': `version: 1
rules: {layer-compression: {severity: error, allow: [zstd]}}
overrides: [{match: {image: ["legacy-*"]}, rules: {layer-compression: warning}}]
`,
      'org.yml': `version: 1
extends: [./base.yml]
overrides: [{match: {image: [legacy-pay]}, rules: {layer-compression: error}}]
lock: {rules: [layer-compression]}
`,
      'p.yml': 'version: 1\nextends: [./org.yml, ./base.yml]',
    };
    expect(await judged(files, 'gzip', { name: 'legacy-pay' })).toMatchObject({
      verdict: 'fail',
      notices: ['base.yml:3 has no effect: layer-compression is locked by org.yml:4'],
    });
    expect((await judged(files, 'gzip', { name: 'legacy-shop' })).verdict).toBe('pass');
  });
});

describe('what plainly loosens a locked rule is an error', () => {
  const locked = (rule: string, severity: string) => `"${rule}" is locked at ${severity} by base.yml:12`;

  test.each([
    ['rules: {no-schema1: off}', `3:9: ${locked('no-schema1', 'warning')}; off would loosen it`],
    ['rules: {no-schema1: {severity: note}}', `3:22: ${locked('no-schema1', 'warning')}; note would loosen it`],
    [
      'waivers: [{rules: [no-schema1], match: {image: [x]}, reason: y, until: 2027-01-01}]',
      '3:11: "no-schema1" is locked by base.yml:12 and cannot be waived',
    ],
    ['fail-on: never', '3:1: fail-on is locked at error by base.yml:13; never would loosen it'],
  ])('%s', async (text, expected) => {
    expect(await extending(text)).toEqual([`p.yml:${expected}`]);
  });

  test('of a policy beside it, and of one given after it', async () => {
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
      'waivers: [{rules: [media-types], match: {image: [x]}, reason: y, until: 2027-01-01}]',
      '2:11: waivers are locked by org.yml:8; remove this one',
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

test('the flag may be stricter than a locked fail-on, and not looser', async () => {
  const files = { 'p.yml': BASE };
  expect(await errorsOf(files, { failOn: 'warning' })).toEqual([]);
  expect(await errorsOf(files, { failOn: 'error' })).toEqual([]);
  expect(await errorsOf(files, { failOn: 'never' })).toEqual([
    'fail-on: locked at error by p.yml:13; never would loosen it',
  ]);
});

test('where waivers are locked, none may be added', async () => {
  const base = 'version: 1\nrules: {no-schema1: error}\nlock: {waivers: true}';
  const text = 'waivers: [{rules: [media-types], match: {image: [x]}, reason: y, until: 2027-01-01}]';
  expect(await extending(text, base)).toEqual(['p.yml:3:11: waivers are locked by base.yml:3; remove this one']);
});

test('where unchecked is locked, it may be raised only', async () => {
  const base = 'version: 1\nunchecked: warning\nlock: {unchecked: true}\nrules: {no-schema1: error}';
  expect(await extending('unchecked: error', base)).toEqual([]);
  expect(await extending('unchecked: note', base)).toEqual([
    'p.yml:3:1: unchecked is locked at warning by base.yml:3; note would loosen it',
  ]);
});
