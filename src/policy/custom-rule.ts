import type { BoundRule, Conclusion, Observation, Rule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import type { Dimensions } from './cel/cost.ts';
import { compileExpression, type Expression, type ExpressionResult } from './cel/expression.ts';
import type { ExpressionIssue } from './cel/expression-issue.ts';
import { compileTemplate, type MessageTemplate } from './cel/message-template.ts';
import { mergeNeeds } from './cel/reads.ts';
import type { Context } from './context.ts';
import { type CustomSubject, type Prepared, prepare } from './custom-subject.ts';
import type { CustomScope } from './enums.ts';

/** A rule as written in a policy; null for missing parts. */
export interface CustomRuleText {
  readonly id: string;
  readonly for: CustomScope;
  readonly when: string | null;
  readonly assert: string;
  readonly message: string | null;
  readonly fix: string | null;
}

/** An error in one of the parts that are CEL or contain it. */
export interface CustomRuleIssue extends ExpressionIssue {
  readonly part: 'when' | 'assert' | 'message' | 'fix';
}

export type CompiledRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly issues: readonly CustomRuleIssue[] };

/**
 * Creates a rule from a custom rule. Call it once per run and rule: compiled expressions serve all images, and
 * `prepare` computes what the rules of an image share.
 * @param context the facts of the run; one object for all rules of a run
 * @param file the policy file of the rule: its rules share a time limit per image, and other files have their own
 */
export async function compileCustomRule(text: CustomRuleText, context: Context, file = ''): Promise<CompiledRule> {
  const { id, for: scope } = text;
  const parts = {
    when: text.when === null ? null : await compileExpression(text.when, scope),
    assert: await compileExpression(text.assert, scope),
    message: text.message === null ? null : await compileTemplate(text.message, scope),
    fix: text.fix === null ? null : await compileTemplate(text.fix, scope),
  };
  const { when, assert, message, fix } = parts;
  if (assert.ok && when?.ok !== false && message?.ok !== false && fix?.ok !== false) {
    const [words, fixText] = [message?.template ?? null, fix?.template ?? null];
    const compiled = {
      id,
      scope,
      when: when?.expression ?? null,
      assert: assert.expression,
      message: words,
      fix: fixText,
    };
    return { ok: true, rule: ruleOf(compiled, { context, file }) };
  }
  const issues = (['when', 'assert', 'message', 'fix'] as const).flatMap((part) => {
    const outcome = parts[part];
    return outcome === null || outcome.ok ? [] : outcome.issues.map((issue) => ({ ...issue, part }));
  });
  return { ok: false, issues };
}

interface Compiled {
  readonly id: string;
  readonly scope: CustomScope;
  readonly when: Expression | null;
  readonly assert: Expression;
  readonly message: MessageTemplate | null;
  readonly fix: MessageTemplate | null;
}

function ruleOf(compiled: Compiled, { context, file }: { readonly context: Context; readonly file: string }): Rule {
  const { id, when, assert, message, fix } = compiled;
  const needs = mergeNeeds([when, assert, message, fix].flatMap((part) => (part === null ? [] : [part.needs])));
  const passed = new Map<number, Conclusion>();
  const conclude = (count: number) => {
    const known = passed.get(count);
    if (known !== undefined) return known;
    const conclusion = { kind: 'passed', reason: safe`${plural(count, compiled.scope)}: ${assert.source}` } as const;
    passed.set(count, conclusion);
    return conclusion;
  };
  const bound: BoundRule = {
    id,
    vacuous: null,
    needs,
    check: (image, { day }) => observationsOf(judge(compiled, prepare(image, { context, day }), file, conclude)),
  };
  return { id, group: 'custom', summary: safe`${assert.source}`, options: {}, bind: () => bound };
}

/** An observation on an image. */
interface Judged {
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

/**
 * All subjects are judged before anything is yielded: resuming a generator between subjects takes longer than most
 * expressions.
 */
function* observationsOf({ observations, conclusion }: Judged): Generator<Observation, Conclusion> {
  if (observations.length > 0) yield* observations;
  return conclusion;
}

function judge(compiled: Compiled, prepared: Prepared, file: string, conclude: (passed: number) => Conclusion): Judged {
  const { scope, when, assert } = compiled;
  const dimensions = prepared.dimensionsFor(file);
  const subjects = prepared.subjects(scope);
  const observations: Observation[] = [];
  let passed = 0;
  for (const subject of subjects) {
    const outcome = outcomeOf(when, assert, subject, dimensions);
    if (outcome === true) passed++;
    else if (outcome === false) observations.push(violation(compiled, subject, dimensions));
    else if (outcome !== null) observations.push({ kind: 'unchecked', at: subject.at, reason: outcome });
  }
  return { observations, conclusion: passed > 0 ? conclude(passed) : nothingPassed(scope, subjects.length, when) };
}

function violation(
  { id, assert, message, fix }: Compiled,
  { at, key, values }: CustomSubject,
  dimensions: Dimensions,
): Observation {
  return {
    kind: 'violation',
    at,
    key,
    message: message?.fill(values, dimensions) ?? safe`this condition is not met: ${assert.source}`,
    fix: fix?.fill(values, dimensions) ?? safe`satisfy the condition, or change ${id} in the policy`,
  };
}

function nothingPassed(scope: CustomScope, subjects: number, when: Expression | null): Conclusion {
  const reason =
    subjects === 0
      ? `the image has no ${scope}`
      : safe`of ${plural(subjects, scope)}, none matches: ${when?.source ?? ''}`;
  return { kind: 'not-applicable', reason };
}

/**
 * Whether a subject satisfies the rule; null if the rule does not apply; or the reason why it is unknown. An unknown
 * value counts only if it decides: a rule that is satisfied under either value of its condition is satisfied.
 */
function outcomeOf(
  when: Expression | null,
  assert: Expression,
  subject: CustomSubject,
  dimensions: Dimensions,
): boolean | null | string {
  const condition = when === null ? true : truth(conditionOf(when, subject, dimensions), when);
  if (condition === false) return null;
  const held = truth(assert.evaluate(subject.values, dimensions), assert);
  return held === true || condition === true ? held : condition;
}

/** Many rules of a file have the same condition, so it is evaluated once per subject. */
function conditionOf(
  when: Expression,
  { values, conditions }: CustomSubject,
  dimensions: Dimensions,
): ExpressionResult {
  const ofFile = conditions.get(dimensions) ?? new Map<Expression, ExpressionResult>();
  conditions.set(dimensions, ofFile);
  const known = ofFile.get(when);
  if (known !== undefined) return known;
  const condition = when.evaluate(values, dimensions);
  ofFile.set(when, condition);
  return condition;
}

/** A value of the type `dyn` is checked here, as the checker could not know its type. */
function truth(result: ExpressionResult, { source }: Expression): boolean | string {
  if (result.kind === 'unknown') return result.reason;
  return typeof result.value === 'boolean' ? result.value : safe`${source} is neither true nor false`;
}
