import type { Dockerfile } from './dockerfile.ts';
import { couldBe, templateOf, type Variables } from './expand.ts';
import { type Instruction, jsonWords, triggerOf } from './instruction.ts';

/** The instructions that build one stage of a Dockerfile, those of the stages below it included. */
export interface StageChain {
  readonly dockerfile: Dockerfile;
  /** The index of the stage that is built. */
  readonly target: number;
  /** In the order of execution. */
  readonly steps: readonly Step[];
  /** The index of the stage that is not built on another stage. */
  readonly bottom: number;
  /** What that stage is built on. */
  readonly below: 'scratch' | 'image';
}

/** One executed instruction. */
export interface Step {
  readonly instruction: Instruction;
  /** The instruction whose line is reported: for one that `ONBUILD` added the `FROM` that triggers it, as in BuildKit's provenance. */
  readonly reportedAt: Instruction;
  /** The index of the stage in which it is executed. */
  readonly stage: number;
  /** The shell of its shell form; null if the base image determines it. */
  readonly shell: readonly string[] | null;
}

/** What is known about a build of a Dockerfile. */
export interface BuildInputs {
  /** Whether the Dockerfile was parsed with the build's arguments, so that every `FROM` names the stage or image that was built on. */
  readonly argumentsKnown: boolean;
  /** Names of stages and images that named contexts of the build replaced, in lower case. */
  readonly replaced: ReadonlySet<string>;
}

/** Variables whose values are all unknown. */
export const ANYTHING: Variables = { get: () => null };

const SHELL = ['/bin/sh', '-c'];

/**
 * Follows a stage down to an image or `scratch`. If variables may name stages, yields every possible chain: their number can be exponential, so
 * take only as many as are needed.
 */
export function* chainsOf(dockerfile: Dockerfile, target: number, inputs: BuildInputs): Generator<StageChain> {
  for (const { stages, below } of stagePaths(dockerfile, target, inputs))
    yield { dockerfile, target, steps: stepsOf(dockerfile, stages, below), bottom: stages[0] ?? target, below };
}

interface StagePath {
  readonly stages: readonly number[];
  readonly below: StageChain['below'];
}

function* stagePaths(dockerfile: Dockerfile, at: number, inputs: BuildInputs): Generator<StagePath> {
  for (const next of basesOf(dockerfile, at, inputs)) {
    if (typeof next === 'string') yield { stages: [at], below: next };
    else for (const { stages, below } of stagePaths(dockerfile, next, inputs)) yield { stages: [...stages, at], below };
  }
}

/** The index of the stage that `--target` names; null if no stage has that name or index. */
export function targetNamed({ stages }: Dockerfile, name: string): number | null {
  const index = stages.findLastIndex((stage) => stage.name === name.toLowerCase());
  if (index >= 0) return index;
  return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : null;
}

/** What a stage may be built on. It can only name earlier stages, so that every path ends. */
function basesOf(
  { stages, escapedBy }: Dockerfile,
  at: number,
  { argumentsKnown, replaced }: BuildInputs,
): readonly (number | StageChain['below'])[] {
  const stage = stages[at];
  if (stage === undefined) return [];
  const { base, word } = stage;
  if (base.kind === 'unclear' || (!argumentsKnown && word.includes('$'))) {
    const template = templateOf(word, ANYTHING, escapedBy);
    const named = stages.slice(0, at).flatMap(({ name }, i) => (name !== null && couldBe(template, name) ? [i] : []));
    return [...named, 'image'];
  }
  if (base.kind === 'stage') return [replaced.has(stages[base.index]?.name ?? '') ? 'image' : base.index];
  return [base.name.kind === 'scratch' && !replaced.has('scratch') ? 'scratch' : 'image'];
}

function stepsOf(
  { stages, escapedBy }: Dockerfile,
  chain: readonly number[],
  below: StageChain['below'],
): readonly Step[] {
  const steps: Step[] = [];
  let shell: readonly string[] | null = below === 'scratch' ? SHELL : null;
  let triggers: readonly Instruction[] = [];
  for (const index of chain) {
    const stage = stages[index];
    if (stage === undefined) continue;
    const inherited = triggers.map((instruction) => ({ instruction, reportedAt: stage.from }));
    const own = stage.instructions.map((instruction) => ({ instruction, reportedAt: instruction }));
    for (const { instruction, reportedAt } of [...inherited, ...own]) {
      steps.push({ instruction, reportedAt, stage: index, shell });
      if (instruction.keyword === 'SHELL') shell = jsonWords(instruction.text) ?? shell;
    }
    triggers = stage.instructions.flatMap((instruction) => triggerOf(instruction, escapedBy) ?? []);
  }
  return steps;
}
