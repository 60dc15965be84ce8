import type { Dockerfile } from './dockerfile.ts';
import { couldBe, templateOf, type Variables } from './expand.ts';
import { type Instruction, jsonWords, triggerOf } from './instruction.ts';

/** The instructions that make one stage of a Dockerfile, with those of the stages below it. */
export interface StageChain {
  readonly dockerfile: Dockerfile;
  /** The stage that is built, by its position. */
  readonly target: number;
  /** In the order in which they are done. */
  readonly steps: readonly Step[];
  /** The stage that stands on none of the others, by its position. */
  readonly bottom: number;
  /** On what that stage stands. */
  readonly below: 'scratch' | 'image';
}

/** One instruction that is done. */
export interface Step {
  readonly instruction: Instruction;
  /** Where it stands: for what `ONBUILD` kept the `FROM` that sets it off, as BuildKit has it. */
  readonly standsAt: Instruction;
  /** The stage in which it is done, by its position. */
  readonly stage: number;
  /** The shell of its shell form; null where only the base image knows. */
  readonly shell: readonly string[] | null;
}

/** What is known of how a Dockerfile was built. */
export interface BuildInputs {
  /** Whether the Dockerfile was read with the arguments that the build gave, so that every `FROM` means what was built. */
  readonly argumentsKnown: boolean;
  /** Names of stages and images that the build took from somewhere else (named contexts), in lower case. */
  readonly replaced: ReadonlySet<string>;
}

/** Of variables of which nothing is known. */
export const ANYTHING: Variables = { get: () => null };

const SHELL = ['/bin/sh', '-c'];

/**
 * Follows a stage down to what is no stage of the Dockerfile: in every way that is possible, where variables may name stages. There may be very many, so
 * take no more than are needed.
 */
export function* chainsOf(dockerfile: Dockerfile, target: number, circumstances: BuildInputs): Generator<StageChain> {
  for (const { stages, below } of waysDown(dockerfile, target, circumstances))
    yield { dockerfile, target, steps: stepsOf(dockerfile, stages, below), bottom: stages[0] ?? target, below };
}

interface WayDown {
  readonly stages: readonly number[];
  readonly below: StageChain['below'];
}

function* waysDown(dockerfile: Dockerfile, at: number, circumstances: BuildInputs): Generator<WayDown> {
  for (const next of basesOf(dockerfile, at, circumstances)) {
    if (typeof next === 'string') yield { stages: [at], below: next };
    else
      for (const { stages, below } of waysDown(dockerfile, next, circumstances))
        yield { stages: [...stages, at], below };
  }
}

/** The position of the stage that `--target` names; null where there is none. */
export function targetNamed({ stages }: Dockerfile, name: string): number | null {
  const position = stages.findLastIndex((stage) => stage.name === name.toLowerCase());
  if (position >= 0) return position;
  return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : null;
}

/** On what a stage may stand: only earlier stages can be named, so that every way has an end. */
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
  if (base.kind === 'stage') return [replaced.has(stages[base.position]?.name ?? '') ? 'image' : base.position];
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
  for (const position of chain) {
    const stage = stages[position];
    if (stage === undefined) continue;
    const inherited = triggers.map((instruction) => ({ instruction, standsAt: stage.from }));
    const own = stage.instructions.map((instruction) => ({ instruction, standsAt: instruction }));
    for (const { instruction, standsAt } of [...inherited, ...own]) {
      steps.push({ instruction, standsAt, stage: position, shell });
      if (instruction.keyword === 'SHELL') shell = jsonWords(instruction.text) ?? shell;
    }
    triggers = stage.instructions.flatMap((instruction) => triggerOf(instruction, escapedBy) ?? []);
  }
  return steps;
}
