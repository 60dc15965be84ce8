import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import { type Parsed, parseYaml } from '../../src/policy/parse.ts';

function problems({ issues }: Parsed): readonly string[] {
  return issues.map(({ at, message }) => `${at.line}:${at.column} ${message}`);
}

function readValue(text: string): unknown {
  const { root, issues } = parseYaml(text);
  expect(issues).toEqual([]);
  return root?.value;
}

describe('values', () => {
  test('are those of YAML 1.2: words like "off" are words, and dates are text', () => {
    expect(readValue('a: off\nb: yes\nc: 2027-01-01\nd: 010\ne: 0x1f\nf: 1.5\ng: true\nh: ~\ni: 1_000')).toEqual({
      ...{ a: 'off', b: 'yes', c: '2027-01-01', d: 10, e: 31, f: 1.5, g: true, h: null, i: '1_000' },
    });
  });

  test.each([
    ['', null],
    ['# only a remark', null],
    ['---\nversion: 1\n...\n', { version: 1 }],
    ['\ufeffversion: 1', { version: 1 }],
    ['version: 1\r\nrules: {}\r\n', { version: 1, rules: {} }],
    ['{"version":1,"rules":{}}', { version: 1, rules: {} }],
    ['%YAML 1.2\n---\nversion: 1', { version: 1 }],
    ['a: &list [x, y]\nb: *list', { a: ['x', 'y'], b: ['x', 'y'] }],
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x', { a: 1, b: 1, c: 2, d: 2 }],
    ['a: !!str 5', { a: '5' }],
    ['a: |\n  two\n  lines', { a: 'two\nlines\n' }],
  ])('%j', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  test('merge keys are keys like any other', () => {
    expect(readValue('a: &a {x: 1}\nb: {<<: *a, y: 2}')).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 }, y: 2 } });
  });

  test('keys that mean something to JavaScript mean nothing', () => {
    const value = readValue('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\ntoString: 1');
    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('places', () => {
  test('of keys and values', () => {
    const { root } = parseYaml('version: 1\nrules:\n  a:\n    allow: [x,\n      y]\n  b: error\n');
    const rules = root?.members.get('rules');
    const allow = rules?.members.get('a')?.members.get('allow');
    expect(rules?.key).toEqual({ line: 2, column: 1 });
    expect(rules?.at).toEqual({ line: 3, column: 3 });
    expect(allow?.key).toEqual({ line: 4, column: 5 });
    expect(allow?.items.map(({ at }) => at)).toEqual([
      { line: 4, column: 13 },
      { line: 5, column: 7 },
    ]);
    expect(rules?.members.get('b')?.at).toEqual({ line: 6, column: 6 });
  });

  test('an empty value is at its key', () => {
    expect(parseYaml('rules:\n').root?.members.get('rules')?.at).toEqual({ line: 1, column: 1 });
  });

  test('a mark of the byte order is no column', () => {
    expect(parseYaml('\ufeffa: 1').root?.members.get('a')?.at).toEqual({ line: 1, column: 4 });
  });

  test('a value behind an alias is where it was written', () => {
    expect(parseYaml('a: &a {x: 1}\nb: *a').root?.members.get('b')?.members.get('x')?.at).toEqual({
      line: 1,
      column: 11,
    });
  });
});

describe('refuses', () => {
  test.each([
    ['two documents', 'a: 1\n---\nb: 2', ['2:1 a second YAML document starts here; remove this "---"']],
    ['YAML 1.1', '%YAML 1.1\n---\na: off', ['1:1 policies are YAML 1.2; remove the "%YAML" line']],
    ['a key twice', 'a: 1\nb:\n  c: 1\n  c: 2\na: 3', ['4:3 duplicate key "c"', '5:1 duplicate key "a"']],
    ['a key twice, written differently', 'a: 1\n"\\x61": 2', ['2:1 duplicate key "a"']],
    [
      'keys that are no strings',
      '1: x\nnull: y\ntrue: z\n[a]: b',
      [1, 2, 3, 4].map((line) => `${line}:1 keys must be strings; put this one in quotes`),
    ],
    ['a key without end', `{? "${'k'.repeat(1025)}" : 1}`, ['1:4 the key is longer than 1024 characters']],
    [
      'a tag',
      'a: !pattern x',
      ['1:4 tags are not allowed in policies; quote values that start with "!" (unresolved tag: !pattern)'],
    ],
    [
      'a type of YAML 1.1',
      'a: !!binary aGk=',
      [
        '1:4 tags are not allowed in policies; quote values that start with "!" (unresolved tag: tag:yaml.org,2002:binary)',
      ],
    ],
    [
      'a pattern that is an alias',
      'a: [*.acme.com]',
      ['1:5 unknown alias "*.acme.com"; quote patterns that start with "*"'],
    ],
    ['an alias to what contains it', 'a: &a [*a]', ['1:8 the alias "*a" contains itself']],
    ['an alias before its anchor', 'a: *b\nb: &b 1', ['1:4 unknown alias "*b"; quote patterns that start with "*"']],
    ['tabs', 'a:\n\tb: 1', ['2:1 invalid YAML: tab in the indentation; use spaces']],
    ['two values in a line', 'a: b: c', ['1:4 invalid YAML: second ": " in one line; quote values that contain ": "']],
    [
      'a mark at the start of a value',
      'a: @x',
      ['1:4 invalid YAML: plain value cannot start with reserved character @; put it in quotes'],
    ],
    [
      'a list without end',
      'a: [b\nc: d',
      ['2:1 invalid YAML: flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(parseYaml(text))).toEqual(expected);
  });

  test('several mistakes at once, one a line', () => {
    expect(problems(parseYaml('a: b: c\nd: 1\ne: @x @y\nf: "x')).map((problem) => problem.split(' ')[0])).toEqual([
      '1:4',
      '3:4',
      '4:6',
    ]);
  });
});

describe('hostile text', () => {
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`),
  ].join('\n');
  const most = LIMITS.policyBytes / 8;
  const parts = LIMITS.policyBytes / 4;
  test.each([
    ['a bomb of aliases', bomb, `1:1 the policy has more than ${most} values, including those of aliases`],
    ['deep lists', '['.repeat(200_000), `1:65 the policy is nested more than 64 levels deep`],
    ['deep mappings', '{a: '.repeat(40_000), `1:257 the policy is nested more than 64 levels deep`],
    ['deep blocks', '- '.repeat(100_000), `1:129 the policy is nested more than 64 levels deep`],
    ['a million commas', `[${','.repeat(1_000_000)}`, `1:1 the policy has more than ${parts} tokens`],
    ['a million items', `[${'1,'.repeat(500_000)}]`, `1:1 the policy has more than ${parts} tokens`],
    ['many anchors', '&a '.repeat(300_000), `1:1 the policy has more than ${parts} tokens`],
    ['many documents', '---\n'.repeat(250_000), `1:1 the policy has more than ${parts} tokens`],
    ['many quotes', '"'.repeat(1_000_000), `1:1 the policy has more than ${parts} tokens`],
  ])('%s is refused in time', (_, text, expected) => {
    const parsed = parseYaml(text);
    expect(parsed.root).toBeNull();
    expect(problems(parsed)).toEqual([expected]);
  });

  test('a chain of aliases, each around the last, does not exhaust the stack', () => {
    const chain = ['a0: &a0 [x]', ...Array.from({ length: 20_000 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`)].join(
      '\n',
    );
    expect(parseYaml(chain).root).toBeNull();
  });
});

describe('whatever the text', () => {
  const yamlish = fc.string({
    unit: fc.constantFrom(
      'a',
      'b',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '  ',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '#',
      '|',
      '>',
      '%YAML 1.1',
      '---',
      '...',
      '?',
      '\t',
      '\r',
      '\u0000',
      '\ufeff',
      '<<',
      '1',
      '~',
      '\\',
      '@',
      '`',
      '\ud800',
    ),
    maxLength: 60,
  });

  test('it never throws, and gives a value or says why there is none', () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
        const { root, issues } = parseYaml(text);
        expect(root !== null || issues.length > 0).toBe(true);
        for (const { at } of issues) expect(Math.min(at.line, at.column)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('JSON means what it means as JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ maxLength: 20 }),
          fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
        ),
        (value) => {
          expect(parseYaml(JSON.stringify(value)).root?.value).toEqual(value);
        },
      ),
    );
  });
});
