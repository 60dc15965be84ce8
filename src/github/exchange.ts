import { setTimeout } from 'node:timers/promises';
import { type JsonValue, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Address } from './address.ts';
import { GitHubUnreachable, RETRY_POLICY, type RetryPolicy } from './bounded-fetch.ts';
import { connect, type GitHubResponse, type Write } from './octokit.ts';
import { writeRefusal } from './refusal.ts';
import { issueIn } from './remote-access.ts';

/** A line for the log, or a warning, about what was not written. */
export interface LogMessage {
  readonly level: 'info' | 'warning';
  readonly message: string;
}

/** The reason why something was not written, for people; it repeats nothing of GitHub's response. */
export class GitHubWriteError extends Error {
  /** Whether it is certain that nothing was written. */
  readonly certain: boolean;

  constructor(reason: string, certain = true) {
    super(reason);
    this.certain = certain;
  }
}

/**
 * Requests a path of GitHub's API, or writes to it. A response that is not successful or not JSON throws
 * `GitHubWriteError`.
 */
export type Exchange = (path: string, write?: Write) => Promise<Exchanged>;

export interface Exchanged {
  readonly value: JsonValue;
  /** Whether the page of a list has a next page; null if the response does not state it. */
  readonly more: boolean | null;
}

const ACCEPT = 'application/vnd.github+json';

/** Opens the API with its token, which needs a permission such as "checks: write". */
export async function exchangeWith(address: Address, permission: string, retryPolicy?: RetryPolicy): Promise<Exchange> {
  const { apiUrl, token: value, repository } = address;
  const token = 'github-token';
  if (repository === null) throw new GitHubWriteError('the runner does not state the repository (GITHUB_REPOSITORY)');
  if (value === null) throw new GitHubWriteError(`the input ${token} is empty`);
  const issue = issueIn({ apiUrl, token: { name: token, value, own: false } });
  if (issue !== null) throw new GitHubWriteError(issue);
  const send = await connect(apiUrl, value, retryPolicy);
  return async (path, write) => {
    const reads = write === undefined;
    let answer: GitHubResponse;
    try {
      answer = await send(path, ACCEPT, LIMITS.githubPageBytes, write);
    } catch (error) {
      if (!(error instanceof GitHubUnreachable)) throw error;
      throw new GitHubWriteError(safe`${new URL(apiUrl).host} could not be reached: ${error.message}`, reads);
    }
    const { status, header, bytes } = answer;
    // A failing server may have executed the write.
    if (status >= 300)
      throw new GitHubWriteError(writeRefusal(answer, { repository, token, permission }), reads || status < 500);
    const parsed = parseJson(bytes);
    if (!parsed.ok) throw new GitHubWriteError('GitHub did not respond with JSON', reads);
    const link = header('link');
    return { value: parsed.value, more: link === null ? null : /;\s*rel="?next"?/.test(link) };
  };
}

/**
 * Tries a write that must not be executed twice, and once more if its result is unknown: then the second attempt checks
 * first. A failure after that stays uncertain.
 */
export async function retryOnce<T>(
  attempt: (again: boolean) => Promise<T>,
  { pause }: RetryPolicy = RETRY_POLICY,
): Promise<T> {
  try {
    return await attempt(false);
  } catch (error) {
    if (!(error instanceof GitHubWriteError) || error.certain) throw error;
  }
  await setTimeout(pause);
  try {
    return await attempt(true);
  } catch (error) {
    throw error instanceof GitHubWriteError ? new GitHubWriteError(error.message, false) : error;
  }
}

/** Writes, and returns a warning if that fails: what is published besides the report never decides the verdict. */
export async function warnOnFailure(what: () => string, write: () => Promise<void>): Promise<LogMessage | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (!(error instanceof GitHubWriteError)) throw error;
    // Both parts are safe already; this way they keep their full length.
    return {
      level: 'warning',
      message: `${what()} ${error.certain ? 'was not' : 'may not have been'} written: ${error.message}`,
    };
  }
}
