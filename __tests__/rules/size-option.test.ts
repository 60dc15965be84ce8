import { describe, expect, test } from '@jest/globals';
import { tightens } from '../../src/rules/option.ts';
import { optionalGrowth, optionalSize } from '../../src/rules/size-option.ts';

const size = optionalSize('', []);
const growth = optionalGrowth('', []);

describe('a size', () => {
  test('is bytes, as a number or in words', () => {
    expect([1000, '1kB', '1 KiB', undefined].map(size.read)).toEqual([1000, 1000, 1024, null]);
  });

  test('that is none has the one that was meant', async () => {
    expect(await size.mistakes?.('800BM')).toEqual([
      { path: [], message: '"800BM" is no size: there is no unit "BM"', suggestion: '800MB' },
    ]);
    expect(await size.mistakes?.('lots')).toEqual([
      { path: [], message: '"lots" is no size: a number and a unit, such as 800MB or 1.5 GiB' },
    ]);
    expect(await size.mistakes?.('800MB')).toEqual([]);
    expect(await size.mistakes?.(800)).toEqual([]);
  });

  test.each([
    ['800MB', '0.8 GB', true],
    ['800MB', 799_999_999, true],
    ['800MB', '801MB', false],
    [undefined, '801MB', true],
    ['800MB', undefined, false],
  ])('of %s before: %s asks for no less is %s', (before, after, expected) => {
    expect(tightens(size, before, after)).toBe(expected);
  });
});

describe('a growth', () => {
  test('is a share or bytes', () => {
    expect(['10%', '2.5 %', '20MB', 7, undefined].map(growth.read)).toEqual([
      { kind: 'percent', percent: 10 },
      { kind: 'percent', percent: 2.5 },
      { kind: 'bytes', bytes: 20_000_000 },
      { kind: 'bytes', bytes: 7 },
      null,
    ]);
  });

  test('that is none is told', async () => {
    const messages = async (value: string) => (await growth.mistakes?.(value))?.map(({ message }) => message);
    expect(await messages('10%')).toEqual([]);
    expect(await messages('ten%')).toEqual(['"ten%" is no percentage: a number and a percent sign, such as 10%']);
    expect(await messages('-5%')).toEqual(['"-5%" is no percentage: a number and a percent sign, such as 10%']);
    expect(await messages('10BM')).toEqual(['"10BM" is no size: there is no unit "BM"']);
  });

  test.each([
    ['10%', '5%', true],
    ['10%', '11%', false],
    ['10MB', '5MB', true],
    ['10%', '5MB', false],
    ['10MB', '1%', false],
    [undefined, '50%', true],
    ['10%', undefined, false],
  ])('of %s before: %s asks for no less is %s', (before, after, expected) => {
    expect(tightens(growth, before, after)).toBe(expected);
  });
});
