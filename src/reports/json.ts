import { stableJson } from '../text/json.ts';
import type { Report, ReportJson } from './report.ts';

/** The report as `check --format json` shows it. The report has that shape by itself, but for the pictures, so there is nothing to map and nothing to forget. */
export function renderJson(report: Report): string {
  const json: ReportJson = { ...report, images: report.images.map(({ graph, ...image }) => image) };
  return stableJson(json);
}
