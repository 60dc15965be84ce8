import { describe, expect, test } from '@jest/globals';
import { annotations } from '../../src/rules/annotations.ts';
import { fixture } from '../support/command.ts';
import { documentsOf, type Json, referencesIn, setMember } from '../support/image-tree.ts';
import {
  checkRule,
  dressedAsAttestation,
  type Edit,
  manifestsIn,
  mutateFixture,
  referencesTo,
  writeLayout,
} from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

const SOURCE = 'org.opencontainers.image.source';
const BASE = 'org.opencontainers.image.base.name';
const TWO = 'buildkit/provenance-min.tar';
const require = { [SOURCE]: { type: 'url' } };
const VALUE = { [SOURCE]: 'https://github.com/acme/pay' };

const onManifests =
  (value: Readonly<Record<string, Json>>): Edit =>
  (image) => {
    for (const manifest of manifestsIn(image)) setMember(manifest, 'annotations', value);
  };
/** The index below index.json. */
const onIndex =
  (value: Readonly<Record<string, Json>>): Edit =>
  (image) => {
    const inner = documentsOf(image).filter(
      (document) => document !== image.top && referencesIn(document, 'manifests').length > 0,
    );
    for (const index of inner) setMember(index, 'annotations', value);
  };
/** What the inner index says of the two images, which it lists first. */
const onEntries =
  (value: Readonly<Record<string, Json>>): Edit =>
  (image) => {
    for (const entry of referencesTo(image, 'manifests').slice(1, 3)) setMember(entry, 'annotations', value);
  };

