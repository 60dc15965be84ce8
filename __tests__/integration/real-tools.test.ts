import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HANG_MILLISECONDS, isSkippedWithout, missingTools } from '../support/tools.ts';

// Images made just now, by the tools that this machine has, judged by the bundle: the committed fixtures could be of another day.

const root = join(import.meta.dirname, '../..');
const script = join(root, '__tests__/fixtures/make.sh');
const TOOLS = [
  'skopeo',
  'umoci',
  'buildah',
  'podman',
  'docker',
  'dockerd',
  'ctr',
  'containerd',
  'docker-registry',
  'jq',
  'zstd',
];
const FIXTURES = [
  ...[
    'oci-gzip',
    'oci-zstd',
    'oci-uncompressed',
    'oci-gzip.tar',
    'oci-gzip.tar.gz',
    'oci-zstd-sorted.tar',
    'oci-zstd.tar.zst',
  ],
  ...['dir-schema1', 'dir-schema2', 'dir-lying-gzip', 'oci-two-images', 'hybrid-ctr.tar'],
  ...['docker-save-classic.tar', 'docker-save-untagged.tar', 'docker-save-skopeo.tar', 'podman-save-multi.tar'],
  ...['oci-manifest-list', 'dir-manifest-list', 'dir-index-over-schema2', 'oci-nested-index'],
];

const missing = missingTools(TOOLS);

if (isSkippedWithout(missing)) {
  test.skip(`images of real tools: not made, for want of ${missing.join(', ')} (.ci/run installs them)`, () =>
    undefined);
} else {
  describe('images made just now', () => {
    let folder: string;

    beforeAll(() => {
      expect(missing).toEqual([]);
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-real-'));
      const made = spawnSync(script, FIXTURES, {
        encoding: 'utf8',
        env: { ...process.env, FIXTURES_OUT: folder },
        timeout: HANG_MILLISECONDS,
      });
      expect({ status: made.status, stderr: made.stderr }).toMatchObject({ status: 0 });
      for (const [name, text] of Object.entries(POLICIES)) writeFileSync(join(folder, `${name}.yml`), text);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const POLICIES = {
      'no-schema1': 'version: 1\nrules: {no-schema1: error}\n',
      'zstd-only': 'version: 1\nrules: {layer-compression: {severity: error, allow: [zstd]}}\n',
      truthful: 'version: 1\nrules: {compression-matches-media-type: error}\n',
    };

    function check(policy: string, image: string): number | null {
      const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--policy', policy, image], {
        cwd: folder,
        timeout: HANG_MILLISECONDS,
      });
      return status;
    }

    test.each(FIXTURES.filter((name) => name !== 'dir-schema1' && name !== 'dir-lying-gzip'))(
      '%s passes recommended',
      (name) => {
        expect(check('recommended', name)).toBe(0);
      },
    );

    test.each([
      ['no-schema1.yml', 'dir-schema1', 1],
      ['no-schema1.yml', 'dir-schema2', 0],
      ['zstd-only.yml', 'oci-gzip', 1],
      ['zstd-only.yml', 'oci-gzip.tar.gz', 1],
      ['zstd-only.yml', 'oci-uncompressed', 1],
      ['zstd-only.yml', 'oci-zstd', 0],
      ['zstd-only.yml', 'oci-zstd-sorted.tar', 0],
      ['zstd-only.yml', 'oci-zstd.tar.zst', 0],
      ['zstd-only.yml', 'docker-save-classic.tar', 2],
      ['truthful.yml', 'dir-lying-gzip', 1],
      ['truthful.yml', 'oci-zstd', 0],
    ])('%s of %s: %i', (policy, image, expected) => {
      expect(check(policy, image)).toBe(expected);
    });
  });
}
