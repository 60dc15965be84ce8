import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { issuesInOptions } from '../../src/rule-kit/option.ts';
import { safeLayers } from '../../src/rules/safe-layers.ts';
import { fixture } from '../support/command.ts';
import { digestOf } from '../support/image-tree.ts';
import { checkRule, checkRuleAll, layerBytes, layerType, mutateFixture, withoutLayer } from '../support/images.ts';
import { imageWith, layerOf, plainLayer } from '../support/layered.ts';
import { TYPES } from '../support/layout.ts';
import { type TarSpec, writeTar } from '../support/tar.ts';

// Bombs take their time on a busy machine.

const GOOD: TarSpec = { name: 'etc/motd', data: 'hello' };
const TAR = writeTar([GOOD]);
const ZEROS = Buffer.alloc(96 * 1024 * 1024);

/** What the rule finds in one layer of these entries: `key: message`, without the layer's name. */
async function findings(members: readonly TarSpec[], options = {}): Promise<readonly string[]> {
  const { status, findings: found } = await checkRule(safeLayers, imageWith([layerOf(...members)]), options);
  expect(status).toBe(found.length > 0 ? 'failed' : 'passed');
  return found.map(({ key, message }) => `${key}: ${message.replace(/layer 1\/1 \(.*?\)/, 'layer')}`);
}

