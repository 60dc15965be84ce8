import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll } from '../support/command.ts';
import { expectGolden } from '../support/golden.ts';

// The digests of committed fixtures do not change, so the whole tree can be held against one that was looked at.

describe('inspect', () => {
  test.each([
    ['oci-gzip', 'a layout'],
    ['oci-foreign', 'a layer that is absent'],
    ['hybrid-docker-25.tar', 'what nothing refers to'],
    ['buildkit/provenance-max.tar', 'attestations'],
    ['buildkit/cache-manifest', 'a cache'],
    ['docker-save-classic.tar', 'an archive without types'],
    ['oci-estargz', 'lazy layers'],
  ])('shows %s: %s', async (name) => {
    const { code, stdout } = await plimsoll(['inspect', fixture(name)]);
    expect(code).toBe(0);
    // The file's own place is this machine's.
    expectGolden(import.meta.dirname, `tree-${name.replace('/', '-')}.txt`, stdout.replaceAll(fixture(''), ''));
  });

  test('is coloured on a terminal only', async () => {
    expect((await plimsoll(['inspect', fixture('oci-gzip')])).stdout).not.toContain('\x1b');
    expect((await plimsoll(['inspect', fixture('oci-gzip')], { colour: true })).stdout).toContain('\x1b[1m');
  });
});
