/** Counts by row and column. */
export class Table {
  readonly #rows = new Map<string, Map<string, number>>();

  add(row: string, column: string): void {
    const columns = this.#rows.get(row) ?? new Map<string, number>();
    this.#rows.set(row, columns.set(column, (columns.get(column) ?? 0) + 1));
  }

  toString(): string {
    return [...this.#rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([row, columns]) =>
          `  ${row}: ${[...columns]
            .sort()
            .map(([column, count]) => `${count} ${column}`)
            .join(', ')}`,
      )
      .join('\n');
  }
}
