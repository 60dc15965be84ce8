import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import { buildResult, readBuildResults, splitBuildResults } from '../../src/sources/build-result.ts';
import { locationOf } from '../support/sources.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import '../support/seed.ts';

const A = `sha256:${'a1'.repeat(32)}`;
const B = `sha256:${'b2'.repeat(32)}`;
const CONFIG = `sha256:${'c3'.repeat(32)}`;

/** The images in a build result; fails the test where it is refused. */
function images(result: unknown): readonly string[] {
  const read = buildResult(Buffer.from(typeof result === 'string' ? result : JSON.stringify(result, null, 2)));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** Why a build result is refused; fails the test where it is not. */
function refusal(result: unknown): string {
  const read = buildResult(Buffer.from(typeof result === 'string' ? result : JSON.stringify(result)));
  if (read.ok) throw new Error(`it is taken for ${read.value.join()}`);
  expect(read.error).not.toContain('\n');
  return read.error;
}

/** What buildx writes of one build, with `--push` (docker/buildx, "docs/reference/buildx_build.md"). */
function build(name: string, digest = A) {
  return {
    'buildx.build.provenance': {
      buildType: 'https://mobyproject.org/buildkit@v1',
      materials: [{ uri: 'pkg:docker/x' }],
    },
    'buildx.build.ref': 'mybuilder/mybuilder0/0fjb6ubs52xx3vygf6fgdl611',
    'buildx.build.warnings': [{ vertex: A, level: 1, short: 'JSONArgsRecommended' }],
    'containerimage.config.digest': CONFIG,
    'containerimage.descriptor': {
      annotations: { 'org.opencontainers.image.created': '2022-02-08T21:28:03Z' },
      ...{ digest, mediaType: 'application/vnd.oci.image.index.v1+json', size: 506 },
    },
    'containerimage.digest': digest,
    'image.name': name,
  };
}

/** All but these fields. */
function without(result: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(result).filter(([key]) => !keys.includes(key)));
}

describe('the metadata of buildx', () => {
  test('gives each name that was pushed, with the digest', () => {
    expect(images(build('ghcr.io/acme/pay:1.4.2, docker.io/acme/pay:latest'))).toEqual([
      `docker://ghcr.io/acme/pay@${A} as ghcr.io/acme/pay:1.4.2`,
      `docker://docker.io/acme/pay@${A} as docker.io/acme/pay:latest`,
    ]);
    expect(images(build('ghcr.io/acme/pay:1,ghcr.io/acme/pay:1'))).toHaveLength(1);
  });

  test('of what was pushed by its digest gives no tag, least of all latest', () => {
    expect(images(build('localhost:5000/pay'))).toEqual([
      `docker://localhost:5000/pay@${A} as localhost:5000/pay@${A}`,
    ]);
  });

  test('of imagetools has the descriptor alone', () => {
    expect(images(without(build('ghcr.io/acme/pay:1'), 'containerimage.digest'))).toEqual([
      `docker://ghcr.io/acme/pay@${A} as ghcr.io/acme/pay:1`,
    ]);
  });

  test('of bake gives the images of all targets, and nothing of those without one', () => {
    const bake = {
      'buildx.build.warnings': {},
      db: build('ghcr.io/acme/db:1'),
      lint: { 'buildx.build.ref': 'x' },
      'web-app': build('ghcr.io/acme/web:1,ghcr.io/acme/db:1', B),
      again: build('ghcr.io/acme/db:1'),
    };
    expect(images(bake)).toEqual([
      `docker://ghcr.io/acme/db@${A} as ghcr.io/acme/db:1`,
      `docker://ghcr.io/acme/web@${B} as ghcr.io/acme/web:1`,
      `docker://ghcr.io/acme/db@${B} as ghcr.io/acme/db:1`,
    ]);
    expect(images({ image: build('x:1'), imageDigest: build('y:1') })).toHaveLength(2);
  });

  test.each([
    [
      'a file as output',
      without(build(''), 'image.name'),
      'it has no name of a pushed image (image.name); if the output is a file, check that file, such as oci-archive:image.tar',
    ],
    [
      'an empty name',
      build(''),
      'it has no name of a pushed image (image.name); if the output is a file, check that file, such as oci-archive:image.tar',
    ],
    ['no digest', { 'image.name': 'x:1' }, 'it states no digest (containerimage.digest)'],
    [
      'a digest that is none',
      { ...build('x:1'), 'containerimage.digest': 'sha256:1' },
      'containerimage.digest is not a valid digest',
    ],
    [
      'two digests',
      { ...build('x:1'), 'containerimage.digest': B },
      'containerimage.digest and containerimage.descriptor state different digests',
    ],
    ['a name that is none', build('x:1,Not A Name'), '" is not a valid image name'],
    ['an empty name among others', build('x:1,'), '" is not a valid image name'],
    ['a name with a digest', build(`x@${B}`), '" is not a valid image name'],
    ['a number as name', { ...build(''), 'image.name': 1 }, 'image.name is not a string'],
    ['an image in the engine', { ...build('pay:1', CONFIG) }, 'check docker-daemon:pay:1'],
    [
      'no image',
      without(build(''), 'image.name', 'containerimage.digest', 'containerimage.descriptor'),
      'it contains no image: the build has no image output',
    ],
    [
      'a target with a file as output',
      { a: build('x:1'), b: without(build(''), 'image.name') },
      'the target b: it has no name of a pushed image (image.name); if the output is a file, check that file, such as oci-archive:image.tar',
    ],
    [
      'targets without images',
      { lint: { 'buildx.build.ref': 'x' } },
      'it contains no image: check that the build step pushed one',
    ],
    ['a key that stands twice', '{"image.name":"x:1","image.name":"y:1"}', 'image.name'],
  ])('with %s is refused', (_, result, why) => {
    expect(refusal(result)).toContain(why);
  });
});

