import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { compressionMatchesMediaType } from '../../src/rules/compression-matches-media-type.ts';
import { fixture } from '../support/command.ts';
import { checkRule, layerBytes, layerType, mutateFixture, withoutLayer } from '../support/images.ts';
import { archiveWithSources } from '../support/layer-sources.ts';
import { tarBeginning } from '../support/tar.ts';

const TAR = 'application/vnd.oci.image.layer.v1.tar';

/** Gzip data with a file name of 600 bytes, which gzip accepts. */
function longNamed(gzip: Uint8Array): Uint8Array {
  const header = Buffer.from(gzip.subarray(0, 10));
  header[3] = 8;
  return Buffer.concat([header, Buffer.from(`${'n'.repeat(600)}\0`), gzip.subarray(10)]);
}

describe('compression-matches-media-type', () => {
  test('catches plain tars that skopeo declares gzip', async () => {
    const { status, findings } = await checkRule(compressionMatchesMediaType, fixture('dir-lying-gzip'));
    expect(status).toBe('failed');
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatchObject({ key: 'tar', path: ['manifest.json', 'layers/0'] });
    expect(findings[0]?.message).toMatch(
      /^layer 1\/2 \(sha256:[0-9a-f]{12}, 7\.2 kB\) is declared as application\/vnd\.docker\.image\.rootfs\.diff\.tar\.gzip \(gzip\), but its bytes are a plain tar$/,
    );
    expect(findings[0]?.fix).toContain('skopeo copy --dest-compress SOURCE dir:PATH');
  });

  test('catches the same in an OCI layout', async () => {
    expect((await checkRule(compressionMatchesMediaType, fixture('oci-lying-gzip'))).messages).toEqual([
      expect.stringContaining(`is declared as ${TAR}+gzip (gzip), but its bytes are a plain tar`),
      expect.stringContaining(`is declared as ${TAR}+gzip (gzip), but its bytes are a plain tar`),
    ]);
  });

  test('catches ciphertext that is declared gzip, and says that schema2 has no type for it', async () => {
    const { findings } = await checkRule(compressionMatchesMediaType, fixture('dir-encrypted-schema2'));
    expect(findings[0]).toMatchObject({
      key: 'unknown',
      message: expect.stringContaining('but its bytes are in an unknown format'),
      fix: expect.stringContaining('skopeo copy --format oci --encryption-key'),
    });
  });

  test.each([
    ['oci-gzip', `${TAR}+zstd`, '(zstd)', 'gzip'],
    ['oci-gzip', TAR, '(not compressed)', 'gzip'],
    ['oci-gzip', `${TAR}+gzip+encrypted`, '(encrypted)', 'gzip'],
    ['oci-gzip', 'application/vnd.acme.thing+zstd', '(zstd)', 'gzip'],
    ['oci-zstd', `${TAR}+gzip`, '(gzip)', 'zstd'],
    ['oci-zstd-chunked', 'application/vnd.docker.image.rootfs.diff.tar.gzip', '(gzip)', 'zstd'],
    ['oci-uncompressed', `${TAR}+zstd`, '(zstd)', 'a plain tar'],
    ['oci-zstd', 'application/vnd.OCI.image.layer.v1.tar+GZIP', '(gzip)', 'zstd'],
  ])('catches %s as %s', async (name, mediaType, claim, actual) => {
    const { messages } = await checkRule(compressionMatchesMediaType, mutateFixture(name, layerType(mediaType, 0)));
    expect(messages).toEqual([expect.stringContaining(claim)]);
    expect(messages[0]).toMatch(new RegExp(`but its bytes are ${actual}$`));
  });

  test.each([
    ['no bytes', '', 'none at all'],
    ['a document', '{"a": 1}', 'JSON'],
  ])('catches %s under gzip', async (_, bytes, actual) => {
    const { messages } = await checkRule(compressionMatchesMediaType, mutateFixture('oci-gzip', layerBytes(bytes, 0)));
    expect(messages).toEqual([expect.stringMatching(new RegExp(`but its bytes are ${actual}$`))]);
  });

  test.each([
    ...[
      'oci-gzip',
      'oci-zstd',
      'oci-zstd-chunked',
      'oci-estargz',
      'oci-uncompressed',
      'oci-encrypted',
      'oci-umoci-insert',
    ],
    ...[
      'dir-schema2',
      'dir-index-over-schema2',
      'oci-ctr-schema1',
      'oci-buildkit.tar',
      'hybrid-ctr.tar',
      'hybrid-buildkit.tar',
    ],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(compressionMatchesMediaType, fixture(name))).toMatchObject({
      status: 'passed',
      findings: [],
    });
  });

  test('does not catch a plain layer of no bytes', async () => {
    const path = mutateFixture('oci-uncompressed', layerBytes('', 0));
    expect((await checkRule(compressionMatchesMediaType, path)).status).toBe('passed');
  });

  test('does not report an uncompressed layer that is not a tar', async () => {
    const path = mutateFixture(
      'oci-uncompressed',
      layerBytes(Buffer.alloc(2048, 7)),
      layerType('application/vnd.oci.image.layer.nydus.blob.v1'),
    );
    expect((await checkRule(compressionMatchesMediaType, path)).status).toBe('passed');
  });

  test.each([
    ['a tar that is a skippable frame of zstd', tarBeginning('502a4d1800040000'), 'both zstd and tar'],
    ['a tar that is gzip by its extra field', tarBeginning('1f8b0804000000000003ff7f'), 'both gzip and tar'],
    ['gzip with zeros behind it', Buffer.concat([gzipSync(tarBeginning('61')), Buffer.alloc(10)]), 'zeros follow'],
    ['gzip of a long name', longNamed(gzipSync(tarBeginning('61'))), 'a file name of more than 511 bytes'],
  ])('catches %s, whatever its type says', async (_, bytes, message) => {
    for (const mediaType of [TAR, `${TAR}+gzip`, `${TAR}+zstd`]) {
      const { status, findings } = await checkRule(
        compressionMatchesMediaType,
        mutateFixture('oci-uncompressed', layerBytes(bytes), layerType(mediaType)),
      );
      expect({ status, message: findings[0]?.message }).toEqual({
        status: 'failed',
        message: expect.stringContaining(message),
      });
    }
  });

  test('catches bytes of no format under the type of a tar, in whatever case that is written', async () => {
    const noise = layerBytes(Buffer.alloc(2048, 7), 0);
    for (const mediaType of [TAR, 'application/vnd.oci.image.layer.v1.TAR']) {
      const path = mutateFixture('oci-uncompressed', noise, layerType(mediaType, 0));
      expect((await checkRule(compressionMatchesMediaType, path)).status).toBe('failed');
    }
  });

  test.each(['application/vnd.acme.thing', 'application/vnd.in-toto+json', ''])(
    'leaves a layer unchecked of which the type is "%s": it says nothing, and engines run the image',
    async (mediaType) => {
      const { status, reason } = await checkRule(
        compressionMatchesMediaType,
        mutateFixture('dir-lying-gzip', layerType(mediaType)),
      );
      expect(status).toBe('unchecked');
      expect(reason).toMatch(/^layer 1\/2 \(sha256:[0-9a-f]{12}, 7\.2 kB\): its media type "/);
    },
  );

  test('leaves an absent layer unchecked', async () => {
    expect(await checkRule(compressionMatchesMediaType, mutateFixture('oci-gzip', withoutLayer(0)))).toMatchObject({
      status: 'unchecked',
      reason: expect.stringMatching(/^layer 1\/2 \(sha256:[0-9a-f]{12}\) is absent$/),
    });
    expect((await checkRule(compressionMatchesMediaType, fixture('oci-foreign'))).status).toBe('unchecked');
  });

  test('does not apply to schema1, of which no type tells the compression', async () => {
    expect((await checkRule(compressionMatchesMediaType, fixture('dir-schema1'))).status).toBe('not-applicable');
  });

  test.each([
    'docker-save-classic.tar',
    'docker-save-skopeo.tar',
    'hybrid-docker-25.tar',
    'docker-archive:hybrid-docker-25.tar',
  ])('does not apply to %s: the types come with the push', async (name) => {
    const typed = name.replace(/[^:]+$/, fixture);
    expect((await checkRule(compressionMatchesMediaType, typed)).status).toBe('not-applicable');
  });

  test('does not hold what was pulled against what a docker archive stores', async () => {
    const archive = archiveWithSources({ mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip' });
    expect((await checkRule(compressionMatchesMediaType, archive)).status).toBe('not-applicable');
  });
});
