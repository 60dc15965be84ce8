import { formatBytes } from './size.ts';

/** Progress in bytes. */
export interface ProgressRate {
  readonly done: number;
  readonly total: number;
  /** Since it began. */
  readonly milliseconds: number;
}

/** "1.2 GB of 4.3 GB, 412 MB/s, 8 s left"; no rate in the first moments, when it is not meaningful. */
export function progressText({ done, total, milliseconds }: ProgressRate): string {
  const far = `${formatBytes(done)} of ${formatBytes(total)}`;
  if (milliseconds < SETTLED || done === 0) return far;
  const rate = (done * 1000) / milliseconds;
  return `${far}, ${formatBytes(Math.round(rate))}/s, ${timeWords(Math.max(0, total - done) / rate)} left`;
}

/** Milliseconds before a rate is shown. */
const SETTLED = 500;

function timeWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
