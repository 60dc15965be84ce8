import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import type { AttributeReader, TarAttributes } from './tar-attributes.ts';
import { Extensions, extensionOf, type TarMemberType } from './tar-extensions.ts';
import { BLOCK, readHeader, type TarHeader } from './tar-header.ts';
import { type NameFlag, normaliseName } from './tar-name.ts';
import { readSparseBlock, type SparseMap } from './tar-sparse.ts';

/** One member of an archive. Two of one name are two members. */
export interface TarMember {
  /**
   * Without `.` segments, doubled and trailing slashes; the root is `.`. A leading slash and `..` stay, and are
   * flagged.
   */
  readonly name: string;
  /**
   * As it stands in the archive. Different bytes are different strings, also where they are no UTF-8 (see
   * `decodeName`).
   */
  readonly rawName: string;
  readonly flags: readonly NameFlag[];
  readonly type: TarMemberType;
  /** Bytes of data in the archive; 0 for what has none. */
  readonly size: number;
  /** Where the data begins. */
  readonly offset: number;
  /** Where a link leads, as it stands in the archive; null for what is no link. */
  readonly link: string | null;
  readonly mode: number;
  /** What else its header states; only where it was asked for, and null where that cannot be read. */
  readonly attributes?: TarAttributes | null;
}

/**
 * What is wrong with an archive.
 * - `truncated`: it ends before its end marker, so members may be missing.
 * - `trailing-data`: something follows the end marker, which some readers read.
 * - `malformed`: a header cannot be read, and so nothing behind it.
 * - `ambiguous`: readers find other members, names or data; the listing has what Go's reader finds, and POSIX says.
 * - `too-many`: it exceeds a limit; nothing behind that was read.
 */
export interface TarFault {
  readonly kind: 'truncated' | 'trailing-data' | 'malformed' | 'ambiguous' | 'too-many';
  /** In words that are safe to show; nothing in it comes from the archive but numbers. */
  readonly message: string;
  readonly offset: number;
}

/** What an archive holds; where there are faults, the members before them. */
export interface TarListing {
  readonly members: readonly TarMember[];
  readonly faults: readonly TarFault[];
}

/** The limits of `LIMITS` that hold here, under the names for archives of images. */
export interface TarLimits {
  readonly archiveMembers: number;
  readonly archiveHeaderBytes: number;
  readonly archiveNameCharacters: number;
  readonly archiveTailBytes: number;
  readonly archiveBytes: number;
}

/** What a reader waits for. */
type Want =
  | { readonly kind: 'header' | 'second-zeros' | 'tail' }
  /** More of what belongs to a header that was read. */
  | { readonly kind: 'extension'; readonly header: TarHeader }
  | MapWanted;

interface MapWanted {
  readonly kind: 'sparse-map';
  readonly header: TarHeader;
  readonly sparse: SparseMap;
}

const HEADER: Want = { kind: 'header' };
const SECOND_ZEROS: Want = { kind: 'second-zeros' };
const TAIL: Want = { kind: 'tail' };

/**
 * Reads an archive from pieces of it, and says which piece it wants next; who has the bytes, and how, is not its
 * business.
 *
 * It wants bytes from `offset` on, at least `least` and at most `most` of them: give them to `read`. It wants nothing
 * any more where `least` is 0. What lies before `offset` is data or padding, to be passed on or jumped over. When the
 * input ends first, call `end`. The same bytes give the same members and faults, however they are cut.
 */
export class TarReader implements TarListing {
  readonly members: TarMember[] = [];
  readonly faults: TarFault[] = [];
  offset = 0;
  least = BLOCK;
  most = BLOCK;
  #wants: Want = HEADER;
  /** Where the header begins that was read last. */
  #start = 0;
  readonly #extensions = new Extensions((words) => this.#note(words));
  #heldCharacters = 0;
  /** Bytes of zeros behind the end marker so far. */
  #tail = 0;
  readonly #seen = new Set<string>();
  readonly #limits: TarLimits;
  readonly #keeps: boolean;
  readonly #attributes: AttributeReader | null;
  #count = 0;
  #last: TarMember | undefined;

  /**
   * @param keeps whether `members` is filled; without it, the memory needed does not grow with the archive
   * @param attributes reads what members state beside name, type, size and mode; null where that is not needed
   */
  constructor(limits: TarLimits = LIMITS, keeps = true, attributes: AttributeReader | null = null) {
    this.#limits = limits;
    this.#keeps = keeps;
    this.#attributes = attributes;
  }

  /** Takes the wanted bytes; returns the member that they complete, if they do. Its data comes next. */
  read(bytes: Uint8Array): TarMember | null {
    const wants = this.#wants;
    switch (wants.kind) {
      case 'header':
        return this.#readHeader(bytes);
      case 'second-zeros':
        // POSIX wants two blocks of zeros; busybox reads on behind a single one, others stop there.
        if (readHeader(bytes).kind !== 'zeros')
          return this.#stop('trailing-data', 'data follows a single block of zeros');
        return this.#want(TAIL, this.offset + BLOCK, 1, Number.POSITIVE_INFINITY);
      case 'extension':
        return this.#readExtension(wants.header, bytes);
      case 'sparse-map':
        return this.#readMap(wants, bytes);
      case 'tail':
        return this.#readTail(bytes);
    }
  }

