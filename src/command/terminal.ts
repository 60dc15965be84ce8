import type { Progress } from '../image/progress.ts';
import { describeSystemError } from '../sources/byte-source.ts';
import { EXIT } from './command.ts';
import { progressBar } from './progress-bar.ts';

/** What a command needs from its surroundings; the process in production. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** One line of an error. */
  readonly error: (line: string) => void;
  /** Whether stdout shows colors: it is a terminal, and NO_COLOR (no-color.org) is not set. */
  readonly colour: boolean;
  /** Shows the progress of reading; absent if stdout is not a terminal. */
  readonly progress?: Progress;
}

/**
 * The streams of the process. A reader that closes the pipe early (`| head`) is not an error; a full disk is, because
 * the output is incomplete.
 */
export function processTerminal(): Terminal {
  const error = (line: string) => void process.stderr.write(`plimsoll: ${line}\n`);
  process.stdout.on('error', (failure) => {
    if ('code' in failure && failure.code === 'EPIPE') return;
    error(`standard output could not be written: ${describeSystemError(failure)}`);
    process.exit(EXIT.inconclusive);
  });
  return {
    out: (text) => void process.stdout.write(text),
    error,
    colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    // Reports may be written to a file or a pipe meanwhile.
    ...(process.stderr.isTTY === true && { progress: progressBar(process.stderr) }),
  };
}
