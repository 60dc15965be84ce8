import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeConfig } from '../../src/formats/config.ts';
import { isIntegrityFault } from '../../src/formats/fault.ts';
import { type Decoded, decodeDocument, documentKind, inspectOpaque, typeByShape } from '../../src/formats/manifest.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { mutated } from '../support/mutated-bytes.ts';
import { documentsOf, FIXTURE_NAMES, type RawDescriptor, REAL_DOCUMENTS } from '../support/real-documents.ts';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json';
const SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws';
const SCHEMA2 = 'application/vnd.docker.distribution.manifest.v2+json';
const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const TYPES = ['', OCI_MANIFEST, OCI_INDEX, SCHEMA1, SIGNED, SCHEMA2, LIST, ARTIFACT];

const DIGEST = `sha256:${'0'.repeat(64)}`;
const CONFIG = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 };
const LAYER = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: DIGEST, size: 2 };
const ENTRY = { mediaType: OCI_MANIFEST, digest: DIGEST, size: 2 };
const MANIFEST = { schemaVersion: 2, mediaType: OCI_MANIFEST, config: CONFIG, layers: [LAYER] };
const INDEX = { schemaVersion: 2, mediaType: OCI_INDEX, manifests: [ENTRY] };
const OLD = {
  schemaVersion: 1,
  name: 'a',
  tag: 'b',
  architecture: 'amd64',
  fsLayers: [{ blobSum: DIGEST }],
  history: [{ v1Compatibility: '{}' }],
};

function decode(json: object | string, declared = ''): Decoded {
  return decodeDocument(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)), declared);
}

const without = (json: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)));

/** A document that no reader may be left alone with. */
function expectAmbiguous({ document, faults }: Decoded, pointer?: string): void {
  expect(document).toBeNull();
  expect(faults).toContainEqual(
    expect.objectContaining({ kind: 'ambiguous', ...(pointer !== undefined && { pointer }) }),
  );
}

const expectedOf = ({ urls = [], annotations = {}, platform, ...rest }: RawDescriptor) => ({
  ...{ data: null, artifactType: null },
  ...rest,
  size: BigInt(rest.size),
  urls,
  annotations: new Map(Object.entries(annotations)),
  platform: platform ? expect.objectContaining({ os: platform['os'], architecture: platform['architecture'] }) : null,
});

describe('decodeDocument, of real images', () => {
  const documents = REAL_DOCUMENTS.filter(({ slot }) => slot === 'manifest');

  test('there is at least one of every fixture, and of every kind', () => {
    const withDocuments = FIXTURE_NAMES.filter((name) => documentsOf(name).length > 0);
    expect(withDocuments).toEqual(FIXTURE_NAMES);
    const kinds = documents.map(({ bytes, declared }) => decodeDocument(bytes, declared).document?.kind);
    expect(new Set(kinds)).toEqual(new Set(['manifest', 'index', 'schema1']));
  });

  test.each(documents.map((document) => [document.fixture, document.name, document] as const))(
    '%s, %s',
    (_1, _2, { bytes, declared, json }) => {
      const { document, faults } = decodeDocument(bytes, declared);
      expect(faults).toEqual([]);
      if (json.fsLayers !== undefined) {
        expect(document).toMatchObject({
          kind: 'schema1',
          layers: json.fsLayers.map(({ blobSum }) => blobSum).toReversed(),
        });
        return;
      }
      const list = json.manifests
        ? { kind: 'index', manifests: json.manifests.map(expectedOf) }
        : { kind: 'manifest', config: json.config && expectedOf(json.config), layers: json.layers?.map(expectedOf) };
      expect(document).toEqual({
        ...list,
        mediaType: json.mediaType ?? '',
        artifactType: json.artifactType ?? null,
        subject: json.subject ? expectedOf(json.subject) : null,
        annotations: new Map(Object.entries(json.annotations ?? {})),
      });
    },
  );

  test("skopeo's dir: of an OCI image has a manifest that states no type", () => {
    const [document] = documentsOf('dir-oci-zstd');
    expect(document?.json.mediaType).toBeUndefined();
    expect(decodeDocument(document?.bytes ?? new Uint8Array(), '').document).toMatchObject({
      kind: 'manifest',
      mediaType: '',
    });
  });

  test('an attestation of BuildKit has a subject and an artifactType', () => {
    const attestations = documentsOf('oci-buildkit.tar').filter(({ json }) => json.subject !== undefined);
    expect(attestations).toHaveLength(2);
    for (const { bytes, declared } of attestations) {
      expect(decodeDocument(bytes, declared).document).toMatchObject({
        ...{ kind: 'manifest', artifactType: 'application/vnd.docker.attestation.manifest.v1+json' },
        subject: { mediaType: OCI_MANIFEST },
      });
    }
  });
});

