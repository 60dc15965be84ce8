import type { Edge, Image, Manifest, Node } from '../../image/image.ts';

/** What records are of: parts of the graph, each with the whole that it needs to tell its facts. */
export interface ImageSubject {
  readonly image: Image;
  /** Those that image rules judge. */
  readonly manifests: readonly ManifestSubject[];
  readonly blobs: readonly BlobSubject[];
}

export interface ManifestSubject {
  readonly image: Image;
  readonly manifest: Manifest;
  readonly layers: readonly LayerSubject[];
}

export interface LayerSubject {
  readonly image: Image;
  readonly manifest: Manifest;
  readonly edge: Edge;
  /** From 0, base first. */
  readonly index: number;
}

/** A blob under one reference to it; where nothing refers to it, `edge` is null. */
export interface BlobSubject {
  readonly image: Image;
  readonly edge: Edge | null;
  readonly node: Node;
}

/** An image taken apart. */
export function imageSubject(image: Image): ImageSubject {
  return {
    image,
    manifests: image.manifests.flatMap((manifest) =>
      manifest.exempt === null
        ? [{ image, manifest, layers: manifest.layers.map((edge, index) => ({ image, manifest, edge, index })) }]
        : [],
    ),
    blobs: [
      // The entry of manifest.json that stands for a manifest is no blob.
      ...image.edges.filter(isBlob).map((edge) => ({ image, edge, node: edge.target })),
      ...(image.unreferenced ?? []).map((node) => ({ image, edge: null, node })),
    ],
  };
}

function isBlob({ slot, descriptor, target, document }: Edge): boolean {
  return slot !== 'manifest' || descriptor !== null || document !== null || target.byteSource !== null;
}
