// Not by name: a named import of what Node 20 does not have would keep every program that reaches this module from
// starting.
import * as zlib from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { formatBytes } from '../text/size.ts';
import { ZstdFrames } from './zstd-frames.ts';

/** The compressions of layers and archives that can be undone. */
export type CompressionFormat = 'gzip' | 'zstd';

/**
 * Why decompressed bytes are not all that there is, or not to be relied on.
 * - `unfinished`: they have not been read to their end.
 * - `truncated`: the input ends too early.
 * - `corrupt`: the input cannot be decompressed, or a checksum is wrong.
 * - `trailing-data`: something that is not of this compression follows.
 * - `too-large`: they exceed the limit.
 * - `too-dense`: they are more times as large as what they were made of than the limit allows.
 * - `unavailable`: this Node cannot do it.
 */
export interface CompressionFault {
  readonly kind: 'unfinished' | 'truncated' | 'corrupt' | 'trailing-data' | 'too-large' | 'too-dense' | 'unavailable';
  /** In words that are safe to show. */
  readonly message: string;
}

/** How far decompressed bytes may go. */
export interface CompressionLimits {
  readonly bytes: number;
  /** At most `times` as many as the compressed bytes that they were made of, once they are more than `from`. */
  readonly ratio?: { readonly times: number; readonly from: number };
}

/** Decompressed bytes, to be read once. */
export interface Decompressed extends AsyncIterable<Uint8Array> {
  /** Null only where every byte of the input was used up and every checksum held; look at it after the last chunk. */
  readonly fault: CompressionFault | null;
  /** Bytes given so far. */
  readonly size: number;
}

/** Chunks of 1 MiB decompress about three times as fast as Node's default of 16 KiB. */
const CHUNK = 1024 * 1024;
/** Those of a large layer 5 % faster still; many small ones take twice as long with them, as V8 then looks for dead memory all the time. */
const MAX_CHUNK = 4 * CHUNK;
const MIN_CHUNK = CHUNK / 16;
/** Layers are mostly two to four times as large as what is stored of them. */
const GROWTH = 4;
/** With what gzip begins (RFC 1952, 2.3.1). */
const GZIP_FIRST = 0x1f;

const UNFINISHED: CompressionFault = { kind: 'unfinished', message: 'it was not read to its end' };
const TRAILING_DATA: CompressionFault = { kind: 'trailing-data', message: 'something else follows its end' };
const PADDED: CompressionFault = {
  kind: 'trailing-data',
  message: 'zeros follow its end, which containers/image (podman, skopeo) refuses',
};
const WRONG_CONTENT_SIZE: CompressionFault = {
  kind: 'corrupt',
  message: 'a frame does not have the content size that its header states',
};
const UNAVAILABLE: CompressionFault = {
  kind: 'unavailable',
  message: `zstd cannot be decompressed by Node ${process.versions.node}: it needs Node 24`,
};

/** Whether this Node can: zstd came with 22.15 and 23.8. */
export function canDecompress(format: CompressionFormat): boolean {
  return format === 'gzip' || typeof zlib.createZstdDecompress === 'function';
}

/**
 * Decompresses a stream: all members of gzip and all frames of zstd. What is wrong with the
 * data is a fault and ends the chunks, and the input is closed; only its own failure is thrown. One chunk of the input
 * is in use at a time, so they may share a buffer; and of the output, so use each chunk before asking for the next.
 * @param stored bytes of the whole input, where they are known: chunks are as large as suits them
 */
export function decompress(
  format: CompressionFormat,
  input: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: CompressionLimits = { bytes: LIMITS.archiveBytes },
  stored: number | null = null,
): Decompressed {
  const chunk = stored === null ? CHUNK : Math.min(Math.max(stored * GROWTH, MIN_CHUNK), MAX_CHUNK);
  return new Decompression(format, input, limits, chunk);
}

type Input = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