describe("jib's jib-image.json", () => {
  const jib = {
    image: 'gcr.io/project/image:tag',
    imageId: CONFIG,
    imageDigest: A,
    tags: ['latest', 'tag'],
    imagePushed: true,
  };

  test('gives the image under each tag', () => {
    expect(images(jib)).toEqual([
      `docker://gcr.io/project/image@${A} as gcr.io/project/image:latest`,
      `docker://gcr.io/project/image@${A} as gcr.io/project/image:tag`,
    ]);
    expect(images({ ...jib, image: 'localhost:5000/image' })).toHaveLength(2);
  });

  test('of older versions has neither tags nor whether it was pushed', () => {
    expect(images(without(jib, 'tags', 'imagePushed'))).toEqual([
      `docker://gcr.io/project/image@${A} as gcr.io/project/image:tag`,
    ]);
  });

  test.each([
    [{ imagePushed: false }, 'jib did not push the image (imagePushed)'],
    [{ imageDigest: 'x' }, 'imageDigest is not a valid digest'],
    [{ image: 'No Name' }, '" is not a valid image name'],
    [{ tags: [1] }, 'tags is not a list of strings'],
    [{ tags: ['a b'] }, '" is not a valid image name'],
  ])('with %j is refused', (change, why) => {
    expect(refusal({ ...jib, ...change })).toContain(why);
  });
});