describe('safe-layers', () => {
  test.each<readonly [string, readonly TarSpec[], string]>([
    ['a name that climbs', [{ name: '../x' }], 'parent-name: layer has 1 entry whose name has ".." in it: "../x"'],
    ['an absolute name', [{ name: '/x' }], 'absolute-name: layer has 1 entry whose name begins with a slash: "/x"'],
    [
      'a hard link that leads out',
      [GOOD, { name: 'x', type: 'hardlink', link: '../../etc/shadow' }],
      'hard-link: layer has 1 hard link to a target outside of the image, or to none earlier in the layer: "x -> ../../etc/shadow"',
    ],
    [
      'a path that comes twice',
      [GOOD, { name: './etc/motd' }],
      'duplicate: layer has 1 entry with the name of an earlier one: "./etc/motd"',
    ],
    ['a bare whiteout', [{ name: 'etc/.wh.' }], 'whiteout: layer has 1 whiteout without a file name: "etc/.wh."'],
  ])('catches %s', async (_, members, expected) => {
    expect(await findings(members)).toEqual([expected]);
  });

  test.each<[string, TarSpec]>([
    ['in the old form of GNU', { name: 'a', type: 'S' }],
    ['in an extended header', { name: 'a', pax: { 'GNU.sparse.major': '1', 'GNU.sparse.minor': '0' }, data: '1' }],
  ])('leaves a layer with a sparse file unchecked, as its map is not read: %s', async (_, member) => {
    const { status, reason } = await checkRule(safeLayers, imageWith([layerOf(GOOD, member)]));
    expect({ status, reason }).toEqual({
      status: 'unchecked',
      reason: expect.stringContaining('does not read the maps of sparse files'),
    });
  });

  test('catches many, and names a few', async () => {
    const members = Array.from({ length: 1237 }, (_, i) => ({ name: `../f${i}` }));
    expect(await findings(members)).toEqual([
      'parent-name: layer has 1,237 entries whose names have ".." in them: "../f0", "../f1", "../f2", and 1,234 more',
    ]);
  });

  test('says names so that no runner takes them for a command', async () => {
    const [finding = ''] = await findings([{ name: '/x\n::error::owned' }]);
    expect(finding).toContain('/x\\n');
    expect(finding).not.toMatch(/\n|::/);
  });

  test('tells of a layer once, however often it is listed', async () => {
    const layer = layerOf({ name: '../x' });
    expect((await checkRule(safeLayers, imageWith([layer, layer]))).findings).toHaveLength(1);
  });

  test.each([
    ['devices', { devices: 'deny' }, { name: 'null', type: '3' }, 'device: layer has 1 device or FIFO: "null"'],
    ['FIFOs', { devices: 'deny' }, { name: 'pipe', type: 'fifo' }, 'device: layer has 1 device or FIFO: "pipe"'],
    [
      'set-uid files',
      { 'set-id': 'deny' },
      { name: 'bin/su', mode: 0o4755 },
      'set-id: layer has 1 file that runs as its owner or group: "bin/su"',
    ],
  ])('catches %s where they are denied, and not else', async (_, denied, member, expected) => {
    expect(await findings([member], denied)).toEqual([expected]);
    expect(await findings([member])).toEqual([]);
  });

  test('does not catch absolute names where they , as ko writes them', async () => {
    expect(await findings([{ name: '/x' }], { 'absolute-names': 'allow' })).toEqual([]);
    expect((await checkRule(safeLayers, fixture('go/ko'))).findings).toMatchObject([
      { key: 'absolute-name' },
      { key: 'absolute-name' },
    ]);
    expect(await checkRule(safeLayers, fixture('go/ko'), { 'absolute-names': 'allow' })).toMatchObject({
      status: 'passed',
    });
  });

  test.each([
    [
      'data behind the end marker',
      gzipSync(Buffer.concat([TAR, TAR])),
      'trailing-data',
      /^the tar of layer 1\/1 .* continues after its end: data follows the end marker/,
    ],
    [
      'a tar that is truncated',
      gzipSync(TAR.subarray(0, 514)),
      'truncated',
      /is truncated: it lacks 3 bytes of its last member/,
    ],
    [
      'a broken header',
      gzipSync(Buffer.concat([TAR.subarray(0, 1024), Buffer.alloc(512, 'x')])),
      'malformed',
      /cannot be read: a header has a wrong checksum/,
    ],
    [
      'what is no tar',
      gzipSync('no tar at all'.repeat(100)),
      'malformed',
      /cannot be read: it does not begin with a tar header/,
    ],
    [
      'a tar that readers disagree about',
      gzipSync(writeTar([{ name: 'a', type: 'symlink', link: 'b', size: 512, data: '' }])),
      'ambiguous',
      /is ambiguous/,
    ],
    [
      'junk behind gzip',
      Buffer.concat([gzipSync(TAR), Buffer.from('junk')]),
      'trailing-data',
      /cannot be decompressed completely: other data follows its end/,
    ],
    [
      'gzip that is truncated',
      gzipSync(TAR).subarray(0, -9),
      'truncated',
      /cannot be decompressed completely: it ends before its data does/,
    ],
  ])('catches %s', async (_, bytes, key, message) => {
    const { findings: found } = await checkRule(safeLayers, imageWith([{ bytes, diffId: digestOf(bytes) }]));
    expect(found).toMatchObject([{ key, severity: 'error', message: expect.stringMatching(message) }]);
  });

  test.each([
    ['gzip', gzipSync(ZEROS), TYPES.gzip],
    ['zstd', zstdCompressSync(ZEROS), TYPES.zstd],
  ])('catches a bomb of %s', async (_, bytes, type) => {
    const { findings: found } = await checkRule(safeLayers, imageWith([{ bytes, type, diffId: digestOf(ZEROS) }]));
    expect(found).toMatchObject([
      {
        key: 'bomb',
        message: expect.stringMatching(
          /^layer 1\/1 .* was not read completely: it decompresses to more than 200 times its size$/,
        ),
      },
    ]);
  });

  test('catches what is over the limits of the policy', async () => {
    const members = [GOOD, { name: 'b' }];
    expect(await findings(members, { 'max-entries': 1 })).toEqual([
      'max-entries: layer has 2 entries; the policy allows 1',
    ]);
    expect(await findings(members, { 'max-entries': 2 })).toEqual([]);
    expect(await findings(members, { 'max-uncompressed': '2kB' })).toEqual([
      'max-uncompressed: layer decompresses to 2.6 kB; the policy allows 2 kB',
    ]);
    expect(await findings(members, { 'max-uncompressed': '1MB' })).toEqual([]);
  });

  test('catches a layer that grows more than the policy allows, if it is large', async () => {
    // Zeros with noise between them: 96 MiB, about fifty times as large as they are stored.
    const bytes = Buffer.from(ZEROS);
    for (let at = 0, state = 1; at < bytes.length; at += 64) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      bytes[at] = state >>> 24;
    }
    const path = imageWith([{ bytes: gzipSync(bytes, { level: 1 }), diffId: digestOf(bytes) }]);
    expect((await checkRule(safeLayers, path)).findings.map(({ key }) => key)).not.toContain('max-ratio');
    expect((await checkRule(safeLayers, path, { 'max-ratio': 10 })).findings.map(({ key }) => key)).toContain(
      'max-ratio',
    );
  });

  test.each(['oci-estargz', 'buildkit/estargz.tar', 'oci-umoci-insert'])(
    'only notes what is odd about %s',
    async (name) => {
      const { status, findings: found } = await checkRule(safeLayers, fixture(name));
      expect(status).toBe('passed');
      expect(found.map(({ severity }) => severity)).toEqual(['note', 'note']);
    },
  );

  test.each([
    ...[
      'oci-gzip',
      'oci-zstd',
      'oci-zstd-chunked',
      'oci-uncompressed',
      'oci-index',
      'oci-two-images',
      'oci-buildkit.tar',
    ],
    ...['oci-ctr-schema1', 'dir-schema1', 'dir-schema2', 'dir-lying-gzip', 'dir-plugin', 'dir-index-over-schema2'],
    ...['docker-save-classic.tar', 'docker-save-two.tar', 'docker-save-skopeo.tar', 'podman-save-multi.tar'],
    ...[
      'hybrid-docker-25.tar',
      'hybrid-ctr.tar',
      'hybrid-buildkit.tar',
      'buildkit/three-stages.tar',
      'buildkit/sbom.tar',
    ],
    ...['buildkit/zstd-not-forced.tar', 'go/crane-append.tar', 'go/layout-write', 'go/layout-append'],
  ])('does not catch %s, as real tools wrote it', async (name) => {
    for (const { status, findings: found } of await checkRuleAll(safeLayers, fixture(name)))
      expect([status, found]).toEqual(['passed', []]);
  });

  test('says how much it looked at', async () => {
    expect((await checkRule(safeLayers, fixture('oci-gzip'))).reason).toBe('2 layers with 13 entries');
    expect((await checkRule(safeLayers, imageWith([plainLayer(TAR), layerOf(GOOD)]))).reason).toBe(
      '2 layers with 2 entries',
    );
  });

  test.each([
    ['encrypted layers', fixture('oci-encrypted'), /is encrypted, so its contents cannot be checked/],
    ['what went by in a stream', fixture('oci-zstd.tar.zst'), /was not decompressed: it was streamed/],
    ['an absent layer', mutateFixture('oci-gzip', withoutLayer(1)), /^layer 2\/2 .* is absent$/],
    [
      'xz',
      mutateFixture('oci-gzip', layerBytes(Buffer.from('fd377a585a000004e6d6b446', 'hex'), 0)),
      /does not decompress xz/,
    ],
    [
      'a layer that is not a tar',
      mutateFixture('oci-gzip', layerType('application/vnd.erofs.layer.v1', 0), layerBytes('x'.repeat(2000), 0)),
      /is not a tar by its type application\/vnd.erofs.layer.v1, and Plimsoll reads only tars/,
    ],
    [
      'what is no tar, of a type that nobody knows',
      mutateFixture('oci-gzip', layerType('application/vnd.acme.x', 0), layerBytes('x'.repeat(2000), 0)),
      /is not a tar, and its media type "application\/vnd.acme.x" is unknown/,
    ],
  ])('leaves %s unchecked', async (_, path, reason) => {
    const told = await checkRule(safeLayers, path);
    expect([told.status, told.findings]).toEqual(['unchecked', []]);
    expect(told.reason).toMatch(reason);
  });

  test('catches a tar behind a type that nobody knows', async () => {
    const path = mutateFixture(
      'oci-gzip',
      layerType('application/vnd.acme.x', 0),
      layerBytes(gzipSync(writeTar([{ name: '../x' }])), 0),
    );
    expect((await checkRule(safeLayers, path)).findings).toMatchObject([{ key: 'parent-name' }]);
  });

  test('does not apply where there are no layers', async () => {
    expect((await checkRule(safeLayers, imageWith([]))).status).toBe('not-applicable');
  });

  test('does not look into what attestations are made of', async () => {
    expect((await checkRule(safeLayers, fixture('buildkit/provenance-max.tar'))).reason).toMatch(/^\d layers with/);
  });

  test('refuses limits that can never be reached, and sizes that are none', async () => {
    const given = { 'max-ratio': 201, 'max-entries': 2_000_001, 'max-uncompressed': '10BG' };
    expect(await issuesInOptions(safeLayers.options, given)).toEqual([
      { path: ['max-ratio'], message: '201 has no effect: Plimsoll stops at 200' },
      { path: ['max-entries'], message: '2000001 has no effect: Plimsoll stops at 2,000,000' },
      {
        path: ['max-uncompressed'],
        message: '"10BG" is not a valid size: the unit "BG" is unknown',
        suggestion: '10GB',
      },
    ]);
    const fine = { 'max-ratio': 200, 'max-entries': 1, 'max-uncompressed': '1 TB' };
    expect(await issuesInOptions(safeLayers.options, fine)).toEqual([]);
  });
});
