import { check } from '../check.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { inWorkflow } from '../github/environment.ts';
import { FAIL_ON } from '../policy/enums.ts';
import { renderPolicyError } from '../policy/error.ts';
import type { Location, Report } from '../reports/report.ts';
import { renderText } from '../reports/text.ts';
import { parseReadingLimits, READING_LIMITS, type ReadingLimits } from '../sources/reading-budget.ts';
import { batches, type TextPieces } from '../text/pieces.ts';
import { formatBytes } from '../text/size.ts';
import { formatTimeLimit } from '../text/time-limit.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { type Command, EXIT, exitOfPolicyErrors } from './command.ts';
import { givenImages, IMAGES_FROM, inputErrorLine } from './given-images.ts';
import { POLICY_FLAGS, policyRun } from './policy-flags.ts';
import { FORMS, type Form, reportFiles, writeReportFile } from './report-files.ts';

export const checkCommand: Command = {
  name: 'check',
  operands: 'IMAGE…',
  summary: 'check images against a policy',
  flags: {
    format: {
      value: 'FORM',
      words: FORMS,
      help: 'the format of standard output: text, json, sarif, markdown or junit',
    },
    report: { value: 'FORM=FILE', multiple: true, help: 'also write a report to a file, in any of these formats' },
    'fail-on': {
      value: 'SEVERITY',
      words: FAIL_ON,
      help: 'the severity from which findings fail: error, warning or never',
    },
    ...POLICY_FLAGS,
    ...IMAGES_FROM,
    baseline: { value: 'FILE', help: 'an earlier JSON report, to measure growth against' },
    dockerfile: {
      value: 'FILE',
      help: 'the Dockerfile of the images, for rules that read it and for the lines of findings; by default the Dockerfiles below the working directory are matched',
    },
    timeout: {
      value: 'TIME',
      help: `stop reading after this time, such as 30m; what was not read by then is unchecked. Default: ${formatTimeLimit(READING_LIMITS.milliseconds)}`,
    },
    'max-unpacked': {
      value: 'SIZE',
      help: `the size to which all images together may decompress. Default: ${formatBytes(READING_LIMITS.unpackedBytes)}`,
    },
    explain: { help: 'show the outcome of every rule with its reason' },
    quiet: { short: 'q', help: 'show only the verdict' },
  },
  examples: [
    ['image.tar', 'with .github/plimsoll.yml, or recommended'],
    ["'image.tar as ghcr.io/acme/pay:1.4.2'", 'with the name that policies match'],
    [
      '--policy zstd --report sarif=plimsoll.sarif oci:layout',
      'with a built-in policy, and a report for code scanning',
    ],
    ['docker://ghcr.io/acme/pay:1.4.2', 'in the registry'],
  ],
  async run(given, terminal) {
    const images = await givenImages('check', given);
    const failOn = FAIL_ON.find((word) => word === given.last('fail-on')) ?? null;
    const files = await reportFiles(given);
    const dockerfile = await givenDockerfile(given);
    const limits = givenLimits(given);
    const run = await policyRun(given);
    if (run.note !== null) terminal.error(run.note);
    const baseline = given.last('baseline');
    const workflow = inWorkflow(process.env)
      ? (await import('../github/workflow.ts')).workflowStep(process.env, false)
      : null;
    const result = await check({
      ...images,
      failOn,
      baseline,
      dockerfile,
      workflow,
      limits,
      ...(terminal.progress && !given.has('quiet') && { progress: terminal.progress }),
      ...run,
    });
    if (!result.ok) {
      for (const error of result.errors) terminal.error(renderPolicyError(error));
      return exitOfPolicyErrors(result.errors);
    }
    const { report } = result;
    const { colour, columns = null } = terminal;
    const options = { colour, columns, explain: given.has('explain'), quiet: given.has('quiet'), workflow };
    const shown = FORMS.find((form) => form === given.last('format')) ?? 'text';
    for (const piece of batches(await rendered(report, shown, options))) terminal.out(piece);
    for (const error of report.errors) terminal.error(inputErrorLine(error));
    const failures: string[] = [];
    for (const { form, file } of files) {
      const failure = writeReportFile(file, await rendered(report, form, { ...options, colour: false, columns: null }));
      if (failure !== null) failures.push(failure);
    }
    for (const failure of failures) terminal.error(failure);
    return failures.length === 0 || report.verdict === 'fail' ? EXIT[report.verdict] : EXIT.inconclusive;
  },
};

async function givenDockerfile(given: Arguments): Promise<Dockerfile | null> {
  const file = given.last('dockerfile');
  if (file === null) return null;
  const { readDockerfile } = await import('../dockerfile/dockerfile.ts');
  const read = await readDockerfile(file);
  if (!read.ok) throw new UsageError(read.error);
  return read.value;
}

function givenLimits(given: Arguments): Partial<ReadingLimits> {
  const read = parseReadingLimits({ timeout: given.last('timeout'), 'max-unpacked': given.last('max-unpacked') });
  const [error] = read.errors;
  if (error !== undefined) throw new UsageError(`--${error}`);
  return read.limits;
}

interface RenderOptions {
  readonly colour: boolean;
  readonly columns: number | null;
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly workflow: Location | null;
}

/** The report in one of its formats, each of which is loaded on demand. */
async function rendered(report: Report, form: Form, { workflow, ...options }: RenderOptions): Promise<TextPieces> {
  switch (form) {
    case 'text':
      return renderText(report, { ...options, errors: false });
    case 'json':
      return (await import('../reports/json.ts')).renderJson(report);
    case 'sarif':
      return (await import('../reports/sarif.ts')).renderSarif(report, { place: workflow });
    case 'markdown':
      return (await import('../reports/markdown.ts')).renderMarkdown(report);
    case 'junit':
      return (await import('../reports/junit.ts')).renderJunit(report);
  }
}
