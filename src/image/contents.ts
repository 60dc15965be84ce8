import type { CompressionFault } from '../formats/compression.ts';
import { type Algorithm, algorithmOf, type Digest } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import type { LayerEntries } from '../formats/layer-entries.ts';
import type { TableLocation } from '../formats/lazy.ts';
import type { TableOutcome } from '../formats/lazy-comparison.ts';

/**
 * The contents of a decompressed layer, or the reason why they were not read. Plain values, so that a worker can send
 * them.
 */
export type Contents =
  | {
      readonly kind: 'read';
      /** Of the decompressed bytes, one per requested algorithm; empty if `fault` keeps them incomplete. */
      readonly diffIds: readonly Digest[];
      /** Decompressed bytes: all, or those before the fault. */
      readonly size: number;
      /** The fault that stopped decompression, or follows the data. */
      readonly fault: CompressionFault | null;
      readonly entries: LayerEntries;
      /** The requested tables of contents of the layer, each with its result. */
      readonly tables: readonly ComparedTable[];
    }
  | { readonly kind: 'unread'; readonly reason: string };

/** A table of contents by which consumers could mount a layer, compared with the layer's tar. */
export interface ComparedTable {
  readonly location: TableLocation;
  /** Of the compressed table and of its JSON; null if they could not be read. */
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

/** The digest of decompressed bytes by one algorithm; null if it was not requested, or they are incomplete. */
export function digestIn(contents: Contents, algorithm: Algorithm): Digest | null {
  const diffIds = contents.kind === 'read' ? contents.diffIds : [];
  return diffIds.find((digest) => algorithmOf(digest) === algorithm) ?? null;
}
