import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { afterAll, afterEach, expect } from '@jest/globals';
import { commitReply, contentReply, invalid, NOT_FOUND, type Reply, type Repository } from './github-contents.ts';
import { type Account, Conversation } from './github-conversation.ts';
import { issuesInAnswer, issuesInRequest, type Operation, operationOf } from './github-description.ts';

/** A question that was asked. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
}

/** What is answered instead, where a test wants something else; false goes on as GitHub would. */
export type Instead = (question: RecordedRequest, response: ServerResponse, count: number) => boolean;

/** Who writes with which token. A token that is not here only reads, as those of runs for forks. */
export type Writers = Readonly<Record<string, Account>>;

/**
 * A server that plays the part of GitHub's API: commits, contents, comments and check runs. Every request is held against GitHub's own description, and
 * so is every answer; one that is not as described fails the test. Stopped after the tests of the file.
 */
export class GitHubApi {
  readonly asked: RecordedRequest[] = [];
  /** What was not as GitHub describes it; a test that means it takes them out. */
  readonly issues: string[] = [];
  readonly conversation = new Conversation();
  readonly #server: Server;
  readonly #repositories: Readonly<Record<string, Repository>>;
  readonly #instead: Instead;
  readonly #writers: Writers;

  private constructor(repositories: Readonly<Record<string, Repository>>, instead: Instead, writers: Writers) {
    this.#repositories = repositories;
    this.#instead = instead;
    this.#writers = writers;
    this.#server = createServer((request, response) => this.#receive(request, response));
  }

  static async start(
    repositories: Readonly<Record<string, Repository>> = {},
    instead: Instead = () => false,
    writers: Writers = {},
  ): Promise<GitHubApi> {
    const api = new GitHubApi(repositories, instead, writers);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    running.push(api);
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

  /** The same of what was written, with the method. */
  get writes(): readonly string[] {
    return this.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { pathname: path, search: query } = new URL(request.url ?? '/', this.url);
      const text = Buffer.concat(pieces).toString();
      const { method = '', headers } = request;
      try {
        this.#answer({ method, path, query, headers, body: text === '' ? undefined : JSON.parse(text) }, response);
      } catch (error) {
        // A mistake of the server's own must neither hang the test nor pass.
        this.issues.push(String(error));
        response.destroy();
      }
    });
  }

  #answer(question: RecordedRequest, response: ServerResponse): void {
    this.asked.push(question);
    const token = /^token (.*)$/.exec(question.headers.authorization ?? '')?.[1] ?? '';
    const writer = this.#writers[token];
    // The other API is described elsewhere, and this is all that is asked of it.
    const graphql = question.method === 'POST' && /^(?:\/api)?\/graphql$/.test(question.path);
    const operation = graphql ? undefined : operationOf(question.method, question.path);
    const issues = graphql
      ? viewerIssues(question)
      : operation === undefined
        ? ['no such operation']
        : issuesInRequest(operation, question);
    this.issues.push(...issues.map((issue) => `${question.method} ${question.path}: ${issue}`));
    if (this.#instead(question, response, this.asked.length)) return;
    if (issues.length > 0) send(response, invalid('Validation Failed', [{ code: 'invalid' }]));
    else if (operation === undefined)
      send(response, { status: 200, body: { data: { viewer: { login: writer?.login ?? 'github-actions[bot]' } } } });
    else {
      const reply = this.#reply(operation, question, token, writer);
      const type = reply.type ?? 'application/json';
      this.issues.push(...issuesInAnswer(operation, reply.status, type, reply.body));
      send(response, reply);
    }
  }

  #reply(operation: Operation, question: RecordedRequest, token: string, writer: Account | undefined): Reply {
    const { parameters, id } = operation;
    const repository = this.#repositories[`${parameters['owner']}/${parameters['repo']}`];
    if (repository === undefined || repository.tokens?.includes(token) === false) return NOT_FOUND;
    const { accept = '' } = question.headers;
    if (id === 'repos/get-commit') return commitReply(repository, parameters['ref'] ?? '', accept);
    if (id === 'repos/get-content') {
      const ref = new URLSearchParams(question.query).get('ref');
      return contentReply(repository, `${ref}:${parameters['path']}`, accept);
    }
    if (question.method !== 'GET' && writer === undefined) return READ_ONLY;
    return this.conversation.reply(operation, question, writer ?? { login: 'nobody', type: 'User' }) ?? NOT_FOUND;
  }
}

/** What a token of a run for a fork is told. */
export const READ_ONLY: Reply = {
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  },
};

function viewerIssues({ body }: RecordedRequest): readonly string[] {
  return JSON.stringify(body) === '{"query":"{viewer{login}}"}' ? [] : [`another query: ${JSON.stringify(body)}`];
}

function send(response: ServerResponse, { status, body, type, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (type === undefined) sendJson(response, status, body);
  else response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

const running: GitHubApi[] = [];
afterEach(() => expect(running.flatMap(({ issues }) => issues.splice(0))).toEqual([]));
afterAll(() => {
  for (const api of running) api.stop();
});
