import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellWord } from '../../src/text/shell.ts';

test.each([
  [
    'index:org.opencontainers.image.source=https://github.com/acme/pay',
    'index:org.opencontainers.image.source=https://github.com/acme/pay',
  ],
  ['title=Pay for it', "'title=Pay for it'"],
  ["it's", "'it'\\''s'"],
  ['', "''"],
  ['$(id)', "'$(id)'"],
])('%s is the word %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads a word as the text that it was', () => {
  const unit = fc.constantFrom('a', ' ', "'", '"', '\\', '$', '`', '(', ')', '*', '~', '!', '\n', 'é', ';', '#', '=');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 1, maxLength: 20 }), (texts) => {
      const words = texts.map((text) => shellWord(text)).join(' ');
      const read = execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8' });
      expect(read.split('\0').slice(0, -1)).toEqual(texts);
    }),
    { numRuns: 30 },
  );
});
