import { posix } from 'node:path';
import { wordsOf } from '../dockerfile/dockerfile.ts';
import { couldBe, isKnown, type Template, templateOf } from '../dockerfile/expand.ts';
import { type Instruction, jsonWords, type Pair, pairsOf } from '../dockerfile/instruction.ts';
import { ANYTHING, type Step } from '../dockerfile/stage-chain.ts';
import { parsePorts, portRows, portsName } from '../formats/port.ts';

/** What a history says of one step, as far as every builder says it. */
export interface RecordedStep {
  /** In upper case; `RUN` where nothing else is said. */
  readonly keyword: string;
  /** What follows it, in one line, each space of whatever length a single one. */
  readonly text: string;
  /** The whole, likewise, which for a `RUN` may begin with what looks like a keyword. */
  readonly whole: string;
}

const KEYWORD =
  /^(ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)(?: ([\s\S]*))?$/i;
const NOTHING_RUN = '#(nop) ';
const BUILDKIT = ' # buildkit';

/** What BuildKit, docker's classic builder, buildah and kaniko write into `created_by`. */
export function readRecordedStep(createdBy: string): RecordedStep {
  const line = collapseSpaces(createdBy);
  const said = line.endsWith(BUILDKIT) ? line.slice(0, -BUILDKIT.length) : line;
  const at = said.indexOf(NOTHING_RUN);
  const [, keyword = 'RUN', text = said] =
    KEYWORD.exec(at < 0 ? said : said.slice(at + NOTHING_RUN.length)) ?? KEYWORD.exec(said) ?? [];
  return { keyword: keyword.toUpperCase(), text, whole: said };
}

/** Whether a step may have left this behind. Names and values that only the build knew can be anything. */
export function mayHaveWritten({ instruction, shell }: Step, recorded: RecordedStep, escapedBy: string): boolean {
  const { keyword, text, whole } = recorded;
  if (instruction.keyword === 'RUN') {
    const said = keyword === 'RUN' ? text : whole;
    return hasRun(said, instruction, shell);
  }
  if (instruction.keyword !== keyword) return false;
  const isAsWritten = text === collapseSpaces(instruction.text) || text === collapseSpaces(instruction.written);
  switch (keyword) {
    // Buildah writes other names than stand there, and everyone writes health checks in a form of their own.
    case 'ARG':
    case 'HEALTHCHECK':
      return true;
    case 'ADD':
    case 'COPY':
      return isAsWritten || hasCopied(text, instruction, escapedBy);
    case 'ENV':
    case 'LABEL':
      return isAsWritten || couldBe(spread(pairsOf(instruction, escapedBy).map(pairTemplate(escapedBy))), text);
    case 'CMD':
    case 'ENTRYPOINT':
      return isAsWritten || isCommand(text, instruction, shell);
    case 'EXPOSE':
      return instruction.text.includes('$') || portsIn(text) === portsIn(instruction.text);
    case 'SHELL':
    case 'VOLUME': {
      const words = jsonWords(instruction.text) ?? wordsOf(instruction);
      const list = spread(words.map((word) => templateOf(word, ANYTHING, escapedBy)));
      return isAsWritten || couldBe(['[', ...list, ']'], text);
    }
    case 'WORKDIR':
      return isAsWritten || isDirectory(text, templateOf(instruction.text, ANYTHING, escapedBy));
    default:
      return isAsWritten || couldBe(spread([templateOf(instruction.text, ANYTHING, escapedBy)]), text);
  }
}

/** Every space of whatever length as a single one. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether an entry has what a `RUN` runs: behind the build's arguments (`|2 A=1 B=`) and a shell, where there are any. */
function hasRun(text: string, instruction: Instruction, shell: readonly string[] | null): boolean {
  // Kaniko writes what stands there.
  if (text === collapseSpaces(instruction.written)) return true;
  const command = commandOf(instruction);
  if (isBehind(text, collapseSpaces(command.text), (front) => (command.isWhole ? [front] : withoutShell(front, shell))))
    return true;
  // Buildah gives the words of a JSON form to a shell, as they stand.
  return command.isWhole && isBehind(text, collapseSpaces(instruction.text), (front) => withoutShell(front, shell));
}

/** What a `RUN` gives to its shell; or the whole, where it has none. */
function commandOf({ text, heredocs }: Instruction): { readonly text: string; readonly isWhole: boolean } {
  const words = jsonWords(text);
  if (words !== null) return { text: words.join(' '), isWhole: true };
  const [only, ...others] = heredocs;
  if (only === undefined) return { text, isWhole: false };
  // A document alone is the script; after a command it is what the shell makes of it.
  if (others.length > 0 || !/^\d*<<-?\S+$/.test(text))
    return { text: [text, ...heredocs.map(({ name, content }) => `${content}${name}`)].join('\n'), isWhole: false };
  if (only.content.startsWith('#!')) return { text: `/dev/pipes/${only.name}`, isWhole: true };
  return { text: only.content, isWhole: false };
}

