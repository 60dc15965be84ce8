import { expect, test } from '@jest/globals';
import { DEPTHS, includesDepth, nodesOf, roleOf } from '../../src/image/image.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';

test('each depth includes those before it', () => {
  for (const [i, a] of DEPTHS.entries()) {
    for (const [j, b] of DEPTHS.entries()) expect([a, b, includesDepth(a, b)]).toEqual([a, b, i >= j]);
  }
});

test('a node that several references lead to is there once', async () => {
  const [image] = await imagesAt(fixture('docker-save-classic.tar'), 'structure');
  const nodes = image && nodesOf(image);
  expect(image?.edges).toHaveLength(5);
  // The third layer is a link to the first.
  expect(nodes).toHaveLength(4);
  expect(new Set(nodes).size).toBe(nodes?.length);
});

test('the role of a reference is that of its type, and where there is none, of its place', async () => {
  const rolesAt = async (name: string) => (await imagesAt(fixture(name), 'structure'))[0]?.edges.map(roleOf);
  expect(await rolesAt('oci-gzip')).toEqual(['manifest', 'config', 'layer', 'layer']);
  expect(await rolesAt('dir-schema1')).toEqual(['manifest', 'layer', 'layer', 'layer']);
  expect(await rolesAt('docker-save-two.tar')).toEqual(['manifest', 'config', 'layer', 'layer', 'layer']);
});
