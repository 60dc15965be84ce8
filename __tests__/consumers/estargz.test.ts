import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect } from '@jest/globals';
import { indexTar } from '../../src/formats/tar.ts';
import {
  LAZY_LAYERS,
  type LazyLayer,
  lazyLayer,
  outcomeOf,
  type Reading,
  snapshotterReader,
  type Table,
  tableIn,
  withTable,
} from '../support/lazy-layers.ts';
import { testUnless } from '../support/tools.ts';

const FOLDER = join(import.meta.dirname, '..');
const read = snapshotterReader();
const testWithReader = testUnless(read === null ? 'the reader of stargz-snapshotter could not be built' : null);

/** What stargz-snapshotter shows of a layer. */
function reading(layer: LazyLayer): Reading {
  if (read === null) throw new Error('there is no reader');
  return read(layer);
}

/** What it shows of one file. */
function entry(layer: LazyLayer, name: string): Readonly<Record<string, unknown>> | undefined {
  return reading(layer).entries?.find((one) => one.name === name);
}

/**
 * Layers that it looks for a table in, and whose parts the library verifies: not those of containers/storage since 1.46,
 * and not those with several files in one member of gzip, which the library's `VerifyTOC` refuses.
 */
const SNAPSHOTTER_LAYERS = LAZY_LAYERS.filter((name) => name !== 'zstd-chunked' && name !== 'estargz-inner');

/** The table with members of one entry changed. */
function changed(table: Table, name: string, members: Readonly<Record<string, unknown>>): Table {
  return { ...table, entries: table.entries.map((one) => (one['name'] === name ? { ...one, ...members } : one)) };
}

describe('stargz-snapshotter', () => {
  testWithReader.each(SNAPSHOTTER_LAYERS)('shows of %s what is in the tar', (name) => {
    const { error, entries } = reading(lazyLayer(name));
    expect(error).toBe('');
    expect(entries?.filter(({ failure }) => failure !== '')).toEqual([]);
    const tar = name === 'estargz-zstd' ? null : gunzipSync(lazyLayer(name).bytes);
    if (tar === null) return;
    const { members } = indexTar((offset, length) => tar.subarray(offset, offset + length), tar.length);
    const files = members.filter(({ type, name: of }) => type === 'file' && of !== 'stargz.index.json');
    for (const { name: of, size } of files) expect(entries).toContainEqual(expect.objectContaining({ name: of, size }));
  });

  testWithReader('does not find the table of containers/storage since 1.46', () => {
    expect(reading(lazyLayer('zstd-chunked')).error).toMatch(/invalid magic number/);
  });

  testWithReader('mounts the case with a set-id file that the tar does not have', () => {
    const blobs = join(FOLDER, 'cases/estargz-toc-setuid/blobs/sha256');
    const bytes = readFileSync(join(blobs, '86bf468f8857e5deaaf5a116b0b1ab5717c4befa00db2cbda7a811f749813f8e'));
    const setUid = 2 ** 23;
    expect(Number(entry({ bytes, annotations: {} }, 'bin/su')?.['mode']) & setUid).toBe(setUid);
  });

  testWithReader.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['bin/ping', { mode: 0o4755 }],
    ['bin/ping', { uid: 7 }],
    ['bin/ping', { xattrs: { 'security.capability': 'AAAA' } }],
    ['bin/soft', { linkName: '/etc/shadow' }],
    ['dev/null', { devMinor: 5 }],
    ['data/.wh.gone', { name: 'data/gone' }],
    ['data/last', { type: 'symlink', linkName: 'x' }],
  ])('mounts %s by the table with %j, and the comparison reports it', async (name, members) => {
    const layer = lazyLayer('estargz');
    const other = withTable(layer, changed(tableIn(layer), name, members));
    expect(reading(other).error).toBe('');
    expect(reading(other).entries).not.toEqual(reading(layer).entries);
    expect((await outcomeOf(other)).kind).toBe('differs');
  });

  testWithReader('does not mount a table that has another digest than its annotation', () => {
    const layer = lazyLayer('estargz');
    const { bytes } = withTable(layer, changed(tableIn(layer), 'bin/ping', { mode: 0o4755 }));
    expect(reading({ ...layer, bytes }).error).toMatch(/invalid TOC JSON/);
  });

  testWithReader('mounts what a folded key says, which is why such a table is not read', async () => {
    const layer = lazyLayer('estargz');
    const json = JSON.stringify(tableIn(layer)).replace('"name":"bin/ping"', '"name":"bin/ping","MODE":2541');
    const other = withTable(layer, Buffer.from(json.replace(/("name":"bin\/ping","MODE":2541.*?),"mode":\d+/, '$1')));
    expect(entry(other, 'bin/ping')?.['mode']).not.toBe(entry(layer, 'bin/ping')?.['mode']);
    expect((await outcomeOf(other)).kind).toBe('unread');
  });

  testWithReader('shows the same without what the comparison lets be left out', () => {
    const layer = lazyLayer('estargz');
    const entries = tableIn(layer).entries.map(({ userName: _u, groupName: _g, ...rest }) => rest);
    const other = withTable(layer, { ...tableIn(layer), entries });
    expect(reading(other).entries).toEqual(reading(layer).entries);
  });

  testWithReader('mounts a table in front of which an uncompressed tar is', async () => {
    const layer = lazyLayer('estargz-lossless');
    const bytes = Buffer.concat([Buffer.alloc(1024), layer.bytes]);
    // The offset of the table is one of the whole layer.
    const moved = bytes.length - 51;
    const offset = Number.parseInt(bytes.subarray(moved + 16, moved + 32).toString('latin1'), 16) + 1024;
    bytes.write(offset.toString(16).padStart(16, '0'), moved + 16, 'latin1');
    expect(reading({ ...layer, bytes }).error).toBe('');
    expect((await outcomeOf({ ...layer, bytes })).kind).not.toBe('same');
  });
});
