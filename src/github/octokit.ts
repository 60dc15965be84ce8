import { TOOL } from '../reports/tool.ts';
import { boundedFetch, type FetchOptions, type RetryPolicy } from './bounded-fetch.ts';

/**
 * Requests a path of GitHub's REST API, or writes to it, with a limit on the size of the response; every status is a
 * response. The path `/graphql` is the GraphQL API.
 */
export type SendToGitHub = (path: string, accept: string, most: number, write?: Write) => Promise<GitHubResponse>;

/** The body, as JSON. */
export interface Write {
  readonly method: 'POST' | 'PATCH';
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GitHubResponse {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
}

/** The version of the API; GitHub supports each for two years after the next. */
const API_VERSION = '2022-11-28';
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Connects to GitHub with `@actions/github`, which is loaded on demand, because runs without policies of other
 * repositories do not need it. Requests reject only with `GitHubUnreachable`.
 */
export async function connect(apiUrl: string, token: string | null, retryPolicy?: RetryPolicy): Promise<SendToGitHub> {
  const { GitHub, defaults, getOctokitOptions } = await loadQuietly();
  const fetch = boundedFetch(defaults.request?.fetch ?? globalThis.fetch, retryPolicy);
  // Without a token the class itself, because `getOctokitOptions` requires one.
  const options = { baseUrl: apiUrl, userAgent: `${TOOL.name}/${TOOL.version}`, log: SILENT };
  const octokit = new GitHub(token === null ? options : getOctokitOptions(token, options));
  return async (path, accept, most, write) => {
    let answer: GitHubResponse | undefined;
    const keep = async (url: string, request: FetchOptions): Promise<Response> => {
      const response = await fetch(url, request, most);
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      answer = { status: response.status, header: (name) => response.headers.get(name), bytes };
      return response;
    };
    const headers = { accept, 'x-github-api-version': API_VERSION };
    try {
      const { method = 'GET', body } = write ?? {};
      const route = { method, url: urlOf(path, apiUrl), ...(body !== undefined && { data: body }) };
      await octokit.request({ ...route, headers, request: { fetch: keep, log: SILENT } });
    } catch (error) {
      // Octokit throws for every status from 400 on, and wraps network errors.
      if (answer === undefined) throw error instanceof Error && error.cause !== undefined ? error.cause : error;
    }
    if (answer === undefined) throw new Error('Octokit neither failed nor sent a request');
    return answer;
  };
}

/** GraphQL is below the root at github.com, and next to version 3 of the REST API on an enterprise server. */
function urlOf(path: string, apiUrl: string): string {
  return path === '/graphql' ? `${apiUrl.replace(/\/api\/v3$/, '/api')}${path}` : path;
}

/**
 * The library reads the event file while it is loaded, throws if that is malformed, and prints if it does not exist.
 * Nothing here needs it, so the variable is hidden meanwhile.
 */
async function loadQuietly() {
  const { GITHUB_EVENT_PATH: event } = process.env;
  delete process.env['GITHUB_EVENT_PATH'];
  try {
    return await import('@actions/github/lib/utils');
  } finally {
    if (event !== undefined) process.env['GITHUB_EVENT_PATH'] = event;
  }
}
