import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Config, decodeConfig } from '../../src/formats/config.ts';
import { platformName } from '../../src/formats/descriptor.ts';
import type { Fault } from '../../src/formats/fault.ts';
import { mutated } from '../support/mutated-bytes.ts';
import { documentsOf, type RawConfig, REAL_DOCUMENTS } from '../support/real-documents.ts';

const DIFF_ID = `sha256:${'0'.repeat(64)}`;
const MINIMAL = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [DIFF_ID] } };

function decode(json: object | string): { readonly config: Config | null; readonly faults: readonly Fault[] } {
  return decodeConfig(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)));
}

/** The config of an image with run parameters. */
const running = (config: object) => decode({ ...MINIMAL, config });

describe('decodeConfig, of real images', () => {
  const configs = REAL_DOCUMENTS.filter(({ slot }) => slot === 'config');

  test.each(configs.map((document) => [document.fixture, document.name, document] as const))(
    '%s, %s',
    (_1, _2, { bytes }) => {
      const { config, faults } = decodeConfig(bytes);
      const raw: RawConfig = JSON.parse(Buffer.from(bytes).toString());
      const run = raw.config ?? {};
      expect(faults).toEqual([]);
      expect(config).toEqual({
        platform: {
          ...{ os: raw.os ?? '', architecture: raw.architecture ?? '', variant: raw.variant ?? '' },
          ...{ osVersion: raw['os.version'] ?? '', osFeatures: [] },
        },
        created: raw.created ?? '',
        author: raw.author ?? '',
        dockerVersion: raw.docker_version ?? '',
        user: run.User ?? '',
        env: run.Env ?? [],
        entrypoint: run.Entrypoint ?? [],
        cmd: run.Cmd ?? [],
        workingDir: run.WorkingDir ?? '',
        stopSignal: run.StopSignal ?? '',
        exposedPorts: Object.keys(run.ExposedPorts ?? {}),
        volumes: Object.keys(run.Volumes ?? {}),
        labels: new Map(Object.entries(run.Labels ?? {})),
        diffIds: raw.rootfs.diff_ids,
        rootfsType: 'layers',
        history: (raw.history ?? []).map((entry) => ({
          created: entry.created ?? '',
          author: entry.author ?? '',
          createdBy: entry.created_by ?? '',
          comment: entry.comment ?? '',
          emptyLayer: entry.empty_layer ?? false,
        })),
      });
    },
  );

  test("umoci's runs as a user, listens on a port and has labels", () => {
    const [config] = documentsOf('oci-gzip').filter(({ slot }) => slot === 'config');
    expect(decodeConfig(config?.bytes ?? new Uint8Array()).config).toMatchObject({
      ...{
        user: '10001:10001',
        exposedPorts: ['8080/tcp'],
        entrypoint: ['/usr/bin/pay'],
        cmd: ['serve'],
        workingDir: '/srv',
      },
      labels: new Map([
        ['org.opencontainers.image.licenses', 'MIT'],
        ['org.opencontainers.image.title', 'pay'],
      ]),
      history: [{ emptyLayer: true }, { emptyLayer: false }, { emptyLayer: false }],
    });
  });

  test("Docker's has fields of its own, and nulls", () => {
    const [config] = documentsOf('docker-save-classic.tar');
    expect(Buffer.from(config?.bytes ?? []).toString()).toMatch(/"Healthcheck".*"OnBuild":null/s);
    expect(decodeConfig(config?.bytes ?? new Uint8Array()).config?.diffIds).toHaveLength(3);
  });

  test('mutated, they never throw, and are either read or faulty', () => {
    for (const { bytes } of configs) {
      fc.assert(
        fc.property(mutated(bytes), (mutation) => {
          const { config, faults } = decodeConfig(mutation);
          expect(config === null).toBe(faults.length > 0);
          for (const { message } of faults) expect(message).not.toMatch(/[\p{Cc}\p{Cs}]|^\s*::|##\[/u);
          if (config !== null) expect(typeof (platformName(config.platform) ?? '')).toBe('string');
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('decodeConfig', () => {
  test("takes all of the Docker Image Specification's fields", () => {
    const { config, faults } = decode({
      ...{ id: 'x', parent: 'y', comment: 'z', container: 'c', docker_version: '29.0', Size: 3, author: 'a' },
      ...{
        architecture: 'arm64',
        os: 'linux',
        variant: 'v8',
        'os.version': '1',
        'os.features': ['f'],
        created: '2024-05-01T12:00:00Z',
      },
      container_config: { Cmd: 'one word', Env: null, Labels: {}, PortSpecs: null },
      config: {
        ...{ Hostname: 'h', Domainname: '', User: 'app', AttachStdin: false, AttachStdout: false, AttachStderr: false },
        ...{
          ExposedPorts: { '80/tcp': {}, '53/udp': {} },
          Tty: false,
          OpenStdin: false,
          StdinOnce: false,
          Env: ['A=b', 'C='],
        },
        ...{
          Cmd: ['x'],
          ArgsEscaped: true,
          Image: 'sha256:y',
          Volumes: { '/data': {} },
          WorkingDir: '/srv',
          Entrypoint: ['/e', '-f'],
        },
        ...{
          NetworkDisabled: true,
          MacAddress: '',
          OnBuild: ['RUN x'],
          Labels: { a: 'b' },
          StopSignal: 'SIGTERM',
          StopTimeout: 5,
        },
        ...{ Shell: ['/bin/sh', '-c'], Memory: 2048, MemorySwap: 4096, CpuShares: 8 },
        Healthcheck: { Test: ['NONE'], Interval: 1, StartInterval: 2, Retries: 3 },
      },
      rootfs: { type: 'layers', diff_ids: [DIFF_ID, 'sha512:x'.replace('x', 'f'.repeat(128))] },
      history: [
        { created: '2024-05-01T12:00:00Z', author: 'a', created_by: 'COPY x', comment: 'c' },
        { created_by: 'USER app', empty_layer: true },
      ],
      'moby.buildkit.buildinfo.v1': 'e30=',
    });
    expect(faults).toEqual([]);
    expect(config).toEqual({
      platform: { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: '1', osFeatures: ['f'] },
      ...{
        created: '2024-05-01T12:00:00Z',
        author: 'a',
        dockerVersion: '29.0',
        user: 'app',
        env: ['A=b', 'C='],
        entrypoint: ['/e', '-f'],
        cmd: ['x'],
      },
      ...{ workingDir: '/srv', stopSignal: 'SIGTERM', exposedPorts: ['80/tcp', '53/udp'], volumes: ['/data'] },
      ...{ labels: new Map([['a', 'b']]), diffIds: [DIFF_ID, `sha512:${'f'.repeat(128)}`], rootfsType: 'layers' },
      history: [
        { created: '2024-05-01T12:00:00Z', author: 'a', createdBy: 'COPY x', comment: 'c', emptyLayer: false },
        { created: '', author: '', createdBy: 'USER app', comment: '', emptyLayer: true },
      ],
    });
  });

  test('reads an empty object as a config that says nothing', () => {
    const { config, faults } = decode('{}');
    expect(faults).toEqual([]);
    expect(config).toMatchObject({ user: '', rootfsType: '', diffIds: [], history: [], labels: new Map(), env: [] });
    expect(platformName(config?.platform ?? null)).toBeNull();
  });

  test('reads null in every optional field as absent', () => {
    const fields = [
      'created',
      'author',
      'architecture',
      'os',
      'os.version',
      'os.features',
      'variant',
      'config',
      'rootfs',
      'history',
    ];
    expect(decode(Object.fromEntries(fields.map((name) => [name, null])))).toEqual(decode('{}'));
    const run = [
      'User',
      'ExposedPorts',
      'Env',
      'Entrypoint',
      'Cmd',
      'Volumes',
      'WorkingDir',
      'Labels',
      'StopSignal',
      'Healthcheck',
    ];
    expect(running(Object.fromEntries(run.map((name) => [name, null])))).toEqual(running({}));
    expect(decode({ rootfs: { type: null, diff_ids: null } })).toEqual(decode('{}'));
    expect(
      decode({ history: [{ created: null, created_by: null, author: null, comment: null, empty_layer: null }] }).config
        ?.history,
    ).toEqual([{ created: '', author: '', createdBy: '', comment: '', emptyLayer: false }]);
  });

  test('takes labels, ports, volumes and variables for data, whatever their names', () => {
    const labels = {
      Labels: 'a',
      labels: 'b',
      LABELS: 'c',
      User: 'root',
      user: '0',
      rootfs: 'd',
      layers: 'e',
      '': 'f',
      ['__proto__']: 'g',
    };
    const { config, faults } = running({
      Labels: labels,
      ExposedPorts: { Cmd: {}, cmd: {} },
      Volumes: { '/A': {}, '/a': {}, User: {} },
      Env: ['User=1', 'user=2'],
    });
    expect(faults).toEqual([]);
    expect([...(config?.labels ?? [])]).toEqual(Object.entries(labels));
    expect(config).toMatchObject({ user: '', cmd: [], exposedPorts: ['Cmd', 'cmd'], volumes: ['/A', '/a', 'User'] });
  });

  test.each([
    [{ config: { labels: {} } }, '/config/labels'],
    [{ config: { Labels: {}, labels: {} } }, '/config/labels'],
    [{ config: { User: '10001', user: 'root' } }, '/config/user'],
    [{ config: { USER: '10001' } }, '/config/USER'],
    [{ config: { U\u017fer: 'root' } }, '/config/U\u017fer'],
    [{ config: { env: [] } }, '/config/env'],
    [{ Config: {} }, '/Config'],
    [{ OS: 'linux' }, '/OS'],
    [{ RootFS: {} }, '/RootFS'],
    [{ rootfs: { Diff_IDs: [] } }, '/rootfs/Diff_IDs'],
    [{ rootfs: { diff_id\u017f: [] } }, '/rootfs/diff_id\u017f'],
    [{ history: [{ Empty_Layer: true }] }, '/history/0/Empty_Layer'],
    [{ vendor: 1, Vendor: 2 }, '/Vendor'],
  ])('%j is read in two ways', (members, pointer) => {
    expect(decode({ ...MINIMAL, ...members })).toMatchObject({
      config: null,
      faults: [{ kind: 'ambiguous', pointer }],
    });
  });

  // docker 20.10 loads each and runs the string as one word; ctr, podman and crane: "cannot unmarshal string into … of type []string".
  test.each(['Entrypoint', 'Cmd'])('a string as %s is ambiguous, even where it is empty', (name) => {
    for (const text of ['/bin/a b', '']) {
      expect(running({ [name]: text })).toMatchObject({
        config: null,
        faults: [
          {
            kind: 'ambiguous',
            pointer: `/config/${name}`,
            message: expect.stringMatching(/docker runs it as one word; containerd, podman and crane refuse/),
          },
        ],
      });
    }
  });

  test('a string as Shell is ambiguous, but not in container_config, which no consumer runs', () => {
    expect(running({ Shell: '/bin/sh' }).faults).toMatchObject([{ kind: 'ambiguous', pointer: '/config/Shell' }]);
    expect(decode({ ...MINIMAL, container_config: { Shell: '/bin/sh', Cmd: 'a', Entrypoint: 'b' } }).faults).toEqual(
      [],
    );
  });

  // All engines load these.
  test.each([
    [{ config: null }],
    [
      {
        config: {
          Cmd: [null],
          Env: [null],
          Labels: { a: null },
          ExposedPorts: { 80: null },
          Volumes: { '/a': { b: 1 } },
        },
      },
    ],
    [{ config: { Healthcheck: { Test: null, Interval: -1 }, StopTimeout: null, Shell: null, OnBuild: [null] } }],
    [{ config: { Memory: '1', CpuShares: 1.5 } }],
    [{ container_config: null, docker_version: null, size: -1, parent: 'x' }],
    [{ history: [null, { created_by: 'a' }, { created: null, empty_layer: null }] }],
  ])('%j is loaded', (members) => {
    expect(decode({ ...MINIMAL, ...members }).faults).toEqual([]);
  });

  test('null in the history is an entry with a layer', () => {
    expect(decode({ ...MINIMAL, history: [null] }).config?.history).toEqual([
      { created: '', author: '', createdBy: '', comment: '', emptyLayer: false },
    ]);
  });

  test.each([
    [{ architecture: 1 }, '/architecture'],
    [{ created: 0 }, '/created'],
    [{ 'os.features': 'x' }, '/os.features'],
    [{ config: [] }, '/config'],
    [{ config: 'x' }, '/config'],
    [{ config: { User: 0 } }, '/config/User'],
    [{ config: { Env: { A: 'b' } } }, '/config/Env'],
    [{ config: { Env: ['A=b', 1] } }, '/config/Env/1'],
    [{ config: { Cmd: ['a', {}] } }, '/config/Cmd/1'],
    [{ config: { Cmd: {} } }, '/config/Cmd'],
    [{ config: { Entrypoint: 1 } }, '/config/Entrypoint'],
    [{ config: { Labels: ['a=b'] } }, '/config/Labels'],
    [{ config: { Labels: { a: { b: 'c' } } } }, '/config/Labels/a'],
    [{ config: { ExposedPorts: ['80/tcp'] } }, '/config/ExposedPorts'],
    [{ config: { ExposedPorts: { '80/tcp': 1 } } }, '/config/ExposedPorts/80~1tcp'],
    [{ config: { ExposedPorts: { '80/tcp': [] } } }, '/config/ExposedPorts/80~1tcp'],
    [{ config: { Volumes: { '/a': '/b' } } }, '/config/Volumes/~1a'],
    [{ config: { ArgsEscaped: 'true' } }, '/config/ArgsEscaped'],
    // docker, podman and crane refuse these, which containerd does not read.
    [{ config: { OnBuild: 'RUN x' } }, '/config/OnBuild'],
    [{ config: { OnBuild: [1] } }, '/config/OnBuild/0'],
    [{ config: { Shell: [1] } }, '/config/Shell/0'],
    [{ config: { Shell: {} } }, '/config/Shell'],
    [{ config: { Healthcheck: 'NONE' } }, '/config/Healthcheck'],
    [{ config: { Healthcheck: { Test: 'NONE' } } }, '/config/Healthcheck/Test'],
    [{ config: { Healthcheck: { Test: [1] } } }, '/config/Healthcheck/Test/0'],
    [{ config: { Healthcheck: { Interval: '30s' } } }, '/config/Healthcheck/Interval'],
    [{ config: { Healthcheck: { StartInterval: '5s' } } }, '/config/Healthcheck/StartInterval'],
    [{ config: { Healthcheck: { Retries: 0.5 } } }, '/config/Healthcheck/Retries'],
    [{ config: { StopTimeout: 10.5 } }, '/config/StopTimeout'],
    [{ config: { StopTimeout: '10' } }, '/config/StopTimeout'],
    ...['Hostname', 'Domainname', 'Image', 'MacAddress'].map(
      (name) => [{ config: { [name]: 1 } }, `/config/${name}`] as const,
    ),
    ...['AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty', 'OpenStdin', 'StdinOnce', 'NetworkDisabled'].map(
      (name) => [{ config: { [name]: 'true' } }, `/config/${name}`] as const,
    ),
    ...['docker_version', 'id', 'parent', 'container', 'comment', 'author'].map(
      (name) => [{ [name]: 1 }, `/${name}`] as const,
    ),
    [{ size: '1' }, '/size'],
    [{ Size: 1.5 }, '/Size'],
    [{ container_config: 'x' }, '/container_config'],
    [{ container_config: { Cmd: 1 } }, '/container_config/Cmd'],
    [{ container_config: { Labels: [] } }, '/container_config/Labels'],
    [{ container_config: { Env: 'A=b' } }, '/container_config/Env'],
    [{ rootfs: [] }, '/rootfs'],
    [{ rootfs: { type: 'layers', diff_ids: {} } }, '/rootfs/diff_ids'],
    [{ rootfs: { type: 'layers', diff_ids: [null] } }, '/rootfs/diff_ids/0'],
    [{ rootfs: { type: 'layers', diff_ids: [DIFF_ID.toUpperCase()] } }, '/rootfs/diff_ids/0'],
    [{ rootfs: { type: 'layers', diff_ids: ['sha256:../../x'] } }, '/rootfs/diff_ids/0'],
    [{ history: {} }, '/history'],
    [{ history: ['x'] }, '/history/0'],
    [{ history: [{ empty_layer: 'false' }] }, '/history/0/empty_layer'],
  ])('%j is a fault, told once', (members, pointer) => {
    expect(decode({ ...MINIMAL, ...members })).toEqual({
      config: null,
      faults: [{ kind: 'malformed', message: expect.any(String), pointer }],
    });
  });

  test.each([
    ['[]'],
    ['null'],
    ['1'],
    ['""'],
    [''],
    ['{'],
    ['\x1f\x8b\x08'],
    ['{} {}'],
    ['{"os":"linux","os":"linux"}'],
    ['['.repeat(200_000)],
  ])('%.30j is no config', (text) => {
    const { config, faults } = decode(text);
    expect(config).toBeNull();
    expect(faults).toHaveLength(1);
  });

  test('tells of millions of bad words about as much as one can read', () => {
    expect(decode(`{"config":{"Cmd":[${Array(500_000).fill(1).join()}]}}`).faults).toHaveLength(10);
    expect(decode(`{"rootfs":{"diff_ids":[${Array(500_000).fill(1).join()}]}}`).faults).toHaveLength(10);
    expect(decode(`{"history":[${Array(200_000).fill('{"created":1}').join()}]}`).faults).toHaveLength(10);
  });
});
