import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parseLocation } from '../../src/sources/image-location.ts';
import { locationOf } from '../support/sources.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}`;

describe('a location', () => {
  const there = temporaryDirectory();
  const path = (name: string): string => join(there, name);

  beforeAll(() => {
    for (const name of ['img', 'we:ird', 'both', 'both:v1', `img@${DIGEST}`, 'img@v1:x']) mkdirSync(path(name));
    writeFileSync(path('a.tar'), '');
  });

  test('is a bare path where no transport stands before it', () => {
    expect(locationOf('build/img')).toEqual({
      ...{ typed: 'build/img', transport: null, path: 'build/img' },
      ...{ select: null, expected: null, givenName: null },
    });
  });

  test.each([
    ['oci:img', 'oci'],
    ['oci-archive:img', 'oci-archive'],
    ['docker-archive:img', 'docker-archive'],
    ['dir:img', 'dir'],
  ])('takes the transport of %s', (typed, transport) => {
    expect(locationOf(typed)).toMatchObject({ transport, path: 'img' });
  });

  test.each([
    ['docker://ghcr.io/acme/app:1', 'docker', '//ghcr.io/acme/app:1'],
    ['docker-daemon:acme/app:1', 'docker-daemon', 'acme/app:1'],
  ])('leaves the name of %s whole', (typed, transport, name) => {
    expect(locationOf(typed)).toMatchObject({ transport, path: name, select: null });
  });

  test('is no transport where the word is none', () => {
    expect(locationOf('podman:img')).toMatchObject({ transport: null, path: 'podman:img' });
    expect(locationOf('OCI:img')).toMatchObject({ transport: null, path: 'OCI:img' });
  });

  test('chooses by name', () => {
    expect(locationOf(`oci:${path('img')}:v1`)).toMatchObject({ path: path('img'), select: { name: 'v1' } });
    expect(locationOf(`docker-archive:${path('a.tar')}:docker.io/acme/app:1.2`)).toMatchObject({
      path: path('a.tar'),
      select: { name: 'docker.io/acme/app:1.2' },
    });
  });

  test('chooses by position', () => {
    expect(locationOf('oci:img:@0')).toMatchObject({ path: 'img', select: { position: 0 } });
    expect(locationOf('oci:img:@17')).toMatchObject({ select: { position: 17 } });
    expect(locationOf('oci:img:@1x')).toMatchObject({ select: { name: '@1x' } });
    expect(locationOf('oci:img:@12345678901')).toMatchObject({ select: { name: '@12345678901' } });
  });

  test('chooses all where the reference is empty', () => {
    expect(locationOf('oci:img:')).toMatchObject({ path: 'img', select: null });
  });

  test('chooses nothing in a bare path, which may have colons', () => {
    expect(locationOf('img:v1')).toMatchObject({ path: 'img:v1', select: null });
  });

  test('splits at the first colon behind which a path exists', () => {
    expect(locationOf(`oci:${path('we:ird')}`)).toMatchObject({ path: path('we:ird'), select: null });
    expect(locationOf(`oci:${path('we:ird')}:v1`)).toMatchObject({ path: path('we:ird'), select: { name: 'v1' } });
    expect(locationOf('oci:nowhere:v1:x')).toMatchObject({ path: 'nowhere', select: { name: 'v1:x' } });
  });

  test('splits as other tools do where a file has the name of a whole reference', () => {
    expect(locationOf(`oci:${path('both')}:v1`)).toMatchObject({ path: path('both'), select: { name: 'v1' } });
  });

  test('states the digest that is expected', () => {
    expect(locationOf(`img@${DIGEST}`)).toMatchObject({ path: 'img', expected: DIGEST });
    expect(locationOf(`dir:img@${DIGEST}`)).toMatchObject({ path: 'img', expected: DIGEST });
    expect(locationOf(`oci:img:v1@${DIGEST}`)).toMatchObject({ select: { name: 'v1' }, expected: DIGEST });
    expect(locationOf(`oci:img:@1@${DIGEST}`)).toMatchObject({ select: { position: 1 }, expected: DIGEST });
    const sha512 = `sha512:${'0a'.repeat(64)}`;
    expect(locationOf(`-@${sha512}`)).toMatchObject({ path: '-', expected: sha512 });
  });

  test('states a digest even where a file is called like the whole', () => {
    expect(locationOf(path(`img@${DIGEST}`))).toMatchObject({ path: path('img'), expected: DIGEST });
  });

  test.each([
    'sha256:0a',
    'sha256:',
    `SHA256:${'0a'.repeat(32)}`,
    `sha256:${'0A'.repeat(32)}`,
    `sha512:${'0a'.repeat(32)}`,
  ])('is refused with %s for a digest', (digest) => {
    const result = parseLocation(`img@${digest}`);
    expect(result).toEqual({ ok: false, error: expect.stringContaining(`"${digest}" is not a valid digest`) });
  });

  test('takes an at-sign for a part of the path where no digest follows', () => {
    expect(locationOf('img@v1:x')).toMatchObject({ path: 'img@v1:x', expected: null });
    expect(locationOf(`oci:${path('img@v1:x')}`)).toMatchObject({ path: path('img@v1:x'), expected: null });
    expect(locationOf(`img@${DIGEST}.tar`)).toMatchObject({ path: `img@${DIGEST}.tar`, expected: null });
  });

  test('takes the name that is given', () => {
    expect(locationOf('oci:img:v1 as ghcr.io/acme/app:1')).toMatchObject({
      path: 'img',
      select: { name: 'v1' },
      givenName: 'ghcr.io/acme/app:1',
    });
    expect(locationOf(`  img@${DIGEST}   as  app `)).toMatchObject({ path: 'img', expected: DIGEST, givenName: 'app' });
    expect(locationOf('my as app as app')).toMatchObject({ path: 'my as app', givenName: 'app' });
  });

  test('has no name where the words only look like one', () => {
    expect(locationOf('img as')).toMatchObject({ path: 'img as', givenName: null });
    expect(locationOf('img as two words')).toMatchObject({ path: 'img as two words', givenName: null });
  });

  test.each(['', '  ', 'oci:', 'dir:', 'docker-archive:'])('is refused where it has no path: "%s"', (typed) => {
    expect(parseLocation(typed)).toEqual({ ok: false, error: 'the path is empty' });
  });
});
