import { describe, expect, test } from '@jest/globals';
import { evaluateImage } from '../../src/engine/evaluate.ts';
import type { Fault } from '../../src/formats/fault.ts';
import type { Edge } from '../../src/image/image.ts';
import { evaluate, policy, RUN, rule, summaryOf, violation } from '../support/evaluation.ts';
import { edgeOf, faultOf, imageOf, nodeOf } from '../support/policy.ts';

describe('preconditions', () => {
  const breaking: readonly Fault['kind'][] = [
    'digest-mismatch',
    'size-mismatch',
    'ambiguous',
    'malformed',
    'too-large',
    'unreadable',
    'unverifiable',
  ];
  const broken = (over: Partial<Edge>, kind: Fault['kind'] = 'ambiguous') =>
    imageOf({ edges: [edgeOf({ faults: [faultOf(kind, '/layers')], ...over })] });

  test.each(breaking)('%s of a manifest leaves every rule unchecked', (kind) => {
    expect(summaryOf(evaluate(broken({}, kind), {}))).toBe(
      `inconclusive unchecked: index.json › manifests/0 at /layers: it is ${kind}`,
    );
    const bytes = imageOf({ edges: [edgeOf({ target: nodeOf({ faults: [faultOf(kind)] }) })] });
    expect(summaryOf(evaluate(bytes, {}))).toBe(`inconclusive unchecked: index.json › manifests/0: it is ${kind}`);
  });

  test('so does whatever is wrong with the source', () => {
    expect(summaryOf(evaluate(imageOf({ faults: [faultOf('type-mismatch')] }), {}))).toBe(
      'inconclusive unchecked: it is type-mismatch',
    );
  });

  test('so does a manifest that is not there, also where the rule sees nothing that applies', () => {
    const absent = imageOf({ edges: [edgeOf({ target: nodeOf({ faults: [faultOf('missing')] }) })] });
    const concludes = { kind: 'not-applicable', reason: 'no layers' } as const;
    expect(summaryOf(evaluate(absent, { concludes }))).toBe(
      'inconclusive unchecked: index.json › manifests/0: it is missing',
    );
  });

  test('but a rule that judges absence says itself what it means', () => {
    const absent = imageOf({ edges: [edgeOf({ target: nodeOf({ faults: [faultOf('missing')] }) })] });
    expect(summaryOf(evaluate(absent, { handlesMissing: true }))).toBe('pass passed: it is good');
  });

  test('a document that calls itself another type is not of it', () => {
    expect(summaryOf(evaluate(broken({}, 'type-mismatch'), {}))).toBe('pass passed: it is good');
  });

  test.each(['ambiguous', 'missing'] as const)('a config that is %s concerns rules that read configs', (kind) => {
    const image = broken({ slot: 'config', path: ['manifest.json', 'config'] }, kind);
    expect(summaryOf(evaluate(image, {}))).toBe('pass passed: it is good');
    expect(summaryOf(evaluate(image, { documents: 'configs' }))).toBe(
      `inconclusive unchecked: manifest.json › config at /layers: it is ${kind}`,
    );
  });

  test('an image without any manifest leaves every rule unchecked', () => {
    expect(summaryOf(evaluate(imageOf({ manifests: [] }), {}))).toBe(
      'inconclusive unchecked: it contains no manifest, so there is nothing to check',
    );
    expect(summaryOf(evaluate(imageOf({ manifests: [], artifact: 'cache' }), {}))).toBe('pass passed: it is good');
  });

  test.each([
    ['digest-mismatch', 'layer'],
    ['size-mismatch', 'layer'],
    ['unreadable', 'layer'],
    ['ambiguous', 'layer'],
    ['digest-mismatch', 'blob'],
  ] as const)('%s of a %s concerns rules that read bytes', (kind, slot) => {
    const image = broken({ slot, path: ['manifest.json', 'layers/0'] }, kind);
    expect(summaryOf(evaluate(image, {}))).toBe('pass passed: it is good');
    expect(summaryOf(evaluate(image, { depth: 'heads' }))).toBe(
      `inconclusive unchecked: manifest.json › layers/0 at /layers: it is ${kind}`,
    );
  });

  test.each([
    ['a fault of a config', 'config', 'digest-mismatch'],
    ['another type of a layer', 'layer', 'type-mismatch'],
  ] as const)('%s does not concern rules that only read the bytes of layers', (_, slot, kind) => {
    expect(summaryOf(evaluate(broken({ slot }, kind), { depth: 'heads' }))).toBe('pass passed: it is good');
  });

  test('a blob that an index lists is read as a manifest by some', () => {
    const path = ['index.json', 'manifests/0', 'manifests/1'];
    const members = { mediaType: '', manifests: [], subject: null, artifactType: null, annotations: new Map() };
    const document = { kind: 'index', ...members } as const;
    const listed = broken({ slot: 'blob', path, parent: edgeOf({ document }) }, 'size-mismatch');
    expect(summaryOf(evaluate(listed, {}))).toBe(
      'inconclusive unchecked: index.json › manifests/0 › manifests/1 at /layers: it is size-mismatch',
    );
    const unlisted = broken({ slot: 'blob', path, parent: edgeOf() }, 'size-mismatch');
    expect(summaryOf(evaluate(unlisted, {}))).toBe('pass passed: it is good');
  });

  test.each(['layer', 'subject'] as const)('what is wrong with a %s is for rules to judge', (slot) => {
    expect(summaryOf(evaluate(broken({ slot }, 'digest-mismatch'), { documents: 'configs' }))).toBe(
      'pass passed: it is good',
    );
  });

  test('a blob that turns out to be a manifest is of it; a blob of another size is not', () => {
    expect(summaryOf(evaluate(broken({ slot: 'blob' }), {}))).toContain('unchecked');
    expect(summaryOf(evaluate(broken({ slot: 'blob' }, 'size-mismatch'), {}))).toContain('passed');
  });

  test('a rule that sees violations failed all the same', () => {
    expect(summaryOf(evaluate(broken({}), { sees: [violation('it is bad')] }))).toBe('fail failed: it is bad');
  });

  test('one fault behind many references is told once, and others are counted', () => {
    const faults = [faultOf('ambiguous'), faultOf('malformed'), faultOf('ambiguous')];
    expect(summaryOf(evaluate(imageOf({ edges: [edgeOf({ faults }), edgeOf({ faults })] }), {}))).toBe(
      'inconclusive unchecked: index.json › manifests/0: it is ambiguous (and 1 more reason)',
    );
  });

  test('without a rule there is nothing to be unchecked', () => {
    expect(evaluateImage(broken({}), policy({}), [rule()], RUN)).toMatchObject({
      verdict: 'pass',
      findings: [],
      rules: [],
    });
  });
});
