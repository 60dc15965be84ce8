import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import type { Report } from '../../src/reports/report.ts';
import { referencesIn, renderPage } from '../support/github-page.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { crowd, everything, finding, image, report, reworded } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

describe('the report as a job summary', () => {
  it('tells of everything', () => {
    expectGolden(import.meta.dirname, 'everything.md', renderMarkdown(everything()));
    expectGolden(import.meta.dirname, 'passed.md', renderMarkdown(report()));
  });

  it('starts with the verdict', () => {
    expect(renderMarkdown(everything())).toMatch(/^## ✗ Plimsoll: failed\n\n\*\*4 errors in 1 of 5 images/);
    expect(renderMarkdown(report(), undefined, 'base images @x')).toMatch(
      /^## ✓ Plimsoll \(base images <span>@<\/span>x\): passed\n/,
    );
  });

  it('makes the tables and folds that it means to', () => {
    const { tags } = renderPage(renderMarkdown(everything()));
    const count = (tag: string) => tags.filter((one) => one === tag).length;
    // The numbers, three images with findings, five with blobs, the rules.
    expect(count('<table>')).toBe(1 + 3 + 5 + 1);
    expect(count('<details>')).toBe(5 + 1);
    expect(count('</details>')).toBe(count('<details>'));
    expect(count('<h2>')).toBe(1);
  });

  it('leaves out step by step what does not fit, and never exceeds its budget', () => {
    const full = renderMarkdown(everything());
    let last = bytes(full);
    for (let budget = bytes(full); budget >= 0; budget -= 97) {
      const text = renderMarkdown(everything(), budget);
      expect(bytes(text)).toBeLessThanOrEqual(budget);
      expect(bytes(text)).toBeLessThanOrEqual(last);
      last = bytes(text);
      if (budget > 100) expect(text).toMatch(/^## ✗ Plimsoll: failed\n/);
      const { tags } = renderPage(text);
      expect(tags.filter((tag) => tag === '<details>')).toHaveLength(tags.filter((tag) => tag === '</details>').length);
    }
    expect(renderMarkdown(everything(), 0)).toBe('');
  });

  it('drops the blobs of images that passed first, then these images, then blobs, then findings', () => {
    const some = crowd(20, 20);
    const sizes: Record<string, number> = {};
    for (let budget = bytes(renderMarkdown(some)); budget > 2000; budget -= 200) {
      const text = renderMarkdown(some, budget);
      const has = [
        text.includes('<summary>✓'),
        text.includes('| <code>ghcr.io/acme/passing-0'),
        text.includes('| Media type |'),
        !text.includes('did not fit'),
      ];
      sizes[has.map(Number).join('')] ??= budget;
    }
    expect(Object.keys(sizes)).toEqual(['1011', '0111', '0011', '0001', '0000']);
  });

  it('says how many findings did not fit', () => {
    const many = crowd(3, 0);
    const different = (of: Report): Report => ({
      ...of,
      images: of.images.map((one) => ({
        ...one,
        findings: Array.from({ length: 500 }, (_, at) =>
          finding({ message: `layer ${at} is gzip`, fix: `mend ${at}` }),
        ),
      })),
    });
    const text = renderMarkdown(different(many), 40_000);
    const shown = text.split('\n| **error** |').length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(`*${500 - shown} more findings: see the report*`);
    expect(text).toContain('*Findings of 2 more images did not fit here: see the report.*');
  });

  it.each([
    ['1,000 failing', crowd(1000, 0)],
    ['10,000 failing', crowd(10_000, 0)],
    ['10,000 passing', crowd(0, 10_000)],
    ['long names', reworded(crowd(1000, 1000), () => '漢'.repeat(5000))],
  ])('%s images fit', (_, given) => {
    const text = renderMarkdown(given);
    expect(bytes(text)).toBeLessThanOrEqual(LIMITS.summaryBytes);
    expect(text).toContain('## ');
  });

  it('names the first of many places and sentences', () => {
    expect(renderMarkdown(crowd(1, 0, 40))).toContain('<br>· and 30 more<br>→ docker');
    const findings = Array.from({ length: 50 }, (_, at) => finding({ message: `layer ${at} is gzip` }));
    const text = renderMarkdown(report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] }));
    expect(text).toContain('layer 19 is gzip');
    expect(text).not.toContain('layer 20 is gzip');
    expect(text).toContain('<br>and 30 more: see the report<br>→ docker');
  });

  it('makes no markup, link, mention or command of what an image says', () => {
    const harmless = renderPage(renderMarkdown(reworded(everything(), () => 'harmless')));
    fc.assert(
      fc.property(hostileText(), (text) => {
        const markdown = renderMarkdown(reworded(everything(), () => `${text}.`));
        const page = renderPage(markdown);
        expect(page.tags).toEqual(harmless.tags);
        expect(referencesIn(page)).toEqual([]);
        expect(runnerCommands(markdown)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
