import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, type Json } from './image-tree.ts';
import { type TarOptions, type TarSpec, writeTar } from './tar.ts';

/** A JSON object. */
export interface Members {
  readonly [key: string]: Json;
}

/** A descriptor as documents have it; whatever is stated is written, true or not. */
export interface Entry extends Members {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** The media types that images of today have. */
export const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  inToto: 'application/vnd.in-toto+json',
} as const;

/**
 * An OCI layout made from nothing, in memory: files by name. Digests and sizes are right where nothing else is asked for. To change a real
 * image, see `image-tree.ts`.
 *
 * ```ts
 * const image = layout();
 * const manifest = image.manifest({ layers: [image.blob(bytes, TYPES.gzip)] });
 * image.index([named(manifest, 'v1')]).write(directory);
 * ```
 */
export class Layout {
  readonly files = new Map<string, Uint8Array>();

  /** Stores a blob, as JSON where it is neither text nor bytes, and describes it. */
  blob(content: Uint8Array | Json, mediaType: string, algorithm: 'sha256' | 'sha512' = 'sha256'): Entry {
    const bytes = bytesOf(content);
    const digest = digestOf(bytes, algorithm);
    this.files.set(blobName(digest), bytes);
    return { mediaType, digest, size: bytes.length };
  }

  /** An image config of linux/amd64. */
  config(more: Members = {}, mediaType: string = TYPES.config): Entry {
    return this.blob(
      { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] }, ...more },
      mediaType,
    );
  }

  /** A manifest; with a config and no layers, where it is given none. */
  manifest(more: Members = {}): Entry {
    const config = more['config'] ?? this.config();
    return this.blob({ schemaVersion: 2, mediaType: TYPES.manifest, layers: [], ...more, config }, TYPES.manifest);
  }

  /** An index that is a blob. */
  nested(manifests: readonly Entry[], more: Members = {}): Entry {
    return this.blob({ schemaVersion: 2, mediaType: TYPES.index, manifests, ...more }, TYPES.index);
  }

  /** Writes index.json, and oci-layout with it. */
  index(manifests: readonly Entry[], more: Members = {}): this {
    this.file('oci-layout', { imageLayoutVersion: '1.0.0' });
    return this.file('index.json', { schemaVersion: 2, mediaType: TYPES.index, manifests, ...more });
  }

  /** Writes any file, as JSON where it is neither text nor bytes. */
  file(name: string, content: Uint8Array | Json): this {
    this.files.set(name, bytesOf(content));
    return this;
  }

  /** Takes the blob away that an entry describes. */
  without({ digest }: Entry): this {
    if (!this.files.delete(blobName(digest))) throw new Error(`there is no ${digest}`);
    return this;
  }

  /** Puts other bytes where the blob of an entry is. */
  overwritten({ digest }: Entry, content: Uint8Array | Json): this {
    return this.file(blobName(digest), content);
  }

  /** Writes all into a directory, and tells which. */
  write(directory: string): string {
    for (const [name, bytes] of this.files) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), bytes);
    }
    return directory;
  }

  /** As members of an archive, in the order in which they were made. */
  members(): TarSpec[] {
    return [...this.files].map(([name, data]) => ({ name, data }));
  }

  tar(options: TarOptions = {}): Uint8Array {
    return writeTar(this.members(), options);
  }
}

/** An empty layout. */
export function layout(): Layout {
  return new Layout();
}

/** An entry with a tag, as image-spec has it. */
export function named(entry: Entry, name: string): Entry {
  return { ...entry, annotations: { 'org.opencontainers.image.ref.name': name } };
}

/** An entry with its platform: `linux/arm64`, `linux/arm/v7`. */
export function onPlatform(entry: Entry, platform: string): Entry {
  const [os = '', architecture = '', variant] = platform.split('/');
  return { ...entry, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}

/** Where a layout has the blob of a digest. */
export function blobName(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function bytesOf(content: Uint8Array | Json): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
}
