import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { processTerminal } from '../src/command/terminal.ts';
import { fixture, plimsoll, runCheck, withScratch, writePolicy } from './support/command.ts';
import { withEnvironment } from './support/fake-engine.ts';
import { bytesOf, document, leaf, reference } from './support/image-tree.ts';
import { chanceOf, worldOf, writeWorld } from './support/mutations.ts';

const ZSTD = 'layer-compression: {severity: error, allow: [zstd]}';

/** A value of JSON.parse, for matchers. */
function parsed(text: string): unknown {
  return JSON.parse(text);
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** The value under a path of keys and positions. */
function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce((inner: unknown, step) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([key]) => key === String(step))?.[1];
  }, value);
}

function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

describe('policies of one rule', () => {
  const verdicts: readonly (readonly [what: string, rule: string, image: string, code: number, finding: string])[] = [
    ['schema1 as dir:', 'no-schema1: error', 'dir-schema1', 1, 'Schema 1'],
    ['schema2 as dir:', 'no-schema1: error', 'dir-schema2', 0, ''],
    ['OCI gzip where zstd is required', ZSTD, 'oci-gzip', 1, 'is gzip'],
    ['OCI zstd as a directory', ZSTD, 'oci-zstd', 0, ''],
    ['OCI zstd as a tar with blobs/ first', ZSTD, 'oci-zstd-sorted.tar', 0, ''],
    ['OCI zstd as tar.zst', ZSTD, 'oci-zstd.tar.zst', 0, ''],
    ['a gzipped OCI tar of gzip layers', ZSTD, 'oci-gzip.tar.gz', 1, 'is gzip'],
    ['a foreign layer, absent', 'no-foreign-layers: error', 'oci-foreign', 1, 'nondistributable'],
    ['a foreign layer, present', 'no-foreign-layers: error', 'dir-foreign-present', 1, 'foreign'],
    [
      "skopeo's dir: made from a docker archive",
      'compression-matches-media-type: error',
      'dir-lying-gzip',
      1,
      'compression-matches-media-type',
    ],
    ['zstd:chunked where zstd is required', ZSTD, 'oci-zstd-chunked', 0, ''],
    ['eStargz where gzip is allowed', 'layer-compression: {severity: error, allow: [gzip]}', 'oci-estargz', 0, ''],
    [
      'gzip where eStargz is required',
      'layer-compression: {severity: error, allow: [estargz]}',
      'oci-gzip',
      1,
      'is gzip',
    ],
    ['encrypted layers where zstd is required', ZSTD, 'oci-encrypted', 2, 'encrypted'],
    ['two sides of an archive that differ', 'unambiguous-documents: error', 'hybrid-mismatch.tar', 1, 'manifest.json'],
  ];

  test.each(verdicts)('%s', async (_what, rule, image, code, finding) => {
    const run = await runCheck(rule, [fixture(image)]);
    expect(run.stdout).toContain(finding);
    expect(run.code).toBe(code);
    expect(run.stderr).toBe('');
  });

  test.each([
    'docker-save-classic.tar',
    'docker-save-skopeo.tar',
    'docker-save-untagged.tar',
    'docker-save-two.tar',
    'podman-save-multi.tar',
    'hybrid-docker-25.tar',
  ])('leaves %s unchecked where zstd is required, and names the export to use instead', async (image) => {
    const { code, stdout } = await runCheck(ZSTD, [fixture(image)]);
    expect(code).toBe(2);
    expect(stdout).toContain(
      'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead:',
    );
    expect(stdout).toContain('--output type=oci');
  });

  test.each(['alpine', 'alpine:3.20', 'ghcr.io/acme/pay:1.4.2', 'docker.io/library/alpine@sha256:abc'])(
    'never looks up %s, which is not a path',
    async (name) => {
      const fetched: unknown[] = [];
      const real = globalThis.fetch;
      globalThis.fetch = async (...request) => {
        fetched.push(request);
        throw new Error('the network was touched');
      };
      try {
        const { code, stderr } = await runCheck(ZSTD, [name]);
        expect(code).toBe(2);
        expect(stderr.trim().split('\n')).toHaveLength(1);
        expect(stderr).toContain(name);
        expect(fetched).toEqual([]);
      } finally {
        globalThis.fetch = real;
      }
    },
  );

  test('reports in one line that a registry does not respond', async () => {
    const { code, stderr } = await runCheck(ZSTD, ['docker://127.0.0.1:1/acme/app']);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('docker://127.0.0.1:1/acme/app');
  });

  test('reports that an engine is not running', async () => {
    await withEnvironment({ DOCKER_HOST: 'unix:///nowhere/docker.sock' }, async () => {
      const { code, stderr } = await runCheck(ZSTD, ['docker-daemon:alpine:3.20']);
      expect(code).toBe(2);
      expect(stderr).toBe(
        'docker-daemon:alpine:3.20: cannot reach the engine at unix:///nowhere/docker.sock: the socket does not exist; check that it is running and that this user may read and write the socket\n',
      );
    });
  });
});

