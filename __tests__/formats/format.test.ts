import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ambiguousFormats, detect } from '../../src/formats/format.ts';
import { LIMITS } from '../../src/limits.ts';
import { tarBeginning, withChecksum, writeHeader, writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { testWith } from '../support/tools.ts';

const text = 'hello, this is what is inside\n'.repeat(100);
const skippable = Buffer.from('502a4d180400000001020304', 'hex');

/** What a command makes of the text. */
function filter(command: string, ...args: string[]): Uint8Array {
  const { stdout } = spawnSync(command, args, { input: text });
  return stdout;
}

const head = (bytes: Uint8Array) => detect(bytes.subarray(0, LIMITS.headBytes), bytes.length);

/** A test that needs a tool which not every machine has. */

describe('detect', () => {
  for (const [command, args, format] of [
    ['gzip', ['-c'], 'gzip'],
    ['pigz', ['-c'], 'gzip'],
    ['zstd', ['-c'], 'zstd'],
    ['zstd', ['-c', '--format=gzip'], 'gzip'],
    ['pzstd', ['-c'], 'zstd'],
    ['xz', ['-c'], 'xz'],
    ['bzip2', ['-c'], 'bzip2'],
  ] as const) {
    testWith(command)(`knows the output of ${command} ${args.join(' ')}`, () => {
      expect(head(filter(command, ...args))).toBe(format);
    });
  }

  test("knows Node's own", () => {
    expect(head(zlib.gzipSync(text))).toBe('gzip');
    expect(head(zlib.zstdCompressSync(text))).toBe('zstd');
    expect(head(zlib.zstdCompressSync(''))).toBe('zstd');
  });

  test.each([...Array(16).keys()])('takes zstd that begins with skippable frame %i for zstd', (low) => {
    const frame = Buffer.from(skippable);
    frame[0] = 0x50 + low;
    expect(detect(frame)).toBe('zstd');
  });

  test.each(['gnu', 'pax', 'ustar', 'v7'] as const)('knows a tar of format %s', (format) => {
    expect(head(writeTar([{ name: 'a', data: text }], { format }))).toBe('tar');
    expect(
      head(writeTar([{ name: `${'a/'.repeat(60)}b`, data: text }], { format: format === 'v7' ? 'gnu' : format })),
    ).toBe('tar');
  });

  test('takes blocks of zeros for a tar without members, but not what only begins with zeros', () => {
    expect(head(new Uint8Array(10240))).toBe('tar');
    expect(detect(new Uint8Array(1024))).toBe('tar');
    expect(detect(new Uint8Array(512))).toBe('tar');
    expect(detect(new Uint8Array(511))).toBe('unknown');
    expect(detect(new Uint8Array(1))).toBe('unknown');
    expect(head(Buffer.concat([new Uint8Array(1024), Buffer.alloc(512, 'w')]))).toBe('unknown');
    expect(head(Buffer.concat([new Uint8Array(512), Buffer.alloc(512, 'w')]))).toBe('unknown');
    expect(head(new Uint8Array(1_000_000))).toBe('unknown');
  });

  testWith('mkfs.erofs')('knows an EROFS file system by its superblock', () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'files'));
    writeFileSync(join(directory, 'files/a'), text);
    for (const options of [[], ['-zlz4'], ['-Enoinline_data']]) {
      const image = join(directory, `image${options.join('')}`);
      expect(spawnSync('mkfs.erofs', [...options, image, join(directory, 'files')]).status).toBe(0);
      expect(head(readFileSync(image))).toBe('erofs');
      expect(ambiguousFormats(readFileSync(image))).toBeNull();
    }
  });

  test('knows a tar whose first header is damaged by its magic, unless it is a text', () => {
    const header = writeHeader({ name: 'a' });
    header[0] = 0x62;
    expect(detect(header)).toBe('tar');
    expect(detect(header.subarray(0, 262))).toBe('tar');
    expect(detect(Buffer.from(`{"a":"${'x'.repeat(251)}ustar"}`))).toBe('json');
  });

  test('knows a v7 header by its checksum only', () => {
    const header = writeHeader({ name: 'a' }, 'v7');
    expect(detect(header)).toBe('tar');
    header[0] = 0x62;
    expect(detect(header)).toBe('unknown');
    expect(detect(withChecksum(header))).toBe('tar');
  });

  test('takes compression before tar, as every tool that unpacks layers does', () => {
    expect(detect(writeHeader({ name: Buffer.from([0x1f, 0x8b, 0x08]) }))).toBe('gzip');
  });

  test.each([
    '{}',
    '{"a":1}',
    ' \r\n\t{\n"a": []}',
    '[]',
    '[{"Config":"x"}]',
    '[1]',
    '[-1]',
    '[null]',
    '\ufeff{}',
    '{',
    '{"é":"😀"}',
  ])('knows %j for JSON', (json) => {
    expect(detect(Buffer.from(json))).toBe('json');
  });

  test.each([
    '',
    'hello',
    '{{ template }}',
    '[section]\nkey=1',
    '"text"',
    '1',
    'null',
    '{"a":"\u0000"}',
    '<html>',
    '#!/bin/sh\n',
    '   ',
  ])('does not take %j for JSON', (other) => {
    expect(detect(Buffer.from(other))).toBe(other === '' ? 'empty' : 'unknown');
  });

  test.each(['BZhello', 'BZh', 'BZh0', 'BZh9 is the beginning of a text', 'BZh91AY&SX'])(
    'does not take %j for bzip2',
    (other) => {
      expect(detect(Buffer.from(other))).toBe('unknown');
    },
  );

  test('knows bzip2 of nothing, which has no block', () => {
    expect(detect(Buffer.from('425a683917724538509000000000', 'hex'))).toBe('bzip2');
  });

  test('calls a blob empty only if nothing is in it', () => {
    expect(detect(new Uint8Array())).toBe('empty');
    expect(detect(new Uint8Array(), 0)).toBe('empty');
    expect(detect(new Uint8Array(), 5)).toBe('unknown');
  });

  test('gives an answer to any bytes, and the same one to more of them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(detect(bytes)).toBe(bytes.length === 0 ? 'empty' : detect(bytes));
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('1f8b', '28b52ffd', 'fd377a585a00', '425a6839314159265359'),
        fc.uint8Array({ maxLength: 600 }),
        (magic, rest) => {
          const start = Buffer.from(magic, 'hex');
          expect(detect(Buffer.concat([start, rest]))).toBe(detect(start));
        },
      ),
    );
  });
});

