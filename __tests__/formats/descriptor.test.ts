import { describe, expect, test } from '@jest/globals';
import { type Descriptor, normalisePlatform, platformName, readDescriptor } from '../../src/formats/descriptor.ts';
import type { Fault } from '../../src/formats/fault.ts';
import { parseJson } from '../../src/formats/json.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const MINIMAL = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: DIGEST, size: 3 };

/** A descriptor written down as JSON; members given as text stand there as they are. */
function read(json: object | string): { readonly descriptor: Descriptor | null; readonly faults: readonly Fault[] } {
  const parsed = parseJson(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)));
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const faults: Fault[] = [];
  return { descriptor: readDescriptor(parsed.value, '/layers/0', faults), faults };
}

const withSize = (size: string) => `{"mediaType": "a/b", "digest": "${DIGEST}", "size": ${size}}`;

function platform(os: string, architecture: string, variant = ''): string | null {
  return platformName({ os, architecture, variant, osVersion: '', osFeatures: [] });
}

describe('readDescriptor', () => {
  test('reads one with nothing but what it must have', () => {
    expect(read(MINIMAL)).toEqual({
      descriptor: {
        ...MINIMAL,
        size: 3n,
        urls: [],
        annotations: new Map(),
        platform: null,
        data: null,
        artifactType: null,
      },
      faults: [],
    });
  });

  test('reads one with everything', () => {
    const full = {
      ...MINIMAL,
      urls: ['https://layers.acme.example/base.tar.gz', 'ftp://x'],
      annotations: { 'org.opencontainers.image.ref.name': 'v1', Digest: 'x', size: 'y' },
      data: 'e30=',
      artifactType: 'application/vnd.example+json',
      platform: {
        architecture: 'amd64',
        os: 'windows',
        'os.version': '10.0.20348.1',
        'os.features': ['win32k'],
        variant: 'v2',
        features: ['sse4'],
      },
      'org.example.extension': { size: -1 },
    };
    const { descriptor, faults } = read(full);
    expect(faults).toEqual([]);
    expect(descriptor).toEqual({
      ...MINIMAL,
      size: 3n,
      urls: full.urls,
      annotations: new Map(Object.entries(full.annotations)),
      data: 'e30=',
      artifactType: full.artifactType,
      platform: {
        ...{ os: 'windows', architecture: 'amd64', variant: 'v2' },
        ...{ osVersion: '10.0.20348.1', osFeatures: ['win32k'] },
      },
    });
  });

  test('reads null in optional fields as absent', () => {
    const nulls = { urls: null, annotations: null, platform: null, data: null, artifactType: null };
    expect(read({ ...MINIMAL, ...nulls })).toEqual(read(MINIMAL));
    expect(read({ ...MINIMAL, mediaType: null })).toEqual(read({ digest: DIGEST, size: 3, mediaType: '' }));
  });

  test.each([
    ['0', 0n],
    ['9007199254740993', 2n ** 53n + 1n],
    ['9223372036854775807', 2n ** 63n - 1n],
  ])('the size %s is exact', (size, expected) => {
    expect(read(withSize(size)).descriptor?.size).toBe(expected);
  });

  test.each([
    ['-1', 'the size -1 is negative'],
    ['-9223372036854775809', 'the size -9223372036854775809 is negative'],
    ['9223372036854775808', 'the size 9223372036854775808 is not a 64-bit integer'],
    ['18446744073709551615', 'the size 18446744073709551615 is not a 64-bit integer'],
    ['"3"', '"size" must be an integer, not a string'],
    ['3.0', '"size" must be an integer, not a number'],
    ['3e0', '"size" must be an integer, not a number'],
    ['true', '"size" must be an integer, not true or false'],
    ['[3]', '"size" must be an integer, not a list'],
    ['null', 'the size is missing'],
  ])('the size %s is a fault, told once', (size, message) => {
    expect(read(withSize(size))).toEqual({
      descriptor: null,
      faults: [{ kind: 'malformed', message, pointer: '/layers/0/size' }],
    });
  });

  test.each([
    ['null', 'the digest is missing'],
    ['1', '"digest" must be a string, not a number'],
    ['""', '"" is not a valid digest'],
    ['"sha256:../../../etc/passwd"', '"sha256:../../../etc/passwd" is not a valid digest'],
    ['"../../index.json"', '"../../index.json" is not a valid digest'],
    ['"sha256:abc"', '"sha256:abc" is not a valid digest'],
    [
      `"${DIGEST.toUpperCase().replace('SHA', 'sha')}"`,
      `"sha256:${'0123456789ABCDEF'.repeat(4)}" is not a valid digest`,
    ],
    [`"${DIGEST}\\n::error::x"`, `"${DIGEST}\\n:\\x3aerror:\\x3ax" is not a valid digest`],
  ])('the digest %s is a fault, told once', (digest, message) => {
    expect(read(`{"mediaType": "a/b", "digest": ${digest}, "size": 3}`)).toEqual({
      descriptor: null,
      faults: [{ kind: 'malformed', message, pointer: '/layers/0/digest' }],
    });
  });

  test('a digest of an algorithm that nobody computes is a digest', () => {
    const { descriptor, faults } = read({ ...MINIMAL, digest: 'sha384:abc' });
    expect(faults).toEqual([]);
    expect(descriptor?.digest).toBe('sha384:abc');
  });

  test('what is missing is told of both', () => {
    const { descriptor, faults } = read('{}');
    expect(descriptor).toBeNull();
    expect(faults.map(({ message }) => message)).toEqual(['the digest is missing', 'the size is missing']);
  });

  test.each([['"x"'], ['1'], ['null'], ['[]'], ['true']])('%s is no descriptor', (json) => {
    expect(read(json)).toMatchObject({ descriptor: null, faults: [{ kind: 'malformed', pointer: '/layers/0' }] });
  });

  test.each([
    ['mediaType', 1, '/layers/0/mediaType'],
    ['urls', 'https://x', '/layers/0/urls'],
    ['urls', [1], '/layers/0/urls/0'],
    ['annotations', [], '/layers/0/annotations'],
    ['annotations', { a: { b: 'c' } }, '/layers/0/annotations/a'],
    ['platform', 'linux/amd64', '/layers/0/platform'],
    ['platform', { os: ['linux'] }, '/layers/0/platform/os'],
    ['platform', { 'os.features': 'win32k' }, '/layers/0/platform/os.features'],
    ['data', {}, '/layers/0/data'],
    ['artifactType', false, '/layers/0/artifactType'],
  ])('%s as %j is a fault', (name, value, pointer) => {
    expect(read({ ...MINIMAL, [name]: value }).faults).toMatchObject([{ kind: 'malformed', pointer }]);
  });

  test.each([
    ['MediaType', '/layers/0/MediaType'],
    ['DIGEST', '/layers/0/DIGEST'],
    ['\u017fize', '/layers/0/\u017fize'],
    ['Annotations', '/layers/0/Annotations'],
  ])('%s is another field to some readers', (key, pointer) => {
    expect(read({ ...MINIMAL, [key]: null }).faults).toMatchObject([{ kind: 'ambiguous', pointer }]);
  });

  test('a platform has ambiguous keys too, and annotations have none', () => {
    expect(read({ ...MINIMAL, platform: { os: 'linux', Architecture: 'amd64' } }).faults).toMatchObject([
      { kind: 'ambiguous', pointer: '/layers/0/platform/Architecture' },
    ]);
    expect(read({ ...MINIMAL, annotations: { Size: '1', size: '2', MEDIATYPE: '3' } }).faults).toEqual([]);
  });

  test('what it quotes is shown in one line that commands nothing', () => {
    for (const text of HOSTILE_TEXTS) {
      for (const { message } of read({ ...MINIMAL, digest: text }).faults) {
        expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]|^\s*::|##\[/u);
      }
    }
  });
});

