import { gzipSync } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { atLeast, type Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { stableJson } from '../text/json.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { waivedFindingGroups, waivedUncheckedGroups } from './finding-groups.ts';
import type { Location, Report } from './report.ts';
import { repositoryLocations, runLocation, type SarifLocation, sarifLocation } from './sarif-location.ts';
import { inImages, type SarifResult, sarifResults, sarifSubjects, sarifText } from './sarif-results.ts';
import { inRuleOrder, type SarifRule, sarifRule } from './sarif-rules.ts';
import { HOME } from './tool.ts';

/** What a report does not contain about the run. */
export interface SarifOptions {
  /** Distinguishes several uses of Plimsoll in a workflow; may be empty. */
  readonly id?: string;
  /** The location of results without one, such as the step of the workflow; the policy if it is absent or null. */
  readonly place?: Location | null;
}

/** A notification (section 3.58). */
interface Notification {
  readonly level: 'note';
  readonly message: { readonly text: string };
  readonly associatedRule?: { readonly id: string };
  readonly locations?: readonly [SarifLocation];
}

/**
 * The report as SARIF 2.1.0, in the form that GitHub's code scanning accepts: each finding group, unchecked rule and
 * unreadable input is one result with a location, highest severity first. Results beyond the limits of code scanning
 * are omitted, and the last result states their number.
 * Waived findings are not results: code scanning does not support `suppressions` (section 3.35) and would show open
 * alerts. They are notifications of the run, like the notices for the authors of the policy.
 */
export function renderSarif(report: Report, { id = '', place = null }: SarifOptions = {}): string {
  const subjects = sarifSubjects(report);
  const fallback = runLocation(report, place);
  for (let most: number = LIMITS.sarifResults; ; most = Math.ceil(most / 2)) {
    const text = stableJson(sarifLog(report, sarifResults(subjects, most, fallback), id));
    if (most === 1 || fits(text)) return text;
  }
}

function fits(text: string): boolean {
  // A small file need not be compressed to know that it fits.
  return Buffer.byteLength(text) <= LIMITS.sarifGzipBytes || gzipSync(text).length <= LIMITS.sarifGzipBytes;
}

function sarifLog(report: Report, results: readonly SarifResult[], id: string): unknown {
  const rules = rulesOf(report, results);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index] as const));
  const { version } = report.tool;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Plimsoll', version, semanticVersion: version, informationUri: HOME, rules },
        },
        // Without an id the field is absent: the upload then uses a category for each job of a matrix.
        ...(id !== '' && { automationDetails: { id: `plimsoll/${escapeUntrusted(id)}/` } }),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: capped(waived(report)),
            toolConfigurationNotifications: capped(notices(report)),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: results.map(({ ruleId, ...result }) => ({ ruleId, ruleIndex: indexes.get(ruleId), ...result })),
      },
    ],
  };
}

/** The evaluated rules and those of the results, each with its highest severity. */
function rulesOf({ images }: Report, results: readonly SarifResult[]): readonly SarifRule[] {
  const reported = new Map<string, Severity>();
  for (const { ruleId, level } of results) weighted(reported, ruleId, level);
  const evaluated = new Map(reported);
  for (const { rules } of images) for (const { rule, severity } of rules) weighted(evaluated, rule, severity);
  const shown = evaluated.size <= LIMITS.sarifRules ? evaluated : reported;
  return inRuleOrder(shown.keys()).map((id) => sarifRule(id, shown.get(id) ?? 'note'));
}

function weighted(rules: Map<string, Severity>, id: string, severity: Severity): void {
  const known = rules.get(id);
  if (known === undefined || !atLeast(known, severity)) rules.set(id, severity);
}

function waived(report: Report): readonly Notification[] {
  return [
    ...waivedFindingGroups(report).map(({ finding: { rule, message, waiver }, images }) => {
      const until = waiver === null ? '' : safe`waived until ${waiver.until}: ${waiver.reason}`;
      return note(sarifText(message, inImages(images), until), rule);
    }),
    ...waivedUncheckedGroups(report).flatMap(({ rules, reason, images }) =>
      rules.map((rule) => note(sarifText(safe`${rule} is waived: ` + reason, inImages(images)), rule)),
    ),
  ];
}

function notices({ notices }: Report): readonly Notification[] {
  return notices.map(({ message, policy, location }) => {
    const [at] = repositoryLocations([location]);
    return {
      ...note(sarifText(message, policy ?? '')),
      ...(at !== undefined && { locations: [sarifLocation(at.uri, at.place.line, at.place.column)] as const }),
    };
  });
}

function note(text: string, rule?: string): Notification {
  return { level: 'note', message: { text }, ...(rule !== undefined && { associatedRule: { id: rule } }) };
}

function capped(notifications: readonly Notification[]): readonly Notification[] {
  const most = LIMITS.sarifNotifications;
  if (notifications.length <= most) return notifications;
  const more = plural(notifications.length - most, 'more note');
  return [...notifications.slice(0, most), note(`… and ${more}: see the report of the run`)];
}
