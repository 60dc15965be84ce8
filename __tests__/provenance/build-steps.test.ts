import { describe, expect, test } from '@jest/globals';
import { type BuildStep, type Operation, sourcesBelow } from '../../src/provenance/build-steps.ts';

const step = (id: string, operation: Operation, ...inputs: readonly string[]): BuildStep => ({
  id,
  operation,
  inputs,
});
const source = (id: string, identifier = id) => step(id, { kind: 'source', identifier });
const result = (input: string) => step('end', { kind: 'result' }, input);
const run = (id: string, ...inputs: readonly string[]) =>
  step(
    id,
    {
      kind: 'exec',
      mounts: [
        { input: 0, output: 0 },
        { input: 1, output: -1 },
      ],
    },
    ...inputs,
  );

const below = (...steps: readonly BuildStep[]) => sourcesBelow(steps)?.map(({ id }) => id) ?? null;

describe('sourcesBelow', () => {
  test('finds the image that the first step starts from', () => {
    expect(below(source('a'), run('b', 'a:0'), run('c', 'b:0'), result('c:0'))).toEqual(['a']);
  });

  test('is empty if the first step starts from an empty file system', () => {
    const copy: Operation = { kind: 'file', actions: [{ input: -1, output: 0 }] };
    expect(below(source('a'), step('b', copy, 'a:0'), result('b:0'))).toEqual([]);
  });

  test('leaves out sources of copied files', () => {
    const copy: Operation = { kind: 'file', actions: [{ input: 1, output: 0 }] };
    expect(below(source('tools'), source('base'), step('b', copy, 'tools:0', 'base:0'), result('b:0'))).toEqual([
      'base',
    ]);
    expect(below(source('base'), source('tools'), run('b', 'base:0', 'tools:0'), result('b:0'))).toEqual(['base']);
  });

  test('follows several actions of one step', () => {
    // Input 2 of the second action is the first action, as the step has two inputs.
    const copies: Operation = {
      kind: 'file',
      actions: [
        { input: 0, output: -1 },
        { input: 2, output: 0 },
      ],
    };
    expect(below(source('base'), source('x'), step('b', copies, 'base:0', 'x:0'), result('b:0'))).toEqual(['base']);
  });

  test('finds every image of a merge', () => {
    const merge: Operation = { kind: 'merge', inputs: [0, 1, -1] };
    expect(below(source('a'), source('b'), step('m', merge, 'a:0', 'b:0'), result('m:0'))?.toSorted()).toEqual([
      'a',
      'b',
    ]);
  });

  test.each<readonly [string, readonly BuildStep[]]>([
    ['there are no steps', []],
    ['the last step is not the result', [source('a')]],
    ['a step has an unknown operation', [source('a'), step('b', { kind: 'other' }, 'a:0'), result('b:0')]],
    ['a step is missing', [run('b', 'a:0'), result('b:0')]],
    ['two steps have one name', [source('a'), source('a'), result('a:0')]],
    ['an output does not exist', [source('a'), run('b', 'a:0'), result('b:5')]],
    ['an output has no number', [source('a'), run('b', 'a:0'), result('b')]],
    [
      'an input is out of range',
      [source('a'), step('b', { kind: 'exec', mounts: [{ input: 3, output: 0 }] }, 'a:0'), result('b:0')],
    ],
    [
      'an action refers to itself',
      [source('a'), step('b', { kind: 'file', actions: [{ input: 1, output: 0 }] }, 'a:0'), result('b:0')],
    ],
  ])('is null if %s', (_, steps) => {
    expect(below(...steps)).toBeNull();
  });

  test('ends on steps that form a cycle', () => {
    expect(below(run('b', 'c:0'), run('c', 'b:0'), result('c:0'))).toEqual([]);
  });
});
