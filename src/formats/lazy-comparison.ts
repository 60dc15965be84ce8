import * as zlib from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { type Digest, Digester, digestOf } from './digest.ts';
import type { Lazy } from './lazy.ts';
import { type LazyTable, TABLE_NAME, type TableEntry } from './lazy-table.ts';
import type { Sink, TarAttributes, TarMember, TarTime } from './tar.ts';
import { BLOCK, readHeader } from './tar-header.ts';
import { parseTimestamp } from './timestamp.ts';

/** The result of comparing a table of contents. Plain values, so that a worker can send them. */
export type TableOutcome =
  /** A mount by the table shows the contents of the tar. */
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly differences: readonly TableDifference[] }
  /** It could not be read or compared. */
  | { readonly kind: 'unread'; readonly reason: string };

/** One kind of difference between the table and the tar. */
export interface TableDifference {
  readonly kind: DifferenceKind;
  readonly count: number;
  /** The first one, safe to show. */
  readonly first: string;
}

/**
 * - `entries`: an entry is only in one of the two, or in another place; nothing after it was compared.
 * - `parts`: the parts of a file do not cover it once, in order.
 * - `contents`: a digest does not match the file's bytes.
 * - `position`: the stated position of a file's bytes in the layer cannot be right.
 */
export type DifferenceKind =
  | 'entries'
  | 'type'
  | 'size'
  | 'mode'
  | 'owner'
  | 'link'
  | 'device'
  | 'xattrs'
  | 'time'
  | 'parts'
  | 'contents'
  | 'position';

/** Reads stored bytes of the layer; null if they cannot be read synchronously. */
export type ReadStored = (offset: number, length: number) => Uint8Array | null;

/** A part of a file in the table. */
interface Part {
  readonly size: number;
  readonly digest: string;
  readonly isZeros: boolean;
}

const GZIP_MAGIC = Uint8Array.of(0x1f, 0x8b, 0x08);
/** A frame, and a skippable one (RFC 8878, 3.1.1 and 3.1.2). */
const ZSTD_MAGIC = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd);
const SKIPPABLE_MAGIC = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18);
const MAGIC_LENGTH = 4;
/** Compressed bytes that contain a complete block, even an incompressible one. */
const HEADER_LENGTH = 640;
const SHA256 = /^sha256:[0-9a-f]{64}$/;
/** Go's time of 1 January of the year 1, which containers/storage wrote for an unstated time. */
const ZERO_TIME = '0001-01-01T00:00:00Z';
const GO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(?:\.(\d{1,9}))?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Compares a table of contents with the members of the tar as they are streamed: entry by entry, because every known
 * writer lists them in the order of the tar. Memory does not grow with either.
 */
export class TableComparison {
  readonly #table: LazyTable;
  readonly #read: ReadStored;
  readonly #differences = new Map<DifferenceKind, { count: number; readonly first: string }>();
  #unread: string | null = null;
  /** Whether the comparison has ended, because the two do not list the same entries. */
  #isOver = false;
  #hasTableMember = false;
  #file: FileParts | null = null;
  readonly #positions = new Positions();
  #sharedStarts = 0;

  constructor(table: LazyTable, read: ReadStored = () => null) {
    this.#table = table;
    this.#read = read;
  }

