/** What is wrong with the framing of zstd data. */
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
/** RFC 8878, 3.1.1.2.3: no block has more, compressed or not, and none more than the window. */
const MAX_BLOCK = 128 * 1024;
/** The largest window that zstd accepts without being told to (`ZSTD_WINDOWLOG_LIMIT_DEFAULT`): 2^27 bytes. */
const MAX_WINDOW = 2 ** 27;

/** What the next bytes are. */
type Part = 'magic' | 'skippable-size' | 'skipped' | 'descriptor' | 'header' | 'block-header' | 'block' | 'checksum';

/**
 * Follows the framing of zstd data (RFC 8878, 3) without decompressing it, as Node's decoder does not tell enough: it
 * stops at the end of the first frame, and at a skippable one, and says nothing. Here every byte belongs to a frame,
 * which `split` gives, or to a skippable frame, or there is a fault.
 *
 * Windows and blocks are checked here, too: libzstd decodes a frame that it gets whole on a shorter way, which does not check them, so its answer
 * would depend on where the input was cut.
 */
export class ZstdFrames {
  #part: Part = 'magic';
  /** Bytes of this part that are still to come, and the number, little-endian, that those before them make. */
  #left = 4;
  #number = 0;
  #place = 1;
  #descriptor = 0;
  /** The header behind its descriptor, byte by byte. */
  #header: number[] = [];
  #maxBlock = MAX_BLOCK;
  #hasChecksum = false;
  #isLast = false;
  #isEmpty = true;
  /** What is wrong with what went by; nothing behind it is given. */
  fault: FramingFault | null = null;
  /** Whether the frame that `split` gave last is complete, and the bytes that its header states for its content; null where it states none. */
  ended: { readonly contentSize: bigint | null } | null = null;

  /** The bytes of frames in a chunk, cut where frames end. */
  *split(chunk: Uint8Array): Generator<Uint8Array> {
    /** Where the bytes begin that are of a frame and not yet given; -1 outside of frames. */
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
        // The first bytes of this magic were in an earlier chunk, when it was not yet known what they are.
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

  /** What is wrong, now that all the input went by; null where it is made of whole frames. */
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
    // A part without bytes (an empty block or skippable frame) is over as soon as it begins.
    while (this.#left === 0 && this.fault === null) this.fault = this.#next(this.#number);
  }

  /** A part is over: what comes now? */
  #next(number: number): FramingFault | null {
    switch (this.#part) {
      case 'magic':
        if (number === FRAME) return this.#expect('descriptor', 1);
        if (number - (number % 16) === SKIPPABLE) return this.#expect('skippable-size', 4);
        return this.#isEmpty
          ? { kind: 'corrupt', message: 'it does not begin with a zstd frame' }
          : { kind: 'trailing-data', message: 'what follows a frame is no frame' };
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
        if (window > MAX_WINDOW)
          return { kind: 'too-large', message: `a frame needs a window of more than ${MAX_WINDOW} bytes` };
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

/** Bytes of the frame header behind its descriptor (RFC 8878, 3.1.1.1). */
function headerLength(descriptor: number): number {
  const window = (descriptor & SINGLE_SEGMENT_BIT) === 0 ? 1 : 0;
  return window + (DICTIONARY_ID_BYTES[descriptor & 3] ?? 0) + contentSizeLength(descriptor);
}

/** What a frame's content has once it is decompressed, by its header (RFC 8878, 3.1.1.1.4); null where the header does not state it. */
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
