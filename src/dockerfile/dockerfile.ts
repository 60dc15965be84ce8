import { LIMITS } from '../limits.ts';
import type { Result } from '../sources/image-location.ts';
import { readWholeFile } from '../sources/read-file.ts';
import { safe } from '../text/untrusted.ts';
import { type BaseName, parseBaseName, SCRATCH } from './base-name.ts';
import { expand, type Variables } from './expand.ts';
import { type Instruction, quotedWords, readInstructions } from './instruction.ts';

/** A parsed Dockerfile: its stages and the images that they use. Lines count from 1. */
export interface Dockerfile {
  /** As the user named it, or its path relative to the workspace. */
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** In order, at least one. Without a target, builders build the last. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** Images from which files are copied: `COPY --from=nginx:1`, `RUN --mount=from=…`. */
  readonly copies: readonly { readonly from: StageBase; readonly line: number }[];
  /** Values of the arguments before the first stage: for every `FROM`, and for stages that declare them again. */
  readonly globalArguments: Variables;
  /** The character that continues lines and escapes the next character. */
  readonly escapedBy: string;
}

export interface Stage {
  /** In lower case, as builders compare names without regard to case; null for a stage without a name. */
  readonly name: string | null;
  readonly base: StageBase;
  /** The `FROM` that begins the stage. */
  readonly from: Instruction;
  /** The base as it is written in the `FROM`, before variables are expanded. */
  readonly word: string;
  /** In order, without the `FROM`. */
  readonly instructions: readonly Instruction[];
  readonly line: number;
}

/** What a `FROM` names, with the build's arguments or their defaults. */
export type StageBase =
  | { readonly kind: 'image'; readonly name: BaseName }
  /** An earlier stage, by its index. */
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * Reads a Dockerfile. The error is one line, and begins with the file's name.
 * @param file the name for messages
 * @param path where the file is, if not at its name
 */
export async function readDockerfile(file: string, path = file): Promise<Result<Dockerfile>> {
  const read = readWholeFile(path, LIMITS.dockerfileBytes);
  if (read.kind !== 'bytes') return { ok: false, error: safe`${file}: cannot read the Dockerfile: ${read.reason}` };
  return parseDockerfile(file, Buffer.from(read.bytes).toString('utf8'));
}

/**
 * Parses the text of a Dockerfile.
 * @param buildArguments values that the build set, which override defaults
 */
export function parseDockerfile(
  file: string,
  text: string,
  buildArguments: ReadonlyMap<string, string> = new Map(),
): Result<Dockerfile> {
  const { instructions, escapedBy, unterminated } = readInstructions(text);
  if (unterminated !== null) return { ok: false, error: safe`${file}:${unterminated}: unterminated heredoc` };
  const variables = new Map<string, string | null>();
  const stages: (Stage & { readonly instructions: Instruction[] })[] = [];
  const copies: { readonly from: StageBase; readonly line: number }[] = [];
  const stageIndexes = new Map<string, number>();
  const resolve = (word: string) => resolveBase(word, variables, escapedBy, stageIndexes);
  for (const instruction of instructions) {
    const { keyword, line } = instruction;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const [image = '', as, alias] = wordsOf(instruction);
      if (image === '') return { ok: false, error: safe`${file}:${line}: FROM names no image` };
      const name = as?.toUpperCase() === 'AS' ? (alias?.toLowerCase() ?? null) : null;
      const base = resolve(image);
      if (name !== null) stageIndexes.set(name, stages.length);
      stages.push({ name, base, from: instruction, word: image, instructions: [], line });
      continue;
    }
    stage?.instructions.push(instruction);
    if (stage === undefined && keyword === 'ARG')
      for (const [name, value] of argumentsOf(instruction, variables, buildArguments, variables, escapedBy)) {
        if (value === undefined) variables.delete(name);
        else variables.set(name, value);
      }
    for (const word of sourcesIn(instruction)) copies.push({ from: stageAt(word, stages) ?? resolve(word), line });
  }
  const [first, ...others] = stages;
  if (first === undefined) return { ok: false, error: safe`${file}: not a Dockerfile: it has no FROM instruction` };
  return {
    ok: true,
    value: {
      file,
      text,
      stages: [first, ...others],
      copies: copies.filter(isOutside),
      globalArguments: variables,
      escapedBy,
    },
  };
}

/** The base of the last stage, through the stages that it is built on, with the line of the `FROM` that names it. */
export function finalBase({ stages }: Dockerfile): { readonly base: StageBase; readonly line: number } {
  let { base, line } = stages.at(-1) ?? stages[0];
  while (base.kind === 'stage') {
    const below = stages[base.index];
    // A stage can only name earlier ones, so that this ends.
    if (below === undefined) break;
    ({ base, line } = below);
  }
  return { base, line };
}

function isOutside({ from }: Dockerfile['copies'][number]): boolean {
  return from.kind !== 'stage' && !(from.kind === 'image' && from.name.kind === 'scratch');
}

/**
 * The arguments that an `ARG` declares, in order, as each may use the ones before it: the value that the build set, else the default. Null for
 * an unknown value, undefined without a value.
 * @param outer values of the arguments before the first stage, for declarations without a default
 */
export function* argumentsOf(
  { text }: Instruction,
  variables: Variables,
  buildArguments: Variables,
  outer: Variables,
  escapedBy: string,
): Generator<readonly [name: string, value: string | null | undefined]> {
  for (const word of quotedWords(text, escapedBy) ?? []) {
    const [, name = word, written] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
    const set = buildArguments.get(name);
    const expanded = written === undefined ? null : expand(written, variables, escapedBy);
    const standard = expanded === null ? outer.get(name) : expanded.ok ? expanded.value : null;
    yield [name, set === undefined ? standard : set];
  }
}

function resolveBase(
  word: string,
  variables: Variables,
  escapedBy: string,
  stageIndexes: ReadonlyMap<string, number>,
): StageBase {
  const expanded = expand(word, variables, escapedBy);
  if (!expanded.ok) return { kind: 'unclear', reason: expanded.error };
  const text = expanded.value;
  const index = stageIndexes.get(text.toLowerCase());
  if (index !== undefined) return { kind: 'stage', index };
  if (text === 'scratch') return { kind: 'image', name: SCRATCH };
  const name = parseBaseName(text);
  return name === null
    ? { kind: 'unclear', reason: safe`"${text}" is not a valid image reference` }
    : { kind: 'image', name };
}

/** `COPY --from=0`. */
function stageAt(word: string, stages: readonly Stage[]): StageBase | null {
  return /^\d+$/.test(word) && Number(word) < stages.length ? { kind: 'stage', index: Number(word) } : null;
}

function sourcesIn({ keyword, flags }: Instruction): readonly string[] {
  return flags.flatMap((flag) => {
    const [, name, value = ''] = /^--(\w+)=([\s\S]+)$/.exec(flag) ?? [];
    if (keyword === 'COPY') return name === 'from' ? [value] : [];
    if (keyword !== 'RUN' || name !== 'mount') return [];
    return value.split(',').flatMap((pair) => /^from=(.+)$/.exec(pair)?.[1] ?? []);
  });
}

/** The words of an instruction, with quotes and variables as written. */
export function wordsOf({ text }: Instruction): readonly string[] {
  return text === '' ? [] : text.split(/\s+/);
}
