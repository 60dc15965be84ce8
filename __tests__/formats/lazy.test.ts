import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detect } from '../../src/formats/format.ts';
import { detectLazy } from '../../src/formats/lazy.ts';
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
