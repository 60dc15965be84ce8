import { existsSync, globSync } from 'node:fs';

/** Suites about all rules: generated pages, and fixes by builder. */
const ABOUT_RULES = ['rules/pages', 'rule-kit/remediation'].map((name) => `__tests__/${name}.test.ts`);

/**
 * The suites that the mutants of a source file run, in this order: that of the same name, then the others of its folder. For a rule, instead of the suites
 * of other rules, those about all rules. Suites of the whole product are left out: they take longer for each mutant than they find.
 * @param file path from the root
 * @returns paths from the root
 */
export function suitesOf(file: string): readonly string[] {
  const own = file.replace('src/', '__tests__/').replace(/\.ts$/, '.test.ts');
  const folder = own.split('/').slice(0, 2).join('/');
  const others = folder === '__tests__/rules' ? ABOUT_RULES : globSync(`${folder}/**/*.test.ts`).sort();
  return [...new Set([own, ...others])].filter((path) => existsSync(path));
}
