import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDuration } from '../../src/text/duration.ts';

test.each([
  ['36h', 129_600],
  ['90d', 7_776_000],
  ['2w', 1_209_600],
  ['0d', 0],
])('%s are %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each(['', 'd', '90', '90D', '90 d', '-1d', '1.5d', '1h30m', '3m', '1y', '999999999w', '1d\n'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);

test('a week is seven days, and a day 24 hours', () => {
  fc.assert(
    fc.property(fc.nat(50_000), (count) => {
      expect(parseDuration(`${count}w`)).toBe(parseDuration(`${count * 7}d`));
      expect(parseDuration(`${count}d`)).toBe(parseDuration(`${count * 24}h`));
    }),
  );
});
