import type { MutantResult } from '@stryker-mutator/api/core';
import { survives } from './survivors.ts';

/** The mutants of a file. */
export interface Measured {
  readonly file: string;
  readonly mutants: readonly MutantResult[];
}

/** A Markdown table of files: mutants, killed, survived, score in percent; its last row is the sum. Mutants that could not run do not count. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map(({ file, mutants }) => row(file, mutants));
  const sum =
    measured.length > 1
      ? [
          row(
            'all',
            measured.flatMap(({ mutants }) => mutants),
          ),
        ]
      : [];
  return [
    '| File | Mutants | Killed | Survived | Score |',
    '| --- | --: | --: | --: | --: |',
    ...rows,
    ...sum,
    '',
  ].join('\n');
}

function row(name: string, mutants: readonly MutantResult[]): string {
  // A mutant whose tests do not end is noticed, too.
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const survived = mutants.filter(survives).length;
  const all = killed + survived;
  const score = all === 0 ? '' : `${((100 * killed) / all).toFixed(1)} %`;
  return `| ${name} | ${all} | ${killed} | ${survived} | ${score} |`;
}
