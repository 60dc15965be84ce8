import { describe, expect, it } from '@jest/globals';
import { formatCount, plural } from '../../src/text/count.ts';
import { formatBytes } from '../../src/text/size.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [912, '912 B'],
    [1000, '1 kB'],
    [1001, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [41_300_000, '41.3 MB'],
    [200_000_000, '200 MB'],
    [200_000_001, '200.0 MB'],
    [1_271_400_000, '1.3 GB'],
    [9_223_372_036_854_775_807n, '9.2 EB'],
    [10n ** 24n, '1000000 EB'],
  ])('%d is %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});

describe('plural', () => {
  it.each([
    [plural(0, 'layer'), '0 layers'],
    [plural(1, 'layer'), '1 layer'],
    [plural(1200, 'policy', 'policies'), '1,200 policies'],
    [formatCount(1_234_567), '1,234,567'],
    [formatCount(999), '999'],
  ])('%s', (words, expected) => {
    expect(words).toBe(expected);
  });
});
