import { truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { PassRequest } from '../../src/image/blob-pass.ts';
import {
  BlobReaderPool,
  type BlobReaderPoolOptions,
  readerPoolFor,
  WORKERS,
} from '../../src/image/blob-reader-pool.ts';
import { type StartWorker, startWorker } from '../../src/image/worker-client.ts';
import { LIMITS } from '../../src/limits.ts';
import { startBudget } from '../../src/sources/reading-budget.ts';
import { digestOf } from '../support/image-tree.ts';
import { layout, TYPES } from '../support/layout.ts';
import { checkAt } from '../support/registries.ts';
import { runChild } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const started: BlobReaderPool[] = [];
afterAll(() => {
  for (const readers of started) readers.close();
});

/** Readers that take another thread for any work at all. */
function eager(options: Partial<BlobReaderPoolOptions> = {}): BlobReaderPool {
  const readers = new BlobReaderPool({ workers: 1, minBytes: 1, ...options });
  started.push(readers);
  return readers;
}

/** Counts how often it starts something. */
function counted(start: StartWorker): { start: StartWorker; count: number } {
  const counter = {
    count: 0,
    start: () => {
      counter.count += 1;
      return start();
    },
  };
  return counter;
}

/** A thread that runs this instead of reading. */
const running =
  (code: string, options: WorkerOptions = {}): StartWorker =>
  () =>
    new Worker(`const { parentPort } = require('node:worker_threads');\n${code}`, {
      eval: true,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      ...options,
    });

function requestFor(bytes: Uint8Array, more: Partial<PassRequest> = {}): PassRequest {
  const path = join(temporaryDirectory(), 'blob');
  writeFileSync(path, bytes);
  const byteSource = { kind: 'file', path, offset: 0, length: bytes.length } as const;
  return { byteSource, format: 'unknown', stored: 'sha256', plain: null, ...more };
}

/** Requests for blobs of so many bytes each. */
const requestsOf = (...sizes: readonly number[]): readonly PassRequest[] =>
  sizes.map((size) => requestFor(Buffer.alloc(size, 'x')));

const digestsOf = async (readers: BlobReaderPool, requests: readonly PassRequest[]) => {
  const results = await readers.read(requests);
  return requests.map((request) => {
    const result = results.get(request);
    return result?.ok ? result.digest : result?.reason;
  });
};

describe('blobs are read', () => {
  test.each([0, 1, 3])('each once, whoever reads them: %d threads beside the first', async (workers) => {
    const sizes = [10, 3_000_000, 0, 500, 2_000_000, 10, 1];
    const digests = await digestsOf(eager({ workers }), requestsOf(...sizes));
    expect(digests).toEqual(sizes.map((size) => digestOf(Buffer.alloc(size, 'x'))));
  });

  test('with the most work first', async () => {
    const requests = requestsOf(10, 5000, 100);
    const results = await eager({ workers: 0 }).read(requests);
    expect([...results.keys()].map((request) => requests.indexOf(request))).toEqual([1, 2, 0]);
  });

  test('by more threads where they are decompressed, too', async () => {
    const tar = gzipSync(writeTar([{ name: 'a', data: Buffer.alloc(1_000_000) }]));
    const counts = await Promise.all(
      [null, ['sha256' as const]].map(async (plain) => {
        const starter = counted(startWorker);
        const readers = eager({ minBytes: tar.length * 5, start: starter.start });
        await readers.read([1, 2].map(() => requestFor(tar, { format: 'gzip', plain })));
        return starter.count;
      }),
    );
    expect(counts).toEqual([0, 1]);
  });

  test('by as many threads as are worth the while, and those stay', async () => {
    const starter = counted(startWorker);
    const readers = eager({ workers: 2, minBytes: 1000, start: starter.start });
    await readers.read(requestsOf(5000, 400, 400));
    expect(starter.count).toBe(0);
    await readers.read(requestsOf(5000, 700, 700));
    expect(starter.count).toBe(1);
    await readers.read(requestsOf(5000, 5000, 5000, 5000));
    expect(starter.count).toBe(2);
    await readers.read(requestsOf(5000, 5000, 5000, 5000));
    expect(starter.count).toBe(2);
  });

  test('here alone where the image is small', async () => {
    const starter = counted(startWorker);
    const readers = new BlobReaderPool({ workers: 8, start: starter.start });
    await readers.read(requestsOf(...Array.from({ length: 50 }, () => 100_000)));
    expect(starter.count).toBe(0);
  });

  test('here where another thread could not open them', async () => {
    const bytes = Buffer.alloc(100, 'y');
    const requests = [...requestsOf(10, 20), requestFor(bytes, { byteSource: { kind: 'bytes', bytes, length: 100 } })];
    const readers = eager({ start: running("parentPort.on('message', () => process.exit(1))") });
    expect((await digestsOf(readers, requests))[2]).toBe(digestOf(bytes));
  });
});

describe('a thread that dies', () => {
  const DEATHS: readonly (readonly [name: string, start: StartWorker, reason: string])[] = [
    ['ends by itself', running("parentPort.on('message', () => process.exit(7))"), 'it exited with code 7'],
    ['ends before it was asked anything', running('process.exit(0)'), 'it exited with code 0'],
    ['throws', running("parentPort.on('message', () => { throw new Error('no\\u202e more') })"), 'no\\u202e more'],
    ['never answers', running("parentPort.once('message', () => {})"), 'it exited with code 0'],
    [
      'runs out of memory',
      running("parentPort.on('message', () => { for (const all = []; ; ) all.push(new Array(100_000).fill(0.5)) })", {
        resourceLimits: { maxOldGenerationSizeMb: 16 },
      }),
      'it ran out of memory',
    ],
  ];

  test.each(DEATHS)('costs the blob that it read, and no other: %s', async (_, start, reason) => {
    const readers = eager({ start });
    const requests = requestsOf(3000, 2000, 1000, 500);
    const told = await digestsOf(readers, requests);
    const lost = told.filter((text) => text?.startsWith('the thread'));
    expect(lost).toEqual([`the thread that read it stopped: ${reason}`]);
    const good = [3000, 2000, 1000, 500].map((size) => digestOf(Buffer.alloc(size, 'x')));
    expect(told.filter((text, i) => text !== good[i])).toEqual(lost);
  });

  test.each(DEATHS)('leaves the image inconclusive, and names the blob: %s', async (_, start, reason) => {
    const image = layout();
    const layers = [1, 2, 3].map((i) => image.blob(writeTar([{ name: `${i}`, data: 'x'.repeat(i) }]), TYPES.layer));
    const path = image.index([image.manifest({ layers })]).write(temporaryDirectory());
    const policy = 'version: 1\nrules: {blobs-verified: error}\n';
    const { images, verdict, errors } = await checkAt([path], policy, undefined, eager({ start }));
    expect([verdict, errors]).toEqual(['inconclusive', []]);
    expect(images[0]?.rules[0]).toMatchObject({ status: 'unchecked' });
    expect(images[0]?.rules[0]?.reason).toMatch(/^index\.json › manifests\/0 › layers\/\d: the thread /);
    expect(images[0]?.rules[0]?.reason).toContain(reason);
  });

  test('is replaced by another one for the next image', async () => {
    const dying = running("parentPort.on('message', () => process.exit(7))");
    let isFirst = true;
    const readers = eager({
      start: () => {
        const start = isFirst ? dying : startWorker;
        isFirst = false;
        return start();
      },
    });
    expect(
      (await digestsOf(readers, requestsOf(20, 10))).filter((text) => text?.startsWith('the thread')),
    ).toHaveLength(1);
    expect(await digestsOf(readers, requestsOf(20, 10))).toEqual([20, 10].map((n) => digestOf(Buffer.alloc(n, 'x'))));
  });
});

describe('how many threads there are', () => {
  test.each([
    ['0', 0],
    ['3', 3],
    ['1000000', LIMITS.workers],
  ])(`is what ${WORKERS} says: %s`, (asked, count) => {
    expect(readerPoolFor({ [WORKERS]: asked }, startBudget()).workers).toBe(count);
  });

  test.each(['', '-1', 'two', '1.5'])('is one a core where it says nothing of use: %j', (asked) => {
    expect(readerPoolFor({ [WORKERS]: asked }, startBudget()).workers).toBe(availableParallelism() - 1);
  });
});

test('threads that wait keep no program from ending, and say nothing', async () => {
  const path = join(temporaryDirectory(), 'blob');
  writeFileSync(path, '');
  truncateSync(path, 1_000_000);
  const { code, out } = await runChild(
    `
    import { BlobReaderPool } from './src/image/blob-reader-pool.ts';
    const byteSource = { kind: 'file', path: argv[0], offset: 0, length: 1_000_000 };
    const requests = [1, 2, 3, 4].map(() => ({ byteSource, format: 'unknown', stored: 'sha256', plain: null }));
    const results = await new BlobReaderPool({ workers: 2, minBytes: 1 }).read(requests);
    process.stdout.write(String([...results.values()].filter(({ ok }) => ok).length));
  `,
    [path],
  );
  expect({ code, out }).toEqual({ code: 0, out: '4' });
});
