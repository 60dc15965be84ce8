import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { PassRequest, PassResult } from './blob-pass.ts';

/** Starts what runs `worker-main.ts`. A port, so that tests can have one that dies. */
export type StartWorker = () => Worker;

/** What a thread tells of the blob that it reads. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'result'; readonly result: PassResult };

/** A thread that reads one blob after the other. Whatever becomes of it, who waits for a blob is told. */
export class WorkerClient {
  readonly #worker: Worker;
  /** Who waits, if anybody does. */
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
    // One that waits for work keeps nobody from leaving.
    this.#worker.unref();
  }

  /** Whether it will read another blob. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Reads a blob; ask for one at a time. `advance` is told now and then how many more bytes were read. */
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

/** Starts a thread of our own: silent, and with nothing of this process but what it is told. */
export function startWorker(): Worker {
  // Sources are run as they are, and then this file is one; in dist/ the bundle of each entry lies beside the others.
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
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : error.message;
}
