import type { Descriptor } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { fullName } from '../formats/reference.ts';
import { LIMITS } from '../limits.ts';
import type { ArchiveRoot, DescriptorRoot, DocumentRoot, Root, Source } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import { archiveGraph } from './archive.ts';
import { attestationsBySubject, cosignSubject, subjectsOf } from './attestation.ts';
import { Graph } from './graph.ts';
import { groupByKey } from './groups.ts';
import { compareManifests, isEngineStorage } from './hybrid.ts';
import type { Edge, Image, Manifest, Node } from './image.ts';
import { artifactOfImage, manifestsOf } from './manifest.ts';
import type { Nodes } from './node.ts';

/** The selected images of a source, and the facts of the workflow about them. */
export interface LoadOptions {
  /** The name that the workflow gives; null if it gives none. */
  readonly givenName: string | null;
  /** The name or position to select; null for all. */
  readonly select: { readonly name: string } | { readonly position: number } | null;
  /** The expected digest. */
  readonly expected: Digest | null;
}

/**
 * Loads the structure of a source's images: every index, manifest and config, checked for digest, size and ambiguity.
 * An entry of index.json that is also part of a listed index is not an image of its own, unless it has a name or is
 * selected.
 * @returns the selected images; empty if nothing matches
 */
export function loadImages(source: Source, wanted: LoadOptions): readonly Image[] {
  const graph = new Graph(source);
  const context = { source, wanted, nodes: graph.nodes };
  // The two sides of a hybrid can only be compared as a whole, and attachments of an image may be anywhere in the
  // layout.
  const isWhole = source.dockerManifestEntries.length > 0 || source.roots.some(refersToAnother);
  const roots = source.roots.filter((root) => !isAttached(root));
  const own = merged(roots);
  const wantedRoots = selectedRoots(isWhole ? own : roots, source, wanted.select);
  const listings = new Listings(source, graph);
  const loadRoot = (root: Root): Loaded => {
    const image = root.kind === 'archive' ? archiveImage(root, context) : graphImage(root, graph, context);
    return { root, image: { ...image, listings: listings.of(image, root) } };
  };
  // The entries of the other side are compared with the loaded images, not loaded themselves.
  const here = wantedRoots.filter((root) => !source.dockerManifestEntries.some((other) => other === root));
  const loaded = (isWhole ? [...new Set([...own, ...here])] : merged(here)).map(loadRoot);
  const attached = merged(source.roots.filter(isAttached)).map((root) => graphImage(root, graph, context));
  const sides = compareManifests(
    loaded.map(({ image }) => image),
    source.dockerManifestEntries,
  );
  const all = [...loaded, ...sides.omitted.map(loadRoot)];
  const whole = withoutParts(all);
  const images = wanted.select === null ? whole : chosen(all, wantedRoots, sides.same, context);
  const common = [...source.faults, ...sides.faults, ...choiceFaults(images, wanted), ...listings.faults];
  const unreferenced = wanted.select === null ? unreferencedNodes(images, context) : null;
  const unlisted = unreferenced === null ? null : source.unlisted?.();
  const attestations = attestationsBySubject([...whole, ...attached]);
  return images.map((image, i) => ({
    ...image,
    attestations,
    ...(source.referrersError != null && { attestationsError: source.referrersError }),
    layout: i === 0 ? source.layout : [],
    unreferenced: unreferenced === null || i === 0 ? unreferenced : [],
    ...(i === 0 && unlisted != null && { unlisted }),
    faults: [...common, ...expectedFaults(image, wanted.expected)],
  }));
}

/** Loads the images of any source: pending content is fetched until nothing is missing. */
export async function load(source: Source, wanted: LoadOptions): Promise<readonly Image[]> {
  let images = loadImages(source, wanted);
  while ((await source.fetchWanted?.()) === true) images = loadImages(source, wanted);
  return images;
}

/** An image with its attachments and those of its manifests, if its source does not list them by itself. */
export async function withReferrers(image: Image, source: Source, wanted: LoadOptions): Promise<Image> {
  if (source.fetchReferrers === undefined) return image;
  await source.fetchReferrers(subjectsOf(image));
  const [whole = image] = await load(source, wanted);
  return whole;
}

interface Loaded {
  readonly root: Root;
  readonly image: Image;
}

interface Context {
  readonly source: Source;
  readonly wanted: LoadOptions;
  readonly nodes: Nodes;
}

