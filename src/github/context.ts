import type { JsonObject } from '../formats/json.ts';
import { type Context, FACTS, type FactName } from '../policy/context.ts';
import { safe } from '../text/untrusted.ts';
import type { Environment } from './environment.ts';
import { readEvent, textAt, valueAt } from './event.ts';

export interface RunnerContext {
  readonly context: Context;
  /** One line for the log if the event could not be read, so that facts are missing. */
  readonly note: string | null;
  /** The number of the pull request of the run. */
  readonly pullRequest: bigint | null;
}

/** What a run is about, from its event. */
type About = Pick<Context, 'commit' | 'commits' | 'ref' | 'fork'>;

/** The variables and the event file. */
interface EventFacts {
  readonly repository: string | null;
  readonly sha: string | null;
  readonly ref: string | null;
  readonly payload: JsonObject | null;
}

const NOTHING: About = { commit: null, commits: null, ref: null, fork: null };

/**
 * The facts of the run, from the runner's variables and event file. Missing or malformed facts are null; it never
 * throws.
 * `repository` is the one in which the workflow runs: for a pull request, also from a fork, the target. The author of a
 * pull request chooses the names of the branch, repository and account, the title, body and labels in the payload: none
 * of them is read, except to detect that the head repository is another one (`fork`). In particular `head_branch` can
 * be "main".
 */
export function runnerContext(environment: Environment): RunnerContext {
  const event = fact('event', environment['GITHUB_EVENT_NAME']);
  const repository = fact('repository', environment['GITHUB_REPOSITORY']);
  const server = environment['GITHUB_SERVER_URL'];
  const url = server !== undefined && repository !== null ? `${server.replace(/\/+$/, '')}/${repository}` : undefined;
  const { payload, note } = eventOf(event, environment['GITHUB_EVENT_PATH']);
  const facts = {
    repository,
    sha: fact('commit', environment['GITHUB_SHA']),
    ref: fact('ref', environment['GITHUB_REF']),
    payload,
  };
  const about = event === null ? NOTHING : aboutOf(event, facts);
  return {
    context: { ...about, repository, 'repository-url': fact('repository-url', url), event },
    note,
    pullRequest: event === null ? null : pullRequestOf(event, facts),
  };
}

/**
 * What each event is about (docs.github.com, "Events that trigger workflows"). An event that is not listed is about
 * something that the steps choose.
 */
function aboutOf(event: string, facts: EventFacts): About {
  switch (event) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(facts);
    case 'pull_request_target':
      return pullRequestTarget(facts);
    case 'merge_group':
      return mergeGroup(facts);
    case 'workflow_run':
      return workflowRun(facts);
    case 'push':
    case 'create':
      return pushed(facts);
    // These run on the repository itself: a released tag, a chosen branch, the default branch.
    case 'release':
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
    case 'deployment':
      return { commit: facts.sha, commits: listOf(facts.sha), ref: facts.ref, fork: false };
    // A comment on a pull request, a check, an issue …: GITHUB_SHA is the default branch, and the steps fetch what
    // they need.
    default:
      return NOTHING;
  }
}

/**
 * GITHUB_SHA is GitHub's merge of head and base, which a checkout uses; the head is what the author pushed, where
 * checks are shown. Images may state either. Without the payload the head is unknown, and a list without it would
 * reject correct images. GITHUB_REF is `refs/pull/N/merge`, with a number that GitHub assigns.
 */
function pullRequest(facts: EventFacts): About {
  const { sha, ref, payload } = facts;
  const head = headOf(payload);
  return { commit: head, commits: bothOf(sha, head), ref, fork: isFork(facts, ['pull_request', 'head', 'repo']) };
}

/**
 * GITHUB_SHA and GITHUB_REF are those of the base branch, but the run is about the pull request, where its checks are
 * shown. Its steps check out the base by default, or fetch the head: images may state either. A rule that trusts
 * `refs/heads/main` must not match here, where a fork's code may have been built, so the ref is that of the pull
 * request.
 */
function pullRequestTarget(facts: EventFacts): About {
  const { sha, payload } = facts;
  const head = headOf(payload);
  const number = valueAt(payload, 'pull_request', 'number');
  return {
    commit: head,
    commits: bothOf(sha, head),
    ref: typeof number === 'bigint' ? fact('ref', `refs/pull/${number}/head`) : null,
    fork: isFork(facts, ['pull_request', 'head', 'repo']),
  };
}

