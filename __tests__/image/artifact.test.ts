import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll } from '../support/command.ts';

/** What real tools wrote, none of it edited by hand. */
const IMAGES = [
  ...[
    'oci-gzip',
    'oci-zstd',
    'oci-uncompressed',
    'oci-lying-gzip',
    'oci-gzip.tar',
    'oci-gzip.tar.gz',
    'oci-zstd-sorted.tar',
  ],
  ...['oci-zstd.tar.zst', 'oci-two-images', 'oci-umoci-insert', 'oci-encrypted', 'oci-zstd-chunked', 'oci-estargz'],
  ...['oci-ctr-schema1', 'oci-buildkit.tar', 'oci-manifest-list', 'dir-manifest-list', 'dir-index-over-schema2'],
  ...[
    'dir-schema1',
    'dir-schema2',
    'dir-oci-zstd',
    'dir-lying-gzip',
    'dir-encrypted-schema2',
    'docker-save-classic.tar',
  ],
  ...['docker-save-untagged.tar', 'docker-save-two.tar', 'docker-save-skopeo.tar', 'podman-save-multi.tar'],
  ...[
    'hybrid-ctr.tar',
    'hybrid-buildkit.tar',
    'hybrid-docker-25.tar',
    'go/ko',
    'go/crane-append.tar',
    'go/layout-write',
  ],
  ...['go/layout-append', 'buildkit/gzip.tar', 'buildkit/zstd-forced.tar', 'buildkit/zstd-not-forced.tar'],
  ...['buildkit/estargz.tar', 'buildkit/uncompressed.tar', 'buildkit/docker-zstd.tar', 'buildkit/type-docker.tar'],
  ...['buildkit/two-platforms.tar', 'buildkit/provenance-min.tar', 'buildkit/provenance-max.tar', 'buildkit/sbom.tar'],
  ...['buildkit/attestations-old.tar', 'buildkit/three-stages.tar'],
];

interface Blob {
  readonly family: string;
  readonly role: string | null;
  readonly status: string;
  readonly compression: string;
  readonly references: readonly unknown[];
}

/** What `inspect --format json` prints of a fixture. */
async function inspected(
  name: string,
): Promise<readonly { readonly artifact: string; readonly blobs: readonly Blob[] }[]> {
  const { stdout } = await plimsoll(['inspect', '--format', 'json', fixture(name)]);
  return JSON.parse(stdout).images;
}

describe('what real tools write is known', () => {
  test.each([
    ...IMAGES.map((name) => [name, 'image']),
    ['buildkit/cache', 'cache'],
    ['buildkit/cache-manifest', 'cache'],
  ])('%s is of kind %s, and so is every blob in it', async (name, kind) => {
    const images = await inspected(name);
    expect(images.length).toBeGreaterThan(0);
    for (const { artifact, blobs } of images) {
      expect(artifact).toBe(kind);
      expect(blobs.length).toBeGreaterThan(0);
      for (const blob of blobs) {
        expect([blob.family, blob.role, blob.status]).not.toContain('unknown');
        // Only what nothing refers to has no role.
        expect(blob.role === null).toBe(blob.references.length === 0);
      }
    }
  });

  test.each([
    ['docker-save-classic.tar', 'none'],
    ['docker-save-skopeo.tar', 'none'],
    ['go/crane-append.tar', 'gzip'],
  ])('%s declares no types: the place tells the role, and the bytes the compression', async (name, compression) => {
    const [image] = await inspected(name);
    const known = { family: 'docker-archive', status: 'current', mediaType: null };
    const [config, ...layers] = image?.blobs ?? [];
    expect(config).toMatchObject({ ...known, role: 'config', compression: 'none' });
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) expect(layer).toMatchObject({ ...known, role: 'layer', compression });
  });
});

describe('what is edited by hand is told apart', () => {
  test.each([
    ['dir-plugin', 'plugin'],
    ['dir-misspelt-type', 'unknown'],
    ['oci-foreign', 'image'],
    ['dir-foreign-present', 'image'],
    ['oci-index', 'image'],
    ['oci-nested-index', 'image'],
    ['hybrid-mismatch.tar', 'image'],
  ])('%s is of kind %s', async (name, kind) => {
    expect((await inspected(name)).map(({ artifact }) => artifact)).toEqual([kind]);
  });
});
