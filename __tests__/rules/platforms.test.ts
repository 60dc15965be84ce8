import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { platforms } from '../../src/rules/platforms.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import {
  checkRule,
  dressedAsAttestation,
  mutateFixture,
  referencesTo,
  remove,
  writeLayout,
} from '../support/images.ts';
import { type Entry, type Layout, layout, onPlatform, TYPES } from '../support/layout.ts';

const TWO = 'buildkit/two-platforms.tar';
const BOTH = ['linux/amd64', 'linux/arm64'];

describe('platforms', () => {
  test.each([TWO, 'buildkit/provenance-min.tar', 'buildkit/attestations-old.tar', 'buildkit/sbom.tar', 'oci-index'])(
    'finds exactly two platforms in %s',
    async (name) => {
      const { status, reason } = await checkRule(platforms, fixture(name), { require: BOTH, exact: true });
      expect([status, reason]).toEqual(['passed', 'the platforms are linux/amd64, linux/arm64']);
    },
  );

  test('catches one that is missing, and says how to build it', async () => {
    const { status, findings } = await checkRule(platforms, fixture('buildkit/three-stages.tar'), { require: BOTH });
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: 'linux/arm64',
        message: 'linux/arm64 is missing; there is linux/amd64',
        fix: 'build it, too: docker buildx build --platform linux/amd64,linux/arm64 …',
      },
    ]);
  });

  test('catches one that is not allowed, at its manifest', async () => {
    const { findings } = await checkRule(platforms, fixture(TWO), { allow: ['*/amd64'] });
    expect(findings).toMatchObject([
      {
        key: 'linux/arm64',
        platform: 'linux/arm64',
        message: 'linux/arm64 is present; allowed: */amd64',
        path: ['index.json', 'manifests/0', 'manifests/1'],
      },
    ]);
  });

  test('catches one beyond those required where it is to be exact', async () => {
    const asked = { require: ['linux/amd64'] };
    expect((await checkRule(platforms, fixture(TWO), asked)).status).toBe('passed');
    expect((await checkRule(platforms, fixture(TWO), { ...asked, exact: true })).messages).toEqual([
      'linux/arm64 is present; exactly linux/amd64 is required',
    ]);
  });

  test.each(['linux/arm64', 'linux/arm64/v8', 'linux/aarch64', 'Linux/ARM64'])(
    'takes %s for linux/arm64',
    async (name) => {
      for (const options of [{ require: [name] }, { require: ['linux/amd64', name], exact: true }])
        expect((await checkRule(platforms, fixture(TWO), options)).status).toBe('passed');
      expect((await checkRule(platforms, fixture(TWO), { allow: ['linux/amd64', name] })).status).toBe('passed');
    },
  );

  test.each(['linux/arm', 'linux/arm64/v9', 'linux', 'arm64', '*', 'linux/*'])(
    'does not take %s for a platform that is there',
    async (name) => {
      expect((await checkRule(platforms, fixture(TWO), { require: [name] })).status).toBe('failed');
    },
  );

  test.each([
    'docker-save-classic.tar',
    'docker-save-skopeo.tar',
    'hybrid-docker-25.tar',
    'dir-schema1',
    'dir-schema2',
  ])('answers for %s', async (name) => {
    expect((await checkRule(platforms, fixture(name), { require: ['linux/amd64'], exact: true })).status).toBe(
      'passed',
    );
  });

  test('catches an image behind what an attestation says of itself', async () => {
    const path = mutateFixture('oci-gzip', dressedAsAttestation);
    expect((await checkRule(platforms, path, { allow: ['linux/arm64'] })).messages).toEqual([
      'linux/amd64 is present; allowed: linux/arm64',
    ]);
  });

  test('leaves a platform unchecked that is listed and not here', async () => {
    const path = mutateFixture(TWO, (layout) => {
      for (const entry of referencesTo(layout, 'manifests').slice(2)) remove(entry);
    });
    const { status, findings } = await checkRule(platforms, path, { require: BOTH });
    expect([status, findings]).toEqual(['unchecked', []]);
    expect((await checkRule(platforms, path, { require: ['linux/s390x'] })).messages).toEqual([
      'linux/s390x is missing; there is linux/amd64',
    ]);
  });

  test('leaves a manifest unchecked of which nothing states the platform', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const config of referencesTo(layout, 'config')) setMember(config, 'mediaType', 'application/vnd.acme.thing');
    });
    expect(await checkRule(platforms, path, { allow: ['linux/*'] })).toMatchObject({
      status: 'unchecked',
      reason: 'neither an index nor a config states the platform of a manifest',
    });
  });

  test('means nothing to what is not run', async () => {
    const onlyAttestations = mutateFixture('buildkit/provenance-min.tar', (layout) => {
      const [top] = referencesTo(layout, 'manifests');
      if (top?.target?.kind !== 'document') throw new Error('no index');
      const inner = top.target.members.find(({ key }) => key === '"manifests"')?.value;
      if (inner === undefined || !('refs' in inner)) throw new Error('no manifests');
      inner.refs.splice(0, 2);
    });
    for (const options of [{ allow: ['linux/*'] }, { require: BOTH }, { require: BOTH, exact: true }])
      expect(await checkRule(platforms, onlyAttestations, options)).toMatchObject({
        status: 'not-applicable',
        reason: 'it is not a runnable image',
      });
  });

  test('means nothing to a chart, a signature or a build cache, and to no index that lists nothing', async () => {
    const statusOf = async (make: (image: Layout) => Entry) => {
      const image = layout();
      return (await checkRule(platforms, writeLayout(image.index([make(image)]).files), { require: BOTH })).status;
    };
    const artifact = (configType: string, bytes: Uint8Array | string, layerType: string) => (image: Layout) =>
      image.manifest({ config: image.blob({}, configType), layers: [image.blob(bytes, layerType)] });
    const helm = 'application/vnd.cncf.helm.config.v1+json';
    const chart = 'application/vnd.cncf.helm.chart.content.v1.tar+gzip';
    const cache = 'application/vnd.buildkit.cacheconfig.v0';
    expect(await statusOf(artifact(helm, gzipSync('chart'), chart))).toBe('not-applicable');
    expect(await statusOf(artifact(TYPES.config, '{}', 'application/vnd.dev.cosign.simplesigning.v1+json'))).toBe(
      'not-applicable',
    );
    expect(await statusOf(artifact(cache, gzipSync('layer'), TYPES.gzip))).toBe('not-applicable');
    expect(
      await statusOf((image) => image.nested([image.blob(gzipSync('layer'), TYPES.gzip), image.blob('{}', cache)])),
    ).toBe('not-applicable');
    // Nothing shows that the text is a chart.
    expect(await statusOf(artifact(helm, 'chart', chart))).toBe('failed');
    expect(await statusOf((image) => image.nested([]))).toBe('failed');
  });

  test('asks for a required platform beside one that is absent, and attestations', async () => {
    const image = layout();
    const absent = image.manifest();
    const statement = image.manifest({
      config: image.blob({}, 'application/vnd.oci.empty.v1+json'),
      layers: [image.blob({}, TYPES.inToto)],
    });
    image.without(absent).index([image.nested([onPlatform(absent, 'linux/amd64'), statement])]);
    const { messages } = await checkRule(platforms, writeLayout(image.files), { require: ['linux/arm64'] });
    expect(messages).toEqual(['linux/arm64 is missing; there is none']);
  });

  test('tells names that nothing runs on', async () => {
    const { require, allow } = platforms.options;
    expect(await require?.issues?.(['linux/amd64', 'linux/*', 'amd64'])).toMatchObject([
      { path: ['1'], message: expect.stringContaining('" is not a valid') },
      { path: ['2'], message: expect.stringContaining('" is not a valid'), suggestion: 'linux/amd64' },
    ]);
    expect(await allow?.issues?.(['linux/*', '*', 'linus/amd64'])).toEqual([
      {
        path: ['2'],
        message: expect.stringContaining('the operating system "linus" is unknown'),
        suggestion: 'linux/amd64',
      },
    ]);
  });
});
