import type { Instruction } from '../dockerfile/instruction.ts';
import type { StageChain, Step } from '../dockerfile/stage-chain.ts';
import type { HistoryEntry } from '../formats/config.ts';
import { mayHaveWritten, type RecordedStep, readRecordedStep } from './history-entry.ts';

/** A match of a history with a chain: the last entries are of the chain's steps, and those before them of its base. */
export interface HistoryMatch {
  /** By the index of the entry. */
  readonly steps: ReadonlyMap<number, Step>;
  /** The index of the first entry that is not the base's. */
  readonly first: number;
  /** By layer, the index of its entry. */
  readonly entryByLayer: readonly number[];
  /** By the index of an entry whose layer was made by one of several steps, or by all: their stage, or null if they are of several stages. */
  readonly squashed: ReadonlyMap<number, number | null>;
  /** Whether a `RUN`, `COPY` or `ADD` is among the steps. Without one, many images match by accident. */
  readonly showsLayers: boolean;
}

/** A history with its entries parsed, to match with several chains. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly recorded: readonly RecordedStep[];
  /** By layer, the index of its entry. */
  readonly entryByLayer: readonly number[];
}

const MAKES_LAYERS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN']);
const ALWAYS_CHANGES: ReadonlySet<string> = new Set(['ADD', 'COPY']);

/** Whether an instruction makes a layer. */
export function makesLayer({ keyword }: Instruction): boolean {
  return MAKES_LAYERS.has(keyword) || keyword === 'WORKDIR';
}

/** Parses the entries of a history. */
export function readHistory(entries: readonly HistoryEntry[]): History {
  return {
    entries,
    recorded: entries.map(({ createdBy }) => readRecordedStep(createdBy)),
    entryByLayer: [...entries.keys()].filter((i) => entries[i]?.emptyLayer === false),
  };
}

/** Whether an entry is an instruction as written, without the marks of builders other than Kaniko. */
function isInstruction(entry: HistoryEntry | undefined, recorded: RecordedStep | undefined): boolean {
  return entry?.comment === '' && recorded?.whole.startsWith(`${recorded.keyword} `) === true;
}

/**
 * Matches a history with a chain, from their ends: every step must have left its entry, in order. Null if the image was not built from
 * the chain.
 */
export function matchHistory(chain: StageChain, history: History): HistoryMatch | null {
  const { entries, recorded, entryByLayer } = history;
  const last = entries.length - 1;
  // `docker build --squash` marks all entries of the last stage as empty and adds one.
  const isMerged = entries[last]?.createdBy === '' && entries[last]?.comment.startsWith('merge sha256:');
  const end = isMerged ? last : entries.length;
  const found =
    eachStep(chain, chain.steps, history, end) ??
    // The classic builder adds an entry for `--label`.
    (recorded[end - 1]?.keyword === 'LABEL' ? eachStep(chain, chain.steps, history, end - 1) : null) ??
    changesOnly(chain, history, end);
  if (found === null || (chain.below === 'scratch' && found.first > 0)) return squashedWhole(chain, history);
  const squashed = new Map([...squashedIn(found.steps, entries), ...(found.unsure ?? [])]);
  if (isMerged) squashed.set(last, chain.target);
  return { ...found, showsLayers: showsLayers(found), entryByLayer, squashed };
}

function showsLayers({ steps }: Found): boolean {
  return [...steps.values()].some(({ instruction }) => MAKES_LAYERS.has(instruction.keyword));
}

/** `buildah build --squash` leaves a single layer, and only the history of the last stage. */
function squashedWhole(chain: StageChain, history: History): HistoryMatch | null {
  const { entries, entryByLayer } = history;
  const last = entries.length - 1;
  const isBuildah = entries[last]?.comment.startsWith('FROM ');
  if (!isBuildah || entryByLayer[0] !== last) return null;
  const ofTarget = chain.steps.filter(({ stage }) => stage === chain.target);
  const found = eachStep(chain, ofTarget, history, entries.length);
  return found?.first !== 0
    ? null
    : { ...found, showsLayers: showsLayers(found), entryByLayer, squashed: new Map([[last, null]]) };
}

