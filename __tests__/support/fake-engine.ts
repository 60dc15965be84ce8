import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ListenOptions } from 'node:net';
import { join } from 'node:path';
import { withScratch } from './command.ts';

/** What a made-up engine does with a question for an image. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A made-up engine while it listens. */
export interface FakeEngine {
  /** What `DOCKER_HOST` says of it. */
  readonly host: string;
  /** What it was asked, in order: `GET /v1.41/images/app:1/get`. */
  readonly asked: readonly string[];
}

const PING: Answer = (response) => void response.writeHead(200, { 'api-version': '1.41' }).end('OK');

/** Runs `use` while an engine listens on a socket of its own that answers as it is told; for what no real engine does. */
export async function withEngine<T>(
  answer: Answer,
  use: (engine: FakeEngine) => Promise<T>,
  { ping = PING, tcp = false }: { readonly ping?: Answer; readonly tcp?: boolean } = {},
): Promise<T> {
  return await withScratch(async (directory) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/_ping') ping(response, request);
      else answer(response, request);
    });
    const path = join(directory, 'engine.sock');
    const where: ListenOptions = tcp ? { host: '127.0.0.1', port: 0 } : { path };
    await new Promise<void>((resolve) => server.listen(where, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      return await use({ host: tcp ? `tcp://127.0.0.1:${port}` : `unix://${path}`, asked });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
}

/** Answers with the bytes of an export, as they are. */
export function exporting(bytes: Uint8Array): Answer {
  return (response) => void response.writeHead(200, { 'content-type': 'application/x-tar' }).end(bytes);
}

/** Runs `use` with some variables of this process's environment set, or taken away. */
export async function withEnvironment<T>(
  variables: Readonly<Record<string, string | undefined>>,
  use: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(variables)) set(name, value);
  try {
    return await use();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}
