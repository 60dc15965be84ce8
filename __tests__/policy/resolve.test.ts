import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { COMMIT, errorsOf, type Files, policyOf } from '../support/policy.ts';

const policy = (...lines: readonly string[]) => ['version: 1', ...lines].join('\n');
const onlySchema1 = policy('rules: {no-schema1: error}');

describe('without a policy named', () => {
  test('.github/plimsoll.yml, where there is one', async () => {
    const { entries, chosen, rules } = await policyOf({ '.github/plimsoll.yml': onlySchema1 }, { inputs: [] });
    expect({ entries, chosen, rules: [...rules.keys()] }).toEqual({
      entries: ['.github/plimsoll.yml'],
      chosen: 'found',
      rules: ['no-schema1'],
    });
  });

  test('else the preset "recommended"', async () => {
    const { entries, chosen, rules } = await policyOf({}, { inputs: [] });
    expect({ entries, chosen }).toEqual({ entries: ['recommended'], chosen: 'default' });
    expect(rules.get('blobs-verified')?.severity).toBe('error');
  });

  test('a file that cannot be read is not passed over', async () => {
    expect(await errorsOf({ '.github/plimsoll.yml': null }, { inputs: [] })).toEqual([
      '.github/plimsoll.yml: it is a directory',
    ]);
  });

  test.each(['.github/plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml', '.plimsoll.yml'])(
    'a file with another name (%s) is refused',
    async (name) => {
      expect(await errorsOf({ [name]: onlySchema1 }, { inputs: [] })).toEqual([
        `${name}: the policy of the repository is .github/plimsoll.yml; move this file, or pass --policy`,
      ]);
      // With the policy in its place, the file may be anything, for example the policy of another job.
      expect(await errorsOf({ [name]: onlySchema1, '.github/plimsoll.yml': onlySchema1 }, { inputs: [] })).toEqual([]);
    },
  );

  test('the policy of the top folder applies in a subfolder', async () => {
    const files = { '../../.github/plimsoll.yml': onlySchema1 };
    const { entries, chosen } = await policyOf(files, { inputs: [] }, '../../');
    expect({ entries, chosen }).toEqual({ entries: ['../../.github/plimsoll.yml'], chosen: 'found' });
    expect(await errorsOf({ ...files, '.github/plimsoll.yml': onlySchema1 }, { inputs: [] }, '../../')).toEqual([
      '.github/plimsoll.yml: the policy of the repository is ../../.github/plimsoll.yml; move this file, or pass --policy',
    ]);
  });
});

describe('a policy is named by', () => {
  test.each([
    ['a path', 'ci/p.yml', 'ci/p.yml'],
    ['a path with a dot', './ci/p.yml', 'ci/p.yml'],
    ['an absolute path within', '/repo/ci/p.yml', 'ci/p.yml'],
    ['an absolute path elsewhere', '/etc/p.yml', '/etc/p.yml'],
    ['a path upwards', '../p.yml', '../p.yml'],
    ['the name of a preset', 'zstd', 'zstd'],
    ['inline YAML', onlySchema1, 'inline policy'],
    ['inline YAML in one line', '{version: 1, rules: {no-schema1: error}}', 'inline policy'],
    ['inline JSON', '{"version":1,"rules":{"no-schema1":"error"}}', 'inline policy'],
  ])('%s', async (_, input, source) => {
    const files = { 'ci/p.yml': onlySchema1, '/etc/p.yml': onlySchema1, '../p.yml': onlySchema1 };
    const { sources, chosen } = await policyOf(files, { inputs: [input] });
    expect(chosen).toBe('given');
    expect(sources.map((one) => one.source)).toEqual([source]);
  });

  test.each([
    [
      'recomended',
      'recomended: file not found, and not a built-in policy (recommended, oci, zstd, hardened); did you mean "recommended"?',
    ],
    ['nowhere/p.yml', 'nowhere/p.yml: file not found, and not a built-in policy (recommended, oci, zstd, hardened)'],
    ['dir', 'dir: it is a directory'],
    [
      '::error::x',
      '\\x3a\\x3aerror:\\x3ax: file not found, and not a built-in policy (recommended, oci, zstd, hardened)',
    ],
    ['version: 2', 'inline policy:1:10: unsupported policy version 2; this release of Plimsoll supports 1'],
  ])('nothing: %s', async (input, expected) => {
    expect(await errorsOf({ dir: null }, { inputs: [input] })).toEqual([expected]);
  });

  test('several inline policies are told apart', async () => {
    expect(await errorsOf({}, { inputs: ['version: 2', 'version: 3'] })).toEqual([
      'inline policy 1:1:10: unsupported policy version 2; this release of Plimsoll supports 1',
      'inline policy 2:1:10: unsupported policy version 3; this release of Plimsoll supports 1',
    ]);
  });
});