  /** Takes the next member, with its attributes; returns a sink for its data if that is compared. */
  take(member: TarMember): Sink | null {
    this.#endFile();
    if (this.#isOver) return null;
    const entry = this.#next();
    if (this.#isOver) return null;
    if (entry === null) return this.#takeLast(member);
    if (entry.name !== member.rawName) {
      this.#differ('entries', safe`"${member.rawName}" of the tar is "${entry.name}" in the table`);
      this.#isOver = true;
      return null;
    }
    return this.#compare(entry, member);
  }

  /**
   * Ends the comparison.
   * @param failure why the tar was not read to its end; null if it was
   */
  end(failure: string | null): TableOutcome {
    if (failure === null) this.#endFile();
    if (!this.#isOver && failure === null) {
      const entry = this.#next();
      if (entry !== null) this.#differ('entries', safe`"${entry.name}" is in the table only`);
    }
    const reason = this.#unread ?? failure;
    if (this.#differences.size > 0) {
      const differences = [...this.#differences].map(([kind, { count, first }]) => ({ kind, count, first }));
      return { kind: 'differs', differences };
    }
    return reason === null ? { kind: 'same' } : { kind: 'unread', reason };
  }

  #next(): TableEntry | null {
    const { entries } = this.#table;
    const entry = entries.next();
    if (entry === null && entries.fault !== null) {
      this.#unread ??= `its table of contents ${entries.fault}`;
      this.#isOver = true;
    }
    return entry;
  }

  /** After the last entry, the tar of eStargz contains the table itself, and nothing else. */
  #takeLast(member: TarMember): null {
    const isTable = this.#table.form === 'estargz' && member.rawName === TABLE_NAME && member.type === 'file';
    if (isTable && !this.#hasTableMember) {
      this.#hasTableMember = true;
      return null;
    }
    this.#differ('entries', safe`"${member.rawName}" is in the tar only`);
    this.#isOver = true;
    return null;
  }

  #compare(entry: TableEntry, member: TarMember): Sink | null {
    const { attributes } = member;
    const type = typeOf(member);
    if (attributes == null || type === null) {
      const what = type === null ? 'sparse or of an unknown type' : 'ambiguous';
      this.#unread ??= safe`its entry "${member.rawName}" is ${what}, so its table of contents cannot be compared`;
    } else {
      this.#compareAttributes(entry, member, attributes, type);
    }
    return this.#startFile(entry, member, type);
  }

