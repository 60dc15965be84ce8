import { describe, expect, test } from '@jest/globals';
import { namedRules } from '../../src/engine/evaluate.ts';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { allRules, EAGER_RULES, loadRules } from '../../src/rules/eager-rules.ts';
import { RULES } from '../../src/rules/index.ts';
import { policyOf } from '../support/policy.ts';

const idsOf = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id);

describe('the rules at hand', () => {
  test('are those of recommended, in the order of all', async () => {
    const policy = await policyOf({}, { inputs: ['recommended'], language: POLICY_LANGUAGE });
    const named = namedRules(policy);
    expect(idsOf(EAGER_RULES)).toEqual(idsOf(RULES).filter((id) => named.has(id)));
    expect(named.size).toBe(EAGER_RULES.length);
  });

  test('are enough where no other is named', async () => {
    expect(await loadRules([])).toBe(EAGER_RULES);
    expect(await loadRules(['no-schema1', 'blobs-verified'])).toBe(EAGER_RULES);
  });

  test.each(['safe-layers', 'acme/own', 'no-such-rule'])('are not, where %s is', async (id) => {
    expect(await loadRules(['no-schema1', id])).toBe(RULES);
    expect(await allRules()).toBe(RULES);
  });
});

describe('a policy', () => {
  test('names rules in its overrides, too', async () => {
    const text = `version: 1
rules: {no-schema1: error}
overrides:
  - match: {image: ['a/*']}
    rules: {safe-layers: error}
`;
    const policy = await policyOf({ 'p.yml': text }, { language: POLICY_LANGUAGE });
    expect([...namedRules(policy)]).toEqual(['no-schema1', 'safe-layers']);
  });
});
