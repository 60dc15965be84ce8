import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decodeDocument } from '../../src/formats/manifest.ts';
import { type Schema1, schema1Config } from '../../src/formats/schema1.ts';
import { documentsOf } from '../support/real-documents.ts';

const DIGEST = (digit: string) => `sha256:${digit.repeat(64)}`;
const OLD = {
  ...{ schemaVersion: 1, name: 'acme/pay', tag: 'v1', architecture: 'amd64' },
  fsLayers: [{ blobSum: DIGEST('2') }, { blobSum: DIGEST('1') }],
  history: [{ v1Compatibility: '{"id":"b","parent":"a"}' }, { v1Compatibility: '{"id":"a"}' }],
};

const encode = (text: string) => Buffer.from(text).toString('base64url');
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

function decode(text: string, declared = '') {
  return decodeDocument(Buffer.from(text), declared);
}

/** The schema1 manifest that a text is. */
function schema1(text: string): Schema1 {
  const { document, faults } = decode(text);
  expect(faults).toEqual([]);
  if (document?.kind !== 'schema1') throw new Error('it is no schema1');
  return document;
}

interface Header {
  readonly formatLength?: unknown;
  readonly formatTail?: unknown;
  readonly time?: string;
}

/** A signature that states where its payload ends; nobody here looks at the rest. */
function signature(header: Header | string): string {
  const text = typeof header === 'string' ? header : JSON.stringify({ time: '2026-11-23T19:14:10Z', ...header });
  return `{"header":{"alg":"ES256","jwk":{}},"signature":"c2ln","protected":"${encode(text)}"}`;
}

/** Signs a document as libtrust does: the payload is its own text, into the end of which the signatures are put. */
function sign(payload: string, ...signatures: readonly string[]): string {
  const length = payload.lastIndexOf('}');
  const [before, tail] = [payload.slice(0, length), payload.slice(length)];
  const own = [signature({ formatLength: Buffer.byteLength(before), formatTail: encode(tail) })];
  return `${before},"signatures":[${(signatures.length > 0 ? signatures : own).join()}]${tail}`;
}

function expectFault(text: string, kind: string, pointer: string): void {
  expect(decode(text)).toMatchObject({
    document: null,
    faults: expect.arrayContaining([expect.objectContaining({ kind, pointer })]),
  });
}

describe("skopeo's schema1", () => {
  const [real] = documentsOf('dir-schema1');
  const text = Buffer.from(real?.bytes ?? []).toString();

  test('is known by the digest of its payload: the text without its signatures', () => {
    const payload = text.replace(/,"signatures":\[.*\]\}$/s, '}');
    expect(payload.length).toBeLessThan(text.length - 200);
    const { digest, signed } = schema1(text);
    // What `skopeo manifest-digest` says of this file.
    expect(digest).toBe(sha256(payload));
    expect(digest).not.toBe(sha256(text));
    expect(signed).toBe(true);
  });

  test('has its layers base first, and its history newest first', () => {
    const { layers, history } = schema1(text);
    expect(layers).toEqual(real?.json.fsLayers?.map(({ blobSum }) => blobSum).toReversed());
    expect(history).toEqual(real?.json.history?.map(({ v1Compatibility }) => v1Compatibility));
    expect(history.map((entry) => JSON.parse(entry).parent === undefined)).toEqual([false, false, true]);
  });

  test('has the config of the image in its newest history entry', () => {
    const { config, faults } = schema1Config(schema1(text));
    expect(faults).toEqual([]);
    expect(config).toMatchObject({
      user: '10001:10001',
      exposedPorts: ['8080/tcp'],
      created: '2024-05-01T12:00:00Z',
      platform: { os: 'linux', architecture: 'amd64' },
    });
    expect(config?.labels.get('org.opencontainers.image.title')).toBe('pay');
  });

  test.each([
    ['another layer', (json: string) => json.replace(/"blobSum":"sha256:\w/, '"blobSum":"sha256:f')],
    ['another history', (json: string) => json.replace('10001:10001', '00000:00000')],
    ['another architecture', (json: string) => json.replace('"architecture":"amd64"', '"architecture":"arm64"')],
  ])('with %s has another digest, whatever its signature says', (_, edit) => {
    expect(edit(text)).not.toBe(text);
    expect(schema1(edit(text)).digest).not.toBe(schema1(text).digest);
  });

  test.each([
    ['a key before the signatures', (json: string) => json.replace(',"signatures"', ',"x":1,"signatures"')],
    ['a key behind the signatures', (json: string) => json.replace(/\]\}$/, '],"x":1}')],
    ['a mediaType behind the signatures', (json: string) => json.replace(/\]\}$/, '],"mediaType":""}')],
    ['a letter more', (json: string) => json.replace('"name":""', '"name":"a"')],
    ['a letter less', (json: string) => json.replace('umoci config', 'umoc config')],
    ['no schemaVersion', (json: string) => json.replace(',"schemaVersion":1', '')],
  ])('with %s is not what was signed', (_, edit) => {
    expect(edit(text)).not.toBe(text);
    expectFault(edit(text), 'ambiguous', '/signatures');
  });

  test('without its signatures has the same digest, unsigned', () => {
    const { signatures, ...unsigned } = real?.json ?? {};
    expect(signatures).toHaveLength(1);
    const bare = JSON.stringify(unsigned);
    expect(schema1(bare)).toEqual({ ...schema1(text), signed: false });
  });

  test('is the same under both of its types', () => {
    for (const suffix of ['json', 'prettyjws']) {
      const declared = `application/vnd.docker.distribution.manifest.v1+${suffix}`;
      expect(decode(text, declared)).toEqual(decode(text));
    }
  });
});

