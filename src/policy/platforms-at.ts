import type { Edge, Image, Node } from '../image/image.ts';
import type { Place } from '../rules/rule.ts';

/** The platforms on which something is seen; null stands for none. */
export type PlatformsAt = (at: Place) => readonly (string | null)[];

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
  for (const edge of edges) add(edge, edge.platform);
  for (const { config, layers, platform } of manifests)
    for (const part of config === null ? layers : [config, ...layers]) add(part, platform);
  return known;
}
