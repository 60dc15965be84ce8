import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { Config } from '../formats/config.ts';
import type { Descriptor } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import type { Format } from '../formats/format.ts';
import type { Lazy } from '../formats/lazy.ts';
import type { Document } from '../formats/manifest.ts';
import type { MediaType, Role, Slot } from '../formats/media-type.ts';
import type { ByteSource } from '../sources/byte-source.ts';
import type { LayoutDocument, SourceKind } from '../sources/source.ts';
import type { Attestations } from './attestation.ts';
import type { Contents } from './contents.ts';
import { groupByKey } from './groups.ts';

/** How deep bytes are read (docs/architecture.md, "Principles"); each depth includes those before it. */
export const DEPTHS = ['structure', 'heads', 'digests', 'contents'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Whether depth `a` includes depth `b`. */
export function includesDepth(a: Depth, b: Depth): boolean {
  return DEPTHS.indexOf(a) >= DEPTHS.indexOf(b);
}

/** How much of images is read. */
export interface Reading {
  readonly depth: Depth;
  /** Whether the statements of attestations are read, too; they may have any size up to the limit. */
  readonly statements: boolean;
}

/** One blob of a source, shared by all images that reference it, so that nothing is read twice. */
export interface Node {
  /** Null if no digest is stated: a root document, or a member of a docker archive without a diffID. */
  readonly digest: Digest | null;
  /**
   * The subject of the digest: the stored bytes; or, for a layer of a docker archive, its tar, however it is stored.
   */
  readonly digestOf: 'bytes' | 'tar';
  /** Its name in the source if it has no digest: a member's name. */
  readonly name: string;
  /** Null if it is absent: neither stored, nor embedded in a descriptor. */
  byteSource: ByteSource | null;
  /** The format of its first bytes; null if nothing was read. */
  detected: Format | null;
  /**
   * Whether its last bytes show a form that can be pulled file by file; `unknown` if they could not be read separately.
   */
  lazy: Lazy | 'unknown' | null;
  /** Whether its bytes match its digest; null if they were not hashed. */
  verified: boolean | null;
  /** Its contents as a layer; null if they were not read, and if it is absent. */
  contents: Contents | null;
  /** The faults of its bytes. */
  readonly faults: Fault[];
}

/**
 * A reference to a node. The declared type belongs to it, not to the blob: one blob can be a layer in one place and a
 * config in another.
 */
export interface Edge {
  readonly parent: Edge | null;
  /** From the root document: `["index.json", "manifests/0", "layers/2"]`. */
  readonly path: readonly string[];
  readonly slot: Slot;
  /**
   * The descriptor; null if the reference states only the location of the bytes (docker archives, a `dir:`'s
   * manifest.json). A docker archive may state the pulled blob of a layer: then digest and size are another blob's, and
   * `target.digestOf` is `tar`.
   */
  readonly descriptor: Descriptor | null;
  /** The declared type, classified in its slot; null if none is declared. */
  readonly declared: MediaType | null;
  /**
   * The declared type; otherwise that of the document itself, otherwise that of its structure. Null for other blobs.
   */
  readonly type: MediaType | null;
  readonly target: Node;
  /** The platform of the manifest on the path; null outside of one, and if none is stated. */
  readonly platform: string | null;
  /**
   * The document that the target was decoded as under this reference, in a manifest slot; null if that failed or was
   * not needed.
   */
  readonly document: Document | null;
  /** The image config that the target was decoded as; null in the same cases. */
  readonly config: Config | null;
  /** The faults of the document, and of the descriptor compared with its target. */
  readonly faults: readonly Fault[];
}

/** One manifest of an image, with everything that rules of manifest scope read. */
export interface Manifest {
  readonly edge: Edge;
  /** Null for schema 1, which has none. */
  readonly config: Edge | null;
  readonly layers: readonly Edge[];
  readonly platform: string | null;
  /** The distinct `os.features` of its entry in an index and of its config; null if there are more than the limit. */
  readonly osFeatures: readonly string[] | null;
  readonly artifact: ArtifactKind;
  /**
   * The reason why image rules skip it: by its types, its verified config and its first bytes, no engine can run it.
   * Null if one could. Annotations, unknown platforms, `subject` and `artifactType` never exempt, because engines
   * ignore them.
   */
  readonly exempt: string | null;
}

/** One root descriptor with everything below it: what a tag would point to. */
export interface Image {
  /** The name to show. */
  readonly name: string;
  /** The name that the workflow gave; the only one that policies match. */
  readonly givenName: string | null;
  /** All names, given and claimed. */
  readonly names: readonly string[];
  /** The names in the source itself. A name of the workflow is not one of them, unless the source has it, too. */
  readonly claimedNames: readonly string[];
  readonly source: SourceKind;
  /** The file, directory or reference as the user typed it. */
  readonly location: string;
  /** Null if the format has no manifest. */
  readonly digest: Digest | null;
  /** The digest of the config, if there is exactly one. */
  readonly imageId: Digest | null;
  readonly artifact: ArtifactKind;
  /** The distinct platforms of the manifests that are not exempt. */
  readonly platforms: readonly string[];
  /**
   * Entries of an index that are omitted from `edges`, because the policy allows them to be absent; otherwise undefined.
   */
  readonly absentPlatforms?: readonly Edge[];
  /** Every edge from the root on, parents before children. The first is that of the root. */
  readonly edges: readonly Edge[];
  readonly manifests: readonly Manifest[];
  /**
   * Blobs of the source that none of its images references; with the first image of a source. Null if only a part of it
   * was selected, so that they are unknown.
   */
  readonly unreferenced: readonly Node[] | null;
  /**
   * The reason why `unreferenced` may be incomplete: a folder of the source could not be listed. Undefined if it is
   * complete.
   */
  readonly unlisted?: string;
  /** The faults of the source, and of the image's place in it. All of them break preconditions. */
  readonly faults: readonly Fault[];
  /** Attestations of this image and of its manifests, by subject; from anywhere in the source. */
  readonly attestations: Attestations;
  /** The reason why there may be others; undefined if the list is complete. */
  readonly attestationsError?: string;
  /** The documents of the layout itself; with the first image of a source. */
  readonly layout: readonly LayoutDocument[];
  /** The annotations of the layout's own index.json, which some tools push. */
  readonly layoutAnnotations: ReadonlyMap<string, string>;
  /**
   * The other entries of the layout's index.json for a document of this image. They are not part of it, but some tools
   * push them.
   */
  readonly listings: readonly Edge[];
  /** Whether the layers are stored as in an engine, which does not show how they will be pushed. */
  readonly engineStorage: boolean;
}

/** Every edge of an image, then the other entries of its layout's index.json for its documents. */
export function referencesAndListings({ edges, listings }: Image): readonly Edge[] {
  return listings.length === 0 ? edges : [...edges, ...listings];
}

/** Every node of an image, each once, in traversal order. */
export function nodesOf(image: Image): readonly Node[] {
  return [...new Set(image.edges.map((edge) => edge.target))];
}

/** The role of an edge's target: that of its type, otherwise that of its slot. */
export function roleOf({ slot, type }: Edge): Role {
  if (type !== null) return type.role;
  return slot === 'config' || slot === 'layer' || slot === 'manifest' ? slot : 'unknown';
}

/** The edges by their parent; those of the root by null. */
export function childrenOf(image: Image): ReadonlyMap<Edge | null, readonly Edge[]> {
  return groupByKey(image.edges, ({ parent }) => parent);
}

/** The edges to each blob. */
export function referencesOf(image: Image): ReadonlyMap<Node, readonly Edge[]> {
  return groupByKey(image.edges, ({ target }) => target);
}
