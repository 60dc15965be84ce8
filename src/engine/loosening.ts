import { isLooser, severityRank } from '../policy/enums.ts';
import { type Origin, originKey, type Policy, type RuleSetting } from '../policy/policy.ts';
import { safe } from '../text/untrusted.ts';
import type { RuleSettings } from './applicable-rules.ts';
import { isWorse, type RuleEvaluation } from './conclude.ts';
import type { PolicyPart } from './evaluate-part.ts';
import type { Notice } from './notice.ts';

/** Settings that would loosen locked rules and have no effect: one notice per line. */
export class Loosenings {
  readonly #policy: Policy;
  readonly #notices = new Map<string, Notice>();

  constructor(policy: Policy) {
    this.#policy = policy;
    for (const { rules, policy: own } of policy.locks) {
      const { failOn, unchecked } = policy.origins;
      const [[rule, by] = []] = rules;
      if (rule === undefined || by === undefined) continue;
      if (isLooser(policy.failOn, own.failOn)) this.#add(failOn, rule, by, `fail-on: ${policy.failOn}`);
      if (severityRank(policy.unchecked) < severityRank(own.unchecked))
        this.#add(unchecked, rule, by, `unchecked: ${policy.unchecked}`);
    }
  }

  /** Records an evaluated rule: where a lock gives a worse result, the looser settings of the merged policy had no effect. */
  note(parts: readonly PolicyPart[], evaluations: readonly RuleEvaluation[]): void {
    const merged = parts.findIndex(({ side }) => side.lock === null);
    for (const [i, { side, settings }] of parts.entries()) {
      const { rule } = settings;
      const by = side.lock?.rules.get(rule.id);
      const [own, other] = [evaluations[i], evaluations[merged]];
      if (by === undefined || own === undefined || (other !== undefined && !isWorse(own, other))) continue;
      for (const origin of this.#causes(rule.id, parts[merged]?.settings ?? null, settings))
        this.#add(origin, rule.id, by);
    }
  }

  notices(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  /** The settings that make the merged policy looser. */
  #causes(rule: string, merged: RuleSettings | null, locked: RuleSettings): readonly Origin[] {
    const [settings, own] = [settingsIn(merged), settingsIn(locked)];
    const known = new Set(
      own.flatMap((setting) => [...severityOrigins(setting), ...optionOrigins(setting)]).map(originKey),
    );
    const severity = Math.max(...own.map((one) => severityRank(one.severity)));
    const severities = settings.flatMap((setting) => severityOrigins(setting, severity));
    const switchedOff = this.#policy.overrides.flatMap(({ rules, place }) =>
      rules.flatMap((one) => (one.rule === rule && one.severity?.value === 'off' ? [place(one.severity)] : [])),
    );
    const looser = [severities, settings.flatMap(optionOrigins), switchedOff].map((origins) =>
      origins.filter((origin) => !known.has(originKey(origin))),
    );
    return looser.find(({ length }) => length > 0) ?? [];
  }

  #add(origin: Origin | 'flag' | 'default', rule: string, by: Origin, what?: string): void {
    const where = typeof origin === 'string' ? `the ${origin}` : `${origin.file}:${origin.line}`;
    const value = what === undefined ? '' : ` (${what})`;
    const message = safe`${where}${value} has no effect: ${rule} is locked by ${by.file}:${by.line}`;
    this.#notices.set(message, { kind: 'loosening', message, origin: typeof origin === 'string' ? null : origin });
  }
}

function settingsIn(settings: RuleSettings | null): readonly RuleSetting[] {
  return (settings?.worlds ?? []).flat().map(({ setting }) => setting);
}

/** The positions of `severity`, if it is lower than the given rank, `unchecked` and `from`. */
function severityOrigins(
  { severity, unchecked, from, origins }: RuleSetting,
  least = Number.POSITIVE_INFINITY,
): readonly Origin[] {
  return [
    ...(severityRank(severity) < least ? [origins.severity] : []),
    ...(unchecked !== null && origins.unchecked !== null ? [origins.unchecked] : []),
    ...(from !== null && origins.from !== null ? [origins.from] : []),
  ];
}

function optionOrigins({ origins }: RuleSetting): readonly Origin[] {
  return [...origins.options.values()];
}
