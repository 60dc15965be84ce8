import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDirectory } from '../../src/sources/directory.ts';
import { directoryFiles } from '../../src/sources/files.ts';
import { digestOf } from '../support/image-tree.ts';
import { digestAt } from '../support/sources.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** A `dir:` of these files, each with its own name in it. */
function opened(...names: readonly string[]) {
  const path = temporaryDirectory();
  for (const name of names) writeFileSync(join(path, name), name);
  return openDirectory(directoryFiles(path));
}

describe("skopeo's dir:", () => {
  const sha256 = digestOf(Buffer.from('blob'));
  const sha512 = digestOf(Buffer.from('blob'), 'sha512');
  const hex = (digest: string): string => digest.replace(/.*:/, '');

  test('has one image, which has no name', () => {
    expect(opened('version', 'manifest.json').roots).toMatchObject([
      { kind: 'document', names: [], path: ['manifest.json'], byteSource: { length: 13 } },
    ]);
  });

  test('has none where a copy failed', () => {
    expect(opened('version', hex(sha256)).roots).toEqual([]);
  });

  test.each([
    [sha256, hex(sha256)],
    [sha256, `sha256-${hex(sha256)}`],
    [sha256, `${hex(sha256)}.manifest.json`],
    [sha512, `sha512-${hex(sha512)}`],
    [sha512, hex(sha512)],
  ])('finds %s in %s', (digest, name) => {
    expect(opened(name).locate(digestAt(digest))).toMatchObject({ length: name.length });
    expect(opened().locate(digestAt(digest))).toBeNull();
  });

  test('lists its blobs, but no signatures and nothing else', () => {
    const { stored } = opened(
      ...[
        'version',
        'manifest.json',
        hex(sha256),
        `sha512-${hex(sha512)}`,
        `${hex(digestOf(Buffer.of()))}.manifest.json`,
      ],
      ...['signature-1', `${hex(sha256)}.signature-2`, 'README.md'],
    );
    expect(new Set(stored())).toEqual(new Set([sha256, sha512, digestOf(Buffer.of())]));
  });
});
