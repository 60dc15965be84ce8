import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NameSet } from '../../src/formats/name-set.ts';

describe('NameSet', () => {
  test('has what a Set of strings has', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 5 })), (names) => {
        const [set, model] = [new NameSet(), new Set<string>()];
        for (const name of names) {
          expect(set.has(name)).toBe(model.has(name));
          expect(set.add(name)).toBe(!model.has(name));
          model.add(name);
          expect(set.has(name)).toBe(true);
        }
      }),
    );
  });

  test('distinguishes many names, also after it has grown', () => {
    const set = new NameSet();
    const names = Array.from({ length: 50_000 }, (_, i) => `usr/lib/${i % 7}/file-${i}`);
    expect(names.filter((name) => !set.add(name))).toEqual([]);
    expect(names.filter((name) => set.add(name))).toEqual([]);
    expect(set.has('usr/lib/0/file-50001')).toBe(false);
  });

  test('distinguishes lone surrogates, which represent bytes that are not UTF-8', () => {
    const set = new NameSet();
    expect([set.add('a\udc80'), set.add('a\udc81'), set.add('a\ufffd'), set.add('a\udc80')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
