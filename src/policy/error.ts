import { escapeUntrusted, safe } from '../text/untrusted.ts';

/** A place in a text, both counted from one; columns are in UTF-16 code units, as editors have them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a policy. Its messages are made with `safe`, as policies can come from a pull request. */
export interface PolicyError {
  /** The file as it was named, or what stands for one ("inline policy"); raw, so it goes through `escapeUntrusted` when shown. */
  readonly file: string;
  /** Null where the file as a whole is meant, such as one that is not there. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** The word that was probably meant. */
  readonly suggestion: string | null;
  /** The line of the policy that is meant; raw. */
  readonly excerpt: string | null;
  /** The policy could not be fetched as the network or a server failed: nothing is known to be wrong with it. */
  readonly isTransient?: true;
}

/** How much of a long line is shown before and after the caret. */
const BEFORE = 80;
const AFTER = 100;

/** `file:line:column: message; did you mean "x"?`, in one line. */
export function policyErrorLine(error: PolicyError): string {
  const place = error.line === null ? safe`${error.file}` : safe`${error.file}:${error.line}:${error.column ?? 1}`;
  const hint = error.suggestion === null ? '' : safe`; did you mean "${error.suggestion}"?`;
  return `${place}: ${error.message}${hint}`;
}

/** The same with the line of the policy beneath, and a caret where the mistake starts. */
export function renderPolicyError(error: PolicyError): string {
  const line = policyErrorLine(error);
  if (error.excerpt === null || error.column === null) return line;
  const from = Math.max(0, error.column - 1 - BEFORE);
  const before = `${from > 0 ? '…' : ''}${error.excerpt.slice(from, error.column - 1)}`;
  const after = error.excerpt.slice(error.column - 1, error.column - 1 + AFTER);
  // What is invisible gets longer by being shown, so the caret stands after what is shown, not after what was written.
  return `${line}\n    ${safe`${before}${after}`}\n    ${' '.repeat(escapeUntrusted(before).length)}^`;
}
