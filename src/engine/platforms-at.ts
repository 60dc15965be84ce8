import { isStatedPlatform } from '../formats/platform.ts';
import type { Edge, Image, Manifest, Node } from '../image/image.ts';
import type { Target } from '../rule-kit/rule.ts';

/** The platform of a manifest that has one without stating it. */
export const UNSTATED = 'unstated platform';

/** The platforms on which something was observed; null if it has none, such as an index. */
export type PlatformsAt = (at: Target) => readonly (string | null)[];

/** The platform of a manifest by which policies choose. An exempt manifest has none. */
function platformOf({ platform, exempt }: Manifest): string | null {
  if (exempt !== null || (platform !== null && isStatedPlatform(platform))) return platform;
  return UNSTATED;
}

/** The distinct platforms of an image by which policies choose. */
export function platformsIn({ platforms, manifests }: Image): readonly string[] {
  const isUnstated = manifests.some((manifest) => platformOf(manifest) === UNSTATED);
  const stated = platforms.filter(isStatedPlatform);
  return isUnstated ? [...stated, UNSTATED] : stated;
}

/** A blob that several platforms share is on all of them, by whichever edge a rule reports it. */
export function platformsOf(image: Image): PlatformsAt {
  let known: ReadonlyMap<Node, ReadonlySet<string | null>> | null = null;
  return (at) => {
    if (at === 'image') return [null];
    known ??= platformsByNode(image);
    return [...(known.get('edge' in at ? at.edge.target : at.node) ?? [null])];
  };
}

/** A manifest that is listed for several platforms is followed only once, and its layers belong to all of them. */
function platformsByNode({ edges, manifests }: Image): ReadonlyMap<Node, ReadonlySet<string | null>> {
  const known = new Map<Node, Set<string | null>>();
  const add = ({ target }: Edge, platform: string | null) =>
    known.set(target, (known.get(target) ?? new Set()).add(platform));
  for (const manifest of manifests) {
    const { edge, config, layers } = manifest;
    for (const part of [edge, ...(config === null ? [] : [config]), ...layers]) add(part, platformOf(manifest));
  }
  // The edges within a manifest without a stated platform have none either.
  for (const edge of edges) {
    const { platform, target } = edge;
    if (!known.has(target) || (platform !== null && isStatedPlatform(platform))) add(edge, platform);
  }
  return known;
}
