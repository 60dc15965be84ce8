import { isAvailable } from '../sources/byte-source.ts';
import { safe } from '../text/untrusted.ts';
import type { Edge, Image, Manifest, Node } from './image.ts';
import { doubtOf } from './lazy-tables.ts';

/** A number of bytes. If `unsure` states a reason, it is only the known or stated part. */
export interface Amount {
  readonly bytes: number;
  readonly unsure: string | null;
}

/** The two sizes of a layer, or of all layers together: as pulled, and as unpacked. */
export interface Sizes {
  readonly compressed: Amount;
  readonly uncompressed: Amount;
}

export interface LayerSizes extends Sizes {
  readonly edge: Edge;
}

/** The sizes of one platform's layers. */
export interface ManifestSizes extends Sizes {
  readonly manifest: Manifest;
  /** Each blob once, however often it is listed: it is stored and pulled once. */
  readonly layers: readonly LayerSizes[];
}

/** The sizes of the layers of every runnable manifest. Config and manifest do not count. */
export function sizesOf(image: Image): readonly ManifestSizes[] {
  return image.manifests
    .filter(({ exempt }) => exempt === null)
    .map((manifest) => {
      const layers = onceEach(manifest.layers).map((edge) => layerSizes(edge, manifest, image));
      return {
        manifest,
        layers,
        compressed: sum(layers.map(({ compressed }) => compressed)),
        uncompressed: sum(layers.map(({ uncompressed }) => uncompressed)),
      };
    });
}

function onceEach(edges: readonly Edge[]): readonly Edge[] {
  return [...new Map(edges.toReversed().map((edge): [Node, Edge] => [edge.target, edge])).values()].toReversed();
}

function layerSizes(edge: Edge, { layers }: Manifest, { engineStorage }: Image): LayerSizes {
  const compressed = engineStorage ? unknown('is stored uncompressed, as engines keep it') : storedSize(edge);
  return { edge, compressed, uncompressed: unpackedSize(edge, layers) };
}

/** The stated size of an absent blob is not verified before a pull. */
function storedSize({ target: { byteSource }, descriptor, faults }: Edge): Amount {
  if (!isAvailable(byteSource)) {
    const reason = byteSource?.kind === 'unreadable' ? byteSource.reason : 'is absent';
    return {
      bytes: Number(descriptor?.size ?? 0),
      unsure: descriptor === null ? reason : `${reason}, so its size is unverified`,
    };
  }
  const lie = faults.find(({ kind }) => kind === 'size-mismatch');
  return { bytes: byteSource.length, unsure: lie?.message ?? null };
}

/** @param layers of the manifest: each edge to the layer may state another table of contents */
function unpackedSize({ target, declared }: Edge, layers: readonly Edge[]): Amount {
  const { byteSource, contents, faults } = target;
  if (byteSource === null) return unknown('is absent');
  if (declared?.compression === 'encrypted') return unknown('is encrypted');
  if (contents === null) return unknown(faults[0]?.message ?? 'was not decompressed');
  if (contents.kind === 'unread') return unknown(`was not decompressed: ${contents.reason}`);
  const { size, fault } = contents;
  if (fault !== null) return { bytes: size, unsure: safe`was not decompressed to its end: ${fault.message}` };
  const doubts = layers.flatMap((layer) => (layer.target === target ? (doubtOf(layer) ?? []) : []));
  return { bytes: size, unsure: doubts[0] === undefined ? null : `cannot be measured: ${doubts[0]}` };
}

function unknown(reason: string): Amount {
  return { bytes: 0, unsure: reason };
}

function sum(amounts: readonly Amount[]): Amount {
  return {
    bytes: amounts.reduce((total, { bytes }) => total + bytes, 0),
    unsure: amounts.find(({ unsure }) => unsure !== null)?.unsure ?? null,
  };
}
