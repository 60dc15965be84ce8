import { type Evaluation, Evaluator } from '../../src/engine/evaluate.ts';
import type { Depth, Image } from '../../src/image/image.ts';
import { type Context, NO_CONTEXT } from '../../src/policy/context.ts';
import type { Policy, RuleSetting } from '../../src/policy/policy.ts';
import {
  type Conclusion,
  defineRule,
  type Needs,
  type Observation,
  type Rule,
  type RunContext,
  type Target,
} from '../../src/rule-kit/rule.ts';

/** A run on the day that tests are of, with nothing but images. */
export const RUN: RunContext = { day: '2026-11-25', dockerfile: null, baseline: null };

export const PASSED: Conclusion = { kind: 'passed', reason: 'it is good' };
export const violation = (message: string, at: Target = 'image'): Observation => ({
  kind: 'violation',
  at,
  key: 't',
  message,
  fix: 'mend it',
});
export const unchecked = (reason: string): Observation => ({ kind: 'unchecked', at: 'image', reason });

export interface Says {
  readonly id?: string;
  readonly sees?: readonly Observation[];
  readonly concludes?: Conclusion;
  readonly documents?: Needs['documents'];
  readonly depth?: Depth;
  readonly options?: Rule['options'];
  readonly handlesMissing?: true;
}

/** A rule that says what it is told. */
export function rule({
  id = 'a-rule',
  sees = [],
  concludes = PASSED,
  documents = 'manifests',
  depth = 'structure',
  options = {},
  handlesMissing,
}: Says = {}): Rule {
  return defineRule({
    id,
    group: 'formats',
    summary: 'asks for nothing',
    options,
    needs: () => ({ depth, documents, ...(handlesMissing && { handlesMissing }) }),
    *check() {
      yield* sees;
      return concludes;
    },
  });
}

export const origin = { kind: 'file', file: '.github/plimsoll.yml', line: 7, column: 3 } as const;

export function setting(over: Partial<RuleSetting> = {}): RuleSetting {
  return {
    severity: 'error',
    unchecked: null,
    from: null,
    options: {},
    origin,
    origins: { severity: origin, unchecked: null, from: null, options: new Map() },
    ...over,
  };
}

export function policy(rules: Readonly<Record<string, RuleSetting>>, over: Partial<Policy> = {}): Policy {
  return {
    ...{ sources: [], entries: [], chosen: 'given', failOn: 'error', unchecked: 'error' },
    overrides: [],
    custom: [],
    waivers: [],
    locks: [],
    origins: { failOn: 'default', unchecked: 'default' },
    rules: new Map(Object.entries(rules)),
    ...over,
  };
}

export function evaluate(image: Image, says: Says, over: Partial<RuleSetting> = {}): Evaluation {
  const one = rule(says);
  return evaluateImage(image, policy({ [one.id]: setting(over) }), [one], RUN);
}

/** `verdict status: because`, of the one rule. */
export function summaryOf({ verdict, rules: [outcome] }: Evaluation): string {
  return `${verdict} ${outcome?.status}: ${outcome?.reason}`;
}

/** Evaluates a policy for one image. */
export function evaluateImage(
  image: Image,
  policy: Policy,
  rules: readonly Rule[],
  run: RunContext,
  context: Context = NO_CONTEXT,
): Evaluation {
  return new Evaluator(policy, rules, run, context).evaluate(image);
}
