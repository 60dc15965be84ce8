import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Timeouts } from '../../src/sources/network.ts';
import { fixture } from './command.ts';

/** What a test registry was asked. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly range: string | null;
}

export interface Served {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Takes a request over; false leaves it to the registry. */
export type Take = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** A registry that does what a test wants; on a port of its own, stopped after the tests of the file. */
export interface FakeRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** By tag and by digest. */
  readonly manifests: Map<string, Served>;
  readonly blobs: Map<string, Uint8Array>;
  readonly seen: RecordedRequest[];
  /** Bytes that were handed to the network, headers and all. */
  served: () => number;
  take: Take;
}

/** Patience enough for a slow machine: what answers at all is never given up. Only the pauses between two attempts are short. */
export const PATIENT: Timeouts = {
  milliseconds: 240_000,
  answerMilliseconds: 120_000,
  documentMilliseconds: 120_000,
  retries: 2,
  pauseMilliseconds: 1,
  waitMilliseconds: 1500,
  credentialMilliseconds: 120_000,
};

/** For what never answers, or never ends. */
export const IMPATIENT = { answerMilliseconds: 400, documentMilliseconds: 600 } as const;

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts one, empty. */
export async function fakeRegistry(take: Take = () => false): Promise<FakeRegistry> {
  const sockets: Socket[] = [];
  const registry: FakeRegistry = {
    host: '',
    manifests: new Map(),
    blobs: new Map(),
    seen: [],
    served: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    take,
  };
  const server = createServer((request, response) => answer(registry, request, response));
  server.on('connection', (socket) => sockets.push(socket));
  servers.push(server);
  const port = await listening(server);
  return Object.assign(registry, { host: `127.0.0.1:${port}` });
}

/** Starts a server on a port of its own; it is stopped after the tests of the file. */
export async function startServer(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  return `127.0.0.1:${await listening(server)}`;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Puts a layout's images in, the only one of them under a tag. */
export function fill(
  registry: FakeRegistry,
  layout: string,
  tag = 'v1',
): { readonly root: string; readonly layers: readonly string[] } {
  const folder = layout.includes('/') ? layout : fixture(layout);
  for (const hex of readdirSync(join(folder, 'blobs/sha256'))) {
    const bytes = readFileSync(join(folder, 'blobs/sha256', hex));
    registry.blobs.set(`sha256:${hex}`, bytes);
  }
  const put = ({ digest, mediaType }: { digest: string; mediaType: string }): void => {
    const bytes = registry.blobs.get(digest);
    if (bytes === undefined) return;
    registry.manifests.set(digest, { bytes, type: mediaType });
    for (const child of JSON.parse(Buffer.from(bytes).toString()).manifests ?? []) put(child);
  };
  const [root] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).manifests;
  put(root);
  const manifest = registry.manifests.get(root.digest);
  if (manifest === undefined) throw new Error(`${layout} has no manifest`);
  registry.manifests.set(tag, manifest);
  const { layers = [] } = JSON.parse(Buffer.from(manifest.bytes).toString());
  return { root: root.digest, layers: layers.map(({ digest }: { digest: string }) => digest) };
}

function answer(registry: FakeRegistry, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://x');
  const { authorization = null, range = null } = request.headers;
  registry.seen.push({ method: request.method ?? '', path: url.pathname + url.search, authorization, range });
  if (!registry.take(request, response, url.pathname)) serve(registry, request, response);
}

/** Responds as registries do; for a test that took a request over and lets the registry respond after all. */
export function serve(registry: FakeRegistry, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://x');
  const [, kind = '', reference = ''] = /^\/v2\/acme\/app\/(manifests|blobs)\/(.+)$/.exec(url.pathname) ?? [];
  if (url.pathname === '/v2/') {
    response.end('{}');
    return;
  }
  const manifest = kind === 'manifests' ? registry.manifests.get(reference) : undefined;
  const bytes = manifest?.bytes ?? (kind === 'blobs' ? registry.blobs.get(reference) : undefined);
  if (bytes === undefined) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"errors":[]}');
    return;
  }
  send(request, response, bytes, manifest?.type ?? 'application/octet-stream');
}

/** Sends bytes as registries do: all, the part that was asked for, or their length alone. */
export function send(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array, type: string): void {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
  response.writeHead(from === undefined ? 200 : 206, {
    'content-type': type,
    'content-length': part.length,
    ...(from !== undefined && { 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` }),
  });
  if (request.method === 'HEAD') response.end();
  else response.end(part);
}
