import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readmeFiles } from '../../scripts/generate/readme.ts';
import { ROOT } from '../support/pages.ts';

const read = (path: string) => readFileSync(join(ROOT, path));
const summary = read('docs/pictures/summary.md');
const tag = /<picture>[\s\S]*?<\/picture>/.exec(read('docs/workflows.md').toString())?.[0] ?? '';

describe('the output in README and the pictures of the summary', () => {
  test('show what the command shows today', () => {
    expect(readmeFiles()).toEqual([
      { path: 'README.md', text: read('README.md').toString() },
      { path: 'docs/pictures/summary.md', text: summary.toString() },
    ]);
  });

  test('were drawn from the current summary', () => {
    // If not: npm run pictures.
    const digest = createHash('sha256').update(summary).digest('hex');
    expect(read('docs/pictures/summary.md.sha256').toString()).toBe(`${digest}  summary.md\n`);
  });

  test.each(['light', 'dark'])('are small WebP files that the page shows: %s', (theme) => {
    const bytes = read(`docs/pictures/summary-${theme}.webp`);
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12)]).toEqual(['RIFF', 'WEBP']);
    expect(bytes.length).toBeLessThanOrEqual(300_000);
    expect(tag).toContain(`"pictures/summary-${theme}.webp"`);
  });

  test('show an outcome of each kind', () => {
    for (const [kind, text] of [
      ['a line of the Dockerfile', /\n- .* Dockerfile<span>:<\/span>\d/],
      ['a date', /\ncounts as error from 2027-01-01 on\n/],
      ['what could not be checked', /### Unchecked rules/],
      ['a waiver', /<summary>\d waived, with reasons/],
      ['a picture', /```mermaid/],
    ] as const)
      expect({ kind, is: text.test(summary.toString()) }).toEqual({ kind, is: true });
  });

  test('have a text alternative', () => {
    expect(/ alt="([^"]*)"/.exec(tag)?.[1]?.length).toBeGreaterThan(100);
  });
});
