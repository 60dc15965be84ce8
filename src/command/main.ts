import { TOOL } from '../reports/tool.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Flags, readArguments, UsageError } from './arguments.ts';
import { checkCommand } from './check.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** By name, in the order of `--help`. What is seldom typed is loaded when it is. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => checkCommand],
  ['inspect', async () => (await import('./inspect.ts')).inspectCommand],
  ['classify', async () => (await import('./classify.ts')).classifyCommand],
  ['rules', async () => (await import('./rules.ts')).rulesCommand],
  ['policy', async () => (await import('./policy.ts')).policyCommand],
]);
/** Every command takes these. */
const COMMON: Flags = { help: { short: 'h', help: 'show this' }, version: { help: 'show the version' } };

/** Runs the command that was typed. Exceptions end here: misuse is one line and 3, a bug of our own one line and 2, never a stack trace. */
export async function main(typed: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  try {
    return await dispatch(typed, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      for (const line of error.message.split('\n')) terminal.error(line);
      return EXIT.usage;
    }
    if (isMissingDirectory(error)) {
      terminal.error('the working directory does not exist: change to another directory and run this again');
      return EXIT.inconclusive;
    }
    terminal.error(
      safe`stopped by a bug of its own, please report it: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
    return EXIT.inconclusive;
  }
}

/** Node's error when the working directory was removed. */
function isMissingDirectory(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name.startsWith('-')) {
    const given = readArguments(name === undefined ? ['--help'] : [name, ...rest], COMMON);
    terminal.out(given.has('version') ? versionLine() : await help());
    return name === undefined ? EXIT.usage : EXIT.pass;
  }
  const load = COMMANDS.get(name);
  if (load === undefined) {
    const near = suggest(name, [...COMMANDS.keys()]);
    throw new UsageError(
      safe`there is no command "${name}"${near === undefined ? '; --help lists them' : `; did you mean ${near}?`}`,
    );
  }
  const command = await load();
  const given = readArguments(rest, { ...command.flags, ...COMMON });
  if (given.has('help') || given.has('version')) {
    terminal.out(given.has('help') ? (await import('./help.ts')).commandHelp(command) : versionLine());
    return EXIT.pass;
  }
  return await command.run(given, terminal);
}

async function help(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  return (await import('./help.ts')).generalHelp(commands);
}

function versionLine(): string {
  return `${TOOL.name} ${TOOL.version}\n`;
}
