import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Digest } from '../formats/digest.ts';
import { LIMITS } from '../limits.ts';
import { errorCode } from '../text/errno.ts';

/**
 * The location of bytes.
 * - `file`: in a file, `length` bytes from `offset`; any number of readers may open it.
 * - `bytes`: in memory.
 * - `remote`: elsewhere; fetched parts are in memory, and the rest is fetched asynchronously.
 * - `streamed`: read once from a stream that cannot be read again; results of that reading are kept.
 * - `unreadable`: present, but its bytes are not available; that is not the same as absent.
 * - `pending`: not known yet; the loader requests it and loads again.
 */
export type ByteSource =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly offset: number;
      readonly length: number;
      /** The state of the file when it was indexed; undefined if it was not checked. */
      readonly state?: FileState;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly length: number }
  | {
      readonly kind: 'streamed';
      readonly digest: Digest;
      readonly head: Uint8Array;
      readonly tail: Uint8Array;
      readonly length: number;
      /** The reason why it cannot be read again, with the fix. */
      readonly reason: string;
    }
  | { readonly kind: 'remote'; readonly blob: RemoteBlob; readonly length: number }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly length: 0 }
  | { readonly kind: 'pending'; readonly length: 0 };

/** Whether some of the bytes can be read, now or after they were fetched. */
export function isAvailable(
  byteSource: ByteSource | null,
): byteSource is Exclude<ByteSource, { kind: 'unreadable' | 'pending' }> {
  return byteSource !== null && byteSource.kind !== 'unreadable' && byteSource.kind !== 'pending';
}

/** The values by which a changed file is detected: its size and modification time. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
}

/** A byte source that can be read from its first byte to its last. */
export type ReadableSource = Extract<ByteSource, { kind: 'file' | 'bytes' | 'remote' }>;

/** A remote blob. Synchronous reads return what was fetched before. */
export interface RemoteBlob {
  /** Its first and last bytes, or the reason why they are not available; null until they were fetched. */
  readonly ends: Ends | null;
  /** All of its bytes, or the reason why they are not available; null until they were fetched as a document. */
  readonly document: Bytes | null;
  /** Records a synchronous read: the loader fetches what is wanted, and loads again. */
  readonly want: (part: RemotePart) => void;
  /** Fetches a part, once. It never rejects: an error is stored in the part. */
  readonly fetch: (part: RemotePart) => Promise<void>;
  /**
   * Bytes from an offset on, as many as requested, or the reason why they are not available; not supported if the
   * registry does not serve ranges.
   */
  readonly range: (offset: number, length: number) => Promise<Bytes>;
  /**
   * All bytes from the first to the last. Fetched parts are not fetched again; throws `ReadFailure` on an early end.
   */
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>;
}

/** The parts in which a blob is fetched: `LIMITS.headBytes` and `LIMITS.tailBytes` of it, or a whole document. */
export type RemotePart = 'ends' | 'document';

export type Ends =
  /** No tail if it cannot be read without everything before it. */
  | { readonly ok: true; readonly head: Uint8Array; readonly tail: Uint8Array | null }
  | { readonly ok: false; readonly reason: string };

/**
 * The result of a synchronous read: the requested bytes, the reason why they are not available, or pending: they were
 * requested, and the loader fetches them and loads again. What was concluded from a pending read is discarded with the
 * graph; after loading none is pending.
 */
export type Read =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'pending' };

/** The result of an asynchronous read: all requested bytes, or the reason why not. */
export type Bytes = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: string };

/** The reason why standard input cannot be read again, with the fix. */
export const STREAMED = 'it was streamed and cannot be read again; give it as a file';

const PENDING: Read = { kind: 'pending' };
const NO_TAIL = 'its last bytes cannot be read without reading all of it';

/** The size of one read for hashing: it fits into the cache of a core. 1 MiB takes 6 % longer. */
export const PIECE = 256 * 1024;
/** For another thread that decompresses and waits for every piece. 1 MiB takes 3 % longer, 256 KiB 6 %. */
export const LARGE_PIECE = 4 * 1024 * 1024;
/** Bytes that are hashed in about 5 ms. */
const TURN = 8 * 1024 * 1024;

/** The reason why a read returned no bytes. A pending one never decides anything, but must not be taken for absent. */
export function failureOf(read: Exclude<Read, { kind: 'bytes' }>): string {
  return read.kind === 'failed' ? read.reason : 'it was not fetched';
}

