import type { Format } from './format.ts';

/** The bits of FLG (RFC 1952, 2.3.1). */
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const FLAGS = 3;
const EXTRA_LENGTH = 10;
/** Go's decoder reads a name or comment into 512 bytes, with the zero that ends it (compress/gzip, `readString`). */
const LONGEST_TEXT = 511;

/** RFC 8878, 3.1.1. */
const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];

/**
 * The reason why some consumers refuse compressed data for its beginning, which its own decoder accepts; null if they
 * do not.
 * @param head the first bytes, of the given format
 */
export function refusedFraming(head: Uint8Array, format: Format): string | null {
  switch (format) {
    case 'gzip':
      return refusedGzipHeader(head);
    case 'zstd':
      return ZSTD.every((byte, i) => head[i] === byte)
        ? null
        : 'its zstd data begins with a skippable frame, by which containers/image (podman, skopeo) does not know zstd';
    default:
      return null;
  }
}

/**
 * The reason why docker, containerd and podman refuse gzip data for its header, which gzip accepts; null if they do
 * not, or if the header continues after the given bytes.
 * @param head the first bytes of gzip data
 */
function refusedGzipHeader(head: Uint8Array): string | null {
  const flags = head[FLAGS] ?? 0;
  let at = EXTRA_LENGTH;
  if ((flags & HAS_EXTRA) !== 0) at += 2 + (head[at] ?? 0) + 256 * (head[at + 1] ?? 0);
  for (const [flag, what] of [
    [HAS_NAME, 'file name'],
    [HAS_COMMENT, 'comment'],
  ] as const) {
    if ((flags & flag) === 0) continue;
    const end = head.indexOf(0, at);
    if ((end === -1 ? head.length : end) - at > LONGEST_TEXT)
      return `its gzip header has a ${what} of more than ${LONGEST_TEXT} bytes, which docker, containerd and podman refuse`;
    if (end === -1) return null;
    at = end + 1;
  }
  return null;
}
