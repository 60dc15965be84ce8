import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileValidator } from '../../scripts/generate/policy-schema.ts';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { strings } from '../../src/rule-kit/option.ts';
import { defineRule } from '../../src/rule-kit/rule.ts';
import { RULES } from '../../src/rules/index.ts';

const stored: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'policies', 'schema.json'), 'utf8'),
);
const compiled = compileValidator(policySchema(RULES));

test('policies/schema.json is what the rules give', () => {
  expect(stored).toEqual(JSON.parse(JSON.stringify(policySchema(RULES))));
});

test('an option cannot take the name of what every rule has', () => {
  const rule = defineRule({
    id: 'greedy',
    group: 'formats',
    summary: 'wants all',
    options: { severity: strings([], '') },
    needs: () => ({ depth: 'structure', documents: 'manifests' }),
    // biome-ignore lint/correctness/useYield: a rule without anything to say
    *check() {
      return { kind: 'passed', reason: '' };
    },
  });
  expect(() => policySchema([rule])).toThrow('the rule greedy has an option "severity"');
});

describe('every mapping of the schema', () => {
  const mappings = [...schemasWithin(stored, '#')];

  // Some have keys of the policy's own, and say what stands under each.
  test.each(mappings.filter(({ schema }) => [schema['type']].flat().includes('object')))(
    '$path is closed, or says what its values are',
    ({ schema }) => {
      const others = schema['additionalProperties'];
      if ('properties' in schema) expect(others).toBe(false);
      else expect(others).toMatchObject({ type: expect.anything() });
    },
  );

  test.each(mappings.filter(({ path }) => /\/properties\/[^/]+$/.test(path)))('$path is described', ({ schema }) => {
    expect(schema).toHaveProperty('$ref' in schema ? '$ref' : 'description');
  });
});

describe('examples', () => {
  test.each(RULES.map(({ id }) => [id] as const))('of %s are policies', (id) => {
    const rule = [...schemasWithin(stored, '#')].find(({ path }) => path === `#/definitions/rules/properties/${id}`);
    const examples: unknown = rule?.schema['examples'];
    if (!Array.isArray(examples)) throw new Error('it has no examples');
    for (const example of examples) expect(compiled({ version: 1, rules: { [id]: example } })).toEqual([]);
  });
});

test('the validator compiled ahead of time says what one compiled now says', async () => {
  const validate = await POLICY_LANGUAGE.validator();
  const words = fc.constantFrom(
    'version',
    'extends',
    'fail-on',
    'unchecked',
    'rules',
    'severity',
    'allow',
    'deny',
    'layer',
    'x',
    ...RULES.map(({ id }) => id),
  );
  const leaf = fc.oneof(fc.constantFrom('error', 'off', 'zstd', 'gzip', 'allow', 1, null, true), fc.string());
  const { policy } = fc.letrec((tie) => ({
    policy: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('policy'), { maxLength: 3 }),
      fc.dictionary(words, tie('policy'), { maxKeys: 4 }),
    ),
  }));
  const plain = (value: unknown) =>
    validate(value).map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params }));
  fc.assert(
    fc.property(policy, (value) => {
      expect(plain(value)).toEqual(
        compiled(value).map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params })),
      );
    }),
    { numRuns: 500 },
  );
});

interface Schema {
  readonly path: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

function* schemasWithin(value: unknown, path: string): Generator<Schema> {
  if (typeof value !== 'object' || value === null) return;
  yield { path, schema: { ...value } };
  for (const [key, inner] of Object.entries(value))
    if (key !== 'examples' && key !== 'default') yield* schemasWithin(inner, `${path}/${key}`);
}