/** The first `length` bytes, or all of them where there are fewer. */
export function readHead(byteSource: ByteSource, length: number): Read {
  switch (byteSource.kind) {
    case 'bytes':
      return { kind: 'bytes', bytes: byteSource.bytes.subarray(0, length) };
    case 'streamed':
      return { kind: 'bytes', bytes: byteSource.head.subarray(0, length) };
    case 'file':
      return readFile(byteSource.path, byteSource.offset, Math.min(length, byteSource.length));
    case 'remote': {
      const ends = endsOf(byteSource.blob);
      if (ends === null) return PENDING;
      return ends.ok ? { kind: 'bytes', bytes: ends.head.subarray(0, length) } : failed(ends.reason);
    }
    case 'unreadable':
      return failed(byteSource.reason);
    case 'pending':
      return PENDING;
  }
}

/** The last `length` bytes, or all of them where there are fewer. */
export function readTail(byteSource: ByteSource, length: number): Read {
  const count = Math.min(length, byteSource.length);
  switch (byteSource.kind) {
    case 'bytes':
      return { kind: 'bytes', bytes: byteSource.bytes.subarray(byteSource.length - count) };
    case 'streamed':
      return { kind: 'bytes', bytes: lastOf(byteSource.tail, count) };
    case 'file':
      return readFile(byteSource.path, byteSource.offset + byteSource.length - count, count);
    case 'remote': {
      const ends = endsOf(byteSource.blob);
      if (ends === null) return PENDING;
      if (!ends.ok) return failed(ends.reason);
      return ends.tail === null ? failed(NO_TAIL) : { kind: 'bytes', bytes: lastOf(ends.tail, count) };
    }
    case 'unreadable':
      return failed(byteSource.reason);
    case 'pending':
      return PENDING;
  }
}

function lastOf(bytes: Uint8Array, count: number): Uint8Array {
  return bytes.subarray(bytes.length - Math.min(count, bytes.length));
}

function failed(reason: string): Read {
  return { kind: 'failed', reason };
}

/** All bytes of a document at once. A larger one than the limit is refused, because the image states its size. */
export function readDocument(byteSource: ByteSource): Read {
  if (byteSource.length > LIMITS.documentBytes)
    return failed(`it has ${byteSource.length} bytes; Plimsoll reads documents of up to ${LIMITS.documentBytes}`);
  switch (byteSource.kind) {
    case 'bytes':
      return { kind: 'bytes', bytes: byteSource.bytes };
    case 'streamed':
      return failed(byteSource.reason);
    case 'file':
      return readFile(byteSource.path, byteSource.offset, byteSource.length);
    case 'remote': {
      const { document, want } = byteSource.blob;
      if (document === null) {
        want('document');
        return PENDING;
      }
      return document.ok ? { kind: 'bytes', bytes: document.bytes } : failed(document.reason);
    }
    case 'unreadable':
      return failed(byteSource.reason);
    case 'pending':
      return PENDING;
  }
}

/** The values of a file that are compared to detect a change. */
export function stateOf({ size, mtimeMs }: FileState): FileState {
  return { size, mtimeMs };
}

/**
 * The bytes piece by piece, in one buffer that is reused for every piece: use each before requesting the next. Throws
 * `ReadFailure` if the file cannot be read, or has changed: before the first piece, and after the last.
 */