describe('decodeDocument, of documents that readers disagree about', () => {
  // The list of the reference, "Which kind of document is it?".
  test('an empty list of manifests is an index without images, though c/image takes it for a manifest', () => {
    const empty = { schemaVersion: 2, manifests: [] };
    for (const declared of ['', OCI_INDEX, LIST]) {
      expect(decode(empty, declared)).toMatchObject({ document: { kind: 'index', manifests: [] }, faults: [] });
    }
    for (const declared of [OCI_MANIFEST, SCHEMA2, SCHEMA1, ARTIFACT])
      expectAmbiguous(decode(empty, declared), '/manifests');
  });

  test('an empty object is nothing by itself, no manifest, and an index without images', () => {
    expectAmbiguous(decode({}), '');
    expect(decode({}, OCI_MANIFEST)).toEqual({
      document: null,
      faults: [{ kind: 'malformed', message: 'the manifest has no config', pointer: '/config' }],
    });
    expect(decode({}, OCI_INDEX)).toMatchObject({ document: { kind: 'index', manifests: [] }, faults: [] });
  });

  test('an empty config beside an empty list of manifests', () => {
    for (const declared of TYPES) expectAmbiguous(decode({ schemaVersion: 2, config: {}, manifests: [] }, declared));
  });

  test('a type that nobody knows', () => {
    for (const declared of TYPES) {
      expectAmbiguous(decode({ mediaType: 'bananas' }, declared), '/mediaType');
      expectAmbiguous(decode({ ...MANIFEST, mediaType: 'bananas' }, declared), '/mediaType');
      expectAmbiguous(decode({ ...INDEX, mediaType: 'bananas' }, declared), '/mediaType');
    }
  });

  test.each([
    ['application/vnd.oci.image.config.v1+json'],
    ['application/vnd.oci.image.layer.v1.tar+gzip'],
    ['application/vnd.in-toto+json'],
    ['application/vnd.oci.image.manifest.v1+json+gzip'],
  ])('a type that is of no manifest: %s', (mediaType) => {
    expectAmbiguous(decode({ ...MANIFEST, mediaType }, OCI_MANIFEST), '/mediaType');
  });

  test('a version alone, or a version and names', () => {
    for (const json of [
      { schemaVersion: 2 },
      { schemaVersion: 1 },
      { schemaVersion: 1, name: 'a', tag: 'b', history: [] },
    ]) {
      expectAmbiguous(decode(json), '');
    }
  });

  test.each([[3], [1], [0], [-2], ['2'], [[2]], [2.5], [true]])(
    'the schemaVersion %j of a manifest or index',
    (schemaVersion) => {
      expectAmbiguous(decode({ ...MANIFEST, schemaVersion }), '/schemaVersion');
      expectAmbiguous(decode({ ...INDEX, schemaVersion }), '/schemaVersion');
    },
  );

  test('the schemaVersion 2 of schema1, and any that is written as a fraction', () => {
    expectAmbiguous(decode({ ...OLD, schemaVersion: 2 }), '/schemaVersion');
    expectAmbiguous(decode('{"schemaVersion": 2.0, "manifests": []}'), '/schemaVersion');
    expectAmbiguous(decode('{"schemaVersion": 2e0, "manifests": []}'), '/schemaVersion');
    expectAmbiguous(decode('{"schemaVersion": 18446744073709551618, "manifests": []}'), '/schemaVersion');
  });

  test('no schemaVersion, or null, is told from no other', () => {
    for (const schemaVersion of [undefined, null]) {
      expect(decode({ ...MANIFEST, schemaVersion })).toMatchObject({ document: { kind: 'manifest' }, faults: [] });
      expect(decode({ ...OLD, schemaVersion })).toMatchObject({ document: { kind: 'schema1' }, faults: [] });
    }
  });

  test.each([
    ['layers', MANIFEST],
    ['manifests', INDEX],
    ['fsLayers', OLD],
  ])('null for %s is an empty list of it', (name, json) => {
    const { document, faults } = decode({ ...json, [name]: null });
    expect(faults).toEqual([]);
    expect(document).toMatchObject(name === 'manifests' ? { kind: 'index', manifests: [] } : { layers: [] });
  });
});

