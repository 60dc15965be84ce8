import type { Config, HistoryEntry } from '../formats/config.ts';

/** Prefixes of docker's classic builder, for instructions that run nothing and for RUN; and the suffix of BuildKit. */
const NOTHING_RUN = /^\/bin\/sh -c #\(nop\) +/;
const RUN = /^(?:RUN )?\/bin\/sh -c /;
const BUILDKIT = /\s*# buildkit$/;

/**
 * The history entry of layer `layerIndex` (base first). Null if the history does not show it: the history is optional, and entries can be assigned
 * to layers only if there are as many non-empty ones as diffIDs.
 */
export function createdBy(config: Config, layerIndex: number): HistoryEntry | null {
  const steps = stepsWithLayer(config);
  return steps.length === config.diffIds.length ? (steps[layerIndex] ?? null) : null;
}

/** The entries that have a layer, base first. */
export function stepsWithLayer({ history }: Config): readonly HistoryEntry[] {
  return history.filter(({ emptyLayer }) => !emptyLayer);
}

/** The instruction of an entry in one line, as the Dockerfile has it, as far as the builder recorded it; can be empty. */
export function instructionOf({ createdBy: command }: HistoryEntry): string {
  return command.replace(BUILDKIT, '').replace(NOTHING_RUN, '').replace(RUN, 'RUN ').replace(/\s+/g, ' ').trim();
}
