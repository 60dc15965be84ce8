import { describe, expect, test } from '@jest/globals';
import { withoutAbsentPlatforms } from '../../src/image/absent-platforms.ts';
import type { Image } from '../../src/image/image.ts';
import { fixture, plimsoll } from '../support/command.ts';
import { imagesAt, writeLayout } from '../support/images.ts';
import { type Entry, layout, named, TYPES } from '../support/layout.ts';

const ALLOWED = (rules: string) =>
  `{version: 1, rules: {blobs-verified: {severity: error, absent-platforms: allow}, ${rules}}}`;

/** An index of two platforms, with a part of what belongs to the second. */
function partial(
  absent: (blobs: Record<'manifest' | 'config' | 'layer', Entry>) => readonly Entry[],
  first = true,
): string {
  const image = layout();
  const platforms = (['amd64', 'arm64'] as const).map((architecture) => {
    const layer = image.blob(architecture, TYPES.layer);
    const config = image.config({ architecture, config: { User: '1000' } });
    const manifest = image.manifest({ config, layers: [layer] });
    return { layer, config, manifest: { ...manifest, platform: { os: 'linux', architecture } } };
  });
  image.index([named(image.nested(platforms.map(({ manifest }) => manifest)), 'v1')]);
  for (const blobs of platforms.slice(first ? 1 : 0))
    for (const { digest } of absent(blobs)) image.files.delete(`blobs/${digest.replace(':', '/')}`);
  return writeLayout(image.files);
}

const WHOLE = partial(({ manifest, config, layer }) => [manifest, config, layer]);
const CONTENTS = partial(({ config, layer }) => [config, layer]);

async function only(path: string): Promise<Image> {
  const [image, ...others] = await imagesAt(path, 'structure');
  if (image === undefined || others.length > 0) throw new Error(`${path} is not one image`);
  return image;
}

test('an absent foreign layer that the policy allows makes no rule unchecked', async () => {
  const policy = (is: string) =>
    `{version: 1, extends: [recommended], rules: {blobs-verified: {severity: error, absent-foreign-layers: ${is}}, diff-ids-match: error, safe-layers: error}}`;
  const code = async (is: string) => (await plimsoll(['check', '--policy', policy(is), fixture('oci-foreign')])).code;
  expect(await Promise.all(['allow', 'unchecked', 'error'].map(code))).toEqual([0, 2, 1]);
});

describe('an absent platform that the policy allows', () => {
  test.each([
    ['with its manifest', WHOLE],
    ['but for its manifest', CONTENTS],
  ])('is left out %s', async (_, path) => {
    const image = withoutAbsentPlatforms(await only(path));
    expect(image.manifests.map(({ platform }) => platform)).toEqual(['linux/amd64']);
    expect(image.edges.every(({ target }) => target.byteSource !== null)).toBe(true);
    expect(image.absentPlatforms?.map(({ platform }) => platform)).toEqual(['linux/arm64']);
  });

  test.each([
    ['with its manifest', WHOLE],
    ['but for its manifest', CONTENTS],
  ])('makes no rule unchecked %s', async (_, path) => {
    const rules = 'user: error, no-schema1: error, no-secrets: error, complete: error';
    const { code, stdout } = await plimsoll(['check', '--policy', ALLOWED(rules), path]);
    expect(`${code} ${stdout}`).toMatch(/^0 /);
  });

  test('counts as listed', async () => {
    const platforms = (options: string) => ALLOWED(`platforms: {severity: error, ${options}}`);
    const code = async (options: string) => (await plimsoll(['check', '--policy', platforms(options), WHOLE])).code;
    expect(await code('require: [linux/amd64, linux/arm64]')).toBe(0);
    expect(await code('allow: [linux/amd64]')).toBe(1);
    expect(await code('require: [linux/s390x]')).toBe(1);
  });

  test('is not left out where no platform is here', async () => {
    const nothing = await only(partial(({ manifest }) => [manifest], false));
    expect(withoutAbsentPlatforms(nothing)).toBe(nothing);
    const { code } = await plimsoll(['check', '--policy', ALLOWED('user: error'), nothing.location]);
    expect(code).toBe(2);
  });

  test('is not a blob of a platform that is here', async () => {
    const { code } = await plimsoll(['check', '--policy', ALLOWED('user: error'), partial(({ config }) => [config])]);
    expect([1, 2]).toContain(code);
  });
});
