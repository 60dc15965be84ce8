import { afterAll } from '@jest/globals';
import { type PassRequest, type PassResult, readBlob } from '../../src/image/blob-pass.ts';
import { type BlobReaderPool, INLINE_POOL } from '../../src/image/blob-reader-pool.ts';
import { startWorker, WorkerClient } from '../../src/image/worker-client.ts';

/** Who may read in tests: this thread, or another one, which then reads even what is too small for that. */
export const READERS: Readonly<Record<string, () => Pick<BlobReaderPool, 'read'>>> = {
  'by this thread': () => INLINE_POOL,
  'by another thread': elsewhere,
};

function elsewhere(): Pick<BlobReaderPool, 'read'> {
  const thread = new WorkerClient(startWorker);
  afterAll(() => thread.close());
  return {
    read: async (requests) => {
      const results = new Map<PassRequest, PassResult>();
      for (const request of requests) {
        results.set(request, await (request.byteSource.kind === 'remote' ? readBlob(request) : thread.read(request)));
      }
      return results;
    },
  };
}
