import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../src/check.ts';
import type { Image } from '../../src/image/image.ts';
import { LIMITS } from '../../src/limits.ts';
import type { Finding } from '../../src/policy/outcome.ts';
import { type Graph, graphOf } from '../../src/reports/graph.ts';
import { fixture } from '../support/command.ts';
import { finding } from '../support/report.ts';

async function imageAt(name: string): Promise<Image> {
  const { images } = await inspect([fixture(name)], 'heads');
  const [image] = images;
  if (image === undefined) throw new Error(`there is no image in ${name}`);
  return image;
}

const about = (over: Partial<Finding>) => finding({ digest: null, path: [], ...over });
const titles = ({ nodes }: Graph) => nodes.map(({ lines }) => lines[0]);

describe('the picture of an image', () => {
  test('goes from the index over the platforms to the layers, and draws a layer of two platforms once', async () => {
    const graph = graphOf(await imageAt('oci-index'), []);
    expect(titles(graph)).toEqual(['index', 'linux/amd64', 'linux/arm64', 'layer 1/2', 'layer 2/2']);
    expect(graph.nodes.map(({ parents }) => parents)).toEqual([[], [0], [0], [1, 2], [1, 2]]);
    expect(graph.nodes.every(({ mark }) => mark === null)).toBe(true);
  });

  test('marks what has findings with the heaviest, by digest or by path, and then draws the config', async () => {
    const image = await imageAt('oci-index');
    const config = image.edges.find(({ slot }) => slot === 'config');
    const layer = image.edges.findLast(({ slot }) => slot === 'layer');
    const graph = graphOf(image, [
      about({ severity: 'note', path: layer?.path ?? [] }),
      about({ severity: 'error', digest: layer?.target.digest ?? null }),
      about({ severity: 'warning', digest: config?.target.digest ?? null }),
      about({ digest: image.digest, waiver: { reason: 'x', until: '2027-01-01' } }),
    ]);
    const marks = graph.nodes.flatMap(({ lines, mark }) => (mark === null ? [] : [`${lines[0]} ${mark}`]));
    expect(marks.toSorted()).toEqual(['config warning', 'index waived', 'layer 2/2 error']);
  });

  test('tells many layers without a finding together, and those with one by name', async () => {
    const image = await imageAt('oci-index');
    const [first] = image.edges.filter(({ slot }) => slot === 'layer');
    if (first === undefined) throw new Error('there is no layer');
    const others = Array.from({ length: 9 }, (_, at) => ({
      ...first,
      path: [...(first.parent?.path ?? []), `layers/${at + 2}`],
      target: { ...first.target, digest: null, name: `other ${at}` },
    }));
    const many = { ...image, edges: [...image.edges, ...others] };
    const { nodes } = graphOf(many, [about({ path: others[4]?.path ?? [] })]);
    expect(titles({ nodes })).toContain('10 other layers');
    expect(titles({ nodes })).toContain('layer 7/11');
  });

  test('stays small, whatever an index lists', async () => {
    const image = await imageAt('oci-index');
    const manifest = image.edges.find(({ parent }) => parent !== null);
    if (manifest === undefined) throw new Error('there is no manifest');
    const others = Array.from({ length: 500 }, () => ({ ...manifest, target: { ...manifest.target } }));
    expect(graphOf({ ...image, edges: [...image.edges, ...others] }, []).nodes.length).toBeLessThanOrEqual(
      LIMITS.graphNodes + 1,
    );
  });

  test('is had of every kind of image', async () => {
    for (const name of [
      'docker-save-classic.tar',
      'dir-schema1',
      'dir-plugin',
      'oci-nested-index',
      'oci-windows-foreign',
    ])
      expect(graphOf(await imageAt(name), []).nodes.length).toBeGreaterThan(1);
  });
});
