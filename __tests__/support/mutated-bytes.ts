import fc from 'fast-check';

/** What is put into documents to break them: tokens, escapes, bytes that are no UTF-8, names of fields in other letters, numbers beyond bounds. */
const PIECES: readonly Buffer[] = [
  ...[
    '',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    '\0',
    ' ',
    '\n',
    '\ufeff',
    '{}',
    '[]',
    'null',
    'true',
    '""',
    '-1',
    '1e999',
  ],
  ...[
    '99999999999999999999',
    '9'.repeat(40),
    '0.5',
    '"layers":[],',
    '"Layers":[],',
    '"layer\\u0073":[],',
    '"layer\u017f":null,',
    '"manifests":[],',
  ],
  ...[
    '"config":{},',
    '"__proto__":{},',
    '"size":"1",',
    '"digest":"sha256:../../x",',
    '"mediaType":"bananas",',
    '::error::',
    '\x1b[31m',
    '['.repeat(100),
  ],
].map((text) => Buffer.from(text));
const BAD_UTF8: readonly Buffer[] = ['ff', 'c080', 'eda080', 'e282'].map((hex) => Buffer.from(hex, 'hex'));

/** Bytes with a few places replaced, cut out, doubled or filled with something that does not belong there. */
export function mutated(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const piece = fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...BAD_UTF8), fc.uint8Array({ maxLength: 3 }));
  const edit = fc.record({
    at: fc.nat({ max: bytes.length }),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 200 })),
    to: fc.oneof(
      piece,
      fc.nat({ max: bytes.length }).map((from) => bytes.subarray(from, from + 80)),
    ),
  });
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) =>
      edits.reduce<Uint8Array>(
        (result, { at, length, to }) => Buffer.concat([result.subarray(0, at), to, result.subarray(at + length)]),
        bytes,
      ),
    );
}
