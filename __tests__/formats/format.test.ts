import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import * as zlib from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detect } from '../../src/formats/format.ts';
import { LIMITS } from '../../src/limits.ts';
import { withChecksum, writeHeader, writeTar } from '../support/tar.ts';
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

  test('takes blocks of zeros for a tar without members, but less than one block for nothing', () => {
    expect(head(new Uint8Array(10240))).toBe('tar');
    expect(detect(new Uint8Array(512))).toBe('tar');
    expect(detect(new Uint8Array(511))).toBe('unknown');
    expect(detect(new Uint8Array(1))).toBe('unknown');
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
