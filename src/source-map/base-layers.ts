import type { Digest } from '../formats/digest.ts';
import type { Image, Manifest } from '../image/image.ts';
import { sourcesBelow } from '../provenance/build-steps.ts';
import { type Provenance, provenanceOf } from '../provenance/provenance.ts';
import { isImageSource } from './bases.ts';

/** How many of a manifest's layers are its base image's, as far as provenance proves it. */
export type BaseLayers =
  /** The first `count` are; `isAll` where the rest is proved to be the build's own. */
  | { readonly kind: 'known'; readonly count: number; readonly isAll: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Which layers come from the base image. BuildKit's provenance (`mode=max`) has the layers of each image that the build started from: where the
 * manifest begins with exactly those blobs, they are that image's. Of several statements the one that proves least counts.
 */
export function baseLayersOf(image: Image, { edge, layers }: Manifest): BaseLayers {
  const { digest } = edge.target;
  const found = digest === null ? [] : provenanceOf(image, digest);
  const digests = layers.map(({ descriptor }) => descriptor?.digest ?? null);
  let least: BaseLayers | null = null;
  for (const result of found) {
    if (!result.ok) return { kind: 'unknown', reason: result.reason };
    if (!result.value.isBuildKit) continue;
    const one = proved(result.value, digests);
    if (one.kind === 'unknown') return one;
    if (least === null || one.count < least.count) least = one;
  }
  return least ?? { kind: 'unknown', reason: 'no provenance by BuildKit is attached to it' };
}

function proved({ steps, layers }: Provenance, digests: readonly (Digest | null)[]): BaseLayers {
  if (steps === null) return { kind: 'unknown', reason: 'its provenance is of mode=min, which has no layers' };
  const below = sourcesBelow(steps);
  if (below === null) return { kind: 'unknown', reason: 'the steps in its provenance do not tell on what it stands' };
  const images = below.filter(({ does }) => does.kind === 'source' && isImageSource(does.identifier));
  const chains = images.flatMap(({ id }) => layers.get(`${id}:0`) ?? []);
  const matching = chains.filter((chain) => chain.every((digest, i) => digests[i] === digest));
  const count = Math.max(0, ...matching.map(({ length }) => length));
  if (images.length > 0 && count === 0)
    return { kind: 'unknown', reason: 'its first layers are not those that its provenance has of the base image' };
  // Of several images that were merged, the layers of one stand first, and the others' somewhere behind.
  return { kind: 'known', count, isAll: images.length < 2 };
}
