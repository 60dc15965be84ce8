import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { fullName, parseReference } from '../formats/reference.ts';
import { LIMITS } from '../limits.ts';
import type { ByteSource } from '../sources/byte-source.ts';
import { blobPath } from '../sources/oci-layout.ts';
import type { ArchiveRoot } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import type { Edge, Image, Manifest } from './image.ts';

/** The result of comparing an archive's two sides. */
export interface Sides {
  readonly faults: readonly Fault[];
  /** Entries of manifest.json that index.json may omit, and does. */
  readonly omitted: readonly ArchiveRoot[];
  /** The equal image of index.json for each entry of manifest.json. */
  readonly same: ReadonlyMap<ArchiveRoot, Image>;
}

/**
 * Compares the two sides of an archive: classic engines load manifest.json; containerd, podman and skopeo load
 * index.json. A different config, layer list or name is an ambiguity. Omissions of known writers are not: other
 * platforms in manifest.json, names on either side, untagged images (and in early v25 all) in index.json; the latter
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
      faults.push(ambiguous(safe`${names} in manifest.json has a config or layers that no image in index.json has`));
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
      faults.push(ambiguous(safe`manifest.json and index.json give the name ${firstOf(extra)} to different images`));
  }
  return { faults: bounded(faults), omitted, same: found };
}

function firstOf(names: readonly string[]): readonly string[] {
  const rest = names.length - LIMITS.namesShown;
  return rest > 0 ? [...names.slice(0, LIMITS.namesShown), `and ${rest} more`] : names;
}

function bounded(faults: readonly Fault[]): readonly Fault[] {
  const rest = faults.length - LIMITS.archiveFaults;
  if (rest <= 0) return faults;
  return [
    ...faults.slice(0, LIMITS.archiveFaults),
    ambiguous(`manifest.json and index.json differ in ${rest} more ways`),
  ];
}

/**
 * Whether the layers are plain tars stored at their diffIDs, as engines keep them, whatever they will push. For a
 * foreign layer the manifest states the pulled blob, which is absent.
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

/** The contents of index.json, by config and layers. Each side is read once, however many images share a config. */
class LayoutContents {
  readonly #ids = new Map<ByteSource, number>();
  readonly #byKey = new Map<string, Content>();
  readonly #diffIds = new Map<ByteSource, readonly Digest[]>();
  /** The paths of absent foreign layers. */
  readonly #absent = new Set<string>();

  constructor(images: readonly Image[]) {
    for (const image of images) for (const manifest of image.manifests) this.#add(image, manifest);
  }

  /** The content that an entry of manifest.json refers to, too. */
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
    // Without its config, an image equals none.
    if (byteSource === null) return;
    this.#diffIds.set(byteSource, config?.config?.diffIds ?? []);
    for (const layer of layers)
      if (isAbsentForeign(layer) && layer.target.digest !== null) this.#absent.add(blobPath(layer.target.digest));
    // A blob that neither side has may be the same: archives omit layers that are not distributable.
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

  /** Present bytes are identified by their location; absent ones by the path that they would have. */
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
 * The names that one side gives an image and the other does not, if both give it any. A tag alone
 * (`org.opencontainers.image.ref.name` of most writers) means nothing next to full names, and invalid names are not
 * compared.
 */
function differentNames(archive: readonly string[], layout: ReadonlySet<string>): readonly string[] {
  const there = new Set([...layout].filter((name) => /[/:]/.test(name) && parseReference(name) !== null).map(fullName));
  if (archive.length === 0 || there.size === 0) return [];
  // ctr writes a name of one word to index.json unchanged, and in full to manifest.json.
  const words = new Set([...layout].map(fullName));
  const here = new Set(archive.map(fullName));
  return [...[...there].filter((name) => !here.has(name)), ...[...here].filter((name) => !words.has(name))];
}

function ambiguous(message: string): Fault {
  return { kind: 'ambiguous', message, pointer: '' };
}
