import { type ParseArgsConfig, parseArgs } from 'node:util';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';

/** A flag of a command, as `--help` shows it. */
export interface Flag {
  /** What stands behind the flag, for help; none for a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** One letter that stands for it. */
  readonly short?: string;
  /** The words that it takes, where there are few. */
  readonly words?: readonly string[];
  readonly help: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What was typed behind a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of a flag, in order; none where it was not given. */
  readonly all: (flag: string) => readonly string[];
  /** The last value of a flag. */
  readonly last: (flag: string) => string | null;
  readonly has: (flag: string) => boolean;
}

/** Misuse of the command line, a line each; caught where the exit code is set. */
export class UsageError extends Error {}

/** Takes apart what was typed; an unknown flag, a missing value or a word that is none of the flag's is a `UsageError` with a suggestion. */
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
      safe`${raw} is no flag of this command${near === undefined ? '; --help lists them' : `; did you mean --${near}?`}`,
    );
  }
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(safe`--${name} takes no value`);
    return '';
  }
  // A flag behind a flag is a value that was forgotten.
  if (value === undefined || value === '') throw new UsageError(safe`--${name} needs a value: --${name} ${flag.value}`);
  if (flag.words !== undefined && !flag.words.includes(value)) {
    const near = suggest(value, flag.words);
    throw new UsageError(
      safe`--${name} is one of ${flag.words}, not "${value}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  return value;
}
