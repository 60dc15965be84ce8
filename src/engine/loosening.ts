import { isLooser } from '../policy/enums.ts';
import { type Origin, originKey, type Policy, type RuleSetting, type RuleSeverity } from '../policy/policy.ts';
import { SEVERITIES } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';
import type { RuleSettings } from './applicable-rules.ts';
import { isWorse, type RuleEvaluation } from './conclude.ts';
import type { PolicyPart } from './judge.ts';
import type { Notice } from './notice.ts';

/** Notices about loosened locked rules, which have no effect; each line once. */
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
      if (weight(policy.unchecked) < weight(own.unchecked))
        this.#add(unchecked, rule, by, `unchecked: ${policy.unchecked}`);
    }
  }

  /** Records what an image shows: if a lock's policy has a worse outcome, the looser settings had no effect. */
  note(parts: readonly PolicyPart[], judged: readonly RuleEvaluation[]): void {
    const merged = parts.findIndex(({ side }) => side.lock === null);
    for (const [i, { side, settings }] of parts.entries()) {
      const { rule } = settings;
      const by = side.lock?.rules.get(rule.id);
      const [own, other] = [judged[i], judged[merged]];
      if (by === undefined || own === undefined || (other !== undefined && !isWorse(own, other))) continue;
      for (const origin of this.#causes(rule.id, parts[merged]?.settings ?? null, settings))
        this.#add(origin, rule.id, by);
    }
  }

  notices(): readonly Notice[] {
    return [...this.#notices.values()];
  }

  /** The lines in which the merged policy is looser. */
  #causes(rule: string, merged: RuleSettings | null, locked: RuleSettings): readonly Origin[] {
    const [settings, own] = [settingsIn(merged), settingsIn(locked)];
    const known = new Set(
      own.flatMap((setting) => [...wordOrigins(setting), ...optionOrigins(setting)]).map(originKey),
    );
    const severity = Math.max(...own.map((one) => weight(one.severity)));
    const words = settings.flatMap((setting) => wordOrigins(setting, severity));
    const switchedOff = this.#policy.overrides.flatMap(({ rules, place }) =>
      rules.flatMap((one) => (one.rule === rule && one.severity?.value === 'off' ? [place(one.severity)] : [])),
    );
    const looser = [words, settings.flatMap(optionOrigins), switchedOff].map((origins) =>
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

/** The places of words that set a lower severity than another. */
function wordOrigins(
  { severity, unchecked, from, origins }: RuleSetting,
  least = Number.POSITIVE_INFINITY,
): readonly Origin[] {
  return [
    ...(weight(severity) < least ? [origins.severity] : []),
    ...(unchecked !== null && origins.unchecked !== null ? [origins.unchecked] : []),
    ...(from !== null && origins.from !== null ? [origins.from] : []),
  ];
}

function optionOrigins({ origins }: RuleSetting): readonly Origin[] {
  return [...origins.options.values()];
}

function weight(severity: RuleSeverity): number {
  return severity === 'off' ? -1 : SEVERITIES.indexOf(severity);
}
