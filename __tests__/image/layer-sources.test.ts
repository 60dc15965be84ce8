import { describe, expect, test } from '@jest/globals';
import { parseLocation } from '../../src/sources/image-location.ts';
import { openSource } from '../../src/sources/open.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';
import { archiveWithSources, hybridWithForeignLayer } from '../support/layer-sources.ts';

const FOREIGN = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';

describe("a docker archive's LayerSources", () => {
  test('are what the layer of that diffID was pulled as', async () => {
    const [image] = await imagesAt(archiveWithSources({ mediaType: FOREIGN, urls: ['https://a.example'] }), 'digests');
    expect(image?.manifests[0]?.layers).toMatchObject([
      { descriptor: null, declared: null, type: null },
      { descriptor: { urls: ['https://a.example'] }, declared: { distributable: false }, type: { mediaType: FOREIGN } },
      { descriptor: null, declared: null, type: null },
    ]);
  });

  test('say nothing of the size and digest of the tar that is stored', async () => {
    const [image] = await imagesAt(archiveWithSources({ mediaType: FOREIGN, size: 1 }), 'digests');
    const layer = image?.manifests[0]?.layers[1];
    expect(layer?.faults).toEqual([]);
    expect(layer?.target).toMatchObject({ digestOf: 'tar', verified: true, faults: [] });
    expect(layer?.target.digest).not.toBe(layer?.descriptor?.digest);
  });

  test('of other diffIDs are nobody’s', async () => {
    const path = archiveWithSources({ mediaType: FOREIGN }, (entry) => {
      const [descriptor] = Object.values(entry.LayerSources ?? {});
      entry.LayerSources = { [`sha256:${'0'.repeat(64)}`]: descriptor ?? null };
    });
    const [image] = await imagesAt(path, 'structure');
    expect(image?.edges.map(({ descriptor }) => descriptor)).toEqual([null, null, null, null, null]);
  });

  test.each([null, {}])('may be %j', async (sources) => {
    const path = archiveWithSources({}, (entry) => {
      entry.LayerSources = sources;
    });
    expect(await imagesAt(path, 'structure')).toHaveLength(1);
  });

  test.each([
    ['a list', [], '"LayerSources" must be a mapping, not a list'],
    ['of no descriptors', { [`sha256:${'0'.repeat(64)}`]: 'x' }, 'expected an object, found a string'],
    ['of broken descriptors', { [`sha256:${'0'.repeat(64)}`]: { size: 1 } }, 'the digest is missing'],
  ])('that are %s make the archive unreadable', async (_, sources, reason) => {
    const path = archiveWithSources({}, (entry) => {
      entry.LayerSources = sources;
    });
    const location = parseLocation(path);
    if (!location.ok) throw new Error(location.error);
    expect(await openSource(location.value)).toEqual({ ok: false, error: `manifest.json: ${reason}` });
  });

  test('of what docker saves since version 25 bring both sides together where a foreign layer is only on one', async () => {
    const [image, ...others] = await imagesAt(hybridWithForeignLayer(), 'structure');
    expect(others).toEqual([]);
    expect(image).toMatchObject({ faults: [], engineStorage: true });
    expect(image?.manifests[0]?.layers[1]).toMatchObject({
      declared: { mediaType: FOREIGN },
      target: { byteSource: null },
    });
  });

  test('of ordinary layers change nothing about its being engine storage', async () => {
    for (const typed of [fixture('hybrid-docker-25.tar'), `docker-archive:${fixture('hybrid-docker-25.tar')}`]) {
      const images = await imagesAt(typed, 'structure');
      expect(images.map(({ engineStorage }) => engineStorage)).toEqual([true]);
    }
  });
});
