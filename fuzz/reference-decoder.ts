import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, 'reference');

export interface GoDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** What Go's decoders read; `error` where they refuse. */
export interface GoReading {
  readonly error?: string;
  readonly document?: {
    readonly schemaVersion: number;
    readonly mediaType: string;
    readonly config: GoDescriptor;
    readonly layers: readonly GoDescriptor[] | null;
    readonly manifests: readonly GoDescriptor[] | null;
  };
  readonly config?: {
    readonly architecture: string;
    readonly os: string;
    readonly config: { readonly User: string };
    readonly rootfs: { readonly diff_ids: readonly string[] | null };
  };
  /** Names and links in hexadecimal: they need not be UTF-8. */
  readonly members?: readonly {
    readonly name: string;
    readonly type: string;
    readonly size: number;
    readonly mode: number;
    readonly link: string;
  }[];
  readonly sha256?: string;
  readonly images?: readonly {
    readonly layers: readonly string[] | null;
    readonly user: string;
    readonly config: string;
  }[];
}

/** `document`, `config`: JSON. `tar`, `gzip`: bytes. `layout`: the path of a folder. */
export type ReferenceKind = 'document' | 'config' | 'tar' | 'gzip' | 'layout';
const KINDS = { document: 'd', config: 'c', tar: 't', gzip: 'z', layout: 'l' } as const;

/** Builds the program once for each state of its source; null where there is no Go. */
export function buildReference(): string | null {
  const source = readFileSync(join(SOURCES, 'main.go'));
  const folder = join(tmpdir(), 'plimsoll-fuzz');
  const program = join(folder, `reference-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`);
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const built = spawnSync('go', ['build', '-o', program, '.'], { cwd: SOURCES, encoding: 'utf8' });
  return built.status === 0 ? program : null;
}

/** Go's decoders, in a process of their own. Questions are answered in order. */
export class ReferenceDecoder {
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: GoReading) => void)[] = [];
  #received = Buffer.alloc(0);

  constructor(program: string) {
    this.#child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#child.unref();
  }

  async read(kind: ReferenceKind, bytes: Uint8Array): Promise<GoReading> {
    const header = Buffer.alloc(5);
    header.write(KINDS[kind], 0, 'latin1');
    header.writeUInt32BE(bytes.length, 1);
    return await new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin?.write(Buffer.concat([header, bytes]));
    });
  }

  close(): void {
    this.#child.stdin?.end();
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    while (this.#received.length >= 4) {
      const length = this.#received.readUInt32BE(0);
      if (this.#received.length < 4 + length) return;
      const answer: GoReading = JSON.parse(this.#received.subarray(4, 4 + length).toString());
      this.#received = this.#received.subarray(4 + length);
      this.#waiting.shift()?.(answer);
    }
  }
}
