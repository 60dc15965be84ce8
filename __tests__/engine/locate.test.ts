import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { FindingSubject } from '../../src/engine/finding.ts';
import { locateFindings } from '../../src/engine/locate.ts';
import type { Finding } from '../../src/engine/outcome.ts';
import type { Image } from '../../src/image/image.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { BuildFinder } from '../../src/source-map/builds.ts';
import { fixture } from '../support/command.ts';
import { finding } from '../support/report.ts';
import { type Subject, subjectAt, workspaceOf } from '../support/source-locations.ts';

const DOCKERFILE = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');

/** The lines of so many findings at the first layer of an image. */
async function linesOf(image: Image, { manifest }: Subject, count: number): Promise<ReadonlySet<number | null>> {
  const [edge] = manifest.layers;
  if (edge === undefined) throw new Error('the image has no layers');
  const subjects = new Map<Finding, FindingSubject>(
    Array.from({ length: count }, () => [finding(), { at: { edge }, madeBy: null }]),
  );
  const found = await locateFindings(
    { findings: [...subjects.keys()], subjects, analysis: new ImageAnalysis(image) },
    {
      builds: async () => new BuildFinder(workspaceOf({ Dockerfile: DOCKERFILE })),
      workflow: null,
      directory: '/work',
    },
  );
  return new Set(found.map(({ location }) => location?.line ?? null));
}

/** How often the manifests of an image are read to locate so many findings. */
async function readsOf(count: number): Promise<number> {
  const subject = await subjectAt(fixture('buildkit/three-stages.tar'), true);
  const { image } = subject;
  let reads = 0;
  const counted = {
    ...image,
    get manifests() {
      reads++;
      return image.manifests;
    },
  };
  expect(await linesOf(counted, subject, count)).toEqual(new Set([10]));
  return reads;
}

describe('locateFindings', () => {
  test('reads the manifests of an image as often for many findings as for one', async () => {
    expect(await readsOf(100)).toBe(await readsOf(1));
  });

  test('uses provenance that no rule required, without changing the image', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    const statements = [...subject.image.attestations.values()].flat().flatMap((one) => one.statements);
    expect(statements.length).toBeGreaterThan(0);
    expect(await linesOf(subject.image, subject, 1)).toEqual(new Set([10]));
    expect(statements.map(({ content }) => content)).toEqual(statements.map(() => null));
  });

  test('does not read provenance from a registry', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    const read: string[] = [];
    const attestations = new Map(
      [...subject.image.attestations].map(([digest, all]) => [
        digest,
        all.map((attestation) => ({
          ...attestation,
          statements: attestation.statements.map((statement) => ({
            ...statement,
            get edge() {
              read.push(digest);
              return statement.edge;
            },
          })),
        })),
      ]),
    );
    await linesOf({ ...subject.image, attestations, source: 'registry' }, subject, 1);
    expect(read).toEqual([]);
    await linesOf({ ...subject.image, attestations }, subject, 1);
    expect(read).not.toEqual([]);
  });
});
