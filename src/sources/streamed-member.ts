import { type Algorithm, type Digest, Digester } from '../formats/digest.ts';
import type { TarMember } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import { formatBytes } from '../text/size.ts';
import type { StoredMember } from './archive.ts';
import { type ByteSource, STREAMED } from './byte-source.ts';

/** The beginning of a document, with or without a byte order mark; white space alone is undecided. */
const OPENING = /^(?:\xef\xbb\xbf)?\s*(?:[{[]|$)/;

const NOTHING = new Uint8Array();
const SPENT = `the archive has more than ${formatBytes(LIMITS.heldBytes)} of documents and small files; give it as an uncompressed file`;

/**
 * A member of a streamed archive. Its digest, first and last bytes are kept, because it cannot be read later; a
 * document, which is small and begins like JSON, is kept as a whole while the budget lasts.
 */
export class StreamedMember {
  readonly #member: TarMember;
  readonly #budget: { left: number };
  readonly #because: string;
  /** Of an incomplete member: an archive may have millions of others. */
  #digester: Digester | null = null;
  #digest: Digest | null = null;
  #head: Uint8Array = new Uint8Array();
  #tail: Uint8Array = new Uint8Array();
  #held: Uint8Array[] | null;
  #length = 0;
  /** Whether the budget was spent before its first and last bytes could be kept. */
  #isDropped = false;

  /**
   * @param budget bytes that may be kept, of all members together
   * @param reason why it cannot be read again, with the fix
   */
  constructor(member: TarMember, budget: { left: number }, reason = STREAMED) {
    this.#member = member;
    this.#budget = budget;
    this.#because = reason;
    this.#held = member.size > Math.min(LIMITS.documentBytes, budget.left) ? null : [];
    if (this.#held !== null) budget.left -= member.size;
  }

  /** Takes the next piece of its data; the piece may be overwritten afterwards. */
  take(chunk: Uint8Array): void {
    this.#digester ??= new Digester(algorithmFor(this.#member.name));
    this.#digester.update(chunk);
    if (this.#head.length < LIMITS.headBytes)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, LIMITS.headBytes - this.#head.length)]);
    this.#tail =
      chunk.length >= LIMITS.tailBytes
        ? Buffer.from(chunk.subarray(-LIMITS.tailBytes))
        : Buffer.concat([this.#tail, chunk]).subarray(-LIMITS.tailBytes);
    this.#length += chunk.length;
    this.#hold(chunk);
    if (this.#length === this.#member.size) this.#finish();
  }

  /** The result after its last byte. */
  stored(): StoredMember {
    return { member: this.#member, byteSource: this.#extent() };
  }

  #extent(): ByteSource {
    const digest = this.#finish();
    if (this.#isDropped) return { kind: 'unreadable', reason: SPENT, length: 0 };
    if (digest !== null && this.#held === null) {
      return {
        kind: 'streamed',
        digest,
        head: this.#head,
        tail: this.#tail,
        length: this.#length,
        reason: this.#because,
      };
    }
    return { kind: 'bytes', bytes: Buffer.concat(this.#held ?? []), length: this.#length };
  }

  #hold(chunk: Uint8Array): void {
    if (this.#held === null) return;
    if (OPENING.test(Buffer.from(this.#head).toString('latin1'))) {
      this.#held.push(new Uint8Array(chunk));
    } else {
      this.#held = null;
      this.#budget.left += this.#member.size;
    }
  }

  #finish(): Digest | null {
    if (this.#digester === null) return this.#digest;
    this.#digest = this.#digester.digest();
    this.#digester = null;
    if (this.#held === null) this.#keepEnds();
    return this.#digest;
  }

  /**
   * Keeps the first and last bytes of a member that is not kept as a whole, while the budget lasts: an archive may have
   * very many members.
   */
  #keepEnds(): void {
    this.#budget.left -= this.#head.length + this.#tail.length;
    if (this.#budget.left >= 0) return;
    this.#isDropped = true;
    this.#head = this.#tail = NOTHING;
  }
}

/** The folder in a layout states the algorithm of a blob's digest. */
function algorithmFor(name: string): Algorithm {
  return name.startsWith('blobs/sha512/') ? 'sha512' : 'sha256';
}
