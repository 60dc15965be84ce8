import type { Descriptor } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import type { Slot } from '../formats/media-type.ts';
import type { ByteSource } from './byte-source.ts';

/** The forms of images. */
export const SOURCE_KINDS = ['oci-layout', 'oci-archive', 'docker-archive', 'dir', 'registry', 'engine'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A place with images: its roots, and the locations of digests. */
export interface Source {
  readonly kind: SourceKind;
  /** As the user typed it, for messages. */
  readonly location: string;
  readonly roots: readonly Root[];
  /**
   * The order that a position (`:@N`) refers to, if it is not that of `roots`: the entries of index.json or of
   * manifest.json as listed.
   */
  readonly positions?: readonly Root[];
  /** The entries of an archive's manifest.json, if it also has an OCI layout: what classic engines load. */
  readonly dockerManifestEntries: readonly ArchiveRoot[];
  /** The annotations of a layout's own index.json, which some tools push (crane). Otherwise undefined. */
  readonly annotations?: ReadonlyMap<string, string>;
  /** The documents that form a layout; empty in other formats. */
  readonly layout: readonly LayoutDocument[];
  /** Faults of the container itself, which make everything in it unreliable. */
  readonly faults: readonly Fault[];
  /**
   * The location of a digest's bytes, or null if they are absent.
   * @param as how the reference describes it; a registry keeps manifests in one place and blobs in another
   */
  readonly locate: (digest: Digest, as?: Referred) => ByteSource | null;
  /** The digests of all blobs that are stored. */
  readonly stored: () => Iterable<Digest>;
  /** The name by which the user requested the image, if it is that of the image. Matched like a given one. */
  readonly givenName?: string;
  /**
   * Fetches content that was located or read since, and was not available. Returns whether there was any: if so, the
   * images must be loaded again. Undefined for sources with everything available.
   */
  readonly fetchWanted?: () => Promise<boolean>;
  /** Finds the referrers of digests, which are roots from then on. Undefined for sources that list all they have. */
  readonly fetchReferrers?: (subjects: readonly Digest[]) => Promise<void>;
  /** The reason why `stored` may be incomplete; null or undefined if it is complete. */
  readonly unlisted?: () => string | null;
  /** The reason why referrers may be incomplete; null or undefined if they are complete. */
  readonly referrersError?: string | null;
}

/** How a reference describes its target. */
export interface Referred {
  readonly slot: Slot;
  /** Empty if it is not stated. */
  readonly mediaType: string;
  /** Null if it is not stated. */
  readonly size: bigint | null;
}

/** A document of an OCI layout that is not a blob. */
export interface LayoutDocument {
  readonly name: 'oci-layout' | 'index.json';
  /** Null if it is missing. */
  readonly byteSource: ByteSource | null;
}

/** A root of a source. */
export type Root = DescriptorRoot | DocumentRoot | ArchiveRoot;

interface Named {
  /** Its names in the source itself. Shown, but never matched by a policy. */
  readonly names: readonly string[];
  /** From the root document on: `["index.json", "manifests/0"]`. */
  readonly path: readonly string[];
}

/** An entry of a layout's index.json, or the target of a name in a registry. */
export interface DescriptorRoot extends Named {
  readonly kind: 'descriptor';
  readonly descriptor: Descriptor;
  /**
   * It was not requested and is read as an attachment of another root: not an image of the run. Undefined for others.
   */
  readonly attached?: true;
}

/** A manifest or index without a descriptor: a `dir:`'s manifest.json, or an index.json that is the image itself. */
export interface DocumentRoot extends Named {
  readonly kind: 'document';
  readonly byteSource: ByteSource;
}

/** An entry of a docker archive's manifest.json: members by name, and no registry manifest. */
export interface ArchiveRoot extends Named {
  readonly kind: 'archive';
  readonly config: ArchiveMember;
  readonly layers: readonly ArchiveMember[];
  /**
   * The layers in a registry, by diffID: docker and go-containerregistry write them for foreign layers, docker since 25
   * for all. The digests and sizes are those of the blobs there, not of the tars here.
   */
  readonly layerSources: ReadonlyMap<string, Descriptor>;
  /** Faults of the entry for which engines refuse it, although the image in it can be read. */
  readonly faults: readonly Fault[];
}

export interface ArchiveMember {
  readonly name: string;
  /** Null if the archive has no such member. */
  readonly byteSource: ByteSource | null;
}

/** The annotations of an entry with its names: containerd's full name, and image-spec's ref.name. */
export const NAME_ANNOTATIONS: readonly string[] = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];

/** The names of an entry of a layout. */
export function claimedNames(descriptor: Descriptor): readonly string[] {
  const names = NAME_ANNOTATIONS.map((key) => descriptor.annotations.get(key) ?? '');
  return [...new Set(names.filter((name) => name !== ''))];
}
