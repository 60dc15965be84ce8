import type { TarHeader } from './tar-header.ts';
import { decodeName } from './tar-name.ts';
import { type PaxRecords, readPax } from './tar-pax.ts';

/**
 * The type of a member. Data that is not a file's plain content (sparse, multi-volume, unknown types) is `other`; a
 * FIFO is a device.
 */
export type TarMemberType = 'file' | 'directory' | 'symlink' | 'hardlink' | 'device' | 'other';

/** The combined meaning of a header and the extensions before it. */
export interface Description {
  readonly name: string;
  readonly link: string | null;
  readonly type: TarMemberType;
  /** Bytes of data that follow. */
  readonly size: number;
}

/** The types of headers that apply to the next member, or to all that follow (`g`). */
const EXTENSIONS: Readonly<Record<string, string>> = {
  x: 'an extended header',
  g: 'a global header',
  L: 'a long name',
  K: 'a long link',
};
const MEMBER_TYPES: Readonly<Record<string, TarMemberType>> = {
  '\0': 'file',
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'device',
  '7': 'file',
};
/** A contiguous file: POSIX reads it as a file, containerd ignores it, docker and containers/image refuse it. */
const CONTIGUOUS = '7';
/** Old GNU sparse files, which all readers know besides POSIX's types. */
const SPARSE = 'S';
/** The largest size that a header can state in octal: only a larger one needs an extended header. */
const OCTAL_MAX = 8 ** 11 - 1;

/** The name of an extension header's type; null if it is the type of a member. */
export function extensionOf(type: string): string | null {
  return Object.hasOwn(EXTENSIONS, type) ? (EXTENSIONS[type] ?? null) : null;
}

/**
 * Keeps extension headers until the member to which they apply.
 * Where readers are known to disagree, it follows Go's reader, because nearly all tools for images are written in Go,
 * otherwise POSIX, and notes the disagreement: such an archive is ambiguous.
 */
export class Extensions {
  readonly #note: (words: string) => void;
  #pax: PaxRecords | null = null;
  #longName: string | null = null;
  #longLink: string | null = null;
  #global: PaxRecords = {};

  constructor(note: (words: string) => void) {
    this.#note = note;
  }

  /** Whether there are extensions for a member that has not come yet. */
  get isPending(): boolean {
    return this.#pax !== null || this.#longName !== null || this.#longLink !== null;
  }

  /** Reads `size` bytes of an extension, followed by padding; returns the fault, if there is one. */
  read(type: string, padded: Uint8Array, size: number): string | null {
    const payload = padded.subarray(0, size);
    if (type === 'L' || type === 'K') return this.#readLong(type, payload, padded);
    const records = readPax(payload);
    if (typeof records === 'string') return `${extensionOf(type)} cannot be read: ${records}`;
    // POSIX: an empty value removes the header's own field; Go's reader uses it.
    if (Object.values(records).includes(null)) this.#note('an extended header has an empty name or size');
    if (type === 'x') {
      this.#noteRepeated(this.#pax !== null);
      this.#pax = records;
    } else {
      this.#noteRepeated(this.isPending);
      // git writes a comment there, which is harmless; POSIX applies names and sizes to all that follow, and Go's
      // reader to nothing.
      if (Object.keys(records).length > 0) this.#note('a global header gives one name or size to all members');
      this.#global = { ...this.#global, ...records };
    }
    return null;
  }

  /** The description of a member from its header and the extensions before it, which are then used up. */
  describe(header: TarHeader): Description {
    const pax = this.#pax === null ? this.#global : { ...this.#global, ...this.#pax };
    const paxName = pax.sparseName ?? pax.path ?? null;
    const name = this.#longName ?? paxName ?? header.name;
    const link = this.#longLink ?? pax.linkpath ?? header.link;
    const type = typeOf(header, pax, name);
    const stated = pax.size ?? header.size;
    const size = hasData(type) ? stated : 0;

    if (header.isDisputed) this.#note('a header has what some readers take for a part of the name');
    if (contradict(this.#longName, paxName) || contradict(this.#longLink, pax.linkpath ?? null)) {
      this.#note('a long name and an extended header contradict each other');
    }
    if (pax.sparse !== undefined && (pax.sparse === 'unknown' || MEMBER_TYPES[header.type] !== 'file')) {
      this.#note('a file is sparse in a way that not all readers know');
    }
    // Some readers ignore an extended header's size if the header has one, or has none.
    if (pax.size != null && pax.size <= OCTAL_MAX && pax.size !== header.size) {
      this.#note('a header and its extended header state different sizes');
    }
    if (stated !== size) this.#note('a link, directory or device states a size, and some readers skip as much data');
    // A name that is truncated to fit the header may end in a slash, too, but Python takes a member of the oldest
    // type for a directory then.
    if (type === 'file' && (name.endsWith('/') || (header.type === '\0' && header.name.endsWith('/')))) {
      this.#note('a file has the name of a directory');
    }
    // POSIX reads unknown types as files; some readers skip them, with or without data, and some know the letters.
    if (header.type === CONTIGUOUS || (!Object.hasOwn(MEMBER_TYPES, header.type) && header.type !== SPARSE)) {
      this.#note('a member has a type that readers know in different ways');
    }

    this.#pax = this.#longName = this.#longLink = null;
    return { name, type, size, link: type === 'symlink' || type === 'hardlink' ? link : null };
  }

  #readLong(type: 'L' | 'K', payload: Uint8Array, padded: Uint8Array): string | null {
    this.#noteRepeated((type === 'L' ? this.#longName : this.#longLink) !== null);
    const text = untilNul(payload);
    if (text.length === 0) return `${extensionOf(type)} is empty`;
    if (text.length !== untilNul(padded).length) this.#note(`${extensionOf(type)} goes on behind its stated end`);
    if (type === 'L') this.#longName = decodeName(text);
    else this.#longLink = decodeName(text);
    return null;
  }

  /** Go's reader takes the last of several and forgets them all at a global header; Python's takes the first. */
  #noteRepeated(isRepeated: boolean): void {
    if (isRepeated) this.#note('extension headers follow each other before one member');
  }
}

function typeOf(header: TarHeader, pax: PaxRecords, name: string): TarMemberType {
  const type = MEMBER_TYPES[header.type] ?? 'other';
  if (type !== 'file') return type;
  if (pax.sparse !== undefined) return 'other';
  // Before POSIX there was no type for directories.
  return header.type === '\0' && name.endsWith('/') ? 'directory' : 'file';
}

/** Links, directories and devices have no data, whatever their stated size, for POSIX and for Go's reader. */
function hasData(type: TarMemberType): boolean {
  return type === 'file' || type === 'other';
}

function contradict(long: string | null, other: string | null): boolean {
  return long !== null && other !== null && long !== other;
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}
