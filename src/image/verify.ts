import type { CompressionFault } from '../formats/compression.ts';
import { type Algorithm, algorithmOf, type Digest, verifierOf } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { type TableLocation, tableKey } from '../formats/lazy.ts';
import type { ByteSource, RemotePart } from '../sources/byte-source.ts';
import { isAvailable } from '../sources/byte-source.ts';
import { readStatements, statementsAbout } from './attestation.ts';
import type { PassRequest, PassResult } from './blob-pass.ts';
import { type BlobReaderPool, INLINE_POOL } from './blob-reader-pool.ts';
import { type Contents, digestIn } from './contents.ts';
import { type Depth, type Image, includesDepth, type Node, nodesOf } from './image.ts';
import { tablesOf } from './lazy-tables.ts';
import { detectFormat } from './node.ts';
import { NO_PROGRESS, type Progress } from './progress.ts';

/**
 * Reads the blobs of an image to the given depth; results remain on its nodes, so that a shared blob is read once.
 * @param readers the pool for reading every byte
 * @param progress receives the progress
 */
export async function readBlobs(
  image: Image,
  depth: Depth,
  statements = false,
  readers: Pick<BlobReaderPool, 'read'> = INLINE_POOL,
  progress: Progress = NO_PROGRESS,
): Promise<void> {
  if (statements) {
    await fetchAll(
      statementsAbout(image).map(({ edge }) => edge.target),
      'document',
    );
    readStatements(image);
  }
  if (!includesDepth(depth, 'heads')) return;
  const nodes = [...nodesOf(image), ...(image.unreferenced ?? [])];
  await fetchAll(nodes, 'ends');
  for (const node of nodes) detectFormat(node);
  if (!includesDepth(depth, 'digests')) return;
  const layers = includesDepth(depth, 'contents') ? layersToUnpack(image) : NONE;
  const passes = nodes.flatMap((node) => passOver(node, layers.get(node) ?? null) ?? []);
  const requests = passes.map(({ request }) => request);
  const bytes = requests.reduce((sum, { byteSource }) => sum + byteSource.length, 0);
  progress.begin(image.name, bytes);
  const results = await readers.read(requests, progress.advance);
  progress.end();
  for (const pass of passes) applyResult(pass, results.get(pass.request) ?? UNREAD);
  for (const node of nodes) {
    settle(node, layers.has(node));
    // All bytes were streamed, so the last ones are known now.
    if (node.lazy === 'unknown') detectFormat(node);
  }
}

/** Fetches a part of remote blobs, all at once; the source limits concurrency. */
async function fetchAll(nodes: readonly Node[], part: RemotePart): Promise<void> {
  await Promise.all(
    nodes.map(({ byteSource }) => (byteSource?.kind === 'remote' ? byteSource.blob.fetch(part) : undefined)),
  );
}

/** What is needed of a layer's contents. */
interface Unpacking {
  /** The algorithms of the diffIDs that configs state for it. */
  readonly algorithms: ReadonlySet<Algorithm>;
  /** By their key. */
  readonly tables: ReadonlyMap<string, TableLocation>;
}

type Layers = ReadonlyMap<Node, Unpacking>;
const NONE: Layers = new Map();

/** The layers that engines could unpack. */
function layersToUnpack({ manifests }: Image): Layers {
  const layers = new Map<Node, { algorithms: Set<Algorithm>; tables: Map<string, TableLocation> }>();
  for (const { exempt, config, layers: edges } of manifests) {
    if (exempt !== null) continue;
    for (const [i, edge] of edges.entries()) {
      const { target, declared } = edge;
      // The bytes of an encrypted layer show nothing about its contents.
      if (declared?.compression === 'encrypted') continue;
      // Without a stated algorithm, sha256 is used.
      const layer = layers.get(target) ?? { algorithms: new Set<Algorithm>(['sha256']), tables: new Map() };
      layers.set(target, layer);
      for (const table of tablesOf(edge)) layer.tables.set(tableKey(table), table);
      const stated = config?.config?.diffIds[i];
      const algorithm = stated && verifierOf(stated);
      if (algorithm) layer.algorithms.add(algorithm);
    }
  }
  return layers;
}

/** A blob of which every byte must be read. */
interface Pass {
  readonly node: Node;
  readonly request: PassRequest;
  /** Whether its contents are needed, and not only their digest. */
  readonly unpacks: boolean;
}

/**
 * What must be read of a blob, if anything.
 * @param layer what is needed of a layer's contents; null if nothing is
 */
function passOver(node: Node, layer: Unpacking | null): Pass | null {
  const { digest, byteSource, contents, faults } = node;
  if (!isAvailable(byteSource) || byteSource.kind === 'streamed') return null;
  if (faults.some(({ kind }) => kind === 'unreadable')) return null;
  const unpacks = layer !== null && !hasRivals(node) && !(contents !== null && knows(contents, layer));
  const algorithm = digest === null || isSettled(node) ? null : (verifierOf(digest) ?? null);
  const compression = compressionAround(node);
  const plain = new Set(unpacks ? layer.algorithms : []);
  if (algorithm !== null && (compression === 'gzip' || compression === 'zstd')) plain.add(algorithm);
  const stored = compression === null ? algorithm : null;
  if (stored === null && plain.size === 0) return null;
  const request = {
    byteSource,
    format: node.detected ?? 'unknown',
    stored,
    plain: plain.size > 0 ? [...plain] : null,
    tables: unpacks ? tablesToRead(layer, contents) : [],
  };
  return { node, request, unpacks };
}

