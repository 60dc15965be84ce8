import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from './image-tree.ts';
import { writeLayout } from './images.ts';
import { layout, type Members, TYPES } from './layout.ts';
import { type TarSpec, writeTar } from './tar.ts';

/** A layer to put into an image, as its bytes are stored. */
export interface LayerSpec {
  readonly bytes: Uint8Array;
  /** gzip where nothing is said. */
  readonly type?: string;
  /** The digest of what is in the gzip where nothing is said. */
  readonly diffId?: string;
}

/** An OCI layout of one image with these layers, and a config that fits them. */
export function imageWith(layers: readonly LayerSpec[], config: Members = {}, name = 'ghcr.io/acme/app:1'): string {
  const image = layout();
  const diffIds = layers.map(({ bytes, diffId }) => diffId ?? digestOf(gunzipSync(bytes)));
  const manifest = image.manifest({
    config: image.config({ rootfs: { type: 'layers', diff_ids: diffIds }, ...config }),
    layers: layers.map(({ bytes, type = TYPES.gzip }) => image.blob(bytes, type)),
  });
  image.index([{ ...manifest, annotations: { 'io.containerd.image.name': name } }]);
  return writeLayout(image.files);
}

/** A gzipped layer of these entries. */
export function layerOf(...members: readonly TarSpec[]): LayerSpec {
  return { bytes: gzipSync(writeTar(members)) };
}

/** A layer that is stored as it is. */
export function plainLayer(tar: Uint8Array): LayerSpec {
  return { bytes: tar, type: TYPES.layer, diffId: digestOf(tar) };
}
