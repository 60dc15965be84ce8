import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { Format } from '../formats/format.ts';
import { foldKey, isArray, isObject, parseJson } from '../formats/json.ts';
import type { Document } from '../formats/manifest.ts';
import { classify, isImageConfigType, type Role } from '../formats/media-type.ts';
import { LIMITS } from '../limits.ts';
import type { Edge, Manifest } from './image.ts';
import { detectFormat, type Nodes } from './node.ts';
import { lookForWindows } from './windows.ts';

/**
 * The manifests of an image, each with its config and layers. Reads the bytes of layers if an exemption depends on
 * them.
 */
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

/** The values that are the same in every place of a document. */
type Parts = Omit<Manifest, 'edge' | 'platform' | 'osFeatures'>;

function partsOf(edge: Edge, children: readonly Edge[], nodes: Nodes): Parts {
  const config = children.find(({ slot }) => slot === 'config') ?? null;
  const layers = children.filter(({ slot }) => slot === 'layer' || slot === 'blob');
  lookForWindows({ config, layers });
  const exempt = exemption(edge, config, layers, nodes);
  return { config, layers, exempt, artifact: artifactOf(edge.document, config, layers, exempt !== null) };
}

/** The required features of the operating system, from the entry in an index and the config. */
export function osFeaturesOf(edge: Edge, config: Edge | null): Manifest['osFeatures'] {
  const stated = [edge.descriptor?.platform, config?.config?.platform].map((platform) => platform?.osFeatures ?? []);
  // One config may belong to any number of manifests.
  const isReal = stated.every(
    (list) => list.length <= LIMITS.osFeatures && list.every(({ length }) => length <= LIMITS.osFeatureCharacters),
  );
  return isReal ? [...new Set(stated.flat())] : null;
}

/**
 * The kind of the whole: image if any of its manifests is one, otherwise that of all runnable ones, otherwise that of
 * all.
 */
export function artifactOfImage(edges: readonly Edge[], manifests: readonly Manifest[]): ArtifactKind {
  const run = manifests.filter(({ exempt }) => exempt === null);
  const kinds = new Set((run.length > 0 ? run : manifests).map(({ artifact }) => artifact));
  if (kinds.has('image')) return 'image';
  if (edges.some(({ declared }) => declared?.family === 'buildkit' && declared.role === 'config')) return 'cache';
  const [only = 'unknown', ...others] = kinds;
  return others.length === 0 ? only : 'unknown';
}

/** A document with several edges was followed from the first of them only; its children belong to all. */
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
 * The reason why image rules skip a manifest; null if an engine could run it. What engines run was tried with manifests
 * disguised as artifacts (docs/adr/0008-what-engines-run.md):
 *
 * - containerd reads the config whatever its type, and unpacks only layers of its own types. It refuses if the config
 *   lists another
 *   number of layers.
 * - podman and buildah run an OCI manifest only with the type of an OCI image config, and then unpack layers whatever
 *   their type and
 *   whatever the config lists. In a Docker manifest they accept any config, and only layers of Docker's types.
 * - docker accepts configs and layers whose types begin with `application/vnd.docker.` or `application/vnd.oci.image.`,
 *   and a few general
 *   types for configs. It refuses if the config lists another number of layers.
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

/** The roles of a config that identify its manifest as an artifact; plugins are run by the engine. */
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

/** Whether podman accepts a layer as one of a Docker manifest. */
function isOfDockerImages({ declared }: Edge): boolean {
  return declared === null || declared.family === 'docker-schema1' || declared.family === 'docker-schema2';
}

/**
 * Whether the verified config, read as engines read it, lists no layers: docker and containerd then refuse a manifest
 * that has some. Keys are compared without case, as in Go, so that no spelling hides a list.
 */
function listsNoLayers({ target }: Edge, nodes: Nodes): boolean {
  const bytes = nodes.opaque(target);
  // Verified bytes that do not begin as an object are not a config for any engine.
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

/** Whether the bytes are present and compressed as their type states: otherwise the type proves nothing. */
function keepsToItsType({ declared, target }: Edge): boolean {
  if (target.detected === null) return false;
  const compression = declared?.compression;
  return (compression !== 'gzip' && compression !== 'zstd') || target.detected === compression;
}

/** Whether every reader treats a manifest as one of Docker's, by its descriptor or its own type. */
function isDockerManifest({ document, descriptor }: Edge): boolean {
  const own = document?.mediaType;
  return own === DOCKER_MANIFEST && (descriptor === null || descriptor.mediaType === own);
}

const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_TYPES = ['application/vnd.docker.', 'application/vnd.oci.image.'];

/** Whether docker accepts a blob of this type as a part of an image: it compares without case. */
function isDockerType({ descriptor }: Edge): boolean {
  const mediaType = descriptor?.mediaType.toLowerCase() ?? '';
  return DOCKER_TYPES.some((prefix) => mediaType.startsWith(prefix));
}

/** Whether docker would unpack the layers, by their types and first bytes. */
function couldDockerUnpack(config: Edge, layers: readonly Edge[]): boolean {
  if (!layers.every(isDockerType) || !(isDockerType(config) || isImageConfig(config))) return false;
  return layers.every(({ target }) => target.detected === null || ARCHIVES.has(target.detected));
}

const ARCHIVES: ReadonlySet<Format> = new Set<Format>(['gzip', 'zstd', 'xz', 'bzip2', 'tar']);

function isNonLayer({ declared }: Edge): boolean {
  return declared !== null && !LAYERS_OR_DOCUMENTS.has(declared.role);
}

/** Whether neither the type nor the available bytes of a blob in the place of a layer are a layer's. */
function couldBeNone(layer: Edge): boolean {
  return isNonLayer(layer) && (layer.target.detected === null || bytesAgree(layer));
}

/**
 * Whether verified bytes cannot be unpacked by an engine. An unverified digest could be that of a layer, which a
 * registry may have.
 */
function isNoArchive({ declared, target }: Edge, nodes: Nodes): boolean {
  switch (target.detected) {
    case 'json':
      return nodes.document(target) !== null;
    case 'unknown':
      // Text, like some SBOMs; bytes that are declared as JSON but are not JSON are something else.
      if (declared?.mediaType.endsWith('json')) return false;
      nodes.opaque(target);
      return target.verified === true;
    default:
      return false;
  }
}

/** Whether the bytes match the type; a tar, compressed or not, under another type could be a layer. */
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
 * The kind of a manifest. A runnable one is an image if its config is one, otherwise unknown. The kind of an exempt one
 * is that of its config's type, of all its layers, or its artifactType, in this order: its own declarations, on which
 * nothing depends any more.
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
    // Layers that engines could unpack do not belong to a chart, whatever the type of the config.
    if (stated !== null) return layers.every(couldBeNone) ? stated : 'unknown';
    return isImageConfig(config) && layers.every(({ declared }) => declared?.role !== 'unknown') ? 'image' : 'unknown';
  }
  return stated ?? kindOfParts(document, layers);
}

/** The kind of all layers, otherwise that of the artifactType. */
function kindOfParts(
  { artifactType }: { readonly artifactType: string | null },
  layers: readonly Edge[],
): ArtifactKind {
  return commonKind(layers) ?? classify(artifactType ?? '', 'blob').artifact ?? 'unknown';
}

/** The common kind of the types of all layers; otherwise null, or several. */
function commonKind(layers: readonly Edge[]): ArtifactKind | null {
  const kinds = new Set(layers.map(({ declared }) => declared?.artifact ?? null));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}
