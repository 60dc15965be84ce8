import type { Document } from '../formats/manifest.ts';
import { isImageConfigType, type Role } from '../formats/media-type.ts';
import type { ArtifactKind, Edge, Manifest } from './image.ts';
import { lookAt, type Nodes } from './node.ts';
import { lookForWindows } from './windows.ts';

/** The manifests among the references of an image, each with its config and layers. Reads the bytes of layers where an exemption hangs on them. */
export function manifestsOf(edges: readonly Edge[], nodes: Nodes): readonly Manifest[] {
  const children = childrenByDocument(edges);
  const parts = new Map<Document, Parts>();
  return edges.flatMap((edge) => {
    const { document, platform } = edge;
    if (document === null || document.kind === 'index') return [];
    const known = parts.get(document) ?? partsOf(document, children.get(document) ?? [], nodes);
    parts.set(document, known);
    return [{ edge, platform, ...known }];
  });
}

/** What is the same in every place where a document stands. */
type Parts = Omit<Manifest, 'edge' | 'platform'>;

function partsOf(document: Document, children: readonly Edge[], nodes: Nodes): Parts {
  const config = children.find(({ slot }) => slot === 'config') ?? null;
  const layers = children.filter(({ slot }) => slot === 'layer' || slot === 'blob');
  lookForWindows({ config, layers });
  const exempt = exemption(config, layers, nodes);
  return { config, layers, exempt, artifact: artifactOf(document, config, layers, exempt !== null) };
}

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
 * Whether image rules leave a manifest alone, and why. Its layers' types must say so, and their bytes must not contradict: under a config
 * that engines run, only documents with their digest prove it, since some engines (moby's older pull) unpack layers whatever their type says.
 */
function exemption(config: Edge | null, layers: readonly Edge[], nodes: Nodes): string | null {
  if (config?.declared == null || config.declared.role === 'unknown') return null;
  if (layers.length === 0 || !layers.every(isNonLayer)) return null;
  for (const layer of layers) lookAt(layer.target);
  const runnable = isImageConfig(config);
  const proved = layers.every((layer) => (runnable ? isDocument(layer, nodes) : bytesAgree(layer)));
  return proved
    ? `its layers are no filesystem layers, but ${[...new Set(layers.map(({ declared }) => declared?.role))].join(' and ')}`
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

function isNonLayer({ declared }: Edge): boolean {
  return declared !== null && !LAYERS_OR_DOCUMENTS.has(declared.role);
}

/** Whether neither the type nor the bytes of what stands in a layer's place, as far as they are here, are a layer's. */
function couldBeNone(layer: Edge): boolean {
  return isNonLayer(layer) && (layer.target.detected === null || bytesAgree(layer));
}

/** Behind the digest of another blob that was put in its place could be a layer, which a registry may have already. */
function isDocument({ target }: Edge, nodes: Nodes): boolean {
  return target.detected === 'json' && nodes.document(target) !== null;
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
      return true;
  }
}

function isImageConfig(config: Edge): boolean {
  return config.descriptor !== null && isImageConfigType(config.descriptor.mediaType);
}

function artifactOf(document: Document, config: Edge | null, layers: readonly Edge[], exempt: boolean): ArtifactKind {
  if (document.kind === 'schema1') return 'image';
  if (document.kind !== 'manifest') return 'unknown';
  const declared = config?.declared ?? null;
  if (declared?.role === 'plugin-config') return 'plugin';
  const family = declared?.family;
  // Layers that engines could unpack are none of a chart's, whatever the type of the config says.
  if (family === 'helm' || family === 'wasm' || family === 'model')
    return layers.every(couldBeNone) ? family : 'unknown';
  if (declared?.family === 'buildkit' && declared.role === 'config') return 'cache';
  if (!exempt)
    return declared?.role === 'config' && layers.every((layer) => layer.declared?.role !== 'unknown')
      ? 'image'
      : 'unknown';
  const roles = new Set(layers.map((layer) => layer.declared?.role));
  const [role] = roles;
  return roles.size === 1 && (role === 'signature' || role === 'sbom' || role === 'attestation') ? role : 'unknown';
}