describe('rivalFormats', () => {
  const GZIP_WITH_EXTRA_FIELD = '1f8b0804000000000003ff7f';

  test.each([
    ['gzip, whose extra field holds the tar', GZIP_WITH_EXTRA_FIELD, 'gzip'],
    ['a zstd frame', '28b52ffd2000010000', 'zstd'],
    ['a skippable frame of zstd', '502a4d1800040000', 'zstd'],
    ['the last kind of skippable frame', '5f2a4d1800040000', 'zstd'],
    ['xz', 'fd377a585a00', 'xz'],
    ['bzip2', '425a6839314159265359', 'bzip2'],
    ['the three bytes by which engines know bzip2', '425a68', 'bzip2'],
  ])('finds a tar that is %s', (_, hex, format) => {
    expect(ambiguousFormats(tarBeginning(hex))).toEqual([format, 'tar']);
  });

  test.each([
    ['two bytes of gzip', '1f8b01'],
    ['a part of the magic of zstd', '28b52f'],
    ['text', '616263'],
  ])('finds one format in a tar that begins with %s', (_, hex) => {
    expect(ambiguousFormats(tarBeginning(hex))).toBeNull();
    expect(head(tarBeginning(hex))).toBe('tar');
  });

  test('finds an EROFS superblock behind the first header of a tar', () => {
    const bytes = Buffer.concat([tarBeginning('61'), new Uint8Array(512)]);
    bytes.set([0xe2, 0xe1, 0xf5, 0xe0], 1024);
    expect(ambiguousFormats(bytes)).toEqual(['erofs', 'tar']);
  });

  test('finds nothing in a head that is shorter than a tar header, or empty', () => {
    expect(ambiguousFormats(tarBeginning(GZIP_WITH_EXTRA_FIELD).subarray(0, 511))).toBeNull();
    expect(ambiguousFormats(new Uint8Array())).toBeNull();
  });
});
