import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type HashKey, halfSipHash } from './half-sip-hash.ts';

/** Tables grow when they are so full. */
const LOAD = 0.6;
const FIRST_SLOTS = 1024;
/** The upper half of no name's hash, so that it marks an empty slot. */
const FREE = 0;

/**
 * A set of names that keeps 64 bits of each in 13 to 27 bytes of memory; a `Set` of strings needs about 150. The hash
 * has a random key, so names cannot be made that collide. Two of two million names are taken for one in one of ten
 * million runs.
 */
export class NameSet {
  readonly #key: HashKey;
  #low = new Uint32Array(FIRST_SLOTS);
  #high = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  /** @param key a random one where it is not given */
  constructor(key: HashKey = randomKey()) {
    this.#key = key;
  }

  has(name: string): boolean {
    const [low, high] = this.#hashOf(name);
    return this.#high[this.#slotOf(low, high)] !== FREE;
  }

  /** Adds a name; returns whether it is new. */
  add(name: string): boolean {
    const [low, high] = this.#hashOf(name);
    const slot = this.#slotOf(low, high);
    if (this.#high[slot] !== FREE) return false;
    this.#put(slot, low, high);
    this.#count += 1;
    if (this.#count > this.#low.length * LOAD) this.#grow();
    return true;
  }

  /** UTF-16 units, as names may have lone surrogates in place of bytes that are not UTF-8. */
  #hashOf(name: string): readonly [low: number, high: number] {
    const [low, high] = halfSipHash(this.#key, Buffer.from(name, 'utf16le'));
    return [low, high === FREE ? 1 : high];
  }

  /** The slot of a hash, or the empty one that it would have. */
  #slotOf(low: number, high: number): number {
    const mask = this.#low.length - 1;
    let slot = low & mask;
    while (this.#high[slot] !== FREE && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, low: number, high: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
  }

  #grow(): void {
    const [low, high] = [this.#low, this.#high];
    this.#low = new Uint32Array(low.length * 2);
    this.#high = new Uint32Array(low.length * 2);
    for (const [i, top] of high.entries()) {
      const bottom = low[i] ?? 0;
      if (top !== FREE) this.#put(this.#slotOf(bottom, top), bottom, top);
    }
  }
}

function randomKey(): HashKey {
  const bytes = randomBytes(8);
  return [bytes.readInt32LE(0), bytes.readInt32LE(4)];
}
