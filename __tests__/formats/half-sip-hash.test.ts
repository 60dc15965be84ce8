import { expect, test } from '@jest/globals';
import { type HashKey, halfSipHash } from '../../src/formats/half-sip-hash.ts';

const KEY: HashKey = [0x03020100, 0x07060504];

/** The first outputs of the reference implementation for the bytes 00, 01, 02, …, one more each time. */
test.each([
  [0, '218d1f59b9b83cc8'],
  [1, 'be552412f8387315'],
  [2, '064f39ef7c50eb57'],
  [3, 'ce0f1a45f7060679'],
  [4, 'd5e78a175be52ea1'],
  [5, 'cb9d7c3f2f3db580'],
  [6, 'ce3e91358aa2bc25'],
  [7, 'ff202728b07bc684'],
  [8, 'edfee820bce4858c'],
  [9, '5b51cccc13888307'],
])('hashes %d bytes as the reference implementation does', (length, expected) => {
  const input = Buffer.from(Array.from({ length }, (_, i) => i));
  const output = Buffer.alloc(8);
  const [low, high] = halfSipHash(KEY, input);
  output.writeUInt32LE(low, 0);
  output.writeUInt32LE(high, 4);
  expect(output.toString('hex')).toBe(expected);
});

test('depends on the key', () => {
  const input = Buffer.from('usr/bin/env');
  expect(halfSipHash(KEY, input)).not.toEqual(halfSipHash([0, 0], input));
});
