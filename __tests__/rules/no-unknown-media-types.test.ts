import { describe, expect, test } from '@jest/globals';
import { noUnknownMediaTypes } from '../../src/rules/no-unknown-media-types.ts';
import { fixture } from '../support/command.ts';
import { setMember } from '../support/image-tree.ts';
import {
  checkRule,
  configType,
  layerType,
  manifestsIn,
  mutateFixture,
  referencesTo,
  writeLayout,
} from '../support/images.ts';
import { archiveWithSources } from '../support/layer-sources.ts';
import { layout } from '../support/layout.ts';

describe('no-unknown-media-types', () => {
  test.each([
    'application/vnd.acme.thing',
    'application/vnd.oci.image.layer.v1.tar+gz',
    'application/vnd.oci.image.layer.v2.tar+gzip',
    'application/octet-stream',
    'bananas',
    '../../etc/passwd',
    'a\u202eb/c',
  ])('catches a layer of the type %j', async (mediaType) => {
    const { status, findings } = await checkRule(
      noUnknownMediaTypes,
      mutateFixture('oci-gzip', layerType(mediaType, 1)),
    );
    expect(status).toBe('failed');
    expect(findings).toMatchObject([{ key: mediaType, path: ['index.json', 'manifests/0', 'layers/1'] }]);
    expect(findings[0]?.message).toMatch(/^layer 2\/2 \(sha256:[0-9a-f]{12}, 270 B\) has the unknown media type .*$/);
    expect(findings[0]?.message).not.toContain('\u202e');
    expect(findings[0]?.fix).toContain('tools compare types exactly');
  });

  test('suggests the type that was probably meant, and none that is far', async () => {
    const fixOf = async (mediaType: string) =>
      (await checkRule(noUnknownMediaTypes, mutateFixture('oci-gzip', layerType(mediaType, 1)))).findings[0]?.fix;
    expect(await fixOf('application/vnd.oci.image.layer.v1.tar.gzip')).toBe(
      'did you mean application/vnd.oci.image.layer.v1.tar+gzip? Correct it where it is written: tools compare types exactly',
    );
    expect(await fixOf('application/vnd.acme.thing')).not.toContain('did you mean');
  });

  test('does not catch the tables of a SOCI index, which have a type for any bytes', async () => {
    const soci = 'application/vnd.amazon.soci.index.v2+json';
    const withTable = (configType: string) => {
      const image = layout();
      const layers = [image.blob('ztoc', 'application/octet-stream')];
      return writeLayout(image.index([image.manifest({ config: image.blob({}, configType), layers })]).files);
    };
    expect(await checkRule(noUnknownMediaTypes, withTable(soci))).toMatchObject({ status: 'passed', findings: [] });
    expect(await checkRule(noUnknownMediaTypes, withTable('application/vnd.oci.empty.v1+json'))).toMatchObject({
      status: 'failed',
    });
  });

  test('catches a config of an unknown type', async () => {
    const { messages } = await checkRule(
      noUnknownMediaTypes,
      mutateFixture('oci-gzip', configType('application/vnd.acme.config.v1+json')),
    );
    expect(messages).toEqual([expect.stringMatching(/^the config \(/)]);
  });

  test('catches an entry of an index of an unknown type', async () => {
    const path = mutateFixture('oci-index', (layout) => {
      const [entry] = referencesTo(layout, 'manifests');
      if (entry !== undefined) setMember(entry, 'mediaType', 'application/vnd.acme.thing');
    });
    expect((await checkRule(noUnknownMediaTypes, path)).findings).toMatchObject([
      { path: ['index.json', 'manifests/0'] },
    ]);
  });

  test.each(['layers', 'config', 'manifests'])('catches a descriptor in %s that states no type', async (list) => {
    const path = mutateFixture('oci-gzip', (layout) => {
      const [descriptor] = referencesTo(layout, list);
      if (descriptor !== undefined) setMember(descriptor, 'mediaType', '');
    });
    const { findings } = await checkRule(noUnknownMediaTypes, path);
    expect(findings).toMatchObject([
      { key: 'none', message: expect.stringMatching(/^the descriptor of .*\) states no media type$/) },
    ]);
  });

  test('catches an unknown type among what a docker archive says that layers were pulled as', async () => {
    const { messages } = await checkRule(
      noUnknownMediaTypes,
      archiveWithSources({ mediaType: 'application/vnd.acme.layer' }),
    );
    expect(messages).toEqual([expect.stringMatching(/^layer 2\/3 \(/)]);
  });

  test.each([
    ...['oci-gzip', 'oci-encrypted', 'oci-estargz', 'oci-foreign', 'oci-buildkit.tar', 'oci-manifest-list'],
    ...['dir-schema1', 'dir-schema2', 'dir-oci-zstd', 'hybrid-ctr.tar'],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(noUnknownMediaTypes, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test.each([
    'application/vnd.docker.image.rootfs.diff.tar.zstd',
    'application/vnd.oci.image.layer.v1.tar.gz',
    'application/vnd.OCI.image.layer.v1.tar+gzip',
  ])('does not catch %s, which is odd, and known', async (mediaType) => {
    expect((await checkRule(noUnknownMediaTypes, mutateFixture('oci-gzip', layerType(mediaType)))).status).toBe(
      'passed',
    );
  });

  test('does not catch an unknown artifactType: it is no type of a blob', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const manifest of manifestsIn(layout)) setMember(manifest, 'artifactType', 'application/vnd.acme.thing');
    });
    expect((await checkRule(noUnknownMediaTypes, path)).status).toBe('passed');
  });

  test('leaves a docker archive unchecked', async () => {
    expect((await checkRule(noUnknownMediaTypes, fixture('docker-save-classic.tar'))).status).toBe('unchecked');
  });
});
