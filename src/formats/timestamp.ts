const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-]\d{2}):(\d{2}))$/i;
const DAY = 24 * 60 * 60;

/**
 * Reads a date and time as RFC 3339, section 5.6, has it: with any fraction and offset, `t` and `z` in small letters too, and a leap
 * second where one can be: at the end of a month in UTC. Null for anything else, and for days that no month has.
 *
 * Gives whole seconds since 1970 in UTC, the fraction left out; a leap second counts as the second after it.
 */
export function parseTimestamp(text: string): number | null {
  const parts = RFC3339.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(parts[i]));
  const [offsetHours, offsetMinutes] = [Number(parts[7] ?? 0), Number(parts[8] ?? 0)];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const midnight = secondsOfDay(year, month, day);
  if (midnight === null || hour > 23 || minute > 59 || second > 60) return null;
  if (Math.abs(offsetHours) > 23 || offsetMinutes > 59) return null;
  const sign = parts[7]?.startsWith('-') ? -1 : 1;
  const offset = sign * (Math.abs(offsetHours) * 60 + offsetMinutes) * 60;
  const seconds = midnight + (hour * 60 + minute) * 60 + second - offset;
  return second === 60 && !isStartOfMonth(seconds) ? null : seconds;
}

const GO_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/**
 * Whether Go's time decoder (`time.Time.UnmarshalJSON`) takes a text for a date and time, as docker, containerd, podman and crane ask it.
 * It is stricter than RFC 3339 (`T` and `Z` in upper case, no second 60) and laxer (an hour of one digit, a comma, offsets up to +24:60).
 */
export function isGoTime(text: string): boolean {
  const match = GO_TIME.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHours = 0, offsetMinutes = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  if (secondsOfDay(year, month, day) === null || hour > 23 || minute > 59 || second > 59) return false;
  return offsetHours <= 24 && offsetMinutes <= 60;
}

/** The second that a UTC day begins with, `2026-11-25`, since 1970; null for what is no day. */
export function parseDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && secondsOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function secondsOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  // `Date.UTC` would take the years before 100 for those of the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 1000 : null;
}

function isStartOfMonth(seconds: number): boolean {
  return seconds % DAY === 0 && new Date(seconds * 1000).getUTCDate() === 1;
}
