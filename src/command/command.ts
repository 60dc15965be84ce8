import type { PolicyError } from '../policy/error.ts';
import type { Arguments, Flags } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** Passed, violated, could not tell, asked wrongly (design, "Exit codes"). */
export const EXIT = { pass: 0, fail: 1, inconclusive: 2, usage: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code of a run whose policies could not be read: wrong ones are misuse; where only the network failed, there is no verdict. */
export function exitOfPolicyErrors(errors: readonly PolicyError[]): ExitCode {
  return errors.every(({ isTransient }) => isTransient === true) ? EXIT.inconclusive : EXIT.usage;
}

/** One command, as `--help` shows it and as it runs. */
export interface Command {
  readonly name: string;
  /** What stands behind the flags, for help. */
  readonly operands: string;
  readonly summary: string;
  readonly flags: Flags;
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode> | ExitCode;
}
