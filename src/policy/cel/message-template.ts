import { LIMITS } from '../../limits.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { escapeUntrusted } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import type { Dimensions } from './cost.ts';
import { compileExpression, type Expression, type Values } from './expression.ts';
import type { ExpressionIssue } from './expression-issue.ts';
import { mergeNeeds } from './reads.ts';
import { VARIABLES } from './vocabulary.ts';

/** Text of a policy with values: `the debug port of {manifest.platform.name} is exposed`. */
export interface MessageTemplate {
  readonly needs: Needs;
  /** The text, safe to show in one line. An unknown value is shown as `?`, because the violation itself is certain. */
  readonly fill: (values: Values, dimensions: Dimensions) => string;
}

export type CompiledTemplate =
  | { readonly ok: true; readonly template: MessageTemplate }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

/**
 * Braces around something that begins like a variable, a field or a call, so that a misspelled one is reported; any
 * others are literal braces.
 */
const PLACE = new RegExp(
  `\\{((?:${VARIABLES.map(({ name }) => name).join('|')})\\b[^{}]*|[A-Za-z_]\\w*[.(][^{}]*)\\}`,
  'g',
);

/** Compiles the text of a message for a scope. */
export async function compileTemplate(text: string, scope: CustomScope): Promise<CompiledTemplate> {
  const parts: (string | Expression)[] = [];
  const issues: ExpressionIssue[] = [];
  let at = 0;
  for (const { 0: whole, 1: source = '', index } of text.matchAll(PLACE)) {
    parts.push(text.slice(at, index));
    at = index + whole.length;
    const compiled = await compileExpression(source, scope, 'words');
    if (compiled.ok) parts.push(compiled.expression);
    else issues.push(...compiled.issues.map((issue) => ({ ...issue, offset: issue.offset + index + 1 })));
  }
  parts.push(text.slice(at));
  if (issues.length > 0) return { ok: false, issues };
  const needs = mergeNeeds(parts.flatMap((part) => (typeof part === 'string' ? [] : [part.needs])));
  const fill = (values: Values, dimensions: Dimensions) =>
    // Escaped once more as a whole, so that the seam between text and values cannot form a command.
    escapeUntrusted(
      parts.map((part) => (typeof part === 'string' ? part : shown(part, values, dimensions))).join(''),
      LIMITS.customMessageCharacters,
    );
  return { ok: true, template: { needs, fill } };
}

function shown(expression: Expression, values: Values, dimensions: Dimensions): string {
  const result = expression.evaluate(values, dimensions);
  return result.kind === 'unknown' ? '?' : escapeUntrusted(formatValue(result.value));
}

function formatValue(value: unknown): string {
  if (value instanceof Date)
    return value.toISOString().replace(/(?:T00:00:00)?\.000Z$/, (end) => (end.startsWith('T') ? '' : 'Z'));
  // Only as many items of a list are formatted as are shown.
  return Array.isArray(value) ? value.slice(0, LIMITS.untrustedCharacters).map(String).join(', ') : String(value);
}