export function* pieces(
  byteSource: Extract<ByteSource, { kind: 'file' | 'bytes' }>,
  size = PIECE,
): Generator<Uint8Array> {
  if (byteSource.kind === 'bytes') {
    yield byteSource.bytes;
    return;
  }
  let file: number | undefined;
  try {
    file = openSync(byteSource.path, 'r');
    const opened = fstatSync(file);
    const state = byteSource.state ?? stateOf(opened);
    holdTo(state, opened);
    const buffer = Buffer.allocUnsafe(Math.min(size, byteSource.length));
    for (let done = 0; done < byteSource.length; ) {
      const count = readSync(
        file,
        buffer,
        0,
        Math.min(buffer.length, byteSource.length - done),
        byteSource.offset + done,
      );
      if (count === 0) throw new ReadFailure(SHORTER);
      done += count;
      yield buffer.subarray(0, count);
    }
    // By its path, because another file may have replaced it.
    holdTo(state, statSync(byteSource.path));
  } catch (error) {
    throw error instanceof ReadFailure ? error : new ReadFailure(describeSystemError(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * The bytes piece by piece, of any readable source: `pieces`, and fetched bytes. Yields to the event loop every few
 * milliseconds.
 */
export async function* piecesOf(byteSource: ReadableSource, size = PIECE): AsyncGenerator<Uint8Array, void, undefined> {
  if (byteSource.kind === 'remote') {
    yield* byteSource.blob.pieces();
    return;
  }
  let passed = 0;
  for (const piece of pieces(byteSource, size)) {
    yield piece;
    passed += piece.length;
    if (passed >= TURN) {
      passed = 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Reads parts of a blob in any order. */
export interface RangeReader {
  readonly read: (offset: number, length: number) => Promise<Bytes>;
  /** The same, synchronously; null if it is not in memory or a file. */
  readonly readNow: (offset: number, length: number) => Uint8Array | null;
  readonly close: () => void;
}

/** Opens a blob to read parts of it. A file is opened once, with its first part. */
export function openRange(byteSource: ReadableSource): RangeReader {
  switch (byteSource.kind) {
    case 'bytes': {
      const readNow = (offset: number, length: number) => byteSource.bytes.subarray(offset, offset + length);
      const read = async (offset: number, length: number): Promise<Bytes> => whole(readNow(offset, length), length);
      return { read, readNow, close: () => {} };
    }
    case 'remote':
      return { read: (offset, length) => byteSource.blob.range(offset, length), readNow: () => null, close: () => {} };
    case 'file':
      return new FileRanges(byteSource.path, byteSource.offset, byteSource.length);
  }
}

/** Bytes that are read of a file for small parts of it. */
const WINDOW = 64 * 1024;

/** Parts of a file. */
class FileRanges implements RangeReader {
  readonly #path: string;
  readonly #start: number;
  readonly #length: number;
  #file: number | null = null;
  #window: Uint8Array = new Uint8Array();
  #windowStart = 0;

  constructor(path: string, start: number, length: number) {
    this.#path = path;
    this.#start = start;
    this.#length = length;
  }

  async read(offset: number, length: number): Promise<Bytes> {
    try {
      return whole(this.#readPart(offset, length), length);
    } catch (error) {
      return { ok: false, reason: describeSystemError(error) };
    }
  }

  readNow(offset: number, length: number): Uint8Array | null {
    try {
      const from = offset - this.#windowStart;
      if (from >= 0 && from + length <= this.#window.length) return this.#window.subarray(from, from + length);
      // Synchronous readers read small parts, in order.
      this.#window = this.#readPart(offset, Math.max(length, WINDOW));
      this.#windowStart = offset;
      return this.#window.subarray(0, length);
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #readPart(offset: number, length: number): Uint8Array {
    this.#file ??= openSync(this.#path, 'r');
    const bytes = new Uint8Array(Math.max(Math.min(length, this.#length - offset), 0));
    let done = 0;
    while (done < bytes.length) {
      const count = readSync(this.#file, bytes, done, bytes.length - done, this.#start + offset + done);
      if (count === 0) break;
      done += count;
    }
    return bytes.subarray(0, done);
  }
}

function whole(bytes: Uint8Array, length: number): Bytes {
  return bytes.length === length ? { ok: true, bytes } : { ok: false, reason: SHORTER };
}

/** The fetched ends of a blob; null, and requested, if they were not fetched. */
function endsOf(blob: RemoteBlob): Ends | null {
  if (blob.ends === null) blob.want('ends');
  return blob.ends;
}

/** A failed read; caught where the blob's fault is created. */
export class ReadFailure extends Error {}

/** The system's reason in words rather than codes; without the path, which the caller names. */
export function describeSystemError(error: unknown): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
      return 'the file does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a directory';
    case 'ENOSPC':
      return 'no space is left on the device';
    case 'ENOTDIR':
      return 'a part of its path is not a directory';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ELOOP':
      return 'its symbolic links form a loop';
    case 'EIO':
      return 'the disk reported a read error';
    default:
      return code === null ? 'it could not be read' : `the system reported ${code}`;
  }
}

/** The words for a failed read; any other error is a bug and thrown on. */
export function readFailure(error: unknown): string {
  if (error instanceof ReadFailure) return error.message;
  if (errorCode(error) === null) throw error;
  return describeSystemError(error);
}

/** Also if the file is truncated inside of an archive's member. */
const SHORTER = 'it is shorter than expected';
const CHANGED = 'the file was changed while it was read';

function holdTo(state: FileState, { size, mtimeMs }: FileState): void {
  if (size < state.size) throw new ReadFailure(SHORTER);
  if (size !== state.size || mtimeMs !== state.mtimeMs) throw new ReadFailure(CHANGED);
}

function readFile(path: string, offset: number, length: number): Read {
  const bytes = new Uint8Array(length);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, offset + done);
      if (count === 0) return failed(SHORTER);
      done += count;
    }
    return { kind: 'bytes', bytes };
  } catch (error) {
    return failed(describeSystemError(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
