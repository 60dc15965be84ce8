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

/** How deep bytes are read (design, principle 5); each depth includes the ones before it. */
export const DEPTHS = ['structure', 'heads', 'digests', 'contents'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Whether reading to depth `a` shows all that reading to depth `b` does. */
export function includesDepth(a: Depth, b: Depth): boolean {
  return DEPTHS.indexOf(a) >= DEPTHS.indexOf(b);
}

/** How much of images is read. */
export interface Reading {
  readonly depth: Depth;
  /** Whether the statements of attestations are read, too; they are documents of any size up to the limit. */
  readonly statements: boolean;
}

/** One blob of a source, shared by all images that refer to it, so that nothing is read twice. */
export interface Node {
  /** Null for what no digest names: a root document, a member of a docker archive that no diffID names. */
  readonly digest: Digest | null;
  /** What the digest is over: the stored bytes; or, for a layer of a docker archive, its tar, however that is stored. */
  readonly digestOf: 'bytes' | 'tar';
  /** How the source calls it where it has no digest: a member's name. */
  readonly name: string;
  /** Null where it is absent: neither stored, nor embedded in a descriptor that leads to it. */
  byteSource: ByteSource | null;
  /** What its first bytes show; null where nothing was read. */
  detected: Format | null;
  /** Whether its last bytes show a form that can be pulled file by file; `untold` where those were not to be had without the rest. */
  lazy: Lazy | 'unknown' | null;
  /** Whether its bytes are those that its digest names; null where they were not hashed. */
  verified: boolean | null;
  /** What it holds as a layer; null where nobody looked so deep, and where it is absent. */
  contents: Contents | null;
  /** What is wrong with its bytes. */
  readonly faults: Fault[];
}

/** A reference to a node. The declared type belongs to it, not to the blob: one blob can be a layer here and a config there. */
export interface Edge {
  readonly parent: Edge | null;
  /** From the root document to here: `["index.json", "manifests/0", "layers/2"]`. */
  readonly path: readonly string[];
  readonly slot: Slot;
  /**
   * What the reference says; null where it says nothing but where the bytes are (docker archives, a `dir:`'s manifest.json). A docker
   * archive may say what a layer was pulled as: then digest and size are another blob's, and `target.digestOf` is `tar`.
   */
  readonly descriptor: Descriptor | null;
  /** The declared type, explained in its slot; null where none is declared. */
  readonly declared: MediaType | null;
  /** The declared type; where none is, what the document calls itself, and else what its shape says. Null for the rest. */
  readonly type: MediaType | null;
  readonly target: Node;
  /** The platform of the manifest on the way; null outside of one, and where none is stated. */
  readonly platform: string | null;
  /** What the target was decoded as under this reference, in a manifest slot; null where that is not possible or not asked for. */
  readonly document: Document | null;
  /** The image config that the target was decoded as; null likewise. */
  readonly config: Config | null;
  /** What is wrong with the document, or with how the reference describes its target. */
  readonly faults: readonly Fault[];
}

/** One manifest of an image, with all that rules of manifest scope read. */
export interface Manifest {
  readonly edge: Edge;
  /** Null for schema1, which has none. */
  readonly config: Edge | null;
  readonly layers: readonly Edge[];
  readonly platform: string | null;
  /** `os.features` of its entry in an index and of its config, each once; null where there are more than any system has. */
  readonly osFeatures: readonly string[] | null;
  readonly artifact: ArtifactKind;
  /**
   * Why image rules leave it alone: by its types, its verified config and its first bytes, no engine can run it. Null where one could.
   * Annotations, unknown platforms, `subject` and `artifactType` never exempt: engines ignore them and run the thing.
   */
  readonly exempt: string | null;
}

/** One root descriptor with all below it: what a tag would point to. */
export interface Image {
  /** The name to show. */
  readonly name: string;
  /** The name that the workflow gave; the only one that policies match. */
  readonly givenName: string | null;
  /** Every name, given and claimed. */
  readonly names: readonly string[];
  /** The names that the source itself gives. A name that the workflow gives is not one of them, unless the source gives it, too. */
  readonly claimedNames: readonly string[];
  readonly source: SourceKind;
  /** The file, directory or reference as the user typed it. */
  readonly location: string;
  /** Null where the format has no manifest. */
  readonly digest: Digest | null;
  /** The digest of the config, where there is exactly one. */
  readonly imageId: Digest | null;
  readonly artifact: ArtifactKind;
  /** Of the manifests that are not exempt, each once. */
  readonly platforms: readonly string[];
  /** Entries of an index that are left out of `edges`, as the policy allows them to be absent; absent where none is. */
  readonly absentPlatforms?: readonly Edge[];
  /** Every reference from the root on, parents before children. The first is the root's own. */
  readonly edges: readonly Edge[];
  readonly manifests: readonly Manifest[];
  /** Blobs that the source stores and no image of it refers to; with the first image of a source. Null where a part of it was asked for, so that nobody knows. */
  readonly unreferenced: readonly Node[] | null;
  /** Why `unreferenced` may lack some: a folder of the source could not be listed. Absent where it has all. */
  readonly unlisted?: string;
  /** What is wrong with the source, or with how the image stands in it. All of it breaks the floor. */
  readonly faults: readonly Fault[];
  /** Attestations of this image and of its manifests, by what they are about; wherever in the source they stand. */
  readonly attestations: Attestations;
  /** Why there may be others that nobody saw; absent where all that there are were seen. */
  readonly attestationsError?: string;
  /** The documents of the layout itself; with the first image of a source. */
  readonly layout: readonly LayoutDocument[];
  /** The annotations of the layout's own index.json, which some tools push. */
  readonly layoutAnnotations: ReadonlyMap<string, string>;
  /** The other entries of the layout's index.json for a document of this image. They are not part of it, and some tools push them. */
  readonly listings: readonly Edge[];
  /** Whether the layers are stored as an engine keeps them, which does not tell how they will be pushed. */
  readonly engineStorage: boolean;
}

/** Every reference of an image, then the other entries of its layout's index.json for its documents. */
export function referencesAndListings({ edges, listings }: Image): readonly Edge[] {
  return listings.length === 0 ? edges : [...edges, ...listings];
}

/** Every node that an image reaches, each once, in the order met. */
export function nodesOf(image: Image): readonly Node[] {
  return [...new Set(image.edges.map((edge) => edge.target))];
}

/** What a reference makes of its target: its type's role, and where there is no type, its place. */
export function roleOf({ slot, type }: Edge): Role {
  if (type !== null) return type.role;
  return slot === 'config' || slot === 'layer' || slot === 'manifest' ? slot : 'unknown';
}

/** The references by the one that they stand below; the root's below none. */
export function childrenOf(image: Image): ReadonlyMap<Edge | null, readonly Edge[]> {
  return groupByKey(image.edges, ({ parent }) => parent);
}

/** The references to each blob that has any. */
export function referencesOf(image: Image): ReadonlyMap<Node, readonly Edge[]> {
  return groupByKey(image.edges, ({ target }) => target);
}
