import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';

/** A flag of a command, as shown by `--help`. */
export interface Flag {
  /** The name of its value in the help; absent for a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** The one-letter form. */
  readonly short?: string;
  /** The accepted values, if they are fixed. */
  readonly words?: readonly string[];
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** The parsed arguments of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of a flag, in order; empty if it was not given. */
  readonly all: (flag: string) => readonly string[];
  /** The last value of a flag. */
  readonly last: (flag: string) => string | null;
  readonly has: (flag: string) => boolean;
}

/** Incorrect use of the command line, one line per error; caught where the exit code is set. */
export class UsageError extends Error {}

/** Parses arguments. An unknown flag, a missing value or an invalid value is a `UsageError` with a suggestion. */
export function readArguments(typed: readonly string[], flags: Flags): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(flags).map(
      ([name, { value, short }]) =>
        [name, { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) }] as const,
    ),
  );
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = checked(token.name, token.rawName, token.value, flags);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  const all = (flag: string) => given.get(flag) ?? [];
  return { positionals, all, last: (flag) => all(flag).at(-1) ?? null, has: (flag) => given.has(flag) };
}

function checked(name: string, raw: string, value: string | undefined, flags: Flags): string {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    const near = suggest(name, Object.keys(flags));
    throw new UsageError(
      safe`unknown flag ${raw}${near === undefined ? '; --help lists the flags' : `; did you mean --${near}?`}`,
    );
  }
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(safe`--${name} takes no value`);
    return '';
  }
  // A flag after a flag that needs a value: the value was forgotten.
  if (value === undefined || value === '') throw new UsageError(safe`--${name} needs a value: --${name} ${flag.value}`);
  if (flag.words !== undefined && !flag.words.includes(value)) {
    const near = suggest(value, flag.words);
    throw new UsageError(
      safe`--${name} must be one of ${flag.words}, not "${value}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  return value;
}
