import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { mutateBytes } from '../byte-mutation.ts';
import { layoutFiles, templateOf } from '../image-template.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';
import { outcomesOf, runCommand } from './command-run.ts';

const FIXTURES = ['oci-zstd', 'oci-index', 'oci-nested-index', 'oci-two-images'];
const DICTIONARY = ['"manifests":[],', '"layers":[],', '"subject":null,', '"size":0,', '"digest":"sha256:x",'].map(
  (text) => Buffer.from(text),
);

/** Images in a registry that answers late and in another order each time. */
export function registryTarget(): Target {
  const templates = FIXTURES.map((name) => templateOf(join(import.meta.dirname, '../../__tests__/fixtures', name)));
  const registry = new SlowRegistry();
  return {
    name: 'registry',
    make: (random) => {
      const template = new Map(random.pick(templates) ?? []);
      const name = random.pick([...template.keys()]) ?? 'index.json';
      return template.set(name, mutateBytes(random, template.get(name) ?? Buffer.alloc(0), DICTIONARY));
    },
    run: async (input, random) => {
      const host = await registry.serve(layoutFiles(input), random);
      return outcomesOf(
        await runCommand(['check', '--policy', 'hardened', '--format', 'json', `docker://${host}/acme/app:v1`]),
      );
    },
    close: async () => registry.close(),
  };
}

/** Serves one layout; the root is its index.json. */
class SlowRegistry {
  #files: ReadonlyMap<string, Uint8Array> = new Map();
  #delays: number[] = [];
  #server: Server | undefined;

  async serve(files: ReadonlyMap<string, Uint8Array>, random: Random): Promise<string> {
    this.#files = files;
    this.#delays = Array.from({ length: 16 }, () => (random.oneIn(3) ? random.below(4) : 0));
    this.#server ??= await this.#start();
    const address = this.#server.address();
    return `127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  }

  close(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }

  async #start(): Promise<Server> {
    const server = createServer((request, response) => {
      const delay = this.#delays.shift() ?? 0;
      this.#delays.push(delay);
      const answer = () =>
        this.#answer(new URL(request.url ?? '/', 'http://localhost').pathname, request.headers.range, response);
      if (delay === 0) answer();
      else setTimeout(answer, delay);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    return server;
  }

  #answer(path: string, range: string | undefined, response: ServerResponse): void {
    const name = path.split('/').at(-1) ?? '';
    if (path === '/v2/') return void response.writeHead(200).end('{}');
    if (path.includes('/referrers/'))
      return void response
        .writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' })
        .end('{"schemaVersion":2,"manifests":[]}');
    const bytes = this.#files.get(name === 'v1' ? 'index.json' : `blobs/${name.replace(':', '/')}`);
    if (bytes === undefined) return void response.writeHead(404).end('{"errors":[]}');
    const type = typeOf(bytes);
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
    if (from === undefined)
      return void response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
    const end = Math.min(to === '' || to === undefined ? bytes.length - 1 : Number(to), bytes.length - 1);
    if (Number(from) > end) return void response.writeHead(416).end();
    response
      .writeHead(206, {
        'content-type': type,
        'content-range': `bytes ${from}-${end}/${bytes.length}`,
        'content-length': end - Number(from) + 1,
      })
      .end(bytes.subarray(Number(from), end + 1));
  }
}

function typeOf(bytes: Uint8Array): string {
  const [, type] = /"mediaType"\s*:\s*"([\w./+-]+)"/.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1')) ?? [];
  return type ?? 'application/vnd.oci.image.index.v1+json';
}
