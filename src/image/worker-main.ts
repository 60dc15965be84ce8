import { parentPort } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';
import { type PassRequest, readBlob } from './blob-pass.ts';
import type { WorkerMessage } from './worker-client.ts';

/** The entry of a thread that reads one blob after the other on request (`worker-client.ts`). */
const port = parentPort;
port?.on('message', (request: PassRequest) => void answer(request));

async function answer(request: PassRequest): Promise<void> {
  // A read that can never end keeps the event loop empty: that ends the thread, and the wait for it.
  port?.unref();
  let bytes = 0;
  const advance = (more: number) => {
    bytes += more;
    if (bytes < LIMITS.progressBytes) return;
    report({ kind: 'progress', bytes });
    bytes = 0;
  };
  const result = await readBlob(request, { advance });
  report({ kind: 'progress', bytes });
  report({ kind: 'result', result });
  port?.ref();
}

function report(report: WorkerMessage): void {
  port?.postMessage(report);
}
