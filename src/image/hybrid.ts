import type { Fault } from '../formats/fault.ts';
import { fullName, parseReference } from '../formats/reference.ts';
import type { ByteSource } from '../sources/byte-source.ts';
import { blobPath } from '../sources/oci-layout.ts';
import type { ArchiveMember, ArchiveRoot } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import type { Edge, Image, Manifest, Node } from './image.ts';

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
  const byConfig = manifestsByConfig(images);
  for (const entry of entries) {
    const alike = byConfig.get(entry.config.byteSource) ?? [];
    const same = alike.filter(({ manifest }) => isSame(manifest, entry)).map(({ image }) => image);
    const [first] = same;
    if (first === undefined) {
      if (images.length === 0 || entry.names.length === 0) omitted.push(entry);
      else
        faults.push(
          ...entry.faults,
          ambiguous(
            safe`manifest.json's ${entry.names} has another config or other layers than anything in index.json`,
          ),
        );
      continue;
    }
    faults.push(...entry.faults);
    found.set(entry, first);
    const extra = differentNames(entry.names, new Set(same.flatMap(({ claimedNames }) => claimedNames)));
    if (extra.length > 0)
      faults.push(ambiguous(safe`manifest.json and index.json do not give the same image the name ${extra}`));
  }
  return { faults, omitted, same: found };
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

interface InImage {
  readonly image: Image;
  readonly manifest: Manifest;
}

/** By where the config is; a config that is not here makes nothing the same as anything. */
function manifestsByConfig(images: readonly Image[]): ReadonlyMap<ByteSource | null, readonly InImage[]> {
  const byConfig = new Map<ByteSource | null, InImage[]>();
  for (const image of images) {
    for (const manifest of image.manifests) {
      const byteSource = manifest.config?.target.byteSource ?? null;
      if (byteSource === null) continue;
      const alike = byConfig.get(byteSource);
      if (alike) alike.push({ image, manifest });
      else byConfig.set(byteSource, [{ image, manifest }]);
    }
  }
  return byConfig;
}

/** Whether the layers are the same blobs; the configs are. */
function isSame(manifest: Manifest, entry: ArchiveRoot): boolean {
  return (
    manifest.layers.length === entry.layers.length &&
    manifest.layers.every(
      (layer, i) => isSameBlob(layer.target, entry.layers[i]) || isSource(layer, i, manifest, entry),
    )
  );
}

/** A blob that neither side has may be the same all the same: archives leave out what is not distributable. */
function isSameBlob({ byteSource, digest }: Node, member: ArchiveMember | undefined): boolean {
  if (byteSource !== null) return byteSource === member?.byteSource;
  return member?.byteSource === null && digest !== null && member.name === blobPath(digest);
}

/** Whether a foreign layer is absent on the layout's side, where the other side has its tar and says so: docker since 25 writes both. */
function isSource(layer: Edge, position: number, { config }: Manifest, { layerSources }: ArchiveRoot): boolean {
  const diffId = config?.config?.diffIds[position];
  return isAbsentForeign(layer) && diffId !== undefined && layerSources.get(diffId)?.digest === layer.target.digest;
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
