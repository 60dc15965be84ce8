/** One instruction of a Dockerfile, taken apart as BuildKit does it (frontend/dockerfile/parser). Lines and columns count from 1. */
export interface Instruction {
  /** In upper case. */
  readonly keyword: string;
  /** `--from=tools`, without quotes. */
  readonly flags: readonly string[];
  /** What follows keyword and flags, in one line: continued lines are joined, and comments between them left out. */
  readonly text: string;
  /** The same with the flags as they stand. */
  readonly written: string;
  /** The documents that follow the lines of the instruction. */
  readonly heredocs: readonly Heredoc[];
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
}

/** `<<EOF` and what follows until the line `EOF`. */
export interface Heredoc {
  readonly name: string;
  /** Without the tabs that `<<-` takes away, and without carriage returns at the end of lines. */
  readonly content: string;
}

/** What was read of a Dockerfile. */
export interface Instructions {
  readonly instructions: readonly Instruction[];
  /** The character that continues lines and takes the meaning of the next one: a backslash, unless a directive says otherwise. */
  readonly escapedBy: string;
  /** The line of an instruction whose document never ends, so that nothing after it is known; null where there is none. */
  readonly unended: number | null;
}

const DIRECTIVE = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(\S|\S.*\S)\s*$/;
const DIRECTIVES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);
/** Where a line is continued. An escaped character at the end continues nothing. */
const CONTINUED: Readonly<Record<string, RegExp>> = { '\\': /(^|[^\\])\\[ \t]*$/, '`': /(^|[^`])`[ \t]*$/ };
const WITH_HEREDOCS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);
const HEREDOC = /^\d*<<(-?)\s*([^<]+)$/;

/** Reads the instructions of a Dockerfile, known or not. */
export function readInstructions(text: string): Instructions {
  const lines = linesOf(text);
  const escapedBy = escapeDirective(lines);
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = at;
    const logical = logicalLine(lines, start, escapedBy);
    at = logical.next;
    if (logical.text.trim() === '') continue;
    const found = takeApart(logical.text, escapedBy);
    const heredocs: Heredoc[] = [];
    for (const { name, chomps } of heredocsOf(found)) {
      const content: string[] = [];
      for (; at < lines.length; at++) {
        const line = chomps ? (lines[at] ?? '').replace(/^\t+/, '') : (lines[at] ?? '');
        if (line === name) break;
        content.push(`${line}\n`);
      }
      if (at++ === lines.length) return { instructions, escapedBy, unended: start + 1 };
      heredocs.push({ name, content: content.join('') });
    }
    const column = (lines[start]?.search(/\S/) ?? 0) + 1;
    instructions.push({ ...found, heredocs, line: start + 1, lastLine: at, column });
  }
  return { instructions, escapedBy, unended: null };
}

/** What `ONBUILD` keeps for later; null where it is none. */
export function triggerOf(onbuild: Instruction, escapedBy: string): Instruction | null {
  if (onbuild.keyword !== 'ONBUILD' || onbuild.text === '') return null;
  return { ...onbuild, ...takeApart(onbuild.text, escapedBy) };
}

/** The words of a text; quotes hold a word together and stay (the parser's `parseWords`). Null where a quote is not ended. */
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

/** The words of a form in JSON; null where the text is none, and BuildKit takes it as it stands. */
export function jsonWords(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** A name with its value, as both are written. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** What `ENV` or `LABEL` sets: `a=b c="d e"`, or in the old form `a b`. */
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

/** BuildKit drops a byte order mark, and carriage returns at the end of lines. */
export function linesOf(text: string): readonly string[] {
  const lines = text.slice(text.startsWith('\ufeff') ? 1 : 0).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    let end = line.length;
    while (line[end - 1] === '\r') end--;
    return line.slice(0, end);
  });
}

/** Only comments that are directives can stand before it. */
function escapeDirective(lines: readonly string[]): string {
  for (const line of lines) {
    const [, name = '', value = ''] = DIRECTIVE.exec(line.trimStart()) ?? [];
    if (!DIRECTIVES.has(name.toLowerCase())) break;
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\';
  }
  return '\\';
}

/** Joins the lines of an instruction from a line on; those that are comments or empty are left out on the way. */
function logicalLine(
  lines: readonly string[],
  start: number,
  escapedBy: string,
): { readonly text: string; readonly next: number } {
  const continued = CONTINUED[escapedBy] ?? /$^/;
  const parts: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const isLeftOut = /^\s*(?:#|$)/.test(line);
    if (isLeftOut && at === start) break;
    if (isLeftOut) continue;
    parts.push((at === start ? line.trimStart() : line).replace(continued, '$1'));
    if (!continued.test(line)) return { text: parts.join(''), next: at + 1 };
  }
  return { text: parts.join(''), next: parts.length === 0 ? start + 1 : lines.length };
}

function takeApart(line: string, escapedBy: string): Pick<Instruction, 'keyword' | 'flags' | 'text' | 'written'> {
  const [, keyword = '', rest = ''] = /^(\S+)(?:\s+([\s\S]*))?$/.exec(line.trim()) ?? [];
  const { flags, text } = flagsOf(rest, escapedBy);
  return { keyword: keyword.toUpperCase(), flags, text: text.trim(), written: rest };
}

/** Words that begin with `--`, until the first that does not, or `--` alone. */
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

/** Words here are the shell's, in which only a backslash escapes. */
function heredocsOf({ keyword, text }: Pick<Instruction, 'keyword' | 'text'>): readonly HeredocStart[] {
  const inner = keyword === 'ONBUILD' ? takeApart(text, '\\') : { keyword, text };
  if (!WITH_HEREDOCS.has(inner.keyword) || !text.includes('<<') || jsonWords(inner.text) !== null) return [];
  return (quotedWords(text, '\\') ?? []).flatMap((word) => {
    const [, dash, quoted = ''] = HEREDOC.exec(word) ?? [];
    const name = quoted.replace(/\\(.)|["']/g, '$1');
    return name === '' ? [] : [{ name, chomps: dash === '-' }];
  });
}