  #compareAttributes(entry: TableEntry, member: TarMember, attributes: TarAttributes, type: string): void {
    const check = (kind: DifferenceKind, what: string, inTable: string | number, inTar: string | number): void => {
      if (inTable !== inTar)
        this.#differ(kind, safe`the ${what} of "${member.rawName}" is ${inTable} in the table, ${inTar} in the tar`);
    };
    check('type', 'type', entry.type, type);
    check('size', 'size', entry.size, type === 'reg' ? member.size : 0);
    check('mode', 'mode', octal(entry.mode), octal(member.mode));
    check('owner', 'user', entry.uid, attributes.uid);
    check('owner', 'group', entry.gid, attributes.gid);
    // eStargz states a name once for each number.
    if (entry.userName !== '') check('owner', 'user name', entry.userName, attributes.userName);
    if (entry.groupName !== '') check('owner', 'group name', entry.groupName, attributes.groupName);
    check('link', 'link target', entry.linkName, member.link ?? '');
    const isDevice = type === 'char' || type === 'block';
    // For other types eStargz states no numbers.
    if (isDevice || entry.devMajor !== 0) check('device', 'device number', entry.devMajor, attributes.deviceMajor);
    if (isDevice || entry.devMinor !== 0)
      check('device', 'minor device number', entry.devMinor, attributes.deviceMinor);
    if (sortedXattrs(Object.entries(entry.xattrs)) !== sortedXattrs(attributes.xattrs))
      this.#differ('xattrs', safe`the extended attributes of "${member.rawName}" differ between the table and the tar`);
    this.#compareTimes(entry, member, attributes);
  }

  #compareTimes(entry: TableEntry, { rawName }: TarMember, { modified, accessed, changed }: TarAttributes): void {
    const times = [
      ['modification time', entry.modtime, modified],
      ['access time', entry.accesstime, accessed],
      ['change time', entry.changetime, changed],
    ] as const;
    for (const [i, [what, stated, inTar]] of times.entries()) {
      // stargz-snapshotter writes only the first.
      if (i > 0 && stated === '') continue;
      if (!isSameTime(stated, inTar))
        this.#differ(
          'time',
          safe`the ${what} of "${rawName}" is ${stated === '' ? 'not stated' : stated} in the table and different in the tar`,
        );
    }
  }

  /** Reads the entries about a file's parts, and prepares for its data. */
  #startFile(entry: TableEntry, member: TarMember, type: string | null): Sink | null {
    const chunks = this.#chunksOf(entry);
    const all = [entry, ...chunks];
    if (type !== 'reg' || entry.type !== 'reg' || member.size === 0) {
      if (all.some(hasData))
        this.#differ('parts', safe`"${member.rawName}" has no data in the tar, and data in the table`);
      else if (entry.digest !== '' && entry.digest !== EMPTY_DIGEST)
        this.#differ('contents', safe`"${member.rawName}" has no data in the tar, and the digest of some in the table`);
      return null;
    }
    const parts = partsOf(all, member.size);
    if (parts === null) {
      this.#differ('parts', safe`the parts of "${member.rawName}" in the table are not the whole file, each byte once`);
      return null;
    }
    this.#checkPositions(all, parts, member);
    const stated = [entry.digest, ...parts.map(({ digest }) => digest)].filter((digest) => digest !== '');
    if (!stated.every((digest) => SHA256.test(digest))) {
      this.#differ('contents', safe`the table has something else than a sha256 digest for "${member.rawName}"`);
      return null;
    }
    if (parts.some(({ digest }) => digest === '') && (entry.digest === '' || parts.length > 1)) {
      this.#unread ??= safe`its table of contents has no digest for a part of "${member.rawName}"`;
      return null;
    }
    const file = new FileParts(member.rawName, entry.digest, parts);
    this.#file = file;
    return (chunk) => file.take(chunk);
  }

  #chunksOf(entry: TableEntry): readonly TableEntry[] {
    const { entries } = this.#table;
    const chunks: TableEntry[] = [];
    for (let next = entries.peek(); next?.type === 'chunk'; next = entries.peek()) {
      entries.next();
      if (chunks.length >= LIMITS.tableParts) {
        this.#unread ??= safe`its table of contents has more than ${LIMITS.tableParts} parts of "${entry.name}"`;
        continue;
      }
      chunks.push(next);
      if (next.name !== entry.name) this.#differ('parts', safe`a part of "${entry.name}" has the name "${next.name}"`);
      const described = DESCRIBED.find((key) => next[key] !== 0 && next[key] !== '');
      if (described !== undefined || Object.keys(next.xattrs).length > 0)
        this.#differ('parts', safe`a part of "${entry.name}" states more than a part does`);
    }
    return chunks;
  }

  /** Consumers that verify digests fail to read contents at another position; others read other contents. */
  #checkPositions(entries: readonly TableEntry[], parts: readonly Part[], member: TarMember): void {
    let start = member.offset;
    for (const [i, entry] of entries.entries()) {
      const size = parts[i]?.size ?? 0;
      const place = this.#positions.place(entry, start, size);
      start += size;
      if (place !== 'wrong' && this.#isAt(entry, place)) continue;
      this.#differ('position', safe`the table has "${member.rawName}" in the layer where its bytes cannot be`);
      return;
    }
  }

  #isAt({ offset, endOffset }: TableEntry, place: 'right' | 'shared'): boolean {
    const isBegin = place === 'shared' ? this.#isHeader(offset) : this.#isStart(offset);
    return isBegin && (endOffset === 0 || this.#isStart(endOffset));
  }

  /** Whether the compressed data there begins with a header of the tar. */
  #isHeader(offset: number): boolean {
    const bytes = this.#read(offset, HEADER_LENGTH);
    if (bytes === null) return true;
    this.#sharedStarts += 1;
    if (this.#sharedStarts > LIMITS.sharedStarts) {
      this.#unread ??= `its table of contents has more than ${LIMITS.sharedStarts} files behind the start of a compressed part`;
      return true;
    }
    const header = firstBlock(this.#table.form, bytes);
    return header !== null && readHeader(header).kind === 'header';
  }

  /** Whether a member of gzip or a frame of zstd could begin there. */
  #isStart(offset: number): boolean {
    const bytes = this.#read(offset, MAGIC_LENGTH);
    if (bytes === null) return true;
    const magics = this.#table.form === 'estargz' ? [GZIP_MAGIC] : [ZSTD_MAGIC, SKIPPABLE_MAGIC];
    return magics.some((magic) => magic.every((byte, i) => bytes[i] === byte));
  }

  #endFile(): void {
    const problem = this.#file?.end() ?? null;
    if (problem !== null) this.#differ('contents', problem);
    this.#file = null;
  }

  #differ(kind: DifferenceKind, first: string): void {
    const known = this.#differences.get(kind);
    if (known === undefined) this.#differences.set(kind, { count: 1, first });
    else known.count += 1;
  }
}

