import { parentPort } from 'node:worker_threads';
import { type PassRequest, readBlob } from './pass.ts';

/** The entry of a thread that reads one blob after the other, as it is told (`reading-thread.ts`). */
const port = parentPort;
port?.on('message', (request: PassRequest) => void answer(request));

async function answer(request: PassRequest): Promise<void> {
  // A read that nothing can end any more ends the thread, and with it the waiting.
  port?.unref();
  port?.postMessage(await readBlob(request));
  port?.ref();
}
