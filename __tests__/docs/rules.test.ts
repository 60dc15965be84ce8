import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SECTIONS } from '../../scripts/generate/rules.ts';
import { ROOT, testExamples } from '../support/pages.ts';

const PAGES = join(ROOT, 'docs/rules');
const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.each(pages)('docs/rules/%s', (name) => {
  const examples = testExamples(join(PAGES, name));

  test('has every section, and something in each', () => {
    const page = readFileSync(join(PAGES, name), 'utf8');
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(SECTIONS);
    for (const section of sections) expect(section.split('\n').slice(1).join('').length).toBeGreaterThan(40);
  });

  test('has an example that fails and one that does not', () => {
    const codes = new Set(examples.map((example) => example.console.trimEnd().split('\n').at(-1)));
    expect([...codes].toSorted()).toEqual(expect.arrayContaining(['0', '1']));
  });
});
