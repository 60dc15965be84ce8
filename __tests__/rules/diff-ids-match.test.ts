import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { diffIdsMatch } from '../../src/rules/diff-ids-match.ts';
import { fixture } from '../support/command.ts';
import { digestOf, type Json, leaf } from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  configType,
  type Edit,
  layerBytes,
  layerType,
  mutateFixture,
  referencesTo,
  withoutLayer,
} from '../support/images.ts';
import { imageWith, layerOf, plainLayer } from '../support/layered.ts';
import { TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';

// Bombs take their time on a busy machine.

const TAR = writeTar([{ name: 'a', data: 'x' }]);
const OTHER = `sha256:${'0a'.repeat(32)}`;

/** Changes every config. */
function config(change: (config: { [key: string]: Json }) => void): Edit {
  return (layout) => {
    for (const reference of referencesTo(layout, 'config')) {
      if (reference.target?.kind !== 'leaf') throw new Error('a config is a leaf');
      const value: { [key: string]: Json } = JSON.parse(Buffer.from(reference.target.bytes).toString());
      change(value);
      reference.target = leaf(JSON.stringify(value));
    }
  };
}

describe('diff-ids-match', () => {
  test('catches a layer that is not what the config says, and tells both', async () => {
    const path = imageWith([layerOf({ name: 'a' }), { bytes: gzipSync(TAR), diffId: OTHER }]);
    const { status, findings, messages } = await checkRule(diffIdsMatch, path);
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      { key: 'diff-id', severity: 'error', path: ['index.json', 'manifests/0', 'layers/1'], platform: 'linux/amd64' },
    ]);
    expect(messages[0]).toMatch(
      new RegExp(
        `^layer 2/2 \\(.*\\) decompresses to ${digestOf(TAR).slice(0, 19)}, but its diffID in the config is sha256:0a0a0a0a0a0a$`,
      ),
    );
  });

  test('catches layers in another order', async () => {
    const swapped = mutateFixture('oci-gzip', (layout) => {
      const [first, second] = referencesTo(layout, 'layers');
      if (!first || !second) throw new Error('it has two layers');
      [first.target, second.target] = [second.target, first.target];
    });
    expect((await checkRule(diffIdsMatch, swapped)).findings).toHaveLength(2);
  });

  test.each([
    ['too many', ['sha256:', OTHER]],
    ['too few', []],
  ])('catches %s diffIDs', async (_, diffIds) => {
    const path = imageWith([layerOf({ name: 'a' })], {
      rootfs: { type: 'layers', diff_ids: diffIds.map(() => OTHER) },
    });
    const { findings, messages } = await checkRule(diffIdsMatch, path);
    expect(findings).toMatchObject([{ key: 'count', path: ['index.json', 'manifests/0', 'config'] }]);
    expect(messages[0]).toBe(`the config has ${diffIds.length} diffIDs for 1 layer`);
  });

  test.each([
    ['gzip that is truncated', gzipSync(TAR).subarray(0, -9), TYPES.gzip, 'it ends before its data does'],
    ['junk behind gzip', Buffer.concat([gzipSync(TAR), Buffer.from('junk')]), TYPES.gzip, 'other data follows its end'],
    ['zstd that is truncated', zstdCompressSync(TAR).subarray(0, -9), TYPES.zstd, 'it ends before its last frame does'],
  ])('catches %s, although all that came out was right', async (_, bytes, type, words) => {
    const { findings, messages } = await checkRule(diffIdsMatch, imageWith([{ bytes, type, diffId: digestOf(TAR) }]));
    expect(findings).toMatchObject([{ key: 'broken' }]);
    expect(messages[0]).toContain(`cannot be decompressed completely: ${words}`);
  });

  test('catches a zstd layer of which the config has the first frame only', async () => {
    const bytes = Buffer.concat([zstdCompressSync(TAR.subarray(0, 700)), zstdCompressSync(TAR.subarray(700))]);
    const first = digestOf(TAR.subarray(0, 700));
    expect((await checkRule(diffIdsMatch, imageWith([{ bytes, type: TYPES.zstd, diffId: first }]))).status).toBe(
      'failed',
    );
    const whole = digestOf(TAR);
    expect((await checkRule(diffIdsMatch, imageWith([{ bytes, type: TYPES.zstd, diffId: whole }]))).status).toBe(
      'passed',
    );
  });

  test('catches what a layer of ciphertext that is declared as gzip comes to', async () => {
    expect((await checkRule(diffIdsMatch, fixture('dir-encrypted-schema2'))).findings).toHaveLength(2);
  });

  test('goes by the bytes, not by the type', async () => {
    const edit = layerType('application/vnd.oci.image.layer.v1.tar+zstd');
    expect((await checkRule(diffIdsMatch, mutateFixture('oci-gzip', edit))).reason).toBe(
      '2 layers: all match their diffIDs',
    );
  });

  test.each([
    ...['oci-gzip', 'oci-zstd', 'oci-zstd-chunked', 'oci-estargz', 'oci-uncompressed', 'oci-umoci-insert', 'oci-index'],
    ...['oci-nested-index', 'oci-manifest-list', 'oci-ctr-schema1', 'oci-buildkit.tar', 'oci-zstd-sorted.tar'],
    ...['dir-schema2', 'dir-oci-zstd', 'dir-lying-gzip', 'dir-index-over-schema2', 'oci-lying-gzip', 'hybrid-ctr.tar'],
    ...['docker-save-classic.tar', 'docker-save-two.tar', 'docker-save-skopeo.tar', 'podman-save-multi.tar'],
    ...['hybrid-docker-25.tar', 'hybrid-buildkit.tar', 'buildkit/attestations-old.tar', 'buildkit/docker-zstd.tar'],
    ...['buildkit/three-stages.tar', 'go/ko', 'go/crane-append.tar', 'go/layout-write', 'go/layout-append'],
  ])('does not catch %s, as real tools wrote it', async (name) => {
    for (const { status, findings } of await checkRuleAll(diffIdsMatch, fixture(name)))
      expect([status, findings]).toEqual(['passed', []]);
  });

  test('takes diffIDs by sha512, too', async () => {
    const right = imageWith([{ bytes: gzipSync(TAR), diffId: digestOf(TAR, 'sha512') }]);
    expect((await checkRule(diffIdsMatch, right)).status).toBe('passed');
    const wrong = imageWith([{ bytes: gzipSync(TAR), diffId: `sha512:${'0a'.repeat(64)}` }]);
    expect((await checkRule(diffIdsMatch, wrong)).status).toBe('failed');
  });

  test('takes one layer several times', async () => {
    const one = layerOf({ name: 'a', data: 'x' });
    expect((await checkRule(diffIdsMatch, imageWith([one, one]))).reason).toBe('2 layers: all match their diffIDs');
  });

  describe('of a history', () => {
    const history = (length: number) => Array.from({ length }, (_, i) => ({ created_by: `step ${i}` }));
    const image = (length: number, bytes = gzipSync(TAR)) =>
      imageWith([{ bytes, diffId: digestOf(TAR) }], { history: [...history(length), { empty_layer: true }] });

    test('that is longer than the layers fails, as docker refuses it', async () => {
      const { status, findings, messages } = await checkRule(diffIdsMatch, image(2));
      expect(status).toBe('failed');
      expect(findings).toMatchObject([
        { key: 'history', severity: 'error', fix: expect.stringContaining('crane flatten --tag NEW-NAME NAME') },
      ]);
      expect(messages).toEqual([
        'the history has 2 entries with a layer for 1 layer; docker refuses the image ("too many non-empty layers in History section")',
      ]);
    });

    test('that is shorter than the layers gives a note, and passes', async () => {
      const { status, findings, messages } = await checkRule(diffIdsMatch, image(0));
      expect(status).toBe('passed');
      expect(findings).toMatchObject([{ key: 'history', severity: 'note' }]);
      expect(messages).toEqual([
        'the history has 0 entries with a layer for 1 layer; engines load the image, buildah and Artifactory can fail on it',
      ]);
    });

    test('that does not add up hides nothing', async () => {
      const { status, findings } = await checkRule(diffIdsMatch, image(0, gzipSync('other')));
      expect([status, findings.map(({ key }) => key)]).toEqual(['failed', ['history', 'diff-id']]);
    });

    test('that adds up, and of none, says nothing', async () => {
      expect((await checkRule(diffIdsMatch, image(1))).findings).toEqual([]);
      expect((await checkRule(diffIdsMatch, imageWith([layerOf({ name: 'a' })]))).findings).toEqual([]);
    });
  });

  test.each([
    ['an absent foreign layer', fixture('oci-foreign'), /^layer 1\/2 .* is absent$/],
    ['encrypted layers', fixture('oci-encrypted'), /^layer 1\/2 .* is encrypted, so its diffID cannot be verified/],
    [
      'a streamed archive without a copy',
      fixture('oci-gzip.tar.gz'),
      /it was streamed and cannot be read again; give it as a/,
    ],
  ])('leaves %s unchecked', async (_, path, reason) => {
    const told = await checkRule(diffIdsMatch, path);
    expect([told.status, told.findings]).toEqual(['unchecked', []]);
    expect(told.reason).toMatch(reason);
  });

  test('leaves what is absent unchecked', async () => {
    expect((await checkRule(diffIdsMatch, mutateFixture('oci-gzip', withoutLayer(0)))).status).toBe('unchecked');
  });

  test.each([
    [
      'a type that nobody knows',
      layerType('application/vnd.acme.layer', 0),
      /its media type "application\/vnd.acme.layer" is unknown$/,
    ],
    [
      'a config of a type that nobody knows',
      configType('application/vnd.acme.config'),
      /^its config's type "application\/vnd.acme.config" is unknown/,
    ],
    [
      'xz',
      layerBytes(Buffer.from('fd377a585a000004e6d6b446', 'hex'), 0),
      /was not decompressed: Plimsoll does not decompress xz/,
    ],
    [
      'diffIDs of an algorithm that nobody knows',
      config((value) => {
        value['rootfs'] = { type: 'layers', diff_ids: ['blake3:0a', 'blake3:0b'] };
      }),
      /has a diffID with an unsupported algorithm: blake3:0a/,
    ],
    [
      'a config that cannot be read',
      config((value) => {
        value['rootfs'] = 5;
      }),
      /./,
    ],
  ])('leaves %s unchecked', async (_, edit, reason) => {
    const told = await checkRule(diffIdsMatch, mutateFixture('oci-gzip', edit));
    expect([told.status, told.findings]).toEqual(['unchecked', []]);
    expect(told.reason).toMatch(reason);
  });

  test('leaves a bomb unchecked', async () => {
    const zeros = Buffer.alloc(128 * 1024 * 1024);
    const { status, reason } = await checkRule(
      diffIdsMatch,
      imageWith([{ bytes: gzipSync(zeros), diffId: digestOf(zeros) }]),
    );
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/was not decompressed to its end: it decompresses to more than 200 times its size$/);
  });

  test.each([
    ['dir-schema1', 'manifests of schema 1 have no diffIDs'],
    ['dir-plugin', 'a config of type application/vnd.docker.plugin.v1+json is not an image config and has no diffIDs'],
    ['buildkit/cache', 'it is not a runnable image'],
  ])('does not apply to %s', async (name, reason) => {
    expect(await checkRule(diffIdsMatch, fixture(name))).toMatchObject({ status: 'not-applicable', reason });
  });

  test('cannot tell of layers below the config of a chart, which some engines would unpack', async () => {
    const path = mutateFixture('oci-gzip', configType('application/vnd.cncf.helm.config.v1+json'));
    expect(await checkRule(diffIdsMatch, path)).toMatchObject({
      status: 'unchecked',
      reason: `its config's type "application/vnd.cncf.helm.config.v1+json" is not an image config, so no diffIDs are read from it`,
    });
  });

  test('does not apply to an image without layers', async () => {
    expect((await checkRule(diffIdsMatch, imageWith([]))).status).toBe('not-applicable');
  });

  test('reads plain tars, and a wrong one is caught', async () => {
    expect((await checkRule(diffIdsMatch, imageWith([plainLayer(TAR)]))).status).toBe('passed');
    expect((await checkRule(diffIdsMatch, imageWith([{ ...plainLayer(TAR), diffId: OTHER }]))).status).toBe('failed');
  });
});
