import { type Digest, Digester } from '../formats/digest.ts';
import type { TableLocation } from '../formats/lazy.ts';
import { TableComparison, type TableOutcome } from '../formats/lazy-comparison.ts';
import { readTable, TABLE_NAME } from '../formats/lazy-table.ts';
import { type Sink, type TarMember, TarWalk } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import { openRange, type RangeReader, type ReadableSource } from '../sources/byte-source.ts';
import { formatBytes } from '../text/size.ts';
import type { ComparedTable } from './contents.ts';

/** A table that is being read from a layer. */
interface Opened {
  readonly table: Omit<ComparedTable, 'outcome' | 'isBehindEnd'>;
  readonly comparison: TableComparison | TableOutcome;
  /** Bytes that are held of it. */
  readonly size: number;
}

/** Reads the tables of a layer before its tar, because they state how its files are hashed. */
export async function openTables(
  byteSource: ReadableSource,
  locations: readonly TableLocation[],
): Promise<LayerTables> {
  const reader = openRange(byteSource);
  const opened: Opened[] = [];
  let left: number = LIMITS.tableBytes;
  for (const [i, location] of locations.entries()) {
    const table =
      i < LIMITS.tablesOfLayer
        ? await open(reader, location, left)
        : unread(location, `it has more than ${LIMITS.tablesOfLayer} tables of contents`);
    left -= table.size;
    opened.push(table);
  }
  return new LayerTables(reader, opened);
}

/** @param most the limit of the table's size in bytes, compressed and decompressed */
async function open(reader: RangeReader, location: TableLocation, most: number): Promise<Opened> {
  if (location.kind === 'nowhere') return unread(location, location.reason);
  if (location.length > most)
    return unread(location, `its table of contents exceeds the limit of ${formatBytes(most)}`);
  const stored = await reader.read(location.offset, location.length);
  if (!stored.ok) return unread(location, `its table of contents could not be read: ${stored.reason}`);
  const result = await readTable(location.form, stored.bytes, most);
  if (!result.ok) return unread(location, result.reason, result.storedDigest);
  const { storedDigest, jsonDigest, size } = result.table;
  const comparison = new TableComparison(result.table, (offset, length) => reader.readNow(offset, length));
  return { table: { location, storedDigest, jsonDigest }, comparison, size };
}

function unread(location: TableLocation, reason: string, storedDigest: Digest | null = null): Opened {
  return { table: { location, storedDigest, jsonDigest: null }, comparison: { kind: 'unread', reason }, size: 0 };
}

/** The tables of one layer, compared with its tar while that is read. */
export class LayerTables {
  readonly #reader: RangeReader;
  readonly #opened: readonly Opened[];
  readonly #comparisons: readonly TableComparison[];
  readonly #tail = new TailTable();

  constructor(reader: RangeReader, opened: readonly Opened[]) {
    this.#reader = reader;
    this.#opened = opened;
    this.#comparisons = opened.flatMap(({ comparison }) => (comparison instanceof TableComparison ? [comparison] : []));
  }

  /** Takes the next member of the tar; returns a sink for its data if that is compared. */
  take(member: TarMember): Sink | null {
    const sinks = this.#comparisons.flatMap((comparison) => comparison.take(member) ?? []);
    const [first, ...others] = sinks;
    if (first === undefined || others.length === 0) return first ?? null;
    return (chunk) => {
      for (const sink of sinks) sink(chunk);
    };
  }

  /** Takes the bytes after the end marker of the tar. */
  takeTail(chunk: Uint8Array): void {
    this.#tail.take(chunk);
  }

  /**
   * The results of all tables.
   * @param failure why the tar was not read to its end; null if it was
   */
  end(failure: string | null): readonly ComparedTable[] {
    const inTail = this.#tail.digest();
    return this.#opened.map(({ table, comparison }) => ({
      ...table,
      isBehindEnd: table.jsonDigest !== null && table.jsonDigest === inTail,
      outcome: comparison instanceof TableComparison ? comparison.end(failure) : comparison,
    }));
  }

  close(): void {
    this.#reader.close();
  }
}

/** The bytes after the end marker of a layer's tar: with eStargz they may be another tar, with only the table. */
class TailTable {
  readonly #digester = new Digester();
  #isTable = true;
  readonly #walk = new TarWalk(({ rawName, type }) => {
    this.#isTable &&= rawName === TABLE_NAME && type === 'file';
    return (chunk) => void this.#digester.update(chunk);
  });

  take(chunk: Uint8Array): void {
    this.#walk.take(chunk);
  }

  /** The digest of the table; null if something else is there. */
  digest(): Digest | null {
    const { members, faults } = this.#walk.end();
    const digest = this.#digester.digest();
    return this.#isTable && members.length === 1 && faults.length === 0 ? digest : null;
  }
}