describe('sources', () => {
  test('are what took part, in the order in which it was applied, each once, with the digest of its bytes', async () => {
    const files = {
      'p.yml': policy('extends: [./a.yml, ./b.yml]'),
      'a.yml': policy('extends: [./c.yml]'),
      'b.yml': policy('extends: [./c.yml, zstd]'),
      'c.yml': 'version: 1',
    };
    const { sources } = await policyOf(files);
    expect(sources.map(({ source }) => source)).toEqual(['c.yml', 'a.yml', 'zstd', 'b.yml', 'p.yml']);
    expect(sources[0]).toEqual({
      source: 'c.yml',
      sha256: '1a6ddd3533d91cae4b3742d4294fb07ee863a4d667fe598f01365bd68a18bcfd',
      commit: null,
    });
  });
});

describe('extends', () => {
  test.each<readonly [string, Files]>([
    ['beside the file', { 'a/p.yml': policy('extends: [./base.yml]'), 'a/base.yml': onlySchema1 }],
    ['above the file', { 'a/p.yml': policy('extends: [../base.yml]'), 'base.yml': onlySchema1 }],
    ['below the file', { 'a/p.yml': policy('extends: [./b/base.yml]'), 'a/b/base.yml': onlySchema1 }],
    [
      'from file to file',
      {
        'a/p.yml': policy('extends: [./b/x.yml]'),
        'a/b/x.yml': policy('extends: [./y.yml]'),
        'a/b/y.yml': onlySchema1,
      },
    ],
  ])('%s', async (_, files) => {
    expect([...(await policyOf(files, { inputs: ['a/p.yml'] })).rules.keys()]).toEqual(['no-schema1']);
  });

  test('from where the run began, of inline YAML', async () => {
    const { rules } = await policyOf({ 'ci/base.yml': onlySchema1 }, { inputs: [policy('extends: [./ci/base.yml]')] });
    expect([...rules.keys()]).toEqual(['no-schema1']);
  });

  test('a file outside of the repository, from one outside of it', async () => {
    const files = { '/shared/p.yml': policy('extends: [./base.yml]'), '/shared/base.yml': onlySchema1 };
    expect((await policyOf(files, { inputs: ['/shared/p.yml'] })).sources.map(({ source }) => source)).toEqual([
      '/shared/base.yml',
      '/shared/p.yml',
    ]);
  });

  test('itself is refused', async () => {
    expect(await errorsOf({ 'p.yml': policy('extends: [./p.yml]') })).toEqual([
      'p.yml:2:11: policies extend each other in a cycle: p.yml → p.yml',
    ]);
  });

  test('a circle is refused, naming it', async () => {
    const files = {
      'p.yml': policy('extends: [./a.yml]'),
      'a.yml': policy('extends: [./x/b.yml]'),
      'x/b.yml': policy('extends: [recommended, ../a.yml]'),
    };
    expect(await errorsOf(files)).toEqual([
      'x/b.yml:2:24: policies extend each other in a cycle: a.yml → x/b.yml → a.yml',
    ]);
  });

  test('one file twice is no circle', async () => {
    const files = {
      'p.yml': policy('extends: [./a.yml, ./b.yml]'),
      'a.yml': policy('extends: [./b.yml]'),
      'b.yml': onlySchema1,
    };
    expect([...(await policyOf(files)).rules.keys()]).toEqual(['no-schema1']);
  });

  test('a chain up to the limit, and no longer', async () => {
    const chain = (length: number): Files =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [
          i === 0 ? 'p.yml' : `${i}.yml`,
          policy(...(i < length - 1 ? [`extends: [./${i + 1}.yml]`] : ['rules: {no-schema1: error}'])),
        ]),
      );
    expect((await policyOf(chain(LIMITS.policyFiles + 1))).sources).toHaveLength(LIMITS.policyFiles + 1);
    expect(await errorsOf(chain(LIMITS.policyFiles + 2))).toEqual([
      '50.yml:2:11: a policy can extend at most 50 others, directly or indirectly',
    ]);
  });

  test('files that double at every step end at once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        i === 0 ? 'p.yml' : `${i}.yml`,
        policy(`extends: [./${i + 1}.yml, ./${i + 1}.yml]`),
      ]),
    );
    expect(await errorsOf({ ...files, '30.yml': onlySchema1 })).toEqual([
      expect.stringContaining('can extend at most 50 others'),
    ]);
  });

  test('what is wrong with a file that two others extend is said once', async () => {
    const files = {
      'p.yml': policy('extends: [./a.yml, ./b.yml]'),
      'a.yml': policy('extends: [./b.yml]'),
      'b.yml': 'version: 2',
    };
    expect(await errorsOf(files)).toEqual([
      'b.yml:1:10: unsupported policy version 2; this release of Plimsoll supports 1',
    ]);
  });
});

