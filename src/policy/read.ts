import { LIMITS } from '../limits.ts';
import type { Rule } from '../rules/rule.ts';
import { say } from '../text/untrusted.ts';
import { type CustomStatement, type PolicyDocument, readDocument } from './document.ts';
import type { PolicyError } from './error.ts';
import { explain } from './explain.ts';
import type { PolicyLanguage } from './language.ts';
import type { Mistake } from './parse.ts';
import { valueMistakes } from './values.ts';

/** The mistakes of one file that are told; whoever has more has one mistake, of another kind. */
const MAX_MISTAKES = 100;

export interface ReadPolicy {
  /** Null where the file is no YAML; where there are errors, what it says besides them. */
  readonly document: PolicyDocument | null;
  /** The custom rules of the document that have no mistakes, by their statements. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly errors: readonly PolicyError[];
  /** A line of the file, by its number from one. */
  readonly excerpt: (line: number) => string | null;
}

/** Reads one policy file: YAML, then its shape, then its values. All mistakes are told at once, in the order of the file. */
export async function readPolicy(
  bytes: Uint8Array,
  file: string,
  { rules, validator }: Pick<PolicyLanguage, 'rules' | 'validator'>,
): Promise<ReadPolicy> {
  if (bytes.length > LIMITS.policyBytes) return failed(file, say`the policy has more than ${LIMITS.policyBytes} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed(file, 'the policy is not UTF-8 text');
  }
  // The YAML library takes longer to load than everything else: policies that are built in do without.
  const [{ parseYaml }, validate] = await Promise.all([import('./parse.ts'), validator()]);
  const { root, mistakes } = parseYaml(text);
  const ofShape =
    root === null
      ? []
      : explain(
          validate(root.value),
          root,
          rules.map(({ id }) => id),
        );
  const ofValues = root === null ? [] : await valueMistakes(root, rules);
  const all = [...mistakes, ...ofShape, ...ofValues];
  const excerpt = excerptsOf(text);
  return { document: root && readDocument(root), custom: new Map(), errors: errorsOf(all, file, excerpt), excerpt };
}

function failed(file: string, message: string): ReadPolicy {
  return {
    document: null,
    custom: new Map(),
    errors: [{ file, line: null, column: null, message, suggestion: null, excerpt: null }],
    excerpt: () => null,
  };
}

function errorsOf(mistakes: readonly Mistake[], file: string, excerpt: ReadPolicy['excerpt']): readonly PolicyError[] {
  const sorted = mistakes.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return sorted
    .slice(0, MAX_MISTAKES)
    .map(({ at, message, suggestion }) => ({ file, ...at, message, suggestion, excerpt: excerpt(at.line) }));
}

function excerptsOf(text: string): ReadPolicy['excerpt'] {
  const lines = text.split(/\r?\n/);
  return (line) => lines[line - 1] ?? null;
}
