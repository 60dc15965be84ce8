import { describe, expect, test } from '@jest/globals';
import { acceptFor, contentTypeMismatch, typeIn } from '../../../src/sources/registry/content-type.ts';

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const DOCKER = 'application/vnd.docker.distribution.manifest.v2+json';
const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const descriptor = {
  mediaType: 'application/vnd.oci.image.config.v1+json',
  digest: `sha256:${'a'.repeat(64)}`,
  size: 2,
};
const manifest = (mediaType?: string) =>
  Buffer.from(JSON.stringify({ schemaVersion: 2, ...(mediaType && { mediaType }), config: descriptor, layers: [] }));
const index = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [] }));

describe('the type under which a manifest is served', () => {
  test.each([
    [OCI, '', manifest()],
    [OCI, OCI, manifest()],
    [OCI, '', manifest(OCI)],
    // The descriptor lies, and that is told of the descriptor.
    [OCI, DOCKER, manifest(OCI)],
    [LIST, '', index],
    // Nothing that could be another thing to anybody.
    ['text/html', '', Buffer.from('<html>')],
  ])('is true as %s of what is declared as "%s"', (served, declared, bytes) => {
    expect(contentTypeMismatch(served, declared, bytes)).toBeNull();
  });

  test.each([
    ['', '', manifest(OCI)],
    [DOCKER, '', manifest(OCI)],
    [DOCKER, OCI, manifest()],
    [OCI, '', index],
    [LIST, '', manifest()],
    ['application/json', '', manifest(OCI)],
    ['application/vnd.docker.distribution.manifest.v1+prettyjws', '', manifest()],
  ])('is a lie as %s of what is declared as "%s"', (served, declared, bytes) => {
    expect(contentTypeMismatch(served, declared, bytes)).not.toBeNull();
  });

  test('has no parameters', () => {
    expect(typeIn(`${OCI}; charset=utf-8`)).toBe(OCI);
    expect(typeIn(null)).toBe('');
  });
});

test('a type that only its reference knows is asked for, and nothing that could be another header is', () => {
  expect(acceptFor('').split(', ')).toHaveLength(6);
  expect(acceptFor(OCI).split(', ')).toHaveLength(6);
  expect(acceptFor('application/vnd.acme.manifest+json')).toContain(', application/vnd.acme.manifest+json');
  expect(acceptFor('a/b\r\nx: y').split(', ')).toHaveLength(6);
});
