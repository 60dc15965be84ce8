import { describe, expect, test } from '@jest/globals';
import { optionalGrowth, optionalSize } from '../../src/rule-kit/option-types.ts';

const size = optionalSize('', []);
const growth = optionalGrowth('', []);

describe('a size', () => {
  test('is bytes, as a number or in words', () => {
    expect([1000, '1kB', '1 KiB', undefined].map(size.read)).toEqual([1000, 1000, 1024, null]);
  });

  test('that is none has the one that was meant', async () => {
    expect(await size.issues?.('800BM')).toEqual([
      { path: [], message: '"800BM" is not a valid size: the unit "BM" is unknown', suggestion: '800MB' },
    ]);
    expect(await size.issues?.('lots')).toEqual([
      { path: [], message: '"lots" is not a valid size, such as 800MB or 1.5 GiB' },
    ]);
    expect(await size.issues?.('800MB')).toEqual([]);
    expect(await size.issues?.(800)).toEqual([]);
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
    const messages = async (value: string) => (await growth.issues?.(value))?.map(({ message }) => message);
    expect(await messages('10%')).toEqual([]);
    expect(await messages('ten%')).toEqual(['"ten%" is not a valid percentage, such as 10%']);
    expect(await messages('-5%')).toEqual(['"-5%" is not a valid percentage, such as 10%']);
    expect(await messages('10BM')).toEqual(['"10BM" is not a valid size: the unit "BM" is unknown']);
  });
});