describe('platformName', () => {
  test.each([
    ['linux', 'amd64', '', 'linux/amd64'],
    ['linux', 'x86_64', '', 'linux/amd64'],
    ['linux', 'x86-64', 'v1', 'linux/amd64'],
    ['linux', 'amd64', 'v3', 'linux/amd64/v3'],
    ['linux', 'arm64', 'v8', 'linux/arm64'],
    ['linux', 'aarch64', '8', 'linux/arm64'],
    ['linux', 'arm64', 'v8.0', 'linux/arm64'],
    ['linux', 'arm64', '9', 'linux/arm64/v9'],
    ['linux', 'arm64', 'v8.1', 'linux/arm64/v8.1'],
    ['linux', 'arm', '', 'linux/arm/v7'],
    ['linux', 'arm', '7', 'linux/arm/v7'],
    ['linux', 'arm', 'v6', 'linux/arm/v6'],
    ['linux', 'arm', '6', 'linux/arm/v6'],
    ['linux', 'armhf', '', 'linux/arm/v7'],
    ['linux', 'armhf', 'v6', 'linux/arm/v7'],
    ['linux', 'armel', '', 'linux/arm/v6'],
    ['linux', 'i386', 'x', 'linux/386'],
    ['Linux', 'AMD64', 'V1', 'linux/amd64'],
    ['macos', 'arm64', '', 'darwin/arm64'],
    ['windows', 'amd64', '', 'windows/amd64'],
    ['linux', 'riscv64', '', 'linux/riscv64'],
    ['unknown', 'unknown', '', 'unknown/unknown'],
    ['', 'amd64', '', 'unknown/amd64'],
    ['linux', '', '', 'linux/unknown'],
    ['linux', 'constructor', '__proto__', 'linux/constructor/__proto__'],
    ['linux', 'arm/v7', '', 'linux/arm%2fv7'],
    ['linux/amd64', '', '', 'linux%2famd64/unknown'],
  ])('%s, %s and variant "%s" are %s', (os, architecture, variant, name) => {
    expect(platform(os, architecture, variant)).toBe(name);
  });

  test('is that of the normalised platform, which keeps what is not stated', () => {
    const stated = { os: 'Linux', architecture: 'AARCH64', variant: 'V8', osVersion: '6.1', osFeatures: ['x'] };
    expect(normalisePlatform(stated)).toEqual({ ...stated, os: 'linux', architecture: 'arm64', variant: '' });
    const nothing = { os: '', architecture: 'arm', variant: '', osVersion: '', osFeatures: [] };
    expect(normalisePlatform(nothing)).toEqual(nothing);
  });

  test('is null where nothing is stated', () => {
    expect(platformName(null)).toBeNull();
    expect(platform('', '', 'v8')).toBeNull();
  });
});
