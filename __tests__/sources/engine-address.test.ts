import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type EngineEnvironment, engineAddress } from '../../src/sources/engine-address.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Docker's configuration folder, with the contexts that are named. */
function configured(config: string, contexts: Readonly<Record<string, string>> = {}): EngineEnvironment {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'config.json'), config);
  for (const [name, meta] of Object.entries(contexts)) {
    const place = join(folder, 'contexts/meta', sha256(name));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'meta.json'), meta);
  }
  return { DOCKER_CONFIG: folder };
}

const ROOTLESS = '{"Name":"rootless","Endpoints":{"docker":{"Host":"unix:///run/user/1000/docker.sock"}}}';

function shown(environment: EngineEnvironment): string {
  const address = engineAddress({ DOCKER_CONFIG: '/nowhere', ...environment });
  return address.ok ? address.value.shown : address.error;
}

describe('the engine is the one that the docker command would speak to', () => {
  test.each([
    [{}, 'unix:///var/run/docker.sock'],
    [{ DOCKER_HOST: '' }, 'unix:///var/run/docker.sock'],
    [{ DOCKER_HOST: 'unix://' }, 'unix:///var/run/docker.sock'],
    [{ DOCKER_HOST: 'unix:///run/podman/podman.sock' }, 'unix:///run/podman/podman.sock'],
    [{ DOCKER_HOST: 'tcp://127.0.0.1:4711' }, 'tcp://127.0.0.1:4711'],
    [{ DOCKER_HOST: 'tcp://localhost' }, 'tcp://localhost:2375'],
    [{ DOCKER_HOST: 'tcp://docker:2375/' }, 'tcp://docker:2375'],
    [{ DOCKER_CONTEXT: 'default' }, 'unix:///var/run/docker.sock'],
  ])('%j: %s', (environment, address) => {
    expect(shown(environment)).toBe(address);
  });

  test('an IPv6 address loses its brackets for the network alone', () => {
    expect(engineAddress({ DOCKER_HOST: 'tcp://[::1]:2375' })).toMatchObject({
      value: { host: '::1', port: 2375 },
    });
  });

  test('a context is followed, be it the variable or the configuration that names it', () => {
    const contexts = { rootless: ROOTLESS };
    expect(shown(configured('{"currentContext":"rootless"}', contexts))).toBe('unix:///run/user/1000/docker.sock');
    expect(shown({ ...configured('{}', contexts), DOCKER_CONTEXT: 'rootless' })).toContain('/run/user/1000/');
    expect(shown({ ...configured('{"currentContext":"rootless"}', contexts), DOCKER_CONTEXT: 'default' })).toContain(
      '/var/run/',
    );
    expect(shown({ ...configured('{"currentContext":"rootless"}', contexts), DOCKER_HOST: 'unix:///x' })).toBe(
      'unix:///x',
    );
    expect(shown(configured('{"auths":{}}'))).toBe('unix:///var/run/docker.sock');
  });

  test('TLS takes the three files, and another port where none is stated', () => {
    const folder = temporaryDirectory();
    for (const name of ['ca', 'cert', 'key']) writeFileSync(join(folder, `${name}.pem`), name);
    const environment = { DOCKER_HOST: 'tcp://build.example', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder };
    expect(engineAddress(environment)).toMatchObject({
      value: { port: 2376, tls: { ca: Buffer.from('ca'), cert: Buffer.from('cert'), key: Buffer.from('key') } },
    });
    expect(engineAddress({ ...environment, DOCKER_CERT_PATH: undefined, DOCKER_CONFIG: folder })).toMatchObject({
      ok: true,
    });
  });
});

describe('an address that cannot be used is refused in one line, as another engine may have another image of that name', () => {
  test.each([
    [
      { DOCKER_HOST: 'npipe:////./pipe/docker_engine' },
      'is not a supported address: use unix://PATH or tcp://HOST:PORT, or save the image: docker save -o image.tar IMAGE',
    ],
    [{ DOCKER_HOST: 'ssh://me@host' }, 'docker save -o image.tar'],
    [{ DOCKER_HOST: 'fd://' }, 'unix://PATH'],
    [{ DOCKER_HOST: 'tcp://' }, 'unix://PATH'],
    [{ DOCKER_HOST: 'tcp://host:99999' }, 'unix://PATH'],
    [{ DOCKER_HOST: 'tcp://host/base' }, 'has a path'],
    [{ DOCKER_HOST: 'tcp://host', DOCKER_TLS: '1' }, 'DOCKER_TLS_VERIFY=1'],
    [{ DOCKER_HOST: 'tcp://host', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/nowhere' }, 'the file does not exist'],
    [{ DOCKER_CONTEXT: 'gone' }, "docker's context gone could not be read: the file does not exist; set DOCKER_HOST"],
    [configured('{"currentContext":'), 'could not be read for the current engine:'],
    [
      configured('{"currentContext":"remote"}', { remote: '{"Endpoints":{"docker":{"Host":"ssh://me@host"}}}' }),
      "docker's context remote",
    ],
    [configured('{"currentContext":"empty"}', { empty: '{"Endpoints":{}}' }), 'has no engine address;'],
  ])('%j: %s', (environment, why) => {
    expect(shown(environment)).toContain(why);
    expect(shown(environment)).not.toContain('\n');
  });

  test('where a context has certificates, which are not read', () => {
    const environment = configured('{"currentContext":"tls"}', {
      tls: '{"Endpoints":{"docker":{"Host":"tcp://h:2376"}}}',
    });
    mkdirSync(join(String(environment['DOCKER_CONFIG']), 'contexts/tls', sha256('tls')), { recursive: true });
    expect(shown(environment)).toContain('DOCKER_CERT_PATH');
  });

  test('without repeating what may be a password', () => {
    expect(shown({ DOCKER_HOST: 'tcp://me:hunter2@host:2375' })).not.toContain('hunter2');
    expect(shown({ DOCKER_HOST: 'ssh://me:hunter2@host' })).not.toContain('hunter2');
  });
});
