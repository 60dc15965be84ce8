import { describe, expect, jest, test } from '@jest/globals';
import {
  comparedIn,
  comparing,
  jsonIn,
  LAZY_LAYERS,
  lazyLayer,
  outcomeOf,
  type Table,
  tableIn,
  withTable,
} from '../support/lazy-layers.ts';

// Thousands of tables take their time on a busy machine.
jest.setTimeout(90_000);

type Entry = Table['entries'][number];

const NUMBERS = [
  'size',
  'mode',
  'uid',
  'gid',
  'devMajor',
  'devMinor',
  'offset',
  'endOffset',
  'innerOffset',
  'chunkSize',
  'chunkOffset',
];
const TEXTS = [
  'name',
  'type',
  'userName',
  'groupName',
  'linkName',
  'modtime',
  'accesstime',
  'changetime',
  'digest',
  'chunkDigest',
  'chunkType',
];

/** Fields without which a mount shows the same: names of owners are repeated by number, one digest of a part is enough, ends follow from what comes next. */
const OPTIONAL = new Set([
  'userName',
  'groupName',
  'accesstime',
  'changetime',
  'digest',
  'chunkDigest',
  'endOffset',
  'chunkSize',
]);

/** Changes that say the same: the size of a file's only part, a time that is 0, zeros that are stored. */
const HARMLESS =
  /^(?:chunkSize of \.no\.prefetch\.landmark is 1|no modtime of \.\/|(?:no chunkType of|chunkType of data\/large is) ?(?:data\/large)?)$/;

/** The table with one entry replaced by others. */
function replaced(table: Table, i: number, ...entries: readonly Entry[]): Table {
  return { ...table, entries: table.entries.toSpliced(i, 1, ...entries) };
}

/** Every other value that a field of an entry is tried with. */
function* valuesFor(key: string, value: unknown): Generator<unknown> {
  if (NUMBERS.includes(key)) {
    const number = typeof value === 'number' ? value : 0;
    yield number + 1;
    yield number + 512;
    if (number > 0) yield number - 1;
    yield 2 ** 40;
  } else if (key === 'modtime' || key === 'accesstime' || key === 'changetime') {
    yield '2025-01-01T00:00:00Z';
    yield 'yesterday';
  } else if (key === 'digest' || key === 'chunkDigest') {
    yield `sha256:${'0'.repeat(64)}`;
    yield 'sha512:00';
  } else if (key === 'type') {
    for (const type of ['reg', 'dir', 'symlink', 'hardlink', 'char', 'block', 'fifo', 'chunk', ''])
      if (type !== value) yield type;
  } else if (key === 'chunkType') {
    for (const type of ['', 'zeros', 'holes']) if (type !== (value ?? '')) yield type;
  } else {
    yield `${value ?? ''}x`;
  }
}

/** Every change of one field of one entry. */
function* changes(table: Table): Generator<readonly [what: string, changed: Table]> {
  const chunks = table.entries.flatMap(({ type }, i) => (type === 'chunk' ? [i] : []));
  for (const [i, entry] of table.entries.entries()) {
    // The parts of the one large file are alike.
    if (entry['type'] === 'chunk' && ![0, 1, chunks.length - 1].includes(chunks.indexOf(i))) continue;
    for (const key of [...NUMBERS, ...TEXTS]) {
      for (const value of valuesFor(key, entry[key])) {
        yield [`${key} of ${entry['name']} is ${value}`, replaced(table, i, { ...entry, [key]: value })];
      }
      if (entry[key] === undefined || OPTIONAL.has(key)) continue;
      const { [key]: _, ...without } = entry;
      yield [`no ${key} of ${entry['name']}`, replaced(table, i, without)];
    }
    for (const xattrs of [
      { 'security.capability': 'AQAAAgAgAAA=' },
      { 'user.note': 'YQ==' },
      { 'trusted.overlay.opaque': 'eQ==' },
    ]) {
      yield [`xattrs of ${entry['name']}`, replaced(table, i, { ...entry, xattrs })];
    }
    yield [`without ${entry['name']}`, replaced(table, i)];
    yield [`${entry['name']} twice`, replaced(table, i, entry, entry)];
    yield [
      `a new entry before ${entry['name']}`,
      replaced(table, i, { name: 'bin/new', type: 'reg', mode: 0o4755 }, entry),
    ];
    const next = table.entries[i + 1];
    if (next !== undefined) {
      yield [
        `${entry['name']} after ${next['name']}`,
        { ...table, entries: table.entries.toSpliced(i, 2, next, entry) },
      ];
    }
  }
}

