import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { specConformance } from '../../src/rules/spec-conformance.ts';
import { fixture } from '../support/command.ts';
import { digestOf, type Json, setMember } from '../support/image-tree.ts';
import { checkRule, manifestsIn, mutateFixture, writeLayout } from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';

describe('spec-conformance', () => {
  test.each(['oci-gzip', 'oci-manifest-list', 'dir-schema1', 'dir-schema2', 'buildkit/provenance-max.tar', 'go/ko'])(
    'does not catch %s',
    async (name) => {
      expect((await checkRule(specConformance, fixture(name))).status).toBe('passed');
    },
  );

  test('counts the documents of the layout, too', async () => {
    expect((await checkRule(specConformance, fixture('oci-gzip'))).reason).toBe('4 documents as specified');
    expect((await checkRule(specConformance, fixture('dir-schema1'))).reason).toBe('1 document as specified');
  });

  test('catches what is only recommended where that is asked for', async () => {
    const { status, messages } = await checkRule(specConformance, fixture('oci-gzip'), { strict: true });
    expect(status).toBe('failed');
    for (const message of messages) expect(message).toMatch(/, SHOULD\)$/);
  });

  test('catches a manifest without schemaVersion, and names the clause', async () => {
    const path = mutateFixture('oci-gzip', (image) => {
      for (const manifest of manifestsIn(image)) setMember(manifest, 'schemaVersion', null);
    });
    const { findings } = await checkRule(specConformance, path);
    expect(findings).toMatchObject([{ key: '/schemaVersion', path: ['index.json', 'manifests/0'] }]);
    expect(findings[0]?.message).toMatch(
      /^the manifest \(sha256:[0-9a-f]{12}, .*\) at \/schemaVersion: .* \(image-spec 1\.1, .*, MUST\)$/,
    );
  });

  test('catches a config without rootfs', async () => {
    const image = layout();
    const config = image.blob({ os: 'linux', architecture: 'amd64' }, TYPES.config);
    image.index([named(image.manifest({ config }), 'v1')]);
    expect((await checkRule(specConformance, writeLayout(image.files))).messages).toEqual(
      expect.arrayContaining([expect.stringMatching(/^the config \(.*\) at \/rootfs/)]),
    );
  });

  test('catches a layout without oci-layout', async () => {
    const image = layout();
    image.index([named(image.manifest(), 'v1')]);
    image.files.delete('oci-layout');
    const { status, messages } = await checkRule(specConformance, writeLayout(image.files));
    expect(status).toBe('failed');
    expect(messages).toContainEqual(expect.stringMatching(/^oci-layout: the document is missing/));
  });

  test('leaves an oci-layout unchecked that is no JSON', async () => {
    const image = layout();
    image.index([named(image.manifest(), 'v1')]).file('oci-layout', '{');
    const { status, reason } = await checkRule(specConformance, writeLayout(image.files));
    expect([status, reason]).toEqual(['unchecked', 'oci-layout cannot be read as a document']);
  });

  test.each(['absent', 'another'])('leaves a config unchecked that is %s', async (what) => {
    const image = layout();
    const config = image.config();
    image.index([named(image.manifest({ config }), 'v1')]);
    if (what === 'absent') image.without(config);
    else image.overwritten(config, { os: 'windows' });
    expect((await checkRule(specConformance, writeLayout(image.files))).status).toBe('unchecked');
  });

  describe('of a docker archive', () => {
    test.each(['docker-save-classic.tar', 'docker-save-skopeo.tar', 'docker-save-untagged.tar'])(
      'does not catch %s',
      async (name) => {
        expect(await checkRule(specConformance, fixture(name))).toMatchObject({
          status: 'passed',
          reason: '1 document as specified',
        });
      },
    );

    test.each([
      [{ created: '' }, '/created', 'docker, containerd, podman and crane refuse the image'],
      [{ created: '2026-11-25' }, '/created', 'docker, containerd, podman and crane refuse the image'],
      [{ history: [{ created: '' }] }, '/history/0/created', 'docker, containerd, podman and crane refuse the image'],
      [{ history: [{}, {}] }, '/history', 'docker refuses the image'],
      [{ rootfs: null }, '/rootfs', 'docker, containerd and crane refuse the image'],
    ])('catches %j', async (members, pointer, refusal) => {
      const { status, findings } = await checkRule(specConformance, archive(members));
      expect(status).toBe('failed');
      expect(findings).toMatchObject([{ key: pointer, severity: 'error', message: expect.stringContaining(refusal) }]);
      expect(findings[0]?.message).toContain('(Docker Image Specification v1.3, spec.md, ');
    });

    test('from before manifest.json checks the config, and asks for no rootfs', async () => {
      expect((await checkRule(specConformance, oldArchive({ created: '2026-11-25T12:00:00Z' }))).status).toBe('passed');
      const { status, findings } = await checkRule(specConformance, oldArchive({ created: 'yesterday' }));
      expect([status, findings.map(({ key }) => key)]).toEqual(['failed', ['/created']]);
    });
  });

  describe('compares the documents of an image', () => {
    const TAR = writeTar([{ name: 'a', data: 'x' }]);
    const diffId = digestOf(TAR);

    test.each([
      ['no diff_ids', 1, [], 'it has 0 diff_ids for 1 layer'],
      ['null', 1, null, 'it has 0 diff_ids for 1 layer'],
      ['one of two', 2, [diffId], 'it has 1 diff_id for 2 layers'],
      ['one too many', 1, [diffId, diffId], 'it has 2 diff_ids for 1 layer'],
      ['some without layers', 0, [diffId], 'it has 1 diff_id for 0 layers'],
    ])('%s of diff_ids', async (_, count, diff_ids, fact) => {
      const { status, findings } = await checkRule(
        specConformance,
        image(count, { rootfs: { type: 'layers', diff_ids } }),
      );
      expect(status).toBe('failed');
      expect(findings).toMatchObject([
        {
          ...{ key: '/rootfs/diff_ids', severity: 'error', path: ['index.json', 'manifests/0', 'config'] },
          fix: expect.stringContaining('docker buildx build'),
        },
      ]);
      expect(findings[0]?.message).toContain(
        `at /rootfs/diff_ids: ${fact}: a rootfs has as many diff_ids as its manifest has layers (image-spec 1.1, config.md, "rootfs.diff_ids", MUST); docker, containerd and crane refuse the image`,
      );
    });

    test('layers that are null, beside diff_ids', async () => {
      const made = layout();
      const config = made.config({ rootfs: { type: 'layers', diff_ids: [diffId] } });
      made.index([named(made.manifest({ config, layers: null }), 'v1')]);
      expect((await checkRule(specConformance, writeLayout(made.files))).findings).toMatchObject([
        { key: '/rootfs/diff_ids' },
      ]);
    });

    test.each([
      [[{}, {}, {}], 'failed'],
      [[{}, {}, { empty_layer: false }], 'failed'],
      [[{}, {}, null], 'failed'],
      [[{}, {}, { empty_layer: true }], 'passed'],
      [[{}], 'passed'],
      [[], 'passed'],
      [null, 'passed'],
    ])('a history of %j for two layers', async (history, status) => {
      const told = await checkRule(specConformance, image(2, { history }));
      const counted = told.findings.filter(({ key }) => key === '/history');
      expect(counted.length > 0 ? 'failed' : 'passed').toBe(status);
      for (const { fix, message } of counted) {
        expect(fix).toContain('crane flatten --tag NEW-NAME NAME');
        expect(message).toContain('it has 3 entries with a layer for 2 layers');
      }
    });

    test('diff_ids with sha512, which engines do not compute', async () => {
      const diff_ids = [digestOf(TAR, 'sha512')];
      const { findings } = await checkRule(specConformance, image(1, { rootfs: { type: 'layers', diff_ids } }));
      expect(findings).toMatchObject([{ key: '/rootfs/diff_ids/0', severity: 'error' }]);
      expect(findings[0]?.message).toContain('docker, containerd and crane compute sha256 and refuse the image');
    });

    test.each([TYPES.layer, TYPES.gzip, TYPES.zstd])('a layer of 0 bytes declared as %s', async (type) => {
      const { findings } = await checkRule(specConformance, image(1, {}, { bytes: new Uint8Array(), type }));
      expect(findings).toMatchObject([
        { key: '/layers/0/size', severity: 'error', path: ['index.json', 'manifests/0'] },
      ]);
      expect(findings[0]?.message).toContain('containerd and crane refuse the image, docker and podman load it');
      expect(findings[0]?.fix).toContain('skopeo copy --dest-compress');
    });

    test('an empty tar is a layer, compressed or not', async () => {
      for (const [bytes, type] of [
        [new Uint8Array(1024), TYPES.layer],
        [gzipSync(new Uint8Array(1024)), TYPES.gzip],
        [gzipSync(new Uint8Array()), TYPES.gzip],
      ] as const)
        expect((await checkRule(specConformance, image(1, {}, { bytes, type }))).status).toBe('passed');
    });

    test.each([
      ['application/vnd.oci.image.LAYER.v1.tar+gzip', '/layers/0/mediaType'],
      ['application/vnd.oci.image.layer.v1.tar+GZIP', '/layers/0/mediaType'],
    ])('a layer declared as %s, which containerd does not know', async (type, key) => {
      const { findings } = await checkRule(specConformance, image(1, {}, { bytes: gzipSync(TAR), type }));
      expect(findings).toMatchObject([{ key, severity: 'error' }]);
    });

    test('an image in an index without an operating system, which no engine chooses', async () => {
      const made = layout();
      const manifest = made.manifest();
      const listed = { ...manifest, platform: { os: '', architecture: 'amd64' } };
      made.index([
        named(made.blob({ schemaVersion: 2, mediaType: TYPES.index, manifests: [listed] }, TYPES.index), 'v1'),
      ]);
      const { findings } = await checkRule(specConformance, writeLayout(made.files));
      expect(findings).toMatchObject([{ key: 'platform', severity: 'error' }]);
    });

    // podman and skopeo: "exceeded maximum allowed size of 4194304 bytes".
    test('a manifest and a config of more than 4 MiB, which podman does not read', async () => {
      for (const [bytes, terms] of [
        [4 * 1024 * 1024, []],
        [4 * 1024 * 1024 + 1, ['size']],
      ] as const) {
        const made = layout();
        const frame = JSON.stringify({
          os: 'linux',
          architecture: 'amd64',
          rootfs: { type: 'layers', diff_ids: [] },
          author: '',
        });
        const text = frame.replace('""', JSON.stringify('x'.repeat(bytes - frame.length)));
        const config = made.blob(text, TYPES.config);
        made.index([named(made.manifest({ config }), 'v1')]);
        const { findings } = await checkRule(specConformance, writeLayout(made.files));
        expect(findings.map(({ key }) => key)).toEqual(terms);
        for (const { path, message } of findings) {
          expect(path.at(-1)).toBe('config');
          expect(message).toContain('it has 4194305 bytes: a config has at most 4 MiB');
        }
      }
      const made = layout();
      const manifest = made.manifest({ annotations: { 'org.example.a': 'x'.repeat(4 * 1024 * 1024) } });
      made.index([named(manifest, 'v1')]);
      const { findings } = await checkRule(specConformance, writeLayout(made.files));
      expect(findings).toMatchObject([{ key: 'size', path: ['index.json', 'manifests/0'], severity: 'error' }]);
    });

    test.each(['oci-encrypted', 'oci-windows-foreign', 'oci-estargz', 'oci-zstd-chunked'])(
      'and finds nothing in %s',
      async (name) => {
        expect((await checkRule(specConformance, fixture(name))).status).toBe('passed');
      },
    );

    test('but not of artifacts: their configs have no diff_ids', async () => {
      const made = layout();
      const bundle = made.blob('{}', 'application/vnd.dev.cosign.simplesigning.v1+json');
      const config = made.config({ rootfs: { type: 'layers', diff_ids: [] } });
      made.index([named(made.manifest({ config, layers: [bundle] }), 'v1')]);
      expect((await checkRule(specConformance, writeLayout(made.files))).status).toBe('passed');
    });

    /** An image of so many layers, each the same, with other members in its config. */
    function image(
      count: number,
      members: Readonly<Record<string, Json>>,
      layer: { readonly bytes: Uint8Array; readonly type: string } = { bytes: gzipSync(TAR), type: TYPES.gzip },
    ): string {
      const made = layout();
      const layers = Array.from({ length: count }, () => made.blob(layer.bytes, layer.type));
      const rootfs = { type: 'layers', diff_ids: layers.map(() => diffId) };
      made.index([named(made.manifest({ config: made.config({ rootfs, ...members }), layers }), 'v1')]);
      return writeLayout(made.files);
    }
  });

  describe('tolerated: warning', () => {
    test('counts what engines load as a warning, and what they refuse as it is set', async () => {
      const made = layout();
      const config = made.config({ config: { Env: ['no assignment'] }, created: '2026-11-25T12:00:00z' });
      made.index([named(made.manifest({ config }), 'v1')]);
      const path = writeLayout(made.files);
      const severities = async (options: Readonly<Record<string, unknown>>) =>
        (await checkRule(specConformance, path, options)).findings.map(({ key, severity }) => [key, severity]);
      expect(await severities({ tolerated: 'warning' })).toEqual([
        ['/created', 'error'],
        ['/config/Env/0', 'warning'],
      ]);
      expect(await severities({})).toEqual([
        ['/created', 'error'],
        ['/config/Env/0', 'error'],
      ]);
    });

    test('lets an image pass that engines load', async () => {
      const made = layout();
      made.index([named(made.manifest({ config: made.config({ config: { Env: ['no assignment'] } }) }), 'v1')]);
      const { status, findings } = await checkRule(specConformance, writeLayout(made.files), { tolerated: 'note' });
      expect([status, findings.map(({ severity }) => severity)]).toEqual(['passed', ['note']]);
    });
  });

  test('calls nothing refused in an artifact, which engines never load', async () => {
    const made = layout();
    const layers = [made.blob('x', 'application/vnd.example.thing')];
    made.index([named(made.manifest({ config: made.blob({ created: '' }, TYPES.config), layers }), 'v1')]);
    const { findings } = await checkRule(specConformance, writeLayout(made.files), { tolerated: 'warning' });
    expect(findings.map(({ key, severity }) => [key, severity])).toEqual(
      ['/architecture', '/os', '/rootfs', '/created'].map((key) => [key, 'warning']),
    );
    for (const { message } of findings) expect(message).not.toContain('refuse');
  });

  test('catches an escape in a date, where the text of the config has it', async () => {
    const made = layout();
    const text =
      '{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]},"created":"2026-11-25T12:00:00\\u002B01:00"}';
    made.index([named(made.manifest({ config: made.blob(text, TYPES.config) }), 'v1')]);
    const { findings } = await checkRule(specConformance, writeLayout(made.files));
    expect(findings).toMatchObject([{ key: '/created', severity: 'error' }]);
    expect(findings[0]?.message).toContain('"created" is "2026-11-25T12:00:00+01:00", written with an escape: ');
  });
});

/** A docker archive with one layer and other members in its config. */
function archive(members: Readonly<Record<string, Json>>): string {
  const layer = writeTar([{ name: 'a', data: 'x' }]);
  const rootfs = { type: 'layers', diff_ids: [digestOf(layer)] };
  const config = JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs, ...members });
  const manifest = [{ Config: 'config.json', RepoTags: ['acme/x:1'], Layers: ['layer.tar'] }];
  return archiveOf({ 'config.json': config, 'layer.tar': layer, 'manifest.json': JSON.stringify(manifest) });
}

/** An archive of Docker Image Specification v1.0 with one layer. */
function oldArchive(members: Readonly<Record<string, Json>>): string {
  const id = 'a'.repeat(64);
  return archiveOf({
    [`${id}/json`]: JSON.stringify({ id, os: 'linux', architecture: 'amd64', config: { User: '1' }, ...members }),
    [`${id}/layer.tar`]: writeTar([{ name: 'a', data: 'x' }]),
    repositories: JSON.stringify({ 'acme/x': { 1: id } }),
  });
}

function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const members = Object.entries(files).map(([name, data]) => ({ name, data }));
  return join(writeLayout(new Map([['image.tar', writeTar(members)]])), 'image.tar');
}
