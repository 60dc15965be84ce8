import type { Progress } from '../image/progress.ts';
import { describeSystemError } from '../sources/byte-source.ts';
import { EXIT } from './command.ts';
import { progressBar } from './progress-bar.ts';

/** What a command needs of the world; the process in production. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** One line of an error. */
  readonly error: (line: string) => void;
  /** Whether stdout shows colours: it is a terminal, and NO_COLOR (no-color.org) is not set. */
  readonly colour: boolean;
  /** Shows how far reading is; absent where nobody would see it. */
  readonly progress?: Progress;
}

/** The process's own streams. A reader who leaves early (`| head`) is no error; a full disk is, and what was not told is no pass. */
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
    // Reports may go to a file or a pipe meanwhile.
    ...(process.stderr.isTTY === true && { progress: progressBar(process.stderr) }),
  };
}
