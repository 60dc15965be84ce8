import { LIMITS } from '../limits.ts';
import type { Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import {
  bySeverity,
  type FindingGroup,
  findingGroups,
  type UncheckedGroup,
  uncheckedGroups,
} from './finding-groups.ts';
import { findingFingerprint, fingerprint, uncheckedFingerprint } from './fingerprint.ts';
import { fixText } from './grouping.ts';
import { groupLocations, groupMessages, imagesName, joinParts, locationName } from './location-text.ts';
import type { ImageReport, InputError, Location, Report } from './report.ts';
import { repositoryLocations, type SarifLocation, sarifLocation } from './sarif-location.ts';
import { MORE, UNREADABLE } from './sarif-rules.ts';

/** A finding in SARIF (section 3.27), without the index of its rule. */
export interface SarifResult {
  readonly ruleId: string;
  readonly level: Severity;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly (SarifLocation & {
    readonly id: number;
    readonly message: { readonly text: string };
  })[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

/** One item: an unreadable input, a finding group, or an unchecked rule. */
type Subject =
  | { readonly kind: 'unreadable'; readonly severity: Severity; readonly error: InputError }
  | { readonly kind: 'finding'; readonly severity: Severity; readonly findingGroup: FindingGroup }
  | {
      readonly kind: 'unchecked';
      readonly severity: Severity;
      readonly rule: string;
      readonly uncheckedGroup: UncheckedGroup;
    };

/** All items of a run, highest severity first. Results are created only for those that are written. */
export function sarifSubjects(report: Report): readonly Subject[] {
  const subjects: readonly Subject[] = [
    ...unreadable(report).map((error): Subject => ({ kind: 'unreadable', severity: 'error', error })),
    ...findingGroups(report).map(
      (findingGroup): Subject => ({ kind: 'finding', severity: findingGroup.finding.severity, findingGroup }),
    ),
    ...uncheckedGroups(report).flatMap((uncheckedGroup) =>
      uncheckedGroup.rules.map(
        (rule): Subject => ({ kind: 'unchecked', severity: uncheckedGroup.effectiveSeverity, rule, uncheckedGroup }),
      ),
    ),
  ];
  return subjects.toSorted((a, b) => bySeverity(a.severity, b.severity));
}

/**
 * The first `most` items as results, of which the last states how many more there are.
 * @param fallback the location of results without one
 */
export function sarifResults(
  subjects: readonly Subject[],
  most: number,
  fallback: SarifLocation,
): readonly SarifResult[] {
  const kept = subjects.length <= most ? subjects : subjects.slice(0, most - 1);
  const results = kept.map((subject) => resultOf(subject, fallback));
  const next = subjects[kept.length];
  if (next === undefined) return counted(results);
  return counted([...results, moreResult(subjects.length - kept.length, next.severity, fallback)]);
}

/** A message of SARIF (section 3.11): plain text, in which untrusted text cannot form a link or a placeholder. */
export function sarifText(...lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) =>
      escapeUntrusted(line, LIMITS.annotationCharacters)
        .replace(/\](?=\()/g, '\\x5d')
        .replace(/\{(?=\d+\})/g, '\\x7b'),
    )
    .join('\n');
}

/** The image of an item, or the number of images. */
export function inImages(images: readonly ImageReport[]): string {
  const [only] = images;
  return only !== undefined && images.length === 1 ? safe`in ${only.name}` : imagesName(images);
}

/** Unreadable inputs; having no image at all is equivalent. */
function unreadable({ errors, images }: Report): readonly InputError[] {
  return errors.length > 0 || images.length > 0 ? errors : [{ image: '', message: 'there was no image to check' }];
}

function resultOf(subject: Subject, fallback: SarifLocation): SarifResult {
  switch (subject.kind) {
    case 'unreadable': {
      const { image, message } = subject.error;
      const text = image === '' ? message : `${escapeUntrusted(image)} could not be read: ${message}`;
      return result(UNREADABLE, 'error', sarifText(text), fallback, fingerprint('unreadable', image));
    }
    case 'finding':
      return causeResult(subject.findingGroup, fallback);
    case 'unchecked': {
      const { rule, severity, uncheckedGroup } = subject;
      const text = sarifText(
        safe`${rule} could not be checked: ` + uncheckedGroup.reason,
        inImages(uncheckedGroup.images),
      );
      return result(rule, severity, text, fallback, uncheckedFingerprint(rule, uncheckedGroup));
    }
  }
}

function causeResult(findingGroup: FindingGroup, fallback: SarifLocation): SarifResult {
  const { finding, images } = findingGroup;
  const places = repositoryLocations([finding.location, ...finding.related]);
  const shown = places.find(({ place }) => place.line !== null) ?? places[0];
  const others = places.filter((one) => one !== shown && one.place.line !== null);
  const where = [
    ...(images.length === 1 ? [inImages(images)] : []),
    groupLocations(findingGroup),
    // The shown location is visible; the others are mentioned without a link if they have no line.
    ...(finding.location !== null && finding.location !== shown?.place ? [locationName(finding.location)] : []),
  ];
  // Code scanning shows only related locations that the message links to (section 3.11.6).
  const links = others.map(({ place }, at) => `[${roleOf(place)}](${at + 1})`);
  const text = sarifText(...groupMessages(findingGroup), joinParts(where), fixText(finding));
  const location = shown === undefined ? fallback : sarifLocation(shown.uri, shown.place.line, shown.place.column);
  return {
    ...result(finding.rule, finding.severity, [text, ...links].join('\n'), location, findingFingerprint(findingGroup)),
    ...(others.length > 0 && {
      relatedLocations: others.map(({ place, uri }, at) => ({
        id: at + 1,
        message: { text: roleOf(place) },
        ...sarifLocation(uri, place.line, place.column),
      })),
    }),
  };
}

function roleOf({ confidence }: Location): string {
  return confidence === 'exact' ? 'the line of the policy' : 'the line that it was built from';
}

/** @param heaviest the highest severity of the omitted items */
function moreResult(more: number, heaviest: Severity, fallback: SarifLocation): SarifResult {
  const text = `${plural(more, 'more finding')} omitted: see the report of the run`;
  return result(MORE, heaviest, text, fallback, fingerprint('more'));
}

function result(ruleId: string, level: Severity, text: string, location: SarifLocation, hash: string): SarifResult {
  return {
    ruleId,
    level,
    message: { text },
    locations: [location],
    partialFingerprints: { primaryLocationLineHash: hash },
  };
}

/** Findings with equal fingerprints are numbered, so that each is an alert. */
function counted(results: readonly SarifResult[]): readonly SarifResult[] {
  const seen = new Map<string, number>();
  return results.map((one) => {
    const hash = one.partialFingerprints.primaryLocationLineHash;
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { ...one, partialFingerprints: { primaryLocationLineHash: `${hash}:${count}` } };
  });
}
