import { zstdCompressSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { refusedFraming } from '../../src/formats/refused-framing.ts';

/** A gzip header with these flags and what follows its ten bytes. */
function header(flags: number, ...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3]), ...parts]);
}

const text = (length: number) => Buffer.from(`${'n'.repeat(length)}\0`);
const extra = (length: number) => {
  const field = Buffer.alloc(2 + length, 'e');
  field.writeUInt16LE(length);
  return field;
};

test.each([
  ['no fields', header(0)],
  ['a name', header(8, text(511))],
  ['a comment', header(16, text(511))],
  ['an extra field, a name and a comment', header(28, extra(600), text(9), text(9))],
  ['an extra field that goes on behind the bytes given', header(12, extra(600).subarray(0, 10))],
  ['a name that goes on behind the bytes given', header(8, Buffer.from('name'))],
])('accepts %s', (_, head) => {
  expect(refusedFraming(head, 'gzip')).toBeNull();
});

test.each([
  ['a file name', header(8, text(512)), 'file name'],
  ['a file name without an end', header(8, Buffer.alloc(600, 'n')), 'file name'],
  ['a comment', header(16, text(512)), 'comment'],
  ['a comment behind an extra field and a name', header(28, extra(20), text(5), text(512)), 'comment'],
])('refuses %s that is too long for the decoder of engines', (_, head, what) => {
  expect(refusedFraming(head, 'gzip')).toContain(`a ${what} of more than 511 bytes`);
});

test('refuses zstd data that begins with a skippable frame, which containers/image does not know', () => {
  const frame = zstdCompressSync('content');
  const skippable = Buffer.from('502a4d1800000000', 'hex');
  expect(refusedFraming(frame, 'zstd')).toBeNull();
  expect(refusedFraming(Buffer.concat([frame, skippable]), 'zstd')).toBeNull();
  expect(refusedFraming(Buffer.concat([skippable, frame]), 'zstd')).toContain('begins with a skippable frame');
});
