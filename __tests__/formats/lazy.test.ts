import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detect } from '../../src/formats/format.ts';
import { detectLazy, tableLocations } from '../../src/formats/lazy.ts';
import { LIMITS } from '../../src/limits.ts';
import { FIXTURE_NAMES, filesOf } from '../support/real-documents.ts';

const tail = (bytes: Uint8Array) => bytes.subarray(-LIMITS.tailBytes);

/** The footer of 51 bytes as stargz-snapshotter's `gzipFooterBytes` writes it. */
function footer({ offset = '000000000000013b', id = 'SG', magic = 'STARGZ', flags = 4 } = {}): Buffer {
  const extra = Buffer.concat([Buffer.from(id), Buffer.from([22, 0]), Buffer.from(offset + magic)]);
  const head = Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 0xff, extra.length, 0]);
  return Buffer.concat([head, extra, Buffer.from([1, 0, 0, 0xff, 0xff]), Buffer.alloc(8)]);
}

/** The skippable frame that containers/storage writes at the end. */
const CHUNKED = Buffer.concat([Buffer.from('502a4d1828000000', 'hex'), Buffer.alloc(32), Buffer.from('GnUlInUx')]);

/** The same since containers/storage 1.46, with a place for the tar-split. */
const NEW_CHUNKED = Buffer.concat([Buffer.from('502a4d1840000000', 'hex'), Buffer.alloc(56), Buffer.from('GNUlInUx')]);

describe('detectLazy', () => {
  test.each(FIXTURE_NAMES)('tells the layers of %s', (fixture) => {
    const kind = /estargz/.test(fixture) ? 'estargz' : /zstd-chunked/.test(fixture) ? 'zstd:chunked' : null;
    const compressed = [...filesOf(fixture).values()].filter((bytes) =>
      ['gzip', 'zstd'].includes(detect(bytes.subarray(0, 512))),
    );
    for (const layer of compressed) expect(detectLazy(tail(layer))).toBe(kind);
    if (kind !== null) expect(compressed.length).toBeGreaterThan(1);
  });

  test('tells neither of documents and tars', () => {
    for (const fixture of FIXTURE_NAMES) {
      for (const bytes of filesOf(fixture).values()) {
        if (detect(bytes.subarray(0, 512)) !== 'gzip' && detect(bytes.subarray(0, 512)) !== 'zstd') {
          expect(detectLazy(tail(bytes))).toBeNull();
        }
      }
    }
  });

  test('tells them with and without something before', () => {
    for (const before of [0, 1, 13]) {
      expect(detectLazy(Buffer.concat([Buffer.alloc(before, 0xff), footer()]))).toBe('estargz');
      expect(detectLazy(Buffer.concat([Buffer.alloc(before, 0xff), CHUNKED]))).toBe('zstd:chunked');
      expect(detectLazy(Buffer.concat([Buffer.alloc(before, 0xff), NEW_CHUNKED]))).toBe('zstd:chunked');
    }
  });

  test('looks at its own bytes only, where they are part of more', () => {
    const all = Buffer.concat([Buffer.alloc(10), footer(), Buffer.from('GnUlInUx')]);
    expect(detectLazy(all.subarray(10, -8))).toBe('estargz');
    expect(detectLazy(all.subarray(0, 20))).toBeNull();
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['half of a footer', footer().subarray(20)],
    ['all but the last byte of a footer', footer().subarray(0, -1)],
    ['something after the footer', Buffer.concat([footer(), Buffer.alloc(1)])],
    ['another extra field', footer({ id: 'AB' })],
    ['another magic', footer({ magic: 'STARGX' })],
    ['an offset that is no number', footer({ offset: '00000000000xyz3b' })],
    ['a gzip member with a name', footer({ flags: 8 })],
    ['the magic alone', Buffer.alloc(64).fill('STARGZ')],
    ['seven letters of the other magic', CHUNKED.subarray(0, -1)],
    ['the other magic in wrong letters', Buffer.from('GnuLInUx')],
    ['the other magic not at the end', Buffer.concat([CHUNKED, Buffer.alloc(1)])],
  ])('tells nothing of %s', (_, bytes) => {
    expect(detectLazy(bytes)).toBeNull();
  });

  test('tells nothing of noise, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: LIMITS.tailBytes }), (bytes) => {
        expect(detectLazy(bytes)).toBeNull();
      }),
    );
  });
});