describe('decodeDocument, of documents that are two (CVE-2021-41190)', () => {
  const parts: Readonly<Record<string, readonly unknown[]>> = {
    manifests: [[ENTRY], [], null],
    layers: [[LAYER], [], null],
    config: [CONFIG, {}, null],
    fsLayers: [[{ blobSum: DIGEST }], [], null],
    blobs: [[LAYER], [], null],
  };
  const pairs = [
    ...[
      ['manifests', 'layers'],
      ['manifests', 'config'],
      ['manifests', 'fsLayers'],
      ['manifests', 'blobs'],
      ['layers', 'fsLayers'],
    ],
    ...[
      ['config', 'fsLayers'],
      ['layers', 'blobs'],
      ['config', 'blobs'],
      ['fsLayers', 'blobs'],
    ],
  ];

  // skopeo and podman: "rejecting ambiguous manifest, unexpected fields []string{"history"}".
  test.each(['history', 'signatures'])(
    '%s of schema1 in another kind, but not null, which no reader refuses',
    (name) => {
      for (const [document, type] of [
        [MANIFEST, OCI_MANIFEST],
        [INDEX, OCI_INDEX],
      ] as const) {
        for (const value of [[], [{}], {}, 'x']) {
          expectAmbiguous(decode({ ...document, [name]: value }, type), `/${name}`);
          expectAmbiguous(decode({ ...document, [name.toUpperCase()]: value }, type), `/${name.toUpperCase()}`);
        }
        expect(decode({ ...document, [name]: null }, type).faults).toEqual([]);
      }
    },
  );

  const heads = TYPES.flatMap((mediaType) =>
    [undefined, 1, 2].map((schemaVersion) => ({ ...(mediaType && { mediaType }), schemaVersion })),
  );

  test.each(pairs)('%s beside %s, whatever is in them, in any order, whatever it is called', (one, other) => {
    const contents = (parts[one] ?? []).flatMap((a) => (parts[other] ?? []).map((b) => [a, b] as const));
    const documents = contents.flatMap(([a, b]) =>
      heads.flatMap((head) => [
        { [one]: a, [other]: b, ...head },
        { ...head, [other]: b, [one]: a },
      ]),
    );
    expect(documents).toHaveLength(3 * 3 * 8 * 3 * 2);
    for (const json of documents) for (const declared of TYPES) expectAmbiguous(decode(json, declared));
  });

  test('three or more of them, in every permutation', () => {
    const member = fc.constantFrom(...Object.keys(parts));
    const names = fc.uniqueArray(member, { minLength: 3 });
    fc.assert(
      fc.property(
        names,
        fc.constantFrom(...TYPES),
        fc.constantFrom(...TYPES),
        fc.nat(),
        (chosen, own, declared, which) => {
          const members = chosen.map((name, i) => [name, parts[name]?.[(which + i) % 3]]);
          expectAmbiguous(decode({ ...(own && { mediaType: own }), ...Object.fromEntries(members) }, declared));
        },
      ),
    );
  });

  test.each([['Manifests'], ['MANIFESTS'], ['manifest\u017f']])('%s beside layers, which only Go sees', (key) => {
    expectAmbiguous(decode({ ...MANIFEST, [key]: [ENTRY] }, OCI_MANIFEST), `/${key}`);
    expectAmbiguous(decode({ [key]: [ENTRY], ...MANIFEST }, OCI_MANIFEST), `/${key}`);
  });

  test.each([
    ['Layers'],
    ['layer\u017f'],
    ['CONFIG'],
    ['FSLayers'],
    ['MediaType'],
    ['SchemaVersion'],
    ['Annotations'],
    ['Subject'],
  ])('%s in a manifest and in an index', (key) => {
    for (const json of [MANIFEST, INDEX, OLD]) {
      expectAmbiguous(decode({ ...json, [key]: null }), `/${key}`);
      expectAmbiguous(decode({ [key]: null, ...json }), `/${key}`);
    }
  });

  test('a hidden key is told once: what the document would be without it is no question', () => {
    expect(decode({ schemaVersion: 2, Manifests: [ENTRY] }).faults).toHaveLength(1);
  });

  test('keys twice, in escapes, bytes after the document', () => {
    const text = JSON.stringify(MANIFEST);
    for (const hidden of ['"layers":[]', '"layer\\u0073":[]', '"\\u006c\\u0061yers":[{"size":1}]']) {
      expectAmbiguous(decode(`${text.slice(0, -1)},${hidden}}`, OCI_MANIFEST), '/layers');
      expectAmbiguous(decode(`{${hidden},${text.slice(1)}`, OCI_MANIFEST), '/layers');
    }
    for (const end of ['\0', '{}', JSON.stringify(INDEX), '\n\n.'])
      expectAmbiguous(decode(text + end, OCI_MANIFEST), '');
  });
});

