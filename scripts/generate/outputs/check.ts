/** The fields of `check --format json`, which the Action's `report-file` contains too. */
import type {
  BlobSummary,
  Counts,
  Finding,
  ImageJson,
  InputError,
  Location,
  NoticeReport,
  PlatformFeatures,
  PlatformSizes,
  PolicySource,
  ReportJson,
  RuleOutcome,
  RuleStatus,
  Tool,
  Verdict,
} from '../../../src/reports/report.ts';
import { ARTIFACT, DAY, DIGEST, FORMAT, ROLE, SEVERITY, SOURCE } from './enums.ts';
import {
  always,
  COUNT,
  type Fields,
  list,
  orNull,
  POSITION,
  record,
  type Shape,
  TEXT,
  textLike,
  words,
} from './shape.ts';

export const TOOL = record<Tool>('Tool', 'The program that wrote the report.', {
  name: [TEXT, 'Always `plimsoll`.'],
  version: [TEXT, 'Its version.'],
});

const VERDICT: Shape<Verdict> = words('Verdict', 'The result of an image or a run.', {
  pass: 'no rule is violated at `failOn` or above, and none that counts is unchecked',
  fail: 'the policy is violated',
  inconclusive:
    'nothing is violated, but a rule that counts is unchecked, an image could not be read, or there was no image',
});

const FAIL_ON: Shape<ReportJson['failOn']> = words('FailOn', 'The lowest severity that fails a run.', {
  error: 'errors fail',
  warning: 'errors and warnings fail',
  never: 'no finding fails, and unchecked rules do not count',
});

const POLICY = record<PolicySource>('Policy', 'A policy that was read.', {
  source: [TEXT, 'The file, the name of a built-in policy, `OWNER/REPO/PATH@REF`, or `inline policy`.'],
  sha256: [textLike('SHA-256 in hex', /^[0-9a-f]{64}$/), 'SHA-256 of its bytes.'],
  commit: [orNull(TEXT), 'The commit that it was read from; null except for policies of other repositories.'],
});

const COUNTS = record<Counts>('Counts', 'Totals of a run.', {
  images: [COUNT, 'Checked images.'],
  blobs: [COUNT, 'Blobs in them, each once per image, type and role.'],
  bytes: [COUNT, 'Bytes of those that are present.'],
  error: [COUNT, 'Errors that are not waived.'],
  warning: [COUNT, 'Warnings that are not waived.'],
  note: [COUNT, 'Notes that are not waived.'],
  waived: [COUNT, 'Waived findings and waived unchecked rules.'],
  unchecked: [COUNT, 'Unchecked rules, once per image.'],
});

const LOCATION = record<Location>('Location', 'A position in a file of the repository.', {
  file: [TEXT, 'Path relative to the working directory.'],
  line: [orNull(POSITION), 'Line from 1; null if it is not proved.'],
  column: [orNull(POSITION), 'Column from 1; null if it is not proved.'],
  confidence: [
    words('Confidence', 'How the location was found.', {
      exact: 'read from the file, such as the line of a policy',
      provenance: "stated by the build's provenance",
      history: "derived from the image's history",
      ambiguous: 'the file is known, but not the line',
    }),
    'How it was found.',
  ],
  stage: [TEXT, 'The stage of the Dockerfile if the line is unknown.', 'optional'],
});

const FINDING = record<Finding>('Finding', 'One violation of a rule.', {
  rule: [TEXT, 'The id of the rule.'],
  key: [TEXT, 'A stable value that distinguishes findings of one rule. Waivers match it.'],
  severity: [SEVERITY, 'Its severity.'],
  message: [TEXT, 'What is wrong, for people. The wording may change in any version.'],
  digest: [orNull(DIGEST), 'Digest of the blob; null if it has none.'],
  mediaType: [orNull(TEXT), 'Declared media type of the blob; null if none or several are declared.'],
  path: [
    list(TEXT),
    'Path from the root document to the reference: `["index.json", "manifests/0", "layers/2"]`; empty for the whole image.',
  ],
  platform: [
    orNull(TEXT),
    '`os/architecture[/variant]` of its manifest; null outside of a manifest or if none is stated.',
  ],
  location: [
    orNull(LOCATION),
    'Where to fix it: the line of a Dockerfile, else of the policy, else the step of the workflow. Null if none of them is in the repository.',
  ],
  related: [list(LOCATION), 'Related lines: of the policy, if `location` is another file.'],
  fix: [TEXT, 'How to fix it, for the builder if it is known; empty if no fix is known.'],
  waiver: [
    orNull(
      record<NonNullable<Finding['waiver']>>('Waiver', 'Why a finding is accepted.', {
        reason: [TEXT, 'The reason in the policy.'],
        until: [DAY, 'The last day of the waiver.'],
      }),
    ),
    'The waiver that covers it, or null.',
  ],
  upcoming: [
    orNull(
      record<NonNullable<Finding['upcoming']>>('Upcoming', 'A later severity of a finding.', {
        severity: [SEVERITY, 'The severity.'],
        from: [DAY, 'The first day of that severity.'],
      }),
    ),
    'The later severity that the policy sets, or null.',
  ],
});

const RULE_STATUS: Shape<RuleStatus> = words('RuleStatus', 'The outcome of a rule: the first of these that applies.', {
  failed: 'the rule is violated',
  unchecked: 'the rule could not be checked; unchecked is never passed',
  waived: 'the rule is violated or unchecked, and waivers cover all of it',
  passed: 'the rule is satisfied',
  'not-applicable': 'the rule is meaningless for this kind of image',
});

