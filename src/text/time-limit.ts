const UNITS = { s: 1000, m: 60_000, h: 3_600_000 } as const;
const DURATION = /^(\d{1,6})([smh])$/;

/** Parses `45s`, `30m`, `3h` into milliseconds; null for anything else, and for zero. */
export function parseTimeLimit(text: string): number | null {
  const [, count, letter] = DURATION.exec(text) ?? [];
  const unit = letter === 's' || letter === 'm' || letter === 'h' ? UNITS[letter] : 0;
  return Number(count) * unit || null;
}

/** Milliseconds in the same form, in the largest unit that divides them: "3h", "90m". */
export function formatTimeLimit(milliseconds: number): string {
  if (milliseconds % UNITS.h === 0) return `${milliseconds / UNITS.h}h`;
  if (milliseconds % UNITS.m === 0) return `${milliseconds / UNITS.m}m`;
  return `${milliseconds / UNITS.s}s`;
}
