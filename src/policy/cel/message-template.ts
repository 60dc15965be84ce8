import { LIMITS } from '../../limits.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { escapeUntrusted } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import type { EvaluationBudget } from './cost.ts';
import type { Expression, ExpressionCompiler, Values } from './expression.ts';
import type { ExpressionIssue } from './expression-issue.ts';
import { mergeNeeds } from './reads.ts';
import { VARIABLES } from './vocabulary.ts';

/** A message with expressions in braces: `the debug port of {manifest.platform.name} is exposed`. */
export interface MessageTemplate {
  readonly needs: Needs;
  /** The text, safe to show in one line. An unknown value is `?`, because the violation itself was found. */
  readonly fill: (values: Values, budget: EvaluationBudget) => string;
}

export type CompiledTemplate =
  | { readonly ok: true; readonly template: MessageTemplate }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

/** Braces around text that begins like a variable, a field or a call, so that a misspelled name is an error. Other braces are text. */
const PLACEHOLDER = new RegExp(
  `\\{((?:${VARIABLES.map(({ name }) => name).join('|')})\\b[^{}]*|[A-Za-z_]\\w*[.(][^{}]*)\\}`,
  'g',
);

/** Compiles a message for a scope. */
export async function compileTemplate(
  text: string,
  scope: CustomScope,
  expressions: ExpressionCompiler,
): Promise<CompiledTemplate> {
  const parts: (string | Expression)[] = [];
  const issues: ExpressionIssue[] = [];
  let at = 0;
  for (const { 0: whole, 1: source = '', index } of text.matchAll(PLACEHOLDER)) {
    parts.push(text.slice(at, index));
    at = index + whole.length;
    const compiled = await expressions.compile(source, scope, 'message');
    if (compiled.ok) parts.push(compiled.expression);
    else issues.push(...compiled.issues.map((issue) => ({ ...issue, offset: issue.offset + index + 1 })));
  }
  parts.push(text.slice(at));
  if (issues.length > 0) return { ok: false, issues };
  const needs = mergeNeeds(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.needs])));
  const fill = (values: Values, budget: EvaluationBudget) =>
    // Escaped again as a whole, so that text and values together cannot form a workflow command.
    escapeUntrusted(
      parts.map((part) => (typeof part === 'string' ? part : shown(part, values, budget))).join(''),
      LIMITS.customMessageCharacters,
    );
  return { ok: true, template: { needs, fill } };
}

function shown(expression: Expression, values: Values, budget: EvaluationBudget): string {
  const result = expression.evaluate(values, budget);
  return result.kind === 'unknown' ? '?' : escapeUntrusted(formatValue(result.value));
}

function formatValue(value: unknown): string {
  if (value instanceof Date)
    return value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
  // Items beyond the length of a message are never shown.
  return Array.isArray(value) ? value.slice(0, LIMITS.untrustedCharacters).map(String).join(', ') : String(value);
}
