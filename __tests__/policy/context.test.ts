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
      'there is no fact "comit" (there is commit, commits, ref, repository, repository-url, event, fork); did you mean "commit"?',
    ],
    ['xyz=1', 'there is no fact "xyz" (there is commit, commits, ref, repository, repository-url, event, fork)'],
    [
      'commit',
      '"commit" is not valid: write KEY=VALUE, such as commit=… (there is commit, commits, ref, repository, repository-url, event, fork)',
    ],
    ['commit=', 'commit is empty; expected the 40 or 64 hexadecimal digits of a commit'],
    ['commit=abc123', 'commit must be the 40 or 64 hexadecimal digits of a commit, not "abc123"'],
    [`commit=${A}0`, `commit must be the 40 or 64 hexadecimal digits of a commit, not "${A}0"`],
    [
      `commits=${A},,`,
      `commits must be a comma-separated list of commits, each of 40 or 64 hexadecimal digits, not "${A},,"`,
    ],
    ['ref=main', 'ref must be a whole ref, such as refs/heads/main or refs/tags/v1, not "main"'],
    ['ref=refs/heads/a..b', 'ref must be a whole ref, such as refs/heads/main or refs/tags/v1, not "refs/heads/a..b"'],
    ['repository=shop', 'repository must be OWNER/NAME, not "shop"'],
    ['repository=a/b/c', 'repository must be OWNER/NAME, not "a/b/c"'],
    ['repository=acme/..', 'repository must be OWNER/NAME, not "acme/.."'],
    [
      'repository-url=https://me:hunter2@github.com/acme/shop',
      'repository-url must be a URL that starts with https:// and has no password, not something else',
    ],
    [
      'repository-url=github.com/acme/shop',
      'repository-url must be a URL that starts with https:// and has no password, not something else',
    ],
    ['event=a b', 'event must be the name of an event, such as push or pull_request, not "a b"'],
    ['fork=yes', 'fork must be true or false, not "yes"'],
    [
      'event=::error::x',
      'event must be the name of an event, such as push or pull_request, not "\\x3a\\x3aerror:\\x3ax"',
    ],
  ])('%s', (given, error) => {
    expect(errors(given)).toEqual([error]);
  });

  it('is told all at once', () => {
    expect(errors('comit=1', `commit=${A}`, 'fork=no')).toHaveLength(2);
  });

  it('is one fact with two values', () => {
    expect(errors(`commit=${A}`, `commit=${B}`)).toEqual([`commit is given twice: "${A}" and "${B}"`]);
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
    'it needs the commit of the run: give --context commit=… (in most workflows the Action knows it)',
  );
  expect(needsFacts(new Set(['fork', 'commits', 'event'] as const))).toBe(
    'it needs the commits of the run, the event of the run and whether the run comes from a fork: give --context commits=…, --context event=… and --context fork=… (in most workflows the Action knows them)',
  );
});