/** Of zero bytes. */
const EMPTY_DIGEST = 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Values that only the first entry of a file states. */
const DESCRIBED = [
  'size',
  'mode',
  'uid',
  'gid',
  'userName',
  'groupName',
  'linkName',
  'modtime',
  'accesstime',
  'changetime',
  'devMajor',
  'devMinor',
  'digest',
] as const;

/** Follows the bytes of one file, and compares its digest and those of its parts. */
class FileParts {
  readonly #name: string;
  readonly #digest: string;
  readonly #parts: readonly Part[];
  /** Of the whole file; null if its only part has the same bytes. */
  readonly #whole: Digester | null;
  /** Of the part so far; null before its first byte. */
  #part: Digester | null = null;
  #index = 0;
  #left: number;
  #problem: string | null = null;

  constructor(name: string, digest: string, parts: readonly Part[]) {
    this.#name = name;
    this.#digest = digest;
    this.#parts = parts;
    this.#whole = digest === '' || parts.length === 1 ? null : new Digester();
    this.#left = parts[0]?.size ?? 0;
  }

  take(bytes: Uint8Array): void {
    this.#whole?.update(bytes);
    for (let at = 0; at < bytes.length && this.#left > 0; ) {
      const end = Math.min(at + this.#left, bytes.length);
      const piece = bytes.subarray(at, end);
      const part = this.#parts[this.#index];
      if (part?.isZeros && piece.some((byte) => byte !== 0))
        this.#problem ??= safe`a part of "${this.#name}" is zeros in the table, and not in the tar`;
      this.#left -= piece.length;
      at = end;
      if (this.#left > 0 || this.#part !== null) {
        this.#part ??= new Digester();
        this.#part.update(piece);
      }
      if (this.#left === 0) this.#endPart(this.#part?.digest() ?? digestOf(piece));
    }
  }

  /** The difference of the file, after all its bytes were taken. */
  end(): string | null {
    if (this.#index < this.#parts.length)
      this.#problem ??= safe`"${this.#name}" is whole in the table, and cut off in the tar`;
    else if (this.#whole !== null) this.#expect(this.#digest, this.#whole.digest());
    return this.#problem;
  }

  #endPart(actual: Digest): void {
    const stated = this.#parts[this.#index]?.digest ?? '';
    if (stated !== '') this.#expect(stated, actual);
    if (this.#whole === null && this.#digest !== '') this.#expect(this.#digest, actual);
    this.#part = null;
    this.#index += 1;
    this.#left = this.#parts[this.#index]?.size ?? 0;
  }

  #expect(stated: string, actual: Digest): void {
    if (stated !== actual)
      this.#problem ??= safe`the digest of "${this.#name}" or of a part of it is another in the table than in the tar`;
  }
}

/** Checks that files are in the layer in the order of the tar, without overlap. */
class Positions {
  #offset = -1;
  /** The position in the decompressed tar that `#offset` refers to, and that of the end of the last part. */
  #base = 0;
  #end = 0;
  /** The end in the layer of the last file that states it. */
  #fileEnd = 0;

  /**
   * Whether the part of `size` bytes at `start` of the tar may be where the entry states; `shared` if a header of the
   * tar must precede it.
   */
  place(
    { type, offset, endOffset, innerOffset }: TableEntry,
    start: number,
    size: number,
  ): 'right' | 'shared' | 'wrong' {
    const base = start - innerOffset;
    const isFirst = type === 'reg';
    const isWithin = isFirst ? offset >= this.#fileEnd : this.#fileEnd === 0 || offset < this.#fileEnd;
    const isEnded = endOffset === 0 || (isFirst && endOffset > offset);
    const isSame = offset === this.#offset;
    const isOrdered = isSame ? innerOffset > 0 && base === this.#base : offset > this.#offset && base >= this.#end;
    // Several small files may share one member of gzip, which then begins with a header of the tar, as the layer
    // does.
    const isShared = !isSame && innerOffset > 0;
    const isPossible = isShared ? base % BLOCK === 0 : isSame || (innerOffset === 0 && offset > 0);
    if (isFirst) this.#fileEnd = endOffset;
    this.#offset = offset;
    this.#base = base;
    this.#end = start + size;
    if (!isWithin || !isEnded || !isOrdered || !isPossible) return 'wrong';
    return isShared ? 'shared' : 'right';
  }
}

/** The first block of the compressed data; null if its first bytes are not sufficient. */
function firstBlock(form: Lazy, stored: Uint8Array): Uint8Array | null {
  const { Z_SYNC_FLUSH, ZSTD_e_flush } = zlib.constants;
  try {
    const plain =
      form === 'estargz'
        ? zlib.gunzipSync(stored, { finishFlush: Z_SYNC_FLUSH })
        : zlib.zstdDecompressSync(stored, { finishFlush: ZSTD_e_flush });
    return plain.length < BLOCK ? null : plain.subarray(0, BLOCK);
  } catch {
    return null;
  }
}

/** The type of a member in words of the table; null for types that no table describes. */
function typeOf({ type, attributes }: TarMember): string | null {
  switch (type) {
    case 'file':
      return 'reg';
    case 'directory':
      return 'dir';
    case 'device':
      return attributes?.device ?? null;
    case 'other':
      return null;
    default:
      return type;
  }
}

function hasData(entry: TableEntry): boolean {
  const { type, offset, endOffset, innerOffset, chunkSize, chunkOffset, chunkDigest, chunkType } = entry;
  const numbers = [offset, endOffset, innerOffset, chunkSize, chunkOffset];
  return type === 'chunk' || numbers.some((number) => number !== 0) || chunkDigest !== '' || chunkType !== '';
}

/**
 * The parts of a file; null if they do not cover it from its first byte to its last. A part without a size extends to
 * the end.
 */
function partsOf(entries: readonly TableEntry[], size: number): readonly Part[] | null {
  const parts: Part[] = [];
  let start = 0;
  for (const { chunkOffset, chunkSize, chunkDigest, chunkType } of entries) {
    const length = chunkSize === 0 ? size - start : chunkSize;
    if (chunkOffset !== start || length <= 0 || start + length > size) return null;
    if (chunkType !== '' && chunkType !== 'zeros') return null;
    parts.push({ size: length, digest: chunkDigest, isZeros: chunkType === 'zeros' });
    start += length;
  }
  return start === size ? parts : null;
}

/** Extended attributes as one text, for comparison. */
function sortedXattrs(xattrs: Iterable<readonly [string, string]>): string {
  return JSON.stringify([...xattrs].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a time of the table equals that of the tar, or that rounded to seconds as in eStargz. */
function isSameTime(stated: string, inTar: TarTime | null): boolean {
  if (stated === '' || stated === ZERO_TIME) return inTar === null || inTar.seconds === 0;
  const fraction = GO_TIME.exec(stated);
  const seconds = fraction === null ? null : parseTimestamp(stated);
  if (inTar === null || seconds === null) return false;
  const nanoseconds = Number((fraction?.[1] ?? '').padEnd(9, '0'));
  if (seconds === inTar.seconds && nanoseconds === inTar.nanoseconds) return true;
  return nanoseconds === 0 && seconds === inTar.seconds + (inTar.nanoseconds >= 5e8 ? 1 : 0);
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
