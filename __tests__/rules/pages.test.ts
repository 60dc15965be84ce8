import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { policySchemaFile } from '../../scripts/generate/policy-schema.ts';
import { rulesPages } from '../../scripts/generate/rules.ts';
import { RULES } from '../../src/rules/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('the pages of rules agree with their definitions', async () => {
  for (const { path, text } of await rulesPages()) expect(read(path)).toBe(text);
});

test('the schema of policies agrees with the options of rules', () => {
  const { path, text } = policySchemaFile();
  expect(read(path)).toBe(text);
});

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s reads documents and bytes of a known kind', (_, rule) => {
  const { documents, depth } = rule.bind({}).needs;
  expect(['manifests', 'configs']).toContain(documents);
  expect(['structure', 'heads', 'digests', 'contents']).toContain(depth);
});
