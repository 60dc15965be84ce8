import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import type { ArtifactForm } from './artifact.ts';
import { type CheckedImage, type PlimsollReading, readWithPlimsoll } from './plimsoll-reading.ts';
import { consumerTests } from './program.ts';
import { type DisagreementClass, disagreements } from './property.ts';

const CASES = join(import.meta.dirname, '../cases');

/** An artifact that once passed, and what the comparison must report if it did so again. */
interface Canary {
  readonly artifact: string;
  readonly reports: DisagreementClass;
  /** The consumers that must be among those that are named. */
  readonly consumers: readonly string[];
  /** What was once read otherwise, beside the verdict. */
  readonly before?: Partial<CheckedImage>;
}

const CANARIES: readonly Canary[] = [
  { artifact: 'archive-skippable-polyglot.tar', reports: 'another-image', consumers: ['docker-archive', 'crane'] },
  { artifact: 'zstd-skippable-tar-polyglot.tar', reports: 'another-layer', consumers: ['oci-archive', 'regctl'] },
  {
    artifact: 'gzip-magic-two-bytes.tar',
    reports: 'another-layer',
    consumers: ['containerd', 'docker-pull', 'oci-archive'],
    before: { layers: [null] },
  },
  { artifact: 'docker-archive-absolute-symlink-config.tar', reports: 'another-image', consumers: ['docker'] },
  { artifact: 'oci-archive-with-legacy-repositories.tar', reports: 'another-image', consumers: ['docker'] },
  {
    artifact: 'platform-of-index-json/layout',
    reports: 'another-config',
    consumers: ['containerd', 'docker-pull', 'oci'],
    before: { arch: 'amd64' },
  },
  { artifact: 'secret-in-annotation-of-index-json', reports: 'another-layer', consumers: ['crane'] },
  { artifact: 'gzip-with-zero-padding', reports: 'refused-by-all', consumers: ['every engine'] },
  { artifact: 'manifest-with-history', reports: 'refused-by-some', consumers: ['podman'] },
  { artifact: 'created-escaped-plus', reports: 'refused-by-all', consumers: ['every engine'] },
  { artifact: 'diffids-short', reports: 'refused-by-some', consumers: ['docker', 'containerd'] },
  { artifact: 'history-long', reports: 'refused-by-some', consumers: ['docker'] },
  { artifact: 'docker-created-empty.tar', reports: 'refused-by-all', consumers: ['every engine'] },
  { artifact: 'docker-repotags-upper.tar', reports: 'refused-by-all', consumers: ['every engine'] },
  { artifact: 'docker-cmd-string.tar', reports: 'refused-by-some', consumers: ['podman', 'containerd'] },
];

const { test, start } = consumerTests();

/** The same reading, if the verdict were what it was before the fix. */
function asBefore(checked: PlimsollReading, before: Partial<CheckedImage> = {}): PlimsollReading {
  return {
    ...checked,
    recommended: 'pass',
    contents: 'pass',
    isSilent: true,
    images: checked.images.map((image) => ({ ...image, ...before })),
  };
}

function formOf(path: string): ArtifactForm {
  if (!statSync(path).isDirectory()) return 'archive';
  return existsSync(join(path, 'index.json')) ? 'layout' : 'dir';
}

describe('if it passed, the comparison would report', () => {
  test.each(CANARIES)('$artifact: $reports by $consumers', async ({ artifact, reports, consumers, before }) => {
    const path = join(CASES, artifact);
    const engines = start();
    try {
      const readings = await engines.read(path, formOf(path));
      const found = disagreements(asBefore(await readWithPlimsoll(path), before), readings);
      const by = found.filter((one) => one.class === reports).map(({ consumer }) => consumer);
      expect(by).toEqual(expect.arrayContaining([...consumers]));
    } finally {
      engines.close();
    }
  });
});
