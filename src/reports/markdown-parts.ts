import { formatCount, plural } from '../text/count.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { errorsBesideReason, kindsName, policyName, VERDICTS } from './format.ts';
import { prose } from './markdown-findings.ts';
import { bytesCell } from './markdown-images.ts';
import type { Counts, NoticeReport, Report, RuleStatus, Verdict } from './report.ts';

/** The verdict with its reason, unreadable inputs, counts, and the policy. */
export function* header(report: Report, errors: number, id: string): Generator<string> {
  yield verdictLines(report.verdict, report.reason, id);
  yield* inputErrors(errorsBesideReason(report), errors);
  yield countsTable(report.counts);
  const kinds = kindsName(report.images);
  const policies = report.policies.map((policy) => markdownCode(policyName(policy))).join(', ');
  yield `${kinds === '' ? '' : `${kinds} · `}Policy ${policies}\n\n`;
}

/** What was checked and found; zeros are omitted where they only mean that nothing is wrong. */
function countsTable({ images, blobs, bytes, error, warning, note, unchecked, waived }: Counts): string {
  const found = [
    ['Errors', error],
    ['Warnings', warning],
    ['Notes', note],
    ['Unchecked', unchecked],
    ['Waived', waived],
  ] as const;
  const columns = [
    ['Images', formatCount(images)],
    ['Blobs', formatCount(blobs)],
    ['Size', bytesCell(bytes)],
    ...found.filter(([, count]) => count > 0).map(([name, count]) => [name, `**${formatCount(count)}**`] as const),
  ] as const;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return `${row(columns.map(([name]) => name))}${row(columns.map(() => '--:'))}${row(columns.map(([, count]) => count))}\n`;
}

/** The verdict and its reason. */
export function verdictLines(verdict: Verdict, reason: string, id: string): string {
  const { mark, word } = VERDICTS[verdict];
  return `## ${mark} Plimsoll${id === '' ? '' : ` (${markdownText(id)})`}: ${word}\n\n**${prose(reason)}**\n\n`;
}

/** Unreadable inputs: the first `most`. */
function* inputErrors(errors: Report['errors'], most: number): Generator<string> {
  if (errors.length === 0) return;
  for (const { image, message } of errors.slice(0, most))
    yield `- ${markdownCode(image)} could not be read: ${prose(message)}\n`;
  if (errors.length > most) yield `- ${plural(errors.length - most, 'more input')} could not be read\n`;
  yield '\n';
}

/** Notices about dates; the others are about the policy itself. */
const OF_DAYS: ReadonlySet<NoticeReport['kind']> = new Set([
  'upcoming',
  'waiver-ends',
  'waiver-ended',
  'override',
  'override-ended',
]);

/** Notices for the authors of the policy, one per line, dates first: the first `most` of each kind. */
export function* noticeLists({ notices }: Report, most: number): Generator<string> {
  yield* noticeList(
    'Dates',
    notices.filter(({ kind }) => OF_DAYS.has(kind)),
    most,
  );
  yield* noticeList(
    'About the policy',
    notices.filter(({ kind }) => !OF_DAYS.has(kind)),
    most,
  );
}

function* noticeList(title: string, notices: readonly NoticeReport[], most: number): Generator<string> {
  if (notices.length === 0) return;
  yield `### ${title}\n\n`;
  for (const { message, policy } of notices.slice(0, most))
    yield `- ${prose(message)}${policy === null ? '' : ` · ${markdownCode(policy)}`}\n`;
  if (notices.length > most) yield `- ${plural(notices.length - most, 'more note')}: see the report\n`;
  yield '\n';
}

const STATUSES: readonly RuleStatus[] = ['failed', 'unchecked', 'waived', 'passed', 'not-applicable'];

/** The outcomes of every rule over all images, which shows what was checked. */
export function* rulesTable(report: Report): Generator<string> {
  const rules = new Map<string, Map<RuleStatus, number>>();
  for (const image of report.images) {
    for (const { rule, status } of image.rules) {
      const counts = rules.get(rule) ?? new Map<RuleStatus, number>();
      rules.set(rule, counts.set(status, (counts.get(status) ?? 0) + 1));
    }
  }
  if (rules.size === 0) return;
  yield `<details><summary>${plural(rules.size, 'rule')} by outcome</summary>\n\n`;
  yield '| Rule | Failed | Unchecked | Waived | Passed | Not applicable |\n| :-- | --: | --: | --: | --: | --: |\n';
  for (const [rule, counts] of rules)
    yield `| ${[markdownText(rule), ...STATUSES.map((status) => counts.get(status) ?? '')].join(' | ')} |\n`;
  yield '\n</details>\n';
}
