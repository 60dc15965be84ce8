import { describe, expect, test } from '@jest/globals';
import type { Image } from '../../src/image/image.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { fixture } from '../support/command.ts';
import { type Subject, subjectAt } from '../support/source-locations.ts';

const THREE = fixture('buildkit/three-stages.tar');

/** The image with a count of how often the blobs of its statements are read. */
function counting(image: Image): { readonly image: Image; readonly reads: () => number } {
  let reads = 0;
  const attestations = new Map(
    [...image.attestations].map(([digest, all]) => [
      digest,
      all.map((attestation) => ({
        ...attestation,
        statements: attestation.statements.map(({ edge, ...statement }) => ({
          ...statement,
          edge: {
            ...edge,
            get target() {
              reads++;
              return edge.target;
            },
          },
        })),
      })),
    ]),
  );
  return { image: { ...image, attestations }, reads: () => reads };
}

function results(analysis: ImageAnalysis, { manifest }: Subject) {
  const { digest } = manifest.edge.target;
  return digest === null ? [] : analysis.provenanceOf(digest);
}

describe('ImageAnalysis', () => {
  test('parses provenance once, for readers of all statements, too', async () => {
    const subject = await subjectAt(THREE, true);
    const { image, reads } = counting(subject.image);
    const analysis = new ImageAnalysis(image);
    const [first] = results(analysis, subject);
    expect(first?.ok).toBe(true);
    const once = reads();
    expect(once).toBeGreaterThan(0);
    expect(results(analysis, subject)).toEqual([first]);
    expect(results(analysis.readingAll(), subject)).toEqual([first]);
    expect(analysis.builderOf(subject.manifest)).toBe('buildx');
    expect(reads()).toBe(once);
  });

  test('reads statements that were not loaded only if it is to read all, each once', async () => {
    const subject = await subjectAt(THREE);
    const { image, reads } = counting(subject.image);
    const analysis = new ImageAnalysis(image);
    expect(results(analysis, subject)).toMatchObject([
      { ok: false, reason: 'a provenance statement could not be read' },
    ]);
    expect(reads()).toBe(0);
    const all = analysis.readingAll();
    expect(results(all, subject)).toMatchObject([{ ok: true }]);
    const once = reads();
    expect(results(all, subject)).toMatchObject([{ ok: true }]);
    expect(reads()).toBe(once);
  });

  test('finds the references to a blob', async () => {
    const { image, manifest } = await subjectAt(THREE);
    const analysis = new ImageAnalysis(image);
    expect(analysis.referencesTo(manifest.edge.target)).toEqual([manifest.edge]);
    expect(analysis.referencesTo({ ...manifest.edge.target })).toEqual([]);
  });
});