  /** Tells that the input has ended, after `size` bytes. */
  end(size: number): void {
    const wants = this.#wants.kind;
    if (this.least === 0 || wants === 'tail') return;
    const dataMissing = dataEnd(this.#last) - size;
    if (dataMissing > 0) {
      this.#stop('truncated', `it lacks ${plural(dataMissing, 'byte')} of its last member`, size);
    } else if (size !== this.offset || wants === 'extension' || wants === 'sparse-map') {
      this.#stop('truncated', 'it ends within a block', size);
    } else if (wants === 'header') {
      // The archive may have been cut between two members. Behind one block of zeros everything is there that can be.
      this.#stop('truncated', 'it ends without an end marker', size);
    } else {
      this.least = this.most = 0;
    }
  }

  #readHeader(bytes: Uint8Array): null | TarMember {
    this.#start = this.offset;
    const header = readHeader(bytes);
    switch (header.kind) {
      case 'not-a-header':
        return this.#stop(
          'malformed',
          this.offset === 0 ? 'it does not begin with a tar header' : 'a header has a wrong checksum',
        );
      case 'unreadable':
        return this.#stop('malformed', `a header cannot be read: ${header.reason}`);
      case 'zeros':
        if (this.#extensions.isPending) return this.#stop('malformed', 'an extension header has no member after it');
        return this.#want(SECOND_ZEROS, this.offset + BLOCK, BLOCK);
      case 'header':
        if (extensionOf(header.type) !== null) return this.#wantExtension(header);
        if (header.sparse !== null) return this.#addSparse(header, header.sparse);
        return this.#addMember(header, this.offset + BLOCK, this.#attributes?.read(bytes));
    }
  }

  #readMap({ header, sparse }: MapWanted, bytes: Uint8Array): TarMember | null {
    const map = readSparseBlock(bytes, sparse);
    return typeof map === 'string' ? this.#stop('malformed', map) : this.#addSparse(header, map);
  }

  /** Waits for the rest of a sparse file's map, or adds the file. */
  #addSparse(header: TarHeader, sparse: SparseMap): TarMember | null {
    const next = this.offset + BLOCK;
    if (sparse.isExtended) return this.#want({ kind: 'sparse-map', header, sparse }, next, BLOCK);
    if (sparse.data !== header.size)
      return this.#stop('malformed', "the map of a sparse file does not cover its data, which Go's reader refuses");
    return this.#addMember(header, next);
  }

  #wantExtension(header: TarHeader): null {
    if (header.size > this.#limits.archiveHeaderBytes) {
      return this.#stop(
        'too-many',
        `${extensionOf(header.type)} has more than ${plural(this.#limits.archiveHeaderBytes, 'byte')}`,
      );
    }
    this.#want({ kind: 'extension', header }, this.offset + BLOCK, roundUp(header.size));
    // Without a payload there is nothing to wait for.
    return header.size === 0 ? this.#readExtension(header, new Uint8Array()) : null;
  }

  #readExtension({ type, size }: TarHeader, bytes: Uint8Array): null {
    const problem = this.#extensions.read(type, bytes, size);
    if (problem === null && type === 'x') this.#attributes?.extend(bytes.subarray(0, size));
    return problem === null ? this.#want(HEADER, this.offset + bytes.length, BLOCK) : this.#stop('malformed', problem);
  }

  #addMember(header: TarHeader, offset: number, attributes?: TarAttributes | null): TarMember | null {
    const { name: rawName, link, type, size } = this.#extensions.describe(header);
    if (!Number.isSafeInteger(offset + size + BLOCK)) {
      return this.#stop('malformed', 'a member has more bytes than any file can');
    }
    if (offset + size > this.#limits.archiveBytes) {
      return this.#stop('too-many', `a member ends behind ${formatBytes(this.#limits.archiveBytes)} of the archive`);
    }
    if (this.#count >= this.#limits.archiveMembers) {
      return this.#stop('too-many', `it has more than ${plural(this.#limits.archiveMembers, 'member')}`);
    }
    if (this.#keeps) this.#heldCharacters += rawName.length + (link?.length ?? 0);
    if (this.#heldCharacters > this.#limits.archiveNameCharacters) {
      return this.#stop(
        'too-many',
        `the names of its members have more than ${plural(this.#limits.archiveNameCharacters, 'character')}`,
      );
    }
    const { name, flags } = normaliseName(rawName);
    const plain: TarMember = { name, rawName, flags, type, size, offset, link, mode: header.mode };
    const member = attributes === undefined ? plain : { ...plain, attributes };
    if (this.#keeps) this.members.push(member);
    this.#count += 1;
    this.#last = member;
    this.#want(HEADER, roundUp(offset + size), BLOCK);
    return member;
  }

  #readTail(bytes: Uint8Array): null {
    for (let i = 0; i < bytes.length; i += 1) {
      if (bytes[i] !== 0) return this.#stop('trailing-data', 'data follows the end marker', this.offset + i);
    }
    this.offset += bytes.length;
    this.#tail += bytes.length;
    if (this.#tail > this.#limits.archiveTailBytes) {
      return this.#stop(
        'too-many',
        `more than ${formatBytes(this.#limits.archiveTailBytes)} of zeros follow the end marker`,
      );
    }
    return null;
  }

  #want(wants: Want, offset: number, least: number, most = least): null {
    this.#wants = wants;
    this.offset = offset;
    this.least = least;
    this.most = most;
    return null;
  }

  #note(words: string): void {
    if (this.#seen.has(words)) return;
    this.#seen.add(words);
    this.#fault('ambiguous', words, this.#start);
  }

  #stop(kind: TarFault['kind'], words: string, offset = this.offset): null {
    this.#fault(kind, words, offset);
    this.least = this.most = 0;
    return null;
  }

  #fault(kind: TarFault['kind'], words: string, offset: number): void {
    this.faults.push({ kind, message: `${words} (at byte ${formatCount(offset)})`, offset });
  }
}

function dataEnd(member: TarMember | undefined): number {
  return member === undefined ? 0 : member.offset + member.size;
}

function roundUp(offset: number): number {
  return Math.ceil(offset / BLOCK) * BLOCK;
}
