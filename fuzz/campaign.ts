import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzWork, WorkerFind } from './fuzz-worker.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { type Find, MAX_CPU_SECONDS, MAX_MEMORY_BYTES } from './target.ts';

/** An input that shows something; it is made again from the target's name, the seed and the index. */
export interface FoundInput extends Find {
  readonly target: string;
  readonly index: number;
}

export interface TargetResult {
  readonly target: string;
  readonly inputs: number;
  readonly seconds: number;
  readonly finds: readonly FoundInput[];
}

export interface Slice {
  readonly target: string;
  readonly seed: number;
  readonly seconds: number;
  readonly planted: PlantedBug | null;
}

/** The maximum number of reported causes per target. */
const MOST_FINDS = 20;
const POLL_MILLISECONDS = 250;

/** Runs one target for its time. A worker that hangs or runs out of memory is replaced, and goes on with the next input. */
export async function runSlice(slice: Slice): Promise<TargetResult> {
  const started = performance.now();
  const end = started + slice.seconds * 1000;
  const finds: FoundInput[] = [];
  let start = 0;
  let inputs = 0;
  // A planted bug needs to be found once.
  const most = slice.planted === null ? MOST_FINDS : 1;
  while (performance.now() < end && finds.length < most) {
    const { next, found } = await runWorker(slice, start, end);
    for (const find of found) finds.push({ ...find, target: slice.target });
    inputs += next - start;
    start = next;
  }
  return { target: slice.target, inputs, seconds: (performance.now() - started) / 1000, finds };
}

interface WorkerResult {
  /** The input to go on with. */
  readonly next: number;
  readonly found: readonly (Find & { readonly index: number })[];
}

async function runWorker({ target, seed, planted }: Slice, start: number, end: number): Promise<WorkerResult> {
  const shared = new SharedArrayBuffer(8);
  const current = new Int32Array(shared);
  current[0] = start;
  const workerData: FuzzWork = { target, seed, start, end: null, planted, current: shared };
  const worker = new Worker(join(import.meta.dirname, 'fuzz-worker.ts'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_BYTES / 1024 ** 2 },
  });
  const found: (Find & { readonly index: number })[] = [];
  worker.on('message', (find: WorkerFind) => {
    found.push(find);
    if (planted !== null) void worker.terminate();
  });
  return await new Promise((resolve) => {
    let since = { index: start, idle: performance.eventLoopUtilization(), milliseconds: 0, isStarted: false };
    const finish = (more: readonly (Find & { readonly index: number })[], skip: number): void => {
      clearInterval(timer);
      resolve({ next: (current[0] ?? start) + skip, found: [...found, ...more] });
    };
    worker.on('error', (error) => {
      const index = current[0] ?? start;
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish([{ index, kind: isMemory ? 'memory' : 'crash', message: error.stack ?? error.message }], 1);
    });
    worker.on('exit', () => finish([], 0));
    const timer = setInterval(() => {
      if (performance.now() > end) worker.postMessage('stop');
      const index = current[0] ?? start;
      // The time that the worker itself computes: on a busy machine it gets a part of a core only.
      const active = worker.performance.eventLoopUtilization();
      if (index !== since.index || !since.isStarted)
        since = { index, idle: active, milliseconds: active.active, isStarted: index > start || active.active > 0 };
      else if (active.active - since.milliseconds > MAX_CPU_SECONDS * 1000) {
        const seconds = ((active.active - since.milliseconds) / 1000).toFixed(1);
        void worker.terminate();
        finish([{ index, kind: 'hang', message: `no end after ${seconds} s` }], 1);
      }
    }, POLL_MILLISECONDS);
  });
}
