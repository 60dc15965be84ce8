import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { fixture } from '../support/command.ts';
import { type Layout, layout, named } from '../support/layout.ts';
import { refusalAt, runChild, sourceAt } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Writes a file into a new directory, and tells its path. */
function file(name: string, bytes: string | Uint8Array): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, bytes);
  return path;
}

/** A layout of one image without layers. */
function one(): Layout {
  const image = layout();
  return image.index([named(image.manifest(), 'v1')]);
}

describe('what is at a path is recognised by its content', () => {
  test.each([
    ['oci-gzip', 'oci-layout', [['v1']]],
    ['oci-two-images', 'oci-layout', [['v1'], ['v2']]],
    ['oci-index', 'oci-layout', [[]]],
    ['oci-gzip.tar', 'oci-archive', [['v1']]],
    ['oci-gzip.tar.gz', 'oci-archive', [['v1']]],
    ['oci-zstd-sorted.tar', 'oci-archive', [['v1']]],
    ['oci-zstd.tar.zst', 'oci-archive', [['v1']]],
    ['dir-schema1', 'dir', [[]]],
    ['dir-manifest-list', 'dir', [[]]],
    ['docker-save-classic.tar', 'docker-archive', [['acme/pay:1.4.2']]],
    ['docker-save-two.tar', 'docker-archive', [['acme/web:2.0'], ['acme/pay:1.4.2']]],
    ['docker-save-untagged.tar', 'docker-archive', [[]]],
    ['hybrid-ctr.tar', 'docker-archive', [['docker.io/acme/pay:v1', 'v1']]],
  ])('%s is %s', async (name, kind, names) => {
    const source = await sourceAt(fixture(name));
    expect(source.kind).toBe(kind);
    expect(source.roots.map((root) => root.names)).toEqual(names);
    expect(source.faults).toEqual([]);
  });

  test('whatever its name ends in', async () => {
    const path = file('image.json', one().tar());
    expect((await sourceAt(path)).kind).toBe('oci-archive');
  });

  test('only a hybrid has another side', async () => {
    expect((await sourceAt(fixture('hybrid-docker-25.tar'))).dockerManifestEntries).toHaveLength(1);
    expect((await sourceAt(fixture('oci-gzip.tar'))).dockerManifestEntries).toEqual([]);
    expect((await sourceAt(fixture('docker-save-two.tar'))).dockerManifestEntries).toEqual([]);
  });

  test('a layout and a dir: in one are ambiguous, unless it is said which is meant', async () => {
    const image = one().file('manifest.json', { schemaVersion: 2, layers: [] });
    const path = image.write(temporaryDirectory());
    expect((await sourceAt(path)).faults).toEqual([expect.objectContaining({ kind: 'ambiguous' })]);
    expect(await sourceAt(`oci:${path}`)).toMatchObject({ kind: 'oci-layout', faults: [] });
    expect(await sourceAt(`dir:${path}`)).toMatchObject({ kind: 'dir', faults: [] });
  });

  test("a manifest.json that some tools read and that cannot be read reliably is the archive's fault, however it begins", async () => {
    for (const text of [
      '[{"Config":"a","Config":"b"}]',
      `${' '.repeat(600)}[{"Config":"a","Config":"b"}]`,
      '[] []',
      '[{}]',
    ]) {
      const source = await sourceAt(file('image.tar', one().file('manifest.json', text).tar()));
      expect(source.faults).toEqual([expect.objectContaining({ message: expect.stringContaining('manifest.json') })]);
    }
  });
});

describe('a transport must agree with the content', () => {
  test.each([
    ['oci:oci-gzip.tar', 'it is an archive; use oci-archive:PATH'],
    ['oci-archive:oci-gzip', 'it is a directory; use oci:PATH'],
    ['oci:dir-schema2', 'it is not of the form'],
    ['oci-archive:docker-save-classic.tar', 'it is not of the form'],
    ['docker-archive:oci-gzip.tar', 'it is not of the form'],
    ['docker-archive:dir-schema2', 'it is not of the form'],
    ['dir:oci-gzip', 'it has no manifest.json of one image, as a dir: must have; a failed copy leaves none'],
    ['dir:docker-save-classic.tar', 'it has no manifest.json of one image'],
  ])('%s is refused', async (typed, why) => {
    const [transport = '', name = ''] = typed.split(':');
    expect(await refusalAt(`${transport}:${fixture(name)}`)).toContain(why);
  });

  test.each([
    ['oci:oci-gzip', 'oci-layout'],
    ['oci-archive:oci-gzip.tar.gz', 'oci-archive'],
    ['docker-archive:docker-save-skopeo.tar', 'docker-archive'],
    ['dir:dir-oci-zstd', 'dir'],
    ['oci-archive:hybrid-ctr.tar', 'docker-archive'],
  ])('%s is taken', async (typed, kind) => {
    const [transport = '', name = ''] = typed.split(':');
    expect((await sourceAt(`${transport}:${fixture(name)}`)).kind).toBe(kind);
  });

  test('both sides of a hybrid are there whichever is required', async () => {
    for (const transport of ['', 'oci-archive:', 'docker-archive:']) {
      const source = await sourceAt(`${transport}${fixture('hybrid-mismatch.tar')}`);
      expect(source.roots).toHaveLength(1);
      expect(source.dockerManifestEntries).toHaveLength(1);
    }
  });
});

