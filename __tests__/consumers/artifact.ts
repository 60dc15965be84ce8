import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type TarOptions, type TarSpec, writeTar } from '../support/tar.ts';
import { bzip2Sync, xzSync } from './compressors.ts';

/** How an artifact reaches a consumer. */
export type ArtifactForm = 'archive' | 'layout' | 'dir';

/** An image artifact that was made to be read in two ways. */
export interface Artifact {
  readonly kind: string;
  /** What was done, in words that are the same for the same construction. */
  readonly description: string;
  readonly form: ArtifactForm;
  /** The members of the archive, or the files of the directory, in order. */
  readonly members: readonly TarSpec[];
  /** How the archive is written from its members, where not as an ordinary tar. */
  readonly write?: (members: readonly TarSpec[]) => Uint8Array;
}

export type Compression = 'none' | 'gzip' | 'zstd' | 'xz' | 'bzip2';

const COMPRESSORS: Readonly<Record<Compression, (bytes: Uint8Array) => Uint8Array>> = {
  none: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
  xz: xzSync,
  bzip2: bzip2Sync,
};

export function compress(bytes: Uint8Array, compression: Compression): Uint8Array {
  return COMPRESSORS[compression](bytes);
}

/** The bytes of an artifact that is an archive. */
export function archiveBytes({ members, write }: Artifact): Uint8Array {
  return write === undefined ? tarOf(members) : write(members);
}

export function tarOf(members: readonly TarSpec[], options: TarOptions = {}): Uint8Array {
  return writeTar(members, { format: 'pax', ...options });
}

/** Writes an artifact into an empty directory, and returns its path. */
export function writeArtifact(artifact: Artifact, directory: string): string {
  if (artifact.form === 'archive') {
    const path = join(directory, 'image.tar');
    writeFileSync(path, archiveBytes(artifact));
    return path;
  }
  const path = join(directory, 'image');
  mkdirSync(path);
  for (const { name, data, type, link } of artifact.members) {
    const target = join(path, Buffer.from(name).toString());
    mkdirSync(dirname(target), { recursive: true });
    if (type === 'symlink') symlinkSync(link ?? '', target);
    else if (type === 'hardlink') linkSync(join(path, link ?? ''), target);
    else if (type === 'directory') mkdirSync(target, { recursive: true });
    else writeFileSync(target, data ?? '');
  }
  return path;
}
