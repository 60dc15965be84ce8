import { describe, expect, test } from '@jest/globals';
import { type Config, decodeConfig } from '../../src/formats/config.ts';
import { createdBy, instructionOf, stepsWithLayer } from '../../src/provenance/history.ts';
import { fixture } from '../support/command.ts';
import { imagesAt } from '../support/images.ts';

const ID = `sha256:${'0a'.repeat(32)}`;

function configOf(layers: number, history: readonly object[]): Config {
  const rootfs = { type: 'layers', diff_ids: Array(layers).fill(ID) };
  const { config } = decodeConfig(Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs, history })));
  if (config === null) throw new Error('it is a config');
  return config;
}

const STEPS = [{ created_by: 'a' }, { created_by: 'ENV b', empty_layer: true }, { created_by: 'c' }];

describe('createdBy', () => {
  test('skips entries without a layer', () => {
    const config = configOf(2, STEPS);
    expect([0, 1, 2, -1].map((i) => createdBy(config, i)?.createdBy ?? null)).toEqual(['a', 'c', null, null]);
  });

  test.each([1, 3])('is null if the history does not match %d layers', (layers) => {
    const config = configOf(layers, STEPS);
    expect([0, 1, 2].map((i) => createdBy(config, i))).toEqual([null, null, null]);
    expect(stepsWithLayer(config)).toHaveLength(2);
  });

  test('finds the entries of BuildKit and docker', async () => {
    for (const name of ['buildkit/three-stages.tar', 'docker-save-classic.tar']) {
      const [image] = await imagesAt(fixture(name), 'structure');
      const config = image?.manifests[0]?.config?.config;
      const instructions = config?.diffIds
        .map((_, i) => createdBy(config, i))
        .map((step) => step && instructionOf(step));
      expect(instructions?.[0]).toMatch(/^COPY /);
      for (const one of instructions ?? []) expect(one).toMatch(/^(?:COPY|RUN|WORKDIR) /);
    }
  });
});

test.each([
  ['/bin/sh -c #(nop) COPY file:abc in / ', 'COPY file:abc in /'],
  ['RUN /bin/sh -c pip install  flask\n  && rm -r /x # buildkit', 'RUN pip install flask && rm -r /x'],
  ['/bin/sh -c apt-get update', 'RUN apt-get update'],
  ['COPY app / # buildkit', 'COPY app /'],
  ['', ''],
])('instructionOf %j', (createdBy, instruction) => {
  expect(instructionOf({ createdBy, created: '', author: '', comment: '', emptyLayer: false })).toBe(instruction);
});
