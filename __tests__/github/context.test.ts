import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { runnerContext } from '../../src/github/context.ts';
import { type Environment, inWorkflow } from '../../src/github/environment.ts';
import { FACT_NAMES, NO_CONTEXT } from '../../src/policy/context.ts';
import { runnerCommands } from '../support/runner-commands.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const SHA = '1'.repeat(40);
const HEAD = '2'.repeat(40);
let files = 0;

function eventFile(text: string | Uint8Array): string {
  const path = join(directory, `event-${files++}.json`);
  writeFileSync(path, text);
  return path;
}

/** What the runner sets for a run of an event. */
function runner(event: string, ref: string, payload: unknown, over: Environment = {}): Environment {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile(JSON.stringify(payload)),
    GITHUB_REF: ref,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: SHA,
    ...over,
  };
}

const HERE = { repository: 'acme/shop', 'repository-url': 'https://github.com/acme/shop' };
const repository = { full_name: 'acme/shop', fork: false };

/** A pull request as its payload has it; its author chooses the names of his branch and his repository. */
function pullRequest(head: unknown, number: unknown = 7) {
  return {
    action: 'synchronize',
    number,
    pull_request: { number, head, base: { ref: 'main', sha: SHA, repo: repository }, title: '::error::x' },
    repository,
  };
}

const fromFork = pullRequest({ ref: 'main', sha: HEAD, repo: { full_name: 'mallory/shop', fork: true } });
const fromHere = pullRequest({ ref: 'feature/x', sha: HEAD, repo: repository });

