import type { CompressionFault } from '../formats/compression.ts';
import { type Algorithm, algorithmOf, type Digest } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import type { LayerEntries } from '../formats/layer-entries.ts';
import type { TableLocation } from '../formats/lazy.ts';
import type { TableOutcome } from '../formats/lazy-comparison.ts';

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
      /** The tables of contents that were looked for in the layer, each with what it came to. */
      readonly tables: readonly ComparedTable[];
    }
  | { readonly kind: 'unread'; readonly reason: string };

/** A table of contents that consumers could mount a layer by, compared with the layer's tar. */
export interface ComparedTable {
  readonly location: TableLocation;
  /** Of the compressed table and of its JSON; null where they could not be read. */
  readonly storedDigest: Digest | null;
  readonly jsonDigest: Digest | null;
  /** Whether the table, and nothing else, follows the end marker of the tar. */
  readonly isBehindEnd: boolean;
  readonly outcome: TableOutcome;
}

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
