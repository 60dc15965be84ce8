import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { attestations } from '../../src/rules/attestations.ts';
import { fixture } from '../support/command.ts';
import {
  digestOf,
  document,
  documentsOf,
  getMember,
  type Json,
  type Layout,
  leaf,
  reference,
  setMember,
} from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  type Edit,
  listOf,
  mutateFixture,
  referencesTo,
  unlinked,
  writeLayout,
} from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

const SLSA = 'https://slsa.dev/provenance/v1';
const PROVENANCE = { require: [{ type: 'slsa-provenance' }] };
const PER_PLATFORM = { ...PROVENANCE, 'per-platform': true };

const caseFixture = (name: string) => join(import.meta.dirname, '..', 'cases', name);

/** Writes documents as BuildKit does, so that the digests of images stay those that the statements are about. */
const asBuilt: Edit = (image) => {
  for (const { edits } of documentsOf(image)) edits.push((text) => JSON.stringify(JSON.parse(text), null, 2));
};

/** Takes an entry out of the index below index.json. */
const withoutEntry =
  (i: number): Edit =>
  (image) => {
    const [, inner] = listOf(image, 'manifests');
    inner?.splice(i, 1);
  };

const statementsIn = (image: Layout) =>
  referencesTo(image, 'layers').filter((layer) => getMember(layer, 'mediaType') === TYPES.inToto);

/** Sets what statements are annotated as. */
const annotated =
  (value: Readonly<Record<string, Json>>): Edit =>
  (image) => {
    for (const layer of statementsIn(image)) setMember(layer, 'annotations', value);
  };

/** Gives the first statements other bytes. */
const replaced =
  (text: string, count: number): Edit =>
  (image) => {
    for (const layer of statementsIn(image).slice(0, count)) layer.target = leaf(text);
  };

/** A layout of an image and what is attached to it, as `attach` makes it for the digest of the image. */
function attached(attach: (digest: string, image: ReturnType<typeof layout>) => Parameters<typeof named>): string {
  const image = layout();
  const manifest = image.manifest();
  const [entry, name] = attach(manifest.digest, image);
  image.index([named(manifest, 'v1'), named(entry, name)]);
  return writeLayout(image.files);
}

function statement(digest: string, predicateType: string): string {
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType,
    subject: [{ name: 'pay', digest: { sha256: digest.replace('sha256:', '') } }],
    predicate: {},
  });
}

const envelope = (text: string) => ({
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from(text).toString('base64'),
  signatures: [],
});

