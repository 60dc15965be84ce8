import type { Location } from '../engine/outcome.ts';
import { FACTS } from '../policy/context.ts';
import type { RunnerContext } from './context.ts';
import type { Environment } from './environment.ts';
import { apiUrlOf } from './remote-access.ts';
import { workflowStep } from './workflow.ts';

/** Where results can be published on GitHub, and with which token. Null means unknown. */
export interface Address {
  /** The root of GitHub's REST API. */
  readonly apiUrl: string;
  /** The input `github-token`. */
  readonly token: string | null;
  /** OWNER/NAME: for a pull request, the target repository. */
  readonly repository: string | null;
  readonly pullRequest: bigint | null;
  /**
   * The commit of the check run. For a pull request it is the head, because checks are shown there and not at the merge
   * commit.
   */
  readonly commit: string | null;
  /** The URL of the files of the repository at the commit, for links to lines. */
  readonly files: string | null;
  /** The URL of the workflow run. */
  readonly run: string | null;
  /** The step of the workflow that runs this Action. */
  readonly workflow: Location | null;
  /** The directory of the machine that contains the repository. */
  readonly workspace: string;
}

/**
 * Where the results of a workflow run can be published. Only facts of the runner are used: facts given by a workflow
 * are for policies.
 */
export function addressOf(runner: RunnerContext, token: string | null, environment: Environment): Address {
  const { repository } = runner.context;
  const commit = runner.context.commit ?? FACTS.commit.read(environment['GITHUB_SHA'] ?? '');
  const home = runner.context['repository-url'];
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return {
    apiUrl: apiUrlOf(environment),
    token,
    repository,
    pullRequest: runner.pullRequest,
    commit,
    files: home === null || commit === null ? null : `${home}/blob/${commit}`,
    run: home === null || !/^\d+$/.test(run) ? null : `${home}/actions/runs/${run}`,
    workflow: workflowStep(environment),
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
  };
}
