import { ARTIFACT_KINDS } from '../formats/artifact-kind.ts';
import { platformIssue } from '../formats/platform.ts';
import { issuesInOptions, type JsonSchema, type OptionIssue, schemasOf } from '../rule-kit/option.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { SOURCE_KINDS } from '../sources/source.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { dayIssue } from './day.ts';
import { CUSTOM_ID } from './enums.ts';
import type { Located, PolicyIssue } from './parse.ts';
import { templateIssues } from './template.ts';

/** The errors that the schema cannot express: invalid dates, patterns that cannot match, and errors that the options report themselves. */
export async function valueIssues(root: Located, rules: readonly Rule[]): Promise<readonly PolicyIssue[]> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const overrides = items(root, 'overrides');
  const custom = items(root, 'custom');
  const waivers = items(root, 'waivers');
  const settings = [root, ...overrides].flatMap((place) => [...(place.members.get('rules')?.members ?? [])]);
  const options = await Promise.all(settings.map(([id, located]) => optionIssues(byId.get(id), located)));
  return [
    ...options.flat(),
    ...[...settings.map(([, located]) => located), ...custom].flatMap((place) => dayIssues(place.members.get('from'))),
    ...[...overrides, ...waivers].flatMap((place) => [
      ...dayIssues(place.members.get('until')),
      ...matchIssues(place.members.get('match')),
      ...emptyIssues(place.members.get('reason'), 'reason'),
    ]),
    ...custom.flatMap((place) => [
      ...idIssues(place.members.get('id')),
      ...['message', 'fix'].flatMap((part) => emptyIssues(place.members.get(part), part)),
    ]),
    ...[...waivers, root.members.get('lock')].flatMap((place) => ruleNameIssues(place?.members.get('rules'), byId)),
  ];
}

function items(root: Located, name: string): readonly Located[] {
  return root.members.get(name)?.items ?? [];
}

async function optionIssues(rule: Rule | undefined, located: Located): Promise<readonly PolicyIssue[]> {
  if (rule === undefined || located.members.size === 0) return [];
  const issues = await issuesInOptions(rule.options, located.value);
  const references = Object.entries(schemasOf(rule.options)).flatMap(([name, schema]) =>
    referenceIssues(located.members.get(name), schema),
  );
  return [...issues.map((issue) => issueAt(issue, located)), ...references, ...numberIssues(located)];
}

/** Integers beyond 2^53 lose precision (RFC 8259, section 6). */
function numberIssues({ value, at, items, members }: Located): readonly PolicyIssue[] {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return [
      {
        at,
        message: safe`${value} is out of range; the largest integer is ${Number.MAX_SAFE_INTEGER}`,
        suggestion: null,
      },
    ];
  return [...items, ...members.values()].flatMap(numberIssues);
}

/** The errors of `{context.…}` references, by the type that the schema requires at their position. */
function referenceIssues(located: Located | undefined, schema: JsonSchema): readonly PolicyIssue[] {
  if (located === undefined) return [];
  if (typeof located.value === 'string') {
    const wants = [schema.type].flat().includes('array') ? 'list' : 'text';
    return templateIssues(located.value, wants).map((issue) => ({ ...issue, at: located.at }));
  }
  const inItems = located.items.flatMap((item) =>
    // A reference to a list can represent several items.
    typeof item.value === 'string'
      ? templateIssues(item.value, 'list').map((issue) => ({ ...issue, at: item.at }))
      : referenceIssues(item, schema.items ?? {}),
  );
  const { properties = {}, additionalProperties } = schema;
  const inMembers = [...located.members].flatMap(([name, member]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return referenceIssues(member, own ?? (typeof additionalProperties === 'object' ? additionalProperties : {}));
  });
  return [...inItems, ...inMembers];
}

/** The error of an option at the part of the value that it names. */
function issueAt({ path, message, suggestion }: OptionIssue, located: Located): PolicyIssue {
  const part = path.reduce((at, step) => at.members.get(step) ?? at.items[Number(step)] ?? at, located);
  return { at: part.at, message, suggestion: suggestion ?? null };
}

function dayIssues(located: Located | undefined): readonly PolicyIssue[] {
  if (typeof located?.value !== 'string') return [];
  const message = dayIssue(located.value);
  return message === null ? [] : [{ at: located.at, message, suggestion: null }];
}

/** Match keys with a fixed set of values. */
const FIXED_VALUES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['source', SOURCE_KINDS],
  ['artifact', ARTIFACT_KINDS],
]);

function matchIssues(match: Located | undefined): readonly PolicyIssue[] {
  return [...(match?.members ?? [])].flatMap(([key, list]) =>
    list.items.flatMap((item): readonly PolicyIssue[] => {
      if (typeof item.value !== 'string') return [];
      if (item.value === '') return [{ at: item.at, message: 'an empty pattern never matches', suggestion: null }];
      if (key === 'platform') {
        const issue = platformIssue(item.value, { patterns: true });
        return issue === null ? [] : [{ suggestion: null, ...issue, at: item.at }];
      }
      const values = FIXED_VALUES.get(key);
      if (values === undefined || /[*?]/.test(item.value) || values.includes(item.value)) return [];
      const message = safe`unknown ${key} "${item.value}"; use ${values}`;
      return [{ at: item.at, message, suggestion: suggest(item.value, values) ?? null }];
    }),
  );
}

function emptyIssues(text: Located | undefined, name: string): readonly PolicyIssue[] {
  const isEmpty = typeof text?.value === 'string' && text.value.trim() === '';
  const fix = name === 'reason' ? 'state the reason' : 'write one or remove the key';
  return isEmpty ? [{ at: text.at, message: `"${name}" is empty; ${fix}`, suggestion: null }] : [];
}

function idIssues(id: Located | undefined): readonly PolicyIssue[] {
  if (typeof id?.value !== 'string' || CUSTOM_ID.test(id.value)) return [];
  const message = safe`invalid custom rule id "${id.value}"; use lower-case words separated by a slash, such as acme/no-debug-port`;
  return [{ at: id.at, message, suggestion: null }];
}

/** Unknown names of built-in rules; names of custom rules are checked when all files are merged. */
function ruleNameIssues(list: Located | undefined, byId: ReadonlyMap<string, Rule>): readonly PolicyIssue[] {
  return (list?.items ?? []).flatMap(({ value, at }) => {
    if (typeof value !== 'string' || byId.has(value) || CUSTOM_ID.test(value)) return [];
    return [{ at, message: safe`unknown rule "${value}"`, suggestion: suggest(value, byId.keys()) ?? null }];
  });
}
