import { describe, expect, test } from '@jest/globals';
import { Evaluator } from '../../src/engine/evaluate.ts';
import { classify } from '../../src/formats/media-type.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { oneOf } from '../../src/rule-kit/option.ts';
import { defineRule, type Observation, type Severity } from '../../src/rule-kit/rule.ts';
import {
  evaluate,
  evaluateImage,
  origin,
  PASSED,
  policy,
  RUN,
  rule,
  type Says,
  setting,
  summaryOf,
  unchecked,
  violation,
} from '../support/evaluation.ts';
import { edgeOf, imageOf, nodeOf } from '../support/policy.ts';

describe('a rule', () => {
  test.each<readonly [string, Says, string]>([
    ['that sees nothing says what it concludes', {}, 'pass passed: it is good'],
    ['may not apply', { concludes: { kind: 'not-applicable', reason: 'no layers' } }, 'pass not-applicable: no layers'],
    [
      'that cannot tell is unchecked',
      { sees: [unchecked('it is not told')] },
      'inconclusive unchecked: it is not told',
    ],
    ['that sees a violation failed', { sees: [violation('it is bad')] }, 'fail failed: it is bad'],
    ['failed rather than unchecked', { sees: [unchecked('x'), violation('it is bad')] }, 'fail failed: it is bad'],
    [
      'tells the first of several',
      { sees: [violation('a'), violation('b'), violation('a'), violation('c')] },
      'fail failed: a (and 2 more findings)',
    ],
  ])('%s', (_, says, expected) => {
    expect(summaryOf(evaluate(imageOf(), says))).toBe(expected);
  });

  test('that is off, or not in the policy, is left out', () => {
    const rules = [
      rule({ id: 'on' }),
      rule({ id: 'off', sees: [violation('x')] }),
      rule({ id: 'other', sees: [violation('x')] }),
    ];
    const { rules: outcomes, verdict } = evaluateImage(
      imageOf(),
      policy({ on: setting(), off: setting({ severity: 'off' }) }),
      rules,
      RUN,
    );
    expect(outcomes.map((outcome) => outcome.rule)).toEqual(['on']);
    expect(verdict).toBe('pass');
  });

  test('gets its options', () => {
    const seen: unknown[] = [];
    const one = defineRule({
      ...{ id: 'a-rule', group: 'formats', summary: '' },
      options: { how: oneOf(['a', 'b'], 'a', '') },
      needs: () => ({ depth: 'structure', documents: 'manifests' }),
      // biome-ignore lint/correctness/useYield: it only looks
      *check(_, { how }) {
        seen.push(how);
        return PASSED;
      },
    });
    for (const options of [{}, { how: 'b' }])
      evaluateImage(imageOf(), policy({ 'a-rule': setting({ options }) }), [one], RUN);
    expect(seen).toEqual(['a', 'b']);
  });

  test('that throws has a mistake of ours, which is not hidden', () => {
    const broken = defineRule({
      ...{ id: 'a-rule', group: 'formats', summary: '', options: {} },
      needs: () => ({ depth: 'structure', documents: 'manifests' }),
      // biome-ignore lint/correctness/useYield: it does not come to that
      *check() {
        throw new Error('our mistake');
      },
    });
    expect(() => evaluateImage(imageOf(), policy({ 'a-rule': setting() }), [broken], RUN)).toThrow('our mistake');
  });

  test('that is unchecked counts as its caps say', () => {
    const { rules, verdict } = evaluate(imageOf(), { sees: [unchecked('x')] }, { unchecked: 'warning' });
    expect(rules[0]).toMatchObject({ severity: 'error', effectiveSeverity: 'warning' });
    expect(verdict).toBe('pass');
  });
});

