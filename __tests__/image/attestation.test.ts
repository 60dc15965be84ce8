import { describe, expect, test } from '@jest/globals';
import {
  attestationsBySubject,
  cosignSubject,
  isTrue,
  readStatement,
  subjectsOf,
} from '../../src/image/attestation.ts';
import type { Image } from '../../src/image/image.ts';
import { fixture } from '../support/command.ts';
import type { Json } from '../support/image-tree.ts';
import { imagesAt, layerBytes, mutateFixture, writeLayout } from '../support/images.ts';
import { layout, named, TYPES } from '../support/layout.ts';

const HEX = 'ab'.repeat(32);
const SLSA = 'https://slsa.dev/provenance/v1';
const STATEMENT = { predicateType: SLSA, subject: [{ name: 'pay', digest: { sha256: HEX } }] };

const bytes = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const base64 = (value: unknown): string => Buffer.from(bytes(value)).toString('base64');

async function one(name: string, statements = false): Promise<Image> {
  const [image, ...others] = await imagesAt(name, 'structure', statements);
  if (image === undefined || others.length > 0) throw new Error(`${name} is not one image`);
  return image;
}

/** For each platform, the types of the statements about it. */
function typesBy({
  manifests,
  attestations,
}: Image): readonly (readonly [string | null, readonly (string | null)[]])[] {
  const run = manifests.filter(({ exempt }) => exempt === null);
  return run.map(({ platform, edge }) => {
    const about = edge.target.digest === null ? [] : (attestations.get(edge.target.digest) ?? []);
    return [platform, about.flatMap(({ statements }) => statements.map(({ annotated }) => annotated))];
  });
}

describe('attestationsBySubject', () => {
  test.each([
    ['provenance-min', [SLSA]],
    ['provenance-max', [SLSA]],
    ['attestations-old', ['https://slsa.dev/provenance/v0.2']],
    ['sbom', ['https://spdx.dev/Document', SLSA]],
    ['two-platforms', []],
  ])('links what BuildKit wrote into %s to each platform', async (name, types) => {
    expect(typesBy(await one(fixture(`buildkit/${name}.tar`)))).toEqual([
      ['linux/amd64', types],
      ['linux/arm64', types],
    ]);
  });

  test('is empty where nothing is attached', async () => {
    expect((await one(fixture('oci-gzip'))).attestations.size).toBe(0);
    expect(attestationsBySubject([])).toEqual(new Map());
  });

  test('leaves what engines would run', async () => {
    const image = layout();
    const manifest = image.manifest();
    const dressed = image.manifest({
      layers: [image.blob(Buffer.from('1f8b0800', 'hex'), TYPES.inToto)],
      subject: manifest,
    });
    image.index([named(manifest, 'v1'), named(dressed, 'v2')]);
    const [first] = await imagesAt(writeLayout(image.files), 'structure');
    expect(first?.attestations.size).toBe(0);
  });

  test('keeps several about one subject, in their order', async () => {
    const image = layout();
    const manifest = image.manifest();
    const attached = ['a', 'b', 'c'].map((type) =>
      image.manifest({
        config: image.blob('{}', 'application/vnd.oci.empty.v1+json'),
        layers: [{ ...image.blob(`{"of":"${type}"}`, TYPES.inToto), annotations: { predicateType: type } }],
        subject: manifest,
      }),
    );
    image.index([named(manifest, 'v1'), ...attached]);
    const [first] = await imagesAt(writeLayout(image.files), 'structure');
    if (first === undefined) throw new Error('no image');
    expect(typesBy(first)).toEqual([['linux/amd64', ['a', 'b', 'c']]]);
  });
});

describe('statements', () => {
  test('are read only where they are asked for, each about the digest it is linked to', async () => {
    for (const asked of [false, true]) {
      const image = await one(fixture('buildkit/sbom.tar'), asked);
      const contents = subjectsOf(image).flatMap((subject) =>
        (image.attestations.get(subject) ?? []).flatMap(({ statements }) =>
          statements.map(({ content }) => (content === null ? null : content.subjects.has(subject))),
        ),
      );
      expect(contents).toEqual(new Array(4).fill(asked ? true : null));
    }
  });

  test('count only with the bytes that were meant', async () => {
    const path = mutateFixture('buildkit/provenance-min.tar', layerBytes('no JSON'));
    const { attestations } = await one(path, true);
    const contents = [...attestations.values()].flat().flatMap(({ statements }) => statements.map((s) => s.content));
    expect(contents.every((content) => content === null)).toBe(true);
  });
});

