import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plimsoll } from './support/command.ts';
import { GitHubApi } from './support/github-api.ts';
import { getMember, setMember } from './support/image-tree.ts';
import {
  configMembers,
  configType,
  type Edit,
  layerMember,
  layerType,
  manifestsIn,
  mutateFixture,
  referencesTo,
  runMembers,
  writeLayout,
} from './support/images.ts';

/* An example policy with every feature, run by the command over an image of ko. Each test changes a part of the policy or of the image. */

const COMMIT = '1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f1f';
const POLICY = `# yaml-language-server: $schema=<policies/schema.json>
version: 1
extends: [recommended, acme/image-policies/base.yml@v3]     # built-in, ./file.yml, owner/repo/path@ref
fail-on: error                       # error | warning | never
unchecked: error                     # what not knowing counts as, at most: error | warning | note
rules:
  no-schema1: error                  # off | note | warning | error
  layer-compression: {severity: error, allow: [zstd], from: 2027-01-01}      # a warning until then
  platforms: {severity: error, require: [linux/amd64, linux/arm64]}
  labels:
    severity: error
    require:
      org.opencontainers.image.revision: {in: "{context.commits}"}
      org.opencontainers.image.version: {type: semver}
  base-image: {severity: error, allow: ["registry.acme.com/base/*"], unchecked: warning}
overrides:                           # in order, later wins; every key of match must hold
  - match: {repository: ["acme/legacy-*"], image: ["ghcr.io/acme/*"], platform: ["windows/*"]}
    reason: jib cannot write zstd
    until: 2027-03-01                # optional
    rules: {layer-compression: {allow: [gzip, zstd]}}
custom:
  - id: acme/no-debug-port
    severity: error
    for: manifest                    # image | manifest | layer | blob
    when: manifest.platform.os == "linux"             # CEL, type-checked when the policy is loaded; absent maps, lists and strings are empty
    assert: '!("5005/tcp" in manifest.config.exposedPorts)'
    message: the debug port is exposed
waivers:
  - rules: [no-foreign-layers]
    match: {image: ["ghcr.io/acme/erp-*"], platform: ["windows/*"], digest: ["sha256:…"], key: ["…"]}     # not empty
    reason: base layers from before 2023 (SEC-123)
    until: 2026-12-31                # required, as reason is
lock: {rules: [no-schema1], waivers: true, fail-on: true}    # what extends this file may not loosen these
`;
const BASE = `version: 1
rules: {no-plugins: error, no-unreferenced-blobs: warning}
`;

/** A base that an image of ko names in its annotations. */
const based =
  (name: string | null): Edit =>
  (layout) => {
    for (const manifest of manifestsIn(layout))
      setMember(manifest, 'annotations', name === null ? {} : { 'org.opencontainers.image.base.name': name });
  };
const labelled = (revision: string, version: string): Edit =>
  runMembers({
    Labels: { 'org.opencontainers.image.revision': revision, 'org.opencontainers.image.version': version },
  });

/** Edits with which an image of ko satisfies the policy. */
const GOOD: readonly Edit[] = [labelled(COMMIT, '1.4.2'), based('registry.acme.com/base/static:1')];

let api: GitHubApi;
const before = process.env['GITHUB_API_URL'];
beforeAll(async () => {
  const files = { [`${COMMIT}:base.yml`]: BASE };
  api = await GitHubApi.start({ 'acme/image-policies': { refs: { v3: COMMIT }, files } });
});
beforeEach(() => {
  process.env['GITHUB_API_URL'] = api.url;
});
afterAll(() => {
  if (before === undefined) delete process.env['GITHUB_API_URL'];
  else process.env['GITHUB_API_URL'] = before;
});

interface Ask {
  readonly policy?: string;
  readonly edits?: readonly Edit[];
  readonly name?: string;
  /** A policy with a lock refuses one in the past, so that it is taken out where a day is given; null for today, with the lock. */
  readonly day?: string | null;
  readonly commits?: string;
  readonly repository?: string;
  readonly flags?: readonly string[];
}

