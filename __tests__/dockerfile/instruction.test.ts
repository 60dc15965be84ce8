import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonWords, pairsOf, quotedWords, readInstructions, triggerOf } from '../../src/dockerfile/instruction.ts';
import { fixture } from '../support/command.ts';

/** As BuildKit's own parser takes them apart (fixtures/origins/parse.go). */
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

describe('the instructions of a Dockerfile', () => {
  test('are those that BuildKit finds, on the same lines', () => {
    const all: readonly Parsed[] = JSON.parse(readFileSync(fixture('origins/parsed.json'), 'utf8'));
    expect(all.length).toBeGreaterThan(200);
    for (const { text, escapedBy, instructions } of all) {
      const read = readInstructions(text);
      expect(read).toMatchObject({ escapedBy, unended: null });
      const found = read.instructions.map(({ keyword, flags, line, lastLine, heredocs }) => {
        return { keyword, flags, line, lastLine, heredocs: heredocs.map(({ name, content }) => [name, content]) };
      });
      // Here carriage returns at the end of lines are nowhere kept.
      const expected = instructions.map((instruction) => {
        const heredocs = instruction.heredocs.map(([name, content]) => [name, content.replace(/\r+\n/g, '\n')]);
        return { ...instruction, heredocs };
      });
      expect({ text, found }).toEqual({ text, found: expected });
    }
  });

  test('have their arguments in one line, and flags apart', () => {
    const { instructions } = readInstructions(
      '  run --mount=type=bind \\\n# no\n\n  a \\\n  b\nCOPY --from=x ["a", "b"]\n',
    );
    expect(instructions).toMatchObject([
      { keyword: 'RUN', flags: ['--mount=type=bind'], text: 'a   b', line: 1, lastLine: 5, column: 3 },
      { keyword: 'COPY', flags: ['--from=x'], text: '["a", "b"]', written: '--from=x ["a", "b"]', line: 6, column: 1 },
    ]);
  });

  test('end where a document has no end', () => {
    const read = readInstructions('FROM x\nRUN <<EOF\nEO\n');
    expect(read.unended).toBe(2);
    expect(read.instructions.map(({ keyword }) => keyword)).toEqual(['FROM']);
  });

  test('are kept by ONBUILD', () => {
    const [onbuild] = readInstructions('ONBUILD run --network=none x').instructions;
    expect(onbuild && triggerOf(onbuild, '\\')).toMatchObject({
      keyword: 'RUN',
      flags: ['--network=none'],
      text: 'x',
      line: 1,
    });
  });

  test('are read of any text', () => {
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
])('the pairs of %j', (text, expected) => {
  const [instruction] = readInstructions(`ENV ${text}`).instructions;
  expect(instruction && pairsOf(instruction, '\\').map(({ key, value }) => [key, value])).toEqual(expected);
});

test('words keep their quotes', () => {
  expect(quotedWords('a "b c" d\\ e', '\\')).toEqual(['a', '"b c"', 'd\\ e']);
  expect(quotedWords('a "b', '\\')).toBeNull();
});

test.each([
  ['["a", "b"]', ['a', 'b']],
  ['[]', []],
  ["['a']", null],
  ['["a", 1]', null],
  ['a', null],
])('words of %s in JSON', (text, words) => {
  expect(jsonWords(text)).toEqual(words);
});
