import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { policySchemaFile } from '../../scripts/generate/policy-schema.ts';
import { rulesPages } from '../../scripts/generate/rules.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

test('the pages of rules agree with their definitions', async () => {
  for (const { path, text } of await rulesPages()) expect(read(path)).toBe(text);
});

test('the schema of policies agrees with the options of rules', () => {
  const { path, text } = policySchemaFile();
  expect(read(path)).toBe(text);
});
