import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import { errorCode } from '../text/errno.ts';
import { safe } from '../text/untrusted.ts';
import type { PassRequest, PassResult } from './blob-pass.ts';

/** Starts `worker-main.ts`. A port, so that tests can use a thread that dies. */
export type StartWorker = () => Worker;

/** A message of a thread about the blob that it reads. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'result'; readonly result: PassResult };

/** A thread that reads one blob after the other. However it ends, a waiting caller gets a result. */
export class WorkerClient {
  readonly #worker: Worker;
  /** The waiting caller, if there is one. */
  #settle: (result: PassResult) => void = () => {};
  #advance: (bytes: number) => void = () => {};
  #isAlive = true;

  constructor(start: StartWorker) {
    this.#worker = start();
    this.#worker.on('message', (report: WorkerMessage) =>
      report.kind === 'progress' ? this.#advance(report.bytes) : this.#settle(report.result),
    );
    this.#worker.on('messageerror', (error) => this.#die(error.message));
    this.#worker.on('error', (error) => this.#die(describeError(error)));
    this.#worker.on('exit', (code) => this.#die(`it exited with code ${code}`));
    // A waiting thread does not keep the process from exiting.
    this.#worker.unref();
  }

  /** Whether it accepts another blob. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Reads a blob; call it for one at a time. `advance` is called with the number of bytes read since. */
  async read(request: PassRequest, advance: (bytes: number) => void = () => {}): Promise<PassResult> {
    this.#worker.ref();
    this.#advance = advance;
    const result = await new Promise<PassResult>((resolve) => {
      this.#settle = resolve;
      this.#worker.postMessage(request);
    });
    this.#worker.unref();
    return result;
  }

  close(): void {
    void this.#worker.terminate();
  }

  #die(reason: string): void {
    this.#isAlive = false;
    this.#settle({ ok: false, reason: safe`the thread that read it stopped: ${reason}` });
  }
}

/** Starts a worker thread: silent, and without environment or arguments of this process. */
export function startWorker(): Worker {
  // In development this file is a TypeScript source; in dist/ the bundles of all entries are in one folder.
  const name = import.meta.filename.endsWith('.ts') ? 'worker-main.ts' : 'worker-main.js';
  return new Worker(join(import.meta.dirname, name), {
    argv: [],
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes },
  });
}

function describeError(error: Error): string {
  return errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message;
}