describe('a schema1 manifest', () => {
  test('is read, signed or not, compact or indented', () => {
    const expected = {
      ...{ kind: 'schema1', mediaType: '', name: 'acme/pay', tag: 'v1', architecture: 'amd64' },
      layers: [DIGEST('1'), DIGEST('2')],
      history: ['{"id":"b","parent":"a"}', '{"id":"a"}'],
    };
    for (const indent of [undefined, 1, 3, '\t']) {
      const text = JSON.stringify(OLD, null, indent);
      expect(schema1(text)).toEqual({ ...expected, signed: false, digest: sha256(text) });
      expect(schema1(sign(text))).toEqual({ ...expected, signed: true, digest: sha256(text) });
    }
  });

  test('has the digest of its bytes where the payload is not all ASCII', () => {
    const text = JSON.stringify({ ...OLD, name: 'größe-😀' });
    expect(schema1(sign(text))).toMatchObject({ name: 'größe-😀', digest: sha256(text) });
  });

  test.each([['null'], ['[]']])('with %s for signatures is unsigned', (signatures) => {
    const text = JSON.stringify(OLD).replace(/\}$/, `,"signatures":${signatures}}`);
    expect(schema1(text)).toMatchObject({ signed: false, digest: sha256(text) });
  });

  test('without layers, history and names has none', () => {
    const declared = 'application/vnd.docker.distribution.manifest.v1+json';
    expect(decode('{"schemaVersion":1,"fsLayers":null,"history":null,"name":null}', declared)).toMatchObject({
      document: { layers: [], history: [], name: '', tag: '', architecture: '' },
      faults: [],
    });
  });

  test('keeps the place of a history entry that says nothing', () => {
    expect(schema1(JSON.stringify({ ...OLD, history: [{}, { v1Compatibility: 'x' }] })).history).toEqual(['', 'x']);
  });

  test.each([
    ['a layer without a digest', { fsLayers: [{}] }, '/fsLayers/0/blobSum'],
    ['a layer with a path for a digest', { fsLayers: [{ blobSum: 'sha256:../../x' }] }, '/fsLayers/0/blobSum'],
    ['a layer that is a string', { fsLayers: [DIGEST('1')] }, '/fsLayers/0'],
    ['layers that are no list', { fsLayers: {} }, '/fsLayers'],
    ['a history that is no list', { history: 'x' }, '/history'],
    ['a history of objects', { history: [{ v1Compatibility: {} }] }, '/history/0/v1Compatibility'],
    ['a tag that is no string', { tag: 1 }, '/tag'],
  ])('with %s is a fault', (_, members, pointer) => {
    expect(decode(JSON.stringify({ ...OLD, ...members }))).toEqual({
      document: null,
      faults: [{ kind: 'malformed', message: expect.any(String), pointer }],
    });
  });

  test.each([
    ['BlobSum', { fsLayers: [{ blobSum: DIGEST('1'), BlobSum: DIGEST('2') }] }, '/fsLayers/0/BlobSum'],
    ['V1Compatibility', { history: [{ V1Compatibility: '' }] }, '/history/0/V1Compatibility'],
    ['FSLayers', { FSLayers: [] }, '/FSLayers'],
    ['Signatures', { Signatures: [] }, '/Signatures'],
  ])('with %s, which only Go sees, is ambiguous', (_, members, pointer) => {
    expectFault(JSON.stringify({ ...OLD, ...members }), 'ambiguous', pointer);
  });
});

