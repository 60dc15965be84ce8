import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { layerCompression } from '../../src/rules/layer-compression.ts';
import { fixture } from '../support/command.ts';
import { leaf } from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  configType,
  dressedAsAttestation,
  layerBytes,
  layerMember,
  layerType,
  listOf,
  manifestsIn,
  mutateFixture,
  withoutLayer,
} from '../support/images.ts';
import { at, type MutableObject, provenance, statementsIn } from '../support/provenance.ts';

const IN_TOTO = 'application/vnd.in-toto+json';

describe('layer-compression', () => {
  test('catches gzip, layer by layer, and says how to get zstd', async () => {
    const { status, findings } = await checkRule(layerCompression, fixture('oci-gzip'));
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      { key: 'gzip', path: ['index.json', 'manifests/0', 'layers/0'], platform: 'linux/amd64' },
      { key: 'gzip', path: ['index.json', 'manifests/0', 'layers/1'], platform: 'linux/amd64' },
    ]);
    expect(findings[1]?.message).toMatch(/^layer 2\/2 \(sha256:[0-9a-f]{12}, 270 B\) is gzip; allowed: zstd$/);
    expect(findings[1]?.fix).toBe(
      'docker buildx build -t NAME --output type=oci,tar=false,dest=DIRECTORY,compression=zstd,force-compression=true . (without force-compression, layers of the base stay as they are); for an existing image: skopeo copy --format oci --dest-compress-format zstd --all SOURCE DESTINATION, to a repository that does not contain its layers yet',
    );
  });

  /** What each fixture is, and with which of the allowed it passes. */
  const REAL: readonly (readonly [name: string, actual: string, admits: readonly string[]])[] = [
    ['oci-gzip', 'gzip', ['gzip']],
    ['oci-gzip.tar.gz', 'gzip', ['gzip']],
    ['dir-schema1', 'gzip', ['gzip']],
    ['hybrid-ctr.tar', 'gzip', ['gzip']],
    ['hybrid-buildkit.tar', 'gzip', ['gzip']],
    ['oci-buildkit.tar', 'gzip', ['gzip']],
    ['oci-estargz', 'estargz', ['gzip', 'estargz']],
    ['oci-zstd', 'zstd', ['zstd']],
    ['dir-oci-zstd', 'zstd', ['zstd']],
    ['oci-zstd-sorted.tar', 'zstd', ['zstd']],
    ['oci-zstd.tar.zst', 'zstd', ['zstd']],
    ['oci-zstd-chunked', 'zstd:chunked', ['zstd', 'zstd:chunked']],
    ['oci-uncompressed', 'none', ['none']],
    // What the types say does not count.
    ['oci-lying-gzip', 'none', ['none']],
    ['dir-lying-gzip', 'none', ['none']],
    ['dir-encrypted-schema2', 'unknown', []],
  ];
  test.each(REAL)('goes by the bytes of %s: %s', async (name, actual, admits) => {
    for (const allowed of ['none', 'gzip', 'zstd', 'estargz', 'zstd:chunked']) {
      const { status, findings } = await checkRule(layerCompression, fixture(name), { allow: [allowed] });
      expect([allowed, status]).toEqual([allowed, admits.includes(allowed) ? 'passed' : 'failed']);
      if (status === 'failed') expect(findings[0]?.key).toBe(actual);
    }
  });

  test.each([
    ['oci-estargz', 'estargz', 'gzip'],
    ['oci-zstd-chunked', 'zstd:chunked', 'zstd'],
  ])(
    'takes %s for no more than its compression without the annotations that lead to its table',
    async (name, form, plain) => {
      const bare = mutateFixture(name, layerMember('annotations', {}));
      expect(await checkRule(layerCompression, bare, { allow: [form] })).toMatchObject({
        status: 'failed',
        findings: [{ key: plain }, { key: plain }],
      });
      expect(await checkRule(layerCompression, bare, { allow: [plain] })).toMatchObject({ status: 'passed' });
    },
  );

  test('says in words what is no compression', async () => {
    const messageOf = async (path: string) => (await checkRule(layerCompression, path)).messages[0];
    expect(await messageOf(fixture('oci-uncompressed'))).toMatch(
      /^layer 1\/2 \(.*\) is not compressed; allowed: zstd$/,
    );
    expect(await messageOf(fixture('dir-encrypted-schema2'))).toMatch(/is neither a tar nor in a known compression; /);
    expect(await messageOf(mutateFixture('oci-zstd', layerBytes('{"a": 1}', 0)))).toMatch(
      /is JSON, and no compressed tar; /,
    );
  });

  test.each([
    ['no bytes', ''],
    ['brotli', brotliCompressSync(Buffer.alloc(4096, 'a'))],
    ['xz', Buffer.from('fd377a585a000004e6d6b446', 'hex')],
    ['bzip2', Buffer.from('425a6839314159265359', 'hex')],
  ])('catches a layer of %s', async (_, bytes) => {
    const path = mutateFixture('oci-zstd', layerBytes(bytes, 1));
    expect((await checkRule(layerCompression, path)).messages).toEqual([expect.stringMatching(/^layer 2\/2 /)]);
  });

  test.each([
    ['a type that lies', layerType('application/vnd.oci.image.layer.v1.tar+zstd')],
    ['a type that nobody knows', layerType('application/vnd.acme.thing')],
    ["an attestation's type", layerType(IN_TOTO)],
    [
      "an attestation's type and config",
      (layout: Parameters<typeof dressedAsAttestation>[0]) => {
        layerType(IN_TOTO)(layout);
        configType('application/vnd.oci.empty.v1+json')(layout);
      },
    ],
    ["an attestation's annotations", dressedAsAttestation],
  ])('catches gzip behind %s', async (_, edit) => {
    const { status, findings } = await checkRule(layerCompression, mutateFixture('oci-gzip', edit));
    expect([status, findings.length]).toEqual(['failed', 2]);
  });

  test('catches a foreign layer that is here', async () => {
    expect((await checkRule(layerCompression, fixture('dir-foreign-present'))).findings).toHaveLength(2);
  });

  test('tells every image and every platform apart', async () => {
    const two = await checkRuleAll(layerCompression, fixture('oci-two-images'));
    expect(two.map(({ findings }) => findings.length)).toEqual([2, 3]);
    const { findings } = await checkRule(layerCompression, fixture('oci-manifest-list'));
    expect(findings.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/amd64',
      'linux/arm64',
      'linux/arm64',
    ]);
  });

  test('allows several', async () => {
    const allow = { allow: ['gzip', 'zstd'] };
    expect((await checkRule(layerCompression, fixture('oci-gzip'), allow)).reason).toBe('2 layers: gzip');
    expect((await checkRule(layerCompression, fixture('oci-zstd-chunked'), allow)).reason).toBe(
      '2 layers: zstd:chunked',
    );
    const { messages } = await checkRule(layerCompression, fixture('oci-uncompressed'), allow);
    expect(messages[0]).toMatch(/; allowed: gzip, zstd$/);
  });

  test.each([
    [['none'], 'compression=uncompressed,force-compression=true'],
    [['none', 'gzip'], 'skopeo copy --dest-compress-format gzip'],
    [['estargz'], 'dest=image.tar,compression=estargz'],
    [['zstd:chunked'], 'buildah push --format oci --compression-format zstd:chunked'],
    [[], 'name at least one compression: no layer satisfies an empty list'],
  ])('tells the way to %j', async (allow, fix) => {
    const { findings } = await checkRule(layerCompression, fixture('dir-encrypted-schema2'), { allow });
    expect(findings[0]?.fix).toContain(fix);
  });

  test('does not catch what attestations are made of', async () => {
    const { reason } = await checkRule(layerCompression, fixture('oci-buildkit.tar'), { allow: ['gzip'] });
    expect(reason).toBe('4 layers: gzip');
  });

  describe('with scope: non-base', () => {
    const NON_BASE = { scope: 'non-base' };
    const MAX = 'buildkit/based-max.tar';
    const metadata = (predicate: MutableObject) => at(predicate, 'runDetails', 'metadata', 'buildkit_metadata');

    test("leaves out the layers that provenance proves to be the base image's", async () => {
      expect((await checkRule(layerCompression, fixture(MAX))).findings).toHaveLength(2);
      expect(await checkRule(layerCompression, fixture(MAX), NON_BASE)).toMatchObject({
        status: 'passed',
        reason: '2 layers: zstd; 2 layers of the base image skipped',
      });
    });

    test("catches the build's own layers", async () => {
      const { messages } = await checkRule(layerCompression, fixture(MAX), { ...NON_BASE, allow: ['none'] });
      expect(messages).toEqual([
        expect.stringMatching(/^layer 3\/4 .* is zstd/),
        expect.stringMatching(/^layer 4\/4 .* is zstd/),
      ]);
    });

    test('catches every layer of what stands on scratch', async () => {
      expect((await checkRule(layerCompression, fixture('buildkit/three-stages.tar'), NON_BASE)).findings).toHaveLength(
        7,
      );
    });

    test('needs no evidence where every layer is as it should be', async () => {
      expect((await checkRule(layerCompression, fixture('oci-zstd'), NON_BASE)).reason).toBe('2 layers: zstd');
    });

    test.each([
      ['no provenance', fixture('buildkit/zstd-not-forced.tar'), 'no BuildKit provenance is attached'],
      [
        'provenance of mode=min',
        fixture('buildkit/based-min.tar'),
        'its provenance is of mode=min, which lists no layers',
      ],
      [
        'a base whose layers are others',
        mutateFixture(
          MAX,
          provenance((predicate) => {
            const layers = at(metadata(predicate), 'layers');
            layers['step0:0'] = layers['step1:0'] ?? null;
          }),
        ),
        'its first layers differ from the base image layers in its provenance',
      ],
      [
        'a base without layers',
        mutateFixture(
          MAX,
          provenance((predicate) => void delete at(metadata(predicate), 'layers')['step0:0']),
        ),
        'its first layers differ from the base image layers in its provenance',
      ],
      [
        'a base with one layer more than the image',
        mutateFixture(
          MAX,
          provenance((predicate) => {
            const layers = at(metadata(predicate), 'layers');
            const text = JSON.stringify(layers['step4:0']);
            layers['step0:0'] = JSON.parse(text.replace(/\[\[(.*)\]\]/, '[[$1,$1]]'));
          }),
        ),
        'its first layers differ from the base image layers in its provenance',
      ],
      [
        'steps that do not tell',
        mutateFixture(
          MAX,
          provenance((predicate) => {
            const config = at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig');
            at(config, 'llbDefinition', 2, 'op')['Op'] = { diff: {} };
          }),
        ),
        'the steps in its provenance do not show its base image',
      ],
      [
        'layers that are no digests',
        mutateFixture(
          MAX,
          provenance(
            (predicate) => void Object.assign(metadata(predicate), { layers: { 'step0:0': [[{ digest: 'x' }]] } }),
          ),
        ),
        'its provenance is malformed at /predicate/runDetails/metadata/buildkit_metadata/layers/step0:0/0/0/digest: "x" is not a valid digest',
      ],
    ])('leaves a layer unchecked beside %s', async (_, path, reason) => {
      const told = await checkRule(layerCompression, path, NON_BASE);
      expect(told).toMatchObject({ status: 'unchecked', findings: [] });
      expect(told.reason).toMatch(/^layer 1\/\d \(.*\) is gzip, and may come from the base image: /);
      expect(told.reason).toContain(
        `: ${reason}; build with buildx --provenance=mode=max, or check all layers (scope: all)`,
      );
    });

    test('does not take for the base what a stage copied from', async () => {
      // Both images' layers stand in the provenance; only one of them is below.
      const path = mutateFixture(
        MAX,
        provenance((predicate) => {
          const layers = at(metadata(predicate), 'layers');
          [layers['step0:0'], layers['step1:0']] = [layers['step1:0'] ?? null, layers['step0:0'] ?? null];
        }),
      );
      expect((await checkRule(layerCompression, path, NON_BASE)).status).toBe('unchecked');
    });

    test('lets the statement count that proves least', async () => {
      const path = mutateFixture(MAX, (layout) => {
        provenance(() => {})(layout);
        const [first] = statementsIn(layout);
        if (first?.target?.kind !== 'leaf') throw new Error('no statement');
        const text = Buffer.from(first.target.bytes).toString();
        const other = text.replace(/"step0:0":\[\[(\{[^}]*\}),\{[^}]*\}\]\]/, '"step0:0":[[$1]]');
        expect(other).not.toBe(text);
        for (const layers of listOf(layout, 'layers')) {
          if (layers.includes(first)) layers.push({ ...first, members: [...first.members], target: leaf(other) });
        }
      });
      expect((await checkRule(layerCompression, path, NON_BASE)).messages).toEqual([
        expect.stringMatching(/^layer 2\/4 /),
      ]);
    });
  });

  test('leaves an encrypted layer unchecked', async () => {
    const { status, reason } = await checkRule(layerCompression, fixture('oci-encrypted'));
    expect(status).toBe('unchecked');
    expect(reason).toMatch(
      /^layer 1\/2 \(sha256:[0-9a-f]{12}, 369 B\) is encrypted, so its bytes do not show how it is compressed/,
    );
  });

  test('leaves an absent layer unchecked', async () => {
    const { status, reason } = await checkRule(layerCompression, mutateFixture('oci-zstd', withoutLayer(1)));
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^layer 2\/2 \(sha256:[0-9a-f]{12}\) is absent$/);
  });

  test('catches what is here beside an absent layer', async () => {
    expect((await checkRule(layerCompression, fixture('oci-foreign'))).messages).toEqual([
      expect.stringMatching(/^layer 2\/2 /),
    ]);
  });

  test.each(['docker-save-classic.tar', 'docker-save-untagged.tar', 'docker-save-skopeo.tar', 'hybrid-docker-25.tar'])(
    'leaves %s unchecked, whatever is allowed, and says what to export',
    async (name) => {
      for (const allow of [['zstd'], ['none']]) {
        const { status, reason } = await checkRule(layerCompression, fixture(name), { allow });
        expect(status).toBe('unchecked');
        expect(reason).toBe(
          'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .',
        );
      }
    },
  );

  test('leaves a hybrid unchecked of which the sides differ', async () => {
    expect((await checkRule(layerCompression, fixture('hybrid-mismatch.tar'))).status).toBe('unchecked');
  });

  test('does not apply to an image without layers', async () => {
    const empty = mutateFixture('oci-gzip', (layout) => {
      for (const manifest of manifestsIn(layout)) {
        manifest.members = manifest.members.map((member) =>
          member.key === '"layers"' ? { key: member.key, value: { json: [] } } : member,
        );
      }
    });
    expect(await checkRule(layerCompression, empty)).toMatchObject({
      status: 'not-applicable',
      reason: 'it has no layers',
    });
  });
});
