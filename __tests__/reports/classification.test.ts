import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classify } from '../../src/formats/media-type.ts';
import { classificationJson, classificationText } from '../../src/reports/classification.ts';

const ZSTD = 'application/vnd.oci.image.layer.v1.tar+zstd';
const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';

describe('classificationText', () => {
  test('tells each type in a few aligned lines, with a blank line between', () => {
    expect(classificationText([classify(ZSTD), classify(FOREIGN)])).toBe(
      [
        ZSTD,
        '  description    Layer as a tar compressed with zstd (since image-spec 1.1); zstd:chunked has this type too.',
        '  family         oci (Open Container Initiative, image-spec)',
        '  role           layer',
        '  compression    zstd',
        '  distributable  yes',
        '  status         current',
        '  source         OCI image-spec 1.1, layer.md',
        '',
        FOREIGN,
        `  description    ${classify(FOREIGN).description}`,
        '  family         docker-schema2 (Docker Image Manifest V2, Schema 2)',
        '  role           layer',
        '  compression    gzip',
        '  distributable  no: a registry need not store it',
        '  status         current',
        '  source         distribution, manifest-v2-2.md',
        '',
      ].join('\n'),
    );
  });

  test('shows the empty type by name', () => {
    expect(classificationText([classify('')])).toMatch(/^\(the empty type\)\n/);
  });

  test('never shows a type as it came where a log would act on it', () => {
    const text = classificationText([classify('::error::a\n::set-output name=a::b\u202e ##[group]')]);
    expect(text.split('\n')).toHaveLength(classificationText([classify(ZSTD)]).split('\n').length);
    expect(text).not.toMatch(/::|##\[|\u202e/);
  });
});

describe('classificationJson', () => {
  test('is the array of the contract, its keys in order, with a line break at the end', () => {
    const { family, role, compression, distributable, status, description, source } = classify(ZSTD);
    const members = { mediaType: ZSTD, family, role, compression, distributable, status, description, source };
    expect(classificationJson([classify(ZSTD)])).toBe(`${JSON.stringify([members], null, 2)}\n`);
  });

  test('has the kind of artifact, and for a misspelt type the one that was probably meant', () => {
    const written = ['application/vnd.cncf.helm.config.v1+json', 'application/vnd.cncf.helm.config.v1+jsn'];
    expect(JSON.parse(classificationJson(written.map((mediaType) => classify(mediaType))))).toMatchObject([
      { artifact: 'helm' },
      { role: 'unknown', suggestion: written[0] },
    ]);
    expect(classificationText([classify(written[1] ?? '')])).toContain(`did you mean   ${written[0]}\n`);
  });

  test('has the same keys for every type, also where more is known of it', () => {
    const [type] = JSON.parse(classificationJson([classify(ZSTD.toUpperCase())]));
    expect(Object.keys(type)).toEqual(Object.keys(JSON.parse(classificationJson([classify(ZSTD)]))[0]));
  });

  test('parses back to the very types that were asked for, whatever they are, and never holds a command of the runner', () => {
    const hostile = fc
      .array(fc.constantFrom('::', '##[', ':', '#', '[', '\n', '\r', '\u2028', '\u202e', '\u009b', '"', '\\', 'a/b'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.string({ unit: 'binary' }))), (types) => {
        const text = classificationJson(types.map((type) => classify(type)));
        expect(JSON.parse(text).map(({ mediaType }: { mediaType: string }) => mediaType)).toEqual(types);
        expect(text).not.toMatch(/::|##\[|[^\n -~\u00a1-\uffff]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  test('of nothing is an empty array', () => {
    expect(classificationJson([])).toBe('[]\n');
  });
});
