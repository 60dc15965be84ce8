import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fault } from '../../src/formats/fault.ts';
import { Fields, fieldNames, readText } from '../../src/formats/fields.ts';
import { parseJson } from '../../src/formats/json.ts';

const KNOWN = fieldNames('name', 'size', 'layers', 'labels', 'os.version', 'diff_ids');

/** What `use` reads of an object, and the faults of that. */
function fieldsOf<T>(
  text: string,
  use: (fields: Fields) => T,
): { readonly value: T | undefined; readonly faults: Fault[] } {
  const parsed = parseJson(Buffer.from(text));
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const faults: Fault[] = [];
  const fields = Fields.of(parsed.value, '/at', KNOWN, faults);
  return { value: fields === null ? undefined : use(fields), faults };
}

const READERS: Readonly<Record<string, (fields: Fields) => unknown>> = {
  text: (fields) => fields.text('name'),
  integer: (fields) => fields.integer('name'),
  truth: (fields) => fields.truth('name'),
  strings: (fields) => fields.strings('name'),
  list: (fields) => fields.list('name', readText),
  map: (fields) => fields.map('name'),
  keys: (fields) => fields.keys('name'),
  value: (fields) => fields.value('name', readText),
};

describe('Fields', () => {
  test.each([
    ['[]', 'a list'],
    ['null', 'null'],
    ['1', 'a number'],
    ['1.5', 'a number'],
    ['"x"', 'a string'],
    ['true', 'true or false'],
  ])('are not those of %s', (text, what) => {
    expect(fieldsOf(text, () => 1)).toEqual({
      value: undefined,
      faults: [{ kind: 'malformed', message: `expected an object, found ${what}`, pointer: '/at' }],
    });
  });

  test.each(Object.entries(READERS))('%s reads null as it reads what is absent, and says nothing', (_, read) => {
    expect(fieldsOf('{"name": null}', read)).toEqual(fieldsOf('{}', read));
    expect(fieldsOf('{}', read).faults).toEqual([]);
  });

  test('read what stands there', () => {
    expect(fieldsOf('{"name": "x"}', (fields) => fields.text('name')).value).toBe('x');
    expect(fieldsOf('{"name": ""}', (fields) => fields.text('name')).value).toBe('');
    expect(fieldsOf('{"name": 9007199254740993}', (fields) => fields.integer('name')).value).toBe(9007199254740993n);
    expect(fieldsOf('{"name": true}', (fields) => fields.truth('name')).value).toBe(true);
    expect(fieldsOf('{"name": ["a", "", "a"]}', (fields) => fields.strings('name')).value).toEqual(['a', '', 'a']);
    expect(fieldsOf('{"name": {"b": "1", "a": ""}}', (fields) => [...fields.map('name')]).value).toEqual([
      ['b', '1'],
      ['a', ''],
    ]);
    expect(fieldsOf('{"name": {"80/tcp": {}, "x": null, "y": 1}}', (fields) => fields.keys('name')).value).toEqual([
      ...['80/tcp', 'x'],
    ]);
  });

  test('read null inside of a list or mapping of strings as the empty string, as Go does', () => {
    expect(fieldsOf('{"name": [null]}', (fields) => fields.strings('name'))).toEqual({ value: [''], faults: [] });
    expect(fieldsOf('{"name": {"a": null}}', (fields) => fields.map('name').get('a'))).toEqual({
      value: '',
      faults: [],
    });
  });

  test.each([
    ['text', '1', 'a string', 'a number', null],
    ['text', '{}', 'a string', 'a mapping', null],
    ['integer', '"1"', 'an integer', 'a string', null],
    ['integer', '1.0', 'an integer', 'a number', null],
    ['integer', 'true', 'an integer', 'true or false', null],
    ['truth', '"true"', 'true or false', 'a string', false],
    ['truth', '1', 'true or false', 'a number', false],
    ['strings', '"a"', 'a list', 'a string', []],
    ['list', '{}', 'a list', 'a mapping', []],
    ['map', '[]', 'a mapping', 'a list', new Map()],
    ['keys', '["80/tcp"]', 'a mapping', 'a list', []],
  ])('%s does not take %s for %s', (reader, json, wanted, found, value) => {
    expect(fieldsOf(`{"name": ${json}}`, READERS[reader] ?? (() => 0))).toEqual({
      value,
      faults: [{ kind: 'malformed', message: `"name" must be ${wanted}, not ${found}`, pointer: '/at/name' }],
    });
  });

  test('an int64 has 64 bits with a sign, as in Go', () => {
    const read = (json: string) => fieldsOf(`{"name": ${json}}`, (fields) => fields.int64('name'));
    expect(read('-9223372036854775808')).toEqual({ value: -(2n ** 63n), faults: [] });
    expect(read('9223372036854775808')).toEqual({
      value: null,
      faults: [
        {
          kind: 'malformed',
          message: '"name" is 9223372036854775808, which is not a 64-bit integer',
          pointer: '/at/name',
        },
      ],
    });
    for (const json of ['1.0', '1e3', '"1"']) expect(read(json).faults).toHaveLength(1);
  });

  test('point at the item or entry that is wrong, and leave it out', () => {
    expect(fieldsOf('{"name": ["a", 1, "b"]}', (fields) => fields.strings('name'))).toEqual({
      value: ['a', 'b'],
      faults: [{ kind: 'malformed', message: 'expected a string, found a number', pointer: '/at/name/1' }],
    });
    expect(fieldsOf('{"name": {"a/b": [], "c": "d"}}', (fields) => [...fields.map('name')])).toEqual({
      value: [['c', 'd']],
      faults: [{ kind: 'malformed', message: 'expected a string, found a list', pointer: '/at/name/a~1b' }],
    });
  });

  test('tell what is absent from what is wrong', () => {
    expect(fieldsOf('{"name": 1}', (fields) => [fields.has('name'), fields.lacks('name')]).value).toEqual([
      true,
      false,
    ]);
    expect(fieldsOf('{"name": null}', (fields) => [fields.has('name'), fields.lacks('name')]).value).toEqual([
      true,
      true,
    ]);
    expect(fieldsOf('{}', (fields) => [fields.has('name'), fields.lacks('name')]).value).toEqual([false, true]);
  });

  test('have nothing that the object does not have itself', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'size', 'get']) {
      expect(fieldsOf('{}', (fields) => [fields.has(name), fields.text(name), fields.map(name).size])).toEqual({
        value: [false, null, 0],
        faults: [],
      });
    }
  });

  test('tell of millions of wrong items about as much as one can read', () => {
    const items = Array(1_000_000).fill(1).join();
    expect(fieldsOf(`{"name": [${items}]}`, (fields) => fields.strings('name')).faults).toHaveLength(10);
    const entries = Array.from({ length: 100_000 }, (_, i) => `"${i}": 1`).join();
    expect(fieldsOf(`{"name": {${entries}}}`, (fields) => fields.map('name')).faults).toHaveLength(10);
    const keys = Array.from({ length: 100_000 }, (_, i) => `"${i}A": 1, "${i}a": 1`).join();
    expect(fieldsOf(`{${keys}}`, () => 0).faults).toHaveLength(10);
  });
});

