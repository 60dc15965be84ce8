import { resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { type Context, NO_CONTEXT, parseContext } from '../policy/context.ts';
import { FAIL_ON, type FailOn } from '../policy/enums.ts';
import { splitBuildResults } from '../sources/build-result.ts';
import { parseReadingLimits, type ReadingLimits } from '../sources/reading-budget.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';

/** The validated inputs of the Action. */
export interface ActionInputs {
  /** Together with build results at least one: a step that checks nothing is an error. */
  readonly images: readonly string[];
  /** Build results: paths, or the JSON itself. */
  readonly imagesFrom: readonly string[];
  /** Paths, names of built-in policies, or whole policies as YAML; empty for the default. */
  readonly policies: readonly string[];
  /** Null leaves it to the policy. */
  readonly failOn: FailOn | null;
  /** Facts given by the workflow, over those of the runner. */
  readonly context: Context;
  /** Tokens for policies of other repositories, of which the first non-empty one is used; null for an empty input. */
  readonly policyToken: string | null;
  readonly githubToken: string | null;
  /** An earlier JSON report, to measure growth against. */
  readonly baseline: string | null;
  /** Limits of reading that the workflow sets. */
  readonly limits: Partial<ReadingLimits>;
  /** The path of the Dockerfile of the images. */
  readonly dockerfile: string | null;
  /** The file for the JSON report. */
  readonly reportFile: string | null;
  /** The file for the SARIF report; another one than for JSON. */
  readonly sarifFile: string | null;
  readonly summary: boolean;
  readonly annotations: boolean;
  /** When the pull request gets a comment. */
  readonly comment: CommentWhen;
  readonly checkRun: boolean;
  /** Distinguishes several uses of the Action in a workflow; may be empty. */
  readonly id: string;
}

/** The inputs that comments and check runs need. */
export type CommentInputs = Pick<ActionInputs, 'comment' | 'checkRun' | 'id' | 'githubToken'>;

export type CommentWhen = (typeof COMMENT_WHEN)[number];
const COMMENT_WHEN = ['never', 'on-failure', 'always'] as const;

export type InputsResult =
  | { readonly ok: true; readonly inputs: ActionInputs }
  /** If other inputs are invalid, the error can still be published on the pull request. */
  | { readonly ok: false; readonly errors: readonly string[]; readonly inputs: CommentInputs };

/** Returns an input by name, trimmed, or an empty string: `getInput` of `@actions/core`. */
export type GetInput = (name: string) => string;

/** A line of a YAML mapping, which no path or name of a policy resembles. */
const MAPPING = /^\s*(?:[\w-]+|"[\w-]+"|'[\w-]+')\s*:(?:\s|$)/;

/** Reads all inputs and reports all errors together. */
export function readInputs(getInput: GetInput): InputsResult {
  const errors: string[] = [];
  const fail = (message: string) => void errors.push(message);
  const inputs: ActionInputs = {
    images: readImages(getInput, fail),
    imagesFrom: splitBuildResults(getInput('images-from')),
    policies: policiesOf(getInput('policy')),
    failOn: readWord('fail-on', FAIL_ON, getInput, fail),
    context: readContext(getInput, fail),
    policyToken: getInput('policy-token') || null,
    githubToken: getInput('github-token') || null,
    baseline: getInput('baseline') || null,
    limits: readLimits(getInput, fail),
    dockerfile: getInput('dockerfile') || null,
    reportFile: getInput('report-file') || null,
    sarifFile: readSarifFile(getInput, fail),
    summary: readBoolean('summary', true, getInput, fail),
    annotations: readBoolean('annotations', true, getInput, fail),
    comment: readWord('comment', COMMENT_WHEN, getInput, fail) ?? 'never',
    checkRun: readBoolean('check-run', false, getInput, fail),
    id: readId(getInput('id'), fail),
  };
  if (errors.length === 0) return { ok: true, inputs };
  // With an invalid id, the comment and check run of this use are unknown.
  const isOwn = inputs.id === getInput('id');
  const beside = { comment: isOwn ? inputs.comment : ('never' as const), checkRun: isOwn && inputs.checkRun };
  return { ok: false, errors, inputs: { ...inputs, ...beside } };
}

/** The runner does not enforce `required`. */
function readImages(getInput: GetInput, fail: (message: string) => void): readonly string[] {
  const images = linesOf(getInput('images'));
  if (images.length === 0 && getInput('images-from') === '')
    fail('the input images is empty: name at least one image, such as "oci-archive:build/app.tar"');
  return images;
}

/** Lines of paths and names, or one policy as YAML: a mapping is one policy. */
function policiesOf(text: string): readonly string[] {
  const inline = text.startsWith('{') || text.split(LINE_BREAK).some((line) => MAPPING.test(line));
  return inline ? [text] : linesOf(text);
}

/** One of a fixed set of words, or null for an empty input. */
function readWord<W extends string>(
  name: string,
  words: readonly W[],
  getInput: GetInput,
  fail: (message: string) => void,
): W | null {
  const text = getInput(name);
  const known = words.find((word) => word === text);
  if (known !== undefined || text === '') return known ?? null;
  const meant = suggest(text, words);
  const all = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  fail(safe`the input ${name} must be ${all}, not "${text}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`);
  return null;
}

function readLimits(getInput: GetInput, fail: (message: string) => void): Partial<ReadingLimits> {
  const { limits, errors } = parseReadingLimits({
    timeout: getInput('timeout'),
    'max-unpacked': getInput('max-unpacked'),
  });
  for (const error of errors) fail(`the input ${error}`);
  return limits;
}

/** One file cannot contain both reports. */
function readSarifFile(getInput: GetInput, fail: (message: string) => void): string | null {
  const file = getInput('sarif-file') || null;
  if (file !== null && resolve(file) === resolve(getInput('report-file')))
    fail(safe`the inputs report-file and sarif-file are both ${file}: use a separate file for each`);
  return file;
}

function readContext(getInput: GetInput, fail: (message: string) => void): Context {
  const read = parseContext(linesOf(getInput('context')));
  if (read.ok) return read.context;
  for (const error of read.errors) fail(`the input context: ${error}`);
  return NO_CONTEXT;
}

/** The booleans of YAML 1.2's core schema, as in GitHub's own toolkit; `absent` for an empty input. */
function readBoolean(name: string, absent: boolean, getInput: GetInput, fail: (message: string) => void): boolean {
  const text = getInput(name);
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (text !== '') fail(safe`the input ${name} must be true or false, not "${text}"`);
  return absent;
}

function readId(text: string, fail: (message: string) => void): string {
  if (text.length <= LIMITS.idCharacters) return text;
  fail(`the input id has ${text.length} characters; at most ${LIMITS.idCharacters} are allowed`);
  return '';
}

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
