import type { Instruction } from '../dockerfile/instruction.ts';
import type { StageChain, Step } from '../dockerfile/stage-chain.ts';
import type { HistoryEntry } from '../formats/config.ts';
import { mayHaveWritten, type RecordedStep, readRecordedStep } from './history-entry.ts';

/** Which entries of a history are whose: the last ones of the steps of a chain, and those before of what the chain stands on. */
export interface HistoryMatch {
  /** By the position of the entry. */
  readonly steps: ReadonlyMap<number, Step>;
  /** The position of the first entry that is not of what the chain stands on. */
  readonly first: number;
  /** By layer the position of its entry. */
  readonly ofLayers: readonly number[];
  /** By the position of an entry, of which the layer may have been made by one of several steps or by all, their stage; null where that is not one. */
  readonly squashed: ReadonlyMap<number, number | null>;
  /** Whether a `RUN`, `COPY` or `ADD` is among the steps: without one, many images are explained by accident. */
  readonly showsLayers: boolean;
}

/** A history with its entries read, which several chains are held against. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly recorded: readonly RecordedStep[];
  /** By layer the position of its entry. */
  readonly ofLayers: readonly number[];
}

const MAKES_LAYERS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN']);
const ALWAYS_CHANGES: ReadonlySet<string> = new Set(['ADD', 'COPY']);

/** Whether an instruction leaves a layer behind that is its own. */
export function makesLayer({ keyword }: Instruction): boolean {
  return MAKES_LAYERS.has(keyword) || keyword === 'WORKDIR';
}

export function readHistory(entries: readonly HistoryEntry[]): History {
  return {
    entries,
    recorded: entries.map(({ createdBy }) => readRecordedStep(createdBy)),
    ofLayers: [...entries.keys()].filter((i) => entries[i]?.emptyLayer === false),
  };
}

/**
 * Holds a history against a chain, from their ends: every step has to have left its entry, in its order. Null where that is not so, and
 * the image was not built so.
 */
export function matchHistory(chain: StageChain, history: History): HistoryMatch | null {
  const { entries, recorded, ofLayers } = history;
  const last = entries.length - 1;
  // `docker build --squash` empties all entries of the last stage and adds one.
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
  return { ...found, showsLayers: showsLayers(found), ofLayers, squashed };
}

function showsLayers({ steps }: Found): boolean {
  return [...steps.values()].some(({ instruction }) => MAKES_LAYERS.has(instruction.keyword));
}

/** `buildah build --squash` leaves one layer of everything, and of the history the last stage's. */
function squashedWhole(chain: StageChain, history: History): HistoryMatch | null {
  const { entries, ofLayers } = history;
  const last = entries.length - 1;
  const ofTarget = chain.steps.filter(({ stage }) => stage === chain.target);
  const isBuildah = entries[last]?.comment.startsWith('FROM ');
  if (!isBuildah || ofLayers[0] !== last) return null;
  const found = eachStep(chain, ofTarget, history, entries.length);
  return found?.first !== 0
    ? null
    : { ...found, showsLayers: showsLayers(found), ofLayers, squashed: new Map([[last, null]]) };
}

interface Found extends Pick<HistoryMatch, 'steps' | 'first'> {
  /** As `squashed`. */
  readonly unsure?: HistoryMatch['squashed'];
}

/** One entry a step; for `ONBUILD` only some builders leave one. */
function eachStep(
  { dockerfile: { escapedBy } }: StageChain,
  steps: readonly Step[],
  { recorded }: History,
  end: number,
): Found | null {
  const found = new Map<number, Step>();
  let at = end;
  for (const step of steps.toReversed()) {
    const entry = recorded[at - 1];
    if (entry !== undefined && mayHaveWritten(step, entry, escapedBy)) found.set(--at, step);
    else if (step.instruction.keyword !== 'ONBUILD') return null;
  }
  return { steps: found, first: at };
}

/**
 * Kaniko leaves entries of steps that changed files, as they are written: of every `COPY` and `ADD`, and of some others. On an image nothing is told of
 * what stands before the first of them, for that may be the image's.
 */
function changesOnly(chain: StageChain, history: History, end: number): Found | null {
  const steps = chain.steps.filter(({ instruction }) => makesLayer(instruction));
  const latest = new Map<number, Step>();
  let [at, first] = [end, end];
  for (const step of steps.toReversed()) {
    const { keyword } = step.instruction;
    if (isPlainly(step, at - 1, chain, history)) latest.set(--at, step);
    else if (ALWAYS_CHANGES.has(keyword)) return null;
    if (ALWAYS_CHANGES.has(keyword)) first = at;
  }
  if (chain.below === 'scratch' && at > 0) return null;
  if (chain.below === 'scratch') first = at;
  const found = new Map([...latest].filter(([i]) => i >= first));
  // Where an entry may be of an earlier step as well, of which there are several that are the same, the step is not known.
  const unsure = new Map<number, number | null>();
  let next = 0;
  for (let i = first; i < end; i++) {
    while (next < steps.length && !isPlainly(steps[next], i, chain, history)) next++;
    const [earliest, last] = [steps[next++], found.get(i)];
    if (earliest !== last) unsure.set(i, earliest?.stage === last?.stage ? (last?.stage ?? null) : null);
  }
  for (const i of unsure.keys()) found.delete(i);
  return found.size === 0 ? null : { steps: found, first: 0, unsure };
}

function isPlainly(step: Step | undefined, i: number, chain: StageChain, { entries, recorded }: History): boolean {
  const [entry, said] = [entries[i], recorded[i]];
  if (step === undefined || entry === undefined || said === undefined || entry.comment !== '') return false;
  return said.whole.startsWith(`${said.keyword} `) && mayHaveWritten(step, said, chain.dockerfile.escapedBy);
}

/**
 * Without `--layers` buildah commits a stage once, with its last entry, and the others have no layer. Docker's classic builder has none either
 * for a `RUN` that changed nothing; it writes two spaces where buildah writes one.
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
