import { LIMITS } from '../limits.ts';
import { say } from '../text/untrusted.ts';
import { type PolicyDocument, readDocument } from './document.ts';
import type { PolicyError } from './error.ts';
import { explain } from './explain.ts';
import type { Mistake } from './parse.ts';
import type { Validate } from './schema.ts';

/** The mistakes of one file that are told; whoever has more has one mistake, of another kind. */
const MAX_MISTAKES = 100;

export interface ReadPolicy {
  /** Null where the file is no YAML; where there are errors, what it says besides them. */
  readonly document: PolicyDocument | null;
  readonly errors: readonly PolicyError[];
  /** A line of the file, by its number from one. */
  readonly excerpt: (line: number) => string | null;
}

/** Reads one policy file: YAML, then its shape, then its values. All mistakes are told at once, in the order of the file. */
export async function readPolicy(
  bytes: Uint8Array,
  file: string,
  validator: () => Promise<Validate>,
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
  const all = root === null ? mistakes : [...mistakes, ...explain(validate(root.value), root)];
  const excerpt = excerptsOf(text);
  return { document: root && readDocument(root), errors: errorsOf(all, file, excerpt), excerpt };
}

function failed(file: string, message: string): ReadPolicy {
  return {
    document: null,
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
