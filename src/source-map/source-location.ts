import { baseNameText } from '../dockerfile/base-name.ts';
import { StepEnvironment } from '../dockerfile/environment.ts';
import { couldBe, isKnown, type Template } from '../dockerfile/expand.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { settingOf, valueIn } from '../dockerfile/setting.ts';
import type { Step } from '../dockerfile/stage-chain.ts';
import type { Config } from '../formats/config.ts';
import type { Build } from './builds.ts';
import { collapseSpaces, readRecordedStep } from './history-entry.ts';

/** A location in a Dockerfile of the repository. */
export interface SourceLocation {
  /** As the user named it, or its path relative to the workspace, with forward slashes. */
  readonly file: string;
  /** The line at which the instruction starts, from 1; null if it is not known for certain. */
  readonly line: number | null;
  /** From 1; null if the line is. */
  readonly column: number | null;
  /**
   * The evidence. `provenance`: the provenance of the build names the line, and the file is the one that was built. `history`: the instructions of the
   * file explain every entry of the history above its base, one by one. `ambiguous`: the stage is known from either, and the line is not.
   */
  readonly confidence: 'provenance' | 'history' | 'ambiguous';
  /** The stage's name, or `stage 2`. Not null if the line is. */
  readonly stage: string | null;
}

/** The location on which all agree: the same instruction, or the stage that they share. Null if they do not, or if one is unknown. */
export function commonLocation(locations: readonly (SourceLocation | null)[]): SourceLocation | null {
  const [first = null, ...others] = locations;
  if (first === null || others.some((other) => other?.file !== first.file || other.stage !== first.stage)) return null;
  if (others.every((other) => other?.line === first.line && other?.column === first.column)) return first;
  return { ...first, line: null, column: null, confidence: 'ambiguous' };
}

/**
 * Locates the instruction that made a layer; for a layer of the base image, the `FROM` that names it. Null if that is unknown.
 * @param builds the possible builds of the manifest
 * @param index the index of the layer in the manifest, base first
 */
export function locateLayer(builds: readonly Build[], index: number): SourceLocation | null {
  return commonLocation(builds.map((build) => layerLocation(build, index)));
}

/**
 * Locates the instruction that left a history entry; for one of the base image, the `FROM` that names it. Null if that is unknown.
 * @param builds the possible builds of the manifest
 * @param index the index of the entry in the history, base first
 */
export function locateHistoryEntry(builds: readonly Build[], index: number): SourceLocation | null {
  return commonLocation(builds.map((build) => entryLocation(build, index)));
}

/**
 * Locates the `FROM` that names an image. Null if that is unknown or ambiguous, and for `scratch`.
 * @param builds the possible builds of the manifest
 * @param name the image in full (`docker.io/library/alpine:3.19`); null for the base of the manifest
 */
export function locateBase(builds: readonly Build[], name: string | null): SourceLocation | null {
  return commonLocation(builds.map((build) => (name === null ? baseLocation(build) : namedBaseLocation(build, name))));
}

/**
 * Locates the instruction that set a value of a config: the last one, if it sets that value. For a value of the base image, locates the `FROM`
 * that names it; for a value that nothing set, the `FROM` of the last stage. Null if that is unknown, or if something else set the value.
 * @param builds the possible builds of the manifest
 * @param keyword the instruction: `USER`, `LABEL`, `EXPOSE`, …
 * @param key the name of a label or variable, a port (`8080/tcp`), a volume; null for instructions that set a single value
 */
export function locateSetting(
  builds: readonly Build[],
  config: Config,
  keyword: string,
  key: string | null,
): SourceLocation | null {
  return commonLocation(builds.map((build) => settingLocation(build, config, keyword, key)));
}

/** The location of an instruction. Without proof only the stage is known, if the file has one of that name. */
function instructionLocation(build: Build, { line, column }: Instruction, stage: number): SourceLocation | null {
  const location = stageLocation(build, stage);
  return location === null || build.proof === null ? location : { ...location, line, column, confidence: build.proof };
}

function stageLocation({ chain, file, proof, stages }: Build, stage: number): SourceLocation | null {
  const name = chain.dockerfile.stages[stage]?.name ?? null;
  if (proof === null && (name === null || !stages.has(name))) return null;
  return { file, line: null, column: null, confidence: 'ambiguous', stage: name ?? `stage ${stage + 1}` };
}

/**
 * The `FROM` that names the base image; null for `scratch`. By history alone only its stage: the layers of an instruction that was deleted since
 * would look like the base's.
 */
