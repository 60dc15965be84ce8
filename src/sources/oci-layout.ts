import { algorithmOf, type Digest, encodedOf, isDigest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { decodeDocument, type Index } from '../formats/manifest.ts';
import { type ByteSource, failureOf, readDocument } from './byte-source.ts';
import type { Files } from './files.ts';
import { claimedNames, type LayoutDocument, type Root } from './source.ts';

/** The top of an OCI layout, and how its blobs are found (image-spec, image-layout.md). */
export interface Layout {
  readonly roots: readonly Root[];
  /** The entries of index.json, one by one; `roots` if index.json has none. */
  readonly positions: readonly Root[];
  readonly annotations: ReadonlyMap<string, string>;
  readonly layout: readonly LayoutDocument[];
  readonly faults: readonly Fault[];
  readonly locate: (digest: Digest) => ByteSource | null;
  readonly stored: () => Iterable<Digest>;
}

/** Whether files are an OCI layout: it has an index.json, or the header file of one. */
export function isLayout(files: Files): boolean {
  return files.get('index.json') !== null || files.get('oci-layout') !== null;
}

/** Reads the top of a layout; faults of its index.json apply to everything in it. */
export function openLayout(files: Files): Layout {
  const { roots, faults, positions = roots, annotations = NO_ANNOTATIONS } = readIndex(files);
  return {
    roots,
    positions,
    annotations,
    layout: (['oci-layout', 'index.json'] as const).map((name) => ({ name, byteSource: files.get(name) })),
    faults,
    locate: (digest) => files.get(blobPath(digest)),
    stored: function* () {
      for (const name of files.list('blobs', 2)) {
        const digest = name.replace('/', ':');
        if (isDigest(digest)) yield digest;
      }
    },
  };
}

/** The path of a blob in a layout. */
export function blobPath(digest: Digest): string {
  return `blobs/${algorithmOf(digest)}/${encodedOf(digest)}`;
}

const NO_ANNOTATIONS: ReadonlyMap<string, string> = new Map();

type Top = Pick<Layout, 'roots' | 'faults'> & Partial<Pick<Layout, 'positions' | 'annotations'>>;

function readIndex(files: Files): Top {
  const byteSource = files.get('index.json');
  if (byteSource === null)
    return { roots: [], faults: [unreadable('it has no index.json, so its images are unknown')] };
  const read = readDocument(byteSource);
  if (read.kind !== 'bytes')
    return { roots: [], faults: [unreadable(`index.json could not be read: ${failureOf(read)}`)] };
  const { document, faults } = decodeDocument(read.bytes, '');
  if (document === null)
    return { roots: [], faults: faults.map((fault) => ({ ...fault, message: `index.json: ${fault.message}` })) };
  // Layouts whose index.json is a manifest exist, and so do those whose index.json is the image
  // (go-containerregistry's).
  const whole: Root = { kind: 'document', names: [], path: ['index.json'], byteSource };
  if (document.kind !== 'index') return { roots: [whole], faults: [] };
  const { annotations } = document;
  const positions = document.manifests.map((descriptor, i): Root => {
    return { kind: 'descriptor', names: claimedNames(descriptor), path: ['index.json', `manifests/${i}`], descriptor };
  });
  return { roots: isImageItself(document) ? [whole] : positions, faults: [], positions, annotations };
}

/**
 * Unnamed entries with distinct platforms: index.json is not a list of images, but an image. BuildKit's attestations
 * are all unknown/unknown.
 */
function isImageItself({ manifests }: Index): boolean {
  const platforms = manifests.flatMap(({ platform }) =>
    platform === null || platform.os === 'unknown' ? [] : [JSON.stringify(platform)],
  );
  return (
    platforms.length > 1 &&
    new Set(platforms).size === platforms.length &&
    manifests.every((descriptor) => descriptor.platform !== null && claimedNames(descriptor).length === 0)
  );
}

function unreadable(message: string): Fault {
  return { kind: 'unreadable', message, pointer: '' };
}
