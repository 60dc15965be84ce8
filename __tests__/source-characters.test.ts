import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './support/pages.ts';

/** Controls other than tab and line feed, and characters that hide or reorder text: reviewers do not see them. */
const INVISIBLE = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const TEXT = /\.(?:ts|js|json|jsonc|md|ya?ml|grit)$/;

test('no source file has characters that reviewers do not see', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const files = tracked.filter((file) => TEXT.test(file) && !/^(?:dist|__tests__\/fixtures)\//.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => INVISIBLE.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
