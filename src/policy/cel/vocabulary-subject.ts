import type { Edge, Image, Manifest, Node } from '../../image/image.ts';

/** The subjects of records: parts of the graph, each with the context that it needs. */
export interface ImageSubject {
  readonly image: Image;
  /** The manifests that image rules judge. */
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

/** A blob under one of its edges; `edge` is null if nothing references it. */
export interface BlobSubject {
  readonly image: Image;
  readonly edge: Edge | null;
  readonly node: Node;
}

/** The parts of an image. */
export function imageSubject(image: Image): ImageSubject {
  return {
    image,
    manifests: image.manifests.flatMap((manifest) =>
      manifest.exempt === null
        ? [{ image, manifest, layers: manifest.layers.map((edge, index) => ({ image, manifest, edge, index })) }]
        : [],
    ),
    blobs: [
      // The entry of manifest.json that represents a manifest is not a blob.
      ...image.edges.filter(isBlob).map((edge) => ({ image, edge, node: edge.target })),
      ...(image.unreferenced ?? []).map((node) => ({ image, edge: null, node })),
    ],
  };
}

function isBlob({ slot, descriptor, target, document }: Edge): boolean {
  return slot !== 'manifest' || descriptor !== null || document !== null || target.byteSource !== null;
}
