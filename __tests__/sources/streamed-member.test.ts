import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../../src/formats/digest.ts';
import { LIMITS } from '../../src/limits.ts';
import type { ByteSource } from '../../src/sources/byte-source.ts';
import { STREAMED } from '../../src/sources/byte-source.ts';
import { StreamedMember } from '../../src/sources/streamed-member.ts';

/** What is kept of a member after its bytes went by in these pieces, all in one buffer. */
function passed(
  pieces: readonly Uint8Array[],
  { name = 'blobs/sha256/0a', size = Buffer.concat(pieces).length, budget = { left: LIMITS.heldBytes } } = {},
): ByteSource {
  const member = { name, rawName: name, flags: [], type: 'file', size, offset: 0, link: null, mode: 0 } as const;
  const passing = new StreamedMember(member, budget);
  const buffer = Buffer.alloc(Math.max(0, ...pieces.map(({ length }) => length)));
  for (const piece of pieces) {
    buffer.set(piece);
    passing.take(buffer.subarray(0, piece.length));
    buffer.fill(0xff);
  }
  return passing.stored().byteSource;
}

describe('a member that goes by once', () => {
  test('is kept whole where it is a document', () => {
    for (const text of ['{"a":1}', '[]', ' \n\t{}', `${' '.repeat(2000)}{}`]) {
      const bytes = Buffer.from(text);
      expect(passed([bytes])).toEqual({ kind: 'bytes', bytes, length: bytes.length });
    }
  });

  test('is unreadable where the archive has more first and last bytes than are kept', () => {
    expect(passed([Buffer.alloc(5000, 'x')], { budget: { left: 100 } })).toEqual({
      kind: 'unreadable',
      reason: 'the archive has more than 134.2 MB of documents and small files; give it as an uncompressed file',
      length: 0,
    });
  });

  test('leaves its digest, and its first and last bytes, where it is none', () => {
    const bytes = Buffer.from('layer'.repeat(1000));
    expect(passed([bytes])).toEqual({
      ...{ kind: 'streamed', digest: digestOf(bytes), length: 5000, reason: STREAMED },
      ...{ head: bytes.subarray(0, LIMITS.headBytes), tail: bytes.subarray(-LIMITS.tailBytes) },
    });
  });

  test('leaves the digest that its folder tells of', () => {
    const bytes = Buffer.from('layer');
    expect(passed([bytes], { name: 'blobs/sha512/0a' })).toMatchObject({ digest: digestOf(bytes, 'sha512') });
  });

  test('is the same however its bytes are cut', () => {
    const contents = fc.oneof(fc.string(), fc.json(), fc.constantFrom(' ', '\n{', 'x'.repeat(600), ' '.repeat(600)));
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 6 }), (texts) => {
        const pieces = texts.map((text) => Buffer.from(text)).filter(({ length }) => length > 0);
        const whole = Buffer.concat(pieces);
        expect(passed(pieces)).toEqual(passed(whole.length === 0 ? [] : [whole]));
        expect(passed([...whole].map((byte) => Buffer.of(byte)))).toEqual(passed(whole.length === 0 ? [] : [whole]));
      }),
    );
  });

  test('may be empty', () => {
    expect(passed([])).toEqual({ kind: 'bytes', bytes: Buffer.alloc(0), length: 0 });
  });

  test('is not kept where it is larger than any document, or than what is left to hold', () => {
    const bytes = Buffer.from('{}');
    expect(passed([bytes], { size: LIMITS.documentBytes + 1 })).toMatchObject({ kind: 'streamed', length: 2 });
    expect(passed([bytes], { budget: { left: 1 } })).toMatchObject({ kind: 'unreadable', length: 0 });
  });

  test('takes of what is left to hold a document as a whole, and the first and last bytes of others', () => {
    const budget = { left: 100 };
    passed([Buffer.from('layer')], { budget });
    expect(budget.left).toBe(90);
    passed([Buffer.from('{}')], { budget });
    expect(budget.left).toBe(88);
  });
});
