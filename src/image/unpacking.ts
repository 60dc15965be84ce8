import {
  type CompressionFault,
  type CompressionLimits,
  type Decompressed,
  decompress,
} from '../formats/compression.ts';
import { type Algorithm, Digester } from '../formats/digest.ts';
import type { Format } from '../formats/format.ts';
import { EntryWatch, type LayerEntries } from '../formats/layer-entries.ts';
import { walkTar } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import type { Contents } from './contents.ts';

/** How far a layer may go before it is left alone. */
const LAYER_LIMITS: CompressionLimits = {
  bytes: LIMITS.layerBytes,
  ratio: { times: LIMITS.layerRatio, from: LIMITS.layerRatioBytes },
};

/**
 * Reads what a layer holds from its stored bytes: diffIDs by these algorithms, size and entries. Memory does not grow with it. It may end
 * before the bytes do.
 * @param length of the stored bytes
 */
export async function readContents(
  stored: AsyncIterable<Uint8Array>,
  length: number,
  format: Format,
  algorithms: readonly Algorithm[],
  limits: CompressionLimits = LAYER_LIMITS,
): Promise<Contents> {
  switch (format) {
    case 'xz':
    case 'bzip2':
      return { kind: 'unread', because: `Plimsoll does not decompress ${format}` };
    case 'gzip':
    case 'zstd':
      return await readCompressed(decompress(format, stored, limits, length), algorithms);
    default:
      return await readTar(stored, algorithms, () => null);
  }
}

async function readCompressed(plain: Decompressed, algorithms: readonly Algorithm[]): Promise<Contents> {
  const contents = await readTar(plain, algorithms, () => plain.fault);
  return plain.fault?.kind === 'unavailable' ? { kind: 'unread', because: plain.fault.message } : contents;
}

async function readTar(
  plain: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithms: readonly Algorithm[],
  faultAtEnd: () => CompressionFault | null,
): Promise<Contents> {
  const digesters = algorithms.map((algorithm) => new Digester(algorithm));
  const watch = new EntryWatch();
  const listing = await walkTar(hashed(plain, digesters), takeInto(watch), {
    keep: false,
    limits: { ...LIMITS, archiveMembers: LIMITS.layerEntries },
  });
  const fault = faultAtEnd();
  const entries = watch.end(listing, listing.size);
  const isWhole = fault === null || fault.kind === 'trailing-data';
  return {
    kind: 'read',
    diffIds: isWhole ? digesters.map((digester) => digester.digest()) : [],
    size: listing.size,
    fault,
    // A tar that was cut off because its compression was is not cut off twice.
    entries: isWhole ? entries : { ...entries, faults: entries.faults.filter(({ kind }) => !CUT.has(kind)) },
  };
}

const CUT: ReadonlySet<LayerEntries['faults'][number]['kind']> = new Set(['truncated', 'unended']);

function takeInto(watch: EntryWatch): (member: Parameters<EntryWatch['take']>[0]) => null {
  return (member) => {
    watch.take(member);
    return null;
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
