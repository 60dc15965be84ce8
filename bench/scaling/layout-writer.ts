import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OCI = 'application/vnd.oci.image';
export const GZIP_LAYER = `${OCI}.layer.v1.tar+gzip`;
export const ZSTD_LAYER = `${OCI}.layer.v1.tar+zstd`;
export const TAR_LAYER = `${OCI}.layer.v1.tar`;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Descriptor {
  readonly [key: string]: Json;
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Writes an OCI layout, blob by blob. */
export class LayoutWriter {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(join(folder, 'blobs/sha256'), { recursive: true });
    writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  }

  blob(bytes: Uint8Array | string, mediaType: string): Descriptor {
    const digest = digestOf(bytes);
    writeFileSync(join(this.folder, 'blobs/sha256', digest.slice(7)), bytes);
    return { mediaType, digest, size: Buffer.byteLength(bytes) };
  }

  config(more: { readonly [key: string]: Json } = {}, diffIds: readonly string[] = []): Descriptor {
    const base = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: diffIds } };
    return this.blob(JSON.stringify({ ...base, ...more }), `${OCI}.config.v1+json`);
  }

  manifest(config: Descriptor, layers: readonly Descriptor[], more: { readonly [key: string]: Json } = {}): Descriptor {
    const mediaType = `${OCI}.manifest.v1+json`;
    return this.blob(JSON.stringify({ schemaVersion: 2, mediaType, config, layers, ...more }), mediaType);
  }

  index(manifests: readonly Descriptor[], more: { readonly [key: string]: Json } = {}): Descriptor {
    const mediaType = `${OCI}.index.v1+json`;
    return this.blob(JSON.stringify({ schemaVersion: 2, mediaType, manifests, ...more }), mediaType);
  }

  /** Writes index.json, and returns the folder. */
  finish(manifests: readonly Descriptor[]): string {
    const index = { schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests };
    writeFileSync(join(this.folder, 'index.json'), JSON.stringify(index));
    return this.folder;
  }
}

export function named(descriptor: Descriptor, name: string): Descriptor {
  return { ...descriptor, annotations: { 'org.opencontainers.image.ref.name': name } };
}
