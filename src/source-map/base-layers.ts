import type { Digest } from '../formats/digest.ts';
import type { Manifest } from '../image/image.ts';
import { sourcesBelow } from '../provenance/build-steps.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { isImageSource } from './bases.ts';

/** How many layers of a manifest provenance proves to be its base image's. */
export type BaseLayers =
  /** The first `count` are; with `isAll`, the build made all others. */
  | { readonly kind: 'known'; readonly count: number; readonly isAll: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Finds the layers that come from the base image. BuildKit's provenance (`mode=max`) lists the layers of each image that the build started from; if
 * the manifest begins with exactly those blobs, they are that image's. Of several statements, the one with the fewest layers counts.
 */
export function baseLayersOf(analysis: ImageAnalysis, { edge, layers }: Manifest): BaseLayers {
  const { digest } = edge.target;
  const found = digest === null ? [] : analysis.provenanceOf(digest);
  const digests = layers.map(({ descriptor }) => descriptor?.digest ?? null);
  let least: BaseLayers | null = null;
  for (const result of found) {
    if (!result.ok) return { kind: 'unknown', reason: result.reason };
    if (!result.value.isBuildKit) continue;
    const one = provedLayers(result.value, digests);
    if (one.kind === 'unknown') return one;
    if (least === null || one.count < least.count) least = one;
  }
  return least ?? { kind: 'unknown', reason: 'no BuildKit provenance is attached' };
}

function provedLayers({ steps, layers }: Provenance, digests: readonly (Digest | null)[]): BaseLayers {
  if (steps === null) return { kind: 'unknown', reason: 'its provenance is of mode=min, which lists no layers' };
  const below = sourcesBelow(steps);
  if (below === null) return { kind: 'unknown', reason: 'the steps in its provenance do not show its base image' };
  const images = below.filter(({ operation }) => operation.kind === 'source' && isImageSource(operation.identifier));
  const chains = images.flatMap(({ id }) => layers.get(`${id}:0`) ?? []);
  const matching = chains.filter((chain) => chain.every((digest, i) => digests[i] === digest));
  const count = Math.max(0, ...matching.map(({ length }) => length));
  if (images.length > 0 && count === 0)
    return { kind: 'unknown', reason: 'its first layers differ from the base image layers in its provenance' };
  // The layers of several merged images are not all at the start.
  return { kind: 'known', count, isAll: images.length < 2 };
}
