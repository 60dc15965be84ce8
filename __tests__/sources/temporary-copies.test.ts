import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { TemporaryCopies } from '../../src/sources/temporary-copies.ts';
import { fixture } from '../support/command.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { HANG_MILLISECONDS } from '../support/tools.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

function hardened(
  argument: string,
  { input = undefined as Uint8Array | undefined, folder = temporaryDirectory() } = {},
) {
  const run = spawnSync(process.execPath, [CLI, 'check', '--policy', 'hardened', '--format', 'json', argument], {
    encoding: 'utf8',
    input,
    timeout: HANG_MILLISECONDS,
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder },
  });
  return { ...run, left: run.status === null ? [] : filesIn(folder) };
}

function filesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];
}

/** The outcomes of a report, without what differs by the form of the source. */
function outcomesIn(json: string): unknown {
  const { images } = JSON.parse(json);
  return images.map(({ digest, rules }: { digest: string; rules: { rule: string; status: string }[] }) => [
    digest,
    rules.map(({ rule, status }) => [rule, status]),
  ]);
}

describe('an archive that can be read only once', () => {
  const plain = fixture('oci-gzip.tar');

  test('is checked like a plain one under a policy that reads layers, and leaves no file', () => {
    const expected = outcomesIn(hardened(plain).stdout);
    const runs = [
      hardened(fixture('oci-gzip.tar.gz')),
      hardened('-', { input: readFileSync(plain) }),
      hardened('-', { input: readFileSync(fixture('oci-gzip.tar.gz')) }),
    ];
    for (const run of runs) {
      expect(run.stderr).toBe('');
      expect(outcomesIn(run.stdout)).toEqual(expected);
      expect(run.left).toEqual([]);
    }
  });

  test('is inconclusive with one line if the copy cannot be written', () => {
    const folder = join(temporaryDirectory(), 'absent');
    const run = hardened(fixture('oci-gzip.tar.gz'), { folder });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(
      `its layers are read from a temporary copy, which could not be written to ${folder}: the file does not exist; set TMPDIR to another folder, or give it as an uncompressed file\n`,
    );
  });
});

describe('a temporary copy', () => {
  test('holds what was written, for its owner only, until it is cleared', () => {
    const folder = temporaryDirectory();
    const copies = new TemporaryCopies(folder);
    const copy = copies.create();
    copy.write(Buffer.from('a'));
    copy.write(Buffer.from('bc'));
    expect(readFileSync(copy.path, 'utf8')).toBe('abc');
    expect(copy.state.size).toBe(3);
    expect(statSync(copy.path).mode & 0o077).toBe(0);
    copies.clear();
    copies.clear();
    expect(readdirSync(folder)).toEqual([]);
    expect(() => readFileSync(copy.path, 'utf8')).toThrow();
  });
});
