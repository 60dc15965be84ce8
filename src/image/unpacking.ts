import {
  type CompressionFault,
  type CompressionLimits,
  type Decompressed,
  decompress,
} from '../formats/compression.ts';
import { type Algorithm, Digester } from '../formats/digest.ts';
import { ambiguousFormats, describeAmbiguity, detect, type Format } from '../formats/format.ts';
import { EntryWatch, type LayerEntries } from '../formats/layer-entries.ts';
import { type Sink, type TarListing, type TarMember, walkTar } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import type { Contents } from './contents.ts';
import type { LayerTables } from './layer-tables.ts';

/** The limits of a layer. */
export const LAYER_LIMITS: CompressionLimits = {
  bytes: LIMITS.layerBytes,
  ratio: { times: LIMITS.layerRatio, from: LIMITS.layerRatioBytes },
};

/**
 * Reads the contents of a layer from its stored bytes: diffIDs by these algorithms, size and entries. Memory does not
 * grow with it. It may stop before the end.
 * @param length of the stored bytes
 * @param tables of contents to compare with the entries; null if the layer has none
 */
export async function readContents(
  stored: AsyncIterable<Uint8Array>,
  length: number,
  format: Format,
  algorithms: readonly Algorithm[],
  limits: CompressionLimits = LAYER_LIMITS,
  tables: LayerTables | null = null,
): Promise<Contents> {
  switch (format) {
    case 'xz':
    case 'bzip2':
      return { kind: 'unread', reason: `Plimsoll does not decompress ${format}` };
    case 'gzip':
    case 'zstd':
      return await readCompressed(decompress(format, stored, limits, length), algorithms, tables);
    default:
      return await readTar(stored, algorithms, tables, () => null);
  }
}

async function readCompressed(
  plain: Decompressed,
  algorithms: readonly Algorithm[],
  tables: LayerTables | null,
): Promise<Contents> {
  const contents = await readTar(plain, algorithms, tables, () => plain.fault);
  return plain.fault?.kind === 'unavailable' ? { kind: 'unread', reason: plain.fault.message } : contents;
}

async function readTar(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithms: readonly Algorithm[],
  tables: LayerTables | null,
  faultAtEnd: () => CompressionFault | null,
): Promise<Contents> {
  const digesters = algorithms.map((algorithm) => new Digester(algorithm));
  const watch = new EntryWatch();
  const head = new Head();
  const listing = await walkTar(hashed(head.passing(plain), digesters), takeInto(watch, tables), {
    keep: false,
    ...(tables !== null && { attributes: true, onTail: (chunk: Uint8Array) => tables.takeTail(chunk) }),
    limits: { ...LIMITS, archiveMembers: LIMITS.layerEntries },
  });
  const fault = faultAtEnd();
  const entries = asFormatted(watch.end(listing, listing.size), head.bytes);
  const isWhole = fault === null || fault.kind === 'trailing-data';
  return {
    kind: 'read',
    diffIds: isWhole ? digesters.map((digester) => digester.digest()) : [],
    size: listing.size,
    fault,
    // A tar that is truncated because its compressed stream is gets one fault, not two.
    entries: isWhole ? entries : { ...entries, faults: entries.faults.filter(({ kind }) => !CUT.has(kind)) },
    tables: tables?.end(failureOf(fault, listing)) ?? [],
  };
}

/**
 * The fault of a tar with these entries if its first bytes are an EROFS file system: it is not a tar, or it is both.
 */
function asFormatted(entries: LayerEntries, head: Uint8Array): LayerEntries {
  const rivals = ambiguousFormats(head);
  if (rivals?.includes('erofs') === true)
    return { ...entries, faults: [{ kind: 'ambiguous', message: describeAmbiguity(rivals) }] };
  if (detect(head) !== 'erofs') return entries;
  return { count: 0, issues: [], faults: [{ kind: 'malformed', message: 'it is an EROFS file system, not a tar' }] };
}

/** The first bytes of a stream, kept as it is read. */
class Head {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  get bytes(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }

  async *passing(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      if (this.#length < LIMITS.headBytes) {
        const piece = new Uint8Array(chunk.subarray(0, LIMITS.headBytes - this.#length));
        this.#pieces.push(piece);
        this.#length += piece.length;
      }
      yield chunk;
    }
  }
}

/** The reason why not all members of a tar were found; null if they were. */
function failureOf(fault: CompressionFault | null, { faults }: TarListing): string | null {
  if (fault !== null && fault.kind !== 'trailing-data')
    return `the layer was not decompressed to its end: ${fault.message}`;
  const stop = faults.find(({ kind }) => kind !== 'ambiguous' && kind !== 'trailing-data' && kind !== 'truncated');
  return stop === undefined ? null : `its tar was not read to its end: ${stop.message}`;
}

const CUT: ReadonlySet<LayerEntries['faults'][number]['kind']> = new Set(['truncated', 'unended']);

function takeInto(watch: EntryWatch, tables: LayerTables | null): (member: TarMember) => Sink | null {
  return (member) => {
    watch.take(member);
    return tables === null ? null : tables.take(member);
  };
}

async function* hashed(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  digesters: readonly Digester[],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of plain) {
    for (const digester of digesters) digester.update(chunk);
    yield chunk;
  }
}
