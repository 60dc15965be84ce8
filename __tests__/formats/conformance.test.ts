import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conformance, isDatePath, type Nonconformity } from '../../src/formats/conformance.ts';
import { allClauses } from '../../src/formats/conformance-clauses.ts';
import { FORMATS } from '../../src/formats/conformance-formats.ts';
import { IMAGE_CLAUSES } from '../../src/formats/conformance-image.ts';
import { LIMITS } from '../../src/limits.ts';
import { arbitraryDocument, optionalPointers, requiredPointers } from '../support/arbitrary-documents.ts';
import { ACCEPTED, ADVICE, VIOLATIONS } from '../support/conformance-table.ts';
import { ABSENT, CONFORMING, changed, EMPTY_DIGEST, KINDS } from '../support/conforming.ts';
import { SPECIFIED_FIXTURES, specifiedDocuments } from '../support/specified-documents.ts';

const CLAUSES = new Map(allClauses().map((clause) => [clause.id, clause]));

describe('the table', () => {
  test.each(KINDS)('%s with every field conforms, and follows all advice', (kind) => {
    expect(conformance(kind, CONFORMING[kind], { strict: true })).toEqual([]);
  });

  test.each(VIOLATIONS)('%s: %s is %j, against %s', (kind, pointer, value, clause, at = pointer) => {
    const document = changed(CONFORMING[kind], pointer, value);
    const message = expect.stringMatching(/ (?:is|wrong)\b.*: \S/);
    const expected = [{ id: clause, pointer: at, ...written(clause), refusal: refusalOf(clause), message }];
    expect(conformance(kind, document, { strict: false })).toEqual(expected);
    expect(conformance(kind, document, { strict: true }).filter(({ level }) => level === 'MUST')).toEqual(expected);
  });

  test.each(ADVICE)('%s: %s is %j, against the advice %s', (kind, pointer, value, clause) => {
    const document = changed(CONFORMING[kind], pointer, value);
    expect(conformance(kind, document, { strict: true })).toMatchObject([{ pointer, ...written(clause) }]);
    expect(conformance(kind, document, { strict: false })).toEqual([]);
  });

  test.each(ACCEPTED)('%s: %s is %j, which is fine', (kind, pointer, value) => {
    expect(conformance(kind, changed(CONFORMING[kind], pointer, value), { strict: false })).toEqual([]);
  });

  test('has every clause, but for those on several documents', () => {
    const compared = Object.values(IMAGE_CLAUSES).flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one),
    );
    const tried = new Set<string>([...[...VIOLATIONS, ...ADVICE].map(([, , , clause]) => clause), ...compared]);
    expect([...CLAUSES.keys()].filter((id) => !tried.has(id))).toEqual([]);
  });
});

describe('dates', () => {
  const CREATED = { id: 'config.md MUST created', refusal: 'docker, containerd, podman and crane refuse the image' };
  const config = (created: unknown) => changed(CONFORMING['oci-config'], '/created', created);

  // Each is RFC 3339, and docker, ctr, podman and crane fail on it: "cannot parse".
  test.each(['2026-01-02T03:04:05z', '2026-01-02t03:04:05Z', '2016-12-31T23:59:60Z'])(
    '%s is valid and refused by engines',
    (created) => {
      expect(conformance('oci-config', config(created), { strict: false })).toMatchObject([CREATED]);
      expect(conformance('docker-config', config(created), { strict: false })).toMatchObject([
        { id: 'spec.md MUST created' },
      ]);
    },
  );

  // All engines load these.
  test.each([
    '2026-01-02T3:04:05Z',
    '2026-01-02T03:04:05,5Z',
    '2026-01-02T03:04:05+24:00',
    '2026-01-02T03:04:05+23:60',
  ])('%s is not valid, and no engine minds', (created) => {
    expect(conformance('oci-config', config(created), { strict: false })).toMatchObject([
      { id: 'config.md MUST created # grammar', refusal: null },
    ]);
  });

  test.each(['/created', '/history/0/created'])('an escape in the text of %s is refused by engines', (pointer) => {
    const options = { strict: false, escapedDates: [pointer] };
    const [found, ...others] = conformance('oci-config', CONFORMING['oci-config'], options);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ pointer, refusal: CREATED.refusal });
    expect(found?.message).toMatch(/^"created" is "2026-11-05T.*", written with an escape: the? .* no escapes$|a date/);
  });

  test('a clause that engines enforce comes before the grammar, whatever is found first', () => {
    for (const created of ['', 'yesterday', '2026-02-30T00:00:00Z', 12])
      expect(
        conformance('oci-config', config(created), { strict: true }).filter(({ level }) => level === 'MUST'),
      ).toMatchObject([CREATED]);
  });

  test('are at created and history/N/created', () => {
    expect([['created'], ['history', 3, 'created']].every(isDatePath)).toBe(true);
    expect([['config', 'created'], ['history', 'created'], ['history', 0, 'x', 'created'], []].some(isDatePath)).toBe(
      false,
    );
  });
});

