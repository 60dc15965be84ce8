import { describe, expect, test } from '@jest/globals';
import { specConformance } from '../../src/rules/spec-conformance.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import { edited, manifestsIn, tell, written } from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

describe('spec-conformance', () => {
  test.each(['oci-gzip', 'oci-manifest-list', 'dir-schema1', 'dir-schema2', 'buildkit/provenance-max.tar', 'go/ko'])(
    'does not catch %s',
    async (name) => {
      expect((await tell(specConformance, fixture(name))).status).toBe('passed');
    },
  );

  test('counts the documents of the layout, too', async () => {
    expect((await tell(specConformance, fixture('oci-gzip'))).because).toBe('4 documents as specified');
    expect((await tell(specConformance, fixture('dir-schema1'))).because).toBe('1 document as specified');
  });

  test('catches what is only recommended where that is asked for', async () => {
    const { status, messages } = await tell(specConformance, fixture('oci-gzip'), { strict: true });
    expect(status).toBe('failed');
    for (const message of messages) expect(message).toMatch(/, SHOULD\)$/);
  });

  test('catches a manifest without schemaVersion, and names the clause', async () => {
    const path = edited('oci-gzip', (image) => {
      for (const manifest of manifestsIn(image)) setMember(manifest, 'schemaVersion', null);
    });
    const { findings } = await tell(specConformance, path);
    expect(findings).toMatchObject([{ term: '/schemaVersion', path: ['index.json', 'manifests/0'] }]);
    expect(findings[0]?.message).toMatch(
      /^the manifest \(sha256:[0-9a-f]{12}, .*\) at \/schemaVersion: .* \(image-spec 1\.1, .*, MUST\)$/,
    );
  });

  test('catches a config without rootfs', async () => {
    const image = layout();
    const config = image.blob({ os: 'linux', architecture: 'amd64' }, TYPES.config);
    image.index([named(image.manifest({ config }), 'v1')]);
    expect((await tell(specConformance, written(image.files))).messages).toEqual(
      expect.arrayContaining([expect.stringMatching(/^the config \(.*\) at \/rootfs/)]),
    );
  });

  test('catches a layout without oci-layout', async () => {
    const image = layout();
    image.index([named(image.manifest(), 'v1')]);
    image.files.delete('oci-layout');
    const { status, messages } = await tell(specConformance, written(image.files));
    expect(status).toBe('failed');
    expect(messages).toContainEqual(expect.stringMatching(/^oci-layout: the document is missing/));
  });

  test('leaves an oci-layout unchecked that is no JSON', async () => {
    const image = layout();
    image.index([named(image.manifest(), 'v1')]).file('oci-layout', '{');
    const { status, because } = await tell(specConformance, written(image.files));
    expect([status, because]).toEqual(['unchecked', 'oci-layout cannot be read as one document']);
  });

  test.each(['absent', 'another'])('leaves a config unchecked that is %s', async (what) => {
    const image = layout();
    const config = image.config();
    image.index([named(image.manifest({ config }), 'v1')]);
    if (what === 'absent') image.without(config);
    else image.overwritten(config, { os: 'windows' });
    expect((await tell(specConformance, written(image.files))).status).toBe('unchecked');
  });

  test('does not apply to a docker archive', async () => {
    expect((await tell(specConformance, fixture('docker-save-classic.tar'))).status).toBe('not-applicable');
  });
});
