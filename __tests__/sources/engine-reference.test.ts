import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { engineReference } from '../../src/sources/engine-reference.ts';
import { shellWord } from '../../src/text/shell.ts';
import { digestAt, locationOf } from '../support/sources.ts';

const HEX = '4096db22e2f9787605c0cdb94148dc1efd55e8fce41aac691ea8067e4072327f';
const DIGEST = digestAt(`sha256:${HEX}`);

describe('an engine is requested', () => {
  test.each([
    ['acme/pay:1.4.2', 'acme/pay:1.4.2'],
    ['localhost:5000/pay:1', 'localhost:5000/pay:1'],
    ['ghcr.io/acme/pay', 'ghcr.io/acme/pay:latest'],
    ['localhost:5000/pay', 'localhost:5000/pay:latest'],
    // Too short for an id.
    ['deadbeef', 'deadbeef:latest'],
  ])('for %s by the name %s', (path, requested) => {
    expect(engineReference(path, null)).toEqual({ ok: true, value: { requested, id: null } });
    expect(locationOf(`docker-daemon:${path}`)).toMatchObject({ path, givenName: requested, select: null });
  });

  test('by a digest where one is stated, which then chooses instead of latest', () => {
    expect(engineReference('acme/pay', DIGEST)).toMatchObject({ value: { requested: `acme/pay@${DIGEST}`, id: null } });
    expect(locationOf(`docker-daemon:acme/pay@${DIGEST}`)).toMatchObject({
      expected: DIGEST,
      givenName: `acme/pay@${DIGEST}`,
    });
  });

  test.each([
    [DIGEST, HEX],
    [HEX, HEX],
    ['4096db22e2f9', '4096db22e2f9'],
  ])('for %s by the id, which gives no name', (path, id) => {
    expect(engineReference(path, null)).toEqual({ ok: true, value: { requested: path, id } });
    expect(locationOf(`docker-daemon:${path}`).givenName).toBeNull();
    expect(locationOf(`docker-daemon:${path} as acme/pay:1`).givenName).toBe('acme/pay:1');
  });
});

describe('an engine is not requested', () => {
  test.each([
    'A..b',
    'acme/pay:',
    'acme//pay',
    'sha256:4096',
    `sha256:${HEX.toUpperCase()}`,
    '../../version',
    'a b',
    'é:1',
    '-x',
    'acme/*',
  ])('for %s', (path) => {
    expect(engineReference(path, null)).toMatchObject({ ok: false, error: expect.stringContaining('id') });
  });

  test('for anything that a shell or a URL could take for something else', () => {
    const part = fc.constantFrom(
      'a',
      '/',
      ':',
      '@',
      '.',
      '..',
      '%',
      '?',
      '#',
      '[',
      ']',
      ' ',
      "'",
      '$',
      '\\',
      '-',
      '_',
      'A',
      HEX,
      'sha256:',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const path = parts.join('');
        const reference = engineReference(path, null);
        if (!reference.ok) return;
        const { requested } = reference.value;
        // The brackets of IPv6 addresses alone are quoted and encoded.
        expect(shellWord(requested.replaceAll(/[[\]]/g, ''))).not.toContain("'");
        expect(new URL(`http://engine/images/${requested}/get`).pathname).toBe(`/images/${requested}/get`);
      }),
    );
  });
});
