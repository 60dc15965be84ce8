import type { Location } from '../engine/outcome.ts';
import { FACTS } from '../policy/context.ts';
import type { RunnerContext } from './context.ts';
import type { Environment } from './environment.ts';
import { apiUrlOf } from './remote-access.ts';
import { workflowStep } from './workflow.ts';

/** Where a run can be told of on GitHub beside its own page, and with what token. What is null is not known. */
export interface Address {
  /** The root of GitHub's REST API. */
  readonly apiUrl: string;
  /** The input `github-token`. */
  readonly token: string | null;
  /** OWNER/NAME: of a pull request, the repository that it asks to be merged into. */
  readonly repository: string | null;
  readonly pullRequest: bigint | null;
  /** Where checks are shown. Of a pull request it is the head, as nobody looks at the merge that GitHub made of it. */
  readonly commit: string | null;
  /** The step of the workflow that runs this. */
  readonly workflow: Location | null;
  /** The folder of the machine that has the repository in it. */
  readonly workspace: string;
}

/** Where the run of a workflow can be told of. It goes by what the runner says alone: facts that a workflow gives are for policies. */
export function addressOf(runner: RunnerContext, token: string | null, environment: Environment): Address {
  const { repository, commit } = runner.context;
  return {
    apiUrl: apiUrlOf(environment),
    token,
    repository,
    pullRequest: runner.pullRequest,
    commit: commit ?? FACTS.commit.read(environment['GITHUB_SHA'] ?? ''),
    workflow: workflowStep(environment),
    workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
  };
}