describe('recommended', () => {
  /** What is wrong on purpose, so that it need not pass. */
  const WRONG = [
    ...[
      'dir-encrypted-schema2',
      'dir-foreign-present',
      'dir-lying-gzip',
      'dir-misspelt-type',
      'dir-schema1',
      'hybrid-mismatch.tar',
    ],
    ...['oci-encrypted', 'oci-foreign', 'oci-lying-descriptors', 'oci-lying-gzip', 'oci-windows-foreign'],
  ];
  /** Other files in the folders of fixtures: sources, and the program that some images contain. */
  const NO_IMAGES = /\.(?:md|sh|c|go|mod|sum|json|Dockerfile)$|^go\/pay$|^(?:buildkit|go|origins)$/;
  const inFolder = (folder: string) => readdirSync(fixture(folder)).map((name) => `${folder}/${name}`);
  const folders = ['buildkit', 'go', 'origins'].flatMap(inFolder);
  const ordinary = [...readdirSync(fixture('.')), ...folders].filter(
    (name) => !WRONG.includes(name) && !NO_IMAGES.test(name),
  );

  test.each(ordinary)('passes %s', async (image) => {
    const { code, stdout, stderr } = await plimsoll([
      'check',
      '--policy',
      'recommended',
      '--format',
      'json',
      fixture(image),
    ]);
    const report = parsed(stdout);
    expect(listAt(report, 'images').flatMap((one) => listAt(one, 'findings'))).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('has fixtures of every tool', () => {
    expect(ordinary.length).toBeGreaterThan(45);
  });

  test.each([
    ['dir-schema1', 1],
    ['dir-lying-gzip', 1],
    ['dir-encrypted-schema2', 1],
    ['oci-lying-gzip', 1],
    ['hybrid-mismatch.tar', 1],
    ['oci-foreign', 2],
  ])('does not pass %s', async (image, code) => {
    expect((await plimsoll(['check', '--policy', 'recommended', fixture(image)])).code).toBe(code);
  });
});

describe('fields that real tools write beyond the specification', () => {
  const config = {
    ...{
      architecture: 'amd64',
      os: 'linux',
      created: '2026-01-02T03:04:05Z',
      author: null,
      variant: null,
      'os.version': null,
      'os.features': null,
    },
    ...{
      id: 'x',
      parent: '',
      comment: '',
      container: 'abc',
      container_config: { Cmd: ['sh'] },
      docker_version: '29.0.0',
    },
    config: {
      ...{
        User: '',
        Env: null,
        Entrypoint: null,
        Cmd: ['sh'],
        Volumes: null,
        ExposedPorts: null,
        WorkingDir: '',
        StopSignal: null,
      },
      ...{
        Healthcheck: { Test: ['CMD', 'true'], StartInterval: 5_000_000_000 },
        OnBuild: null,
        Shell: ['/bin/sh', '-c'],
        ArgsEscaped: true,
      },
      ...{
        Memory: 0,
        MemorySwap: -1,
        CpuShares: 0,
        Hostname: 'h',
        Domainname: '',
        Image: 'sha256:x',
        AttachStdin: false,
        Tty: false,
        MacAddress: '',
      },
      // Keys of a map are data, whatever fields they look like.
      Labels: { Layers: 'x', layers: 'y', MANIFESTS: 'z', config: '', Config: '' },
    },
    rootfs: { type: 'layers', diff_ids: null },
    history: null,
  };
  const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
  const names = {
    layers: 'x',
    Layers: 'y',
    'layer\u017f': 'z',
    MANIFESTS: '[]',
    mediaType: 'bananas',
    schemaVersion: '1',
    digest: '',
    __proto__: 'p',
    constructor: 'c',
  };

  async function judged(make: (file: string) => string): Promise<number> {
    return await withScratch(async (directory) => {
      const policy = writePolicy(
        directory,
        'unambiguous-documents: error\nblobs-verified: error\nno-schema1: error\nno-unknown-media-types: error',
      );
      return (await plimsoll(['check', '--policy', policy, make(directory)])).code;
    });
  }

  test('reports nothing for fields of Docker, null in optional fields, and annotations named like fields', async () => {
    const code = await judged((directory) => {
      const optional = { annotations: { ...names }, urls: null, data: null, platform: null, artifactType: null };
      const manifest = document({
        ...{
          schemaVersion: { json: 2 },
          mediaType: { json: MANIFEST },
          artifactType: { json: null },
          subject: { json: null },
        },
        config: {
          ref: reference('application/vnd.docker.container.image.v1+json', leaf(JSON.stringify(config)), optional),
        },
        ...{ layers: { json: null }, annotations: { json: { ...names } } },
      });
      const top = document({
        schemaVersion: { json: 2 },
        manifests: { refs: [reference(MANIFEST, manifest, optional)] },
        annotations: { json: null },
      });
      return writeWorld(
        worldOf({ top, loose: [] }, () => ({ top, loose: [] })),
        'directory',
        directory,
        chanceOf(1),
      );
    });
    expect(code).toBe(0);
  });

  test('reports the same names where they are fields', async () => {
    const code = await judged((directory) => {
      const manifest = document({
        ...{ schemaVersion: { json: 2 }, mediaType: { json: MANIFEST } },
        config: { ref: reference('application/vnd.docker.container.image.v1+json', leaf(JSON.stringify(config))) },
        ...{ layers: { json: null }, Layers: { json: null } },
      });
      expect(Buffer.from(bytesOf(manifest)).toString()).toContain('"Layers":null');
      const top = document({ schemaVersion: { json: 2 }, manifests: { refs: [reference(MANIFEST, manifest)] } });
      return writeWorld(
        worldOf({ top, loose: [] }, () => ({ top, loose: [] })),
        'directory',
        directory,
        chanceOf(1),
      );
    });
    expect(code).toBe(1);
  });
});

describe('check --format json', () => {
  test('has the keys of the contract', async () => {
    const { stdout, code } = await runCheck(ZSTD, [fixture('oci-index')], ['--format', 'json']);
    const report = parsed(stdout);
    expect(code).toBe(1);
    expect(keysOf(report)).toEqual(
      expect.arrayContaining(['version', 'tool', 'verdict', 'reason', 'policies', 'counts', 'images']),
    );
    expect(report).toMatchObject({
      version: 1,
      tool: { name: 'plimsoll', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      verdict: 'fail',
      reason: expect.any(String),
    });
    expect(at(report, 'policies', 0)).toEqual({
      source: expect.any(String),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      commit: null,
    });
    expect(at(report, 'counts')).toEqual({
      images: 1,
      blobs: expect.any(Number),
      bytes: expect.any(Number),
      error: 4,
      warning: 0,
      note: 0,
      waived: 0,
      unchecked: 0,
    });
    const image = at(report, 'images', 0);
    expect(keysOf(image)).toEqual(
      expect.arrayContaining([
        'name',
        'names',
        'source',
        'digest',
        'imageId',
        'artifact',
        'verdict',
        'platforms',
        'findings',
        'rules',
      ]),
    );
    expect(image).toMatchObject({
      source: 'oci-layout',
      artifact: 'image',
      verdict: 'fail',
      platforms: ['linux/amd64', 'linux/arm64'],
    });
    const finding = at(image, 'findings', 0);
    expect(keysOf(finding)).toEqual(
      expect.arrayContaining([
        'rule',
        'key',
        'severity',
        'message',
        'digest',
        'mediaType',
        'path',
        'platform',
        'location',
        'fix',
        'waiver',
      ]),
    );
    expect(finding).toMatchObject({
      ...{ rule: 'layer-compression', key: 'gzip', severity: 'error', platform: 'linux/amd64', waiver: null },
      ...{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', path: ['index.json', 'manifests/0', 'layers/0'] },
    });
    expect(listAt(image, 'rules')).toEqual([
      expect.objectContaining({ rule: 'layer-compression', status: 'failed', reason: expect.any(String) }),
    ]);
  });

  test('shows the line of a policy in the repository', async () => {
    await withScratch(async (directory) => {
      const back = process.cwd();
      process.chdir(directory);
      try {
        writePolicy(directory, `no-schema1: error\n${ZSTD}`, 'p.yml');
        const { stdout } = await plimsoll(['check', '--policy', 'p.yml', '--format', 'json', fixture('oci-gzip')]);
        expect(at(parsed(stdout), 'images', 0, 'findings', 0, 'location')).toEqual({
          file: 'p.yml',
          line: 4,
          column: 3,
          confidence: 'exact',
        });
      } finally {
        process.chdir(back);
      }
    });
  });

  test('has no digest where the format has no manifest', async () => {
    const { stdout } = await runCheck(ZSTD, [fixture('docker-save-classic.tar')], ['--format', 'json']);
    expect(at(parsed(stdout), 'images', 0)).toMatchObject({
      source: 'docker-archive',
      digest: null,
      imageId: expect.stringMatching(/^sha256:/),
    });
  });

  test.each([
    ['oci-zstd', 0, 'pass'],
    ['oci-gzip', 1, 'fail'],
    ['oci-encrypted', 2, 'inconclusive'],
    ['no-such-fixture', 2, 'inconclusive'],
  ])('agrees with the exit code: %s', async (image, code, verdict) => {
    const run = await runCheck(ZSTD, [fixture(image)], ['--format', 'json']);
    expect([run.code, at(parsed(run.stdout), 'verdict')]).toEqual([code, verdict]);
  });

  test('checks the other images if one cannot be read, and exits with the worst code', async () => {
    const broken = fixture('make.sh');
    const cases = [
      [['oci-zstd', 'oci-gzip'], 1, ['pass', 'fail']],
      [['oci-zstd', 'oci-zstd-chunked'], 2, ['pass', 'pass']],
    ] as const;
    for (const [images, code, verdicts] of cases) {
      const [first, second] = images.map(fixture);
      const run = await runCheck(ZSTD, [first ?? '', broken, second ?? ''], ['--format', 'json']);
      const report = parsed(run.stdout);
      expect(listAt(report, 'images').map((image) => at(image, 'verdict'))).toEqual(verdicts);
      expect(listAt(report, 'errors')).toEqual([{ image: broken, message: expect.any(String) }]);
      expect(run.stderr.trim().split('\n')).toEqual([expect.stringContaining('make.sh')]);
      expect(run.code).toBe(code);
    }
  });
});

describe('a tar on standard input', () => {
  test.each([
    ['oci-zstd-sorted.tar', ZSTD, 0],
    ['oci-zstd.tar.zst', ZSTD, 0],
    ['oci-gzip.tar.gz', ZSTD, 1],
    ['docker-save-classic.tar', ZSTD, 2],
    ['hybrid-mismatch.tar', 'unambiguous-documents: error', 1],
    ['make.sh', ZSTD, 2],
  ])('%s is checked while it is streamed', (image, rule, code) => {
    const argv = ['src/cli.ts', 'check', '--policy', `version: 1\nrules:\n  ${rule}\n`, '-'];
    const run = spawnSync(process.execPath, argv, {
      input: readFileSync(fixture(image)),
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '..'),
    });
    expect({ code: run.status, stdout: run.stdout }).toEqual({ code, stdout: expect.stringContaining('plimsoll') });
    if (image === 'make.sh') expect(run.stderr).toMatch(/^plimsoll: -: it is not a tar/);
  });
});

describe('inspect --format json', () => {
  const KEYS = [
    'digest',
    'size',
    'mediaType',
    'family',
    'role',
    'compression',
    'distributable',
    'status',
    'detected',
    'references',
    'present',
    'faults',
  ];

  async function inspected(image: string, ...flags: readonly string[]): Promise<unknown> {
    const { code, stdout, stderr } = await plimsoll(['inspect', '--format', 'json', ...flags, fixture(image)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return parsed(stdout);
  }

  test.each([
    'oci-index',
    'oci-buildkit.tar',
    'docker-save-classic.tar',
    'dir-schema1',
    'hybrid-docker-25.tar',
    'oci-foreign',
  ])('has the keys of the contract for %s', async (image) => {
    const report = await inspected(image);
    expect(report).toMatchObject({ version: 1, tool: { name: 'plimsoll', version: expect.any(String) } });
    for (const found of listAt(report, 'images')) {
      expect(keysOf(found)).toEqual(
        expect.arrayContaining(['name', 'names', 'source', 'digest', 'imageId', 'artifact', 'platforms', 'blobs']),
      );
      const blobs = listAt(found, 'blobs');
      expect(blobs.length).toBeGreaterThan(1);
      for (const blob of blobs) {
        expect(keysOf(blob)).toEqual(expect.arrayContaining(KEYS));
        for (const to of listAt(blob, 'references'))
          expect(keysOf(to)).toEqual(expect.arrayContaining(['parent', 'path', 'role', 'mediaType', 'platform']));
        for (const fault of listAt(blob, 'faults'))
          expect(keysOf(fault)).toEqual(expect.arrayContaining(['kind', 'message']));
      }
    }
  });

  test('gives a root a reference without a parent, and every other blob one', async () => {
    const image = at(await inspected('oci-nested-index'), 'images', 0);
    const [root, ...others] = listAt(image, 'blobs');
    expect(at(root, 'digest')).toBe(at(image, 'digest'));
    expect(listAt(root, 'references')).toEqual([
      {
        parent: null,
        path: ['index.json', 'manifests/0'],
        role: 'index',
        mediaType: 'application/vnd.oci.image.index.v1+json',
        platform: null,
      },
    ]);
    const known = new Set(listAt(image, 'blobs').map((blob) => at(blob, 'digest')));
    for (const blob of others) for (const to of listAt(blob, 'references')) expect(known).toContain(at(to, 'parent'));
  });

  test('shows the detected format beside the declared type', async () => {
    const detected = async (image: string) => {
      const blobs = listAt(await inspected(image), 'images', 0, 'blobs');
      return blobs
        .filter((blob) => at(blob, 'role') === 'layer')
        .map((blob) => [at(blob, 'compression'), at(blob, 'detected')]);
    };
    expect(await detected('oci-lying-gzip')).toEqual([
      ['gzip', 'tar'],
      ['gzip', 'tar'],
    ]);
    expect(await detected('oci-zstd')).toEqual([
      ['zstd', 'zstd'],
      ['zstd', 'zstd'],
    ]);
    expect(await detected('oci-uncompressed')).toEqual([
      ['none', 'tar'],
      ['none', 'tar'],
    ]);
    expect(await detected('oci-foreign')).toEqual([
      ['gzip', null],
      ['gzip', 'gzip'],
    ]);
    expect(await detected('oci-encrypted')).toEqual([
      ['encrypted', 'unknown'],
      ['encrypted', 'unknown'],
    ]);
  });

  test('reads no layer at the depth of structure', async () => {
    const blobs = listAt(await inspected('oci-gzip', '--depth', 'structure'), 'images', 0, 'blobs');
    expect(blobs.map((blob) => at(blob, 'detected'))).toEqual(['json', 'json', null, null]);
  });

  test('shows decompressed facts of layers at the depth of contents, and none of other blobs', async () => {
    for (const image of [
      'oci-zstd-chunked',
      'docker-save-classic.tar',
      'oci-encrypted',
      'oci-gzip.tar.gz',
      'oci-gzip',
    ]) {
      const blobs = listAt(await inspected(image, '--depth', 'contents'), 'images', 0, 'blobs');
      const layers = blobs.filter((blob) => at(blob, 'role') === 'layer');
      const isDecompressed = image !== 'oci-encrypted';
      expect(layers.map((blob) => typeof at(blob, 'diffId'))).toEqual(
        layers.map(() => (isDecompressed ? 'string' : 'object')),
      );
      for (const blob of blobs) {
        const known = isDecompressed && at(blob, 'role') === 'layer';
        expect(typeof at(blob, 'uncompressedSize')).toBe(known ? 'number' : 'object');
      }
    }
    const heads = listAt(await inspected('oci-gzip'), 'images', 0, 'blobs');
    expect(heads.map((blob) => at(blob, 'diffId'))).toEqual([null, null, null, null]);
  });

  test('has null where the references of a blob differ', async () => {
    await withScratch(async (directory) => {
      const shared = leaf('{}');
      const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
      const manifest = (os: string) =>
        reference(
          MANIFEST,
          document({
            ...{ schemaVersion: { json: 2 }, mediaType: { json: MANIFEST } },
            config: { ref: reference('application/vnd.oci.empty.v1+json', shared) },
            layers: { refs: [reference('application/vnd.oci.image.layer.v1.tar', shared)] },
            annotations: { json: { os } },
          }),
          { platform: { os, architecture: 'amd64' } },
        );
      const index = document({
        schemaVersion: { json: 2 },
        manifests: { refs: [manifest('linux'), manifest('windows')] },
      });
      const top = document({
        schemaVersion: { json: 2 },
        manifests: { refs: [reference('application/vnd.oci.image.index.v1+json', index)] },
      });
      const path = writeWorld(
        worldOf({ top, loose: [] }, () => ({ top, loose: [] })),
        'directory',
        directory,
        chanceOf(1),
      );
      const { stdout } = await plimsoll(['inspect', '--format', 'json', path]);
      const blob = listAt(parsed(stdout), 'images', 0, 'blobs').find((one) => at(one, 'size') === 2);
      expect(blob).toMatchObject({ mediaType: null, role: null, detected: 'json' });
      expect(listAt(blob, 'references').map((to) => [at(to, 'role'), at(to, 'platform')])).toEqual([
        ['empty', 'linux/amd64'],
        ['layer', 'linux/amd64'],
        ['empty', 'windows/amd64'],
        ['layer', 'windows/amd64'],
      ]);
      expect(at(blob, 'platform') ?? null).toBeNull();
    });
  });

  test('shows blobs , without a reference', async () => {
    const blobs = listAt(await inspected('hybrid-docker-25.tar'), 'images', 0, 'blobs');
    const loose = blobs.filter((blob) => listAt(blob, 'references').length === 0);
    expect(loose.length).toBeGreaterThan(0);
    for (const blob of loose) expect(blob).toMatchObject({ mediaType: null, present: true });
  });

  test('exits with 2 if a blob could not be read, and shows the others', async () => {
    const { code, stdout, stderr } = await plimsoll(['inspect', '--format', 'json', 'nope', fixture('oci-gzip')]);
    expect(code).toBe(2);
    expect(listAt(parsed(stdout), 'images')).toHaveLength(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^nope: /)]);
  });
});

describe('classify --format json', () => {
  test('prints one object per argument, with exactly the keys of the contract', async () => {
    const types = [
      'application/vnd.oci.image.layer.v1.tar+zstd',
      'bananas',
      '',
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    ];
    const { code, stdout } = await plimsoll(['classify', '--format', 'json', ...types]);
    expect(code).toBe(0);
    const found = listAt(parsed(stdout));
    for (const one of found) {
      expect(keysOf(one)).toEqual([
        'mediaType',
        'family',
        'role',
        'compression',
        'distributable',
        'status',
        'description',
        'source',
      ]);
    }
    expect(
      found.map((one) => [
        at(one, 'mediaType'),
        at(one, 'family'),
        at(one, 'role'),
        at(one, 'compression'),
        at(one, 'distributable'),
        at(one, 'status'),
      ]),
    ).toEqual([
      [types[0], 'oci', 'layer', 'zstd', true, 'current'],
      [types[1], 'unknown', 'unknown', 'unknown', true, 'unknown'],
      [types[2], 'docker-schema1', 'manifest', 'none', true, 'deprecated'],
      [types[3], 'docker-schema2', 'layer', 'gzip', false, 'current'],
    ]);
  });
});

describe('the flags of check', () => {
  test('--report writes other formats in the same run', async () => {
    await withScratch(async (directory) => {
      const policy = writePolicy(directory, ZSTD);
      const file = (form: string) => join(directory, `report.${form}`);
      const reports = ['json', 'markdown', 'text', 'sarif', 'junit'].flatMap((form) => [
        '--report',
        `${form}=${file(form)}`,
      ]);
      const { code, stdout } = await plimsoll(['check', '--policy', policy, ...reports, fixture('oci-gzip')], {
        colour: true,
      });
      expect(code).toBe(1);
      expect(stdout).toContain('\x1b[');
      expect(parsed(readFileSync(file('json'), 'utf8'))).toMatchObject({ verdict: 'fail' });
      for (const form of ['markdown', 'sarif', 'junit'])
        expect(readFileSync(file(form), 'utf8')).toContain('layer-compression');
      // A file has no colours, whatever the terminal has.
      expect(readFileSync(file('text'), 'utf8')).toMatch(/failed: [^\x1b]*$/);
    });
  });

  test('a report that cannot be written is reported and never passes', async () => {
    const into = (image: string) =>
      runCheck(ZSTD, [fixture(image)], ['--report', 'json=/no/such/directory/report.json']);
    const passing = await into('oci-zstd');
    expect(passing.code).toBe(2);
    expect(passing.stderr).toMatch(/^\/no\/such\/directory\/report\.json: .+\n$/);
    expect((await into('oci-gzip')).code).toBe(1);
  });

  test('--quiet shows the verdict only', async () => {
    const { stdout, code } = await runCheck(ZSTD, [fixture('oci-gzip')], ['--quiet']);
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/failed: /)]);
  });

  test('--explain shows the outcome of every rule', async () => {
    const plain = await plimsoll(['check', '--policy', 'recommended', fixture('oci-gzip')]);
    const { stdout } = await plimsoll(['check', '--policy', 'recommended', '--explain', fixture('oci-gzip')]);
    for (const rule of ['blobs-verified', 'unambiguous-documents', 'no-schema1', 'no-foreign-layers']) {
      expect(stdout).toMatch(new RegExp(`${rule}: passed, `));
      expect(plain.stdout).not.toContain(rule);
    }
  });

  test('--fail-on decides what fails', async () => {
    const warning = 'layer-compression: {severity: warning, allow: [zstd]}';
    const codeOf = async (rules: string, image: string, ...flags: readonly string[]) =>
      (await runCheck(rules, [fixture(image)], flags)).code;
    expect(await codeOf(warning, 'oci-gzip')).toBe(0);
    expect(await codeOf(warning, 'oci-gzip', '--fail-on', 'warning')).toBe(1);
    expect(await codeOf(warning, 'oci-encrypted')).toBe(0);
    expect(await codeOf(warning, 'oci-encrypted', '--fail-on', 'warning')).toBe(2);
    expect(await codeOf(ZSTD, 'oci-gzip', '--fail-on', 'never')).toBe(0);
    expect(await codeOf(ZSTD, 'oci-encrypted', '--fail-on', 'never')).toBe(0);
    // Only what cannot be read is inconclusive then.
    expect(await codeOf(ZSTD, 'nope', '--fail-on', 'never')).toBe(2);
    expect(await codeOf('layer-compression: {severity: note, allow: [zstd]}', 'oci-gzip', '--fail-on', 'warning')).toBe(
      0,
    );
  });

  test('a later policy overrides an earlier one', async () => {
    await withScratch(async (directory) => {
      const gzip = writePolicy(directory, 'layer-compression: {allow: [gzip]}', 'gzip.yml');
      expect((await plimsoll(['check', '--policy', 'zstd', '--policy', gzip, fixture('oci-gzip')])).code).toBe(0);
      expect((await plimsoll(['check', '--policy', 'zstd', fixture('oci-gzip')])).code).toBe(1);
    });
  });

  test('without --policy .github/plimsoll.yml applies, else recommended, and the first line names it', async () => {
    await withScratch(async (directory) => {
      const back = process.cwd();
      process.chdir(directory);
      try {
        const first = async () => (await plimsoll(['check', fixture('oci-gzip')])).stdout.split('\n')[0];
        expect(await first()).toContain('recommended');
        mkdirSync('.github');
        writePolicy(join(directory, '.github'), 'no-schema1: error', 'plimsoll.yml');
        expect(await first()).toContain('.github/plimsoll.yml');
      } finally {
        process.chdir(back);
      }
    });
  });

  test('images are selected by pattern, name, position and digest', async () => {
    const two = fixture('oci-two-images');
    const names = async (...images: readonly string[]) => {
      const { stdout, code } = await runCheck('no-schema1: error', images, ['--format', 'json']);
      return [code, ...listAt(parsed(stdout), 'images').map((image) => at(image, 'name'))];
    };
    expect(await names(two)).toEqual([0, 'v1', 'v2']);
    expect(await names(`oci:${two}:v2`)).toEqual([0, 'v2']);
    expect(await names(`oci:${two}:@0`)).toEqual([0, 'v1']);
    expect(await names(`oci:${two}:@7`)).toEqual([2]);
    expect(await names(`oci:${two}:v3`)).toEqual([2]);
    expect(await names(`oci:${two}:v2 as ghcr.io/acme/pay:1`)).toEqual([0, 'ghcr.io/acme/pay:1']);
    expect(await names(`${fixture('.')}/oci-zstd*.tar`)).toEqual([0, 'v1']);
    expect(await names(`${fixture('.')}/nothing-*.tar`)).toEqual([2]);
    expect(await names(`oci:${two}:v2@sha256:${'0'.repeat(64)}`)).toEqual([2, 'v2']);
    expect(await names(`oci-archive:${two}`)).toEqual([2]);
    // An engine's archive does not contain the manifest.
    expect(await names(`docker-archive:${fixture('docker-save-two.tar')}:acme/web:2.0`)).toEqual([2, 'acme/web:2.0']);
  });

  test('an unpacked archive has the same result', async () => {
    await withScratch(async (directory) => {
      cpSync(fixture('oci-gzip'), join(directory, 'image'), { recursive: true });
      writeFileSync(join(directory, 'image/README'), 'not of the layout, and legal');
      expect((await runCheck('blobs-verified: error', [join(directory, 'image')])).code).toBe(0);
    });
  });
});

