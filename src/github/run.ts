import { type Dockerfile, readDockerfile } from '../dockerfile/dockerfile.ts';
import type { Location } from '../engine/outcome.ts';
import type { Progress } from '../image/progress.ts';
import { LIMITS } from '../limits.ts';
import { type Context, withContextFlags } from '../policy/context.ts';
import type { FailOn } from '../policy/enums.ts';
import { type PolicyError, policyErrorLine, renderPolicyError } from '../policy/error.ts';
import type { ReadRemote } from '../policy/ports.ts';
import { type Annotation, inputsAnnotations, policyAnnotations } from '../reports/annotations.ts';
import { type Headline, VERDICTS } from '../reports/format.ts';
import { renderRefusal } from '../reports/markdown-refusal.ts';
import type { Report } from '../reports/report.ts';
import { readBuildResults } from '../sources/build-result.ts';
import { NETWORK, type Network } from '../sources/network.ts';
import type { ReadingLimits } from '../sources/reading-budget.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { type Address, addressOf } from './address.ts';
import { writeCheckRun } from './check-run.ts';
import { writeComment } from './comment.ts';
import { runnerContext } from './context.ts';
import type { CorePort } from './core.ts';
import type { Environment } from './environment.ts';
import { type CommentInputs, readInputs } from './inputs.ts';
import { progressLog } from './progress-log.ts';
import { annotate, publish, type WriteFile, writeSummary } from './publish.ts';
import { actionAccess, type RemoteAccess } from './remote-access.ts';
import { remotePolicies } from './remote-policy.ts';

/** The functions of the engine that the Action needs. */
export type Check = (request: {
  readonly images: readonly string[];
  readonly built: readonly string[];
  readonly policies: readonly string[];
  readonly failOn: FailOn | null;
  readonly context: Context;
  readonly remote: ReadRemote;
  readonly baseline: string | null;
  readonly limits: Partial<ReadingLimits>;
  readonly dockerfile: Dockerfile | null;
  readonly workflow: Location | null;
  readonly network: Network;
  readonly progress: Progress;
}) => Promise<
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly errors: readonly PolicyError[] }
>;

/** What the Action needs from its surroundings besides `@actions/core`. */
export interface Surroundings {
  readonly environment: Environment;
  /** Creates the reader of policies of other repositories. */
  readonly remote: (access: RemoteAccess) => ReadRemote;
}

const RUNNER: Surroundings = { environment: process.env, remote: (access) => remotePolicies(access) };

/**
 * The whole Action: reads the inputs, checks the images, publishes the results. It never throws and never shows a stack
 * trace: a failure fails the step.
 */
export async function run(
  core: CorePort,
  check: Check,
  write?: WriteFile,
  { environment, remote }: Surroundings = RUNNER,
): Promise<void> {
  try {
    // Before anything is logged: a token that is not a secret of the workflow is not masked otherwise.
    for (const name of ['policy-token', 'github-token']) if (core.getInput(name)) core.setSecret(core.getInput(name));
    const read = readInputs((name) => core.getInput(name));
    const runner = runnerContext(environment);
    if (runner.note !== null) core.info(runner.note);
    const address = addressOf(runner, read.inputs.githubToken, environment);
    const place = { core, inputs: read.inputs, address };
    if (!read.ok) return await refuse(read.errors, place);
    const { images, imagesFrom, policies, failOn, baseline, limits } = read.inputs;
    const built = await readBuildResults(imagesFrom);
    if (built.errors.length > 0)
      return await refuse(
        built.errors.map((error) => `the input images-from: ${error}`),
        place,
      );
    const file = read.inputs.dockerfile;
    const dockerfile = file === null ? null : await readDockerfile(file);
    if (dockerfile !== null && !dockerfile.ok) return await refuse([dockerfile.error], place);
    const checked = await check({
      images,
      built: built.images,
      policies,
      failOn,
      baseline,
      limits,
      dockerfile: dockerfile?.value ?? null,
      workflow: address.workflow,
      progress: progressLog(core),
      context: withContextFlags(runner.context, read.inputs.context),
      remote: remote(actionAccess(read.inputs, environment)),
      // Credentials of docker login are not secrets of the workflow either.
      network: { ...NETWORK, environment, mask: (secret) => core.setSecret(secret) },
    });
    if (checked.ok) await publish(checked.report, read.inputs, core, address, write);
    else await refusePolicy(checked.errors, place);
  } catch (error) {
    core.setFailed(
      safe`Plimsoll: internal error, please report it: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
  }
}

const INPUT_ERROR: Headline = { mark: '✗', word: 'input error', colour: 'red' };
const POLICY_ERROR: Headline = { mark: '✗', word: 'policy error', colour: 'red' };

/** Where a run that checked nothing is published. */
interface CommentTarget {
  readonly core: CorePort;
  readonly inputs: CommentInputs;
  readonly address: Address;
}

async function refuse(errors: readonly string[], place: CommentTarget): Promise<void> {
  const [first = '', ...others] = errors;
  annotate(inputsAnnotations(others), place.core);
  await undecided(INPUT_ERROR, first, others, inputsAnnotations(others), place);
}

async function refusePolicy(errors: readonly PolicyError[], place: CommentTarget): Promise<void> {
  for (const error of errors) place.core.info(renderPolicyError(error));
  annotate(policyAnnotations(errors), place.core);
  const [shown, reason] = errors.every(({ isTransient }) => isTransient === true)
    ? [VERDICTS.inconclusive, 'the policy could not be fetched, so nothing was checked']
    : [POLICY_ERROR, `the policy has ${plural(errors.length, 'error')}, so nothing was checked`];
  await undecided(shown, reason, errors.map(policyErrorLine), policyAnnotations(errors), place);
}

/**
 * Fails the step before anything was checked; later steps still find a verdict, and people a summary. Otherwise a
 * comment of an earlier run would remain although it is outdated.
 */
async function undecided(
  shown: Headline,
  reason: string,
  issues: readonly string[],
  annotations: readonly Annotation[],
  { core, inputs, address }: CommentTarget,
): Promise<void> {
  core.setOutput('verdict', 'inconclusive');
  core.setOutput('reason', reason);
  // The inputs may be invalid, so only an explicit "false" counts.
  if (core.getInput('summary').toLowerCase() !== 'false')
    await writeSummary(renderRefusal(shown, reason, issues, core.getInput('id')), core);
  const markdown = (bytes: number) => renderRefusal(shown, reason, issues, inputs.id, bytes);
  const verdict = 'inconclusive';
  const beside = [
    await writeComment({ verdict, markdown }, inputs, address),
    // Without a conclusion a required check would remain pending.
    inputs.checkRun
      ? await writeCheckRun(
          {
            id: inputs.id,
            verdict,
            title: `${shown.word}: ${reason}`,
            annotations,
            summary: markdown(LIMITS.commentBytes),
          },
          address,
        )
      : null,
  ];
  for (const message of beside) if (message !== null) core[message.level](message.message);
  core.setFailed(`Plimsoll: ${reason}`);
}
