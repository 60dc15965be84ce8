/** One instruction of a Dockerfile, split as BuildKit splits it (frontend/dockerfile/parser). Lines and columns count from 1. */
export interface Instruction {
  /** In upper case. */
  readonly keyword: string;
  /** `--from=tools`, without quotes. */
  readonly flags: readonly string[];
  /** The rest after keyword and flags, in one line: continued lines are joined without the comments between them. */
  readonly text: string;
  /** The rest after the keyword, flags included as written. */
  readonly written: string;
  /** The heredocs after the lines of the instruction. */
  readonly heredocs: readonly Heredoc[];
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
}

/** `<<EOF` and the lines until `EOF`. */
export interface Heredoc {
  readonly name: string;
  /** Without the leading tabs that `<<-` strips, and without carriage returns at the end of lines. */
  readonly content: string;
}

/** The instructions of a Dockerfile, as far as it can be read. */
export interface Instructions {
  readonly instructions: readonly Instruction[];
  /** The character that continues lines and escapes the next character: a backslash, unless the `escape` directive sets another. */
  readonly escapedBy: string;
  /** The line of an instruction whose heredoc does not end, so that the rest of the file is unknown; null if all end. */
  readonly unterminated: number | null;
}

const DIRECTIVE = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S|\S.*\S)\s*$/;
const DIRECTIVES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);
/** Lines that continue on the next: the escape character at their end, itself not escaped. */
const CONTINUED: Readonly<Record<string, RegExp>> = { '\\': /(^|[^\\])\\[ \t]*$/, '`': /(^|[^`])`[ \t]*$/ };
const WITH_HEREDOCS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);
const HEREDOC = /^\d*<<(-?)\s*([^<]+)$/;

/** Reads the instructions of a Dockerfile, with whatever keyword. */
export function readInstructions(text: string): Instructions {
  const lines = linesOf(text);
  const escapedBy = escapeDirective(lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = at;
    const logical = logicalLine(lines, start, escapedBy);
    at = logical.next;
    if (logical.text.trim() === '') continue;
    const found = splitInstruction(logical.text, escapedBy);
    const heredocs: Heredoc[] = [];
    for (const { name, chomps } of heredocsOf(found)) {
      const content: string[] = [];
      for (; at < lines.length; at++) {
        const line = chomps ? (lines[at] ?? '').replace(/^\t+/, '') : (lines[at] ?? '');
        if (line === name) break;
        content.push(`${line}\n`);
      }
      if (at++ === lines.length) return { instructions, escapedBy, unterminated: start + 1 };
      heredocs.push({ name, content: content.join('') });
    }
    const column = (lines[start]?.search(/\S/) ?? 0) + 1;
    instructions.push({ ...found, heredocs, line: start + 1, lastLine: at, column });
  }
  return { instructions, escapedBy, unterminated: null };
}

/** The instruction that an `ONBUILD` adds to images built on this one; null for other instructions. */
export function triggerOf(onbuild: Instruction, escapedBy: string): Instruction | null {
  if (onbuild.keyword !== 'ONBUILD' || onbuild.text === '') return null;
  return { ...onbuild, ...splitInstruction(onbuild.text, escapedBy) };
}

/** Splits a text at spaces outside of quotes, and keeps the quotes (the parser's `parseWords`). Null for an unterminated quote. */
export function quotedWords(text: string, escapedBy: string): readonly string[] | null {
  const words: string[] = [];
  let [word, quote] = ['', ''];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote === '' && /\s/.test(character)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    word += character;
    if (character === escapedBy && quote !== "'") word += text.charAt(++at);
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  if (word !== '') words.push(word);
  return quote === '' ? words : null;
}

/** The words of the JSON form (`["a", "b"]`); null for a text that is not valid in that form, which BuildKit reads in the shell form. */
export function jsonWords(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** A name and its value, as written. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** The pairs of an `ENV` or `LABEL`: `a=b c="d e"`, or in the old form `a b`. */
export function pairsOf({ text }: Instruction, escapedBy: string): readonly Pair[] {
  const words = quotedWords(text, escapedBy) ?? [];
  if (words[0]?.includes('=') === false) {
    const [, key = '', value = ''] = /^(\S+)\s+([\s\S]*)$/.exec(text) ?? [];
    return key === '' ? [] : [{ key, value }];
  }
  return words.flatMap((word) => {
    const equals = word.indexOf('=');
    return equals < 0 ? [] : [{ key: word.slice(0, equals), value: word.slice(equals + 1) }];
  });
}

/** The lines of a file without what BuildKit drops: a byte order mark, and carriage returns at the end of lines. */
export function linesOf(text: string): readonly string[] {
  const lines = text.slice(text.startsWith('\ufeff') ? 1 : 0).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    let end = line.length;
    while (line[end - 1] === '\r') end--;
    return line.slice(0, end);
  });
}

