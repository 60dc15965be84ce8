// Not by name: a named import of a function that Node 20 lacks would keep every program that imports this module
// from starting.

import * as zlib from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { errorCode } from '../text/errno.ts';
import { formatBytes } from '../text/size.ts';
import { ZstdFrames } from './zstd-frames.ts';

/** The compressions of layers and archives that can be decompressed. */
export type CompressionFormat = 'gzip' | 'zstd';

/**
 * Why decompressed bytes are incomplete or unreliable.
 * - `unfinished`: they were not read to their end.
 * - `truncated`: the input ends too early.
 * - `corrupt`: the input cannot be decompressed, or a checksum is wrong.
 * - `trailing-data`: something that is not of this compression follows.
 * - `too-large`: they exceed the limit.
 * - `too-dense`: they exceed the allowed ratio to the compressed bytes.
 * - `unavailable`: they are not decompressed, by this version of Node or within the limits of the run.
 */
export interface CompressionFault {
  readonly kind: 'unfinished' | 'truncated' | 'corrupt' | 'trailing-data' | 'too-large' | 'too-dense' | 'unavailable';
  /** Safe to show. */
  readonly message: string;
}

/** Limits of decompressed bytes. */
export interface CompressionLimits {
  readonly bytes: number;
  /** At most `times` the number of compressed bytes, checked above `from`. */
  readonly ratio?: { readonly times: number; readonly from: number };
  /** What this and other streams may decompress to together. */
  readonly allowance?: SharedAllowance;
}

/** Decompressed bytes that several streams share. */
export interface SharedAllowance {
  /**
   * Counts further decompressed bytes, and those of them beyond `LIMITS.layerRatio`. Returns the reason to stop, which
   * is safe to show, or null.
   */
  readonly spend: (bytes: number, dense: number) => string | null;
}

/** Decompressed bytes, which can be read once. */
export interface Decompressed extends AsyncIterable<Uint8Array> {
  /** Null only if every byte of the input was used and every checksum matched; valid after the last chunk. */
  readonly fault: CompressionFault | null;
  /** Bytes so far. */
  readonly size: number;
}

/** Chunks of 1 MiB decompress about three times as fast as Node's default of 16 KiB. */
const CHUNK = 1024 * 1024;
/**
 * Larger chunks make large layers 5 % faster; many small layers take twice as long with them, because V8 then collects
 * garbage all the time.
 */
const MAX_CHUNK = 4 * CHUNK;
const MIN_CHUNK = CHUNK / 16;
/** Most layers are two to four times as large as their stored bytes. */
const GROWTH = 4;
/** The first byte of gzip (RFC 1952, 2.3.1). */
const GZIP_FIRST = 0x1f;

const UNFINISHED: CompressionFault = { kind: 'unfinished', message: 'it was not read to its end' };
const TRAILING_DATA: CompressionFault = { kind: 'trailing-data', message: 'other data follows its end' };
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

/** Whether this version of Node can decompress a format: zstd was added in 22.15 and 23.8. */
export function canDecompress(format: CompressionFormat): boolean {
  return format === 'gzip' || typeof zlib.createZstdDecompress === 'function';
}

/**
 * Decompresses a stream: all members of gzip and all frames of zstd. Bad data is a fault that ends the chunks and
 * closes the input; only a failure of the input itself is thrown. One chunk of the input is in use at a time, so chunks
 * may share a buffer; the same holds for the output, so use each chunk before requesting the next.
 * @param stored bytes of the whole input, if known, from which the size of chunks is chosen
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
  /** Bytes beyond `LIMITS.layerRatio` so far. */
  #dense = 0;
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
    // A corrupt block precedes later faults of the framing, however the input is divided into chunks.
    this.fault = decoder.fault?.kind === 'corrupt' ? decoder.fault : (fed.fault ?? decoder.fault);
  }

  /** The fault of exceeding a limit with so many bytes, made of so many compressed bytes. */
  #excess(size: number, taken: number): CompressionFault | null {
    const { bytes, ratio } = this.#limits;
    if (size > bytes) return { kind: 'too-large', message: `it decompresses to more than ${formatBytes(bytes)}` };
    if (ratio !== undefined && size > ratio.from && size > ratio.times * taken)
      return { kind: 'too-dense', message: `it decompresses to more than ${ratio.times} times its size` };
    return this.#overspent(size, taken);
  }

  /** The fault of exceeding what all streams may decompress to together. */
  #overspent(size: number, taken: number): CompressionFault | null {
    const dense = Math.max(this.#dense, size - LIMITS.layerRatio * taken);
    const message = this.#limits.allowance?.spend(size - this.size, dense - this.#dense) ?? null;
    this.#dense = dense;
    return message === null ? null : { kind: 'unavailable', message };
  }
}

