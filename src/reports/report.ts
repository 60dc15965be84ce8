import type { Evaluation } from '../engine/evaluate.ts';
import { locationOf } from '../engine/finding.ts';
import type { Notice } from '../engine/notice.ts';
import { countsAt, type Finding, type Location, type RuleOutcome, type Verdict } from '../engine/outcome.ts';
import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { Format } from '../formats/format.ts';
import type { Role } from '../formats/media-type.ts';
import { type Image, roleOf } from '../image/image.ts';
import { type Amount, sizesOf } from '../image/size.ts';
import type { FailOn, PolicySource } from '../policy/policy.ts';
import { SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import type { SourceKind } from '../sources/source.ts';
import { formatCount, plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { withDistinctNames } from './distinct-names.ts';
import { graphOf, type ReferenceDiagram } from './graph.ts';

export type { Finding, Location, RuleOutcome, RuleStatus, Verdict } from '../engine/outcome.ts';
export type { PolicySource } from '../policy/policy.ts';

/**
 * The report, which all formats (text, JSON, SARIF, JUnit, Markdown, annotations) render, and the structure of `check
 * --format json`. Strings from an image have gone through `escapeUntrusted`, except for those that machines compare
 * (digest, mediaType, path, platform, names), which every renderer for people escapes.
 */
export interface Report {
  readonly version: 1;
  readonly tool: Tool;
  readonly verdict: Verdict;
  /** One sentence: the reason. */
  readonly reason: string;
  /** The severity from which a finding fails, and an unchecked rule makes the run inconclusive. */
  readonly failOn: FailOn;
  readonly policies: readonly PolicySource[];
  readonly counts: Counts;
  readonly images: readonly ImageReport[];
  /**
   * Notices for the authors of the policy, for example about a waiver that expires soon. They do not change the
   * verdict.
   */
  readonly notices: readonly NoticeReport[];
  /** Unreadable inputs, one line each with the fix; each makes the run inconclusive. */
  readonly errors: readonly InputError[];
}

export interface Tool {
  readonly name: string;
  readonly version: string;
}

export interface Counts {
  readonly images: number;
  readonly blobs: number;
  /** Bytes of all present blobs. */
  readonly bytes: number;
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly waived: number;
  readonly unchecked: number;
}

export interface InputError {
  /** The reference as it was typed. */
  readonly image: string;
  readonly message: string;
}

export interface NoticeReport {
  readonly kind: Notice['kind'];
  readonly message: string;
  /** The line of the policy, as shown; null if there are several. */
  readonly policy: string | null;
  /** The same line, if it is in a file of the repository. */
  readonly location: Location | null;
}

export interface ImageReport {
  readonly name: string;
  readonly names: readonly string[];
  readonly source: SourceKind;
  readonly location: string;
  readonly digest: string | null;
  readonly imageId: string | null;
  readonly artifact: ArtifactKind;
  readonly verdict: Verdict;
  readonly platforms: readonly string[];
  readonly osFeatures: readonly PlatformFeatures[];
  readonly blobs: readonly BlobSummary[];
  readonly sizes: readonly PlatformSizes[];
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
  /** For people; absent if it is not drawn, because pictures of ten thousand images are not useful. Not in the JSON. */
  readonly graph?: ReferenceDiagram;
}

/** Requirements of one platform for the operating system besides its name. */
export interface PlatformFeatures {
  readonly platform: string | null;
  readonly features: readonly string[];
}

/** Bytes of all layers of one platform, each blob once, against which a later run measures growth. */
export interface PlatformSizes {
  readonly platform: string | null;
  /** As pulled; null if the source does not show it: engines store layers in their own form. */
  readonly compressed: number | null;
  /** As unpacked; null if not all were decompressed, which only some rules need. */
  readonly uncompressed: number | null;
}

/** Blobs of one image with one declared type and role, for tables. */
export interface BlobSummary {
  readonly mediaType: string | null;
  readonly role: Role;
  readonly detected: Format | null;
  readonly count: number;
  /** Bytes that are present. */
  readonly bytes: number;
}

/** The report as JSON, without pictures. */
export type ReportJson = Omit<Report, 'images'> & { readonly images: readonly ImageJson[] };
export type ImageJson = Omit<ImageReport, 'graph'>;

/** Every format is a pure function of the report. */
export type Render = (report: Report) => string;

/**
 * The report of one image.
 * @param isDrawn whether it has a picture
 */
export function reportImage(
  image: Image,
  { verdict, findings, rules }: Pick<Evaluation, 'verdict' | 'findings' | 'rules'>,
  isDrawn: boolean,
): ImageReport {
  const { name, names, source, location, digest, imageId, artifact, platforms } = image;
  return {
    name,
    names,
    source,
    location,
    digest,
    imageId,
    artifact,
    platforms,
    osFeatures: osFeaturesIn(image),
    blobs: blobSummaries(image),
    sizes: sizesOf(image).map(({ manifest: { platform }, compressed, uncompressed }) => ({
      platform,
      compressed: known(compressed),
      uncompressed: known(uncompressed),
    })),
    verdict,
    findings,
    rules,
    ...(isDrawn && { graph: graphOf(image, findings) }),
  };
}

/** The platforms of runnable manifests that state `os.features`. */
export function osFeaturesIn({ manifests }: Image): readonly PlatformFeatures[] {
  return manifests.flatMap(({ platform, osFeatures, exempt }) =>
    exempt === null && osFeatures !== null && osFeatures.length > 0 ? [{ platform, features: osFeatures }] : [],
  );
}

/** The report of a notice. */
export function reportNotice({ kind, message, origin }: Notice): NoticeReport {
  const policy = origin && safe`${origin.file}:${origin.line}`;
  return { kind, message, policy, location: origin && locationOf(origin) };
}

/** The report of a run: all counts, and the reason of the verdict in a sentence. */
export function makeReport(
  run: Pick<Report, 'tool' | 'verdict' | 'failOn' | 'policies' | 'images' | 'notices' | 'errors'>,
): Report {
  return { version: 1, ...run, reason: reasonFor(withDistinctNames(run)), counts: countsOf(run.images) };
}

function known({ bytes, unsure }: Amount): number | null {
  return unsure === null ? bytes : null;
}

function blobSummaries(image: Image): readonly BlobSummary[] {
  const summaries = new Map<string, BlobSummary>();
  const counted = new Set<string>();
  for (const edge of image.edges) {
    const { target, type } = edge;
    // The entry of a docker archive's manifest.json is not a blob.
    if (target.digest === null && target.byteSource === null) continue;
    const [mediaType, role] = [type?.mediaType ?? null, roleOf(edge)];
    const key = JSON.stringify([mediaType, role, target.detected]);
    const identity = `${key} ${target.digest ?? target.name}`;
    if (counted.has(identity)) continue;
    counted.add(identity);
    const { count, bytes } = summaries.get(key) ?? { count: 0, bytes: 0 };
    summaries.set(key, {
      mediaType,
      role,
      detected: target.detected,
      count: count + 1,
      bytes: bytes + (target.byteSource?.length ?? 0),
    });
  }
  return [...summaries.values()];
}

function countsOf(images: readonly ImageReport[]): Counts {
  const blobs = images.flatMap((image) => image.blobs);
  const findings = images.flatMap((image) => image.findings);
  const waivedFindings = findings.filter(({ waiver }) => waiver !== null).length;
  // Waived findings are listed themselves; these are unchecked rules that are waived.
  const waivedRules = images.flatMap((image) => waivedUnchecked(image)).length;
  const ofSeverity = (severity: Severity) =>
    findings.filter((finding) => finding.waiver === null && finding.severity === severity).length;
  return {
    images: images.length,
    blobs: blobs.reduce((sum, { count }) => sum + count, 0),
    bytes: blobs.reduce((sum, { bytes }) => sum + bytes, 0),
    error: ofSeverity('error'),
    warning: ofSeverity('warning'),
    note: ofSeverity('note'),
    waived: waivedFindings + waivedRules,
    unchecked: uncheckedIn(images),
  };
}

/** Counts only, because rules times images may be hundreds of thousands. */
function uncheckedIn(images: readonly ImageReport[]): number {
  let count = 0;
  for (const { rules } of images) for (const { status } of rules) if (status === 'unchecked') count++;
  return count;
}

/** Unchecked outcomes that are waived. */
export function waivedUnchecked({ rules, findings }: Pick<ImageReport, 'rules' | 'findings'>): readonly RuleOutcome[] {
  const waivedRules = new Set(findings.filter(({ waiver }) => waiver !== null).map(({ rule }) => rule));
  return rules.filter(({ status, rule }) => status === 'waived' && !waivedRules.has(rule));
}

/** Reasons of rules are safe to show and often end with the fix, so they are not shortened. */
function reasonFor({
  verdict,
  failOn,
  images,
  errors,
}: Pick<Report, 'verdict' | 'failOn' | 'images' | 'errors'>): string {
  switch (verdict) {
    case 'fail': {
      const failed = images.filter((image) => image.verdict === 'fail');
      // The highest severity is the reason; lower findings would fail by themselves only without it.
      const findings = failed.flatMap((image) => failingIn(image, failOn));
      const worst = heaviest(findings.map(({ severity }) => severity));
      const rules = new Set(findings.filter(({ severity }) => severity === worst).map(({ rule }) => rule));
      return safe`${failed.length} of ${plural(images.length, 'image')} ${failed.length === 1 ? 'violates' : 'violate'} ${[...rules]}`;
    }
    case 'inconclusive': {
      const [error] = errors;
      if (error) return unreadableReason(error, errors.length - 1);
      const image = images.find((candidate) => candidate.verdict === 'inconclusive');
      const unchecked = image?.rules.filter(({ status }) => status === 'unchecked') ?? [];
      const worst = heaviest(unchecked.map(({ effectiveSeverity }) => effectiveSeverity));
      const outcome = unchecked.find(({ effectiveSeverity }) => effectiveSeverity === worst);
      return image && outcome ? uncheckedReason(image, outcome, images) : 'there was no image to check';
    }
    case 'pass': {
      const unchecked = uncheckedIn(images);
      const violated = images.filter(({ findings }) => findings.some(isError)).length;
      // A run with errors passes only if nothing fails it.
      const held =
        violated === 0
          ? `${plural(images.length, 'image')} ${images.length === 1 ? 'satisfies' : 'satisfy'} the policy`
          : `${formatCount(violated)} of ${plural(images.length, 'image')} ${violated === 1 ? 'violates' : 'violate'} the policy, which is not enforced (fail-on: never)`;
      return unchecked === 0
        ? held
        : `${held}; ${plural(unchecked, 'rule')} could not be checked, which the policy allows`;
    }
  }
}

/** The findings that fail an image: a lock may make `fail-on` stricter for some rules only. */
function failingIn({ findings, rules }: ImageReport, failOn: FailOn): readonly Finding[] {
  const open = findings.filter(({ waiver }) => waiver === null);
  const locked = new Map(rules.map((outcome) => [outcome.rule, outcome.failOn ?? failOn]));
  return open.filter(({ rule, severity }) => countsAt(severity, locked.get(rule) ?? failOn));
}

function isError({ severity, waiver }: Finding): boolean {
  return severity === 'error' && waiver === null;
}

/** The first unreadable input. Its message contains the fix, so it is not shortened. */
function unreadableReason({ image, message }: InputError, others: number): string {
  const also = others === 0 ? '' : `; ${plural(others, 'other input')} could not be read either`;
  return `${safe`${image} could not be read:`} ${message}${also}`;
}

/** The first image for which a rule is unchecked, and the number of such images. */
function uncheckedReason(
  image: ImageReport,
  { rule, effectiveSeverity, reason }: RuleOutcome,
  images: readonly ImageReport[],
): string {
  const alike = images.filter(({ rules }) =>
    rules.some(
      (other) => other.rule === rule && other.status === 'unchecked' && other.effectiveSeverity === effectiveSeverity,
    ),
  );
  const of = alike.length === 1 ? '' : `${alike.length} of ${plural(images.length, 'image')}, first `;
  return `${safe`${rule} could not be checked for ${of}${image.name}:`} ${reason}`;
}

function heaviest(severities: readonly Severity[]): Severity | undefined {
  return severities.toSorted((a, b) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a))[0];
}
