import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  askedFor,
  type Condition,
  conditions,
  exampleValue,
  unmetCondition,
} from '../../src/rule-kit/value-conditions.ts';
import { loadPatterns } from '../../src/text/pattern.ts';

const option = conditions('Labels.', []);
beforeAll(loadPatterns);

function conditionOf(written: unknown): Condition {
  const condition = option.read({ key: written }).get('key');
  if (condition === undefined) throw new Error('there is no condition');
  return condition;
}

describe('unmet', () => {
  test.each([
    [{}, 'x', null],
    [null, 'x', null],
    [{}, '', 'any value'],
    [null, ' \n', 'any value'],
    [{ equals: 'x' }, 'x', null],
    [{ equals: 'x' }, 'X', '"x"'],
    [{ equals: '' }, '', null],
    [{ in: ['a', 'b'] }, 'b', null],
    [{ in: ['a', 'b'] }, 'c', 'one of "a", "b"'],
    [{ in: 'a' }, 'a', null],
    [{ in: 'a' }, 'b', '"a"'],
    [{ in: [''] }, '', null],
    [{ in: [] }, 'a', 'one of no values'],
    [{ in: ['1', '2', '3', '4', '5', '6', '7'] }, '8', 'one of "1", "2", "3", "4", "5" and 2 more'],
    [{ type: 'semver' }, '1.0.0', null],
    [{ type: 'semver' }, 'v1.0.0', 'a semantic version (1.2.3, without a "v")'],
    [{ type: 'semver' }, '', 'a semantic version (1.2.3, without a "v")'],
    [{ pattern: '^a+$' }, 'aa', null],
    [{ pattern: '^a+$' }, 'ab', 'what matches ^a+$'],
    [{ pattern: '^a*$' }, '', null],
    [{ type: 'url', pattern: '^https:' }, 'https://a', null],
    [{ type: 'url', pattern: '^https:' }, 'http://a', 'what matches ^https:'],
    [{ type: 'url', pattern: '^https:' }, 'a', 'an absolute URL (https://…) and what matches ^https:'],
  ])('of %j by %j is %j', (written, value, asked) => {
    expect(unmetCondition(conditionOf(written), value)).toBe(asked);
  });

  test('takes a pattern in a time that grows with the text', () => {
    expect(unmetCondition(conditionOf({ pattern: '^(a+)+$' }), `${'a'.repeat(50_000)}!`)).not.toBeNull();
  });
});

test.each([
  [{}, null, 'VALUE'],
  [{ equals: 'x' }, '"x"', 'x'],
  [{ in: 'x' }, '"x"', 'x'],
  [{ in: ['x', 'y'] }, 'one of "x", "y"', 'VALUE'],
  [{ type: 'sha', in: ['x'] }, '"x" and a full commit id (40 or 64 hex digits)', 'x'],
  [{ pattern: 'x' }, 'what matches x', 'VALUE'],
])('%j asks for %j, such as %s', (written, asked, example) => {
  expect([askedFor(conditionOf(written)), exampleValue(conditionOf(written))]).toEqual([asked, example]);
});

test.each([
  [{ a: {}, b: null, c: { equals: '{context.repository-url}', type: 'url' } }, []],
  [{ a: { in: '{context.commits}', type: 'sha' } }, []],
  [{ a: { in: ['v1', '1.0.0'], type: 'semver' } }, []],
  [{ a: { in: [] } }, [{ path: ['a', 'in'], message: 'it is an empty list, which allows no value' }]],
  [
    { a: { equals: 'v1', type: 'semver' } },
    [{ path: ['a'], message: 'no value satisfies it: "v1" does not match a semantic version (1.2.3, without a "v")' }],
  ],
  [{ a: { equals: 'x', in: ['y'] } }, [{ path: ['a'], message: 'no value satisfies it: "y" does not match "x"' }]],
  [
    { a: { pattern: '(' } },
    [{ path: ['a', 'pattern'], message: expect.stringContaining('"(" is not a valid regular expression') }],
  ],
  [
    { a: { pattern: '^{context.x}$' } },
    [
      {
        path: ['a', 'pattern'],
        message: expect.stringContaining(
          'a pattern cannot contain context values, because they are not patterns: use equals or in',
        ),
      },
    ],
  ],
])('the mistakes of %j are told', async (written, issues) => {
  expect(await option.issues?.(written)).toEqual(issues);
});
