import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plimsoll } from './support/command.ts';

/** An input that was once judged wrongly, what real consumers read from it, and the outcome that is required now. */
interface Case {
  /** The image as it is given on the command line; a path is relative to `__tests__/cases`. */
  readonly image: string;
  /** A preset's name, a file in `__tests__/cases`, or the rules of a policy in YAML. */
  readonly policy: string;
  readonly consumers: string;
  /** Exit code before the fix. */
  readonly before: number;
  /** Exit code that is required. `not 0` where failed and inconclusive are both right. */
  readonly after: number | 'not 0';
  /** What the output must contain. */
  readonly shows?: RegExp;
  readonly flags?: readonly string[];
}

const PODMAN_RUNS_IT = 'engines run it on Linux, as root';

/** A consumer reads another image than the one that was checked. */
const TWO_READINGS: readonly Case[] = [
  {
    image: 'archive-skippable-polyglot.tar',
    policy: 'no-secrets: error',
    consumers:
      'docker, podman, skopeo, ctr, crane and regctl read the tar, with root and a secret; Plimsoll read the zstd stream',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'zstd-skippable-tar-polyglot.tar',
    policy: 'recommended',
    consumers: 'podman mounts the outer tar of the layer, with a set-id file',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'gzip-magic-two-bytes.tar',
    policy: 'safe-layers: {severity: error, allow: []}',
    consumers: 'engines want 1f 8b 08 for gzip, and read an uncompressed tar',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'docker-archive-absolute-symlink-config.tar',
    policy: 'recommended',
    consumers: 'docker resolves an absolute symbolic link from the top of the archive: another config',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'oci-archive-with-legacy-repositories.tar',
    policy: 'recommended',
    consumers: 'docker 20.10 loads repositories and ID/json',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'platform-of-index-json/layout',
    policy: 'platforms: {severity: error, require: [linux/amd64]}',
    consumers: 'the config says linux/s390x; the entry of index.json is lost at push',
    before: 0,
    after: 'not 0',
  },
  { image: 'config-without-os', policy: 'user: error', consumers: PODMAN_RUNS_IT, before: 1, after: 1 },
  {
    image: 'estargz-toc-setuid',
    policy: 'hardened',
    consumers: 'lazy pulling mounts by the table of contents, where the file has mode 4755',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'secret-in-annotation-of-index-json',
    policy: 'no-secrets: error',
    consumers: 'crane pushes the annotations of index.json and of its second entry',
    before: 0,
    after: 1,
  },
  {
    image: 'gzip-with-zero-padding',
    policy: 'recommended',
    consumers: 'skopeo and podman refuse zeros behind the gzip member',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'manifest-with-history',
    policy: 'recommended',
    consumers: 'containers/image refuses history in a manifest as ambiguous',
    before: 0,
    after: 1,
    shows: /unambiguous-documents/,
  },
];

/** No current engine loads it. */
const REFUSED_BY_ENGINES: readonly Case[] = [
  {
    image: 'created-escaped-plus',
    policy: 'recommended',
    consumers: 'docker, containerd, skopeo and crane fail on an escape in a date',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'diffids-short',
    policy: 'recommended',
    consumers: 'containerd, docker and crane refuse',
    before: 0,
    after: 'not 0',
    shows: /spec-conformance/,
  },
  { image: 'history-long', policy: 'recommended', consumers: 'docker pull and load refuse', before: 0, after: 'not 0' },
  {
    image: 'docker-created-empty.tar',
    policy: 'recommended',
    consumers: 'docker, podman, ctr and crane refuse',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'docker-repotags-upper.tar',
    policy: 'recommended',
    consumers: 'docker, podman and ctr refuse',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'docker-cmd-string.tar',
    policy: 'recommended',
    consumers: 'docker takes a string as Cmd; podman, ctr and crane refuse',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'zero-byte-layer',
    policy: 'recommended',
    consumers: 'containerd refuses a layer of no bytes, docker takes it',
    before: 0,
    after: 'not 0',
  },
];

/** Good images that were blamed, or not understood. */
const GOOD: readonly Case[] = [
  {
    image: 'soci-v2-index',
    policy:
      '{user: error, platforms: {severity: error, require: [linux/amd64]}, max-layers: {severity: error, max: 50}}',
    consumers: 'an index with an image and a SOCI index artifact, as `soci convert` writes it',
    before: 1,
    after: 0,
  },
  { image: 'soci-v2-index', policy: 'recommended', consumers: 'the same', before: 0, after: 0 },
  { image: 'erofs-raw', policy: 'recommended', consumers: 'containerd mounts EROFS layers', before: 0, after: 0 },
  { image: 'erofs-zstd', policy: 'recommended', consumers: 'containerd mounts EROFS layers', before: 0, after: 0 },
  {
    image: 'erofs-raw',
    policy: 'safe-layers: error',
    consumers: 'the files of an EROFS layer are not read by Plimsoll',
    before: 1,
    after: 2,
  },
  {
    image: 'zeros-first-model',
    policy: 'recommended',
    consumers: 'model weights that begin with zeros',
    before: 0,
    after: 0,
  },
  {
    image: 'ctr-partial-amd64.tar',
    policy: 'recommended',
    consumers: 'one platform of an index of two',
    before: 2,
    after: 2,
  },
  {
    image: 'ctr-partial-amd64.tar',
    policy: 'blobs-verified: {severity: error, absent-platforms: allow}',
    consumers: 'one platform of an index of two',
    before: 2,
    after: 0,
  },
  {
    image: 'oras-copy-recursive',
    policy: 'recommended',
    consumers: 'index.json lists the index and, unnamed, its children',
    before: 0,
    after: 0,
  },
  {
    image: 'helm-chart',
    policy: 'platforms: {severity: error, require: [linux/amd64]}',
    consumers: 'a Helm chart has no platform',
    before: 1,
    after: 0,
  },
  { image: 'ollama-model', policy: 'recommended', consumers: 'a model, as Ollama writes it', before: 2, after: 0 },
  {
    image: '../fixtures/hybrid-docker-25.tar as ghcr.io/acme/renamed:9',
    policy: 'unambiguous-documents: error',
    consumers: 'a given name is not a claim of the archive',
    before: 1,
    after: 0,
  },
];

