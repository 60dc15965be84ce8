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
    ['acme@v3', '"" is not a valid repository name'],
    ['acme/base.yml@v3', 'the path is missing'],
    ['acme/p/@v3', 'a segment of the path is empty'],
    ['acme/p//x.yml@v3', 'a segment of the path is empty'],
    ['acme/p/../x.yml@v3', 'the path contains "." or ".."'],
    ['acme/p/a/./x.yml@v3', 'the path contains "." or ".."'],
    ['acme/../x.yml@v3', '".." is not a valid repository name'],
    ['acme/p/a\\x.yml@v3', 'the path contains an invalid character'],
    ['acme/p/x\u202e.yml@v3', 'the path contains an invalid character'],
    ['-acme/p/x.yml@v3', '"-acme" is not a valid owner'],
    ['ac me/p/x.yml@v3', '"ac me" is not a valid owner'],
    ['acme/p?x/x.yml@v3', '"p?x" is not a valid repository name'],
    ['acme/p/x.yml@', 'the ref is missing'],
    ['acme/p/x.yml@a..b', '"a..b" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@/a', '"/a" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@a//b', '"a//b" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@../../contents/y', '"../../contents/y" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@-v', '"-v" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@v3 ', '"v3 " is not a valid branch, tag or commit'],
    ['acme/p/x.yml@v^{}', '"v^{}" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@main@{1}', '"main@{1}" is not a valid branch, tag or commit'],
    ['acme/p/x.yml@refs/pull/7/head', '"refs/pull/7/head" is controlled by the author of a pull request'],
    ['acme/p/x.yml@pull/7/merge', '"pull/7/merge" is controlled by the author of a pull request'],
  ])('is not %s', (name, reason) => {
    const read = parseRemote(name);
    expect(read?.kind === 'bad' && read.message).toContain(`: ${reason}; use OWNER/REPO/PATH@REF`);
  });

  test.each([
    'https://github.com/acme/p/blob/main/x.yml',
    'git@github.com:acme/p/x.yml',
    'ssh://git@github.com/a/b/c@d',
  ])('is no URL: %s', (name) => {
    expect(parseRemote(name)).toMatchObject({
      kind: 'bad',
      message: `"${name}" is a URL; use OWNER/REPO/PATH@REF`,
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
    ['acme/p/x.yml@', 'bad: invalid reference "acme/p/x.yml@": the ref is missing; use OWNER/REPO/PATH@REF'],
  ])('%s', (name, expected) => {
    expect(ends(parseEntry(name, PRESETS, '/repo'))).toBe(expected);
  });

  it('is told how those of other repositories are written', () => {
    expect(unknownEntry('acme/base.yml@v3', PRESETS).message).toBe(
      'file not found; for a policy in another repository, use OWNER/REPO/PATH@REF',
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
    ['./../../../other.yml', 'bad: "./../../../other.yml" is outside of acme/policies'],
    ['../../..', 'bad: "../../.." is outside of acme/policies'],
    ['other/repo/x.yml@main', 'remote: other/repo/x.yml@main'],
    ['/etc/passwd', 'bad: "/etc/passwd" is an absolute path; use a path relative to this file that starts with "./"'],
    ['other.yml', 'bad: unknown built-in policy "other.yml"; file names start with "./"'],
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
    ['acme/p@v1', 'bad: invalid reference "acme/p@v1": the path is missing; use OWNER/REPO/PATH@REF'],
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
