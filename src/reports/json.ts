import { stableJsonPieces } from '../text/json.ts';
import type { Report, ReportJson } from './report.ts';

/**
 * The report of `check --format json`. The report has this structure already, except for the pictures, so nothing has
 * to be mapped.
 */
export function renderJson(report: Report): Iterable<string> {
  const json: ReportJson = { ...report, images: report.images.map(({ graph, ...image }) => image) };
  return stableJsonPieces(json);
}
