import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { writeLayout } from './support/images.ts';
import { temporaryDirectory } from './support/temporary.ts';
import { testWith } from './support/tools.ts';
import { parseWorkflow, WORKFLOWS } from './support/workflows.ts';

// Runs the commands of the release workflow in a temporary repository with a remote.

const test = testWith('bash', 'git', 'jq');

const release = WORKFLOWS.find(({ name }) => name.endsWith('/release.yml'));
const steps = release === undefined ? [] : Object.values(parseWorkflow(release).jobs).flatMap((job) => job.steps);
const commandsOf = (start: string) => steps.find(({ name }) => name?.startsWith(start))?.run ?? '';

/** Runs commands as the runner does, for a tag. */
function run(commands: string, tag: string, cwd: string) {
  expect(commands).not.toBe('');
  const env = { PATH: process.env['PATH'], HOME: cwd, GITHUB_REF_NAME: tag };
  return spawnSync('bash', ['-e', '-c', commands], { cwd, env, encoding: 'utf8' });
}

describe('a release verifies', () => {
  const verify = commandsOf('The tag is the version');
  const directory = writeLayout(
    new Map([
      ['package.json', '{"version": "1.2.3"}'],
      ['CHANGELOG.md', '## [Unreleased]\n\n## [1.2.3] - 2026-12-01\n'],
    ]),
  );

  test('that the tag is the version of package.json', () => {
    expect(run(verify, 'v1.2.3', directory)).toMatchObject({ status: 0, stdout: '' });
    expect(run(verify, 'v1.2.4', directory)).toMatchObject({
      status: 1,
      stdout: '::error::the tag is v1.2.4, but the version in package.json is 1.2.3\n',
    });
  });

  test('that the changelog has a section for it', () => {
    const silent = writeLayout(
      new Map([
        ['package.json', '{"version": "1.2.3"}'],
        ['CHANGELOG.md', '## [Unreleased]\n'],
      ]),
    );
    expect(run(verify, 'v1.2.3', silent)).toMatchObject({ status: 1, stdout: expect.stringContaining('no section') });
  });
});

describe('a release moves the tags of its major and minor version', () => {
  const move = commandsOf('Move the tags');

  /** Releases versions one after the other, each from a commit of its own, and gives what the remote's moving tags point to by then. */
  function released(...versions: readonly string[]): Readonly<Record<string, string>> {
    const directory = temporaryDirectory();
    const clone = join(directory, 'clone');
    // Without the user's Git settings.
    const env = { PATH: process.env['PATH'], HOME: directory };
    const options: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: 'pipe', env };
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', clone, ...args], options);
    execFileSync('git', ['init', '--quiet', '--bare', join(directory, 'remote.git')], options);
    execFileSync('git', ['clone', '--quiet', join(directory, 'remote.git'), clone], options);
    for (const version of versions) {
      const identity = ['-c', 'user.name=test', '-c', 'user.email=test@acme.example'];
      git(...identity, 'commit', '--quiet', '--allow-empty', '--message', version);
      git(...identity, 'tag', '--annotate', '--message', version, version);
      git('push', '--quiet', 'origin', version);
      expect(run(move, version, clone)).toMatchObject({ status: 0 });
    }
    const lines = git('ls-remote', '--tags', 'origin').trim().split('\n');
    const tags = new Map(lines.map((line) => [line.replace(/.*refs\/tags\//, ''), line.slice(0, 40)]));
    const nameOf = (commit: string) => versions.find((version) => tags.get(`${version}^{}`) === commit) ?? commit;
    return Object.fromEntries(
      [...tags].filter(([name]) => /^v\d+(?:\.\d+)?$/.test(name)).map(([name, commit]) => [name, nameOf(commit)]),
    );
  }

  test('to the newest release, also for v0', () => {
    expect(released('v0.1.0')).toEqual({ v0: 'v0.1.0', 'v0.1': 'v0.1.0' });
    expect(released('v0.1.0', 'v0.1.1', 'v0.2.0', 'v1.0.0')).toEqual({
      v0: 'v0.2.0',
      'v0.1': 'v0.1.1',
      'v0.2': 'v0.2.0',
      v1: 'v1.0.0',
      'v1.0': 'v1.0.0',
    });
  });

  test('and never back: v1.10.0 is newer than v1.9.0', () => {
    expect(released('v1.9.0', 'v1.10.0', 'v1.9.1')).toEqual({ v1: 'v1.10.0', 'v1.9': 'v1.9.1', 'v1.10': 'v1.10.0' });
  });
});