function graphImage(root: DescriptorRoot | DocumentRoot, graph: Graph, context: Context): Image {
  const edges = graph.from(root);
  const manifests = manifestsOf(edges, context.nodes);
  const [top] = edges;
  const document = top?.document;
  const isArchive = context.source.dockerManifestEntries.length > 0;
  return {
    ...identityOf(root, context),
    // A signed schema 1 manifest is known by the digest of its payload.
    digest: document?.kind === 'schema1' ? document.digest : (top?.target.digest ?? null),
    ...totalsOf(edges, manifests),
    artifact: artifactOfImage(edges, manifests),
    engineStorage: isArchive && isEngineStorage(manifests),
  };
}

function archiveImage(root: ArchiveRoot, context: Context): Image {
  const { edges, manifest } = archiveGraph(root, context.nodes);
  return {
    ...identityOf(root, context),
    digest: null,
    ...totalsOf(edges, [manifest]),
    artifact: 'image',
    engineStorage: true,
  };
}

type Described = Pick<
  Image,
  | 'name'
  | 'givenName'
  | 'names'
  | 'claimedNames'
  | 'source'
  | 'location'
  | 'attestations'
  | 'layout'
  | 'layoutAnnotations'
  | 'listings'
  | 'unreferenced'
  | 'faults'
>;

function identityOf(root: Root, { source, wanted }: Context): Described {
  const givenName = wanted.givenName ?? source.givenName ?? null;
  const names = [...new Set([...(givenName === null ? [] : [givenName]), ...root.names])];
  return {
    name: names[0] ?? source.location,
    givenName,
    names,
    claimedNames: root.names,
    source: source.kind,
    location: source.location,
    attestations: new Map(),
    layout: [],
    layoutAnnotations: source.annotations ?? NO_ANNOTATIONS,
    listings: [],
    unreferenced: [],
    faults: [],
  };
}

const NO_ANNOTATIONS: ReadonlyMap<string, string> = new Map();

