import { normalize } from 'node:path';
import { type Context, NO_CONTEXT, parseContext } from '../policy/context.ts';
import { FAIL_ON, type FailOn } from '../policy/schema.ts';
import { splitBuildResults } from '../sources/build-result.ts';
import { suggest } from '../text/suggestion.ts';
import { say } from '../text/untrusted.ts';

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
  /** Tells this use of the Action from others of the same workflow; may be empty. */
  readonly id: string;
}

export type InputsResult =
  | { readonly ok: true; readonly inputs: ActionInputs }
  | { readonly ok: false; readonly errors: readonly string[] };

/** Gives an input by its name, trimmed, or an empty string: `getInput` of `@actions/core`. */
export type GetInput = (name: string) => string;

/**
 * Inputs that the contract has and this version does not act on, with the values that ask for nothing.
 * What somebody asks for and does not get must not pass for done.
 */
const LATER: readonly { readonly name: string; readonly idle: RegExp }[] = [
  { name: 'comment', idle: /^(?:never)?$/ },
  { name: 'check-run', idle: /^(?:false|False|FALSE)?$/ },
];

/** A line of a YAML mapping, which no path or name of a policy looks like. */
const MAPPING = /^\s*(?:[\w-]+|"[\w-]+"|'[\w-]+')\s*:(?:\s|$)/;

/** Reads all inputs, and tells of everything that is wrong with them at once. */
export function readInputs(getInput: GetInput): InputsResult {
  const errors: string[] = [];
  const fail = (message: string) => void errors.push(message);
  for (const { name, idle } of LATER) {
    if (!idle.test(getInput(name)))
      fail(say`the input ${name} is not available in this version of Plimsoll: leave it out`);
  }
  const inputs: ActionInputs = {
    images: readImages(getInput, fail),
    imagesFrom: splitBuildResults(getInput('images-from')),
    policies: policiesOf(getInput('policy')),
    failOn: readFailOn(getInput('fail-on'), fail),
    context: readContext(getInput, fail),
    policyToken: getInput('policy-token') || null,
    githubToken: getInput('github-token') || null,
    baseline: getInput('baseline') || null,
    dockerfile: getInput('dockerfile') || null,
    reportFile: getInput('report-file') || null,
    sarifFile: readSarifFile(getInput, fail),
    summary: readBoolean('summary', getInput, fail),
    annotations: readBoolean('annotations', getInput, fail),
    id: getInput('id'),
  };
  return errors.length === 0 ? { ok: true, inputs } : { ok: false, errors };
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

function readFailOn(text: string, fail: (message: string) => void): FailOn | null {
  const known = FAIL_ON.find((word) => word === text);
  if (known !== undefined || text === '') return known ?? null;
  const meant = suggest(text, FAIL_ON);
  fail(
    say`the input fail-on is "${text}", and should be error, warning or never${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
  );
  return null;
}

/** One file cannot hold both reports. */
function readSarifFile(getInput: GetInput, fail: (message: string) => void): string | null {
  const file = getInput('sarif-file') || null;
  if (file !== null && normalize(file) === normalize(getInput('report-file')))
    fail(say`the inputs report-file and sarif-file are both ${file}: give each a file of its own`);
  return file;
}

function readContext(getInput: GetInput, fail: (message: string) => void): Context {
  const read = parseContext(linesOf(getInput('context')));
  if (read.ok) return read.context;
  for (const error of read.errors) fail(`the input context: ${error}`);
  return NO_CONTEXT;
}

/** The words that YAML 1.2's core schema has for booleans, as GitHub's own toolkit has it; true where nothing is said. */
function readBoolean(name: string, getInput: GetInput, fail: (message: string) => void): boolean {
  const text = getInput(name);
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (!/^(?:true|True|TRUE)?$/.test(text)) fail(say`the input ${name} is "${text}", and should be true or false`);
  return true;
}

const LINE_BREAK = /\r\n|\r|\n/;

function linesOf(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
