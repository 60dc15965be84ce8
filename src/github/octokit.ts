import { TOOL } from '../reports/tool.ts';
import { boundedFetch, type FetchOptions, type RetryPolicy } from './bounded-fetch.ts';

/**
 * Asks GitHub's REST API for a path below its root, or writes there, and takes an answer of so many bytes at most; every status is an answer.
 * The path `/graphql` is the other API.
 */
export type SendToGitHub = (path: string, accept: string, most: number, write?: Write) => Promise<GitHubResponse>;

/** What is written, as JSON. */
export interface Write {
  readonly method: 'POST' | 'PATCH';
  readonly body: Readonly<Record<string, unknown>>;
}

export interface GitHubResponse {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly bytes: Uint8Array;
}

/** The version of the API that answers are read by; GitHub keeps each for two years after the next. */
const API_VERSION = '2022-11-28';
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Connects to GitHub with `@actions/github`, which is loaded here and not before, as a run without policies of other repositories needs none of it.
 * Questions fail with `GitHubUnreachable` alone.
 */
export async function connect(apiUrl: string, token: string | null, retryPolicy?: RetryPolicy): Promise<SendToGitHub> {
  const { GitHub, defaults, getOctokitOptions } = await loadQuietly();
  const fetch = boundedFetch(defaults.request?.fetch ?? globalThis.fetch, retryPolicy);
  // Without a token the class itself, as `getOctokitOptions` insists on one.
  const options = { baseUrl: apiUrl, userAgent: `${TOOL.name}/${TOOL.version}`, log: SILENT };
  const octokit = new GitHub(token === null ? options : getOctokitOptions(token, options));
  return async (path, accept, most, write) => {
    let answer: GitHubResponse | undefined;
    const keep = async (url: string, asked: FetchOptions): Promise<Response> => {
      const response = await fetch(url, asked, most);
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
      // Octokit throws for every status from 400 on, and wraps what the network threw.
      if (answer === undefined) throw error instanceof Error && error.cause !== undefined ? error.cause : error;
    }
    if (answer === undefined) throw new Error('Octokit neither failed nor asked');
    return answer;
  };
}

/** GraphQL stands below the root at github.com, and beside version 3 of the other API on a company's server. */
function urlOf(path: string, apiUrl: string): string {
  return path === '/graphql' ? `${apiUrl.replace(/\/api\/v3$/, '/api')}${path}` : path;
}

/**
 * The library reads the event file while it is loaded, throws where that is malformed, and prints where there is none. Nothing here needs it, so the
 * file is out of sight meanwhile.
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
