import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { Evaluator } from '../../src/policy/evaluate.ts';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { RULES } from '../../src/rules/index.ts';
import { RUN } from '../support/evaluation.ts';
import { imageOf, policyOf } from '../support/policy.ts';

const folder = join(import.meta.dirname, '..', '..', 'policies');
const { presets } = POLICY_LANGUAGE;
const language = POLICY_LANGUAGE;

test('every policy of the folder is built in', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
  expect(presets.map(({ name }) => `${name}.yml`).toSorted()).toEqual(files.toSorted());
});

describe.each(presets)('$name', ({ name, sha256 }) => {
  const text = readFileSync(join(folder, `${name}.yml`), 'utf8');

  test('is what its file says', async () => {
    const fromFile = await policyOf({ 'p.yml': text }, { language });
    const builtIn = await policyOf({}, { inputs: [name], language });
    const values = ({ rules }: typeof builtIn) =>
      [...rules].map(([id, { severity, unchecked, options }]) => ({ id, severity, unchecked, options }));
    expect(values(builtIn)).toEqual(values(fromFile));
    expect(builtIn.sources).toEqual([{ source: name, sha256, commit: null }]);
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
});

test.each([
  ['recommended', 'digests'],
  ['oci', 'structure'],
  ['zstd', 'heads'],
])('%s reads %s', async (name, depth) => {
  const evaluator = new Evaluator(await policyOf({}, { inputs: [name], language }), RULES, RUN, NO_CONTEXT);
  expect(evaluator.reading(imageOf()).depth).toBe(depth);
});

test('presets go over each other without a conflict', async () => {
  const { rules } = await policyOf({}, { inputs: ['recommended', 'oci', 'zstd'], language });
  expect(rules.get('no-schema1')).toMatchObject({ severity: 'error', unchecked: 'note' });
  expect(rules.get('layer-compression')?.options).toEqual({ allow: ['zstd'] });
});
