import type { CompressionFault } from '../formats/compression.ts';
import { type Algorithm, algorithmOf, type Digest } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import type { LayerEntries } from '../formats/layer-entries.ts';

/** What a layer holds once it is decompressed, or why nobody looked. Plain values, so that a worker can send them. */
export type Contents =
  | {
      readonly kind: 'read';
      /** Of the decompressed bytes, one an algorithm that was asked for; none where `fault` keeps them from being whole. */
      readonly diffIds: readonly Digest[];
      /** Decompressed bytes: all, or as many as came before the fault. */
      readonly size: number;
      /** What kept the bytes from being decompressed to their end, or follows it. */
      readonly fault: CompressionFault | null;
      readonly entries: LayerEntries;
    }
  | { readonly kind: 'unread'; readonly because: string };

const COMPRESSED: ReadonlySet<Format> = new Set(['gzip', 'zstd', 'xz', 'bzip2']);

/** Whether a layer of this format is not the tar itself. */
export function isCompressed(format: Format): boolean {
  return COMPRESSED.has(format);
}

/** The digest of decompressed bytes by one algorithm; null where it was not asked for, or they are not all there. */
export function digestIn(contents: Contents, algorithm: Algorithm): Digest | null {
  const diffIds = contents.kind === 'read' ? contents.diffIds : [];
  return diffIds.find((digest) => algorithmOf(digest) === algorithm) ?? null;
}
