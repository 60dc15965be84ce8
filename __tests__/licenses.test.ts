import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Licenses that allow the code to be distributed within an MIT-licensed bundle, with their text. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'CC-BY-3.0'];

const text = readFileSync(join(import.meta.dirname, '../dist/licenses.txt'), 'utf8');

test('every bundled package has an allowed license', () => {
  const packages = text.split(`\n\n${'='.repeat(72)}\n`).map((part) => part.split('\n'));
  const names = packages.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['@actions/core', 'yaml', 're2js', '@marcbachmann/cel-js', 'undici']));
  expect(packages.filter(([, license = '']) => !ALLOWED.includes(license))).toEqual([]);
  expect(packages.filter(([, , , terms = '']) => terms === '').map(([name]) => name)).toEqual([]);
});
