const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-]\d{2}):(\d{2}))$/i;
const DAY = 24 * 60 * 60;

/**
 * Parses a date and time as in RFC 3339, section 5.6: with any fraction and offset, also with lower-case `t` and `z`,
 * and with a leap second where one can occur: at the end of a month in UTC. Null for anything else, and for days that
 * do not exist.
 * Returns whole seconds since 1970 in UTC, without the fraction; a leap second equals the second after it.
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
 * Whether Go's time decoder (`time.Time.UnmarshalJSON`), which docker, containerd, podman and crane use, accepts a date
 * and time. It is stricter than RFC 3339 (`T` and `Z` in upper case, no second 60) and laxer (an hour of one digit, a
 * comma, offsets up to +24:60).
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

/** The first second of a UTC day, `2026-11-25`, since 1970; null if it is not a valid day. */
export function parseDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && secondsOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function secondsOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  // `Date.UTC` would read years before 100 as those of the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 1000 : null;
}

function isStartOfMonth(seconds: number): boolean {
  return seconds % DAY === 0 && new Date(seconds * 1000).getUTCDate() === 1;
}
