import { describe, expect, test } from '@jest/globals';
import { reference } from '../../src/rules/reference.ts';
import { fixture } from '../support/command.ts';
import { checkRule, writeLayout } from '../support/images.ts';
import { layout, named } from '../support/layout.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;
/** The umoci image claims nothing but the tag v1. */
const as = (name: string) => `${fixture('oci-gzip')} as ${name}`;

function claiming(name: string): string {
  const image = layout();
  image.index([named(image.manifest(), name)]);
  return writeLayout(image.files);
}

describe('reference', () => {
  test.each([
    ['ghcr.io/acme/pay:1', ['ghcr.io/acme/*'], true],
    ['ghcr.io/acme/pay:1', ['ghcr.io/acme/pay'], true],
    ['ghcr.io/acme/pay:1', ['ghcr.io/acme/pay:1'], true],
    ['ghcr.io/acme/pay:1', ['ghcr.io/acme/pay:2'], false],
    ['ghcr.io/acme/pay:V1', ['ghcr.io/acme/pay:v1'], false],
    ['GHCR.IO/acme/pay:1', ['ghcr.io/acme/*'], true],
    ['ghcr.io/acme/pay', ['ghcr.io/acme/pay:latest'], true],
    ['ghcr.io/acme-evil/pay', ['ghcr.io/acme/*'], false],
    ['ghcr.io.evil.example/acme/pay', ['ghcr.io/acme/*'], false],
    ['alpine', ['docker.io/library/*'], true],
    ['alpine', ['alpine'], true],
    ['acme/pay', ['docker.io/acme/*'], true],
    ['acme/pay', ['acme/*'], true],
    ['ghcr.io/acme/pay', ['acme/*'], false],
    ['docker.io/ghcr.io/pay', ['ghcr.io/*'], false],
    [`ghcr.io/acme/pay@${DIGEST}`, ['ghcr.io/acme/pay'], true],
    ['ghcr.io/acme/pay:1', ['quay.io/*', 'ghcr.io/acme/*'], true],
  ])('takes %s where %j are allowed: %s', async (name, allow, isAllowed) => {
    const { status, messages } = await checkRule(reference, as(name), { allow });
    expect([status, messages]).toEqual(
      isAllowed ? ['passed', []] : ['failed', [`its name is ${name}; allowed: ${allow.join(', ')}`]],
    );
  });

  test.each([
    ['alpine', ['docker.io/*']],
    ['docker.io/acme/pay', ['acme/*']],
    ['ghcr.io/acme/pay:1', ['GHCR.io/*']],
    ['ghcr.io/acme/pay:Dev', ['*:dev']],
    ['ghcr.io/acme/pay', ['*:latest']],
    ['docker.io/ghcr.io/pay', ['docker.io/*']],
  ])('catches %s where %j are denied', async (name, deny) => {
    expect((await checkRule(reference, as(name), { deny })).messages).toEqual([
      `its name is ${name}, which "${deny[0]}" denies`,
    ]);
  });

  test.each(['Acme/Pay', 'https://ghcr.io/acme/pay', 'ghcr.io/acme/pay:a:b', 'ghcr.io/'])(
    'catches %s, which no registry takes',
    async (name) => {
      expect((await checkRule(reference, as(name), { deny: ['x'] })).messages).toEqual([
        `"${name}" is not a valid name for a registry`,
      ]);
    },
  );

  test.each([{ allow: ['*'] }, { tags: { allow: ['*'] } }, { tags: { pattern: '.' } }])(
    'leaves an image unchecked that the workflow does not name: %j',
    async (asked) => {
      for (const name of ['oci-gzip', 'docker-save-classic.tar', 'buildkit/gzip.tar', 'go/ko'])
        expect(await checkRule(reference, fixture(name), asked)).toMatchObject({
          status: 'unchecked',
          reason: 'the workflow gives it no name, and names that the image claims are not used: write IMAGE as NAME',
        });
    },
  );

  test.each([
    ['docker-save-classic.tar', ['docker.io/acme/*'], 'acme/pay:1.4.2'],
    ['docker-save-classic.tar', ['acme/pay'], 'acme/pay:1.4.2'],
    ['docker-save-skopeo.tar', ['acme/*'], 'docker.io/acme/pay:1.4.2'],
    ['buildkit/gzip.tar', ['docker.io/*'], 'docker.io/acme/pay:1.4.2'],
  ])('%s: %j denies the names that it claims', async (name, deny, claimed) => {
    const { status, findings } = await checkRule(reference, fixture(name), { deny });
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      { key: claimed, message: `a name that it claims is ${claimed}, which "${deny[0]}" denies` },
    ]);
    // Another name does not take it away.
    expect((await checkRule(reference, `${fixture(name)} as ghcr.io/acme/pay:1`, { deny })).status).toBe('failed');
  });

  test('has nothing to deny where nothing is claimed but a tag, or not even that', async () => {
    expect((await checkRule(reference, fixture('oci-gzip'), { deny: ['docker.io/*', 'v1'] })).status).toBe('passed');
    expect((await checkRule(reference, fixture('docker-save-untagged.tar'), { deny: ['*'] })).status).toBe(
      'not-applicable',
    );
  });

  test('asks nothing of names that are claimed but that none is denied', async () => {
    const path = `${fixture('docker-save-classic.tar')} as ghcr.io/acme/pay:9`;
    expect((await checkRule(reference, path, { allow: ['ghcr.io/*'], tags: { allow: ['9'] } })).status).toBe('passed');
  });

  test.each([
    ['pay:1.4.2', { allow: ['1.*'] }, []],
    ['pay:main', { allow: ['1.*'] }, ['its tag is main; allowed: 1.*']],
    ['pay:V1', { allow: ['v*'] }, ['its tag is V1; allowed: v*']],
    ['pay:1.4.2', { pattern: '^\\d+\\.\\d+\\.\\d+$' }, []],
    ['pay:1.4', { pattern: '^\\d+\\.\\d+\\.\\d+$' }, ['its tag is 1.4; required: a match of ^\\d+\\.\\d+\\.\\d+$']],
    ['pay:latest', { deny: ['latest'] }, ['its tag is latest, which "latest" denies']],
    ['pay:LATEST', { deny: ['latest'] }, ['its tag is LATEST, which "latest" denies']],
    [
      'pay',
      { deny: ['latest'] },
      ['its tag (its name states none, and tools take that for latest) is latest, which "latest" denies'],
    ],
    [`pay@${DIGEST}`, { deny: ['latest'] }, []],
  ])('asks of the tag of %s: %j', async (name, tags, messages) => {
    expect((await checkRule(reference, as(name), { tags })).messages).toEqual(messages);
  });

  test('leaves a tag unchecked that a name by digest does not have', async () => {
    expect(await checkRule(reference, as(`ghcr.io/acme/pay@${DIGEST}`), { tags: { allow: ['v*'] } })).toMatchObject({
      status: 'unchecked',
      reason: expect.stringMatching(/^the name ghcr\.io\/acme\/pay@sha256:0+ has a digest and no tag/),
    });
  });

  test('takes the bare words of a layout for tags, and those of others for names', async () => {
    expect((await checkRule(reference, fixture('oci-gzip'), { tags: { deny: ['v*'] } })).messages).toEqual([
      'a tag that it claims is v1, which "v*" denies',
    ]);
    expect(
      (await checkRule(reference, fixture('docker-save-classic.tar'), { tags: { deny: ['1.4.2'] } })).messages,
    ).toEqual(['the tag of acme/pay:1.4.2, which it claims, is 1.4.2, which "1.4.2" denies']);
  });

  test('leaves a claim unchecked that is no name, and denies it by what it says', async () => {
    const path = claiming('Acme/::error::\u202e:x:y');
    const { status, reason } = await checkRule(reference, path, { deny: ['quay.io/*'] });
    expect(status).toBe('unchecked');
    expect(reason).not.toMatch(/::|\u202e/);
    expect((await checkRule(reference, path, { deny: ['acme/*'] })).status).toBe('failed');
  });

  test('asks nothing where the policy names none', async () => {
    expect((await checkRule(reference, as('x'))).status).toBe('not-applicable');
  });

  test('tells patterns that match no name', async () => {
    expect(await reference.options['allow']?.issues?.(['ghcr.io/acme/*', '', 'a b', 'https://ghcr.io/*'])).toEqual([
      { path: ['1'], message: 'an empty pattern matches no name' },
      { path: ['2'], message: '"a b" has a space in it, and no name has one' },
      { path: ['3'], message: '"https://ghcr.io/*" has a scheme, and names have none: write ghcr.io/acme/*' },
    ]);
    expect(await reference.options['tags']?.issues?.({ pattern: '(' })).toMatchObject([{ path: ['pattern'] }]);
  });
});