describe('the outputs of docker/github-builder', () => {
  const meta = (tags: readonly unknown[]) =>
    JSON.stringify({ tags, 'tag-names': ['1.4.2'], labels: {}, annotations: [] });
  const outputs = (tags: readonly unknown[] = ['ghcr.io/acme/pay:1.4.2'], more: object = {}) => ({
    'meta-json': meta(tags),
    ...{ digest: A, 'output-type': 'image', signed: 'true', 'artifact-name': '' },
    ...{ 'cosign-version': 'v3.1.3', 'cosign-verify-commands': 'cosign verify "x{y"' },
    ...more,
  });
  const IMAGE = `docker://ghcr.io/acme/pay@${A} as ghcr.io/acme/pay:1.4.2`;

  test('have the digest, and the names as the tags of meta-json', () => {
    expect(images(outputs(['ghcr.io/acme/pay:1.4.2', 'acme/pay:latest']))).toEqual([
      IMAGE,
      `docker://acme/pay@${A} as acme/pay:latest`,
    ]);
    expect(images(readFileSync(join(import.meta.dirname, '../cases/github-builder-outputs.json'), 'utf8'))).toEqual([
      'docker://ghcr.io/acme/pay@sha256:d640332a48d4aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa as ghcr.io/acme/pay:1.4.2',
    ]);
  });

  test('are read as the outputs of a job, as the job, and as all jobs', () => {
    const job = { result: 'success', outputs: outputs() };
    expect(images(job)).toEqual([IMAGE]);
    expect(
      images({
        build: job,
        lint: { result: 'success', outputs: {} },
        plan: { result: 'success', outputs: { digest: B } },
      }),
    ).toEqual([IMAGE]);
    const files = { result: 'success', outputs: { 'output-type': 'local', digest: B } };
    expect(images({ build: job, files })).toEqual([IMAGE]);
    const other = { result: 'success', outputs: outputs(['acme/web:2'], { digest: B }) };
    expect(images({ pay: job, web: other })).toEqual([IMAGE, `docker://acme/web@${B} as acme/web:2`]);
  });

  test('are read without the outputs that are empty, and with meta-json as an object', () => {
    expect(images({ 'meta-json': meta(['ghcr.io/acme/pay:1.4.2']), digest: A })).toEqual([IMAGE]);
    expect(images(outputs([], { 'meta-json': { tags: ['ghcr.io/acme/pay:1.4.2'] } }))).toEqual([IMAGE]);
  });

  test('stand in an input among others', () => {
    const text = `${JSON.stringify(outputs(), null, 2)}\nrefs.txt`;
    expect(splitBuildResults(text)).toEqual([JSON.stringify(outputs(), null, 2), 'refs.txt']);
  });

  test.each([
    [
      'of a local build',
      outputs([], { 'output-type': 'local', digest: A.slice(7) }),
      /^its output is local: the workflow uploads/,
    ],
    ['of a local build without meta-json', { 'output-type': 'local', digest: A }, /^its output is local/],
    ['that were not pushed', outputs(['a:1'], { digest: '' }), /^it states no digest: .* with push: true only$/],
    ['without a digest', { 'meta-json': meta(['a:1']), 'output-type': 'image' }, /^it states no digest/],
    ['with a digest of another form', outputs(['a:1'], { digest: 'x' }), /^digest is not a valid digest$/],
    ['with a digest that is a number', outputs(['a:1'], { digest: 1 }), /^digest is not a valid digest$/],
    ['without tags', outputs([]), /^meta-json has no tags/],
    ['with tags of another kind', outputs([1]), /^tags in meta-json is not a list of strings$/],
    ['with a tag that is not a name', outputs(['A B']), /"A B" is not a valid image name$/],
    ['with meta-json that is broken', outputs([], { 'meta-json': '{' }), /^meta-json is not the JSON of docker/],
    ['with meta-json of another kind', outputs([], { 'meta-json': 1 }), /^meta-json is not the JSON of docker/],
    ['with an empty meta-json', outputs([], { 'meta-json': '' }), /^meta-json is not the JSON of docker/],
    ['of one of several jobs', { web: { outputs: outputs([]) } }, /^the job web: meta-json has no tags/],
  ])('are refused %s', (_, value, message) => {
    expect(refusal(value)).toMatch(message);
  });
});

describe('lines of ko and kaniko', () => {
  test('are an image each', () => {
    expect(
      images(`index.docker.io/acme/pay@${A}\r\n\n  localhost:5000/web:v1@${B}  \nindex.docker.io/acme/pay@${A}\n`),
    ).toEqual([
      `docker://index.docker.io/acme/pay@${A} as index.docker.io/acme/pay@${A}`,
      `docker://localhost:5000/web@${B} as localhost:5000/web:v1`,
    ]);
  });

  test.each([
    [A, 'line 1 is a digest without a name: run kaniko with --image-name-tag-with-digest-file'],
    [`x@${A}\n\nghcr.io/acme/pay:v1`, 'line 3: "ghcr.io/acme/pay:v1" has no digest'],
    ['ko.local/pay-d41d8:0123', '" is in an engine, not in a registry: check docker-daemon:'],
    [`kind.local/pay@${A}`, 'docker-daemon:'],
    ['x@sha256:12', '" is not a valid digest'],
    [`x@${A.toUpperCase()}`, '" is not a valid digest: sha256: and 64 lower-case hex digits'],
    [`No Name@${A}`, '" is not a valid image name'],
    [`@${A}`, '" is not a valid image name'],
    [`x@${A}@${B}`, '" is not a valid image name'],
    ['', 'it contains no image: check that the build step pushed one'],
    [' \n\n', 'it contains no image: check that the build step pushed one'],
    ['hello world', 'line 1: its format is unknown; known are the metadata of buildx or bake,'],
    ['\x1f\x8b\x08\0', 'line 1: its format is unknown; known are the metadata of buildx or bake,'],
    ['[]', 'its format is unknown; known are the metadata of buildx or bake,'],
    ['{}', 'its format is unknown; known are the metadata of buildx or bake,'],
    ['{"schemaVersion":2}', 'its format is unknown; known are the metadata of buildx or bake,'],
    ['{"image": "x"', 'not valid JSON: expected'],
  ])('%j is refused', (text, why) => {
    expect(refusal(text)).toContain(why);
  });
});

