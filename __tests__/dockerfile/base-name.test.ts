import { describe, expect, test } from '@jest/globals';
import {
  type BaseName,
  baseNameText,
  matchesBaseName,
  parseBaseName,
  parseIdentifier,
  parseImageUrl,
} from '../../src/dockerfile/base-name.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

function named(text: string): BaseName {
  const name = parseBaseName(text);
  if (name === null) throw new Error(`${text} is not a valid name`);
  return name;
}

describe('parseImageUrl', () => {
  test.each([
    ['pkg:docker/alpine@3.22?platform=linux%2Famd64', 'docker.io', 'library/alpine', '3.22', null],
    [`pkg:docker/alpine@3.22?digest=${DIGEST}&platform=linux%2Famd64`, 'docker.io', 'library/alpine', '3.22', DIGEST],
    [`pkg:docker/alpine?digest=${encodeURIComponent(DIGEST)}`, 'docker.io', 'library/alpine', null, DIGEST],
    ['pkg:docker/registry.acme.example/base/app@1', 'registry.acme.example', 'base/app', '1', null],
    ['pkg:docker/registry.acme.example%3A5000/base/app@1', 'registry.acme.example:5000', 'base/app', '1', null],
    ['pkg:docker/localhost:5000/app@1#x', 'localhost:5000', 'app', '1', null],
    ['pkg:docker/alpine', 'docker.io', 'library/alpine', 'latest', null],
  ])('parses %s', (url, host, path, tag, digest) => {
    expect(parseImageUrl(url)).toEqual({ kind: 'image', reference: { host, path, tag, digest } });
  });

  test.each([
    ...['pkg:docker/%zz', 'pkg:docker/', 'pkg:docker/a@b@c d', 'pkg:npm/left-pad@1', 'pkg:docker/a@1?ref_type=blob'],
    ...['pkg:docker/a@1?digest=x', 'https://x', '', `pkg:docker/${'a'.repeat(1000)}`],
  ])('refuses %s', (url) => {
    expect(parseImageUrl(url)).toBeNull();
  });

  test('reads a local OCI layout as a source that is not in a registry', () => {
    expect(parseImageUrl(`pkg:oci/acme?digest=${DIGEST}`)).toEqual({
      kind: 'other',
      source: `oci-layout://acme@${DIGEST}`,
    });
  });
});

describe('parseIdentifier', () => {
  test('reads an image, and a directory as a source that is not in a registry', () => {
    expect(parseIdentifier('docker-image://alpine:3')).toEqual(named('alpine:3'));
    expect(parseIdentifier('local://base')).toEqual({ kind: 'other', source: 'local://base' });
    expect(parseIdentifier('docker-image://A')).toBeNull();
  });
});

describe('parseBaseName', () => {
  test.each([
    ...['', ' ', 'a b', 'A', 'a@', 'a@sha256:x', 'a:b:c', '-a', 'a//b', 'a/', '/a', 'a:', 'a\n', '../a'],
    ...['a'.repeat(701), 'a_.b/c'],
  ])('refuses %j', (text) => {
    expect(parseBaseName(text)).toBeNull();
  });

  test.each(['scratch', 'docker.io/library/scratch'])('reads %s as an image, not as the keyword', (text) => {
    const name = named(text);
    expect(matchesBaseName(name, 'scratch')).toBe(false);
    expect(matchesBaseName(name, 's*h')).toBe(false);
    expect(matchesBaseName(name, 'library/scratch')).toBe(true);
    expect(baseNameText(name)).toBe('docker.io/library/scratch:latest');
  });
});

describe('matchesBaseName', () => {
  test('matches the digest that the name had during the build', () => {
    const name = named('alpine:3');
    expect(matchesBaseName(name, `alpine@${DIGEST}`)).toBe(false);
    expect(matchesBaseName(name, `alpine@${DIGEST}`, DIGEST)).toBe(true);
    expect(matchesBaseName(name, `alpine:3@${DIGEST}`, DIGEST)).toBe(true);
  });

  test.each([
    ['GHCR.io/acme/x', 'ghcr.io/acme/*', true],
    ['ghcr.io/acme/x', 'GHCR.io/acme/*', true],
    ['GHCR.io/acme/x', 'ghcr.io/ACME/*', false],
    ['[::1]:5000/x', '[::1]:5000/*', true],
    ['docker.io/localhost/x', 'localhost/*', false],
    ['alpine:V1', 'alpine:v1', false],
  ])('%s and the pattern %s: %s', (text, pattern, expected) => {
    expect(matchesBaseName(named(text), pattern)).toBe(expected);
  });

  test('matches scratch and other sources as they are written', () => {
    expect(matchesBaseName({ kind: 'scratch' }, 'scratch')).toBe(true);
    expect(matchesBaseName({ kind: 'other', source: 'local://base' }, 'local://*')).toBe(true);
  });
});
