import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isDigest } from '../../src/formats/digest.ts';
import type { Edge, Image, Node } from '../../src/image/image.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import type { Observation } from '../../src/rule-kit/rule.ts';
import { blobsVerified } from '../../src/rules/blobs-verified.ts';
import { fixture } from '../support/command.ts';
import { RUN } from '../support/evaluation.ts';
import { bytesOf, digestOf, leaf, setMember } from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  type Edit,
  layerType,
  mutateFixture,
  referencesTo,
  remove,
  withoutLayer,
} from '../support/images.ts';
import { archiveWithSources } from '../support/layer-sources.ts';
import { edgeOf, faultOf, imageOf, nodeOf } from '../support/policy.ts';

const FOREIGN = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';

/** The file of the layer in a layout, in the order of the manifest. */
function layerFile(path: string, name: string, i: number): string {
  let digest = '';
  mutateFixture(name, (layout) => {
    const target = referencesTo(layout, 'layers')[i]?.target;
    if (target) digest = digestOf(bytesOf(target));
  });
  return join(path, 'blobs', digest.replace(':', '/'));
}

/** Takes the second platform of an index away: what is its own, and the manifest too where `manifest` says so. */
const withoutPlatform =
  ({ manifest }: { readonly manifest: boolean }): Edit =>
  (layout) => {
    const entry = referencesTo(layout, 'manifests').at(-1);
    if (entry?.target?.kind !== 'document') return;
    if (manifest) {
      remove(entry);
      return;
    }
    // Both platforms have the same layers.
    for (const { value } of entry.target.members) if ('ref' in value) remove(value.ref);
  };

