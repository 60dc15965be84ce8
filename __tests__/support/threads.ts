import { afterAll } from '@jest/globals';
import { type PassRequest, type PassResult, readBlob } from '../../src/image/pass.ts';
import { ALONE, type Readers } from '../../src/image/readers.ts';
import { ReadingThread, startWorker } from '../../src/image/reading-thread.ts';

/** Who may read in tests: this thread, or another one, which then reads even what is too small for that. */
export const READERS: Readonly<Record<string, () => Pick<Readers, 'read'>>> = {
  'by this thread': () => ALONE,
  'by another thread': elsewhere,
};

function elsewhere(): Pick<Readers, 'read'> {
  const thread = new ReadingThread(startWorker);
  afterAll(() => thread.close());
  return {
    read: async (requests) => {
      const results = new Map<PassRequest, PassResult>();
      for (const request of requests) {
        results.set(request, await (request.extent.kind === 'remote' ? readBlob(request) : thread.read(request)));
      }
      return results;
    },
  };
}
