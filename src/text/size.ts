const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;

/**
 * Bytes in decimal units, as registries and `docker images` show them: "912 B", "41.3 MB", "200 MB".
 * A round number has no decimal, so that "200 MB" is exactly that and "200.0 MB" is not.
 */
export function formatBytes(bytes: number | bigint): string {
  const exact = BigInt(bytes);
  let unit = 0;
  let divisor = 1n;
  // 999,950 bytes would be shown as "1000.0 kB": the next unit starts where one decimal would round up to it.
  while (unit < UNITS.length - 1 && exact * 10_000n >= divisor * 9_999_500n) {
    unit += 1;
    divisor *= 1000n;
  }
  const name = UNITS[unit] ?? '';
  if (exact % divisor === 0n) return `${exact / divisor} ${name}`;
  const tenths = (exact * 10n + divisor / 2n) / divisor;
  return `${tenths / 10n}.${tenths % 10n} ${name}`;
}
