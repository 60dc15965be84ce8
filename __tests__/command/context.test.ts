import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { commandAccess } from '../../src/github/remote-access.ts';
import { fixture, plimsoll } from '../support/command.ts';

const image = fixture('oci-gzip');
const NAMES = ['GITHUB_ACTIONS', 'GITHUB_EVENT_NAME', 'GITHUB_EVENT_PATH'] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);

const set = (name: string, value: string | undefined) => {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
};
beforeEach(() => {
  for (const name of NAMES) set(name, undefined);
});
afterEach(() => {
  for (const [name, value] of before) set(name, value);
});

test('facts that are none are all told, and nothing is checked', async () => {
  const { code, stdout, stderr } = await plimsoll(['check', '--context', 'comit=1', '--context', 'fork=no', image]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr.split('\n')).toEqual([
    '--context: unknown context key "comit"; use commit, commits, ref, repository, repository-url, event, fork; did you mean "commit"?',
    '--context: invalid value "no" for fork; use true or false',
    '',
  ]);
});

test('facts that are some are taken', async () => {
  const { code, stderr } = await plimsoll(['check', '--context', 'fork=true', '--context', 'event=push', image]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the event is read in a workflow, and not elsewhere', async () => {
  set('GITHUB_EVENT_NAME', 'push');
  set('GITHUB_EVENT_PATH', '/dev/null');
  expect((await plimsoll(['check', image])).stderr).toBe('');
  set('GITHUB_ACTIONS', 'true');
  const { code, stderr } = await plimsoll(['check', image]);
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^The event of this run could not be read \(\/dev\/null: it is a device, not a regular file\): .*\n$/,
  );
});

test.each([
  [{}, null],
  [{ GITHUB_TOKEN: 'c' }, { name: 'GITHUB_TOKEN', value: 'c', own: false }],
  [
    { GITHUB_TOKEN: 'c', GH_TOKEN: 'b' },
    { name: 'GH_TOKEN', value: 'b', own: false },
  ],
  [
    { GITHUB_TOKEN: 'c', GH_TOKEN: 'b', PLIMSOLL_POLICY_TOKEN: 'a\n' },
    { name: 'PLIMSOLL_POLICY_TOKEN', value: 'a', own: true },
  ],
  [
    { PLIMSOLL_POLICY_TOKEN: '', GITHUB_TOKEN: 'c' },
    { name: 'GITHUB_TOKEN', value: 'c', own: false },
  ],
])('of %j the token is %j', (environment, token) => {
  expect(commandAccess(environment).token).toEqual(token);
});