class Decompression implements Decompressed {
  readonly #format: CompressionFormat;
  readonly #input: Input;
  readonly #limits: CompressionLimits;
  readonly #chunk: number;
  fault: CompressionFault | null = UNFINISHED;
  size = 0;

  constructor(format: CompressionFormat, input: Input, limits: CompressionLimits, chunk: number) {
    this.#format = format;
    this.#input = input;
    this.#limits = limits;
    this.#chunk = chunk;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    const decoder = Decoder.of(this.#format, this.#chunk);
    if (decoder === null) {
      this.fault = UNAVAILABLE;
      return;
    }
    const feeding = feed(this.#format, decoder, this.#input);
    for await (const chunk of decoder.output()) {
      const excess = this.#excess(this.size + chunk.length, decoder.taken);
      if (excess !== null) {
        this.fault = excess;
        return;
      }
      this.size += chunk.length;
      yield chunk;
      release(chunk);
    }
    const fed = await feeding;
    if ('failure' in fed) throw fed.failure;
    // A corrupt block comes before a fault of the framing that follows it, in however many chunks they arrive.
    this.fault = decoder.fault?.kind === 'corrupt' ? decoder.fault : (fed.fault ?? decoder.fault);
  }

  /** What is wrong with giving so many bytes, of which the decoder made so many. */
  #excess(size: number, taken: number): CompressionFault | null {
    const { bytes, ratio } = this.#limits;
    if (size > bytes) return { kind: 'too-large', message: `it decompresses to more than ${formatBytes(bytes)}` };
    if (ratio === undefined || size <= ratio.from || size <= ratio.times * taken) return null;
    return { kind: 'too-dense', message: `it decompresses to more than ${ratio.times} times its size` };
  }
}

/**
 * Gives the memory of a chunk back at once: V8 lets 64 MiB of dead ones lie about before it looks for them, in every thread. Where its buffer
 * goes on behind the chunk, the decoder may write there yet.
 */
function release({ buffer, byteOffset, byteLength }: Uint8Array): void {
  // Node 20 has no `transfer`.
  if (byteOffset + byteLength === buffer.byteLength && 'transfer' in buffer) buffer.transfer(0);
}

/** What became of the input: what is wrong with how its data is put together, or its own failure. */
type Fed = { readonly fault: CompressionFault | null } | { readonly failure: unknown };

/** Never rejects, as nobody may be waiting any more. */
async function feed(format: CompressionFormat, decoder: Decoder, input: Input): Promise<Fed> {
  try {
    return { fault: await (format === 'gzip' ? feedGzip(decoder, input) : feedZstd(decoder, input)) };
  } catch (failure) {
    return { failure };
  } finally {
    decoder.end();
  }
}

/**
 * Node's decoder reads all members (RFC 1952, 2.2), and ends at the first zero behind one. gzip calls zeros there padding; the decoder of
 * containers/image refuses them.
 */
async function feedGzip(decoder: Decoder, input: Input): Promise<CompressionFault | null> {
  let isEmpty = true;
  for await (const chunk of input) {
    isEmpty &&= chunk.length === 0;
    const rest = await decoder.write(chunk);
    if (rest === null) return null;
    if (rest.length > 0) return rest.every((byte) => byte === 0) ? PADDED : TRAILING_DATA;
  }
  return isEmpty ? { kind: 'truncated', message: 'it is empty' } : null;
}

/** Node's decoder reads one frame after the other as long as none is given together with the next. */
async function feedZstd(decoder: Decoder, input: Input): Promise<CompressionFault | null> {
  const frames = new ZstdFrames();
  /** Decompressed bytes before the current frame. */
  let start = 0;
  for await (const chunk of input) {
    for (const piece of frames.split(chunk)) {
      const ended = frames.ended;
      const rest = await decoder.write(piece);
      if (rest === null) return null;
      if (rest.length > 0) return { kind: 'corrupt', message: 'a frame has data behind its end' };
      if (ended === null) continue;
      const content = decoder.made - start;
      // libzstd does not check this where an empty block ends a frame that came in pieces.
      if (ended.contentSize !== null && ended.contentSize !== BigInt(content)) return WRONG_CONTENT_SIZE;
      start = decoder.made;
    }
    if (frames.fault !== null) break;
  }
  return frames.end();
}

