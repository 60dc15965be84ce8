import { posix } from 'node:path';
import { wordsOf } from '../dockerfile/dockerfile.ts';
import { couldBe, isKnown, type Template, templateOf } from '../dockerfile/expand.ts';
import { type Instruction, jsonWords, type Pair, pairsOf } from '../dockerfile/instruction.ts';
import { ANYTHING, type Step } from '../dockerfile/stage-chain.ts';
import { parsePorts, portRows, portsName } from '../formats/port.ts';
import { LIMITS } from '../limits.ts';

/** The instruction in a history entry, as far as all builders record it. */
export interface RecordedStep {
  /** In upper case; `RUN` if the entry has none. */
  readonly keyword: string;
  /** The rest, in one line with single spaces. */
  readonly text: string;
  /** The whole entry, in the same form: the command of a `RUN` can begin with a keyword. */
  readonly whole: string;
}

const KEYWORD =
  /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?: ([\s\S]*))?$/i;
const NOTHING_RUN = '#(nop) ';
const BUILDKIT = ' # buildkit';

/** Reads the `created_by` of BuildKit, docker's classic builder, buildah and kaniko. */
export function readRecordedStep(createdBy: string): RecordedStep {
  const line = collapseSpaces(createdBy);
  const recorded = line.endsWith(BUILDKIT) ? line.slice(0, -BUILDKIT.length) : line;
  const at = recorded.indexOf(NOTHING_RUN);
  const [, keyword = 'RUN', text = recorded] =
    KEYWORD.exec(at < 0 ? recorded : recorded.slice(at + NOTHING_RUN.length)) ?? KEYWORD.exec(recorded) ?? [];
  return { keyword: keyword.toUpperCase(), text, whole: recorded };
}

/** Whether a step can have left this entry. Names and values that only the build knew match any text. */
export function mayHaveWritten({ instruction, shell }: Step, recorded: RecordedStep, escapedBy: string): boolean {
  const { keyword, text, whole } = recorded;
  if (instruction.keyword === 'RUN') {
    return hasRun(keyword === 'RUN' ? text : whole, instruction, shell);
  }
  if (instruction.keyword !== keyword) return false;
  const isAsWritten = text === collapseSpaces(instruction.text) || text === collapseSpaces(instruction.written);
  switch (keyword) {
    // Buildah records other names of arguments, and every builder has its own form of health checks.
    case 'ARG':
    case 'HEALTHCHECK':
      return true;
    case 'ADD':
    case 'COPY':
      return isAsWritten || hasCopied(text, instruction, escapedBy);
    case 'ENV':
    case 'LABEL':
      return isAsWritten || couldBe(joinWords(pairsOf(instruction, escapedBy).map(pairTemplate(escapedBy))), text);
    case 'CMD':
    case 'ENTRYPOINT':
      return isAsWritten || isCommand(text, instruction, shell);
    case 'EXPOSE':
      return instruction.text.includes('$') || portsIn(text) === portsIn(instruction.text);
    case 'SHELL':
    case 'VOLUME': {
      const words = jsonWords(instruction.text) ?? wordsOf(instruction);
      const list = joinWords(words.map((word) => templateOf(word, ANYTHING, escapedBy)));
      return isAsWritten || couldBe(['[', ...list, ']'], text);
    }
    case 'WORKDIR':
      return isAsWritten || isDirectory(text, templateOf(instruction.text, ANYTHING, escapedBy));
    default:
      return isAsWritten || couldBe(joinWords([templateOf(instruction.text, ANYTHING, escapedBy)]), text);
  }
}

/** Replaces every run of white space by a single space, and trims. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether an entry ends in the command of a `RUN`, after the build arguments (`|2 A=1 B=`) and a shell, if there are any. */
function hasRun(text: string, instruction: Instruction, shell: readonly string[] | null): boolean {
  // Kaniko records the instruction as written.
  if (text === collapseSpaces(instruction.written)) return true;
  const command = commandOf(instruction);
  if (
    endsInCommand(text, collapseSpaces(command.text), (front) =>
      command.isWhole ? [front] : withoutShell(front, shell),
    )
  )
    return true;
  // Buildah passes the JSON form to a shell as written.
  return (
    command.isWhole && endsInCommand(text, collapseSpaces(instruction.text), (front) => withoutShell(front, shell))
  );
}

/** The command that a `RUN` passes to its shell; `isWhole` if it runs without one. */
function commandOf({ text, heredocs }: Instruction): { readonly text: string; readonly isWhole: boolean } {
  const words = jsonWords(text);
  if (words !== null) return { text: words.join(' '), isWhole: true };
  const [only, ...others] = heredocs;
  if (only === undefined) return { text, isWhole: false };
  // A heredoc alone is the script; after a command it is input of the shell.
  if (others.length > 0 || !/^\d*<<-?\S+$/.test(text))
    return { text: [text, ...heredocs.map(({ name, content }) => `${content}${name}`)].join('\n'), isWhole: false };
  if (only.content.startsWith('#!')) return { text: `/dev/pipes/${only.name}`, isWhole: true };
  return { text: only.content, isWhole: false };
}

