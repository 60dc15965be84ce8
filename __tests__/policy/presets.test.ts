import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { presetOf } from '../../scripts/generate/presets.ts';
import { Evaluator } from '../../src/engine/evaluate.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { RULES } from '../../src/rules/index.ts';
import { RUN } from '../support/evaluation.ts';
import { imageOf, policyOf } from '../support/policy.ts';

const folder = join(import.meta.dirname, '..', '..', 'policies');
const textOf = (path: string) => readFileSync(join(folder, '..', path), 'utf8');
const { presets } = POLICY_LANGUAGE;
const language = POLICY_LANGUAGE;

test('every policy of the folder is built in', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  expect(presets.map(({ name }) => `${name}.yml`).toSorted()).toEqual(files.toSorted());
});

describe.each(presets)('$name', ({ name, sha256, document }) => {
  const text = readFileSync(join(folder, `${name}.yml`), 'utf8');

  test('is what its file says', async () => {
    const fromFile = await policyOf({ 'p.yml': text }, { language });
    const builtIn = await policyOf({}, { inputs: [name], language });
    const values = ({ rules }: typeof builtIn) =>
      [...rules].map(([id, { severity, unchecked, options }]) => ({ id, severity, unchecked, options }));
    expect(values(builtIn)).toEqual(values(fromFile));
    expect(builtIn.sources.at(-1)).toEqual({ source: name, sha256, commit: null });
    expect(builtIn.sources.slice(0, -1)).toEqual(fromFile.sources.slice(0, -1));
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('tells editors its schema', () => {
    expect(text.startsWith('# yaml-language-server: $schema=schema.json\n')).toBe(true);
  });

  test('says nothing but rules that there are', async () => {
    const { rules, origins } = await policyOf({}, { inputs: [name], language });
    const known = RULES.map(({ id }) => id);
    expect([...rules.keys()].filter((id) => !known.includes(id))).toEqual([]);
    expect(origins).toEqual({ failOn: 'default', unchecked: 'default' });
  });

  test('has a page that tells of each of its rules, and is named where people choose a policy', () => {
    const own = document.rules.map(({ rule }) => rule);
    const page = textOf(`docs/presets/${name}.md`);
    // What it inherits is told of on the page of the other.
    expect(own.filter((id) => !page.includes(`[\`${id}\`](../rules/${id}.md)`))).toEqual([]);
    for (const { value } of document.extends) expect(page).toContain(`[\`${value}\`](${value}.md)`);
    expect(page).toContain(`(../../policies/${name}.yml)`);
    expect(textOf('README.md')).toContain(`[\`${name}\`](docs/presets/${name}.md)`);
    expect(textOf('action.yml')).toContain(`\`${name}\``);
  });
});

test.each([
  ['recommended', 'digests'],
  ['oci', 'structure'],
  ['zstd', 'heads'],
  ['hardened', 'contents'],
])('%s reads %s', async (name, depth) => {
  const evaluator = new Evaluator(await policyOf({}, { inputs: [name], language }), RULES, RUN, NO_CONTEXT);
  expect(evaluator.reading(imageOf()).depth).toBe(depth);
});

test('one that builds on another keeps what it does not say anew', async () => {
  const { rules } = await policyOf({}, { inputs: ['hardened'], language });
  const recommended = await policyOf({}, { inputs: ['recommended'], language });
  expect(rules.get('blobs-verified')).toEqual(recommended.rules.get('blobs-verified'));
  expect([...recommended.rules.keys()].filter((id) => !rules.has(id))).toEqual([]);
  for (const [id, { severity }] of recommended.rules)
    if (severity === 'error') expect([id, rules.get(id)?.severity]).toEqual([id, 'error']);
});

describe('a built-in policy is refused when it is generated', () => {
  test.each([
    ['for a pattern', 'rules: {reference: {severity: error, tags: {pattern: "^v"}}}', 'requires its engine'],
    ['for patterns in a list', 'rules: {no-secrets: {severity: error, patterns: ["a"]}}', 'requires its engine'],
    ['for a custom rule', 'custom: [{id: a/b, severity: error, for: image, assert: "true"}]', 'requires CEL'],
    ['for a value that is wrong', 'rules: {platforms: {severity: error, require: [linux]}}', 'linux'],
    ['for an option that there is not', 'rules: {user: {severity: error, numerical: true}}', 'numerical'],
  ])('%s', async (_, text, reason) => {
    await expect(presetOf('p', new TextEncoder().encode(`version: 1\n${text}\n`))).rejects.toThrow(reason);
  });

  test('and taken when nothing is wrong with it', async () => {
    const text = 'version: 1\nextends: [recommended]\nrules: {user: error}\n';
    expect(await presetOf('p', new TextEncoder().encode(text))).toMatchObject({
      name: 'p',
      document: { extends: [{ value: 'recommended' }], rules: [{ rule: 'user' }] },
    });
  });
});

test('presets go over each other without a conflict', async () => {
  const { rules } = await policyOf({}, { inputs: ['recommended', 'oci', 'zstd'], language });
  expect(rules.get('no-schema1')).toMatchObject({ severity: 'error', unchecked: 'note' });
  expect(rules.get('layer-compression')?.options).toEqual({ allow: ['zstd'] });
});
