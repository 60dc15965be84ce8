import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { baseImage } from '../../src/rules/base-image.ts';
import { fixture, runCheck } from '../support/command.ts';
import { dockerfileOf } from '../support/dockerfile.ts';
import { setMember } from '../support/image-tree.ts';
import { checkRule, listOf, manifestsIn, mutateFixture, writeLayout } from '../support/images.ts';
import { at, type MutableObject, provenance, statementsIn, withoutAttestations } from '../support/provenance.ts';

const MAX = 'buildkit/based-max.tar';
const MIN = 'buildkit/based-min.tar';
const BASE = { allow: ['docker.io/acme/base'] };
const BOTH = { allow: ['acme/*'] };

/** The policy that users wish for (a private registry, pinned), with names of the fixtures. */
const WISH = {
  allow: ['acme/*', 'scratch'],
  pinned: true,
  evidence: ['provenance', 'annotations', 'dockerfile'],
};

const dockerfile = async (text: string) => ({ dockerfile: await dockerfileOf(text) });

const parameters = (predicate: MutableObject) => at(predicate, 'buildDefinition', 'externalParameters', 'request');
const materials = (predicate: MutableObject) => at(predicate, 'buildDefinition');

/** Takes the materials away, and with them every image but those of the steps. */
const withoutMaterials = provenance((predicate) => {
  delete materials(predicate)['resolvedDependencies'];
});

/** Gives manifests annotations that name a base. */
const annotated =
  (name: string, digest: string | null = null) =>
  (layout: Parameters<typeof withoutAttestations>[0]) => {
    for (const manifest of manifestsIn(layout)) {
      setMember(manifest, 'annotations', {
        'org.opencontainers.image.base.name': name,
        ...(digest === null ? {} : { 'org.opencontainers.image.base.digest': digest }),
      });
    }
  };