function knows(contents: Contents, { algorithms, tables }: Unpacking): boolean {
  if (contents.kind === 'unread') return true;
  const compared = new Set(contents.tables.map(({ location }) => tableKey(location)));
  if (![...tables.keys()].every((key) => compared.has(key))) return false;
  return contents.fault !== null || [...algorithms].every((one) => digestIn(contents, one) !== null);
}

/** The tables of a layer, including those that were compared for another image. */
function tablesToRead({ tables }: Unpacking, contents: Contents | null): readonly TableLocation[] {
  const known = contents?.kind === 'read' ? contents.tables.map(({ location }) => location) : [];
  return [...new Map([...known.map((one) => [tableKey(one), one] as const), ...tables]).values()];
}

/** Whether consumers would read its bytes in different formats, so that its contents do not count. */
function hasRivals({ detected, faults }: Node): boolean {
  return detected === 'unknown' && faults.some(({ kind }) => kind === 'ambiguous');
}

/** Whether a blob's digest was compared with its bytes, or has a fault that explains why not. */
function isSettled({ verified, faults }: Node): boolean {
  return verified !== null || faults.some(({ kind }) => SETTLING.has(kind));
}

/** Readers return everything that was requested. */
const UNREAD: PassResult = { ok: false, reason: 'it was not read' };

const SETTLING: ReadonlySet<Fault['kind']> = new Set(['digest-mismatch', 'unverifiable', 'unreadable']);

/** Records the result of a pass. */
function applyResult({ node, unpacks }: Pass, result: PassResult): void {
  if (!result.ok) {
    node.faults.push(faultOf('unreadable', result.reason));
    if (unpacks) node.contents = { kind: 'unread', reason: result.reason };
    return;
  }
  if (unpacks) node.contents = result.contents;
  if (isSettled(node)) return;
  const actual = result.digest ?? (result.contents && digestOfTar(node, result.contents));
  if (actual !== null) setDigest(node, actual);
}

/**
 * The digest of the tar in a compressed layer of a docker archive, or the reason why it is unknown; null for other
 * digests.
 */
function digestOfTar(node: Node, contents: Contents): Digest | Fault | null {
  const compression = compressionAround(node);
  if (compression === null || node.digest === null) return null;
  if (contents.kind === 'unread') return unverifiableTar(contents.reason);
  const algorithm = verifierOf(node.digest);
  if (contents.fault !== null) return brokenFault(compression, contents.fault);
  return algorithm === undefined ? null : digestIn(contents, algorithm);
}

/** Records why something was not read. */
function settle(node: Node, isLayer: boolean): void {
  const { digest, byteSource, contents, faults } = node;
  if (byteSource === null) return;
  if (isLayer && contents === null) {
    const broken = faults.find(({ kind }) => kind === 'unreadable' || kind === 'ambiguous')?.message ?? '';
    node.contents = { kind: 'unread', reason: 'reason' in byteSource ? byteSource.reason : broken };
  }
  if (digest !== null && !isSettled(node)) setDigest(node, unreadDigest(node, digest, byteSource));
}

/** The digest of bytes that are not read here, or the reason why it is unknown. */
function unreadDigest(node: Node, digest: Digest, byteSource: ByteSource): Digest | Fault {
  const compression = compressionAround(node);
  if (verifierOf(digest) === undefined) return faultOf('unverifiable', `the algorithm of ${digest} is not supported`);
  if (byteSource.kind === 'unreadable') return faultOf('unreadable', byteSource.reason);
  if (byteSource.kind === 'streamed') {
    const isOver = compression === null && algorithmOf(byteSource.digest) === algorithmOf(digest);
    return isOver ? byteSource.digest : faultOf('unverifiable', byteSource.reason);
  }
  return unverifiableTar(`Plimsoll does not decompress ${compression}`);
}

/** Records the digest of the bytes, or the reason why it is unknown. */
function setDigest(node: Node, actual: Digest | Fault): void {
  if (typeof actual !== 'string') {
    node.faults.push(actual);
    return;
  }
  node.verified = actual === node.digest;
  if (!node.verified) node.faults.push(faultOf('digest-mismatch', `its bytes have the digest ${actual}`));
}

/** The reason why the digest of the tar in a compressed layer is unknown, or certainly wrong. */
function brokenFault(compression: string, { kind, message }: CompressionFault): Fault {
  switch (kind) {
    case 'unavailable':
    case 'too-large':
    case 'too-dense':
    case 'unfinished':
      return unverifiableTar(message);
    default:
      return faultOf('digest-mismatch', `its ${compression} is broken: ${message}`);
  }
}

function unverifiableTar(reason: string): Fault {
  return faultOf('unverifiable', `its digest is that of its tar, but ${reason}`);
}

/** The compression to remove before the bytes match the digest. */
function compressionAround({ digestOf, detected }: Node): 'gzip' | 'zstd' | 'xz' | 'bzip2' | null {
  if (digestOf === 'bytes') return null;
  return detected === 'gzip' || detected === 'zstd' || detected === 'xz' || detected === 'bzip2' ? detected : null;
}
