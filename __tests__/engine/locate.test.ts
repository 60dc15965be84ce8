import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { locateFindings } from '../../src/engine/locate.ts';
import { fixture } from '../support/command.ts';
import { finding } from '../support/report.ts';
import { subjectAt, workspaceOf } from '../support/source-locations.ts';

const DOCKERFILE = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');

/** How often the manifests of an image are gone through to find so many lines. */
async function passes(count: number): Promise<number> {
  const { image, manifest } = await subjectAt(fixture('buildkit/three-stages.tar'), true);
  const [edge] = manifest.layers;
  if (edge === undefined) throw new Error('the image has no layers');
  const subjects = new Map(Array.from({ length: count }, () => [finding(), { at: { edge }, madeBy: null }] as const));
  let times = 0;
  const counted = {
    ...image,
    get manifests() {
      times++;
      return image.manifests;
    },
  };
  const lines = {
    workspace: async () => workspaceOf({ Dockerfile: DOCKERFILE }),
    workflow: null,
    directory: '/work',
  };
  const found = await locateFindings(counted, { findings: [...subjects.keys()], subjects }, lines);
  expect(new Set(found.map(({ location }) => location?.line))).toEqual(new Set([10]));
  return times;
}

test('an image is gone through once, however many findings it has', async () => {
  expect(await passes(100)).toBe(await passes(1));
});