describe('usage', () => {
  const COMMANDS = ['check', 'inspect', 'classify', 'rules'];

  test('--help works for every command and names every flag', async () => {
    const general = await plimsoll(['--help']);
    expect(general).toMatchObject({ code: 0, stderr: '' });
    for (const command of COMMANDS) {
      expect(general.stdout).toContain(`plimsoll ${command}`);
      for (const argv of [
        [command, '--help'],
        [command, 'x', '--help'],
      ]) {
        const help = await plimsoll(argv);
        expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--format') });
      }
    }
    const { stdout } = await plimsoll(['check', '--help']);
    for (const flag of ['--policy', '--format', '--report', '--fail-on', '--explain', '--quiet'])
      expect(stdout).toContain(flag);
  });

  test('-h is --help, and fits any terminal', async () => {
    for (const command of [[], ...[...COMMANDS, 'policy'].map((name) => [name])]) {
      const help = await plimsoll([...command, '-h']);
      expect(help).toEqual(await plimsoll([...command, '--help']));
      expect(help.stdout.split('\n').filter((line) => line.length > 80 || line.endsWith(' '))).toEqual([]);
    }
  });

  test('--version works for every command', async () => {
    for (const argv of [['--version'], ...COMMANDS.map((command) => [command, '--version'])]) {
      expect(await plimsoll(argv)).toEqual({
        code: 0,
        stderr: '',
        stdout: expect.stringMatching(/^plimsoll \d+\.\d+\.\d+\S*\n$/),
      });
    }
  });

  const issues: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['chek', 'x'], /did you mean check\?/],
    [['frobnicate'], /--help/],
    [['--polcy', 'x'], /--polcy/],
    [['check'], /at least one IMAGE/],
    [['inspect'], /at least one IMAGE/],
    [['classify'], /at least one MEDIA-TYPE/],
    [['check', '--polcy', 'p.yml', 'x'], /did you mean --policy\?/],
    [['check', '--frobnicate', 'x'], /--help/],
    [['check', '-x', 'y'], /-x/],
    [['check', '--format', 'jsno', 'x'], /did you mean json\?/],
    [['check', '--fail-on', 'eror', 'x'], /did you mean error\?/],
    [['check', '--fail-on', 'note', 'x'], /never/],
    [['check', '--policy'], /needs a value/],
    [['check', '--quiet=yes', 'x'], /takes no value/],
    [['check', '--report', 'json', 'x'], /FORMAT=FILE/],
    [['check', '--report', 'jsn=x', 'y'], /did you mean json=FILE\?/],
    [['check', '--report', 'json=', 'y'], /FORMAT=FILE/],
    [['inspect', '--depth', 'head', 'x'], /did you mean heads\?/],
    [['inspect', '--policy', 'x', 'y'], /--policy/],
    [['rules', 'no-schema'], /did you mean no-schema1\?/],
    [['check', '--constructor', 'x', 'y'], /--constructor/],
    [['check', '--__proto__', 'x', 'y'], /--__proto__/],
  ];
  test.each(issues)('refuses %j', async (argv, message) => {
    const { code, stdout, stderr } = await plimsoll(argv);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  test('shows help and exits with 3 without arguments', async () => {
    const { code, stdout } = await plimsoll([]);
    expect(code).toBe(3);
    expect(stdout).toContain('plimsoll check');
  });

  test('a file named like a flag is accepted after --', async () => {
    const { code, stderr } = await plimsoll(['check', '--', '--polcy']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--polcy: the file or directory does not exist/);
  });
});

describe('color', () => {
  test('is used on terminals that support it, and only there', async () => {
    const argv = ['check', '--policy', 'recommended', fixture('oci-gzip')];
    expect((await plimsoll(argv, { colour: true })).stdout).toContain('\x1b[32m');
    expect((await plimsoll(argv)).stdout).not.toContain('\x1b');
    for (const form of ['json', 'markdown'])
      expect((await plimsoll([...argv, '--format', form], { colour: true })).stdout).not.toContain('\x1b');
  });

  test('is not used with NO_COLOR', () => {
    const tty = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
    const wanted = process.env['NO_COLOR'];
    const colour = (isTTY: boolean, noColor?: string) => {
      Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true });
      if (noColor === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = noColor;
      return processTerminal().colour;
    };
    try {
      expect([colour(true), colour(false), colour(true, '1'), colour(true, ''), colour(false, '1')]).toEqual([
        true,
        false,
        false,
        true,
        false,
      ]);
    } finally {
      if (tty) Object.defineProperty(process.stdout, 'isTTY', tty);
      else Reflect.deleteProperty(process.stdout, 'isTTY');
      if (wanted === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = wanted;
    }
  });
});
