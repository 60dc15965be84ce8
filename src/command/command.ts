import type { PolicyError } from '../policy/error.ts';
import type { Arguments, Flags } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** Passed, violated, inconclusive, usage error (docs/architecture.md, "Exit codes"). */
export const EXIT = { pass: 0, fail: 1, inconclusive: 2, usage: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * The exit code if the policies could not be read: errors in them are usage errors; a network failure is inconclusive.
 */
export function exitOfPolicyErrors(errors: readonly PolicyError[]): ExitCode {
  return errors.every(({ isTransient }) => isTransient === true) ? EXIT.inconclusive : EXIT.usage;
}

/** One command, as shown by `--help` and as run. */
export interface Command {
  readonly name: string;
  /** The operands, for the help. */
  readonly operands: string;
  readonly summary: string;
  readonly flags: Flags;
  /** Arguments with what they do, for the help. */
  readonly examples?: readonly (readonly [operands: string, effect: string])[];
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode> | ExitCode;
}
