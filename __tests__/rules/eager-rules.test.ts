import { describe, expect, test } from '@jest/globals';
import { namedRules } from '../../src/engine/evaluate.ts';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { AT_HAND, allRules, rulesWith } from '../../src/rules/eager-rules.ts';
import { RULES } from '../../src/rules/index.ts';
import { policyOf } from '../support/policy.ts';

const idsOf = (rules: readonly { readonly id: string }[]) => rules.map(({ id }) => id);

describe('the rules at hand', () => {
  test('are those of recommended, in the order of all', async () => {
    const policy = await policyOf({}, { inputs: ['recommended'], language: POLICY_LANGUAGE });
    const named = namedRules(policy);
    expect(idsOf(AT_HAND)).toEqual(idsOf(RULES).filter((id) => named.has(id)));
    expect(named.size).toBe(AT_HAND.length);
  });

  test('are enough where no other is named', async () => {
    expect(await rulesWith([])).toBe(AT_HAND);
    expect(await rulesWith(['no-schema1', 'blobs-verified'])).toBe(AT_HAND);
  });

  test.each(['safe-layers', 'acme/own', 'no-such-rule'])('are not, where %s is', async (id) => {
    expect(await rulesWith(['no-schema1', id])).toBe(RULES);
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
