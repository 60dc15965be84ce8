import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readmeFiles } from '../../scripts/generate/readme.ts';
import { WIDTH } from '../../scripts/pictures/page.ts';
import { MADE_FROM, noteIn, sizeOf } from '../../scripts/pictures/png.ts';
import { ROOT } from '../support/pages.ts';

const read = (path: string) => readFileSync(join(ROOT, path));
const summary = read('docs/pictures/summary.md');
const readme = read('README.md').toString();
const tag = /<picture>[\s\S]*?<\/picture>/.exec(readme)?.[0] ?? '';

describe("README's pictures", () => {
  test('are of what the command shows today', () => {
    expect(readmeFiles()).toEqual([
      { path: 'README.md', text: readme },
      { path: 'docs/pictures/summary.md', text: summary.toString() },
    ]);
  });

  test.each(['light', 'dark'])('were made from that summary, %s', (theme) => {
    const path = `docs/pictures/summary-${theme}.png`;
    const png = read(path);
    // If not: npm run pictures.
    expect(noteIn(png, MADE_FROM)).toBe(createHash('sha256').update(summary).digest('hex'));
    expect(sizeOf(png).width).toBe(2 * WIDTH);
    expect(png.length).toBeLessThanOrEqual(300_000);
    expect(tag).toContain(`"${path}"`);
  });

  test('show something of each kind', () => {
    for (const [kind, text] of [
      ['a line of the Dockerfile', /\*\*error\*\* .* Dockerfile<span>:<\/span>\d/],
      ['a date', /\*\*warning\*\* .* counts as error from 2027-01-01 on/],
      ['what could not be checked', /### Could not be checked/],
      ['a waiver', /<summary>\d waived, with reasons/],
      ['a picture', /```mermaid/],
    ] as const)
      expect({ kind, is: text.test(summary.toString()) }).toEqual({ kind, is: true });
  });

  test('can be told without being seen', () => {
    expect(/ alt="([^"]*)"/.exec(tag)?.[1]?.length).toBeGreaterThan(100);
  });
});
