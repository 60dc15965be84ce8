import type { Rule, Severity } from '../rule-kit/rule.ts';
import type { Day } from './day.ts';
import type { CustomStatement, RuleStatement } from './document.ts';
import type { FailOn, RuleSeverity } from './enums.ts';
import type { Position } from './error.ts';
import type { Match } from './match.ts';

export type { FailOn, RuleSeverity } from './enums.ts';

/** Where a value of a policy was written. */
export interface Origin {
  /** A built-in policy, a file, a file of another repository, or YAML given in place. */
  readonly kind: 'preset' | 'file' | 'remote' | 'inline';
  /** The preset's name, the file's path as it is shown (relative to where the run began, where it is within), `owner/repo/path@ref`, or "inline policy". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The entry of `extends` in a file by which a policy of another place came in; where there is none, it was named for the run. */
  readonly via?: Origin;
}

/** The same for the same place only. */
export function originKey({ kind, file, line, column }: Origin): string {
  return `${kind}:${file}:${line}:${column}`;
}

/** Gives a place in the file at hand its file. */
export type ToOrigin = (position: Position) => Origin;

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
  /** The first day on which the severity holds; null where it always does. */
  readonly from: Day | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** The file that spoke of the rule last; a preset only where no file did. Findings are shown there. */
  readonly origin: Origin;
  readonly origins: RuleOrigins;
}

export interface RuleOrigins {
  readonly severity: Origin;
  readonly unchecked: Origin | null;
  readonly from: Origin | null;
  /** By JSON pointer into the options (`/allow`, `/deny/layer`): every value that is no mapping. */
  readonly options: ReadonlyMap<string, Origin>;
}

/** Rules that are otherwise for some images or platforms. */
export interface Override {
  readonly match: Match;
  readonly reason: string | null;
  readonly until: Day | null;
  readonly origin: Origin;
  readonly rules: readonly RuleStatement[];
  readonly place: ToOrigin;
}

/** A rule of a policy's own, ready to be asked like any other, and what it was made of. */
export interface CustomRule {
  readonly rule: Rule;
  readonly statement: CustomStatement;
  readonly origin: Origin;
  /** Whether it is in a policy that the run started from, so that its author sees what became of it. */
  readonly isOfEntry: boolean;
}

/** What is let pass, where, why, and until when. */
export interface Waiver {
  readonly rules: readonly string[];
  readonly match: Match;
  readonly reason: string;
  readonly until: Day;
  readonly origin: Origin;
  /** Whether it stands in a policy that the run started from, so that its author is the one to be told what became of it. */
  readonly isOfEntry: boolean;
}

/** What policy files make together, one put over another. */
export interface MergedPolicy {
  readonly failOn: FailOn;
  readonly unchecked: Severity;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In order: a later one goes over an earlier one. */
  readonly overrides: readonly Override[];
  /** The rules of the policies' own. */
  readonly custom: readonly CustomRule[];
  readonly waivers: readonly Waiver[];
  readonly origins: { readonly failOn: Origin | 'flag' | 'default'; readonly unchecked: Origin | 'default' };
}

/**
 * A file that locks rules, and the policy that it makes with those that it extends. That policy is evaluated beside the merged one, so that
 * nothing outside of it changes what a locked rule comes to.
 */
export interface Lock {
  /** Where the file says what it locks. */
  readonly origin: Origin;
  /** The locked rules, each with the line that locks it. */
  readonly rules: ReadonlyMap<string, Origin>;
  /** The lines that lock words for all rules; null where the file leaves them open. */
  readonly words: { readonly failOn: Origin | null; readonly unchecked: Origin | null };
  readonly policy: MergedPolicy;
}

/** The policy in effect. */
export interface Policy extends MergedPolicy {
  /** Every policy that took part, in the order in which they were applied. */
  readonly sources: readonly PolicySource[];
  /** What the run started from: the names given, or what was found without any. */
  readonly entries: readonly string[];
  /** Whether the entries were asked for, found where one looks without being asked, or are what holds when nothing is found. */
  readonly chosen: 'given' | 'found' | 'default';
  /** One for each file that locks anything. */
  readonly locks: readonly Lock[];
}
