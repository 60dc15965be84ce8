import { escapeUntrusted, safe } from '../text/untrusted.ts';

/** Line and column, both from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** An error in a policy. Its message is made with `safe`, because a policy can come from a pull request. */
export interface PolicyError {
  /** The file as it was named, or "inline policy"; raw, so it must pass through `escapeUntrusted` when shown. */
  readonly file: string;
  /** Null for errors of the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion: string | null;
  /** The line of the policy; raw. */
  readonly excerpt: string | null;
  /** The policy could not be fetched because the network or a server failed. Its content may be valid. */
  readonly isTransient?: true;
}

/** The characters of a long line that are shown before and after the caret. */
const BEFORE = 80;
const AFTER = 100;

/** `file:line:column: message; did you mean "x"?`, in one line. A suggested list is not quoted: `did you mean [zstd]?`. */
export function policyErrorLine(error: PolicyError): string {
  const place = error.line === null ? safe`${error.file}` : safe`${error.file}:${error.line}:${error.column ?? 1}`;
  const { suggestion } = error;
  const quoted = suggestion?.startsWith('[') ? suggestion : `"${suggestion}"`;
  return `${place}: ${error.message}${suggestion === null ? '' : safe`; did you mean ${quoted}?`}`;
}

/** The error line, then the line of the policy with a caret at the column. */
export function renderPolicyError(error: PolicyError): string {
  const line = policyErrorLine(error);
  if (error.excerpt === null || error.column === null) return line;
  const from = Math.max(0, error.column - 1 - BEFORE);
  const before = `${from > 0 ? '…' : ''}${error.excerpt.slice(from, error.column - 1)}`;
  const after = error.excerpt.slice(error.column - 1, error.column - 1 + AFTER);
  // Escaping makes invisible characters longer, so the caret is placed by the escaped text.
  return `${line}\n    ${safe`${before}${after}`}\n    ${' '.repeat(escapeUntrusted(before).length)}^`;
}