describe('tableLocations', () => {
  const NONE = new Map<string, string>();
  const TOC = new Map([['containerd.io/snapshot/stargz/toc.digest', 'sha256:00']]);
  const POSITION = 'io.github.containers.zstd-chunked.manifest-position';
  const SIZE = 100_000;

  /** The footer of 47 bytes of stargz, before eStargz. */
  const LEGACY = Buffer.concat([
    Buffer.from('1f8b080400000000', 'hex'),
    Buffer.from([0, 0xff, 22, 0]),
    Buffer.from('000000000000013bSTARGZ'),
    Buffer.from([1, 0, 0, 0xff, 0xff]),
    Buffer.alloc(8),
  ]);
  const EXTERNAL = Buffer.concat([
    Buffer.from('1f8b080400000000', 'hex'),
    Buffer.from([0, 0xff, 21, 0]),
    Buffer.from('SG\x11\0STARGZEXTERNALTOC', 'latin1'),
    Buffer.from([1, 0, 0, 0xff, 0xff]),
    Buffer.alloc(8),
  ]);

  /** A footer of zstd:chunked, with its magic and length. */
  function chunked(magic: string, length: number, offset: number, size: number): Buffer {
    const footer = Buffer.alloc(length);
    footer.writeBigUInt64LE(BigInt(offset), 0);
    footer.writeBigUInt64LE(BigInt(size), 8);
    footer.write(magic, length - 8, 'latin1');
    return footer;
  }

  const padded = (bytes: Uint8Array) => Buffer.concat([Buffer.alloc(64), bytes]).subarray(-64);
  const locations = (bytes: Uint8Array, annotations: ReadonlyMap<string, string> = NONE, size = SIZE) =>
    tableLocations(padded(bytes), size, annotations);

  test.each([
    ['eStargz', footer(), 'estargz', 0x13b, SIZE - 51 - 0x13b],
    ['eStargz with capital digits', footer({ offset: '000000000000013B' }), 'estargz', 0x13b, SIZE - 51 - 0x13b],
    ['eStargz with a sign', footer({ offset: '+00000000000013b' }), 'estargz', 0x13b, SIZE - 51 - 0x13b],
    ['eStargz with another flag', footer({ flags: 6 }), 'estargz', 0x13b, SIZE - 51 - 0x13b],
    ['stargz', LEGACY, 'estargz', 0x13b, SIZE - 47 - 0x13b],
    ['zstd:chunked of stargz-snapshotter', chunked('GnUlInUx', 40, 300, 70), 'zstd:chunked', 300, 70],
    [
      'zstd:chunked of stargz-snapshotter without a length',
      chunked('GnUlInUx', 40, 300, 0),
      'zstd:chunked',
      300,
      SIZE - 340,
    ],
    ['zstd:chunked of containers/storage', chunked('GNUlInUx', 64, 300, 70), 'zstd:chunked', 300, 70],
  ])('follows the footer of %s, without any annotation', (_, bytes, form, offset, length) => {
    expect(locations(bytes)).toEqual([{ kind: 'range', form, offset, length }]);
  });

  test('follows a footer without its magic where the annotation of eStargz is there, as containers/storage does', () => {
    const bytes = footer({ magic: 'XXXXXX', id: 'AB' });
    expect(locations(bytes)).toEqual([]);
    expect(locations(bytes, TOC)).toEqual([
      { kind: 'range', form: 'estargz', offset: 0x13b, length: SIZE - 51 - 0x13b },
    ]);
  });

  test('follows the annotations of containers/storage without any footer', () => {
    const range = { kind: 'range', form: 'zstd:chunked', offset: 616, length: 426 };
    expect(locations(Buffer.alloc(64), new Map([[POSITION, '616:426:1700:1']]))).toEqual([range]);
    expect(locations(Buffer.alloc(64), new Map([[POSITION, ' +616: 426:1700:1 and more']]))).toEqual([range]);
    const old = new Map([['io.containers.zstd-chunked.manifest-position', '616:426:1700:1']]);
    expect(locations(Buffer.alloc(64), old)).toEqual([range]);
  });

  test('has every table that a consumer could take, each once', () => {
    const both = locations(chunked('GnUlInUx', 40, 300, 70), new Map([[POSITION, '616:426:1700:1']]));
    expect(both).toHaveLength(2);
    expect(locations(chunked('GnUlInUx', 40, 616, 426), new Map([[POSITION, '616:426:1700:1']]))).toHaveLength(1);
    // The last thirteen bytes of eStargz's footer are looked at by nobody.
    const double = footer();
    double.write('GnUlInUx', 43, 'latin1');
    expect(locations(double).map(({ form }) => form)).toEqual(['estargz', 'zstd:chunked']);
  });

  test.each([
    ['a table in another image', EXTERNAL, NONE],
    ['a table behind the layer', footer({ offset: 'ffffffffffffffff' }), NONE],
    ['a table that begins in the footer', footer({ offset: (SIZE - 51).toString(16).padStart(16, '0') }), NONE],
    ['a negative offset', footer({ offset: '-00000000000013b' }), NONE],
    ['a table of zstd:chunked behind the layer', chunked('GNUlInUx', 64, SIZE, 1), NONE],
    ['a position that is not one', Buffer.alloc(64), new Map([[POSITION, 'first']])],
    ['a position of another type', Buffer.alloc(64), new Map([[POSITION, '616:426:1700:2']])],
    ['a position behind the layer', Buffer.alloc(64), new Map([[POSITION, '99999999999999999999999:1:1:1']])],
  ])('knows that %s cannot be read', (_, bytes, annotations) => {
    expect(locations(bytes, annotations)).toMatchObject([{ kind: 'nowhere' }]);
  });

  test('finds none in other layers, whatever the digest is annotated', () => {
    expect(locations(Buffer.alloc(64))).toEqual([]);
    expect(locations(Buffer.alloc(64, 0xff), TOC)).toEqual([]);
    expect(tableLocations(new Uint8Array(), 0, TOC)).toEqual([]);
  });
});