describe('a statement without subjects', () => {
  /** An image with an attestation of one statement, linked in a way. */
  async function linked(subject: Json, link: 'subject' | 'annotation' | 'tag', annotations = {}): Promise<boolean> {
    const image = layout();
    const manifest = image.manifest();
    const statement = image.blob({ predicateType: SLSA, ...(subject === undefined ? {} : { subject }) }, TYPES.inToto);
    const attestation = image.manifest({
      config: image.blob('{}', 'application/vnd.oci.empty.v1+json'),
      layers: [{ ...statement, annotations }],
      ...(link === 'subject' && { subject: manifest }),
    });
    const entry = {
      subject: attestation,
      annotation: { ...attestation, annotations: { 'vnd.docker.reference.digest': manifest.digest } },
      tag: named(attestation, `${manifest.digest.replace(':', '-')}.att`),
    }[link];
    image.index([named(manifest, 'v1'), entry]);
    const [first] = await imagesAt(writeLayout(image.files), 'structure', true);
    const about = [...(first?.attestations ?? [])]
      .filter(([digest]) => digest === manifest.digest)
      .flatMap(([, of]) => of);
    return about.some(({ statements, subject: of }) => statements.some((one) => isTrue(one, of)));
  }

  test('is about what its manifest is about', async () => {
    for (const subject of [[], null] as const) {
      expect(await linked(subject, 'subject')).toBe(true);
      expect(await linked(subject, 'annotation')).toBe(true);
    }
  });

  test('is about nothing where only a tag links it', async () => {
    expect(await linked([], 'tag')).toBe(false);
  });

  test('does not count under the annotation of another type', async () => {
    expect(await linked([], 'subject', { 'in-toto.io/predicate-type': 'https://spdx.dev/Document' })).toBe(false);
  });

  test.each([
    ['another digest', [{ name: 'x', digest: { sha256: HEX } }]],
    ['a digest of another algorithm', [{ name: 'x', digest: { sha512: HEX + HEX } }]],
    ['a subject without a digest', [{ name: 'x' }]],
    ['an empty subject', [{}]],
  ])('is not one with %s', async (_, subject) => {
    for (const link of ['subject', 'annotation', 'tag'] as const) expect(await linked(subject, link)).toBe(false);
  });
});

describe('cosignSubject', () => {
  test.each([
    `sha256-${HEX}`,
    `sha256-${HEX}.att`,
    `sha256-${HEX}.sig`,
    `sha256-${HEX}.sbom`,
    `ghcr.io/acme/pay:sha256-${HEX}.att`,
    `localhost:5000/pay:sha256-${HEX}`,
  ])('takes the digest out of %s', (name) => {
    expect(cosignSubject(name)).toBe(`sha256:${HEX}`);
  });

  test.each(['v1', '', HEX, `sha256-${HEX}.exe`, `sha256-${HEX}0`, `sha256-${HEX.slice(2)}`, `x-sha256-${HEX}`])(
    'finds none in "%s"',
    (name) => {
      expect(cosignSubject(name)).toBe(null);
    },
  );
});

describe('readStatement', () => {
  test.each([
    ['plain', STATEMENT],
    ['in an envelope', { payloadType: 'application/vnd.in-toto+json', payload: base64(STATEMENT), signatures: [] }],
    ['in a bundle', { mediaType: 'x', dsseEnvelope: { payload: base64(STATEMENT) } }],
  ])('reads one %s', (_, value) => {
    expect(readStatement(bytes(value))).toEqual({ predicateType: SLSA, subjects: new Set([`sha256:${HEX}`]) });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a list', [STATEMENT]],
    ['no type', { subject: [] }],
    ['a type that is no string', { predicateType: 1, subject: [] }],
    ['no subject', { predicateType: SLSA }],
    ['a subject that is no list', { predicateType: SLSA, subject: {} }],
    ['an envelope of no JSON', { payload: base64('hello') }],
    ['an envelope of an envelope', { payload: base64({ payload: base64(STATEMENT) }) }],
    ['an envelope beside a statement', { ...STATEMENT, payload: base64({}) }],
    ['a bundle of a signature', { messageSignature: { signature: '' } }],
  ])('finds none in %s', (_, value) => {
    expect(readStatement(bytes(value))).toBe(null);
  });

  test('leaves subjects that have no digest of SHA-256', () => {
    const subject = [
      null,
      1,
      {},
      { digest: null },
      { digest: { sha1: 'ab' } },
      { digest: { sha256: 'ab' } },
      { digest: { sha256: 1 } },
    ];
    expect(readStatement(bytes({ ...STATEMENT, subject }))?.subjects).toEqual(new Set());
  });
});
