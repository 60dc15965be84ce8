import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';
import { prose } from './markdown-findings.ts';
import { verdictLines } from './markdown-parts.ts';

/** Mistakes that are told one by one. */
const SHOWN = 50;
/** Room for the line that says how many more there are. */
const MORE_BYTES = 100;

/**
 * A run that checked nothing, as its job summary: why, and what is to be mended.
 * @param issues a line each; none where `reason` says it all
 * @param max bytes, of which the reason always takes its part
 */
export function renderRefusal(
  reason: string,
  issues: readonly string[],
  id: string,
  max: number = LIMITS.summaryBytes,
): string {
  const head = verdictLines('inconclusive', reason, id);
  const shown: string[] = [];
  let left = max - Buffer.byteLength(head) - MORE_BYTES;
  for (const issue of issues.slice(0, SHOWN)) {
    const line = `- ${prose(issue)}\n`;
    left -= Buffer.byteLength(line);
    if (left < 0) break;
    shown.push(line);
  }
  const rest = issues.length - shown.length;
  const more = rest > 0 ? [`- ${plural(rest, 'more mistake')}: see the log\n`] : [];
  return [head, ...shown, ...more].join('');
}
