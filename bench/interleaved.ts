import { spawnSync } from 'node:child_process';

/** Measured numbers in their order, with statistics. Noise only makes times longer. */
export interface Spread {
  readonly all: readonly number[];
  readonly median: number;
  readonly least: number;
  /** The ends of the first and of the third quarter. */
  readonly low: number;
  readonly high: number;
}

/** Times of one command over several runs, in milliseconds. */
export type Times = Spread;

/** A program other than this Node. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** Removes its output after each run. */
  readonly clean?: () => void;
}

/**
 * Runs commands in turns (A B C A B C …), so that other load on the machine affects all equally. A first run of each does not count.
 * @param commands arguments of this Node, or another program, by name
 * @param statuses exit codes of success
 */
export function interleaved<Name extends string>(
  commands: Readonly<Record<Name, readonly string[] | Program>>,
  runs: number,
  statuses: readonly number[] = [0],
): ReadonlyMap<string, Times> {
  const entries = Object.entries<readonly string[] | Program>(commands).map(
    ([name, command]) => [name, isProgram(command) ? command : { file: process.execPath, args: command }] as const,
  );
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const [name, { file, args, clean }] of entries) {
      const started = performance.now();
      const { status, stderr } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status === null || !statuses.includes(status)) throw new Error(`${name}: exit ${status}: ${stderr}`);
      if (run >= 0) times.get(name)?.push(performance.now() - started);
      clean?.();
    }
  }
  return new Map([...times].map(([name, all]) => [name, summary(all)]));
}

/** How many times as long one takes as the other, run by run: what the machine does meanwhile hits both. */
export function ratioOf({ all }: Times, base: Times): Spread {
  return summary(all.map((time, run) => time / (base.all[run] ?? Number.NaN)));
}

function summary(all: readonly number[]): Spread {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { all, median: at(0.5), least: at(0), low: at(0.25), high: at(0.75) };
}

function isProgram(command: readonly string[] | Program): command is Program {
  return 'file' in command;
}
