import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Dockerfile, Stage } from '../../src/dockerfile/dockerfile.ts';
import type { Manifest } from '../../src/image/image.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { BuildFinder } from '../../src/source-map/builds.ts';
import { fixture } from '../support/command.ts';
import { dockerfileOf } from '../support/dockerfile.ts';
import { subjectAt } from '../support/source-locations.ts';

const TEXT = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');

interface Counts {
  /** Reads of the instructions of a stage, which chains are made of. */
  chains: number;
  /** Reads of the keyword of an instruction, which histories are matched with. */
  instructions: number;
}

/** A Dockerfile that counts the operations on it. */
function counting(counts: Counts): Dockerfile {
  const dockerfile = dockerfileOf(TEXT);
  const counted = (stage: Stage): Stage => {
    const instructions = stage.instructions.map((instruction) => ({
      ...instruction,
      get keyword() {
        counts.instructions++;
        return instruction.keyword;
      },
    }));
    return {
      ...stage,
      get instructions() {
        counts.chains++;
        return instructions;
      },
    };
  };
  const [first, ...others] = dockerfile.stages;
  return { ...dockerfile, stages: [counted(first), ...others.map(counted)] };
}

/** The same manifest with another entry at the start of its history. */
function withHistory({ config, ...manifest }: Manifest, createdBy: string): Manifest {
  const read = config?.config;
  if (config == null || read == null) throw new Error('the image has no config');
  const [first, ...history] = read.history;
  if (first === undefined) throw new Error('the image has no history');
  return { ...manifest, config: { ...config, config: { ...read, history: [{ ...first, createdBy }, ...history] } } };
}

/** The operations to find the builds of manifests of so many images, one after the other. */
async function countsOf(images: number, change: (manifest: Manifest, i: number) => Manifest): Promise<Counts> {
  const { image, manifest } = await subjectAt(fixture('buildkit/three-stages.tar'));
  const counts = { chains: 0, instructions: 0 };
  const finder = new BuildFinder({ dockerfiles: [counting(counts)], given: false, repository: null });
  for (let i = 0; i < images; i++) finder.find(new ImageAnalysis(image), change(manifest, i));
  return counts;
}

describe('BuildFinder', () => {
  test('matches equal histories once', async () => {
    const one = await countsOf(1, (manifest) => manifest);
    expect(one.instructions).toBeGreaterThan(0);
    expect(await countsOf(50, (manifest) => manifest)).toEqual(one);
  });

  test('makes the chains of a Dockerfile once, however many histories differ', async () => {
    const one = await countsOf(1, (manifest) => manifest);
    const many = await countsOf(50, (manifest, i) => withHistory(manifest, `RUN step ${i}`));
    expect(many.chains).toBe(one.chains);
    expect(many.instructions).toBeGreaterThan(one.instructions);
  });

  test('makes the chains once if they exceed the limit of steps', async () => {
    const { image, manifest } = await subjectAt(fixture('buildkit/three-stages.tar'));
    const counts = { chains: 0, instructions: 0 };
    const stages = Array.from({ length: 200 }, (_, i) => `FROM ${i === 0 ? 'alpine' : `s${i - 1}`} AS s${i}\nRUN x\n`);
    const large = dockerfileOf(stages.join(''));
    const many = Array.from({ length: 10 }, (_, i) => ({ ...large, file: `${i}/Dockerfile` }));
    const finder = new BuildFinder({ dockerfiles: [counting(counts), ...many], given: false, repository: null });
    expect(finder.find(new ImageAnalysis(image), manifest)).toEqual([]);
    const { chains } = counts;
    expect(chains).toBeGreaterThan(0);
    expect(finder.find(new ImageAnalysis(image), manifest)).toEqual([]);
    expect(counts.chains).toBe(chains);
  });

  test('finds different builds for histories that differ', async () => {
    const { image, manifest } = await subjectAt(fixture('buildkit/three-stages.tar'));
    const finder = new BuildFinder({ dockerfiles: [dockerfileOf(TEXT)], given: false, repository: null });
    expect(finder.find(new ImageAnalysis(image), manifest)).toHaveLength(1);
    expect(finder.find(new ImageAnalysis(image), withHistory(manifest, 'RUN other'))).toEqual([]);
    expect(finder.find(new ImageAnalysis(image), manifest)).toHaveLength(1);
  });
});