/** Whether a command ends a text, and nothing but the build's arguments is left of what stands before it. */
function isBehind(text: string, command: string, without: (front: string) => readonly string[]): boolean {
  if (command === '' || !text.endsWith(command)) return false;
  const front = text.slice(0, text.length - command.length);
  if (front !== '' && !front.endsWith(' ')) return false;
  return without(front.trimEnd()).some((rest) => rest === '' || /^\|\d+ /.test(rest));
}

/** The shells that images bring, with their options, at the end of a text. */
const ANY_SHELL =
  /(?:^|\s)(?:[^\s/]*\/){0,9}(?:(?:ba|da|a|z|k)?sh(?: [-+]\S+| pipefail)*|(?:cmd|powershell|pwsh)(?:\.exe)?(?: [-/]\S+| \S+;)*)$/i;
/** No shell with its options has so many characters. */
const MAX_SHELL = 200;

/** What stands before the shell at the end of a text, for each shell that it may be. */
function withoutShell(front: string, shell: readonly string[] | null): readonly string[] {
  const known = ['/bin/sh -c', ...(shell === null ? [] : [collapseSpaces(shell.join(' '))])];
  const found = known.filter((one) => front === one || front.endsWith(` ${one}`)).map(({ length }) => length);
  const any = shell === null && found.length === 0 ? ANY_SHELL.exec(front.slice(-MAX_SHELL))?.[0].length : undefined;
  return [...found, ...(any === undefined ? [] : [any])].map((length) => front.slice(0, -length).trimEnd());
}

function hasCopied(text: string, instruction: Instruction, escapedBy: string): boolean {
  const words = jsonWords(instruction.text) ?? wordsOf(instruction);
  const destination = words.at(-1);
  if (destination === undefined) return false;
  const expanded = (word: string) => templateOf(word, ANYTHING, escapedBy);
  const hashedInto = behindHash(text);
  if (hashedInto !== null) return couldBe(spread([expanded(destination)]), hashedInto);
  const sources = words.slice(0, -1).filter((word) => !/^\d*<<-?./.test(word));
  const documents = instruction.heredocs.map(({ name }) => [`<<${name}`]);
  const [flags = ''] = /^(?:--\S+ )+/.exec(text) ?? [];
  return couldBe(spread([...sources.map(expanded), ...documents, expanded(destination)]), text.slice(flags.length));
}

/** Docker's classic builder and buildah keep one digest of all sources: `file:5f1e… in /srv/`. Null for what is written otherwise. */
function behindHash(text: string): string | null {
  const end = text.indexOf(' ');
  return text.startsWith('in ', end + 1) && /[0-9a-f]{32}$/.test(text.slice(0, end).slice(-32))
    ? text.slice(end + 4)
    : null;
}

/** `["/bin/sh" "-c" "serve"]`, as Go prints it. */
function isCommand(text: string, instruction: Instruction, shell: readonly string[] | null): boolean {
  const printed = (words: readonly string[]) => collapseSpaces(words.map((word) => JSON.stringify(word)).join(' '));
  const words = jsonWords(instruction.text);
  if (words !== null) return text === `[${printed(words)}]`;
  if (shell !== null) return text === `[${printed([...shell, instruction.text])}]`;
  return text.startsWith('["') && text.endsWith(` ${printed([instruction.text])}]`);
}

/** The ports in a text, in a form that can be compared: `8080/tcp 9090`, `[8080/tcp]`, `map[8080/tcp:{}]`. */
function portsIn(text: string): string {
  const words = text.replace(/^(?:map)?\[|\]$|:\{\}/g, '').split(' ');
  const rows = portRows(words.flatMap((word) => parsePorts(word.slice(word.lastIndexOf(':') + 1)) ?? []));
  return rows.map(portsName).join(' ');
}

/** Docker and BuildKit write the whole path. */
function isDirectory(text: string, template: Template): boolean {
  if (!isKnown(template)) return couldBe(['/', { variable: null }, ...template], `/${text}`);
  const path = posix.normalize(template.join('')).replace(/(?<=.)\/$/, '');
  return text === path || (!path.startsWith('/') && text.endsWith(`/${path}`)) || path.includes('\\');
}

function pairTemplate(escapedBy: string): (pair: Pair) => Template {
  return ({ key, value }) => [...templateOf(key, ANYTHING, escapedBy), '=', ...templateOf(value, ANYTHING, escapedBy)];
}

/** Words in one line, spaces squeezed as they are in what is recorded. */
function spread(words: readonly Template[]): Template {
  const pieces = words.flatMap((word, i) => (i === 0 ? word : [' ', ...word]));
  if (isKnown(pieces)) return [collapseSpaces(pieces.join(''))];
  return pieces.map((piece) => (typeof piece === 'string' ? piece.replace(/\s+/g, ' ') : piece));
}
