import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../src/engine/outcome.ts';
import type { PolicyError } from '../../src/policy/error.ts';
import { annotationsOf, inputsAnnotations, policyAnnotations } from '../../src/reports/annotations.ts';
import { stableJson } from '../../src/text/json.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { crowd, everything, finding, image, numbered, outcome, report, reworded } from '../support/report.ts';

function failing(over: Parameters<typeof finding>[0]) {
  return report({ verdict: 'fail', images: [image({ verdict: 'fail', findings: [finding(over)] })] });
}

describe('annotations', () => {
  it('tell of everything, errors first', () => {
    expectGolden(import.meta.dirname, 'everything-annotations.json', stableJson(annotationsOf(everything())));
    const levels = annotationsOf(everything()).map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)));
  });

  const LEVELS = ['error', 'warning', 'notice'];

  it('are at most ten of a level, with the error that fails the step, and the last tells how many more there are', () => {
    const of = (severity: 'error' | 'warning' | 'note', count: number, verdict: 'pass' | 'fail') =>
      annotationsOf(
        report({
          verdict,
          images: [
            image({
              findings: Array.from({ length: count }, (_, n) =>
                finding({ severity, digest: numbered(n), fix: `fix ${n}` }),
              ),
            }),
          ],
        }),
      );
    expect(of('error', 9, 'fail')).toHaveLength(9);
    expect(of('error', 9, 'fail').at(-1)?.title).not.toContain('more');
    expect(of('error', 10, 'fail')).toHaveLength(9);
    expect(of('error', 10, 'fail').at(-1)?.message).toBe('… and 2 more errors: see the job summary and the log');
    expect(of('warning', 10, 'fail')).toHaveLength(10);
    expect(of('warning', 24, 'fail').at(-1)).toMatchObject({
      level: 'warning',
      message: '… and 15 more warnings: see the job summary and the log',
    });
    expect(of('note', 11, 'pass').at(-1)).toMatchObject({
      level: 'notice',
      message: '… and 2 more notices: see the job summary and the log',
    });
    expect(of('error', 11, 'pass')).toHaveLength(10);
    const unlike = Array.from({ length: 1000 }, (_, n) =>
      image({ findings: [finding({ message: `it has ${n}`, fix: `fix ${n}` })] }),
    );
    expect(annotationsOf(report({ verdict: 'fail', images: unlike })).at(-1)?.message).toContain('and 992 more errors');
  });

  it('combine everything that one fix covers, in any number of images', () => {
    const images = Array.from({ length: 60 }, (_, n) =>
      image({
        name: `app-${n}`,
        verdict: 'fail',
        findings: [finding({ digest: numbered(n), message: `a layer of ${n} kB is gzip` })],
      }),
    );
    const [only, ...others] = annotationsOf(report({ verdict: 'fail', images }));
    expect(others).toEqual([]);
    expect(only?.title).toBe('layer-compression · 60 images');
    expect(only?.message).toMatch(/ is gzip\nand 48 more\nin 60 images: app-0, .* and 48 more\n→ docker buildx build /);
  });

  it('leave room for what the step tells beside them', () => {
    const findings = Array.from({ length: 24 }, (_, n) =>
      finding({ severity: 'warning', digest: numbered(n), fix: `fix ${n}` }),
    );
    const annotations = annotationsOf(report({ images: [image({ findings })] }), { warning: 2 });
    expect(annotations).toHaveLength(8);
    expect(annotations.at(-1)?.title).toBe('17 more warnings');
  });

  it('tell of every rule before they tell of one again', () => {
    const layers = Array.from({ length: 20 }, (_, n) => finding({ digest: numbered(n), fix: `fix ${n}` }));
    const rules = [outcome({ rule: 'labels', status: 'unchecked', reason: 'the config is encrypted' })];
    const findings = [...layers, finding({ rule: 'user' })];
    const errors = [1, 2].map((n) => ({ image: `${n}.tar`, message: 'the file does not exist' }));
    const titles = annotationsOf(
      report({ verdict: 'fail', errors, images: [image({ name: 'app', findings, rules })] }),
    );
    expect(titles.slice(0, 6).map(({ title }) => title)).toEqual([
      'cannot be read · 1.tar',
      'layer-compression · app',
      'user · app',
      'labels · app',
      'cannot be read · 2.tar',
      'layer-compression · app',
    ]);
  });

  it('tell reasons and ways out whole, and what will weigh more', () => {
    const reason = `the source does not tell${' how'.repeat(100)}: export it with --output type=oci`;
    const rules = [outcome({ rule: 'labels', status: 'unchecked', reason })];
    const [unchecked] = annotationsOf(report({ verdict: 'inconclusive', images: [image({ rules })] }));
    expect(unchecked?.message).toBe(`could not be checked: ${reason}`);
    const later = failing({ severity: 'warning', upcoming: { severity: 'error', from: '2027-03-01' } });
    expect(annotationsOf(later)[0]?.message).toMatch(/dest=app\.tar · counts as error from 2027-03-01 on$/);
  });

  it('point at no file of another repository', () => {
    const policy = { file: 'p.yml', line: 4, column: 3, confidence: 'exact' } as const;
    for (const file of ['../other/Dockerfile', '/srv/Dockerfile', 'a/../../Dockerfile', 'C:/Dockerfile']) {
      const location = { file, line: 3, column: 7, confidence: 'provenance' } as const;
      expect(annotationsOf(failing({ location }))[0]).not.toHaveProperty('file');
      expect(annotationsOf(failing({ location, related: [policy] }))[0]).toMatchObject({
        file: 'p.yml',
        line: 4,
        message: expect.stringContaining(`${file}:3:7`),
      });
    }
  });

  it.each(Array.from({ length: 12 }, (_, at) => at + 1))('are no longer where one line made %i layers', (layers) => {
    const location = { file: 'Dockerfile', line: 3, column: 1, confidence: 'provenance' } as const;
    const findings = Array.from({ length: layers }, (_, n) =>
      finding({ location, digest: numbered(n), message: `layer ${n + 1}/99 (${n}) ${'x'.repeat(4000)}` }),
    );
    const [annotation] = annotationsOf(report({ verdict: 'fail', images: [image({ findings })] }));
    expect(annotation?.message.length).toBeLessThanOrEqual(4096);
    expect(annotation?.message.split('\n')).toHaveLength(layers + 2);
  });

  it('point at a line where there is one', () => {
    const location = { file: 'Dockerfile', line: 3, column: 7, confidence: 'provenance' } as const;
    const at = (
      over: Partial<typeof location> | { line: null; column: null; stage?: string },
      related: Finding['related'] = [],
    ) => annotationsOf(failing({ location: { ...location, ...over }, related }))[0];
    expect(at({})).toMatchObject({ file: 'Dockerfile', line: 3, column: 7 });
    const unknown = { line: null, column: null, stage: 'stage build' };
    expect(at(unknown)).toMatchObject({ file: 'Dockerfile' });
    expect(at(unknown)).not.toHaveProperty('line');
    expect(annotationsOf(failing({ location: null }))[0]).not.toHaveProperty('file');
    const policy = { file: 'p.yml', line: 4, column: 3, confidence: 'exact' } as const;
    expect(at(unknown, [policy])).toMatchObject({
      file: 'p.yml',
      line: 4,
      message: expect.stringContaining('Dockerfile (stage build)'),
    });
    expect(at({}, [policy])).toMatchObject({ file: 'Dockerfile', line: 3 });
  });

  it('tell once what many images have in common', () => {
    const shared = (n: number) =>
      image({
        name: `app-${n}`,
        verdict: 'fail',
        findings: [finding({ message: `layer ${n}/${n + 3} (sha256:77aa77aa77aa, 4 MB) is gzip` })],
      });
    const annotations = annotationsOf(
      report({ verdict: 'fail', images: Array.from({ length: 41 }, (_, n) => shared(n + 1)) }),
    );
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({
      title: 'layer-compression · 41 images',
      message: expect.stringContaining('in 41 images: app-1, app-2, '),
    });
  });

  it('tell once what many images have in common in a blob of their own', () => {
    const annotations = annotationsOf(crowd(1000, 0));
    expect(annotations.map(({ title }) => title)).toEqual(['layer-compression · 1,000 images']);
    const at = (line: number) => ({ file: 'Dockerfile', line, column: 1, confidence: 'exact' }) as const;
    const [a, b, c] = [3, 3, 4].map((line, n) =>
      image({ name: `app-${n}`, findings: [finding({ digest: numbered(n), location: at(line) })] }),
    );
    if (a === undefined || b === undefined || c === undefined) throw new Error('there are three');
    expect(annotationsOf(report({ verdict: 'fail', images: [a, b, c] })).map(({ title }) => title)).toEqual([
      'layer-compression · 2 images',
      'layer-compression · app-2',
    ]);
  });

  it('leave out what is waived', () => {
    expect(annotationsOf(failing({ waiver: { reason: 'x', until: '2027-01-01' } }))).toEqual([]);
  });

  it('are as long as the runner keeps, and one line where an image speaks', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 3000 }), (text, times) => {
        for (const { message, title } of annotationsOf(reworded(everything(), () => text.repeat(times)))) {
          expect(message.length).toBeLessThanOrEqual(4096);
          expect(message.split('\n').length).toBeLessThanOrEqual(3);
          expect(`${title}${message}`).not.toMatch(/##\[|\r|^\s*::|[^\P{C}\n]/mu);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('annotations of a policy', () => {
  const issue: PolicyError = {
    file: '.github/plimsoll.yml',
    line: 4,
    column: 3,
    message: 'there is no rule "no-schema"',
    suggestion: 'no-schema1',
    excerpt: '  no-schema: error',
  };

  it('stand at the mistake', () => {
    expect(policyAnnotations([issue])).toEqual([
      {
        level: 'error',
        title: 'Plimsoll policy',
        message: '.github/plimsoll.yml:4:3: there is no rule "no-schema"; did you mean "no-schema1"?',
        file: '.github/plimsoll.yml',
        line: 4,
        column: 3,
      },
    ]);
  });

  it('point at no file where there is none', () => {
    expect(policyAnnotations([{ ...issue, file: 'inline policy' }])[0]).not.toHaveProperty('file');
    expect(policyAnnotations([{ ...issue, line: null, column: null }])[0]).not.toHaveProperty('line');
  });

  it('point at no file of another repository', () => {
    for (const file of ['../policy.yml', '/srv/policy.yml'])
      expect(policyAnnotations([{ ...issue, file }])[0]).not.toHaveProperty('file');
  });

  it('leave room for the error that fails the step', () => {
    expect(policyAnnotations(Array.from({ length: 50 }, () => issue))).toHaveLength(9);
    expect(inputsAnnotations(Array.from({ length: 50 }, () => 'the input x is wrong'))).toHaveLength(9);
  });
});
