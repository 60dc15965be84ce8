/** A secret key of 64 bits. */
export type HashKey = readonly [low: number, high: number];

const V2 = 0x6c796765;
const V3 = 0x74656462;

/**
 * HalfSipHash-2-4 with an output of 64 bits (Aumasson and Bernstein, "SipHash: a fast short-input PRF"; the variant
 * with words of 32 bits is in its reference implementation). Without the key, collisions cannot be constructed.
 * @returns the two halves, each as an unsigned number
 */
export function halfSipHash([k0, k1]: HashKey, bytes: Buffer): readonly [low: number, high: number] {
  let v0 = k0;
  let v1 = k1 ^ 0xee;
  let v2 = V2 ^ k0;
  let v3 = V3 ^ k1;
  const round = () => {
    v0 = (v0 + v1) | 0;
    v1 = rotated(v1, 5) ^ v0;
    v0 = rotated(v0, 16);
    v2 = (v2 + v3) | 0;
    v3 = rotated(v3, 8) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = rotated(v3, 7) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = rotated(v1, 13) ^ v2;
    v2 = rotated(v2, 16);
  };
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at <= whole; at += 4) {
    const word = at < whole ? bytes.readInt32LE(at) : lastWord(bytes, whole);
    v3 ^= word;
    round();
    round();
    v0 ^= word;
  }
  v2 ^= 0xee;
  for (let i = 0; i < 4; i++) round();
  const low = v1 ^ v3;
  v1 ^= 0xdd;
  for (let i = 0; i < 4; i++) round();
  return [low >>> 0, (v1 ^ v3) >>> 0];
}

/** The bytes after the last whole word, with the length in the highest byte. */
function lastWord(bytes: Buffer, from: number): number {
  let word = bytes.length << 24;
  for (let at = from; at < bytes.length; at++) word |= (bytes[at] ?? 0) << (8 * (at - from));
  return word;
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
