import { withoutTag } from '../formats/reference.ts';
import { shellWord } from '../text/shell.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import { isClean } from './format.ts';
import { codeBlock } from './markdown-findings.ts';
import type { ImageReport, Report } from './report.ts';
import { HOME } from './tool.ts';

/** The number of images and rules that the examples name. */
const SHOWN = 3;

const DEFAULT_POLICY = '.github/plimsoll.yml';
/** The file name that a command shows for a policy that the workflow contains. */
const SAVED_POLICY = 'policy.yml';

/** How to waive the findings of a report and how to reproduce it, folded. Empty if nothing was found. */
export function* adviceFolds(report: Report): Generator<string> {
  const images = report.images.filter((image) => !isClean(image));
  if (images.length === 0) return;
  const waiver = waiverExample(images);
  if (waiver !== null) {
    yield `<details><summary>How to waive a finding</summary>\n\nAdd to the [policy](${HOME}/blob/v0/docs/policy.md#waivers), as narrow as possible:\n\n`;
    yield `${codeBlock('yaml', waiver)}\n</details>\n\n`;
  }
  const saved = isInline(report) ? ` and the inline policy saved as \`${SAVED_POLICY}\`` : '';
  yield `<details><summary>How to reproduce this report</summary>\n\nIn a checkout of the repository, with the same files${saved}:\n\n`;
  yield `${codeBlock('sh', checkCommand(report, images))}\n</details>\n\n`;
}

/** A waiver of what the first image violates; null if none violates anything. It names no rule that only others violate. */
function waiverExample(images: readonly ImageReport[]): string | null {
  const violated = images.map((image) => ({ image, found: image.findings.filter(({ waiver }) => waiver === null) }));
  const first = violated.find(({ found }) => found.length > 0);
  if (first === undefined) return null;
  const rules = [...new Set(first.found.map(({ rule }) => rule))].slice(0, SHOWN);
  const keys = new Set(first.found.filter(({ rule }) => rules.includes(rule)).map(({ key }) => key));
  const name = givenName(first.image);
  // Only names that the workflow gave are matched.
  const match = name === null ? `key: ${listOf([...keys].slice(0, SHOWN))}` : `image: ${listOf([withoutTag(name)])}`;
  return [
    'waivers:',
    `  - rules: ${listOf(rules)}`,
    `    match: {${match}}`,
    '    reason: WHY THIS IS ACCEPTABLE',
    '    until: YYYY-MM-DD',
  ].join('\n');
}

/** The name that the workflow gave to an image; null if it has none. */
function givenName({ source, names: [name], location }: ImageReport): string | null {
  if (name === undefined) return null;
  return source === 'registry' || location.endsWith(` as ${name}`) ? name : null;
}

/** A flow sequence of YAML. JSON strings are valid YAML. */
function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => (/^[a-z][\w./-]*$/i.test(text) ? text : JSON.stringify(escapeUntrusted(text)))).join(', ')}]`;
}

/** The command that checks the first inputs again that were not read, and the first images with findings. */
function checkCommand(report: Report, images: readonly ImageReport[]): string {
  const given = [...report.errors.map(({ image }) => image), ...images.map(({ location }) => location)];
  const policy = isInline(report) ? SAVED_POLICY : policyName(report);
  return [
    'npx plimsoll check',
    ...(policy === DEFAULT_POLICY ? [] : [`--policy ${word(policy)}`]),
    ...(report.failOn === 'error' ? [] : [`--fail-on ${report.failOn}`]),
    ...given.slice(0, SHOWN).map(word),
    ...(given.length > SHOWN ? ['…'] : []),
  ].join(' ');
}

/** The policy of the run. Those that it extends come before it. */
function policyName({ policies }: Report): string {
  return policies.at(-1)?.source ?? DEFAULT_POLICY;
}

function isInline(report: Report): boolean {
  return policyName(report).startsWith('inline policy');
}

function word(text: string): string {
  return shellWord(escapeUntrusted(text));
}
