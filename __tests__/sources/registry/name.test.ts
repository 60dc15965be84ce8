import { describe, expect, test } from '@jest/globals';
import { nameOf, readName } from '../../../src/sources/registry/name.ts';
import { digestAt } from '../../support/sources.ts';

const DIGEST = digestAt(`sha256:${'a'.repeat(64)}`);

describe('docker://REF', () => {
  test.each([
    ['//alpine', 'registry-1.docker.io', 'library/alpine', 'latest', 'docker.io/library/alpine:latest'],
    ['//alpine:3.20', 'registry-1.docker.io', 'library/alpine', '3.20', 'docker.io/library/alpine:3.20'],
    ['//acme/app', 'registry-1.docker.io', 'acme/app', 'latest', 'docker.io/acme/app:latest'],
    ['//index.docker.io/acme/app:1', 'registry-1.docker.io', 'acme/app', '1', 'docker.io/acme/app:1'],
    ['//ghcr.io/acme/app:1', 'ghcr.io', 'acme/app', '1', 'ghcr.io/acme/app:1'],
    ['//localhost/app', 'localhost', 'app', 'latest', 'localhost/app:latest'],
    ['//localhost:5000/a/b/c:x', 'localhost:5000', 'a/b/c', 'x', 'localhost:5000/a/b/c:x'],
    ['//[::1]:5000/app:x', '[::1]:5000', 'app', 'x', '[::1]:5000/app:x'],
  ])('%s', (path, server, repository, tag, name) => {
    const read = readName(path, null);
    expect(read).toMatchObject({ ok: true, value: { server, repository, tag, digest: null } });
    if (read.ok) expect(nameOf(read.value)).toBe(name);
  });

  test('has no tag where it has a digest alone', () => {
    const read = readName('//ghcr.io/acme/app', DIGEST);
    expect(read).toMatchObject({ ok: true, value: { tag: null, digest: DIGEST } });
    if (read.ok) expect(nameOf(read.value)).toBe(`ghcr.io/acme/app@${DIGEST}`);
    expect(readName('//ghcr.io/acme/app:1', DIGEST)).toMatchObject({ ok: true, value: { tag: '1', digest: DIGEST } });
  });

  test.each([
    'alpine',
    '//Alpine',
    '//a//b',
    '//ghcr.io/',
    '//a:b:c',
    '//a/../b',
    '//a?b',
    '//a@md5:x',
    '//user@host/a',
    '//ghcr.io:99999/a',
  ])('%s is refused in one line', (path) => {
    const read = readName(path, null);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error).not.toContain('\n');
  });
});
