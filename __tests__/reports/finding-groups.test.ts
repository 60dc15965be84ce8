import { describe, expect, test } from '@jest/globals';
import { annotationsOf } from '../../src/reports/annotations.ts';
import { findingGroups, sentencesOf, uncheckedGroups, waivedFindingGroups } from '../../src/reports/finding-groups.ts';
import { AMONG_IMAGES, reportItems, rowsOf } from '../../src/reports/grouping.ts';
import { groupMessages } from '../../src/reports/location-text.ts';
import { digest, finding, image, numbered, outcome, report } from '../support/report.ts';

const named = (message: string) => finding({ message });
const inImages = (...findings: readonly ReturnType<typeof finding>[]) =>
  report({ images: findings.map((one, n) => image({ name: `app-${n}`, findings: [one] })) });

describe('one cause', () => {
  test('is a blob that many images have, wherever it stands in them', () => {
    const causes = findingGroups(
      inImages(
        named('layer 1/5 (sha256:77aa77aa77aa, 4.1 MB) is gzip'),
        named('layer 2/9 (sha256:77aa77aa77aa, 4.1 MB) is gzip'),
      ),
    );
    expect(causes).toMatchObject([{ count: 2, images: [{ name: 'app-0' }, { name: 'app-1' }] }]);
    expect(causes[0]?.finding.message).toBe('layer 1/5 (sha256:77aa77aa77aa, 4.1 MB) is gzip');
  });

  test('is an instruction of a Dockerfile, whatever it made on each platform', () => {
    const location = { file: 'Dockerfile', line: 4, column: 1, confidence: 'provenance' } as const;
    const on = (seed: string, platform: string) => finding({ location, digest: digest(seed), platform });
    const findings = [on('aa', 'linux/amd64'), on('bb', 'linux/arm64')];
    expect(findingGroups(report({ images: [image({ findings })] }))).toMatchObject([{ count: 2, images: [{}] }]);
  });

  test('of an instruction tells each blob that it made', () => {
    const location = { file: 'Dockerfile', line: 4, column: 1, confidence: 'provenance' } as const;
    const layer = (n: number) =>
      finding({ location, digest: numbered(n), message: `layer ${n}/4 (sha256:00000000000${n}, 4 MB) is gzip` });
    const images = [image({ name: 'a', findings: [layer(1), layer(2)] }), image({ name: 'b', findings: [layer(1)] })];
    const [findingGroup, ...others] = findingGroups(report({ images }));
    expect(others).toEqual([]);
    expect(findingGroup && sentencesOf(findingGroup).map((same) => same.map((one) => one.image.name))).toEqual([
      ['a', 'b'],
      ['a'],
    ]);
    expect(findingGroup && groupMessages(findingGroup)).toEqual([layer(1).message, layer(2).message]);
    const [annotation] = annotationsOf(report({ verdict: 'fail', images }));
    expect(annotation?.message).toContain(`${layer(1).message}\n${layer(2).message}\nin 2 images: a, b`);
  });

  test('is not a line of a policy: that asks, and is not what is wrong', () => {
    const location = { file: 'p.yml', line: 4, column: 1, confidence: 'exact' } as const;
    expect(
      findingGroups(inImages(finding({ location, digest: digest('aa') }), finding({ location, digest: digest('bb') }))),
    ).toHaveLength(2);
  });

  test('is not an ambiguous place', () => {
    const location = { file: 'Dockerfile', line: null, column: null, confidence: 'ambiguous', stage: 'build' } as const;
    expect(
      findingGroups(inImages(finding({ location, digest: digest('aa') }), finding({ location, digest: digest('bb') }))),
    ).toHaveLength(2);
  });

  test.each([
    ['another rule', { rule: 'no-schema1' }],
    ['another key', { key: 'none' }],
    ['another severity', { severity: 'warning' }],
    ['another message', { message: 'layer 1/5 (sha256:77aa77aa77aa) is xz' }],
    ['another blob', { digest: digest('0b') }],
    ['another way out, as another builder has it', { fix: 'ko build' }],
    ['what becomes heavier', { upcoming: { severity: 'error', from: '2027-01-01' } }],
  ] as const)('is not %s', (_, over) => {
    expect(findingGroups(inImages(finding(), finding(over)))).toHaveLength(2);
  });

  test("of no blob is each image's own", () => {
    expect(findingGroups(inImages(finding({ digest: null }), finding({ digest: null })))).toHaveLength(2);
  });

  test('of a blob without a digest, as docker save has them, is that of its place', () => {
    const layer = (n: number) =>
      finding({ digest: null, path: ['0', `Layers/${n - 1}`], message: `layer ${n}/2 (${n}/layer.tar, 4 MB) is gzip` });
    expect(findingGroups(report({ images: [image({ findings: [layer(1), layer(2)] })] }))).toHaveLength(2);
  });

  test('tells every sentence, whatever an image has in it that looks like the name of a blob', () => {
    const location = { file: 'Dockerfile', line: 4, column: 1, confidence: 'provenance' } as const;
    const label = (text: string) => finding({ message: `the label is "${text}"` });
    const made = (n: number) => finding({ location, digest: null, message: `layer ${n}/2 (${n}.tar, 4 MB) is gzip` });
    const findings = [label('layer 1/2 (a)'), label('layer 1/2 (b)'), made(1), made(2)];
    expect(findingGroups(report({ images: [image({ findings })] })).flatMap(groupMessages)).toEqual(
      expect.arrayContaining(findings.map(({ message }) => message)),
    );
  });

  test('is told heaviest first, of equal weight by rule, then by how many images have it', () => {
    const a = finding({ severity: 'warning', rule: 'a' });
    const b = finding({ rule: 'b', digest: digest('01') });
    const common = finding({ rule: 'b' });
    const images = [image({ findings: [a, b, common] }), image({ findings: [common] })];
    expect(findingGroups(report({ images })).map(({ finding: { rule }, count }) => `${rule} ${count}`)).toEqual([
      'b 2',
      'b 1',
      'a 1',
    ]);
  });

  test('that is waived is told apart', () => {
    const waived = finding({ waiver: { reason: 'x', until: '2027-01-01' } });
    expect(findingGroups(inImages(waived))).toEqual([]);
    expect(waivedFindingGroups(inImages(waived, finding()))).toMatchObject([{ count: 1 }]);
  });
});

