import type { Descriptor } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { fullName } from '../formats/reference.ts';
import type { ArchiveRoot, DescriptorRoot, DocumentRoot, Root, Source } from '../sources/source.ts';
import { say } from '../text/untrusted.ts';
import { archiveGraph } from './archive.ts';
import { attestationsBySubject, cosignSubject, subjectsOf } from './attestation.ts';
import { Graph } from './graph.ts';
import { compareSides, isEngineStorage } from './hybrid.ts';
import type { Edge, Image, Manifest, Node } from './image.ts';
import { artifactOfImage, manifestsOf } from './manifest.ts';
import type { Nodes } from './node.ts';

/** Which images of a source are wanted, and what the workflow says of them. */
export interface Wanted {
  /** The name that the workflow gives; null where it gives none. */
  readonly givenName: string | null;
  /** A name or position to choose by; null for all. */
  readonly select: { readonly name: string } | { readonly position: number } | null;
  /** The digest that the image must have. */
  readonly expected: Digest | null;
}

/**
 * Loads the images of a source down to the structure: every index, manifest and config, checked for digest, size and ambiguity.
 * @returns the images wanted; none where nothing matches
 */
export function loadImages(source: Source, wanted: Wanted): readonly Image[] {
  const graph = new Graph(source);
  const context = { source, wanted, nodes: graph.nodes };
  // The two sides of a hybrid can be compared as a whole only, and what is attached to an image may stand anywhere in the layout.
  const isWhole = source.otherSide.length > 0 || source.roots.some(refersToAnother);
  const own = source.roots.filter((root) => !isAttached(root));
  const roots = isWhole ? own : selected(own, wanted.select);
  const loaded = merged(roots).map((root) =>
    root.kind === 'archive' ? archiveImage(root, context) : graphImage(root, graph, context),
  );
  const attached = merged(source.roots.filter(isAttached)).map((root) => graphImage(root, graph, context));
  const sides = compareSides(loaded, source.otherSide);
  const all = [...loaded, ...sides.omitted.map((root) => archiveImage(root, context))];
  const images = isWhole ? selected(all, wanted.select) : all;
  const common = [...source.faults, ...sides.faults, ...choiceFaults(images, wanted)];
  const unreferenced = wanted.select === null ? unreferencedNodes(images, context) : null;
  const unlisted = unreferenced === null ? null : source.unlisted?.();
  const attestations = attestationsBySubject([...all, ...attached]);
  return images.map((image, i) => ({
    ...image,
    attestations,
    ...(source.referrersUntold != null && { attestationsUntold: source.referrersUntold }),
    layout: i === 0 ? source.layout : [],
    unreferenced: unreferenced === null || i === 0 ? unreferenced : [],
    ...(i === 0 && unlisted != null && { unlisted }),
    faults: [...common, ...expectedFaults(image, wanted.expected)],
  }));
}

/** Loads the images of a source wherever it has them: what has to be fetched is fetched, until nothing is missing. */
export async function load(source: Source, wanted: Wanted): Promise<readonly Image[]> {
  let images = loadImages(source, wanted);
  while ((await source.fetchWanted?.()) === true) images = loadImages(source, wanted);
  return images;
}

/** An image with what is attached to it or to its manifests, where its source does not list by itself what it has. */
export async function withReferrers(image: Image, source: Source, wanted: Wanted): Promise<Image> {
  if (source.fetchReferrers === undefined) return image;
  await source.fetchReferrers(subjectsOf(image));
  const [whole = image] = await load(source, wanted);
  return whole;
}

interface Context {
  readonly source: Source;
  readonly wanted: Wanted;
  readonly nodes: Nodes;
}

function graphImage(root: DescriptorRoot | DocumentRoot, graph: Graph, context: Context): Image {
  const edges = graph.from(root);
  const manifests = manifestsOf(edges, context.nodes);
  const [top] = edges;
  const document = top?.document;
  const isArchive = context.source.otherSide.length > 0;
  return {
    ...described(root, context),
    // A signed schema1 manifest is known by the digest of its payload.
    digest: document?.kind === 'schema1' ? document.digest : (top?.target.digest ?? null),
    ...summed(edges, manifests),
    artifact: artifactOfImage(edges, manifests),
    engineStorage: isArchive && isEngineStorage(manifests),
  };
}

