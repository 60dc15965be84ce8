import { escapeUntrusted, safe } from '../text/untrusted.ts';

/** A position in a text, both counted from 1; columns are in UTF-16 code units, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An error in a policy. Messages are made with `safe`, because policies can come from a pull request. */
export interface PolicyError {
  /** The file as it was named, or a description ("inline policy"); raw, so it is escaped when shown. */
  readonly file: string;
  /** Null if the file as a whole is meant, such as one that does not exist. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** The word that was probably meant. */
  readonly suggestion: string | null;
  /** The line of the policy; raw. */
  readonly excerpt: string | null;
  /** The policy could not be fetched because the network or a server failed; its contents are unknown. */
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

/** The same, with the line of the policy below and a caret at the error. */
export function renderPolicyError(error: PolicyError): string {
  const line = policyErrorLine(error);
  if (error.excerpt === null || error.column === null) return line;
  const from = Math.max(0, error.column - 1 - BEFORE);
  const before = `${from > 0 ? '…' : ''}${error.excerpt.slice(from, error.column - 1)}`;
  const after = error.excerpt.slice(error.column - 1, error.column - 1 + AFTER);
  // Escaping may lengthen the text, so the caret is aligned with the shown text.
  return `${line}\n    ${safe`${before}${after}`}\n    ${' '.repeat(escapeUntrusted(before).length)}^`;
}
