import type { Config } from '../formats/config.ts';
import { type Descriptor, knownPlatform, type Platform } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { parseJson } from '../formats/json.ts';
import {
  type Decoded,
  type Document,
  decodeDocument,
  documentKind,
  inspectOpaque,
  typeByShape,
} from '../formats/manifest.ts';
import { classify, isImageConfigType, type Slot } from '../formats/media-type.ts';
import { SCHEMA1_LAYER } from '../formats/schema1.ts';
import { LIMITS } from '../limits.ts';
import { isAvailable } from '../sources/byte-source.ts';
import type { DescriptorRoot, DocumentRoot, Source } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import type { Edge, Node } from './image.ts';
import { Nodes } from './node.ts';

const NOTHING: Decoded = { document: null, faults: [] };
const TOO_MANY_TYPES: Decoded = {
  document: null,
  faults: [faultOf('ambiguous', `it is referenced with more than ${LIMITS.documentTypes} media types`)],
};
const TOO_MANY_REFERENCES: Decoded = {
  document: null,
  faults: [
    faultOf(
      'too-large',
      `the image has more than ${LIMITS.references} references; those of this document were not followed`,
    ),
  ],
};

/** Whether references of images were not followed, because their source has too many. */
export function isCutShort(images: readonly { readonly edges: readonly Edge[] }[]): boolean {
  const [fault] = TOO_MANY_REFERENCES.faults;
  return images.some(({ edges }) => edges.some(({ faults }) => faults.some((one) => one === fault)));
}

/**
 * Follows references from a root down. Decoded documents are kept while the source is open, because images share them;
 * within one image every document is followed once, so that indexes that reference each other many times cost no more
 * than their number.
 */
export class Graph {
  readonly nodes: Nodes;
  /** By declared type. */
  readonly #decoded = new Map<Node, Map<string, Decoded>>();
  readonly #otherConfigs = new Map<Node, readonly Fault[]>();
  /** References followed so far, from all roots. */
  #references = 0;

  constructor(source: Source) {
    this.nodes = new Nodes(source);
  }

