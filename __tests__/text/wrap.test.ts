import { describe, expect, it } from '@jest/globals';
import { painter } from '../../src/text/ansi.ts';
import { withoutColour, wrapText } from '../../src/text/wrap.ts';

describe('a wrapped text', () => {
  it('breaks at blanks, with an indent below the first line', () => {
    expect(wrapText('  one two three four', 10, '    ')).toEqual(['  one two', '    three', '    four']);
  });

  it('stays as it is where it fits', () => {
    expect(wrapText('one two', 7, '  ')).toEqual(['one two']);
    expect(wrapText('', 7, '  ')).toEqual(['']);
  });

  it('never breaks a word: digests, paths and URLs can be copied', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    expect(wrapText(`the blob ${digest} is absent`, 20, '  ')).toEqual(['the blob', `  ${digest}`, '  is absent']);
  });

  it('does not count colors', () => {
    const red = painter(true)('red', 'three');
    expect(wrapText(`one two ${red}`, 13, '')).toEqual([`one two ${red}`]);
    expect(wrapText(`one two ${red}`, 12, '')).toEqual(['one two', red]);
    expect(withoutColour(red)).toBe('three');
  });
});
