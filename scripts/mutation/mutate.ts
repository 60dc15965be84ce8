import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { SLOW_SUITES } from '../test/slow-suites.ts';
import { survives } from './survivors.ts';

/**
 * Mutates one source file in a copy of the repository, with the options of `stryker.config.js`. A suite only runs the mutants that survived those before
 * it: Jest does not stop at the first failure, and to load a suite takes longer than to run it.
 * @param file path from the root
 * @param suites paths of suites from the root; slow suites are left out
 * @returns every mutant with its outcome; empty if no suite could run
 */
export async function mutate(file: string, suites: readonly string[]): Promise<readonly MutantResult[]> {
  const outcomes = new Map<string, MutantResult>();
  for (const suite of suites.filter((path) => !(path in SLOW_SUITES))) {
    const alive = [...outcomes.values()].filter(survives);
    if (outcomes.size > 0 && alive.length === 0) break;
    const places = outcomes.size === 0 ? [file] : [...new Set(alive.map((mutant) => `${file}:${rangeOf(mutant)}`))];
    const config = { testMatch: [`<rootDir>/${suite}`], testPathIgnorePatterns: [] };
    for (const mutant of await resultsOf(suite, new Stryker({ mutate: places, jest: { config } }))) {
      // A range also contains mutants that were killed before, and a mutant may survive a suite that does not reach it.
      const before = outcomes.get(keyOf(mutant));
      if (before === undefined || (survives(before) && mutant.status !== 'NoCoverage'))
        outcomes.set(keyOf(mutant), mutant);
    }
  }
  return [...outcomes.values()];
}

/** A suite that reads source files as text fails in the copy even without a mutant, and is left out. */
async function resultsOf(suite: string, stryker: Stryker): Promise<readonly MutantResult[]> {
  try {
    return await stryker.runMutationTest();
  } catch (error) {
    process.stderr.write(`\nleft out: ${suite}: ${error instanceof Error ? error.message : String(error)}\n`);
    return [];
  }
}

function keyOf(mutant: MutantResult): string {
  return `${rangeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;
}

/** Lines begin at 1; in the results columns do too, in the option `mutate` they begin at 0. */
function rangeOf({ location: { start, end } }: MutantResult): string {
  return `${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}