describe.each(LAZY_LAYERS)('the table of %s', (name) => {
  const layer = lazyLayer(name);
  const table = tableIn(layer);

  test('is the same as the tar', async () => {
    expect(await outcomeOf(layer)).toEqual({ kind: 'same' });
    expect(await outcomeOf(withTable(layer, table))).toEqual({ kind: 'same' });
  });

  test('differs, or cannot be read, after every change of a field or an entry', async () => {
    const passed: string[] = [];
    let count = 0;
    const compare = comparing(layer);
    expect(await compare(table)).toEqual({ kind: 'same' });
    for (const [what, changed] of changes(table)) {
      count += 1;
      const { kind } = await compare(changed);
      if (kind === 'same') passed.push(what);
    }
    expect(passed.filter((what) => !HARMLESS.test(what))).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  test('is the same without what may be left out', async () => {
    const entries = table.entries.map(
      ({ userName: _u, groupName: _g, accesstime: _a, changetime: _c, ...entry }) => entry,
    );
    expect(await outcomeOf(withTable(layer, { ...table, entries }))).toEqual({ kind: 'same' });
  });

  test.each<readonly [string, (json: string) => string]>([
    ['something behind it', (json) => `${json} {}`],
    ['a key twice', (json) => json.replace('"entries":', '"entries":[],"entries":')],
    ['a key twice in an entry', (json) => json.replace('"type":"dir"', '"mode":2541,"type":"dir"')],
    ['a key in capitals', (json) => json.replace('"type":"dir"', '"Mode":2541,"type":"dir"')],
    ['a key that is folded to another', (json) => json.replace('"type":"dir"', '"ſize":1,"type":"dir"')],
    ['an unknown key', (json) => json.replace('"type":"dir"', '"acl":"x","type":"dir"')],
    ['another version', (json) => json.replace('"version":1', '"version":2')],
    ['no version', (json) => json.replace('"version":1,', '')],
    ['a fraction', (json) => json.replace('"type":"dir"', '"uid":0.5,"type":"dir"')],
    ['half of it', (json) => json.slice(0, json.length / 2)],
    ['nothing', () => ''],
    ['a list', () => '[]'],
    ['entries that are not a list', () => '{"version":1,"entries":{}}'],
    ['a comma at its end', (json) => json.replace(/\]\}$|\],"tarSplit/, (end) => `,${end}`)],
    ['an entry that is a number', (json) => json.replace('"entries":[', '"entries":[1,')],
    ['a lone surrogate', (json) => json.replace('"name":"bin/su"', String.raw`"name":"bin/\udcff"`)],
  ])('cannot be read with %s', async (_, edit) => {
    const json = JSON.stringify(table);
    expect(edit(json)).not.toBe(json);
    expect((await outcomeOf(withTable(layer, Buffer.from(edit(json))))).kind).toBe('unread');
  });

  test('differs where a byte of a name is replaced by one that is not UTF-8', async () => {
    const json = Buffer.from(jsonIn(layer));
    json[json.indexOf('bin/su') + 4] = 0xff;
    expect((await outcomeOf(withTable(layer, json))).kind).toBe('unread');
  });

  test('is not read where it does not decompress', async () => {
    const [compared] = await comparedIn(layer);
    if (compared?.location.kind !== 'range') throw new Error('no range');
    const bytes = Buffer.from(layer.bytes);
    bytes.fill(0x55, compared.location.offset + 20, compared.location.offset + 60);
    // The tar of eStargz is broken with it.
    expect((await outcomeOf({ ...layer, bytes })).kind).toBe('unread');
  });

  test('differs from a tar that is truncated within a file', async () => {
    const compare = comparing(layer, (tar) => tar.subarray(0, tar.lastIndexOf('end') + 1));
    expect(await compare(table)).toMatchObject({ kind: 'differs', differences: [{ kind: 'contents' }] });
  });
});
