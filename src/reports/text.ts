import { groupBy } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { type Colour, type Paint, painter } from '../text/ansi.ts';
import { plural } from '../text/count.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import { withoutColour, wrapText } from '../text/wrap.ts';
import { withDistinctNames } from './distinct-names.ts';
import { fixAlternatives, isCommand } from './fix-text.ts';
import {
  countNames,
  errorsBesideReason,
  headline,
  imageFacts,
  imageHeadline,
  imagesByVerdict,
  isClean,
  policyName,
} from './format.ts';
import { groupByImages, type ImageGroup, type ReportRow } from './grouping.ts';
import { listText } from './location-text.ts';
import type { ImageReport, NoticeReport, Report, RuleOutcome, RuleStatus } from './report.ts';

/** The options of the text format. */
export interface TextOptions {
  readonly colour?: boolean;
  /** Also list the outcome of every rule with its reason. */
  readonly explain?: boolean;
  /** Only the verdict. */
  readonly quiet?: boolean;
  /** List unreadable inputs; false if they are printed elsewhere. */
  readonly errors?: boolean;
  /** The width to wrap at; null for no wrapping, as in logs and files. */
  readonly columns?: number | null;
}

const SEVERITY_COLOURS: Readonly<Record<Severity, Colour>> = { error: 'red', warning: 'yellow', note: 'cyan' };
const STATUSES: Readonly<Record<RuleStatus, string>> = {
  failed: 'failed',
  unchecked: 'unchecked',
  waived: 'waived',
  passed: 'passed',
  'not-applicable': 'not applicable',
};

/** Lines that every terminal shows at once. */
const SCREEN = 22;

const INDENT = 2;
/** The indentation of sentences: after the longest label, "unchecked", and two spaces. */
const BELOW = ' '.repeat(INDENT + 'unchecked'.length + 2);

/**
 * The report for a terminal or a build log. The most important part comes last, where the cursor is after the run:
 * passed images on one line each, then unchecked rules, then findings, then the verdict.
 */
export function renderText(given: Report, options: TextOptions = {}): string {
  const report = withDistinctNames(given);
  const paint = painter(options.colour ?? false);
  const { mark, word, colour } = headline(report);
  const verdict = `${paint(colour, paint('bold', `${mark} ${word}`))}: ${message(report.reason)}`;
  if (options.quiet) return `${verdict}\n`;

  const { clean, pass, inconclusive, fail } = imagesByVerdict(report);
  const explain = options.explain ?? false;
  const errors = (options.errors ?? true) ? errorsBesideReason(report) : [];
  const policies = `policy ${report.policies.map(policyName).join(', ')}`;
  const [own, shared] = newsByImage(report);
  const order = [...clean, ...pass, ...inconclusive, ...fail];
  const last = lastOfFix([
    ...order.flatMap((image) => own.get(image) ?? []),
    ...shared.flatMap((one) => one.reportRows),
  ]);
  const blocks = (images: readonly ImageReport[]) =>
    images.map((image) => imageLines(image, own.get(image) ?? [], last, paint, explain));
  const lines = [
    `${report.tool.name} ${report.tool.version} · ${policies}`,
    ...spaced(blocks(clean)),
    ...[pass, inconclusive, fail].flatMap((images) => spaced(blocks(images))),
    ...spaced(shared.map((news) => sharedLines(news, last, paint))),
    ...(report.notices.length === 0 ? [] : ['', ...report.notices.map((notice) => noticeLine(notice, paint))]),
    ...(errors.length === 0 ? [] : ['', paint('bold', 'could not be read')]),
    ...errors.map((error) => `  ${paint('red', escapeUntrusted(error.image))}: ${message(error.message)}`),
    '',
  ];
  // The policy is repeated if the first line may have scrolled away.
  const counts = [...countNames(report.counts), ...(lines.length > SCREEN ? [policies] : [])];
  const all = [...lines, paint('dim', counts.join(' · ')), verdict];
  const { columns = null } = options;
  return `${(columns === null ? all : all.flatMap((line) => wrapped(line, columns))).join('\n')}\n`;
}

/** The lines of a report do not get narrower than this. */
const NARROWEST = 40;

/** Wraps a line at blanks, with the indent of its text. A command to copy stays in one line. */
function wrapped(line: string, columns: number): readonly string[] {
  const plain = withoutColour(line);
  const text = plain.trimStart();
  const fix = text.startsWith(FIX) ? FIX.length : 0;
  if (plain.startsWith(BELOW) && isCommand(text.slice(fix))) return [line];
  const below = /^ {2}(?:error|warning|note|unchecked|waived) /.test(plain)
    ? BELOW.length
    : Math.max(plain.length - text.length + fix, INDENT);
  return wrapText(line, Math.max(columns, NARROWEST), ' '.repeat(below));
}

/** The last row with each fix: a fix is printed once, near the cursor after the run. */
type LastOfFix = ReadonlyMap<string, ReportRow>;

function lastOfFix(rows: readonly ReportRow[]): LastOfFix {
  return new Map(rows.map((row) => [row.fix, row] as const));
}

/**
 * The items of each image, and those that several share: the lowest severity and the fewest images first, as the last
 * item is the first to fix.
 */
function newsByImage(report: Report): readonly [ReadonlyMap<ImageReport, readonly ReportRow[]>, readonly ImageGroup[]] {
  const all = groupByImages(report);
  const own = all.flatMap(({ images, reportRows }) =>
    images.length === 1 ? images.map((image) => [image, reportRows] as const) : [],
  );
  const shared = all.filter(({ images }) => images.length > 1);
  return [new Map(own), shared.toSorted((a, b) => rank(a) - rank(b) || a.images.length - b.images.length)];
}

