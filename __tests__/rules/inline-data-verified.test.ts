import { describe, expect, test } from '@jest/globals';
import { inlineDataVerified } from '../../src/rules/inline-data-verified.ts';
import { fixture } from '../support/command.ts';
import { checkRule, writeLayout } from '../support/images.ts';
import { type Entry, layout, type Members, named, TYPES } from '../support/layout.ts';

const inline = (text: string): string => Buffer.from(text).toString('base64');

/** An image of which the config's descriptor has more. */
function image(more: (config: Entry) => Members, manifest: (config: Entry) => Members = () => ({})): string {
  const made = layout();
  const config = made.config();
  const entry = made.manifest({ ...manifest(config), config: { ...config, ...more(config) } });
  return writeLayout(made.index([named(entry, 'v1')]).files);
}

describe('inline-data-verified', () => {
  test.each([
    ['buildkit/provenance-max.tar', '2 descriptors'],
    ['buildkit/three-stages.tar', '1 descriptor'],
  ])('does not catch what BuildKit embeds in %s', async (name, count) => {
    expect(await checkRule(inlineDataVerified, fixture(name))).toMatchObject({
      status: 'passed',
      reason: `${count} with data: all of it has the descriptor's digest`,
    });
  });

  test('catches another config of the same size', async () => {
    const { findings } = await checkRule(inlineDataVerified, fixture('oci-lying-descriptors'));
    expect(findings).toMatchObject([{ key: 'data', path: ['index.json', 'manifests/0', 'config'] }]);
    expect(findings[0]?.message).toMatch(
      /^the data of the config \(.*\) has the digest sha256:[0-9a-f]{64}, but its descriptor states sha256:[0-9a-f]{64}$/,
    );
  });

  test.each([
    ['of another size', inline('{}'), 'has 2 bytes, but its descriptor states '],
    ['that is empty', '', 'has 0 bytes, but its descriptor states '],
    ['that is not base64', '{}', 'is not base64'],
    ['in the alphabet of URLs', '_-==', 'is not base64'],
    ['without padding', 'QQ', 'is not base64'],
  ])('catches data %s', async (_, data, message) => {
    expect(
      (
        await checkRule(
          inlineDataVerified,
          image(() => ({ data })),
        )
      ).messages,
    ).toEqual([expect.stringContaining(message)]);
  });

  test('catches the data of a subject, to which no image leads', async () => {
    const path = image(
      () => ({}),
      ({ digest }) => ({ subject: { mediaType: TYPES.manifest, digest, size: 2, data: inline('{}') } }),
    );
    expect((await checkRule(inlineDataVerified, path)).messages).toEqual([
      expect.stringMatching(/^the data of the subject of the manifest \(.*\) has the digest /),
    ]);
  });

  test('leaves data unchecked under an algorithm that nothing here computes', async () => {
    const digest = `blake3:${'0'.repeat(64)}`;
    const path = image(
      () => ({}),
      () => ({ subject: { mediaType: TYPES.manifest, digest, size: 2, data: inline('{}') } }),
    );
    expect((await checkRule(inlineDataVerified, path)).status).toBe('unchecked');
  });

  test.each(['oci-gzip', 'docker-save-classic.tar'])('does not apply to %s', async (name) => {
    expect(await checkRule(inlineDataVerified, fixture(name))).toMatchObject({
      status: 'not-applicable',
      reason: 'no descriptor embeds data',
    });
  });
});
