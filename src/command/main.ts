import { TOOL } from '../reports/tool.ts';
import { suggest } from '../text/suggestion.ts';
import { say } from '../text/untrusted.ts';
import { type Flags, readArguments, UsageError } from './arguments.ts';
import { checkCommand } from './check.ts';
import { classifyCommand } from './classify.ts';
import { type Command, EXIT, type ExitCode } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { inspectCommand } from './inspect.ts';
import { policyCommand } from './policy.ts';
import { rulesCommand } from './rules.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [checkCommand, inspectCommand, classifyCommand, rulesCommand, policyCommand];
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
    terminal.error(
      say`stopped by a bug of its own, please report it: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
    return EXIT.inconclusive;
  }
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name.startsWith('-')) {
    const given = readArguments(name === undefined ? ['--help'] : [name, ...rest], COMMON);
    terminal.out(given.has('version') ? `${TOOL.name} ${TOOL.version}\n` : generalHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.pass;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    const near = suggest(
      name,
      COMMANDS.map((known) => known.name),
    );
    throw new UsageError(
      say`there is no command "${name}"${near === undefined ? '; --help lists them' : `; did you mean ${near}?`}`,
    );
  }
  const given = readArguments(rest, { ...command.flags, ...COMMON });
  if (given.has('help') || given.has('version')) {
    terminal.out(given.has('help') ? commandHelp(command) : `${TOOL.name} ${TOOL.version}\n`);
    return EXIT.pass;
  }
  return await command.run(given, terminal);
}
