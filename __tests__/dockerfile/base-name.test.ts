import { describe, expect, test } from '@jest/globals';
import { baseWords, isNamed, parseBaseName, parseIdentifier, parseImageUrl } from '../../src/dockerfile/base-name.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('the name of a base', () => {
  test.each([
    ['pkg:docker/alpine@3.22?platform=linux%2Famd64', 'docker.io/library/alpine', '3.22', null],
    [`pkg:docker/alpine@3.22?digest=${DIGEST}&platform=linux%2Famd64`, 'docker.io/library/alpine', '3.22', DIGEST],
    [`pkg:docker/alpine?digest=${encodeURIComponent(DIGEST)}`, 'docker.io/library/alpine', null, DIGEST],
    ['pkg:docker/registry.acme.example/base/app@1', 'registry.acme.example/base/app', '1', null],
    ['pkg:docker/registry.acme.example%3A5000/base/app@1', 'registry.acme.example:5000/base/app', '1', null],
    ['pkg:docker/localhost:5000/app@1#x', 'localhost:5000/app', '1', null],
  ])('is read out of %s', (url, repository, tag, digest) => {
    expect(parseImageUrl(url)).toEqual({ kind: 'image', repository, tag, digest });
  });

  test.each([
    'pkg:docker/%zz',
    'pkg:docker/',
    'pkg:docker/a@b@c d',
    'pkg:npm/left-pad@1',
    'pkg:docker/a@1?ref_type=blob',
    'pkg:docker/a@1?digest=x',
    'https://x',
    '',
    `pkg:docker/${'a'.repeat(1000)}`,
  ])('is not read out of %s', (url) => {
    expect(parseImageUrl(url)).toBeNull();
  });

  test('of a layout on a disk is no image of a registry', () => {
    expect(parseImageUrl(`pkg:oci/acme?digest=${DIGEST}`)).toEqual({
      kind: 'other',
      source: `oci-layout://acme@${DIGEST}`,
    });
    expect(parseIdentifier('local://base')).toEqual({ kind: 'other', source: 'local://base' });
  });

  test.each([
    '',
    ' ',
    'a b',
    'A',
    'a@',
    'a@sha256:x',
    'a:b:c',
    '-a',
    'a//b',
    'a/',
    '/a',
    'a:',
    'a\n',
    '../a',
    'a'.repeat(701),
  ])('is not %j', (text) => {
    expect(parseBaseName(text)).toBeNull();
  });

  test.each(['scratch', 'docker.io/library/scratch'])('%s of a registry is not the word', (text) => {
    const name = parseBaseName(text);
    if (name === null) throw new Error(text);
    expect(isNamed(name, 'scratch')).toBe(false);
    expect(baseWords(name)).toBe('docker.io/library/scratch:latest');
  });

  test('is matched by a digest that is known of it', () => {
    const name = parseBaseName('alpine:3');
    if (name === null) throw new Error('no name');
    expect(isNamed(name, `alpine@${DIGEST}`)).toBe(false);
    expect(isNamed(name, `alpine@${DIGEST}`, DIGEST)).toBe(true);
    expect(isNamed(name, `alpine:3@${DIGEST}`, DIGEST)).toBe(true);
  });
});