/** The value of the `escape` directive. Only other directives may precede it. */
function escapeDirective(lines: readonly string[]): string {
  for (const line of lines) {
    const [, name = '', value = ''] = DIRECTIVE.exec(line.trimStart()) ?? [];
    if (!DIRECTIVES.has(name.toLowerCase())) break;
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\';
  }
  return '\\';
}

/** Joins the lines of the instruction that starts at a line, without comments and empty lines between them. */
function logicalLine(
  lines: readonly string[],
  start: number,
  escapedBy: string,
): { readonly text: string; readonly next: number } {
  const continued = CONTINUED[escapedBy] ?? /$^/;
  const parts: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isSkipped = /^\s*(?:#|$)/.test(line);
    if (isSkipped && at === start) break;
    if (isSkipped) continue;
    parts.push((at === start ? line.trimStart() : line).replace(continued, '$1'));
    if (!continued.test(line)) return { text: parts.join(''), next: at + 1 };
  }
  return { text: parts.join(''), next: parts.length === 0 ? start + 1 : lines.length };
}

function splitInstruction(
  line: string,
  escapedBy: string,
): Pick<Instruction, 'keyword' | 'flags' | 'text' | 'written'> {
  const [, keyword = '', rest = ''] = /^(\S+)(?:\s+([\s\S]*))?$/.exec(line.trim()) ?? [];
  const { flags, text } = flagsOf(rest, escapedBy);
  return { keyword: keyword.toUpperCase(), flags, text: text.trim(), written: rest };
}

/** Splits off the leading words that begin with `--`; a `--` alone ends them. */
function flagsOf(rest: string, escapedBy: string): { readonly flags: readonly string[]; readonly text: string } {
  const flags: string[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(rest.charAt(at))) at++;
    if (!rest.startsWith('--', at)) return { flags, text: rest.slice(at) };
    let [flag, quote] = ['', ''];
    for (; at < rest.length && (quote !== '' || !/\s/.test(rest.charAt(at))); at++) {
      const character = rest.charAt(at);
      if (character === quote) quote = '';
      else if (quote === '' && (character === '"' || character === "'")) quote = character;
      else flag += character === escapedBy ? rest.charAt(++at) : character;
    }
    if (flag === '--') return { flags, text: rest.slice(at) };
    flags.push(flag);
  }
}

interface HeredocStart {
  readonly name: string;
  readonly chomps: boolean;
}

/** Heredocs are found among the words of the shell, where only a backslash escapes. */
function heredocsOf({ keyword, text }: Pick<Instruction, 'keyword' | 'text'>): readonly HeredocStart[] {
  const inner = keyword === 'ONBUILD' ? splitInstruction(text, '\\') : { keyword, text };
  if (!WITH_HEREDOCS.has(inner.keyword) || !text.includes('<<') || jsonWords(inner.text) !== null) return [];
  return (quotedWords(text, '\\') ?? []).flatMap((word) => {
    const [, dash, quoted = ''] = HEREDOC.exec(word) ?? [];
    const name = quoted.replace(/\\(.)|["']/g, '$1');
    return name === '' ? [] : [{ name, chomps: dash === '-' }];
  });
}
