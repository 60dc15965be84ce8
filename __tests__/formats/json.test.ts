import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  foldKey,
  isArray,
  isObject,
  type JsonResult,
  type JsonValue,
  jsonEqual,
  parseJson,
  pointerTo,
} from '../../src/formats/json.ts';
import { LIMITS } from '../../src/limits.ts';
import { HOSTILE_TEXTS } from '../support/hostile.ts';
import { REAL_DOCUMENTS } from '../support/real-documents.ts';

const parse = (text: string): JsonResult => parseJson(Buffer.from(text));

/** The value of a text that is to be accepted. */
function read(text: string): JsonValue {
  const result = parse(text);
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return result.value;
}

/** The faults of a text that is to be refused. */
function faultsOf(text: string | Uint8Array) {
  const result = parseJson(Buffer.from(text));
  if (result.ok) throw new Error('it was accepted');
  return result.faults;
}

/** What `JSON.parse` would have made of it. */
function plain(value: JsonValue): unknown {
  if (isObject(value)) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  if (isArray(value)) return value.map(plain);
  return typeof value === 'bigint' ? Number(value) : value;
}

/** The value of a text to JavaScript, or undefined where it has none. */
function native(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

describe('parseJson', () => {
  test('reads every document of real tools as JSON.parse does', () => {
    expect(REAL_DOCUMENTS.length).toBeGreaterThan(80);
    for (const { bytes, json } of REAL_DOCUMENTS) {
      const result = parseJson(bytes);
      expect(result.ok && plain(result.value)).toEqual(json);
    }
  });

  test('reads every kind of value', () => {
    expect(read(' [null, true, false, 0, -1, 1.5, 1e2, "", [], {}] ')).toEqual([
      ...[null, true, false, 0n, -1n, 1.5, 100, ''],
      [],
      new Map(),
    ]);
    expect(read('{"a": {"b": [1]}, "": 2}')).toEqual(
      new Map<string, unknown>([
        ['a', new Map([['b', [1n]]])],
        ['', 2n],
      ]),
    );
    expect(read('"\\u0061\\n\\t\\b\\f\\r\\/\\\\\\"é😀\\ud83d\\ude00"')).toBe('a\n\t\b\f\r/\\"é😀😀');
  });

  test('accepts DEL, no-break space and the line separators inside of strings, as the grammar does', () => {
    expect(read('"\x7f\u00a0\u2028\u2029"')).toBe('\x7f\u00a0\u2028\u2029');
  });

  test('leaves half of a surrogate pair in a value as it stands', () => {
    expect(read('["\\ud800"]')).toEqual(['\ud800']);
  });

  describe('integers', () => {
    test.each([
      ['9007199254740993', 2n ** 53n + 1n],
      ['9223372036854775807', 2n ** 63n - 1n],
      ['9223372036854775808', 2n ** 63n],
      ['18446744073709551615', 2n ** 64n - 1n],
      ['-9223372036854775808', -(2n ** 63n)],
      ['-0', 0n],
      ['0', 0n],
    ])('%s is exact', (text, value) => {
      expect(read(text)).toBe(value);
    });

    test('of 33 digits and of a million are too large', () => {
      expect(faultsOf('1'.repeat(33))).toMatchObject([{ kind: 'too-large' }]);
      expect(faultsOf('1'.repeat(1_000_000))).toMatchObject([{ kind: 'too-large' }]);
    });

    test.each([['1e999'], ['-1e999'], ['1.5e400']])('%s is no number', (text) => {
      expect(faultsOf(`[${text}]`)).toMatchObject([
        { kind: 'too-large', message: expect.stringContaining('too large') },
      ]);
    });

    test.each([['1.0'], ['1e0'], ['10E-1'], ['-0.0']])('%s is a number, and no integer', (text) => {
      expect(read(text)).toBe(Number(text));
    });
  });

  describe('refuses as ambiguous', () => {
    test.each([
      ['a key that stands twice', '{"layers": 1, "layers": 1}', '/layers', 'layers'],
      ['one of them in escapes', '{"layers": 1, "layer\\u0073": 2}', '/layers', 'layers'],
      ['all of them in escapes', '{"\\u006cayers": 1, "layer\\u0073": 2}', '/layers', 'layers'],
      ['an escaped slash', '{"a/b": 1, "a\\/b": 2}', '/a~1b', 'a/b'],
      ['a pair and its escapes', '{"😀": 1, "\\ud83d\\ude00": 2}', '/😀', '😀'],
      ['one deep inside', '{"a": [0, {"b~": {"c": 1, "c": 2}}]}', '/a/1/b~0/c', 'c'],
      ['__proto__ twice', '{"__proto__": 1, "__proto__": 2}', '/__proto__', '__proto__'],
      ['the empty key twice', '{"": 1, "": 2}', '/', ''],
    ])('%s', (_, text, pointer, key) => {
      expect(faultsOf(text)).toEqual([
        { kind: 'ambiguous', message: `the key "${key}" occurs twice in one object`, pointer },
      ]);
    });

    test.each([
      ['a NUL', '{}\0'],
      ['a second document', '{} {}'],
      ['a second document in a line of its own', '{}\n{"layers":[]}\n'],
      ['a bracket', '{}}'],
      ['a comma', '{},'],
      ['a no-break space', '{}\u00a0'],
      ['a byte order mark', '{}\ufeff'],
    ])('%s after the document', (_, text) => {
      expect(faultsOf(text)).toMatchObject([
        {
          kind: 'ambiguous',
          message: expect.stringContaining('more bytes follow the document, which some readers ignore'),
        },
      ]);
    });

    test.each([
      ['a byte that never occurs', [0xff]],
      ['a sequence cut short', [0xe2, 0x82]],
      ['an overlong slash', [0xc0, 0xaf]],
      ['an overlong NUL', [0xc0, 0x80]],
      ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
      ['a code point beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
      ['Latin-1', [0xe9]],
    ])('what is no UTF-8: %s', (_, bytes) => {
      const text = Buffer.from([0x22, ...bytes, 0x22]);
      expect(faultsOf(text)).toMatchObject([{ kind: 'ambiguous', message: expect.stringContaining('UTF-8') }]);
    });

    test.each([['\\ud800'], ['\\udc00'], ['a\\ud83d'], ['\\ude00\\ud83d']])(
      'half of a surrogate pair in a key: %s',
      (key) => {
        expect(faultsOf(`{"${key}": 1}`)).toMatchObject([
          { kind: 'ambiguous', message: expect.stringContaining('surrogate') },
        ]);
      },
    );

    test('several keys that stand twice, of which it tells about as many as one can read', () => {
      expect(faultsOf('{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}').map(({ pointer }) => pointer)).toEqual(['/a', '/b/c']);
      expect(faultsOf(`{${'"a":1,'.repeat(1000)}"b":1}`)).toHaveLength(10);
    });
  });

  describe('refuses as no JSON', () => {
    test.each([
      ['', 'expected a value, found the end of the text (line 1, column 1)'],
      ['   \n ', 'expected a value, found the end of the text (line 2, column 2)'],
      ['{', 'expected a key, found the end of the text (line 1, column 2)'],
      ['{"a"', 'expected ":", found the end of the text (line 1, column 5)'],
      ['{"a": 1', 'expected "," or "}", found the end of the text (line 1, column 8)'],
      ['[1', 'expected "," or "]", found the end of the text (line 1, column 3)'],
      ['"a', 'expected the end of a string, found the end of the text (line 1, column 3)'],
      ['"\\', 'expected an escape, found "\\" (line 1, column 2)'],
      ['[1,\n 2,]', 'expected a value, found "]" (line 2, column 4)'],
      ['{"a": 1,}', 'expected a key, found "}" (line 1, column 9)'],
      ['{a: 1}', 'expected a key, found "a" (line 1, column 2)'],
      ["{'a': 1}", 'expected a key, found "\'" (line 1, column 2)'],
      ['[1 2]', 'expected "," or "]", found "2" (line 1, column 4)'],
      ['[01]', 'expected "," or "]", found "1" (line 1, column 3)'],
      ['[1.]', 'expected "," or "]", found "." (line 1, column 3)'],
      ['[.5]', 'expected a value, found "." (line 1, column 2)'],
      ['[+1]', 'expected a value, found "+" (line 1, column 2)'],
      ['[-]', 'expected a value, found "-" (line 1, column 2)'],
      ['[NaN]', 'expected a value, found "N" (line 1, column 2)'],
      ['[nul]', 'expected a value, found "n" (line 1, column 2)'],
      ['[True]', 'expected a value, found "T" (line 1, column 2)'],
      ['// a comment\n{}', 'expected a value, found "/" (line 1, column 1)'],
      ['"\n"', 'expected the end of a string, found "\\n" (line 1, column 2)'],
      ['"\x1b"', 'expected the end of a string, found "\\x1b" (line 1, column 2)'],
      ['"\\x41"', 'expected an escape, found "\\" (line 1, column 2)'],
      ['"\\u00g0"', 'expected an escape, found "\\" (line 1, column 2)'],
      ['"\\u004"', 'expected an escape, found "\\" (line 1, column 2)'],
      ['\ufeff{}', 'expected a value, found "\\ufeff" (line 1, column 1)'],
      ['\0', 'expected a value, found "\\x00" (line 1, column 1)'],
      ['😀', 'expected a value, found "😀" (line 1, column 1)'],
    ])('%j', (text, message) => {
      expect(faultsOf(text)).toEqual([{ kind: 'malformed', message: `not valid JSON: ${message}`, pointer: '' }]);
    });
  });

  describe('refuses as too large', () => {
    test('200,000 levels of nesting, at once', () => {
      for (const text of [
        '['.repeat(200_000),
        '{"a":'.repeat(200_000),
        `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      ]) {
        expect(faultsOf(text)).toMatchObject([{ kind: 'too-large' }]);
      }
    });

    test('one level more than the limit, and no less', () => {
      const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
      expect(parse(nested(LIMITS.jsonDepth)).ok).toBe(true);
      expect(parse(nested(LIMITS.jsonDepth).replace('[]', '[0]')).ok).toBe(true);
      expect(faultsOf(nested(LIMITS.jsonDepth + 1))).toMatchObject([{ message: expect.stringContaining('64 levels') }]);
    });

    test('more bytes than the limit, without reading them', () => {
      expect(faultsOf(Buffer.alloc(LIMITS.documentBytes + 1))).toMatchObject([{ kind: 'too-large' }]);
    });

    test('millions of values, before they fill the memory', () => {
      const text = `[${'{},'.repeat(2_000_000)}0]`;
      expect(faultsOf(text)).toMatchObject([
        { kind: 'too-large', message: expect.stringContaining('more values than') },
      ]);
    });
  });

  describe('takes keys for nothing but keys', () => {
    test.each([['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty'], ['prototype']])('%s', (key) => {
      const value = read(`{"${key}": {"polluted": true}}`);
      expect(value).toEqual(new Map([[key, new Map([['polluted', true]])]]));
      expect(Object.prototype).not.toHaveProperty('polluted');
      expect(Object).not.toHaveProperty('polluted');
    });
  });

  test('shows what it quotes in one line that commands nothing', () => {
    for (const text of HOSTILE_TEXTS) {
      if (!text.isWellFormed()) continue;
      const key = JSON.stringify(text);
      for (const { message } of [...faultsOf(`{${key}:1,${key}:2}`), ...faultsOf(`{${text}`)]) {
        expect(message).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]|^\s*::|##\[/u);
      }
    }
  });

  test('10,000 entries of an index.json are read', () => {
    const entry = (i: number) => ({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest: `sha256:${i.toString(16).padStart(64, '0')}`,
      size: 1000 + i,
      platform: { architecture: 'amd64', os: 'linux' },
      annotations: {
        'org.opencontainers.image.ref.name': `v${i}`,
        'io.containerd.image.name': `docker.io/acme/pay:${i}`,
      },
    });
    const index = { schemaVersion: 2, manifests: Array.from({ length: 10_000 }, (_, i) => entry(i)) };
    const bytes = Buffer.from(JSON.stringify(index, null, 2));
    expect(bytes.length).toBeGreaterThan(3_000_000);
    expect(parseJson(bytes).ok).toBe(true);
  });

  test.each([
    ['backslashes', `"${'\\\\'.repeat(1_000_000)}"`],
    ['escapes', `"${'\\u0041'.repeat(1_000_000)}"`],
    ['letters', `"${'a'.repeat(10_000_000)}"`],
    ['blanks', `${' '.repeat(10_000_000)}1`],
    ['digits of a fraction', `0.${'1'.repeat(10_000_000)}`],
    ['keys', `{${Array.from({ length: 300_000 }, (_, i) => `"${i}":0`).join()}}`],
  ])('many %s are read', (_, text) => {
    expect(parse(text).ok).toBe(true);
  });
});

describe('parseJson, beside JSON.parse', () => {
  test('gives the same value for every value', () => {
    const values = fc.oneof(fc.jsonValue(), fc.jsonValue({ stringUnit: 'binary', noUnicodeString: false }));
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 1, '\t', '\r\n '), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(plain(read(text)))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('gives every 64-bit integer exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }), (value) => {
        expect(read(`{"size": ${value}}`)).toEqual(new Map([['size', value]]));
      }),
    );
  });

  const tokens = [
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"b"',
      '"a":',
      '{"a":',
      '{}',
      '[]',
      '[1,',
      '\\',
      '\\u',
      '\\ud83d',
      '"\\ud800"',
    ],
    ...[
      '0',
      '1',
      '-',
      '.',
      'e',
      'E',
      '+',
      '1e999',
      '1.5',
      '-0',
      '12345678901234567890',
      '9'.repeat(33),
      'true',
      'false',
      'null',
    ],
    ...[
      ' ',
      '\n',
      '\t',
      '\r',
      '\v',
      '\f',
      '\0',
      '\x1f',
      '\x7f',
      '\u00a0',
      '\ufeff',
      '\u2028',
      'é',
      '😀',
      '/',
      '//',
      '/*',
      "'",
      'tru',
      'NaN',
    ],
  ];
  const random = fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join(''));
  const broken = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom('', ...tokens))
    .map(([text, at, length, piece]) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + piece + text.slice(from + length);
    });

  test('accepts what it accepts, but for what readers disagree on or no image needs, and nothing else', () => {
    let accepted = 0;
    const check = (text: string) => {
      // Whoever writes bytes from a string writes U+FFFD for half of a pair.
      const written = Buffer.from(text).toString();
      const expected = native(written);
      const result = parse(text);
      if (result.ok) {
        accepted++;
        expect(expected).toBeDefined();
        expect(JSON.stringify(plain(result.value))).toBe(JSON.stringify(expected?.value));
        return;
      }
      const [{ kind, message }] = result.faults;
      if (expected === undefined) return;
      expect(['ambiguous', 'too-large']).toContain(kind);
      expect(message).toMatch(/stands twice|surrogate|an integer has|a number is too large/);
    };
    fc.assert(fc.property(random, check), { numRuns: 3000 });
    fc.assert(fc.property(broken, check), { numRuns: 3000 });
    expect(accepted).toBeGreaterThan(100);
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(typeof parseJson(bytes).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('foldKey', () => {
  test.each([
    ['Layers', 'layers'],
    ['LAYERS', 'layers'],
    ['layer\u017f', 'layers'],
    ['\u017fCHEMAVER\u017fION', 'schemaversion'],
    ['\u212aind', 'kind'],
    ['mediaType', 'mediatype'],
    ['fsLayers', 'FSLAYERS'],
    ['os.version', 'OS.Version'],
    ['diff_ids', 'DIFF_ID\u017f'],
    ['ß', 'ẞ'],
    ['σ', 'ς'],
    ['σ', 'Σ'],
    ['µ', 'μ'],
    ['Å', '\u212b'],
    ['ǆ', 'ǅ'],
    ['ᾳ', 'ᾼ'],
    ['θ', 'ϴ'],
    ['Ꭰ', 'ꭰ'],
    ['𐐀', '𐐨'],
  ])('%s and %s are one key', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  test.each([
    ['config', 'conf\u0131g'],
    ['config', 'conf\u0130g'],
    ['config', 'confi\u0307g'],
    ['ss', 'ß'],
    ['ﬁ', 'fi'],
    ['layers', 'laуers'],
    ['layers', 'ｌayers'],
    ['e\u0301', 'é'],
    ['layers', 'layer'],
    ['layers', 'layers '],
    ['media_type', 'mediaType'],
    ['media-type', 'mediaType'],
  ])('%s and %s are two', (a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  /** All characters that any case mapping changes. */
  const CASED = Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /[\p{Changes_When_Casemapped}\p{Changes_When_Casefolded}]/u.test(character));

  test('joins exactly the characters that simple folding joins', () => {
    // Greek letters and ligatures that look alike: Unicode joined them in 15.1, which Go does not have.
    const newlyJoined: ReadonlySet<string> = new Set('\u0390\u1fd3\u03b0\u1fe3\ufb05\ufb06');
    const groups = new Map<string, string[]>();
    for (const character of CASED) {
      const folded = foldKey(character);
      groups.set(folded, [...(groups.get(folded) ?? []), character]);
    }
    const all = CASED.join('');
    expect(groups.size).toBeGreaterThan(1000);
    for (const group of groups.values()) {
      const [first = ''] = group;
      // With these flags a regular expression folds as Unicode's CaseFolding.txt has it (ECMA-262, "Canonicalize"), and so does Go.
      const same = all.match(new RegExp(first, 'giu')) ?? [];
      expect(newlyJoined.has(first) ? [first] : same).toEqual(group);
    }
  });

  test('takes nothing but the long s and the Kelvin sign for a letter of ASCII', () => {
    const foreign = CASED.filter((character) => character > '\x7f' && foldKey(character) <= '\x7f');
    expect(foreign).toEqual(['\u017f', '\u212a']);
  });

  test('is one character for one, and the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        const folded = foldKey(key);
        expect([...folded]).toHaveLength([...key].length);
        expect(foldKey(folded)).toBe(folded);
      }),
    );
  });
});

describe('jsonEqual', () => {
  test.each([
    ['{"a": 1, "b": [true, null]}', '{"b": [true, null], "a": 1}', true],
    ['[1, 2]', '[2, 1]', false],
    ['[1]', '[1, null]', false],
    ['[null]', '[]', false],
    ['{"a": null}', '{}', false],
    ['{"a": null}', '{"b": null}', false],
    ['{}', '[]', false],
    ['[]', '{}', false],
    ['{}', 'null', false],
    ['"1"', '1', false],
    ['9007199254740992', '9007199254740993', false],
    ['{"a": {"b": {"c": [{}]}}}', '{"a": {"b": {"c": [{}]}}}', true],
  ])('%s and %s: %p', (a, b, expected) => {
    expect(jsonEqual(read(a), read(b))).toBe(expected);
  });

  test('holds for a value and its copy, whatever the order of keys, and for no value with one more key', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const [one, other] = [JSON.stringify(value), JSON.stringify(shuffled(JSON.parse(JSON.stringify(value))))];
        expect(jsonEqual(read(one), read(other))).toBe(true);
        expect(jsonEqual(read(`{"x": ${one}}`), read(`{"x": ${one}, "y": 1}`))).toBe(false);
        expect(jsonEqual(read(`[${one}]`), read(`[${one}, ${one}]`))).toBe(false);
      }),
    );
  });
});

describe('pointerTo', () => {
  test('escapes as RFC 6901 has it', () => {
    expect(pointerTo('', 'layers')).toBe('/layers');
    expect(pointerTo('/layers', 0)).toBe('/layers/0');
    expect(pointerTo('/a', 'b/c~d~1')).toBe('/a/b~1c~0d~01');
    expect(pointerTo('', '')).toBe('/');
  });
});

describe('strings with escapes', () => {
  function escapedIn(text: string): readonly string[] {
    const found: string[] = [];
    parseJson(Buffer.from(text), (path) => found.push(path.join('/')));
    return found;
  }

  test('are reported where they are values', () => {
    const text = String.raw`{"a":"\u002B","b":["x","\/",{"c":"\n","d":"é😀"}],"e":"\ud83d\ude00","f":""}`;
    expect(escapedIn(text)).toEqual(['a', 'b/1', 'b/2/c', 'e']);
  });

  test('are not reported where they are keys', () => {
    expect(escapedIn(String.raw`{"\u0061":"x"}`)).toEqual([]);
  });

  test('are every string that is longer than what it means', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const text = JSON.stringify(value);
        expect(escapedIn(`{"a":${text}}`)).toEqual(text.length === value.length + 2 ? [] : ['a']);
      }),
    );
  });
});
