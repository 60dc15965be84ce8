import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseLocations } from '../../src/sources/expand-locations.ts';
import { directoryFiles } from '../../src/sources/files.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

/** The paths that images stand for, and in brackets why one is refused. */
async function pathsOf(...typed: readonly string[]): Promise<readonly string[]> {
  const parsed = await parseLocations(typed);
  return parsed.map(({ location }) => (location.ok ? location.value.path : `(${location.error})`));
}

describe('a pattern', () => {
  const before = process.cwd();
  const there = temporaryDirectory();

  beforeAll(() => {
    process.chdir(there);
    for (const name of ['b.tar', 'a.tar', '-', 'x as y.tgz', 'docker-daemon:z.tgz', `v@${DIGEST}.txt`, '.hidden.tar']) {
      writeFileSync(name, '');
    }
    for (const name of ['out/one', 'out/two', 'deep/er/img', 'br[ack]et', 'braet', 'out/.hidden']) {
      mkdirSync(name, { recursive: true });
    }
    for (const name of ['out/one', 'out/.hidden']) writeFileSync(join(name, 'index.json'), '{}');
    symlinkSync('out/one', 'link-to-directory');
    symlinkSync('a.tar', 'link-to-file.tar');
    symlinkSync('..', 'deep/er/back');
    mkdirSync('dangling');
    symlinkSync('nowhere', 'dangling/x.tar');
  });
  afterAll(() => process.chdir(before));

  test('stands for every file that it matches, in order', async () => {
    expect(await pathsOf('*.tar')).toEqual(['a.tar', 'b.tar', 'link-to-file.tar']);
  });

  test('stands for directories, too', async () => {
    expect(await pathsOf('out/*')).toEqual(['out/one', 'out/two']);
    expect(await pathsOf('out/*/')).toEqual(['out/one', 'out/two']);
  });

  test('stands for links to directories', async () => {
    expect(await pathsOf('link-to-d*')).toEqual(['link-to-directory']);
  });

  test('stands for absolute paths where it is absolute', async () => {
    expect(await pathsOf(join(there, '*.tar'))).toContain(join(there, 'a.tar'));
  });

  test('stands for what is deeper, and comes to an end where links go round', async () => {
    expect(await pathsOf('**/img')).toContain('deep/er/img');
    expect(await pathsOf('**')).not.toContain('.');
  });

  test('stands for alternatives, classes and single characters', async () => {
    expect(await pathsOf('{a,b}.tar')).toEqual(['a.tar', 'b.tar']);
    expect(await pathsOf('[ab].tar')).toEqual(['a.tar', 'b.tar']);
    expect(await pathsOf('?.tar')).toEqual(['a.tar', 'b.tar']);
  });

  test('keeps the transport, the choice, the digest and the name around it', async () => {
    const [first, second] = await parseLocations([`oci:out/*:v1@${DIGEST} as acme/app`]);
    const around = { transport: 'oci', select: { name: 'v1' }, expected: DIGEST, givenName: 'acme/app' };
    expect(first).toMatchObject({ typed: 'out/one', location: { value: { path: 'out/one', ...around } } });
    expect(second).toMatchObject({ typed: 'out/two', location: { value: { path: 'out/two', ...around } } });
  });

  test('reports an alternative that matches nothing', async () => {
    expect(await pathsOf('{a,b,c}.tar')).toEqual([
      '(the pattern {a,b,c}.tar includes this one, which matches no file or directory)',
      'a.tar',
      'b.tar',
    ]);
    const [missing] = await parseLocations(['out/{one,three}']);
    expect(missing).toMatchObject({ typed: 'out/three', location: { ok: false } });
    expect(await pathsOf('{{a,b}.tar,out/{one,two}}')).toEqual(['a.tar', 'b.tar', 'out/one', 'out/two']);
  });

  test('refuses braces that stand for very many', async () => {
    expect(await pathsOf(`${'{a,b}'.repeat(40)}.tar`)).toEqual(['(the braces expand to more than 1000 patterns)']);
  });

  test('matches links that lead nowhere, so that what opens them reports it', async () => {
    expect(await pathsOf('dangling/*.tar')).toEqual(['dangling/x.tar']);
    expect(await pathsOf('dangling/{x,y}.tar')).toContain('dangling/x.tar');
    expect(await pathsOf('dangling/*.txt')).toEqual(['(the pattern matches no file or directory)']);
  });

  test('reports a folder that it leads into and that cannot be read', async () => {
    // More than PATH_MAX: a failure that root meets, too.
    const names = Array.from({ length: 20 }, () => 'n'.repeat(250));
    const nested = 'for (const name of process.argv.slice(1)) { fs.mkdirSync(name); process.chdir(name); }';
    execFileSync(process.execPath, ['-e', nested, 'long', ...names]);
    try {
      const found = await parseLocations(['long/**/*.tar']);
      expect(found.map(({ location }) => (location.ok ? '' : location.error))).toEqual([
        'the pattern matches no file or directory',
        expect.stringMatching(
          /^the pattern long\/\*\*\/\*\.tar includes this folder, which could not be read: the name is too long$/,
        ),
      ]);
      const files = directoryFiles('long');
      files.list('', 1);
      expect(files.unlisted?.()).toBeNull();
      files.list('', 30);
      expect(files.unlisted?.()).toMatch(/^the folder n+.*could not be listed: the name is too long$/);
    } finally {
      execFileSync('rm', ['-rf', 'long']);
    }
  });

  test('that matches nothing is an error', async () => {
    expect(await pathsOf('*.zip', 'oci:none/*:v1')).toEqual([
      '(the pattern matches no file or directory)',
      '(the pattern matches no file or directory)',
    ]);
  });

  test('makes no name, transport or digest of what a file is called', async () => {
    for (const pattern of ['x*.tgz', 'docker*', 'v@*']) {
      const [parsed, ...others] = await parseLocations([pattern]);
      expect(others).toEqual([]);
      expect(parsed?.location).toMatchObject({ value: { transport: null, expected: null, givenName: null } });
    }
    expect(await pathsOf('x*.tgz', 'docker*', 'v@*')).toEqual(['x as y.tgz', 'docker-daemon:z.tgz', `v@${DIGEST}.txt`]);
  });

  test('does not take a file of the name "-" for standard input', async () => {
    expect(await pathsOf('?')).toEqual(['./-']);
  });

  test('is none where a path of that name exists', async () => {
    expect(await pathsOf('br[ack]et', 'dir:br[ack]et', 'oci:br[ack]et:v1')).toEqual([
      'br[ack]et',
      'br[ack]et',
      'br[ack]et',
    ]);
  });

  test('is none in the name of an image in a registry', async () => {
    expect(await pathsOf('docker://acme/*')).toEqual(['//acme/*']);
  });

  test('leaves what is no pattern as it is, in the order given', async () => {
    expect(await pathsOf('b.tar', 'nowhere', '-', 'a.tar')).toEqual(['b.tar', 'nowhere', '-', 'a.tar']);
  });

  test('leaves what is refused refused', async () => {
    expect(await pathsOf('*.tar@sha256:0a')).toEqual([
      expect.stringContaining('" is not a valid digest: sha256: and 64 lower-case hex digits'),
    ]);
  });
});
