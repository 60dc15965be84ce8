import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Context,
  FACT_NAMES,
  NO_CONTEXT,
  needsFacts,
  parseContext,
  withContextFlags,
} from '../../src/policy/context.ts';
import { runnerCommands } from '../support/runner-commands.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(64);

function parsed(...given: readonly string[]): Context {
  const result = parseContext(given);
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.context;
}

function errors(...given: readonly string[]): readonly string[] {
  const result = parseContext(given);
  return result.ok ? [] : result.errors;
}

describe('facts', () => {
  test.each([
    [`commit=${A}`, { commit: A }],
    [`commit=${A.toUpperCase()}`, { commit: A }],
    [`commit=${B}`, { commit: B }],
    [` commit = ${A} `, { commit: A }],
    [`commits=${A}`, { commits: [A] }],
    [`commits=${A}, ${B},${A}`, { commits: [A, B] }],
    ['ref=refs/heads/feature/x', { ref: 'refs/heads/feature/x' }],
    ['repository=acme/shop.js', { repository: 'acme/shop.js' }],
    ['repository-url=https://github.com/acme/shop', { 'repository-url': 'https://github.com/acme/shop' }],
    ['repository-url=http://ghe:8080/a/b?c=d', { 'repository-url': 'http://ghe:8080/a/b?c=d' }],
    ['event=pull_request', { event: 'pull_request' }],
    ['fork=true', { fork: true }],
    ['fork=false', { fork: false }],
  ])('%s', (given, expected) => {
    expect(parsed(given)).toEqual({ ...NO_CONTEXT, ...expected });
  });

  it('are none where none is given', () => {
    expect(parsed()).toEqual(NO_CONTEXT);
  });

  it('may come in several lines, where they are a list', () => {
    expect(parsed(`commits=${A}`, 'fork=true', `commits=${B}`)).toEqual({ ...NO_CONTEXT, commits: [A, B], fork: true });
  });

  it('may be said twice alike', () => {
    expect(parsed('event=push', 'event=push').event).toBe('push');
  });
});

describe('what is no fact', () => {
  test.each([
    [
      'comit=x',
      'unknown context key "comit"; use commit, commits, ref, repository, repository-url, event, fork; did you mean "commit"?',
    ],
    ['xyz=1', 'unknown context key "xyz"; use commit, commits, ref, repository, repository-url, event, fork'],
    [
      'commit',
      '"commit" is not KEY=VALUE, such as commit=…; keys: commit, commits, ref, repository, repository-url, event, fork',
    ],
    ['commit=', 'commit is empty; use the 40 or 64 hexadecimal digits of a commit'],
    ['commit=abc123', 'invalid value "abc123" for commit; use the 40 or 64 hexadecimal digits of a commit'],
    [`commit=${A}0`, `invalid value "${A}0" for commit; use the 40 or 64 hexadecimal digits of a commit`],
    [
      `commits=${A},,`,
      `invalid value "${A},," for commits; use commits of 40 or 64 hexadecimal digits, separated by commas`,
    ],
    ['ref=main', 'invalid value "main" for ref; use a full ref, such as refs/heads/main or refs/tags/v1'],
    [
      'ref=refs/heads/a..b',
      'invalid value "refs/heads/a..b" for ref; use a full ref, such as refs/heads/main or refs/tags/v1',
    ],
    ['repository=shop', 'invalid value "shop" for repository; use OWNER/NAME'],
    ['repository=a/b/c', 'invalid value "a/b/c" for repository; use OWNER/NAME'],
    ['repository=acme/..', 'invalid value "acme/.." for repository; use OWNER/NAME'],
    [
      'repository-url=https://me:hunter2@github.com/acme/shop',
      'invalid value for repository-url; use a URL that starts with https:// and contains no password',
    ],
    [
      'repository-url=github.com/acme/shop',
      'invalid value for repository-url; use a URL that starts with https:// and contains no password',
    ],
    ['event=a b', 'invalid value "a b" for event; use the name of an event, such as push or pull_request'],
    ['fork=yes', 'invalid value "yes" for fork; use true or false'],
    [
      'event=::error::x',
      'invalid value "\\x3a\\x3aerror:\\x3ax" for event; use the name of an event, such as push or pull_request',
    ],
  ])('%s', (given, error) => {
    expect(errors(given)).toEqual([error]);
  });

  it('is told all at once', () => {
    expect(errors('comit=1', `commit=${A}`, 'fork=no')).toHaveLength(2);
  });

  it('is one fact with two values', () => {
    expect(errors(`commit=${A}`, `commit=${B}`)).toEqual([`commit has two values: "${A}" and "${B}"`]);
  });

  it('never breaks the reader or the log, whatever it is', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.tuple(fc.constantFrom(...FACT_NAMES), fc.string()));
    fc.assert(
      fc.property(fc.array(line.map((one) => (typeof one === 'string' ? one : one.join('=')))), (given) => {
        expect(runnerCommands(errors(...given).join('\n'))).toEqual([]);
      }),
    );
  });
});

describe('given facts', () => {
  const runner: Context = {
    commit: A,
    commits: [A, B],
    ref: 'refs/heads/main',
    repository: 'acme/shop',
    'repository-url': 'https://github.com/acme/shop',
    event: 'push',
    fork: false,
  };

  it('leave the runner’s where there are none', () => {
    expect(withContextFlags(runner, NO_CONTEXT)).toEqual(runner);
    expect(withContextFlags(NO_CONTEXT, runner)).toEqual(runner);
  });

  it('go over the runner’s', () => {
    expect(withContextFlags(runner, parsed('event=schedule', 'fork=true', 'ref=refs/tags/v1'))).toEqual({
      ...runner,
      event: 'schedule',
      fork: true,
      ref: 'refs/tags/v1',
    });
  });

  const C = 'c'.repeat(40);
  test.each([
    ['a commit is the list, too', [`commit=${C}`], { commit: C, commits: [C] }],
    ['one commit in a list is the commit, too', [`commits=${C}`], { commit: C, commits: [C] }],
    ['of several none is', [`commits=${B},${C}`], { commit: null, commits: [B, C] }],
    ['unless it is said', [`commits=${B},${C}`, `commit=${B}`], { commit: B, commits: [B, C] }],
    ['another repository has another URL', ['repository=a/b'], { repository: 'a/b', 'repository-url': null }],
    ['the same has the same', ['repository=acme/shop'], {}],
    ['another URL is the same repository', ['repository-url=https://a.b/c'], { 'repository-url': 'https://a.b/c' }],
  ])('%s', (_, given, expected) => {
    expect(withContextFlags(runner, parsed(...given))).toEqual({ ...runner, ...expected });
  });
});

test('what is missing is told with the way to give it', () => {
  expect(needsFacts(['commit'])).toBe(
    'the commit of the run is unknown; pass --context commit=… (the Action sets it in most workflows)',
  );
  expect(needsFacts(new Set(['fork', 'commits', 'event'] as const))).toBe(
    'the commits of the run, the event of the run and the fork status of the run are unknown; pass --context commits=…, --context event=… and --context fork=… (the Action sets them in most workflows)',
  );
});
