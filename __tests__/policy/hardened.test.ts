import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll } from '../support/command.ts';

/*
 * What `hardened` says of every fixture, on purpose. No policy but built-in ones is read in this file, so that one which needs the engine of patterns
 * fails here as it would in a run.
 */

/** Of BuildKit with provenance: not even a note. */
const SPOTLESS = [
  'buildkit/attestations-old.tar',
  'buildkit/provenance-max.tar',
  'buildkit/provenance-min.tar',
  'buildkit/sbom.tar',
  'buildkit/three-stages.tar',
  'oci-buildkit.tar',
];

/** With provenance, which tells of a base that is asked for by its tag. */
const NOT_PINNED = ['buildkit/based-max.tar', 'buildkit/based-min.tar'];

/** Ordinary images without provenance, as their builders leave them. */
const WITHOUT_PROVENANCE = [
  'buildkit/estargz.tar',
  'buildkit/gzip.tar',
  'buildkit/two-platforms.tar',
  'buildkit/type-docker.tar',
  'buildkit/uncompressed.tar',
  'buildkit/zstd-forced.tar',
  'buildkit/zstd-not-forced.tar',
  'dir-index-over-schema2',
  'dir-manifest-list',
  'dir-oci-zstd',
  'dir-schema2',
  'go/ko',
  'go/layout-append',
  'go/layout-write',
  'hybrid-buildkit.tar',
  'hybrid-ctr.tar',
  'oci-estargz',
  'oci-gzip',
  'oci-gzip.tar',
  'oci-gzip.tar.gz',
  'oci-index',
  'oci-manifest-list',
  'oci-nested-index',
  'oci-two-images',
  'oci-umoci-insert',
  'oci-uncompressed',
  'oci-zstd',
  'oci-zstd-chunked',
  'oci-zstd-sorted.tar',
  'oci-zstd.tar.zst',
];

/** What is wrong with an image, by the rules that say so. */
const FAILING: Readonly<Record<string, readonly string[]>> = {
  'buildkit/cache': ['artifacts'],
  'buildkit/cache-manifest': ['artifacts'],
  'buildkit/docker-zstd.tar': ['no-nonstandard-media-types'],
  'dir-encrypted-schema2': ['compression-matches-media-type', 'diff-ids-match', 'safe-layers'],
  'dir-foreign-present': ['no-descriptor-urls', 'no-foreign-layers'],
  'dir-lying-gzip': ['compression-matches-media-type'],
  'dir-misspelt-type': ['artifacts', 'no-unknown-media-types'],
  'dir-plugin': ['artifacts', 'no-plugins'],
  'dir-schema1': ['no-deprecated-media-types', 'no-schema1'],
  'go/crane-append.tar': ['user'],
  'hybrid-mismatch.tar': ['unambiguous-documents'],
  'oci-ctr-schema1': ['no-mixed-formats'],
  'oci-foreign': ['complete', 'no-deprecated-media-types', 'no-descriptor-urls', 'no-foreign-layers'],
  'oci-lying-descriptors': ['descriptor-matches-content', 'inline-data-verified', 'platform-matches-config'],
  'oci-lying-gzip': ['compression-matches-media-type'],
  'oci-windows-foreign': ['complete', 'no-deprecated-media-types', 'no-descriptor-urls', 'no-foreign-layers'],
};

const OF_PUSHES = [
  'no-deprecated-media-types',
  'no-descriptor-urls',
  'no-foreign-layers',
  'no-mixed-formats',
  'no-nonstandard-media-types',
  'no-schema1',
  'no-unknown-media-types',
];
const OF_CONTENTS = ['diff-ids-match', 'safe-layers'];

/** What cannot be told of an image, by the rules that count. */
const INCONCLUSIVE: Readonly<Record<string, readonly string[]>> = {
  'docker-save-classic.tar': OF_PUSHES,
  'docker-save-skopeo.tar': OF_PUSHES,
  'docker-save-two.tar': OF_PUSHES,
  'docker-save-untagged.tar': OF_PUSHES,
  'hybrid-docker-25.tar': OF_PUSHES,
  'podman-save-multi.tar': OF_PUSHES,
  'oci-encrypted': OF_CONTENTS,
};

interface Judged {
  readonly code: number;
  readonly findings: readonly string[];
  readonly errors: readonly string[];
  readonly unchecked: readonly string[];
}

async function judged(name: string): Promise<Judged> {
  const flags = ['--policy', 'hardened', '--format', 'json', '--as-of', '2026-11-25'];
  const { code, stdout, stderr } = await plimsoll(['check', ...flags, fixture(name)]);
  expect(stderr).toBe('');
  const { images }: Json = JSON.parse(stdout);
  const findings = images.flatMap((image) => image.findings);
  const unchecked = images.flatMap((image) => image.rules).filter(({ status }) => status === 'unchecked');
  return {
    code,
    findings: distinct(findings.map(({ rule, severity }) => `${severity} ${rule}`)),
    errors: distinct(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
    unchecked: distinct(unchecked.map(({ rule }) => rule)),
  };
}

interface Json {
  readonly images: readonly {
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
    readonly rules: readonly { readonly rule: string; readonly status: string }[];
  }[];
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}

describe('hardened', () => {
  test.each(SPOTLESS)('has nothing to say of %s', async (name) => {
    expect(await judged(name)).toEqual({ code: 0, findings: [], errors: [], unchecked: [] });
  });

  test.each(NOT_PINNED)('passes %s with a warning that a base is not pinned', async (name) => {
    expect(await judged(name)).toMatchObject({ code: 0, findings: ['warning base-image'], unchecked: [] });
  });

  test.each(WITHOUT_PROVENANCE)('passes %s with a warning that it has no provenance', async (name) => {
    const { code, findings, unchecked } = await judged(name);
    expect([code, findings.filter((finding) => !finding.startsWith('note '))]).toEqual([0, ['warning attestations']]);
    expect(unchecked).toEqual(['base-image']);
  });

  test.each(Object.keys(FAILING))('fails %s', async (name) => {
    const { code, errors } = await judged(name);
    expect([code, errors]).toEqual([1, FAILING[name]]);
  });

  test.each(Object.keys(INCONCLUSIVE))('does not pass %s, of which it cannot tell', async (name) => {
    const { code, errors, unchecked } = await judged(name);
    expect([code, errors]).toEqual([2, []]);
    expect(unchecked).toEqual(expect.arrayContaining([...(INCONCLUSIVE[name] ?? [])]));
  });

  test('is asked of every fixture', () => {
    const listed = ['', 'buildkit/', 'go/'].flatMap((folder) =>
      readdirSync(fixture(folder), { withFileTypes: true })
        .filter((entry) => entry.name.includes('.tar') || (entry.isDirectory() && !NO_IMAGES.includes(entry.name)))
        .map(({ name }) => folder + name),
    );
    const judgedOtherwise = [...Object.keys(FAILING), ...Object.keys(INCONCLUSIVE)];
    expect([...SPOTLESS, ...NOT_PINNED, ...WITHOUT_PROVENANCE, ...judgedOtherwise].toSorted()).toEqual(
      listed.toSorted(),
    );
  });
});

/** Folders of fixtures, and what ko builds. */
const NO_IMAGES: readonly string[] = ['buildkit', 'go', 'origins', 'pay'];