describe('what weighs at most so much', () => {
  const odd = (atMost: Severity): Observation => {
    const seen = violation('it is odd');
    return seen.kind === 'violation' ? { ...seen, atMost } : seen;
  };
  const note = odd('note');

  test('is told so, and fails no rule', () => {
    const { findings, rules, verdict } = evaluate(imageOf(), { sees: [note] });
    expect(findings).toMatchObject([{ message: 'it is odd', severity: 'note' }]);
    expect(rules).toMatchObject([{ status: 'passed', reason: 'it is good' }]);
    expect(verdict).toBe('pass');
  });

  test('hides neither what could not be told nor what is wrong', () => {
    expect(summaryOf(evaluate(imageOf(), { sees: [note, unchecked('x')] }))).toBe('inconclusive unchecked: x');
    expect(summaryOf(evaluate(imageOf(), { sees: [note, violation('bad')] }))).toBe('fail failed: bad');
  });

  test('weighs no more than the rule', () => {
    const { findings } = evaluate(imageOf(), { sees: [odd('error')] }, { severity: 'warning' });
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a finding', () => {
  const target = nodeOf({ name: 'layer' });
  const gzip = classify('application/vnd.oci.image.layer.v1.tar+gzip', 'layer');
  const edge = edgeOf({
    slot: 'layer',
    path: ['index.json', 'manifests/0', 'layers/1'],
    declared: gzip,
    type: gzip,
    platform: 'linux/arm64',
    target,
  });

  test('at a reference tells path, type and platform, and the line of the policy', () => {
    const { findings } = evaluate(
      imageOf({ edges: [edge] }),
      { sees: [violation('it is bad', { edge })] },
      { severity: 'warning' },
    );
    expect(findings).toEqual([
      {
        ...{
          rule: 'a-rule',
          key: 't',
          severity: 'warning',
          message: 'it is bad',
          fix: 'mend it',
          waiver: null,
          upcoming: null,
        },
        ...{
          digest: null,
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          path: edge.path,
          platform: 'linux/arm64',
        },
        location: { file: '.github/plimsoll.yml', line: 7, column: 3, confidence: 'exact' },
        related: [],
      },
    ]);
  });

  test('at a node tells what its references agree on', () => {
    const other = edgeOf({ ...edge, path: ['index.json', 'manifests/1', 'layers/0'], platform: 'linux/amd64' });
    const { findings } = evaluate(imageOf({ edges: [edge, other] }), { sees: [violation('x', { node: target })] });
    expect(findings).toMatchObject([{ mediaType: gzip.mediaType, path: edge.path, platform: null }]);
  });

  test('at a node that nobody refers to, or at the image, tells no path', () => {
    const sees = [violation('x', { node: nodeOf() }), violation('y')];
    expect(evaluate(imageOf(), { sees }).findings).toMatchObject([
      { path: [], mediaType: null, platform: null },
      { path: [], mediaType: null, platform: null },
    ]);
  });

  test.each([
    ['a preset', { kind: 'preset', file: 'recommended' }],
    ['inline YAML', { kind: 'inline', file: 'inline policy' }],
    ['a file elsewhere', { kind: 'file', file: '/etc/p.yml' }],
    ['a file above', { kind: 'file', file: '../p.yml' }],
  ] as const)('of a rule from %s has no line to show', (_, { kind, file }) => {
    const { findings } = evaluate(imageOf(), { sees: [violation('x')] }, { origin: { ...origin, kind, file } });
    expect(findings).toMatchObject([{ location: null }]);
  });
});

test('a finding under a policy of another place is shown at the line that extends it', () => {
  const via = { ...origin, line: 2 };
  const elsewhere = { kind: 'remote', file: 'acme/p/o.yml@v1', line: 9, column: 3 } as const;
  const at = (place: object) => evaluate(imageOf(), { sees: [violation('x')] }, { origin: { ...elsewhere, ...place } });
  expect(at({ via }).findings).toMatchObject([{ location: { file: '.github/plimsoll.yml', line: 2 } }]);
  expect(at({}).findings).toMatchObject([{ location: null }]);
});

describe('how an image is read', () => {
  const rules = [
    rule({ id: 'a', depth: 'structure' }),
    rule({ id: 'b', depth: 'digests' }),
    rule({ id: 'c', depth: 'heads' }),
  ];

  test.each([
    ['of no rules is the shallowest', {}, 'structure'],
    ['is the deepest of the enabled rules', { a: setting(), b: setting(), c: setting() }, 'digests'],
    ['does not count rules that are off', { a: setting(), b: setting({ severity: 'off' }), c: setting() }, 'heads'],
  ] as const)('%s', (_, settings, expected) => {
    const evaluator = new Evaluator(policy(settings), rules, RUN, NO_CONTEXT);
    expect(evaluator.reading(imageOf()).depth).toBe(expected);
  });
});
