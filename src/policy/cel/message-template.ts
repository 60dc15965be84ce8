import { LIMITS } from '../../limits.ts';
import type { Needs } from '../../rule-kit/rule.ts';
import { escapeUntrusted } from '../../text/untrusted.ts';
import type { CustomScope } from '../enums.ts';
import type { Dimensions } from './cost.ts';
import { compileExpression, type Expression, type Values } from './expression.ts';
import type { ExpressionIssue } from './expression-issue.ts';
import { mergeNeeds } from './reads.ts';
import { VARIABLES } from './vocabulary.ts';

/** Words of a policy with values in them: `the debug port of {manifest.platform.name} is exposed`. */
export interface MessageTemplate {
  readonly needs: Needs;
  /** The words, safe to show in one line. A value that cannot be told is `?`: the problem itself was seen all the same. */
  readonly fill: (values: Values, dimensions: Dimensions) => string;
}

export type CompiledTemplate =
  | { readonly ok: true; readonly template: MessageTemplate }
  | { readonly ok: false; readonly issues: readonly ExpressionIssue[] };

/** Braces around what begins as a variable, a field or a call does, so that a misspelt one is told of; any others are braces. */
const PLACE = new RegExp(
  `\\{((?:${VARIABLES.map(({ name }) => name).join('|')})\\b[^{}]*|[A-Za-z_]\\w*[.(][^{}]*)\\}`,
  'g',
);

/** Compiles the words of a message for a scope. */
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
    // Once more as a whole, so that no seam between words and values makes a command.
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
  // No more of a list is made than is shown.
  return Array.isArray(value) ? value.slice(0, LIMITS.untrustedCharacters).map(String).join(', ') : String(value);
}