/**
 * The merge of the queue, on a branch that GitHub creates and names. It is GITHUB_SHA as well, so it is known without
 * the payload; the heads of its pull requests are other commits.
 */
function mergeGroup({ sha, ref, payload }: EventFacts): About {
  const head = fact('commit', textAt(payload, 'merge_group', 'head_sha')) ?? sha;
  return { commit: head, commits: bothOf(sha, head), ref, fork: false };
}

/**
 * GITHUB_SHA and GITHUB_REF are those of the default branch, but the run is about another run, usually about its
 * images. If a pull request started that one, it built a merge commit that the payload does not contain: the list is
 * unknown. Its author chose the name of the branch, so the ref is unknown, too.
 */
function workflowRun(facts: EventFacts): About {
  const { sha, payload } = facts;
  const head = fact('commit', textAt(payload, 'workflow_run', 'head_sha'));
  const by = textAt(payload, 'workflow_run', 'event');
  const ofPullRequest = by === null || by.startsWith('pull_request');
  return {
    commit: head,
    commits: ofPullRequest ? null : bothOf(sha, head),
    ref: null,
    fork: isFork(facts, ['workflow_run', 'head_repository']),
  };
}

/**
 * A branch or tag of the repository itself, and its newest commit. For an annotated tag the payload's `after` is the
 * tag and `head_commit` its commit; GITHUB_SHA should be the commit. If it is not, an image may state either.
 */
function pushed({ sha, ref, payload }: EventFacts): About {
  const tagged = ref?.startsWith('refs/tags/') === true ? fact('commit', textAt(payload, 'head_commit', 'id')) : null;
  const commit = tagged ?? sha;
  return { commit, commits: bothOf(commit, sha), ref, fork: false };
}

/**
 * The number of a pull request is assigned by GitHub. A comment on one is about it, too (it is an issue with more
 * fields), whatever its steps fetch. A run of a merge queue is about several, and the payload of a `workflow_run` names
 * none for forks.
 */
function pullRequestOf(event: string, { ref, payload }: EventFacts): bigint | null {
  const number =
    event === 'issue_comment'
      ? valueAt(payload, 'issue', 'pull_request') !== undefined && valueAt(payload, 'issue', 'number')
      : event.startsWith('pull_request') && valueAt(payload, 'pull_request', 'number');
  if (typeof number === 'bigint' && number > 0n) return number;
  // Without a payload, GITHUB_REF of these events has the number.
  const [, digits] =
    /^refs\/pull\/([1-9]\d{0,15})\/merge$/.exec(event.startsWith('pull_request') ? (ref ?? '') : '') ?? [];
  return digits === undefined ? null : BigInt(digits);
}

function headOf(payload: JsonObject | null): string | null {
  return fact('commit', textAt(payload, 'pull_request', 'head', 'sha'));
}

/** Whether the head repository is another than that of the workflow. That of a deleted fork is null. */
function isFork({ repository, payload }: EventFacts, head: readonly string[]): boolean | null {
  const base = textAt(payload, 'repository', 'full_name') ?? repository;
  if (base === null || valueAt(payload, ...head) === undefined) return null;
  return textAt(payload, ...head, 'full_name')?.toLowerCase() !== base.toLowerCase();
}

function listOf(commit: string | null): readonly string[] | null {
  return commit === null ? null : [commit];
}

/** Two commits as a list, if both are known. */
function bothOf(one: string | null, other: string | null): readonly string[] | null {
  return one === null || other === null ? null : [...new Set([one, other])];
}

function fact<N extends Exclude<FactName, 'commits' | 'fork'>>(name: N, text: string | null | undefined) {
  return text === null || text === undefined ? null : FACTS[name].read(text);
}

function eventOf(event: string | null, path: string | undefined): { payload: JsonObject | null; note: string | null } {
  // Without an event there is no workflow, and nothing is missing.
  if (event === null) return { payload: null, note: null };
  const read = path ? readEvent(path) : null;
  if (read?.ok === true) return { payload: read.payload, note: null };
  const reason = read === null ? 'GITHUB_EVENT_PATH is not set' : safe`${path ?? ''}: ${read.reason}`;
  return {
    payload: null,
    note: safe`The event of this run could not be read (${reason}): its facts are unknown, and rules that need them are unchecked.`,
  };
}
