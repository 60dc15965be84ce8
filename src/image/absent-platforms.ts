import type { Edge, Image, Manifest, Node } from './image.ts';

/**
 * Manifests of an index of which nothing is present: tools that export one platform keep the others' manifests
 * (docker's containerd store) or drop them, too. Layers that another manifest also has do not count; if no platform
 * would remain, none is treated as absent.
 */
export function emptyManifests({ manifests }: Image): ReadonlySet<Edge> {
  const users = new Map<Node, Set<unknown>>();
  for (const { edge, layers } of manifests) {
    for (const { target } of layers) users.set(target, (users.get(target) ?? new Set()).add(edge.target));
  }
  const isAbsent = ({ target }: Edge): boolean => target.byteSource === null;
  const isShared = ({ target }: Edge): boolean => (users.get(target)?.size ?? 0) > 1;
  const absent = manifests.filter(
    ({ edge, config, layers }) =>
      edge.parent !== null &&
      config !== null &&
      isAbsent(config) &&
      layers.every((layer) => isAbsent(layer) || isShared(layer)),
  );
  return new Set(absent.length < manifests.length ? absent.map(({ edge }) => edge) : []);
}

/**
 * The image without the platforms that its index lists and its source lacks, for policies that allow that; they are in
 * `absentPlatforms`. The image itself if all are present, or none is: then nothing runnable could be checked.
 */
export function withoutAbsentPlatforms(image: Image): Image {
  const empty = emptyManifests(image);
  const isAbsent = (edge: Edge): boolean =>
    edge.slot === 'manifest' && edge.parent !== null && (edge.target.byteSource === null || empty.has(edge));
  const absentPlatforms = image.edges.filter(isAbsent);
  if (absentPlatforms.length === 0) return image;
  const absent = new Set(absentPlatforms);
  const manifests = image.manifests.filter(({ edge }) => !absent.has(edge));
  if (!manifests.some(isRunnable)) return image;
  const edges = image.edges.filter((edge) => !absent.has(edge) && (edge.parent === null || !absent.has(edge.parent)));
  const listings = image.listings.filter(({ target }) => target.byteSource !== null);
  return { ...image, edges, manifests, listings, absentPlatforms };
}

function isRunnable({ exempt }: Manifest): boolean {
  return exempt === null;
}