describe('what depends on another field', () => {
  const empty = { mediaType: 'application/vnd.oci.empty.v1+json', digest: EMPTY_DIGEST, size: 2 };
  const artifact = (config: unknown, artifactType: unknown) =>
    changed(changed(CONFORMING['oci-manifest'], '/config', config), '/artifactType', artifactType);

  test.each([ABSENT, null])('an artifact with the empty config needs its type: %p', (artifactType) => {
    expect(conformance('oci-manifest', artifact(empty, artifactType), { strict: true })).toMatchObject([
      { pointer: '/artifactType', ...written('manifest.md MUST artifactType') },
    ]);
  });

  test('its wrong type is one mistake', () => {
    expect(pointers(conformance('oci-manifest', artifact(empty, 12), { strict: true }))).toEqual(['/artifactType']);
  });

  test('another config needs none', () => {
    const config = { ...empty, mediaType: 'application/vnd.example.config' };
    expect(conformance('oci-manifest', artifact(config, ABSENT), { strict: true })).toEqual([]);
  });

  test('the digest of {} may be of sha512', () => {
    const digest = `sha512:${'27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9a33c2046ef60fd2a7878d378e29fec851806bbd9a67878f3a9f1cda4830763fd'}`;
    expect(conformance('oci-manifest', artifact({ ...empty, digest }, 'a/b'), { strict: false })).toEqual([]);
  });

  test('an artifact in an index needs no platform', () => {
    const index = changed(CONFORMING['oci-index'], '/manifests/0/platform', ABSENT);
    const withType = changed(index, '/manifests/0/artifactType', 'application/vnd.example+type');
    expect(conformance('oci-index', withType, { strict: true })).toEqual([]);
  });
});

describe('messages', () => {
  test.each([
    [
      '/config/size',
      ABSENT,
      '"size" is missing: a descriptor has the size of its blob in bytes, an integer from 0 to 2^63 - 1',
    ],
    ['/layers/1', 'x', '"layers/1" is "x": an image manifest has a list of layers, which are descriptors'],
    ['/subject', [1, 2], '"subject" is a list of 2: the subject is a descriptor'],
    ['/annotations/a~1b~0c.d', {}, '"a/b~c.d" is an object: annotations are an object of strings'],
    ['', false, 'the document is false: an image manifest is a JSON object'],
  ])('%s', (pointer, value, message) => {
    expect(
      conformance('oci-manifest', changed(CONFORMING['oci-manifest'], pointer, value), { strict: false }),
    ).toMatchObject([{ message }]);
  });

  test('a key is named where it is the mistake', () => {
    const document = changed(CONFORMING['oci-config'], '/config/ExposedPorts/$PORT', {});
    expect(conformance('oci-config', document, { strict: false })).toMatchObject([
      {
        pointer: '/config/ExposedPorts/$PORT',
        message: expect.stringMatching(/^the key "\$PORT" is wrong: exposed ports /),
      },
    ]);
  });

  test('what comes from the document is safe to show', () => {
    const value = `\u001b[2J\n::error::\u202e${'x'.repeat(10_000)}`;
    const places = ['/config/digest', '/layers/0/urls/0', `/annotations/${value.replaceAll('/', '~1')}`];
    const messages = places.flatMap((pointer) =>
      conformance(
        'oci-manifest',
        changed(CONFORMING['oci-manifest'], pointer, pointer.startsWith('/annotations') ? 1 : value),
        { strict: true },
      ),
    );
    expect(messages).toHaveLength(3);
    for (const { message } of messages) {
      expect(message).not.toMatch(/[^ -~…]|::/);
      expect(message.length).toBeLessThan(700);
    }
  });
});

describe('images of real tools', () => {
  test('are found', () => {
    expect(SPECIFIED_FIXTURES.length).toBeGreaterThan(50);
  });

  test.each(SPECIFIED_FIXTURES)('%s conforms', async (fixture) => {
    const documents = await specifiedDocuments(fixture);
    expect(documents.length).toBeGreaterThan(0);
    for (const { kind, name, json } of documents) {
      expect([name, conformance(kind, json, { strict: false })]).toEqual([name, []]);
    }
  });
});

