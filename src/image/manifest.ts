import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { Format } from '../formats/format.ts';
import { foldKey, isArray, isObject, parseJson } from '../formats/json.ts';
import type { Document } from '../formats/manifest.ts';
import { classify, isImageConfigType, type Role } from '../formats/media-type.ts';
import type { Edge, Manifest } from './image.ts';
import { detectFormat, type Nodes } from './node.ts';
import { lookForWindows } from './windows.ts';

/** The manifests among the references of an image, each with its config and layers. Reads the bytes of layers where an exemption hangs on them. */
export function manifestsOf(edges: readonly Edge[], nodes: Nodes): readonly Manifest[] {
  const children = childrenByDocument(edges);
  const parts = new Map<Document, Parts>();
  return edges.flatMap((edge) => {
    const { document, platform } = edge;
    if (document === null || document.kind === 'index') return [];
    const known = parts.get(document) ?? partsOf(edge, children.get(document) ?? [], nodes);
    parts.set(document, known);
    return [{ edge, platform, osFeatures: osFeaturesOf(edge, known.config), ...known }];
  });
}

/** What is the same in every place where a document stands. */
type Parts = Omit<Manifest, 'edge' | 'platform' | 'osFeatures'>;

function partsOf(edge: Edge, children: readonly Edge[], nodes: Nodes): Parts {
  const config = children.find(({ slot }) => slot === 'config') ?? null;
  const layers = children.filter(({ slot }) => slot === 'layer' || slot === 'blob');
  lookForWindows({ config, layers });
  const exempt = exemption(edge, config, layers, nodes);
  return { config, layers, exempt, artifact: artifactOf(edge.document, config, layers, exempt !== null) };
}

/** What a platform asks of an operating system, as the entry in an index and the config state it. */
export function osFeaturesOf(edge: Edge, config: Edge | null): Manifest['osFeatures'] {
  const stated = [edge.descriptor?.platform, config?.config?.platform].map((platform) => platform?.osFeatures ?? []);
  // One config may belong to any number of manifests.
  const isReal = stated.every(
    (list) => list.length <= MAX_OS_FEATURES && list.every(({ length }) => length <= MAX_OS_FEATURE_LENGTH),
  );
  return isReal ? [...new Set(stated.flat())] : null;
}

/** Real platforms have one or two, such as `win32k` and `erofs`. */
const MAX_OS_FEATURES = 32;
const MAX_OS_FEATURE_LENGTH = 128;

/** What the whole is: an image where any of its manifests is one, else what all are that could be run; where none could, what all are. */
export function artifactOfImage(edges: readonly Edge[], manifests: readonly Manifest[]): ArtifactKind {
  const run = manifests.filter(({ exempt }) => exempt === null);
  const kinds = new Set((run.length > 0 ? run : manifests).map(({ artifact }) => artifact));
  if (kinds.has('image')) return 'image';
  if (edges.some(({ declared }) => declared?.family === 'buildkit' && declared.role === 'config')) return 'cache';
  const [only = 'unknown', ...others] = kinds;
  return others.length === 0 ? only : 'unknown';
}

/** A document that several references lead to was followed from the first of them only; its children belong to them all. */
function childrenByDocument(edges: readonly Edge[]): ReadonlyMap<Document, readonly Edge[]> {
  const children = new Map<Document, Edge[]>();
  for (const edge of edges) {
    const document = edge.parent?.document;
    if (!document) continue;
    const siblings = children.get(document);
    if (siblings) siblings.push(edge);
    else children.set(document, [edge]);
  }
  return children;
}

/**
 * Why image rules leave a manifest alone; null where an engine could run it. What engines run was tried with manifests that are
 * dressed up as artifacts (docs/adr/0008-what-engines-run.md):
 *
 * - containerd reads the config whatever its type, and unpacks only layers of its own types. It refuses where the config lists another
 *   number of layers than there are.
 * - podman and buildah run an OCI manifest only under the type of an OCI image config, and then unpack layers whatever their type and
 *   whatever the config lists. In a Docker manifest they take any config, and layers of Docker's types only.
 * - docker takes configs and layers whose types begin with `application/vnd.docker.` or `application/vnd.oci.image.`, and a few general
 *   types for configs. It refuses where the config lists another number of layers than there are.
 */
