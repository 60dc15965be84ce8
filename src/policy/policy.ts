import type { Rule, Severity } from '../rule-kit/rule.ts';
import type { Day } from './day.ts';
import type { CustomStatement, RuleStatement } from './document.ts';
import type { FailOn, RuleSeverity } from './enums.ts';
import type { Position } from './error.ts';
import type { Match } from './match.ts';

export type { FailOn, RuleSeverity } from './enums.ts';

/** The place where a value of a policy was written. */
export interface Origin {
  /** A built-in policy, a file, a file of another repository, or inline YAML. */
  readonly kind: 'preset' | 'file' | 'remote' | 'inline';
  /**
   * The preset's name, the file's path as shown (relative to the working directory, if it is below),
   * `owner/repo/path@ref`, or "inline policy".
   */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /**
   * The entry of `extends` in a local file by which a policy of another place was included; absent if it was given for
   * the run.
   */
  readonly via?: Origin;
}

/** The same within one place. */
export function originKey({ kind, file, line, column }: Origin): string {
  return `${kind}:${file}:${line}:${column}`;
}

/** Adds the current file to a position. */
export type ToOrigin = (position: Position) => Origin;

/** One policy that was used, by name and digest. */
export interface PolicySource {
  readonly source: string;
  readonly sha256: string;
  /** For a policy of another repository. */
  readonly commit: string | null;
}

/** The merged settings of one rule. */
export interface RuleSetting {
  readonly severity: RuleSeverity;
  /** The maximum severity of an unchecked outcome; null leaves it to the policy. */
  readonly unchecked: Severity | null;
  /** The first day of the severity; null if it always applies. */
  readonly from: Day | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** The file that set the rule last; a preset only if no file did. Findings are shown there. */
  readonly origin: Origin;
  readonly origins: RuleOrigins;
}

export interface RuleOrigins {
  readonly severity: Origin;
  readonly unchecked: Origin | null;
  readonly from: Origin | null;
  /** By JSON pointer into the options (`/allow`, `/deny/layer`): every value that is not a mapping. */
  readonly options: ReadonlyMap<string, Origin>;
}

/** Other settings of rules for some images or platforms. */
export interface Override {
  readonly match: Match;
  readonly reason: string | null;
  readonly until: Day | null;
  readonly origin: Origin;
  readonly rules: readonly RuleStatement[];
  readonly place: ToOrigin;
}

/** A compiled custom rule with its source. */
export interface CustomRule {
  readonly rule: Rule;
  readonly statement: CustomStatement;
  readonly origin: Origin;
  /** Whether it is in a policy that the run started with, whose author sees notices about it. */
  readonly isOfEntry: boolean;
}

/** What is waived, where, why, and until when. */
export interface Waiver {
  readonly rules: readonly string[];
  readonly match: Match;
  readonly reason: string;
  readonly until: Day;
  readonly origin: Origin;
  /** Whether it is in a policy that the run started with, whose author sees notices about it. */
  readonly isOfEntry: boolean;
}

/** The merged contents of policy files. */
export interface MergedPolicy {
  readonly failOn: FailOn;
  readonly unchecked: Severity;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In order: later ones are applied over earlier ones. */
  readonly overrides: readonly Override[];
  /** The custom rules. */
  readonly custom: readonly CustomRule[];
  readonly waivers: readonly Waiver[];
  readonly origins: { readonly failOn: Origin | 'flag' | 'default'; readonly unchecked: Origin | 'default' };
}

/**
 * A file that locks rules, and the policy of it and all that it extends. That policy is evaluated separately, so that
 * nothing outside of it changes the outcome of a locked rule.
 */
export interface Lock {
  /** The position of the lock statement. */
  readonly origin: Origin;
  /** The locked rules, each with the line that locks it. */
  readonly rules: ReadonlyMap<string, Origin>;
  /** The lines that lock values for all rules; null if the file does not lock them. */
  readonly words: { readonly failOn: Origin | null; readonly unchecked: Origin | null };
  readonly policy: MergedPolicy;
}

/** The policy in effect. */
export interface Policy extends MergedPolicy {
  /** Every policy that was used, in the order of merging. */
  readonly sources: readonly PolicySource[];
  /** The policies that the run started with: the given names, or the default. */
  readonly entries: readonly string[];
  /** Whether the entries were given, found at the default path, or are the default preset. */
  readonly chosen: 'given' | 'found' | 'default';
  /** One for each file that locks anything. */
  readonly locks: readonly Lock[];
}
