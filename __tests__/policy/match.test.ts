import { describe, expect, test } from '@jest/globals';
import { matchesName } from '../../src/policy/match.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('a pattern of names matches', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:3'],
    ['alpine', 'alpine'],
    ['alpine:3', 'docker.io/library/alpine:3'],
    ['docker.io/library/alpine', 'alpine:3'],
    ['index.docker.io/library/alpine', 'alpine:3'],
    ['library/alpine', 'alpine'],
    ['alp*', 'docker.io/library/alpine'],
    ['acme/pay', 'docker.io/acme/pay:1'],
    ['acme/*', 'docker.io/acme/pay'],
    ['docker.io/acme/*', 'acme/pay:2'],
    ['ghcr.io/acme/pay', `ghcr.io/acme/pay:1@${DIGEST}`],
    ['ghcr.io/acme/pay', `ghcr.io/acme/pay@${DIGEST}`],
    ['ghcr.io/acme/pay:1', `ghcr.io/acme/pay:1@${DIGEST}`],
    [`ghcr.io/acme/pay@${DIGEST}`, `ghcr.io/acme/pay:1@${DIGEST}`],
    [`ghcr.io/acme/pay:1@${DIGEST}`, `ghcr.io/acme/pay:1@${DIGEST}`],
    ['localhost:5000/pay', 'localhost:5000/pay:1'],
    ['*:latest', 'ghcr.io/acme/pay'],
    ['*:latest', 'ghcr.io/acme/pay:latest'],
    ['*:latest', `ghcr.io/acme/pay:latest@${DIGEST}`],
    ['ghcr.io/acme/pay:latest', 'ghcr.io/acme/pay'],
    ['GHCR.IO/acme/pay', 'ghcr.io/acme/pay'],
  ])('%s: %s', (pattern, name) => {
    expect(matchesName(pattern, name)).toBe(true);
  });

  test.each([
    ['alpine', 'ghcr.io/acme/alpine'],
    ['alpine', 'docker.io/acme/alpine'],
    ['library/alpine', 'ghcr.io/library/alpine'],
    ['acme/*', 'ghcr.io/acme/pay'],
    ['alpine:3', 'alpine'],
    ['alpine:3', 'alpine:4'],
    ['*:latest', 'ghcr.io/acme/pay:1'],
    ['*:latest', `ghcr.io/acme/pay@${DIGEST}`],
    [`ghcr.io/acme/pay@${DIGEST}`, 'ghcr.io/acme/pay'],
    ['ghcr.io/acme/pay:2', `ghcr.io/acme/pay:1@${DIGEST}`],
    ['pay', 'localhost:5000/pay'],
  ])('not %s: %s', (pattern, name) => {
    expect(matchesName(pattern, name)).toBe(false);
  });
});
