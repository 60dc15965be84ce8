import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';
import {
  blobTable,
  header,
  imageHeading,
  noticeList,
  quietDetails,
  quietTable,
  rulesTable,
  tellingRows,
  tellingTable,
} from './markdown-parts.ts';
import type { Report } from './report.ts';
import { imagesByNews, VERDICTS } from './words.ts';

/** How much of a report is shown. */
interface Plan {
  /** Of images of which there is nothing to tell: their blobs, a row each, or only how many. */
  readonly quiet: 'blobs' | 'rows' | 'count';
  /** Whether the other images' blobs are shown. */
  readonly blobs: boolean;
  /** Rows of findings, over all images. */
  readonly rows: number;
}

const ALL = Number.POSITIVE_INFINITY;

/** From all to next to nothing: what helps least goes first, findings last. */
const PLANS: readonly Plan[] = [
  { quiet: 'blobs', blobs: true, rows: ALL },
  { quiet: 'rows', blobs: true, rows: ALL },
  { quiet: 'count', blobs: true, rows: ALL },
  { quiet: 'count', blobs: false, rows: ALL },
  ...[8192, 4096, 2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1, 0].map(
    (rows) => ({ quiet: 'count', blobs: false, rows }) as const,
  ),
];

/** Inputs that could not be read, and notices, are told one by one up to here. */
const SHOWN_ERRORS = 50;

/** So few images that their blobs need not be folded. */
const FEW_IMAGES = 3;

/**
 * The report as a job summary: the verdict first, then each image that has something to tell, with the way out and its blobs by media type, then those of
 * which there is nothing to tell. It never has more than `budget` bytes, as GitHub drops a summary over its limit whole: what does not fit goes in steps.
 * `id` tells one use of Plimsoll in a workflow from another.
 */
export function renderMarkdown(report: Report, budget: number = LIMITS.summaryBytes, id = ''): string {
  for (const plan of PLANS) {
    const text = within(budget, blocks(report, plan, id));
    if (text !== undefined) return text;
  }
  // Not even the header fits: the verdict alone, if that.
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

function* blocks(report: Report, plan: Plan, id: string): Generator<string> {
  yield* header(report, Math.min(plan.rows, SHOWN_ERRORS), id);
  const { quiet, pass, inconclusive, fail } = imagesByNews(report);
  const open = report.images.length <= FEW_IMAGES;
  let room = plan.rows;
  let untold = 0;
  for (const image of [...fail, ...inconclusive, ...pass]) {
    if (room <= 0) {
      untold += 1;
      continue;
    }
    const rows = tellingRows(image);
    yield imageHeading(image);
    yield* tellingTable(rows, room);
    if (plan.blobs) yield* blobTable(image, open);
    room -= rows.length;
  }
  if (untold > 0) yield `*Findings of ${plural(untold, 'more image')} did not fit here: see the report.*\n\n`;
  yield* noticeList(report, Math.min(plan.rows, SHOWN_ERRORS));
  if (quiet.length > 0) yield `### ${VERDICTS.pass.mark} ${plural(quiet.length, 'image')} passed\n\n`;
  if (quiet.length > 0 && plan.quiet === 'rows') yield* quietTable(quiet);
  if (plan.quiet === 'blobs') yield* quietDetails(quiet, open);
  yield* rulesTable(report);
}
