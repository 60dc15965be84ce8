import { readFile, stat } from 'node:fs/promises';
import type { Arg, Instruction } from 'dockerfile-ast';
import { LIMITS } from '../limits.ts';
import { systemWords } from '../sources/extent.ts';
import type { Result } from '../sources/location.ts';
import { say } from '../text/untrusted.ts';
import { type BaseName, parseBaseName, SCRATCH } from './base-name.ts';
import { expand } from './dockerfile-words.ts';

/** What a Dockerfile says of the images that it builds on. Lines count from 1. */
export interface Dockerfile {
  /** As the user named it. */
  readonly file: string;
  /** All of it. */
  readonly text: string;
  /** At least one, in their order. The last is what is built where no target is asked for. */
  readonly stages: readonly [Stage, ...Stage[]];
  /** Images from which files are taken: `COPY --from=nginx:1`, `RUN --mount=from=…`. */
  readonly copies: readonly { readonly from: StageBase; readonly line: number }[];
}

export interface Stage {
  /** In lower case, as names of stages are compared; null where it has none. */
  readonly name: string | null;
  readonly base: StageBase;
  readonly line: number;
}

/** What follows `FROM`, with the defaults of the arguments before the first of them. */
export type StageBase =
  | { readonly kind: 'image'; readonly name: BaseName }
  /** An earlier stage, by its position. */
  | { readonly kind: 'stage'; readonly position: number }
  | { readonly kind: 'unclear'; readonly because: string };

/** Reads the Dockerfile at a path; one line that says why where that cannot be done, or it is none. */
export async function readDockerfile(file: string): Promise<Result<Dockerfile>> {
  try {
    const { size } = await stat(file);
    if (size > LIMITS.dockerfileBytes)
      return {
        ok: false,
        error: say`${file}: it has ${size} bytes; Plimsoll reads Dockerfiles of up to ${LIMITS.dockerfileBytes}`,
      };
    return await parseDockerfile(file, await readFile(file, 'utf8'));
  } catch (error) {
    return { ok: false, error: say`${file}: the Dockerfile could not be read: ${systemWords(error)}` };
  }
}

/** Reads the text of a Dockerfile. The parser takes 20 ms to load, so only whoever has a Dockerfile waits for it. */
export async function parseDockerfile(file: string, text: string): Promise<Result<Dockerfile>> {
  const { DockerfileParser, ModifiableInstruction } = await import('dockerfile-ast');
  // BuildKit drops a byte order mark.
  const parsed = DockerfileParser.parse(text.replace(/^\ufeff/, ''));
  const given = argumentsOf(parsed.getInitialARGs(), parsed.getEscapeCharacter());
  const stages: Stage[] = [];
  const copies: { readonly from: StageBase; readonly line: number }[] = [];
  const resolve = (word: string) => baseOf(word, given, parsed.getEscapeCharacter(), stages);
  for (const instruction of parsed.getInstructions()) {
    const line = instruction.getRange().start.line + 1;
    const keyword = instruction.getKeyword();
    const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
    if (keyword === 'FROM') {
      const [image, as, name] = wordsOf(instruction);
      if (image === undefined) return { ok: false, error: say`${file}:${line}: FROM names no image` };
      const isNamed = as?.toUpperCase() === 'AS' && name !== undefined;
      stages.push({ name: isNamed ? name.toLowerCase() : null, base: resolve(image), line });
    } else if (keyword === 'COPY' || keyword === 'RUN') {
      const sources = flags.flatMap((flag) => sourceIn(keyword, flag.getName(), flag.getValue() ?? ''));
      copies.push(...sources.map((word) => ({ from: atPosition(word, stages) ?? resolve(word), line })));
    }
  }
  const [first, ...others] = stages;
  if (first === undefined) return { ok: false, error: say`${file}: it has no FROM, so it is no Dockerfile` };
  return { ok: true, value: { file, text, stages: [first, ...others], copies: copies.filter(isOutside) } };
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

/** Global arguments with their defaults; null where one has none, or the default cannot be told. */
function argumentsOf(args: readonly Arg[], escapedBy: string): ReadonlyMap<string, string | null> {
  const given = new Map<string, string | null>();
  for (const arg of args) {
    for (const word of wordsOf(arg)) {
      const [, name = word, value] = /^([^=]*)=([\s\S]*)$/.exec(word) ?? [];
      const expanded = value === undefined ? null : expand(value, given, escapedBy);
      given.set(name, expanded?.ok ? expanded.value : null);
    }
  }
  return given;
}

function baseOf(
  word: string,
  given: ReadonlyMap<string, string | null>,
  escapedBy: string,
  stages: readonly Stage[],
): StageBase {
  const expanded = expand(word, given, escapedBy);
  if (!expanded.ok) return { kind: 'unclear', because: expanded.error };
  const text = expanded.value;
  const position = stages.findLastIndex(({ name }) => name === text.toLowerCase());
  if (position >= 0) return { kind: 'stage', position };
  if (text === 'scratch') return { kind: 'image', name: SCRATCH };
  const name = parseBaseName(text);
  return name === null
    ? { kind: 'unclear', because: say`"${text}" is no reference of an image` }
    : { kind: 'image', name };
}

/** `COPY --from=0`. */
function atPosition(word: string, stages: readonly Stage[]): StageBase | null {
  return /^\d+$/.test(word) && Number(word) < stages.length ? { kind: 'stage', position: Number(word) } : null;
}

function sourceIn(keyword: 'COPY' | 'RUN', flag: string, value: string): readonly string[] {
  if (keyword === 'COPY') return flag === 'from' && value !== '' ? [value] : [];
  if (flag !== 'mount') return [];
  return value.split(',').flatMap((pair) => /^from=(.+)$/.exec(pair)?.[1] ?? []);
}

function wordsOf(instruction: Instruction): readonly string[] {
  return instruction.getArguments().map((argument) => argument.getValue());
}
