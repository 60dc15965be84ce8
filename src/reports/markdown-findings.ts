import { groupBy } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { markdownText } from '../text/markdown.ts';
import { fixAlternatives } from './fix-text.ts';
import { AMONG_IMAGES, BELOW_NAMES, type ReportRow, reportItems, rowsOf, type Sentence } from './grouping.ts';
import type { Report } from './report.ts';
import type { SourceLinks } from './source-links.ts';
import { rulePage } from './tool.ts';

/** Limits per rule. A run may have ten thousand images, all with the same finding. */
export interface Detail {
  readonly ways: number;
  /** For one fix. */
  readonly sentences: number;
  /** For one sentence. */
  readonly places: number;
}

export const FULL: Detail = { ways: 10, sentences: 20, places: 10 };
/** With little space, a few of every rule help more than all of the first. */
export const BRIEF: Detail = { ways: 2, sentences: 2, places: 2 };

/** The maximum number of rows, and of items in one. */
export interface RowLimits {
  readonly rows: number;
  readonly detail: Detail;
}

/** The findings of one rule and severity, by fix. */
type Row = readonly [ReportRow, ...ReportRow[]];

/** All items, one row for each rule and severity. */
export interface ReportRows {
  readonly findings: readonly Row[];
  readonly unchecked: readonly Row[];
  readonly waived: readonly Row[];
}

/** The findings, unchecked rules and waived items of a report. */
export function reportRowsOf(report: Report): ReportRows {
  const reportRows = rowsOf(reportItems(report), report.images.length > 1 ? AMONG_IMAGES : BELOW_NAMES);
  const of = (kind: ReportRow['kind']) =>
    groupBy(
      reportRows.filter((one) => one.kind === kind),
      ({ severity, rules }) => JSON.stringify([severity, rules]),
    );
  return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}

/** Findings by rule and fix: the first ones, and the number of findings in the others. */
export function* findingSections(shown: readonly Row[], limits: RowLimits, links: SourceLinks): Generator<string> {
  if (shown.length === 0) return;
  yield '### Findings\n\n';
  yield* sections(shown, limits, links, 'more finding');
}

/** Unchecked rules with their reasons, in the same way. */
export function* uncheckedSections(shown: readonly Row[], limits: RowLimits, links: SourceLinks): Generator<string> {
  if (shown.length === 0) return;
  yield '### Unchecked rules\n\n';
  yield* sections(shown, limits, links, 'more rule');
}

/** Waived findings, folded. */
export function* waivedSections(shown: readonly Row[], limits: RowLimits, links: SourceLinks): Generator<string> {
  if (shown.length === 0) return;
  const count = countOf(shown.flat());
  yield `<details><summary>${formatCount(count)} waived, with reasons</summary>\n\n`;
  yield* sections(shown, limits, links, 'more');
  yield '</details>\n\n';
}

/** The first rows, each with its fixes below its sentences. */
function* sections(
  shown: readonly Row[],
  { rows: most, detail }: RowLimits,
  links: SourceLinks,
  other: string,
): Generator<string> {
  for (const row of shown.slice(0, most)) yield section(row, detail, links);
  const omitted = countOf(shown.slice(most).flat());
  if (omitted > 0)
    yield `*${other === 'more' ? `${formatCount(omitted)} more` : plural(omitted, other)}: see the report*\n\n`;
}

function section(row: Row, detail: Detail, links: SourceLinks): string {
  const [{ kind, severity, rules }] = row;
  const omitted = countOf(row.slice(detail.ways));
  const label = kind === 'waived' ? 'waived' : `${severity}`;
  return [
    `#### ${label} · ${rules.map(ruleLink).join(', ')}\n`,
    ...row.slice(0, detail.ways).map((one) => rowBlock(one, detail, links)),
    ...(omitted > 0 ? [`and ${formatCount(omitted)} more: see the report\n`] : []),
  ]
    .map((block) => `${block}\n`)
    .join('');
}

/** The name of a rule; that of a built-in one, which has no slash, links to its page. */
export function ruleLink(rule: string): string {
  return !/^[a-z][a-z\d-]*$/.test(rule) ? markdownText(rule) : `[${markdownText(rule)}](${rulePage(rule)})`;
}

function countOf(reportRows: readonly ReportRow[]): number {
  return reportRows.reduce((sum, { count }) => sum + count, 0);
}

/** The sentences as a list, then the fix. */
function rowBlock(
  { sentences, fix, after }: ReportRow,
  { sentences: most, places }: Detail,
  links: SourceLinks,
): string {
  const more = sentences.length - most;
  return [
    ...sentences.slice(0, most).map((sentence) => sentenceItem(sentence, places, links)),
    ...(more > 0 ? [`- and ${formatCount(more)} more: see the report\n`] : []),
    ...fixBlocks(fix),
    ...(after === '' ? [] : [`\n${prose(after)}\n`]),
  ].join('');
}

function sentenceItem({ message, places }: Sentence, most: number, links: SourceLinks): string {
  const shown = places.slice(0, most).map((place) => placeText(place, links));
  if (places.length <= 1) return `- ${[prose(message), ...shown].join(' · ')}\n`;
  const more = places.length > most ? [`and ${formatCount(places.length - most)} more`] : [];
  return `- ${prose(message)}\n${[...shown, ...more].map((place) => `  - ${place}\n`).join('')}`;
}

/** A place, whose lines of files are links. */
function placeText(place: string, links: SourceLinks): string {
  return place
    .split(' · ')
    .map((part) => {
      const text = markdownText(part, LIMITS.annotationCharacters);
      const url = links.get(part);
      return url === undefined ? text : `[${text}](${url})`;
    })
    .join(' · ');
}

/** Every alternative of a fix; commands are blocks that GitHub lets people copy. */
function fixBlocks(fix: string): readonly string[] {
  return fixAlternatives(fix).map(({ condition, command, text }, at) => {
    const label = at === 0 ? 'Fix' : 'Or';
    if (command === null) return `\n${label}: ${prose(text)}\n`;
    const lead = [label, ...(condition === '' ? [] : [prose(condition)])].join(
      condition.startsWith('for ') ? ', ' : ': ',
    );
    return `\n${lead}:\n\n${codeBlock('sh', command)}${text === '' ? '' : `\n${prose(text)}\n`}`;
  });
}

/** A fenced block. The fence is longer than any run of backticks in the text, so that the text cannot end it. */
export function codeBlock(language: 'sh' | 'yaml', text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}\n`;
}

/** Sentences were escaped for logs; here they are escaped for Markdown, at full length. Digests may be broken. */
export function prose(text: string): string {
  return markdownText(text, LIMITS.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}
