import { safe } from '../text/untrusted.ts';
import { choice, group, mapping, type Option, type OptionIssue, type OptionValues, optionalText } from './option.ts';
import { optionalPattern } from './option-types.ts';
import { isOfType, TYPE_WORDS, VALUE_TYPES } from './value-type.ts';

const options = {
  equals: optionalText('The value, exactly.', ['https://github.com/acme/pay', '{context.repository-url}']),
  in: oneOrMore('Allowed values; a single value needs no list.', [['MIT', 'Apache-2.0'], '{context.commits}']),
  type: choice(
    VALUE_TYPES,
    'The required type: an absolute URL, a semantic version without a "v", an SPDX license expression, a date and time, a full commit id, or an e-mail address.',
  ),
  pattern: optionalPattern(
    "A regular expression in RE2's syntax that must match a part of the value; `^` and `$` anchor it.",
    ['^[a-z0-9-]+$'],
  ),
};

/** Conditions on a value; all that are stated must be satisfied. */
export type Condition = OptionValues<typeof options>;

/** Conditions by key; an empty one (`{}` or null) requires only a non-empty value. */
export function conditions(description: string, examples: readonly unknown[]): Option<ReadonlyMap<string, Condition>> {
  const conditions = group(options, 'Conditions on the value; without any, the value must not be empty.');
  const item: Option<Condition> = {
    ...conditions,
    schema: { ...conditions.schema, type: ['object', 'null'] },
    issues: async (value) => [...((await conditions.issues?.(value)) ?? []), ...unsatisfiable(conditions, value)],
  };
  return mapping(item, description, examples);
}

/** The unsatisfied condition, for the end of a sentence; null if all are satisfied. */
export function unmetCondition(condition: Condition, value: string): string | null {
  const { equals, in: values, type, pattern } = condition;
  if (isEmpty(condition)) return value.trim() === '' ? 'any value' : null;
  const phrases = [
    equals !== null && value !== equals ? safe`"${equals}"` : null,
    values !== null && !values.includes(value) ? oneOfWords(values) : null,
    type !== null && !isOfType(value, type) ? TYPE_WORDS[type] : null,
    pattern !== null && !pattern.test(value) ? safe`what matches ${pattern.source}` : null,
  ].filter((words) => words !== null);
  return phrases.length === 0 ? null : phrases.join(' and ');
}

/** The conditions, for the end of a sentence; null if any value is accepted. */
export function askedFor({ equals, in: values, type, pattern }: Condition): string | null {
  const phrases = [
    equals === null ? null : safe`"${equals}"`,
    values === null ? null : oneOfWords(values),
    type === null ? null : TYPE_WORDS[type],
    pattern === null ? null : safe`what matches ${pattern.source}`,
  ].filter((words) => words !== null);
  return phrases.length === 0 ? null : phrases.join(' and ');
}

/** A value that satisfies the condition, for fixes; `VALUE` if the condition names none. */
export function exampleValue({ equals, in: values }: Condition): string {
  const [first] = values ?? [];
  return equals ?? (values?.length === 1 && first !== undefined ? first : 'VALUE');
}

function isEmpty({ equals, in: values, type, pattern }: Condition): boolean {
  return equals === null && values === null && type === null && pattern === null;
}

function oneOfWords(values: readonly string[]): string {
  const shown = values.slice(0, 5).map((value) => safe`"${value}"`);
  if (values.length === 0) return 'one of no values';
  return values.length === 1
    ? shown.join('')
    : `one of ${shown.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more` : ''}`;
}

/** A condition that no value satisfies would fail every image; values from the context are unknown yet. */
function unsatisfiable(conditions: Option<Condition>, value: unknown): readonly OptionIssue[] {
  const stated = entriesOf(value);
  // An invalid pattern cannot be compiled, and was reported.
  const condition = conditions.read(Object.fromEntries([...stated].filter(([name]) => name !== 'pattern')));
  const { equals, in: values } = condition;
  if (values?.length === 0) return [{ path: ['in'], message: 'it is an empty list, which allows no value' }];
  const named = [...(values ?? []), ...(equals === null ? [] : [equals])];
  if (named.length === 0 || named.some((one) => one.includes('{context.'))) return [];
  if (named.some((one) => unmetCondition(condition, one) === null)) return [];
  const [first = ''] = named;
  return [
    { path: [], message: safe`no value satisfies it: "${first}" does not match ${unmetWords(condition, first)}` },
  ];
}

function unmetWords(condition: Condition, value: string): string {
  return unmetCondition(condition, value) ?? '';
}

function oneOrMore(description: string, examples: readonly unknown[]): Option<readonly string[] | null> {
  return {
    schema: { description, type: ['string', 'array'], items: { type: 'string' }, examples },
    read: (value) => {
      if (typeof value === 'string') return [value];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null;
    },
  };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
