import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';
import type { Headline } from './format.ts';
import { prose } from './markdown-findings.ts';
import { verdictLines } from './markdown-parts.ts';

/** Space for the line with the number of further errors. */
const MORE_BYTES = 100;

/**
 * The job summary of a run that checked nothing: the reason and the errors.
 * @param headline the verdict as it is shown
 * @param issues one line each; empty if `reason` is complete
 * @param max bytes; the reason is always included
 */
export function renderRefusal(
  headline: Headline,
  reason: string,
  issues: readonly string[],
  id: string,
  max: number = LIMITS.summaryBytes,
): string {
  const head = verdictLines(headline, reason, id);
  const shown: string[] = [];
  let left = max - Buffer.byteLength(head) - MORE_BYTES;
  for (const issue of issues.slice(0, LIMITS.summaryErrors)) {
    const line = `- ${prose(issue)}\n`;
    left -= Buffer.byteLength(line);
    if (left < 0) break;
    shown.push(line);
  }
  const rest = issues.length - shown.length;
  const more = rest > 0 ? [`- ${plural(rest, 'more error')}: see the log\n`] : [];
  return [head, ...shown, ...more].join('');
}
