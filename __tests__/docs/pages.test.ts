import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { examplesOf, ROOT, testExamples } from '../support/pages.ts';

/* Pages beside those of the rules: the policy language, the built-in policies, recipes. */

const DOCS = join(ROOT, 'docs');
const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.md') && !name.startsWith('rules/') && !name.startsWith('adr/'),
);
const withExamples = pages.filter((name) => examplesOf(readFileSync(join(DOCS, name), 'utf8')).length > 0);

describe.each(withExamples)('docs/%s', (name) => {
  testExamples(join(DOCS, name));
});