function exemption(edge: Edge, config: Edge | null, layers: readonly Edge[], nodes: Nodes): string | null {
  if (layers.length === 0) return null;
  if (edge.document?.kind === 'artifact-manifest')
    return 'it is an artifact manifest, which has no config for an engine';
  if (config?.declared == null || config.declared.role === 'unknown') return null;
  const isArtifact = isArtifactConfig(config) && !layers.some(isOfDockerImages) && listsNoLayers(config, nodes);
  if (!isArtifact && !layers.every(isNonLayer)) return null;
  for (const layer of layers) detectFormat(layer.target);
  if (isArtifact && layers.every(keepsToItsType))
    return 'its config is that of an artifact and lists no layers to unpack';
  if (!layers.every(isNonLayer)) return null;
  const proved =
    isImageConfig(config) && !(isDockerManifest(edge) && !layers.every(isDockerType))
      ? layers.every((layer) => isNoArchive(layer, nodes))
      : layers.every((layer) => bytesAgree(layer)) && !couldDockerUnpack(config, layers);
  return proved
    ? `its layers are not filesystem layers, but ${[...new Set(layers.map(({ declared }) => declared?.role))].join(' and ')}`
    : null;
}

const LAYERS_OR_DOCUMENTS: ReadonlySet<Role> = new Set([
  'layer',
  'unknown',
  'config',
  'manifest',
  'index',
  'plugin-config',
]);

/** What a config can be that says of its manifest that it is an artifact; plugins are run by the engine. */
const ARTIFACT_CONFIGS: ReadonlySet<Role> = new Set([
  'config',
  'artifact',
  'empty',
  'attestation',
  'signature',
  'sbom',
]);

function isArtifactConfig(config: Edge): boolean {
  return config.declared !== null && ARTIFACT_CONFIGS.has(config.declared.role) && !isImageConfig(config);
}

/** Whether podman takes a layer for one of a Docker manifest. */
function isOfDockerImages({ declared }: Edge): boolean {
  return declared === null || declared.family === 'docker-schema1' || declared.family === 'docker-schema2';
}

/**
 * Whether the verified config, read as engines read it, lists no layers: docker and containerd then refuse a manifest that has some. Keys are compared
 * without their case, as Go does, so that no spelling hides a list.
 */
function listsNoLayers({ target }: Edge, nodes: Nodes): boolean {
  const bytes = nodes.opaque(target);
  // Verified bytes that do not begin as an object are not a config to any engine.
  if (bytes === null) return target.verified === true;
  const parsed = parseJson(bytes);
  if (!parsed.ok || !isObject(parsed.value)) return false;
  const rootfs = [...parsed.value].filter(([key]) => foldKey(key) === 'rootfs').map(([, value]) => value);
  return rootfs.every(
    (value) =>
      value === null ||
      (isObject(value) &&
        [...value].every(
          ([key, list]) => foldKey(key) !== 'diff_ids' || list === null || (isArray(list) && list.length === 0),
        )),
  );
}

/** Whether the bytes are there and compressed as the type says: what they are not is not proved to be what the type says. */
function keepsToItsType({ declared, target }: Edge): boolean {
  if (target.detected === null) return false;
  const compression = declared?.compression;
  return (compression !== 'gzip' && compression !== 'zstd') || target.detected === compression;
}

/** Whether a manifest is one of Docker's to every reader, who go by its descriptor or by what it calls itself. */
function isDockerManifest({ document, descriptor }: Edge): boolean {
  const own = document?.mediaType;
  return own === DOCKER_MANIFEST && (descriptor === null || descriptor.mediaType === own);
}

const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_TYPES = ['application/vnd.docker.', 'application/vnd.oci.image.'];

