import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { localPolicies } from '../../src/policy/ports.ts';

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-policies-'));
mkdirSync(join(directory, 'ci'));
writeFileSync(join(directory, 'ci', 'p.yml'), 'version: 1');
writeFileSync(join(directory, 'large.yml'), new Uint8Array(3 * LIMITS.policyBytes));
symlinkSync('/dev/zero', join(directory, 'zero.yml'));
symlinkSync('loop.yml', join(directory, 'loop.yml'));
const { read, remote } = localPolicies(directory);

afterAll(() => rmSync(directory, { recursive: true }));

test('a file is read, by a path relative to the directory or absolute', () => {
  const expected = { kind: 'bytes', bytes: Buffer.from('version: 1') };
  expect(read('ci/p.yml')).toEqual(expected);
  expect(read(join(directory, 'ci/p.yml'))).toEqual(expected);
});

test('a file that is too large is refused', () => {
  expect(read('large.yml')).toEqual({ kind: 'unreadable', reason: 'it has more than 1,048,576 bytes' });
});

test('policies of other repositories are not read unless something reads them', async () => {
  const reference = { owner: 'acme', repo: 'policies', path: 'p.yml', ref: 'v1' };
  expect(await remote(reference)).toEqual({
    kind: 'unreadable',
    reason: 'policies in other repositories cannot be read in this context',
  });
  const given = async () => ({ kind: 'bytes', bytes: new Uint8Array(), commit: 'a' }) as const;
  expect(localPolicies(directory, given).remote).toBe(given);
});

test.each([
  ['none.yml', expect.objectContaining({ kind: 'absent' })],
  ['ci/p.yml/x', expect.objectContaining({ kind: 'absent' })],
  ['ci', { kind: 'unreadable', reason: 'it is a directory' }],
  ['zero.yml', { kind: 'unreadable', reason: 'it is a device, not a regular file' }],
  ['loop.yml', { kind: 'unreadable', reason: 'its symbolic links form a loop' }],
])('%s', (path, expected) => {
  expect(read(path)).toEqual(expected);
});

test('finds the top folder of the repository, also in a worktree', () => {
  const top = mkdtempSync(join(tmpdir(), 'plimsoll-top-'));
  mkdirSync(join(top, 'a/b'), { recursive: true });
  writeFileSync(join(top, '.git'), 'gitdir: elsewhere');
  expect(localPolicies(top).top).toBe('');
  expect(localPolicies(join(top, 'a/b')).top).toBe('../../');
  expect(localPolicies('/').top).toBe('');
});
