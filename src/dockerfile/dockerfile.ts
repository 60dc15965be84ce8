import { LIMITS } from '../limits.ts';
import type { Result } from '../sources/image-location.ts';
import { readWholeFile } from '../sources/read-file.ts';
import { safe } from '../text/untrusted.ts';
import { type BaseName, parseBaseName, SCRATCH } from './base-name.ts';
import { expand, type Variables } from './expand.ts';
import { type Instruction, quotedWords, readInstructions } from './instruction.ts';

/** What a Dockerfile says of the images that it builds on, and of how. Lines count from 1. */
export interface Dockerfile {
  /** As the user named it, or by its path below the workspace. */
  readonly file: string;
  /** All of it. */
  readonly text: string;
  /** At least one, in their order. The last is what is built where no target is asked for. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** Images from which files are taken: `COPY --from=nginx:1`, `RUN --mount=from=…`. */
  readonly copies: readonly { readonly from: StageBase; readonly line: number }[];
  /** What the arguments before the first stage come to, for every `FROM`, and for stages that declare them again. */
  readonly globalArguments: Variables;
  /** What continues lines and takes the meaning of the next character. */
  readonly escapedBy: string;
}

export interface Stage {
  /** In lower case, as names of stages are compared; null where it has none. */
  readonly name: string | null;
  readonly base: StageBase;
  /** The instruction that begins it, and what that names, as it is written. */
  readonly from: Instruction;
  readonly word: string;
  /** What follows it, in its order. */
  readonly instructions: readonly Instruction[];
  readonly line: number;
}

/** What follows `FROM`, with the defaults of the arguments before the first of them, or with what the build gave. */
export type StageBase =
  | { readonly kind: 'image'; readonly name: BaseName }
  /** An earlier stage, by its position. */
  | { readonly kind: 'stage'; readonly position: number }
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * Reads a Dockerfile; one line that says why where that cannot be done, or it is none.
 * @param file how it is called
 * @param path where it is, if that is somewhere else than its name says
 */
export async function readDockerfile(file: string, path = file): Promise<Result<Dockerfile>> {
  const read = readWholeFile(path, LIMITS.dockerfileBytes);
  if (read.kind !== 'bytes')
    return { ok: false, error: safe`${file}: the Dockerfile could not be read: ${read.reason}` };
  return parseDockerfile(file, Buffer.from(read.bytes).toString('utf8'));
}

/**
 * Reads the text of a Dockerfile.
 * @param asked what the build gave for its arguments, over their defaults
 */
export function parseDockerfile(
  file: string,
  text: string,
  asked: ReadonlyMap<string, string> = new Map(),
): Result<Dockerfile> {
  const { instructions, escapedBy, unended } = readInstructions(text);
  if (unended !== null)
    return { ok: false, error: safe`${file}:${unended}: the document that follows this instruction has no end` };
  const given = new Map<string, string | null>();
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  const copies: { readonly from: StageBase; readonly line: number }[] = [];
  const named = new Map<string, number>();
  const resolve = (word: string) => baseOf(word, given, escapedBy, named);
  for (const instruction of instructions) {
    const { keyword, line } = instruction;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const [image = '', as, called] = wordsOf(instruction);
      if (image === '') return { ok: false, error: safe`${file}:${line}: FROM names no image` };
      const name = as?.toUpperCase() === 'AS' ? (called?.toLowerCase() ?? null) : null;
      const base = resolve(image);
      if (name !== null) named.set(name, stages.length);
      stages.push({ name, base, from: instruction, word: image, instructions: [], line });
      continue;
    }
    stage?.instructions.push(instruction);
    if (stage === undefined && keyword === 'ARG')
      for (const [name, value] of argumentsOf(instruction, given, asked, given, escapedBy)) {
        if (value === undefined) given.delete(name);
        else given.set(name, value);
      }
    for (const word of sourcesIn(instruction)) copies.push({ from: atPosition(word, stages) ?? resolve(word), line });
  }
  const [first, ...others] = stages;
  if (first === undefined) return { ok: false, error: safe`${file}: it has no FROM, so it is no Dockerfile` };
  return {
    ok: true,
    value: {
      file,
      text,
      stages: [first, ...others],
      copies: copies.filter(isOutside),
      globalArguments: given,
      escapedBy,
    },
  };
}

/** The stage on which nothing else is built, which is the last, followed down to what is no stage; null where it is not told. */
export function finalBase({ stages }: Dockerfile): { readonly base: StageBase; readonly line: number } {
  let { base, line } = stages.at(-1) ?? stages[0];
  while (base.kind === 'stage') {
    const below = stages[base.position];
    // Only earlier stages can be named, so that this ends.
    if (below === undefined) break;
    ({ base, line } = below);
  }
  return { base, line };
}

function isOutside({ from }: Dockerfile['copies'][number]): boolean {
  return from.kind !== 'stage' && !(from.kind === 'image' && from.name.kind === 'scratch');
}

/**
 * The arguments that an instruction declares, one after the other, as each may use the one before: what the build gave, else the default. Null where that
 * cannot be told, undefined where there is neither.
 * @param outer what an argument without a default takes: the one of the same name before the first stage
 */
export function* argumentsOf(
  { text }: Instruction,
  given: Variables,
  asked: Variables,
  outer: Variables,
  escapedBy: string,
): Generator<readonly [name: string, value: string | null | undefined]> {
  for (const word of quotedWords(text, escapedBy) ?? []) {
    const [, name = word, written] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
    const answer = asked.get(name);
    const expanded = written === undefined ? null : expand(written, given, escapedBy);
    const standard = expanded === null ? outer.get(name) : expanded.ok ? expanded.value : null;
    yield [name, answer === undefined ? standard : answer];
  }
}

function baseOf(word: string, given: Variables, escapedBy: string, named: ReadonlyMap<string, number>): StageBase {
  const expanded = expand(word, given, escapedBy);
  if (!expanded.ok) return { kind: 'unclear', reason: expanded.error };
  const text = expanded.value;
  const position = named.get(text.toLowerCase());
  if (position !== undefined) return { kind: 'stage', position };
  if (text === 'scratch') return { kind: 'image', name: SCRATCH };
  const name = parseBaseName(text);
  return name === null
    ? { kind: 'unclear', reason: safe`"${text}" is no reference of an image` }
    : { kind: 'image', name };
}

/** `COPY --from=0`. */
function atPosition(word: string, stages: readonly Stage[]): StageBase | null {
  return /^\d+$/.test(word) && Number(word) < stages.length ? { kind: 'stage', position: Number(word) } : null;
}

function sourcesIn({ keyword, flags }: Instruction): readonly string[] {
  return flags.flatMap((flag) => {
    const [, name, value = ''] = /^--(\w+)=([\s\S]+)$/.exec(flag) ?? [];
    if (keyword === 'COPY') return name === 'from' ? [value] : [];
    if (keyword !== 'RUN' || name !== 'mount') return [];
    return value.split(',').flatMap((pair) => /^from=(.+)$/.exec(pair)?.[1] ?? []);
  });
}

/** The words of an instruction, as they are written. */
export function wordsOf({ text }: Instruction): readonly string[] {
  return text === '' ? [] : text.split(/\s+/);
}
