import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/formats/media-type.ts';
import type { Edge, Image } from '../../src/image/image.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import { defineRule, type Observation, type Rule } from '../../src/rule-kit/rule.ts';
import { evaluateImage, PASSED, policy, RUN, rule, setting, summaryOf, violation } from '../support/evaluation.ts';
import { edgeOf, imageOf, manifestOf, nodeOf, policyOf } from '../support/policy.ts';

describe('an absent layer of a non-distributable type', () => {
  const foreign = classify('application/vnd.oci.image.layer.nondistributable.v1.tar+gzip');
  const ordinary = classify('application/vnd.oci.image.layer.v1.tar+gzip');
  const present = nodeOf({ byteSource: { kind: 'bytes', bytes: new Uint8Array(1), length: 1 } });
  const absent = edgeOf({ slot: 'layer', declared: foreign });

  function summary(observation: Observation, edges: readonly Edge[], allowed: boolean): string {
    const one = defineRule({
      id: 'a-rule',
      group: 'formats',
      summary: 'requires nothing',
      options: {},
      needs: () => ({ ...(allowed && { allowsAbsentForeignLayers: true as const }) }),
      *check() {
        yield observation;
        return PASSED;
      },
    });
    return summaryOf(evaluateImage(imageOf({ edges }), policy({ 'a-rule': setting() }), [one], RUN));
  }
  const uncheckedAt = (edge: Edge): Observation => ({ kind: 'unchecked', at: { edge }, reason: 'x' });

  test('leaves a rule unchecked unless the policy allows it', () => {
    expect(summary(uncheckedAt(absent), [absent], false)).toBe('inconclusive unchecked: x');
    expect(summary(uncheckedAt(absent), [absent], true)).toBe('pass passed: it is good');
  });

  test.each([
    ['a present layer of such a type', edgeOf({ slot: 'layer', declared: foreign, target: present })],
    ['an absent layer of another type', edgeOf({ slot: 'layer', declared: ordinary })],
    ['an absent layer of no type', edgeOf({ slot: 'layer' })],
    ['an absent config of such a type', edgeOf({ slot: 'config', declared: foreign })],
  ])('does not excuse %s', (_, edge) => {
    // Listed without a fault, so that only the observation counts.
    expect(summary(uncheckedAt(edge), [edge], true)).toBe('inconclusive unchecked: x');
  });

  test('does not excuse a violation, or what concerns the image or a blob without references', () => {
    const found = violation('it is bad', { edge: absent });
    expect(summary(found, [absent], true)).toBe('fail failed: it is bad');
    for (const at of ['image', { node: nodeOf() }] as const)
      expect(summary({ kind: 'unchecked', at, reason: 'x' }, [absent], true)).toBe('inconclusive unchecked: x');
  });
});

test('a rule that ends without a conclusion is unchecked, for its own reason if it has one', () => {
  const ending = (...sees: readonly Observation[]): Rule =>
    defineRule({
      id: 'a-rule',
      group: 'formats',
      summary: 'requires nothing',
      options: {},
      *check() {
        yield* sees;
        return undefined;
      },
    });
  const summary = (one: Rule) => summaryOf(evaluateImage(imageOf(), policy({ 'a-rule': setting() }), [one], RUN));
  expect(summary(ending())).toBe('inconclusive unchecked: the rule ended without a conclusion');
  expect(summary(ending({ kind: 'unchecked', at: 'image', reason: 'x' }))).toBe('inconclusive unchecked: x');
});

describe('under an override for a platform', () => {
  const LINUX = edgeOf({ platform: 'linux/arm64' });
  const WINDOWS = edgeOf({ platform: 'windows/amd64' });
  const image = (edges: readonly Edge[]): Image =>
    imageOf({
      edges,
      manifests: edges.map((edge) => manifestOf({ edge, platform: edge.platform })),
      platforms: ['linux/arm64', 'windows/amd64'],
    });

  async function evaluated(base: string, linux: string, one: Rule, edges: readonly Edge[]) {
    const override = `{match: {platform: ["linux/*"]}, reason: x, rules: {no-schema1: ${linux}}}`;
    const text = `version: 1\nrules: {no-schema1: ${base}}\noverrides: [${override}]`;
    return evaluateImage(image(edges), await policyOf({ 'p.yml': text }), [one], RUN, NO_CONTEXT);
  }

  test('a rule passes on the others if it only reports that platform', async () => {
    const one = defineRule({
      id: 'no-schema1',
      group: 'formats',
      summary: 'requires nothing',
      options: {},
      *check() {
        yield violation('it is bad', { edge: LINUX });
        return undefined;
      },
    });
    expect(summaryOf(await evaluated('error', '"off"', one, [LINUX, WINDOWS]))).toBe(
      'pass passed: nothing was found on these platforms',
    );
  });

  test.each([
    ['error', 'warning'],
    ['warning', 'error'],
  ])('a finding of both platforms has the higher severity: %s, and %s for linux', async (base, linux) => {
    const shared = edgeOf({ platform: 'linux/arm64', target: WINDOWS.target });
    const one = rule({ id: 'no-schema1', sees: [violation('it is bad', { edge: shared })] });
    const { findings } = await evaluated(base, linux, one, [shared, WINDOWS]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });
});
