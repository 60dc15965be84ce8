import { groups } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { formatCount, plural } from '../text/count.ts';
import { markdownText } from '../text/markdown.ts';
import type { Report } from './report.ts';
import { AMONG_IMAGES, BELOW_NAMES, itemsOf, type Sentence, type Telling, tellingsOf } from './telling.ts';

/** Ways out of one rule, sentences of one way out, and places of one sentence, that are shown. A run may have ten thousand images, and one fault in all of them. */
const SHOWN_WAYS = 10;
const SHOWN_SENTENCES = 20;
const SHOWN_PLACES = 10;

/** All there is to tell, by what it is and how it is mended. */
export interface Told {
  readonly findings: readonly Telling[];
  readonly unchecked: readonly Telling[];
  readonly waived: readonly Telling[];
}

/** What a report has to tell, for its tables. */
export function toldOf(report: Report): Told {
  const tellings = tellingsOf(itemsOf(report), report.images.length > 1 ? AMONG_IMAGES : BELOW_NAMES);
  const of = (kind: Telling['kind']) => tellings.filter((telling) => telling.kind === kind);
  return { findings: of('finding'), unchecked: of('unchecked'), waived: of('waived') };
}

/** Findings by rule and way out: the first `most`, and how many findings the others have. */
export function* findingTable(tellings: readonly Telling[], most: number): Generator<string> {
  if (tellings.length === 0) return;
  yield '### Findings\n\n| | What, where, and the way out |\n| :-- | :-- |\n';
  yield* rows(tellings, most, 'more finding');
}

/** What kept rules from being checked, likewise. */
export function* uncheckedTable(tellings: readonly Telling[], most: number): Generator<string> {
  if (tellings.length === 0) return;
  yield '### Could not be checked\n\n| Counts&nbsp;as | Rules, and why |\n| :-- | :-- |\n';
  yield* rows(tellings, most, 'more rule');
}

/** What the policy lets be, likewise, folded. */
export function* waivedTable(tellings: readonly Telling[], most: number): Generator<string> {
  if (tellings.length === 0) return;
  const count = tellings.reduce((sum, telling) => sum + telling.count, 0);
  yield `<details><summary>${formatCount(count)} waived, with reasons</summary>\n\n| | What, and until when |\n| :-- | :-- |\n`;
  yield* rows(tellings, most, 'more');
  yield '</details>\n\n';
}

/** A row for each rule and weight, with its ways out one below the other. */
function* rows(tellings: readonly Telling[], most: number, other: string): Generator<string> {
  const rules = groups(tellings, ({ kind, severity, rules }) => JSON.stringify([kind, severity, rules]));
  for (const same of rules.slice(0, most)) yield row(same);
  const untold = rules
    .slice(most)
    .flat()
    .reduce((sum, { count }) => sum + count, 0);
  if (untold > 0)
    yield `| | *${other === 'more' ? `${formatCount(untold)} more` : plural(untold, other)}: see the report* |\n`;
  yield '\n';
}

function row([first, ...others]: readonly [Telling, ...Telling[]]): string {
  const { kind, severity, rules } = first;
  const all = [first, ...others];
  const shown = all.slice(0, SHOWN_WAYS);
  const untold = all.slice(SHOWN_WAYS).reduce((sum, { count }) => sum + count, 0);
  const lines = [
    rules.map((rule) => `**${markdownText(rule)}**`).join(', '),
    ...shown.flatMap(tellingLines),
    ...(untold > 0 ? [`and ${formatCount(untold)} more: see the report`] : []),
  ];
  return `| ${kind === 'waived' ? 'waived' : `**${severity}**`} | ${lines.join('<br>')} |\n`;
}

function tellingLines({ sentences, after }: Telling): readonly string[] {
  return [
    ...sentences.slice(0, SHOWN_SENTENCES).flatMap(sentenceLines),
    ...(sentences.length > SHOWN_SENTENCES
      ? [`and ${formatCount(sentences.length - SHOWN_SENTENCES)} more: see the report`]
      : []),
    ...(after === '' ? [] : [prose(after)]),
  ];
}

function sentenceLines({ message, places }: Sentence): readonly string[] {
  const [first, ...others] = places
    .slice(0, SHOWN_PLACES)
    .map((place) => markdownText(place, LIMITS.annotationCharacters));
  if (first === undefined) return [prose(message)];
  const more = places.length > SHOWN_PLACES ? [`and ${formatCount(places.length - SHOWN_PLACES)} more`] : [];
  return others.length === 0
    ? [`${prose(message)} · ${first}`]
    : [`${prose(message)}:`, ...[first, ...others, ...more].map((place) => `· ${place}`)];
}

/** Sentences were made safe for a log when they were made; for Markdown they are here, at their full length. A table may break a digest in its middle. */
export function prose(text: string): string {
  return markdownText(text, LIMITS.annotationCharacters).replace(/[0-9a-f]{32}(?=[0-9a-f]{32})/g, '$&<wbr>');
}