interface Found extends Pick<HistoryMatch, 'steps' | 'first'> {
  /** More entries of `squashed`. */
  readonly unsure?: HistoryMatch['squashed'];
}

/** Matches one entry per step; for `ONBUILD`, only some builders leave one. */
function eachStep(
  { dockerfile: { escapedBy } }: StageChain,
  steps: readonly Step[],
  { recorded }: History,
  end: number,
): Found | null {
  const found = new Map<number, Step>();
  let at = end;
  // Most chains differ in their last steps, so that nothing is copied before.
  for (let i = steps.length - 1; i >= 0; i--) {
    const [step, entry] = [steps[i], recorded[at - 1]];
    if (step === undefined) continue;
    if (entry !== undefined && mayHaveWritten(step, entry, escapedBy)) found.set(--at, step);
    else if (step.instruction.keyword !== 'ONBUILD') return null;
  }
  return { steps: found, first: at };
}

/**
 * Kaniko leaves entries only of steps that changed files: of every `COPY` and `ADD`, and of some others, as written. With a base image, entries before
 * the first `COPY` or `ADD` can be the base's.
 */
function changesOnly(chain: StageChain, history: History, end: number): Found | null {
  // Then no step left an entry at the end, and so none before it.
  if (!isInstruction(history.entries[end - 1], history.recorded[end - 1])) return null;
  const steps = chain.steps.filter(({ instruction }) => makesLayer(instruction));
  const latest = new Map<number, Step>();
  let [at, first] = [end, end];
  for (const step of steps.toReversed()) {
    const { keyword } = step.instruction;
    if (isWrittenBy(step, at - 1, chain, history)) latest.set(--at, step);
    else if (ALWAYS_CHANGES.has(keyword)) return null;
    if (ALWAYS_CHANGES.has(keyword)) first = at;
  }
  if (chain.below === 'scratch' && at > 0) return null;
  if (chain.below === 'scratch') first = at;
  const found = new Map([...latest].filter(([i]) => i >= first));
  // An entry that an equal, earlier step may have left as well is of one of several steps.
  const unsure = new Map<number, number | null>();
  let next = 0;
  for (let i = first; i < end; i++) {
    while (next < steps.length && !isWrittenBy(steps[next], i, chain, history)) next++;
    const [earliest, last] = [steps[next++], found.get(i)];
    if (earliest !== last) unsure.set(i, earliest?.stage === last?.stage ? (last?.stage ?? null) : null);
  }
  for (const i of unsure.keys()) found.delete(i);
  return found.size === 0 ? null : { steps: found, first: 0, unsure };
}

/** Whether an entry is an instruction as written, and one that a step may have left. */
function isWrittenBy(step: Step | undefined, i: number, chain: StageChain, { entries, recorded }: History): boolean {
  const [entry, read] = [entries[i], recorded[i]];
  if (step === undefined || read === undefined || !isInstruction(entry, read)) return false;
  return mayHaveWritten(step, read, chain.dockerfile.escapedBy);
}

/**
 * The entries whose layers contain the changes of several steps. Without `--layers`, buildah commits a stage once, with its last entry; the
 * others have no layer. Neither has a `RUN` of Docker's classic builder that changed nothing; it writes two spaces where buildah writes one.
 */
function squashedIn(steps: ReadonlyMap<number, Step>, entries: readonly HistoryEntry[]): Map<number, number | null> {
  const isDocker = [...steps.keys()].some((i) => entries[i]?.createdBy.includes('#(nop)  '));
  const squashed = new Map<number, number | null>();
  let open: number | null = null;
  for (const [i, step] of [...steps].toReversed()) {
    const isEmpty = entries[i]?.emptyLayer === true;
    if (!isEmpty && (!makesLayer(step.instruction) || open === step.stage)) squashed.set(i, step.stage);
    if (!isEmpty) open = null;
    else if (MAKES_LAYERS.has(step.instruction.keyword) && !(isDocker && step.instruction.keyword === 'RUN'))
      open = step.stage;
  }
  return squashed;
}
