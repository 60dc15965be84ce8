/** What `check --format json` has, and the file of the Action's `report-file`. */
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

export const TOOL = record<Tool>('Tool', 'The program that wrote this.', {
  name: [TEXT, 'Always `plimsoll`.'],
  version: [TEXT, 'Its version.'],
});

const VERDICT: Shape<Verdict> = words('Verdict', 'What an image or a run comes to.', {
  pass: 'every rule that counts holds',
  fail: 'the policy is violated',
  inconclusive: 'nothing is violated, but something that counts could not be told, or there was no image',
});

const FAIL_ON: Shape<ReportJson['failOn']> = words('FailOn', 'From which severity on a finding fails.', {
  error: 'errors fail',
  warning: 'warnings fail too',
  never: 'no finding fails, and no unchecked rule counts',
});

const POLICY = record<PolicySource>('Policy', 'A policy that was read.', {
  source: [TEXT, 'The file, the name of a built-in policy, `OWNER/REPO/PATH@REF`, or `inline policy`.'],
  sha256: [textLike('SHA-256 in hex', /^[0-9a-f]{64}$/), 'Of its bytes.'],
  commit: [orNull(TEXT), 'The commit that it was read at; null but for policies of other repositories.'],
});

const COUNTS = record<Counts>('Counts', 'How much was looked at and found.', {
  images: [COUNT, 'Images that were checked.'],
  blobs: [COUNT, 'Blobs in them: each once in an image under one type and role.'],
  bytes: [COUNT, 'Their bytes, of those that are present.'],
  error: [COUNT, 'Findings that are errors and not waived.'],
  warning: [COUNT, 'Findings that are warnings and not waived.'],
  note: [COUNT, 'Findings that are notes and not waived.'],
  waived: [COUNT, 'Findings that are waived, and rules that could not be checked and are waived.'],
  unchecked: [COUNT, 'Rules that could not be checked, once an image.'],
});

const LOCATION = record<Location>('Location', 'A place in a file of the repository.', {
  file: [TEXT, 'From the directory of the run on.'],
  line: [orNull(POSITION), 'The line, from 1 on; null where it is not known for a fact.'],
  column: [orNull(POSITION), 'The column, from 1 on; null likewise.'],
  confidence: [
    words('Confidence', 'How a place is known.', {
      exact: 'it was read there, as the line of a policy is',
      provenance: "the build's provenance says so",
      history: "the image's history says so",
      ambiguous: 'the file is known, and not the line',
    }),
    'How it is known.',
  ],
  stage: [TEXT, 'The stage of the Dockerfile, where its line is not known.', 'optional'],
});

const FINDING = record<Finding>('Finding', 'One violation of a rule.', {
  rule: [TEXT, 'The id of the rule.'],
  key: [TEXT, 'A stable word or value that tells findings of one rule apart. Waivers match it.'],
  severity: [SEVERITY, 'What it weighs.'],
  message: [TEXT, 'What is wrong, for people: it may be worded otherwise in the next version.'],
  digest: [orNull(DIGEST), 'Of the blob that it is about; null where no digest names that.'],
  mediaType: [orNull(TEXT), 'The type that the blob has there; null where none is stated, or several are.'],
  path: [
    list(TEXT),
    'From the root document to the reference: `["index.json", "manifests/0", "layers/2"]`; empty for an image as a whole.',
  ],
  platform: [
    orNull(TEXT),
    '`os/architecture[/variant]` of the manifest that it is in; null outside of one, or where none is stated.',
  ],
  location: [
    orNull(LOCATION),
    'Where it is to be mended: the line of a Dockerfile, else of the policy that asks for it, else the step of the workflow. Null where none is in the repository.',
  ],
  related: [list(LOCATION), 'Other lines that it has to do with: of the policy, where `location` is another.'],
  fix: [TEXT, 'What mends it, in the words of the builder where that is known; empty where nobody can say.'],
  waiver: [
    orNull(
      record<NonNullable<Finding['waiver']>>('Waiver', 'Why a finding is let pass.', {
        reason: [TEXT, 'As the policy states it.'],
        until: [DAY, 'The last day on which it is.'],
      }),
    ),
    'The waiver that lets it pass; null where none does.',
  ],
  upcoming: [
    orNull(
      record<NonNullable<Finding['upcoming']>>('Upcoming', 'What a finding will weigh.', {
        severity: [SEVERITY, 'The severity.'],
        from: [DAY, 'The first day on which it weighs that.'],
      }),
    ),
    'What it will weigh later, as the policy says; null where it weighs that already.',
  ],
});

const RULE_STATUS: Shape<RuleStatus> = words('RuleStatus', 'What a rule comes to. The first of these that is true.', {
  failed: 'it is violated',
  unchecked: 'it could not be told whether it holds; that is never passed',
  waived: 'it is violated or could not be told, and a waiver lets all of that pass',
  passed: 'it holds',
  'not-applicable': 'it means nothing for an image of this kind',
});

const RULE_OUTCOME = record<RuleOutcome>('RuleOutcome', 'What one rule comes to for one image.', {
  rule: [TEXT, 'The id of the rule.'],
  status: [RULE_STATUS, 'What it comes to.'],
  severity: [SEVERITY, 'What its findings weigh.'],
  effectiveSeverity: [SEVERITY, 'What it counts as where it is unchecked, at most as the policy says.'],
  reason: [TEXT, 'Why, for people.'],
  failOn: [
    FAIL_ON,
    'From which severity on this rule fails, where a lock makes that stricter than the `failOn` of the run.',
    'optional',
  ],
});

