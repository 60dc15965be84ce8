import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPinned,
  type PolicyReference,
  parseEntry,
  parseExtends,
  parseRemote,
  type RemoteReference,
  unknownEntry,
} from '../../src/policy/reference.ts';
import { runnerCommands } from '../support/runner-commands.ts';

const PRESETS = ['recommended', 'zstd'];
const COMMIT = '4f1c2d0'.padEnd(40, '0');

function remote(name: string): RemoteReference {
  const read = parseRemote(name);
  if (read?.kind !== 'remote') throw new Error(read === null ? `${name} is none` : read.message);
  return read;
}

const extend = (name: string, from: PolicyReference, commit: string | null = null) =>
  parseExtends(name, from, PRESETS, '/repo', commit);

/** What a reference leads to in a word, or why it leads nowhere. */
function ends(reference: ReturnType<typeof parseExtends>): string {
  if (reference.kind === 'bad') return `bad: ${reference.message}`;
  return `${reference.kind}: ${reference.kind === 'file' ? reference.path : reference.name}`;
}

describe('a policy of another repository', () => {
  test.each([
    ['acme/image-policies/base.yml@v3', ['acme', 'image-policies', 'base.yml', 'v3']],
    ['acme/.github/a/b c/base.yml@main', ['acme', '.github', 'a/b c/base.yml', 'main']],
    ['octo-cat_corp/p.q/x.yml@feature/x', ['octo-cat_corp', 'p.q', 'x.yml', 'feature/x']],
    ['acme/p/x.yml@refs/tags/v3', ['acme', 'p', 'x.yml', 'refs/tags/v3']],
    ['acme/p/x.yml@policies@1.2.0', ['acme', 'p', 'x.yml', 'policies@1.2.0']],
    [`acme/p/x.yml@${COMMIT}`, ['acme', 'p', 'x.yml', COMMIT]],
    ['acme/p/.../x.yml@HEAD', ['acme', 'p', '.../x.yml', 'HEAD']],
  ])('%s', (name, parts) => {
    const { owner, repo, path, ref, name: shown } = remote(name);
    expect([owner, repo, path, ref]).toEqual(parts);
    expect(shown).toBe(name);
  });

  test.each([
    'recommended',
    'ci/policy.yml',
    './acme/p/x.yml@v1',
    '../acme/p/x.yml@v1',
    '/etc/p/x.yml@v1',
    '.\\a\\b\\c@d',
    'C:\\a\\b@c',
    'C:/a/b/c@d',
  ])('is not meant by %s', (name) => {
    expect(parseRemote(name)).toBeNull();
  });

  test.each([
    ['acme@v3', '"" is no repository'],
    ['acme/base.yml@v3', 'a path in acme/base.yml is missing'],
    ['acme/p/@v3', 'a part of its path is empty'],
    ['acme/p//x.yml@v3', 'a part of its path is empty'],
    ['acme/p/../x.yml@v3', 'its path has "." or ".." in it'],
    ['acme/p/a/./x.yml@v3', 'its path has "." or ".." in it'],
    ['acme/../x.yml@v3', '".." is no repository'],
    ['acme/p/a\\x.yml@v3', 'its path has a character in it that no path has'],
    ['acme/p/x\u202e.yml@v3', 'its path has a character in it that no path has'],
    ['-acme/p/x.yml@v3', '"-acme" is no owner of repositories'],
    ['ac me/p/x.yml@v3', '"ac me" is no owner of repositories'],
    ['acme/p?x/x.yml@v3', '"p?x" is no repository'],
    ['acme/p/x.yml@', 'nothing stands behind the @'],
    ['acme/p/x.yml@a..b', '"a..b" is no branch, tag or commit'],
    ['acme/p/x.yml@/a', '"/a" is no branch, tag or commit'],
    ['acme/p/x.yml@a//b', '"a//b" is no branch, tag or commit'],
    ['acme/p/x.yml@../../contents/y', '"../../contents/y" is no branch, tag or commit'],
    ['acme/p/x.yml@-v', '"-v" is no branch, tag or commit'],
    ['acme/p/x.yml@v3 ', '"v3 " is no branch, tag or commit'],
    ['acme/p/x.yml@v^{}', '"v^{}" is no branch, tag or commit'],
    ['acme/p/x.yml@main@{1}', '"main@{1}" is no branch, tag or commit'],
    ['acme/p/x.yml@refs/pull/7/head', '"refs/pull/7/head" is chosen by whoever opens a pull request'],
    ['acme/p/x.yml@pull/7/merge', '"pull/7/merge" is chosen by whoever opens a pull request'],
  ])('is not %s', (name, reason) => {
    const read = parseRemote(name);
    expect(read?.kind === 'bad' && read.message).toContain(
      `: ${reason}; policies of other repositories are OWNER/REPO/PATH@REF`,
    );
  });

  test.each([
    'https://github.com/acme/p/blob/main/x.yml',
    'git@github.com:acme/p/x.yml',
    'ssh://git@github.com/a/b/c@d',
  ])('is no URL: %s', (name) => {
    expect(parseRemote(name)).toMatchObject({
      kind: 'bad',
      message: `"${name}" is a URL: policies of other repositories are OWNER/REPO/PATH@REF`,
    });
  });

  it('is not as long as nothing on GitHub is', () => {
    expect(parseRemote(`acme/p/x.yml@${'v'.repeat(1000)}`)?.kind).toBe('remote');
    expect(parseRemote(`acme/p/x.yml@${'v'.repeat(1025)}`)?.kind).toBe('bad');
  });

  it('is pinned by a whole commit only', () => {
    expect(isPinned({ ref: COMMIT })).toBe(true);
    expect(isPinned({ ref: 'a'.repeat(64) })).toBe(true);
    for (const ref of ['v3', COMMIT.slice(1), COMMIT.toUpperCase(), `${COMMIT}0`])
      expect(isPinned({ ref })).toBe(false);
  });
});

