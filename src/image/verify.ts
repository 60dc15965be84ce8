import { type CompressionFault, decompress } from '../formats/compression.ts';
import { type Algorithm, type Digest, Digester, verifierOf } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { type Extent, piecesOf, type RemotePart, readFailure } from '../sources/extent.ts';
import { readStatements, statementsAbout } from './attestation.ts';
import { type Contents, digestIn, LAYER_LIMITS, readContents } from './contents.ts';
import { type Depth, type Image, type Node, nodesOf, reaches } from './image.ts';
import { lookAt } from './node.ts';

/** Reads the blobs of an image as deep as is asked for; what a blob shows stays on its node, so that a shared one is read once. */
export async function deepen(image: Image, depth: Depth, statements = false): Promise<void> {
  if (statements) {
    await fetchAll(
      statementsAbout(image).map(({ edge }) => edge.target),
      'document',
    );
    readStatements(image);
  }
  if (!reaches(depth, 'heads')) return;
  const layers = reaches(depth, 'contents') ? layersToUnpack(image) : NONE;
  const nodes = [...nodesOf(image), ...(image.unreferenced ?? [])];
  await fetchAll(nodes, 'ends');
  for (const node of nodes) {
    lookAt(node);
    const algorithms = layers.get(node);
    if (algorithms !== undefined) await unpack(node, algorithms);
    if (reaches(depth, 'digests')) await verify(node);
    // All bytes went by, so the last ones are known now.
    if (node.lazy === 'untold') lookAt(node);
  }
}

/** Has a part of what is elsewhere fetched, all at once; the source bounds how many of them are under way. */
async function fetchAll(nodes: readonly Node[], part: RemotePart): Promise<void> {
  await Promise.all(nodes.map(({ extent }) => (extent?.kind === 'remote' ? extent.blob.fetch(part) : undefined)));
}

type Layers = ReadonlyMap<Node, ReadonlySet<Algorithm>>;
const NONE: Layers = new Map();

/** The layers that engines could unpack, each with the algorithms of the diffIDs that configs state for it. */
function layersToUnpack({ manifests }: Image): Layers {
  const layers = new Map<Node, Set<Algorithm>>();
  for (const { exempt, config, layers: edges } of manifests) {
    if (exempt !== null) continue;
    for (const [i, { target, declared }] of edges.entries()) {
      // Nothing that ciphertext shows is the layer's.
      if (declared?.compression === 'encrypted') continue;
      // Without a statement sha256 is what everybody computes.
      const algorithms = layers.get(target) ?? new Set<Algorithm>(['sha256']);
      layers.set(target, algorithms);
      const stated = config?.config?.diffIds[i];
      const algorithm = stated && verifierOf(stated);
      if (algorithm) algorithms.add(algorithm);
    }
  }
  return layers;
}

/** Reads what a layer holds, and its digest on the way; both stay on the node. */
async function unpack(node: Node, algorithms: ReadonlySet<Algorithm>): Promise<void> {
  const { digest, extent, contents } = node;
  if (extent === null || (contents !== null && [...algorithms].every((one) => knows(contents, one)))) return;
  const broken = node.faults.find(({ kind }) => kind === 'unreadable');
  if (extent.kind === 'unreadable' || extent.kind === 'passed' || broken !== undefined) {
    const because = 'because' in extent ? extent.because : broken?.message;
    node.contents = { kind: 'unread', because: because ?? '' };
    return;
  }
  const algorithm = node.verified === null ? digest && verifierOf(digest) : undefined;
  const stored = node.digestOf === 'bytes' ? (algorithm ?? null) : null;
  const plain = node.digestOf === 'tar' && algorithm ? [...algorithms, algorithm] : [...algorithms];
  const result = await readContents({ extent, format: node.detected ?? 'unknown', stored, plain });
  if (!result.ok) {
    node.faults.push(faultOf('unreadable', result.because));
    node.contents = { kind: 'unread', because: result.because };
    return;
  }
  node.contents = result.contents;
  if (result.digest !== null) confirm(node, result.digest);
}

function knows(contents: Contents, algorithm: Algorithm): boolean {
  return contents.kind === 'unread' || contents.fault !== null || digestIn(contents, algorithm) !== null;
}

/** Holds a blob's bytes against its digest; the fault, or the confirmation, stays on the node. */
async function verify(node: Node): Promise<void> {
  const { digest, extent } = node;
  if (
    digest === null ||
    extent === null ||
    node.verified !== null ||
    node.faults.some(({ kind }) => kind === 'unreadable')
  )
    return;
  const algorithm = verifierOf(digest);
  if (algorithm === undefined) {
    if (node.faults.length === 0)
      node.faults.push(faultOf('unverifiable', `nothing here computes the algorithm of ${digest}`));
    return;
  }
  confirm(node, await hash(node, extent, algorithm));
}

/** Takes down what the bytes' digest is, or why it is not known. */
function confirm(node: Node, actual: Digest | Fault): void {
  if (typeof actual !== 'string') {
    node.faults.push(actual);
    return;
  }
  node.verified = actual === node.digest;
  if (!node.verified) node.faults.push(faultOf('digest-mismatch', `its bytes have the digest ${actual}`));
}

async function hash(node: Node, extent: Extent, algorithm: Algorithm): Promise<Digest | Fault> {
  const compression = compressionAround(node);
  if (extent.kind === 'unreadable') return faultOf('unreadable', extent.because);
  if (extent.kind === 'passed') {
    if (compression === null && verifierOf(extent.digest) === algorithm) return extent.digest;
    return faultOf('unverifiable', extent.because);
  }
  if (compression === 'xz' || compression === 'bzip2') {
    return faultOf('unverifiable', `its digest is over the tar in it, and Plimsoll does not decompress ${compression}`);
  }
  const known = node.digestOf === 'tar' && node.contents?.kind === 'read' ? node.contents : null;
  if (known !== null && compression !== null && known.fault !== null) return brokenFault(compression, known.fault);
  const unpacked = known && digestIn(known, algorithm);
  if (unpacked !== null) return unpacked;
  const digester = new Digester(algorithm);
  try {
    if (compression === null) {
      for await (const piece of piecesOf(extent)) digester.update(piece);
      return digester.digest();
    }
    const plain = decompress(compression, piecesOf(extent), LAYER_LIMITS);
    for await (const piece of plain) digester.update(piece);
    return plain.fault === null ? digester.digest() : brokenFault(compression, plain.fault);
  } catch (error) {
    return faultOf('unreadable', readFailure(error));
  }
}

/** Why the digest of the tar in a compressed layer is not known, or is wrong whatever it is. */
function brokenFault(compression: string, { kind, message }: CompressionFault): Fault {
  switch (kind) {
    case 'unavailable':
    case 'too-large':
    case 'too-dense':
    case 'unfinished':
      return faultOf('unverifiable', `its digest is over the tar in it, and ${message}`);
    default:
      return faultOf('digest-mismatch', `its ${compression} is broken: ${message}`);
  }
}

/** What has to be undone before the bytes are those that the digest is over. */
function compressionAround({ digestOf, detected }: Node): 'gzip' | 'zstd' | 'xz' | 'bzip2' | null {
  if (digestOf === 'bytes') return null;
  return detected === 'gzip' || detected === 'zstd' || detected === 'xz' || detected === 'bzip2' ? detected : null;
}