describe('a signature', () => {
  const text = JSON.stringify(OLD);
  const length = text.length - 1;
  const whole = sign(text, signature({ formatLength: 100, formatTail: '' })).length;
  const good = { formatLength: length, formatTail: encode('}') };

  test('may be one of several over the same payload', () => {
    const signed = sign(text, signature(good), signature({ ...good, time: 'x' }), signature(good));
    expect(schema1(signed)).toMatchObject({ signed: true, digest: sha256(text) });
  });

  test.each([
    ['another length', { ...good, formatLength: length - 1 }],
    ['another tail', { ...good, formatTail: encode(' }') }],
    // libtrust refuses these two as well ("conflicting format length"), though the payload is the same.
    ['another way to say the same', { formatLength: length - 1, formatTail: encode(`${text.at(-2)}}`) }],
  ])('beside one over %s is ambiguous', (_, other) => {
    expectFault(sign(text, signature(good), signature(other)), 'ambiguous', '/signatures');
    expectFault(sign(text, signature(other), signature(good)), 'ambiguous', '/signatures');
  });

  test.each([
    ['the whole document', { formatLength: whole, formatTail: '' }],
    ['nothing', { formatLength: 0, formatTail: '' }],
    ['an empty object', { formatLength: 0, formatTail: encode('{}') }],
    ['another image', { formatLength: 0, formatTail: encode(JSON.stringify({ ...OLD, tag: 'v2' })) }],
    ['no JSON', { formatLength: length, formatTail: '' }],
    ['two documents', { formatLength: length, formatTail: encode('}{}') }],
    ['a key twice', { formatLength: length, formatTail: encode(',"tag":"v1"}') }],
    ['a key more', { formatLength: length, formatTail: encode(',"x":1}') }],
    ['a list', { formatLength: 0, formatTail: encode('[]') }],
  ])('over %s is not over what the document says', (_, header) => {
    expectFault(sign(text, signature(header)), 'ambiguous', '/signatures');
  });

  test.each([
    ['a length beyond the document', { ...good, formatLength: 100_000 }],
    ['a huge length', { ...good, formatLength: Number.MAX_SAFE_INTEGER }],
    ['a negative length', { ...good, formatLength: -1 }],
    ['a tail that is no base64', { ...good, formatTail: '}' }],
    ['a tail with padding', { ...good, formatTail: 'fQ==' }],
    ['a tail with blanks', { ...good, formatTail: 'f Q' }],
    ['a tail cut short', { ...good, formatTail: 'f' }],
    ['a tail in the other alphabet', { ...good, formatTail: 'f/+Q' }],
  ])('with %s is malformed', (_, header) => {
    expectFault(sign(text, signature(header)), 'malformed', '/signatures');
  });

  test.each([
    ['a length beyond any number', signature(`{"formatLength":${'9'.repeat(40)},"formatTail":"fQ"}`)],
    ['a length of 64 bits and more', signature('{"formatLength":9.3e18,"formatTail":"fQ"}')],
    ['a length in quotes', signature({ ...good, formatLength: `${length}` })],
    ['no length', signature({ formatTail: 'fQ' })],
    ['no tail', signature({ formatLength: length })],
    ['a tail that is no string', signature({ ...good, formatTail: 1 })],
    ['a header that is no JSON', signature('x')],
    ['a header that is no object', signature('[]')],
    ['a header that is no base64', '{"protected":"{}"}'],
    ['a length twice', signature(`{"formatLength":${length},"formatLength":1,"formatTail":"fQ"}`)],
    ['bytes after the header', signature(`${JSON.stringify(good)}{}`)],
    ['no header', '{}'],
    ['null for a header', '{"protected":null}'],
    ['a header as an object', '{"protected":{}}'],
    ['nothing', 'null'],
    ['a string', '"x"'],
  ])('with %s does not say what it is over', (_, written) => {
    expectFault(sign(text, written), 'malformed', '/signatures/0');
    expectFault(sign(text, signature(good), written), 'malformed', '/signatures/1');
  });

  test('has the integer 9223372036854775808 for a length, which is not its own negative', () => {
    expectFault(
      sign(text, signature('{"formatLength":9223372036854775808,"formatTail":"fQ"}')),
      'malformed',
      '/signatures',
    );
  });

  test('has an ambiguous header where Go would read another field', () => {
    expectFault(
      sign(text, signature({ ...good, FormatLength: 1 } as Header)),
      'ambiguous',
      '/signatures/0/protected/FormatLength',
    );
    expectFault(sign(text, '{"Protected":"","protected":""}'), 'ambiguous', '/signatures/0/Protected');
  });

  test('stands in a list', () => {
    expectFault(
      sign(text).replace('"signatures":[', '"signatures":').replace(/\]\}$/, '}'),
      'malformed',
      '/signatures',
    );
  });

  test('costs no memory for its payload: 20,000 of them over two megabytes', () => {
    const large = JSON.stringify({ ...OLD, name: 'a'.repeat(2_000_000) });
    const header = { formatLength: large.length - 1, formatTail: encode('}') };
    const signed = sign(large, ...Array<string>(20_000).fill(signature(header)));
    const before = process.memoryUsage().arrayBuffers;
    expect(schema1(signed).digest).toBe(sha256(large));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200_000_000);
  });
});

describe('the config of a schema1', () => {
  const configOf = (...history: readonly string[]) =>
    schema1Config(
      schema1(JSON.stringify({ ...OLD, history: history.map((v1Compatibility) => ({ v1Compatibility })) })),
    );

  test('is that of the newest entry', () => {
    expect(configOf('{"config":{"User":"7"}}', '{"config":{"User":"0"}}').config?.user).toBe('7');
  });

  test.each([
    ['no history', []],
    ['no JSON', ['no JSON']],
    ['a key that readers written in Go take for another', ['{"config":{"User":"7","user":"0"}}']],
    ['a key twice', ['{"config":{"User":"7"},"config":{"User":"0"}}']],
    ['a user that is no string', ['{"config":{"User":7}}']],
  ])('is none with %s', (_, history) => {
    expect(configOf(...history).config).toBeNull();
  });
});
