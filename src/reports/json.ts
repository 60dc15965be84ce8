import { stableJson } from '../text/json.ts';
import type { Report } from './report.ts';

/** The report as `check --format json` shows it. The report has that shape by itself, but for the pictures, so there is nothing to map and nothing to forget. */
export function renderJson(report: Report): string {
  return stableJson({ ...report, images: report.images.map((image) => ({ ...image, graph: undefined })) });
}
