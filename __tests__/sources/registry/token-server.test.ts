import { describe, expect, test } from '@jest/globals';
import { NETWORK } from '../../../src/sources/network.ts';
import { assertTrustedTokenServer } from '../../../src/sources/registry/token-server.ts';

const asking =
  (server: string, realm: string, named = '') =>
  () =>
    assertTrustedTokenServer(server, new URL(realm), { ...NETWORK, environment: { PLIMSOLL_TOKEN_SERVERS: named } });

describe('credentials for a registry', () => {
  test.each([
    ['registry-1.docker.io', 'https://auth.docker.io/token'],
    ['registry.gitlab.com', 'https://gitlab.com/jwt/auth'],
    ['ghcr.io', 'https://ghcr.io/token'],
    ['quay.io', 'https://quay.io/v2/auth'],
    ['registry.acme.co.uk:5000', 'https://auth.acme.co.uk:5001/'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5001/token'],
    ['localhost:5000', 'http://127.0.0.1:5001/token'],
    ['10.0.0.7:5000', 'https://10.0.0.7:5001/token'],
  ])('of %s may go to %s', (server, realm) => {
    expect(asking(server, realm)).not.toThrow();
  });

  test.each([
    ['ghcr.io', 'https://evil.example/token'],
    ['ghcr.io', 'https://ghcr.io.evil.example/token'],
    ['ghcr.io', 'https://io/token'],
    ['quay.io', 'https://ghcr.io/token'],
    ['registry.acme.example', 'https://notacme.example/token'],
    ['registry-1.docker.io', 'https://docker.io.evil.example/token'],
    ['10.0.0.7:5000', 'https://10.0.0.8/token'],
    ['10.0.0.7:5000', 'https://0.0.7/token'],
    ['127.0.0.1:5000', 'https://evil.example/token'],
  ])('of %s may not go to %s, unless it is named', (server, realm) => {
    expect(asking(server, realm)).toThrow('credentials go to no other domain');
    expect(asking(server, realm, `auth.example, ${new URL(realm).hostname}`)).not.toThrow();
  });
});
