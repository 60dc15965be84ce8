import type { Severity } from '../rules/rule.ts';
import type { FailOn, RuleSeverity } from './schema.ts';

export type { FailOn, RuleSeverity } from './schema.ts';

/** Where a value of a policy was written. */
export interface Origin {
  /** A built-in policy, a file, or YAML given in place. */
  readonly kind: 'preset' | 'file' | 'inline';
  /** The preset's name, the file's path as it is shown (relative to where the run began, where it is within), or "inline policy". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One policy that took part, named and fixed. */
export interface PolicySource {
  readonly source: string;
  readonly sha256: string;
  /** Of a policy of another repository. */
  readonly commit: string | null;
}

/** What holds for one rule once everything is merged. */
export interface RuleSetting {
  readonly severity: RuleSeverity;
  /** What the rule counts as where it could not be checked, at most; null leaves that to the policy. */
  readonly unchecked: Severity | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** The file that spoke of the rule last; a preset only where no file did. Findings are shown there. */
  readonly origin: Origin;
  readonly origins: RuleOrigins;
}

export interface RuleOrigins {
  readonly severity: Origin;
  readonly unchecked: Origin | null;
  /** By JSON pointer into the options (`/allow`, `/deny/layer`): every value that is no mapping. */
  readonly options: ReadonlyMap<string, Origin>;
}

/** The policy in effect. */
export interface Policy {
  /** Every policy that took part, in the order in which they were applied. */
  readonly sources: readonly PolicySource[];
  /** What the run started from: the names given, or what was found without any. */
  readonly entries: readonly string[];
  /** Whether the entries were asked for, found where one looks without being asked, or are what holds when nothing is found. */
  readonly chosen: 'given' | 'found' | 'default';
  readonly failOn: FailOn;
  readonly unchecked: Severity;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly origins: { readonly failOn: Origin | 'flag' | 'default'; readonly unchecked: Origin | 'default' };
}
