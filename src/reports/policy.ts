import { pointerTo } from '../formats/json.ts';
import type { OptionStatement, RuleStatement } from '../policy/document.ts';
import type { Match } from '../policy/match.ts';
import type { CustomRule, Origin, Override, Policy, RuleSetting, Waiver } from '../policy/policy.ts';
import { painter } from '../text/ansi.ts';
import { safe } from '../text/untrusted.ts';
import { flowYaml } from '../text/yaml.ts';
import { policyName } from './format.ts';

/** A line of YAML, and its remark. */
interface Line {
  readonly text: string;
  readonly remark: string;
}

/** Remarks are aligned in one column for lines up to this length. */
const COLUMN = 56;

/** The policy in effect as valid YAML, with the file and line of each value. */
export function renderPolicy(
  policy: Policy,
  { colour, image }: { readonly colour: boolean; readonly image: string | null },
): string {
  const paint = painter(colour);
  const lines = [
    {
      text: `# The policy in effect${image === null ? '' : safe` for ${image}`}, from ${policy.sources.map(policyName).join(', ')}`,
      remark: '',
    },
    { text: 'version: 1', remark: '' },
    { text: `fail-on: ${policy.failOn}`, remark: originName(policy.origins.failOn) + wordLocks(policy, 'failOn') },
    {
      text: `unchecked: ${policy.unchecked}`,
      remark: originName(policy.origins.unchecked) + wordLocks(policy, 'unchecked'),
    },
    ...section(
      'rules',
      rulesIn(policy).flatMap(([id, setting]) => ruleLines(id, setting, locksOf(policy, id))),
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

/** The locked value of a rule, and the line that locks it. */
interface LockedSetting {
  readonly by: string;
  readonly setting: RuleSetting;
}

/** The rules of the merged policy, then those that only a locking policy enables. */
function rulesIn({ rules, locks }: Policy): readonly (readonly [string, RuleSetting])[] {
  const own = locks.flatMap((lock) => [...lock.policy.rules].filter(([id]) => lock.rules.has(id)));
  return [...new Map([...rules, ...own.filter(([id]) => !rules.has(id))])];
}

function locksOf({ locks }: Policy, id: string): readonly LockedSetting[] {
  return locks.flatMap(({ rules, policy }) => {
    const [by, setting] = [rules.get(id), policy.rules.get(id)];
    return by === undefined || setting === undefined ? [] : [{ by: originName(by), setting }];
  });
}

/** The locks of a value for all rules: by itself, or through a locked rule. */
function wordLocks({ locks, ...merged }: Policy, word: 'failOn' | 'unchecked'): string {
  const remarks = locks.flatMap(({ shared, rules, policy }) => {
    const all = shared[word];
    if (all !== null) return [`, locked by ${originName(all)}`];
    const [[, first] = []] = rules;
    if (first === undefined) return [];
    return [
      `, ${policy[word] === merged[word] ? 'locked' : `${policy[word]} locked`} for ${[...rules.keys()].join(', ')} by ${originName(first)}`,
    ];
  });
  return safe`${[...new Set(remarks)].join('')}`;
}

function ruleLines(id: string, setting: RuleSetting, locks: readonly LockedSetting[]): readonly Line[] {
  const { severity, unchecked, from, options, origins } = setting;
  const [first] = locks;
  const lockRemark = (of: (locked: RuleSetting) => unknown, now: unknown) => {
    const remarks = locks.map(({ by, setting: locked }) => {
      const value = of(locked);
      if (JSON.stringify(value) === JSON.stringify(now)) return `, locked by ${by}`;
      return value === undefined || value === null ? '' : `, ${flowYaml(value)} locked by ${by}`;
    });
    return [...new Set(remarks)].join('');
  };
  return [
    { text: `${id}:`, remark: first === undefined ? '' : `locked by ${first.by}` },
    ...valueLines(
      'severity',
      severity,
      origins.severity,
      lockRemark((locked) => locked.severity, severity),
    ),
    ...(unchecked === null
      ? []
      : valueLines(
          'unchecked',
          unchecked,
          origins.unchecked,
          lockRemark((locked) => locked.unchecked, unchecked),
        )),
    ...(from === null
      ? []
      : valueLines(
          'from',
          from,
          origins.from,
          lockRemark((locked) => locked.from, from),
        )),
    ...Object.entries(options).flatMap(([name, value]) =>
      optionLines(name, value, origins.options, pointerTo('', name), (steps, now) =>
        lockRemark((locked) => [name, ...steps].reduce<unknown>(memberOf, locked.options), now),
      ),
    ),
  ];
}

/** The remarks about locks at a value, by the keys below its option. */
type LockRemark = (steps: readonly string[], now: unknown) => string;

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function optionLines(
  name: string,
  value: unknown,
  origins: ReadonlyMap<string, Origin>,
  pointer: string,
  lockRemark: LockRemark,
): readonly Line[] {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping) return valueLines(name, value, origins.get(pointer) ?? null, lockRemark([], value));
  const members = Object.entries(value);
  if (members.length === 0) return valueLines(name, {}, null);
  return [
    { text: `  ${flowYaml(name)}:`, remark: '' },
    ...members.flatMap(([inner, member]) =>
      indented(
        optionLines(inner, member, origins, pointerTo(pointer, inner), (steps, now) =>
          lockRemark([inner, ...steps], now),
        ),
      ),
    ),
  ];
}

function valueLines(name: string, value: unknown, origin: Origin | null, locked = ''): readonly Line[] {
  const remark = origin === null ? '' : originName(origin);
  return [{ text: `  ${flowYaml(name)}: ${flowYaml(value)}`, remark: safe`${remark + locked}` }];
}

function overrideLines({ match, reason, until, rules, origin }: Override): readonly Line[] {
  return item([
    { text: `match: ${matchText(match)}`, remark: originName(origin) },
    ...(reason === null ? [] : [{ text: `reason: ${flowYaml(reason)}`, remark: '' }]),
    ...(until === null ? [] : [{ text: `until: ${flowYaml(until)}`, remark: '' }]),
    {
      text: `rules: ${flowYaml(Object.fromEntries(rules.map((statement) => [statement.rule, settingsIn(statement)])))}`,
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

/** The settings of a rule in an override, as in its file. */
function settingsIn({ bare, severity, unchecked, from, options }: RuleStatement): unknown {
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
  return typeof origin === 'string' ? origin : safe`${origin.file}:${origin.line}`;
}
