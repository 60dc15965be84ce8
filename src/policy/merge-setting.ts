import { pointerTo } from '../formats/json.ts';
import type { OptionStatement, RuleStatement } from './document.ts';
import type { Origin, RuleSetting, ToOrigin } from './policy.ts';

/** A rule without a severity so far. */
export type Unset = Omit<RuleSetting, 'severity' | 'origins'> & {
  readonly severity: null;
  readonly origins: Omit<RuleSetting['origins'], 'severity'> & { readonly severity: null };
};

/**
 * Applies the settings of a file to a rule (docs/architecture.md, "Merging"): options by key, at every level of
 * mappings; lists and single values replace; a bare severity keeps the options and ends an inherited `from`.
 */
export function mergeSetting(
  before: RuleSetting | Unset | undefined,
  statement: RuleStatement,
  place: ToOrigin,
): RuleSetting | Unset {
  const origin = place(statement);
  const { severity, unchecked, from } = statement;
  const old = before ?? nothing(origin);
  const kept = statement.bare ? { from: null, origin: null } : { from: old.from, origin: old.origins.from };
  const origins = {
    unchecked: unchecked === null ? old.origins.unchecked : place(unchecked),
    from: from === null ? kept.origin : place(from),
    options: mergedOrigins(old.origins.options, statement.options, place),
  };
  const setting = {
    unchecked: unchecked?.value ?? old.unchecked,
    from: from?.value ?? kept.from,
    options: mergedOptions(old.options, statement.options),
    origin: NEARNESS[origin.kind] >= NEARNESS[old.origin.kind] ? origin : old.origin,
  };
  if (severity !== null)
    return { ...setting, severity: severity.value, origins: { ...origins, severity: place(severity) } };
  return old.severity === null
    ? { ...setting, severity: null, origins: { ...origins, severity: null } }
    : { ...setting, severity: old.severity, origins: { ...origins, severity: old.origins.severity } };
}

/** Findings are shown where someone who can fix them reads them. */
const NEARNESS: Readonly<Record<Origin['kind'], number>> = { preset: 0, remote: 1, file: 2, inline: 2 };

function nothing(origin: Origin): Unset {
  return {
    severity: null,
    ...{ unchecked: null, from: null, options: {}, origin },
    origins: { severity: null, unchecked: null, from: null, options: new Map() },
  };
}

type Values = Readonly<Record<string, unknown>>;

function mergedOptions(before: Values, statements: readonly OptionStatement[]): Values {
  const values = new Map(Object.entries(before));
  for (const option of statements) {
    const old = values.get(option.name);
    values.set(
      option.name,
      'members' in option ? mergedOptions(isValues(old) ? old : {}, option.members) : option.value,
    );
  }
  return Object.fromEntries(values);
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergedOrigins(
  before: ReadonlyMap<string, Origin>,
  statements: readonly OptionStatement[],
  place: ToOrigin,
  pointer = '',
): ReadonlyMap<string, Origin> {
  let origins = before;
  for (const option of statements) {
    const at = pointerTo(pointer, option.name);
    origins =
      'members' in option
        ? mergedOrigins(new Map([...origins].filter(([key]) => key !== at)), option.members, place, at)
        : new Map([...[...origins].filter(([key]) => key !== at && !key.startsWith(`${at}/`)), [at, place(option)]]);
  }
  return origins;
}
