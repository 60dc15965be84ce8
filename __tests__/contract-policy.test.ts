import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll, withScratch } from './support/command.ts';
import { mutateFixture, runMembers } from './support/images.ts';

/** Runs `check` with policies of these names; the last is the one that is given. */
async function checked(policies: Readonly<Record<string, string>>, image = fixture('oci-gzip')) {
  return await withScratch(async (directory) => {
    mkdirSync(join(directory, 'ci'));
    const paths = Object.entries(policies).map(([name, text]) => {
      const path = join(directory, 'ci', name);
      writeFileSync(path, text);
      return path;
    });
    const run = await plimsoll(['check', '--policy', paths.at(-1) ?? '', image]);
    return { ...run, stderr: run.stderr.replaceAll(`${directory}/ci/`, '') };
  });
}

/** The first line of each error, without the line of the policy below it. */
function errorsIn(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => /^\S/.test(line));
}

describe('a policy with one typo per line', () => {
  const ORG = `version: 1
rules:
  no-foreign-layers: error
  no-secrets: error
lock: {rules: [no-foreign-layers]}
`;
  const TEAM = `version: 1
extends: [recomended]
rules:
  labels: {severity: error, deny: ["a*"], requires: {}}
custom:
  - id: acme/user
    severity: error
    for: manifest
    when: manifest.platform.os == "linux"
    assert: manifest.config.uzer != "root"
`;
  const POLICY = `version: 1
extends: [./org.yml, ./team.yml]
rules:
  no-schema2: error
  layer-compression: {severity: error, alow: [zstd]}
  media-types: {severity: eror}
  platforms: {severity: error, require: [linux/amd46]}
  no-plugins: {severity: error, from: 2027-02-30}
  no-foreign-layers: warning
overrides:
  - match: {platfrom: ["windows/*"]}
    rules: {no-secrets: warning}
waivers:
  - rules: [no-secrets]
    match: {image: [app]}
    raeson: SEC-123
    until: 2026-12-31
`;

  test('is reported with every position in one run, including a loosened lock with both positions', async () => {
    const { code, stdout, stderr } = await checked({ 'org.yml': ORG, 'team.yml': TEAM, 'policy.yml': POLICY });
    expect([code, stdout]).toEqual([3, '']);
    expect(errorsIn(stderr)).toEqual([
      'policy.yml:4:3: unknown rule "no-schema2"; did you mean "no-schema1"?',
      expect.stringMatching(
        /^policy\.yml:5:40: unknown option "alow" in "layer-compression"; .*; did you mean "allow"\?$/,
      ),
      expect.stringMatching(/^policy\.yml:6:27: .*eror.*; did you mean "error"\?$/),
      'policy.yml:7:42: "linux/amd46" is not a valid platform: the architecture "amd46" is unknown; did you mean "linux/amd64"?',
      'policy.yml:8:39: invalid date "2027-02-30"; the day does not exist',
      'policy.yml:9:3: "no-foreign-layers" is locked at error by org.yml:5; warning would loosen it',
      expect.stringMatching(/^policy\.yml:11:13: unknown key "platfrom" in "match"; .*; did you mean "platform"\?$/),
      expect.stringMatching(/^policy\.yml:16:5: unknown key "raeson" in .*; did you mean "reason"\?$/),
      expect.stringMatching(/^team\.yml:2:11: unknown built-in policy "recomended"; .*; did you mean "recommended"\?$/),
      expect.stringMatching(/^team\.yml:4:43: unknown option "requires" in "labels"; .*; did you mean "require"\?$/),
      expect.stringMatching(/^team\.yml:10:29: unknown field "uzer" of config; .*; did you mean "user"\?$/),
    ]);
  });

  test('shows each line with a caret below the column', async () => {
    const { stderr } = await checked({ 'org.yml': ORG, 'team.yml': TEAM, 'policy.yml': POLICY });
    expect(stderr).toContain('      no-schema2: error\n      ^\n');
    expect(stderr.match(/^ +\^$/gm)).toHaveLength(11);
  });

  test('is valid once all are fixed', async () => {
    const fixed = POLICY.replace('no-schema2', 'no-schema1')
      .replace('alow: [zstd]', 'allow: [gzip]')
      .replace('eror', 'error')
      .replace('amd46', 'amd64')
      .replace('02-30', '02-28')
      .replace('no-foreign-layers: warning', 'no-foreign-layers: error')
      .replace('platfrom', 'platform')
      .replace('raeson', 'reason');
    const team = TEAM.replace('recomended', 'recommended')
      .replace('requires: {}', 'require: {}')
      .replace('uzer', 'user');
    expect(await checked({ 'org.yml': ORG, 'team.yml': team, 'policy.yml': fixed })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

test('an empty list of places to search is an error, because the rule would pass everything', async () => {
  const rules = ['annotations: {severity: error, require: {a: {}}, on: []}', 'no-secrets: {severity: error, scan: []}'];
  const { code, stderr } = await checked({ 'policy.yml': `version: 1\nrules:\n  ${rules.join('\n  ')}\n` });
  const words = 'it is an empty list, so the rule would check nothing: name at least one, or turn the rule off';
  expect([code, ...errorsIn(stderr)]).toEqual([3, `policy.yml:3:56: ${words}`, `policy.yml:4:39: ${words}`]);
});

describe('a pattern with catastrophic backtracking', () => {
  // 100,000 characters, of which every way to split them would be tried: a test that runs into its time would be the only sign.
  const HOSTILE = `${'a'.repeat(100_000)}!`;
  const image = mutateFixture('oci-gzip', runMembers({ Labels: { 'com.acme.text': HOSTILE } }));

  test.each([
    ['a label', 'rules: {labels: {severity: error, require: {com.acme.text: {pattern: "^(a+)+$"}}}}'],
    [
      'a custom rule',
      `custom:
  - {id: acme/text, severity: error, for: manifest, assert: 'manifest.config.labels["com.acme.text"].matches("^(a+)+$")'}`,
    ],
  ])('ends for %s without a match', async (_, lines) => {
    const { code, stdout, stderr } = await checked({ 'policy.yml': `version: 1\n${lines}\n` }, image);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.length).toBeLessThan(10_000);
  });
});
