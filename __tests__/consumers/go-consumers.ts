import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import type { ArtifactForm } from './artifact.ts';

/** What one consumer reads from an artifact. */
export interface Reading {
  readonly consumer: string;
  /** Why the whole artifact is refused; absent where it is not. */
  readonly error?: string;
  readonly images: readonly ImageReading[] | null;
}

/** One platform image as a consumer would load it. */
export interface ImageReading {
  readonly names?: readonly string[] | null;
  readonly error?: string;
  readonly manifest?: string;
  readonly config: string;
  readonly user: string;
  readonly env: readonly string[] | null;
  readonly entrypoint: readonly string[] | null;
  readonly cmd: readonly string[] | null;
  readonly labels: Readonly<Record<string, string>> | null;
  readonly os: string;
  readonly arch: string;
  readonly variant: string;
  readonly diffIds: readonly string[] | null;
  readonly layers: readonly LayerReading[] | null;
  readonly annotations?: readonly string[] | null;
}

export interface LayerReading {
  readonly error?: string;
  readonly diffId: string;
  readonly setId: readonly string[] | null;
  readonly entries: number;
}

const SOURCES = join(import.meta.dirname, 'go');
const TAGS = [
  'containers_image_openpgp',
  'containers_image_storage_stub',
  'containers_image_docker_daemon_stub',
  'exclude_graphdriver_btrfs',
  'exclude_graphdriver_devicemapper',
];

/** Where the program is built to: one file for each state of its sources. */
export function programPath(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(SOURCES).sort()) hash.update(name).update(readFileSync(join(SOURCES, name)));
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(cache, 'plimsoll', `consumers-${hash.digest('hex').slice(0, 16)}`);
}

/** Builds the program unless it is there already. */
export function buildProgram(
  seconds = 600,
): { readonly ok: true; readonly path: string } | { readonly ok: false; readonly reason: string } {
  const path = programPath();
  if (existsSync(path)) return { ok: true, path };
  mkdirSync(join(path, '..'), { recursive: true });
  const built = spawnSync('go', ['build', '-tags', TAGS.join(' '), '-o', path, '.'], {
    cwd: SOURCES,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false -mod=readonly' },
    encoding: 'utf8',
    timeout: seconds * 1000,
  });
  if (built.status === 0) return { ok: true, path };
  return { ok: false, reason: built.error?.message ?? built.stderr.trim().split('\n').slice(-3).join(' ') };
}

/** How one library parses an image reference; without a host if it refuses it. */
export interface ParsedReference {
  readonly library: string;
  readonly host?: string;
  readonly path?: string;
  readonly tag?: string;
  readonly digest?: string;
  /** With `latest` if it states neither a tag nor a digest. */
  readonly full?: string;
  /** The repository in its short spelling. */
  readonly familiar?: string;
}

/** What reads artifacts. */
export interface Consumers {
  /** @param consumers names of those to ask; all where it is empty */
  readonly read: (path: string, form: ArtifactForm, consumers?: readonly string[]) => Promise<readonly Reading[]>;
  readonly close: () => Promise<void> | void;
}

/** The consumers in Go, as one process that reads one artifact after another. */
export class GoConsumers implements Consumers {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: ((line: string) => void)[] = [];
  readonly #lines: Interface;
  #errors = '';

  constructor(program: string, env: NodeJS.ProcessEnv = process.env) {
    this.#process = spawn(program, { env });
    this.#process.stderr.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    this.#lines = createInterface({ input: this.#process.stdout });
    this.#lines.on('line', (line) => this.#waiting.shift()?.(line));
  }

  async read(path: string, form: ArtifactForm, consumers: readonly string[] = []): Promise<readonly Reading[]> {
    const { readings }: { readonly readings: readonly Reading[] } = JSON.parse(
      await this.#request({ path, form, consumers }),
    );
    return readings;
  }

  /** How each library parses each of the names as an image reference. */
  async parseReferences(names: readonly string[]): Promise<readonly (readonly ParsedReference[])[]> {
    const { references }: { readonly references: readonly (readonly ParsedReference[])[] } = JSON.parse(
      await this.#request({ references: names }),
    );
    return references;
  }

  #request(request: object): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      this.#process.once('exit', () => reject(new Error(`the consumers ended: ${this.#errors}`)));
      this.#waiting.push((answer) => {
        this.#process.removeAllListeners('exit');
        resolve(answer);
      });
      this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    });
  }

  close(): void {
    this.#process.removeAllListeners('exit');
    this.#process.stdin.end();
    this.#lines.close();
  }
}
