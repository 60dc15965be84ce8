import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { indexTar } from '../../src/formats/tar.ts';

/** A document of a fixture, found without the decoders under test: with `JSON.parse`, from the top of the image down. */
export interface RealDocument {
  readonly fixture: string;
  /** The name of its file. */
  readonly name: string;
  readonly slot: 'manifest' | 'config';
  /** The type that its descriptor states; empty for what no descriptor names. */
  readonly declared: string;
  readonly bytes: Uint8Array;
  readonly json: RawDocument;
}

export interface RawDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly urls?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly platform?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly artifactType?: string;
}

export interface RawDocument {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly config?: RawDescriptor;
  readonly layers?: readonly RawDescriptor[];
  readonly manifests?: readonly RawDescriptor[];
  readonly subject?: RawDescriptor;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly fsLayers?: readonly { readonly blobSum: string }[];
  readonly history?: readonly { readonly v1Compatibility: string }[];
  readonly name?: string;
  readonly tag?: string;
  readonly architecture?: string;
  readonly signatures?: readonly unknown[];
}

export interface RawConfig {
  readonly 'os.version'?: string;
  readonly architecture?: string;
  readonly os?: string;
  readonly variant?: string;
  readonly created?: string;
  readonly author?: string;
  readonly docker_version?: string | null;
  readonly config?: {
    readonly User?: string;
    readonly Env?: readonly string[] | null;
    readonly Entrypoint?: readonly string[] | null;
    readonly Cmd?: readonly string[] | null;
    readonly WorkingDir?: string;
    readonly ExposedPorts?: object | null;
    readonly StopSignal?: string;
    readonly Volumes?: object | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
  readonly rootfs: { readonly type: string; readonly diff_ids: readonly string[] };
  readonly history?: readonly {
    readonly created?: string;
    readonly author?: string;
    readonly created_by?: string;
    readonly comment?: string;
    readonly empty_layer?: boolean;
  }[];
}

type Files = ReadonlyMap<string, Uint8Array>;

const FIXTURES = join(import.meta.dirname, '../fixtures');
/** What a directory has that is an image. */
const TOP: ReadonlySet<string> = new Set(['index.json', 'manifest.json']);
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const CONFIG_TYPES: ReadonlySet<string> = new Set([DOCKER_CONFIG, 'application/vnd.oci.image.config.v1+json']);
const MANIFEST = /\.(?:manifest(?:\.list)?|index)\.v\d\+/;

/** The names of all images among the fixtures; some stand in a folder of their maker. */
export const FIXTURE_NAMES: readonly string[] = [
  ...new Set(
    readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
      .map((name) => (/\.tar(?:\.\w+)?$/.test(name) ? name : TOP.has(basename(name)) ? dirname(name) : null))
      .filter((name) => name !== null),
  ),
].sort();

/** The files of one fixture, be it a directory or an archive. */
export function filesOf(fixture: string): Files {
  const path = join(FIXTURES, fixture);
  return statSync(path).isDirectory() ? filesUnder(path) : membersOf(uncompressed(fixture, readFileSync(path)));
}

/** Every index, manifest and image config that a tool would read from a fixture, by the name of the fixture. */
export function documentsOf(fixture: string): readonly RealDocument[] {
  const files = filesOf(fixture);
  const found = new Map<string, RealDocument>();
  const read = (name: string, slot: RealDocument['slot'], declared: string): void => {
    const bytes = files.get(name);
    if (bytes === undefined || found.has(name)) return;
    const json: RawDocument = JSON.parse(Buffer.from(bytes).toString());
    found.set(name, { fixture, name, slot, declared, bytes, json });
    if (slot === 'config') return;
    for (const { digest, mediaType } of json.manifests ?? []) {
      if (MANIFEST.test(mediaType)) read(nameOf(files, digest), 'manifest', mediaType);
    }
    if (json.config !== undefined && CONFIG_TYPES.has(json.config.mediaType)) {
      read(nameOf(files, json.config.digest), 'config', json.config.mediaType);
    }
  };
  read('index.json', 'manifest', '');
  const top = files.get('manifest.json');
  if (top !== undefined) {
    const json: unknown = JSON.parse(Buffer.from(top).toString());
    if (Array.isArray(json)) for (const { Config } of json) read(String(Config), 'config', DOCKER_CONFIG);
    else read('manifest.json', 'manifest', '');
  }
  return [...found.values()];
}

/** All of them. */
export const REAL_DOCUMENTS: readonly RealDocument[] = FIXTURE_NAMES.flatMap(documentsOf);

/** Where a fixture has a blob. */
function nameOf(files: Files, digest: string): string {
  const [algorithm, hex] = digest.split(':');
  const names = [`blobs/${algorithm}/${hex}`, `${hex}.manifest.json`, `${hex}`];
  return names.find((name) => files.has(name)) ?? digest;
}

function filesUnder(folder: string): Files {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path)];
      }),
  );
}

function membersOf(archive: Uint8Array): Files {
  const { members } = indexTar((offset, length) => archive.subarray(offset, offset + length), archive.length);
  return new Map(members.map(({ name, offset, size }) => [name, archive.subarray(offset, offset + size)]));
}

function uncompressed(fixture: string, bytes: Uint8Array): Uint8Array {
  const end = extname(basename(fixture));
  return end === '.gz' ? gunzipSync(bytes) : end === '.zst' ? zstdDecompressSync(bytes) : bytes;
}
