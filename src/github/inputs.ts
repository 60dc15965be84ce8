import { resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { type Context, NO_CONTEXT, parseContext } from '../policy/context.ts';
import { FAIL_ON, type FailOn } from '../policy/enums.ts';
import { splitBuildResults } from '../sources/build-result.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';

/** What a workflow gave the Action, read and checked. */
export interface ActionInputs {
  /** With what build steps left at least one: a step that checks nothing is a mistake. */
  readonly images: readonly string[];
  /** What build steps left: paths, or the JSON itself. */
  readonly imagesFrom: readonly string[];
  /** Paths, names of built-in policies, or whole policies as YAML; none leaves the choice to the default. */
  readonly policies: readonly string[];
  /** Null leaves it to the policy. */
  readonly failOn: FailOn | null;
  /** The facts that the workflow gives, over what the runner tells. */
  readonly context: Context;
  /** For policies of other repositories, the first of these that there is; null where an input is empty. */
  readonly policyToken: string | null;
  readonly githubToken: string | null;
  /** A report of an earlier run as JSON, to tell growth from. */
  readonly baseline: string | null;
  /** The path of what the images were built from. */
  readonly dockerfile: string | null;
  /** Where to write the report as JSON. */
  readonly reportFile: string | null;
  /** Where to write it as SARIF; another file than that. */
  readonly sarifFile: string | null;
  readonly summary: boolean;
  readonly annotations: boolean;
  /** When the pull request is commented. */
  readonly comment: CommentWhen;
  readonly checkRun: boolean;
  /** Tells this use of the Action from others of the same workflow; may be empty. */
  readonly id: string;
}

/** What of the inputs a comment and a check run need. */
export type CommentInputs = Pick<ActionInputs, 'comment' | 'checkRun' | 'id' | 'githubToken'>;

export type CommentWhen = (typeof COMMENT_WHEN)[number];
const COMMENT_WHEN = ['never', 'on-failure', 'always'] as const;

export type InputsResult =
  | { readonly ok: true; readonly inputs: ActionInputs }
  /** Where something is wrong, that can still be told on the pull request, unless it is what says so. */
  | { readonly ok: false; readonly errors: readonly string[]; readonly inputs: CommentInputs };

/** Gives an input by its name, trimmed, or an empty string: `getInput` of `@actions/core`. */
export type GetInput = (name: string) => string;

/** A line of a YAML mapping, which no path or name of a policy looks like. */
const MAPPING = /^\s*(?:[\w-]+|"[\w-]+"|'[\w-]+')\s*:(?:\s|$)/;

/** Reads all inputs, and tells of everything that is wrong with them at once. */
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
  // Which comment and check run would be its own is not known where the id is wrong.
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

/** Lines of paths and names, or one policy as YAML: whoever writes a mapping means it as a whole. */
function policiesOf(text: string): readonly string[] {
  const inline = text.startsWith('{') || text.split(LINE_BREAK).some((line) => MAPPING.test(line));
  return inline ? [text] : linesOf(text);
}

/** One of a few words, or null where nothing is said. */
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
  fail(
    safe`the input ${name} is "${text}", and should be ${all}${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
  );
  return null;
}

/** One file cannot hold both reports. */
function readSarifFile(getInput: GetInput, fail: (message: string) => void): string | null {
  const file = getInput('sarif-file') || null;
  if (file !== null && resolve(file) === resolve(getInput('report-file')))
    fail(safe`the inputs report-file and sarif-file are both ${file}: give each a file of its own`);
  return file;
}

function readContext(getInput: GetInput, fail: (message: string) => void): Context {
  const read = parseContext(linesOf(getInput('context')));
  if (read.ok) return read.context;
  for (const error of read.errors) fail(`the input context: ${error}`);
  return NO_CONTEXT;
}

/** The words that YAML 1.2's core schema has for booleans, as GitHub's own toolkit has it; `absent` where nothing is said. */
function readBoolean(name: string, absent: boolean, getInput: GetInput, fail: (message: string) => void): boolean {
  const text = getInput(name);
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (text !== '') fail(safe`the input ${name} is "${text}", and should be true or false`);
  return absent;
}

function readId(text: string, fail: (message: string) => void): string {
  if (text.length <= LIMITS.idCharacters) return text;
  fail(`the input id has ${text.length} characters, and should have at most ${LIMITS.idCharacters}`);
  return '';
}

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
