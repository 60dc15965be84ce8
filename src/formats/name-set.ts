import { Buffer } from 'node:buffer';

/** Tables grow when they are so full. */
const LOAD = 0.6;
const FIRST_SLOTS = 1024;
/** What every slot begins as, and so no name's hash may be: see `hashesOf`. */
const FREE = 0;
/** The multipliers of MurmurHash3's 32-bit form (Austin Appleby, public domain), and two seeds. */
const [C1, C2] = [0xcc9e2d51, 0x1b873593];
const [SEED_LOW, SEED_HIGH] = [0x9747b28c, 0x3c6ef372];

/**
 * Tells whether a name was there before, without keeping names: 64 bits of each, 13 to 27 bytes of memory, where a `Set` of strings needs some
 * hundred and fifty. Among two million names, two that differ are taken for one in one of ten million archives. Who tries can make such a pair.
 */
export class NameSet {
  #low = new Uint32Array(FIRST_SLOTS);
  #high = new Uint32Array(FIRST_SLOTS);
  #count = 0;

  has(name: string): boolean {
    const [low, high] = hashesOf(name);
    return this.#high[this.#slotOf(low, high)] !== FREE;
  }

  /** Adds a name; returns whether it is new. */
  add(name: string): boolean {
    const [low, high] = hashesOf(name);
    const slot = this.#slotOf(low, high);
    if (this.#high[slot] !== FREE) return false;
    this.#put(slot, low, high);
    this.#count += 1;
    if (this.#count > this.#low.length * LOAD) this.#grow();
    return true;
  }

  /** Where a hash is, or may be put. */
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

function hashesOf(name: string): readonly [low: number, high: number] {
  const bytes = Buffer.from(name, 'utf16le');
  const high = hash(bytes, SEED_HIGH);
  return [hash(bytes, SEED_LOW), high === FREE ? 1 : high];
}

/** MurmurHash3, x86, 32 bits; the bytes are of whole UTF-16 units, so the last piece has four bytes or two. */
function hash(bytes: Buffer, seed: number): number {
  let state = seed;
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) {
    state = Math.imul(rotated(state ^ mixed(bytes.readInt32LE(at)), 13), 5) + 0xe6546b64;
  }
  if (whole < bytes.length) state ^= mixed(bytes.readUInt16LE(whole));
  state ^= bytes.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function mixed(word: number): number {
  return Math.imul(rotated(Math.imul(word, C1), 15), C2);
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