describe('what is no path is refused in one line', () => {
  test.each([
    ['alpine', 'the file or directory does not exist; for an image in a registry, use docker://'],
    ['alpine:3.20', 'and "alpine" is not a transport'],
    ['ghcr.io/acme/app:1', 'for an image in a registry, use docker://ghcr.io/acme/app:1'],
    ['https://ghcr.io/acme/app:1', 'and "https" is not a transport'],
    ['https://ghcr.io/acme/app:1', 'for an image in a registry, use docker://ghcr.io/acme/app:1'],
    ['oci:nowhere', 'the file or directory does not exist'],
    ['image.tar as', 'no name follows "as": use IMAGE as NAME'],
    ['docker:alpine:3.20', 'for an image in a registry, use docker://'],
    ['docker://Alpine:3.20', '" is not a valid'],
    ['x\0y', 'the system reported ERR_INVALID_ARG_VALUE'],
    ['n'.repeat(300), 'the name is too long'],
  ])('%s', async (typed, why) => {
    expect(await refusalAt(typed)).toContain(why);
  });

  test.each([
    [fixture('oci-gizp.tar'), fixture('oci-gzip.tar')],
    [`oci:${fixture('oci-gzpi')}`, fixture('oci-gzip')],
  ])('%s, with the file that was probably meant', async (typed, meant) => {
    expect(await refusalAt(typed)).toBe(`the file or directory does not exist; did you mean ${meant}?`);
  });

  test.each(['build/image.tar', './nowhere/image', '/nowhere/image.tar.zst'])(
    '%s, which is no name, without a word on registries',
    async (typed) => {
      expect(await refusalAt(typed)).toBe('the file or directory does not exist');
    },
  );

  test('without a line break or an escape in it', async () => {
    const refusal = await refusalAt('no\n::error::such\x1b[31m');
    expect(refusal).not.toContain('\n');
    expect(refusal).not.toContain('\x1b');
    expect(refusal).not.toContain('::');
  });

  test('without any module of the network being loaded', async () => {
    const { code, out } = await runChild(`
      import { writeSync } from 'node:fs';
      import { parseLocations } from './src/sources/expand-locations.ts';
      import { openSource } from './src/sources/open.ts';
      for (const { location } of await parseLocations(['alpine', 'ghcr.io/acme/app:1', 'alp*'])) {
        if (location.ok && (await openSource(location.value)).ok) process.exit(9);
      }
      const network = ['net', 'dns', 'tls', 'http', 'http2', 'https', 'dgram', 'internal/deps/undici/undici'];
      writeSync(1, process.moduleLoadList.filter((name) => network.some((module) => name.endsWith(' ' + module))).join());
    `);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });
});