  /** All edges of a root, parents before children. */
  from(root: DescriptorRoot | DocumentRoot): readonly Edge[] {
    const edges: Edge[] = [];
    const first =
      root.kind === 'descriptor'
        ? this.#follow(null, root.descriptor, 'manifest', root.path)
        : this.#document(
            null,
            this.nodes.byDocument(root.path.join('/'), root.byteSource),
            null,
            'manifest',
            root.path,
          );
    this.#expand(first, edges, new Set());
    return edges;
  }

  /** An entry of index.json by itself, without its children. */
  listing({ descriptor, path }: DescriptorRoot): Edge {
    return this.#follow(null, descriptor, 'manifest', path);
  }

  #expand(edge: Edge, edges: Edge[], expanded: Set<unknown>): void {
    const { document } = edge;
    const isNew = document !== null && !expanded.has(document);
    if (isNew) this.#references += referencesOf(document);
    if (isNew && this.#references > LIMITS.references) {
      edges.push({ ...edge, document: null, faults: [...edge.faults, ...TOO_MANY_REFERENCES.faults] });
      return;
    }
    edges.push(edge);
    if (!isNew) return;
    expanded.add(document);
    for (const child of this.#children(edge)) this.#expand(child, edges, expanded);
  }

  *#children(edge: Edge): Generator<Edge> {
    const { document } = edge;
    if (document === null) return;
    switch (document.kind) {
      case 'index':
        for (const [i, child] of document.manifests.entries())
          yield this.#follow(edge, child, slotInIndex(child), [...edge.path, `manifests/${i}`]);
        return;
      case 'manifest':
        yield this.#follow(edge, document.config, 'config', [...edge.path, 'config']);
        for (const [i, layer] of document.layers.entries())
          yield this.#follow(edge, layer, 'layer', [...edge.path, `layers/${i}`]);
        return;
      case 'artifact-manifest':
        for (const [i, blob] of document.blobs.entries())
          yield this.#follow(edge, blob, 'blob', [...edge.path, `blobs/${i}`]);
        return;
      case 'schema1':
        for (const [i, digest] of document.layers.entries()) {
          // The document lists the newest first.
          yield this.#schema1Layer(edge, digest, [...edge.path, `fsLayers/${document.layers.length - 1 - i}`]);
        }
        return;
    }
  }

  #follow(parent: Edge | null, descriptor: Descriptor, slot: Slot, path: readonly string[]): Edge {
    const node = this.#target(descriptor, slot);
    if (slot === 'manifest' || slot === 'blob') return this.#document(parent, node, descriptor, slot, path);
    const { config, faults } =
      slot === 'config' ? this.#config(node, descriptor.mediaType) : { config: null, faults: [] };
    const declared = classify(descriptor.mediaType, slot);
    return {
      parent,
      path,
      slot,
      descriptor,
      declared,
      type: declared,
      target: node,
      platform: parent?.platform ?? null,
      document: null,
      config,
      faults: [...sizeFaults(node, descriptor), ...faults],
    };
  }

  #target({ digest, data, mediaType, size }: Descriptor, slot: Slot): Node {
    return this.nodes.byDigest(digest, data, { slot, mediaType, size });
  }

  #document(parent: Edge | null, node: Node, descriptor: Descriptor | null, slot: Slot, path: readonly string[]): Edge {
    const declared = descriptor === null || descriptor.mediaType === '' ? null : classify(descriptor.mediaType, slot);
    const deep = depthOf(parent) > LIMITS.indexDepth;
    const mediaType = descriptor?.mediaType ?? '';
    const { document, faults } = deep ? NOTHING : this.#decode(node, mediaType);
    const manifest =
      document?.kind === 'manifest'
        ? this.#config(this.#target(document.config, 'config'), document.config.mediaType).config
        : null;
    const own =
      document?.kind === 'schema1'
        ? knownPlatform({ ...NO_PLATFORM, os: 'linux', architecture: document.architecture })
        : knownPlatform(manifest?.platform ?? null);
    // The entry of a layout's own index.json is lost when the image is pushed; by the entry of an index, tools
    // choose a platform.
    const stated = parent === null ? null : statedPlatform(descriptor);
    return {
      parent,
      path,
      slot,
      descriptor,
      document,
      target: node,
      config: null,
      declared,
      type: declared ?? (document && classify(document.mediaType || typeByShape(document), 'manifest')),
      platform: document?.kind === 'index' ? null : stated === null ? own : knownPlatform(stated),
      faults: [
        ...(descriptor ? sizeFaults(node, descriptor) : []),
        ...(deep ? [faultOf('too-large', `indexes are nested deeper than ${LIMITS.indexDepth} levels`)] : []),
        ...faults,
      ],
    };
  }

  #decode(node: Node, mediaType: string): Decoded {
    const byType = this.#decoded.get(node) ?? new Map<string, Decoded>();
    this.#decoded.set(node, byType);
    const known = byType.get(mediaType);
    if (known) return known;
    if (byType.size === LIMITS.documentTypes) return TOO_MANY_TYPES;
    if (this.#references > LIMITS.references) return TOO_MANY_REFERENCES;
    const decoded = this.#decodeNow(node, mediaType);
    byType.set(mediaType, decoded);
    return decoded;
  }

  #decodeNow(node: Node, mediaType: string): Decoded {
    if (mediaType !== '' && documentKind(mediaType) === null) {
      const bytes = this.nodes.opaque(node);
      return bytes === null ? NOTHING : { document: null, faults: inspectOpaque(bytes, mediaType) };
    }
    const bytes = this.nodes.document(node, (unverified) => {
      const { document } = decodeDocument(unverified, mediaType);
      return document?.kind === 'schema1' ? document.digest : null;
    });
    return bytes === null ? NOTHING : decodeDocument(bytes, mediaType);
  }

  /**
   * A config's digest is always checked; it is decoded only if its type is a known image config's (image-spec forbids
   * guessing).
   */
  #config(node: Node, mediaType: string): { readonly config: Config | null; readonly faults: readonly Fault[] } {
    if (!isImageConfigType(mediaType)) return { config: null, faults: this.#otherConfig(node) };
    return this.nodes.config(node);
  }

  /**
   * containerd reads the config of what it runs whatever its type, so an ambiguous config is a fault under any type.
   * The same holds for one that cannot be read to its end here: others could, and find any key twice.
   */
  #otherConfig(node: Node): readonly Fault[] {
    const known = this.#otherConfigs.get(node);
    if (known) return known;
    const bytes = this.nodes.opaque(node);
    const parsed = bytes === null ? null : parseJson(bytes);
    const faults = parsed?.ok === false ? parsed.faults : [];
    this.#otherConfigs.set(node, faults);
    return faults;
  }

  #schema1Layer(parent: Edge, digest: Digest, path: readonly string[]): Edge {
    const declared = classify(SCHEMA1_LAYER, 'layer');
    const target = this.nodes.byDigest(digest, null, { slot: 'layer', mediaType: '', size: null });
    return {
      parent,
      path,
      slot: 'layer',
      descriptor: null,
      declared,
      type: declared,
      target,
      platform: parent.platform,
      document: null,
      config: null,
      faults: [],
    };
  }
}

/**
 * The old form of a cache is an index that lists layers and a config; every other entry is in the place of a manifest.
 */
function slotInIndex(descriptor: Descriptor): Slot {
  const { role } = classify(descriptor.mediaType, 'manifest');
  return role === 'layer' || role === 'config' ? 'blob' : 'manifest';
}

const NO_PLATFORM: Platform = { os: '', architecture: '', variant: '', osVersion: '', osFeatures: [] };

/**
 * The platform of an index entry; null if it states none, and for BuildKit's attestations, which are unknown/unknown.
 */
function statedPlatform(descriptor: Descriptor | null): Platform | null {
  const platform = descriptor?.platform ?? null;
  if (platform === null || platform.os === 'unknown') return null;
  return platform.os === '' && platform.architecture === '' ? null : platform;
}

function referencesOf(document: Document): number {
  switch (document.kind) {
    case 'index':
      return document.manifests.length;
    case 'artifact-manifest':
      return document.blobs.length;
    case 'manifest':
    case 'schema1':
      return document.layers.length + 1;
  }
}

function sizeFaults(node: Node, descriptor: Descriptor): readonly Fault[] {
  if (!isAvailable(node.byteSource)) return [];
  if (BigInt(node.byteSource.length) === descriptor.size) return [];
  return [
    faultOf(
      'size-mismatch',
      safe`it has ${node.byteSource.length} bytes, but its descriptor states ${descriptor.size}`,
    ),
  ];
}

function depthOf(edge: Edge | null): number {
  return edge === null ? 0 : 1 + depthOf(edge.parent);
}