describe.each(KINDS)('any %s', (kind) => {
  const documents = arbitraryDocument(kind);

  test('conforms', () => {
    fc.assert(fc.property(documents, (document) => expect(conformance(kind, document, { strict: false })).toEqual([])));
  });

  test('without a required field, or with null or nonsense in it, has one nonconformity, there', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom('absent', 'null', 'nonsense'), (document, at, how) => {
        const places = requiredPointers(kind, document);
        const { pointer, nullable, nonsense } = places[at % places.length] ?? {
          pointer: '',
          nullable: false,
          nonsense: null,
        };
        fc.pre(!(how === 'null' && nullable));
        const value = how === 'absent' ? ABSENT : how === 'null' ? null : nonsense;
        expect(pointers(conformance(kind, changed(document, pointer, value), { strict: false }))).toEqual([pointer]);
      }),
    );
  });

  test('is the same with null in an optional field as without the field', () => {
    fc.assert(
      fc.property(documents, fc.boolean(), (document, strict) => {
        for (const pointer of optionalPointers(kind)) {
          const [withNull, without] = [null, ABSENT].map((value) =>
            conformance(kind, changed(document, pointer, value), { strict }),
          );
          expect(withNull).toEqual(without);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('may have fields that nobody knows', () => {
    fc.assert(
      fc.property(documents, fc.string(), fc.jsonValue(), (document, key, value) => {
        const unknown = changed(document, `/x-${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, value);
        expect(conformance(kind, unknown, { strict: false })).toEqual([]);
      }),
    );
  });

  test('is judged without an exception, whatever it is, with one finding a place', () => {
    const mutated = fc.tuple(documents, fc.jsonValue(), fc.nat()).map(([document, value, at]) => {
      const places = [...requiredPointers(kind, document).map(({ pointer }) => pointer), ...optionalPointers(kind)];
      return changed(document, places[at % places.length] ?? '', value);
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), mutated), (document) => {
        const found = pointers(conformance(kind, document, { strict: true }));
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(LIMITS.documentFaults);
      }),
    );
  });
});

describe('hostile documents', () => {
  test('a million mistakes are told in ten', () => {
    const manifest = { schemaVersion: 2, config: {}, layers: new Array(300_000).fill({ annotations: { a: 1 } }) };
    const found = conformance('oci-manifest', manifest, { strict: true });
    expect(found).toHaveLength(LIMITS.documentFaults);
    expect(found.every(({ level }) => level === 'MUST')).toBe(true);
  });

  test.each(Object.entries(FORMATS))('%s takes any string, in linear time', (_name, fits) => {
    const pieces = [
      'a',
      'sha256:',
      'https://a@[',
      'a:%41',
      '=',
      '#',
      '--',
      '.a',
      ' ',
      '9',
      '[',
      '@',
      '2026-11-05T07:08:09.1',
      'x-',
      '{"a":',
    ];
    for (const piece of pieces) {
      for (const text of [
        piece.repeat(400_000),
        `https://${piece.repeat(400_000)}`,
        `sha256:${piece.repeat(400_000)}\n`,
      ])
        fits(text);
    }
  });

  test('names that mean something to JavaScript mean nothing', () => {
    const annotations: unknown = JSON.parse('{"__proto__": 1, "constructor": {}, "hasOwnProperty": "x"}');
    const found = conformance('oci-manifest', changed(CONFORMING['oci-manifest'], '/annotations', annotations), {
      strict: false,
    });
    expect(pointers(found)).toEqual(['/annotations/__proto__', '/annotations/constructor']);
  });
});

test('the generated code needs nothing of ajv', () => {
  const code = readFileSync(join(import.meta.dirname, '../../src/formats/conformance.generated.ts'), 'utf8');
  expect(code).not.toMatch(/require\(|ajv\/|vErrors/);
});

function written(id: string): Pick<Nonconformity, 'level' | 'clause'> {
  const clause = CLAUSES.get(id);
  if (clause === undefined) throw new Error(`there is no clause ${id}`);
  return { level: clause.level, clause: `${clause.specification}, "${clause.section}"` };
}

function refusalOf(id: string): string | null {
  return CLAUSES.get(id)?.refusal ?? null;
}

function pointers(found: readonly Nonconformity[]): readonly string[] {
  return found.map(({ pointer }) => pointer);
}
