import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderJson } from '../../src/reports/json.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { everything, reworded, whole } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';

describe('the report as JSON', () => {
  it('has what the contract names, under those names', () => {
    expectGolden(import.meta.dirname, 'everything.json', whole(renderJson(everything())));
    const json: unknown = JSON.parse(whole(renderJson(everything())));
    expect(json).toMatchObject({
      version: 1,
      tool: { name: expect.any(String), version: expect.any(String) },
      verdict: 'fail',
      reason: expect.any(String),
      policies: [{ source: expect.any(String), sha256: expect.any(String), commit: null }, {}],
      counts: {
        images: 5,
        blobs: 48,
        bytes: expect.any(Number),
        error: 4,
        warning: 2,
        note: 1,
        waived: 3,
        unchecked: 2,
      },
    });
    const keys = [
      'name',
      'names',
      'source',
      'digest',
      'imageId',
      'artifact',
      'verdict',
      'platforms',
      'findings',
      'rules',
    ];
    const ofFinding = [
      'rule',
      'key',
      'severity',
      'message',
      'digest',
      'mediaType',
      'path',
      'platform',
      'location',
      'fix',
      'waiver',
    ];
    for (const key of keys) expect(json).toHaveProperty(`images.0.${key}`);
    for (const key of ofFinding) expect(json).toHaveProperty(`images.0.findings.0.${key}`);
    for (const key of ['rule', 'status', 'reason']) expect(json).toHaveProperty(`images.0.rules.0.${key}`);
    for (const key of ['file', 'line', 'column', 'confidence'])
      expect(json).toHaveProperty(`images.0.findings.3.location.${key}`);
  });

  it('gives machines exactly what was found, and the runner no command', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const hostile = reworded(everything(), () => text);
        expect(JSON.parse(whole(renderJson(hostile)))).toEqual({
          ...hostile,
          images: hostile.images.map((image) => ({ ...image, graph: undefined })),
        });
        expect(runnerCommands(whole(renderJson(hostile)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
