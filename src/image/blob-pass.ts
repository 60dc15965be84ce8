import type { CompressionLimits } from '../formats/compression.ts';
import { type Algorithm, type Digest, Digester } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import type { TableLocation } from '../formats/lazy.ts';
import { LARGE_PIECE, PIECE, piecesOf, type ReadableSource, ReadFailure, readFailure } from '../sources/byte-source.ts';
import { allowanceOf, type ReadingBudget, timeIsOver } from '../sources/reading-budget.ts';
import { type Contents, digestIn, isCompressed } from './contents.ts';

/** A blob to be read once from its first byte to its last, and what to compute meanwhile. */
export interface PassRequest {
  readonly byteSource: ReadableSource;
  /** The format of the first bytes. */
  readonly format: Format;
  /** For the digest of the stored bytes; null if it is not needed. */
  readonly stored: Algorithm | null;
  /** For the digests of the decompressed bytes; null if the contents are not needed. */
  readonly plain: readonly Algorithm[] | null;
  /** The locations of its tables of contents, each to be compared with the tar. */
  readonly tables?: readonly TableLocation[];
  /** What the reading of the run may cost; unlimited if absent. */
  readonly budget?: ReadingBudget;
}

/**
 * The result of a pass over the bytes; a read error is not the image's fault. Plain values, like the request, so that
 * another thread can send them.
 */
export type PassResult =
  | { readonly ok: true; readonly digest: Digest | null; readonly contents: Contents | null }
  | { readonly ok: false; readonly reason: string };

export interface PassOptions {
  /** Called with the number of bytes of every piece that was read. */
  readonly advance?: (bytes: number) => void;
  readonly limits?: CompressionLimits;
}

/**
 * Reads one blob, once: its digest, and its contents as a layer. Memory does not grow with the blob, and decompression
 * of a bomb stops as soon as it is detected, while the stored bytes are hashed to their end.
 */
export async function readBlob(
  request: PassRequest,
  { advance = () => {}, limits }: PassOptions = {},
): Promise<PassResult> {
  const { byteSource, format, stored, plain, budget } = request;
  const isDecompressed = plain !== null && isCompressed(format);
  try {
    const pieces = counted(piecesOf(byteSource, isDecompressed ? LARGE_PIECE : PIECE), advance, budget);
    if (plain !== null) return await readLayer(request, pieces, plain, limits);
    const digester = stored === null ? null : new Digester(stored);
    for await (const piece of pieces) digester?.update(piece);
    return { ok: true, digest: digester?.digest() ?? null, contents: null };
  } catch (error) {
    return { ok: false, reason: readFailure(error) };
  }
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  advance: (bytes: number) => void,
  budget: ReadingBudget | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    const reason = budget === undefined ? null : timeIsOver(budget);
    if (reason !== null) throw new ReadFailure(reason);
    advance(piece.length);
    yield piece;
  }
}

async function readLayer(
  { byteSource, format, stored, tables = [], budget }: PassRequest,
  pieces: AsyncIterable<Uint8Array>,
  plain: readonly Algorithm[],
  layerLimits: CompressionLimits | undefined,
): Promise<PassResult> {
  // Loaded on demand, because most policies need only digests.
  const { LAYER_LIMITS, readContents } = await import('./unpacking.ts');
  const own = layerLimits ?? LAYER_LIMITS;
  const limits = budget === undefined ? own : { ...own, allowance: allowanceOf(budget) };
  // An uncompressed layer is hashed once for both.
  const isSame = !isCompressed(format);
  const digester = stored === null || isSame ? null : new Digester(stored);
  const source = new Stored(pieces, digester);
  const algorithms = new Set(isSame && stored !== null ? [...plain, stored] : plain);
  // Loaded on demand, because few layers have a table.
  const opened = tables.length === 0 ? null : await (await import('./layer-tables.ts')).openTables(byteSource, tables);
  try {
    const contents = await readContents(source.passing(), byteSource.length, format, [...algorithms], limits, opened);
    // If decompression ended early, the rest still belongs to the blob.
    await source.finish();
    return { ok: true, digest: digester?.digest() ?? (stored && digestIn(contents, stored)), contents };
  } finally {
    opened?.close();
    await source.close();
  }
}

/** The stored bytes of a blob as a stream: hashed as they are read, and to their end even if the reader stops early. */
class Stored {
  readonly #pieces: AsyncGenerator<Uint8Array, void, undefined>;
  /** The error of a read, which the reader may not have received. */
  #failure: { readonly error: unknown } | null = null;

  constructor(source: AsyncIterable<Uint8Array>, digester: Digester | null) {
    this.#pieces = this.#hashed(source, digester);
  }

  /** The pieces for a reader that may stop early: the rest is left for `finish`. */
  async *passing(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let next = await this.#pieces.next(); next.done !== true; next = await this.#pieces.next()) yield next.value;
  }

  /** Hashes the rest. Throws if a read failed. */
  async finish(): Promise<void> {
    while ((await this.#pieces.next()).done !== true);
    if (this.#failure !== null) throw this.#failure.error;
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }

  async *#hashed(
    source: AsyncIterable<Uint8Array>,
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
