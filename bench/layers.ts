import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type TarSpec, writeTar } from '../__tests__/support/tar.ts';

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
const MEBIBYTE = 1024 * 1024;
/** Sizes of files in a layer: many small ones, and most bytes in the few large ones, as in images. */
const FILE_SIZES = [700, 2500, 9000, 30_000, 120_000, 900_000] as const;

/** Writes an OCI layout of one image whose layers have so many MiB each before they are compressed. Their content is this Node's own program, so it compresses as programs do. */
export function writeLayers(directory: string, stored: Stored, layers: number, mebibytes: number): string {
  const blobs = join(directory, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const blob = (bytes: Uint8Array | string, mediaType: string) => {
    const hex = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(blobs, hex), bytes);
    return { mediaType, digest: `sha256:${hex}`, size: Buffer.byteLength(bytes) };
  };
  const program = readFileSync(process.execPath);
  const diffIds: string[] = [];
  const descriptors = Array.from({ length: layers }, (_, i) => {
    const tar = layerOf(program, i, mebibytes * MEBIBYTE);
    diffIds.push(`sha256:${createHash('sha256').update(tar).digest('hex')}`);
    return blob(COMPRESS[stored](tar), TYPES[stored]);
  });
  const config = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: diffIds } };
  const manifest = {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: blob(JSON.stringify(config), `${OCI}.config.v1+json`),
    layers: descriptors,
  };
  const annotations = { 'org.opencontainers.image.ref.name': 'bench' };
  const manifests = [{ ...blob(JSON.stringify(manifest), manifest.mediaType), annotations }];
  writeFileSync(
    join(directory, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests }),
  );
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return directory;
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
