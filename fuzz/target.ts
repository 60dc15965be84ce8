import type { Random } from './random.ts';

/** One input: files by name. A target defines the meaning of each name. */
export type FuzzInput = ReadonlyMap<string, Uint8Array>;

/** Code under test, with inputs for it. */
export interface Target {
  readonly name: string;
  /** Makes an input; the same for the same chance. */
  readonly make: (random: Random) => FuzzInput;
  /**
   * Gives an input to the code, and returns what it read in a form that can be compared. `random` chooses what must not
   * matter: where chunks end, in which order answers come. Throws `Disagreement` where a reference decoder reads
   * something else; any other exception is a crash.
   */
  readonly run: (input: FuzzInput, random: Random) => Promise<string>;
  /** Releases child processes and temporary files. */
  readonly close?: () => Promise<void>;
}

/** The code under test accepts an input that a reference decoder reads differently. */
export class Disagreement extends Error {
  override name = 'Disagreement';
}

/** What was found wrong with an input. */
export interface Find {
  readonly kind: 'crash' | 'hang' | 'memory' | 'unstable' | 'disagreement';
  readonly message: string;
}

/** More than this much CPU time for one input is a hang. */
export const MAX_CPU_SECONDS = 5;
/** More than this many bytes in use after one input is a find. */
export const MAX_MEMORY_BYTES = 512 * 1024 ** 2;

/** Runs an input twice, under two chances; null where nothing is wrong. A hang does not return. */
export async function findIn(
  target: Target,
  input: FuzzInput,
  chances: readonly [Random, Random],
): Promise<Find | null> {
  try {
    const first = await target.run(input, chances[0]);
    const second = await target.run(input, chances[1]);
    if (first === second) return null;
    return { kind: 'unstable', message: `two runs differ: ${firstDifference(first, second)}` };
  } catch (error) {
    if (error instanceof Disagreement) return { kind: 'disagreement', message: error.message };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'crash', message: stack.split('\n').slice(0, 4).join('\n') };
  }
}

/** Whether two finds have one cause: numbers and quoted text may differ. */
export function isSameFind(a: Find, b: Find): boolean {
  return a.kind === b.kind && (a.kind === 'unstable' || causeOf(a) === causeOf(b));
}

export function causeOf({ kind, message }: Find): string {
  return `${kind}: ${message
    .split('\n')
    .slice(0, 2)
    .join(' ')
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\d+/g, 'N')}`;
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - 60);
  return `${JSON.stringify(a.slice(from, at + 120))} and ${JSON.stringify(b.slice(from, at + 120))}`;
}
