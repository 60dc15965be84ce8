import type { Option } from './option.ts';

/* What makes options ask for more, so that a lock can tell a policy that tightens from one that loosens. */

/** A list of what may be: to take words away asks for more. An empty one may mean that everything may be. */
export function allowing<T>(
  option: Option<readonly T[]>,
  { empty }: { readonly empty: 'all' | 'none' },
): Option<readonly T[]> {
  return tightening(option, (before, after) => isNoWider(before, after, { empty }));
}

/** Whether a list of what may be allows no more than another. */
export function isNoWider<T>(
  before: readonly T[],
  after: readonly T[],
  { empty }: { readonly empty: 'all' | 'none' },
): boolean {
  const allowsAll = (list: readonly T[]) => empty === 'all' && list.length === 0;
  return allowsAll(before) || (!allowsAll(after) && isWithin(after, before));
}

/** A list of what must be, or must not: to add words asks for more. */
export function demanding<T>(option: Option<readonly T[]>): Option<readonly T[]> {
  return tightening(option, isWithin);
}

/** A flag that asks for more where it is true. */
export function onlyOn(option: Option<boolean>): Option<boolean> {
  return tightening(option, (before, after) => after || !before);
}

/** A bound from above, or none: a lower one asks for more. */
export function atMost(option: Option<number | null>): Option<number | null> {
  return tightening(option, (before, after) => before === null || (after !== null && after <= before));
}

/** A bound from below, or none: a higher one asks for more. */
export function atLeast(option: Option<number | null>): Option<number | null> {
  return tightening(option, (before, after) => before === null || (after !== null && after >= before));
}

/** One of a few words, which ask for more from the first to the last. */
export function rising<W extends string>(option: Option<W>, words: readonly NoInfer<W>[]): Option<W> {
  return tightening(option, (before, after) => words.indexOf(after) >= words.indexOf(before));
}

/** An option that knows which of two values asks for more. A value with a mistake is told of as such, and cannot be read. */
export function tightening<T>(
  option: Option<T>,
  isNoLess: (before: T, after: T, others: Readonly<Record<string, unknown>>) => boolean,
): Option<T> {
  const isMistaken = (value: unknown) => {
    const mistakes = value === undefined ? [] : (option.mistakes?.(value) ?? []);
    return Array.isArray(mistakes) && mistakes.length > 0;
  };
  return {
    ...option,
    tightens: (before, after, others) =>
      isMistaken(before) || isMistaken(after) || isNoLess(option.read(before), option.read(after), others),
  };
}

/** Whether a list has every item of another. */
export function isWithin(inner: readonly unknown[], outer: readonly unknown[]): boolean {
  const known = new Set(outer.map((item) => JSON.stringify(item)));
  return inner.every((item) => known.has(JSON.stringify(item)));
}