describe('base-image by provenance with steps (mode=max)', () => {
  test('catches a stage on an image that is not allowed, and says from what it knows', async () => {
    const { status, findings } = await checkRule(baseImage, fixture(MAX), BASE);
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: 'docker.io/acme/tools:1',
        platform: 'linux/amd64',
        path: ['index.json', 'manifests/0', 'manifests/0'],
        message: 'a stage of its build uses docker.io/acme/tools:1, from provenance; allowed: docker.io/acme/base',
        fix: 'build on an image that the policy allows (FROM in the Dockerfile), or allow the image in the policy',
      },
    ]);
  });

  test('catches the base of the final stage', async () => {
    const { messages } = await checkRule(baseImage, fixture(MAX), { allow: ['acme/tools'], stages: 'final' });
    expect(messages).toEqual(['it is built on docker.io/acme/base:1, from provenance; allowed: acme/tools']);
  });

  test('does not catch other stages where the final one counts', async () => {
    expect(await checkRule(baseImage, fixture(MAX), { ...BASE, stages: 'final' })).toMatchObject({ status: 'passed' });
  });

  test('does not take the frontend for a base', async () => {
    expect(await checkRule(baseImage, fixture(MAX), BOTH)).toMatchObject({
      status: 'passed',
      reason: 'it is built on docker.io/acme/base:1 (from provenance), docker.io/acme/tools:1 (from provenance)',
    });
  });

  test('catches what is not pinned as written, although BuildKit resolved it', async () => {
    const { findings } = await checkRule(baseImage, fixture(MAX), { pinned: true });
    expect(findings).toMatchObject([
      {
        key: 'docker.io/acme/tools:1 unpinned',
        message:
          'a stage of its build uses docker.io/acme/tools:1, from provenance, which is not pinned by digest: the tag may be moved',
        fix: expect.stringMatching(/^pin the digest: FROM docker\.io\/acme\/tools:1@sha256:[0-9a-f]{64}$/),
      },
    ]);
    expect((await checkRule(baseImage, fixture(MAX), { pinned: true, stages: 'final' })).status).toBe('passed');
  });

  test('leaves unchecked whether it is pinned where nothing says how it is written', async () => {
    const { status, reason } = await checkRule(baseImage, mutateFixture(MAX, withoutMaterials), { pinned: true });
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^whether docker\.io\/acme\/base:1 \(from provenance\) is pinned is unknown: /);
  });

  test.each(['provenance-max', 'three-stages', 'attestations-old', 'sbom'])('finds scratch below %s', async (name) => {
    const path = fixture(`buildkit/${name}.tar`);
    expect(await checkRule(baseImage, path, { allow: ['scratch'], pinned: true })).toMatchObject({
      status: 'passed',
      reason: 'it is built on scratch (from provenance)',
    });
    expect((await checkRule(baseImage, path, BOTH)).status).toBe('failed');
    expect((await checkRule(baseImage, path, { deny: ['scratch'] })).messages[0]).toBe(
      'it is built on scratch, from provenance; denied: scratch',
    );
  });

  test('catches a directory that stands in for a base', async () => {
    const path = mutateFixture(
      MAX,
      provenance((predicate) => {
        const config = at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig');
        at(config, 'llbDefinition', 0, 'op', 'Op', 'source')['identifier'] = 'local://rootfs';
      }),
    );
    expect((await checkRule(baseImage, path, { ...BOTH, stages: 'final' })).messages).toEqual([
      'it is built on local://rootfs, from provenance; allowed: acme/*',
    ]);
  });

  test('leaves unchecked where steps do not tell on what the image stands, and scratch is not allowed', async () => {
    const path = mutateFixture(
      MAX,
      provenance((predicate) => {
        const config = at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig');
        at(config, 'llbDefinition', 4, 'op')['Op'] = { diff: {} };
      }),
    );
    expect(await checkRule(baseImage, path, BOTH)).toMatchObject({ status: 'unchecked' });
    expect(await checkRule(baseImage, path, { allow: ['acme/*', 'scratch'] })).toMatchObject({ status: 'passed' });
    expect(await checkRule(baseImage, path, { allow: ['acme/base', 'scratch'], stages: 'final' })).toMatchObject({
      status: 'unchecked',
    });
  });
});

