import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fixture } from '../support/command.ts';
import { historyLocations, layerLocations, subjectAt, workspaceOf } from '../support/source-locations.ts';
import { HANG_MILLISECONDS, isSkippedWithout, missingTools } from '../support/tools.ts';

// Images made just now, by the builders that this machine has: what they write into a history changes with their versions.

const FIXTURES = ['docker.tar', 'docker-app.tar', 'buildah.tar', 'buildah-once.tar'];
const missing = missingTools(['docker', 'dockerd', 'buildah', 'runc', 'gcc']);

if (isSkippedWithout(missing)) {
  test.skip(`images of real builders: not made, for want of ${missing.join(', ')} (.ci/run installs them)`, () =>
    undefined);
} else {
  describe('images built just now', () => {
    let folder: string;

    beforeAll(() => {
      expect(missing).toEqual([]);
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-origins-'));
      const made = spawnSync(fixture('make-origins.sh'), FIXTURES, {
        encoding: 'utf8',
        env: { ...process.env, FIXTURES_OUT: folder },
        timeout: HANG_MILLISECONDS,
      });
      expect({ status: made.status, stderr: made.stderr }).toMatchObject({ status: 0 });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each(FIXTURES)('%s stands at the lines of the fixture', async (name) => {
      const workspace = workspaceOf({ Dockerfile: readFileSync(fixture('origins/stages.Dockerfile'), 'utf8') });
      const [kept, now] = [await subjectAt(fixture(`origins/${name}`)), await subjectAt(join(folder, name))];
      expect(layerLocations(workspace, kept)).not.toContain(null);
      expect(layerLocations(workspace, now)).toEqual(layerLocations(workspace, kept));
      expect(historyLocations(workspace, now)).toEqual(historyLocations(workspace, kept));
    });
  });
}
