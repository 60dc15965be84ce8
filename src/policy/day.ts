import { safe } from '../text/untrusted.ts';

/** A UTC day, `2027-03-01`. Days compare as strings. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** The UTC day of a point in time. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** Why a text is not a valid day; null where it is. */
export function dayIssue(text: string): string | null {
  if (!DAY.test(text)) return safe`invalid date "${text}"; use YYYY-MM-DD`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text
    ? null
    : safe`invalid date "${text}"; the day does not exist`;
}

/** The number of days from `from` to a day; negative where it is before. */
export function daysUntil(day: Day, from: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}