/** One of Node's decoders, fed piece by piece while its output is read. */
class Decoder {
  readonly #stream: zlib.Gunzip | zlib.ZstdDecompress;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #first: number | undefined;
  #fed = 0;
  #given = 0;
  #isCancelled = false;
  #wake: () => void = () => {};
  /** What the decoder found wrong. */
  fault: CompressionFault | null = null;

  static of(format: CompressionFormat, chunkSize: number): Decoder | null {
    if (!canDecompress(format)) return null;
    const options = { chunkSize };
    return new Decoder(format === 'gzip' ? zlib.createGunzip(options) : zlib.createZstdDecompress(options));
  }

  private constructor(stream: zlib.Gunzip | zlib.ZstdDecompress) {
    this.#stream = stream;
    stream.once('error', (error) => {
      this.fault = faultOf(error, this.#first === GZIP_FIRST);
    });
    stream.once('end', () => this.#leave('ended'));
    stream.once('close', () => this.#leave('failed'));
  }

  /** Compressed bytes that were used up so far, skippable frames aside. */
  get taken(): number {
    return this.#stream.bytesWritten;
  }

  /** Bytes that all pieces written so far decompressed to, whether they were read or not. */
  made = 0;

  async *output(): AsyncGenerator<Uint8Array, void, undefined> {
    const chunks: AsyncIterable<Uint8Array> = this.#stream;
    try {
      for await (const chunk of chunks) {
        this.#given += chunk.length;
        yield chunk;
      }
    } catch (error) {
      if (this.fault === null && !this.#isCancelled) throw error;
    }
  }

  /** Resolves to what the decoder left of a piece because its data ended before, or to null where it does not go on. */
  write(piece: Uint8Array): Promise<Uint8Array | null> {
    return new Promise((resolve) => {
      this.#wake = () => resolve(this.#state === 'failed' ? null : this.#restOf(piece));
      if (this.#state !== 'open') return this.#wake();
      this.#first ??= piece[0];
      // Where the data ends within the piece, Node says that all is well (24), or nothing until the output was read
      // (20).
      this.#stream.write(piece, (error) => {
        // Counted here and not later: a chunk that is on its way to the reader is in neither number.
        this.made = this.#given + this.#stream.readableLength;
        resolve(error ? null : this.#restOf(piece));
      });
    });
  }

  /**
   * No more is to come. A decoder that was given nothing would call that truncated, which is for the framing to say.
   */
  end(): void {
    if (this.#state !== 'open') return;
    if (this.#first !== undefined) {
      this.#stream.end();
    } else {
      this.#isCancelled = true;
      this.#stream.destroy();
    }
  }

  #restOf(piece: Uint8Array): Uint8Array {
    const taken = this.#stream.bytesWritten - this.#fed;
    this.#fed += taken;
    if (taken < piece.length && this.#state === 'open') this.#state = 'ended';
    return piece.subarray(taken);
  }

  #leave(state: 'ended' | 'failed'): void {
    if (this.#state === 'open') this.#state = state;
    this.#wake();
  }
}

/** The decoder's own words, which come from its table and not from the data. */
function faultOf(error: Error, hasBegun: boolean): CompressionFault | null {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!/^Z(?:STD)?_/.test(code)) return null;
  if (code === 'Z_BUF_ERROR') return { kind: 'truncated', message: 'it ends before its data does' };
  // zlib looks for a header at the beginning, and behind a member.
  if (hasBegun && error.message === 'incorrect header check') return TRAILING_DATA;
  if (code === 'ZSTD_error_frameParameter_windowTooLarge')
    return { kind: 'too-large', message: 'it needs more memory than is allowed' };
  return { kind: 'corrupt', message: `it cannot be decompressed: ${error.message}` };
}
