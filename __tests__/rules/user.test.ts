import { describe, expect, test } from '@jest/globals';
import { user } from '../../src/rules/user.ts';
import { fixture } from '../support/command.ts';
import { checkRule, configMembers, mutateFixture, runMembers, writeLayout } from '../support/images.ts';
import { layout, type Members, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';

const running = (as: string | undefined) => mutateFixture('oci-gzip', runMembers({ User: as }));
const NAME = (name: string) => `USER ${name} is a name; Kubernetes' runAsNonRoot accepts only a number`;

describe('user', () => {
  test.each([
    [undefined, 'the container runs as root: no USER is set'],
    ['', 'the container runs as root: no USER is set'],
    ['root', 'the container runs as root: USER root'],
    ['0', 'the container runs as root: USER 0'],
    ['00:10001', 'the container runs as root: USER 00:10001'],
    ['+0', 'the container runs as root: USER +0'],
    [':10001', 'the container runs as root: USER \\x3a10001'],
  ])('catches %j', async (as, message) => {
    expect((await checkRule(user, running(as))).findings).toMatchObject([
      { key: 'root', message, fix: expect.stringMatching(/^end the Dockerfile with USER 10001/) },
    ]);
  });

  test.each(['10001', '10001:0', 'app', 'app:app', '1'])('lets %j be', async (as) => {
    expect(await checkRule(user, running(as))).toMatchObject({
      status: 'passed',
      reason: `1 config: the user is ${as}`,
    });
  });

  test.each([
    ['4294967296', 'is not a user id from 0 to 2147483647'],
    ['-1', 'is not a user id from 0 to 2147483647'],
    ['1:2:3', 'has more than a user and a group'],
    ['ro ot', 'has characters that no name of a user has'],
  ])('catches %j, of which engines make what they like', async (as, reason) => {
    expect((await checkRule(user, running(as))).findings).toMatchObject([
      { key: 'malformed', message: `USER ${as} ${reason}: engines refuse it, or run it as root` },
    ]);
  });

  test.each([
    ['app', [NAME('app')]],
    ['nonroot:nonroot', [NAME('nonroot:nonroot')]],
    ['10001', []],
    ['root', ['the container runs as root: USER root']],
  ])('asks %j to be a number', async (as, messages) => {
    expect((await checkRule(user, running(as), { numeric: true })).messages).toEqual(messages);
  });

  test.each([
    ['9999', 'failed', 'USER 9999 is below 10000, the lowest allowed user id'],
    ['10000', 'passed', '1 config: the user is 10000'],
    ['0', 'failed', 'the container runs as root: USER 0'],
    [
      'app',
      'unchecked',
      'USER app is a name, whose user id is in /etc/passwd of a layer; the policy requires at least 10000: write USER 10001',
    ],
  ])('asks %j for at least 10000: %s', async (as, status, reason) => {
    expect(await checkRule(user, running(as), { 'min-uid': 10_000 })).toMatchObject({ status, reason });
  });

  test.each([
    ['root', ['root'], 'passed'],
    ['', ['0'], 'passed'],
    ['0:0', ['root'], 'passed'],
    ['app', ['app'], 'passed'],
    ['app:x', ['app'], 'passed'],
    ['App', ['app'], 'failed'],
    ['70', ['070'], 'passed'],
    ['71', ['70'], 'failed'],
    ['4294967296', ['4294967296'], 'failed'],
  ])('lets %j be where %j : %s', async (as, allow, status) => {
    const asked = { numeric: true, 'min-uid': 10_000, allow };
    expect((await checkRule(user, running(as), asked)).status).toBe(status);
  });

  test.each([undefined, '', 'root'])('calls %j root where root is allowed', async (as) => {
    const { reason } = await checkRule(user, running(as), { allow: ['root'] });
    expect(reason).toBe('1 config: the user is root');
  });

  test('gives each kind of violation a key', async () => {
    const required = { numeric: true, 'min-uid': 10_000 };
    const keys = await Promise.all(
      ['0', '1:2:3', 'app', '70'].map(async (as) => (await checkRule(user, running(as), required)).findings[0]?.key),
    );
    expect(keys).toEqual(['root', 'malformed', 'name', 'low']);
  });

  test('does not apply to an image that no engine runs', async () => {
    expect(await checkRule(user, fixture('buildkit/cache'))).toMatchObject({
      status: 'not-applicable',
      reason: 'it is not a runnable image',
    });
  });

  test('advises a user id that is allowed', async () => {
    const { findings } = await checkRule(user, running('100'), { 'min-uid': 20_000 });
    expect(findings[0]?.fix).toContain('USER 20000');
  });

  test('catches crane append, which sets none', async () => {
    expect((await checkRule(user, fixture('go/crane-append.tar'))).messages).toEqual([
      'the container runs as root: no USER is set',
    ]);
  });

  test('shows no text of an image raw', async () => {
    const { messages } = await checkRule(user, running('::error::\u202ex'));
    expect(messages).toEqual([
      'USER \\x3a\\x3aerror:\\x3a\\u202ex has more than a user and a group: engines refuse it, or run it as root',
    ]);
  });

  describe('of an image for Windows', () => {
    const CONFIG = { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.2700' };
    const FILES = writeTar([
      { name: 'Files', type: '5' },
      { name: 'Files/app.exe', data: 'MZ' },
      { name: 'Hives', type: '5' },
    ]);
    const LINUX = writeTar([{ name: 'bin/sh', data: 'x' }]);
    const made = (config: Members, tars: readonly Uint8Array[]): string => {
      const image = layout();
      const layers = tars.map((bytes) => image.blob(bytes, TYPES.layer));
      const run = image.config({ ...config, config: { User: 'ContainerAdministrator' } });
      return writeLayout(image.index([image.manifest({ config: run, layers })]).files);
    };

    test('means nothing where config and layers show it', async () => {
      expect(await checkRule(user, made(CONFIG, [FILES, FILES]), { numeric: true })).toMatchObject({
        status: 'not-applicable',
        reason:
          'the image is for Windows, which has no root user: its users are ContainerUser and ContainerAdministrator',
      });
    });

    test.each([
      ['layers of Linux', [LINUX]],
      ['one layer of Linux', [FILES, LINUX]],
      ['a layer with a file beside those of Windows', [writeTar([{ name: 'Files/a', data: '' }, { name: 'bin/sh' }])]],
    ])('judges it as one of Linux with %s, as podman runs it', async (_, layers) => {
      expect((await checkRule(user, made(CONFIG, layers), { numeric: true })).status).toBe('failed');
    });

    test('is unchecked where they do not show it', async () => {
      const { 'os.version': _, ...unversioned } = CONFIG;
      const foreign = mutateFixture('oci-windows-foreign', configMembers({ 'os.version': undefined }));
      for (const path of [made(unversioned, [FILES]), made(CONFIG, [writeTar([])]), foreign])
        expect(await checkRule(user, path)).toMatchObject({
          status: 'unchecked',
          reason: expect.stringMatching(
            /^its config is for Windows, but its layers are not: .+ at the top of its layers$/,
          ),
        });
    });

    test('means nothing on an absent foreign base', async () => {
      expect((await checkRule(user, fixture('oci-windows-foreign'))).status).toBe('not-applicable');
    });

    test('judges it as one of Linux where an index lists it so', async () => {
      const image = layout();
      const manifest = image.manifest({ config: image.config(CONFIG), layers: [image.blob(FILES, TYPES.layer)] });
      const entry = { ...manifest, platform: { os: 'linux', architecture: 'amd64' } };
      expect((await checkRule(user, writeLayout(image.index([image.nested([entry])]).files))).status).toBe('failed');
    });
  });

  test('tells what is wrong with its options', async () => {
    const { allow, 'min-uid': least } = user.options;
    expect(await least?.issues?.(2 ** 31)).toEqual([{ path: [], message: 'the largest user id is 2147483647' }]);
    expect(await least?.issues?.(2 ** 31 - 1)).toEqual([]);
    expect(await least?.issues?.(null)).toEqual([]);
    expect(await allow?.issues?.(['app', '0', '', 'a:b', '-1', '{context.user}'])).toEqual([
      { path: ['2'], message: 'it is empty: an unset USER is root', suggestion: 'root' },
      { path: ['3'], message: '"a:b" has a group, and only users are compared' },
      { path: ['4'], message: '"-1" is not a user id from 0 to 2147483647' },
    ]);
  });
});
