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

/** A rule as a policy writes it; null where it leaves a part out. */
export interface CustomRuleText {
  readonly id: string;
  readonly for: CustomScope;
  readonly when: string | null;
  readonly assert: string;
  readonly message: string | null;
  readonly fix: string | null;
}

/** A mistake in one of the parts that are written in CEL, or have some in them. */
export interface CustomRuleIssue extends ExpressionIssue {
  readonly part: 'when' | 'assert' | 'message' | 'fix';
}

export type CompiledRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly issues: readonly CustomRuleIssue[] };

/**
 * Makes an ordinary rule of a custom one. To be called once a run and rule: what is compiled serves all images, and what is the same for all
 * rules of an image (`prepare`) is made once.
 * @param context what the workflow says of the run; one object for all rules of a run
 * @param file the policy file that the rule is in: its rules share the time that there is for an image, and those of other files have their own
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

/** What is seen of an image. */
interface Judged {
  readonly observations: readonly Observation[];
  readonly conclusion: Conclusion;
}

/** Judged all at once and told then: a generator that goes on between the subjects takes longer than most expressions. */
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
    message: message?.fill(values, dimensions) ?? safe`this does not hold: ${assert.source}`,
    fix: fix?.fill(values, dimensions) ?? safe`make it hold, or change ${id} in the policy`,
  };
}

function nothingPassed(scope: CustomScope, subjects: number, when: Expression | null): Conclusion {
  const reason =
    subjects === 0
      ? `it has no ${scope}`
      : safe`of ${plural(subjects, scope)}, none is one where: ${when?.source ?? ''}`;
  return { kind: 'not-applicable', reason };
}

/**
 * Whether the rule holds of a subject; null where it is about something else; or why nobody can tell. What cannot be told counts only where it decides: a rule that holds whatever its
 * condition comes to is kept.
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

/** Many rules of a file have a condition in common, so that it is evaluated once for a subject. */
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

/** What the checker could not know to be true or false, as it comes out of `dyn`, may be anything. */
function truth(result: ExpressionResult, { source }: Expression): boolean | string {
  if (result.kind === 'unknown') return result.reason;
  return typeof result.value === 'boolean' ? result.value : safe`${source} is neither true nor false`;
}
