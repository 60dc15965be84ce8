import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../../src/limits.ts';
import { EvaluationBudget } from '../../../src/policy/cel/cost.ts';
import { viewOf } from '../../../src/policy/cel/environment.ts';
import { type Expression, ExpressionCompiler, type ExpressionUse } from '../../../src/policy/cel/expression.ts';
import { withPaths } from '../../../src/policy/cel/path.ts';
import { NO_CONTEXT } from '../../../src/policy/context.ts';
import { CUSTOM_SCOPES, type CustomScope } from '../../../src/policy/enums.ts';
import '../../support/seed.ts';

const SMALL = { items: 16, characters: 1024 };
const compiler = new ExpressionCompiler();

/** Evaluates an expression over a context alone, which can hold anything. */
async function evaluated(source: string, facts: object = {}, dimensions = SMALL, use: ExpressionUse = 'condition') {
  return (await compiled(source, 'image', use)).evaluate(valuesOf(facts), new EvaluationBudget(dimensions));
}

async function compiled(
  source: string,
  scope: CustomScope = 'image',
  use: ExpressionUse = 'condition',
): Promise<Expression> {
  const result = await compiler.compile(source, scope, use);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.expression;
}

function valuesOf(facts: object) {
  return withPaths('image', {
    context: viewOf('Context', { ...NO_CONTEXT, ...facts }),
    day: new Date('2026-11-25T00:00:00Z'),
  });
}

/** Issues as `offset message; suggestion`. */
async function issues(source: string, scope: CustomScope = 'manifest'): Promise<readonly string[]> {
  const compiled = await compiler.compile(source, scope);
  if (compiled.ok) return [];
  return compiled.issues.map(
    ({ offset, message, suggestion }) => `${offset} ${message}${suggestion === null ? '' : `; ${suggestion}`}`,
  );
}

describe('an expression is refused, at its place, for', () => {
  test.each<readonly [source: string, expected: readonly unknown[]]>([
    [
      'manifest.platform.oss == "linux"',
      ['18 unknown field "oss" of platform; known fields: name, os, architecture, variant, osVersion, osFeatures; os'],
    ],
    ['manifest.layers.exists(l, l.sise > 5)', [expect.stringMatching(/^28 unknown field "sise" of layer; .*; size$/)]],
    ['manfest.size > 5', ['0 unknown name "manfest"; known names: image, manifest, context, day; manifest']],
    ['layer.size > 5', ['0 "layer" is not available in rules for: manifest, only in rules for: layer']],
    ['manifest.platform.os == 5', ['0 cannot apply "==" to string and int']],
    ['!manifest.size', ['0 cannot apply "!" to int']],
    ['manifest.size', ['0 expected bool (true or false), found int']],
    ['size(manifest)', ['0 "size" does not accept these arguments: size(Manifest)']],
    ['manifest.config.user.contain("x")', ['21 unknown function "contain"; contains']],
    ['manifest.config.user.matches("[")', [expect.stringMatching(/^29 invalid pattern: missing closing \]/)]],
    ['manifest.size > 9223372036854775808', [expect.stringMatching(/^16 9223372036854775808 is out of range/)]],
    ['manifest.size > int("")', ['16 cannot evaluate int(""): "" is not a valid integer']],
    ['manifest.size > int("0x1F")', ['16 cannot evaluate int("0x1F"): "0x1F" is not a valid integer']],
    ['manifest.size > int(1e30)', [expect.stringMatching(/^16 .* is out of range: integers have 64 bits$/)]],
    [
      'timestamp("January 1, 2020 00:00:00") < day',
      [expect.stringMatching(/^0 .* is not a valid RFC 3339 timestamp$/)],
    ],
    ['day > timestamp("2027-02-30T00:00:00Z")', [expect.stringMatching(/^6 .* is not a valid RFC 3339 timestamp$/)]],
    ['day > timestamp(99999999999999)', [expect.stringMatching(/^6 .* is out of range$/)]],
    ['day - day > duration("1 week")', [expect.stringMatching(/^12 /)]],
    ['manifest.size > 5 and true', ['18 unexpected "and"; &&']],
    ['manifest.config.user = "x"', ['21 unexpected "="; ==']],
    ['(manifest.size > 5', ['18 expected ")", found end of expression']],
    ['manifest.', ['9 expected a name, found end of expression']],
    ['', ['0 unexpected end of expression']],
    ['"abc', ['0 unterminated string']],
    ['[].all(x, x > 0)', [expect.stringMatching(/^0 cannot check this expression: /)]],
    [
      'manifest.x && manifest.y || !(manifest.z)',
      [expect.stringMatching(/^9 /), expect.stringMatching(/^23 /), expect.stringMatching(/^39 /)],
    ],
  ])('%s', async (source, expected) => {
    expect(await issues(source)).toEqual(expected);
  });

  test('its length, and its depth', async () => {
    expect(await issues(`${'x'.repeat(LIMITS.expressionCharacters)}y`)).toEqual([
      '0 the expression is longer than 10000 characters',
    ]);
    expect(await issues('('.repeat(1000))).toEqual([
      expect.stringMatching(/the expression is too long or nested too deeply$/),
    ]);
    expect(await issues(`${'!'.repeat(5000)}true`)).toEqual([
      expect.stringMatching(/too long or nested too deeply$|cannot check/),
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
    ['context.event == "push"', expect.stringContaining('pass --context event=…')],
    [
      'context.commits[5] == ""',
      expect.stringMatching(/^cannot evaluate .*: No such key: index out of bounds, index 5 >= size 1$/),
    ],
    ['int(context.commit) == 0', 'cannot evaluate int(context.commit) == 0: "(" is not a valid integer'],
    ['timestamp(context.commit) < day', expect.stringMatching(/is not a valid RFC 3339 timestamp$/)],
    ['"a😀".substring(3) == ""', expect.stringMatching(/substring: 3 is out of range$/)],
    ['"abc".substring(2, 1) == ""', expect.stringMatching(/substring: 1 is before 2$/)],
    ['"abc".indexOf("c", -1) == 2', expect.stringMatching(/indexOf: -1 is out of range$/)],
    ['1 / (size(context.commits) - 1) == 1', expect.stringMatching(/division by zero$/)],
    ['{"a": "b"}["c"] == ""', expect.stringMatching(/No such key: c$/)],
    ['"a".matches(context.commit)', expect.stringMatching(/^cannot evaluate .*: missing closing \)/)],
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
        reason: `the evaluation took too long: ${source}`,
      });
  });

  test('all of an image together have an end', async () => {
    const commits = Array.from({ length: 50_000 }, (_, i) => `c${i}`);
    const budget = new EvaluationBudget({ items: 65_536, characters: 1024 });
    const endless = await compiled('context.commits.all(a, context.commits.all(b, a + b != ""))');
    for (let i = 0; i < 100; i++) expect(endless.evaluate(valuesOf({ commits }), budget).kind).toBe('unknown');
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
      const compiled = await compiler.compile(source, scope, 'message');
      if (compiled.ok)
        compiled.expression.evaluate(valuesOf({ commit: 'a', commits: ['a'] }), new EvaluationBudget(SMALL));
      else
        for (const { offset } of compiled.issues) expect([offset >= 0, offset <= source.length]).toEqual([true, true]);
    }),
    { numRuns: 2000 },
  );
});
