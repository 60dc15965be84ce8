import type { Conclusion, Severity } from '../rules/rule.ts';
import { plural } from '../text/count.ts';
import { say } from '../text/untrusted.ts';
import type { Finding, RuleOutcome } from './outcome.ts';
import type { Waiver } from './policy.ts';

/** Why something could not be checked, and what it counts as where no waiver lets it pass. */
export interface Unchecked {
  readonly because: string;
  readonly waiver: Waiver | null;
  readonly counts: Severity;
}

/** What a rule comes to for an image, and why. */
export type Concluded = Pick<RuleOutcome, 'status' | 'because'>;

/** Failed before unchecked before waived before what the rule itself concludes, which counts only where nothing else is known. */
export function conclude(
  findings: readonly Finding[],
  unchecked: readonly Unchecked[],
  { kind, because }: Conclusion,
): Concluded {
  const failures = findings.filter(({ waiver }) => waiver === null);
  if (failures.length > 0)
    return {
      status: 'failed',
      because: firstOf(
        failures.map(({ message }) => message),
        'finding',
      ),
    };
  const open = unchecked.filter(({ waiver }) => waiver === null);
  if (open.length > 0)
    return {
      status: 'unchecked',
      because: firstOf(
        open.map(({ because }) => because),
        'reason',
      ),
    };
  const waivers = [
    ...findings.map(({ message, waiver }) => ({ words: message, waiver })),
    ...unchecked.map(({ because, waiver }) => ({ words: because, waiver })),
  ].flatMap(({ words, waiver }) => (waiver === null ? [] : say`until ${waiver.until} (${waiver.reason}): ` + words));
  if (waivers.length > 0) return { status: 'waived', because: firstOf(waivers, 'reason') };
  return { status: kind, because };
}

/** The reasons are safe to show: rules make them with `say`, and faults are made likewise. */
function firstOf(reasons: readonly string[], what: string): string {
  const different = new Set(reasons);
  const [first = ''] = different;
  return different.size > 1 ? `${first} (and ${plural(different.size - 1, `more ${what}`)})` : first;
}
