import { describe, expect, test } from '@jest/globals';
import {
  cappedSeverity,
  type Finding,
  highestSeverity,
  imageVerdict,
  type RuleOutcome,
  type RuleStatus,
  runVerdict,
} from '../../src/engine/outcome.ts';
import type { FailOn } from '../../src/policy/enums.ts';
import type { Severity } from '../../src/rule-kit/rule.ts';
import { finding, outcome } from '../support/report.ts';

const found = (...severities: readonly Severity[]): readonly Finding[] =>
  severities.map((severity) => finding({ severity }));
const rule = (status: RuleStatus, effectiveSeverity: Severity): RuleOutcome => outcome({ status, effectiveSeverity });

describe('imageVerdict', () => {
  test.each<readonly [string, readonly Finding[], readonly RuleOutcome[], Record<FailOn, string>]>([
    ['nothing', [], [], { error: 'pass', warning: 'pass', never: 'pass' }],
    ['a note', found('note'), [], { error: 'pass', warning: 'pass', never: 'pass' }],
    ['a warning', found('warning'), [], { error: 'pass', warning: 'fail', never: 'pass' }],
    ['an error', found('error'), [], { error: 'fail', warning: 'fail', never: 'pass' }],
    ['an error among notes', found('note', 'error'), [], { error: 'fail', warning: 'fail', never: 'pass' }],
    ['unchecked as a note', [], [rule('unchecked', 'note')], { error: 'pass', warning: 'pass', never: 'pass' }],
    [
      'unchecked as a warning',
      [],
      [rule('unchecked', 'warning')],
      { error: 'pass', warning: 'inconclusive', never: 'pass' },
    ],
    [
      'unchecked as an error',
      [],
      [rule('unchecked', 'error')],
      { error: 'inconclusive', warning: 'inconclusive', never: 'pass' },
    ],
    [
      'failed and unchecked',
      found('error'),
      [rule('unchecked', 'error')],
      { error: 'fail', warning: 'fail', never: 'pass' },
    ],
    [
      'a warning and unchecked',
      found('warning'),
      [rule('unchecked', 'error')],
      { error: 'inconclusive', warning: 'fail', never: 'pass' },
    ],
    [
      'waived',
      [finding({ waiver: { reason: 'x', until: '2027-01-01' } })],
      [rule('waived', 'error')],
      { error: 'pass', warning: 'pass', never: 'pass' },
    ],
    [
      'passed',
      [],
      [rule('passed', 'error'), rule('not-applicable', 'error')],
      { error: 'pass', warning: 'pass', never: 'pass' },
    ],
  ])('%s', (_, findings, outcomes, { error, warning, never }) => {
    expect(imageVerdict(findings, outcomes, 'error')).toBe(error);
    expect(imageVerdict(findings, outcomes, 'warning')).toBe(warning);
    expect(imageVerdict(findings, outcomes, 'never')).toBe(never);
  });
});

describe('imageVerdict, for a rule with a fail-on of its own', () => {
  const locked = (over: Partial<RuleOutcome>) => outcome({ rule: 'layer-compression', failOn: 'warning', ...over });

  test.each([
    ['fails on a finding below that of the run', found('warning'), [locked({ status: 'failed' })], 'fail'],
    [
      'counts a rule that is unchecked',
      [],
      [locked({ status: 'unchecked', effectiveSeverity: 'warning' })],
      'inconclusive',
    ],
    ['leaves other rules alone', found('warning'), [locked({ rule: 'user' })], 'pass'],
  ] as const)('%s', (_, findings, outcomes, expected) => {
    expect(imageVerdict(findings, outcomes, 'error')).toBe(expected);
  });
});

describe('highestSeverity', () => {
  test.each([
    [[], 'note'],
    [['warning', 'error', 'note'], 'error'],
  ] as const)('of %j is %s', (severities, expected) => {
    expect(highestSeverity(severities)).toBe(expected);
  });
});

describe('runVerdict', () => {
  test.each([
    ['no image never passes', [], 0, 'inconclusive'],
    ['nothing could be read', [], 1, 'inconclusive'],
    ['all passed', ['pass', 'pass'], 0, 'pass'],
    ['one could not be read', ['pass'], 1, 'inconclusive'],
    ['one is inconclusive', ['pass', 'inconclusive'], 0, 'inconclusive'],
    ['one failed, whatever the others', ['inconclusive', 'fail', 'pass'], 1, 'fail'],
  ] as const)('%s', (_, images, unreadable, expected) => {
    expect(runVerdict(images, unreadable)).toBe(expected);
  });
});

describe('capped', () => {
  test.each([
    ['error', null, 'error', 'error'],
    ['error', 'warning', 'error', 'warning'],
    ['error', 'error', 'note', 'note'],
    ['note', 'error', 'error', 'note'],
    ['warning', 'note', 'warning', 'note'],
    ['warning', null, 'error', 'warning'],
    ['error', null, 'note', 'note'],
    ['error', 'warning', null, 'warning'],
  ] as const)('%s, capped by the rule (%s) and the policy (%s), is %s', (severity, rule, policy, expected) => {
    expect(cappedSeverity(severity, rule, policy)).toBe(expected);
  });
});