function totalsOf(
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

/** Roots with equal descriptors, except for annotations, are one image with several names. */
function merged<T extends Root>(roots: readonly T[]): readonly T[] {
  const same = new Map<string, { readonly root: T; readonly names: Set<string> }>();
  for (const root of roots) {
    const key = keyOf(root);
    const known = same.get(key);
    if (known === undefined) same.set(key, { root, names: new Set(root.names) });
    else for (const name of root.names) known.names.add(name);
  }
  return [...same.values()].map(({ root, names }) => ({ ...root, names: [...names] }));
}

function keyOf(root: Root): string {
  return root.kind === 'descriptor' ? descriptorKey(root.descriptor) : root.path.join('/');
}

function descriptorKey({ annotations: _, size, ...rest }: Descriptor): string {
  return JSON.stringify([rest, String(size)]);
}

/**
 * The parts of a descriptor that decide which document is read, and how; another type or size leads to another document
 * or to none.
 */
function documentKey({ mediaType, digest, size }: Descriptor): string {
  return JSON.stringify([mediaType, digest, String(size)]);
}

/**
 * The images without parts of others: unnamed entries of index.json that a listed index has, too (`oras copy -r` writes
 * them).
 */
function withoutParts(loaded: readonly Loaded[]): readonly Image[] {
  const isUnnamed = ({ root }: Loaded): boolean => root.kind === 'descriptor' && root.names.length === 0;
  const isPart = ({ root }: Loaded, parts: ReadonlySet<string>): boolean =>
    root.kind === 'descriptor' && parts.has(documentKey(root.descriptor));
  if (loaded.length < 2 || !loaded.some(isUnnamed)) return loaded.map(({ image }) => image);
  const parts = partsOf(loaded);
  const kept = loaded.filter((one) => !isUnnamed(one) || !isPart(one, parts));
  // A part that only an omitted image has, for example because nesting is too deep, is kept.
  const keptParts = partsOf(kept);
  return loaded.filter((one) => !isUnnamed(one) || !isPart(one, keptParts)).map(({ image }) => image);
}

/** The keys of everything below an index. */
function partsOf(loaded: readonly Loaded[]): ReadonlySet<string> {
  const below = loaded.flatMap(({ image }) => image.edges.filter(({ parent }) => parent?.document?.kind === 'index'));
  return new Set(below.flatMap(({ descriptor }) => (descriptor === null ? [] : documentKey(descriptor))));
}

/** The entries of a layout's index.json besides the one that an image was loaded from, as edges. */
class Listings {
  readonly faults: Fault[] = [];
  readonly #byDigest: ReadonlyMap<Digest, readonly DescriptorRoot[]>;
  readonly #edges = new Map<DescriptorRoot, Edge>();
  readonly #graph: Graph;
  #count = 0;

  constructor(source: Source, graph: Graph) {
    const entries = source.layout.length === 0 ? [] : source.roots.filter((root) => root.kind === 'descriptor');
    this.#byDigest = groupByKey(entries, ({ descriptor }) => descriptor.digest);
    this.#graph = graph;
  }

  /** Every entry for a document of the image, except for the image's own. */
  of(image: Image, { path }: Root): readonly Edge[] {
    const own = path.join('/');
    const digests = new Set(
      image.edges.flatMap(({ slot, target }) => (slot === 'manifest' ? target.digest : null) ?? []),
    );
    const entries = [...digests].flatMap((digest) => this.#byDigest.get(digest) ?? []);
    const others = entries.filter((entry) => entry.path.join('/') !== own);
    this.#count += others.length;
    if (this.#count > LIMITS.references) {
      if (this.faults.length === 0)
        this.faults.push(faultOf('too-large', `index.json lists its images more than ${LIMITS.references} times`));
      return [];
    }
    return others.map((entry) => this.#edgeOf(entry));
  }

  #edgeOf(entry: DescriptorRoot): Edge {
    const edge = this.#edges.get(entry) ?? this.#graph.listing(entry);
    this.#edges.set(entry, edge);
    return edge;
  }
}

/**
 * Whether a root could be attached to another: it is an artifact, or has a tag of cosign's or of the referrers
 * fallback.
 */
function refersToAnother(root: Root): boolean {
  if (root.kind !== 'descriptor') return false;
  return root.descriptor.artifactType !== null || root.names.some((name) => cosignSubject(name) !== null);
}

/** Whether a root was not selected, but is attached to one that was. */
function isAttached(root: Root): root is DescriptorRoot {
  return root.kind === 'descriptor' && root.attached === true;
}

/** The selected roots: those of a name in any spelling, the one at a position, or all. */
function selectedRoots(own: readonly Root[], source: Source, select: LoadOptions['select']): readonly Root[] {
  if (select === null) return own;
  if ('position' in select) {
    const root = (source.positions ?? source.roots)[select.position];
    // When everything is loaded, it is one image with the other equal entries.
    return root === undefined ? [] : [own.find((one) => keyOf(one) === keyOf(root)) ?? root];
  }
  return own.filter(({ names }) => isNamed(names, select.name));
}

function isNamed(names: readonly string[], wanted: string): boolean {
  return names.some((name) => fullName(name) === fullName(wanted));
}

/** The images of the selected roots. An entry of manifest.json is represented by the equal image of index.json. */
function chosen(
  all: readonly Loaded[],
  wantedRoots: readonly Root[],
  same: ReadonlyMap<ArchiveRoot, Image>,
  context: Context,
): readonly Image[] {
  const { select } = context.wanted;
  if (select !== null && 'name' in select)
    return all.flatMap(({ image }) => (isNamed(image.claimedNames, select.name) ? image : []));
  return wantedRoots.map((root) => {
    const alike = root.kind === 'archive' ? same.get(root) : undefined;
    return alike ?? all.find((one) => keyOf(one.root) === keyOf(root))?.image ?? missedImage(root, context);
  });
}

/** An entry of manifest.json that index.json does not have; `compareManifests` reports it. */
function missedImage(root: Root, context: Context): Image {
  if (root.kind !== 'archive') throw new Error('a selected root was not loaded');
  return archiveImage(root, context);
}

function choiceFaults(images: readonly Image[], { select }: LoadOptions): readonly Fault[] {
  if (select === null || 'position' in select || images.length < 2) return [];
  return [faultOf('ambiguous', safe`"${select.name}" names ${images.length} different images here`)];
}

function expectedFaults(image: Image, expected: Digest | null): readonly Fault[] {
  if (expected === null || image.digest === expected) return [];
  if (image.engineStorage)
    return [
      faultOf(
        'unverifiable',
        safe`the archive of an engine does not contain the manifest, so the digest ${expected} cannot be verified`,
      ),
    ];
  return [faultOf('digest-mismatch', safe`its digest is ${image.digest ?? 'unknown'}, expected ${expected}`)];
}

function unreferencedNodes(images: readonly Image[], { source, nodes }: Context): readonly Node[] {
  const digests = new Set(source.stored());
  // manifest.json of a hybrid may reference a blob that index.json does not.
  const byteSources = new Set(images.flatMap(({ edges }) => edges.map(({ target }) => target.byteSource)));
  const rest = [...digests].filter((digest) => !nodes.has(digest));
  return rest.map((digest) => nodes.byDigest(digest)).filter(({ byteSource }) => !byteSources.has(byteSource));
}
