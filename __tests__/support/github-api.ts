import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { afterAll } from '@jest/globals';

/** A question that was asked. */
export interface Question {
  readonly method: string | undefined;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
}

/** What is answered instead, where a test wants something else; null goes on as GitHub would. */
export type Instead = (question: Question, response: ServerResponse, count: number) => boolean;

/** What a repository has: refs by name, and files by commit and path. Everything else is described as GitHub describes it. */
export interface Repository {
  readonly refs: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string | Uint8Array | { readonly type: string } | readonly unknown[]>>;
  /** The tokens that may read it; absent for a public one. */
  readonly tokens?: readonly string[];
}

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * A server that plays the part of GitHub's REST API which reads commits and contents, with the media types, statuses and bodies that docs.github.com/rest
 * gives ("Get a commit", "Get repository content"). Stopped after the tests of the file.
 */
export class GitHubApi {
  readonly asked: Question[] = [];
  readonly #server: Server;
  readonly #repositories: Readonly<Record<string, Repository>>;
  readonly #instead: Instead;

  private constructor(repositories: Readonly<Record<string, Repository>>, instead: Instead) {
    this.#repositories = repositories;
    this.#instead = instead;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  static async start(
    repositories: Readonly<Record<string, Repository>> = {},
    instead: Instead = () => false,
  ): Promise<GitHubApi> {
    const api = new GitHubApi(repositories, instead);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    running.push(api.#server);
    return api;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  /** The paths that were asked for, in order. */
  get paths(): readonly string[] {
    return this.asked.map(({ path, query }) => path + query);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname: path, search: query } = new URL(request.url ?? '/', this.url);
    const question = { method: request.method, path, query, headers: request.headers };
    this.asked.push(question);
    if (this.#instead(question, response, this.asked.length)) return;
    const [, , owner, name, kind, ...rest] = path.split('/').map(decodeURIComponent);
    const repository = this.#repositories[`${owner}/${name}`];
    const token = /^token (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    const mayRead = repository?.tokens === undefined || (token !== undefined && repository.tokens.includes(token));
    if (repository === undefined || !mayRead) sendJson(response, 404, { message: 'Not Found', status: '404' });
    else if (kind === 'commits') sendCommit(response, repository, rest.join('/'), request.headers.accept);
    else
      sendFile(
        response,
        repository,
        `${new URLSearchParams(query).get('ref')}:${rest.join('/')}`,
        request.headers.accept,
      );
  }
}

function sendCommit(response: ServerResponse, { refs }: Repository, ref: string, accept = ''): void {
  const commit = Object.hasOwn(refs, ref) ? refs[ref] : undefined;
  if (commit === undefined) sendJson(response, 422, { message: `No commit found for SHA: ${ref}`, status: '422' });
  else if (accept === 'application/vnd.github.sha') {
    response.setHeader('content-type', 'application/vnd.github.sha; charset=utf-8').end(commit);
  } else sendJson(response, 200, { sha: commit, files: [] });
}

function sendFile(response: ServerResponse, { files }: Repository, key: string, accept = ''): void {
  const file = Object.hasOwn(files, key) ? files[key] : undefined;
  if (file === undefined) sendJson(response, 404, { message: 'Not Found', status: '404' });
  else if (typeof file !== 'string' && !(file instanceof Uint8Array)) sendJson(response, 200, file);
  else if (accept === 'application/vnd.github.raw+json') {
    response.setHeader('content-type', 'application/vnd.github.raw+json; charset=utf-8').end(file);
  } else {
    const bytes = Buffer.from(file);
    sendJson(response, 200, {
      type: 'file',
      encoding: 'base64',
      size: bytes.length,
      content: bytes.toString('base64'),
    });
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': JSON_TYPE }).end(JSON.stringify(body));
}

const running: Server[] = [];
afterAll(() => {
  for (const server of running) {
    server.closeAllConnections();
    server.close();
  }
});
