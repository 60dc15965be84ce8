const UNITS: ReadonlyMap<string, number> = new Map([
  ['h', 60 * 60],
  ['d', 24 * 60 * 60],
  ['w', 7 * 24 * 60 * 60],
]);

/** Parses `36h`, `90d`, `12w` into seconds; null for anything else, and for more than a thousand years. */
export function parseDuration(text: string): number | null {
  const [, count, unit] = /^(\d{1,9})([hdw])$/.exec(text) ?? [];
  const seconds = Number(count) * (UNITS.get(unit ?? '') ?? Number.NaN);
  return seconds <= 1000 * 366 * 24 * 60 * 60 ? seconds : null;
}