describe('an obstacle', () => {
  const unchecked = (rule: string, reason: string, effectiveSeverity: 'error' | 'warning' = 'error') =>
    outcome({ rule, status: 'unchecked', reason, effectiveSeverity });

  test('is one reason, with the rules and the images that it keeps from being checked', () => {
    const rules = [
      unchecked('a', 'docker save'),
      unchecked('b', 'docker save'),
      unchecked('c', 'encrypted', 'warning'),
      outcome(),
    ];
    const obstacles = uncheckedGroups(
      report({ images: [image({ name: 'x', rules }), image({ name: 'y', rules: rules.slice(0, 2) })] }),
    );
    expect(obstacles).toMatchObject([
      {
        rules: ['a', 'b'],
        reason: 'docker save',
        effectiveSeverity: 'error',
        count: 4,
        images: [{ name: 'x' }, { name: 'y' }],
      },
      { rules: ['c'], reason: 'encrypted', effectiveSeverity: 'warning', count: 1, images: [{ name: 'x' }] },
    ]);
  });

  test('that weighs less in one image than in another is told for both', () => {
    const images = (['error', 'warning'] as const).map((effectiveSeverity) =>
      image({ name: `of-${effectiveSeverity}`, rules: [unchecked('a', 'docker save', effectiveSeverity)] }),
    );
    expect(rowsOf(reportItems(report({ images })), AMONG_IMAGES)).toMatchObject([
      { kind: 'unchecked', severity: 'error', sentences: [{ places: ['of-error'] }] },
      { kind: 'unchecked', severity: 'warning', sentences: [{ places: ['of-warning'] }] },
    ]);
  });
});
