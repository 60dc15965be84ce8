import { StepEnvironment } from '../dockerfile/environment.ts';
import { couldBe, isKnown, type Template } from '../dockerfile/expand.ts';
import { settingOf, valueIn } from '../dockerfile/setting.ts';
import type { Step } from '../dockerfile/stage-chain.ts';
import type { Config } from '../formats/config.ts';
import type { Image, Manifest } from '../image/image.ts';
import { baseLocation, instructionLocation, stageLocation } from './build-location.ts';
import { type Build, buildsOf } from './builds.ts';
import { collapseSpaces, readRecordedStep } from './history-entry.ts';
import { commonLocation, type SourceLocation } from './source-location.ts';
import type { Workspace } from './workspace.ts';

/**
 * Where in the workspace stands the instruction that set a value of an image's config: the last one, where its value is that of the config. What the
 * base image brought stands at the `FROM` that names it; what nobody set, where the last stage begins. Null where no file is proved to be
 * the image's, and where something else set the value.
 * @param keyword the instruction: `USER`, `LABEL`, `EXPOSE`, …
 * @param key which one, where there may be several: a label's or variable's name, a port (`8080/tcp`), a volume; null for the others
 */
export function locateSetting(
  workspace: Workspace,
  image: Image,
  manifest: Manifest,
  keyword: string,
  key: string | null,
): SourceLocation | null {
  const config = manifest.config?.config ?? null;
  if (config === null) return null;
  return commonLocation(buildsOf(workspace, image, manifest).map((build) => ofSetting(build, config, keyword, key)));
}

function ofSetting(build: Build, config: Config, keyword: string, key: string | null): SourceLocation | null {
  const value = valueIn(config, keyword, key);
  const last = lastSetting(build, keyword, key);
  // A label that the build gave goes over the Dockerfile's.
  if (keyword === 'LABEL' && build.labels.has(key ?? '')) return null;
  if (last === null) return withoutSetting(build, value);
  const { step, template } = last;
  const agrees = value === undefined || (value !== null && couldBe(template, value));
  if (template.length > 0 && !agrees) return null;
  const isTold =
    value === undefined ||
    COMMANDS.has(keyword) ||
    isKnown(template) ||
    isRecorded(build, config, step, keyword, key, value ?? '');
  return isTold && template.length > 0
    ? instructionLocation(build, step.standsAt, step.stage)
    : stageLocation(build, step.stage);
}

interface LastSetting {
  readonly step: Step;
  /** Empty where it may set something else. */
  readonly template: Template;
}

function lastSetting({ chain, asked }: Build, keyword: string, key: string | null): LastSetting | null {
  const environment = new StepEnvironment(chain, asked);
  let last: LastSetting | null = null;
  for (const step of chain.steps) {
    const template = settingOf(step, keyword, key, environment, chain.dockerfile.escapedBy);
    if (template !== null) last = { step, template };
    environment.pass(step);
  }
  return last;
}

/** Of these nothing is expanded; only the shell before them may be the base image's. */
const COMMANDS: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT']);

/** What no instruction set: it came with the base, or it does not exist. */
function withoutSetting(build: Build, value: string | null | undefined): SourceLocation | null {
  const { target, bottom, below, dockerfile } = build.chain;
  const stage = dockerfile.stages[target];
  if (typeof value === 'string') return baseLocation(build);
  // Where the config does not tell, it may be either.
  if (stage === undefined || (value === undefined && target !== bottom && below !== 'scratch')) return null;
  return instructionLocation(build, stage.from, target);
}

/** Whether the history has the value that came of the instruction's variables. */
function isRecorded(
  { alignment }: Build,
  { history }: Config,
  step: Step,
  keyword: string,
  key: string | null,
  value: string,
): boolean {
  const [position] = [...(alignment?.steps ?? [])].find(([, one]) => one === step) ?? [];
  if (position === undefined) return false;
  const { text } = readRecordedStep(history[position]?.createdBy ?? '');
  const said = collapseSpaces(value);
  return keyword === 'ENV' || keyword === 'LABEL' ? ` ${text} `.includes(` ${key}=${said} `) : text === said;
}
