import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../src/check.ts';
import type { Finding } from '../../src/engine/outcome.ts';
import type { Edge, Image } from '../../src/image/image.ts';
import { LIMITS } from '../../src/limits.ts';
import { graphOf, type ReferenceDiagram } from '../../src/reports/graph.ts';
import { fixture } from '../support/command.ts';
import { finding } from '../support/report.ts';

async function imageAt(name: string): Promise<Image> {
  const { images } = await inspect([fixture(name)], 'heads');
  const [image] = images;
  if (image === undefined) throw new Error(`there is no image in ${name}`);
  return image;
}

const layersOf = ({ edges }: Image) => edges.filter(({ slot }) => slot === 'layer');

/** The first reference of a kind, to make others like it. */
function firstOf({ edges }: Image, slot: Edge['slot']): Edge {
  const edge = edges.find((one) => one.slot === slot && one.parent !== null);
  if (edge === undefined) throw new Error(`there is no ${slot}`);
  return edge;
}

/** References like one, below another, to blobs that nothing else refers to. */
function added(like: Edge, parent: Edge, count: number, platform: (at: number) => string | null): readonly Edge[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ ...like, parent, platform: platform(at), path: [...parent.path, `${like.slot}s/added-${at}`] },
    target: { ...like.target, digest: null, name: `${like.slot} ${at}` },
  }));
}

/** The image with layers of their own in its first manifest. */
function withLayers(image: Image, count: number): Image {
  const manifest = firstOf(image, 'manifest');
  const layers = added(firstOf(image, 'layer'), manifest, count, () => manifest.platform);
  return { ...image, edges: [...image.edges, ...layers] };
}

/** The index of an image with other platforms in it. */
function withPlatforms(image: Image, count: number, layers: number): Image {
  const { parent: root, ...like } = firstOf(image, 'manifest');
  if (root === null) throw new Error('there is no root');
  const manifests = added({ parent: root, ...like }, root, count, (at) => `linux/${at}`);
  const layer = firstOf(image, 'layer');
  const below = manifests.flatMap((manifest) => added(layer, manifest, layers, () => manifest.platform));
  return { ...image, edges: [root, ...manifests, ...below] };
}

const about = (over: Partial<Finding>) => finding({ digest: null, path: [], ...over });
const titles = ({ nodes }: ReferenceDiagram) => nodes.map(({ lines }) => lines[0]);

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
    const image = withLayers(await imageAt('oci-index'), 9);
    const graph = graphOf(image, [about({ path: layersOf(image).at(-5)?.path ?? [] })]);
    expect(titles(graph)).toContain('10 other layers');
    expect(titles(graph)).toContain('layer 7/11');
  });

  test('tells many layers with findings together by what they weigh', async () => {
    const image = withLayers(await imageAt('oci-index'), 20);
    const marked = layersOf(image).slice(-20);
    const graph = graphOf(
      image,
      marked.map(({ path }, at) => about({ path, severity: at < 11 ? 'error' : 'warning' })),
    );
    const together = graph.nodes.flatMap(({ shape, lines, mark }) => (shape === 'rest' ? [[lines[0], mark]] : []));
    expect(together).toEqual([
      ['11 layers', 'error'],
      ['9 layers', 'warning'],
    ]);
  });

  test('draws fewer layers where there are many platforms', async () => {
    const image = await imageAt('oci-index');
    expect(titles(graphOf(withPlatforms(image, 4, 4), []))).toHaveLength(1 + 4 + 4 * 4);
    const eight = titles(graphOf(withPlatforms(image, 8, 4), []));
    expect(eight.filter((title) => title === '4 layers')).toHaveLength(8);
    expect(eight).toHaveLength(1 + 8 + 8);
  });

  test('tells very many platforms together, but for those with findings at or below them', async () => {
    const image = withPlatforms(await imageAt('oci-index'), 40, 1);
    const graph = graphOf(image, [about({ path: layersOf(image)[6]?.path ?? [] })]);
    expect(titles(graph)).toEqual(['index', '39 other manifests', 'linux/6', 'layer']);
    const marked = graphOf(
      image,
      layersOf(image).map(({ path }) => about({ path })),
    );
    expect(marked.nodes.map(({ lines, mark }) => [lines[0], mark])).toEqual([
      ['index', null],
      ['40 manifests', 'error'],
    ]);
  });

  test('numbers no layer that is the only one', async () => {
    expect(titles(graphOf(await imageAt('buildkit/provenance-max.tar'), []))).toContain('attestation');
  });

  test('stays small, whatever an index lists', async () => {
    const image = await imageAt('oci-index');
    for (const [platforms, layers] of [
      [500, 1],
      [12, 500],
      [1, 500],
    ] as const)
      expect(graphOf(withPlatforms(image, platforms, layers), []).nodes.length).toBeLessThanOrEqual(25);
    const manifest = firstOf(image, 'manifest');
    const levels = Array.from({ length: 500 }).reduce<Edge[]>(
      (edges) => [...edges, ...added(manifest, edges.at(-1) ?? manifest, 1, () => null)],
      image.edges.slice(0, 1),
    );
    expect(graphOf({ ...image, edges: levels }, []).nodes).toHaveLength(LIMITS.graphNodes);
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
