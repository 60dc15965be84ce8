import type { Rule } from '../rule-kit/rule.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import type { CustomStatement, PolicyDocument, RuleStatement, Stated } from './document.ts';
import { CUSTOM_ID } from './enums.ts';
import { mergeSetting } from './merge-setting.ts';
import {
  type CustomRule,
  type MergedPolicy,
  type Origin,
  type Override,
  originKey,
  type RuleSetting,
  type ToOrigin,
  type Waiver,
} from './policy.ts';

/** An error in the combination of policy files. */
export interface Conflict {
  readonly origin: Origin;
  readonly message: string;
  readonly suggestion: string | null;
}

/** One file with its compiled custom rules. */
export interface Addition {
  readonly document: PolicyDocument;
  /** By statement; rules with errors are missing. */
  readonly custom: ReadonlyMap<CustomStatement, Rule>;
  readonly place: ToOrigin;
  /** Whether the run names this file, so that it was not only extended. */
  readonly isEntry: boolean;
  /** The files that it extends, directly or indirectly. */
  readonly below: readonly Addition[];
}

/** Several files merged into one policy. */
export interface Merge {
  readonly policy: MergedPolicy;
  /** The rules that have a severity. */
  readonly rated: ReadonlySet<string>;
  /** Custom rules with the same id. */
  readonly conflicts: readonly Conflict[];
  /** References to custom rules that do not exist; meaningful only if every file could be read. */
  readonly unknownRules: readonly Conflict[];
  /** Rules with options but without a severity; meaningful only if there are no other errors. */
  readonly unratedRules: readonly Conflict[];
}

/**
 * Merges files in order (docs/architecture.md, "Merging"): rule by rule; overrides, custom rules and waivers append. A file that is extended
 * twice is merged twice, but its custom rules and waivers are added once.
 */
export function merge(additions: readonly Addition[]): Merge {
  const rules = new Map<string, RuleSetting>();
  const rated = new Set<string>();
  const custom = new Map<string, Omit<CustomRule, 'rule'> & { readonly rule: Rule | null }>();
  const conflicts: Conflict[] = [];
  const put = (statement: RuleStatement, place: ToOrigin, before = rules.get(statement.rule)) => {
    rules.set(statement.rule, mergeSetting(before, statement, place));
    if (statement.severity !== null) rated.add(statement.rule);
  };
  for (const { document, custom: compiled, place, isEntry } of additions) {
    for (const statement of document.custom) {
      const { id } = statement;
      const origin = place(statement);
      const known = custom.get(id);
      if (known === undefined || known.statement === statement) {
        custom.set(id, { rule: compiled.get(statement) ?? null, statement, origin, isOfEntry: isEntry });
        rules.delete(id);
        put({ ...statement, rule: id, bare: false, options: [] }, place);
      } else {
        const { file, line } = known.origin;
        conflicts.push({
          origin,
          message: safe`duplicate custom rule "${id}"; also at ${file}:${line}`,
          suggestion: null,
        });
      }
    }
    for (const statement of document.rules) put(statement, place);
  }
  const overrides = additions.flatMap(overridesOf);
  const failOn = lastStated(additions, ({ failOn }) => failOn);
  const unchecked = lastStated(additions, ({ unchecked }) => unchecked);
  return {
    policy: {
      failOn: failOn?.value ?? 'error',
      unchecked: unchecked?.value ?? 'error',
      rules,
      overrides,
      custom: [...custom.values()].flatMap(({ rule, ...rest }) => (rule === null ? [] : { rule, ...rest })),
      waivers: waiversOf(additions),
      origins: { failOn: failOn?.origin ?? 'default', unchecked: unchecked?.origin ?? 'default' },
    },
    rated,
    conflicts,
    unknownRules: additions.flatMap(customReferences).flatMap(({ rule, origin }) => {
      if (custom.has(rule)) return [];
      return [{ origin, message: safe`unknown rule "${rule}"`, suggestion: suggest(rule, custom.keys()) ?? null }];
    }),
    unratedRules: unratedRules(rules, rated, overrides),
  };
}

function overridesOf({ document, place }: Addition): readonly Override[] {
  return document.overrides.map((statement) => {
    const { match, reason, until, rules } = statement;
    return { match, reason, until, rules, origin: place(statement), place };
  });
}

function waiversOf(additions: readonly Addition[]): readonly Waiver[] {
  const waivers = additions.flatMap(({ document, place, isEntry }) =>
    document.waivers.map((statement): Waiver => {
      const { match, reason, until } = statement;
      const rules = statement.rules.map(({ value }) => value);
      return { rules, match, reason, until, origin: place(statement), isOfEntry: isEntry };
    }),
  );
  const keys = waivers.map(({ origin }) => originKey(origin));
  return waivers.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** The custom rules that a file names. Other unknown names are errors of the file alone. */
function customReferences({
  document: { rules, overrides, waivers, lock },
  place,
}: Addition): readonly { readonly rule: string; readonly origin: Origin }[] {
  const statements = [...rules, ...overrides.flatMap((override) => override.rules)];
  const names = [...waivers.flatMap((waiver) => waiver.rules), ...(lock?.rules ?? [])];
  return [
    ...statements.map((statement) => ({ rule: statement.rule, origin: place(statement) })),
    ...names.map((name) => ({ rule: name.value, origin: place(name) })),
  ].filter(({ rule }) => CUSTOM_ID.test(rule));
}

function unratedRules(
  rules: ReadonlyMap<string, RuleSetting>,
  rated: ReadonlySet<string>,
  overrides: readonly Override[],
): readonly Conflict[] {
  const unrated = [...rules].flatMap(([id, { origin }]) => (rated.has(id) ? [] : [{ id, origin }]));
  const inOverrides = overrides.flatMap((override) =>
    override.rules
      .filter(({ rule, severity }) => severity === null && !rules.has(rule))
      .map((statement) => ({ id: statement.rule, origin: override.place(statement) })),
  );
  return [...unrated, ...inOverrides].map(({ id, origin }) => ({
    origin,
    message: safe`"${id}" has options but no severity, so it never runs; add "severity: error"`,
    suggestion: null,
  }));
}

function lastStated<T>(
  additions: readonly Addition[],
  of: (document: PolicyDocument) => Stated<T> | null,
): { readonly value: T; readonly origin: Origin } | null {
  const all = additions.flatMap(({ document, place }) => {
    const stated = of(document);
    return stated === null ? [] : [{ value: stated.value, origin: place(stated) }];
  });
  return all.at(-1) ?? null;
}
