import type { Instruction } from '../dockerfile/instruction.ts';
import type { Build } from './builds.ts';
import type { SourceLocation } from './source-location.ts';

/** The place of an instruction of a build. Without proof only the stage is told, where the file of the workspace has one of that name. */
export function instructionLocation(build: Build, standsAt: Instruction, stage: number): SourceLocation | null {
  const { line, column } = standsAt;
  const place = stageLocation(build, stage);
  return place === null || build.proof === null ? place : { ...place, line, column, confidence: build.proof };
}

/** A stage of a build, where no more than that is known. */
export function stageLocation({ chain, file, proof, stages }: Build, stage: number): SourceLocation | null {
  const name = chain.dockerfile.stages[stage]?.name ?? null;
  if (proof === null && (name === null || !stages.has(name))) return null;
  return { file, line: null, column: null, confidence: 'ambiguous', stage: name ?? `stage ${stage + 1}` };
}

/**
 * The `FROM` through which a build took what is below it; null where that is nothing. By history alone only its stage: what an instruction made that has been
 * deleted since would look like the base's.
 */
export function baseLocation(build: Build): SourceLocation | null {
  const { bottom, below, dockerfile } = build.chain;
  const stage = dockerfile.stages[bottom];
  if (stage === undefined || below !== 'image') return null;
  return build.proof === 'history' ? stageLocation(build, bottom) : instructionLocation(build, stage.from, bottom);
}
