import { tightens } from '../rules/option.ts';
import { type Rule, SEVERITIES } from '../rules/rule.ts';
import { say } from '../text/untrusted.ts';
import type { LockStatement } from './document.ts';
import type { Position } from './error.ts';
import type { FailOn, Origin, Placing, RuleSetting, RuleSeverity } from './policy.ts';
import type { Unset } from './setting.ts';

/** What a policy does to a lock of one before it. */
export interface Loosening {
  readonly at: Position;
  readonly message: string;
}

/** What must not be loosened any more, and which line says so. */
export class Locks {
  readonly #rules = new Map<string, Origin>();
  #waivers: Origin | null = null;
  #failOn: Origin | null = null;
  #unchecked: Origin | null = null;

  /** From here on, nothing that this statement names may be loosened. A lock is never taken off. */
  add(statement: LockStatement, place: Placing): void {
    for (const rule of statement.rules) if (!this.#rules.has(rule.value)) this.#rules.set(rule.value, place(rule));
    this.#waivers ??= statement.waivers && place(statement.waivers);
    this.#failOn ??= statement.failOn && place(statement.failOn);
    this.#unchecked ??= statement.unchecked && place(statement.unchecked);
  }

  /** The rules that are locked, each with the place that says so. */
  get rules(): ReadonlyMap<string, Origin> {
    return this.#rules;
  }

  /** Whether `fail-on` goes from one word to a looser one against a lock. */
  failOn(before: FailOn, after: FailOn, at: Position): readonly Loosening[] {
    if (this.#failOn === null || STRICTNESS.indexOf(after) >= STRICTNESS.indexOf(before)) return [];
    return [{ at, message: say`fail-on is locked at ${before} by ${named(this.#failOn)}; ${after} would loosen it` }];
  }

  /** Whether what an unknown counts as at most is lowered against a lock: of its own, or of any rule, as all of them are capped by it. */
  unchecked(before: RuleSeverity, after: RuleSeverity, at: Position): readonly Loosening[] {
    const [[rule, by] = [null, this.#unchecked]] = this.#unchecked === null ? this.#rules : [];
    if (by === null || weight(after) >= weight(before)) return [];
    const locked = rule === null ? 'unchecked' : say`what "${rule}" counts as where it is unchecked`;
    return [{ at, message: say`${locked} is locked at ${before} by ${named(by)}; ${after} would loosen it` }];
  }

  /** Whether a waiver may not be added, for any rule or for one of these. */
  waiver(rules: readonly string[], at: Position): readonly Loosening[] {
    if (this.#waivers !== null)
      return [{ at, message: say`waivers are locked by ${named(this.#waivers)}: none may be added` }];
    return rules.flatMap((rule) => {
      const by = this.#rules.get(rule);
      return by === undefined
        ? []
        : [{ at, message: say`"${rule}" is locked by ${named(by)}, so it cannot be waived` }];
    });
  }

  /** Whether a setting of a rule asks for less than another that is locked. */
  rule(
    rule: Rule | null,
    id: string,
    before: RuleSetting | Unset | undefined,
    after: RuleSetting | Unset,
    at: Position,
  ): readonly Loosening[] {
    const by = this.#rules.get(id);
    if (by === undefined || before === undefined || before.severity === null) return [];
    return loosened(rule, before, after).map((what) => ({
      at,
      message: say`"${id}" is locked at ${before.severity ?? ''} by ${named(by)}; ${what} would loosen it`,
    }));
  }
}

/** What of a setting asks for less than it did, in words. */
function* loosenings(rule: Rule | null, before: RuleSetting | Unset, after: RuleSetting | Unset): Generator<string> {
  if (weight(after.severity ?? 'off') < weight(before.severity ?? 'off')) yield say`${after.severity ?? 'off'}`;
  const cap = (setting: RuleSetting | Unset) => weight(setting.unchecked ?? 'error');
  if (cap(after) < cap(before)) yield say`unchecked: ${after.unchecked ?? ''}`;
  if (after.from !== null && (before.from === null || after.from > before.from)) yield say`from: ${after.from}`;
  for (const [name, option] of Object.entries(rule?.options ?? {})) {
    if (!tightens(option, before.options[name], after.options[name])) yield say`this ${name}`;
  }
}

function loosened(...given: Parameters<typeof loosenings>): readonly string[] {
  return [...loosenings(...given)];
}

function weight(severity: RuleSeverity): number {
  return severity === 'off' ? -1 : SEVERITIES.indexOf(severity);
}

/** From the loosest on: `warning` fails more than `error` does. */
const STRICTNESS: readonly FailOn[] = ['never', 'error', 'warning'];

function named({ file, line }: Origin): string {
  return say`${file}:${line}`;
}
