import type { Config, HistoryEntry } from '../formats/config.ts';

/** What docker's classic builder writes of an instruction that runs nothing, of a RUN, and what BuildKit puts around its own. */
const NOTHING_RUN = /^\/bin\/sh -c #\(nop\) +/;
const RUN = /^(?:RUN )?\/bin\/sh -c /;
const BUILDKIT = /\s*# buildkit$/;

/**
 * The step that made layer `layerIndex` of an image (base first). Null where the history cannot tell: it is optional, and only where it has as many
 * entries with a layer as there are diffIDs does every entry belong to a layer.
 */
export function createdBy(config: Config, layerIndex: number): HistoryEntry | null {
  const steps = stepsWithLayer(config);
  return steps.length === config.diffIds.length ? (steps[layerIndex] ?? null) : null;
}

/** The entries that a layer belongs to, base first. */
export function stepsWithLayer({ history }: Config): readonly HistoryEntry[] {
  return history.filter(({ emptyLayer }) => !emptyLayer);
}

/** An entry's instruction in one line, as it stands in a Dockerfile, as far as the builder kept it; empty where it says nothing. */
export function instructionOf({ createdBy: command }: HistoryEntry): string {
  return command.replace(BUILDKIT, '').replace(NOTHING_RUN, '').replace(RUN, 'RUN ').replace(/\s+/g, ' ').trim();
}
