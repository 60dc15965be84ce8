import { describe, expect, test } from '@jest/globals';
import {
  conclude,
  conclusionOf,
  type Found,
  isWorse,
  overAllVariants,
  type RuleEvaluation,
  type Unchecked,
  worseOf,
} from '../../src/engine/conclude.ts';
import type { Waiver } from '../../src/policy/policy.ts';
import type { Conclusion, Severity } from '../../src/rule-kit/rule.ts';
import { PASSED } from '../support/evaluation.ts';
import { policyOf } from '../support/policy.ts';
import { finding } from '../support/report.ts';

const UNTIL = { reason: 'SEC-1', until: '2027-01-01' };
const INAPPLICABLE: Conclusion = { kind: 'not-applicable', reason: 'no layers' };
const [WAIVER] = (
  await policyOf({
    'p.yml': 'version: 1\nwaivers: [{rules: [no-schema1], match: {key: [x]}, reason: SEC-1, until: 2027-01-01}]',
  })
).waivers;

const found = (severity: Severity, key = 'k', over: Partial<Found['finding']> = {}): Found => ({
  finding: finding({ severity, key, message: `${severity} ${key}`, ...over }),
  subject: { at: 'image', madeBy: null },
  decides: true,
});
const waived = (severity: Severity, key = 'k'): Found => found(severity, key, { waiver: UNTIL });
const unchecked = (effectiveSeverity: Severity, reason = 'x', waiver: Waiver | null = null): Unchecked => ({
  effectiveSeverity,
  reason,
  waiver,
});
const waivedUnchecked = (severity: Severity): Unchecked => unchecked(severity, 'x', WAIVER ?? null);
const evaluation = (over: Partial<RuleEvaluation> = {}): RuleEvaluation => ({
  found: [],
  unchecked: [],
  conclusion: PASSED,
  ...over,
});

describe('conclude', () => {
  test.each<readonly [string, Partial<RuleEvaluation>, object]>([
    ['the conclusion of the rule', {}, { status: 'passed', reason: 'it is good' }],
    [
      'failed before unchecked of the same severity',
      { found: [found('error')], unchecked: [unchecked('error')] },
      { status: 'failed', reason: 'error k', effectiveSeverity: 'error' },
    ],
    [
      'unchecked before a finding of a lower severity',
      { found: [found('warning')], unchecked: [unchecked('error')] },
      { status: 'unchecked', reason: 'x', effectiveSeverity: 'error' },
    ],
    [
      'failed if what is unchecked is waived',
      { found: [found('note')], unchecked: [waivedUnchecked('error')] },
      { status: 'failed', reason: 'note k' },
    ],
    [
      'waived, with the number of other reasons',
      { found: [waived('error')], unchecked: [waivedUnchecked('error')] },
      { status: 'waived', reason: 'until 2027-01-01 (SEC-1): error k (and 1 more reason)' },
    ],
    [
      'unchecked, with the number of other reasons',
      { unchecked: [unchecked('note', 'a'), unchecked('warning', 'b')] },
      { status: 'unchecked', reason: 'a (and 1 more reason)', effectiveSeverity: 'warning' },
    ],
    [
      'the conclusion if no finding decides',
      { found: [{ ...found('note'), decides: false }] },
      { status: 'passed', reason: 'it is good' },
    ],
  ])('%s', (_, over, expected) => {
    expect(conclude(evaluation(over))).toEqual(expected);
  });
});

