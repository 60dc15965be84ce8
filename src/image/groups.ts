/** Groups items by a key, in the order of each key's first item. */
export function groupByKey<T, K>(items: Iterable<T>, key: (item: T) => K): ReadonlyMap<K, readonly [T, ...T[]]> {
  const found = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const known = key(item);
    const group = found.get(known);
    if (group === undefined) found.set(known, [item]);
    else group.push(item);
  }
  return found;
}

/** The groups without their keys. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  return [...groupByKey(items, key).values()];
}
