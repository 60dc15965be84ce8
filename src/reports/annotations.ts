import { LIMITS } from '../limits.ts';
import { type PolicyError, policyErrorLine } from '../policy/error.ts';
import type { Severity } from '../rules/rule.ts';
import { plural } from '../text/count.ts';
import { say, untrusted } from '../text/untrusted.ts';
import { hasLine, placeBeside } from './place.ts';
import type { Finding, ImageReport, Location, NoticeReport, Report } from './report.ts';
import { standingFindings, uncheckedRules } from './telling.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One annotation as GitHub shows it: beside a line where there is one, and in the list of the run. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** From 1; GitHub drops a line 0. */
  readonly line?: number;
  readonly column?: number;
}

const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', note: 'notice' };

const MOST = LIMITS.annotationsPerLevel;
/** A failing step spends one error of its own on telling why. */
const MOST_OF_FAILED = MOST - 1;

/**
 * What deserves an annotation: what could not be read, findings, and rules that could not be answered, errors first.
 * The runner keeps ten of a level and drops the others without a word, so the last one kept tells how many there are.
 */
export function annotationsOf(report: Report): readonly Annotation[] {
  const all: Record<AnnotationLevel, Annotation[]> = {
    error: report.errors.map(inputAnnotation),
    warning: [],
    notice: [],
  };
  for (const image of report.images) {
    for (const annotation of imageAnnotations(image)) all[annotation.level].push(annotation);
  }
  all.notice.push(...report.notices.map(noticeAnnotation));
  return [
    ...capped(all.error, report.verdict === 'pass' ? MOST : MOST_OF_FAILED),
    ...capped(all.warning, MOST),
    ...capped(all.notice, MOST),
  ];
}

/** Mistakes in policies, each at its place; at most as many as are kept beside the one that fails the step. */
export function policyAnnotations(errors: readonly PolicyError[]): readonly Annotation[] {
  const annotations = errors.map((error): Annotation => {
    const { file, line, column } = error;
    // Only a file can be pointed at: policies may also be given in place.
    const place = /\.ya?ml$/i.test(file) && line !== null ? { file, line, ...(column !== null && { column }) } : {};
    return { level: 'error', title: 'Plimsoll policy', message: cut(policyErrorLine(error)), ...place };
  });
  return capped(annotations, MOST_OF_FAILED);
}

function inputAnnotation({ image, message }: Report['errors'][number]): Annotation {
  return { level: 'error', title: title('cannot be read', image), message: cut(message) };
}

function noticeAnnotation({ message, policy, location }: NoticeReport): Annotation {
  const where = policy !== null && location === null ? say` (${policy})` : '';
  return { level: 'notice', title: 'Plimsoll policy', message: cut(message + where), ...placeIn(location) };
}

function imageAnnotations(image: ImageReport): readonly Annotation[] {
  return [
    ...standingFindings(image).map((finding) => findingAnnotation(image, finding)),
    ...uncheckedRules(image).map(({ rule, counts, because }) => ({
      level: LEVELS[counts],
      title: title(rule, image.name),
      message: cut(`could not be checked: ${because}`),
    })),
  ];
}

function findingAnnotation(image: ImageReport, finding: Finding): Annotation {
  const { location, severity, rule, fix } = finding;
  const where = placeBeside(finding, image.platforms.length > 1).join(' · ');
  // The lines are ours; what stands in them is safe for one.
  const lines = [finding.message, where, fix === '' ? '' : `→ ${fix}`]
    .filter((line) => line !== '')
    .map((line) => cut(line, MESSAGE / 3));
  return {
    level: LEVELS[severity],
    title: title(rule, image.name),
    message: lines.join('\n'),
    ...placeIn(location),
  };
}

function placeIn(location: Location | null): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (location === null) return {};
  const { file, line, column } = location;
  return { file, ...(hasLine(location) && { line, ...(column >= 1 && { column }) }) };
}

function capped(annotations: readonly Annotation[], most: number): readonly Annotation[] {
  if (annotations.length <= most) return annotations;
  const kept = annotations.slice(0, most - 1);
  const [{ level } = { level: 'error' as const }] = annotations;
  const more = plural(annotations.length - kept.length, `more ${level}`);
  return [...kept, { level, title: more, message: `… and ${more}: see the job summary and the log` }];
}

/** With room for the line breaks between its parts. */
const MESSAGE = LIMITS.annotationCharacters - 8;

function cut(text: string, max: number = MESSAGE): string {
  return untrusted(text, Math.floor(max));
}

function title(what: string, of: string): string {
  return `${untrusted(what)} · ${untrusted(of)}`;
}
