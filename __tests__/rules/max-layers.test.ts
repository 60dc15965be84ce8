import { describe, expect, test } from '@jest/globals';
import { maxLayers } from '../../src/rules/max-layers.ts';
import { fixture } from '../support/command.ts';
import { checkRule, dressedAsAttestation, mutateFixture, writeLayout } from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

describe('max-layers', () => {
  test.each([
    ['oci-gzip', 2],
    ['buildkit/three-stages.tar', 7],
    ['docker-save-classic.tar', 3],
    ['hybrid-docker-25.tar', 3],
    ['go/ko', 4],
    ['dir-schema1', 2],
    ['buildkit/attestations-old.tar', 2],
    ['dir-plugin', 1],
  ])('counts the layers of %s: %d', async (name, count) => {
    expect((await checkRule(maxLayers, fixture(name), { max: count })).status).toBe('passed');
    if (count === 1) return;
    const { messages } = await checkRule(maxLayers, fixture(name), { max: count - 1 });
    expect(new Set(messages)).toEqual(new Set([`the image has ${count} layers; the policy allows ${count - 1}`]));
  });

  test('catches each platform that has too many, and says how to have fewer', async () => {
    const { findings } = await checkRule(maxLayers, fixture('buildkit/two-platforms.tar'), { max: 1 });
    expect(findings).toMatchObject([
      { key: 'layers', platform: 'linux/amd64', fix: expect.stringContaining('COPY --from') },
      { key: 'layers', platform: 'linux/arm64' },
    ]);
  });

  test('allows as many as docker pulls where the policy says no number', async () => {
    const withLayers = (count: number) => {
      const image = layout();
      const layers = Array.from({ length: count }, () => image.blob('x', TYPES.layer));
      image.index([named(image.manifest({ layers }), 'v1')]);
      return writeLayout(image.files);
    };
    expect(await checkRule(maxLayers, withLayers(125))).toMatchObject({
      status: 'passed',
      reason: 'at most 125 of 125 layers',
    });
    expect((await checkRule(maxLayers, withLayers(126))).status).toBe('failed');
  });

  test('catches an image behind what an attestation says of itself', async () => {
    expect((await checkRule(maxLayers, mutateFixture('oci-gzip', dressedAsAttestation), { max: 1 })).status).toBe(
      'failed',
    );
  });
});
