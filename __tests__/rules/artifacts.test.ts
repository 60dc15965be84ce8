import { describe, expect, test } from '@jest/globals';
import { artifacts } from '../../src/rules/artifacts.ts';
import { fixture } from '../support/command.ts';
import {
  checkRule,
  configType,
  dressedAsAttestation,
  layerBytes,
  layerType,
  mutateFixture,
  writeLayout,
} from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

describe('artifacts', () => {
  test.each([
    ['buildkit/cache', 'cache'],
    ['buildkit/cache-manifest', 'cache'],
    ['dir-plugin', 'plugin'],
  ])('catches %s, which is a %s', async (name, kind) => {
    const { findings } = await checkRule(artifacts, fixture(name));
    expect(findings).toMatchObject([
      {
        key: kind,
        path: [],
        message: `the artifact is of kind ${kind}; allowed: image`,
        fix: expect.stringContaining(kind),
      },
    ]);
    expect((await checkRule(artifacts, fixture(name), { allow: ['image', kind] })).status).toBe('passed');
  });

  test.each([
    ['helm', 'application/vnd.cncf.helm.config.v1+json', 'application/vnd.cncf.helm.chart.provenance.v1.prov'],
    ['wasm', 'application/vnd.wasm.config.v0+json', 'application/wasm'],
    ['model', 'application/vnd.docker.ai.model.config.v0.1+json', 'application/vnd.docker.ai.gguf.v3'],
  ])('catches a config and contents that make it a %s', async (kind, config, type) => {
    const path = mutateFixture('oci-gzip', configType(config), layerType(type), layerBytes('some text'));
    expect((await checkRule(artifacts, path)).findings).toMatchObject([{ key: kind }]);
    // With layers that an engine could unpack, it is none, whatever its config says; and no override for charts is for it.
    for (const edits of [[], [layerType(type)]])
      expect(
        (await checkRule(artifacts, mutateFixture('oci-gzip', configType(config), ...edits))).findings,
      ).toMatchObject([{ key: 'unknown' }]);
  });

  test('does not take for a chart what has something else to run beside it', async () => {
    const made = layout();
    const chart = made.manifest({
      config: made.blob({}, 'application/vnd.cncf.helm.config.v1+json'),
      layers: [made.blob('text', 'application/vnd.cncf.helm.chart.provenance.v1.prov')],
    });
    const other = made.manifest({
      config: made.blob({}, 'application/vnd.acme.config'),
      layers: [made.blob('x', TYPES.gzip)],
    });
    made.index([named(made.nested([chart, other]), 'v1')]);
    expect((await checkRule(artifacts, writeLayout(made.files), { allow: ['helm'] })).findings).toMatchObject([
      { key: 'unknown' },
    ]);
  });

  test('catches an image where charts are asked for', async () => {
    const { messages } = await checkRule(artifacts, fixture('oci-gzip'), { allow: ['helm', 'wasm'] });
    expect(messages).toEqual(['the artifact is of kind image; allowed: helm, wasm']);
  });

  test.each([
    ['a layer', layerType('application/vnd.acme.thing', 0)],
    ['a config', configType('application/vnd.acme.thing')],
  ])('catches %s of an unknown type: description is unknown', async (_, edit) => {
    const path = mutateFixture('oci-gzip', edit);
    const { messages } = await checkRule(artifacts, path);
    expect(messages).toEqual(['the artifact is of an unknown kind; allowed: image']);
    expect((await checkRule(artifacts, path, { allow: ['unknown'] })).status).toBe('passed');
  });

  test('catches an attestation by itself', async () => {
    const made = layout();
    const layers = [made.blob({ _type: 'https://in-toto.io/Statement/v1' }, TYPES.inToto)];
    made.index([named(made.manifest({ layers }), 'v1')]);
    expect((await checkRule(artifacts, writeLayout(made.files))).findings).toMatchObject([{ key: 'attestation' }]);
  });

  test.each([
    ...['oci-gzip', 'oci-encrypted', 'dir-schema1', 'dir-schema2', 'dir-manifest-list', 'docker-save-classic.tar'],
    ...['hybrid-docker-25.tar', 'hybrid-ctr.tar', 'go/ko', 'go/crane-append.tar'],
    // An image with its attestations is an image.
    ...['oci-buildkit.tar', 'buildkit/attestations-old.tar', 'buildkit/sbom.tar'],
  ])('does not catch %s, an image', async (name) => {
    expect(await checkRule(artifacts, fixture(name))).toMatchObject({
      status: 'passed',
      reason: 'the artifact is of kind image',
    });
  });

  test('does not take an image for the attestation that it is dressed as', async () => {
    const path = mutateFixture('oci-gzip', dressedAsAttestation);
    expect((await checkRule(artifacts, path, { allow: ['attestation'] })).findings).toMatchObject([{ key: 'image' }]);
  });

  test('leaves unchecked what stands in an absent manifest', async () => {
    const made = layout();
    const entry = made.manifest();
    made.index([named(entry, 'v1')]).without(entry);
    expect(await checkRule(artifacts, writeLayout(made.files))).toMatchObject({ status: 'unchecked', findings: [] });
  });
});
