import { describe, expect, test } from '@jest/globals';
import { descriptorMatchesContent } from '../../src/rules/descriptor-matches-content.ts';
import { fixture } from '../support/command.ts';
import { checkRule, checkRuleAll, writeLayout } from '../support/images.ts';
import { layout, type Members, named, TYPES } from '../support/layout.ts';

/** An image of which the entry and the manifest say so. */
function image(entry: Members, manifest: Members = {}): string {
  const made = layout();
  return writeLayout(made.index([named({ ...made.manifest(manifest), ...entry }, 'v1')]).files);
}

describe('descriptor-matches-content', () => {
  test.each(['oci-gzip', 'oci-manifest-list', 'buildkit/provenance-max.tar', 'buildkit/type-docker.tar', 'go/ko'])(
    'does not catch %s',
    async (name) => {
      expect((await checkRule(descriptorMatchesContent, fixture(name))).status).toBe('passed');
    },
  );

  test("does not catch the config's type as artifactType, as go-containerregistry has it", async () => {
    const told = await checkRuleAll(descriptorMatchesContent, fixture('go/layout-append'));
    expect(told.map(({ status }) => status)).toEqual(['passed', 'passed']);
  });

  test('catches the artifactType of another thing', async () => {
    const { findings } = await checkRule(descriptorMatchesContent, fixture('oci-lying-descriptors'));
    expect(findings).toMatchObject([
      {
        key: 'application/vnd.oci.image.config.v1+json',
        message: expect.stringMatching(
          /^the manifest \(sha256:.*\) has the artifactType "application\/vnd\.oci\.image\.config\.v1\+json", its descriptor "application\/vnd\.acme\.thing"$/,
        ),
      },
    ]);
  });

  test('catches Docker in a descriptor over OCI in the document', async () => {
    const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
    expect((await checkRule(descriptorMatchesContent, image({ mediaType }))).findings).toMatchObject([
      {
        key: TYPES.manifest,
        message: expect.stringMatching(
          /^the manifest \(.*\) has the mediaType ".*oci.*", its descriptor ".*docker.*"$/,
        ),
      },
    ]);
  });

  const artifactType = 'application/vnd.acme.thing';
  test.each([
    ['both', { artifactType }, { artifactType }],
    ['the document only', {}, { artifactType }],
    ['the descriptor, with the type of the config', { artifactType: TYPES.config }, { artifactType }],
    ['the descriptor, as an empty string', { artifactType: '' }, { artifactType }],
  ])('does not catch an artifactType in %s', async (_, entry, manifest) => {
    expect((await checkRule(descriptorMatchesContent, image(entry, manifest))).status).toBe('passed');
  });

  test('leaves a manifest unchecked that is absent', async () => {
    const made = layout();
    const entry = made.manifest();
    made.index([named(entry, 'v1')]).without(entry);
    expect((await checkRule(descriptorMatchesContent, writeLayout(made.files))).status).toBe('unchecked');
  });

  test.each(['dir-schema2', 'docker-save-classic.tar'])('does not apply to %s', async (name) => {
    expect(await checkRule(descriptorMatchesContent, fixture(name))).toMatchObject({
      status: 'not-applicable',
      reason: 'no descriptor refers to a document here',
    });
  });
});
