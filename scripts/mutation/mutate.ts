import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { SLOW_SUITES } from '../test/slow-suites.ts';

/**
 * Mutates one source file in a copy of the repository, with the options of `stryker.config.js`.
 * @param file path from the root
 * @param suites globs of the suites that each mutant runs, from the root
 * @returns every mutant with its outcome
 * @throws if a test fails without a mutant
 */
export async function mutate(file: string, suites: readonly string[]): Promise<readonly MutantResult[]> {
  const config = {
    testMatch: suites.map((suite) => `<rootDir>/${suite}`),
    testPathIgnorePatterns: Object.keys(SLOW_SUITES).map((path) => `<rootDir>/${path}$`),
  };
  return new Stryker({ mutate: [file], jest: { config } }).runMutationTest();
}
