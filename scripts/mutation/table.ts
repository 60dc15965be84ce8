import type { MutantResult } from '@stryker-mutator/api/core';

/** The mutants of a file. */
export interface Measured {
  readonly file: string;
  readonly mutants: readonly MutantResult[];
}

/** A line for each mutant that no test noticed: place, kind of change, new text. Empty if every mutant was killed. */
export function survivorLines(file: string, mutants: readonly MutantResult[]): string {
  return mutants
    .filter(({ status }) => survives(status))
    .sort((a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column)
    .map(({ location: { start, end }, mutatorName, replacement, status }) => {
      const where = `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
      const text = (replacement ?? '').replace(/\s+/g, ' ');
      return `${where} ${mutatorName}${status === 'NoCoverage' ? ' (not reached)' : ''}: ${text}\n`;
    })
    .join('');
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
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const survived = mutants.filter(({ status }) => survives(status)).length;
  const all = killed + survived;
  const score = all === 0 ? '' : `${((100 * killed) / all).toFixed(1)} %`;
  return `| ${name} | ${all} | ${killed} | ${survived} | ${score} |`;
}

function survives(status: MutantResult['status']): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}