describe('a key that Go reads as a known field', () => {
  test.each([
    ['Layers', 'layers'],
    ['LAYERS', 'layers'],
    ['layer\u017f', 'layers'],
    ['\u017fize', 'size'],
    ['Os.Version', 'os.version'],
    ['Diff_IDs', 'diff_ids'],
  ])('%s is ambiguous, alone or beside the field', (key, field) => {
    const fault = {
      kind: 'ambiguous',
      message: `the key "${key}" is "${field}" to readers written in Go, which ignore case, and unknown to others`,
      pointer: `/at/${key}`,
    };
    expect(fieldsOf(`{"${key}": 1}`, () => 0).faults).toEqual([fault]);
    expect(fieldsOf(`{"${key}": null, "${field}": []}`, () => 0).faults).toEqual([fault]);
    expect(fieldsOf(`{"${field}": [], "${key}": null}`, () => 0).faults).toEqual([fault]);
  });

  test.each([
    ['layer'],
    ['layers '],
    [' layers'],
    ['lаyers'],
    ['s\u0131ze'],
    ['osversion'],
    ['diffids'],
    ['diff-ids'],
    [''],
  ])('is not %j', (key) => {
    expect(fieldsOf(`{"${key}": 1}`, () => 0).faults).toEqual([]);
  });

  test('makes any two keys ambiguous that differ only by case', () => {
    expect(fieldsOf('{"vendor": 1, "Vendor": 2}', () => 0).faults).toEqual([
      {
        kind: 'ambiguous',
        message: 'the keys "vendor" and "Vendor" are one key to readers written in Go, which ignore case',
        pointer: '/at/Vendor',
      },
    ]);
    expect(fieldsOf('{"vendor": 1, "vendors": 2}', () => 0).faults).toEqual([]);
  });

  test('is found in any mix of capitals, wherever it stands', () => {
    const field = fc.constantFrom(...KNOWN.names);
    fc.assert(
      fc.property(field, fc.infiniteStream(fc.nat({ max: 2 })), fc.nat({ max: 2 }), (name, choices, position) => {
        const written = Array.from(name, (letter) => {
          const foreign = letter === 's' ? '\u017f' : letter;
          return [letter, letter.toUpperCase(), foreign][choices.next().value] ?? letter;
        }).join('');
        const keys = ['x', 'y'].toSpliced(position, 0, written);
        const { faults } = fieldsOf(`{${keys.map((key) => `"${key}": null`).join()}}`, () => 0);
        expect(faults.map(({ kind }) => kind)).toEqual(written === name ? [] : ['ambiguous']);
      }),
    );
  });

  test('is none where keys are data', () => {
    const data =
      '{"name": {"Layers": "1", "layers": "2", "LAYERS": "3", "Size": "4", "__proto__": "5", "constructor": "6"}}';
    const sets = data.replace(/"\d"/g, '{}');
    const { value, faults } = fieldsOf(data, (fields) => [...fields.map('name').keys()]);
    expect(faults).toEqual([]);
    expect(fieldsOf(sets, (fields) => fields.keys('name'))).toEqual({ value, faults: [] });
    expect(value).toEqual([...['Layers', 'layers', 'LAYERS', 'Size', '__proto__', 'constructor']]);
  });
});
