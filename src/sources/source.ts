import type { Descriptor } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import type { Slot } from '../formats/media-type.ts';
import type { ByteSource } from './byte-source.ts';

/** The forms in which images come. */
export const SOURCE_KINDS = ['oci-layout', 'oci-archive', 'docker-archive', 'dir', 'registry', 'engine'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A place that holds images: what stands at its top, and where the bytes of a digest are. */
export interface Source {
  readonly kind: SourceKind;
  /** As the user typed it, for messages. */
  readonly location: string;
  readonly roots: readonly Root[];
  /** What a position (`:@N`) counts, where that is not `roots`: the entries of index.json or of manifest.json as they are listed. */
  readonly positions?: readonly Root[];
  /** The entries of an archive's manifest.json, where it also has an OCI layout: what classic engines load of it. */
  readonly dockerManifestEntries: readonly ArchiveRoot[];
  /** The annotations of a layout's own index.json, which some tools push (crane). Absent where there are none. */
  readonly annotations?: ReadonlyMap<string, string>;
  /** The documents that make a layout one; none in other formats. */
  readonly layout: readonly LayoutDocument[];
  /** What is wrong with the container itself, so that nothing in it can be relied on. */
  readonly faults: readonly Fault[];
  /**
   * Where the bytes of a digest are, or null where they are not here.
   * @param as how the reference to it has it; a registry keeps manifests in one place and blobs in another
   */
  readonly locate: (digest: Digest, as?: Referred) => ByteSource | null;
  /** The digests of all blobs that are stored. */
  readonly stored: () => Iterable<Digest>;
  /** The name by which the user asked for the image, where that is what it will be known by. Matched as one that was given. */
  readonly givenName?: string;
  /**
   * Fetches what was located or read since, and was not at hand. Whether there was anything: if so, what was loaded is to be loaded
   * again. Sources that have everything at hand have it not.
   */
  readonly fetchWanted?: () => Promise<boolean>;
  /** Looks for what is attached to digests, and has it among the roots from then on. Sources that list all they have, have it not. */
  readonly fetchReferrers?: (subjects: readonly Digest[]) => Promise<void>;
  /** Why `stored` may lack some; null or absent where it has all. */
  readonly unlisted?: () => string | null;
  /** Why what is attached could not all be found; null or absent where it was. */
  readonly referrersError?: string | null;
}

/** How a reference has what it leads to. */
export interface Referred {
  readonly slot: Slot;
  /** Empty where none is stated. */
  readonly mediaType: string;
  /** Null where none is stated. */
  readonly size: bigint | null;
}

/** A document of an OCI layout that is no blob. */
export interface LayoutDocument {
  readonly name: 'oci-layout' | 'index.json';
  /** Null where it is missing. */
  readonly byteSource: ByteSource | null;
}

/** What stands at the top of a source. */
export type Root = DescriptorRoot | DocumentRoot | ArchiveRoot;

interface Named {
  /** What the source itself calls it. Shown, never matched by a policy. */
  readonly names: readonly string[];
  /** From the root document on: `["index.json", "manifests/0"]`. */
  readonly path: readonly string[];
}

/** An entry of a layout's index.json, or what a name in a registry leads to. */
export interface DescriptorRoot extends Named {
  readonly kind: 'descriptor';
  readonly descriptor: Descriptor;
  /** It was not asked for, and is read for what it says of another: no image of the run. Absent for the rest. */
  readonly attached?: true;
}

/** A manifest or index that no descriptor names: a `dir:`'s manifest.json, or an index.json that is the image itself. */
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
   * What layers are in a registry, by diffID: docker and go-containerregistry write it for foreign layers, docker since 25 for all.
   * The digests and sizes are of the blobs there, not of the tars here.
   */
  readonly layerSources: ReadonlyMap<string, Descriptor>;
  /** What engines refuse in the entry although the image in it can be read. */
  readonly faults: readonly Fault[];
}

export interface ArchiveMember {
  readonly name: string;
  /** Null where the archive has no such member. */
  readonly byteSource: ByteSource | null;
}

/** Where an entry of a layout has its names: containerd's full name, and image-spec's ref.name. */
export const NAME_ANNOTATIONS: readonly string[] = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];

/** Names that a layout gives an entry. */
export function claimedNames(descriptor: Descriptor): readonly string[] {
  const names = NAME_ANNOTATIONS.map((key) => descriptor.annotations.get(key) ?? '');
  return [...new Set(names.filter((name) => name !== ''))];
}