/** The parts of the report that the tests read. */
interface Report {
  readonly images: readonly {
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly waiver: object | null }[];
    readonly rules: readonly { readonly rule: string; readonly status: string; readonly effectiveSeverity: string }[];
  }[];
  readonly notices: readonly { readonly message: string }[];
}

/** Runs the command and returns `SEVERITY: RULE` for each rule that did not pass. */
async function checked(ask: Ask = {}) {
  const { policy = POLICY, edits = [], name = 'ghcr.io/acme/pay:1.4.2', day = '2026-11-25', flags = [] } = ask;
  const { commits = COMMIT, repository = 'acme/pay' } = ask;
  const text = day === null ? policy : policy.replace(/^lock: .*\n/m, '');
  const directory = writeLayout(new Map([['policy.yml', text]]));
  const context = ['--context', `commits=${commits}`, '--context', `repository=${repository}`];
  const facts = day === null ? context : [...context, '--as-of', day];
  const images = [`${mutateFixture('go/ko', ...GOOD, ...edits)} as ${name}`];
  const given = ['--policy', join(directory, 'policy.yml'), '--format', 'json', ...facts, ...flags];
  const { code, stdout, stderr } = await plimsoll(['check', ...given, ...images]);
  if (stdout === '') return { code, stderr: stderr.replaceAll(`${directory}/`, ''), outcomes: [], notices: [] };
  const report: Report = JSON.parse(stdout);
  const outcomes = report.images.flatMap(({ findings, rules }) => [
    ...findings.map(({ severity, rule, waiver }) => `${waiver === null ? severity : 'waived'}: ${rule}`),
    ...rules
      .filter(({ status }) => status === 'unchecked')
      .map(({ rule, effectiveSeverity }) => `${effectiveSeverity}: ${rule} unchecked`),
  ]);
  return {
    code,
    stderr,
    outcomes: [...new Set(outcomes)].toSorted(),
    notices: report.notices.map(({ message }) => message),
  };
}

/** The policy with a part left out, or exchanged. */
function without(part: string, by = ''): string {
  expect(POLICY).toContain(part);
  return POLICY.replace(part, by);
}

const LATER = 'warning: layer-compression';

