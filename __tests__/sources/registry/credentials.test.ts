import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findCredentials } from '../../../src/sources/registry/credentials.ts';
import { login, networkOf } from '../../support/registries.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

/** A network with a credential helper of this script. */
function withHelper(name: string, script: string, config: object, milliseconds?: number) {
  const folder = temporaryDirectory();
  const path = join(folder, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return networkOf(
    {},
    {
      config,
      environment: { PATH: `${folder}:${process.env['PATH']}` },
      ...(milliseconds !== undefined && { credentialMilliseconds: milliseconds }),
    },
  );
}

const PAY = { kind: 'password', username: 'pay', password: 's3cret:with:colons' };

describe("what docker login leaves in Docker's configuration", () => {
  test.each([
    ['ghcr.io', 'ghcr.io'],
    ['ghcr.io', 'https://ghcr.io'],
    ['ghcr.io', 'https://ghcr.io/v2/'],
    ['localhost:5000', 'localhost:5000'],
    ['docker.io', 'https://index.docker.io/v1/'],
  ])('is found for %s under %s', async (host, key) => {
    const network = networkOf({ [key]: login('pay', 's3cret:with:colons') });
    expect(await findCredentials(host, network)).toEqual(PAY);
    expect(network.masked).toEqual(['s3cret:with:colons', login('pay', 's3cret:with:colons').auth]);
  });

  test.each([
    ['ghcr.io', 'ghcr.io.evil.test'],
    ['ghcr.io', 'ghcr.io:5000'],
    ['localhost:5000', 'localhost:5001'],
    ['evil.test', 'docker.io'],
  ])('is not found for %s under %s', async (host, key) => {
    expect(await findCredentials(host, networkOf({ [key]: login('pay', 's3cret') }))).toBeNull();
  });

  test('may be a token', async () => {
    const network = networkOf({
      'a.test': { identitytoken: 'refresh', ...login('<token>', 'x') },
      'b.test': { registrytoken: 'direct' },
    });
    expect(await findCredentials('a.test', network)).toEqual({ kind: 'identity', token: 'refresh' });
    expect(await findCredentials('b.test', network)).toEqual({ kind: 'bearer', token: 'direct' });
    expect(network.masked).toEqual(['refresh', 'direct']);
  });

  test('may be nothing', async () => {
    expect(await findCredentials('ghcr.io', networkOf())).toBeNull();
    expect(await findCredentials('ghcr.io', networkOf({ 'ghcr.io': {} }))).toBeNull();
    expect(await findCredentials('ghcr.io', networkOf({}, { environment: { DOCKER_CONFIG: '/nowhere' } }))).toBeNull();
  });

  test('is not repeated where it is broken', async () => {
    const folder = temporaryDirectory();
    writeFileSync(join(folder, 'config.json'), '{"auths": {"ghcr.io": {"auth": "c2VjcmV0"');
    const found = findCredentials('ghcr.io', networkOf({}, { environment: { DOCKER_CONFIG: folder } }));
    await expect(found).rejects.toThrow('is not a JSON object');
    await expect(found).rejects.not.toThrow('c2VjcmV0');
  });
});

describe('a credential helper', () => {
  const gives = `read key; [ "$1" = get ] && printf '{"ServerURL":"%s","Username":"%s","Secret":"from the helper"}' "$key" "for $key"`;

  test.each<[string, object, string]>([
    ['ghcr.io', { credHelpers: { 'ghcr.io': 'test' } }, 'for ghcr.io'],
    ['ghcr.io', { credsStore: 'test' }, 'for ghcr.io'],
    ['docker.io', { credsStore: 'test' }, 'for https://index.docker.io/v1/'],
  ])('is required %s', async (host, config, username) => {
    const network = withHelper('test', gives, config);
    expect(await findCredentials(host, network)).toEqual({ kind: 'password', username, password: 'from the helper' });
    expect(network.masked).toContain('from the helper');
  });

  test('of one registry is not asked for another', async () => {
    expect(
      await findCredentials('quay.io', withHelper('test', gives, { credHelpers: { 'ghcr.io': 'test' } })),
    ).toBeNull();
  });

  test('may give an identity token', async () => {
    const network = withHelper('test', `echo '{"Username":"<token>","Secret":"refresh"}'`, { credsStore: 'test' });
    expect(await findCredentials('ghcr.io', network)).toEqual({ kind: 'identity', token: 'refresh' });
  });

  test('may have none', async () => {
    const network = withHelper('test', 'echo "credentials not found in native keychain"; exit 1', {
      credsStore: 'test',
    });
    expect(await findCredentials('ghcr.io', network)).toBeNull();
  });

  test.each([
    ['exit 7', 'exited with 7'],
    ['exec sleep 20', 'did not respond within 0.3 seconds'],
    ['exec yes', 'wrote too much output'],
  ])('that does "%s" is told of', async (script, reason) => {
    await expect(findCredentials('ghcr.io', withHelper('test', script, { credsStore: 'test' }, 300))).rejects.toThrow(
      reason,
    );
  });

  test.each(['../evil', 'a b', '-flag', 'a;b', '/bin/sh', '.', 'a..b'])('of the name "%s" is not run', async (name) => {
    await expect(findCredentials('ghcr.io', networkOf({}, { config: { credsStore: name } }))).rejects.toThrow(
      'an invalid credential helper',
    );
  });

  test('that is not installed is told of', async () => {
    await expect(
      findCredentials('ghcr.io', networkOf({}, { config: { credsStore: 'nobody-has-this' } })),
    ).rejects.toThrow('could not be run: check that it is installed');
  });
});
