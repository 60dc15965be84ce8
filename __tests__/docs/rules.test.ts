import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SECTIONS } from '../../scripts/generate/rules.ts';
import { examplesOf, ROOT, testExamples } from '../support/pages.ts';

const PAGES = join(ROOT, 'docs/rules');
const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.each(pages)('docs/rules/%s', (name) => {
  testExamples(join(PAGES, name));

  test('has every section, and something in each', () => {
    const page = readFileSync(join(PAGES, name), 'utf8');
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(SECTIONS);
    const short = sections.filter((section) => section.split('\n').slice(1).join('').length <= 40);
    expect(short.map((section) => `${section.split('\n')[0]}: write at least one sentence`)).toEqual([]);
  });

  test('has an example that exits with 1 and one that exits with 0', () => {
    // With UPDATE_DOCS=1 the tests of the examples have just written the page.
    const written = examplesOf(readFileSync(join(PAGES, name), 'utf8'));
    const codes = new Set(written.map((example) => example.console.trimEnd().split('\n').at(-1)));
    expect([...codes].toSorted()).toEqual(expect.arrayContaining(['0', '1']));
  });
});
