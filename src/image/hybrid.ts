import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { fullName, parseReference } from '../formats/reference.ts';
import type { ByteSource } from '../sources/byte-source.ts';
import { blobPath } from '../sources/oci-layout.ts';
import type { ArchiveRoot } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import type { Edge, Image, Manifest } from './image.ts';

/** What comes of the comparison of an archive's two sides. */
export interface Sides {
  readonly faults: readonly Fault[];
  /** Entries of manifest.json that index.json does not list, and may omit. */
  readonly omitted: readonly ArchiveRoot[];
  /** By entry of manifest.json, the image of index.json that is the same. */
  readonly same: ReadonlyMap<ArchiveRoot, Image>;
}

/**
 * Compares the two sides of an archive: classic engines load manifest.json, containerd, podman and skopeo load index.json. A different config, layer list or name is an ambiguity. What the writers leave out on one
 * side is not: other platforms in manifest.json, names on either side, untagged images (and in early v25 all) in index.json; the latter
 * are images of their own.
 */
export function compareManifests(images: readonly Image[], entries: readonly ArchiveRoot[]): Sides {
  const faults: Fault[] = [];
  const omitted: ArchiveRoot[] = [];
  const found = new Map<ArchiveRoot, Image>();
  const contents = new LayoutContents(images);
  const archiveNames = new Map<Content, string[]>();
  for (const entry of entries) {
    const content = contents.of(entry);
    if (content === undefined && (images.length === 0 || entry.names.length === 0)) {
      omitted.push(entry);
      continue;
    }
    faults.push(...entry.faults);
    if (content === undefined) {
      const names = firstOf(entry.names);
      faults.push(
        ambiguous(safe`manifest.json's ${names} has another config or other layers than anything in index.json`),
      );
      continue;
    }
    found.set(entry, content.image);
    const names = archiveNames.get(content);
    if (names === undefined) archiveNames.set(content, [...entry.names]);
    else names.push(...entry.names);
  }
  for (const [content, names] of archiveNames) {
    const extra = differentNames(names, content.names);
    if (extra.length > 0)
      faults.push(ambiguous(safe`manifest.json and index.json do not give the same image the name ${firstOf(extra)}`));
  }
  return { faults: bounded(faults), omitted, same: found };
}

/** A message has room for a few names. */
const MOST_NAMES = 10;
/** Every image of the archive has these faults, so their number is bounded. */
const MOST_FAULTS = 20;

function firstOf(names: readonly string[]): readonly string[] {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? [...names.slice(0, MOST_NAMES), `and ${rest} more`] : names;
}

function bounded(faults: readonly Fault[]): readonly Fault[] {
  const rest = faults.length - MOST_FAULTS;
  if (rest <= 0) return faults;
  return [...faults.slice(0, MOST_FAULTS), ambiguous(`manifest.json and index.json differ in ${rest} more ways`)];
}

/**
 * Whether the layers are plain tars stored at their diffIDs: how engines keep them, whatever they will push. Of a foreign layer their
 * manifest says what it was pulled as, and that blob is not here.
 */
export function isEngineStorage(manifests: readonly Manifest[]): boolean {
  const run = manifests.filter(({ exempt }) => exempt === null);
  return (
    run.length > 0 &&
    run.every(({ config, layers }) => {
      const diffIds = config?.config?.diffIds ?? [];
      return (
        layers.length > 0 &&
        layers.length === diffIds.length &&
        layers.some(({ target }, i) => target.digest === diffIds[i]) &&
        layers.every((layer, i) => layer.target.digest === diffIds[i] || isAbsentForeign(layer))
      );
    })
  );
}

/** A config with its layers, in all images of index.json that have them. */
interface Content {
  /** The first of the images. */
  readonly image: Image;
  /** The names that index.json gives any of them. */
  readonly names: Set<string>;
}

/** What index.json lists, by config and layers. Each side is read once, however many images share a config. */
class LayoutContents {
  readonly #ids = new Map<ByteSource, number>();
  readonly #byKey = new Map<string, Content>();
  readonly #diffIds = new Map<ByteSource, readonly Digest[]>();
  /** Where absent foreign layers would be. */
  readonly #absent = new Set<string>();

  constructor(images: readonly Image[]) {
    for (const image of images) for (const manifest of image.manifests) this.#add(image, manifest);
  }

  /** The content that an entry of manifest.json has, too. */
  of({ config: { byteSource }, layers, layerSources }: ArchiveRoot): Content | undefined {
    if (byteSource === null) return undefined;
    const own = layers.map((layer) => this.#keyOf(layer.byteSource, layer.name));
    const same = this.#byKey.get(this.#contentKey(byteSource, own));
    if (same !== undefined || layerSources.size === 0) return same;
    // Docker since 25 writes the tar of a foreign layer, and states the blob that index.json refers to.
    const diffIds = this.#diffIds.get(byteSource) ?? [];
    const stated = own.map((key, i) => {
      const source = layerSources.get(diffIds[i] ?? '')?.digest;
      const path = source === undefined || source === null ? null : blobPath(source);
      return path !== null && this.#absent.has(path) ? this.#keyOf(null, path) : key;
    });
    return this.#byKey.get(this.#contentKey(byteSource, stated));
  }

  #add(image: Image, { config, layers }: Manifest): void {
    const byteSource = config?.target.byteSource ?? null;
    // A config that is not in the archive makes nothing the same as anything.
    if (byteSource === null) return;
    this.#diffIds.set(byteSource, config?.config?.diffIds ?? []);
    for (const layer of layers)
      if (isAbsentForeign(layer) && layer.target.digest !== null) this.#absent.add(blobPath(layer.target.digest));
    // A blob that neither side has may be the same: archives leave out what is not distributable.
    const keys = layers.map(({ target }) =>
      this.#keyOf(target.byteSource, target.digest === null ? null : blobPath(target.digest)),
    );
    const key = this.#contentKey(byteSource, keys);
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, { image, names: new Set(image.claimedNames) });
    else for (const name of image.claimedNames) known.names.add(name);
  }

  #contentKey(config: ByteSource, layers: readonly string[]): string {
    return [this.#keyOf(config, null), ...layers].join('\n');
  }

  /** Bytes that are there are known by their place; others by the path that they would have. */
  #keyOf(byteSource: ByteSource | null, path: string | null): string {
    if (byteSource === null) return `absent ${JSON.stringify(path)}`;
    const known = this.#ids.get(byteSource) ?? this.#ids.size;
    this.#ids.set(byteSource, known);
    return `present ${known}`;
  }
}

function isAbsentForeign({ declared, target }: Edge): boolean {
  return declared?.distributable === false && target.byteSource === null;
}

/**
 * The names that one side gives an image and the other does not, where both give it any. A tag alone (`org.opencontainers.image.ref.name`
 * of most writers) has no meaning beside whole names, and what is not a valid name is not compared.
 */
function differentNames(archive: readonly string[], layout: ReadonlySet<string>): readonly string[] {
  const there = new Set([...layout].filter((name) => /[/:]/.test(name) && parseReference(name) !== null).map(fullName));
  if (archive.length === 0 || there.size === 0) return [];
  // ctr writes a name of one word to index.json as it is, and in full to manifest.json.
  const words = new Set([...layout].map(fullName));
  const here = new Set(archive.map(fullName));
  return [...[...there].filter((name) => !here.has(name)), ...[...here].filter((name) => !words.has(name))];
}

function ambiguous(message: string): Fault {
  return { kind: 'ambiguous', message, pointer: '' };
}