describe('a policy of another repository', () => {
  const ORG = 'acme/image-policies/org.yml@v3';

  test('is read at a commit, which the report names, with what it extends from there', async () => {
    const files = {
      'p.yml': policy(`extends: ["${ORG}"]`, 'rules: {media-types: error}'),
      [ORG]: policy('extends: [zstd, ./parts/base.yml]', 'rules: {no-schema1: error}'),
      [`acme/image-policies/parts/base.yml@${COMMIT}`]: policy('rules: {layer-compression: {strict: true}}'),
    };
    const { sources, rules } = await policyOf(files);
    expect(sources.map(({ source, commit }) => [source, commit])).toEqual([
      ['zstd', null],
      [`acme/image-policies/parts/base.yml@${COMMIT}`, COMMIT],
      [ORG, COMMIT],
      ['p.yml', null],
    ]);
    const via = { kind: 'file', file: 'p.yml', line: 2, column: 11 };
    expect(rules.get('no-schema1')?.origins.severity).toEqual({ kind: 'remote', file: ORG, line: 3, column: 9, via });
    expect(rules.get('layer-compression')?.origins.severity).toMatchObject({ kind: 'preset', file: 'zstd', via });
    expect(rules.get('layer-compression')?.options).toEqual({ allow: ['zstd'], strict: true });
  });

  test('can be what the run starts from', async () => {
    const { entries, sources } = await policyOf({ [ORG]: onlySchema1 }, { inputs: [ORG] });
    expect([entries, sources.map(({ commit }) => commit)]).toEqual([[ORG], [COMMIT]]);
  });

  test('locks what extends it, and is named', async () => {
    const files = {
      'p.yml': policy(`extends: ["${ORG}"]`, 'rules: {no-schema1: warning}'),
      [ORG]: policy('rules: {no-schema1: error}', 'lock: {rules: [no-schema1]}'),
    };
    expect(await errorsOf(files)).toEqual([
      `p.yml:3:9: "no-schema1" is locked at error by ${ORG}:3; warning would loosen it`,
    ]);
  });

  test.each([
    ['acme/image-policies/none.yml@v3', 'p.yml:2:11: acme/image-policies/none.yml@v3: it is private or does not exist'],
    [
      'acme/image-policies/../x.yml@v3',
      'p.yml:2:11: invalid reference "acme/image-policies/../x.yml@v3": the path contains "." or ".."; use OWNER/REPO/PATH@REF',
    ],
  ])('that there is not is told where it is extended: %s', async (name, expected) => {
    expect(await errorsOf({ 'p.yml': policy(`extends: ["${name}"]`) })).toEqual([expected]);
  });

  test('never reaches a file of this machine, nor itself in a circle', async () => {
    const files = {
      'p.yml': policy(`extends: ["${ORG}"]`),
      'secret.yml': onlySchema1,
      [ORG]: policy('extends: [./secret.yml, ../secret.yml]'),
    };
    expect(await errorsOf(files)).toEqual([
      `${ORG}:2:11: acme/image-policies/secret.yml@${COMMIT}: it is private or does not exist`,
      `${ORG}:2:25: "../secret.yml" is outside of acme/image-policies`,
    ]);
    const circle = { 'p.yml': policy(`extends: ["${ORG}"]`), [ORG]: policy(`extends: ["${ORG}"]`) };
    expect(await errorsOf(circle)).toEqual([`${ORG}:2:11: policies extend each other in a cycle: ${ORG} → ${ORG}`]);
  });
});
