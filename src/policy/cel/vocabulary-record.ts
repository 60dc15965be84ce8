import type { Edge, Image, Manifest, Node } from '../../image/image.ts';
import type { Needs } from '../../rule-kit/rule.ts';

/** A type with fields that expressions can read. */
export interface RecordType<S extends object = object> {
  readonly name: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<string, Field<S>>>;
}

/** One field: its type, its documentation and how to compute it. */
export interface Field<S extends object = object> {
  /** In CEL's notation, with the names of records: `string`, `list<Layer>`, `map<string, string>`, `timestamp`. */
  readonly type: string;
  /** One sentence for the documentation. */
  readonly meaning: string;
  /** What must be read beyond indexes and manifests. */
  readonly reads?: Partial<Needs>;
  /** Where the value is unknown, so that a rule that requires it is unchecked. Absent: always known. */
  readonly unchecked?: string;
  /**
   * The value; for a record type, the subject of that record. Undefined means absent: `has` is false, and reading is an error.
   * Throws `Unknown` where the value is unknown: unknown must never look empty. A method, so that records with different subjects fit into one list.
   */
  of(subject: S): unknown;
}

/** Returns its argument, typed: the fields get the type of the subject. */
export function recordType<S extends object>(record: RecordType<S>): RecordType<S> {
  return record;
}

/**
 * Ends an evaluation that requires an unknown value; caught where the evaluation began. CEL's logic treats it as an error:
 * `false && unknown` is false.
 */
export class Unknown extends Error {
  /** Made with `safe`. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export function throwUnknown(reason: string): never {
  throw new Unknown(reason);
}

/** The subject of an `Image` record. */
export interface ImageSubject {
  readonly image: Image;
  /** Without manifests that are proved not to be images. */
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

/** A blob under one of its references; without references, `edge` is null. */
export interface BlobSubject {
  readonly image: Image;
  readonly edge: Edge | null;
  readonly node: Node;
  /** By manifest document, the platforms of the entries that list it. */
  readonly platformsByDocument: ReadonlyMap<Edge['document'], ReadonlySet<string | null>>;
}

/** The subjects of all records of an image. */
export function imageSubject(image: Image): ImageSubject {
  const platformsByDocument = new Map<Edge['document'], Set<string | null>>();
  for (const { edge, platform } of image.manifests) {
    const platforms = platformsByDocument.get(edge.document) ?? new Set();
    platformsByDocument.set(edge.document, platforms.add(platform));
  }
  return {
    image,
    manifests: image.manifests.flatMap((manifest) =>
      manifest.exempt === null
        ? [{ image, manifest, layers: manifest.layers.map((edge, index) => ({ image, manifest, edge, index })) }]
        : [],
    ),
    blobs: [
      // The entry of manifest.json that represents a manifest is not a blob.
      ...image.edges.filter(isBlob).map((edge) => ({ image, edge, node: edge.target, platformsByDocument })),
      ...(image.unreferenced ?? []).map((node) => ({ image, edge: null, node, platformsByDocument })),
    ],
  };
}

function isBlob({ slot, descriptor, target, document }: Edge): boolean {
  return slot !== 'manifest' || descriptor !== null || document !== null || target.byteSource !== null;
}
