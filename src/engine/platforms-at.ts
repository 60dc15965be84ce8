import { isStatedPlatform } from '../formats/platform.ts';
import type { Edge, Image, Manifest, Node } from '../image/image.ts';
import type { Target } from '../rule-kit/rule.ts';

/** Stands for the platform of a manifest that has one and states none. */
export const UNSTATED = 'unstated platform';

/** The platforms on which something is seen; null stands for none, as of an index. */
export type PlatformsAt = (at: Target) => readonly (string | null)[];

/** The platform of a manifest by which policies choose. What is proved to be no image runs on none. */
function platformOf({ platform, exempt }: Manifest): string | null {
  if (exempt !== null || (platform !== null && isStatedPlatform(platform))) return platform;
  return UNSTATED;
}

/** The platforms of an image by which policies choose, each once. */
export function platformsIn({ platforms, manifests }: Image): readonly string[] {
  const isUnstated = manifests.some((manifest) => platformOf(manifest) === UNSTATED);
  const stated = platforms.filter(isStatedPlatform);
  return isUnstated ? [...stated, UNSTATED] : stated;
}

/** A blob that several platforms share is on all of them, by whichever reference a rule tells of it. */
export function platformsOf(image: Image): PlatformsAt {
  let known: ReadonlyMap<Node, ReadonlySet<string | null>> | null = null;
  return (at) => {
    if (at === 'image') return [null];
    known ??= platformsByNode(image);
    return [...(known.get('edge' in at ? at.edge.target : at.node) ?? [null])];
  };
}

/** A manifest that is listed for several platforms was followed from its first entry only, and its layers are of all of them. */
function platformsByNode({ edges, manifests }: Image): ReadonlyMap<Node, ReadonlySet<string | null>> {
  const known = new Map<Node, Set<string | null>>();
  const add = ({ target }: Edge, platform: string | null) =>
    known.set(target, (known.get(target) ?? new Set()).add(platform));
  for (const manifest of manifests) {
    const { edge, config, layers } = manifest;
    for (const part of [edge, ...(config === null ? [] : [config]), ...layers]) add(part, platformOf(manifest));
  }
  // The references within a manifest that states no platform state none either.
  for (const edge of edges) {
    const { platform, target } = edge;
    if (!known.has(target) || (platform !== null && isStatedPlatform(platform))) add(edge, platform);
  }
  return known;
}
