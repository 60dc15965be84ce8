import { safe } from '../text/untrusted.ts';

/** A UTC day as in policies: `2027-03-01`. Days compare as strings do. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** The UTC day of a moment. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** The reason why a text is not a valid day; null if it is valid. */
export function dayIssue(text: string): string | null {
  if (!DAY.test(text)) return safe`"${text}" is not a valid date, such as 2027-03-01`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text
    ? null
    : safe`"${text}" is not a day of the calendar`;
}

/** The number of days from `from` to a day; negative if it is before. */
export function daysUntil(day: Day, from: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}
