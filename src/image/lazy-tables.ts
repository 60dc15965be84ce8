import { statedTableDigests, type TableLocation, tableKey, tableLocations } from '../formats/lazy.ts';
import { LIMITS } from '../limits.ts';
import { isAvailable, readTail } from '../sources/byte-source.ts';
import { safe } from '../text/untrusted.ts';
import type { ComparedTable } from './contents.ts';
import type { Edge } from './image.ts';

/** The verdict on the tables of contents of a layer: whether mounting by one shows the contents of the tar. */
export type TableVerdict =
  | { readonly kind: 'none' | 'same' }
  /** Safe to show: the first of each kind, and the number of others. */
  | { readonly kind: 'differs'; readonly differences: readonly string[]; readonly more: number }
  | { readonly kind: 'unread'; readonly reason: string };

const NONE: TableVerdict = { kind: 'none' };
const SAME: TableVerdict = { kind: 'same' };
const NO_ANNOTATIONS: ReadonlyMap<string, string> = new Map();

/**
 * Where consumers find tables of contents in a layer under this edge; those by footer only if the last bytes are known.
 */
export function tablesOf({ descriptor, target: { byteSource } }: Edge): readonly TableLocation[] {
  if (!isAvailable(byteSource)) return [];
  const tail = readTail(byteSource, LIMITS.tailBytes);
  return tableLocations(
    tail.kind === 'bytes' ? tail.bytes : new Uint8Array(),
    byteSource.length,
    descriptor?.annotations ?? NO_ANNOTATIONS,
  );
}

/** Judges the tables of a layer whose contents were read. */
export function judgeTables(edge: Edge): TableVerdict {
  const { contents } = edge.target;
  if (contents?.kind !== 'read') return NONE;
  const compared = new Map(contents.tables.map((table) => [tableKey(table.location), table]));
  const locations = tablesOf(edge);
  if (locations.length === 0) return NONE;
  const differences: string[] = [];
  let more = 0;
  let reason: string | null = null;
  for (const location of locations) {
    const table = compared.get(tableKey(location));
    if (table === undefined) {
      reason ??= 'its table of contents was not read, because the registry does not serve ranges';
      continue;
    }
    differences.push(...wrongDigests(edge, table));
    const { outcome } = table;
    if (outcome.kind === 'unread') reason ??= outcome.reason;
    if (outcome.kind !== 'differs') continue;
    for (const { first, count } of outcome.differences) {
      differences.push(first);
      more += count - 1;
    }
  }
  if (differences.length > 0) return { kind: 'differs', differences: [...new Set(differences)], more };
  return reason === null ? SAME : { kind: 'unread', reason };
}

/** The reason why the contents of a layer's tar may differ for some consumers; null if they do not. */
export function doubtOf(edge: Edge): string | null {
  const verdict = judgeTables(edge);
  if (verdict.kind === 'unread') return verdict.reason;
  return verdict.kind === 'differs' ? 'its table of contents, which lazy pulling mounts, differs from its tar' : null;
}

function* wrongDigests(edge: Edge, { location, storedDigest, jsonDigest }: ComparedTable): Generator<string> {
  for (const { key, digest, over } of statedTableDigests(edge.descriptor?.annotations ?? NO_ANNOTATIONS)) {
    if (over === 'stored' && location.form !== 'zstd:chunked') continue;
    const actual = over === 'stored' ? storedDigest : jsonDigest;
    if (actual !== null && actual !== digest)
      yield safe`the annotation ${key} is ${digest}, but the table has the digest ${actual}`;
  }
}
