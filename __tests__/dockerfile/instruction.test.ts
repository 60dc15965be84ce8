import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonWords, pairsOf, quotedWords, readInstructions, triggerOf } from '../../src/dockerfile/instruction.ts';
import { fixture } from '../support/command.ts';

/** The output of BuildKit's own parser (fixtures/origins/parse.go). */
interface Parsed {
  readonly text: string;
  readonly escapedBy: string;
  readonly instructions: readonly {
    readonly keyword: string;
    readonly flags: readonly string[];
    readonly line: number;
    readonly lastLine: number;
    readonly heredocs: readonly (readonly [name: string, content: string])[];
  }[];
}

describe('readInstructions', () => {
  test('finds the same instructions as BuildKit, on the same lines', () => {
    const all: readonly Parsed[] = JSON.parse(readFileSync(fixture('origins/parsed.json'), 'utf8'));
    expect(all.length).toBeGreaterThan(200);
    for (const { text, escapedBy, instructions } of all) {
      const read = readInstructions(text);
      expect(read).toMatchObject({ escapedBy, unterminated: null });
      const found = read.instructions.map(({ keyword, flags, line, lastLine, heredocs }) => {
        return { keyword, flags, line, lastLine, heredocs: heredocs.map(({ name, content }) => [name, content]) };
      });
      // BuildKit keeps carriage returns in heredocs; readInstructions drops them everywhere.
      const expected = instructions.map((instruction) => {
        const heredocs = instruction.heredocs.map(([name, content]) => [name, content.replace(/\r+\n/g, '\n')]);
        return { ...instruction, heredocs };
      });
      expect({ text, found }).toEqual({ text, found: expected });
    }
  });

  test('joins the arguments into one line and splits off the flags', () => {
    const { instructions } = readInstructions(
      '  run --mount=type=bind \\\n# no\n\n  a \\\n  b\nCOPY --from=x ["a", "b"]\n',
    );
    expect(instructions).toMatchObject([
      { keyword: 'RUN', flags: ['--mount=type=bind'], text: 'a   b', line: 1, lastLine: 5, column: 3 },
      { keyword: 'COPY', flags: ['--from=x'], text: '["a", "b"]', written: '--from=x ["a", "b"]', line: 6, column: 1 },
    ]);
  });

  test('stops at an unterminated heredoc', () => {
    const read = readInstructions('FROM x\nRUN <<EOF\nEO\n');
    expect(read.unterminated).toBe(2);
    expect(read.instructions.map(({ keyword }) => keyword)).toEqual(['FROM']);
  });

  test('reads the instruction that an ONBUILD adds', () => {
    const [onbuild] = readInstructions('ONBUILD run --network=none x').instructions;
    expect(onbuild && triggerOf(onbuild, '\\')).toMatchObject({
      keyword: 'RUN',
      flags: ['--network=none'],
      text: 'x',
      line: 1,
    });
  });

  test('gives lines within the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'RUN',
      ' ',
      '\n',
      '\\',
      '"',
      "'",
      '<<EOF',
      'EOF',
      '#',
      '--a',
      '[',
      '$',
      '`',
      '\r',
      '\ufeff',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const { instructions } = readInstructions(text);
          const count = text.split('\n').length;
          for (const { line, lastLine } of instructions)
            expect(line >= 1 && line <= lastLine && lastLine <= count).toBe(true);
        },
      ),
    );
  });
});

test.each([
  [
    'a=b c="d e"',
    [
      ['a', 'b'],
      ['c', '"d e"'],
    ],
  ],
  ['a b  c', [['a', 'b  c']]],
  [
    "a='x y' b=",
    [
      ['a', "'x y'"],
      ['b', ''],
    ],
  ],
  ['a', []],
  ['', []],
])('pairsOf reads %j', (text, expected) => {
  const [instruction] = readInstructions(`ENV ${text}`).instructions;
  expect(instruction && pairsOf(instruction, '\\').map(({ key, value }) => [key, value])).toEqual(expected);
});

test('quotedWords keeps quotes and refuses unterminated ones', () => {
  expect(quotedWords('a "b c" d\\ e', '\\')).toEqual(['a', '"b c"', 'd\\ e']);
  expect(quotedWords('a "b', '\\')).toBeNull();
});

test.each([
  ['["a", "b"]', ['a', 'b']],
  ['[]', []],
  ["['a']", null],
  ['["a", 1]', null],
  ['a', null],
])('jsonWords of %s', (text, words) => {
  expect(jsonWords(text)).toEqual(words);
});
