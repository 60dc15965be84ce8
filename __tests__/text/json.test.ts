import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stableJson, stableJsonPieces } from '../../src/text/json.ts';
import { hostileText } from '../support/hostile.ts';
import { runnerCommands } from '../support/runner-commands.ts';

describe('stableJson', () => {
  it('looks as JSON.stringify with two spaces does', () => {
    const value = {
      b: [1, 2.5, -0, null, true, [], {}],
      a: { ä: 'x"\\\n' },
      gone: undefined,
      list: [undefined, Number.NaN],
    };
    expect(stableJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    expect(stableJson(undefined)).toBe('null\n');
  });

  it('writes big integers exactly', () => {
    expect(stableJson({ size: 9_223_372_036_854_775_807n })).toBe('{\n  "size": 9223372036854775807\n}\n');
  });

  it('keeps __proto__ an ordinary key', () => {
    const value: unknown = JSON.parse('{"__proto__": {"x": 1}}');
    expect(stableJson(value)).toBe('{\n  "__proto__": {\n    "x": 1\n  }\n}\n');
  });

  it('escapes what fools readers of lines', () => {
    expect(stableJson('::error::##[x]\u2028\u202e\x7f\x9b\ufeff\ud800\udb40\udc41')).toBe(
      '":\\u003aerror:\\u003a#\\u0023[x]\\u2028\\u202e\\u007f\\u009b\\ufeff\\ud800\\udb40\\udc41"\n',
    );
  });

  it('gives back what went in, whatever it was, and holds no command', () => {
    const text = fc.oneof(hostileText(), fc.string({ unit: 'binary' }));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('any'), { maxLength: 4 }),
      object: fc.dictionary(text, tie('any'), { maxKeys: 4, noNullPrototype: true }),
    })).any;
    fc.assert(
      fc.property(value, (given) => {
        const json = stableJson(given);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(json).not.toMatch(/::|##\[|[^\P{C}\n]|[\p{Zl}\p{Zp}]/u);
        expect(runnerCommands(json)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('stableJsonPieces', () => {
  it('gives the same text, in pieces', () => {
    const value = fc.jsonValue({ maxDepth: 7 });
    fc.assert(fc.property(value, (json) => expect([...stableJsonPieces(json)].join('')).toBe(stableJson(json))));
    const undefinedMembers = { a: undefined, b: [undefined, { c: undefined }], d: 1n };
    expect([...stableJsonPieces(undefinedMembers)].join('')).toBe(stableJson(undefinedMembers));
  });

  it('writes an iterable as a list, one item after the other', () => {
    let made = 0;
    const images = function* () {
      for (; made < 3; made++) yield { name: `image ${made}` };
    };
    const pieces = stableJsonPieces({ images: images() });
    for (let piece = pieces.next(); !`${piece.value}`.includes('image 0'); piece = pieces.next());
    expect(made).toBe(0);
    const rest = [...pieces].join('');
    expect(rest).toContain('"image 2"');
    expect(rest.endsWith('\n  ]\n}\n')).toBe(true);
  });
});
