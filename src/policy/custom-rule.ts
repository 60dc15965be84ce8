import type { BoundRule, Conclusion, Observation, Rule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { EvaluationBudget } from './cel/cost.ts';
import { type Expression, ExpressionCompiler, type ExpressionResult } from './cel/expression.ts';
import type { ExpressionIssue } from './cel/expression-issue.ts';
import { compileTemplate, type MessageTemplate } from './cel/message-template.ts';
import { mergeNeeds } from './cel/reads.ts';
import type { Context } from './context.ts';
import { type CustomSubject, PreparedImage } from './custom-subject.ts';
import type { CustomScope } from './enums.ts';

/** The source of a custom rule; null for absent keys. */
export interface CustomRuleText {
  readonly id: string;
  readonly for: CustomScope;
  readonly when: string | null;
  readonly assert: string;
  readonly message: string | null;
  readonly fix: string | null;
}

/** An error in a key that contains CEL. */
export interface CustomRuleIssue extends ExpressionIssue {
  readonly part: 'when' | 'assert' | 'message' | 'fix';
}

export type CompiledRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly issues: readonly CustomRuleIssue[] };

/** Compiles the custom rules of a run. They share equal expressions and what is prepared for an image. */
export class CustomRuleCompiler {
  readonly #context: Context;
  readonly #expressions = new ExpressionCompiler();
  /** Images are checked one after the other, each by up to hundreds of rules. */
  #last: PreparedImage | null = null;

  constructor(context: Context) {
    this.#context = context;
  }

  /** @param file the policy file of the rule: the rules of one file share an evaluation budget for each image */
  async compile(text: CustomRuleText, file = ''): Promise<CompiledRule> {
    const { id, for: scope } = text;
    const expressions = this.#expressions;
    const parts = {
      when: text.when === null ? null : await expressions.compile(text.when, scope),
      assert: await expressions.compile(text.assert, scope),
      message: text.message === null ? null : await compileTemplate(text.message, scope, expressions),
      fix: text.fix === null ? null : await compileTemplate(text.fix, scope, expressions),
    };
    const { when, assert, message, fix } = parts;
    if (assert.ok && when?.ok !== false && message?.ok !== false && fix?.ok !== false) {
      const rule = this.#ruleOf({
        id,
        scope,
        file,
        when: when?.expression ?? null,
        assert: assert.expression,
        message: message?.template ?? null,
        fix: fix?.template ?? null,
      });
      return { ok: true, rule };
    }
    const issues = (['when', 'assert', 'message', 'fix'] as const).flatMap((part) => {
      const outcome = parts[part];
      return outcome === null || outcome.ok ? [] : outcome.issues.map((issue) => ({ ...issue, part }));
    });
    return { ok: false, issues };
  }

  #ruleOf(compiled: Compiled): Rule {
    const { id, when, assert, message, fix, scope } = compiled;
    const needs = mergeNeeds([when, assert, message, fix].flatMap((part) => (part === null ? [] : [part.needs])));
    const passed = new Map<number, Conclusion>();
    const conclude = (count: number) => {
      const known = passed.get(count) ?? { kind: 'passed', reason: safe`${plural(count, scope)}: ${assert.source}` };
      passed.set(count, known);
      return known;
    };
    const bound: BoundRule = {
      id,
      vacuous: null,
      needs,
      check: (image, { day }) => {
        if (this.#last?.image !== image || this.#last.day !== day)
          this.#last = new PreparedImage(image, day, this.#context);
        return observationsOf(check(compiled, this.#last, conclude));
      },
    };
    return { id, group: 'custom', summary: safe`${assert.source}`, options: {}, bind: () => bound };
  }
}

interface Compiled {
  readonly id: string;
  readonly scope: CustomScope;
  readonly file: string;
  readonly when: Expression | null;
  readonly assert: Expression;
  readonly message: MessageTemplate | null;
  readonly fix: MessageTemplate | null;
}

interface CheckResult {
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

/** Yields results that are complete: a generator that is resumed between the subjects takes longer than most expressions. */
function* observationsOf({ observations, conclusion }: CheckResult): Generator<Observation, Conclusion> {
  if (observations.length > 0) yield* observations;
  return conclusion;
}

function check(compiled: Compiled, prepared: PreparedImage, conclude: (passed: number) => Conclusion): CheckResult {
  const { scope, when, assert, file } = compiled;
  const budget = prepared.budgetFor(file);
  const subjects = prepared.subjects(scope);
  const observations: Observation[] = [];
  let passed = 0;
  for (const subject of subjects) {
    const outcome = outcomeOf(when, assert, subject, budget);
    if (outcome === true) passed++;
    else if (outcome === false) observations.push(violation(compiled, subject, budget));
    else if (outcome !== null) observations.push({ kind: 'unchecked', at: subject.at, reason: outcome });
  }
  return { observations, conclusion: passed > 0 ? conclude(passed) : nothingPassed(scope, subjects.length, when) };
}

function violation(
  { id, assert, message, fix }: Compiled,
  { at, key, values }: CustomSubject,
  budget: EvaluationBudget,
): Observation {
  return {
    kind: 'violation',
    at,
    key,
    message: message?.fill(values, budget) ?? safe`assertion failed: ${assert.source}`,
    fix: fix?.fill(values, budget) ?? safe`change the image, or the rule ${id} in the policy`,
  };
}

function nothingPassed(scope: CustomScope, subjects: number, when: Expression | null): Conclusion {
  const reason =
    subjects === 0
      ? `the image has no ${scope}s`
      : safe`"when" matches 0 of ${plural(subjects, scope)}: ${when?.source ?? ''}`;
  return { kind: 'not-applicable', reason };
}

/**
 * Whether the assertion is true for a subject; null where `when` is false; the reason where it is unknown. An unknown condition counts only
 * where it decides: a true assertion passes under either value.
 */
function outcomeOf(
  when: Expression | null,
  assert: Expression,
  subject: CustomSubject,
  budget: EvaluationBudget,
): boolean | null | string {
  const condition = when === null ? true : truth(conditionOf(when, subject, budget), when);
  if (condition === false) return null;
  const asserted = truth(assert.evaluate(subject.values, budget), assert);
  return asserted === true || condition === true ? asserted : condition;
}

/** Evaluates a condition once for a subject: many rules of a file share one. */
function conditionOf(
  when: Expression,
  { values, conditions }: CustomSubject,
  budget: EvaluationBudget,
): ExpressionResult {
  const ofFile = conditions.get(budget) ?? new Map<Expression, ExpressionResult>();
  conditions.set(budget, ofFile);
  const condition = ofFile.get(when) ?? when.evaluate(values, budget);
  ofFile.set(when, condition);
  return condition;
}

/** A value of type `dyn`, which the type checker cannot check, can be anything. */
function truth(result: ExpressionResult, { source }: Expression): boolean | string {
  if (result.kind === 'unknown') return result.reason;
  return typeof result.value === 'boolean' ? result.value : safe`${source} is neither true nor false`;
}
