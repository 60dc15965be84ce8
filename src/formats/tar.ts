import { LIMITS } from '../limits.ts';
import { AttributeReader } from './tar-attributes.ts';
import { type TarLimits, type TarListing, type TarMember, TarReader } from './tar-reader.ts';

export type { TarAttributes, TarTime } from './tar-attributes.ts';
export type { TarMemberType } from './tar-extensions.ts';
export type { NameFlag } from './tar-name.ts';
export type { TarFault, TarLimits, TarListing, TarMember } from './tar-reader.ts';

/**
 * Returns `length` bytes from `offset` on; fewer only at the end of the archive. The bytes are used before the next
 * call, so one buffer is sufficient.
 */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/** Takes a member's data, piece by piece; each must be used or copied before returning. */
export type Sink = (chunk: Uint8Array) => void;

export interface WalkOptions {
  /** Whether the listing has the members. */
  readonly keep?: boolean;
  /** Whether members have `attributes`. */
  readonly attributes?: boolean;
  /** Takes the bytes after the end marker, from the first that is not zero. */
  readonly onTail?: Sink;
  /** Whether chunks are read to their end if the archive ends earlier: they may never end. */
  readonly toEnd?: boolean;
  readonly limits?: TarLimits;
}

/** The listing of a streamed archive, with its size in bytes. */
export type WalkedListing = TarListing & { readonly size: number };

const SMALLEST_READ = 4 * 1024;
const LARGEST_READ = 1024 * 1024;
const NOTHING = new Uint8Array();

/**
 * Lists an archive with random access. Headers and bytes after the end marker are read, data is skipped: a member of 4
 * GiB costs one read, and many small ones share theirs.
 */
export function indexTar(read: ReadAt, size: number): TarListing {
  const reader = new TarReader();
  const view = new View(read, size);
  let bytes: Uint8Array = NOTHING;
  while (reader.least > 0) {
    bytes = view.at(reader.offset, reader.least, reader.most);
    if (bytes.length < reader.least) break;
    reader.read(bytes);
  }
  reader.end(view.size);
  return { members: reader.members, faults: reader.faults };
}

/**
 * Lists a streamed archive. For every member `onMember` returns a sink for its data, or null; the sink checks whether
 * all `size` bytes came. All chunks are read to their end, whatever the faults, so that their consumer can hash all
 * bytes. Without `keep` the listing has no members, and memory does not grow with the archive.
 */
export async function walkTar(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  onMember: (member: TarMember) => Sink | null,
  options: WalkOptions = {},
): Promise<WalkedListing> {
  const walk = new TarWalk(onMember, options);
  for await (const chunk of chunks) {
    walk.take(chunk);
    if (options.toEnd === false && walk.isOver) break;
  }
  return walk.end();
}

/** A window on the archive. It grows while the next bytes are near, and shrinks otherwise. */
class View {
  readonly #read: ReadAt;
  /** The end of the archive: a file may have become shorter since its size was read. */
  size: number;
  #bytes: Uint8Array = NOTHING;
  #start = 0;
  #ahead = SMALLEST_READ;

  constructor(read: ReadAt, size: number) {
    this.#read = read;
    this.size = size;
  }

  /** At least `least` bytes from `offset` on, at most `most`; fewer at the end of the archive. */
  at(offset: number, least: number, most: number): Uint8Array {
    let from = offset - this.#start;
    if (from < 0 || from + least > this.#bytes.length) {
      const near = this.#bytes.length > 0 && from >= 0 && from <= this.#bytes.length + SMALLEST_READ;
      this.#ahead = near ? Math.min(this.#ahead * 2, LARGEST_READ) : SMALLEST_READ;
      const length = Math.min(Math.max(this.#ahead, least), this.size - offset);
      this.#bytes = length > 0 ? this.#read(offset, length) : NOTHING;
      if (this.#bytes.length < length) this.size = offset + this.#bytes.length;
      this.#start = offset;
      from = 0;
    }
    return this.#bytes.subarray(from, Math.min(from + most, this.#bytes.length));
  }
}

/** A streamed archive, chunk by chunk: `walkTar` for callers that receive chunks. */
export class TarWalk {
  readonly #reader: TarReader;
  readonly #onMember: (member: TarMember) => Sink | null;
  readonly #onTail: Sink | null;
  /** The start of the bytes after the end marker; null before it is found. */
  #tail: number | null = null;
  #member: TarMember | null = null;
  #sink: Sink | null = null;
  /** The position of the current chunk in the archive. */
  #start = 0;
  /** Needed bytes that continue in the next chunk. */
  #held: Uint8Array = NOTHING;
  #filled = 0;

  constructor(
    onMember: (member: TarMember) => Sink | null,
    { keep = true, attributes = false, onTail, limits = LIMITS }: WalkOptions = {},
  ) {
    this.#onMember = onMember;
    this.#onTail = onTail ?? null;
    this.#reader = new TarReader(limits, keep, attributes ? new AttributeReader() : null);
  }

  /** Whether reading has ended because of a fault. */
  get isOver(): boolean {
    return this.#reader.least === 0;
  }

  take(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && this.#reader.least > 0; ) {
      const gap = this.#reader.offset - this.#start - at;
      at = gap > 0 ? this.#passData(chunk, at, Math.min(at + gap, chunk.length)) : this.#passWanted(chunk, at);
    }
    if (this.#onTail !== null && this.#reader.least === 0) this.#passTail(chunk, this.#onTail);
    this.#start += chunk.length;
  }

  end(): WalkedListing {
    this.#reader.end(this.#start);
    return { members: this.#reader.members, faults: this.#reader.faults, size: this.#start };
  }

  /** Data, and the padding after it, which nothing reads. */
  #passData(chunk: Uint8Array, at: number, end: number): number {
    if (this.#member !== null && this.#sink !== null) {
      const dataEnd = Math.min(end, this.#member.offset + this.#member.size - this.#start);
      if (dataEnd > at) this.#sink(chunk.subarray(at, dataEnd));
    }
    return end;
  }

  #passTail(chunk: Uint8Array, onTail: Sink): void {
    this.#tail ??= this.#reader.faults.find(({ kind }) => kind === 'trailing-data')?.offset ?? null;
    if (this.#tail !== null) onTail(chunk.subarray(Math.max(this.#tail - this.#start, 0)));
  }

  #passWanted(chunk: Uint8Array, at: number): number {
    const { least, most } = this.#reader;
    const missing = least - this.#filled;
    if (this.#filled === 0 && chunk.length - at >= least) {
      const end = Math.min(at + most, chunk.length);
      this.#give(chunk.subarray(at, end));
      return end;
    }
    if (this.#filled === 0) this.#held = new Uint8Array(least);
    const end = Math.min(at + missing, chunk.length);
    this.#held.set(chunk.subarray(at, end), this.#filled);
    this.#filled += end - at;
    if (this.#filled === least) {
      this.#filled = 0;
      this.#give(this.#held);
    }
    return end;
  }

  #give(bytes: Uint8Array): void {
    const member = this.#reader.read(bytes);
    if (member === null) return;
    this.#member = member;
    this.#sink = this.#onMember(member);
  }
}
