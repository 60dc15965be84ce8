import { LIMITS } from '../limits.ts';
import { withDistinctNames } from './distinct-names.ts';
import { headline, imagesByVerdict } from './format.ts';
import { adviceFolds } from './markdown-advice.ts';
import {
  BRIEF,
  type Detail,
  FULL,
  findingSections,
  type ReportRows,
  reportRowsOf,
  uncheckedSections,
  waivedSections,
} from './markdown-findings.ts';
import { imageDetails, imageTable } from './markdown-images.ts';
import { header, noticeLists, rulesTable } from './markdown-parts.ts';
import type { ImageReport, Report } from './report.ts';
import { type SourceLinks, sourceLinks } from './source-links.ts';

/** How much of a report is shown. */
interface Plan {
  /** Whether images are drawn. */
  readonly pictures: boolean;
  /** The images whose blobs are listed. */
  readonly blobs: 'all' | 'not-clean' | 'none';
  /** Rows of images, failed ones first. */
  readonly images: number;
  /** Whether the outcomes of every rule are listed. */
  readonly rules: boolean;
  /** Rows of findings, and of unchecked rules. */
  readonly rows: number;
  readonly detail: Detail;
  /** Whether it explains how to waive and how to reproduce. */
  readonly advice: boolean;
}

const ALL = Number.POSITIVE_INFINITY;
const FEWER: readonly number[] = [8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0];

const WHOLE: Plan = { pictures: true, blobs: 'all', images: ALL, rules: true, rows: ALL, detail: FULL, advice: true };
const BARE: Plan = { ...WHOLE, pictures: false, blobs: 'none' };

/** From everything to almost nothing: the least useful parts go first, findings last. */
const PLANS: readonly Plan[] = [
  WHOLE,
  { ...WHOLE, blobs: 'not-clean' },
  { ...WHOLE, blobs: 'not-clean', pictures: false },
  BARE,
  ...FEWER.map((images) => ({ ...BARE, images })),
  { ...BARE, images: 0, detail: BRIEF },
  ...FEWER.map((rows) => ({ ...BARE, images: 0, rules: false, detail: BRIEF, rows, advice: false })),
];

/** The number of images up to which they are not folded. */
const FEW_IMAGES = 3;

/** A report with values that are computed once for all plans. */
interface Sheet {
  readonly report: Report;
  readonly rows: ReportRows;
  /** Failed ones first. */
  readonly images: readonly ImageReport[];
  readonly notClean: ReadonlySet<ImageReport>;
  readonly id: string;
  readonly links: SourceLinks;
}

/** How a report is shown as Markdown. */
export interface MarkdownOptions {
  /** The maximum size in bytes: GitHub drops a summary over 1 MiB as a whole. */
  readonly bytes?: number;
  /** Distinguishes several uses of Plimsoll in a workflow; empty by default. */
  readonly id?: string;
  /** The URL of the repository's files at the commit, for links to lines: `https://HOST/OWNER/NAME/blob/COMMIT`. */
  readonly files?: string | null;
}

/**
 * The report as a job summary: the verdict, findings by rule with their fixes, unchecked rules, dates, and the images
 * with a picture and their blobs by media type. Parts are left out in steps until it fits.
 */
export function renderMarkdown(given: Report, options: MarkdownOptions = {}): string {
  const { bytes: budget = LIMITS.summaryBytes, id = '', files = null } = options;
  const report = withDistinctNames(given);
  const { clean, pass, inconclusive, fail } = imagesByVerdict(report);
  const notClean = [...fail, ...inconclusive, ...pass];
  const sheet: Sheet = {
    report,
    rows: reportRowsOf(report),
    images: [...notClean, ...clean],
    notClean: new Set(notClean),
    id,
    links: sourceLinks(report, files),
  };
  for (const plan of PLANS) {
    const text = within(budget, blocks(sheet, plan));
    if (text !== undefined) return text;
  }
  // If not even the header fits: the verdict alone.
  const { mark, word } = headline(report);
  return within(budget, [`## ${mark} Plimsoll: ${word}\n`]) ?? '';
}

/** All parts together, or undefined as soon as they exceed the budget. */
function within(budget: number, parts: Iterable<string>): string | undefined {
  const kept: string[] = [];
  let bytes = 0;
  for (const part of parts) {
    bytes += Buffer.byteLength(part);
    if (bytes > budget) return undefined;
    kept.push(part);
  }
  return kept.join('');
}

function* blocks({ report, rows, images, notClean, id, links }: Sheet, plan: Plan): Generator<string> {
  const few = Math.min(plan.rows, LIMITS.summaryErrors);
  yield* header(report, few, id);
  yield* findingSections(rows.findings, plan, links);
  yield* uncheckedSections(rows.unchecked, plan, links);
  if (plan.advice) yield* adviceFolds(report);
  yield* noticeLists(report, few, links);
  if (images.length > 0) yield '### Images\n\n';
  yield* imageTable(images, plan.images);
  const open = images.length <= FEW_IMAGES;
  const shown =
    plan.blobs === 'all' ? images : images.filter((image) => plan.blobs === 'not-clean' && notClean.has(image));
  for (const image of shown) yield* imageDetails(image, open, plan.pictures);
  yield* waivedSections(rows.waived, plan, links);
  if (plan.rules) yield* rulesTable(report);
}
