import { isStatedPlatform } from '../formats/platform.ts';
import type { Edge, Image, Manifest, Node } from '../image/image.ts';
import type { Target } from '../rule-kit/rule.ts';

/** The platform of an image manifest that does not state one. */
export const UNSTATED = 'unstated platform';

/** The platforms of a target; null for none, as for an index. */
export type PlatformsAt = (at: Target) => readonly (string | null)[];

/** The platform of a manifest for matching. Manifests that are proved not to be images have none. */
function platformOf({ platform, exempt }: Manifest): string | null {
  if (exempt !== null || (platform !== null && isStatedPlatform(platform))) return platform;
  return UNSTATED;
}

/** The platforms of an image for matching, each once. */
export function platformsIn({ platforms, manifests }: Image): readonly string[] {
  const isUnstated = manifests.some((manifest) => platformOf(manifest) === UNSTATED);
  const stated = platforms.filter(isStatedPlatform);
  return isUnstated ? [...stated, UNSTATED] : stated;
}

/** A blob that several platforms share is on all of them, under whichever reference a rule reports it. */
export function platformsOf(image: Image): PlatformsAt {
  let known: ReadonlyMap<Node, ReadonlySet<string | null>> | null = null;
  return (at) => {
    if (at === 'image') return [null];
    known ??= platformsByNode(image);
    return [...(known.get('edge' in at ? at.edge.target : at.node) ?? [null])];
  };
}

/** A manifest that is listed for several platforms is read under its first entry only, and its layers belong to all of them. */
function platformsByNode({ edges, manifests }: Image): ReadonlyMap<Node, ReadonlySet<string | null>> {
  const known = new Map<Node, Set<string | null>>();
  const add = ({ target }: Edge, platform: string | null) =>
    known.set(target, (known.get(target) ?? new Set()).add(platform));
  for (const manifest of manifests) {
    const { edge, config, layers } = manifest;
    for (const part of [edge, ...(config === null ? [] : [config]), ...layers]) add(part, platformOf(manifest));
  }
  // References within a manifest without a stated platform have none either.
  for (const edge of edges) {
    const { platform, target } = edge;
    if (!known.has(target) || (platform !== null && isStatedPlatform(platform))) add(edge, platform);
  }
  return known;
}
