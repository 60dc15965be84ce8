import type { Address } from '../../src/github/address.ts';
import type { RetryPolicy } from '../../src/github/bounded-fetch.ts';
import { GitHubApi, type Instead } from './github-api.ts';
import type { Account } from './github-conversation.ts';

export const HEAD = 'c'.repeat(40);

/** Who writes with the token of every run. */
export const WORKFLOWS: Account = { login: 'github-actions[bot]', type: 'Bot' };
export const APP: Account = { login: 'acme-checks[bot]', type: 'Bot' };
export const PERSON: Account = { login: 'octocat', type: 'User' };

export const TOKENS = { workflow: 'ghs_workflow', app: 'ghs_app', person: 'ghp_person', fork: 'ghs_fork' } as const;

/** A server with one repository that the accounts above may write to, but for runs of forks. */
export async function startGitHub(instead?: Instead): Promise<GitHubApi> {
  const writers = { [TOKENS.workflow]: WORKFLOWS, [TOKENS.app]: APP, [TOKENS.person]: PERSON };
  return await GitHubApi.start({ 'acme/shop': { refs: {}, files: {} } }, instead, writers);
}

/** A run for pull request 7 of that repository. */
export function addressAt(api: Pick<GitHubApi, 'url'>, over: Partial<Address> = {}): Address {
  return {
    apiUrl: api.url,
    token: TOKENS.workflow,
    repository: 'acme/shop',
    pullRequest: 7n,
    commit: HEAD,
    workflow: { file: '.github/workflows/ci.yml', line: 8, column: 9, confidence: 'exact' },
    files: `https://github.com/acme/shop/blob/${HEAD}`,
    run: 'https://github.com/acme/shop/actions/runs/7',
    workspace: '/home/runner/work/shop',
    ...over,
  };
}

export const QUICK: RetryPolicy = { milliseconds: 20_000, retries: 2, pause: 1 };

/** Does something else to the requests of a method and path, the first `times` of them. */
export function upon(method: string, path: RegExp, instead: Instead, times = Number.POSITIVE_INFINITY): Instead {
  let met = 0;
  return (question, response, count) =>
    question.method === method && path.test(question.path) && met++ < times && instead(question, response, count);
}
