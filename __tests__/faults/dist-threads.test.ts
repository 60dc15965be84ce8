import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { digestOf } from '../support/image-tree.ts';
import { blobName, layout, TYPES } from '../support/layout.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { HANG_MILLISECONDS } from '../support/tools.ts';

// The bundle starts its threads from a file of its own: these tests start it as users do, with images that are large enough.

const root = join(import.meta.dirname, '../..');

/** An image of layers of zeros, which are holes on disk, and the files of those. */
function largeImage(): { readonly path: string; readonly files: readonly string[] } {
  const sizes = [1, 2, 3].map((more) => LIMITS.workerWorthBytes + more);
  const image = layout();
  const layers = sizes.map((size) => ({ mediaType: TYPES.layer, digest: digestOf(Buffer.alloc(size)), size }));
  for (const { digest } of layers) image.file(blobName(digest), '');
  const path = image.index([image.manifest({ layers })]).write(temporaryDirectory());
  const files = layers.map(({ digest }) => join(path, blobName(digest)));
  for (const [i, file] of files.entries()) truncateSync(file, sizes[i]);
  return { path, files };
}

function check(dist: string, path: string, workers: string) {
  const policy = 'version: 1\nrules: {blobs-verified: error}\n';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dist, 'cli.js'), 'check', '--policy', policy, path],
    {
      encoding: 'utf8',
      timeout: HANG_MILLISECONDS,
      env: { PATH: process.env['PATH'] ?? '', PLIMSOLL_WORKERS: workers },
    },
  );
  return { status, stdout, stderr };
}

describe.each(['0', '2'])('a large image, with PLIMSOLL_WORKERS=%s,', (workers) => {
  const dist = join(root, 'dist');

  test('passes without further output', () => {
    expect(check(dist, largeImage().path, workers)).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([0, 1, 2])('fails for one changed byte in any layer', (i) => {
    const { path, files } = largeImage();
    writeFileSync(files[i] ?? '', 'x', { flag: 'r+' });
    const { status, stdout, stderr } = check(dist, path, workers);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain(`layer ${i + 1}/3`);
  });
});

test('an image is inconclusive if the worker program is missing', () => {
  const dist = join(temporaryDirectory(), 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });
  rmSync(join(dist, 'worker-main.js'));
  const { path } = largeImage();
  expect(check(dist, path, '0').status).toBe(0);
  const { status, stdout } = check(dist, path, '2');
  expect(status).toBe(2);
  expect(stdout).toMatch(/layers\/\d.*the thread that read it stopped/);
});
