import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatReference,
  fullName,
  matchesReference,
  parseReference,
  type Reference,
  referenceSpellings,
  repositoryName,
  repositorySpellings,
  repoTagRefusal,
  splitReference,
  taggedName,
  withDefaultTag,
  withoutTag,
} from '../../src/formats/reference.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('fullName', () => {
  // What distribution/reference makes of them ("ParseNormalizedNamed", "TagNameOnly").
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['acme/pay', 'docker.io/acme/pay:latest'],
    ['acme/pay:1.4.2', 'docker.io/acme/pay:1.4.2'],
    ['acme/team/pay', 'docker.io/acme/team/pay:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/library/alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/acme/pay:1', 'docker.io/acme/pay:1'],
    ['index.docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/acme/pay', 'docker.io/acme/pay:latest'],
    ['ghcr.io/acme/pay', 'ghcr.io/acme/pay:latest'],
    ['ghcr.io/pay', 'ghcr.io/pay:latest'],
    ['ghcr.io/pay:1', 'ghcr.io/pay:1'],
    ['localhost/pay', 'localhost/pay:latest'],
    ['localhost/pay:1', 'localhost/pay:1'],
    ['localhost:5000/pay', 'localhost:5000/pay:latest'],
    ['registry:5000/acme/pay:1', 'registry:5000/acme/pay:1'],
    ['[::1]:5000/pay', '[::1]:5000/pay:latest'],
    ['registry/pay', 'docker.io/registry/pay:latest'],
    ['Registry/pay', 'Registry/pay:latest'],
    ['localhost:5000', 'docker.io/library/localhost:5000'],
    [`alpine@${DIGEST}`, `docker.io/library/alpine@${DIGEST}`],
    [`alpine:3@${DIGEST}`, `docker.io/library/alpine:3@${DIGEST}`],
    [`ghcr.io/pay@${DIGEST}`, `ghcr.io/pay@${DIGEST}`],
  ])('writes %s as %s', (name, full) => {
    expect(fullName(name)).toBe(full);
  });

  test.each([['v1'], [''], ['/'], ['a//b'], [':'], ['@'], ['::error::x'], ['a b/c']])(
    'gives %j, which is not a valid reference, a full form',
    (name) => {
      expect(fullName(name)).toContain('/');
    },
  );

  test('changes no full name, whatever the text', () => {
    const part = fc.constantFrom(
      'a',
      'b.c',
      'docker.io',
      'index.docker.io',
      'localhost',
      'library',
      'x:1',
      'R',
      'latest',
      '',
      `y@${DIGEST}`,
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const full = fullName(parts.join('/'));
        fc.pre(!full.startsWith('/'));
        expect(fullName(full)).toBe(full);
      }),
    );
  });
});

