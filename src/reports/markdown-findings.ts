import { groupBy } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { markdownText } from '../text/markdown.ts';
import { AMONG_IMAGES, BELOW_NAMES, type ReportRow, reportItems, rowsOf, type Sentence } from './grouping.ts';
import type { Report } from './report.ts';

/** How much is shown of one rule. A run may have ten thousand images, and one fault in all of them. */
export interface Detail {
  readonly ways: number;
  /** Of one way out. */
  readonly sentences: number;
  /** Of one sentence. */
  readonly places: number;
}

export const FULL: Detail = { ways: 10, sentences: 20, places: 10 };
/** Where there is little room, a little of every rule helps more than all of the first. */
export const BRIEF: Detail = { ways: 2, sentences: 2, places: 2 };

/** How many rows a table has at the most, and how much is in one. */
export interface TableLimits {
  readonly rows: number;
  readonly detail: Detail;
}

/** What there is to tell of one rule, of one weight, by how it is mended. */
type Row = readonly [ReportRow, ...ReportRow[]];

/** All there is to tell, a row for each rule and weight. */
export interface TableRows {
  readonly findings: readonly Row[];
  readonly unchecked: readonly Row[];
  readonly waived: readonly Row[];
}

/** What a report has to tell, for its tables. */
export function tableRowsOf(report: Report): TableRows {
  const reportRows = rowsOf(reportItems(report), report.images.length > 1 ? AMONG_IMAGES : BELOW_NAMES);
  const of = (kind: ReportRow['kind']) =>
    groupBy(
      reportRows.filter((one) => one.kind === kind),
      ({ severity, rules }) => JSON.stringify([severity, rules]),
    );
  return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}

/** Findings by rule and way out: the first of them, and how many findings the others have. */
export function* findingTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  yield '### Findings\n\n| | What, where, and the way out |\n| :-- | :-- |\n';
  yield* rows(shown, limits, 'more finding');
}

/** What kept rules from being checked, likewise. */
export function* uncheckedTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  yield '### Could not be checked\n\n| Counts&nbsp;as | Rules, and why |\n| :-- | :-- |\n';
  yield* rows(shown, limits, 'more rule');
}

/** What the policy lets be, likewise, folded. */
export function* waivedTable(shown: readonly Row[], limits: TableLimits): Generator<string> {
  if (shown.length === 0) return;
  const count = countOf(shown.flat());
  yield `<details><summary>${formatCount(count)} waived, with reasons</summary>\n\n| | What, and until when |\n| :-- | :-- |\n`;
  yield* rows(shown, limits, 'more');
  yield '</details>\n\n';
}

/** The first of the rows, each with its ways out one below the other. */
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

/** Sentences were made safe for a log when they were made; for Markdown they are here, at their full length. A table may break a digest in its middle. */
export function prose(text: string): string {
  return markdownText(text, LIMITS.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}