describe('whatever was left', () => {
  const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/);
  const path = fc.stringMatching(/^[a-z0-9]{1,8}(?:\/[a-z0-9]{1,8}(?:[._-][a-z0-9]{1,8}){0,2}){0,2}$/);
  const host = fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', 'index.docker.io/', '[::1]:5000/');
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`);
  const pushed = fc.record({ repository: fc.tuple(host, path).map((parts) => parts.join('')), tag, digest });

  test('names an image that is taken apart into repository, digest and name', () => {
    fc.assert(
      fc.property(pushed, ({ repository, tag: label, digest: stated }) => {
        const name = `${repository}:${label}`;
        const ways = [
          build(name, stated),
          { image: name, imageDigest: stated, tags: [label], imagePushed: true },
          `${name}@${stated}\n`,
        ];
        for (const way of ways) {
          const [typed = '', ...more] = images(way);
          expect(more).toEqual([]);
          expect(locationOf(typed)).toMatchObject({
            ...{ transport: 'docker', path: `//${repository}`, expected: stated, givenName: name, select: null },
          });
        }
      }),
    );
  });

  test('is refused in one line where it is not understood', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    const key = fc.constantFrom(
      'containerimage.digest',
      'containerimage.descriptor',
      'image.name',
      'image',
      'imageDigest',
      'tags',
      'db',
    );
    const odd = fc.dictionary(key, fc.oneof(fc.jsonValue(), fc.constantFrom(A, 'x:1', '::error::')));
    fc.assert(
      fc.property(
        fc.oneof(
          value,
          odd.map((entry) => JSON.stringify(entry)),
        ),
        (text) => {
          const read = buildResult(Buffer.from(text));
          if (read.ok) for (const typed of read.value) expect(locationOf(typed).expected).not.toBeNull();
          else expect(read.error).toMatch(/^(?!.*::)[^\n\r\x1b]+$/);
        },
      ),
    );
  });

  test('is bounded', () => {
    const line = (i: number) => `x${i}@${A}\n`;
    const all = Array.from({ length: LIMITS.buildResultImages + 1 }, (_, i) => line(i));
    expect(refusal(all.join(''))).toContain('takes up to 10000');
    expect(images(all.slice(1).join(''))).toHaveLength(LIMITS.buildResultImages);
  });
});

describe('several results', () => {
  test('are read in order, each image once, and all that is wrong is told', async () => {
    const folder = temporaryDirectory();
    const at = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const [refs, bad] = [at('refs', `x:1@${A}\n`), at('bad\n.txt', 'hello')];
    const huge = at('huge', '');
    truncateSync(huge, LIMITS.buildResultBytes + 1);
    const read = await readBuildResults([
      JSON.stringify(build('x:1')),
      refs,
      bad,
      '{',
      join(folder, 'gone'),
      folder,
      huge,
    ]);
    expect(read.images).toEqual([`docker://x@${A} as x:1`]);
    expect(read.errors).toEqual([
      expect.stringMatching(/bad\\n\.txt: line 1: "hello" has no digest; expected NAME@DIGEST/),
      expect.stringMatching(/^the build result: /),
      expect.stringMatching(/gone: .*the file does not exist/),
      expect.stringMatching(/: the build result could not be read: it is a directory/),
      expect.stringMatching(/huge: the build result could not be read: it has more than 33,554,432 bytes/),
    ]);
  });

  test('stand in an input below one another, JSON of any form among paths', () => {
    const result = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value, null, 2)),
      fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc.stringMatching(/^[a-z./-]{1,20}$/),
    );
    fc.assert(
      fc.property(fc.array(result), fc.constantFrom('\n', '\r\n', '\n\n  '), (results, between) => {
        expect(splitBuildResults(results.join(between))).toEqual(results);
      }),
    );
    expect(splitBuildResults('')).toEqual([]);
    expect(splitBuildResults('{"a": {')).toEqual(['{"a": {']);
    expect(splitBuildResults('{"a":"}\\""} refs.txt')).toEqual(['{"a":"}\\""}', 'refs.txt']);
  });
});
