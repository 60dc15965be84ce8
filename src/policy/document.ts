import { SEVERITIES, type Severity } from '../rules/rule.ts';
import type { Position } from './error.ts';
import type { Located } from './parse.ts';
import { FAIL_ON, type FailOn, RULE_SEVERITIES, type RuleSeverity } from './schema.ts';

/** A value and where it stands. Flat, as built-in policies are generated in this form. */
export interface Stated<T> extends Position {
  readonly value: T;
}

/** What one policy file says, before anything is merged. */
export interface PolicyDocument {
  readonly extends: readonly Stated<string>[];
  readonly failOn: Stated<FailOn> | null;
  readonly unchecked: Stated<Severity> | null;
  readonly rules: readonly RuleStatement[];
}

/** What one file says of one rule; null and absent where it leaves that to others. */
export interface RuleStatement extends Position {
  readonly rule: string;
  readonly severity: Stated<RuleSeverity> | null;
  readonly unchecked: Stated<Severity> | null;
  readonly options: readonly OptionStatement[];
}

/** An option, or a key within one: a mapping is merged by key, anything else is one value. */
export type OptionStatement =
  | ({ readonly name: string; readonly value: unknown } & Position)
  | ({ readonly name: string; readonly members: readonly OptionStatement[] } & Position);

/** A built-in policy, already read. */
export interface Preset {
  readonly name: string;
  /** Of its YAML. */
  readonly sha256: string;
  readonly document: PolicyDocument;
}

/** Reads a policy that the schema has accepted. */
export function readDocument(root: Located): PolicyDocument {
  const member = (name: string) => root.members.get(name);
  return {
    extends: (member('extends')?.items ?? []).flatMap(({ value, at }) =>
      typeof value === 'string' ? [{ value, ...at }] : [],
    ),
    failOn: word(FAIL_ON, member('fail-on')),
    unchecked: word(SEVERITIES, member('unchecked')),
    rules: [...(member('rules')?.members ?? [])].map(([rule, located]) => statement(rule, located)),
  };
}

function statement(rule: string, located: Located): RuleStatement {
  const options = [...located.members].filter(([name]) => name !== 'severity' && name !== 'unchecked');
  return {
    rule,
    ...located.key,
    severity: word(RULE_SEVERITIES, typeof located.value === 'string' ? located : located.members.get('severity')),
    unchecked: word(SEVERITIES, located.members.get('unchecked')),
    options: options.map(([name, option]) => optionStatement(name, option)),
  };
}

function optionStatement(name: string, located: Located): OptionStatement {
  const { value, key, members } = located;
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMapping
    ? { name, members: [...members].map(([inner, member]) => optionStatement(inner, member)), ...key }
    : { name, value, ...key };
}

function word<const W extends string>(words: readonly W[], located: Located | undefined): Stated<W> | null {
  const value = words.find((known) => known === located?.value);
  return value === undefined || located === undefined ? null : { value, ...located.key };
}
