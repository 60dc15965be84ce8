import { safe } from '../text/untrusted.ts';
import type { GitHubResponse } from './octokit.ts';
import type { RemoteAccess } from './remote-access.ts';

/** The reason why GitHub refuses access to a repository, with the fix; nothing of the body is repeated. */
export function accessHint(
  { status, header }: GitHubResponse,
  repository: string,
  { token, fix }: RemoteAccess,
): string {
  const limit = rateLimit(status, header);
  if (token === null && limit !== null) return safe`GitHub accepts no more requests without a token ${limit}: ${fix}`;
  if (token === null && status === 401) return safe`GitHub requires a token: ${fix}`;
  const reason = token === null ? null : ofToken({ status, header }, repository, token.name);
  if (reason !== null) return reason;
  if (status === 404)
    return token?.own === true
      ? safe`${repository} does not exist, or ${token.name} may not read it: it needs "contents: read" there`
      : safe`${repository} is private or does not exist: ${fix}`;
  if (status === 403) return safe`GitHub denies ${token?.name ?? 'anonymous users'} access to ${repository}: ${fix}`;
  return status >= 500 ? failure(status) : safe`GitHub responded with ${status} to the request for ${repository}`;
}

/**
 * The reason why GitHub refuses a write to a repository, with the fix; nothing of the body is repeated. `permission` is
 * the one that the job needs, such as "checks: write".
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
  // docs.github.com, "Locking conversations": the status is the same as for a missing permission.
  if (status === 403 && new TextDecoder().decode(bytes).includes('is locked')) return 'the conversation is locked';
  if (status === 403 || status === 404)
    return safe`${token} has no permission for it in ${repository}: the job needs "permissions: ${permission}" (the token is read-only in runs for forks and of Dependabot)`;
  if (status === 410) return 'GitHub responded with 410: it was deleted or is turned off in the repository';
  if (status === 422) return 'GitHub responded with 422: it does not have such a commit or conversation';
  return status >= 500 ? failure(status) : safe`GitHub responded with ${status}`;
}

/** The problem of a token, independent of the request; otherwise null. */
function ofToken(
  { status, header }: Pick<GitHubResponse, 'status' | 'header'>,
  repository: string,
  token: string,
): string | null {
  const limit = rateLimit(status, header);
  if (limit !== null)
    return safe`GitHub accepts no more requests with ${token} ${limit} (rate limit): run this again then`;
  if (status === 401)
    return safe`GitHub does not accept ${token}: it has expired, was revoked, or belongs to another server`;
  if (status === 403 && header('x-github-sso') !== null)
    return safe`${token} is not authorized for the single sign-on of ${repository}: authorize it in its settings`;
  return null;
}

function failure(status: number): string {
  return safe`GitHub responded with ${status}: run this again`;
}

/**
 * Until when requests are refused (docs.github.com/rest, "Rate limits for the REST API"); null if it is another
 * refusal.
 */
function rateLimit(status: number, header: GitHubResponse['header']): string | null {
  if (status !== 403 && status !== 429) return null;
  const after = header('retry-after');
  if (after !== null && /^\d{1,6}$/.test(after)) return safe`for ${Number(after)} seconds`;
  const reset = header('x-ratelimit-reset');
  if (header('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,11}$/.test(reset))
    return safe`until ${new Date(Number(reset) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return status === 429 ? 'for a while' : null;
}
