import { join } from 'node:path';
import { describe, expect } from '@jest/globals';
import { temporaryDirectory } from '../support/temporary.ts';
import { compare } from './compare.ts';
import { artifacts, KINDS } from './generator.ts';
import { consumerTests } from './program.ts';
import { isAccepted } from './property.ts';

const SEED = 20261201;
const EACH = 4;

const { test, start } = consumerTests();

describe('what passes is what every consumer reads', () => {
  test.each(KINDS.map(({ name }, i) => [name, i] as const))('%s', async (name, i) => {
    const consumers = start();
    const scratch = temporaryDirectory();
    try {
      const kinds = KINDS.filter((kind) => kind.name === name);
      const made = [...artifacts(SEED + i, EACH, kinds)];
      expect(made).toHaveLength(EACH);
      const finds: string[] = [];
      for (const [number, artifact] of made.entries()) {
        const { checked, found } = await compare(artifact, join(scratch, String(number)), consumers);
        const verdict = `recommended: ${checked.recommended}, contents: ${checked.contents}`;
        for (const one of found)
          finds.push(`${artifact.description} (${verdict}): ${one.class}, ${one.consumer}: ${one.message}`);
      }
      expect(finds).toEqual([]);
    } finally {
      consumers.close();
    }
  });

  test('an ordinary image passes, and every consumer loads it', async () => {
    const consumers = start();
    const scratch = temporaryDirectory();
    try {
      const { ordinaryArtifacts } = await import('./ordinary.ts');
      for (const [number, artifact] of ordinaryArtifacts().entries()) {
        const always = { consumers: [], always: true };
        const { checked, readings, found } = await compare(artifact, join(scratch, String(number)), consumers, always);
        expect([artifact.description, checked.recommended, checked.contents, found]).toEqual([
          ...[artifact.description, 'pass', 'pass'],
          [],
        ]);
        expect([artifact.description, readings.filter(isAccepted).map(({ consumer }) => consumer)]).toEqual([
          artifact.description,
          ORDINARY_READERS[artifact.description],
        ]);
      }
    } finally {
      consumers.close();
    }
  });
});

/** Without these, the comparison would compare nothing. */
const ORDINARY_READERS: Readonly<Record<string, readonly string[]>> = {
  docker: ['containerd', 'containerd-transfer', 'crane', 'docker', 'docker-archive', 'docker-containerd', 'regctl'],
  hybrid: [
    ...[
      'containerd',
      'containerd-transfer',
      'crane',
      'docker',
      'docker-archive',
      'docker-containerd',
      'oci-archive',
      'regctl',
    ],
  ],
  oci: ['containerd', 'containerd-transfer', 'docker-containerd', 'docker-pull', 'oci-archive', 'regctl'],
  layout: [
    ...[
      'containerd',
      'containerd-transfer',
      'crane',
      'docker-containerd',
      'docker-pull',
      'oci',
      'oci-archive',
      'regctl',
      'umoci',
    ],
  ],
};