/** Policies that could be walked around. */
const POLICIES: readonly Case[] = [
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/undecided-override-undoes-lock/team.yml',
    consumers: 'a locked rule fails under every variant',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-a7x as ghcr.io/acme/shop:1',
    policy: 'policy/undecided-platform/p.yml',
    consumers: 'one more manifest, without a platform, changes nothing',
    before: 0,
    after: 1,
  },
  {
    image: '../../examples/image as ghcr.io/acme/prod-pay:1',
    policy: 'policy/lock-in-override/p.yml',
    consumers: 'the locking file has its own overrides',
    before: 0,
    after: 1,
  },
  {
    image: '../../examples/image as ghcr.io/acme/legacy-pay',
    policy: 'policy/overrides-twice/p.yml',
    consumers: 'a later file has no effect on a locked rule',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-emptylabel',
    policy: 'policy/pattern-loosens/p.yml',
    consumers: 'an empty label does not satisfy the locked rule',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-helm',
    policy: 'policy/per-platform-loosens/p.yml',
    consumers: 'the locked rule requires an attestation of every image',
    before: 0,
    after: 'not 0',
  },
  {
    image: '../../examples/image',
    policy: 'policy/fail-on-open/p.yml',
    consumers: 'a locked rule implies its fail-on',
    before: 0,
    after: 1,
  },
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/unknown-event/p.yml',
    consumers: 'an override on an event that is not known',
    before: 0,
    after: 1,
    shows: /no-schema1/,
  },
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/unknown-repository/p.yml',
    consumers: 'an override on a repository that is not known',
    before: 0,
    after: 1,
    shows: /no-schema1/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/unknown-context/p.yml',
    consumers: 'a list with a fact of the run that is not known, beside the locked list',
    before: 0,
    after: 1,
    shows: /p\.yml:3 has no effect: media-types is locked by .*org\.yml:3/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/locked-custom-rule/p.yml',
    consumers: 'a custom rule is locked as any other is',
    before: 0,
    after: 1,
    shows: /acme\/zstd/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/unchecked-everywhere/p.yml',
    consumers: 'a rule that fails under every variant, under unchecked: note',
    before: 0,
    after: 1,
    shows: /layer-compression/,
  },
  {
    image: 'policy/img-tamper',
    policy: 'policy/waived-digest/p.yml',
    consumers: 'a waiver of blobs by digest, and other bytes under those digests',
    before: 0,
    after: 1,
    shows: /error +layer-compression/,
  },
  {
    image: 'policy/img-tamper',
    policy: 'policy/waived-image-digest/p.yml',
    consumers: 'a waiver of an image by digest, with other bytes in its layers',
    before: 0,
    after: 1,
    shows: /error +layer-compression/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/waived-image-digest/p.yml',
    consumers: 'a waiver of an image by digest, with the bytes that it names',
    before: 0,
    after: 0,
    shows: /waived +layer-compression/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/past-day/p.yml',
    consumers: 'a day before the locked severity holds',
    flags: ['--as-of', '2025-12-31'],
    before: 0,
    after: 3,
  },
  {
    image: 'config-without-os',
    policy: 'policy/unknown-os/p.yml',
    consumers: 'engines run an image without an os on Linux',
    before: 0,
    after: 2,
    shows: /acme\/no-root/,
  },
];

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'a consumer reads another image': TWO_READINGS,
  'no engine loads it': REFUSED_BY_ENGINES,
  'a good image': GOOD,
  'a policy that could be walked around': POLICIES,
};

const FOLDER = join(import.meta.dirname, 'cases');

/** A file in the folder of cases, with what follows it (` as NAME`). */
function inFolder(path: string): string {
  return join(FOLDER, path);
}

function policyOf(policy: string): string {
  if (policy.endsWith('.yml')) return inFolder(policy);
  if (!policy.includes(':')) return policy;
  return `{version: 1, rules: ${policy.startsWith('{') ? policy : `{${policy}}`}}`;
}

describe.each(Object.entries(TABLES))('%s', (_table, cases) => {
  test.each(cases)('$image under $policy: exit code $before before, $after now', async (row) => {
    const flags = (row.flags ?? []).map((flag) => flag.replace(/^@/, `${FOLDER}/`));
    const run = await plimsoll(['check', '--policy', policyOf(row.policy), ...flags, inFolder(row.image)]);
    if (row.after === 'not 0') expect([1, 2]).toContain(run.code);
    else expect(`${run.code} ${run.code === row.after ? '' : run.stdout + run.stderr}`.trim()).toBe(String(row.after));
    if (row.shows) expect(run.stdout).toMatch(row.shows);
  });
});
