import { LIMITS } from '../limits.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import type { Context } from './context.ts';
import { type CustomStatement, type PolicyDocument, readPolicyDocument } from './document.ts';
import type { PolicyError } from './error.ts';
import type { PolicyLanguage } from './language.ts';
import { type Located, type PolicyIssue, parseYaml } from './parse.ts';
import { explain } from './schema-errors.ts';
import { valueIssues } from './values.ts';

/** The maximum number of reported errors of one file. */
const MAX_MISTAKES = 100;

export interface ReadPolicy {
  /** Null if the file is not YAML; if there are errors, the valid rest. */
  readonly document: PolicyDocument | null;
  /** The custom rules of the document without errors, by their statements. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly errors: readonly PolicyError[];
  /** A line of the file, by its number from 1. */
  readonly excerpt: (line: number) => string | null;
}

/**
 * Reads one policy file: YAML, then its structure, then its values. All errors are reported together, in the order of
 * the file.
 */
export async function readPolicy(
  bytes: Uint8Array,
  file: string,
  language: Pick<PolicyLanguage, 'rules' | 'validator'>,
  context: Context,
): Promise<ReadPolicy> {
  if (bytes.length > LIMITS.policyBytes)
    return failed(file, safe`the policy has more than ${LIMITS.policyBytes} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(file, 'the policy is not UTF-8 text');
  }
  const [rules, validate] = await Promise.all([language.rules(), language.validator()]);
  const { root, issues } = parseYaml(text);
  const ofShape =
    root === null
      ? []
      : explain(
          validate(root.value),
          root,
          rules.map(({ id }) => id),
        );
  const ofValues = root === null ? [] : await valueIssues(root, rules);
  const document = root && readPolicyDocument(root);
  const custom = root === null || document === null ? NO_RULES : await customRules(document, root, { context, file });
  const all = [...issues, ...ofShape, ...ofValues, ...custom.issues];
  const excerpt = excerptsOf(text);
  return { document, custom: custom.rules, errors: errorsOf(all, file, excerpt), excerpt };
}

interface CustomRules {
  readonly rules: ReadonlyMap<CustomStatement, Rule>;
  readonly issues: readonly PolicyIssue[];
}

const NO_RULES: CustomRules = { rules: new Map(), issues: [] };

/** Compiles custom rules; errors in expressions are reported at their column. */
async function customRules(
  { custom }: PolicyDocument,
  root: Located,
  { context, file }: { readonly context: Context; readonly file: string },
): Promise<CustomRules> {
  if (custom.length === 0) return NO_RULES;
  const { compileCustomRule } = await import('./custom-rule.ts');
  const items = (root.members.get('custom')?.items ?? []).filter(({ members }) => isText(members.get('id')));
  const rules = new Map<CustomStatement, Rule>();
  const issues: PolicyIssue[] = [];
  for (const [i, statement] of custom.entries()) {
    const members = items[i]?.members;
    // A value that is not a string was reported already.
    if (!isText(members?.get('assert'))) continue;
    const compiled = await compileCustomRule(statement, context, file);
    if (compiled.ok) rules.set(statement, compiled.rule);
    else
      for (const { part, offset, message, suggestion } of compiled.issues)
        issues.push({ at: members?.get(part)?.placeIn(offset) ?? statement, message, suggestion });
  }
  return { rules, issues };
}

function isText(located: Located | undefined): boolean {
  return typeof located?.value === 'string';
}

function failed(file: string, message: string): ReadPolicy {
  return {
    document: null,
    custom: new Map(),
    errors: [{ file, line: null, column: null, message, suggestion: null, excerpt: null }],
    excerpt: () => null,
  };
}

function errorsOf(
  issues: readonly PolicyIssue[],
  file: string,
  excerpt: ReadPolicy['excerpt'],
): readonly PolicyError[] {
  const sorted = issues.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return sorted
    .slice(0, MAX_MISTAKES)
    .map(({ at, message, suggestion }) => ({ file, ...at, message, suggestion, excerpt: excerpt(at.line) }));
}

function excerptsOf(text: string): ReadPolicy['excerpt'] {
  const lines = text.split(/\r?\n/);
  return (line) => lines[line - 1] ?? null;
}
