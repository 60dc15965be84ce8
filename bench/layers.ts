import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type TarSpec, writeHeader, writeTar } from '../__tests__/support/tar.ts';

/** How the layers of an image are stored. */
export const STORED = ['plain', 'gzip', 'zstd'] as const;
export type Stored = (typeof STORED)[number];

const OCI = 'application/vnd.oci.image';
const TYPES: Readonly<Record<Stored, string>> = {
  plain: `${OCI}.layer.v1.tar`,
  gzip: `${OCI}.layer.v1.tar+gzip`,
  zstd: `${OCI}.layer.v1.tar+zstd`,
};
const COMPRESS: Readonly<Record<Stored, (tar: Uint8Array) => Uint8Array>> = {
  plain: (tar) => tar,
  // What builders have by default: 6 and 3.
  gzip: (tar) => gzipSync(tar),
  zstd: (tar) => zstdCompressSync(tar),
};
const BLOCK = 512;
const MEBIBYTE = 1024 * 1024;
/** Sizes of files in a layer: many small ones, and most bytes in the few large ones, as in images. */
const FILE_SIZES = [700, 2500, 9000, 30_000, 120_000, 900_000] as const;

/** The files of the layers of such an image. */
export function layersOf(directory: string): readonly string[] {
  return manifestIn(directory).layers.map(({ digest }) => blobFile(directory, digest));
}

/** The file of its config. */
export function configOf(directory: string): string {
  return blobFile(directory, manifestIn(directory).config.digest);
}

interface Described {
  readonly digest: string;
}

function manifestIn(directory: string): { readonly config: Described; readonly layers: readonly Described[] } {
  const [manifest] = JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8')).manifests;
  return JSON.parse(readFileSync(blobFile(directory, manifest.digest), 'utf8'));
}

function blobFile(directory: string, digest: string): string {
  return join(directory, 'blobs/sha256', digest.slice('sha256:'.length));
}

/** Writes an OCI layout of one image whose layers have so many MiB each before they are compressed. Their content is this Node's own program, so it compresses as programs do. */
export function writeLayers(directory: string, stored: Stored, count: number, mebibytes: number): void {
  const program = readFileSync(process.execPath);
  const tars = Array.from({ length: count }, (_, i) => () => layerOf(program, i, mebibytes * MEBIBYTE));
  writeImage(directory, stored, tars);
}

/** Writes an OCI layout of one image with a layer of so many bytes that are a tar of one file of zeros. On disk it is a hole. */
export function writeHole(directory: string, bytes: number): void {
  const header = writeHeader({ name: 'zeros', size: bytes - 3 * BLOCK });
  const digest = createHash('sha256').update(header);
  const zeros = Buffer.alloc(MEBIBYTE);
  for (let left = bytes - header.length; left > 0; left -= zeros.length) digest.update(zeros.subarray(0, left));
  const hex = digest.digest('hex');
  const stated = { digest: `sha256:${hex}`, size: bytes };
  writeImage(directory, 'plain', [() => header], stated);
  truncateSync(blobFile(directory, stated.digest), bytes);
}

function writeImage(
  directory: string,
  stored: Stored,
  tars: readonly (() => Uint8Array)[],
  stated: { readonly digest?: string; readonly size?: number } = {},
): void {
  mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
  const digestOf = (bytes: Uint8Array | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const blob = (bytes: Uint8Array | string, mediaType: string, digest = digestOf(bytes)) => {
    writeFileSync(blobFile(directory, digest), bytes);
    return { mediaType, digest, size: Buffer.byteLength(bytes) };
  };
  const diffIds: string[] = [];
  const layers = tars.map((make) => {
    const tar = make();
    diffIds.push(stated.digest ?? digestOf(tar));
    return { ...blob(COMPRESS[stored](tar), TYPES[stored], stated.digest), ...stated };
  });
  const config = blob(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      config: { User: '65532' },
      rootfs: { type: 'layers', diff_ids: diffIds },
    }),
    `${OCI}.config.v1+json`,
  );
  const manifest = { schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config, layers };
  const annotations = { 'org.opencontainers.image.ref.name': 'bench' };
  const manifests = [{ ...blob(JSON.stringify(manifest), manifest.mediaType), annotations }];
  const index = { schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests };
  writeFileSync(join(directory, 'index.json'), JSON.stringify(index));
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

/** A tar of about so many bytes: pieces of the program, from another place on in every layer. */
function layerOf(program: Uint8Array, layer: number, bytes: number): Uint8Array {
  const members: TarSpec[] = [];
  let at = (layer * 13_000_000) % program.length;
  for (let total = 0, i = 0; total < bytes; i++) {
    const size = Math.min(FILE_SIZES[i % FILE_SIZES.length] ?? 0, bytes - total);
    if (at + size > program.length) at = 0;
    members.push({ name: `usr/lib/bench-${layer}/part-${i}`, data: program.subarray(at, at + size) });
    at += size;
    total += size;
  }
  return writeTar(members);
}
