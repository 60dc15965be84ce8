import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../../src/limits.ts';
import { viewOf } from '../../../src/policy/cel/environment.ts';
import { compileExpression, type Expression, type ExpressionUse } from '../../../src/policy/cel/expression.ts';
import { withPaths } from '../../../src/policy/cel/path.ts';
import { NO_CONTEXT } from '../../../src/policy/context.ts';
import { CUSTOM_SCOPES, type CustomScope } from '../../../src/policy/enums.ts';
import '../../support/seed.ts';

const SMALL = { items: 16, characters: 1024 };

/** Evaluates an expression over a context alone, which can hold anything. */
async function evaluated(source: string, facts: object = {}, dimensions = SMALL, wanted: ExpressionUse = 'condition') {
  return (await ready(source, 'image', wanted)).evaluate(valuesOf(facts), dimensions);
}

async function ready(
  source: string,
  scope: CustomScope = 'image',
  wanted: ExpressionUse = 'condition',
): Promise<Expression> {
  const compiled = await compileExpression(source, scope, wanted);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.expression;
}

function valuesOf(facts: object) {
  return withPaths('image', {
    context: viewOf('Context', { ...NO_CONTEXT, ...facts }),
    day: new Date('2026-11-25T00:00:00Z'),
  });
}

/** Mistakes as `offset message; suggestion`. */
async function issues(source: string, scope: CustomScope = 'manifest'): Promise<readonly string[]> {
  const compiled = await compileExpression(source, scope);
  if (compiled.ok) return [];
  return compiled.issues.map(
    ({ offset, message, suggestion }) => `${offset} ${message}${suggestion === null ? '' : `; ${suggestion}`}`,
  );
}

describe('an expression is refused, at its place, for', () => {
  test.each<readonly [source: string, expected: readonly unknown[]]>([
    [
      'manifest.platform.oss == "linux"',
      ['18 platform has no "oss"; it has name, os, architecture, variant, osVersion, osFeatures; os'],
    ],
    ['manifest.layers.exists(l, l.sise > 5)', [expect.stringMatching(/^28 layer has no "sise"; .*; size$/)]],
    ['manfest.size > 5', ['0 "manfest" does not exist; there is image, manifest, context, day; manifest']],
    ['layer.size > 5', ['0 "layer" does not exist in a rule for: manifest, only for: layer']],
    ['manifest.platform.os == 5', ['0 "==" does not apply to string and int']],
    ['!manifest.size', ['0 "!" does not apply to int']],
    ['manifest.size', ['0 this has the type int; expected true or false']],
    ['size(manifest)', ['0 "size" cannot be called with these arguments: size(Manifest)']],
    ['manifest.config.user.contain("x")', ['21 the function "contain" does not exist; contains']],
    ['manifest.config.user.matches("[")', [expect.stringMatching(/^29 the pattern is not valid: missing closing \]/)]],
    ['manifest.size > 9223372036854775808', [expect.stringMatching(/^16 9223372036854775808 is out of range/)]],
    ['manifest.size > int("")', ['16 int("") has no value: "" is not an integer']],
    ['manifest.size > int("0x1F")', ['16 int("0x1F") has no value: "0x1F" is not an integer']],
    ['manifest.size > int(1e30)', [expect.stringMatching(/^16 .* is not a 64-bit integer$/)]],
    [
      'timestamp("January 1, 2020 00:00:00") < day',
      [expect.stringMatching(/^0 .* is not a timestamp as in RFC 3339$/)],
    ],
    ['day > timestamp("2027-02-30T00:00:00Z")', [expect.stringMatching(/^6 .* is not a timestamp as in RFC 3339$/)]],
    ['day > timestamp(99999999999999)', [expect.stringMatching(/^6 .* is out of range$/)]],
    ['day - day > duration("1 week")', [expect.stringMatching(/^12 /)]],
    ['manifest.size > 5 and true', ['18 unexpected "and"; &&']],
    ['manifest.config.user = "x"', ['21 unexpected "="; ==']],
    ['(manifest.size > 5', ['18 expected ")", found the expression ends']],
    ['manifest.', ['9 expected a name, found the expression ends']],
    ['', ['0 unexpected the expression ends']],
    ['"abc', ['0 unterminated string']],
    ['[].all(x, x > 0)', [expect.stringMatching(/^0 this cannot be checked: /)]],
    [
      'manifest.x && manifest.y || !(manifest.z)',
      [expect.stringMatching(/^9 /), expect.stringMatching(/^23 /), expect.stringMatching(/^39 /)],
    ],
  ])('%s', async (source, expected) => {
    expect(await issues(source)).toEqual(expected);
  });

  test('its length, and its depth', async () => {
    expect(await issues(`${'x'.repeat(LIMITS.expressionCharacters)}y`)).toEqual([
      '0 the expression has more than 10000 characters',
    ]);
    expect(await issues('('.repeat(1000))).toEqual([
      expect.stringMatching(/the expression is too long or nested too deeply$/),
    ]);
    expect(await issues(`${'!'.repeat(5000)}true`)).toEqual([
      expect.stringMatching(/too long or nested too deeply$|cannot be checked/),
    ]);
  });
});

