import { inWorkflow } from '../github/environment.ts';
import { neverWritable, sameFileName, writeReportTo } from '../github/report-file.ts';
import { parseLocations } from '../sources/expand-locations.ts';
import type { TextPieces } from '../text/pieces.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Arguments, UsageError } from './arguments.ts';

/** The formats of a report. */
export const FORMS = ['text', 'json', 'sarif', 'markdown', 'junit'] as const;
export type Form = (typeof FORMS)[number];

/** A file to write a report to. */
export interface ReportFile {
  readonly form: Form;
  readonly file: string;
}

/**
 * The files of `--report FORMAT=FILE`. A file that is named twice, or that the run reads, is a `UsageError`: it would
 * be overwritten. The baseline may be overwritten, because it has been read by then.
 */
export async function reportFiles(given: Arguments): Promise<readonly ReportFile[]> {
  const files = given.all('report').map(reportFile);
  if (files.length === 0) return files;
  const read = await filesRead(given);
  const taken = new Set<string>();
  for (const { file } of files) {
    const path = sameFileName(file);
    if (taken.has(path)) throw new UsageError(safe`--report names ${file} twice: use a separate file for each format`);
    if (read.has(path)) throw new UsageError(safe`--report would overwrite ${file}, which this run reads`);
    taken.add(path);
    const why = neverWritable(file, inWorkflow(process.env) ? process.env : {});
    if (why !== null) throw new UsageError(`${safe`--report: ${file}`}: the report could not be written: ${why}`);
  }
  return files;
}

/** Writes a report; returns the error in one line, or null. */
export function writeReportFile(file: string, text: TextPieces): string | null {
  const why = writeReportTo(file, text, inWorkflow(process.env) ? process.env : {});
  return why === null ? null : `${safe`${file}`}: the report could not be written: ${why}`;
}

function reportFile(value: string): ReportFile {
  const equals = value.indexOf('=');
  const [word, file] = equals < 0 ? [value, ''] : [value.slice(0, equals), value.slice(equals + 1)];
  const form = FORMS.find((known) => known === word);
  if (form === undefined || file === '') {
    const near = suggest(word, FORMS);
    throw new UsageError(
      safe`--report must be FORMAT=FILE with FORMAT one of ${FORMS}, not "${value}"${near === undefined || form ? '' : `; did you mean ${near}=FILE?`}`,
    );
  }
  return { form, file };
}

/** Every path that a run reads, resolved; names that are not paths do no harm here. */
async function filesRead(given: Arguments): Promise<ReadonlySet<string>> {
  const images = await parseLocations(given.positionals);
  const paths = images.flatMap(({ location }) => (location.ok ? [location.value.path] : []));
  const flags = ['policy', 'dockerfile', 'images-from'].flatMap((flag) => given.all(flag));
  return new Set([...paths, ...flags].map(sameFileName));
}
