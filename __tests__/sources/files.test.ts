import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readDocument, readHead } from '../../src/sources/byte-source.ts';
import { directoryFiles } from '../../src/sources/files.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { testUnless } from '../support/tools.ts';

/** A directory with a file, and one beside it that is none of its business. */
function directory(): string {
  const outside = temporaryDirectory();
  writeFileSync(join(outside, 'secret'), 'secret');
  const path = join(outside, 'image');
  mkdirSync(join(path, 'blobs/sha256'), { recursive: true });
  writeFileSync(join(path, 'blobs/sha256/0a'), 'hello');
  return path;
}

describe('the files of a directory', () => {
  test('are found by name, and the same object each time', () => {
    const files = directoryFiles(directory());
    const byteSource = files.get('blobs/sha256/0a');
    expect(byteSource).toMatchObject({ kind: 'file', offset: 0, length: 5 });
    expect(files.get('blobs/sha256/0a')).toBe(byteSource);
    expect(files.get('blobs/sha256/0b')).toBeNull();
    expect(files.get('blobs/sha256/0a/x')).toBeNull();
  });

  test('may be links to anywhere, as those of rules_oci', () => {
    const path = directory();
    symlinkSync('../../../secret', join(path, 'blobs/sha256/0b'));
    const byteSource = directoryFiles(path).get('blobs/sha256/0b');
    expect(byteSource && readDocument(byteSource)).toEqual({
      kind: 'bytes',
      bytes: new Uint8Array(Buffer.from('secret')),
    });
  });

  test.each(['../secret', 'blobs/../../secret', '..', '/etc/passwd'])(
    'are not what the name %s leads to outside of it',
    (name) => {
      expect(directoryFiles(directory()).get(name)).toBeNull();
    },
  );

  test('are absent where a link leads nowhere', () => {
    const path = directory();
    symlinkSync('nowhere', join(path, 'l'));
    expect(directoryFiles(path).get('l')).toBeNull();
  });

  test.each([
    ['a directory', 'blobs', 'it is not a regular file'],
    ['a pipe', 'pipe', 'it is not a regular file'],
    ['a link to itself', 'loop', 'its symbolic links form a loop'],
    ['a name that is too long', 'n'.repeat(300), 'the name is too long'],
    ['a name with a NUL', 'a\0b', 'the system reported ERR_INVALID_ARG_VALUE'],
  ])('are there and unreadable, rather than absent, where there is %s', (_, name, reason) => {
    const path = directory();
    execFileSync('mkfifo', [join(path, 'pipe')]);
    symlinkSync('loop', join(path, 'loop'));
    const byteSource = directoryFiles(path).get(name);
    expect(byteSource).toEqual({ kind: 'unreadable', reason, length: 0 });
    expect(byteSource && readHead(byteSource, 10)).toEqual({ kind: 'failed', reason });
  });

  // Root reads everything.
  const asUser = testUnless(process.getuid?.() === 0 ? 'root may read every file' : null);
  asUser('are there and unreadable where that is forbidden', () => {
    const path = directory();
    chmodSync(join(path, 'blobs/sha256'), 0);
    expect(directoryFiles(path).get('blobs/sha256/0a')).toEqual({
      kind: 'unreadable',
      reason: 'permission denied',
      length: 0,
    });
    chmodSync(join(path, 'blobs/sha256'), 0o755);
  });

  test('are listed by how deep they are, in order', () => {
    const path = directory();
    for (const name of ['blobs/sha256/00', 'blobs/stray', 'index.json']) writeFileSync(join(path, name), '');
    const files = directoryFiles(path);
    expect(files.list('blobs', 2)).toEqual(['sha256/00', 'sha256/0a']);
    expect(files.list('', 1)).toEqual(['blobs', 'index.json']);
    expect(files.list('nowhere', 1)).toEqual([]);
  });
});
