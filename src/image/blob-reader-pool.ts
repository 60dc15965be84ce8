import { availableParallelism } from 'node:os';
import { LIMITS } from '../limits.ts';
import type { ReadingBudget } from '../sources/reading-budget.ts';
import { type PassRequest, type PassResult, readBlob } from './blob-pass.ts';
import { isCompressed } from './contents.ts';
import type { StartWorker } from './worker-client.ts';

/**
 * The environment variable with the number of threads that read in addition to the main thread: 0 for none, up to
 * `LIMITS.workers`.
 */
export const WORKERS = 'PLIMSOLL_WORKERS';

export interface BlobReaderPoolOptions {
  /** The maximum number of threads in addition to this one. */
  readonly workers: number;
  /** The minimum work to start one; in bytes, as if they were only hashed. */
  readonly minBytes?: number;
  readonly start?: StartWorker;
  /** What all reading may cost; unlimited if absent. */
  readonly budget?: ReadingBudget;
}

/** A reader of one blob after the other. */
interface Reader {
  /** Whether it accepts another one. */
  readonly isAlive: boolean;
  readonly read: (request: PassRequest, advance: Advance) => Promise<PassResult>;
  readonly close: () => void;
}

/** Called with the number of bytes that were read since. */
type Advance = (bytes: number) => void;

const LOCAL_READER: Reader = {
  isAlive: true,
  read: (request, advance) => readBlob(request, { advance }),
  close: () => {},
};

/** Decompressing and hashing a compressed byte of a layer takes about this many times as long as hashing it alone. */
const UNPACKING = 10;
/** Blobs that this thread reads at once: while Node's own threads decompress one, it hashes another. */
const AT_ONCE = 2;
/** Blobs of a registry that this thread reads at once, most of the time waiting for their bytes. */
const ARRIVING = 16;

/**
 * The readers of blobs: this thread and, if there is enough to read, others, which are started on demand and then kept.
 */
export class BlobReaderPool {
  readonly #minBytes: number;
  readonly #start: StartWorker | undefined;
  readonly #budget: { readonly budget?: ReadingBudget };
  #others: readonly Reader[] = [];
  /** The maximum number of threads in addition to this one. */
  readonly workers: number;

  constructor({ workers, minBytes = LIMITS.workerWorthBytes, start, budget }: BlobReaderPoolOptions) {
    this.#budget = budget === undefined ? {} : { budget };
    this.workers = workers;
    this.#minBytes = minBytes;
    this.#start = start;
  }

  /** Reads blobs, the largest work first, and yields the results; reports the number of bytes meanwhile. */
  async read(
    requests: readonly PassRequest[],
    advance: Advance = () => {},
  ): Promise<ReadonlyMap<PassRequest, PassResult>> {
    // Another thread can open a file by itself; blobs from elsewhere are read by this one.
    const files = requests.filter(({ byteSource }) => byteSource.kind === 'file').sort((a, b) => workOf(b) - workOf(a));
    const rest = requests.filter(({ byteSource }) => byteSource.kind !== 'file');
    const others = await this.#othersFor(files.map(workOf));
    const results = new Map<PassRequest, PassResult>();
    const readAll = async (queue: Iterator<PassRequest>, reader: Reader): Promise<void> => {
      while (reader.isAlive) {
        const next = queue.next();
        if (next.done === true) return;
        results.set(next.value, await reader.read({ ...next.value, ...this.#budget }, advance));
      }
    };
    const queue = files.values();
    // While bytes of one blob arrive, another is hashed; the registry limits the number of downloads.
    const arriving = rest.values();
    const fetching = Array<Reader>(Math.min(rest.length, ARRIVING)).fill(LOCAL_READER);
    const here = files.some(isUnpacked) ? Array<Reader>(AT_ONCE).fill(LOCAL_READER) : [LOCAL_READER];
    // This thread continues until everything is read, so the work of a failed thread is not lost.
    await Promise.all([
      ...[...others, ...here].map((reader) => readAll(queue, reader)),
      ...fetching.map((reader) => readAll(arriving, reader)),
    ]);
    return results;
  }

  /** Ends the other threads; without it they wait, which does not keep a process from exiting. */
  close(): void {
    for (const reader of this.#others) reader.close();
    this.#others = [];
  }

  /** As many other threads as are useful, with this one taking the first blob. */
  async #othersFor([, ...works]: readonly number[]): Promise<readonly Reader[]> {
    const total = works.reduce((sum, work) => sum + work, 0);
    const count = Math.min(this.workers, works.length, Math.floor(total / this.#minBytes));
    this.#others = this.#others.filter(({ isAlive }) => isAlive);
    if (this.#others.length < count) {
      // Loaded on demand, because most images are small and start none.
      const { WorkerClient, startWorker } = await import('./worker-client.ts');
      const start = this.#start ?? startWorker;
      const missing = Array.from({ length: count - this.#others.length }, () => new WorkerClient(start));
      this.#others = [...this.#others, ...missing];
    }
    return this.#others.slice(0, count);
  }
}

/** Reads everything here, one after the other. */
export const INLINE_POOL = new BlobReaderPool({ workers: 0 });

/** As many readers as there are cores, or as the environment sets. */
export function readerPoolFor(
  environment: Readonly<Record<string, string | undefined>>,
  budget: ReadingBudget,
): BlobReaderPool {
  const value = environment[WORKERS] ?? '';
  const workers = /^\d+$/.test(value) ? Number(value) : availableParallelism() - 1;
  return new BlobReaderPool({ workers: Math.min(workers, LIMITS.workers), budget });
}

function workOf(request: PassRequest): number {
  return request.byteSource.length * (isUnpacked(request) ? UNPACKING : 1);
}

function isUnpacked({ format, plain }: PassRequest): boolean {
  return plain !== null && isCompressed(format);
}
