import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fullName, parseReference, repoTagRefusal } from '../../src/formats/reference.ts';

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
  ])('of %s is %s', (name, full) => {
    expect(fullName(name)).toBe(full);
  });

  test.each([['v1'], [''], ['/'], ['a//b'], [':'], ['@'], ['::error::x'], ['a b/c']])(
    'makes something of %j, which is no reference',
    (name) => {
      expect(fullName(name)).toContain('/');
    },
  );

  test('is the same when done again, whatever the name', () => {
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
    ['localhost/pay', 'localhost', 'pay', null, null],
    ['localhost:5000', 'docker.io', 'library/localhost', '5000', null],
    ['localhost:5000/pay:1', 'localhost:5000', 'pay', '1', null],
    ['[::1]:5000/pay:1', '[::1]:5000', 'pay', '1', null],
    ['registry.acme.com:443/a/b__c/d-e.f', 'registry.acme.com:443', 'a/b__c/d-e.f', null, null],
    [`alpine@${DIGEST}`, 'docker.io', 'library/alpine', null, DIGEST],
    [`ghcr.io/acme/pay:1@${DIGEST}`, 'ghcr.io', 'acme/pay', '1', DIGEST],
  ])('takes %s apart', (name, host, path, tag, digest) => {
    expect(parseReference(name)).toEqual({ host, path, tag, digest });
  });

  test.each([
    ...['', '/', ':', '@', ':v1', 'a//b', '/a', 'a/', 'Acme', 'acme/Pay', 'a b', 'a:b:c', 'a:', 'a@', 'a@sha256:00'],
    ...['ghcr.io/', 'ghcr.io/Acme', 'a..b', 'a___b', '-a', 'a-', 'a/_b', 'https://ghcr.io/acme', '::error::x', 'a:-x'],
    ...['ghcr.io/a\n', 'é', `a:${'x'.repeat(129)}`, 'a'.repeat(256), 'a'.repeat(100_000), `a@${DIGEST}@${DIGEST}`],
  ])('refuses %j', (name) => {
    expect(parseReference(name)).toBeNull();
  });

  test('gives back the parts that a name was made of', () => {
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

  test('never throws, and gives what parses to itself', () => {
    const unit = fc.constantFrom(
      'a',
      'A',
      '0',
      '.',
      '-',
      '_',
      '/',
      ':',
      '@',
      '[',
      ']',
      DIGEST,
      'docker.io/',
      'library/',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (name) => {
        const parsed = parseReference(name);
        fc.pre(parsed !== null && /[.:]|^localhost$/.test(parsed.host));
        if (parsed === null) return;
        const { host, path, tag, digest } = parsed;
        const again = `${host}/${path}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
        expect(parseReference(again)).toEqual(parsed);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('repoTagRefusal', () => {
  // docker 20.10 and 28, ctr 1.6 and 2.4, podman 4.3 and containers/image 5.36 take these in RepoTags.
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
  ])('%s is taken by all', (name) => {
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
    ['a'.repeat(64), 'has no tag'],
    ['acme/x', 'has no tag; docker refuses'],
    [`acme/x@${DIGEST}`, 'has a digest; podman'],
    [`acme/x:1@${DIGEST}`, 'has a digest; podman'],
    ['ACME/x:1', 'has a host that podman does not take'],
    ['LOCALHOST/x:1', 'has a host that podman does not take'],
    ['[::1]:5000/x:1', 'has a host that podman does not take'],
  ])('%s is refused', (name, words) => {
    expect(repoTagRefusal(name)?.startsWith(words)).toBe(true);
  });
});