describe('parseReference', () => {
  test.each([
    ['alpine', 'docker.io', 'library/alpine', null, null],
    ['alpine:3.20', 'docker.io', 'library/alpine', '3.20', null],
    ['acme/pay:1.4.2', 'docker.io', 'acme/pay', '1.4.2', null],
    ['index.docker.io/alpine', 'docker.io', 'library/alpine', null, null],
    ['docker.io/library/alpine', 'docker.io', 'library/alpine', null, null],
    ['GHCR.io/acme/pay', 'ghcr.io', 'acme/pay', null, null],
    ['ACME/pay', 'ACME', 'pay', null, null],
    ['localhost/pay', 'localhost', 'pay', null, null],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000', null],
    ['localhost:5000/pay:1', 'localhost:5000', 'pay', '1', null],
    ['[::1]:5000/pay:1', '[::1]:5000', 'pay', '1', null],
    ['registry.acme.com:443/a/b__c/d-e.f', 'registry.acme.com:443', 'a/b__c/d-e.f', null, null],
    [`alpine@${DIGEST}`, 'docker.io', 'library/alpine', null, DIGEST],
    [`ghcr.io/acme/pay:1@${DIGEST}`, 'ghcr.io', 'acme/pay', '1', DIGEST],
  ])('parses %s', (name, host, path, tag, digest) => {
    expect(parseReference(name)).toEqual({ host, path, tag, digest });
  });

  test.each([
    ...['', '/', ':', '@', ':v1', 'a//b', '/a', 'a/', 'Acme', 'acme/Pay', 'a b', 'a:b:c', 'a:', 'a@', 'a@sha256:00'],
    ...['ghcr.io/', 'ghcr.io/Acme', 'a..b', 'a___b', '-a', 'a-', 'a/_b', 'https://ghcr.io/acme', '::error::x', 'a:-x'],
    ...[
      'ghcr.io/a\n',
      'é',
      `a:${'x'.repeat(129)}`,
      'a'.repeat(256),
      'a'.repeat(100_000),
      'a'.repeat(64),
      `a@${DIGEST}@${DIGEST}`,
    ],
  ])('refuses %j', (name) => {
    expect(parseReference(name)).toBeNull();
  });

  test('returns the parts of which a name was composed', () => {
    const component = fc.constantFrom('a', 'pay', 'b.c', 'd--e', 'f_g', 'h__i', '0');
    const parts = fc.record({
      host: fc.constantFrom('docker.io', 'ghcr.io', 'localhost', 'localhost:5000', 'r.acme.example:443', '[::1]:1'),
      path: fc.array(component, { minLength: 1, maxLength: 4 }).map((list) => list.join('/')),
      tag: fc.constantFrom(null, 'latest', 'v1.4.2', '_x', '1'),
      digest: fc.constantFrom(null, DIGEST),
    });
    fc.assert(
      fc.property(parts, ({ host, path, tag, digest }) => {
        const isShort = host === 'docker.io' && !path.includes('/');
        const name = `${host}/${path}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
        const parsed = parseReference(name);
        expect(parsed).toEqual({ host, path: isShort ? `library/${path}` : path, tag, digest });
        if (tag !== null || digest !== null) expect(fullName(name)).toBe(name.replace(path, parsed?.path ?? ''));
      }),
    );
  });

  test('reads back every reference that it parses', () => {
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 20 }), (name) => {
        const parsed = parseReference(name);
        fc.pre(parsed !== null);
        expect(parsed && parseReference(formatReference(parsed))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

const UNIT = fc.constantFrom(
  ...['a', 'A', '0', '.', '-', '_', '/', ':', '@', '[', ']', DIGEST, 'docker.io/', 'library/', 'localhost/', 'ACME/'],
);

function valid(name: string): Reference {
  const parsed = parseReference(name);
  if (parsed === null) throw new Error(`${name} is not a valid reference`);
  return parsed;
}

describe('splitReference', () => {
  test('agrees with parseReference wherever the text is valid, but for the case of hosts', () => {
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 20 }), (name) => {
        const parsed = parseReference(name);
        fc.pre(parsed !== null);
        const split = splitReference(name);
        expect(parsed).toEqual({ ...split, host: parsed?.host });
        expect(parsed?.host.toLowerCase()).toBe(split.host.toLowerCase());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('withoutTag', () => {
  test.each([
    ['alpine', 'alpine'],
    ['alpine:3', 'alpine'],
    [`alpine@${DIGEST}`, 'alpine'],
    [`alpine:3@${DIGEST}`, 'alpine'],
    ['localhost:5000/pay', 'localhost:5000/pay'],
    ['localhost:5000/pay:1', 'localhost:5000/pay'],
    ['[::1]:5000/pay:1', '[::1]:5000/pay'],
    ['dist@2/image.tar', 'dist@2/image.tar'],
    ['oci:layout:v1', 'oci:layout'],
    ['', ''],
  ])('of %j is %j', (name, repository) => {
    expect(withoutTag(name)).toBe(repository);
  });
});

describe('the full spellings', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine', 'docker.io/library/alpine:latest', 'docker.io/library/alpine:latest'],
    [
      `alpine:3@${DIGEST}`,
      'docker.io/library/alpine',
      'docker.io/library/alpine:3',
      `docker.io/library/alpine:3@${DIGEST}`,
    ],
    [`ghcr.io/a@${DIGEST}`, 'ghcr.io/a', `ghcr.io/a@${DIGEST}`, `ghcr.io/a@${DIGEST}`],
  ])('of %s are the repository, the tagged name and the whole', (name, repository, tagged, whole) => {
    const reference = withDefaultTag(valid(name));
    expect([repositoryName(reference), taggedName(reference), formatReference(reference)]).toEqual([
      ...[repository, tagged, whole],
    ]);
  });
});

describe('the spellings of a repository', () => {
  test.each([
    ['alpine', ['docker.io/library/alpine', 'docker.io/alpine', 'library/alpine', 'alpine']],
    ['acme/pay', ['docker.io/acme/pay', 'acme/pay']],
    ['ghcr.io/pay', ['ghcr.io/pay']],
    ['localhost/pay', ['localhost/pay']],
    // Without the host, the rest names another repository, or an image by its ID.
    ['docker.io/localhost/x', ['docker.io/localhost/x']],
    ['docker.io/a.b/x', ['docker.io/a.b/x']],
    ['docker.io/library/a/b', ['docker.io/library/a/b', 'library/a/b']],
    [
      `library/${'a'.repeat(64)}`,
      ['docker.io/library/', 'docker.io/', 'library/'].map((start) => `${start}${'a'.repeat(64)}`),
    ],
  ])('%s are %j', (name, expected) => {
    expect(repositorySpellings(valid(name))).toEqual(expected);
  });

  test('all parse as that repository, and no other repository has one of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 12 }), (name) => {
        const parsed = parseReference(name);
        fc.pre(parsed !== null);
        if (parsed === null) return;
        for (const spelling of repositorySpellings(parsed))
          expect(repositoryName(valid(spelling))).toBe(repositoryName(parsed));
      }),
      { numRuns: 2000 },
    );
  });

  test('are combined with tag and digest', () => {
    expect(referenceSpellings(valid(`ghcr.io/a:1@${DIGEST}`))).toEqual([
      ...['ghcr.io/a', 'ghcr.io/a:1', `ghcr.io/a@${DIGEST}`, `ghcr.io/a:1@${DIGEST}`],
    ]);
    expect(referenceSpellings(valid('ghcr.io/a'))).toEqual(['ghcr.io/a']);
  });
});

describe('a pattern', () => {
  test.each([
    ['alpine', 'alpine:3', true],
    ['docker.io/*', 'alpine:3', true],
    ['docker.io/alpine', 'alpine:3', true],
    ['GHCR.io/acme/*', 'ghcr.io/acme/x:v1', true],
    ['ghcr.io/*', 'GHCR.io/acme/x:v1', true],
    ['ghcr.io/acme/x:V1', 'ghcr.io/acme/x:v1', false],
    ['*:v1', 'ghcr.io/acme/x:v1', true],
    ['localhost/*', 'docker.io/localhost/x', false],
  ])('%s and the reference %s: %s', (pattern, name, expected) => {
    expect(matchesReference(pattern, valid(name))).toBe(expected);
  });
});

describe('repoTagRefusal', () => {
  // docker 20.10 and 28, ctr 1.6 and 2.4, podman 4.3 and containers/image 5.36 accept these in RepoTags.
  test.each([
    ...[
      'acme/x:1',
      'x:1',
      'docker.io/library/x:1',
      'localhost:5000/x:1',
      'acme.com/x:1',
      'Acme.com/x:1',
      'acme/x__y:1',
    ],
    ...['sha256:aaa', 'acme.com:99999/x:1', 'localhost/x:latest', `${'a'.repeat(64)}:1`],
  ])('accepts %s', (name) => {
    expect(repoTagRefusal(name)).toBeNull();
  });

  test.each([
    [
      'ACME/X:1',
      'is not a valid image name: the repository must be in lower case; docker, containerd and podman refuse',
    ],
    [
      'acme/X:1',
      'is not a valid image name: the repository must be in lower case; docker, containerd and podman refuse',
    ],
    ...[
      '',
      'acme/x:',
      'acme/x:.1',
      '-acme/x:1',
      'acme//x:1',
      'acme/x:1 ',
      'acme/x-:1',
      'acme/x___y:1',
      '<none>:<none>',
    ].map((name) => [name, 'is not a valid image name; docker, containerd and podman refuse'] as const),
    ['acme_.com/x:1', 'is not a valid image name; docker, containerd and podman refuse'],
    [`acme/x:${'a'.repeat(129)}`, 'is not a valid image name; docker, containerd and podman refuse'],
    [`acme/${'a'.repeat(256)}:1`, 'is not a valid image name; docker, containerd and podman refuse'],
    ['a'.repeat(64), 'is not a valid image name; docker, containerd and podman refuse'],
    ['acme/x', 'has no tag; docker refuses'],
    [`acme/x@${DIGEST}`, 'has a digest; podman'],
    [`acme/x:1@${DIGEST}`, 'has a digest; podman'],
    ['ACME/x:1', 'has a host that podman does not accept'],
    ['LOCALHOST/x:1', 'has a host that podman does not accept'],
    ['[::1]:5000/x:1', 'has a host that podman does not accept'],
  ])('refuses %s', (name, words) => {
    expect(repoTagRefusal(name)?.startsWith(words)).toBe(true);
  });
});