function archiveImage(root: ArchiveRoot, context: Context): Image {
  const { edges, manifest } = archiveGraph(root, context.nodes);
  return {
    ...described(root, context),
    digest: null,
    ...summed(edges, [manifest]),
    artifact: 'image',
    engineStorage: true,
  };
}

function described(
  root: Root,
  { source, wanted }: Context,
): Pick<
  Image,
  'name' | 'givenName' | 'names' | 'source' | 'location' | 'attestations' | 'layout' | 'unreferenced' | 'faults'
> {
  const givenName = wanted.givenName ?? source.givenName ?? null;
  const names = [...new Set([...(givenName === null ? [] : [givenName]), ...root.names])];
  return {
    name: names[0] ?? source.location,
    givenName,
    names,
    source: source.kind,
    location: source.location,
    attestations: new Map(),
    layout: [],
    unreferenced: [],
    faults: [],
  };
}

function summed(
  edges: readonly Edge[],
  manifests: readonly Manifest[],
): Pick<Image, 'edges' | 'manifests' | 'platforms' | 'imageId'> {
  const run = manifests.filter(({ exempt }) => exempt === null);
  const configs = new Set(run.map(({ config }) => config?.target.digest ?? null));
  const [imageId = null] = configs;
  return {
    edges,
    manifests,
    platforms: [...new Set(run.flatMap(({ platform }) => platform ?? []))],
    imageId: configs.size === 1 ? imageId : null,
  };
}

/** Roots of which the descriptors say the same, but for annotations, are one image with several names. */
function merged<T extends Root>(roots: readonly T[]): readonly T[] {
  const same = new Map<string, { readonly root: T; readonly names: Set<string> }>();
  for (const root of roots) {
    const key = root.kind === 'descriptor' ? whatIsSaid(root.descriptor) : root.path.join('/');
    const known = same.get(key);
    if (known === undefined) same.set(key, { root, names: new Set(root.names) });
    else for (const name of root.names) known.names.add(name);
  }
  return [...same.values()].map(({ root, names }) => ({ ...root, names: [...names] }));
}

function whatIsSaid({ annotations: _, size, ...rest }: Descriptor): string {
  return JSON.stringify([rest, String(size)]);
}

/** Whether a root could be attached to another: it is an artifact, or has a tag of cosign's or of the referrers fallback. */
function refersToAnother(root: Root): boolean {
  if (root.kind !== 'descriptor') return false;
  return root.descriptor.artifactType !== null || root.names.some((name) => cosignSubject(name) !== null);
}

/** Whether a root was not asked for, and tells something of one that was. */
function isAttached(root: Root): root is DescriptorRoot {
  return root.kind === 'descriptor' && root.attached === true;
}

/** Those of the name, however it is spelled, or the one in the position. */
function selected<T extends { readonly names: readonly string[] }>(
  named: readonly T[],
  select: Wanted['select'],
): readonly T[] {
  if (select === null) return named;
  if ('position' in select) return named.slice(select.position, select.position + 1);
  const wanted = fullName(select.name);
  return named.filter(({ names }) => names.some((name) => fullName(name) === wanted));
}

function choiceFaults(images: readonly Image[], { select }: Wanted): readonly Fault[] {
  if (select === null || 'position' in select || images.length < 2) return [];
  return [faultOf('ambiguous', say`"${select.name}" names ${images.length} different images here`)];
}

function expectedFaults(image: Image, expected: Digest | null): readonly Fault[] {
  if (expected === null || image.digest === expected) return [];
  if (image.engineStorage)
    return [
      faultOf(
        'unverifiable',
        say`an engine's archive does not tell the digest of its manifest, so ${expected} cannot be confirmed`,
      ),
    ];
  return [faultOf('digest-mismatch', say`its digest is ${image.digest ?? 'unknown'}, expected is ${expected}`)];
}

function unreferencedNodes(images: readonly Image[], { source, nodes }: Context): readonly Node[] {
  const digests = new Set(source.stored());
  // manifest.json of a hybrid may refer to a blob by its name where index.json does not.
  const extents = new Set(images.flatMap(({ edges }) => edges.map(({ target }) => target.extent)));
  const rest = [...digests].filter((digest) => !nodes.has(digest));
  return rest.map((digest) => nodes.named(digest)).filter(({ extent }) => !extents.has(extent));
}
