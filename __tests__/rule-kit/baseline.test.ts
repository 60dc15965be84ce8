import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baselineNames, readBaseline, sizeKeys } from '../../src/rule-kit/baseline.ts';
import { fixture, plimsoll, withScratch, writePolicy } from '../support/command.ts';

const read = (report: unknown) => readBaseline('base.json', Buffer.from(JSON.stringify(report)));
const imageOf = (name: string, ...compressed: readonly (number | null)[]) => ({
  name,
  sizes: compressed.map((bytes) => ({ platform: 'linux/amd64', compressed: bytes, uncompressed: null })),
});

/** What a baseline has for an image of one platform, `time` times. */
function sizeIn(images: readonly object[], name: string, time = 0): number | null | undefined {
  const result = read({ version: 1, images });
  if (!result.ok) throw new Error(result.error);
  const platforms = Array(time + 1).fill('linux/amd64');
  for (const known of baselineNames(name)) {
    const found = result.baseline.sizes.get(sizeKeys(known, platforms)[time] ?? '');
    if (found !== undefined) return found.compressed;
  }
  return undefined;
}

describe('a baseline', () => {
  test('is what check writes', async () => {
    await withScratch(async (directory) => {
      const policy = writePolicy(directory, 'safe-layers: error');
      const { stdout } = await plimsoll(['check', '--policy', policy, '--format', 'json', fixture('oci-gzip')]);
      const result = readBaseline('base.json', Buffer.from(stdout));
      if (!result.ok) throw new Error(result.error);
      const [key = ''] = sizeKeys('v1', ['linux/amd64']);
      expect(result.baseline.sizes.get(key)).toEqual({ compressed: 639, uncompressed: 11_776 });
    });
  });

  test('has an image under its name, and under it without the tag', () => {
    const images = [imageOf('ghcr.io/acme/app:1', 5), imageOf('localhost:5000/tool', 6)];
    expect(sizeIn(images, 'ghcr.io/acme/app:1')).toBe(5);
    expect(sizeIn(images, 'ghcr.io/acme/app:2')).toBe(5);
    expect(sizeIn(images, 'ghcr.io/acme/app:2@sha256:00')).toBe(5);
    expect(sizeIn(images, 'localhost:5000/tool:v2')).toBe(6);
    expect(sizeIn(images, 'localhost:5000/other')).toBeUndefined();
    expect(sizeIn(images, 'ghcr.io/acme')).toBeUndefined();
  });

  test('tells nothing of a name without a tag that several images have', () => {
    const images = [imageOf('app:slim', 1), imageOf('app:full', 9)];
    expect([sizeIn(images, 'app:slim'), sizeIn(images, 'app:full'), sizeIn(images, 'app:new')]).toEqual([
      1,
      9,
      undefined,
    ]);
  });

  test('keeps apart what an image has several times for one platform', () => {
    const images = [imageOf('app', 1, 2)];
    expect([sizeIn(images, 'app'), sizeIn(images, 'app', 1), sizeIn(images, 'app', 2)]).toEqual([1, 2, undefined]);
  });

  test('may not know a size', () => {
    expect(sizeIn([imageOf('app', null)], 'app')).toBeNull();
  });

  test.each([
    ['no report', { version: 1 }, 'it is not a report of version'],
    ['a list', [], 'it is not a report of version'],
    ['null', null, 'it is not a report of version'],
    ['another version', { version: 2, images: [] }, 'it is not a report of version'],
    [
      'a report without sizes',
      { version: 1, images: [{ name: 'a' }] },
      'it has images without sizes, as earlier versions of Plimsoll wrote it;',
    ],
    [
      'a size in words',
      { version: 1, images: [{ name: 'a', sizes: [{ platform: null, compressed: '5', uncompressed: 1 }] }] },
      'it has images without sizes, as earlier versions of Plimsoll wrote it;',
    ],
    [
      'a negative size',
      { version: 1, images: [imageOf('a', -1)] },
      'it has images without sizes, as earlier versions of Plimsoll wrote it;',
    ],
  ])('is not %s', (_, report, error) => {
    expect(read(report)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });

  test.each([['{'], [''], ['\xff']])('is not what is no JSON: %j', (text) => {
    expect(readBaseline('b', Buffer.from(text, 'latin1'))).toEqual({
      ok: false,
      error: 'it is not valid JSON; plimsoll check --report json=FILE writes one',
    });
  });

  test('is whatever it is without an exception', () => {
    fc.assert(fc.property(fc.json(), (text) => void readBaseline('b', Buffer.from(text))));
    fc.assert(fc.property(fc.json(), (text) => void read({ version: 1, images: [JSON.parse(text)] })));
  });
});
