import type { Random } from './random.ts';
import { Disagreement, type FuzzInput, type Target } from './target.ts';

/** Bugs that show that the fuzzer finds such: each is put into one target, and must be found within seconds. */
export const PLANTED_BUGS = {
  /** A parser throws on an escape that it does not expect. */
  exception: { target: 'document', plant: (target: Target) => throwing(target) },
  /** A check passes although a layer's type was changed. */
  pass: { target: 'layout', plant: (target: Target) => passing(target) },
  /** A parser does not end on a heredoc. */
  hang: { target: 'dockerfile', plant: (target: Target) => hanging(target) },
} as const;

export type PlantedBug = keyof typeof PLANTED_BUGS;

function includes(input: FuzzInput, text: string): boolean {
  return [...input.values()].some((bytes) => Buffer.from(bytes).includes(text));
}

function around(target: Target, before: (input: FuzzInput) => void): Target {
  return {
    ...target,
    run: async (input: FuzzInput, random: Random) => {
      before(input);
      return await target.run(input, random);
    },
  };
}

function throwing(target: Target): Target {
  return around(target, (input) => {
    if (includes(input, '\\ud800')) throw new TypeError('planted: a surrogate without its other half');
  });
}

function passing(target: Target): Target {
  return around(target, (input) => {
    const isStrict = includes(input, 'layer-compression');
    if (isStrict && includes(input, '.tar+gzip'))
      throw new Disagreement('planted: passes, and Go reads a layer of type gzip');
  });
}

function hanging(target: Target): Target {
  return around(target, (input) => {
    while (includes(input, '<<EOF'));
  });
}
