import type { SharedAllowance } from '../formats/compression.ts';
import { LIMITS } from '../limits.ts';
import { formatBytes, parseSize } from '../text/size.ts';
import { formatTimeLimit, parseTimeLimit } from '../text/time-limit.ts';
import { safe } from '../text/untrusted.ts';
import { ReadFailure } from './byte-source.ts';

/** The limits of a run that users can set. */
export interface ReadingLimits {
  /** Milliseconds from the start of the run until reading ends. */
  readonly milliseconds: number;
  /** Bytes to which all layers and archives of the run may decompress together. */
  readonly unpackedBytes: number;
}

/** The limits without a setting. */
export const READING_LIMITS: ReadingLimits = {
  milliseconds: LIMITS.runMilliseconds,
  unpackedBytes: LIMITS.runUnpackedBytes,
};

/**
 * Parses the limits as users give them; null or empty text leaves the default. An error begins with the name of the
 * setting.
 */
export function parseReadingLimits({
  timeout,
  'max-unpacked': maxUnpacked,
}: Readonly<Record<'timeout' | 'max-unpacked', string | null>>): {
  readonly limits: Partial<ReadingLimits>;
  readonly errors: readonly string[];
} {
  const milliseconds = timeout ? parseTimeLimit(timeout) : undefined;
  const size = maxUnpacked ? parseSize(maxUnpacked) : undefined;
  const errors = [
    ...(milliseconds === null ? [safe`timeout: "${timeout ?? ''}" is not a valid time, such as 45s, 30m or 3h`] : []),
    ...(size?.ok === false ? [`max-unpacked: ${size.message}`] : []),
  ];
  return {
    limits: { ...(milliseconds && { milliseconds }), ...(size?.ok === true && { unpackedBytes: size.bytes }) },
    errors,
  };
}

/**
 * What the reading of one run may cost. Plain values, of which the counters are in shared memory, so that every thread
 * uses the same budget.
 */
export interface ReadingBudget {
  readonly limits: ReadingLimits;
  /** When reading ends, by `process.hrtime.bigint()`, which all threads share. */
  readonly deadline: bigint;
  /** Decompressed bytes so far, and those of them beyond `LIMITS.layerRatio`. */
  readonly spent: BigInt64Array;
}

const [UNPACKED, DENSE] = [0, 1];
const NANOSECONDS = 1_000_000n;

/** A budget that begins now. */
export function startBudget(limits: ReadingLimits = READING_LIMITS): ReadingBudget {
  return {
    limits,
    deadline: process.hrtime.bigint() + BigInt(limits.milliseconds) * NANOSECONDS,
    spent: new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)),
  };
}

/** Why nothing more is read, if the time is over; otherwise null. */
export function timeIsOver({ limits, deadline }: ReadingBudget): string | null {
  if (process.hrtime.bigint() < deadline) return null;
  return `the time limit of ${formatTimeLimit(limits.milliseconds)} was reached; raise it with timeout (--timeout)`;
}

/** Milliseconds until reading ends; 0 if the time is over. */
export function millisecondsLeft({ deadline }: ReadingBudget): number {
  return Math.max(0, Number((deadline - process.hrtime.bigint()) / NANOSECONDS));
}

/** What streams of this budget may decompress to. */
export function allowanceOf({ limits, spent }: ReadingBudget): SharedAllowance {
  return {
    spend(bytes, dense) {
      const unpacked = Atomics.add(spent, UNPACKED, BigInt(bytes)) + BigInt(bytes);
      const excess = Atomics.add(spent, DENSE, BigInt(dense)) + BigInt(dense);
      if (unpacked > BigInt(limits.unpackedBytes))
        return `the images of the run decompress to more than ${formatBytes(limits.unpackedBytes)}; raise the limit with max-unpacked (--max-unpacked)`;
      if (excess > BigInt(LIMITS.runDenseBytes))
        return `the images of the run decompress to more than ${LIMITS.layerRatio} times their size, by more than ${formatBytes(LIMITS.runDenseBytes)}; check them in several runs`;
      return null;
    },
  };
}

/** The pieces of a stream until the time is over, when it throws `ReadFailure`: even if no piece arrives any more. */
export async function* withinTime(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  budget: ReadingBudget,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = (async function* () {
    yield* pieces;
  })();
  let wake = (): void => {};
  // Timers may fire a millisecond early.
  const timer = setTimeout(() => wake(), Math.min(millisecondsLeft(budget) + 2, MAX_TIMER));
  // The stream itself keeps the process from exiting, and a reader may leave it before its end.
  timer.unref();
  try {
    for (;;) {
      const early = timeIsOver(budget);
      if (early !== null) throw new ReadFailure(early);
      const next = await new Promise<IteratorResult<Uint8Array> | null>((resolve, reject) => {
        wake = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (next?.done === true) return;
      if (next !== null) yield next.value;
    }
  } finally {
    clearTimeout(timer);
    // Not awaited: a stream that gives nothing would never end. Nothing reads its errors any more.
    iterator.return().catch(() => undefined);
  }
}

/** The longest time of a timer of Node. */
const MAX_TIMER = 2 ** 31 - 1;
