import { LIMITS } from '../limits.ts';
import { type PolicyError, policyErrorLine } from '../policy/error.ts';
import { isWithin } from '../policy/reference.ts';
import type { Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { withDistinctNames } from './distinct-names.ts';
import {
  type FindingGroup,
  findingGroups,
  mergeAcrossImages,
  mergeByFix,
  type UncheckedGroup,
  uncheckedGroups,
} from './finding-groups.ts';
import { fixText } from './grouping.ts';
import { groupLocations, groupMessages, imagesName, joinParts, locationName, shownLocation } from './location-text.ts';
import type { Location, NoticeReport, Report } from './report.ts';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** One annotation as GitHub shows it: at a line if there is one, and in the list of the run. */
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

/** Annotations of each level that the step uses for other purposes: the runner counts them, too. */
export type OtherMessages = Readonly<Partial<Record<AnnotationLevel, number>>>;

/** A failing step uses one error for its reason. */
const FAILURE: OtherMessages = { error: 1 };

/**
 * The annotations: unreadable inputs, finding groups, and unchecked rules, errors first. The runner keeps ten of a
 * level and drops the others silently, so the last one states how many there are.
 */
export function annotationsOf(
  report: Report,
  beside: OtherMessages = report.verdict === 'pass' ? {} : FAILURE,
): readonly Annotation[] {
  const all = allAnnotationsOf(report);
  return ORDER.flatMap((level) =>
    capped(
      all.filter((annotation) => annotation.level === level),
      beside,
    ),
  );
}

/**
 * All annotations without the runner's limit, errors first; for a check run. Of each level, the first of every rule
 * comes before the second of any, so that a frequent rule does not hide others.
 */
export function allAnnotationsOf(given: Report): readonly Annotation[] {
  const report = withDistinctNames(given);
  const turns = new Map<string, number>();
  const all = [
    ...report.errors.map((error) => ['input', inputAnnotation(error)] as const),
    ...mergeByFix(mergeAcrossImages(findingGroups(report))).map(
      (findingGroup) => [findingGroup.finding.rule, causeAnnotation(findingGroup)] as const,
    ),
    ...uncheckedGroups(report).map(
      (uncheckedGroup) => [`unchecked ${uncheckedGroup.rules}`, obstacleAnnotation(uncheckedGroup)] as const,
    ),
    ...report.notices.map((notice) => ['notice', noticeAnnotation(notice)] as const),
  ].map(([of, annotation]) => {
    const key = `${annotation.level} ${of}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { annotation, turn, level: ORDER.indexOf(annotation.level) };
  });
  return all.toSorted((a, b) => a.level - b.level || a.turn - b.turn).map(({ annotation }) => annotation);
}

/** Errors in policies, each at its position; at most as many as are kept beside the failure of the step. */
export function policyAnnotations(errors: readonly PolicyError[]): readonly Annotation[] {
  const annotations = errors.map((error): Annotation => {
    const { file, line, column } = error;
    // Only a file of the repository can be annotated: policies may also be inline.
    const isFile = /\.ya?ml$/i.test(file) && isWithin(file);
    const place = isFile && line !== null ? { file, line, ...(column !== null && { column }) } : {};
    return { level: 'error', title: 'Plimsoll policy', message: cut(policyErrorLine(error)), ...place };
  });
  return capped(annotations, FAILURE);
}

/** Errors in the inputs of a step, in the same way. */
export function inputsAnnotations(errors: readonly string[]): readonly Annotation[] {
  const annotations = errors.map(
    (error): Annotation => ({ level: 'error', title: 'Plimsoll inputs', message: cut(error) }),
  );
  return capped(annotations, FAILURE);
}

function inputAnnotation({ image, message }: Report['errors'][number]): Annotation {
  return { level: 'error', title: title('cannot be read', [{ name: image }]), message: cut(message) };
}

function noticeAnnotation({ message, policy, location }: NoticeReport): Annotation {
  const where = policy !== null && location === null ? safe` (${policy})` : '';
  return { level: 'notice', title: 'Plimsoll policy', message: cut(message + where), ...placeIn(location) };
}

function causeAnnotation(findingGroup: FindingGroup): Annotation {
  const { finding, images } = findingGroup;
  const place = shownLocation(finding);
  const where = [
    groupLocations(findingGroup),
    // The shown location is visible; the confidence and the other locations are not.
    ...(finding.location !== null && finding.location !== place ? [locationName(finding.location)] : []),
  ];
  return {
    level: LEVELS[finding.severity],
    title: title(finding.rule, images),
    message: lines([...groupMessages(findingGroup), joinParts(where), fixText(finding)]),
    ...placeIn(place),
  };
}

function obstacleAnnotation({ rules, reason, effectiveSeverity, images }: UncheckedGroup): Annotation {
  const where = images.length > 1 ? imagesName(images) : '';
  return {
    level: LEVELS[effectiveSeverity],
    title: title(rules.length === 1 ? (rules[0] ?? '') : plural(rules.length, 'rule'), images),
    message: lines([`could not be checked: ${reason}`, rules.length === 1 ? '' : safe`${rules}`, where]),
  };
}

/**
 * The line breaks are ours; the text is safe for one line. Lines are kept whole, unless all together exceed the
 * runner's limit.
 */
function lines(parts: readonly string[]): string {
  const short = parts.filter((line) => line !== '').map((line) => cut(line));
  const all = short.join('\n');
  return all.length <= MESSAGE ? all : short.map((line) => cut(line, (MESSAGE + 1) / short.length - 1)).join('\n');
}

function placeIn(location: Location | null): Pick<Annotation, 'file' | 'line' | 'column'> {
  if (location === null) return {};
  const { file, line, column } = location;
  return { file, ...(line !== null && { line, ...(column !== null && { column }) }) };
}

/** Annotations of one level, as many as the runner keeps. */
function capped(annotations: readonly Annotation[], beside: OtherMessages): readonly Annotation[] {
  const [{ level } = { level: 'error' as const }] = annotations;
  const most = LIMITS.annotationsPerLevel - (beside[level] ?? 0);
  if (annotations.length <= most) return annotations;
  const kept = annotations.slice(0, most - 1);
  const more = plural(annotations.length - kept.length, `more ${level}`);
  return [...kept, { level, title: more, message: `… and ${more}: see the job summary and the log` }];
}

const MESSAGE = LIMITS.annotationCharacters;

function cut(text: string, max: number = MESSAGE): string {
  return escapeUntrusted(text, Math.floor(max));
}

function title(what: string, images: readonly { readonly name: string }[]): string {
  const [only] = images;
  return safe`${what} · ${only !== undefined && images.length === 1 ? only.name : plural(images.length, 'image')}`;
}