describe('an expression comes to', () => {
  test.each([
    ['context.commit.matches("^a+$")', true],
    ['matches(context.commit, "b")', false],
    ['(context.commits).all(c, (c) // words\n .matches("^[ab]+$"))', true],
    ['"\\u212a".lowerAscii() == "k"', false],
    ['"ABC".lowerAscii() == "abc" && "abc".upperAscii() == "ABC"', true],
    ['int("42") == 42 && int(day) > 1700000000 && int(4.9) == 4', true],
    ['timestamp("2026-11-24T23:59:59Z") < day && day - timestamp("2026-11-24T00:00:00Z") == duration("24h")', true],
    ['string(day) == "2026-11-25T00:00:00Z"', true],
    ['context.event == "x" || context.commit == "aaa"', true],
    ['context.event == "x" && context.commit == "b"', false],
    ['context.commits.exists(c, c == context.event || c == "aaa")', true],
    ['cel.bind(c, context.commit, c + c == "aaaaaa")', true],
    ['{"a": 1}["a"] == 1', true],
    // Characters beyond U+FFFF are one, whichever function counts them.
    ['size("😀a") == 2 && "😀a".indexOf("a") == 1 && "a😀a".lastIndexOf("a") == 2', true],
    ['"a😀b".substring(1, 2) == "😀" && "a😀b".substring(2) == "b" && "ab".substring(2) == ""', true],
    ['"a😀b".split("") == ["a", "😀", "b"] && "a,b,c".split(",", 2) == ["a", "b,c"]', true],
    ['"a,b".split(",", 0) == [] && "a,b".split(",", -1) == ["a", "b"]', true],
    ['"😀a😀a".indexOf("a", 2) == 3 && "😀a😀a".lastIndexOf("a", 2) == 1 && "a".indexOf("x") == -1', true],
    ['-9223372036854775808 < 0 && 9223372036854775807 > 0', true],
    ['timestamp("2028-02-29T00:00:00Z") > day', true],
  ])('%s', async (source, value) => {
    expect(await evaluated(source, { commit: 'aaa', commits: ['aaa', 'b'] })).toEqual({ kind: 'value', value });
  });

  test.each([
    ['context.event == "push"', expect.stringContaining('give --context event=…')],
    [
      'context.commits[5] == ""',
      expect.stringMatching(/has no value: No such key: index out of bounds, index 5 >= size 1$/),
    ],
    ['int(context.commit) == 0', 'int(context.commit) == 0 has no value: "(" is not an integer'],
    ['timestamp(context.commit) < day', expect.stringMatching(/is not a timestamp as in RFC 3339$/)],
    ['"a😀".substring(3) == ""', expect.stringMatching(/substring: 3 is out of range$/)],
    ['"abc".substring(2, 1) == ""', expect.stringMatching(/substring: 1 is before 2$/)],
    ['"abc".indexOf("c", -1) == 2', expect.stringMatching(/indexOf: -1 is out of range$/)],
    ['1 / (size(context.commits) - 1) == 1', expect.stringMatching(/division by zero$/)],
    ['{"a": "b"}["c"] == ""', expect.stringMatching(/No such key: c$/)],
    ['"a".matches(context.commit)', expect.stringMatching(/has no value: missing closing \)/)],
    ['dyn(context.commit) > 5', expect.stringMatching(/no such overload/)],
  ])('nothing that is known: %s', async (source, reason) => {
    expect(await evaluated(source, { commit: '(', commits: ['a'] })).toEqual({ kind: 'unknown', reason });
  });

  test('its value, whatever the image made of it: what is hostile is made safe', async () => {
    const result = await evaluated('int(context.commit) == 1', { commit: '\u001b]0;x\u0007\n::error::' });
    expect(result).toEqual({ kind: 'unknown', reason: expect.not.stringMatching(/[\u0000-\u001f]|::error/) });
  });
});

