import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { globMatches } from '../../src/text/glob.ts';

describe('globMatches', () => {
  test.each([
    ['application/vnd.oci.*', 'application/vnd.oci.image.manifest.v1+json'],
    ['*+zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
    ['*.tar*', 'application/vnd.oci.image.layer.v1.tar+zstd'],
    ['*', 'a/b'],
    ['*', ''],
    ['', ''],
    ['**', 'a/b'],
    ['***', ''],
    ['a?c', 'abc'],
    ['a?c', 'a/c'],
    ['???', 'abc'],
    ['*?', 'a'],
    ['?*', 'abc'],
    ['a*b*c', 'a--b--b--c'],
    ['a*a', 'aa'],
    ['*ab', 'aab'],
    ['*aab', 'aaaab'],
    ['APPLICATION/*', 'application/JSON'],
    ['application/json', 'Application/Json'],
    ['a\nb*', 'a\nb\nc'],
    ['a?b', 'a\nb'],
    ['?', '😀'],
    ['a?b*', 'a😀b'],
    ['*?', '😀😀'],
    ['*😀', '😀😀'],
  ])('%j matches %j', (pattern, text) => {
    expect(globMatches(pattern, text)).toBe(true);
  });

  test.each([
    ['application/vnd.oci.*', 'text/application/vnd.oci.x'],
    ['application/json', 'application/json;charset=utf-8'],
    ['application/json', ' application/json'],
    ['application/json', 'application/json\n'],
    ['', 'a'],
    ['a', ''],
    ['?', ''],
    ['?', 'ab'],
    ['??', '😀'],
    ['*??', '😀'],
    ['*a', 'ab'],
    ['a*', 'ba'],
    ['a*a', 'a'],
    ['a*b*c', 'a-c-b'],
  ])('%j does not match %j', (pattern, text) => {
    expect(globMatches(pattern, text)).toBe(/^[*]+$/.test(pattern));
  });

  test.each([
    ['a.c', 'abc'],
    ['[ab]', 'a'],
    ['{a,b}', 'a'],
    ['a|b', 'a'],
    ['(a)', 'a'],
    ['a+', 'aa'],
    ['^a$', 'a'],
    ['\\a', 'a'],
    ['!a', 'b'],
    ['\\*', 'x'],
  ])('%s is itself, and nothing else', (pattern, text) => {
    expect(globMatches(pattern, pattern)).toBe(true);
    expect(globMatches(pattern, text)).toBe(/^[*]+$/.test(pattern));
  });

  test.each([
    ['application/vnd.docKer.*', 'application/vnd.doc\u212aer.x'],
    ['s', '\u017f'],
    ['i', '\u0130'],
    ['ä', 'Ä'],
    ['ss', 'ß'],
  ])('%s is not %s: only the letters of ASCII have two cases', (pattern, text) => {
    expect(globMatches(pattern, text)).toBe(/^[*]+$/.test(pattern));
  });

  test('agrees with a regular expression', () => {
    const letters = fc.constantFrom('a', 'b', 'A', '/', '.', '\n', '😀', '(');
    const pattern = fc.array(fc.oneof(letters, fc.constantFrom('*', '?', '**')), { maxLength: 8 });
    fc.assert(
      fc.property(pattern, fc.array(letters, { maxLength: 10 }), (wanted, given) => {
        const source = wanted.join('').replace(/[.(/]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
        expect(globMatches(wanted.join(''), given.join(''))).toBe(
          new RegExp(`^${source}$`, 'isu').test(given.join('')),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['*a*a*a*a*a*a*a*a*b', 'a'.repeat(1_000_000)],
    [`${'*'.repeat(1000)}b`, 'a'.repeat(10_000)],
    ['*'.repeat(100_000), 'a'.repeat(100_000)],
    ['?'.repeat(100_000), 'a'.repeat(100_001)],
    [`*${'a'.repeat(1000)}b`, 'a'.repeat(10_000)],
  ])('%.20s is compared to its end', (pattern, text) => {
    expect(globMatches(pattern, text)).toBe(/^[*]+$/.test(pattern));
  });
});
