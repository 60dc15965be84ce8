import type { Rule, Severity } from '../rule-kit/rule.ts';
import type { Day } from './day.ts';
import type { CustomStatement, RuleStatement } from './document.ts';
import type { FailOn, RuleSeverity } from './enums.ts';
import type { Position } from './error.ts';
import type { Match } from './match.ts';

export type { FailOn, RuleSeverity } from './enums.ts';

/** The position of a value in a policy file. */
export interface Origin {
  /** A built-in policy, a file, a file of another repository, or inline YAML. */
  readonly kind: 'preset' | 'file' | 'remote' | 'inline';
  /** The name of the built-in policy, the path as shown, `owner/repo/path@ref`, or "inline policy". */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The entry of `extends` in a file of the repository that leads to this policy; absent if the run names it. */
  readonly via?: Origin;
}

/** A string that identifies the position. */
export function originKey({ kind, file, line, column }: Origin): string {
  return `${kind}:${file}:${line}:${column}`;
}

/** Adds the file to a position in it. */
export type ToOrigin = (position: Position) => Origin;

/** One policy file of a run, identified by its hash. */
export interface PolicySource {
  readonly source: string;
  readonly sha256: string;
  /** Null unless the policy is in another repository. */
  readonly commit: string | null;
}

/** The merged setting of one rule. */
export interface RuleSetting {
  readonly severity: RuleSeverity;
  /** The highest severity that the unchecked rule counts with; null where only the cap of the policy applies. */
  readonly unchecked: Severity | null;
  /** The first UTC day of the severity; null where it always applies. */
  readonly from: Day | null;
  readonly options: Readonly<Record<string, unknown>>;
  /** The last file that sets the rule; a built-in policy only where no file sets it. Findings are shown there. */
  readonly origin: Origin;
  readonly origins: RuleOrigins;
}

export interface RuleOrigins {
  readonly severity: Origin;
  readonly unchecked: Origin | null;
  readonly from: Origin | null;
  /** By JSON pointer into the options (`/allow`, `/deny/layer`): every value except mappings. */
  readonly options: ReadonlyMap<string, Origin>;
}

/** Settings for some images or platforms. */
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
  /** Whether the run names its file: only then are notices about it useful to their reader. */
  readonly isOfEntry: boolean;
}

/** An accepted violation with a reason and an end date. */
export interface Waiver {
  readonly rules: readonly string[];
  readonly match: Match;
  readonly reason: string;
  readonly until: Day;
  readonly origin: Origin;
  /** Whether the run names its file: only then are notices about it useful to their reader. */
  readonly isOfEntry: boolean;
}

/** Merged policy files. */
export interface MergedPolicy {
  readonly failOn: FailOn;
  readonly unchecked: Severity;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** In order: later ones override earlier ones. */
  readonly overrides: readonly Override[];
  readonly custom: readonly CustomRule[];
  readonly waivers: readonly Waiver[];
  readonly origins: { readonly failOn: Origin | 'flag' | 'default'; readonly unchecked: Origin | 'default' };
}

/**
 * A file that locks rules, and the policy of this file with everything that it extends. That policy is evaluated beside the merged one, so nothing
 * outside of it can loosen a locked rule.
 */
export interface Lock {
  /** The position of `lock`. */
  readonly origin: Origin;
  /** The locked rules, each with the position that locks it. */
  readonly rules: ReadonlyMap<string, Origin>;
  /** The positions that lock settings of all rules; null where they are not locked. */
  readonly shared: {
    readonly failOn: Origin | null;
    readonly unchecked: Origin | null;
    readonly waivers: Origin | null;
  };
  readonly policy: MergedPolicy;
}

/** The policy of a run. */
export interface Policy extends MergedPolicy {
  /** Every policy file, in merge order. */
  readonly sources: readonly PolicySource[];
  /** The policies that the run names, or the default one. */
  readonly entries: readonly string[];
  /** Whether the run names the entries, the default file exists, or the built-in default applies. */
  readonly chosen: 'given' | 'found' | 'default';
  /** One for each file with `lock`. */
  readonly locks: readonly Lock[];
}