describe('worseOf', () => {
  const keys = (a: readonly Found[], b: readonly Found[]): readonly string[] =>
    worseOf(evaluation({ found: a }), evaluation({ found: b })).found.map(
      ({ finding: { message, waiver } }) => message + (waiver === null ? '' : ' waived'),
    );

  test.each<readonly [string, readonly Found[], readonly Found[], readonly string[]]>([
    ['the higher severity of the first', [found('error')], [found('warning')], ['error k']],
    ['the higher severity of the second', [found('warning')], [found('error')], ['error k']],
    ['equal findings once', [found('error')], [found('error')], ['error k']],
    ['findings with different keys', [found('note', 'a')], [found('note', 'b')], ['note a', 'note b']],
    ['a finding that only one of them waives', [waived('error')], [found('note')], ['note k']],
    ['a finding that both waive', [waived('error')], [waived('error')], ['error k waived']],
    ['a waived finding of the second alone', [], [waived('error')], ['error k waived']],
    ['the highest of several with one key', [found('error'), found('note')], [found('warning')], ['error k', 'note k']],
    ['different blobs', [found('error')], [found('note', 'k', { digest: null })], ['error k', 'note k']],
  ])('reports %s', (_, a, b, expected) => {
    expect(keys(a, b)).toEqual(expected);
  });

  test('keeps what is unchecked in either', () => {
    const [a, b] = [unchecked('error', 'a'), unchecked('note', 'b')];
    expect(worseOf(evaluation({ unchecked: [a] }), evaluation({ unchecked: [b] })).unchecked).toEqual([a, b]);
  });

  test('is the first if the second has nothing to report', () => {
    const first = evaluation({ found: [found('note')] });
    expect(worseOf(first, evaluation())).toBe(first);
    const inapplicable = { ...first, conclusion: INAPPLICABLE };
    expect(worseOf(inapplicable, evaluation())).toEqual({ ...first, conclusion: PASSED });
    expect(worseOf(inapplicable, evaluation({ unchecked: [unchecked('note')] })).conclusion).toBe(PASSED);
  });
});

describe('isWorse', () => {
  test.each<readonly [string, Partial<RuleEvaluation>, Partial<RuleEvaluation>, boolean]>([
    ['error and warning', { found: [found('error')] }, { found: [found('warning')] }, true],
    ['warning and error', { found: [found('warning')] }, { found: [found('error')] }, false],
    ['note and none', { found: [found('note')] }, {}, true],
    ['equal findings', { found: [found('error')] }, { found: [found('error')] }, false],
    ['waived and none', { found: [waived('error')] }, {}, false],
    ['unchecked and a lower finding', { unchecked: [unchecked('error')] }, { found: [found('note')] }, true],
    [
      'unchecked and waived unchecked',
      { unchecked: [unchecked('note')] },
      { unchecked: [waivedUnchecked('error')] },
      true,
    ],
    ['waived unchecked and none', { unchecked: [waivedUnchecked('error')] }, {}, false],
    ['a finding and a higher unchecked', { found: [found('note')] }, { unchecked: [unchecked('error')] }, true],
    ['none and none', {}, {}, false],
  ])('%s', (_, a, b, expected) => {
    expect(isWorse(evaluation(a), evaluation(b))).toBe(expected);
  });
});

describe('overAllVariants', () => {
  const undecided = (severity: Severity): Unchecked => unchecked(severity, 'undecided');
  const summary = (...worlds: readonly Partial<RuleEvaluation>[]): readonly string[] => {
    const result = overAllVariants(worlds.map(evaluation), undecided);
    return [
      ...result.found.map(({ finding: { severity, key } }) => `${severity} ${key}`),
      ...result.unchecked.map(({ reason, effectiveSeverity }) => `${effectiveSeverity} ${reason}`),
    ];
  };

  test.each<readonly [string, readonly Partial<RuleEvaluation>[], readonly string[]]>([
    ['that agree', [{ found: [found('error')] }, { found: [found('error')] }], ['error k']],
    [
      'of which one is worse',
      [{ found: [found('error')] }, { found: [found('warning')] }],
      ['warning k', 'error undecided'],
    ],
    ['of which one passes', [{ found: [found('note')] }, {}, { found: [found('error')] }], ['error undecided']],
    [
      'that are unchecked at two severities',
      [{ unchecked: [unchecked('error')] }, { unchecked: [unchecked('note')] }],
      ['error undecided', 'note x'],
    ],
    [
      'that only differ in number',
      [{ found: [found('error', 'a')] }, { found: [found('error', 'a'), found('error', 'b')] }],
      ['error a', 'error b'],
    ],
    ['that only differ in what is waived', [{ unchecked: [waivedUnchecked('error')] }, {}], ['error x']],
    ['of one', [{ found: [found('note')] }], ['note k']],
  ])('of worlds %s', (_, worlds, expected) => {
    expect(summary(...worlds)).toEqual(expected);
  });

  test('refuses none', () => {
    expect(() => overAllVariants([], undecided)).toThrow('a rule that is off in every world is judged');
  });
});

test('conclusionOf prefers passed', () => {
  expect(conclusionOf([{ conclusion: INAPPLICABLE }, { conclusion: PASSED }])).toBe(PASSED);
  expect(conclusionOf([{ conclusion: INAPPLICABLE }])).toBe(INAPPLICABLE);
  expect(conclusionOf([])).toEqual({ kind: 'not-applicable', reason: 'it was not evaluated' });
});