describe('base-image by provenance without steps (mode=min)', () => {
  test('holds every image of the build to the policy but the frontend', async () => {
    expect((await checkRule(baseImage, fixture(MIN), { allow: ['acme/base', 'scratch'] })).messages).toEqual([
      'its build uses docker.io/acme/tools:1, from provenance; allowed: acme/base, scratch',
    ]);
    expect((await checkRule(baseImage, fixture(MIN), { allow: ['acme/*', 'scratch'] })).status).toBe('passed');
  });

  test('tells what is pinned as written', async () => {
    const { findings } = await checkRule(baseImage, fixture(MIN), WISH);
    expect(findings.map(({ key }) => key)).toEqual(['docker.io/acme/tools:1 unpinned']);
  });

  test('cannot tell that it does not stand on scratch', async () => {
    const { status, reason } = await checkRule(baseImage, fixture(MIN), BOTH);
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^whether it is built on scratch, which is not allowed, is unknown: .*mode=max$/);
  });

  test('cannot tell which of its images is the final one', async () => {
    const { status, reason } = await checkRule(baseImage, fixture(MIN), {
      allow: ['acme/base', 'scratch'],
      stages: 'final',
    });
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^its build uses docker\.io\/acme\/tools:1, .*; provenance of mode=min does not show /);
  });

  test('finds scratch where no image was used', async () => {
    const path = fixture('buildkit/provenance-min.tar');
    expect((await checkRule(baseImage, path, { allow: ['scratch'] })).status).toBe('passed');
    expect((await checkRule(baseImage, path, BOTH)).findings).toHaveLength(2);
  });

  test.each([
    [
      'a named context',
      (request: MutableObject) => {
        request['args'] = { 'context:base': 'local:base' };
      },
    ],
    [
      'another directory',
      (request: MutableObject) => {
        request['locals'] = [{ name: 'rootfs' }];
      },
    ],
    [
      'another frontend',
      (request: MutableObject) => {
        request['frontend'] = 'acme.v0';
      },
    ],
    [
      "a gateway's frontend of somebody else",
      (request: MutableObject) => {
        request['frontend'] = 'gateway.v0';
        request['args'] = { source: 'acme/frontend' };
      },
    ],
  ])('does not take %s for scratch', async (_, change) => {
    const path = mutateFixture(
      'buildkit/provenance-min.tar',
      provenance((predicate) => change(parameters(predicate))),
    );
    expect(await checkRule(baseImage, path, { allow: ['scratch'] })).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('names no image and does not list all sources of the build'),
    });
  });

  test("takes a frontend that is not BuildKit's own for an image of the build", async () => {
    const path = mutateFixture(
      MIN,
      provenance((predicate) => {
        const text = JSON.stringify(predicate).replaceAll('docker/dockerfile', 'evil/dockerfile');
        Object.assign(predicate, JSON.parse(text));
      }),
    );
    expect((await checkRule(baseImage, path, WISH)).messages).toContain(
      'its build uses docker.io/evil/dockerfile:1, from provenance; allowed: acme/*, scratch',
    );
  });

  test("takes BuildKit's scanner for one only where there is an SBOM", async () => {
    const scanned = (name: string) =>
      mutateFixture(
        name,
        provenance((predicate) => {
          const definition = materials(predicate);
          definition['resolvedDependencies'] = [{ uri: 'pkg:docker/docker/buildkit-syft-scanner@stable-1' }];
          delete at(definition, 'internalParameters')['buildConfig'];
        }),
      );
    expect((await checkRule(baseImage, scanned('buildkit/sbom.tar'), { allow: ['scratch'] })).status).toBe('passed');
    expect((await checkRule(baseImage, scanned('buildkit/provenance-max.tar'), { allow: ['scratch'] })).status).toBe(
      'failed',
    );
  });
});

describe('base-image by annotations', () => {
  test("goes by ko's, for each platform", async () => {
    const { findings } = await checkRule(baseImage, fixture('go/ko'), { allow: ['acme/*'] });
    expect(findings.map(({ message, platform }) => [platform, message])).toEqual([
      ['linux/amd64', 'it is built on registry.acme.example/acme/base:1, from annotations; allowed: acme/*'],
      ['linux/arm64', 'it is built on registry.acme.example/acme/base:1, from annotations; allowed: acme/*'],
    ]);
    expect((await checkRule(baseImage, fixture('go/ko'), { allow: ['registry.acme.example/*'] })).status).toBe(
      'passed',
    );
  });

  test('leaves unchecked how the base is written, which they do not say', async () => {
    const { status, reason } = await checkRule(baseImage, fixture('go/ko'), { pinned: true });
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/is unknown: the evidence names the image, but not how the Dockerfile refers to it/);
  });

  test('takes a digest in the name for pinned', async () => {
    const path = mutateFixture('oci-gzip', annotated(`acme/base@sha256:${'a'.repeat(64)}`));
    expect((await checkRule(baseImage, path, WISH)).status).toBe('passed');
  });

  test('reads the entry of the index too, and leaves unchecked where the two differ', async () => {
    const inIndex = (name: string) => (layout: Parameters<typeof withoutAttestations>[0]) => {
      for (const entries of listOf(layout, 'manifests'))
        for (const entry of entries) setMember(entry, 'annotations', { 'org.opencontainers.image.base.name': name });
    };
    expect((await checkRule(baseImage, mutateFixture('oci-gzip', inIndex('alpine:3')), BOTH)).messages).toEqual([
      'it is built on docker.io/library/alpine:3, from annotations; allowed: acme/*',
    ]);
    expect(
      (await checkRule(baseImage, mutateFixture('oci-gzip', inIndex('alpine:3'), annotated('acme/base:1')), BOTH))
        .status,
    ).toBe('unchecked');
  });

  test('leaves unchecked a digest without a name, as buildah writes it for a base that has none', async () => {
    expect(await checkRule(baseImage, fixture('oci-index'), BOTH)).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('its annotations have a base digest but no base name'),
    });
  });

  test('lets what stands first among the evidence win over what contradicts it', async () => {
    const path = mutateFixture(MIN, withoutAttestations, annotated('acme/base:1'));
    const from = await dockerfile('FROM evil\n');
    expect((await checkRule(baseImage, path, { ...BOTH, evidence: ['annotations', 'dockerfile'] }, from)).status).toBe(
      'passed',
    );
    expect(
      (await checkRule(baseImage, path, { ...BOTH, evidence: ['dockerfile', 'annotations'] }, from)).messages,
    ).toEqual(['it is built on docker.io/library/evil:latest, from Dockerfile:1; allowed: acme/*']);
  });
});