describe('decodeDocument, of types that disagree', () => {
  const documents: Readonly<Record<string, object>> = {
    [OCI_MANIFEST]: without(MANIFEST, 'mediaType'),
    [SCHEMA2]: without(MANIFEST, 'mediaType'),
    [OCI_INDEX]: without(INDEX, 'mediaType'),
    [LIST]: without(INDEX, 'mediaType'),
    [SCHEMA1]: OLD,
    [SIGNED]: OLD,
    [ARTIFACT]: { artifactType: 'a/b', blobs: [LAYER] },
  };

  const cases = Object.keys(documents).flatMap((own) =>
    Object.keys(documents).map((declared) => [own, declared] as const),
  );
  test.each(cases)('%s, declared as %s', (own, declared) => {
    for (const body of [documents[own] ?? {}, { mediaType: own, ...documents[own] }]) {
      const decoded = decode(body, declared);
      const stated = 'mediaType' in body;
      if (documentKind(own) !== documentKind(declared)) {
        expectAmbiguous(decoded);
      } else {
        // Of one kind, and so readable; that one of the two lies is said. Schema1 is one format with and without signatures.
        const lies = stated && own !== declared && documentKind(own) !== 'schema1';
        expect(decoded.document?.kind).toBe(documentKind(own));
        expect(decoded.faults.map(({ kind }) => kind)).toEqual(lies ? ['type-mismatch'] : []);
        expect(decoded.faults.some(isIntegrityFault)).toBe(false);
      }
    }
  });

  test('schema1 declared as OCI, and the reverse', () => {
    expectAmbiguous(decode(OLD, OCI_MANIFEST), '/fsLayers');
    expectAmbiguous(decode({ ...OLD, mediaType: OCI_MANIFEST }), '/fsLayers');
    expectAmbiguous(decode({ ...OLD, mediaType: SIGNED }, OCI_MANIFEST), '/mediaType');
    expectAmbiguous(decode(MANIFEST, SCHEMA1), '/mediaType');
    expectAmbiguous(decode(without(MANIFEST, 'mediaType'), SIGNED), '/config');
  });

  test('a general type is taken for schema1, as c/image does', () => {
    for (const declared of ['application/json', 'text/plain']) {
      expect(decode(OLD, declared).document?.kind).toBe('schema1');
      expectAmbiguous(decode(without(MANIFEST, 'mediaType'), declared));
      expectAmbiguous(decode(without(INDEX, 'mediaType'), declared));
    }
  });

  test('upper-case types are of the same kind, and not the same type', () => {
    const upper = OCI_MANIFEST.toUpperCase();
    expect(decode(MANIFEST, upper)).toMatchObject({
      document: { kind: 'manifest' },
      faults: [{ kind: 'type-mismatch' }],
    });
    expect(decode({ ...MANIFEST, mediaType: upper }, OCI_MANIFEST)).toMatchObject({
      document: { kind: 'manifest', mediaType: upper },
      faults: [{ kind: 'type-mismatch', pointer: '/mediaType' }],
    });
    expectAmbiguous(decode({ ...MANIFEST, mediaType: OCI_INDEX.toUpperCase() }, OCI_MANIFEST), '/mediaType');
    expectAmbiguous(decode({ ...INDEX, mediaType: upper }));
  });

  test('parameters name no other kind', () => {
    expect(documentKind(`${OCI_MANIFEST};x.artifact.manifest.v1+json`)).toBe('manifest');
    expect(decode(MANIFEST, `${OCI_MANIFEST}; charset=utf-8`)).toMatchObject({
      document: { kind: 'manifest' },
      faults: [{ kind: 'type-mismatch' }],
    });
  });

  test('a type of a wrong type is a fault, told once', () => {
    expect(decode({ ...MANIFEST, mediaType: 1 }, OCI_MANIFEST)).toEqual({
      document: null,
      faults: [{ kind: 'malformed', message: '"mediaType" must be a string, not a number', pointer: '/mediaType' }],
    });
  });

  test('null and empty types state nothing', () => {
    for (const mediaType of [null, '']) {
      expect(decode({ ...MANIFEST, mediaType }, SCHEMA2)).toMatchObject({ document: { mediaType: '' }, faults: [] });
    }
  });
});

