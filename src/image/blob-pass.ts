import type { CompressionLimits } from '../formats/compression.ts';
import { type Algorithm, type Digest, Digester } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import type { TableLocation } from '../formats/lazy.ts';
import { LARGE_PIECE, PIECE, piecesOf, type ReadableSource, readFailure } from '../sources/byte-source.ts';
import { type Contents, digestIn, isCompressed } from './contents.ts';

/** A blob to be read once from its first byte to its last, and what to learn on the way. */
export interface PassRequest {
  readonly byteSource: ReadableSource;
  /** What the first bytes show. */
  readonly format: Format;
  /** For the digest of the bytes as they are stored; null where nobody needs it. */
  readonly stored: Algorithm | null;
  /** For the digests of the decompressed bytes; null where nobody asks what they hold. */
  readonly plain: readonly Algorithm[] | null;
  /** Where consumers find tables of contents in it, each to be compared with the tar. */
  readonly tables?: readonly TableLocation[];
}

/** What a pass over the bytes came to; a failure to read them is not the image's fault. Plain values, as the request is, so that another thread can send them. */
export type PassResult =
  | { readonly ok: true; readonly digest: Digest | null; readonly contents: Contents | null }
  | { readonly ok: false; readonly reason: string };

export interface PassOptions {
  /** Is told of every piece that was read, in bytes. */
  readonly advance?: (bytes: number) => void;
  readonly limits?: CompressionLimits;
}

/**
 * Reads one blob, once: digest, and what it holds as a layer. It touches nothing but the bytes. Memory does not grow with the blob, and a bomb
 * is left alone as soon as it shows, while the stored bytes are hashed to their end.
 */
export async function readBlob(
  request: PassRequest,
  { advance = () => {}, limits }: PassOptions = {},
): Promise<PassResult> {
  const { byteSource, format, stored, plain } = request;
  const isDecompressed = plain !== null && isCompressed(format);
  try {
    const pieces = counted(piecesOf(byteSource, isDecompressed ? LARGE_PIECE : PIECE), advance);
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
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    advance(piece.length);
    yield piece;
  }
}

async function readLayer(
  { byteSource, format, stored, tables = [] }: PassRequest,
  pieces: AsyncIterable<Uint8Array>,
  plain: readonly Algorithm[],
  limits?: CompressionLimits,
): Promise<PassResult> {
  // Loaded here, as most policies ask for digests alone.
  const { readContents } = await import('./unpacking.ts');
  // What is not compressed is hashed once for both.
  const isSame = !isCompressed(format);
  const digester = stored === null || isSame ? null : new Digester(stored);
  const source = new Stored(pieces, digester);
  const algorithms = new Set(isSame && stored !== null ? [...plain, stored] : plain);
  // Loaded here, as few layers have a table.
  const opened = tables.length === 0 ? null : await (await import('./layer-tables.ts')).openTables(byteSource, tables);
  try {
    const contents = await readContents(source.passing(), byteSource.length, format, [...algorithms], limits, opened);
    // Where decompression ended early, the rest still belongs to the blob.
    await source.finish();
    return { ok: true, digest: digester?.digest() ?? (stored && digestIn(contents, stored)), contents };
  } finally {
    opened?.close();
    await source.close();
  }
}

/** The stored bytes of a blob on their way: hashed as they come, whoever takes them, and to their end whoever leaves early. */
class Stored {
  readonly #pieces: AsyncGenerator<Uint8Array, void, undefined>;
  /** What a read failed with, which may have been told to somebody who was no longer listening. */
  #failure: { readonly error: unknown } | null = null;

  constructor(source: AsyncIterable<Uint8Array>, digester: Digester | null) {
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
