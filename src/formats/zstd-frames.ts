import { LIMITS } from '../limits.ts';

/** A fault of the framing of zstd data. */
export interface FramingFault {
  readonly kind: 'truncated' | 'corrupt' | 'trailing-data' | 'too-large';
  readonly message: string;
}

/** RFC 8878, 3.1.1. */
const FRAME_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
const FRAME = 0xfd2fb528;
/** RFC 8878, 3.1.2: sixteen magics, of which the last four bits are free. */
const SKIPPABLE = 0x184d2a50;
const RESERVED_BIT = 0x08;
const CHECKSUM_BIT = 0x04;
const SINGLE_SEGMENT_BIT = 0x20;
const DICTIONARY_ID_BYTES: readonly number[] = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES: readonly number[] = [0, 2, 4, 8];
const RLE_BLOCK = 1;
const RESERVED_BLOCK = 3;
/** RFC 8878, 3.1.1.2.3: no block is larger, compressed or not, and none larger than the window. */
const MAX_BLOCK = 128 * 1024;

/** The kind of the next bytes. */
type Part = 'magic' | 'skippable-size' | 'skipped' | 'descriptor' | 'header' | 'block-header' | 'block' | 'checksum';

/**
 * Follows the framing of zstd data (RFC 8878, 3) without decompressing it, because Node's decoder silently stops at the
 * end of the first frame and at a skippable one. Here every byte belongs to a frame, which `split` yields, or to a
 * skippable frame, or there is a fault.
 * Windows and blocks are checked here, too: libzstd decodes a frame that it gets as a whole without these checks, so
 * its result would depend on chunk boundaries.
 */
export class ZstdFrames {
  #part: Part = 'magic';
  /** Remaining bytes of this part, and the little-endian number of those so far. */
  #left = 4;
  #number = 0;
  #place = 1;
  #descriptor = 0;
  /** The header after its descriptor, byte by byte. */
  #header: number[] = [];
  #maxBlock = MAX_BLOCK;
  #hasChecksum = false;
  #isLast = false;
  #isEmpty = true;
  /** The fault of the bytes so far; nothing after it is yielded. */
  fault: FramingFault | null = null;
  /**
   * Set if the frame that `split` yielded last is complete, with the content size of its header; null if it states
   * none.
   */
  ended: { readonly contentSize: bigint | null } | null = null;

