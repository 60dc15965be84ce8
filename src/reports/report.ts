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
 * The report: what every form (text, JSON, SARIF, JUnit, Markdown, annotations) renders, and the shape of `check --format json`.
 * Strings that came from an image have gone through `escapeUntrusted`, but for those that a machine compares (digest, mediaType, path, platform, names),
 * which every renderer for people passes through it once more.
 */
export interface Report {
  readonly version: 1;
  readonly tool: Tool;
  readonly verdict: Verdict;
  /** One sentence: why. */
  readonly reason: string;
  /** From which severity on a finding fails, and an unchecked rule makes the run inconclusive. */
  readonly failOn: FailOn;
  readonly policies: readonly PolicySource[];
  readonly counts: Counts;
  readonly images: readonly ImageReport[];
  /** What the authors of the policy are to know, as that a waiver ends soon. It changes no verdict. */
  readonly notices: readonly NoticeReport[];
  /** What could not be read at all, one line each with the mend; any of them makes the run inconclusive. */
  readonly errors: readonly InputError[];
}

export interface Tool {
  readonly name: string;
  readonly version: string;
}

export interface Counts {
  readonly images: number;
  readonly blobs: number;
  /** Bytes of all blobs that are present. */
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
  /** The line of a policy that it is about, as it is shown; null where it is about several. */
  readonly policy: string | null;
  /** The same line where it is in a file of the repository. */
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
  /** For people; absent where it is not drawn, as pictures of ten thousand images help nobody. Not in the JSON. */
  readonly graph?: ReferenceDiagram;
}

/** What one platform asks of an operating system beside its name. */
export interface PlatformFeatures {
  readonly platform: string | null;
  readonly features: readonly string[];
}

/** Bytes of all layers of one platform, each blob once: what a later run tells growth from. */
export interface PlatformSizes {
  readonly platform: string | null;
  /** As they are pulled; null where this source does not tell: engines keep layers in a form of their own. */
  readonly compressed: number | null;
  /** As they are unpacked; null where not all were decompressed, which only some rules need. */
  readonly uncompressed: number | null;
}

/** Blobs of one image under one declared type and role, for tables. */
export interface BlobSummary {
  readonly mediaType: string | null;
  readonly role: Role;
  readonly detected: Format | null;
  readonly count: number;
  /** Bytes present. */
  readonly bytes: number;
}

/** The report as JSON, which has no pictures. */
export type ReportJson = Omit<Report, 'images'> & { readonly images: readonly ImageJson[] };
export type ImageJson = Omit<ImageReport, 'graph'>;

/** Every form of the report is a pure function of it. */
export type Render = (report: Report) => string;

/**
 * What the report says of one image.
 * @param isDrawn whether it is to have a picture
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

/** The platforms that state `os.features`, of those that are run. */
export function osFeaturesIn({ manifests }: Image): readonly PlatformFeatures[] {
  return manifests.flatMap(({ platform, osFeatures, exempt }) =>
    exempt === null && osFeatures !== null && osFeatures.length > 0 ? [{ platform, features: osFeatures }] : [],
  );
}

/** What the report says of a notice. */
export function reportNotice({ kind, message, origin }: Notice): NoticeReport {
  const policy = origin && safe`${origin.file}:${origin.line}`;
  return { kind, message, policy, location: origin && locationOf(origin) };
}

/** The report of a run: counts everything, and says in a sentence why the verdict is what it is. */
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
    // The entry of a docker archive's manifest.json is no blob.
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
  // Waived findings tell of themselves; here are the rules that could not be checked and need not be.
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

/** Counts without a list of all, as rules times images may be hundreds of thousands. */
function uncheckedIn(images: readonly ImageReport[]): number {
  let count = 0;
  for (const { rules } of images) for (const { status } of rules) if (status === 'unchecked') count++;
  return count;
}

/** Rules that could not be answered and need not be, as a waiver says so. */
export function waivedUnchecked({ rules, findings }: Pick<ImageReport, 'rules' | 'findings'>): readonly RuleOutcome[] {
  const waivedRules = new Set(findings.filter(({ waiver }) => waiver !== null).map(({ rule }) => rule));
  return rules.filter(({ status, rule }) => status === 'waived' && !waivedRules.has(rule));
}

/** Rules say why in words that are safe to show, and often end with the mend: so those stay whole. */
function reasonFor({
  verdict,
  failOn,
  images,
  errors,
}: Pick<Report, 'verdict' | 'failOn' | 'images' | 'errors'>): string {
  switch (verdict) {
    case 'fail': {
      const failed = images.filter((image) => image.verdict === 'fail');
      // What weighs most is why; lesser findings would fail by themselves only where these do.
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
      // Only where nothing fails a run does one with errors pass.
      const held =
        violated === 0
          ? `the policy holds for ${plural(images.length, 'image')}`
          : `the policy is violated by ${formatCount(violated)} of ${plural(images.length, 'image')}, which fails nothing: fail-on is never`;
      return unchecked === 0 ? held : `${held}; ${plural(unchecked, 'rule')} could not be checked, which it allows`;
    }
  }
}

/** What fails an image: where a lock makes `fail-on` stricter for a rule, what is as severe elsewhere may fail nothing. */
function failingIn({ findings, rules }: ImageReport, failOn: FailOn): readonly Finding[] {
  const open = findings.filter(({ waiver }) => waiver === null);
  const locked = new Map(rules.map((outcome) => [outcome.rule, outcome.failOn ?? failOn]));
  return open.filter(({ rule, severity }) => countsAt(severity, locked.get(rule) ?? failOn));
}

function isError({ severity, waiver }: Finding): boolean {
  return severity === 'error' && waiver === null;
}

/** The first that could not be read. Its message is the way out, and so is told in full. */
function unreadableReason({ image, message }: InputError, others: number): string {
  const also = others === 0 ? '' : `; nor could ${plural(others, 'other input')}`;
  return `${safe`${image} could not be read:`} ${message}${also}`;
}

/** The first image that a rule could not be checked for, and for how many it could not. */
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
