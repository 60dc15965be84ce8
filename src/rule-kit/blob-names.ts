import { shortDigest } from '../formats/digest.ts';
import type { Edge, Image } from '../image/image.ts';
import { isAvailable } from '../sources/byte-source.ts';
import { formatBytes } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';

/**
 * Names for the blobs of an image: `layer 3/7 (sha256:9f2c41d0a1b2, 41.3 MB)`, base first; `the config (…)`, `the
 * manifest (…)`. The layers of attestations and charts are called `blob`.
 */
export function blobNames(image: Image): (edge: Edge) => string {
  const positions = new Map(
    image.manifests.flatMap(({ layers, exempt }) =>
      layers.map((edge, i) => [edge, `${exempt === null ? 'layer' : 'blob'} ${i + 1}/${layers.length}`] as const),
    ),
  );
  return (edge) => {
    const { digest, name, byteSource } = edge.target;
    const known = digest === null ? name : shortDigest(digest);
    const facts = isAvailable(byteSource) ? [known, formatBytes(byteSource.length)] : [known];
    return safe`${positions.get(edge) ?? placeName(edge)} (${facts})`;
  };
}

function placeName({ slot, document, type }: Edge): string {
  if (slot !== 'manifest') return `the ${slot}`;
  return document?.kind === 'index' || type?.role === 'index' ? 'the index' : 'the manifest';
}
