import { SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { CUSTOM_SCOPES, type CustomScope, FAIL_ON, type FailOn, RULE_SEVERITIES, type RuleSeverity } from './enums.ts';
import type { Position } from './error.ts';
import { type Match, readMatch } from './match.ts';
import type { Located } from './parse.ts';

/** A value with its position. Flat, because built-in policies are generated in this form. */
export interface Stated<T> extends Position {
  readonly value: T;
}

/** One policy file, not merged. */
export interface PolicyDocument {
  readonly extends: readonly Stated<string>[];
  readonly failOn: Stated<FailOn> | null;
  readonly unchecked: Stated<Severity> | null;
  readonly rules: readonly RuleStatement[];
  readonly overrides: readonly OverrideStatement[];
  readonly custom: readonly CustomStatement[];
  readonly waivers: readonly WaiverStatement[];
  readonly lock: LockStatement | null;
}

/** The setting of one rule in one file; null for absent keys. */
export interface RuleStatement extends Position {
  readonly rule: string;
  /** Whether it is only a severity, without a mapping: this drops an inherited `from`. */
  readonly bare: boolean;
  readonly severity: Stated<RuleSeverity> | null;
  readonly unchecked: Stated<Severity> | null;
  readonly from: Stated<string> | null;
  readonly options: readonly OptionStatement[];
}

/** An option, or a key of one: mappings merge by key, anything else is one value. */
export type OptionStatement =
  | ({ readonly name: string; readonly value: unknown } & Position)
  | ({ readonly name: string; readonly members: readonly OptionStatement[] } & Position);

/** Settings for some images or platforms. */
export interface OverrideStatement extends Position {
  readonly match: Match;
  readonly reason: string | null;
  readonly until: string | null;
  readonly rules: readonly RuleStatement[];
}

/** A custom rule, not compiled. */
export interface CustomStatement extends Position {
  readonly id: string;
  readonly severity: Stated<RuleSeverity> | null;
  readonly unchecked: Stated<Severity> | null;
  readonly from: Stated<string> | null;
  readonly for: CustomScope;
  /** Null where the rule applies to everything of its scope. */
  readonly when: string | null;
  readonly assert: string;
  readonly message: string | null;
  readonly fix: string | null;
}

/** An accepted violation with a reason and an end date. */
export interface WaiverStatement extends Position {
  readonly rules: readonly Stated<string>[];
  readonly match: Match;
  readonly reason: string;
  readonly until: string;
}

/** What files that extend this one must not loosen. */
export interface LockStatement extends Position {
  readonly rules: readonly Stated<string>[];
  readonly waivers: Position | null;
  readonly failOn: Position | null;
  readonly unchecked: Position | null;
}

/** A built-in policy. */
export interface Preset {
  readonly name: string;
  /** Of the YAML file. */
  readonly sha256: string;
  readonly document: PolicyDocument;
}

/** Reads a parsed policy. Values that the schema does not accept are left out. */
export function readPolicyDocument(root: Located): PolicyDocument {
  const member = (name: string) => root.members.get(name);
  const lock = member('lock');
  return {
    extends: texts(member('extends')),
    failOn: word(FAIL_ON, member('fail-on')),
    unchecked: word(SEVERITIES, member('unchecked')),
    rules: statements(member('rules')),
    overrides: (member('overrides')?.items ?? []).map(override),
    custom: (member('custom')?.items ?? []).flatMap((item) => custom(item) ?? []),
    waivers: (member('waivers')?.items ?? []).flatMap((item) => waiver(item) ?? []),
    lock: lock === undefined ? null : readLock(lock),
  };
}

function statements(rules: Located | undefined): readonly RuleStatement[] {
  return [...(rules?.members ?? [])].map(([rule, located]) => statement(rule, located));
}

/** Keys of every rule; the others are options. */
const COMMON_KEYS: ReadonlySet<string> = new Set(['severity', 'unchecked', 'from']);

function statement(rule: string, located: Located): RuleStatement {
  const { members, value } = located;
  const bare = typeof value === 'string';
  const options = [...members].filter(([name]) => !COMMON_KEYS.has(name));
  return {
    rule,
    bare,
    ...located.key,
    severity: word(RULE_SEVERITIES, bare ? located : members.get('severity')),
    unchecked: word(SEVERITIES, members.get('unchecked')),
    from: text(members.get('from')),
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

function override({ members, at }: Located): OverrideStatement {
  return {
    ...at,
    match: readMatch(members.get('match')),
    reason: text(members.get('reason'))?.value ?? null,
    until: text(members.get('until'))?.value ?? null,
    rules: statements(members.get('rules')),
  };
}

/** A rule with missing keys is kept under its id, so that references to it are not errors as well. */
function custom({ members, at }: Located): CustomStatement | null {
  const id = text(members.get('id'));
  if (id === null) return null;
  return {
    ...at,
    id: id.value,
    severity: word(RULE_SEVERITIES, members.get('severity')),
    unchecked: word(SEVERITIES, members.get('unchecked')),
    from: text(members.get('from')),
    for: word(CUSTOM_SCOPES, members.get('for'))?.value ?? 'image',
    when: text(members.get('when'))?.value ?? null,
    assert: text(members.get('assert'))?.value ?? 'false',
    message: text(members.get('message'))?.value ?? null,
    fix: text(members.get('fix'))?.value ?? null,
  };
}

function waiver({ members, at }: Located): WaiverStatement | null {
  const reason = text(members.get('reason'));
  const until = text(members.get('until'));
  if (reason === null || until === null) return null;
  const match = readMatch(members.get('match'));
  return { ...at, rules: texts(members.get('rules')), match, reason: reason.value, until: until.value };
}

function readLock({ members, key }: Located): LockStatement {
  const flag = (name: string) => {
    const located = members.get(name);
    return located?.value === true ? located.key : null;
  };
  return {
    ...key,
    rules: texts(members.get('rules')),
    waivers: flag('waivers'),
    failOn: flag('fail-on'),
    unchecked: flag('unchecked'),
  };
}

function texts(list: Located | undefined): readonly Stated<string>[] {
  return (list?.items ?? []).flatMap(({ value, at }) => (typeof value === 'string' ? [{ value, ...at }] : []));
}

function text(located: Located | undefined): Stated<string> | null {
  return typeof located?.value === 'string' ? { value: located.value, ...located.key } : null;
}

function word<const W extends string>(words: readonly W[], located: Located | undefined): Stated<W> | null {
  const value = words.find((known) => known === located?.value);
  return value === undefined || located === undefined ? null : { value, ...located.key };
}
