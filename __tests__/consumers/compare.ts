import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Artifact, writeArtifact } from './artifact.ts';
import { type Exception, exceptionFor } from './exceptions.ts';
import type { Consumers, Reading } from './go-consumers.ts';
import { type PlimsollReading, readWithPlimsoll } from './plimsoll-reading.ts';
import { type Disagreement, disagreements } from './property.ts';

/** One artifact as Plimsoll and the consumers read it. */
export interface Comparison {
  readonly artifact: Artifact;
  readonly path: string;
  readonly checked: PlimsollReading;
  readonly readings: readonly Reading[];
  readonly found: readonly Disagreement[];
  /** Disagreements that are right as they are. */
  readonly excepted: readonly (readonly [Disagreement, Exception])[];
}

export interface CompareOptions {
  /** Names of consumers; all where it is empty. */
  readonly consumers: readonly string[];
  /** Whether consumers are asked about artifacts that do not pass, too. */
  readonly always: boolean;
}

/** Writes an artifact into a new folder, and compares what is read from it. */
export async function compare(
  artifact: Artifact,
  folder: string,
  engines: Consumers,
  { consumers, always }: CompareOptions = { consumers: [], always: false },
): Promise<Comparison> {
  mkdirSync(folder);
  const path = writeArtifact(artifact, folder);
  const checked = await readWithPlimsoll(path);
  const passes = checked.recommended === 'pass' || checked.contents === 'pass';
  const readings = passes || always ? await engines.read(path, artifact.form, consumers) : [];
  const all = disagreements(checked, readings, { isInLayers: artifact.kind.startsWith('layer-') });
  const excepted = all.flatMap((one) => {
    const exception = exceptionFor(one, artifact, checked);
    return exception === undefined ? [] : [[one, exception] as const];
  });
  const found = all.filter((one) => exceptionFor(one, artifact, checked) === undefined);
  return { artifact, path, checked, readings, found, excepted };
}

/** Whether an artifact without some members is still read in the same two ways. */
export async function isSameFind(
  { found }: Comparison,
  smaller: Artifact,
  scratch: string,
  engines: Consumers,
): Promise<boolean> {
  const folder = join(scratch, 'smaller');
  try {
    const { found: again } = await compare(smaller, folder, engines);
    return found.every((one) => again.some((other) => other.class === one.class && other.consumer === one.consumer));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
