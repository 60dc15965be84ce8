import type { MutantResult } from '@stryker-mutator/api/core';

/** Whether no test noticed a mutant, or none reached it. */
export function survives({ status }: MutantResult): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** A line for each survivor: place, kind of change, new text. Empty if every mutant was killed. */
export function survivorLines(file: string, mutants: readonly MutantResult[]): string {
  return mutants
    .filter(survives)
    .sort((a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column)
    .map(({ location: { start, end }, mutatorName, replacement, status }) => {
      const where = `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
      const text = (replacement ?? '').replace(/\s+/g, ' ');
      return `${where} ${mutatorName}${status === 'NoCoverage' ? ' (not reached)' : ''}: ${text}\n`;
    })
    .join('');
}