describe('blobs-verified', () => {
  test('reads every byte on disk, whatever a registry would be asked', async () => {
    const path = mutateFixture('oci-gzip');
    const file = layerFile(path, 'oci-gzip', 1);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    writeFileSync(file, bytes);
    for (const registry of ['all', 'exists'])
      expect((await checkRule(blobsVerified, path, { registry })).findings).toMatchObject([{ key: 'digest-mismatch' }]);
  });

  test('catches a layer of which a bit was changed', async () => {
    const path = mutateFixture('oci-gzip');
    const file = layerFile(path, 'oci-gzip', 1);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    writeFileSync(file, bytes);
    const { status, findings } = await checkRule(blobsVerified, path);
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: 'digest-mismatch',
        path: ['index.json', 'manifests/0', 'layers/1'],
        message: expect.stringMatching(
          /^layer 2\/2 \(sha256:[0-9a-f]{12}, 270 B\) does not match: its bytes have the digest sha256:[0-9a-f]{64}$/,
        ),
        fix: 'copy or build the image again: these bytes were truncated, swapped or changed',
      },
    ]);
  });

  test('catches a layer that was cut short: digest and size', async () => {
    const path = mutateFixture('oci-gzip');
    truncateSync(layerFile(path, 'oci-gzip', 0), 100);
    const { findings } = await checkRule(blobsVerified, path);
    expect(findings.map(({ key }) => key).toSorted()).toEqual(['digest-mismatch', 'size-mismatch']);
  });

  test('catches a size that is stated wrong', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      const [layer] = referencesTo(layout, 'layers');
      if (layer) layer.size = 368;
    });
    expect((await checkRule(blobsVerified, path)).messages).toEqual([
      expect.stringMatching(/does not match: it has 369 bytes, but its descriptor states 368$/),
    ]);
  });

  test.each(['config', 'manifests'])('catches a changed document in %s', async (list) => {
    const path = mutateFixture('oci-gzip', (layout) => {
      const [reference] = referencesTo(layout, list);
      if (reference) reference.digest = digestOf(Buffer.from('another'));
    });
    expect((await checkRule(blobsVerified, path)).findings).toMatchObject([{ key: 'digest-mismatch' }]);
  });

  test('catches an absent layer', async () => {
    const { findings } = await checkRule(blobsVerified, mutateFixture('oci-gzip', withoutLayer(1)));
    expect(findings).toMatchObject([
      {
        key: 'missing',
        message: expect.stringMatching(/^layer 2\/2 \(sha256:[0-9a-f]{12}\) of linux\/amd64 is absent$/),
        fix: 'copy the whole image again',
      },
    ]);
  });

  test('catches an absent config, and an absent manifest that index.json lists', async () => {
    const withoutConfig = mutateFixture('oci-gzip', (layout) => referencesTo(layout, 'config').forEach(remove));
    expect((await checkRule(blobsVerified, withoutConfig)).findings).toMatchObject([{ key: 'missing' }]);
    const withoutManifest = mutateFixture('oci-gzip', (layout) => referencesTo(layout, 'manifests').forEach(remove));
    expect((await checkRule(blobsVerified, withoutManifest)).findings).toMatchObject([{ key: 'missing' }]);
  });

  test('catches a blob once, however many platforms share it', async () => {
    const path = mutateFixture('oci-index', (layout) => {
      const [first, , third] = referencesTo(layout, 'layers');
      for (const layer of [first, third]) if (layer) layer.digest = digestOf(Buffer.from('another'));
    });
    expect((await checkRule(blobsVerified, path)).findings).toHaveLength(1);
  });

  test('catches another digest than the one expected', async () => {
    const expected = `sha256:${'0'.repeat(64)}`;
    const { findings } = await checkRule(blobsVerified, `oci:${fixture('oci-gzip')}@${expected}`);
    expect(findings).toMatchObject([{ path: [], message: expect.stringContaining(`expected ${expected}`) }]);
  });

  test("catches a layer of docker's archive that is not its diffID", async () => {
    const swapped = archiveWithSources({ mediaType: 'x/y' }, ({ Layers }) =>
      Layers.reverse().push(Layers.shift() ?? ''),
    );
    expect((await checkRule(blobsVerified, swapped)).findings[0]).toMatchObject({ key: 'digest-mismatch' });
    const absent = archiveWithSources({ mediaType: 'x/y' }, ({ Layers }) => Layers.splice(1, 1, 'nowhere/layer.tar'));
    expect((await checkRule(blobsVerified, absent)).findings).toMatchObject([{ key: 'missing' }]);
  });

  test('catches a blob , and whose name is not its digest', async () => {
    const path = mutateFixture('oci-gzip');
    writeFileSync(join(path, 'blobs/sha256', '0'.repeat(64)), 'something');
    expect((await checkRule(blobsVerified, path)).messages).toEqual([
      expect.stringMatching(/^the blob sha256:0{64}, to which nothing refers, does not match: /),
    ]);
  });

  test.each([
    ...[
      'oci-gzip',
      'oci-zstd',
      'oci-gzip.tar.gz',
      'oci-zstd.tar.zst',
      'oci-umoci-insert',
      'oci-encrypted',
      'oci-lying-gzip',
    ],
    ...['oci-index', 'oci-nested-index', 'oci-manifest-list', 'oci-buildkit.tar', 'dir-schema1', 'dir-manifest-list'],
    ...[
      'dir-lying-gzip',
      'dir-foreign-present',
      'docker-save-classic.tar',
      'docker-save-untagged.tar',
      'docker-save-skopeo.tar',
    ],
    ...['hybrid-ctr.tar', 'hybrid-buildkit.tar', 'hybrid-docker-25.tar'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(blobsVerified, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test('says how many blobs it verified', async () => {
    expect((await checkRule(blobsVerified, fixture('oci-gzip'))).reason).toBe(
      '4 blobs: all have their stated digest and size',
    );
    const two = await checkRuleAll(blobsVerified, fixture('podman-save-multi.tar'));
    expect(two.map(({ status }) => status)).toEqual(['passed', 'passed']);
  });

  test.each([{ manifest: true }, { manifest: false }])(
    'leaves a platform unchecked that is absent: %j',
    async (what) => {
      const path = mutateFixture('oci-nested-index', withoutPlatform(what));
      const told = await checkRule(blobsVerified, path);
      expect(told.status).toBe('unchecked');
      expect(told.reason).toContain(`${what.manifest ? 'the manifest' : 'the config'} (sha256:`);
      expect(told.reason).toMatch(
        /of linux\/arm64 is absent: its platform was not exported; the option absent-platforms sets the outcome/,
      );
      expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'allow' })).status).toBe('passed');
      expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'error' })).findings).toMatchObject([
        { key: 'absent-platform', fix: expect.stringContaining('skopeo copy --all') },
      ]);
    },
  );

  test('catches a layer of a platform of which the config is here', async () => {
    const path = mutateFixture('oci-nested-index', (layout) => {
      // Both platforms have the same layers, so this one gets a layer of its own.
      const layer = referencesTo(layout, 'layers').at(-1);
      if (!layer) return;
      layer.target = leaf('another');
      remove(layer);
    });
    expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'allow' })).findings).toMatchObject([
      { key: 'missing' },
    ]);
  });

  test('does not take the layers of a manifest that is listed twice for those of another platform', async () => {
    const path = mutateFixture('oci-nested-index', (layout) => {
      const [first, second] = referencesTo(layout, 'manifests').slice(-2);
      for (const reference of referencesTo(layout, 'config').slice(-1)) remove(reference);
      if (first?.target && second?.target) first.target = second.target;
    });
    expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'allow' })).findings).toMatchObject([
      { key: 'missing' },
    ]);
  });

  test('catches it where no platform has its config', async () => {
    const path = mutateFixture('oci-nested-index', (layout) => referencesTo(layout, 'config').forEach(remove));
    expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'allow' })).findings).toMatchObject([
      { key: 'missing' },
      { key: 'missing' },
    ]);
  });

  test('leaves it unchecked that no platform is here, even where absence is allowed', async () => {
    const path = mutateFixture('oci-nested-index', (layout) => {
      for (const entry of referencesTo(layout, 'manifests').slice(-2)) remove(entry);
    });
    expect((await checkRule(blobsVerified, path, { 'absent-platforms': 'allow' })).status).toBe('unchecked');
  });

  test('leaves an absent layer of a foreign type unchecked', async () => {
    const { status, reason } = await checkRule(blobsVerified, fixture('oci-foreign'));
    expect(status).toBe('unchecked');
    expect(reason).toMatch(
      /^layer 1\/2 \(sha256:[0-9a-f]{12}\) of linux\/amd64 is absent: tools do not copy foreign layers; /,
    );
    expect((await checkRule(blobsVerified, fixture('oci-foreign'), { 'absent-foreign-layers': 'allow' })).status).toBe(
      'passed',
    );
    const { findings } = await checkRule(blobsVerified, fixture('oci-foreign'), { 'absent-foreign-layers': 'error' });
    expect(findings).toMatchObject([{ key: 'absent-foreign-layer' }]);
  });

  test('catches a changed layer of a foreign type that is here', async () => {
    const path = mutateFixture('oci-gzip', layerType(FOREIGN, 0), (layout) => {
      const [layer] = referencesTo(layout, 'layers');
      if (layer) layer.digest = digestOf(Buffer.from('another'));
    });
    expect((await checkRule(blobsVerified, path, { 'absent-foreign-layers': 'allow' })).status).toBe('failed');
  });

  test('does not let urls excuse an absent layer', async () => {
    const path = mutateFixture('oci-gzip', withoutLayer(0), (layout) => {
      const [layer] = referencesTo(layout, 'layers');
      if (layer) setMember(layer, 'urls', ['https://layers.acme.example/base.tar.gz']);
    });
    expect((await checkRule(blobsVerified, path)).findings).toMatchObject([{ key: 'missing' }]);
  });

  test('leaves a digest unchecked of which nothing here computes the algorithm', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      const [layer] = referencesTo(layout, 'layers');
      if (layer) layer.algorithm = 'sha384';
    });
    const { status, reason } = await checkRule(blobsVerified, path);
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^layer 1\/2 \(sha384:.*\) could not be verified: the algorithm of sha384:/);
  });

  test('does not catch a sha512 digest', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const layer of referencesTo(layout, 'layers')) layer.algorithm = 'sha512';
    });
    expect((await checkRule(blobsVerified, path)).status).toBe('passed');
  });

  test("leaves docker's layers unchecked where no config names their digests", async () => {
    const path = archiveWithSources({ mediaType: 'x/y' }, ({ Layers }) => Layers.pop());
    const { status, reason } = await checkRule(blobsVerified, path);
    expect(status).toBe('unchecked');
    expect(reason).toContain('manifest.json lists 2 layers, the config has 3 diffIDs');
  });
});