const RULE_OUTCOME = record<RuleOutcome>('RuleOutcome', 'The outcome of one rule for one image.', {
  rule: [TEXT, 'The id of the rule.'],
  status: [RULE_STATUS, 'The outcome.'],
  severity: [SEVERITY, 'Severity of its findings.'],
  effectiveSeverity: [
    SEVERITY,
    'Severity that it counts with if it is unchecked, capped by `unchecked` in the policy.',
  ],
  reason: [TEXT, 'Why, for people.'],
  failOn: [
    FAIL_ON,
    'The lowest severity that fails this rule, if a lock makes it stricter than `failOn` of the run.',
    'optional',
  ],
});

const BLOBS = record<BlobSummary>('Blobs', 'Blobs of one image with the same type, role and format.', {
  mediaType: [orNull(TEXT), 'Their declared type; null if none is stated.'],
  role: [ROLE, 'Their role in the image.'],
  detected: [orNull(FORMAT), 'Format detected from their first bytes; null if none were read.'],
  count: [COUNT, 'Number of blobs, each once.'],
  bytes: [COUNT, 'Bytes of those that are present.'],
});

const SIZES = record<PlatformSizes>(
  'Sizes',
  'All layers of one platform, each blob once. `size-budget` computes growth from it.',
  {
    platform: [orNull(TEXT), 'The platform; null if none is stated.'],
    compressed: [orNull(COUNT), 'Bytes as pulled; null if the source does not show them.'],
    uncompressed: [
      orNull(COUNT),
      'Bytes when unpacked; null unless all layers were decompressed, which only some rules need.',
    ],
  },
);

const OS_FEATURES = record<PlatformFeatures>('OsFeatures', 'The `os.features` of one platform.', {
  platform: [orNull(TEXT), 'The platform; null if none is stated.'],
  features: [list(TEXT), '`os.features` of its entry in an index and of its config, such as `win32k` or `erofs`.'],
});

/** Fields of an image that `inspect` has, too. */
export const IMAGE_FIELDS: Fields<
  Pick<ImageJson, 'name' | 'names' | 'source' | 'digest' | 'imageId' | 'artifact' | 'platforms' | 'osFeatures'>
> = {
  name: [TEXT, 'The first of its names; without names, the argument.'],
  names: [
    list(TEXT),
    'The name that the workflow gives, then names that the source claims; policies do not match those.',
  ],
  source: [SOURCE, 'The form of the source.'],
  digest: [orNull(DIGEST), 'Digest of its manifest or index; null if the form has none.'],
  imageId: [orNull(DIGEST), 'Digest of its config; null unless it has exactly one.'],
  artifact: [ARTIFACT, 'Its kind.'],
  platforms: [list(TEXT), '`os/architecture[/variant]` of every runnable manifest, each once.'],
  osFeatures: [
    list(OS_FEATURES),
    'Operating system features that platforms require; platforms without any are omitted.',
  ],
};

const IMAGE = record<ImageJson>('Image', 'One checked image.', {
  ...IMAGE_FIELDS,
  location: [TEXT, 'The file, directory or reference as given.'],
  verdict: [VERDICT, 'Its verdict.'],
  blobs: [list(BLOBS), 'Its blobs, summarized.'],
  sizes: [list(SIZES), 'Sizes of its platforms.'],
  findings: [list(FINDING), 'Violations of the policy, waived or not.'],
  rules: [list(RULE_OUTCOME), 'Every enabled rule with its outcome.'],
});

const NOTICE_KIND: Shape<NoticeReport['kind']> = words('NoticeKind', 'The kind of a notice.', {
  'waiver-ends': 'an applied waiver ends within 30 days',
  'waiver-ended': 'a waiver has expired and was not applied',
  'waiver-unused': 'a waiver matched nothing',
  'waiver-unknown': 'it is unknown whether a waiver applies to an image',
  override: 'an override in effect has an end date',
  'override-ended': 'an override has expired',
  upcoming: 'the severity of findings will rise on a date',
  'vacuous-rule': 'an enabled rule requires nothing as configured',
  loosening: 'a setting that would loosen a locked rule has no effect',
  unapplied: 'a condition never matched, or no rule of the policy applied to any image',
});

const NOTICE = record<NoticeReport>('Notice', 'Information for the authors of the policy. It changes no verdict.', {
  kind: [NOTICE_KIND, 'Its kind.'],
  message: [TEXT, 'The notice, for people.'],
  policy: [orNull(TEXT), '`FILE:LINE` of the policy; null if it concerns several lines.'],
  location: [orNull(LOCATION), 'The same line, if its file is in the repository.'],
});

const INPUT_ERROR = record<InputError>('InputError', 'An image that could not be read.', {
  image: [TEXT, 'The argument as given.'],
  message: [TEXT, 'Reason and fix, for people.'],
});

export const REPORT = record<ReportJson>('Report', 'The verdict of a run, with the outcomes behind it.', {
  version: [always(1), 'Version of the format.'],
  tool: [TOOL, 'The program that wrote the report.'],
  verdict: [VERDICT, 'The worst verdict of its images; `inconclusive` if there was no image or one could not be read.'],
  reason: [TEXT, 'Why, in one sentence, for people.'],
  failOn: [FAIL_ON, 'The lowest severity at which a finding fails and an unchecked rule makes the run inconclusive.'],
  policies: [list(POLICY), 'Every policy that was read.'],
  counts: [COUNTS, 'Totals of a run.'],
  images: [list(IMAGE), 'The images in the given order.'],
  notices: [list(NOTICE), 'Information for the authors of the policy.'],
  errors: [list(INPUT_ERROR), 'Images that could not be read. Any of them makes the run inconclusive.'],
});
