import { type Compression, type CompressionFault, type CompressionLimits, decompress } from '../formats/compression.ts';
import { type Algorithm, algorithmOf, type Digest, Digester } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import { EntryWatch, type LayerEntries } from '../formats/layer-entries.ts';
import { walkTar } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import { type Extent, piecesOf, readFailure } from '../sources/extent.ts';

/** What a layer holds once it is decompressed, or why nobody looked. Plain values, so that a worker can send them. */
export type Contents =
  | {
      readonly kind: 'read';
      /** Of the decompressed bytes, one an algorithm that was asked for; none where `fault` keeps them from being whole. */
      readonly diffIds: readonly Digest[];
      /** Decompressed bytes: all, or as many as came before the fault. */
      readonly size: number;
      /** What kept the bytes from being decompressed to their end, or follows it. */
      readonly fault: CompressionFault | null;
      readonly entries: LayerEntries;
    }
  | { readonly kind: 'unread'; readonly because: string };

/** Which bytes to read, and what to compute of them. */
export interface ContentsRequest {
  readonly extent: Extract<Extent, { kind: 'file' | 'bytes' | 'remote' }>;
  /** What the first bytes show. */
  readonly format: Format;
  /** For the digest of the bytes as they are stored; null where nobody needs it. */
  readonly stored: Algorithm | null;
  /** For the digests of the decompressed bytes. */
  readonly plain: readonly Algorithm[];
}

/** What a pass over the bytes came to; a failure to read them is not the image's fault. */
export type ContentsResult =
  | { readonly ok: true; readonly digest: Digest | null; readonly contents: Contents }
  | { readonly ok: false; readonly because: string };

/** How far a layer may go before it is left alone. */
export const LAYER_LIMITS: CompressionLimits = {
  bytes: LIMITS.layerBytes,
  ratio: { times: LIMITS.layerRatio, from: LIMITS.layerRatioBytes },
};

const COMPRESSED: ReadonlySet<Format> = new Set(['gzip', 'zstd', 'xz', 'bzip2']);

/**
 * Reads one layer from its first byte to its last, once: digest, diffIDs, size and entries. What it takes and gives are plain values, and it
 * touches nothing else. Memory does not grow with the layer, and a bomb is left alone as soon as it shows, while the stored bytes are hashed to their end.
 */
export async function readContents(
  { extent, format, stored, plain }: ContentsRequest,
  limits: CompressionLimits = LAYER_LIMITS,
): Promise<ContentsResult> {
  // What is not compressed is hashed once for both.
  const isSame = !COMPRESSED.has(format);
  const digester = stored === null || isSame ? null : new Digester(stored);
  const source = new Stored(piecesOf(extent), digester);
  const algorithms = new Set(stored !== null && isSame ? [...plain, stored] : plain);
  try {
    const contents = await readPlain(source.passing(), format, [...algorithms], limits);
    // Where decompression ended early, the rest still belongs to the blob.
    await source.finish();
    return { ok: true, digest: digester?.digest() ?? (stored && digestIn(contents, stored)), contents };
  } catch (error) {
    return { ok: false, because: readFailure(error) };
  } finally {
    await source.close();
  }
}

/** The digest of decompressed bytes by one algorithm; null where it was not asked for, or they are not all there. */
export function digestIn(contents: Contents, algorithm: string): Digest | null {
  const diffIds = contents.kind === 'read' ? contents.diffIds : [];
  return diffIds.find((digest) => algorithmOf(digest) === algorithm) ?? null;
}

async function readPlain(
  stored: AsyncIterable<Uint8Array>,
  format: Format,
  algorithms: readonly Algorithm[],
  limits: CompressionLimits,
): Promise<Contents> {
  switch (format) {
    case 'xz':
    case 'bzip2':
      return { kind: 'unread', because: `Plimsoll does not decompress ${format}` };
    case 'gzip':
    case 'zstd':
      return await readCompressed(format, stored, algorithms, limits);
    default:
      return await readTar(stored, algorithms, () => null);
  }
}

async function readCompressed(
  format: Compression,
  stored: AsyncIterable<Uint8Array>,
  algorithms: readonly Algorithm[],
  limits: CompressionLimits,
): Promise<Contents> {
  const plain = decompress(format, stored, limits);
  const contents = await readTar(plain, algorithms, () => plain.fault);
  return plain.fault?.kind === 'unavailable' ? { kind: 'unread', because: plain.fault.message } : contents;
}

async function readTar(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithms: readonly Algorithm[],
  faultAtEnd: () => CompressionFault | null,
): Promise<Contents> {
  const digesters = algorithms.map((algorithm) => new Digester(algorithm));
  const watch = new EntryWatch();
  const listing = await walkTar(hashed(plain, digesters), takeInto(watch), { keep: false });
  const fault = faultAtEnd();
  const entries = watch.end(listing, listing.size);
  const isWhole = fault === null || fault.kind === 'trailing-data';
  return {
    kind: 'read',
    diffIds: isWhole ? digesters.map((digester) => digester.digest()) : [],
    size: listing.size,
    fault,
    // A tar that was cut off because its compression was is not cut off twice.
    entries: isWhole ? entries : { ...entries, faults: entries.faults.filter(({ kind }) => !CUT.has(kind)) },
  };
}

const CUT: ReadonlySet<LayerEntries['faults'][number]['kind']> = new Set(['truncated', 'unended']);

function takeInto(watch: EntryWatch): (member: Parameters<EntryWatch['take']>[0]) => null {
  return (member) => {
    watch.take(member);
    return null;
  };
}

/** The stored bytes of a layer on their way: hashed as they come, whoever takes them, and to their end whoever leaves early. */
class Stored {
  readonly #pieces: AsyncGenerator<Uint8Array, void, undefined>;
  /** What a read failed with, which may have been told to somebody who was no longer listening. */
  #failure: { readonly error: unknown } | null = null;

  constructor(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, digester: Digester | null) {
    this.#pieces = this.#hashed(source, digester);
  }

  /** The pieces for somebody who may close them before their end: the rest is left for `finish`. */
  async *passing(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let next = await this.#pieces.next(); next.done !== true; next = await this.#pieces.next()) yield next.value;
  }

  /** Hashes what nobody took. Throws where a read failed. */
  async finish(): Promise<void> {
    while ((await this.#pieces.next()).done !== true);
    if (this.#failure !== null) throw this.#failure.error;
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }

  async *#hashed(
    source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    digester: Digester | null,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for await (const piece of source) {
        digester?.update(piece);
        yield piece;
      }
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}

async function* hashed(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  digesters: readonly Digester[],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of plain) {
    for (const digester of digesters) digester.update(chunk);
    yield chunk;
  }
}
