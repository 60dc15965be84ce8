import type { SpecKind } from '../../src/formats/conformance.ts';

/** A value that stands nowhere: what it is put in place of is taken out. */
export const ABSENT = Symbol('absent');

export const DIGEST = `sha256:${'a1'.repeat(32)}`;
export const EMPTY_TYPE = 'application/vnd.oci.empty.v1+json';
export const EMPTY_DIGEST = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
export const FOREIGN_TYPE = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';

const EVERY_FIELD = {
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: DIGEST,
  size: 1234,
  urls: ['https://example.com/layer.tar.gz', 'http://[2001:db8::1]:8080/a%20b?c=d#e'],
  annotations: { 'com.example.key': 'value', 'com.example.empty': '' },
  data: 'e30=',
  artifactType: 'application/vnd.example+type',
};

const PLATFORM = {
  architecture: 'arm64',
  os: 'linux',
  'os.version': '10.0.14393.1066',
  'os.features': ['win32k'],
  variant: 'v8',
};

const DOCKER_LAYER = { mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', size: 5, digest: DIGEST };

const RUN = {
  User: '10001:10001',
  ExposedPorts: { '8080/tcp': {}, '53/udp': {}, '9000': {} },
  Env: ['PATH=/usr/bin', 'EMPTY=', 'A=b=c'],
  Entrypoint: ['/bin/app'],
  Cmd: ['--help'],
  Volumes: { '/data': {} },
  WorkingDir: '/',
  Labels: { 'com.example.label': 'value' },
  StopSignal: 'SIGRTMIN+3',
  ArgsEscaped: true,
};

const CONFIG = {
  created: '2026-11-05T07:08:09.123456789+01:00',
  author: 'A. Hacker',
  architecture: 'amd64',
  os: 'linux',
  'os.version': '1',
  'os.features': [],
  variant: 'v2',
  config: RUN,
  rootfs: { type: 'layers', diff_ids: [DIGEST, `sha512:${'0b'.repeat(64)}`] },
  history: [
    { created: '2026-11-05T07:08:09Z', author: 'a', created_by: 'COPY . .', comment: 'c', empty_layer: false },
    { empty_layer: true },
    {},
  ],
};

/** One document of each kind that has every field its specification knows, all as they should be. */
export const CONFORMING: Readonly<Record<SpecKind, Readonly<Record<string, unknown>>>> = {
  'oci-index': {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    artifactType: 'application/vnd.example+type',
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: DIGEST,
        size: 9,
        platform: PLATFORM,
        annotations: { 'org.opencontainers.image.ref.name': 'example.com/app:v1.0--rc_1' },
      },
      EVERY_FIELD,
    ],
    subject: EVERY_FIELD,
    annotations: { 'com.example.key': 'value' },
  },
  'oci-manifest': {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    artifactType: 'application/vnd.example+type',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 3 },
    layers: [EVERY_FIELD, { mediaType: EMPTY_TYPE, digest: EMPTY_DIGEST, size: 2, data: 'e30=' }],
    subject: EVERY_FIELD,
    annotations: { 'com.example.key': 'value' },
  },
  'oci-config': CONFIG,
  'oci-layout': { imageLayoutVersion: '1.0.0' },
  'docker-list': {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json',
    manifests: [
      {
        mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
        size: 7143,
        digest: DIGEST,
        platform: { ...PLATFORM, features: ['sse4'] },
      },
    ],
  },
  'docker-manifest': {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: 7023, digest: DIGEST },
    layers: [DOCKER_LAYER, { ...DOCKER_LAYER, mediaType: FOREIGN_TYPE, urls: ['https://example.com/a'] }],
  },
  'docker-config': CONFIG,
  schema1: {
    schemaVersion: 1,
    name: 'library/app',
    tag: 'latest',
    architecture: 'amd64',
    fsLayers: [{ blobSum: DIGEST }, { blobSum: DIGEST }],
    history: [{ v1Compatibility: '{"id":"a"}' }, { v1Compatibility: '{"id":"b","parent":"a"}' }],
    signatures: [
      { header: { jwk: { kty: 'EC' }, alg: 'ES256' }, signature: 'XREm0L8W-_', protected: 'eyJmb3JtYXRMZW5ndGgiOjF9' },
    ],
  },
};

export const KINDS: readonly SpecKind[] = [
  ...(['oci-index', 'oci-manifest', 'oci-config', 'oci-layout'] as const),
  ...(['docker-list', 'docker-manifest', 'docker-config', 'schema1'] as const),
];

/** A copy of a document with another value at a pointer; objects on the way that are not there are made. */
export function changed(document: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  // Not `structuredClone`, which keeps what stands in two places one object.
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const segments = pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = segments.pop() ?? '';
  const parent = segments.reduce<Record<string, unknown>>((at, key) => child(at, key), object(copy));
  if (value !== ABSENT) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** The value at a pointer. */
export function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => object(at)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

function child(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  parent[key] ??= {};
  return object(parent[key]);
}

function object(value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw new Error('the pointer leads through what is no object');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
