import type { Instruction } from '../dockerfile/instruction.ts';
import type { StageChain } from '../dockerfile/stage-chain.ts';
import type { Digest } from '../formats/digest.ts';
import { LIMITS } from '../limits.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { makesLayer } from './history-match.ts';

/** An instruction with the stage in which it is done, by its position. */
export interface StagedInstruction {
  readonly standsAt: Instruction;
  readonly stage: number;
}

/**
 * What BuildKit's provenance (`mode=max`) says of who made each layer of a manifest, by the layer's position: the steps that left exactly the layers
 * up to it, and for what an image brought the step that took the image. Several where a step stands in several places.
 */
export function layerSteps(
  chain: StageChain,
  provenance: Provenance,
  digests: readonly (Digest | null)[],
): readonly (readonly StagedInstruction[])[] {
  const byLine = standingsByLine(chain);
  const images = new Set((provenance.steps ?? []).flatMap(({ id, does }) => (does.kind === 'source' ? [id] : [])));
  const exact = new Map<number, Set<StagedInstruction>>();
  const byLast = new Map<Digest, Set<StagedInstruction>>();
  let ofBase: { readonly count: number; readonly standing: StagedInstruction } | null = null;
  for (const [output, alternatives] of provenance.layers) {
    const step = output.replace(/:.*$/, '');
    const standings = standingsOf(step, provenance, byLine);
    for (const layers of alternatives) {
      const last = layers.at(-1);
      if (last === undefined) continue;
      addAll(byLast, last, standings);
      if (!layers.every((digest, i) => digest === digests[i])) continue;
      addAll(exact, layers.length, standings);
      const base = standings.find(({ standsAt, stage }) => standsAt.keyword === 'FROM' && stage === chain.bottom);
      if (base !== undefined && images.has(step) && layers.length > (ofBase?.count ?? 0))
        ofBase = { count: layers.length, standing: base };
    }
  }
  const { count = 0, standing } = ofBase ?? {};
  const once = seenOnce(digests);
  return digests.map((digest, i) => {
    if (standing !== undefined && i < count) return [standing];
    // What is merged (`COPY --link`) may be listed alone.
    return [...(exact.get(i + 1) ?? (digest !== null && once.has(digest) ? byLast.get(digest) : undefined) ?? [])];
  });
}

function addAll<K>(to: Map<K, Set<StagedInstruction>>, key: K, standings: readonly StagedInstruction[]): void {
  const known = to.get(key) ?? new Set();
  to.set(key, known);
  for (const standing of standings) known.add(standing);
}

function seenOnce(digests: readonly (Digest | null)[]): ReadonlySet<Digest | null> {
  const [seen, twice] = [new Set<Digest | null>(), new Set<Digest | null>()];
  for (const digest of digests) (seen.has(digest) ? twice : seen).add(digest);
  return new Set([...seen].filter((digest) => !twice.has(digest)));
}

/** Every line of the instructions of a chain. */
function standingsByLine({ dockerfile, steps, bottom }: StageChain): ReadonlyMap<number, StagedInstruction> {
  const byLine = new Map<number, StagedInstruction>();
  const add = (standsAt: Instruction, stage: number): void => {
    const standing = { standsAt, stage };
    for (let line = standsAt.line; line <= standsAt.lastLine; line++) byLine.set(line, standing);
  };
  for (const { instruction, standsAt, stage } of steps) if (instruction === standsAt) add(standsAt, stage);
  for (const stage of new Set([bottom, ...steps.map((step) => step.stage)])) {
    const from = dockerfile.stages[stage]?.from;
    if (from !== undefined) add(from, stage);
  }
  return byLine;
}

/** The instructions at which a step stands; none where there are more than any real step has. */
function standingsOf(
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
    return isOne && (first.standsAt.keyword === 'FROM' || makesLayer(first.standsAt)) ? [first] : [];
  });
}
