import { TOOL } from '../reports/tool.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Flags, readArguments, UsageError } from './arguments.ts';
import { checkCommand } from './check.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** By name, in the order of `--help`. Rarely used commands are loaded on demand. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => checkCommand],
  ['inspect', async () => (await import('./inspect.ts')).inspectCommand],
  ['classify', async () => (await import('./classify.ts')).classifyCommand],
  ['rules', async () => (await import('./rules.ts')).rulesCommand],
  ['policy', async () => (await import('./policy.ts')).policyCommand],
]);
/** Flags of every command. */
const COMMON: Flags = {
  help: { short: 'h', help: 'show this' },
  version: { short: 'V', help: 'show the version' },
};

/**
 * Runs a command. Exceptions end here: a usage error is one line and exit code 3, an internal error one line and exit
 * code 2, never a stack trace.
 */
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
      safe`internal error, please report it: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
    return EXIT.inconclusive;
  }
}

/** Node's error when the working directory was removed. */
function isMissingDirectory(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === 'help') return await dispatch([...rest.slice(0, 1), '--help'], terminal);
  if (name === undefined) {
    terminal.out(await help());
    return EXIT.usage;
  }
  if (name.startsWith('-')) {
    const command = rest.find((word) => COMMANDS.has(word));
    if (command !== undefined) throw new UsageError(safe`flags follow the command: plimsoll ${command} ${name} …`);
    terminal.out(readArguments([name, ...rest], COMMON).has('version') ? versionLine() : await help());
    return EXIT.pass;
  }
  const load = COMMANDS.get(name);
  if (load === undefined) {
    const near = suggest(name, [...COMMANDS.keys()]);
    throw new UsageError(
      safe`there is no command "${name}"${near === undefined ? '; --help lists the commands' : `; did you mean ${near}?`}`,
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