const BLOBS = record<BlobSummary>('Blobs', 'Blobs of one image that have one type, one role and one format.', {
  mediaType: [orNull(TEXT), 'Their type; null where none is stated.'],
  role: [ROLE, 'What they are in the image.'],
  detected: [orNull(FORMAT), 'What their first bytes show; null where none were read.'],
  count: [COUNT, 'How many there are, each once.'],
  bytes: [COUNT, 'Their bytes, of those that are present.'],
});

const SIZES = record<PlatformSizes>(
  'Sizes',
  'All layers of one platform, each blob once. `size-budget` tells growth from it.',
  {
    platform: [orNull(TEXT), 'The platform; null where none is stated.'],
    compressed: [orNull(COUNT), 'Bytes as they are pulled; null where this source does not tell.'],
    uncompressed: [
      orNull(COUNT),
      'Bytes as they are unpacked; null where not all layers were decompressed, which only some rules need.',
    ],
  },
);

const OS_FEATURES = record<PlatformFeatures>('OsFeatures', 'The `os.features` of one platform.', {
  platform: [orNull(TEXT), 'The platform; null where none is stated.'],
  features: [list(TEXT), '`os.features` of its entry in an index and of its config, such as `win32k` or `erofs`.'],
});

/** What `inspect` says of an image likewise. */
export const IMAGE_FIELDS: Fields<
  Pick<ImageJson, 'name' | 'names' | 'source' | 'digest' | 'imageId' | 'artifact' | 'platforms' | 'osFeatures'>
> = {
  name: [TEXT, 'The first of its names; where it has none, what was typed.'],
  names: [list(TEXT), 'The name that the workflow gives, then those that the source claims, which no policy matches.'],
  source: [SOURCE, 'The form in which it came.'],
  digest: [orNull(DIGEST), 'Of its manifest or index; null where the form has none.'],
  imageId: [orNull(DIGEST), 'Of its config; null where there is not exactly one.'],
  artifact: [ARTIFACT, 'What it is.'],
  platforms: [list(TEXT), '`os/architecture[/variant]` of every manifest that runs, each once.'],
  osFeatures: [
    list(OS_FEATURES),
    'What platforms ask of an operating system beside its name; those that state nothing are left out.',
  ],
};

const IMAGE = record<ImageJson>('Image', 'One image that was checked.', {
  ...IMAGE_FIELDS,
  location: [TEXT, 'The file, directory or reference as it was typed.'],
  verdict: [VERDICT, 'What it comes to.'],
  blobs: [list(BLOBS), 'What it is made of.'],
  sizes: [list(SIZES), 'How large its platforms are.'],
  findings: [list(FINDING), 'What violates the policy, waived or not.'],
  rules: [list(RULE_OUTCOME), 'Every rule that the policy enables, with what it comes to.'],
});

const NOTICE_KIND: Shape<NoticeReport['kind']> = words('NoticeKind', 'What a notice is about.', {
  'waiver-ends': 'a waiver that was applied ends within 30 days',
  'waiver-ended': 'a waiver is over, and is not applied',
  'waiver-unused': 'a waiver let nothing pass',
  'waiver-unknown': 'it could not be told whether a waiver is about an image',
  override: 'an override that was in effect has an end',
  'override-ended': 'an override is over, and is not in effect',
  upcoming: 'findings will weigh more from some day on',
  'idle-rule': 'a rule is on and asks for nothing',
  loosening: 'what would loosen a locked rule has no effect',
  unapplied: 'a condition never held, or no rule of the policy applied to any image',
});

const NOTICE = record<NoticeReport>(
  'Notice',
  'Something that the authors of the policy are to know. It changes no verdict.',
  {
    kind: [NOTICE_KIND, 'What it is about.'],
    message: [TEXT, 'What there is to know, for people.'],
    policy: [orNull(TEXT), '`FILE:LINE` of the policy; null where it is about several lines.'],
    location: [orNull(LOCATION), 'The same line, where it is in a file of the repository.'],
  },
);

const INPUT_ERROR = record<InputError>('InputError', 'Something that could not be read at all.', {
  image: [TEXT, 'As it was typed.'],
  message: [TEXT, 'Why, and what to do, for people.'],
});

export const REPORT = record<ReportJson>('Report', 'The verdict on all images, and how it comes about.', {
  version: [always(1), 'The version of this form.'],
  tool: [TOOL, 'The program that wrote this.'],
  verdict: [VERDICT, 'The worst of its images; `inconclusive` also where there was none, or one could not be read.'],
  reason: [TEXT, 'Why, in one sentence for people.'],
  failOn: [FAIL_ON, 'From which severity on a finding fails, and an unchecked rule makes the run inconclusive.'],
  policies: [list(POLICY), 'Every policy that was read.'],
  counts: [COUNTS, 'How much was looked at and found.'],
  images: [list(IMAGE), 'The images, in the order given.'],
  notices: [list(NOTICE), 'What the authors of the policy are to know.'],
  errors: [list(INPUT_ERROR), 'What could not be read; any of it makes the run inconclusive.'],
});
