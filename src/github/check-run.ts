import { randomUUID } from 'node:crypto';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isArray, isObject, type JsonValue } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import type { Annotation, AnnotationLevel } from '../reports/annotations.ts';
import type { Verdict } from '../reports/report.ts';
import { plural } from '../text/count.ts';
import { markdownText } from '../text/markdown.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import type { Address } from './address.ts';
import type { RetryPolicy } from './bounded-fetch.ts';
import { textAt, valueAt } from './event.ts';
import {
  type Exchange,
  exchangeWith,
  GitHubWriteError,
  type LogMessage,
  retryOnce,
  warnOnFailure,
} from './exchange.ts';

/** The contents of a check run. */
export interface CheckRun {
  /** Distinguishes several uses of the Action; may be empty. */
  readonly id: string;
  readonly verdict: Verdict;
  /** The verdict in a word, and its reason. */
  readonly title: string;
  /** All annotations, highest severity first. */
  readonly annotations: readonly Annotation[];
  /** Markdown, of at most `LIMITS.commentBytes` bytes. */
  readonly summary: string;
}

/** An annotation of GitHub's API (docs.github.com/rest, "Create a check run"). */
interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** Unchecked is not passed; the title distinguishes failed from inconclusive. */
const CONCLUSIONS = { pass: 'success', inconclusive: 'failure', fail: 'failure' } as const satisfies Record<
  Verdict,
  string
>;

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const satisfies Record<
  AnnotationLevel,
  string
>;

/**
 * Adds a check run with all annotations to the commit. It is created as completed, so that an interrupted run leaves
 * none in progress; annotations beyond the first batch are appended. Returns what could not be done, or null.
 */
export async function writeCheckRun(
  run: CheckRun,
  address: Address,
  retryPolicy?: RetryPolicy,
): Promise<LogMessage | null> {
  const { commit } = address;
  if (commit === null)
    return { level: 'info', message: 'No check run was written: the commit of this run is unknown.' };
  const { placed, unplaced } = sorted(run.annotations.slice(0, LIMITS.checkRunAnnotations), address);
  const left = run.annotations.length - placed.length - unplaced.length;
  const [first = [], ...others] = batchesOf(placed);
  const output = {
    title: escapeUntrusted(run.title, LIMITS.checkRunTitleCharacters),
    summary: run.summary,
    text: textOf(unplaced, left),
  };
  const path = `/repos/${address.repository}/check-runs`;
  let missing = 'The check run';
  return await warnOnFailure(
    () => missing,
    async () => {
      const exchange = await exchangeWith(address, 'checks: write', retryPolicy);
      const body = {
        name: run.id === '' ? 'Plimsoll' : safe`Plimsoll (${run.id})`,
        head_sha: commit,
        // An id of this check run, to find it if the response to its creation is lost.
        external_id: randomUUID(),
        status: 'completed',
        conclusion: CONCLUSIONS[run.verdict],
        output: { ...output, annotations: first },
      } as const;
      const id = await retryOnce(async (again) => {
        const found = again ? await standing(body, address, exchange) : undefined;
        return found ?? idIn((await exchange(path, { method: 'POST', body })).value);
      }, retryPolicy);
      missing = `A part of the ${plural(placed.length, 'annotation')} of the check run`;
      let count = first.length;
      for (const annotations of others) {
        await retryOnce(async (again) => {
          if (again && (await countOf(`${path}/${id}`, exchange)) > count) return;
          await exchange(`${path}/${id}`, { method: 'PATCH', body: { output: { ...output, annotations } } });
        }, retryPolicy);
        count += annotations.length;
      }
    },
  );
}

/** Annotations without a file in the repository, and the number of further ones: Markdown. */
function textOf(unplaced: readonly Annotation[], left: number): string {
  const more = (count: number) =>
    count === 0 ? '' : `\n… and ${plural(count, 'more annotation')}: see the job summary and the log`;
  const lines: string[] = [];
  let space = LIMITS.commentBytes - Buffer.byteLength(more(unplaced.length + left));
  for (const { title, message } of unplaced) {
    const line = `- **${markdownText(title)}**: ${markdownText(message, LIMITS.annotationCharacters)}`;
    space -= Buffer.byteLength(line) + 1;
    if (space < 0) break;
    lines.push(line);
  }
  return (lines.join('\n') + more(unplaced.length - lines.length + left)).trimStart();
}

/** Annotations with a file in the repository, which GitHub requires, and the others. */
function sorted(annotations: readonly Annotation[], address: Address) {
  const placed: CheckAnnotation[] = [];
  const unplaced: Annotation[] = [];
  for (const annotation of annotations) {
    const found = checkAnnotation(annotation, address);
    if (found === null) unplaced.push(annotation);
    else placed.push(found);
  }
  return { placed, unplaced };
}

/** At its file; otherwise at the step of the workflow, if that is known. */
function checkAnnotation(
  { level, title, message, file, line, column }: Annotation,
  { workspace, workflow }: Address,
): CheckAnnotation | null {
  const own = file === undefined ? null : pathIn(workspace, file);
  const path = own ?? workflow?.file;
  if (path === undefined) return null;
  const start = (own === null ? workflow?.line : line) ?? 1;
  return {
    path,
    start_line: start,
    end_line: start,
    ...(own !== null && line !== undefined && column !== undefined && { start_column: column, end_column: column }),
    annotation_level: LEVELS[level],
    title: escapeUntrusted(title, LIMITS.checkRunTitleCharacters),
    message,
  };
}

/** A local file as a path in the repository; null for a file elsewhere. */
function pathIn(workspace: string, file: string): string | null {
  const path = relative(workspace, resolve(workspace, file));
  return path === '' || path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
    ? null
    : path.split(sep).join('/');
}

function batchesOf(annotations: readonly CheckAnnotation[]): readonly (readonly CheckAnnotation[])[] {
  const batches: CheckAnnotation[][] = [];
  for (let at = 0; at < annotations.length; at += LIMITS.checkRunBatch)
    batches.push(annotations.slice(at, at + LIMITS.checkRunBatch));
  return batches;
}

/** The check run that was created although the response was lost. */
async function standing(
  { name, head_sha, external_id }: { readonly name: string; readonly head_sha: string; readonly external_id: string },
  { repository }: Address,
  exchange: Exchange,
): Promise<bigint | undefined> {
  const query = new URLSearchParams({ check_name: name, per_page: '100' });
  const { value } = await exchange(`/repos/${repository}/commits/${head_sha}/check-runs?${query}`);
  const runs = isObject(value) ? value.get('check_runs') : undefined;
  if (runs === undefined || !isArray(runs))
    throw new GitHubWriteError('GitHub did not respond with a list of check runs');
  const own = runs.find((run) => isObject(run) && textAt(run, 'external_id') === external_id);
  return own === undefined ? undefined : idIn(own);
}

/** The number of annotations of a check run. */
async function countOf(path: string, exchange: Exchange): Promise<bigint> {
  const { value } = await exchange(path);
  const count = isObject(value) ? valueAt(value, 'output', 'annotations_count') : undefined;
  if (typeof count !== 'bigint') throw new GitHubWriteError('GitHub did not respond with a check run');
  return count;
}

function idIn(value: JsonValue): bigint {
  const id = isObject(value) ? value.get('id') : undefined;
  // The check run may exist, but its id is unknown.
  if (typeof id !== 'bigint') throw new GitHubWriteError('GitHub did not respond with a check run', false);
  return id;
}
