import { LIMITS } from '../limits.ts';
import { errorCode } from '../text/errno.ts';

/** Time limits and retries; `LIMITS` in production. */
export interface RetryPolicy {
  /** From the first request to the last response. */
  readonly milliseconds: number;
  readonly retries: number;
  /** Milliseconds before the first retry; doubled for each further one. */
  readonly pause: number;
}

export const RETRY_POLICY: RetryPolicy = {
  milliseconds: LIMITS.githubMilliseconds,
  retries: LIMITS.githubRetries,
  pause: 500,
};

/** The parts of a request that matter here; Octokit's fit. */
export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Fetch = (url: string, request: FetchOptions & { redirect: 'manual'; signal: AbortSignal }) => Promise<Response>;

/** The reason why there is no response. It repeats nothing of the request, which may contain a token. */
export class GitHubUnreachable extends Error {
  /** Whether the network failed, so that a retry may succeed. */
  readonly isTransient: boolean;

  constructor(message: string, isTransient = false) {
    super(message);
    this.isTransient = isTransient;
  }
}

/** The response exceeds the limit. */
export class TooMuch extends GitHubUnreachable {}

/**
 * Creates a `fetch` that always ends: responses are limited in size, failed requests are retried a few times, and
 * everything ends at a deadline that starts with the first request. Writes are sent once: only the caller can find out
 * whether a failed one was executed. Redirects are followed only to the same scheme, host and port, so that a token is
 * sent nowhere else. It rejects only with `GitHubUnreachable`.
 */
export function boundedFetch(fetch: Fetch, { milliseconds, retries, pause }: RetryPolicy = RETRY_POLICY) {
  let deadline: AbortSignal | undefined;

  async function once(url: string, request: FetchOptions, most: number, redirects: number): Promise<Response> {
    deadline ??= AbortSignal.timeout(milliseconds);
    const answer = await fetch(url, { ...request, redirect: 'manual', signal: deadline });
    const { status, headers } = answer;
    const location = isRepeated(status, request) ? headers.get('location') : null;
    if (location === null) return new Response(await bodyOf(answer, most), { status, headers: plain(headers) });
    await answer.body?.cancel();
    if (redirects === 0) throw new GitHubUnreachable('it redirects too many times');
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    if (next === null || next.origin !== new URL(url).origin)
      throw new GitHubUnreachable('it redirects to another host, which is not followed');
    return await once(next.href, request, most, redirects - 1);
  }

  return async (url: string, request: FetchOptions, most: number): Promise<Response> => {
    const last = isReading(request) ? retries : 0;
    for (let tried = 0; ; tried++) {
      try {
        const answer = await once(url, request, most, LIMITS.githubRedirects);
        if (answer.status < 500 || tried === last) return answer;
      } catch (error) {
        if (error instanceof GitHubUnreachable) throw error;
        if (deadline?.aborted === true)
          throw new GitHubUnreachable(`no response came within ${milliseconds / 1000} seconds`, true);
        if (tried === last) throw new GitHubUnreachable(describeError(error), true);
      }
      await waited(pause * 2 ** tried, deadline);
    }
  };
}

const isReading = ({ method = 'GET' }: FetchOptions): boolean => method === 'GET';

/**
 * GitHub's API requires the same request at the new location, including the body (docs.github.com/rest, "Follow
 * redirects"); 303 means that the write was executed.
 */
function isRepeated(status: number, request: FetchOptions): boolean {
  return [301, 302, 307, 308].includes(status) || (status === 303 && isReading(request));
}

/** The bytes of a response; reading stops at the limit. */
async function bodyOf(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (answer.body === null) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body) {
    length += piece.length;
    // Leaving the loop cancels the rest.
    if (length > most) throw new TooMuch(`the response exceeds ${most} bytes`);
    pieces.push(piece);
  }
  return length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
}

/** The headers without those that describe the transferred body. */
function plain(headers: Headers): Record<string, string> {
  const kept = [...headers].filter(([name]) => name !== 'content-encoding' && name !== 'content-length');
  return Object.fromEntries(kept);
}

async function waited(milliseconds: number, until: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      until?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    until?.addEventListener('abort', done);
  });
}

/** The error code of the network; its messages may repeat parts of the request. */
function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = errorCode(cause) ?? '';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its name could not be resolved';
    case 'ECONNREFUSED':
      return 'it refused the connection';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection was closed';
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'it cannot be reached';
    default:
      return /^[A-Z][A-Z0-9_]*$/.test(code) ? `the connection failed (${code})` : 'the connection failed';
  }
}
