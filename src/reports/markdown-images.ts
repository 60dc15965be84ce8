import { formatCount, plural } from '../text/count.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { formatBytes } from '../text/size.ts';
import { imageFacts, imageHeadline, VERDICTS } from './format.ts';
import { digestName, listText } from './location-text.ts';
import { mermaid } from './mermaid.ts';
import type { BlobSummary, ImageReport } from './report.ts';

/** A row for each image: the first `most`, and the number of others. */
export function* imageTable(images: readonly ImageReport[], most: number): Generator<string> {
  const shown = images.slice(0, most);
  if (shown.length > 0) {
    yield '| | Image | Size | Findings | Unchecked |\n| :-- | :-- | --: | --: | --: |\n';
    for (const image of shown) yield imageRow(image);
    yield '\n';
  }
  const others = images.slice(most);
  if (others.length > 0)
    yield `*${shown.length === 0 ? plural(others.length, 'image') : plural(others.length, 'more image')}: ${verdicts(others)}; see the report.*\n\n`;
}

function imageRow(image: ImageReport): string {
  const { name, digest, imageId, platforms, blobs, findings, rules } = image;
  const id = digest ?? imageId;
  const details = [...(id === null ? [] : [digestName(id)]), listText(platforms)]
    .map((text) => markdownText(text))
    .join(' · ');
  const cells = [
    imageHeadline(image).mark,
    [markdownCode(name), details].filter((line) => line !== '').join('<br>'),
    bytesCell(sum(blobs, ({ bytes }) => bytes)),
    some(findings.filter(({ waiver }) => waiver === null).length),
    some(rules.filter(({ status }) => status === 'unchecked').length),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** "3 failed, 40 passed". */
function verdicts(images: readonly ImageReport[]): string {
  return (['fail', 'inconclusive', 'pass'] as const)
    .map((verdict) => [images.filter((image) => image.verdict === verdict).length, VERDICTS[verdict].word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
    .join(', ');
}

/** The picture of an image and its blobs by media type, folded. */
export function* imageDetails(image: ImageReport, open: boolean, isDrawn: boolean): Generator<string> {
  if (image.blobs.length === 0) return;
  const facts = imageFacts(image).map((fact) => markdownText(fact));
  const line = [`${imageHeadline(image).mark} ${markdownCode(image.name)}`, ...facts, blobsName(image.blobs)].join(
    ' · ',
  );
  yield `<details${open ? ' open' : ''}><summary>${line}</summary>\n\n`;
  if (isDrawn && image.graph !== undefined) yield `\`\`\`mermaid\n${mermaid(image.graph)}\`\`\`\n\n`;
  yield '| Media type | Role | Detected | Blobs | Size |\n| :-- | :-- | :-- | --: | --: |\n';
  for (const { mediaType, role, detected, count, bytes } of image.blobs) {
    const type = mediaType === null ? '*not stated*' : markdownCode(mediaType);
    yield `| ${type} | ${markdownText(role)} | ${detected === null ? '*not read*' : markdownText(detected)} | ${formatCount(count)} | ${bytesCell(bytes)} |\n`;
  }
  yield '\n</details>\n\n';
}

function blobsName(blobs: readonly BlobSummary[]): string {
  return `${plural(
    sum(blobs, ({ count }) => count),
    'blob',
  )} of ${plural(blobs.length, 'kind')}, ${formatBytes(sum(blobs, ({ bytes }) => bytes))}`;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** A size that stays on one line in narrow columns. */
export function bytesCell(bytes: number): string {
  return formatBytes(bytes).replace(' ', '&nbsp;');
}

/** A bold number; empty for zero. */
function some(count: number): string {
  return count === 0 ? '' : `**${formatCount(count)}**`;
}
