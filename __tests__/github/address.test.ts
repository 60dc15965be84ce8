import { describe, expect, it, test } from '@jest/globals';
import { addressOf } from '../../src/github/address.ts';
import type { RunnerContext } from '../../src/github/context.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';

const SHA = '1'.repeat(40);
const HEAD = 'c'.repeat(40);

function runner(over: Partial<RunnerContext['context']> = {}): RunnerContext {
  return { context: { ...NO_CONTEXT, repository: 'acme/shop', ...over }, note: null, pullRequest: 7n };
}

describe('where a run is told of', () => {
  it('is at what the runner says', () => {
    const environment = {
      GITHUB_API_URL: 'https://ghe.acme.com/api/v3/',
      GITHUB_SHA: SHA,
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/heads/main',
      GITHUB_WORKSPACE: '/work/shop',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '7',
    };
    const home = 'https://ghe.acme.com/acme/shop';
    expect(addressOf(runner({ commit: HEAD, 'repository-url': home }), 'ghs_x', environment)).toEqual({
      apiUrl: 'https://ghe.acme.com/api/v3',
      token: 'ghs_x',
      repository: 'acme/shop',
      pullRequest: 7n,
      commit: HEAD,
      files: `https://ghe.acme.com/acme/shop/blob/${HEAD}`,
      run: 'https://ghe.acme.com/acme/shop/actions/runs/7',
      workflow: { file: '.github/workflows/ci.yml', line: null, column: null, confidence: 'ambiguous' },
      workspace: '/work/shop',
    });
  });

  it('is not known without a runner', () => {
    expect(addressOf({ context: NO_CONTEXT, note: null, pullRequest: null }, null, {})).toEqual({
      apiUrl: 'https://api.github.com',
      token: null,
      repository: null,
      pullRequest: null,
      commit: null,
      files: null,
      run: null,
      workflow: null,
      workspace: process.cwd(),
    });
  });

  test.each([
    [SHA, SHA],
    ['HEAD', null],
    [undefined, null],
  ])('is the commit that was checked out, where the event tells none: %s', (sha, commit) => {
    expect(addressOf(runner(), null, { GITHUB_SHA: sha }).commit).toBe(commit);
  });

  test.each([
    ['of another repository', 'acme/workflows/.github/workflows/ci.yml@v1'],
    ['of one whose name begins the same', 'acme/shop2/.github/workflows/ci.yml@v1'],
    ['somewhere else', 'acme/shop/ci/ci.yml@v1'],
    ['without a ref', 'acme/shop/.github/workflows/ci.yml'],
  ])('is no workflow %s', (_, ref) => {
    expect(addressOf(runner(), null, { GITHUB_REPOSITORY: 'acme/shop', GITHUB_WORKFLOW_REF: ref }).workflow).toBeNull();
  });
});
