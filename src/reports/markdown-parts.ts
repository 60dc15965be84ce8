import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { formatBytes } from '../text/size.ts';
import type { BlobSummary, ImageReport, Report, RuleStatus } from './report.ts';
import { type Sentence, type Telling, tellings } from './telling.ts';
import { imageFacts, policyName, VERDICTS } from './words.ts';

/** A row of a table of findings. */
export interface Row {
  readonly text: string;
  /** How many findings or outcomes it tells of. */
  readonly count: number;
}

/** Sentences of one rule, and places of one sentence, that are shown. An image may have a hundred layers, and one fault in all of them. */
const SHOWN_SENTENCES = 20;
const SHOWN_PLACES = 10;

/** The verdict and why, what could not be read, the numbers, and the policy. */
export function* header(report: Report, errors: number, id: string): Generator<string> {
  const { mark, word } = VERDICTS[report.verdict];
  yield `## ${mark} Plimsoll${id === '' ? '' : ` (${markdownText(id)})`}: ${word}\n\n**${prose(report.reason)}**\n\n`;
  for (const error of report.errors.slice(0, errors))
    yield `- ${markdownCode(error.image)} could not be read: ${prose(error.message)}\n`;
  if (report.errors.length > errors)
    yield `- ${plural(report.errors.length - errors, 'more input')} could not be read\n`;
  if (report.errors.length > 0) yield '\n';
  const { images, blobs, bytes, error, warning, note, waived, unchecked } = report.counts;
  yield '| Images | Blobs | Size | Errors | Warnings | Notes | Unchecked | Waived |\n| --: | --: | --: | --: | --: | --: | --: | --: |\n';
  yield `| ${[formatCount(images), formatCount(blobs), formatBytes(bytes), ...[error, warning, note, unchecked, waived].map(weighty)].join(' | ')} |\n\n`;
  yield `Policy ${report.policies.map((policy) => markdownCode(policyName(policy))).join(', ')}\n\n`;
}

/** What the authors of the policy are to know, a line each: the first `most`. */
export function* noticeList({ notices }: Report, most: number): Generator<string> {
  for (const { message, policy } of notices.slice(0, most))
    yield `- note: ${prose(message)}${policy === null ? '' : ` · ${markdownCode(policy)}`}\n`;
  if (notices.length > most) yield `- ${plural(notices.length - most, 'more note')}: see the report\n`;
  if (notices.length > 0) yield '\n';
}

/** An image's name with its verdict, and what it is. */
export function imageHeading(image: ImageReport): string {
  return `### ${VERDICTS[image.verdict].mark} ${markdownCode(image.name)}\n\n${facts(image)}\n\n`;
}

/** All there is to tell of an image, a row for each rule and way out. */
export function tellingRows(image: ImageReport): readonly Row[] {
  return tellings(image).map((telling) => ({ text: tellingRow(telling), count: telling.count }));
}

/** A table of rows: the first `most`, and how many findings the others have. */
export function* tellingTable(rows: readonly Row[], most: number): Generator<string> {
  if (rows.length === 0) return;
  yield '| | Finding |\n| :-- | :-- |\n';
  for (const row of rows.slice(0, most)) yield row.text;
  const untold = rows.slice(most).reduce((sum, { count }) => sum + count, 0);
  if (untold > 0) yield `| | *${plural(untold, 'more finding')}: see the report* |\n`;
  yield '\n';
}

/** The blobs of an image by media type, under one line that folds them. */
export function* blobTable(image: ImageReport, open: boolean, summary = blobsName(image.blobs)): Generator<string> {
  if (image.blobs.length === 0) return;
  yield `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n| Media type | Role | Bytes are | Blobs | Size |\n| :-- | :-- | :-- | --: | --: |\n`;
  for (const { mediaType, role, detected, count, bytes } of image.blobs) {
    const type = mediaType === null ? '*not stated*' : markdownCode(mediaType);
    yield `| ${type} | ${markdownText(role)} | ${detected === null ? '*not read*' : markdownText(detected)} | ${formatCount(count)} | ${formatBytes(bytes)} |\n`;
  }
  yield '\n</details>\n\n';
}

