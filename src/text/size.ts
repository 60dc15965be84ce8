import { suggest } from './suggestion.ts';
import { safe } from './untrusted.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;
const BINARY_UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Bytes of each unit by its name. */
const FACTORS: ReadonlyMap<string, bigint> = new Map([
  ...UNITS.map((unit, i) => [unit, 1000n ** BigInt(i)] as const),
  ...BINARY_UNITS.map((unit, i) => [unit, 1024n ** BigInt(i + 1)] as const),
]);
const SIZE = /^(\d{1,19})(?:\.(\d{1,18}))? ?([A-Za-z]*)$/;

/** A parsed size, or the error; the message is safe to show. */
export type ParsedSize =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly message: string; readonly suggestion?: string };

/**
 * Bytes in decimal units, as in registries and `docker images`: "912 B", "41.3 MB", "200 MB". A round number has no
 * decimal, so that "200 MB" is exact and "200.0 MB" is not.
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

/**
 * Parses a size: `800MB`, `1.5 GB`, `512MiB`; MB is 10⁶ bytes, MiB 2²⁰. The case of units is significant, because Mb
 * may mean bits.
 */
export function parseSize(text: string): ParsedSize {
  const [, whole = '', decimals = '', unit = ''] = SIZE.exec(text) ?? [];
  const factor = FACTORS.get(unit === 'KB' ? 'kB' : unit);
  if (whole === '' || unit === '')
    return { ok: false, message: safe`"${text}" is not a valid size, such as 800MB or 1.5 GiB` };
  if (factor === undefined) {
    const near = UNIT_SLIPS.get(unit.toLowerCase()) ?? suggest(unit, FACTORS.keys());
    const message = safe`"${text}" is not a valid size: the unit "${unit}" is unknown`;
    return near === undefined ? { ok: false, message } : { ok: false, message, suggestion: text.replace(unit, near) };
  }
  const parts = BigInt(whole + decimals) * factor;
  const divisor = 10n ** BigInt(decimals.length);
  if (parts % divisor !== 0n) return { ok: false, message: safe`"${text}" is not a whole number of bytes` };
  const bytes = Number(parts / divisor);
  if (!Number.isSafeInteger(bytes)) return { ok: false, message: safe`"${text}" is more than any image can have` };
  return { ok: true, bytes };
}

/** Units in the wrong case or with swapped letters, and the single letters of docker and kubectl. */
const UNIT_SLIPS: ReadonlyMap<string, string> = new Map(
  [...FACTORS.keys()].flatMap((unit) => [
    [unit.toLowerCase(), unit] as const,
    [unit.slice(0, -1).toLowerCase(), unit] as const,
    [[...unit].reverse().join('').toLowerCase(), unit] as const,
  ]),
);
