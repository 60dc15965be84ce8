import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Position } from '../../src/policy/error.ts';
import { parseYaml } from '../../src/policy/parse.ts';
import '../support/seed.ts';

const MARK = '§';

/** Where the mark of a value stands, by the value's own word for it, and where it really is. */
function places(yaml: string): { readonly told: Position | undefined; readonly real: Position } {
  const value = parseYaml(yaml).root?.members.get('assert');
  const offset = typeof value?.value === 'string' ? value.value.indexOf(MARK) : -1;
  const lines = yaml.slice(0, yaml.indexOf(MARK)).split('\n');
  return {
    told: offset === -1 ? undefined : value?.placeIn(offset),
    real: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  };
}

describe('a place in a scalar', () => {
  test.each([
    ['plain', 'assert: a.b == §c'],
    ['plain over lines', 'assert: a.b\n  && c\n\n  && §d # no'],
    ['single quotes', "assert: 'it''s ''so'' §x'"],
    ['single quotes over lines', "assert: 'it''s   \n\n   \n  so §x'"],
    ['double quotes', 'assert: "a\\"b\\u00e9\\x41\\U0001F600\\n §x"'],
    ['double quotes over lines', 'assert: "a \\\n    b  \n  c\n\n  \\  §x"'],
    ['a literal block', 'assert: |\n  a &&\n    b\n\n  && §c\n'],
    ['a literal block with an indent of its own', 'assert: |2-\n    a\n  b §c'],
    ['a literal block that begins with blank lines', 'assert: |\n\n\n   a\n   §b\n'],
    ['a folded block', 'assert: >-\n  a &&\n  b\n\n\n  c\n    more\n    indented\n  §d\n'],
    ['a folded block, more indented at the mark', 'assert: >+ # words\n  a\n    b §c\n\n\n'],
    ['a list in a flow', "assert: '§'\nother: [x]"],
    ['Windows line breaks', 'assert: |\r\n  a\r\n  b §c\r\nx: y\r\n'],
    ['folded with Windows line breaks', 'assert: "a\r\n  b §c"\r\n'],
    ['an anchor', 'assert: &a "x §"'],
    ['a tab after a break', 'assert: "a\n \t b §"'],
  ])('%s', (_, yaml) => {
    const { told, real } = places(yaml);
    expect(told).toEqual(real);
  });

  test('is the place of what an alias repeats', () => {
    const { root } = parseYaml('one: &a "x\\n§"\ntwo: *a');
    expect(root?.members.get('two')?.placeIn(2)).toEqual({ line: 1, column: 13 });
  });

  test('of what is no string is where it starts, and of what is behind the end the end', () => {
    const { root } = parseYaml('a: 123\nb: {c: d}\ne: "fg"\nh: |\n  ij\n');
    const at = (key: string, offset: number) => root?.members.get(key)?.placeIn(offset);
    expect(at('a', 2)).toEqual({ line: 1, column: 4 });
    expect(at('b', 2)).toEqual({ line: 2, column: 4 });
    expect([at('e', 2), at('e', 99), at('e', -1)]).toEqual([
      { line: 3, column: 7 },
      { line: 3, column: 7 },
      { line: 3, column: 5 },
    ]);
    expect(at('h', 2)).toEqual({ line: 5, column: 5 });
  });

  const words = fc.array(
    fc.constantFrom('a', 'bc', ' ', '  ', '\n', '\n\n', '"', "'", '\\', '&& ', '😀', '\t', 'é', '#', ':', '- '),
    { maxLength: 25 },
  );
  const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED');

  test('is found in whatever the library writes', () => {
    fc.assert(
      fc.property(
        words,
        words,
        styles,
        fc.constantFrom(20, 80),
        fc.boolean(),
        (before, after, style, lineWidth, windows) => {
          const value = `${before.join('')}${MARK}${after.join('')}`;
          const written = stringify(
            { x: 1, assert: value, y: [2] },
            { defaultStringType: style, defaultKeyType: 'PLAIN', lineWidth },
          );
          const yaml = windows ? written.replaceAll('\n', '\r\n') : written;
          const { told, real } = places(yaml);
          // What cannot be read back is none of ours.
          fc.pre(told !== undefined);
          expect(told).toEqual(real);
        },
      ),
    );
  });
});
