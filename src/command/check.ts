import { check } from '../check.ts';
import { inWorkflow } from '../github/context.ts';
import { workflowStep } from '../github/workflow.ts';
import { readDockerfile } from '../origins/dockerfile.ts';
import { renderPolicyError } from '../policy/error.ts';
import { FAIL_ON } from '../policy/schema.ts';
import { renderJson } from '../reports/json.ts';
import { renderJunit } from '../reports/junit.ts';
import { renderMarkdown } from '../reports/markdown.ts';
import type { Location, Render } from '../reports/report.ts';
import { renderSarif } from '../reports/sarif.ts';
import { renderText } from '../reports/text.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { type Command, EXIT } from './command.ts';
import { givenImages, IMAGES_FROM, inputErrorLine } from './given-images.ts';
import { POLICY_FLAGS, policyRun } from './policy-flags.ts';
import { FORMS, type Form, reportFiles, writeReportFile } from './report-files.ts';

export const checkCommand: Command = {
  name: 'check',
  operands: 'IMAGE…',
  summary: 'hold images against a policy',
  flags: {
    format: { value: 'FORM', words: FORMS, help: 'what stdout shows: text, json, sarif, markdown or junit' },
    report: { value: 'FORM=FILE', multiple: true, help: 'also write the report to a file, in any of these forms' },
    'fail-on': {
      value: 'SEVERITY',
      words: FAIL_ON,
      help: 'from which severity on a finding fails: error, warning or never',
    },
    ...POLICY_FLAGS,
    ...IMAGES_FROM,
    baseline: { value: 'FILE', help: 'an earlier report as JSON, to tell from how much images have grown' },
    dockerfile: {
      value: 'FILE',
      help: 'the Dockerfile that the images were built from, for rules that take its word and for the lines of findings; without it lines are told by the Dockerfiles below here',
    },
    explain: { help: 'say of every rule why it passed, failed, was unchecked or did not apply' },
    quiet: { help: 'show the verdict only' },
  },
  async run(given, terminal) {
    const images = await givenImages('check', given);
    const failOn = FAIL_ON.find((word) => word === given.last('fail-on')) ?? null;
    const files = await reportFiles(given);
    const file = given.last('dockerfile') ?? null;
    const dockerfile = file === null ? null : await readDockerfile(file);
    if (dockerfile !== null && !dockerfile.ok) throw new UsageError(dockerfile.error);
    const run = policyRun(given);
    if (run.note !== null) terminal.error(run.note);
    const baseline = given.last('baseline');
    const workflow = inWorkflow(process.env) ? workflowStep(process.env) : null;
    const result = await check({
      ...images,
      failOn,
      baseline,
      dockerfile: dockerfile?.value ?? null,
      workflow,
      ...(terminal.progress && !given.has('quiet') && { progress: terminal.progress }),
      ...run,
    });
    if (!result.ok) {
      for (const error of result.errors) terminal.error(renderPolicyError(error));
      return EXIT.usage;
    }
    const { report } = result;
    const render = renderers(given, workflow, terminal.colour);
    terminal.out(render[FORMS.find((form) => form === given.last('format')) ?? 'text'](report));
    for (const error of report.errors) terminal.error(inputErrorLine(error));
    const plain = renderers(given, workflow, false);
    const failures = files.flatMap(({ form, file }) => writeReportFile(file, plain[form](report)) ?? []);
    for (const failure of failures) terminal.error(failure);
    return failures.length === 0 || report.verdict === 'fail' ? EXIT[report.verdict] : EXIT.inconclusive;
  },
};

function renderers(given: Arguments, workflow: Location | null, colour: boolean): Readonly<Record<Form, Render>> {
  const options = { colour, explain: given.has('explain'), quiet: given.has('quiet'), errors: false };
  return {
    text: (report) => renderText(report, options),
    json: renderJson,
    sarif: (report) => renderSarif(report, { place: workflow }),
    markdown: (report) => renderMarkdown(report),
    junit: renderJunit,
  };
}