describe('attestations', () => {
  test.each(['provenance-min', 'provenance-max', 'attestations-old', 'sbom', 'three-stages'])(
    'finds the provenance of every platform of %s',
    async (name) => {
      const { status, reason } = await checkRule(attestations, fixture(`buildkit/${name}.tar`), PER_PLATFORM);
      expect(status).toBe('passed');
      expect(reason).toMatch(/^\d statements? present and linked; signatures were not verified$/);
    },
  );

  test('catches an image without any, and says how to get it', async () => {
    const { findings } = await checkRule(attestations, fixture('buildkit/two-platforms.tar'), PROVENANCE);
    expect(findings).toMatchObject([
      {
        key: 'slsa-provenance',
        message: 'the image has no attestation of slsa-provenance',
        fix: 'docker buildx build --provenance=mode=max (or --attest type=provenance), with --output type=oci or type=image',
      },
    ]);
  });

  test.each(['provenance-min', 'attestations-old'])('catches one platform of %s that has none', async (name) => {
    const path = mutateFixture(`buildkit/${name}.tar`, asBuilt, withoutEntry(3));
    expect((await checkRule(attestations, path, PER_PLATFORM)).findings).toMatchObject([
      { platform: 'linux/arm64', message: 'linux/arm64 has no attestation of slsa-provenance' },
    ]);
    expect((await checkRule(attestations, path, PROVENANCE)).status).toBe('passed');
  });

  test.each([
    ['sbom', { type: 'spdx' }, 'passed'],
    ['sbom', { type: 'cyclonedx' }, 'failed'],
    ['sbom', { predicate: 'https://spdx.dev/*' }, 'passed'],
    ['sbom', { predicate: 'https://spdx.dev' }, 'failed'],
    ['sbom', {}, 'passed'],
    ['provenance-min', { type: 'spdx' }, 'failed'],
    ['two-platforms', {}, 'failed'],
    ['attestations-old', { type: 'slsa-provenance', versions: ['0.2'] }, 'passed'],
    ['attestations-old', { type: 'slsa-provenance', versions: ['1'] }, 'failed'],
    ['attestations-old', { type: 'slsa-provenance', versions: ['2'] }, 'failed'],
    ['provenance-min', { type: 'slsa-provenance', versions: ['1'] }, 'passed'],
    ['provenance-min', { type: 'slsa-provenance', versions: ['v1.0'] }, 'passed'],
    ['provenance-min', { type: 'slsa-provenance', versions: ['0.2', '1'] }, 'passed'],
    ['provenance-min', { type: 'slsa-provenance', versions: ['10'] }, 'failed'],
    ['sbom', { type: 'spdx', versions: ['2.3'] }, 'failed'],
  ])('asks %s for %j: %s', async (name, wanted, status) => {
    expect((await checkRule(attestations, fixture(`buildkit/${name}.tar`), { require: [wanted] })).status).toBe(status);
  });

  test('looks for a version only where one could stand, however long a type is', async () => {
    const predicate = `https://slsa.dev/provenance/${'1.'.repeat(200_000)}x`;
    const path = attached((digest, image) => [
      image.manifest({
        config: image.blob('{}', 'application/vnd.oci.empty.v1+json'),
        layers: [image.blob(statement(digest, predicate), TYPES.inToto)],
      }),
      `${digest.replace(':', '-')}.att`,
    ]);
    const asked = { require: [{ type: 'slsa-provenance', versions: ['1'] }] };
    expect((await checkRuleAll(attestations, path, asked))[0]?.status).toBe('failed');
  });

  test('catches a statement that is about something else', async () => {
    const other = statement(`sha256:${'0'.repeat(64)}`, SLSA);
    const path = mutateFixture('buildkit/provenance-min.tar', asBuilt, replaced(other, 1));
    expect((await checkRule(attestations, path, PER_PLATFORM)).findings).toMatchObject([
      {
        platform: null,
        path: ['index.json', 'manifests/0', 'manifests/2', 'layers/0'],
        message: 'an attestation of slsa-provenance is linked to linux/amd64, but its statement is about another image',
      },
    ]);
  });

  test('catches what is annotated as another type than it is', async () => {
    const path = mutateFixture(
      'buildkit/provenance-min.tar',
      asBuilt,
      annotated({ 'in-toto.io/predicate-type': 'https://spdx.dev/Document' }),
    );
    expect((await checkRule(attestations, path, PROVENANCE)).messages).toEqual([
      'an attestation of slsa-provenance is linked to the image, but it is annotated as https://spdx.dev/Document',
    ]);
    expect((await checkRule(attestations, path, { require: [{ type: 'spdx' }] })).status).toBe('failed');
  });

  test('does not need an annotation', async () => {
    expect(
      (await checkRule(attestations, mutateFixture('buildkit/sbom.tar', asBuilt, annotated({})), PER_PLATFORM)).status,
    ).toBe('passed');
  });

  test('leaves a statement unchecked that cannot be read', async () => {
    const path = mutateFixture('buildkit/provenance-min.tar', asBuilt, replaced('{"a": 1}', 2));
    expect(await checkRule(attestations, path, PROVENANCE)).toMatchObject({
      status: 'unchecked',
      reason: expect.stringMatching(/^the statement of slsa-provenance about the image could not be read/),
    });
    expect((await checkRule(attestations, path, { deny: ['slsa-provenance'] })).status).toBe('failed');
    expect((await checkRule(attestations, path, { deny: ['spdx'] })).status).toBe('unchecked');
  });

  test.each([
    [['*'], 4],
    [['spdx'], 2],
    [['https://slsa.dev/*'], 2],
    [['spdx', 'slsa-provenance'], 4],
    [['cyclonedx', 'openvex'], 0],
    [[], 0],
  ])('denies %j', async (deny, count) => {
    const { status, findings } = await checkRule(attestations, fixture('buildkit/sbom.tar'), { deny });
    expect([status, findings.length]).toEqual([
      count > 0 ? 'failed' : deny.length > 0 ? 'passed' : 'not-applicable',
      count,
    ]);
  });

  test.each([PROVENANCE, PER_PLATFORM])('means nothing to a chart, with %j', async (options) => {
    const chart = caseFixture('helm-chart');
    expect(await checkRule(attestations, chart, options)).toMatchObject({ status: 'not-applicable', findings: [] });
    expect(await checkRule(attestations, caseFixture('policy/img-helm'), options)).toMatchObject({ status: 'failed' });
  });

  test('denies what an image carries although it is linked to nothing in it', async () => {
    const path = mutateFixture('buildkit/sbom.tar', unlinked);
    const counts = async (deny: readonly string[]) => (await checkRule(attestations, path, { deny })).findings.length;
    expect([await counts(['*']), await counts(['spdx']), await counts(['openvex'])]).toEqual([4, 2, 0]);
  });

  test('tells a name that is misspelt, and would deny nothing or require what nothing is', async () => {
    const { deny, require } = attestations.options;
    const names = 'slsa-provenance, spdx, cyclonedx, vulnerabilities, openvex, verification-summary';
    const message = (word: string) =>
      `"${word}" is neither a name (${names}) nor a pattern of predicate types, which are addresses`;
    expect(await deny?.issues?.(['slsa-provenence', 'spdx', '*', 'https://slsa.dev/x', 'vulns'])).toEqual([
      { path: ['0'], message: message('slsa-provenence'), suggestion: 'slsa-provenance' },
      { path: ['4'], message: message('vulns') },
    ]);
    expect(await require?.issues?.([{ predicate: 'sdpx' }, { predicate: 'spdx' }, { type: 'spdx' }])).toEqual([
      { path: ['0', 'predicate'], message: message('sdpx'), suggestion: 'spdx' },
      { path: ['1', 'predicate'], message: '"spdx" is a name, and no predicate type: write type: spdx' },
    ]);
  });

  test('says what is denied, where, and by what', async () => {
    const { findings } = await checkRule(attestations, fixture('buildkit/provenance-min.tar'), { deny: ['*'] });
    expect(findings[0]).toMatchObject({
      key: SLSA,
      path: ['index.json', 'manifests/0', 'manifests/2', 'layers/0'],
      message: `it has an attestation of ${SLSA}, which "*" denies`,
      fix: 'docker buildx build --provenance=false --sbom=false',
    });
    const none = await checkRule(attestations, fixture('buildkit/two-platforms.tar'), { deny: ['*'] });
    expect(none).toMatchObject({
      status: 'passed',
      reason: '0 statements present and linked; signatures were not verified',
    });
  });

  test.each([
    ['a statement', TYPES.inToto, (text: string) => text],
    ['an envelope', 'application/vnd.dsse.envelope.v1+json', (text: string) => JSON.stringify(envelope(text))],
    [
      'a bundle',
      'application/vnd.dev.sigstore.bundle.v0.3+json',
      (text: string) => JSON.stringify({ dsseEnvelope: envelope(text) }),
    ],
  ])("finds %s by cosign's tag, by the fallback's tag, and by subject", async (_, type, wrap) => {
    for (const suffix of ['.att', '', 'elsewhere']) {
      const path = attached((digest, image) => {
        const subject = { mediaType: TYPES.manifest, digest, size: 1 };
        const entry = image.manifest({
          config: image.blob('{}', 'application/vnd.oci.empty.v1+json'),
          layers: [image.blob(wrap(statement(digest, SLSA)), type)],
          ...(suffix === 'elsewhere' ? { subject } : {}),
        });
        return [entry, suffix === 'elsewhere' ? suffix : `${digest.replace(':', '-')}${suffix}`];
      });
      const [told] = await checkRuleAll(attestations, path, PER_PLATFORM);
      expect([suffix, told?.status]).toEqual([suffix, 'passed']);
      expect((await checkRuleAll(attestations, path, { deny: ['*'] }))[0]?.status).toBe('failed');
    }
  });

  test('does not take a signature for an attestation', async () => {
    const path = attached((digest, image) => [
      image.manifest({ layers: [image.blob('{"critical":{}}', 'application/vnd.dev.cosign.simplesigning.v1+json')] }),
      `${digest.replace(':', '-')}.sig`,
    ]);
    expect((await checkRuleAll(attestations, path, { deny: ['*'] }))[0]?.status).toBe('passed');
    expect((await checkRuleAll(attestations, path, { require: [{}] }))[0]?.status).toBe('failed');
  });

  test('does not take a runnable image for an attestation', async () => {
    const path = mutateFixture('oci-gzip', (image) => {
      const layers = referencesTo(image, 'layers').map(({ members, target }) => ({ members, target }));
      const [own] = referencesTo(image, 'manifests');
      if (own?.target == null || image.top.kind !== 'document') throw new Error('no image');
      const bytes = Buffer.from('{}');
      const subject = reference(TYPES.manifest, null);
      Object.assign(subject, { digest: digestOf(bytes), size: 2 });
      const other = document({
        schemaVersion: { json: 2 },
        mediaType: { json: TYPES.manifest },
        config: { ref: reference(TYPES.config, leaf('{"os":"linux","architecture":"amd64"}')) },
        layers: { refs: layers },
        subject: { ref: subject },
      });
      listOf(image, 'manifests')[0]?.push(
        reference(TYPES.manifest, other, {
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
          platform: { os: 'unknown', architecture: 'unknown' },
        }),
      );
    });
    for (const { status } of await checkRuleAll(attestations, path, PROVENANCE)) expect(status).toBe('failed');
  });

  test.each(['docker-save-classic.tar', 'podman-save-multi.tar'])(
    'leaves %s unchecked, which cannot carry any, and says what to export',
    async (name) => {
      for (const { status, reason } of await checkRuleAll(attestations, fixture(name), PROVENANCE)) {
        expect(status).toBe('unchecked');
        expect(reason).toContain('docker buildx build --output type=oci,dest=image.tar');
      }
    },
  );
});