describe('decodeDocument, of what is no document', () => {
  test.each([['[]'], ['null'], ['1'], ['"x"'], ['true'], [`[${JSON.stringify(MANIFEST)}]`]])('%s', (text) => {
    for (const declared of TYPES) {
      expect(decode(text, declared)).toEqual({
        document: null,
        faults: [{ kind: 'malformed', message: 'the document is not a JSON object', pointer: '' }],
      });
    }
  });

  test.each([
    ['empty', ''],
    ['noise', '\x00\x01\x02'],
    ['half', JSON.stringify(MANIFEST).slice(0, 100)],
    ['a byte order mark', `\ufeff${JSON.stringify(MANIFEST)}`],
  ])('%s', (_, text) => {
    expect(decode(text, OCI_MANIFEST)).toMatchObject({ document: null, faults: [{ kind: 'malformed' }] });
  });

  test.each([
    ['a config that is none', { ...MANIFEST, config: 'x' }, '/config'],
    ['a config without a digest', { ...MANIFEST, config: { size: 1 } }, '/config/digest'],
    ['no config', without(MANIFEST, 'config'), '/config'],
    ['null for a config', { ...MANIFEST, config: null }, '/config'],
    ['null for a layer', { ...MANIFEST, layers: [null] }, '/layers/0'],
    ['layers that are no list', { ...MANIFEST, layers: { 0: LAYER } }, '/layers'],
    [
      'a layer in capitals',
      { ...MANIFEST, layers: [LAYER, { ...LAYER, digest: DIGEST.toUpperCase() }] },
      '/layers/1/digest',
    ],
    [
      'an entry with a path for a digest',
      { ...INDEX, manifests: [{ ...ENTRY, digest: 'sha256:../../x' }] },
      '/manifests/0/digest',
    ],
    ['a subject that is none', { ...MANIFEST, subject: DIGEST }, '/subject'],
    ['annotations that are no strings', { ...INDEX, annotations: { a: 1 } }, '/annotations/a'],
    ['an artifactType that is no string', { ...INDEX, artifactType: [] }, '/artifactType'],
  ])('%s is told once, and there is no document', (_, json, pointer) => {
    expect(decode(json)).toEqual({
      document: null,
      faults: [{ kind: 'malformed', message: expect.any(String), pointer }],
    });
  });

  test('a fault anywhere means that nothing was interpreted', () => {
    for (const { bytes, declared } of REAL_DOCUMENTS.filter(({ slot }) => slot === 'manifest')) {
      fc.assert(
        fc.property(mutated(bytes), (mutation) => {
          const { document, faults } = decodeDocument(mutation, declared);
          expect(document === null).toBe(faults.some(isIntegrityFault));
          for (const { message } of faults) expect(message).not.toMatch(/[\p{Cc}\p{Cs}]|^\s*::|##\[/u);
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('decodeDocument', () => {
  test('tolerates fields that no specification has', () => {
    const extra = { 'org.example.note': { layers: [1] }, vendor: null, bar: [{ Layers: 1, layers: 2 }] };
    for (const json of [MANIFEST, INDEX, OLD]) expect(decode({ ...json, ...extra }).faults).toEqual([]);
  });

  test('takes annotations for data, whatever their names', () => {
    const annotations = { Layers: 'a', layers: 'b', LAYERS: 'c', config: 'd', __proto: 'e', 'a/b': 'f' };
    const { document, faults } = decode({ ...MANIFEST, annotations });
    expect(faults).toEqual([]);
    expect(document).toMatchObject({ annotations: new Map(Object.entries(annotations)) });
  });

  test('reads the artifact manifest that was removed', () => {
    const json = { mediaType: ARTIFACT, artifactType: 'a/b', blobs: [LAYER], subject: ENTRY, annotations: { a: 'b' } };
    expect(decode(json, ARTIFACT)).toMatchObject({
      document: {
        kind: 'artifact-manifest',
        artifactType: 'a/b',
        blobs: [{ digest: DIGEST }],
        subject: { digest: DIGEST },
      },
      faults: [],
    });
    const oras = 'application/vnd.cncf.oras.artifact.manifest.v1+json';
    expect(decode({ ...json, mediaType: oras }, oras).document?.kind).toBe('artifact-manifest');
  });

  test('200,000 levels of nesting end at once', () => {
    expect(decode(`{"layers":${'['.repeat(200_000)}`)).toMatchObject({
      document: null,
      faults: [{ kind: 'too-large' }],
    });
  });

  test('10,000 entries of an index.json are read', () => {
    const manifests = Array.from({ length: 10_000 }, (_, i) => ({
      ...{ ...ENTRY, digest: `sha256:${i.toString(16).padStart(64, '0')}`, size: i },
      platform: { architecture: 'amd64', os: 'linux' },
      annotations: {
        'org.opencontainers.image.ref.name': `v${i}`,
        'io.containerd.image.name': `docker.io/acme/pay:v${i}`,
      },
    }));
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }, null, 2));
    expect(bytes.length).toBeGreaterThan(3_000_000);
    expect(decodeDocument(bytes, '')).toMatchObject({
      document: { kind: 'index', manifests: { length: 10_000 } },
      faults: [],
    });
  });

  test('a million bad layers take no memory for their faults', () => {
    const { faults } = decode(`{"schemaVersion":2,"config":{},"layers":[${Array(500_000).fill('{}').join()}]}`);
    expect(faults.length).toBeLessThan(20);
  });

  test('shows what it quotes in one line that commands nothing', () => {
    for (const text of HOSTILE_TEXTS) {
      const decoded = [
        decode({ ...MANIFEST, mediaType: text }),
        decode(MANIFEST, text),
        decode({ ...MANIFEST, [`x${text}`]: 1, [`X${text}`]: 1 }),
      ];
      for (const { message } of decoded.flatMap(({ faults }) => faults)) {
        expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]|^\s*::|##\[/u);
      }
    }
  });
});

describe('documentKind', () => {
  test.each([
    [OCI_MANIFEST, 'manifest'],
    [SCHEMA2, 'manifest'],
    [OCI_INDEX, 'index'],
    [LIST, 'index'],
    ['application/vnd.oci.image.manifest.list.v1+json', 'index'],
    [SCHEMA1, 'schema1'],
    [SIGNED, 'schema1'],
    [SIGNED.toUpperCase(), 'schema1'],
    ['application/json', 'schema1'],
    ['text/plain', 'schema1'],
    ['', 'schema1'],
    [ARTIFACT, 'artifact-manifest'],
    ['Application/vnd.OCI.artifact.manifest.v1+json', 'artifact-manifest'],
    ['application/vnd.oci.image.config.v1+json', null],
    ['application/vnd.oci.image.layer.v1.tar', null],
    ['application/vnd.oci.empty.v1+json', null],
    ['application/vnd.buildkit.cacheconfig.v0', null],
    ['bananas', null],
  ])('of "%s" is %s', (mediaType, kind) => {
    expect(documentKind(mediaType)).toBe(kind);
  });
});

describe('typeByShape', () => {
  test.each([
    [OCI_MANIFEST, MANIFEST],
    [SCHEMA2, { ...MANIFEST, config: { ...CONFIG, mediaType: 'application/vnd.docker.container.image.v1+json' } }],
    [OCI_INDEX, INDEX],
    [SCHEMA1, OLD],
  ])('guesses %s, as c/image does', (type, json) => {
    const { document } = decode(without(json, 'mediaType'));
    expect(document && typeByShape(document)).toBe(type);
  });

  test('guesses the type of an artifact manifest that only its descriptor names', () => {
    const { document } = decode({ blobs: [] }, ARTIFACT);
    expect(document && typeByShape(document)).toBe(ARTIFACT);
  });

  test('agrees with what real manifests call themselves, but for the lists that are written as indexes', () => {
    for (const { bytes, declared, json } of REAL_DOCUMENTS.filter(({ slot }) => slot === 'manifest')) {
      const { document } = decodeDocument(bytes, declared);
      if (json.mediaType === undefined || json.mediaType === LIST) continue;
      expect(document && typeByShape(document)).toBe(json.mediaType);
    }
  });
});

describe('inspectOpaque', () => {
  const inspect = (json: object | string, declared = 'application/vnd.example+json') =>
    inspectOpaque(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)), declared);

  test.each([
    ['a manifest', MANIFEST],
    ['an index', INDEX],
    ['schema1', OLD],
    ['a manifest to Go only', { Config: CONFIG, layer\u017f: [] }],
    ['an index to Go only', { MANIFEST\u017f: [] }],
    ['an empty index', { manifests: null }],
  ])('finds %s under another name', (_, json) => {
    expect(inspect(json)).toEqual([
      {
        kind: 'ambiguous',
        message: 'it is declared as "application/vnd.example+json", and its bytes are a manifest or index',
        pointer: '',
      },
    ]);
  });

  test('finds every real document', () => {
    for (const { bytes, slot } of REAL_DOCUMENTS) {
      expect(inspectOpaque(bytes, 'a/b')).toHaveLength(slot === 'manifest' ? 1 : 0);
    }
  });

  test.each([['{}'], ['[]'], ['1'], ['{"config": {"User": "root"}, "rootfs": {}}'], ['{"layers": [], "records": []}']])(
    'lets %s be',
    (json) => {
      expect(inspect(json)).toEqual([]);
    },
  );

  test.each([['{"manifests": [], "manifests": 1}'], ['{} {}'], ['{"a'], [`{"a":${'['.repeat(200_000)}`]])(
    'reports what readers may read in different ways: %.40s',
    (json) => {
      expect(inspect(json).some(isIntegrityFault)).toBe(true);
    },
  );
});

describe('decodeConfig and decodeDocument', () => {
  test('take nothing of one another', () => {
    for (const { bytes, slot } of REAL_DOCUMENTS) {
      if (slot === 'config') expect(decodeDocument(bytes, OCI_MANIFEST).document).toBeNull();
      else expect(decodeConfig(bytes).config?.diffIds ?? []).toEqual([]);
    }
  });
});
