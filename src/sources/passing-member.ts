import { type Algorithm, type Digest, Digester } from '../formats/digest.ts';
import type { TarMember } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import type { StoredMember } from './archive.ts';
import { type Extent, PASSED } from './extent.ts';

/** How a document begins, with or without a byte order mark; of white space alone nothing can be told yet. */
const OPENING = /^(?:\xef\xbb\xbf)?\s*(?:[{[]|$)/;

/**
 * A member of an archive that goes by once. Its digest, first and last bytes are kept, as nothing can be asked of it later;
 * a document, which is small and begins as JSON does, is kept whole while the budget lasts.
 */
export class PassingMember {
  readonly #member: TarMember;
  readonly #budget: { left: number };
  readonly #because: string;
  /** Of a member that was begun and is not complete: an archive may have millions of others. */
  #digester: Digester | null = null;
  #digest: Digest | null = null;
  #head: Uint8Array = new Uint8Array();
  #tail: Uint8Array = new Uint8Array();
  #held: Uint8Array[] | null;
  #length = 0;

  /**
   * @param budget bytes that may be kept, of all members together
   * @param because why it cannot be asked again, and what to do
   */
  constructor(member: TarMember, budget: { left: number }, because = PASSED) {
    this.#member = member;
    this.#budget = budget;
    this.#because = because;
    this.#held = member.size > Math.min(LIMITS.documentBytes, budget.left) ? null : [];
    if (this.#held !== null) budget.left -= member.size;
  }

  /** Takes the next piece of its data; the piece may be overwritten afterwards. */
  take(chunk: Uint8Array): void {
    this.#digester ??= new Digester(algorithmFor(this.#member.name));
    this.#digester.update(chunk);
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, LIMITS.headBytes - this.#head.length)]);
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-LIMITS.tailBytes)]).subarray(-LIMITS.tailBytes);
    this.#length += chunk.length;
    this.#hold(chunk);
    if (this.#length === this.#member.size) this.#finish();
  }

  /** What is known once it went by. */
  stored(): StoredMember {
    return { member: this.#member, extent: this.#extent() };
  }

  #extent(): Extent {
    const digest = this.#finish();
    if (digest !== null && this.#held === null) {
      return {
        kind: 'passed',
        digest,
        head: this.#head,
        tail: this.#tail,
        length: this.#length,
        because: this.#because,
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
    if (this.#digester !== null) this.#digest = this.#digester.digest();
    this.#digester = null;
    return this.#digest;
  }
}

/** A layout tells by the folder which digest a blob is to have. */
function algorithmFor(name: string): Algorithm {
  return name.startsWith('blobs/sha512/') ? 'sha512' : 'sha256';
}
