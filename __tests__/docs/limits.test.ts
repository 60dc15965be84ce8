import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/limits.md'), 'utf8');

describe('docs/limits.md', () => {
  test('lists every limit once, with its value and meaning', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const names = rows.flatMap((row) => (row.split(' | ')[0] ?? '').match(/\w+(?=`)/g) ?? []);
    expect(names.toSorted()).toEqual(Object.keys(LIMITS).toSorted());
    for (const row of rows)
      expect(row).toMatch(/^\| (?:`\w+`(?:<br>)?)+ \| (?:[\d,]+(?: [A-Za-z]+)?(?:<br>)?)+ \| [A-Z].*\. \|$/);
  });

  test.each([
    ['documentBytes', '32 MiB'],
    ['headBytes', '1,152 B'],
    ['commentBytes', '64 kB'],
    ['images', '20,000'],
    ['registryAnswerMilliseconds', '20 s'],
    ['engineMilliseconds', '2 h'],
    ['dockerfileStages`<br>`dockerfileInstructions`<br>`historyEntries', '200<br>5,000<br>5,000'],
  ])('shows %s as %s', (name, value) => {
    expect(page).toContain(`| \`${name}\` | ${value} |`);
  });
});