/** Whether docker takes a blob of this type for a part of an image: it compares without case. */
function isDockerType({ descriptor }: Edge): boolean {
  const mediaType = descriptor?.mediaType.toLowerCase() ?? '';
  return DOCKER_TYPES.some((prefix) => mediaType.startsWith(prefix));
}

/** Whether docker would unpack the layers, going by the types and by the first bytes. */
function couldDockerUnpack(config: Edge, layers: readonly Edge[]): boolean {
  if (!layers.every(isDockerType) || !(isDockerType(config) || isImageConfig(config))) return false;
  return layers.every(({ target }) => target.detected === null || ARCHIVES.has(target.detected));
}

const ARCHIVES: ReadonlySet<Format> = new Set<Format>(['gzip', 'zstd', 'xz', 'bzip2', 'tar']);

function isNonLayer({ declared }: Edge): boolean {
  return declared !== null && !LAYERS_OR_DOCUMENTS.has(declared.role);
}

/** Whether neither the type nor the bytes of what stands in a layer's place, as far as they are here, are a layer's. */
function couldBeNone(layer: Edge): boolean {
  return isNonLayer(layer) && (layer.target.detected === null || bytesAgree(layer));
}

/**
 * Whether verified bytes are none that an engine could unpack. Behind the digest of another blob that was put in its place could be a layer, which
 * a registry may have already.
 */
function isNoArchive({ declared, target }: Edge, nodes: Nodes): boolean {
  switch (target.detected) {
    case 'json':
      return nodes.document(target) !== null;
    case 'unknown':
      // Text, as some SBOMs are; what calls itself JSON and is not is something else.
      if (declared?.mediaType.endsWith('json')) return false;
      nodes.opaque(target);
      return target.verified === true;
    default:
      return false;
  }
}

/** Whether the bytes could be what the type says; a tar, plain or compressed, under a type that speaks of none could be a layer. */
function bytesAgree({ declared, target }: Edge): boolean {
  if (declared?.compression === 'encrypted') return false;
  switch (target.detected) {
    case 'gzip':
    case 'zstd':
      return declared?.compression === target.detected;
    case 'tar':
      return declared?.mediaType.includes('tar') ?? false;
    case 'xz':
    case 'bzip2':
    case null:
      return false;
    default:
      return declared?.compression !== 'gzip' && declared?.compression !== 'zstd';
  }
}

function isImageConfig(config: Edge): boolean {
  return config.descriptor !== null && isImageConfigType(config.descriptor.mediaType);
}

/**
 * What a manifest is. What could be run is an image where its config is one, and else of no known kind. The kind of the rest is that of its config's
 * type, of all its layers, or its artifactType, in this order: all are its own words, which nothing hangs on any more.
 */
function artifactOf(
  document: Document | null,
  config: Edge | null,
  layers: readonly Edge[],
  exempt: boolean,
): ArtifactKind {
  if (document?.kind === 'schema1') return 'image';
  if (document?.kind === 'artifact-manifest') return kindOfParts(document, layers);
  if (document?.kind !== 'manifest' || config === null) return 'unknown';
  const stated = config.declared?.artifact ?? null;
  if (stated === 'plugin' || stated === 'cache') return stated;
  if (!exempt) {
    // Layers that engines could unpack are none of a chart's, whatever the type of the config says.
    if (stated !== null) return layers.every(couldBeNone) ? stated : 'unknown';
    return isImageConfig(config) && layers.every(({ declared }) => declared?.role !== 'unknown') ? 'image' : 'unknown';
  }
  return stated ?? kindOfParts(document, layers);
}

/** The kind that all layers are of, or else that of the artifactType. */
function kindOfParts(
  { artifactType }: { readonly artifactType: string | null },
  layers: readonly Edge[],
): ArtifactKind {
  return commonKind(layers) ?? classify(artifactType ?? '', 'blob').artifact ?? 'unknown';
}

/** The kind that all types of the layers show; null where they show none, or several. */
function commonKind(layers: readonly Edge[]): ArtifactKind | null {
  const kinds = new Set(layers.map(({ declared }) => declared?.artifact ?? null));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}
