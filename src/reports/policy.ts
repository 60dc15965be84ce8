import { pointerTo } from '../formats/json.ts';
import type { OptionStatement, RuleStatement } from '../policy/document.ts';
import type { Match } from '../policy/match.ts';
import type { CustomRule, Origin, Override, Policy, RuleSetting, Waiver } from '../policy/policy.ts';
import { painter } from '../text/paint.ts';
import { say } from '../text/untrusted.ts';
import { flowYaml } from '../text/yaml.ts';
import { policyName } from './words.ts';

/** A line of YAML, and what is remarked behind it. */
interface Line {
  readonly text: string;
  readonly remark: string;
}

/** Remarks stand in one column where lines are no longer than this. */
const COLUMN = 56;

/** The policy in effect as YAML that can be read again, with the file and line that each value came from. */
export function renderPolicy(
  policy: Policy,
  { colour, image }: { readonly colour: boolean; readonly image: string | null },
): string {
  const paint = painter(colour);
  const lines = [
    {
      text: `# The policy in effect${image === null ? '' : say` for ${image}`}, of ${policy.sources.map(policyName).join(', ')}`,
      remark: '',
    },
    { text: 'version: 1', remark: '' },
    { text: `fail-on: ${policy.failOn}`, remark: originName(policy.origins.failOn) },
    { text: `unchecked: ${policy.unchecked}`, remark: originName(policy.origins.unchecked) },
    ...section(
      'rules',
      [...policy.rules].flatMap(([id, setting]) => ruleLines(id, setting, policy.locked.get(id) ?? null)),
    ),
    ...section('overrides', policy.overrides.flatMap(overrideLines)),
    ...section('custom', policy.custom.flatMap(customLines)),
    ...section('waivers', policy.waivers.flatMap(waiverLines)),
  ];
  const width = Math.min(COLUMN, Math.max(...lines.map(({ text, remark }) => (remark === '' ? 0 : text.length))));
  const rendered = lines.map(({ text, remark }) =>
    remark === '' ? text : `${text.padEnd(width)}  ${paint('dim', `# ${remark}`)}`,
  );
  return `${rendered.join('\n')}\n`;
}

function section(name: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0
    ? []
    : [{ text: `${name}:`, remark: '' }, ...lines.map(({ text, remark }) => ({ text: `  ${text}`, remark }))];
}

function ruleLines(id: string, setting: RuleSetting, locked: Origin | null): readonly Line[] {
  const { severity, unchecked, from, options, origins } = setting;
  return [
    { text: `${id}:`, remark: locked === null ? '' : `locked by ${originName(locked)}` },
    ...valueLines('severity', severity, origins.severity),
    ...(unchecked === null ? [] : valueLines('unchecked', unchecked, origins.unchecked)),
    ...(from === null ? [] : valueLines('from', from, origins.from)),
    ...Object.entries(options).flatMap(([name, value]) =>
      optionLines(name, value, origins.options, pointerTo('', name)),
    ),
  ];
}

function optionLines(
  name: string,
  value: unknown,
  origins: ReadonlyMap<string, Origin>,
  pointer: string,
): readonly Line[] {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping) return valueLines(name, value, origins.get(pointer) ?? null);
  const members = Object.entries(value);
  if (members.length === 0) return valueLines(name, {}, null);
  return [
    { text: `  ${flowYaml(name)}:`, remark: '' },
    ...members.flatMap(([inner, member]) => indented(optionLines(inner, member, origins, pointerTo(pointer, inner)))),
  ];
}

function valueLines(name: string, value: unknown, origin: Origin | null): readonly Line[] {
  return [{ text: `  ${flowYaml(name)}: ${flowYaml(value)}`, remark: origin === null ? '' : originName(origin) }];
}

function overrideLines({ match, reason, until, rules, origin }: Override): readonly Line[] {
  return item([
    { text: `match: ${matchText(match)}`, remark: originName(origin) },
    ...(reason === null ? [] : [{ text: `reason: ${flowYaml(reason)}`, remark: '' }]),
    ...(until === null ? [] : [{ text: `until: ${flowYaml(until)}`, remark: '' }]),
    {
      text: `rules: ${flowYaml(Object.fromEntries(rules.map((statement) => [statement.rule, said(statement)])))}`,
      remark: '',
    },
  ]);
}

function customLines({ statement, origin }: CustomRule): readonly Line[] {
  const { id, when, assert, message } = statement;
  return item([
    { text: `id: ${flowYaml(id)}`, remark: originName(origin) },
    { text: `severity: ${statement.severity?.value ?? 'off'}`, remark: '' },
    { text: `for: ${statement.for}`, remark: '' },
    ...(when === null ? [] : [{ text: `when: ${flowYaml(when)}`, remark: '' }]),
    { text: `assert: ${flowYaml(assert)}`, remark: '' },
    ...(message === null ? [] : [{ text: `message: ${flowYaml(message)}`, remark: '' }]),
  ]);
}

function waiverLines({ rules, match, reason, until, origin }: Waiver): readonly Line[] {
  return item([
    { text: `rules: ${flowYaml(rules)}`, remark: originName(origin) },
    { text: `match: ${matchText(match)}`, remark: '' },
    { text: `reason: ${flowYaml(reason)}`, remark: '' },
    { text: `until: ${flowYaml(until)}`, remark: '' },
  ]);
}

/** What an override says of a rule, as its file has it. */
function said({ bare, severity, unchecked, from, options }: RuleStatement): unknown {
  if (bare) return severity?.value;
  const words = { severity: severity?.value, unchecked: unchecked?.value, from: from?.value };
  const given = Object.entries(words).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), ...optionValues(options) };
}

function optionValues(options: readonly OptionStatement[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    options.map((option) => [option.name, 'members' in option ? optionValues(option.members) : option.value]),
  );
}

function matchText(match: Match): string {
  return flowYaml(Object.fromEntries(Object.entries(match).filter(([, patterns]) => patterns !== null)));
}

function item(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ text, remark }, i) => ({ text: `${i === 0 ? '- ' : '  '}${text}`, remark }));
}

function indented(lines: readonly Line[]): readonly Line[] {
  return lines.map(({ text, remark }) => ({ text: `  ${text}`, remark }));
}

function originName(origin: Origin | 'flag' | 'default'): string {
  return typeof origin === 'string' ? origin : say`${origin.file}:${origin.line}`;
}
