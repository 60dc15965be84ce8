/**
 * Many images in one layout: whether time is linear in their number, and what memory the larger one takes.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/many-images.ts
 * ```
 *
 * Each image has a config and a layer of its own, and a layer that all share. The command runs as people run it: `node dist/cli.js check`.
 * Exits with 1 where a target is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeImages } from './layout.ts';
import { peakOf } from './memory.ts';

const ROOT = join(import.meta.dirname, '..');
const SIZES = [1000, 10_000] as const;
const RUNS = 3;
const TARGETS = { ratio: 11, megabytes: 350 } as const;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The fastest of a few runs, and the most memory that any of them took. */
function measure(layout: string, policy: string): Measured {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const megabytes = peakOf([join(ROOT, 'dist/cli.js'), 'check', '--policy', policy, layout]);
    return { seconds: (performance.now() - started) / 1000, megabytes };
  });
  return {
    seconds: Math.min(...runs.map(({ seconds }) => seconds)),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  const policy = process.argv[2] ?? 'recommended';
  const [few, many] = SIZES.map((count) => {
    const measured = measure(writeImages(join(directory, String(count)), count), policy);
    process.stdout.write(
      `${count} images: ${measured.seconds.toFixed(2)} s, ${measured.megabytes.toFixed(0)} MiB at most\n`,
    );
    return measured;
  });
  if (few === undefined || many === undefined) throw new Error('nothing was measured');
  const ratio = many.seconds / few.seconds;
  process.stdout.write(`ratio ${ratio.toFixed(1)} (at most ${TARGETS.ratio}), ${TARGETS.megabytes} MiB allowed\n`);
  if (ratio > TARGETS.ratio || many.megabytes > TARGETS.megabytes) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