describe('whatever the text', () => {
  test('a pattern takes time by its length alone', async () => {
    const hostile = { commit: `${'a'.repeat(50_000)}!`, commits: [] };
    for (const source of [
      'context.commit.matches("^(a+)+$")',
      'matches(context.commit, "^(a|aa)+$")',
      '"x".matches(context.commit)',
    ])
      expect(await evaluated(source, hostile, { items: 16, characters: 65_536 })).toEqual({
        kind: 'value',
        value: false,
      });
  });

  test('loops over each other end, and say so', async () => {
    const commits = Array.from({ length: 50_000 }, (_, i) => `c${i}`);
    const dimensions = { items: 65_536, characters: 1024 };
    for (const source of [
      'context.commits.all(a, context.commits.all(b, context.commits.all(c, a + b + c != "")))',
      'context.commits.exists(a, context.commits.exists(b, a + b == ""))',
      'context.commits.exists(a, !(a in context.commits))',
    ])
      expect(await evaluated(source, { commits }, dimensions)).toEqual({
        kind: 'unknown',
        reason: `it takes too long on this image: ${source}`,
      });
  });

  test('all of an image together have an end', async () => {
    const commits = Array.from({ length: 50_000 }, (_, i) => `c${i}`);
    const dimensions = { items: 65_536, characters: 1024 };
    const endless = await ready('context.commits.all(a, context.commits.all(b, a + b != ""))');
    for (let i = 0; i < 100; i++) expect(endless.evaluate(valuesOf({ commits }), dimensions).kind).toBe('unknown');
  });

  test('ordinary loops over large images are not ended', async () => {
    const commits = Array.from({ length: 2000 }, (_, i) => `c${i}`);
    expect(
      await evaluated('context.commits.all(a, a in context.commits)', { commits }, { items: 2048, characters: 65_536 }),
    ).toEqual({
      kind: 'value',
      value: true,
    });
  });
});

test('whatever is written, nothing is thrown', async () => {
  const words = fc.constantFrom(
    ...[
      'manifest',
      'image',
      'context',
      'day',
      'commits',
      'commit',
      'config',
      'labels',
      'layers',
      '.',
      '.?',
      '[',
      ']',
      '[?',
      '(',
      ')',
      '"a"',
      "'",
      '1',
    ],
    ...[
      '==',
      '&&',
      '||',
      '!',
      'in',
      '?',
      ':',
      ',',
      '{',
      '}',
      ' ',
      '\n',
      '//',
      'all(x, ',
      'matches(',
      'has(',
      'size(',
      'int(',
      'x',
      '-',
      '+',
      '😀',
      '`',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 14 }), fc.constantFrom(...CUSTOM_SCOPES), async (parts, scope) => {
      const source = parts.join('');
      const compiled = await compileExpression(source, scope, 'words');
      if (compiled.ok) compiled.expression.evaluate(valuesOf({ commit: 'a', commits: ['a'] }), SMALL);
      else
        for (const { offset } of compiled.issues) expect([offset >= 0, offset <= source.length]).toEqual([true, true]);
    }),
    { numRuns: 2000 },
  );
});
