import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fullName } from '../../src/formats/reference.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('fullName', () => {
  // What distribution/reference makes of them ("ParseNormalizedNamed", "TagNameOnly").
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['acme/pay', 'docker.io/acme/pay:latest'],
    ['acme/pay:1.4.2', 'docker.io/acme/pay:1.4.2'],
    ['acme/team/pay', 'docker.io/acme/team/pay:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/library/alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/acme/pay:1', 'docker.io/acme/pay:1'],
    ['index.docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/acme/pay', 'docker.io/acme/pay:latest'],
    ['ghcr.io/acme/pay', 'ghcr.io/acme/pay:latest'],
    ['ghcr.io/pay', 'ghcr.io/pay:latest'],
    ['ghcr.io/pay:1', 'ghcr.io/pay:1'],
    ['localhost/pay', 'localhost/pay:latest'],
    ['localhost/pay:1', 'localhost/pay:1'],
    ['localhost:5000/pay', 'localhost:5000/pay:latest'],
    ['registry:5000/acme/pay:1', 'registry:5000/acme/pay:1'],
    ['[::1]:5000/pay', '[::1]:5000/pay:latest'],
    ['registry/pay', 'docker.io/registry/pay:latest'],
    ['Registry/pay', 'Registry/pay:latest'],
    ['localhost:5000', 'docker.io/library/localhost:5000'],
    [`alpine@${DIGEST}`, `docker.io/library/alpine@${DIGEST}`],
    [`alpine:3@${DIGEST}`, `docker.io/library/alpine:3@${DIGEST}`],
    [`ghcr.io/pay@${DIGEST}`, `ghcr.io/pay@${DIGEST}`],
  ])('of %s is %s', (name, full) => {
    expect(fullName(name)).toBe(full);
  });

  test.each([['v1'], [''], ['/'], ['a//b'], [':'], ['@'], ['::error::x'], ['a b/c']])(
    'makes something of %j, which is no reference',
    (name) => {
      expect(fullName(name)).toContain('/');
    },
  );

  test('is the same when done again, whatever the name', () => {
    const part = fc.constantFrom(
      'a',
      'b.c',
      'docker.io',
      'index.docker.io',
      'localhost',
      'library',
      'x:1',
      'R',
      'latest',
      '',
      `y@${DIGEST}`,
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const full = fullName(parts.join('/'));
        fc.pre(!full.startsWith('/'));
        expect(fullName(full)).toBe(full);
      }),
    );
  });
});