describe('a name given for a run', () => {
  test.each([
    ['recommended', 'preset: recommended'],
    ['ci/p.yml', 'file: ci/p.yml'],
    ['acme/image-policies/base.yml@v3', 'remote: acme/image-policies/base.yml@v3'],
    ['./acme/image-policies/base.yml@v3', 'file: acme/image-policies/base.yml@v3'],
    ['policy@2.yml', 'file: policy@2.yml'],
    ['ci/policy@2.yml', 'file: ci/policy@2.yml'],
    [
      'acme/p/x.yml@',
      'bad: "acme/p/x.yml@": nothing stands behind the @; policies of other repositories are OWNER/REPO/PATH@REF',
    ],
  ])('%s', (name, expected) => {
    expect(ends(parseEntry(name, PRESETS, '/repo'))).toBe(expected);
  });

  it('is told how those of other repositories are written', () => {
    expect(unknownEntry('acme/base.yml@v3', PRESETS).message).toBe(
      'there is no such file, and policies of other repositories are OWNER/REPO/PATH@REF',
    );
  });
});

describe('what a policy of another repository extends', () => {
  const from = remote('acme/policies/teams/pay/base.yml@v3');
  test.each([
    ['recommended', 'preset: recommended'],
    ['./other.yml', `remote: acme/policies/teams/pay/other.yml@${COMMIT}`],
    ['../x/other.yml', `remote: acme/policies/teams/x/other.yml@${COMMIT}`],
    ['../../other.yml', `remote: acme/policies/other.yml@${COMMIT}`],
    ['./../../../other.yml', 'bad: "./../../../other.yml" leads out of acme/policies'],
    ['../../..', 'bad: "../../.." leads out of acme/policies'],
    ['other/repo/x.yml@main', 'remote: other/repo/x.yml@main'],
    ['/etc/passwd', 'bad: "/etc/passwd" is an absolute path: files are named relative to this one, starting with "./"'],
    ['other.yml', 'bad: no built-in policy is called "other.yml", and files start with "./"'],
  ])('%s', (name, expected) => {
    expect(ends(extend(name, from, COMMIT))).toBe(expected);
  });

  it('is at the same ref, as long as no commit is known', () => {
    expect(ends(extend('./other.yml', from))).toBe('remote: acme/policies/teams/pay/other.yml@v3');
  });

  it('never is a file of this machine, and never of another repository by a relative name', () => {
    const part = fc.constantFrom('.', '..', 'a', 'b.yml', '', '...', '%2e%2e', '..\\..', '@', 'acme', 'x@y');
    const name = fc
      .tuple(fc.constantFrom('', './', '../', '/', '\\', '~/', 'file:'), fc.array(part))
      .map(([start, parts]) => start + parts.join('/'));
    fc.assert(
      fc.property(name, (one) => {
        const reference = extend(one, from, COMMIT);
        expect(reference.kind).not.toBe('file');
        if (reference.kind !== 'remote' || !one.startsWith('.')) return;
        expect(reference).toMatchObject({ owner: 'acme', repo: 'policies', ref: COMMIT });
        expect(reference.path.split('/')).not.toContain('..');
        expect(reference.path).not.toMatch(/^\//);
      }),
    );
  });
});

describe('what files here extend', () => {
  const from: PolicyReference = { kind: 'file', path: 'ci/p.yml' };
  test.each([
    ['./base.yml', 'file: ci/base.yml'],
    ['acme/p/x.yml@v1', 'remote: acme/p/x.yml@v1'],
    [
      'acme/p@v1',
      'bad: "acme/p@v1": a path in acme/p is missing; policies of other repositories are OWNER/REPO/PATH@REF',
    ],
  ])('%s', (name, expected) => {
    expect(ends(extend(name, from))).toBe(expected);
  });
});

test('whatever is written, a reference is good or says why, and forges nothing', () => {
  const piece = fc.constantFrom(
    'acme',
    '/',
    '@',
    '.',
    '..',
    'x.yml',
    '::',
    '\n',
    '{',
    'refs/',
    'é',
    '\u202e',
    '#',
    '?',
    '%',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (name) => {
        const read = parseRemote(name);
        if (read?.kind === 'bad') expect(runnerCommands(read.message)).toEqual([]);
        if (read?.kind === 'remote') expect(remote(read.name)).toEqual(read);
      },
    ),
  );
});
