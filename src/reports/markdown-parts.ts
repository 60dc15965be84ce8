import { plural } from '../text/count.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { countNames, errorsBesideReason, type Headline, headline, kindsName, policyName } from './format.ts';
import { prose, ruleLink } from './markdown-findings.ts';
import type { NoticeReport, Report, RuleStatus } from './report.ts';
import type { SourceLinks } from './source-links.ts';

/** The verdict with its reason, unreadable inputs, counts, and the policy. */
export function* header(report: Report, errors: number, id: string): Generator<string> {
  yield verdictLines(headline(report), report.reason, id);
  yield* inputErrors(errorsBesideReason(report), errors);
  yield `${countNames(report.counts).join(' · ')}\n\n`;
  const kinds = kindsName(report.images);
  const policies = report.policies.map((policy) => markdownCode(policyName(policy))).join(', ');
  yield `${kinds === '' ? '' : `${kinds} · `}Policy ${policies}\n\n`;
}

/** The verdict and its reason. */
export function verdictLines({ mark, word }: Headline, reason: string, id: string): string {
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
export function* noticeLists({ notices }: Report, most: number, links: SourceLinks): Generator<string> {
  yield* noticeList(
    'Dates',
    notices.filter(({ kind }) => OF_DAYS.has(kind)),
    most,
    links,
  );
  yield* noticeList(
    'About the policy',
    notices.filter(({ kind }) => !OF_DAYS.has(kind)),
    most,
    links,
  );
}

function* noticeList(
  title: string,
  notices: readonly NoticeReport[],
  most: number,
  links: SourceLinks,
): Generator<string> {
  if (notices.length === 0) return;
  yield `### ${title}\n\n`;
  for (const { message, policy } of notices.slice(0, most))
    yield `- ${prose(message)}${policy === null ? '' : ` · ${policyLine(policy, links)}`}\n`;
  if (notices.length > most) yield `- ${plural(notices.length - most, 'more note')}: see the report\n`;
  yield '\n';
}

/** A line of a policy, as a link if it is in the repository. */
function policyLine(policy: string, links: SourceLinks): string {
  const url = links.get(policy);
  return url === undefined ? markdownCode(policy) : `[${markdownCode(policy)}](${url})`;
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
    yield `| ${[ruleLink(rule), ...STATUSES.map((status) => counts.get(status) ?? '')].join(' | ')} |\n`;
  yield '\n</details>\n';
}
