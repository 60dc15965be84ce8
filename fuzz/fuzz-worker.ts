import { parentPort, workerData } from 'node:worker_threads';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';
import { Random, seedOf } from './random.ts';
import { buildReference, ReferenceDecoder } from './reference-decoder.ts';
import { causeOf, findIn, MAX_MEMORY_BYTES } from './target.ts';
import { TARGETS } from './targets/index.ts';

/** What a worker is given: inputs of a target are made from `start` on until it is stopped. */
export interface FuzzWork {
  readonly target: string;
  readonly seed: number;
  readonly start: number;
  /** The last input; null for no end. */
  readonly end: number | null;
  readonly planted: PlantedBug | null;
  /** The number of the input that is being run, and the CPU time in milliseconds at its beginning. */
  readonly current: SharedArrayBuffer;
}

/** What a worker reports: an input that shows something. */
export interface WorkerFind {
  readonly index: number;
  readonly kind: 'crash' | 'memory' | 'unstable' | 'disagreement';
  readonly message: string;
}

const work: FuzzWork = workerData;
const make = TARGETS[work.target];
if (make === undefined) throw new Error(`there is no target ${work.target}`);
const program = buildReference();
const reference = program === null ? null : new ReferenceDecoder(program);
const plain = make(reference);
const target = work.planted === null ? plain : PLANTED_BUGS[work.planted].plant(plain);
const current = new Int32Array(work.current);
const reported = new Set<string>();
let stopped = false;
parentPort?.on('message', () => {
  stopped = true;
});

let index = work.start;
for (; !stopped && (work.end === null || index <= work.end); index++) {
  Atomics.store(current, 1, Math.round(process.cpuUsage().user / 1000));
  Atomics.store(current, 0, index);
  const seed = seedOf(work.seed, work.target, index);
  const input = target.make(new Random(seed));
  const chances = [new Random(seed + 1), new Random(seed + 2)] as const;
  const find = await findIn(target, input, chances);
  if (find !== null && !reported.has(causeOf(find))) {
    reported.add(causeOf(find));
    parentPort?.postMessage({ index, ...find });
  }
  if (index % 64 === 0) {
    const { heapUsed, external } = process.memoryUsage();
    if (heapUsed + external > MAX_MEMORY_BYTES)
      parentPort?.postMessage({ index, kind: 'memory', message: `${heapUsed + external} bytes in use` });
    // Lets the message arrive that ends this.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
await target.close?.();
reference?.close();
parentPort?.close();
Atomics.store(current, 0, index);