describe('what is known of', () => {
  test.each([
    [
      'a pull request: merge commit and head',
      runner('pull_request', 'refs/pull/7/merge', fromHere),
      { event: 'pull_request', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/merge', fork: false },
    ],
    [
      'one from a fork: the base repository',
      runner('pull_request', 'refs/pull/7/merge', fromFork),
      { event: 'pull_request', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/merge', fork: true },
    ],
    [
      'one from a fork that was deleted',
      runner('pull_request', 'refs/pull/7/merge', pullRequest({ sha: HEAD, repo: null })),
      { event: 'pull_request', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/merge', fork: true },
    ],
    [
      'one in a repository that is a fork itself',
      runner(
        'pull_request',
        'refs/pull/7/merge',
        pullRequest({ sha: HEAD, repo: { full_name: 'Acme/Shop', fork: true } }),
      ),
      { event: 'pull_request', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/merge', fork: false },
    ],
    [
      'a pull request of which the payload is empty: its head is not guessed',
      runner('pull_request', 'refs/pull/7/merge', {}),
      { event: 'pull_request', ref: 'refs/pull/7/merge' },
    ],
    [
      'a review',
      runner('pull_request_review', 'refs/pull/7/merge', fromFork),
      { event: 'pull_request_review', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/merge', fork: true },
    ],
    [
      'pull_request_target: never the branch that it runs on',
      runner('pull_request_target', 'refs/heads/main', fromFork),
      { event: 'pull_request_target', commit: HEAD, commits: [SHA, HEAD], ref: 'refs/pull/7/head', fork: true },
    ],
    [
      'pull_request_target without a number',
      runner('pull_request_target', 'refs/heads/main', pullRequest({ sha: HEAD }, '7/../main')),
      { event: 'pull_request_target', commit: HEAD, commits: [SHA, HEAD] },
    ],
    [
      'a merge queue',
      runner('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-1', { merge_group: { head_sha: SHA } }),
      {
        event: 'merge_group',
        commit: SHA,
        commits: [SHA],
        ref: 'refs/heads/gh-readonly-queue/main/pr-7-1',
        fork: false,
      },
    ],
    [
      'a merge queue with an empty payload',
      runner('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-1', {}),
      {
        event: 'merge_group',
        commit: SHA,
        commits: [SHA],
        ref: 'refs/heads/gh-readonly-queue/main/pr-7-1',
        fork: false,
      },
    ],
    [
      'a run after a push: its commit, and the workflow’s own',
      runner('workflow_run', 'refs/heads/main', {
        workflow_run: { event: 'push', head_branch: 'main', head_sha: HEAD, head_repository: repository },
        repository,
      }),
      { event: 'workflow_run', commit: HEAD, commits: [HEAD, SHA].sort(), fork: false },
    ],
    [
      'a run after a fork’s pull request whose branch is called main',
      runner('workflow_run', 'refs/heads/main', {
        workflow_run: {
          event: 'pull_request',
          head_branch: 'main',
          head_sha: HEAD,
          head_repository: { full_name: 'mallory/shop' },
        },
        repository,
      }),
      { event: 'workflow_run', commit: HEAD, fork: true },
    ],
    [
      'a push',
      runner('push', 'refs/heads/main', { after: SHA, head_commit: { id: SHA } }),
      { event: 'push', commit: SHA, commits: [SHA], ref: 'refs/heads/main', fork: false },
    ],
    [
      'a push to a branch whose payload says something else',
      runner('push', 'refs/heads/main', { head_commit: { id: HEAD } }),
      { event: 'push', commit: SHA, commits: [SHA], ref: 'refs/heads/main', fork: false },
    ],
    [
      'an annotated tag: the commit, though the runner may name the tag',
      runner('push', 'refs/tags/v1', { after: SHA, head_commit: { id: HEAD } }),
      { event: 'push', commit: HEAD, commits: [HEAD, SHA], ref: 'refs/tags/v1', fork: false },
    ],
    [
      'a release',
      runner('release', 'refs/tags/v1', { release: { target_commitish: 'main', tag_name: 'v1' } }),
      { event: 'release', commit: SHA, commits: [SHA], ref: 'refs/tags/v1', fork: false },
    ],
    [
      'a schedule',
      runner('schedule', 'refs/heads/main', { schedule: '0 0 * * *' }),
      { event: 'schedule', commit: SHA, commits: [SHA], ref: 'refs/heads/main', fork: false },
    ],
    [
      'a start by hand',
      runner('workflow_dispatch', 'refs/heads/x', {}),
      { event: 'workflow_dispatch', commit: SHA, commits: [SHA], ref: 'refs/heads/x', fork: false },
    ],
    [
      'a comment on a pull request: nothing, as the default branch is not what it is about',
      runner('issue_comment', 'refs/heads/main', { issue: { pull_request: {} } }),
      { event: 'issue_comment' },
    ],
  ])('%s', (_, environment, expected) => {
    const { context, note } = runnerContext(environment);
    expect({ ...context, commits: context.commits?.toSorted() ?? null }).toEqual({
      ...NO_CONTEXT,
      ...HERE,
      ...expected,
      commits: 'commits' in expected ? expected.commits.toSorted() : null,
    });
    expect(note).toBeNull();
  });

  test('a run on a server of one’s own', () => {
    const { context } = runnerContext(
      runner('schedule', 'refs/heads/main', {}, { GITHUB_SERVER_URL: 'https://ghe.acme.com/' }),
    );
    expect(context['repository-url']).toBe('https://ghe.acme.com/acme/shop');
  });

  test('no run at all', () => {
    expect(runnerContext({})).toEqual({ context: NO_CONTEXT, note: null, pullRequest: null });
    expect([{}, { GITHUB_ACTIONS: '1' }, { GITHUB_ACTIONS: 'true' }].map(inWorkflow)).toEqual([false, false, true]);
  });
});

describe('the pull request that a run is about', () => {
  const opened = { pull_request: { number: 7 } };
  const merge = 'refs/pull/7/merge';
  test.each<readonly [string, bigint | null, Environment]>([
    ['is in the event', 7n, runner('pull_request', merge, opened)],
    ['is in the event of a review', 7n, runner('pull_request_review', merge, opened)],
    ['is in the event, where the ref is the base', 7n, runner('pull_request_target', 'refs/heads/main', opened)],
    ['is in the ref where the event says nothing', 7n, runner('pull_request', merge, {})],
    [
      'is the one that a comment is on',
      7n,
      runner('issue_comment', 'refs/heads/main', { issue: { number: 7, pull_request: {} } }),
    ],
    ['is none for a comment on an issue', null, runner('issue_comment', 'refs/heads/main', { issue: { number: 7 } })],
    ['is none for a push, to whatever ref', null, runner('push', merge, opened)],
    ['is none for a merge queue', null, runner('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-x', {})],
    ['is none for another run', null, runner('workflow_run', 'refs/heads/main', { workflow_run: {} })],
    ['is a number', null, runner('pull_request_target', 'refs/heads/main', { pull_request: { number: '7/../8' } })],
    ['is a number above zero', null, runner('pull_request', 'refs/pull/0/merge', { pull_request: { number: -7 } })],
  ])('%s', (_, number, environment) => {
    expect(runnerContext(environment).pullRequest).toBe(number);
  });
});

describe('an event file that cannot be read', () => {
  mkdirSync(join(directory, 'folder'));
  test.each([
    ['nothing', join(directory, 'none.json'), 'the file does not exist'],
    ['a directory', join(directory, 'folder'), 'it is a directory'],
    ['a device', '/dev/zero', 'it is a device, not a regular file'],
    ['no JSON', eventFile('{"pull_request": '), 'not valid JSON'],
    ['a list', eventFile('[]'), 'it is not a JSON object'],
    ['a key twice', eventFile('{"a": 1, "a": 2}'), 'a'],
    ['a hundred thousand levels', eventFile('['.repeat(100_000)), 'deep'],
    ['no UTF-8', eventFile(new Uint8Array([0x7b, 0xff, 0x7d])), 'UTF-8'],
    ['nothing in it', eventFile(''), ''],
  ])('%s is one line, and the rest is known', (_, path, reason) => {
    const { context, note } = runnerContext(
      runner('pull_request', 'refs/pull/7/merge', {}, { GITHUB_EVENT_PATH: path }),
    );
    expect(note).toContain('The event of this run could not be read (');
    expect(note).toContain(reason);
    expect(note).not.toContain('\n');
    expect(context).toEqual({ ...NO_CONTEXT, ...HERE, event: 'pull_request', ref: 'refs/pull/7/merge' });
  });

  it('is told where the runner names none', () => {
    const { note } = runnerContext(runner('push', 'refs/heads/main', {}, { GITHUB_EVENT_PATH: undefined }));
    expect(note).toContain('GITHUB_EVENT_PATH is not set');
  });
});

describe('facts in another form than GitHub’s', () => {
  it('are not known', () => {
    const { context } = runnerContext({
      ...runner('push', 'main', {}),
      GITHUB_SHA: 'HEAD',
      GITHUB_REPOSITORY: 'acme/shop/../x',
      GITHUB_EVENT_NAME: 'push',
    });
    expect(context).toEqual({ ...NO_CONTEXT, event: 'push', fork: false });
  });

  it('whatever a payload has in it, break nothing', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom(HEAD, '::error::x', { full_name: 'a/b' }, { full_name: 3 }));
    const payload = fc.record({
      pull_request: fc.oneof(
        value,
        fc.record({ number: value, head: fc.oneof(value, fc.record({ sha: value, repo: value })) }),
      ),
      workflow_run: fc.oneof(value, fc.record({ head_sha: value, event: value, head_repository: value })),
      merge_group: fc.oneof(value, fc.record({ head_sha: value })),
      head_commit: fc.oneof(value, fc.record({ id: value })),
      repository: value,
    });
    const event = fc.constantFrom('pull_request', 'pull_request_target', 'workflow_run', 'merge_group', 'push');
    fc.assert(
      fc.property(event, payload, (name, told) => {
        const { context, note } = runnerContext(runner(name, 'refs/tags/v1', told));
        expect(runnerCommands(note ?? '')).toEqual([]);
        expect(Object.keys(context).sort()).toEqual(FACT_NAMES.toSorted());
        for (const commit of [context.commit, ...(context.commits ?? [])]) expect([SHA, HEAD, null]).toContain(commit);
      }),
      { numRuns: 200 },
    );
  });
});
