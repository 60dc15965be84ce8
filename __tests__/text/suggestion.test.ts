import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { suggest } from '../../src/text/suggestion.ts';

const RULES = ['no-schema1', 'no-foreign-layers', 'layer-compression', 'compression-matches-media-type', 'platforms'];

describe('suggest', () => {
  test.each([
    ['layer-compresion', RULES, 'layer-compression'],
    ['layers-compression', RULES, 'layer-compression'],
    ['layerCompression', RULES, 'layer-compression'],
    ['layer_compression', RULES, 'layer-compression'],
    ['laeyr-compression', RULES, 'layer-compression'],
    ['schema1', RULES, 'no-schema1'],
    ['platform', RULES, 'platforms'],
    ['eror', ['off', 'note', 'warning', 'error'], 'error'],
    ['ERROR', ['off', 'note', 'warning', 'error'], 'error'],
    ['warn', ['off', 'note', 'warning', 'error'], 'warning'],
    ['zst', ['none', 'gzip', 'zstd'], 'zstd'],
    ['gzpi', ['none', 'gzip', 'zstd'], 'gzip'],
  ])('%s', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  test.each([['banana'], [''], ['x'], ['a'.repeat(100_000)]])('nothing is near %.20s', (word) => {
    expect(suggest(word, RULES)).toBeUndefined();
  });

  test('of equally near ones the first', () => {
    expect(suggest('bat', ['cat', 'rat'])).toBe('cat');
  });

  test('nothing where nothing can be meant', () => {
    expect(suggest('word', [])).toBeUndefined();
  });

  test('a word with one letter too many, too few, wrong or swapped is found, whatever it is', () => {
    const word = fc.stringMatching(/^[a-z]{5,20}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'replace', 'swap'), (meant, at, how) => {
        const i = at % (meant.length - 1);
        const [before, a, b, after] = [meant.slice(0, i), meant.charAt(i), meant.charAt(i + 1), meant.slice(i + 2)];
        const typed = { drop: `${b}`, double: `${a}${a}${b}`, replace: `-${b}`, swap: `${b}${a}` }[how];
        const written = before + typed + after;
        fc.pre(written !== meant);
        expect(suggest(written, ['0123456789', meant])).toBe(meant);
      }),
    );
  });
});
