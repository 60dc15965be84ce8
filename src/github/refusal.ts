import { say } from '../text/untrusted.ts';
import type { Answer } from './octokit.ts';
import type { RemoteAccess } from './remote-access.ts';

/** Why GitHub does not show a repository, and what to do; nothing of the body is repeated. */
export function refusal({ status, header }: Answer, repository: string, { token, mend }: RemoteAccess): string {
  const limit = rateLimit(status, header);
  if (limit !== null)
    return token === null
      ? say`GitHub takes no more requests without a token ${limit}: ${mend}`
      : say`GitHub takes no more requests with ${token.name} ${limit} (rate limit): run this again then`;
  if (status === 401)
    return token === null
      ? say`GitHub shows nothing without a token: ${mend}`
      : say`GitHub does not know ${token.name}: it has expired, was revoked, or is of another server`;
  if (status === 403 && token !== null && header('x-github-sso') !== null)
    return say`${token.name} is not authorised for the single sign-on of ${repository}: authorise it in its settings`;
  if (status === 404)
    return token?.own === true
      ? say`${repository} does not exist, or ${token.name} may not read it: it needs "contents: read" there`
      : say`${repository} is private or does not exist: ${mend}`;
  if (status === 403) return say`GitHub does not let ${token?.name ?? 'anybody'} read ${repository}: ${mend}`;
  return status >= 500
    ? say`GitHub fails (${status}): run this again`
    : say`GitHub answers ${status} when it is asked for ${repository}`;
}

/** Until when no more is answered (docs.github.com/rest, "Rate limits for the REST API"); null where it is not that. */
function rateLimit(status: number, header: Answer['header']): string | null {
  if (status !== 403 && status !== 429) return null;
  const after = header('retry-after');
  if (after !== null && /^\d{1,6}$/.test(after)) return say`for ${Number(after)} seconds`;
  const reset = header('x-ratelimit-reset');
  if (header('x-ratelimit-remaining') === '0' && reset !== null && /^\d{1,11}$/.test(reset))
    return say`until ${new Date(Number(reset) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return status === 429 ? 'for a while' : null;
}
