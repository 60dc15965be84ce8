import { spawnSync } from 'node:child_process';

/** Times of one command over several runs, in milliseconds. */
export interface Times {
  readonly median: number;
  /** The fastest, and the end of the third quarter: what noise adds is on this side. */
  readonly least: number;
  readonly high: number;
}

/**
 * Runs commands in turns (A B C A B C …), so that whatever else the machine does hits all of them alike, after one run of each that does not count.
 * @param commands arguments of this Node, by name
 * @param statuses exit codes that are no mistake
 */
export function interleaved<Name extends string>(
  commands: Readonly<Record<Name, readonly string[]>>,
  runs: number,
  statuses: readonly number[] = [0],
): ReadonlyMap<string, Times> {
  const entries = Object.entries<readonly string[]>(commands);
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const [name, command] of entries) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status === null || !statuses.includes(status)) throw new Error(`${name}: exit ${status}: ${stderr}`);
      if (run >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return new Map([...times].map(([name, all]) => [name, summary(all)]));
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), least: at(0), high: at(0.75) };
}
