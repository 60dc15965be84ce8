import { LIMITS } from '../limits.ts';

/** How long and how often is asked; `LIMITS`, in production. */
export interface RetryPolicy {
  /** From the first question to the last answer. */
  readonly milliseconds: number;
  readonly retries: number;
  /** Milliseconds before a question is asked again; twice as many before the next time. */
  readonly pause: number;
}

export const RETRY_POLICY: RetryPolicy = {
  milliseconds: LIMITS.githubMilliseconds,
  retries: LIMITS.githubRetries,
  pause: 500,
};

/** What of a request matters here; what Octokit gives fits. */
export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Fetch = (url: string, asked: FetchOptions & { redirect: 'manual'; signal: AbortSignal }) => Promise<Response>;

/** Why there is no answer, in words that repeat nothing of the question, as that may have had a token in it. */
export class GitHubUnreachable extends Error {
  /** Whether the network failed, so that it may be otherwise the next time. */
  readonly isTransient: boolean;

  constructor(message: string, isTransient = false) {
    super(message);
    this.isTransient = isTransient;
  }
}

/** There is an answer, and it is longer than what is taken. */
export class TooMuch extends GitHubUnreachable {}

/**
 * Makes a `fetch` that ends: answers have at most so many bytes, questions that fail are asked again a little, and everything is over at the deadline,
 * which starts with the first question. What writes is sent once: whether it was done before it failed, only its sender can find out.
 * A redirect is followed to the same scheme, host and port only, so that a token goes nowhere else. It rejects with `GitHubUnreachable` alone.
 */
export function boundedFetch(fetch: Fetch, { milliseconds, retries, pause }: RetryPolicy = RETRY_POLICY) {
  let deadline: AbortSignal | undefined;

  async function once(url: string, asked: FetchOptions, most: number, redirects: number): Promise<Response> {
    deadline ??= AbortSignal.timeout(milliseconds);
    const answer = await fetch(url, { ...asked, redirect: 'manual', signal: deadline });
    const { status, headers } = answer;
    const location = isRepeated(status, asked) ? headers.get('location') : null;
    if (location === null) return new Response(await bodyOf(answer, most), { status, headers: plain(headers) });
    await answer.body?.cancel();
    if (redirects === 0) throw new GitHubUnreachable('it redirects too many times');
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    if (next === null || next.origin !== new URL(url).origin)
      throw new GitHubUnreachable('it redirects to another host, which is not followed');
    return await once(next.href, asked, most, redirects - 1);
  }

  return async (url: string, asked: FetchOptions, most: number): Promise<Response> => {
    const last = isReading(asked) ? retries : 0;
    for (let tried = 0; ; tried++) {
      try {
        const answer = await once(url, asked, most, LIMITS.githubRedirects);
        if (answer.status < 500 || tried === last) return answer;
      } catch (error) {
        if (error instanceof GitHubUnreachable) throw error;
        if (deadline?.aborted === true)
          throw new GitHubUnreachable(`no answer came within ${milliseconds / 1000} seconds`, true);
        if (tried === last) throw new GitHubUnreachable(describeError(error), true);
      }
      await waited(pause * 2 ** tried, deadline);
    }
  };
}

const isReading = ({ method = 'GET' }: FetchOptions): boolean => method === 'GET';

/** GitHub's API wants the same asked at the new place, body and all (docs.github.com/rest, "Follow redirects"); 303 says that what was sent is done. */
function isRepeated(status: number, asked: FetchOptions): boolean {
  return [301, 302, 307, 308].includes(status) || (status === 303 && isReading(asked));
}

/** The bytes of an answer; what is longer is not read on. */
async function bodyOf(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (answer.body === null) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body) {
    length += piece.length;
    // Leaving the loop cancels the rest.
    if (length > most) throw new TooMuch(`it answers with more than ${most} bytes`);
    pieces.push(piece);
  }
  return length === 0 ? null : new Uint8Array(Buffer.concat(pieces));
}

/** The headers without those that speak of the body as it came over the wire. */
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

/** The network's own word for what went wrong; its sentences may repeat what was asked. */
function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its name could not be resolved';
    case 'ECONNREFUSED':
      return 'it refuses the connection';
    case 'ECONNRESET':
    case 'UND_ERR_SOCKET':
      return 'the connection was cut';
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'it cannot be reached';
    default:
      // Some errors have a number, which means nothing to people.
      return /^[A-Z][A-Z0-9_]*$/.test(code) ? `the connection failed (${code})` : 'the connection failed';
  }
}
