import { safe } from '../text/untrusted.ts';

/** A UTC day as policies write it: `2027-03-01`. Two of them compare as texts do. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS = 24 * 60 * 60 * 1000;

/** The UTC day of a moment. */
export function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}

/** What keeps a text from being a day of the calendar; null where nothing does. */
export function dayIssue(text: string): string | null {
  if (!DAY.test(text)) return safe`"${text}" is no day: days are written as 2027-03-01`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && dayOf(moment) === text ? null : safe`"${text}" is no day of the calendar`;
}

/** How many days after `from` a day is; below zero where it is before. */
export function daysUntil(day: Day, from: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS);
}
