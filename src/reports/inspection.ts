import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import type { MediaType } from '../formats/media-type.ts';
import { type Edge, type Image, type Node, roleOf } from '../image/image.ts';
import type { SourceKind } from '../sources/source.ts';
import { stableJson } from '../text/json.ts';
import type { Tool } from './report.ts';

/** What `inspect --format json` prints: every image with every blob, told apart by media type. */
export function renderInspectionJson(images: readonly Image[], tool: Tool): string {
  return stableJson({ version: 1, tool: { name: tool.name, version: tool.version }, images: images.map(imageJson) });
}

function imageJson(image: Image): unknown {
  const { name, names, source, digest, imageId, artifact, platforms } = image;
  const blobs = [...referencesByNode(image)]
    .filter(([node]) => isBlob(node))
    .map(([node, edges]) => blobJson(node, edges, source));
  const unreferenced = (image.unreferenced ?? []).map((node) => blobJson(node, [], source));
  const faults = image.faults.map(faultJson);
  return { name, names, source, digest, imageId, artifact, platforms, faults, blobs: [...blobs, ...unreferenced] };
}

function blobJson(node: Node, edges: readonly Edge[], source: SourceKind): unknown {
  const type = same(edges.map((edge) => edge.type?.mediaType ?? null)) === null ? null : (edges[0]?.type ?? null);
  return {
    digest: node.digest,
    size: node.extent?.length ?? same(edges.map(({ descriptor }) => descriptor?.size ?? null)),
    mediaType: type?.mediaType ?? null,
    ...classOf(type, node, source),
    role: same(edges.map(roleOf)),
    platform: same(edges.map(({ platform }) => platform)),
    detected: node.detected,
    ...contentsOf(node),
    references: edges.map(referenceJson),
    present: node.extent !== null,
    faults: [...new Set([...node.faults, ...edges.flatMap(({ faults }) => faults)])].map(faultJson),
  };
}

/** What a layer is once it is decompressed; null where nobody looked so deep, or it could not be told. */
function contentsOf({ contents }: Node): { readonly diffId: Digest | null; readonly uncompressedSize: number | null } {
  if (contents?.kind !== 'read' || contents.fault !== null) return { diffId: null, uncompressedSize: null };
  return { diffId: contents.diffIds[0] ?? null, uncompressedSize: contents.size };
}

function referenceJson(edge: Edge): unknown {
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

/** What a blob's type says of it; where none is declared, the bytes tell the compression, and a docker archive is a format by itself. */
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

/** Every node with the references that lead to it, in the order met. */
function referencesByNode(image: Image): ReadonlyMap<Node, readonly Edge[]> {
  const references = new Map<Node, Edge[]>();
  for (const edge of image.edges) {
    const known = references.get(edge.target);
    if (known) known.push(edge);
    else references.set(edge.target, [edge]);
  }
  return references;
}

/** An entry of a docker archive's manifest.json is a place, not a blob. */
function isBlob(node: Node): boolean {
  return node.digest !== null || node.extent !== null;
}

function faultJson({ kind, message, pointer }: Fault): unknown {
  return { kind, message, ...(pointer === '' ? {} : { pointer }) };
}

/** The value that all have, or null. */
function same<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
