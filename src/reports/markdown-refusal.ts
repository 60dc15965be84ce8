import { plural } from '../text/count.ts';
import { prose } from './markdown-findings.ts';
import { verdictLines } from './markdown-parts.ts';

/** Mistakes that are told one by one. */
const SHOWN = 50;

/**
 * A run that checked nothing, as its job summary: why, and what is to be mended.
 * @param mistakes a line each; none where `reason` says it all
 */
export function renderRefusal(reason: string, mistakes: readonly string[], id: string): string {
  const shown = mistakes.slice(0, SHOWN).map((mistake) => `- ${prose(mistake)}\n`);
  const more = mistakes.length > SHOWN ? [`- ${plural(mistakes.length - SHOWN, 'more mistake')}: see the log\n`] : [];
  return [verdictLines('inconclusive', reason, id), ...shown, ...more].join('');
}
