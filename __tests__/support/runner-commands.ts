/**
 * A port of how the runner of GitHub Actions finds commands in what a step prints, from actions/runner:
 * `src/Runner.Common/ActionCommand.cs` (TryParseV2 for `::`, TryParse for `##[`), `src/Runner.Worker/ActionCommandManager.cs` (which names are commands, and
 * that the new syntax is tried first), `src/Runner.Worker/Handlers/OutputManager.cs`, and .NET's line reader, which ends a line at \n, \r\n and a bare \r.
 */
export interface RunnerCommand {
  readonly command: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Every name that the runner registers; names are compared without regard to case. */
const REGISTERED = new Set([
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
]);

/** What `char.IsWhiteSpace` holds for, which `TrimStart` takes away; JavaScript's own set differs by U+0085 and U+FEFF. */
const LEADING_SPACE = /^[\t-\r\u0085\p{Z}]+/u;

/**
 * The runner's `StartsWith("::")` and `IndexOf("##[")` compare by the rules of the machine's culture, which skip characters that have no weight.
 * Here such a character may stand wherever the comparison could skip one.
 */
const WEIGHTLESS = '[\\p{C}\\p{M}\\p{Default_Ignorable_Code_Point}]*';

/** How two strings are compared: by their units, or as a culture does. */
type Comparison = 'ordinal' | 'culture';

/** Every command that the runner would find in what is printed, under either way to compare. */
export function runnerCommands(printed: string): readonly RunnerCommand[] {
  const lines = printed.split(/\r\n|\n|\r/);
  return (['ordinal', 'culture'] as const).flatMap((comparison) =>
    lines.flatMap((line) => parseNew(line, comparison) ?? parseOld(line, comparison) ?? []),
  );
}

/** `ActionCommand.TryParseV2`: `::name key=value,key=value::data`, first in the line. */
function parseNew(line: string, comparison: Comparison): RunnerCommand | undefined {
  const message = line.replace(LEADING_SPACE, '');
  if (indexOf(message, '::', 0, comparison) !== 0) return undefined;
  const end = indexOf(message, '::', 2, comparison);
  if (end < 0) return undefined;
  return commandOf(message.slice(2, end), message.slice(end + 2), ',', NEW_ESCAPES);
}

/** `ActionCommand.TryParse`: `##[name key=value;key=value]data`, anywhere in the line. */
function parseOld(message: string, comparison: Comparison): RunnerCommand | undefined {
  const start = indexOf(message, '##[', 0, comparison);
  if (start < 0) return undefined;
  const end = message.indexOf(']', start);
  if (end < 0) return undefined;
  return commandOf(message.slice(start + 3, end), message.slice(end + 1), ';', OLD_ESCAPES);
}

const OLD_ESCAPES = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
] as const;

const NEW_ESCAPES = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
] as const;

function commandOf(
  info: string,
  data: string,
  separator: string,
  escapes: typeof OLD_ESCAPES | typeof NEW_ESCAPES,
): RunnerCommand | undefined {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name.toLowerCase())) return undefined;
  const meaning = (text: string) => escapes.reduce((so, [written, meant]) => so.replaceAll(written, meant), text);
  const pairs = (space > 0 ? info.slice(space + 1).trim() : '').split(separator).flatMap((property) => {
    const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(property) ?? [];
    return key === undefined || value === undefined ? [] : [[key, meaning(value)] as const];
  });
  return { command: name, properties: new Map(pairs), data: meaning(data) };
}

function indexOf(text: string, wanted: string, from: number, comparison: Comparison): number {
  if (comparison === 'ordinal') return text.indexOf(wanted, from);
  const pattern = new RegExp(WEIGHTLESS + Array.from(wanted, (character) => `[${character}]`).join(WEIGHTLESS), 'u');
  const found = pattern.exec(text.slice(from));
  return found === null ? -1 : found.index + from;
}