describe('blobs-verified, on an image of single references', () => {
  const DIGEST = `sha256:${'a'.repeat(64)}`;
  if (!isDigest(DIGEST)) throw new Error('no digest');
  const BYTES = { kind: 'bytes', bytes: new Uint8Array(1), length: 1 } as const;
  const layer = (over: Partial<Edge['target']>, edge: Partial<Edge> = {}): Edge =>
    edgeOf({
      slot: 'layer',
      path: ['manifest.json', 'layers/0'],
      target: nodeOf({ digest: DIGEST, ...over }),
      ...edge,
    });

  function observe(over: Partial<Image>, options: Readonly<Record<string, unknown>> = {}) {
    const image = imageOf(over);
    const checking = blobsVerified.bind(options).check(image, RUN, new ImageAnalysis(image));
    const observations: Observation[] = [];
    let next = checking.next();
    for (; next.done !== true; next = checking.next()) observations.push(next.value);
    return { observations, conclusion: next.value?.reason };
  }
  const reasons = (edges: readonly Edge[], options = {}) =>
    observe({ edges }, options).observations.map((one) => (one.kind === 'unchecked' ? one.reason : one.message));

  test.each([
    [{}, {}],
    [{ registry: 'exists' }, { inRegistry: 'structure' }],
    [{ 'absent-platforms': 'allow' }, { allowsAbsentPlatforms: true }],
    [{ 'absent-foreign-layers': 'allow' }, { allowsAbsentForeignLayers: true }],
    [{ 'absent-platforms': 'error', 'absent-foreign-layers': 'error' }, {}],
  ])('with %j needs %j', (options, needs) => {
    expect(blobsVerified.bind(options).needs).toEqual({
      documents: 'manifests',
      depth: 'digests',
      handlesMissing: true,
      ...needs,
    });
  });

  test.each<readonly [string, Partial<Node>, string]>([
    ['bytes that were not read', { byteSource: BYTES }, 'its bytes were not read'],
    ['bytes that differ', { byteSource: BYTES, verified: false }, 'its bytes were not read'],
    ['a file that is not readable', { byteSource: { kind: 'unreadable', reason: 'EACCES', length: 0 } }, 'EACCES'],
    ['no digest', { byteSource: BYTES, digest: null }, 'no config states a digest for it'],
    ['a read that failed', { byteSource: BYTES, faults: [faultOf('unreadable')] }, 'it is unreadable'],
  ])('leaves %s unchecked', (_, target, reason) => {
    const edges = [layer(target)];
    expect(reasons(edges)).toEqual([expect.stringMatching(new RegExp(`could not be verified: ${reason}$`))]);
    expect(observe({ edges }).observations).toMatchObject([{ at: { edge: edges[0] } }]);
    expect(observe({ edges }).conclusion).toBe('0 blobs: all have their stated digest and size');
  });

  test('reports each reason of a blob, and each once', () => {
    const target = nodeOf({
      digest: DIGEST,
      byteSource: BYTES,
      faults: [faultOf('unreadable'), faultOf('unverifiable')],
    });
    expect(reasons([layer({}, { target }), layer({}, { target })])).toEqual([
      expect.stringMatching(/it is unreadable$/),
      expect.stringMatching(/it is unverifiable$/),
    ]);
  });

  test('leaves other faults to other rules', () => {
    const faults = [faultOf('type-mismatch')];
    expect(reasons([layer({ byteSource: BYTES, verified: true, faults })])).toEqual([]);
    // They do not show that its bytes were verified.
    expect(reasons([layer({ byteSource: BYTES, faults })])).toHaveLength(1);
    expect(observe({ faults }).observations).toEqual([]);
  });

  test.each([
    ['without a declared type', layer({}), 'the layer (sha256:aaaaaaaaaaaa) is absent'],
    ['without a digest', layer({ digest: null }), 'the layer (blob) is absent'],
  ])('catches an absent layer %s', (_, edge, message) => {
    expect(observe({ edges: [edge] }).observations).toMatchObject([{ kind: 'violation', key: 'missing', message }]);
  });

  test('skips an entry of manifest.json, which has no bytes', () => {
    expect(reasons([edgeOf()])).toEqual([]);
    expect(reasons([edgeOf({ target: nodeOf({ byteSource: BYTES }) })])).toHaveLength(1);
  });

  test('judges blobs without references', () => {
    const unreferenced = [nodeOf({ digest: DIGEST, byteSource: BYTES })];
    expect(observe({ unreferenced }).observations).toMatchObject([
      { reason: `the blob ${DIGEST}, to which nothing refers, could not be verified: its bytes were not read` },
    ]);
    expect(observe({ unreferenced: null }).observations).toEqual([]);
  });

  test('explains the fix of an absent platform for each builder', () => {
    const edges = [edgeOf({ parent: edgeOf(), target: nodeOf({ digest: DIGEST }) })];
    const [observation] = observe({ edges }, { 'absent-platforms': 'error' }).observations;
    expect(observation).toMatchObject({
      fix: {
        buildx: expect.stringContaining('docker buildx build --output type=oci'),
        ko: expect.stringContaining('--oci-layout-path'),
        buildah: expect.stringContaining('buildah manifest push --all'),
      },
    });
    expect(reasons(edges)).toEqual([expect.stringContaining('use docker save --platform linux/amd64')]);
  });

  describe('with blobs in a registry', () => {
    const failed = { ok: false, reason: 'not fetched' } as const;
    const remote = {
      kind: 'remote',
      length: 1,
      blob: {
        ends: null,
        document: null,
        want: () => {},
        fetch: async () => {},
        range: async () => failed,
        async *pieces() {},
      },
    } as const;
    const edges = [
      layer({ byteSource: BYTES, verified: true }),
      layer({ byteSource: remote }),
      layer({ byteSource: remote }),
    ];

    test('requires only their presence with registry: exists', () => {
      expect(observe({ edges }, { registry: 'exists' })).toEqual({
        observations: [],
        conclusion:
          '1 blob verified; 2 others present in the registry with the stated size, not read (registry: exists)',
      });
    });

    test('requires their bytes otherwise', () => {
      expect(observe({ edges }).observations).toHaveLength(2);
      expect(observe({ edges }).conclusion).toBe('1 blob: all have their stated digest and size');
    });

    test('does not excuse bytes that were read and differ, or local bytes', () => {
      const others = [layer({ byteSource: remote, verified: false }), layer({ byteSource: BYTES })];
      expect(observe({ edges: others }, { registry: 'exists' }).observations).toHaveLength(2);
    });
  });
});
