import type { Progress } from '../image/progress.ts';
import { describeSystemError } from '../sources/byte-source.ts';
import { errorCode } from '../text/errno.ts';
import { EXIT } from './command.ts';
import { progressBar } from './progress-bar.ts';

/** What a command needs from its surroundings; the process in production. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** One line of an error. */
  readonly error: (line: string) => void;
  /** Whether stdout shows colors: it is a terminal, and NO_COLOR (no-color.org) is not set. */
  readonly colour: boolean;
  /** The width of the terminal; null if stdout is not one and COLUMNS is not set. */
  readonly columns?: number | null;
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
    if (errorCode(failure) === 'EPIPE') return;
    error(`standard output could not be written: ${describeSystemError(failure)}`);
    process.exit(EXIT.inconclusive);
  });
  return {
    out: (text) => void process.stdout.write(text),
    error,
    colour: hasColour(process.env),
    columns: process.stdout.columns ?? columnsIn(process.env['COLUMNS']),
    // Reports may be written to a file or a pipe meanwhile.
    ...(process.stderr.isTTY === true && { progress: progressBar(process.stderr) }),
  };
}

/** The width that the environment sets; null if it is not a positive number. */
function columnsIn(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,3}$/.test(value) ? Number(value) : null;
}

/** FORCE_COLOR (force-color.org) and NO_COLOR (no-color.org) decide, otherwise whether stdout is a terminal. */
function hasColour(environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false;
  return process.stdout.isTTY === true || Boolean(environment['FORCE_COLOR'] && environment['FORCE_COLOR'] !== '0');
}
