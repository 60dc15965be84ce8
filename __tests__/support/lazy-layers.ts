import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { detect } from '../../src/formats/format.ts';
import { type TableLocation, tableLocations } from '../../src/formats/lazy.ts';
import { TableComparison, type TableOutcome } from '../../src/formats/lazy-comparison.ts';
import { readTable } from '../../src/formats/lazy-table.ts';
import { indexTar, walkTar } from '../../src/formats/tar.ts';
import { readBlob } from '../../src/image/blob-pass.ts';
import type { ComparedTable } from '../../src/image/contents.ts';
import { digestOf } from './image-tree.ts';
import { writeLayout } from './images.ts';
import { layout, TYPES } from './layout.ts';
import { writeTar } from './tar.ts';
import { temporaryDirectory } from './temporary.ts';
import { command, isRequired, missingTools } from './tools.ts';

/** A layer that can be pulled file by file, and the annotations of its descriptor. */
export interface LazyLayer {
  readonly bytes: Buffer;
  readonly annotations: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown>;

/** A table of contents as JSON has it. */
export interface Table {
  readonly version: number;
  readonly entries: readonly Readonly<Json>[];
  readonly [key: string]: unknown;
}

const CONSUMER = join(import.meta.dirname, '../consumers/estargz');
const ANNOTATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(join(CONSUMER, 'layers/annotations.json'), 'utf8'),
);

/** Names of layers that the libraries wrote of one tar (`__tests__/consumers/estargz`). */
export const LAZY_LAYERS: readonly string[] = Object.keys(ANNOTATIONS);

/** A layer that a library wrote. */
export function lazyLayer(name: string): LazyLayer {
  return { bytes: readFileSync(join(CONSUMER, `layers/${name}.bin`)), annotations: ANNOTATIONS[name] ?? {} };
}

/** Where the only table of a layer is. */
export function locationIn({ bytes, annotations }: LazyLayer): Extract<TableLocation, { kind: 'range' }> {
  const [location] = tableLocations(bytes.subarray(-64), bytes.length, new Map(Object.entries(annotations)));
  if (location?.kind !== 'range') throw new Error('the layer has no table');
  return location;
}

/** The table of a layer. */
export function tableIn(layer: LazyLayer): Table {
  return JSON.parse(jsonIn(layer).toString('utf8'));
}

/** The bytes of its JSON. */
export function jsonIn(layer: LazyLayer): Buffer {
  const { form, offset, length } = locationIn(layer);
  const stored = layer.bytes.subarray(offset, offset + length);
  if (form === 'zstd:chunked') return zstdDecompressSync(stored);
  const tar = gunzipSync(stored);
  const [member] = indexTar((at, size) => tar.subarray(at, at + size), tar.length).members;
  return tar.subarray(member?.offset ?? 0, (member?.offset ?? 0) + (member?.size ?? 0));
}

/** The layer with another table in the place of its own; digests, offsets and annotations fit it. */
export function withTable(layer: LazyLayer, table: Table | Buffer): LazyLayer {
  const json = Buffer.isBuffer(table) ? table : Buffer.from(JSON.stringify(table));
  const { form, offset } = locationIn(layer);
  return form === 'estargz' ? withGzipTable(layer, json, offset) : withZstdTable(layer, json, offset);
}

function withGzipTable({ bytes, annotations }: LazyLayer, json: Buffer, offset: number): LazyLayer {
  const stored = gzipSync(writeTar([{ name: 'stargz.index.json', data: json }]));
  return {
    bytes: Buffer.concat([bytes.subarray(0, offset), stored, bytes.subarray(-51)]),
    annotations: { ...annotations, 'containerd.io/snapshot/stargz/toc.digest': digestOf(json) },
  };
}

function withZstdTable({ bytes, annotations }: LazyLayer, json: Buffer, offset: number): LazyLayer {
  const stored = zstdCompressSync(json);
  const isOld = bytes.subarray(-8).toString('latin1') === 'GnUlInUx';
  const footer = Buffer.from(bytes.subarray(isOld ? -40 : -64));
  footer.writeBigUInt64LE(BigInt(stored.length), 8);
  footer.writeBigUInt64LE(BigInt(json.length), 16);
  const changed = Object.entries(annotations).map(([key, value]) => {
    if (key.endsWith('manifest-checksum')) return [key, digestOf(stored)];
    if (key.endsWith('manifest-position')) return [key, `${offset}:${stored.length}:${json.length}:1`];
    return key.endsWith('toc.digest') ? [key, digestOf(json)] : [key, value];
  });
  return {
    bytes: Buffer.concat([bytes.subarray(0, offset - 8), skippable(stored), skippable(footer)]),
    annotations: Object.fromEntries(changed),
  };
}

