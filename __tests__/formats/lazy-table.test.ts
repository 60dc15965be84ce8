import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTable, type TableEntry } from '../../src/formats/lazy-table.ts';
import { LIMITS } from '../../src/limits.ts';
import { digestOf } from '../support/image-tree.ts';
import { jsonIn, lazyLayer } from '../support/lazy-layers.ts';
import { mutated } from '../support/mutated-bytes.ts';
import { writeTar } from '../support/tar.ts';

/** All entries of a table of zstd:chunked with this JSON, and what is wrong with it. */
async function read(json: string | Uint8Array): Promise<{ entries: readonly TableEntry[]; fault: string | null }> {
  const result = await readTable('zstd:chunked', zstdCompressSync(json));
  if (!result.ok) return { entries: [], fault: result.reason };
  const entries: TableEntry[] = [];
  for (let next = result.table.entries.next(); next !== null; next = result.table.entries.next()) entries.push(next);
  return { entries, fault: result.table.entries.fault };
}

const list = (...entries: readonly string[]) => `{"version":1,"entries":[${entries.join(',')}]}`;
const tarOf = (name: string, data: string) => writeTar([{ name, data }]);

describe('readTable', () => {
  test('reads what JSON.parse reads of real tables', async () => {
    for (const name of ['estargz', 'zstd-chunked']) {
      const json = jsonIn(lazyLayer(name));
      const { entries, fault } = await read(json);
      expect(fault).toBeNull();
      const expected: readonly object[] = JSON.parse(json.toString()).entries;
      expect(entries).toHaveLength(expected.length);
      for (const [i, entry] of expected.entries()) expect(entries[i]).toMatchObject(entry);
    }
  });

  test('has the digests of the compressed and the decompressed bytes', async () => {
    const json = Buffer.from(list());
    const stored = zstdCompressSync(json);
    const result = await readTable('zstd:chunked', stored);
    expect(result).toMatchObject({ ok: true, table: { storedDigest: digestOf(stored), jsonDigest: digestOf(json) } });
  });

  test.each([
    ['white space everywhere', ' {\n"version" :\t1 ,"entries": [ { "name" : "a" } , {"name":"b"} ] } ', ['a', 'b']],
    ['no entries', list(), []],
    ['brackets and escapes in names', list(String.raw`{"name":"a]}\",\\"}`, '{"name":"b:{"}'), ['a]}",\\', 'b:{']],
    ['keys in another order', '{"entries":[{"name":"a"}],"tarSplitDigest":"sha256:00","version":1}', ['a']],
  ])('reads %s', async (_, json, names) => {
    const { entries, fault } = await read(json);
    expect(fault).toBeNull();
    expect(entries.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['two entries without a comma', '{"version":1,"entries":[{"name":"a"}{"name":"b"}]}'],
    ['two commas', '{"version":1,"entries":[{"name":"a"},,{"name":"b"}]}'],
    ['a comma at the end', '{"version":1,"entries":[{"name":"a"},]}'],
    ['an entry in a list', list('[{"name":"a"}]')],
    ['xattrs in a list', list('{"name":"a","xattrs":["b"]}')],
    ['xattrs that are numbers', list('{"name":"a","xattrs":{"b":1}}')],
    ['xattrs twice', list('{"name":"a","xattrs":{"b":"MQ==","b":"Mg=="}}')],
    ['null as a name', list('{"name":null}')],
    ['null as xattrs', list('{"name":"a","xattrs":null}')],
    ['a text as a mode', list('{"name":"a","mode":"0755"}')],
    ['a mode beyond 2^53', list('{"name":"a","mode":9007199254740993}')],
    ['the prototype', list('{"name":"a","__proto__":{"mode":1}}')],
    ['an entry of 5 MiB', list(`{"name":"${'a'.repeat(5 * 1024 * 1024)}"}`)],
    ['brackets that do not match', '{"version":1,"entries":[{"name":"a"]}]'],
    ['a byte order mark', `\ufeff${list()}`],
    ['two documents', `${list()}${list()}`],
    ['a text that does not end', '{"version":1,"entries":[{"name":"a'],
  ])('reports %s', async (_, json) => {
    expect((await read(json)).fault).not.toBeNull();
  });

  test.each([
    ['a tar of another name', gzipSync(tarOf('index.json', list()))],
    ['no tar', gzipSync(list())],
    ['no gzip', Buffer.from(list())],
    ['zstd', zstdCompressSync(tarOf('stargz.index.json', list()))],
    ['something behind the gzip', Buffer.concat([gzipSync(tarOf('stargz.index.json', list())), Buffer.from('x')])],
    ['a tar that is truncated', gzipSync(tarOf('stargz.index.json', list()).subarray(0, 520))],
  ])('reads no table of eStargz from %s', async (_, stored) => {
    expect(await readTable('estargz', stored)).toMatchObject({ ok: false, storedDigest: digestOf(stored) });
  });

  test('leaves a table alone that grows to more than it may', async () => {
    const bomb = zstdCompressSync(Buffer.alloc(8 * 1024 * 1024, ' '));
    const dense = await readTable('zstd:chunked', bomb);
    expect(dense).toMatchObject({ ok: false, reason: expect.stringContaining(`${LIMITS.layerRatio} times its size`) });
    const large = await readTable('zstd:chunked', zstdCompressSync(list()), 10);
    expect(large).toMatchObject({ ok: false, reason: expect.stringContaining('more than 10 B') });
  });

  test('never throws, whatever the bytes are', async () => {
    const json = jsonIn(lazyLayer('zstd-chunked'));
    await fc.assert(
      fc.asyncProperty(mutated(json), async (bytes) => {
        const { entries, fault } = await read(bytes);
        // What has no fault is JSON, and was read as JSON.parse reads it.
        if (fault === null) expect(entries).toMatchObject(JSON.parse(Buffer.from(bytes).toString()).entries);
      }),
    );
  });
});
