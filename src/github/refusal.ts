import { safe } from '../text/untrusted.ts';
import type { GitHubResponse } from './octokit.ts';
import type { RemoteAccess } from './remote-access.ts';

/** Why GitHub does not show a repository, and what to do; nothing of the body is repeated. */
export function accessHint(
  { status, header }: GitHubResponse,
  repository: string,
  { token, fix }: RemoteAccess,
): string {
  const limit = rateLimit(status, header);
  if (token === null && limit !== null) return safe`GitHub takes no more requests without a token ${limit}: ${fix}`;
  if (token === null && status === 401) return safe`GitHub shows nothing without a token: ${fix}`;
  const reason = token === null ? null : ofToken({ status, header }, repository, token.name);
  if (reason !== null) return reason;
  if (status === 404)
    return token?.own === true
      ? safe`${repository} does not exist, or ${token.name} may not read it: it needs "contents: read" there`
      : safe`${repository} is private or does not exist: ${fix}`;
  if (status === 403) return safe`GitHub does not let ${token?.name ?? 'anybody'} read ${repository}: ${fix}`;
  return status >= 500 ? failure(status) : safe`GitHub answers ${status} when it is asked for ${repository}`;
}

/**
 * Why GitHub does not take what is written in a repository with a token, and what to do; nothing of the body is repeated.
 * `permission` is the one that a job has to give, such as "checks: write".
 */
export function writeRefusal(
  { status, header, bytes }: Pick<GitHubResponse, 'status' | 'header' | 'bytes'>,
  {
    repository,
    token,
    permission,
  }: { readonly repository: string; readonly token: string; readonly permission: string },
): string {
  const reason = ofToken({ status, header }, repository, token);
  if (reason !== null) return reason;
  // docs.github.com, "Locking conversations": who may not write there is told so with the status of what is forbidden.
  if (status === 403 && new TextDecoder().decode(bytes).includes('is locked')) return 'the conversation is locked';
  if (status === 403 || status === 404)
    return safe`${token} may not do it in ${repository}: the job needs "permissions: ${permission}" (runs for forks and of Dependabot have a token that only reads)`;
  if (status === 410) return 'GitHub says that it is gone (410): deleted, or turned off in the repository';
  if (status === 422) return 'GitHub takes it for invalid (422), as for a commit or conversation that it does not have';
  return status >= 500 ? failure(status) : safe`GitHub answers ${status}`;
}

/** What GitHub has against a token wherever it is used; null where it is not that. */
function ofToken(
  { status, header }: Pick<GitHubResponse, 'status' | 'header'>,
  repository: string,
  token: string,
): string | null {
  const limit = rateLimit(status, header);
  if (limit !== null)
    return safe`GitHub takes no more requests with ${token} ${limit} (rate limit): run this again then`;
  if (status === 401) return safe`GitHub does not know ${token}: it has expired, was revoked, or is of another server`;
  if (status === 403 && header('x-github-sso') !== null)
    return safe`${token} is not authorised for the single sign-on of ${repository}: authorise it in its settings`;
  return null;
}

function failure(status: number): string {
  return safe`GitHub fails (${status}): run this again`;
}

/** Until when no more is answered (docs.github.com/rest, "Rate limits for the REST API"); null where it is not that. */
function rateLimit(status: number, header: GitHubResponse['header']): string | null {
  if (status !== 403 && status !== 429) return null;
  const after = header('retry-after');
  if (after !== null && /^\d{1,6}$/.test(after)) return safe`for ${Number(after)} seconds`;
  const reset = header('x-ratelimit-reset');
  if (header('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,11}$/.test(reset))
    return safe`until ${new Date(Number(reset) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return status === 429 ? 'for a while' : null;
}