/** The highest severity of the first item. */
function rank({ reportRows: [first] }: ImageGroup): number {
  return first?.severity ? SEVERITIES.indexOf(first.severity) : -1;
}

function imageLines(
  image: ImageReport,
  news: readonly ReportRow[],
  last: LastOfFix,
  paint: Paint,
  explain: boolean,
): readonly string[] {
  const { mark, colour } = imageHeadline(image);
  const name = isClean(image) ? escapeUntrusted(image.name) : paint('bold', escapeUntrusted(image.name));
  return [
    `${paint(colour, mark)} ${name}  ${paint('dim', imageFacts(image).join(' · '))}`,
    ...byReason(news).flatMap((same) => rowLines(same, last, paint)),
    ...(explain ? image.rules.map((outcome) => paint('dim', explainLine(outcome))) : []),
  ];
}

/** Items that several images share, under their names. */
function sharedLines({ images, reportRows }: ImageGroup, last: LastOfFix, paint: Paint): readonly string[] {
  const names = listText(images.map(({ name }) => name));
  return [
    `${paint('bold', plural(images.length, 'image'))}: ${names}`,
    ...byReason(reportRows).flatMap((same) => rowLines(same, last, paint)),
  ];
}

/** Blocks of one line follow each other; longer ones are separated by an empty line. */
function spaced(blocks: readonly (readonly string[])[]): readonly string[] {
  const isLong = (block: readonly string[] | undefined) => block === undefined || block.length > 1;
  return blocks.flatMap((block, at) => (isLong(block) || isLong(blocks[at - 1]) ? ['', ...block] : block));
}

/** Rules that are unchecked for one reason together; everything else separately. */
function byReason(reportRows: readonly ReportRow[]): readonly (readonly [ReportRow, ...ReportRow[]])[] {
  const positions = new Map(reportRows.map((row, at) => [row, at] as const));
  return groupBy(reportRows, (row) =>
    row.kind === 'unchecked' ? JSON.stringify(row.sentences) : String(positions.get(row)),
  );
}

/** Begins a line with places. */
const AT = '--> ';
/** Begins a line with a fix. */
const FIX = '→ ';

/** A label, then the sentences with their places below them, then each alternative of the fix on a line of its own. */
function rowLines(same: readonly [ReportRow, ...ReportRow[]], last: LastOfFix, paint: Paint): readonly string[] {
  const [row] = same;
  const { kind, severity, sentences, fix, after } = row;
  const label = kind === 'finding' ? (severity ?? '') : kind;
  const colour = severity === null ? 'dim' : SEVERITY_COLOURS[severity];
  const names = same.map(rulesName).join(', ');
  const lines = sentences.flatMap(({ message: text, places }, at) => {
    const sentence = `${at === 0 ? `${paint('bold', names)}: ` : ''}${message(text)}`;
    // Places that follow sentences have in common are listed once, after the last of them.
    const isShared = places.join('\n') === sentences[at + 1]?.places.join('\n');
    return isShared ? [sentence] : [sentence, ...places.map((place) => paint('dim', `${AT}${place}`))];
  });
  const [first = '', ...rest] = [
    ...lines,
    ...(fix === '' || last.get(fix) === row ? fixLines(fix, paint) : [`${FIX}${paint('dim', 'same fix as below')}`]),
    ...(after === '' ? [] : [message(after)]),
  ];
  const labelled = `${' '.repeat(INDENT)}${paint(colour, label)}${' '.repeat(BELOW.length - INDENT - label.length)}${first}`;
  return [labelled, ...rest.map((line) => BELOW + line)];
}

/** Each alternative of a fix on a line of its own, and the remark on a command below it. */
function fixLines(fix: string, paint: Paint): readonly string[] {
  return fixAlternatives(fix).flatMap(({ condition, command, text }) => {
    if (command === null) return [FIX + paint('green', message(text))];
    const indent = ' '.repeat(FIX.length);
    return [
      ...(condition === '' ? [] : [`${FIX}${message(condition)}:`]),
      (condition === '' ? FIX : indent) + paint('green', message(command)),
      ...(text === '' ? [] : [indent + message(text)]),
    ];
  });
}

/** The rules, and the severity that they count with if they are unchecked. */
function rulesName({ kind, severity, rules }: ReportRow): string {
  const names = rules.map((rule) => escapeUntrusted(rule)).join(', ');
  return kind === 'unchecked' && severity !== null
    ? `${names} (${rules.length === 1 ? 'counts' : 'count'} as ${severity})`
    : names;
}

function noticeLine(notice: NoticeReport, paint: Paint): string {
  const place = notice.policy === null ? '' : ` ${paint('dim', `· ${escapeUntrusted(notice.policy)}`)}`;
  return `${paint('cyan', 'note')} ${message(notice.message)}${place}`;
}

function explainLine(outcome: RuleOutcome): string {
  return `${BELOW}${escapeUntrusted(outcome.rule)}: ${STATUSES[outcome.status]}${outcome.reason === '' ? '' : `, ${message(outcome.reason)}`}`;
}

/** Sentences are safe already; here they are escaped again, at full length. */
function message(text: string): string {
  return escapeUntrusted(text, LIMITS.annotationCharacters);
}
