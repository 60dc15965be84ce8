import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatCount, plural } from '../../src/text/count.ts';
import { formatBytes, parseSize } from '../../src/text/size.ts';

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

describe('parseSize', () => {
  it.each([
    ['0 B', 0],
    ['800MB', 800_000_000],
    ['1.5 GB', 1_500_000_000],
    ['512MiB', 512 * 1024 ** 2],
    ['100kB', 100_000],
    ['100KB', 100_000],
    ['1KiB', 1024],
    ['0.5KiB', 512],
    ['2.50 TB', 2_500_000_000_000],
  ])('reads %s', (text, bytes) => {
    expect(parseSize(text)).toEqual({ ok: true, bytes });
  });

  it.each([
    ['800BM', 'the unit "BM" is unknown', '800MB'],
    ['800mb', 'the unit "mb" is unknown', '800MB'],
    ['1.5 G', 'the unit "G" is unknown', '1.5 GB'],
    ['512Mi', 'the unit "Mi" is unknown', '512MiB'],
    ['3 bananas', 'the unit "bananas" is unknown', undefined],
    ['800', '" is not a valid size, such as 800MB or 1.5 GiB', undefined],
    ['', '" is not a valid size, such as 800MB or 1.5 GiB', undefined],
    ['-1MB', '" is not a valid size, such as 800MB or 1.5 GiB', undefined],
    ['1e9 B', '" is not a valid size, such as 800MB or 1.5 GiB', undefined],
    ['0.5 B', '" is not a whole number of bytes', undefined],
    ['9 EB', 'is more than any image can have', undefined],
    ['\n::error::1', '" is not a valid size, such as 800MB or 1.5 GiB', undefined],
  ])('refuses %j', (text, message, suggestion) => {
    const parsed = parseSize(text);
    expect(parsed).toMatchObject({ ok: false, message: expect.stringContaining(message) });
    expect(parsed.ok ? undefined : parsed.suggestion).toBe(suggestion);
  });

  it('reads what formatBytes writes, as near as one decimal is', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (bytes) => {
        const parsed = parseSize(formatBytes(bytes));
        if (!parsed.ok) throw new Error(parsed.message);
        expect(Math.abs(parsed.bytes - bytes)).toBeLessThanOrEqual(Math.max(bytes / 20, 0));
        if (formatBytes(bytes).endsWith(' B')) expect(parsed.bytes).toBe(bytes);
      }),
    );
  });

  it('takes whatever it reads for the same as its number of bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,6}(\.\d{1,3})? ?[kKMGT]i?B$/)), (text) => {
        const parsed = parseSize(text);
        if (parsed.ok) expect(parseSize(`${parsed.bytes} B`)).toEqual(parsed);
      }),
    );
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
