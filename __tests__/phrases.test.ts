import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findPhrases, PHRASES } from '../scripts/lint/phrases.ts';
import { writeLayout } from './support/images.ts';
import { ROOT } from './support/pages.ts';

/** One sentence for each phrase of the list, in its order. */
const REFUSED = [
  '"tomorrow" is no day',
  'there is none',
  'layer 2 is not here',
  'a type tells layers from configs',
  'holds every blob against a policy',
  'what mends it',
  'build it anew',
  'whoever reads this',
  'a date that nobody wrote',
  'the way out of a finding',
  'what is behind the tag may change',
  'it went by in a stream',
  'the finding stands at a line',
  'takes down the outcome',
  'hears the answer',
  'the word of a policy weighs more',
  'what the policy asks',
  'the config says linux',
  'rules at hand',
  'otherwise here until 2027-03-01',
  'the cel folder is a room of its own',
  'the floor of every policy',
  'the policy has 1 mistake',
  'null likewise',
  'the verdict as it is on another day',
  'blobs that were looked at',
  'a waiver that lets a finding pass',
  'a layer that is not to be had',
  'the layer is to be zstd',
  'the platform that it is of: what it is of',
];

const ACCEPTED = [
  'the layer is no longer checked',
  'at most 3 layers: 4 is no more than that',
  'there is no policy file',
  'runs as `nobody`, the user nobody, or "nobody"',
  'OCI stands for Open Container Initiative',
  'const half = Math.floor(size / 2);',
  'leaves room for 3 more',
  'weight, standard, hearth, amended',
  'checks every blob against a policy',
];

describe('the lint of phrases', () => {
  test.each(PHRASES.map(({ pattern }, index) => ({ pattern, text: REFUSED[index] ?? '' })))(
    'refuses "$text"',
    ({ pattern, text }) => {
      const [own] = PHRASES.filter((phrase) => phrase.pattern === pattern);
      expect(findPhrases(text)).toContainEqual(expect.objectContaining({ line: 1, instead: own?.instead }));
    },
  );

  test.each(ACCEPTED)('accepts "%s"', (text) => {
    expect(findPhrases(text)).toEqual([]);
  });

  test('reports the line of a phrase that a comment wraps', () => {
    const [found] = findPhrases('/**\n * The layer is\n * not here.\n */\n');
    expect(found).toEqual({ line: 2, phrase: 'is not here', instead: '"is (not) present"' });
    expect(findPhrases('// it is\n// no day\n')).toHaveLength(1);
  });

  test('leaves the output of commands to the sources that print it', () => {
    expect(findPhrases('```console\n$ plimsoll\nis not here\n```\n\nis not here\n').map(({ line }) => line)).toEqual([
      6,
    ]);
  });

  test('fails on a planted phrase and names its line', () => {
    const planted = join(
      writeLayout(new Map([['planted.ts', "export const text = 'fine';\n// The file is not here.\n"]])),
      'planted.ts',
    );
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/phrases.ts'), planted], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, `${planted}:2: "is not here": write "is (not) present"\n`]);
  });
});
