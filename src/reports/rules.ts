import { schemasOf } from '../rules/option.ts';
import type { Rule } from '../rules/rule.ts';
import { stableJson } from '../text/json.ts';

/** What `plimsoll rules` shows: a line a rule, or all about the ones that were named. */
export function renderRules(rules: readonly Rule[], inFull: boolean): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return inFull
    ? rules.map(ruleInFull).join('\n')
    : `${rules.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}`).join('\n')}\n`;
}

/** `rules --format json`: id, group, summary and the JSON Schema of every option. */
export function renderRulesJson(rules: readonly Rule[]): string {
  return stableJson(
    rules.map(({ id, group, summary, options }) => ({ id, group, summary, options: schemasOf(options) })),
  );
}

function ruleInFull({ id, group, summary, options }: Rule): string {
  const lines = Object.entries(schemasOf(options)).flatMap(([name, schema]) => [
    `  ${name}: ${schema.description ?? ''}`,
    ...(schema.default === undefined ? [] : [`    default ${JSON.stringify(schema.default)}`]),
    ...((schema.enum ?? schema.items?.enum)
      ? [`    one of ${(schema.enum ?? schema.items?.enum ?? []).join(', ')}`]
      : []),
  ]);
  return `${[`${id} (${group})`, `  ${summary}`, ...(lines.length > 0 ? ['', 'options', ...lines] : []), '', `docs/rules/${id}.md`].join('\n')}\n`;
}