describe('the example policy', () => {
  test('passes an image that satisfies it', async () => {
    expect(await checked()).toEqual({
      code: 0,
      stderr: '',
      outcomes: [LATER],
      notices: ['8 warnings become errors on 2027-01-01'],
    });
  });

  test('extends a built-in policy', async () => {
    const edits = [layerType('application/vnd.oci.image.layer.v1.tar+zstd')];
    expect((await checked({ edits })).outcomes).toEqual(['error: compression-matches-media-type', LATER]);
    expect((await checked({ edits, policy: without('recommended, ') })).outcomes).toEqual([LATER]);
  });

  test('extends a policy in another repository', async () => {
    const edits = [configType('application/vnd.docker.plugin.v1+json')];
    expect((await checked({ edits })).outcomes).toContain('error: no-plugins');
    const policy = without(', acme/image-policies/base.yml@v3');
    expect((await checked({ edits, policy })).outcomes).not.toContain('error: no-plugins');
  });

  test('fails on errors, and counts unchecked rules as errors', async () => {
    expect((await checked({ policy: without('fail-on: error', 'fail-on: warning') })).code).toBe(1);
    const edits = [configMembers({ rootfs: undefined }), configType('application/vnd.acme.config')];
    expect((await checked({ edits })).outcomes).toContain('error: labels unchecked');
    const policy = without('unchecked: error ', 'unchecked: note ');
    expect((await checked({ edits, policy })).outcomes).toContain('note: labels unchecked');
  });

  test('requires zstd from its date', async () => {
    expect((await checked({ day: '2026-12-31' })).code).toBe(0);
    expect(await checked({ day: '2027-01-01' })).toMatchObject({ code: 1, outcomes: ['error: layer-compression'] });
    expect((await checked({ policy: without(', from: 2027-01-01') })).code).toBe(1);
  });

  test('requires its platforms', async () => {
    const edits = [onPlatform('linux', 'amd64')];
    expect((await checked({ edits })).outcomes).toEqual(['error: platforms', LATER]);
    const policy = without('  platforms: {severity: error, require: [linux/amd64, linux/arm64]}\n');
    expect((await checked({ edits, policy })).outcomes).toEqual([LATER]);
  });

  test('requires a label with the commit', async () => {
    const edits = [labelled('2'.repeat(40), '1.4.2')];
    expect((await checked({ edits })).outcomes).toEqual(['error: labels', LATER]);
    expect((await checked({ edits, commits: `${COMMIT},${'2'.repeat(40)}` })).outcomes).toEqual([LATER]);
    const policy = without('      org.opencontainers.image.revision: {in: "{context.commits}"}\n');
    expect((await checked({ edits, policy })).outcomes).toEqual([LATER]);
  });

  test('requires a label with a semantic version', async () => {
    const edits = [labelled(COMMIT, 'latest')];
    expect((await checked({ edits })).outcomes).toEqual(['error: labels', LATER]);
    const policy = without('      org.opencontainers.image.version: {type: semver}\n');
    expect((await checked({ edits, policy })).outcomes).toEqual([LATER]);
  });

  test('requires a base image from its registry, and counts an unknown one as a warning', async () => {
    const foreign = [based('docker.io/library/alpine:3')];
    expect((await checked({ edits: foreign })).outcomes).toEqual(['error: base-image', LATER]);
    expect((await checked({ edits: foreign, policy: without(line('base-image')) })).outcomes).toEqual([LATER]);
    const unknown = [based(null)];
    expect(await checked({ edits: unknown })).toMatchObject({
      code: 0,
      outcomes: ['warning: base-image unchecked', LATER].toSorted(),
    });
    expect(await checked({ edits: unknown, policy: without(', unchecked: warning}', '}') })).toMatchObject({ code: 2 });
  });

  test('allows gzip for Windows images of legacy repositories until a date', async () => {
    const legacy = {
      edits: [onPlatform('windows')],
      policy: without('require: [linux/amd64, linux/arm64]', 'require: [windows/amd64, windows/arm64]'),
      repository: 'acme/legacy-shop',
      day: '2027-03-01',
    };
    expect(await checked(legacy)).toMatchObject({
      outcomes: [],
      notices: [
        'acme/no-debug-port applied to nothing in this run: nothing matches its "when": manifest.platform.os == "linux"',
        'layer-compression: override active until 2027-03-01, today (jib cannot write zstd)',
      ],
    });
    const gzip = ['error: layer-compression'];
    expect((await checked({ ...legacy, day: '2027-03-02' })).outcomes).toEqual(gzip);
    expect((await checked({ ...legacy, repository: 'acme/shop' })).outcomes).toEqual(gzip);
    expect((await checked({ ...legacy, name: 'docker.io/acme/pay:1' })).outcomes).toEqual(gzip);
    expect((await checked({ repository: 'acme/legacy-shop', day: '2027-03-01' })).outcomes).toEqual(gzip);
  });

  test('evaluates its custom rule', async () => {
    const edits = [runMembers({ ExposedPorts: { '5005/tcp': {} } })];
    // The edits replaced the labels.
    expect((await checked({ edits: [...edits, labelled(COMMIT, '1.4.2')] })).outcomes).toEqual([
      'error: acme/no-debug-port',
      LATER,
    ]);
    const policy = without(POLICY.slice(POLICY.indexOf('custom:'), POLICY.indexOf('waivers:')));
    expect((await checked({ edits, policy })).outcomes).toEqual([LATER]);
    const elsewhere = without('manifest.platform.os == "linux"', 'manifest.platform.os == "plan9"');
    expect((await checked({ edits, policy: elsewhere })).outcomes).toEqual([LATER]);
  });

  test('waives foreign layers of one image and platform until a date', async () => {
    const foreign = {
      edits: [
        onPlatform('windows'),
        layerType(FOREIGN, 0),
        layerType(FOREIGN, 4),
        layerMember('urls', ['https://example.com/layer']),
      ],
      name: 'ghcr.io/acme/erp-web:1',
    };
    // As it is written it names a digest and a key that nothing has.
    expect((await checked(foreign)).outcomes).toContain('warning: no-foreign-layers');
    const policy = without(', digest: ["sha256:…"], key: ["…"]}', ', key: ["*foreign*", "*nondistributable*"]}');
    expect((await checked({ ...foreign, policy })).outcomes).toContain('waived: no-foreign-layers');
    expect((await checked({ ...foreign, policy })).outcomes).not.toContain('warning: no-foreign-layers');
    expect((await checked({ ...foreign, policy, day: '2027-01-01' })).outcomes).toContain('warning: no-foreign-layers');
    expect((await checked({ ...foreign, policy, name: 'ghcr.io/acme/pay:1' })).outcomes).toContain(
      'warning: no-foreign-layers',
    );
  });

  test.each([
    [
      'a rule',
      'rules: {no-schema1: warning}',
      '"no-schema1" is locked at error by org.yml:33; warning would loosen it',
    ],
    ['fail-on', 'fail-on: never', 'fail-on is locked at error by org.yml:33; never would loosen it'],
    [
      'waivers',
      'waivers: [{rules: [labels], match: {image: [x]}, reason: y, until: 2027-01-01}]',
      'waivers are locked by org.yml:33; remove this one',
    ],
  ])('locks %s', async (_, text, expected) => {
    const own = `version: 1\nextends: [./org.yml]\n${text}\n`;
    const run = async (org: string) => {
      const directory = writeLayout(new Map(Object.entries({ 'org.yml': org, 'own.yml': own })));
      const { code, stderr } = await plimsoll(['policy', '--policy', join(directory, 'own.yml')]);
      return { code, stderr: stderr.replaceAll(`${directory}/`, '') };
    };
    const locked = await run(POLICY);
    expect(locked.code).toBe(3);
    expect(locked.stderr).toContain(expected);
    expect(locked.stderr).toContain('own.yml:3:');
    expect((await run(without(POLICY.slice(POLICY.indexOf('lock:'))))).code).toBe(0);
  });

  test('applies its lock to the flag, too', async () => {
    expect(await checked({ day: null, flags: ['--fail-on', 'never'] })).toMatchObject({
      code: 3,
      stderr: 'fail-on: locked at error by policy.yml:33; never would loosen it\n',
    });
    expect((await checked({ day: null, flags: ['--fail-on', 'warning'] })).code).toBe(1);
  });

  test('refuses an --as-of in the past, and accepts a later one', async () => {
    expect(await checked({ day: null, flags: ['--as-of', '2026-11-25'] })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^as-of: 2026-11-25 is in the past, .*: policy\.yml:33 locks rules; give \d{4}-/),
    });
    expect((await checked({ day: null, flags: ['--as-of', '2999-01-01'] })).code).not.toBe(3);
  });
});

const FOREIGN = 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip';

/** The line of a rule. */
function line(rule: string): string {
  return new RegExp(`^  ${rule}: .*\n`, 'm').exec(POLICY)?.[0] ?? 'missing';
}

/** The same, as it would be elsewhere; where no architecture is given, each keeps its own. */
function onPlatform(os: string, architecture?: string): Edit {
  const there = { os, ...(architecture !== undefined && { architecture }) };
  return (layout) => {
    configMembers(there)(layout);
    for (const entry of referencesTo(layout, 'manifests')) {
      const platform = getMember(entry, 'platform');
      if (platform !== undefined) setMember(entry, 'platform', { ...JSON.parse(JSON.stringify(platform)), ...there });
    }
  };
}
