import { LIMITS } from '../limits.ts';
import type { Rule } from '../rule-kit/rule.ts';
import type { CustomRuleCompiler } from './custom-rule.ts';
import { type CustomStatement, type PolicyDocument, readPolicyDocument } from './document.ts';
import type { PolicyError } from './error.ts';
import type { PolicyLanguage } from './language.ts';
import { type Located, type PolicyIssue, parseYaml } from './parse.ts';
import { explain } from './schema-errors.ts';
import { valueIssues } from './values.ts';

export interface ReadPolicy {
  /** Null where the file is not valid YAML. With errors, everything that is valid. */
  readonly document: PolicyDocument | null;
  /** The compiled custom rules without errors. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly errors: readonly PolicyError[];
  /** A line of the file by its number, from 1. */
  readonly excerpt: (line: number) => string | null;
}

/**
 * Reads one policy file: YAML, then its schema, then its values. Reports all errors in the order of the file.
 * @param compiler called only for files with custom rules
 */
export async function readPolicy(
  bytes: Uint8Array,
  file: string,
  language: Pick<PolicyLanguage, 'rules' | 'validator'>,
  compiler: () => Promise<CustomRuleCompiler>,
): Promise<ReadPolicy> {
  if (bytes.length > LIMITS.policyBytes) return failed(file, `the policy is larger than ${LIMITS.policyBytes} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(file, 'the policy is not valid UTF-8');
  }
  const lines = text.split(/\r?\n/);
  const excerpt = (line: number) => lines[line - 1] ?? null;
  const { root, issues } = parseYaml(text);
  if (root === null) return { document: null, custom: new Map(), errors: errorsOf(issues, file, excerpt), excerpt };
  const [rules, validate] = await Promise.all([language.rules(), language.validator()]);
  const document = readPolicyDocument(root);
  const custom = await compileCustomRules(document, root, file, compiler);
  const all = [
    ...issues,
    ...explain(
      validate(root.value),
      root,
      rules.map(({ id }) => id),
    ),
    ...(await valueIssues(root, rules)),
    ...custom.issues,
  ];
  return { document, custom: custom.rules, errors: errorsOf(all, file, excerpt), excerpt };
}

async function compileCustomRules(
  { custom }: PolicyDocument,
  root: Located,
  file: string,
  compiler: () => Promise<CustomRuleCompiler>,
): Promise<{ readonly rules: ReadonlyMap<CustomStatement, Rule>; readonly issues: readonly PolicyIssue[] }> {
  const items = (root.members.get('custom')?.items ?? []).filter(({ members }) => isText(members.get('id')));
  const rules = new Map<CustomStatement, Rule>();
  const issues: PolicyIssue[] = [];
  for (const [i, statement] of custom.entries()) {
    const members = items[i]?.members;
    // Anything but a string is already an error of the schema.
    if (!isText(members?.get('assert'))) continue;
    const compiled = await (await compiler()).compile(statement, file);
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
  const error = { file, line: null, column: null, message, suggestion: null, excerpt: null };
  return { document: null, custom: new Map(), errors: [error], excerpt: () => null };
}

function errorsOf(
  issues: readonly PolicyIssue[],
  file: string,
  excerpt: ReadPolicy['excerpt'],
): readonly PolicyError[] {
  return issues
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .slice(0, LIMITS.policyErrors)
    .map(({ at, message, suggestion }) => ({ file, ...at, message, suggestion, excerpt: excerpt(at.line) }));
}