describe('annotations', () => {
  test('catches an index without one, where GHCR looks for it, and says how to set it', async () => {
    const path = mutateFixture(TWO, onManifests(VALUE));
    const { findings } = await checkRule(annotations, path, {
      require: {
        [SOURCE]: {
          equals: 'https://a',
        },
      },
    });
    expect(findings).toMatchObject([
      {
        key: SOURCE,
        platform: null,
        path: ['index.json', 'manifests/0'],
        message: expect.stringMatching(/^the index \(.*\) has no annotation .*source; required: "https:\/\/a"$/),
        fix: expect.stringContaining(`docker buildx build --annotation index:${SOURCE}=https://a (`),
      },
    ]);
  });

  test.each([
    ['nothing', [], { root: 1, index: 1, manifest: 2, descriptor: 2 }],
    ['the manifests', [onManifests(VALUE)], { root: 1, index: 1, manifest: 0, descriptor: 2 }],
    ['the index', [onIndex(VALUE)], { root: 0, index: 0, manifest: 2, descriptor: 2 }],
    ['the entries', [onEntries(VALUE)], { root: 1, index: 1, manifest: 2, descriptor: 0 }],
  ])('with %s annotated, counts where they are missing', async (_, edits, counts) => {
    const path = mutateFixture(TWO, ...edits);
    const count = async (asked: object) => (await checkRule(annotations, path, { require, ...asked })).findings.length;
    expect(await count({})).toBe(counts.root);
    for (const [place, expected] of Object.entries(counts)) expect(await count({ on: [place] })).toBe(expected);
    const { index, manifest, descriptor } = counts;
    expect(await count({ on: ['root', 'index', 'manifest', 'descriptor'] })).toBe(index + manifest + descriptor);
  });

  test('asks the manifest of an image of one platform', async () => {
    const path = mutateFixture('oci-gzip', onManifests(VALUE));
    expect((await checkRule(annotations, path, { require })).status).toBe('passed');
    expect((await checkRule(annotations, fixture('oci-gzip'), { require })).findings).toMatchObject([
      { platform: 'linux/amd64', fix: expect.stringContaining('--annotation manifest:') },
    ]);
    expect(await checkRule(annotations, path, { require, on: ['index'] })).toMatchObject({
      status: 'not-applicable',
      reason: 'the image has no index that could have annotations',
    });
  });

  test('reads what ko writes', async () => {
    const asked = { require: { [BASE]: { pattern: '^registry\\.acme\\.example/' } }, on: ['index', 'manifest'] };
    expect((await checkRule(annotations, fixture('go/ko'), asked)).status).toBe('passed');
  });

  test('catches the empty name of a base that buildah writes', async () => {
    const { messages } = await checkRule(annotations, fixture('oci-index'), {
      require: { [BASE]: {} },
      on: ['manifest'],
    });
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/has an empty annotation org\.opencontainers\.image\.base\.name; required: any value$/);
  });

  test.each([
    ['the index', onIndex, 1],
    ['the manifests', onManifests, 2],
    ['the entries', onEntries, 2],
  ])('denies on %s, whatever `on` says', async (_, on, count) => {
    const path = mutateFixture(TWO, on({ 'com.acme.Secret': 'x' }));
    const { findings } = await checkRule(annotations, path, { deny: ['com.acme.secret'] });
    expect(findings.map(({ key }) => key)).toEqual(Array(count).fill('com.acme.Secret'));
  });

  test('denies on every entry and descriptor, and in index.json', async () => {
    const key = { 'com.acme.secret': 'x' };
    const deny = { deny: ['com.acme.*'] };
    const image = layout();
    const layer = { ...image.blob('layer', TYPES.layer), annotations: key };
    const config = { ...image.config(), annotations: key };
    const subject = { ...image.blob('{}', TYPES.manifest), annotations: key };
    const manifest = image.manifest({ config, layers: [layer], subject });
    const nested = { ...image.nested([manifest]), annotations: key };
    const top = image.nested([nested]);
    image.index(
      [
        { ...named(top, 'v1'), annotations: { ...key, 'org.opencontainers.image.ref.name': 'v1' } },
        { ...manifest, annotations: key },
      ],
      {
        annotations: key,
      },
    );
    const { messages } = await checkRule(annotations, writeLayout(image.files), deny);
    expect(messages.map((message) => message.replace(/ \(.*/, ''))).toEqual([
      'the entry of index.json for the index',
      'the entry of the index',
      'the subject of the manifest',
      'the descriptor of the config',
      'the descriptor of layer 1/1',
      'the entry of index.json for the manifest',
      'index.json has the annotation com.acme.secret, which "com.acme.*" denies',
    ]);
  });

  test('does not judge attestations, nor what a layout says of its tags', async () => {
    const asked = { deny: ['vnd.docker.*', 'org.opencontainers.image.ref.name', 'io.containerd.*'] };
    for (const name of [TWO, 'buildkit/attestations-old.tar', 'buildkit/sbom.tar'])
      expect((await checkRule(annotations, fixture(name), asked)).status).toBe('passed');
  });

  test('catches an image behind what an attestation says of itself', async () => {
    expect((await checkRule(annotations, mutateFixture('oci-gzip', dressedAsAttestation), { require })).status).toBe(
      'failed',
    );
  });

  test("says that Docker's manifests have none", async () => {
    const { findings } = await checkRule(annotations, fixture('dir-schema2'), { require });
    expect(findings).toMatchObject([{ fix: expect.stringContaining('--output type=oci,dest=image.tar') }]);
    expect((await checkRule(annotations, fixture('dir-schema1'), { require })).status).toBe('failed');
  });

  test.each(['docker-save-classic.tar', 'docker-save-skopeo.tar', 'hybrid-docker-25.tar'])(
    'leaves %s unchecked',
    async (name) => {
      for (const asked of [{ require }, { deny: ['x'] }])
        expect(await checkRule(annotations, fixture(name), asked)).toMatchObject({
          status: 'unchecked',
          reason: expect.stringContaining('check an OCI export instead'),
        });
    },
  );

  test('asks nothing where the policy names none', async () => {
    expect((await checkRule(annotations, fixture('oci-gzip'))).status).toBe('not-applicable');
  });
});