/** Whether a text ends in a command, with nothing before it but what `without` removes, and build arguments. */
function endsInCommand(text: string, command: string, without: (front: string) => readonly string[]): boolean {
  if (command === '' || !text.endsWith(command)) return false;
  const front = text.slice(0, text.length - command.length);
  if (front !== '' && !front.endsWith(' ')) return false;
  return without(front.trimEnd()).some((rest) => rest === '' || /^\|\d+ /.test(rest));
}

/** A shell of a base image, with its options, at the end of a text. */
const ANY_SHELL =
  /(?:^|\s)(?:[^\s/]*\/){0,9}(?:(?:ba|da|a|z|k)?sh(?: [-+]\S+| pipefail)*|(?:cmd|powershell|pwsh)(?:\.exe)?(?: [-/]\S+| \S+;)*)$/i;

/** The text before the shell at its end, for each shell that it may be. */
function withoutShell(front: string, shell: readonly string[] | null): readonly string[] {
  const known = ['/bin/sh -c', ...(shell === null ? [] : [collapseSpaces(shell.join(' '))])];
  const found = known.filter((one) => front === one || front.endsWith(` ${one}`)).map(({ length }) => length);
  const any =
    shell === null && found.length === 0
      ? ANY_SHELL.exec(front.slice(-LIMITS.historyShellCharacters))?.[0].length
      : undefined;
  return [...found, ...(any === undefined ? [] : [any])].map((length) => front.slice(0, -length).trimEnd());
}

function hasCopied(text: string, instruction: Instruction, escapedBy: string): boolean {
  const words = jsonWords(instruction.text) ?? wordsOf(instruction);
  const destination = words.at(-1);
  if (destination === undefined) return false;
  const expanded = (word: string) => templateOf(word, ANYTHING, escapedBy);
  const hashedInto = afterHash(text);
  if (hashedInto !== null) return couldBe(joinWords([expanded(destination)]), hashedInto);
  const sources = words.slice(0, -1).filter((word) => !/^\d*<<-?./.test(word));
  const documents = instruction.heredocs.map(({ name }) => [`<<${name}`]);
  const [flags = ''] = /^(?:--\S+ )+/.exec(text) ?? [];
  return couldBe(joinWords([...sources.map(expanded), ...documents, expanded(destination)]), text.slice(flags.length));
}

/** The destination in the form of Docker's classic builder and buildah, which record one digest of all sources: `file:5f1e… in /srv/`. Null for other forms. */
function afterHash(text: string): string | null {
  const end = text.indexOf(' ');
  return text.startsWith('in ', end + 1) && /[0-9a-f]{32}$/.test(text.slice(0, end).slice(-32))
    ? text.slice(end + 4)
    : null;
}

/** Whether an entry is a command as Go prints it: `["/bin/sh" "-c" "serve"]`. */
function isCommand(text: string, instruction: Instruction, shell: readonly string[] | null): boolean {
  const printed = (words: readonly string[]) => collapseSpaces(words.map((word) => JSON.stringify(word)).join(' '));
  const words = jsonWords(instruction.text);
  if (words !== null) return text === `[${printed(words)}]`;
  if (shell !== null) return text === `[${printed([...shell, instruction.text])}]`;
  return text.startsWith('["') && text.endsWith(` ${printed([instruction.text])}]`);
}

/** The ports in `8080/tcp 9090`, `[8080/tcp]` or `map[8080/tcp:{}]`, in one form for comparison. */
function portsIn(text: string): string {
  const words = text.replace(/^(?:map)?\[|\]$|:\{\}/g, '').split(' ');
  const rows = portRows(words.flatMap((word) => parsePorts(word.slice(word.lastIndexOf(':') + 1)) ?? []));
  return rows.map(portsName).join(' ');
}

/** Whether an entry is a `WORKDIR`: Docker and BuildKit record the absolute path. */
function isDirectory(text: string, template: Template): boolean {
  if (!isKnown(template)) return couldBe(['/', { variable: null }, ...template], `/${text}`);
  const path = posix.normalize(template.join('')).replace(/(?<=.)\/$/, '');
  return text === path || (!path.startsWith('/') && text.endsWith(`/${path}`)) || path.includes('\\');
}

function pairTemplate(escapedBy: string): (pair: Pair) => Template {
  return ({ key, value }) => [...templateOf(key, ANYTHING, escapedBy), '=', ...templateOf(value, ANYTHING, escapedBy)];
}

/** Joins words into one line with single spaces, as in `RecordedStep`. */
function joinWords(words: readonly Template[]): Template {
  const pieces = words.flatMap((word, i) => (i === 0 ? word : [' ', ...word]));
  if (isKnown(pieces)) return [collapseSpaces(pieces.join(''))];
  return pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece));
}
