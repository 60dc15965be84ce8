import { expect, test } from '@jest/globals';
import { inspect } from '../../src/check.ts';
import { fixture } from '../support/command.ts';

test('a manifest that a build step lists after its index is checked as a part of it only', async () => {
  const index = `oci:${fixture('oci-manifest-list')}`;
  const [whole] = (await inspect([index], 'structure')).images;
  const parts = (whole?.manifests ?? []).map(({ edge }) => edge.target.digest);
  expect(parts).toHaveLength(2);
  const listed = [`${index}@${whole?.digest}`, ...parts.map((digest) => `${index}@${digest}`)];
  const { images, errors } = await inspect([], 'structure', { built: listed });
  expect(images.map(({ digest, faults }) => [digest, faults])).toEqual([[whole?.digest, []]]);
  expect(errors).toEqual([]);
});

test('what the user names, comes before its index, from another place or under another name is checked by itself', async () => {
  const index = `oci:${fixture('oci-manifest-list')}`;
  const [whole] = (await inspect([index], 'structure')).images;
  const part = `${index}@${whole?.manifests[0]?.edge.target.digest}`;
  const top = `${index}@${whole?.digest}`;
  const elsewhere = `oci:${fixture('oci-gzip')}@${whole?.manifests[0]?.edge.target.digest}`;
  const count = async (images: readonly string[], built: readonly string[]) =>
    (await inspect(images, 'structure', { built })).images.length;
  expect(await count([top, part], [])).toBe(2);
  expect(await count([top], [part])).toBe(2);
  expect(await count([], [part, top])).toBe(2);
  expect(await count([], [top, elsewhere])).toBe(2);
  expect(await count([], [top, `${top} as acme/pay:1`])).toBe(2);
});
