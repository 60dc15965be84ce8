import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.ts';
import { BlobReaderPool } from '../../src/image/blob-reader-pool.ts';
import { startWorker } from '../../src/image/worker-client.ts';
import { LIMITS } from '../../src/limits.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import {
  allowanceOf,
  parseReadingLimits,
  READING_LIMITS,
  type ReadingLimits,
  startBudget,
  timeIsOver,
  withinTime,
} from '../../src/sources/reading-budget.ts';
import { fixture, plimsoll } from '../support/command.ts';

const within = (limits: Partial<ReadingLimits>) => startBudget({ ...READING_LIMITS, ...limits });

async function checked(images: readonly string[], limits: Partial<ReadingLimits>, readers?: BlobReaderPool) {
  const result = await check({
    images,
    policies: ['{version: 1, rules: {diff-ids-match: error, safe-layers: error, blobs-verified: error}}'],
    failOn: null,
    context: NO_CONTEXT,
    remote: () => Promise.reject(new Error('no policy here is of another repository')),
    dockerfile: null,
    limits,
    ...(readers && { readers }),
  });
  if (!result.ok) throw new Error('the policy is valid');
  return result.report;
}

describe('the limits that users set', () => {
  test.each([
    [{ timeout: null, 'max-unpacked': null }, {}],
    [{ timeout: '', 'max-unpacked': '' }, {}],
    [
      { timeout: '45s', 'max-unpacked': '200GB' },
      { milliseconds: 45_000, unpackedBytes: 200_000_000_000 },
    ],
    [{ timeout: '3h', 'max-unpacked': null }, { milliseconds: 10_800_000 }],
  ])('are read from %j', (given, limits) => {
    expect(parseReadingLimits(given)).toEqual({ limits, errors: [] });
  });

  test.each(['0s', '1', '1d', '-1m', '1.5h', '9999999h'])('refuse the time %j', (timeout) => {
    expect(parseReadingLimits({ timeout, 'max-unpacked': null }).errors).toEqual([
      `timeout: "${timeout}" is not a valid time, such as 45s, 30m or 3h`,
    ]);
  });

  test('are named by the command where they are invalid', async () => {
    const run = await plimsoll(['check', '--max-unpacked', '5', fixture('oci-zstd')]);
    expect(run).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('--max-unpacked: "5" is not a valid size, such as 800MB or 1.5 GiB'),
    });
  });
});

describe('decompressed bytes', () => {
  test('are counted for all streams together', () => {
    const budget = within({ unpackedBytes: 1000 });
    expect(allowanceOf(budget).spend(600, 0)).toBeNull();
    expect(allowanceOf(structuredClone(budget)).spend(600, 0)).toMatch(
      /^the images of the run decompress to more than 1 kB;/,
    );
  });

  test('beyond the ratio of a layer have a limit of their own', () => {
    const { spend } = allowanceOf(within({}));
    expect(spend(LIMITS.runDenseBytes, LIMITS.runDenseBytes)).toBeNull();
    expect(spend(1, 1)).toMatch(
      /^the images of the run decompress to more than 200 times their size, by more than 4 GB;/,
    );
  });

  test.each([
    ['this thread', 0],
    ['other threads', 2],
  ])('leave layers unchecked if they are too many for %s', async (_, workers) => {
    const budget = within({ unpackedBytes: 1000 });
    const readers = new BlobReaderPool({ workers, minBytes: 1, start: startWorker, budget });
    const { verdict, images } = await checked([fixture('oci-gzip')], {}, readers);
    readers.close();
    expect(verdict).toBe('inconclusive');
    expect(images[0]?.rules.map(({ rule, status }) => [rule, status])).toEqual([
      ['blobs-verified', 'passed'],
      ['diff-ids-match', 'unchecked'],
      ['safe-layers', 'unchecked'],
    ]);
  });

  test('of an archive make it unreadable if they are too many', async () => {
    const { errors } = await checked([fixture('oci-gzip.tar.gz')], { unpackedBytes: 1000 });
    expect(errors.map(({ message }) => message)).toEqual([
      'gzip: the images of the run decompress to more than 1 kB; raise the limit with max-unpacked (--max-unpacked)',
    ]);
  });
});

describe('time', () => {
  const past = { ...within({ milliseconds: 90_000 }), deadline: process.hrtime.bigint() };
  const reason = 'the time limit of 90s was reached; raise it with timeout (--timeout)';

  test('that is over is a reason to read nothing more', () => {
    expect(timeIsOver(within({}))).toBeNull();
    expect(timeIsOver(past)).toBe(reason);
  });

  test('that is over leaves every blob unchecked, and images after it unread', async () => {
    const readers = new BlobReaderPool({ workers: 0, budget: past });
    const { images } = await checked([fixture('oci-gzip')], {}, readers);
    expect(images[0]?.verdict).toBe('inconclusive');
    expect(images[0]?.rules.map(({ status }) => status)).toEqual(['unchecked', 'unchecked', 'unchecked']);
    expect(images[0]?.rules[0]?.reason).toContain(reason);
  });

  test('ends the wait for a stream that gives nothing', async () => {
    const silent = (async function* (): AsyncGenerator<Uint8Array> {
      yield gzipSync('x');
      await new Promise(() => {});
    })();
    const pieces = withinTime(silent, within({ milliseconds: 1 }));
    const read = async () => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow('the time limit of');
  });

  test('passes pieces on while it lasts', async () => {
    const pieces = [Uint8Array.of(1), Uint8Array.of(2)];
    const passed: Uint8Array[] = [];
    for await (const piece of withinTime(pieces, within({}))) passed.push(piece);
    expect(passed).toEqual(pieces);
  });
});
