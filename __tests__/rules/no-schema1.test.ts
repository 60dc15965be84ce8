import { describe, expect, test } from '@jest/globals';
import { noSchema1 } from '../../src/rules/no-schema1.ts';
import { fixture } from '../support/command.ts';
import { document, setMember } from '../support/image-tree.ts';
import { checkRule, checkRuleAll, mutateFixture, referencesTo, remove } from '../support/images.ts';

const SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
/** Gives every entry of an index another type. */
const entryType = (mediaType: string) => (layout: Parameters<typeof referencesTo>[0]) => {
  for (const entry of referencesTo(layout, 'manifests')) setMember(entry, 'mediaType', mediaType);
};

describe('no-schema1', () => {
  test('catches a signed schema1 manifest', async () => {
    const { status, findings } = await checkRule(noSchema1, fixture('dir-schema1'));
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: 'schema1',
        path: ['manifest.json'],
        message: expect.stringMatching(
          /^the manifest \(sha256:[0-9a-f]{12}, 2\.0 kB\) is Docker Image Manifest V2, Schema 1, which current registries and engines refuse$/,
        ),
        fix: expect.stringContaining('skopeo copy --format oci SOURCE DESTINATION'),
      },
    ]);
  });

  test('catches one that a layout declares as what it is', async () => {
    const { messages } = await checkRule(noSchema1, mutateFixture('dir-schema1'));
    expect(messages).toEqual([expect.stringContaining('is Docker Image Manifest V2, Schema 1')]);
  });

  test('catches one without signatures, and without a type of its own', async () => {
    const unsigned = mutateFixture('oci-gzip', (layout) => {
      const [entry] = referencesTo(layout, 'manifests');
      if (entry === undefined) return;
      setMember(entry, 'mediaType', SCHEMA1);
      entry.target = document({
        schemaVersion: { json: 1 },
        fsLayers: { json: [] },
        history: { json: [] },
        architecture: { json: 'amd64' },
      });
    });
    expect((await checkRule(noSchema1, unsigned)).status).toBe('failed');
  });

  test.each([
    SCHEMA1,
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    'application/vnd.docker.distribution.manifest.V1+json',
    `${SCHEMA1}; charset=utf-8`,
    'application/json',
    'text/plain',
  ])('catches an entry of the type %s, whose manifest is not here', async (mediaType) => {
    const absent = mutateFixture('oci-nested-index', (layout) => {
      const manifests = referencesTo(layout, 'manifests').slice(-1);
      for (const entry of manifests) {
        setMember(entry, 'mediaType', mediaType);
        remove(entry);
      }
    });
    const { status, messages } = await checkRule(noSchema1, absent);
    expect(status).toBe('failed');
    expect(messages).toEqual([
      expect.stringContaining(`has the type "${mediaType}", which tools take for Docker Image Manifest V2, Schema 1`),
    ]);
  });

  test.each(['dir-schema2', 'dir-oci-zstd', 'oci-gzip', 'oci-manifest-list', 'oci-buildkit.tar'])(
    'does not catch anything in %s',
    async (name) => {
      expect(await checkRule(noSchema1, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
    },
  );

  test('does not catch an OCI image that was made of schema1', async () => {
    expect((await checkRule(noSchema1, fixture('oci-ctr-schema1'))).status).toBe('passed');
  });

  test('leaves unchecked what hides behind a type that nobody knows', async () => {
    const hidden = mutateFixture('dir-schema1', entryType('application/vnd.acme.thing'));
    expect((await checkRule(noSchema1, hidden)).status).toBe('unchecked');
  });

  test.each(['docker-save-classic.tar', 'docker-save-skopeo.tar', 'hybrid-docker-25.tar'])(
    'leaves %s unchecked, as it does not tell what will be pushed',
    async (name) => {
      const { status, reason } = await checkRule(noSchema1, fixture(name));
      expect(status).toBe('unchecked');
      expect(reason).toBe(
        'a docker archive (docker save) does not show how its layers will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .',
      );
    },
  );

  test('tells of every image', async () => {
    const told = await checkRuleAll(noSchema1, fixture('oci-two-images'));
    expect(told.map(({ reason }) => reason)).toEqual(['1 manifest: none is schema1', '1 manifest: none is schema1']);
  });
});