/** RFC 8878, 3.1.2. */
export function skippable(data: Uint8Array): Buffer {
  const head = Buffer.from('502a4d1800000000', 'hex');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

/** What the tables of a layer come to. */
export async function comparedIn({ bytes, annotations }: LazyLayer): Promise<readonly ComparedTable[]> {
  const byteSource = { kind: 'bytes', bytes, length: bytes.length } as const;
  const tables = tableLocations(bytes.subarray(-64), bytes.length, new Map(Object.entries(annotations)));
  const format = detect(bytes.subarray(0, 512));
  const result = await readBlob({ byteSource, format, stored: 'sha256', plain: ['sha256'], tables });
  if (!result.ok || result.contents?.kind !== 'read') throw new Error(JSON.stringify(result));
  return result.contents.tables;
}

/** What the only table of a layer comes to. */
export async function outcomeOf(layer: LazyLayer): Promise<TableOutcome> {
  const [table, ...others] = await comparedIn(layer);
  if (table === undefined || others.length > 0) throw new Error('the layer does not have one table');
  return table.outcome;
}

/**
 * Compares tables with the tar of a layer, which is decompressed once.
 * @param edit changes the tar
 */
export function comparing(
  layer: LazyLayer,
  edit: (tar: Buffer) => Buffer = (tar) => tar,
): (table: Table) => Promise<TableOutcome> {
  const { form } = locationIn(layer);
  const tar = edit(plainOf(layer.bytes));
  const read = (offset: number, length: number) => layer.bytes.subarray(offset, offset + length);
  return async (table) => {
    const json = Buffer.from(JSON.stringify(table));
    const stored =
      form === 'estargz'
        ? gzipSync(writeTar([{ name: 'stargz.index.json', data: json }]), { level: 1 })
        : zstdCompressSync(json);
    const result = await readTable(form, stored);
    if (!result.ok) return { kind: 'unread', reason: result.reason };
    const comparison = new TableComparison(result.table, read);
    await walkTar([tar], (member) => comparison.take(member), { keep: false, attributes: true });
    return comparison.end(null);
  };
}

/** What stargz-snapshotter shows of a layer. */
export interface Reading {
  readonly error: string;
  readonly digest: string;
  readonly entries: readonly (Readonly<Json> & { readonly name: string })[] | null;
}

/** Reads layers with stargz-snapshotter's library; null where Go or the library cannot be had. */
export function snapshotterReader(): ((layer: LazyLayer) => Reading) | null {
  const program = join(temporaryDirectory(), 'estargz');
  const hasGo = missingTools(['go']).length === 0;
  const built = hasGo ? spawnSync('go', ['build', '-o', program, '.'], { cwd: CONSUMER, env: goEnvironment() }) : null;
  if (built?.status !== 0) {
    if (isRequired('go'))
      throw new Error(`the reader of eStargz cannot be built: ${built?.stderr ?? 'there is no Go'}`);
    return null;
  }
  return ({ bytes, annotations }) => {
    const path = join(temporaryDirectory(), 'layer');
    writeFileSync(path, bytes);
    const digest = annotations['containerd.io/snapshot/stargz/toc.digest'];
    const { stdout } = spawnSync(program, ['list', path, ...(digest === undefined ? [] : [digest])], {
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(stdout.toString());
  };
}

function goEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, CGO_ENABLED: '0', GOFLAGS: '' };
}

/** An OCI layout of one image with these layers, and the diffIDs of what they decompress to. */
export function imageOf(...layers: readonly LazyLayer[]): string {
  const image = layout();
  const diffIds = layers.map(({ bytes }) => digestOf(plainOf(bytes)));
  const manifest = image.manifest({
    config: image.config({ rootfs: { type: 'layers', diff_ids: diffIds } }),
    layers: layers.map(({ bytes, annotations }) => ({
      ...image.blob(bytes, isGzip(bytes) ? TYPES.gzip : TYPES.zstd),
      annotations,
    })),
  });
  image.index([{ ...manifest, annotations: { 'io.containerd.image.name': 'ghcr.io/acme/app:1' } }]);
  return writeLayout(image.files);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f;
}

function plainOf(bytes: Buffer): Buffer {
  return isGzip(bytes) ? gunzipSync(bytes) : command(bytes, 'zstd', '-dc');
}
