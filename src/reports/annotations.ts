import { LIMITS } from '../limits.ts';
import { type PolicyError, policyErrorLine } from '../policy/error.ts';
import type { Severity } from '../rules/rule.ts';
import { plural } from '../text/count.ts';
import { say, untrusted } from '../text/untrusted.ts';
import { type Cause, causesOf, inCommon, type Obstacle, obstaclesOf } from './cause.ts';
import { withDistinctNames } from './distinct-names.ts';
import { causeMessages, causePlaces, imagesName, joined, locationName, shownAt } from './place.ts';
import type { Location, NoticeReport, Report } from './report.ts';

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

const ORDER: readonly AnnotationLevel[] = ['error', 'warning', 'notice'];
const LEVELS: Readonly<Record<Severity, AnnotationLevel>> = { error: 'error', warning: 'warning', note: 'notice' };

const MOST = LIMITS.annotationsPerLevel;
/** A failing step spends one error of its own on telling why. */
const MOST_OF_FAILED = MOST - 1;

/**
 * What deserves an annotation: what could not be read, causes of findings, and what kept rules from being checked, errors first.
 * The runner keeps ten of a level and drops the others without a word, so the last one kept tells how many there are.
 */
export function annotationsOf(report: Report): readonly Annotation[] {
  const all = allAnnotationsOf(report);
  const of = (level: AnnotationLevel, most: number) =>
    capped(
      all.filter((annotation) => annotation.level === level),
      most,
    );
  return [
    ...of('error', report.verdict === 'pass' ? MOST : MOST_OF_FAILED),
    ...of('warning', MOST),
    ...of('notice', MOST),
  ];
}

/** The same without the runner's limit, errors first; for a check run, which takes all. */
export function allAnnotationsOf(given: Report): readonly Annotation[] {
  const report = withDistinctNames(given);
  const annotations = [
    ...report.errors.map(inputAnnotation),
    ...inCommon(causesOf(report)).map(causeAnnotation),
    ...obstaclesOf(report).map(obstacleAnnotation),
    ...report.notices.map(noticeAnnotation),
  ];
  return annotations.toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
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
  return { level: 'error', title: title('cannot be read', [{ name: image }]), message: cut(message) };
}

function noticeAnnotation({ message, policy, location }: NoticeReport): Annotation {
  const where = policy !== null && location === null ? say` (${policy})` : '';
  return { level: 'notice', title: 'Plimsoll policy', message: cut(message + where), ...placeIn(location) };
}

function causeAnnotation(cause: Cause): Annotation {
  const { finding, images } = cause;
  const place = shownAt(finding);
  const where = [
    causePlaces(cause),
    // Where it is shown at is seen; where else it belongs, or how that is known, is not.
    ...(finding.location !== null && finding.location !== place ? [locationName(finding.location)] : []),
  ];
  return {
    level: LEVELS[finding.severity],
    title: title(finding.rule, images),
    message: lines([...causeMessages(cause), joined(where), finding.fix === '' ? '' : `→ ${finding.fix}`]),
    ...placeIn(place),
  };
}

function obstacleAnnotation({ rules, because, counts, images }: Obstacle): Annotation {
  const where = images.length > 1 ? imagesName(images) : '';
  return {
    level: LEVELS[counts],
    title: title(rules.length === 1 ? (rules[0] ?? '') : plural(rules.length, 'rule'), images),
    message: lines([`could not be checked: ${because}`, rules.length === 1 ? '' : say`${rules}`, where]),
  };
}

/** The lines are ours; what stands in them is safe for one. */
function lines(parts: readonly string[]): string {
  const told = parts.filter((line) => line !== '');
  return told.map((line) => cut(line, MESSAGE / told.length)).join('\n');
}

function placeIn(location: Location | null): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (location === null) return {};
  const { file, line, column } = location;
  return { file, ...(line !== null && { line, ...(column !== null && { column }) }) };
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

function title(what: string, images: readonly { readonly name: string }[]): string {
  const [only] = images;
  return say`${what} · ${only !== undefined && images.length === 1 ? only.name : plural(images.length, 'image')}`;
}
