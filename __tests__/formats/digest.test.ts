import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  algorithmOf,
  type Digest,
  Digester,
  digestOf,
  encodedOf,
  isDigest,
  shortDigest,
  verifierOf,
} from '../../src/formats/digest.ts';
import { FIXTURE_NAMES, filesOf } from '../support/real-documents.ts';

const HEX = 'abcdef0123456789'.repeat(4);

function digest(text: string): Digest {
  if (!isDigest(text)) throw new Error(`not a digest: ${text}`);
  return text;
}

describe('isDigest', () => {
  test.each([
    [`sha256:${HEX}`],
    [`sha512:${HEX}${HEX}`],
    // What this product cannot compute has no rule but the grammar (the examples of image-spec, descriptor.md).
    ['sha384:abc'],
    ['multihash+base58:QmRZxt2b1FVZPNqd8hsiykDL3TdBDeTSPX9Kv46HmX4Gx8'],
    ['sha256+b64u:LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564'],
    ['a.b_c-d+e:A='],
  ])('accepts %s', (text) => {
    expect(isDigest(text)).toBe(true);
  });

  test.each([
    ['the empty text', ''],
    ['no algorithm', `:${HEX}`],
    ['no colon', HEX],
    ['nothing after the colon', 'sha256:'],
    ['upper-case hex', `sha256:${HEX.toUpperCase()}`],
    ['one upper-case letter', `sha256:A${HEX.slice(1)}`],
    ['an upper-case algorithm', `SHA256:${HEX}`],
    ['one digit too few', `sha256:${HEX.slice(1)}`],
    ['one digit too many', `sha256:${HEX}0`],
    ['a letter beyond f', `sha256:g${HEX.slice(1)}`],
    ['a sha512 of the length of a sha256', `sha512:${HEX}`],
    ['a line break at the end', `sha256:${HEX}\n`],
    ['a NUL at the end', `sha256:${HEX}\0`],
    ['a blank at the start', ` sha256:${HEX}`],
    ['two algorithms', `sha256:sha256:${HEX}`],
    ['a path', 'sha256:../../../../etc/passwd'],
    ['a path in the algorithm', '../x:abc'],
    ['a slash', 'sha384:a/b'],
    ['a backslash', 'sha384:a\\b'],
    ['two dots', 'sha384:..'],
    ['two dots in the algorithm', 'a..b:abc'],
    ['a dot at the end of the algorithm', 'a.:abc'],
    ['digits of another script', 'sha384:١٢٣'],
    ['a full-width letter', `sha256:ａ${HEX.slice(1)}`],
    ['more than a file name can have', `sha384:${'a'.repeat(300)}`],
  ])('refuses %s', (_, text) => {
    expect(isDigest(text)).toBe(false);
  });

  test('lets no text pass that leads out of the folder of blobs', () => {
    const pieces = [
      'sha256',
      'sha384',
      ':',
      '.',
      '..',
      '/',
      '\\',
      '-',
      '+',
      '_',
      '=',
      '%2f',
      '\0',
      'a',
      '0',
      'A',
      '~',
      ' ',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((end) => `x:${end}`),
        ),
        (name) => {
          if (!isDigest(name)) return;
          const path = `blobs/${algorithmOf(name)}/${encodedOf(name)}`;
          expect(posix.normalize(path)).toBe(path);
          expect(path.split('/')).toHaveLength(3);
          expect(path).toMatch(/^[\w/.+=-]+$/);
        },
      ),
    );
  });

  test.each([['a.'], ['a'], [':'], ['a:']])('a million times "%s" costs no more than reading it', (piece) => {
    expect(isDigest(piece.repeat(1_000_000))).toBe(false);
  });
});

describe('the parts of a digest', () => {
  test('are what stands before and after the colon', () => {
    expect(algorithmOf(digest('sha256+b64u:LCa0'))).toBe('sha256+b64u');
    expect(encodedOf(digest('sha256+b64u:LCa0'))).toBe('LCa0');
  });

  test('tell what to verify it with', () => {
    expect(verifierOf(digest(`sha256:${HEX}`))).toBe('sha256');
    expect(verifierOf(digest(`sha512:${HEX}${HEX}`))).toBe('sha512');
  });

  test.each([['sha384:abc'], ['sha256+b64u:LCa0'], ['constructor:abc'], ['md5:d41d8cd98f00b204e9800998ecf8427e']])(
    'tell that nothing here verifies %s',
    (text) => {
      expect(verifierOf(digest(text))).toBeUndefined();
    },
  );

  test('are short in words', () => {
    expect(shortDigest(digest(`sha256:${HEX}`))).toBe('sha256:abcdef012345');
    expect(shortDigest(digest('sha384:abc'))).toBe('sha384:abc');
  });
});

describe('digestOf', () => {
  test('gives the digests that the specifications have', () => {
    // image-spec, manifest.md, "Guidance for an Empty Descriptor"; FIPS 180-4's "abc".
    expect(digestOf(Buffer.from('{}'))).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(digestOf(Buffer.from('abc'), 'sha512')).toBe(
      'sha512:ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
        '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    );
  });

  test('gives every blob of real layouts the name that it has there', () => {
    const blobs = FIXTURE_NAMES.flatMap((fixture) => [...filesOf(fixture)]).flatMap(([name, bytes]) => {
      const [, algorithm, encoded] = /^blobs\/(\w+)\/(\w+)$/.exec(name) ?? [];
      return algorithm === undefined ? [] : [{ bytes, named: `${algorithm}:${encoded}` }];
    });
    expect(blobs.length).toBeGreaterThan(100);
    for (const { bytes, named } of blobs) expect(digestOf(bytes)).toBe(named);
  });

  test('is the same in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), fc.constantFrom('sha256', 'sha512'), (pieces, algorithm) => {
        const digester = new Digester(algorithm);
        for (const piece of pieces) digester.update(piece);
        expect(digester.digest()).toBe(digestOf(Buffer.concat(pieces), algorithm));
      }),
    );
  });
});
