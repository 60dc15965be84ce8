import type { Fault } from '../formats/fault.ts';
import type { Format } from '../formats/format.ts';
import type { MediaType, Role } from '../formats/media-type.ts';
import { type Edge, type Image, type Node, roleOf } from '../image/image.ts';
import type { SourceKind } from '../sources/source.ts';
import { stableJsonPieces } from '../text/json.ts';
import { type ImageReport, osFeaturesIn, type Tool } from './report.ts';

/** The structure of `inspect --format json`: every image with every blob, by media type. */
export interface Inspection {
  readonly version: 1;
  readonly tool: Tool;
  readonly images: readonly InspectedImage[];
}

export interface InspectedImage
  extends Pick<
    ImageReport,
    'name' | 'names' | 'source' | 'digest' | 'imageId' | 'artifact' | 'platforms' | 'osFeatures'
  > {
  readonly faults: readonly InspectedFault[];
  readonly blobs: readonly InspectedBlob[];
}

/** One blob; null for values on which its references disagree. */
export interface InspectedBlob extends Class {
  readonly digest: string | null;
  /** In bytes: the stored size, otherwise that of its references. */
  readonly size: number | bigint | null;
  readonly mediaType: string | null;
  readonly role: Role | null;
  readonly platform: string | null;
  readonly detected: Format | null;
  readonly diffId: string | null;
  readonly uncompressedSize: number | null;
  /** Empty for an unreferenced blob. */
  readonly references: readonly InspectedReference[];
  readonly present: boolean;
  readonly faults: readonly InspectedFault[];
}

export interface InspectedReference {
  /** The digest of the referring document; null for a root. */
  readonly parent: string | null;
  readonly path: readonly string[];
  readonly role: Role;
  readonly mediaType: string | null;
  readonly platform: string | null;
}

export interface InspectedFault extends Pick<Fault, 'kind' | 'message'> {
  /** Absent for a document as a whole. */
  readonly pointer?: string;
}

/** The output of `inspect --format json`. */
export function renderInspectionJson(images: readonly Image[], tool: Tool): Iterable<string> {
  const inspection: Omit<Inspection, 'images'> & { readonly images: Iterable<InspectedImage> } = {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    images: inspected(images),
  };
  return stableJsonPieces(inspection);
}

/** One image after the other, because the descriptions of thousands need more memory than the images. */
function* inspected(images: readonly Image[]): Generator<InspectedImage, void, undefined> {
  for (const image of images) yield imageJson(image);
}

function imageJson(image: Image): InspectedImage {
  const { name, names, source, digest, imageId, artifact, platforms } = image;
  const blobs = [...referencesByNode(image)]
    .filter(([node]) => isBlob(node))
    .map(([node, edges]) => blobJson(node, edges, source));
  const unreferenced = (image.unreferenced ?? []).map((node) => blobJson(node, [], source));
  const faults = image.faults.map(faultJson);
  return {
    name,
    names,
    source,
    digest,
    imageId,
    artifact,
    platforms,
    osFeatures: osFeaturesIn(image),
    faults,
    blobs: [...blobs, ...unreferenced],
  };
}

function blobJson(node: Node, edges: readonly Edge[], source: SourceKind): InspectedBlob {
  const type = same(edges.map((edge) => edge.type?.mediaType ?? null)) === null ? null : (edges[0]?.type ?? null);
  return {
    digest: node.digest,
    size: node.byteSource?.length ?? same(edges.map(({ descriptor }) => descriptor?.size ?? null)),
    mediaType: type?.mediaType ?? null,
    ...classOf(type, node, source),
    role: same(edges.map(roleOf)),
    platform: same(edges.map(({ platform }) => platform)),
    detected: node.detected,
    ...contentsOf(node),
    references: edges.map(referenceJson),
    present: node.byteSource !== null,
    faults: [...new Set([...node.faults, ...edges.flatMap(({ faults }) => faults)])].map(faultJson),
  };
}

/** The decompressed layer; null if it was not read or could not be determined. */
function contentsOf({ contents }: Node): Pick<InspectedBlob, 'diffId' | 'uncompressedSize'> {
  if (contents?.kind !== 'read' || contents.fault !== null) return { diffId: null, uncompressedSize: null };
  return { diffId: contents.diffIds[0] ?? null, uncompressedSize: contents.size };
}

function referenceJson(edge: Edge): InspectedReference {
  const { parent, path, platform, type } = edge;
  return {
    parent: parent?.target.digest ?? null,
    path,
    role: roleOf(edge),
    mediaType: type?.mediaType ?? null,
    platform,
  };
}

interface Class extends Pick<MediaType, 'compression' | 'distributable' | 'status'> {
  readonly family: MediaType['family'] | 'docker-archive';
}

/**
 * The classification of a blob's type; without a declared type, the bytes determine the compression, and a docker
 * archive is a format of its own.
 */
function classOf(type: MediaType | null, node: Node, source: SourceKind): Class {
  if (type !== null)
    return {
      family: type.family,
      compression: type.compression,
      distributable: type.distributable,
      status: type.status,
    };
  const { detected } = node;
  const compression =
    detected === 'gzip' || detected === 'zstd'
      ? detected
      : detected === null || detected === 'unknown'
        ? 'unknown'
        : 'none';
  return source === 'docker-archive' || source === 'engine'
    ? { family: 'docker-archive', compression, distributable: true, status: 'current' }
    : { family: 'unknown', compression, distributable: true, status: 'unknown' };
}

/** Every node with its references, in traversal order. */
function referencesByNode(image: Image): ReadonlyMap<Node, readonly Edge[]> {
  const references = new Map<Node, Edge[]>();
  for (const edge of image.edges) {
    const known = references.get(edge.target);
    if (known) known.push(edge);
    else references.set(edge.target, [edge]);
  }
  return references;
}

/** An entry of a docker archive's manifest.json is not a blob. */
function isBlob(node: Node): boolean {
  return node.digest !== null || node.byteSource !== null;
}

function faultJson({ kind, message, pointer }: Fault): InspectedFault {
  return { kind, message, ...(pointer === '' ? {} : { pointer }) };
}

/** The common value, or null. */
function same<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
