import { describe, expect, test } from '@jest/globals';
import { exposedPorts } from '../../src/rules/exposed-ports.ts';
import { fixture } from '../support/command.ts';
import { checkRule, mutateFixture, runMembers } from '../support/images.ts';

const exposing = (...ports: readonly string[]) =>
  mutateFixture('oci-gzip', runMembers({ ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])) }));

describe('exposed-ports', () => {
  test('catches a port that is denied, and says how to be rid of it', async () => {
    expect(
      (await checkRule(exposedPorts, exposing('22/tcp', '8080'), { deny: [22, '5005/tcp'] })).findings,
    ).toMatchObject([
      {
        key: '22/tcp',
        platform: 'linux/amd64',
        message: 'port 22/tcp is exposed, which the policy denies (22, 5005/tcp)',
        fix: 'remove EXPOSE 22/tcp from the Dockerfile; a port of the base image remains until the base changes (buildah: config --port 22/tcp-)',
      },
    ]);
  });

  test.each([
    [['8080/tcp'], { allow: [8080] }, []],
    [['8080'], { allow: ['8080/tcp'] }, []],
    [['8080/udp'], { allow: ['8080/tcp'] }, ['8080/udp']],
    [['8080/udp'], { allow: ['8080'] }, []],
    [['8080'], { deny: ['8080/udp'] }, []],
    [['8080/UDP'], { deny: ['8080/udp'] }, ['8080/udp']],
    [['8000-8010/tcp'], { allow: ['8000-8004', '8005-8999/tcp'] }, []],
    [['8000-8010/tcp'], { allow: ['8000-8009'] }, ['8010/tcp']],
    [['8000-8010'], { deny: ['8003-8005', '8009'] }, ['8003-8005/tcp', '8009/tcp']],
    [['1/tcp', '2/tcp', '3/tcp', '5/tcp'], { deny: ['*'] }, ['1-3/tcp', '5/tcp']],
    [['53/tcp', '53/udp'], { deny: ['*/udp'] }, ['53/udp']],
    [['22', '80', '81'], { allow: ['80'], deny: [22] }, ['22/tcp', '81/tcp']],
    [[], { allow: [80] }, []],
  ])('%j under %j: %j', async (ports, options, terms) => {
    const { status, findings } = await checkRule(exposedPorts, exposing(...ports), options);
    expect([status, findings.map(({ key }) => key)]).toEqual([terms.length > 0 ? 'failed' : 'passed', terms]);
  });

  test.each(['http', '80/http', '70000', '', '8080:80'])('catches %j, which is no port', async (port) => {
    expect((await checkRule(exposedPorts, exposing(port), { deny: [22] })).messages).toEqual([
      `the exposed port "${port}" is none, so tools read it as they like`,
    ]);
    expect((await checkRule(exposedPorts, exposing(port))).status).toBe('failed');
  });

  test('reads what BuildKit, docker and umoci write', async () => {
    const { messages } = await checkRule(exposedPorts, fixture('buildkit/three-stages.tar'), { allow: ['8080'] });
    expect(messages).toEqual(['port 9090/tcp is exposed; allowed: 8080']);
  });

  test('tells thousands of ports in a few words', async () => {
    const ports = Array.from({ length: 5000 }, (_, i) => `${i + 1}/tcp`);
    expect((await checkRule(exposedPorts, exposing(...ports), { deny: ['*'] })).messages).toEqual([
      'ports 1-5000/tcp are exposed, which the policy denies (*)',
    ]);
  });

  test('asks nothing where the policy names no port', async () => {
    expect((await checkRule(exposedPorts, fixture('oci-gzip'))).status).toBe('not-applicable');
  });

  test('tells words of the policy that are no ports', async () => {
    const message = (word: string) =>
      `"${word}" is not a valid port or range, such as 8080, 53/udp or 8000-8999/tcp, up to 65535`;
    expect(
      await exposedPorts.options['allow']?.issues?.([80, '443/tcp', '*', '*/udp', 'http', 65_536, '9-8', '80/htp']),
    ).toEqual([
      { path: ['4'], message: message('http') },
      { path: ['5'], message: message('65536') },
      { path: ['6'], message: message('9-8') },
      { path: ['7'], message: message('80/htp') },
    ]);
  });
});