describe('what holds no image is refused in one line', () => {
  const NO_IMAGE = 'it contains no image: it has neither index.json (OCI layout) nor manifest.json (docker save, dir:)';

  test('an empty directory', async () => {
    expect(await refusalAt(temporaryDirectory())).toBe(NO_IMAGE);
  });

  test('a tar of other things', async () => {
    expect(await refusalAt(file('x.tar', writeTar([{ name: 'README', data: 'hello' }])))).toBe(NO_IMAGE);
  });

  test('an archive without members', async () => {
    expect(await refusalAt(file('x.tar', writeTar([])))).toBe(NO_IMAGE);
  });

  test('a layout without index.json', async () => {
    const path = layout().file('oci-layout', { imageLayoutVersion: '1.0.0' }).write(temporaryDirectory());
    expect(await refusalAt(path)).toBe('it has no index.json, so its images are unknown');
  });

  test.each([
    ['an empty index', { schemaVersion: 2, manifests: [] }, 'it contains no image: its index is empty'],
    ['a null index', { schemaVersion: 2, manifests: null }, 'it contains no image: its index is empty'],
    ['an index that is nothing', {}, 'index.json: the document states no type'],
    ['an index that is a list', [], 'index.json: the document is not a JSON object'],
    ['an index that is truncated', '{"schemaVersion":2,"manif', 'index.json: not valid JSON'],
    ['an index with two lists', '{"manifests":[],"manifests":[]}', '" occurs twice in one object'],
    ['an index that is two kinds at once', { manifests: [], layers: [] }, 'index.json: an index with "layers"'],
    ['an index without digests', { manifests: [{ size: 1 }] }, 'index.json: the digest is missing'],
    [
      'an index with a path for a digest',
      { manifests: [{ digest: 'sha256:../../x', size: 1 }] },
      '" is not a valid digest',
    ],
  ])('%s', async (_, index, why) => {
    const image = layout().file('oci-layout', { imageLayoutVersion: '1.0.0' }).file('index.json', index);
    expect(await refusalAt(image.write(temporaryDirectory()))).toContain(why);
    expect(await refusalAt(file('x.tar', image.tar()))).toContain(why);
  });

  test.each([
    ['empty', [], 'it contains no image: its index is empty'],
    ['of something else', [1], 'expected an object, found'],
    ['without configs', [{ Layers: [] }], 'of manifest.json has no config'],
    ['with a folded key', [{ Config: 'a', layers: [] }], 'the key "layers" is "Layers" to readers written in Go'],
  ])('a manifest.json that is a list %s', async (_, list, why) => {
    expect(await refusalAt(file('x.tar', layout().file('manifest.json', list).tar()))).toContain(why);
  });

  test('a document that is larger than any', async () => {
    const path = temporaryDirectory();
    for (const name of ['index.json', 'manifest.json']) {
      execFileSync('truncate', ['--size', '20G', join(path, name)]);
    }
    expect(await refusalAt(path)).toContain('index.json could not be read: it has 21474836480 bytes');
    expect(await refusalAt(`dir:${path}`)).toContain('it has no manifest.json of one image');
  });

  test('a tar that states such a document and has none', async () => {
    const path = file('x.tar', writeTar([{ name: 'index.json', size: 2 ** 47 }], { end: false }));
    expect(await refusalAt(path)).toMatch(/^the archive: /);
  });
});

describe('what cannot be read is refused in one line', () => {
  test.each([
    ['an empty file', '', 'it is empty'],
    [
      'noise',
      Buffer.from('5f3759df0badc0de'.repeat(100), 'hex'),
      '; give an OCI layout, a docker save archive or a dir:',
    ],
    ['text', 'hello', '; give an OCI layout, a docker save archive or a dir:'],
    ['JSON', '{"schemaVersion":2}', '; give an OCI layout, a docker save archive or a dir:'],
    ['xz', Buffer.from('fd377a585a000004', 'hex'), 'it is compressed with xz; Plimsoll reads tar, tar.gz and tar.zst'],
    ['bzip2', Buffer.from('425a6839314159265359', 'hex'), 'it is compressed with bzip2'],
    ['gzip of no tar', gzipSync('hello'), ', but the decompressed data is not a tar'],
    ['gzip of gzip', gzipSync(gzipSync(writeTar([]))), ', but the decompressed data is not a tar'],
    ['gzip of nothing', gzipSync(''), ', but the decompressed data is not a tar'],
    ['gzip that is truncated at once', Buffer.from('1f8b08', 'hex'), 'gzip: it ends before its data does'],
    ['zstd that is none', Buffer.from('28b52ffdffffffff', 'hex'), 'zstd: a frame header'],
  ])('%s', async (_, bytes, why) => {
    expect(await refusalAt(file('image.tar', bytes))).toContain(why);
  });

  test('a pipe, without waiting for who writes into it', async () => {
    const path = join(temporaryDirectory(), 'pipe');
    execFileSync('mkfifo', [path]);
    expect(await refusalAt(path)).toContain('it is neither a file nor a directory');
  });

  test('links that lead back to themselves', async () => {
    const path = join(temporaryDirectory(), 'a');
    symlinkSync('a', path);
    expect(await refusalAt(path)).toBe('its symbolic links form a loop');
  });

  test.each(['index.json', 'manifest.json'])('a directory in the place of %s', async (name) => {
    const path = temporaryDirectory();
    mkdirSync(join(path, name));
    expect(await refusalAt(path)).toBe(`${name} could not be read: it is not a regular file`);
  });

  test('a pipe in the place of index.json', async () => {
    const path = temporaryDirectory();
    execFileSync('mkfifo', [join(path, 'index.json')]);
    expect(await refusalAt(path)).toContain('it is not a regular file');
  });

  test('a link loop in the place of index.json', async () => {
    const path = temporaryDirectory();
    symlinkSync('index.json', join(path, 'index.json'));
    expect(await refusalAt(path)).toBe('index.json could not be read: its symbolic links form a loop');
  });
});
