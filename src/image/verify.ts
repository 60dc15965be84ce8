import { canDecompress, decompress } from '../formats/compression.ts';
import { type Algorithm, type Digest, Digester, verifierOf } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { type Extent, PASSED, pieces, readFailure } from '../sources/extent.ts';
import { readStatements } from './attestation.ts';
import { type Depth, type Image, type Node, nodesOf, reaches } from './image.ts';
import { lookAt } from './node.ts';

/** Reads the blobs of an image as deep as is asked for; what a blob shows stays on its node, so that a shared one is read once. */
export async function deepen(image: Image, depth: Depth, statements = false): Promise<void> {
  if (statements) readStatements(image);
  if (!reaches(depth, 'heads')) return;
  for (const node of [...nodesOf(image), ...(image.unreferenced ?? [])]) {
    lookAt(node);
    if (reaches(depth, 'digests')) await verify(node);
  }
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
  const actual = await hash(node, extent, algorithm);
  if (typeof actual !== 'string') {
    node.faults.push(actual);
    return;
  }
  node.verified = actual === digest;
  if (!node.verified) node.faults.push(faultOf('digest-mismatch', `its bytes have the digest ${actual}`));
}

async function hash(node: Node, extent: Extent, algorithm: Algorithm): Promise<Digest | Fault> {
  const compression = compressionAround(node);
  if (extent.kind === 'unreadable') return faultOf('unreadable', extent.because);
  if (extent.kind === 'passed') {
    if (compression === null && verifierOf(extent.digest) === algorithm) return extent.digest;
    return faultOf('unverifiable', PASSED);
  }
  if (compression === 'xz' || compression === 'bzip2') {
    return faultOf('unverifiable', `its digest is over the tar in it, and Plimsoll does not decompress ${compression}`);
  }
  const digester = new Digester(algorithm);
  try {
    if (compression === null) {
      for (const piece of pieces(extent)) digester.update(piece);
      return digester.digest();
    }
    if (!canDecompress(compression))
      return faultOf(
        'unverifiable',
        `its digest is over the tar in it, and this Node cannot decompress ${compression}: it needs Node 24`,
      );
    const plain = decompress(compression, pieces(extent));
    for await (const piece of plain) digester.update(piece);
    return plain.fault === null
      ? digester.digest()
      : faultOf('digest-mismatch', `its ${compression} is broken: ${plain.fault.message}`);
  } catch (error) {
    return faultOf('unreadable', readFailure(error));
  }
}

/** What has to be undone before the bytes are those that the digest is over. */
function compressionAround({ digestOf, detected }: Node): 'gzip' | 'zstd' | 'xz' | 'bzip2' | null {
  if (digestOf === 'bytes') return null;
  return detected === 'gzip' || detected === 'zstd' || detected === 'xz' || detected === 'bzip2' ? detected : null;
}
