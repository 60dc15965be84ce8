import { knownPlatform } from '../formats/descriptor.ts';
import { type Digest, isDigest } from '../formats/digest.ts';
import { classify } from '../formats/media-type.ts';
import type { ArchiveRoot } from '../sources/source.ts';
import type { Edge, Manifest, Node } from './image.ts';
import { osFeaturesOf } from './manifest.ts';
import type { Nodes } from './node.ts';

/**
 * The graph of one entry of a docker archive's manifest.json. Its name leads to the config, and the layers' digests are
 * the config's diffIDs. No media type and no manifest digest is invented; the only descriptors are those of
 * `LayerSources`.
 */
export function archiveGraph(
  root: ArchiveRoot,
  nodes: Nodes,
): { readonly edges: readonly Edge[]; readonly manifest: Manifest } {
  const { config: member } = root;
  const configNode = member.byteSource
    ? nodes.byDocument(member.name, member.byteSource, claimedDigest(member.name))
    : nodes.byArchiveName(member.name, null, null);
  const { config, faults } = nodes.config(configNode);
  const platform = knownPlatform(config?.platform ?? null);
  const bare = { descriptor: null, declared: null, type: null, platform, document: null };
  const diffIds = config?.diffIds ?? [];
  // The form before manifest.json has no diffIDs.
  const isOld = root.path[0] === 'repositories' && config?.rootfsType === '';
  const counted = diffIds.length === root.layers.length || isOld;

  const entry: Node = {
    digest: null,
    digestOf: 'bytes',
    name: root.path[0] ?? 'manifest.json',
    byteSource: null,
    detected: null,
    lazy: null,
    verified: null,
    contents: null,
    faults: [],
  };
  const miscounted = `${root.path[0] ?? 'manifest.json'} lists ${root.layers.length} layers, the config has ${diffIds.length} diffIDs`;
  const top: Edge = {
    ...bare,
    parent: null,
    path: root.path,
    slot: 'manifest',
    target: entry,
    config: null,
    faults: [
      ...root.faults,
      ...(counted || config === null ? [] : [{ kind: 'malformed', message: miscounted, pointer: '' } as const]),
    ],
  };
  const configEdge: Edge = {
    ...bare,
    parent: top,
    path: [...root.path, 'Config'],
    slot: 'config',
    target: configNode,
    config,
    faults,
  };
  const layers = root.layers.map(({ name, byteSource }, i): Edge => {
    const diffId = counted ? (diffIds[i] ?? null) : null;
    const target = nodes.byArchiveName(name, byteSource, diffId);
    // It describes the pulled blob: its type and urls apply to this layer, its digest and size do not.
    const descriptor = (diffId === null ? undefined : root.layerSources.get(diffId)) ?? null;
    const declared = descriptor && classify(descriptor.mediaType, 'layer');
    return {
      ...bare,
      descriptor,
      declared,
      type: declared,
      parent: top,
      path: [...root.path, `Layers/${i}`],
      slot: 'layer',
      target,
      config: null,
      faults: [],
    };
  });
  return {
    edges: [top, configEdge, ...layers],
    manifest: {
      edge: top,
      config: configEdge,
      layers,
      platform,
      exempt: null,
      artifact: 'image',
      osFeatures: osFeaturesOf(top, configEdge),
    },
  };
}

/**
 * docker names a config after its digest (`<hex>.json`, `blobs/sha256/<hex>`), as does Bazel (`sha256:<hex>`); other
 * names are arbitrary.
 */
function claimedDigest(name: string): Digest | null {
  const hex = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
  const digest = `sha256:${hex}`;
  return hex !== undefined && isDigest(digest) ? digest : null;
}
