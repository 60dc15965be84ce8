import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../support/pages.ts';

const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);

/** The anchors of a page's headings, as GitHub makes them of headings in plain words. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-'));
}

describe('SECURITY.md', () => {
  test('links to existing files and headings', () => {
    expect(links.length).toBeGreaterThan(50);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? 'SECURITY.md' : path;
      expect([target, existsSync(join(ROOT, target))]).toEqual([target, true]);
      if (anchor !== undefined) expect(anchorsOf(readFileSync(join(ROOT, target), 'utf8'))).toContain(anchor);
    }
  });

  test('names a test for every attempt', () => {
    const rows = page
      .split(/^### /m)
      .slice(1)
      .flatMap((section) => [...section.matchAll(/^\| (?!---|Attempt|Error).*$/gm)].map(([row]) => row));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).toMatch(/ \| (?:\[[\w-]+\]\(__tests__\/[\w/-]+\.test\.ts\)(?:, )?)+ \|$/);
  });
});
