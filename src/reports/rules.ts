import type { Preset } from '../policy/document.ts';
import type { RuleSeverity } from '../policy/enums.ts';
import { DEFAULT_PRESET } from '../policy/resolve.ts';
import { exampleOf, type JsonSchema, type OptionEntry, optionEntries, schemasOf } from '../rule-kit/option.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { stableJson } from '../text/json.ts';
import { flowYaml } from '../text/yaml.ts';
import { rulePage } from './tool.ts';

/** The description of a rule in `rules --format json`. */
export interface RuleListing extends Pick<Rule, 'id' | 'group' | 'summary'> {
  /** By name. */
  readonly options: Readonly<Record<string, JsonSchema>>;
}

/** The output of `plimsoll rules`: one line per rule, with its severity in the policy that applies without another one. */
export function renderRules(rules: readonly Rule[], presets: readonly Preset[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, summary }) =>
      `${id.padEnd(width)}  ${(severityIn(DEFAULT_PRESET, id, presets) ?? 'off').padEnd(7)}  ${summary}`,
  );
  return `${lines.join('\n')}\n\nSeverities are those of ${DEFAULT_PRESET}. plimsoll rules RULE shows the options of a rule.\n`;
}

/**
 * The output of `plimsoll rules RULE`: its requirement, its severity in the built-in policies, its options, and an
 * example.
 */
export function renderRule({ id, group, summary, options }: Rule, presets: readonly Preset[]): string {
  const weights = presets.flatMap(({ name }) => {
    const severity = severityIn(name, id, presets);
    return severity === null ? [] : [`${name}: ${severity}`];
  });
  const entries = optionEntries(options);
  return `${[
    `${id} (${group})`,
    `  ${summary}`,
    '',
    `Built-in policies  ${weights.length === 0 ? 'off' : weights.join(', ')}`,
    `Example            ${id}: ${flowYaml(settingOf(options))}`,
    `Documentation      ${rulePage(id)}`,
    ...(entries.length > 0
      ? ['', 'Options, besides severity, unchecked and from', ...entries.flatMap(optionLines)]
      : []),
  ].join('\n')}\n`;
}

/** The severity of a rule in a built-in policy, including those that it extends; null if it is off. */
function severityIn(preset: string, id: string, presets: readonly Preset[]): RuleSeverity | null {
  const { document } = presets.find(({ name }) => name === preset) ?? {};
  const own = document?.rules.find(({ rule }) => rule === id)?.severity ?? null;
  if (own !== null) return own.value;
  const inherited = (document?.extends ?? []).flatMap(({ value }) => severityIn(value, id, presets) ?? []);
  return inherited.at(-1) ?? null;
}

/** `rules --format json`: id, group, summary and the JSON Schema of every option. */
export function renderRulesJson(rules: readonly Rule[]): string {
  const listings = rules.map(
    ({ id, group, summary, options }): RuleListing => ({ id, group, summary, options: schemasOf(options) }),
  );
  return stableJson(listings);
}

function optionLines({ path, schema }: OptionEntry): readonly string[] {
  const { description = '', default: fallback } = schema;
  const words = schema.enum ?? schema.items?.enum;
  return [
    `  ${path}`,
    `    ${description}`,
    ...(words === undefined ? [] : [`    ${schema.items ? 'Of' : 'One of'} ${words.join(', ')}.`]),
    ...(fallback === undefined ? [] : [`    Default ${flowYaml(fallback)}`]),
  ];
}

/** A severity, and the first option. */
function settingOf(options: Rule['options']): unknown {
  const [[name, example] = []] = Object.entries(schemasOf(options)).map(
    ([key, schema]) => [key, exampleOf(schema)] as const,
  );
  return name === undefined || example === undefined ? 'error' : { severity: 'error', [name]: example };
}
