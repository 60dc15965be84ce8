import { existsSync } from 'node:fs';

/**
 * The suites that a mutant of a source file runs, as globs from the root: the suite of a rule, else all suites of the folder. Suites of the whole product
 * are left out: they take longer for each mutant than they find.
 */
export function suitesOf(file: string): readonly string[] {
  const [, folder = '', ...rest] = file.split('/');
  const own = `__tests__/${folder}/${rest.join('/').replace(/\.ts$/, '')}.test.ts`;
  return folder === 'rules' && existsSync(own) ? [own] : [`__tests__/${folder}/**/*.test.ts`];
}
