import { groupBy } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { markdownText } from '../text/markdown.ts';
import { AMONG_IMAGES, BELOW_NAMES, type ReportRow, reportItems, rowsOf, type Sentence } from './grouping.ts';
import type { Report } from './report.ts';

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

/** The maximum number of rows of a table, and of items in one. */
export interface TableLimits {
  readonly rows: number;
  readonly detail: Detail;
}

/** The findings of one rule and severity, by fix. */
type Row = readonly [ReportRow, ...ReportRow[]];

/** All items, one row for each rule and severity. */
export interface TableRows {
  readonly findings: readonly Row[];
  readonly unchecked: readonly Row[];
  readonly waived: readonly Row[];
}

/** The contents of a report for its tables. */
export function tableRowsOf(report: Report): TableRows {
  const reportRows = rowsOf(reportItems(report), report.images.length > 1 ? AMONG_IMAGES : BELOW_NAMES);
  const of = (kind: ReportRow['kind']) =>
    groupBy(
      reportRows.filter((one) => one.kind === kind),
      ({ severity, rules }) => JSON.stringify([severity, rules]),
    );
  return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}

/** Findings by rule and fix: the first ones, and the number of findings in the others. */
export function* findingTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  yield '### Findings\n\n| Severity | Finding, location, fix |\n| :-- | :-- |\n';
  yield* rows(shown, limits, 'more finding');
}

/** Unchecked rules with their reasons, in the same way. */
export function* uncheckedTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  yield '### Unchecked rules\n\n| Counts&nbsp;as | Rule and reason |\n| :-- | :-- |\n';
  yield* rows(shown, limits, 'more rule');
}

/** Waived findings, folded. */
export function* waivedTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  const count = countOf(shown.flat());
  yield `<details><summary>${formatCount(count)} waived, with reasons</summary>\n\n| Severity | Finding and waiver |\n| :-- | :-- |\n`;
  yield* rows(shown, limits, 'more');
  yield '</details>\n\n';
}

/** The first rows, each with its fixes below each other. */
function* rows(shown: readonly Row[], { rows: most, detail }: TableLimits, other: string): Generator<string> {
  for (const row of shown.slice(0, most)) yield rowLine(row, detail);
  const omitted = countOf(shown.slice(most).flat());
  if (omitted > 0)
    yield `| | *${other === 'more' ? `${formatCount(omitted)} more` : plural(omitted, other)}: see the report* |\n`;
  yield '\n';
}

function rowLine(row: Row, detail: Detail): string {
  const [{ kind, severity, rules }] = row;
  const omitted = countOf(row.slice(detail.ways));
  const lines = [
    rules.map((rule) => `**${markdownText(rule)}**`).join(', '),
    ...row.slice(0, detail.ways).flatMap((one) => rowLines(one, detail)),
    ...(omitted > 0 ? [`and ${formatCount(omitted)} more: see the report`] : []),
  ];
  return `| ${kind === 'waived' ? 'waived' : `**${severity}**`} | ${lines.join('<br>')} |\n`;
}

function countOf(reportRows: readonly ReportRow[]): number {
  return reportRows.reduce((sum, { count }) => sum + count, 0);
}

function rowLines({ sentences, after }: ReportRow, { sentences: most, places }: Detail): readonly string[] {
  const more = sentences.length - most;
  return [
    ...sentences.slice(0, most).flatMap((sentence) => sentenceLines(sentence, places)),
    ...(more > 0 ? [`and ${formatCount(more)} more: see the report`] : []),
    ...(after === '' ? [] : [prose(after)]),
  ];
}

function sentenceLines({ message, places }: Sentence, most: number): readonly string[] {
  const [first, ...others] = places.slice(0, most).map((place) => markdownText(place, LIMITS.annotationCharacters));
  if (first === undefined) return [prose(message)];
  if (places.length === 1) return [`${prose(message)} · ${first}`];
  const more = places.length > most ? [`and ${formatCount(places.length - most)} more`] : [];
  return [`${prose(message)}:`, ...[first, ...others, ...more].map((place) => `· ${place}`)];
}

/** Sentences were escaped for logs; here they are escaped for Markdown, at full length. A table may break a digest. */
export function prose(text: string): string {
  return markdownText(text, LIMITS.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}
