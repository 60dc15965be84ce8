import { describe, expect, test } from '@jest/globals';
import { INSECURE_REGISTRIES } from '../../../src/sources/network.ts';
import { EgressGuard } from '../../../src/sources/registry/egress-guard.ts';
import { networkOf } from '../../support/registries.ts';

const named = networkOf({}, { environment: { [INSECURE_REGISTRIES]: 'registry.test:5000, other.test' } });

function refusal(server: string, url: string, network = networkOf()): string | null {
  try {
    new EgressGuard(server, network).assertAllowed(new URL(url));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function lookedUp(server: string, name: string): Promise<string> {
  return await new Promise((resolve) =>
    new EgressGuard(server, networkOf()).lookup(name, {}, (error, address) =>
      resolve(error === null ? String(address) : error.message),
    ),
  );
}

describe('a registry elsewhere', () => {
  test.each(['https://ghcr.io/', 'https://auth.docker.io/token', 'https://cdn.test:8443/x', 'https://10.0.0.5/'])(
    'may send to %s',
    (url) => {
      expect(refusal('ghcr.io', url)).toBeNull();
    },
  );

  test.each([
    ['http://ghcr.io/', 'without TLS'],
    ['http://10.0.0.5/', 'without TLS'],
    ['http://127.0.0.1/', 'this machine'],
    ['https://localhost/', 'this machine'],
    ['https://a.localhost/', 'this machine'],
    ['https://[::1]/', 'this machine'],
    ['https://[::ffff:127.0.0.1]/', 'this machine'],
    ['https://169.254.169.254/', 'metadata'],
    ['https://[fe80::1]/', 'metadata'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'metadata'],
    ['https://0/', 'metadata'],
    ['https://100.100.100.200/', 'metadata'],
    ['file:///etc/passwd', ', which is not an http or https address'],
    ['https://user:secret@ghcr.io/', ', which is not an http or https address'],
  ])('may not send to %s', (url, reason) => {
    expect(refusal('ghcr.io', url)).toContain(reason);
    expect(refusal('ghcr.io', url)).not.toContain('secret');
  });

  test('may not lead to this machine by a name', async () => {
    expect(await lookedUp('ghcr.io', 'localhost')).toContain('is this machine');
    expect(await lookedUp('localhost:5000', 'localhost')).toMatch(/^(?:127\.0\.0\.1|::1)$/);
  });
});

describe('without TLS', () => {
  test.each(['127.0.0.1:5000', 'localhost', '[::1]:5000', 'registry.test:5000', 'other.test', 'other.test:81'])(
    '%s may be asked',
    (server) => {
      expect(new EgressGuard(server, named).mayBePlain(server)).toBe(true);
      expect(refusal(server, `http://${server}/v2/`, named)).toBeNull();
    },
  );

  test.each(['registry.test', 'registry.test:5001', 'ghcr.io', 'localhost.test', '128.0.0.1'])(
    '%s may not',
    (server) => {
      expect(new EgressGuard(server, named).mayBePlain(server)).toBe(false);
      expect(refusal(server, `http://${server}/v2/`, named)).toContain('without TLS');
    },
  );
});
