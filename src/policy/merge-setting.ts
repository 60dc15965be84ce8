import { pointerTo } from '../formats/json.ts';
import type { OptionStatement, RuleStatement } from './document.ts';
import type { Origin, RuleSetting, ToOrigin } from './policy.ts';

/**
 * Merges a statement of a file into the setting of the files before (docs/architecture.md, "Merging"): options by key, at every level of
 * mappings; lists and single values replace; a bare severity keeps options and drops an inherited `from`. A rule whose severity no file states
 * is off.
 */
export function mergeSetting(before: RuleSetting | undefined, statement: RuleStatement, place: ToOrigin): RuleSetting {
  const origin = place(statement);
  const { severity, unchecked, from, bare } = statement;
  const old = before ?? unset(origin);
  const keepsFrom = from === null && !bare;
  return {
    severity: severity?.value ?? old.severity,
    unchecked: unchecked?.value ?? old.unchecked,
    from: keepsFrom ? old.from : (from?.value ?? null),
    options: mergeOptions(old.options, statement.options),
    origin: NEARNESS[origin.kind] >= NEARNESS[old.origin.kind] ? origin : old.origin,
    origins: {
      severity: severity === null ? old.origins.severity : place(severity),
      unchecked: unchecked === null ? old.origins.unchecked : place(unchecked),
      from: keepsFrom ? old.origins.from : from && place(from),
      options: mergeOrigins(old.origins.options, statement.options, place),
    },
  };
}

/** Findings are shown in the file that is nearest to the author of the run. */
const NEARNESS: Readonly<Record<Origin['kind'], number>> = { preset: 0, remote: 1, file: 2, inline: 2 };

function unset(origin: Origin): RuleSetting {
  const origins = { severity: origin, unchecked: null, from: null, options: new Map() };
  return { severity: 'off', unchecked: null, from: null, options: {}, origin, origins };
}

type Options = Readonly<Record<string, unknown>>;

function mergeOptions(before: Options, statements: readonly OptionStatement[]): Options {
  const values = new Map(Object.entries(before));
  for (const option of statements) {
    const old = values.get(option.name);
    values.set(
      option.name,
      'members' in option ? mergeOptions(isOptions(old) ? old : {}, option.members) : option.value,
    );
  }
  return Object.fromEntries(values);
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeOrigins(
  before: ReadonlyMap<string, Origin>,
  statements: readonly OptionStatement[],
  place: ToOrigin,
  pointer = '',
): ReadonlyMap<string, Origin> {
  let origins = before;
  for (const option of statements) {
    const at = pointerTo(pointer, option.name);
    const replaced = (key: string) => key === at || (!('members' in option) && key.startsWith(`${at}/`));
    const kept = new Map([...origins].filter(([key]) => !replaced(key)));
    origins = 'members' in option ? mergeOrigins(kept, option.members, place, at) : kept.set(at, place(option));
  }
  return origins;
}
