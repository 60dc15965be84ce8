/** Forms of compressed layers that can be pulled file by file. They have no media type of their own. */
export type Lazy = 'estargz' | 'zstd:chunked';

/** eStargz ends in an empty gzip member of 51 bytes, with the offset of its table of contents in the extra field "SG". */
const ESTARGZ = /\x1f\x8b\x08\x04.{6}\x1a\x00SG\x16\x00[0-9a-f]{16}STARGZ.{13}$/s;
/** zstd:chunked ends in a skippable frame of which the last eight bytes are these. */
const CHUNKED_MAGIC = 'GnUlInUx';

/** Tells from the last bytes of a layer whether it is eStargz (stargz-snapshotter, estargz.md, "Footer") or zstd:chunked (containers/storage). */
export function detectLazy(tail: Uint8Array): Lazy | null {
  const text = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).toString('latin1');
  if (text.endsWith(CHUNKED_MAGIC)) return 'zstd:chunked';
  return ESTARGZ.test(text) ? 'estargz' : null;
}