function baseLocation(build: Build): SourceLocation | null {
  const { bottom, below, dockerfile } = build.chain;
  const stage = dockerfile.stages[bottom];
  if (stage === undefined || below !== 'image') return null;
  return build.proof === 'history' ? stageLocation(build, bottom) : instructionLocation(build, stage.from, bottom);
}

/** The only stage that begins with an image. */
function namedBaseLocation(build: Build, name: string): SourceLocation | null {
  const found = [...build.chain.dockerfile.stages.entries()].filter(
    ([, { base }]) => base.kind === 'image' && baseNameText(base.name) === name,
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const [index, { from }] = only;
  return instructionLocation(build, from, index);
}

/** By provenance, else by the order of the history. If a step has several lines, the one that both name. */
function layerLocation(build: Build, index: number): SourceLocation | null {
  const instructions = build.layers[index] ?? [];
  const byHistory = historyLocation(build, index);
  if (instructions.length === 0) return byHistory;
  const locations = instructions.map(({ reportedAt, stage }) => instructionLocation(build, reportedAt, stage));
  const isBoth =
    locations.length > 1 && locations.some((location) => location !== null && location.line === byHistory?.line);
  return isBoth ? byHistory : commonLocation(locations);
}

function historyLocation(build: Build, layer: number): SourceLocation | null {
  const entry = build.match?.entryByLayer[layer];
  if (build.match === null || entry === undefined) return null;
  const stage = build.match.squashed.get(entry);
  if (stage === undefined) return entryLocation(build, entry);
  return stage === null ? null : stageLocation(build, stage);
}

function entryLocation(build: Build, index: number): SourceLocation | null {
  const { match } = build;
  const step = match?.steps.get(index);
  if (step !== undefined) return asHistory(instructionLocation(build, step.reportedAt, step.stage));
  return match !== null && index >= 0 && index < match.first ? asHistory(baseLocation(build)) : null;
}

/** The confidence of a location that only the order of the history shows, even if provenance proves the file. */
function asHistory(location: SourceLocation | null): SourceLocation | null {
  return location?.confidence === 'provenance' ? { ...location, confidence: 'history' } : location;
}

function settingLocation(build: Build, config: Config, keyword: string, key: string | null): SourceLocation | null {
  const value = valueIn(config, keyword, key);
  const last = lastSetting(build, keyword, key);
  // `--label` overrides the Dockerfile.
  if (keyword === 'LABEL' && build.labels.has(key ?? '')) return null;
  if (last === null) return unsetLocation(build, value);
  const { step, template } = last;
  const agrees = value === undefined || (value !== null && couldBe(template, value));
  if (template.length > 0 && !agrees) return null;
  const isProved =
    value === undefined ||
    COMMANDS.has(keyword) ||
    isKnown(template) ||
    isRecorded(build, config, step, keyword, key, value ?? '');
  return isProved && template.length > 0
    ? instructionLocation(build, step.reportedAt, step.stage)
    : stageLocation(build, step.stage);
}

interface LastSetting {
  readonly step: Step;
  /** Empty if the step may set something else. */
  readonly template: Template;
}

function lastSetting({ chain, buildArguments }: Build, keyword: string, key: string | null): LastSetting | null {
  const environment = new StepEnvironment(chain, buildArguments);
  let last: LastSetting | null = null;
  for (const step of chain.steps) {
    const template = settingOf(step, keyword, key, environment, chain.dockerfile.escapedBy);
    if (template !== null) last = { step, template };
    environment.apply(step);
  }
  return last;
}

/** Variables in these are not expanded; only the shell before them can be the base image's. */
const COMMANDS: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT']);

/** For a value that no instruction set: it is inherited from the base image, or absent. */
function unsetLocation(build: Build, value: string | null | undefined): SourceLocation | null {
  const { target, bottom, below, dockerfile } = build.chain;
  const stage = dockerfile.stages[target];
  if (typeof value === 'string') return baseLocation(build);
  // If a config has no field for the keyword, the value can be either.
  if (stage === undefined || (value === undefined && target !== bottom && below !== 'scratch')) return null;
  return instructionLocation(build, stage.from, target);
}

/** Whether the history entry of a step contains the value to which its variables expanded. */
function isRecorded(
  { match }: Build,
  { history }: Config,
  step: Step,
  keyword: string,
  key: string | null,
  value: string,
): boolean {
  const [index] = [...(match?.steps ?? [])].find(([, one]) => one === step) ?? [];
  if (index === undefined) return false;
  const { text } = readRecordedStep(history[index]?.createdBy ?? '');
  const recorded = collapseSpaces(value);
  return keyword === 'ENV' || keyword === 'LABEL' ? ` ${text} `.includes(` ${key}=${recorded} `) : text === recorded;
}