/**
 * Releases the memory of a chunk at once: V8 keeps up to 64 MiB of unreachable buffers in every thread before it
 * collects them. If its buffer continues after the chunk, the decoder may still write there.
 */
function release({ buffer, byteOffset, byteLength }: Uint8Array): void {
  // Node 20 has no `transfer`.
  if (byteOffset + byteLength === buffer.byteLength && 'transfer' in buffer) buffer.transfer(0);
}

/** The end of the input: a fault of its structure, or its own failure. */
type Fed = { readonly fault: CompressionFault | null } | { readonly failure: unknown };

/** Never rejects, because nothing may be awaiting it any more. */
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
 * Node's decoder reads all members (RFC 1952, 2.2), and ends at the first zero after one. gzip treats zeros there as
 * padding; the decoder of containers/image refuses them.
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

/** Node's decoder reads one frame after the other, if each is written separately. */
async function feedZstd(decoder: Decoder, input: Input): Promise<CompressionFault | null> {
  const frames = new ZstdFrames();
  /** Decompressed bytes before the current frame. */
  let start = 0;
  for await (const chunk of input) {
    for (const piece of frames.split(chunk)) {
      const ended = frames.ended;
      const rest = await decoder.write(piece);
      if (rest === null) return null;
      if (rest.length > 0) return { kind: 'corrupt', message: 'a frame has data after its end' };
      if (ended === null) continue;
      const content = decoder.made - start;
      // libzstd does not check this if an empty block ends a frame that arrived in pieces.
      if (ended.contentSize !== null && ended.contentSize !== BigInt(content)) return WRONG_CONTENT_SIZE;
      start = decoder.made;
    }
    if (frames.fault !== null) break;
  }
  return frames.end();
}

/** One of Node's decoders: input is written piece by piece while its output is read. */
class Decoder {
  readonly #stream: zlib.Gunzip | zlib.ZstdDecompress;
  #state: 'open' | 'ended' | 'failed' = 'open';
  #first: number | undefined;
  #fed = 0;
  #given = 0;
  #isCancelled = false;
  #wake: () => void = () => {};
  /** The fault that the decoder reported. */
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

  /** Compressed bytes that were consumed, without skippable frames. */
  get taken(): number {
    return this.#stream.bytesWritten;
  }

  /** Decompressed bytes of all pieces written so far, whether they were read or not. */
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

  /** Resolves to the rest of a piece after the end of the data, or to null if the decoder failed. */
  write(piece: Uint8Array): Promise<Uint8Array | null> {
    return new Promise((resolve) => {
      this.#wake = () => resolve(this.#state === 'failed' ? null : this.#restOf(piece));
      if (this.#state !== 'open') return this.#wake();
      this.#first ??= piece[0];
      // If the data ends within the piece, Node reports success (24), or nothing until the output was read (20).
      this.#stream.write(piece, (error) => {
        // Counted here and not later: a chunk on its way to the reader is in neither number.
        this.made = this.#given + this.#stream.readableLength;
        resolve(error ? null : this.#restOf(piece));
      });
    });
  }

  /** Ends the input. A decoder without input would report it as truncated, which the framing reports itself. */
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

/** The message of the decoder, which contains nothing of the data. */
function faultOf(error: Error, hasBegun: boolean): CompressionFault | null {
  const code = errorCode(error) ?? '';
  if (!/^Z(?:STD)?_/.test(code)) return null;
  if (code === 'Z_BUF_ERROR') return { kind: 'truncated', message: 'it ends before its data does' };
  // zlib expects a header at the beginning, and after a member.
  if (hasBegun && error.message === 'incorrect header check') return TRAILING_DATA;
  if (code === 'ZSTD_error_frameParameter_windowTooLarge')
    return { kind: 'too-large', message: 'it needs more memory than is allowed' };
  return { kind: 'corrupt', message: `it cannot be decompressed: ${error.message}` };
}
