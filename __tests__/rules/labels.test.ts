import { describe, expect, test } from '@jest/globals';
import { labels } from '../../src/rules/labels.ts';
import { fixture, runCheck } from '../support/command.ts';
import { dockerfileOf } from '../support/dockerfile.ts';
import { checkRule, configMembers, mutateFixture, runMembers } from '../support/images.ts';

const TITLE = 'org.opencontainers.image.title';
const REVISION = 'org.opencontainers.image.revision';
const SHA = '4f1c2d0a9b8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a';
const labelled = (found: Readonly<Record<string, string>>) => mutateFixture('oci-gzip', runMembers({ Labels: found }));
const FLAG = (key: string, value = 'VALUE') =>
  `docker buildx build --label ${key}=${value} (docker/metadata-action: labels; ko: --image-label; jib: container.labels; buildah: --label)`;

describe('labels', () => {
  test('catches one that is missing, and says how to set it', async () => {
    const require = { [REVISION]: { in: [SHA] } };
    expect((await checkRule(labels, fixture('oci-gzip'), { require })).findings).toMatchObject([
      {
        key: REVISION,
        platform: 'linux/amd64',
        path: ['index.json', 'manifests/0', 'config'],
        message: `the label ${REVISION} is missing; required: "${SHA}"`,
        fix: `set it in the build: ${FLAG(REVISION, SHA)}`,
      },
    ]);
  });

  test.each([
    [{ [TITLE]: {} }, []],
    [{ [TITLE]: null }, []],
    [{ [TITLE]: { equals: 'pay' } }, []],
    [{ [TITLE]: { in: ['pay', 'web'], pattern: '^[a-z]+$' } }, []],
    [{ 'org.opencontainers.image.licenses': { type: 'spdx' } }, []],
    [{ [TITLE]: { equals: 'web' } }, [`the label ${TITLE} is "pay"; required: "web"`]],
    [{ [TITLE]: { type: 'url' } }, [`the label ${TITLE} is "pay"; required: an absolute URL (https://…)`]],
    [{ Title: {} }, ['the label Title is missing']],
    [{ [TITLE.toUpperCase()]: {} }, [`the label ${TITLE.toUpperCase()} is missing`]],
    [
      { [REVISION]: { type: 'sha' } },
      [`the label ${REVISION} is missing; required: a full commit id (40 or 64 hex digits)`],
    ],
  ])('asks for %j', async (require, messages) => {
    for (const name of ['oci-gzip', 'dir-schema1', 'docker-save-classic.tar'])
      expect((await checkRule(labels, fixture(name), { require })).messages).toEqual(messages);
  });

  test('catches one that is empty, unless that is required', async () => {
    const path = labelled({ [TITLE]: '' });
    expect((await checkRule(labels, path, { require: { [TITLE]: {} } })).messages).toEqual([
      `the label ${TITLE} is empty; required: any value`,
    ]);
    expect((await checkRule(labels, path, { require: { [TITLE]: { in: ['', 'x'] } } })).status).toBe('passed');
  });

  test('advises nothing that a shell would run', async () => {
    const require = { [TITLE]: { equals: "$(id) it's" } };
    const { findings } = await checkRule(labels, fixture('buildkit/two-platforms.tar'), { require });
    expect(findings[0]?.fix).toContain(`--label '${TITLE}=$(id) it'\\''s' (`);
  });

  test('catches what every platform lacks', async () => {
    const { findings } = await checkRule(labels, fixture('buildkit/two-platforms.tar'), { require: { [TITLE]: {} } });
    expect(findings.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test.each([
    [['com.acme.*'], ['com.acme.internal'], 1],
    [['COM.*'], ['com.acme.internal'], 1],
    [['com.acme'], ['com.acme.internal'], 0],
    [['*'], ['a', 'b'], 2],
  ])('%j denies of %j so many: %d', async (deny, keys, count) => {
    const { status, findings } = await checkRule(labels, labelled(Object.fromEntries(keys.map((key) => [key, 'x']))), {
      deny,
    });
    expect([status, findings.length]).toEqual([count > 0 ? 'failed' : 'passed', count]);
  });

  describe('says of a wrong value where it came from', () => {
    const require = { [TITLE]: { equals: 'web' } };
    const unless = ': labels are inherited from the base image unless the build sets them: ';
    const inherited = `${unless}${FLAG(TITLE, 'web')}`;
    const fixOf = async (path: string, dockerfile?: string) =>
      (
        await checkRule(
          labels,
          path,
          { require },
          dockerfile === undefined ? {} : { dockerfile: await dockerfileOf(dockerfile) },
        )
      ).findings[0]?.fix;

    test('a LABEL of BuildKit', async () => {
      const path = fixture('buildkit/three-stages.tar');
      const found = 'a LABEL instruction in the history sets it';
      // It was built with BuildKit, so that no other builder is spoken of.
      const inherited = `${unless}docker buildx build --label ${TITLE}=web (docker/metadata-action: labels)`;
      expect(await fixOf(path)).toBe(`${found}, of the Dockerfile or of its base image${inherited}`);
      expect(await fixOf(path, `FROM x\nLABEL ${TITLE}=pay\n`)).toBe(
        `${found}, of the Dockerfile or of its base image${inherited}`,
      );
      expect(await fixOf(path, 'FROM acme/base\n')).toBe(
        `${found} and the Dockerfile does not, so it is inherited${inherited}`,
      );
    });

    test.each([
      [`/bin/sh -c #(nop)  LABEL a=b ${TITLE}=pay`, true],
      [`/bin/sh -c #(nop) LABEL "${TITLE}"="pay"`, true],
      [`LABEL ${TITLE}=pay c=d`, true],
      [`LABEL ${TITLE}=payroll`, false],
      [`LABEL x.${TITLE}=pay`, false],
      [`RUN LABEL ${TITLE}=pay`, false],
    ])('%s: %s', async (createdBy, isSet) => {
      const path = mutateFixture(
        'oci-gzip',
        configMembers({ history: [{ created_by: createdBy, empty_layer: true }] }),
      );
      const start = isSet
        ? 'a LABEL instruction in the history sets it'
        : 'no LABEL instruction in the history sets it';
      expect((await fixOf(path))?.startsWith(start)).toBe(true);
    });

    test('no history', async () => {
      const path = mutateFixture('oci-gzip', configMembers({ history: undefined }));
      expect(await fixOf(path)).toBe(`the image has no history that shows where it comes from${inherited}`);
    });
  });

  test('shows no text of an image raw, and cuts it', async () => {
    const path = labelled({ [TITLE]: `::error::\u202e${'x'.repeat(10_000)}`, '::set-output name=a::b': '' });
    const { findings } = await checkRule(labels, path, { require: { [TITLE]: { type: 'url' } }, deny: ['::*'] });
    const text = findings.map(({ message, fix }) => message + fix).join('\n');
    expect(findings.length).toBe(2);
    expect(text).not.toMatch(/::|\u202e/);
    expect(text.length).toBeLessThan(2000);
  });

  test('asks nothing where the policy requires and denies no label', async () => {
    expect((await checkRule(labels, fixture('oci-gzip'))).status).toBe('not-applicable');
  });
});

test('takes the commits of the run for a list of values', async () => {
  const rules = `labels: {severity: error, require: {${REVISION}: {in: "{context.commits}"}}}`;
  const image = await labelled({ [REVISION]: SHA });
  expect(await runCheck(rules, [image], ['--context', `commits=${'0'.repeat(40)},${SHA}`])).toMatchObject({ code: 0 });
  expect(await runCheck(rules, [image], ['--context', `commits=${'0'.repeat(40)}`])).toMatchObject({ code: 1 });
  expect(await runCheck(rules, [image])).toMatchObject({ code: 2 });
});