describe('base-image by the Dockerfile', () => {
  const path = fixture('buildkit/gzip.tar');
  const evidence = { evidence: ['dockerfile'] };

  test('names the line', async () => {
    const from = await dockerfile(
      'FROM golang:1 AS build\nFROM acme/base:1\nCOPY --from=build /a /a\nCOPY --from=nginx /b /b\n',
    );
    expect((await checkRule(baseImage, path, BOTH, from)).messages).toEqual([
      'a stage of its build uses docker.io/library/golang:1, from Dockerfile:1; allowed: acme/*',
      'a stage of its build uses docker.io/library/nginx:latest, from Dockerfile:4; allowed: acme/*',
    ]);
    expect((await checkRule(baseImage, path, { ...BOTH, stages: 'final' }, from)).status).toBe('passed');
  });

  test.each([
    ['FROM acme/base:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 'passed'],
    ['FROM acme/base:1', 'failed'],
    ['FROM scratch', 'passed'],
    ['ARG TAG=1\nFROM acme/base:$TAG', 'failed'],
    ['ARG TAG\nFROM acme/base:$TAG', 'unchecked'],
    ['FROM acme/base:1 AS a\nFROM a', 'failed'],
    ['FROM scratch AS a\nFROM a AS b\nFROM b', 'passed'],
    [
      'FROM --platform=$BUILDPLATFORM acme/base:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      'passed',
    ],
    ['FROM base-$TARGETARCH', 'unchecked'],
  ])('holds %j to being pinned: %s', async (text, status) => {
    expect((await checkRule(baseImage, path, { ...WISH, ...evidence }, await dockerfile(text))).status).toBe(status);
  });

  test('is required where nothing else answers', async () => {
    expect(await checkRule(baseImage, path, BOTH)).toMatchObject({
      status: 'unchecked',
      reason:
        'the base image of linux/amd64 is unknown: no provenance is attached; no annotation names the base; no Dockerfile was given: build with buildx --provenance=mode=max and --output type=oci or type=image, or set the annotation org.opencontainers.image.base.name, or give the Dockerfile with --dockerfile',
    });
  });
});

describe('base-image on the command line', () => {
  const wish = `base-image:
  severity: error
  allow: ["acme/base*", scratch]
  pinned: true
  evidence: [provenance, annotations, dockerfile]
  unchecked: warning`;
  const withFile = async (text: string, image: string) => {
    const directory = writeLayout(new Map([['Dockerfile', text]]));
    return await runCheck(wish, [image], ['--dockerfile', join(directory, 'Dockerfile')]);
  };

  test('takes the word of a Dockerfile where the image has no evidence', async () => {
    const plain = fixture('buildkit/gzip.tar');
    expect(
      (
        await withFile(
          'FROM acme/base:1@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n',
          plain,
        )
      ).code,
    ).toBe(0);
    const failed = await withFile('FROM acme/base:1\n', plain);
    expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('Dockerfile:1, which is not pinned')]);
    // Not what it knows from the image itself.
    expect((await withFile('FROM scratch\n', fixture(MAX))).code).toBe(1);
  });

  test('counts what cannot be told as the policy says', async () => {
    const { code, stdout } = await runCheck(wish, [fixture('buildkit/gzip.tar')]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('unchecked  base-image (counts as warning)')]);
  });

  test.each([
    ['no/Dockerfile', 'no/Dockerfile: cannot read the Dockerfile: the file does not exist'],
    [fixture('buildkit/gzip.tar'), `${fixture('buildkit/gzip.tar')}: not a Dockerfile: it has no FROM instruction`],
  ])('refuses %s in one line', async (file, error) => {
    const { code, stdout, stderr } = await runCheck(wish, [fixture(MAX)], ['--dockerfile', file]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.split('\n')[0]).toContain(error);
  });
});