/** Images of which there is nothing to tell, each folded with its blobs below. */
export function* quietDetails(images: readonly ImageReport[], open: boolean): Generator<string> {
  for (const image of images) {
    const line = `${VERDICTS.pass.mark} ${markdownCode(image.name)} ${facts(image)} · ${blobsName(image.blobs)}`;
    yield* blobTable(image, open, line);
  }
}

/** Images of which there is nothing to tell, a row each. */
export function* quietTable(images: readonly ImageReport[]): Generator<string> {
  yield '| Image | | Blobs |\n| :-- | :-- | :-- |\n';
  for (const image of images) yield `| ${markdownCode(image.name)} | ${facts(image)} | ${blobsName(image.blobs)} |\n`;
  yield '\n';
}

const STATUSES: readonly RuleStatus[] = ['failed', 'unchecked', 'waived', 'passed', 'not-applicable'];

/** How every rule ended, over all images: so that a reader sees what was asked at all. */
export function* rulesTable(report: Report): Generator<string> {
  const rules = new Map<string, Map<RuleStatus, number>>();
  for (const { rule, status } of report.images.flatMap((image) => image.rules)) {
    const counts = rules.get(rule) ?? new Map<RuleStatus, number>();
    rules.set(rule, counts.set(status, (counts.get(status) ?? 0) + 1));
  }
  if (rules.size === 0) return;
  yield `<details><summary>${plural(rules.size, 'rule')}, by how many images</summary>\n\n`;
  yield '| Rule | Failed | Unchecked | Waived | Passed | Not applicable |\n| :-- | --: | --: | --: | --: | --: |\n';
  for (const [rule, counts] of rules)
    yield `| ${[markdownText(rule), ...STATUSES.map((status) => counts.get(status) ?? '')].join(' | ')} |\n`;
  yield '\n</details>\n';
}

function tellingRow({ kind, severity, rules, sentences, after }: Telling): string {
  const label = kind === 'finding' ? `**${severity}**` : kind === 'unchecked' ? '**unchecked**' : 'waived';
  const names = rules.map((rule) => `**${markdownText(rule)}**`).join(', ');
  const counts = kind === 'unchecked' ? ` (${rules.length === 1 ? 'counts' : 'count'} as ${severity})` : '';
  const lines = [
    ...sentences.slice(0, SHOWN_SENTENCES).flatMap(sentenceLines),
    ...(sentences.length > SHOWN_SENTENCES
      ? [`and ${formatCount(sentences.length - SHOWN_SENTENCES)} more: see the report`]
      : []),
    ...(after === '' ? [] : [prose(after)]),
  ];
  return `| ${label} | ${[names + counts, ...lines].join('<br>')} |\n`;
}

function sentenceLines({ message, places }: Sentence): readonly string[] {
  const [first, ...others] = places.slice(0, SHOWN_PLACES).map((place) => markdownText(place));
  if (first === undefined) return [prose(message)];
  const more = places.length > SHOWN_PLACES ? [`and ${formatCount(places.length - SHOWN_PLACES)} more`] : [];
  return others.length === 0
    ? [`${prose(message)} · ${first}`]
    : [`${prose(message)}:`, ...[first, ...others, ...more].map((place) => `· ${place}`)];
}

function facts(image: ImageReport): string {
  return imageFacts(image)
    .map((fact) => markdownText(fact))
    .join(' · ');
}

function blobsName(blobs: readonly BlobSummary[]): string {
  const count = blobs.reduce((sum, blob) => sum + blob.count, 0);
  const bytes = blobs.reduce((sum, blob) => sum + blob.bytes, 0);
  return `${plural(count, 'blob')} of ${plural(blobs.length, 'kind')}, ${formatBytes(bytes)}`;
}

/** A number that stands out where it is not zero. */
function weighty(count: number): string {
  return count === 0 ? '0' : `**${formatCount(count)}**`;
}

/** Sentences were made safe for a log when they were made; for Markdown they are here, at their full length. */
function prose(text: string): string {
  return markdownText(text, LIMITS.annotationCharacters);
}
