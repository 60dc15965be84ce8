import { describe, expect, test } from '@jest/globals';
import { noDescriptorUrls } from '../../src/rules/no-descriptor-urls.ts';
import { fixture } from '../support/command.ts';
import { getMember, type Reference, setMember } from '../support/image-tree.ts';
import { checkRule, layerMember, manifestsIn, mutateFixture, referencesTo } from '../support/images.ts';
import { archiveWithSources, hybridWithForeignLayer } from '../support/layer-sources.ts';

const URL = 'https://layers.acme.example/base.tar.gz';
const withUrls = (reference: Reference | undefined): void => {
  if (reference !== undefined) setMember(reference, 'urls', [URL]);
};

describe('no-descriptor-urls', () => {
  test.each(['dir-foreign-present', 'oci-foreign'])('catches the foreign layer of %s', async (name) => {
    const { status, findings } = await checkRule(noDescriptorUrls, fixture(name));
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: URL,
        message: expect.stringMatching(
          /^the descriptor of layer 1\/2 \(sha256:[0-9a-f]{12}.*\) has urls, from which clients may download its bytes: https:\/\/layers\.acme\.example\/base\.tar\.gz$/,
        ),
        fix: expect.stringContaining(
          'buildx converts them to ordinary layers unless prefer-nondist-layers=true is set',
        ),
      },
    ]);
  });

  test('catches urls on a layer of an ordinary type', async () => {
    const { messages } = await checkRule(noDescriptorUrls, mutateFixture('oci-zstd', layerMember('urls', [URL], 1)));
    expect(messages).toEqual([expect.stringContaining('the descriptor of layer 2/2 (')]);
  });

  test.each(['manifests', 'config'])('catches urls on what stands in %s', async (list) => {
    const path = mutateFixture('oci-gzip', (layout) => withUrls(referencesTo(layout, list)[0]));
    const name = list === 'config' ? 'the config' : 'the manifest';
    expect((await checkRule(noDescriptorUrls, path)).messages).toEqual([
      expect.stringContaining(`the descriptor of ${name} (`),
    ]);
  });

  test("catches urls on an attestation's blob", async () => {
    const path = mutateFixture('oci-buildkit.tar', (layout) => {
      withUrls(
        referencesTo(layout, 'layers').find(
          (layer) => getMember(layer, 'mediaType') === 'application/vnd.in-toto+json',
        ),
      );
    });
    expect((await checkRule(noDescriptorUrls, path)).messages).toEqual([
      expect.stringContaining('the descriptor of blob 1/1 ('),
    ]);
  });

  test('catches urls on a subject, which is outside of the image', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const manifest of manifestsIn(layout)) {
        const digest = `sha256:${'0'.repeat(64)}`;
        const mediaType = 'application/vnd.oci.image.manifest.v1+json';
        setMember(manifest, 'subject', { mediaType, digest, size: 7, urls: [URL] });
      }
    });
    expect((await checkRule(noDescriptorUrls, path)).messages).toEqual([
      expect.stringContaining('the descriptor of the subject of the manifest ('),
    ]);
  });

  test('shows the first three of many', async () => {
    const urls = [
      'https://a.example',
      'https://b.example',
      'https://c.example',
      'https://d.example',
      'https://e.example',
    ];
    const { messages } = await checkRule(noDescriptorUrls, mutateFixture('oci-gzip', layerMember('urls', urls, 0)));
    expect(messages[0]).toMatch(/: https:\/\/a\.example, https:\/\/b\.example, https:\/\/c\.example and 2 more$/);
  });

  test('catches what a docker archive says that a layer was pulled as', async () => {
    const { status, messages } = await checkRule(
      noDescriptorUrls,
      archiveWithSources({ mediaType: 'x/y', urls: [URL] }),
    );
    expect(status).toBe('failed');
    expect(messages).toEqual([expect.stringContaining('the descriptor of layer 2/3 (')]);
  });

  test('catches it in what docker saves since version 25', async () => {
    const { messages } = await checkRule(noDescriptorUrls, hybridWithForeignLayer());
    expect(messages).toEqual([expect.stringContaining('the descriptor of layer 2/3 (')]);
  });

  test.each([[], null])('does not catch urls that are %j', async (urls) => {
    expect((await checkRule(noDescriptorUrls, mutateFixture('oci-gzip', layerMember('urls', urls)))).status).toBe(
      'passed',
    );
  });

  test('does not catch an annotation of that name', async () => {
    const path = mutateFixture('oci-gzip', layerMember('annotations', { urls: URL }));
    expect((await checkRule(noDescriptorUrls, path)).status).toBe('passed');
  });

  test.each(['oci-gzip', 'oci-buildkit.tar', 'dir-manifest-list'])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noDescriptorUrls, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test('does not apply to schema1, which has no descriptors', async () => {
    expect((await checkRule(noDescriptorUrls, fixture('dir-schema1'))).status).toBe('not-applicable');
  });

  test('leaves a docker archive unchecked that says nothing of its layers', async () => {
    expect((await checkRule(noDescriptorUrls, fixture('docker-save-classic.tar'))).status).toBe('unchecked');
  });
});