describe('base-image', () => {
  test.each([
    ['alpine', true],
    ['alpine:*', true],
    ['library/alpine', true],
    ['docker.io/alpine', true],
    ['docker.io/library/alpine:3.22', true],
    ['*alpine', true],
    ['*', true],
    ['alpine:3.2', false],
    ['Alpine', false],
    ['acme/alpine', false],
    ['registry.acme.example/alpine', false],
  ])('takes alpine:3.22 for %s: %s', async (pattern, is) => {
    const from = await dockerfile('FROM alpine:3.22\n');
    const told = await checkRule(
      baseImage,
      fixture('buildkit/gzip.tar'),
      { allow: [pattern], evidence: ['dockerfile'] },
      from,
    );
    expect(told.status).toBe(is ? 'passed' : 'failed');
  });

  test.each([
    [
      'is about another image',
      (text: string) => text.replace(/"sha256":"[0-9a-f]{64}"\}\}\]/, `"sha256":"${'0'.repeat(64)}"}}]`),
    ],
    [
      "is not BuildKit's",
      (text: string) => text.replace(/"buildType":"[^"]*"/, '"buildType":"https://acme.example/make"'),
    ],
  ])('does not count provenance that %s', async (_, change) => {
    const path = mutateFixture('buildkit/provenance-max.tar', (layout) => {
      provenance(() => {})(layout);
      for (const statement of statements(layout)) statement.edits.push(change);
    });
    expect((await checkRule(baseImage, path, { allow: ['scratch'] })).status).toBe('unchecked');
  });

  test.each([
    [
      'materials that are no list',
      (predicate: MutableObject) => {
        materials(predicate)['resolvedDependencies'] = 'x';
      },
    ],
    [
      'a material without an address',
      (predicate: MutableObject) => {
        materials(predicate)['resolvedDependencies'] = [1];
      },
    ],
    [
      'a broken package URL',
      (predicate: MutableObject) => {
        materials(predicate)['resolvedDependencies'] = [{ uri: 'pkg:docker/%zz' }];
      },
    ],
    [
      'a key that only Go reads',
      (predicate: MutableObject) => {
        materials(predicate)['ResolvedDependencies'] = [];
      },
    ],
    [
      'steps that are no list',
      (predicate: MutableObject) => {
        at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig')['llbDefinition'] = {};
      },
    ],
    [
      'no predicate at all',
      (predicate: MutableObject) => {
        for (const key of Object.keys(predicate)) delete predicate[key];
      },
    ],
  ])('leaves provenance with %s unchecked', async (_, change) => {
    const told = await checkRule(baseImage, mutateFixture('buildkit/provenance-max.tar', provenance(change)), {
      allow: ['scratch'],
    });
    expect(told.status).toBe('unchecked');
  });

  test('does not apply to what nothing runs', async () => {
    expect((await checkRule(baseImage, fixture('buildkit/cache'), BOTH)).status).toMatch(/not-applicable|unchecked/);
  });
});

function statements(layout: Parameters<typeof withoutAttestations>[0]) {
  return statementsIn(layout).flatMap(({ target }) => (target?.kind === 'leaf' ? [target] : []));
}