  /** The bytes of frames in a chunk, divided where frames end. */
  *split(chunk: Uint8Array): Generator<Uint8Array> {
    /** The start of bytes of a frame that were not yet yielded; -1 outside of frames. */
    let start = this.#isInFrame() ? 0 : -1;
    let magicStart = -1;
    for (let at = 0; at < chunk.length && this.fault === null; ) {
      if (this.#part === 'magic' && this.#left === FRAME_MAGIC.length) magicStart = at;
      const end = Math.min(at + this.#left, chunk.length);
      this.#pass(chunk.subarray(at, end));
      at = end;
      if (this.#isInFrame()) {
        if (start !== -1 || this.#part !== 'descriptor') continue;
        start = magicStart === -1 ? at : magicStart;
        // The first bytes of this magic were in an earlier chunk, before it was complete.
        if (magicStart === -1) yield FRAME_MAGIC;
      } else if (start !== -1) {
        this.ended = { contentSize: contentSizeIn(this.#descriptor, this.#header) };
        yield chunk.subarray(start, at);
        this.ended = null;
        start = -1;
      }
    }
    if (start !== -1) yield chunk.subarray(start);
  }

  /** The fault, after all the input; null if it consists of whole frames. */
  end(): FramingFault | null {
    const isWhole = this.#part === 'magic' && this.#left === FRAME_MAGIC.length && !this.#isEmpty;
    return this.fault ?? (isWhole ? null : { kind: 'truncated', message: 'it ends before its last frame does' });
  }

  #isInFrame(): boolean {
    return this.#part !== 'magic' && this.#part !== 'skippable-size' && this.#part !== 'skipped';
  }

  #pass(bytes: Uint8Array): void {
    this.#left -= bytes.length;
    if (this.#part === 'header') this.#header.push(...bytes);
    else if (this.#part !== 'block' && this.#part !== 'skipped') {
      for (const byte of bytes) {
        this.#number += byte * this.#place;
        this.#place *= 256;
      }
    }
    // A part without bytes (an empty block or skippable frame) ends at once.
    while (this.#left === 0 && this.fault === null) this.fault = this.#next(this.#number);
  }

  /** The part after a complete one. */
  #next(number: number): FramingFault | null {
    switch (this.#part) {
      case 'magic':
        if (number === FRAME) return this.#expect('descriptor', 1);
        if (number - (number % 16) === SKIPPABLE) return this.#expect('skippable-size', 4);
        return this.#isEmpty
          ? { kind: 'corrupt', message: 'it does not begin with a zstd frame' }
          : { kind: 'trailing-data', message: 'the data after a frame is not a frame' };
      case 'skippable-size':
        return this.#expect('skipped', number);
      case 'descriptor':
        if (number & RESERVED_BIT) return corrupt('a frame header has its reserved bit set');
        this.#hasChecksum = (number & CHECKSUM_BIT) !== 0;
        this.#descriptor = number;
        this.#header = [];
        return this.#expect('header', headerLength(number));
      case 'block-header': {
        const type = (number >> 1) & 3;
        if (type === RESERVED_BLOCK) return corrupt('a block has the reserved type');
        if (number >> 3 > this.#maxBlock) return corrupt('a block is larger than the window');
        this.#isLast = (number & 1) === 1;
        return this.#expect('block', type === RLE_BLOCK ? 1 : number >> 3);
      }
      case 'block':
        if (this.#isLast) return this.#hasChecksum ? this.#expect('checksum', 4) : this.#expectFrame();
        return this.#expect('block-header', 3);
      case 'header': {
        const window = windowSizeIn(this.#descriptor, this.#header);
        if (window > LIMITS.zstdWindowBytes)
          return { kind: 'too-large', message: `a frame needs a window of more than ${LIMITS.zstdWindowBytes} bytes` };
        this.#maxBlock = Math.min(Number(window), MAX_BLOCK);
        return this.#expect('block-header', 3);
      }
      case 'skipped':
      case 'checksum':
        return this.#expectFrame();
    }
  }

  #expectFrame(): null {
    this.#isEmpty = false;
    return this.#expect('magic', FRAME_MAGIC.length);
  }

  #expect(part: Part, length: number): null {
    this.#part = part;
    this.#left = length;
    this.#number = 0;
    this.#place = 1;
    return null;
  }
}

/** Bytes of the frame header after its descriptor (RFC 8878, 3.1.1.1). */
function headerLength(descriptor: number): number {
  const window = (descriptor & SINGLE_SEGMENT_BIT) === 0 ? 1 : 0;
  return window + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + contentSizeLength(descriptor);
}

/** The content size of a frame's header (RFC 8878, 3.1.1.1.4); null if it is not stated. */
function contentSizeIn(descriptor: number, header: readonly number[]): bigint | null {
  const length = contentSizeLength(descriptor);
  if (length === 0) return null;
  const stated = littleEndian(header.slice(-length));
  return length === 2 ? stated + 256n : stated;
}

/** The bytes that a decoder has to keep (RFC 8878, 3.1.1.1.2): a window of its own, or the whole content. */
function windowSizeIn(descriptor: number, header: readonly number[]): bigint {
  if ((descriptor & SINGLE_SEGMENT_BIT) !== 0) return contentSizeIn(descriptor, header) ?? 0n;
  const [window = 0] = header;
  const base = 2n ** BigInt(10 + (window >> 3));
  return base + (base / 8n) * BigInt(window & 7);
}

function contentSizeLength(descriptor: number): number {
  const length = CONTENT_SIZE_BYTES[descriptor >> 6] ?? 0;
  return length === 0 && (descriptor & SINGLE_SEGMENT_BIT) !== 0 ? 1 : length;
}

function littleEndian(bytes: readonly number[]): bigint {
  return bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
}

function corrupt(message: string): FramingFault {
  return { kind: 'corrupt', message };
}
