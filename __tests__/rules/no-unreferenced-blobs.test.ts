import { describe, expect, test } from '@jest/globals';
import { noUnreferencedBlobs } from '../../src/rules/no-unreferenced-blobs.ts';
import { fixture } from '../support/command.ts';
import { leaf } from '../support/image-tree.ts';
import { checkRule, checkRuleAll, mutateFixture, withoutLayer, writeLayout } from '../support/images.ts';
import { layout, named } from '../support/layout.ts';

describe('no-unreferenced-blobs', () => {
  test('catches the older form of configs that docker saves since version 25', async () => {
    const { messages, findings } = await checkRule(noUnreferencedBlobs, fixture('hybrid-docker-25.tar'));
    expect(messages).toHaveLength(3);
    for (const message of messages)
      expect(message).toMatch(/^nothing refers to a blob \(sha256:[0-9a-f]{12}, .*B, json\)$/);
    expect(findings[0]?.fix).toContain('docker save');
  });

  test('catches a blob of any content in a layout, and names it', async () => {
    const path = mutateFixture('oci-gzip', ({ loose }) => void loose.push(leaf('secret')));
    const { findings } = await checkRule(noUnreferencedBlobs, path);
    expect(findings).toMatchObject([
      {
        key: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        path: [],
        mediaType: null,
        message: expect.stringMatching(/^nothing refers to a blob \(sha256:[0-9a-f]{12}, 6 B\)$/),
        fix: expect.stringContaining('umoci gc'),
      },
    ]);
  });

  test('catches it once where there are several images, with the first', async () => {
    const made = layout();
    const images = [made.manifest(), made.manifest({ annotations: { a: 'b' } })].map((entry, i) =>
      named(entry, `v${i}`),
    );
    made.blob('stray', '');
    const told = await checkRuleAll(noUnreferencedBlobs, writeLayout(made.index(images).files));
    expect(told.map(({ findings }) => findings.length)).toEqual([1, 0]);
  });

  test.each([
    ...['oci-gzip', 'oci-nested-index', 'oci-buildkit.tar', 'dir-schema2', 'dir-manifest-list', 'hybrid-ctr.tar'],
    ...['docker-save-classic.tar', 'buildkit/provenance-max.tar', 'buildkit/cache', 'buildkit/cache-manifest', 'go/ko'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noUnreferencedBlobs, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test('does not catch that a blob is absent', async () => {
    expect((await checkRule(noUnreferencedBlobs, mutateFixture('oci-gzip', withoutLayer(0)))).findings).toEqual([]);
  });

  test('leaves unchecked a source of which one image is chosen', async () => {
    const told = await checkRule(noUnreferencedBlobs, `oci:${fixture('oci-two-images')}:v1`);
    expect(told).toMatchObject({ status: 'unchecked', findings: [] });
  });

  test('leaves unchecked what an absent manifest may refer to', async () => {
    const made = layout();
    const entry = made.manifest({ layers: [made.blob('layer', 'application/vnd.oci.image.layer.v1.tar')] });
    made.index([named(entry, 'v1')]).without(entry);
    expect(await checkRule(noUnreferencedBlobs, writeLayout(made.files))).toMatchObject({
      status: 'unchecked',
      findings: [],
    });
  });

  test('leaves unchecked what a manifest of an unknown type may refer to', async () => {
    const made = layout();
    const entry = made.manifest();
    made.index([named({ ...entry, mediaType: 'application/vnd.acme.thing' }, 'v1')]);
    expect(await checkRule(noUnreferencedBlobs, writeLayout(made.files))).toMatchObject({
      status: 'unchecked',
      findings: [],
    });
  });
});
