import { LIMITS } from '../limits.ts';
import { withDistinctNames } from './distinct-names.ts';
import { imagesByVerdict, VERDICTS } from './format.ts';
import {
  BRIEF,
  type Detail,
  FULL,
  findingTable,
  type TableRows,
  tableRowsOf,
  uncheckedTable,
  waivedTable,
} from './markdown-findings.ts';
import { imageDetails, imageTable } from './markdown-images.ts';
import { header, noticeLists, rulesTable } from './markdown-parts.ts';
import type { ImageReport, Report } from './report.ts';

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
}

const ALL = Number.POSITIVE_INFINITY;
const FEWER: readonly number[] = [8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0];

const WHOLE: Plan = { pictures: true, blobs: 'all', images: ALL, rules: true, rows: ALL, detail: FULL };
const BARE: Plan = { ...WHOLE, pictures: false, blobs: 'none' };

/** From everything to almost nothing: the least useful parts go first, findings last. */
const PLANS: readonly Plan[] = [
  WHOLE,
  { ...WHOLE, blobs: 'not-clean' },
  { ...WHOLE, blobs: 'not-clean', pictures: false },
  BARE,
  ...FEWER.map((images) => ({ ...BARE, images })),
  { ...BARE, images: 0, detail: BRIEF },
  ...FEWER.map((rows) => ({ ...BARE, images: 0, rules: false, detail: BRIEF, rows })),
];

/** The number of unreadable inputs and notices that are listed. */
const SHOWN_ERRORS = 50;

/** The number of images up to which they are not folded. */
const FEW_IMAGES = 3;

/** A report with values that are computed once for all plans. */
interface Sheet {
  readonly report: Report;
  readonly rows: TableRows;
  /** Failed ones first. */
  readonly images: readonly ImageReport[];
  readonly notClean: ReadonlySet<ImageReport>;
  readonly id: string;
}

/**
 * The report as a job summary: the verdict, findings by rule with their fixes, unchecked rules, dates, and the images
 * with a picture and their blobs by media type. It never exceeds `budget` bytes, because GitHub drops a larger summary
 * as a whole: parts are left out in steps. `id` distinguishes several uses of Plimsoll in a workflow.
 */
export function renderMarkdown(given: Report, budget: number = LIMITS.summaryBytes, id = ''): string {
  const report = withDistinctNames(given);
  const { clean, pass, inconclusive, fail } = imagesByVerdict(report);
  const notClean = [...fail, ...inconclusive, ...pass];
  const sheet = { report, rows: tableRowsOf(report), images: [...notClean, ...clean], notClean: new Set(notClean), id };
  for (const plan of PLANS) {
    const text = within(budget, blocks(sheet, plan));
    if (text !== undefined) return text;
  }
  // If not even the header fits: the verdict alone.
  const { mark, word } = VERDICTS[report.verdict];
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

function* blocks({ report, rows, images, notClean, id }: Sheet, plan: Plan): Generator<string> {
  const few = Math.min(plan.rows, SHOWN_ERRORS);
  yield* header(report, few, id);
  yield* findingTable(rows.findings, plan);
  yield* uncheckedTable(rows.unchecked, plan);
  yield* noticeLists(report, few);
  if (images.length > 0) yield '### Images\n\n';
  yield* imageTable(images, plan.images);
  const open = images.length <= FEW_IMAGES;
  const shown =
    plan.blobs === 'all' ? images : images.filter((image) => plan.blobs === 'not-clean' && notClean.has(image));
  for (const image of shown) yield* imageDetails(image, open, plan.pictures);
  yield* waivedTable(rows.waived, plan);
  if (plan.rules) yield* rulesTable(report);
}
