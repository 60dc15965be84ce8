import { inWorkflow } from '../github/environment.ts';
import { neverWritable, sameFileName, writeReportTo } from '../github/report-file.ts';
import { parseLocations } from '../sources/expand-locations.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { type Arguments, UsageError } from './arguments.ts';

/** What a report can be shown or written as. */
export const FORMS = ['text', 'json', 'sarif', 'markdown', 'junit'] as const;
export type Form = (typeof FORMS)[number];

/** A file that a report is to be written to. */
export interface ReportFile {
  readonly form: Form;
  readonly file: string;
}

/**
 * The files of `--report FORM=FILE`. One that is named twice, or that the run reads, is a `UsageError`: a report would go over another, or over an image. An
 * earlier report may be written anew: it has been read by then.
 */
export async function reportFiles(given: Arguments): Promise<readonly ReportFile[]> {
  const files = given.all('report').map(reportFile);
  if (files.length === 0) return files;
  const read = await filesRead(given);
  const taken = new Set<string>();
  for (const { file } of files) {
    const path = sameFileName(file);
    if (taken.has(path)) throw new UsageError(safe`--report names ${file} twice: give each form a file of its own`);
    if (read.has(path)) throw new UsageError(safe`--report would write over ${file}, which this run reads`);
    taken.add(path);
    const why = neverWritable(file, inWorkflow(process.env) ? process.env : {});
    if (why !== null) throw new UsageError(`${safe`--report: ${file}`}: the report could not be written: ${why}`);
  }
  return files;
}

/** Writes a report; what went wrong in one line, or null. */
export function writeReportFile(file: string, text: string): string | null {
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
      safe`--report is FORM=FILE, and FORM one of ${FORMS}, not "${value}"${near === undefined || form ? '' : `; did you mean ${near}=FILE?`}`,
    );
  }
  return { form, file };
}

/** Every path that a run reads, whole; names that are no paths do no harm here. */
async function filesRead(given: Arguments): Promise<ReadonlySet<string>> {
  const images = await parseLocations(given.positionals);
  const paths = images.flatMap(({ location }) => (location.ok ? [location.value.path] : []));
  const flags = ['policy', 'dockerfile', 'images-from'].flatMap((flag) => given.all(flag));
  return new Set([...paths, ...flags].map(sameFileName));
}
