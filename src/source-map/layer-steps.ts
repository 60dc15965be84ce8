import type { Instruction } from '../dockerfile/instruction.ts';
import type { StageChain } from '../dockerfile/stage-chain.ts';
import type { Digest } from '../formats/digest.ts';
import { LIMITS } from '../limits.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { makesLayer } from './history-match.ts';

/** An instruction of a stage. */
export interface StagedInstruction {
  /** The instruction whose line is reported. */
  readonly reportedAt: Instruction;
  /** The index of the stage in which it is executed. */
  readonly stage: number;
}

/**
 * The instructions that made each layer of a manifest, by layer, according to BuildKit's provenance (`mode=max`): those of the step whose output is
 * exactly the layers up to it; for layers of the base image, its `FROM`. Several if a step has several lines; none if provenance does not show it.
 */
export function layerSteps(
  chain: StageChain,
  provenance: Provenance,
  digests: readonly (Digest | null)[],
): readonly (readonly StagedInstruction[])[] {
  const byLine = instructionsByLine(chain);
  const images = new Set(
    (provenance.steps ?? []).flatMap(({ id, operation }) => (operation.kind === 'source' ? [id] : [])),
  );
  const exact = new Map<number, Set<StagedInstruction>>();
  const byLast = new Map<Digest, Set<StagedInstruction>>();
  let ofBase: { readonly count: number; readonly from: StagedInstruction } | null = null;
  for (const [output, alternatives] of provenance.layers) {
    const step = output.replace(/:.*$/, '');
    const instructions = instructionsOf(step, provenance, byLine);
    for (const layers of alternatives) {
      const last = layers.at(-1);
      if (last === undefined) continue;
      addAll(byLast, last, instructions);
      if (!layers.every((digest, i) => digest === digests[i])) continue;
      addAll(exact, layers.length, instructions);
      const base = instructions.find(
        ({ reportedAt, stage }) => reportedAt.keyword === 'FROM' && stage === chain.bottom,
      );
      if (base !== undefined && images.has(step) && layers.length > (ofBase?.count ?? 0))
        ofBase = { count: layers.length, from: base };
    }
  }
  const { count = 0, from } = ofBase ?? {};
  const once = seenOnce(digests);
  return digests.map((digest, i) => {
    if (from !== undefined && i < count) return [from];
    // The layer of a merged step (`COPY --link`) can be listed alone.
    return [...(exact.get(i + 1) ?? (digest !== null && once.has(digest) ? byLast.get(digest) : undefined) ?? [])];
  });
}

function addAll<K>(to: Map<K, Set<StagedInstruction>>, key: K, instructions: readonly StagedInstruction[]): void {
  const known = to.get(key) ?? new Set();
  to.set(key, known);
  for (const instruction of instructions) known.add(instruction);
}

function seenOnce(digests: readonly (Digest | null)[]): ReadonlySet<Digest | null> {
  const [seen, twice] = [new Set<Digest | null>(), new Set<Digest | null>()];
  for (const digest of digests) (seen.has(digest) ? twice : seen).add(digest);
  return new Set([...seen].filter((digest) => !twice.has(digest)));
}

/** The instructions of a chain by each of their lines. */
function instructionsByLine({ dockerfile, steps, bottom }: StageChain): ReadonlyMap<number, StagedInstruction> {
  const byLine = new Map<number, StagedInstruction>();
  const add = (reportedAt: Instruction, stage: number): void => {
    const staged = { reportedAt, stage };
    for (let line = reportedAt.line; line <= reportedAt.lastLine; line++) byLine.set(line, staged);
  };
  for (const { instruction, reportedAt, stage } of steps) if (instruction === reportedAt) add(reportedAt, stage);
  for (const stage of new Set([bottom, ...steps.map((step) => step.stage)])) {
    const from = dockerfile.stages[stage]?.from;
    if (from !== undefined) add(from, stage);
  }
  return byLine;
}

/** The instructions of a step; none if provenance lists more locations than a real step has. */
function instructionsOf(
  step: string,
  { locations, sources }: Provenance,
  byLine: ReadonlyMap<number, StagedInstruction>,
): readonly StagedInstruction[] {
  const found = locations.get(step) ?? [];
  if (found.length > LIMITS.stepLocations) return [];
  return found.flatMap(({ sourceIndex, lines }) => {
    const [first, ...others] = lines.map(({ start }) => byLine.get(start));
    if (sources[sourceIndex] === undefined || first === undefined) return [];
    const isOne = others.every((other) => other === first);
    return isOne && (first.reportedAt.keyword === 'FROM' || makesLayer(first.reportedAt)) ? [first] : [];
  });
}
