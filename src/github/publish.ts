import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDigest } from '../formats/digest.ts';
import { LIMITS } from '../limits.ts';
import { type Annotation, allAnnotationsOf, annotationsOf } from '../reports/annotations.ts';
import { headline } from '../reports/format.ts';
import { renderJson } from '../reports/json.ts';
import { renderMarkdown } from '../reports/markdown.ts';
import type { Report } from '../reports/report.ts';
import { renderSarif } from '../reports/sarif.ts';
import { renderText } from '../reports/text.ts';
import { describeSystemError, ReadFailure } from '../sources/byte-source.ts';
import type { TextPieces } from '../text/pieces.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import type { Address } from './address.ts';
import { writeCheckRun } from './check-run.ts';
import { writeComment } from './comment.ts';
import type { AnnotationProperties, CorePort } from './core.ts';
import type { Environment } from './environment.ts';
import type { LogMessage } from './exchange.ts';
import type { ActionInputs } from './inputs.ts';
import { reportTarget, writeReportTo } from './report-file.ts';

/** Writes a file; rejects if it cannot. */
export type WriteFile = (path: string, text: TextPieces) => Promise<void>;

/**
 * Writes to the disk, creating the folder if needed; rejects with the system's error, or with `ReadFailure` and the
 * reason.
 */
function diskWriter(environment: Environment): WriteFile {
  return async (path, text) => {
    const place = reportTarget(path, environment);
    if (!place.ok) throw new ReadFailure(place.reason);
    await makeFolder(dirname(place.path));
    const reason = writeReportTo(path, text, environment);
    if (reason !== null) throw new ReadFailure(reason);
  };
}

/** Node's own recursion does not end if an existing folder refuses a new one with ENOENT, as those of /proc do. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path);
}

/**
 * Publishes the results: log, report files, outputs, job summary, annotations, comment and check run, and last the
 * failure of the step, so that nothing is lost. Publishing never changes the verdict; but a requested report that
 * cannot be written fails the step, too.
 */
export async function publish(
  report: Report,
  inputs: ActionInputs,
  core: CorePort,
  address: Address,
  write: WriteFile = diskWriter(process.env),
): Promise<void> {
  // GitHub's log shows colors.
  core.info(renderText(report, { colour: true }).trimEnd());
  const files = [
    await writeReport(inputs.reportFile, () => renderJson(report), write),
    await writeReport(inputs.sarifFile, () => renderSarif(report, { id: inputs.id, place: address.workflow }), write),
  ] as const;
  const [json, sarif] = files;
  setOutputs(report, json.file, sarif.file, core);
  if (inputs.summary) await writeSummary(renderMarkdown(report, { id: inputs.id, files: address.files }), core);
  const beside = [
    await writeComment(
      {
        verdict: report.verdict,
        markdown: (bytes) => renderMarkdown(report, { bytes, id: inputs.id, files: address.files }),
      },
      inputs,
      address,
    ),
    inputs.checkRun ? await checkRun(report, inputs.id, address) : null,
  ].filter((message) => message !== null);
  const failures = [failureOf(report), ...files.map(({ failure }) => failure)].filter((reason) => reason !== null);
  const warning = beside.filter(({ level }) => level === 'warning').length;
  if (inputs.annotations) annotate(annotationsOf(report, { error: Math.min(failures.length, 1), warning }), core);
  for (const { level, message } of beside) core[level](message);
  if (failures.length > 0) core.setFailed(`Plimsoll: ${failures.join('; ')}`);
}

/** Writes annotations in their order: the runner keeps the first ten of a level. */
export function annotate(annotations: readonly Annotation[], core: CorePort): void {
  for (const { level, message, title, file, line, column } of annotations) {
    const properties: AnnotationProperties = {
      title,
      ...(file !== undefined && { file }),
      // The runner drops a column unless the annotation starts and ends on one line.
      ...(line !== undefined && {
        startLine: line,
        endLine: line,
        ...(column !== undefined && { startColumn: column }),
      }),
    };
    core[level](message, properties);
  }
}

async function checkRun(report: Report, id: string, address: Address): Promise<LogMessage | null> {
  const annotations = allAnnotationsOf(report);
  return await writeCheckRun(
    {
      id,
      verdict: report.verdict,
      title: `${headline(report).word}: ${report.reason}`,
      annotations,
      summary: renderMarkdown(report, { bytes: LIMITS.commentBytes, id, files: address.files }),
    },
    address,
  );
}

/** The reason why the step fails: a violated policy or an inconclusive run. */
function failureOf(report: Report): string | null {
  if (report.verdict === 'pass') return null;
  const reason = escapeUntrusted(report.reason, LIMITS.annotationCharacters);
  return report.verdict === 'fail'
    ? `the policy is violated: ${reason}`
    : `could not determine whether the policy is satisfied: ${reason}`;
}

/** A written file, or the error; neither if none was requested. */
interface Written {
  readonly file: string | null;
  readonly failure: string | null;
}

/** Writes a report if it was requested, and returns the error if there is one. */
async function writeReport(file: string | null, render: () => TextPieces, write: WriteFile): Promise<Written> {
  if (file === null) return { file, failure: null };
  try {
    await write(file, render());
    return { file, failure: null };
  } catch (error) {
    const reason = error instanceof ReadFailure ? error.message : describeSystemError(error);
    return { file: null, failure: `${safe`the report could not be written to ${file}`}: ${reason}` };
  }
}

/** Adds to the job summary. */
export async function writeSummary(markdown: string, core: CorePort): Promise<void> {
  try {
    await core.summary.addRaw(markdown).write();
  } catch (error) {
    // Without GITHUB_STEP_SUMMARY (an old runner, a local run) there is no summary; the verdict is not affected.
    core.info(safe`There is no job summary: ${reasonOf(error)}`);
  }
}

function setOutputs(report: Report, reportFile: string | null, sarifFile: string | null, core: CorePort): void {
  const { counts, images } = report;
  const digests = [...new Set(images.flatMap(({ digest }) => (digest !== null && isDigest(digest) ? [digest] : [])))];
  const kept = fitting(digests);
  if (kept.length < digests.length)
    core.info(`The output digests has the first ${kept.length} of ${digests.length}: the report has all.`);
  const outputs = {
    verdict: report.verdict,
    reason: escapeUntrusted(report.reason, LIMITS.annotationCharacters),
    errors: String(counts.error),
    warnings: String(counts.warning),
    waived: String(counts.waived),
    unchecked: String(counts.unchecked),
    images: String(counts.images),
    digests: kept.join('\n'),
    'report-file': reportFile ?? '',
    'sarif-file': sarifFile ?? '',
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** As many lines as an environment variable may hold, since a later step may pass the output as one. */
function fitting(lines: readonly string[]): readonly string[] {
  let bytes = 0;
  for (const [at, line] of lines.entries()) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > LIMITS.outputBytes) return lines.slice(0, at);
  }
  return lines;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
