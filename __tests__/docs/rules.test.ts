import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SECTIONS } from '../../scripts/generate/rules.ts';
import { plimsoll } from '../support/command.ts';
import { written } from '../support/images.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGES = join(ROOT, 'docs/rules');
const COMMAND = '$ node dist/cli.js ';
const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;

/** A policy on a page, and the command under it with what a reader is told that it shows. */
interface Example {
  readonly name: string;
  readonly policy: string;
  /** The block as it stands. */
  readonly console: string;
}

const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.each(pages)('docs/rules/%s', (name) => {
  const page = readFileSync(join(PAGES, name), 'utf8');
  const examples = examplesOf(page);
  const here = process.cwd();
  // Examples name their files from the root of a checkout.
  beforeAll(() => {
    const directory = written(new Map(examples.map(({ policy }) => ['policy.yml', policy])));
    for (const folder of ['__tests__', 'examples']) symlinkSync(join(ROOT, folder), join(directory, folder));
    process.chdir(directory);
  });
  afterAll(() => process.chdir(here));

  test('has every section, and something in each', () => {
    const sections = page.split(/^## /m).slice(1);
    expect(sections.map((section) => section.split('\n')[0])).toEqual(SECTIONS);
    for (const section of sections) expect(section.split('\n').slice(1).join('').length).toBeGreaterThan(40);
  });

  test('has an example that fails and one that does not', () => {
    const codes = new Set(examples.map((example) => example.console.trimEnd().split('\n').at(-1)));
    expect([...codes].toSorted()).toEqual(expect.arrayContaining(['0', '1']));
  });

  test.each(examples)('$name shows what the command shows', async (example) => {
    writeFileSync('policy.yml', example.policy);
    const [typed = ''] = example.console.split('\n');
    expect(typed.startsWith(COMMAND)).toBe(true);
    const { code, stdout, stderr } = await plimsoll(typed.slice(COMMAND.length).split(' '));
    const actual = `${typed}\n${stdout}${stderr}$ echo $?\n${code}\n`;
    if (process.env['UPDATE_DOCS'] === '1') update(join(PAGES, name), example.console, actual);
    else expect(example.console).toBe(actual);
  });
});

/** Every policy with the commands under it; a policy without a command is a promise that nobody keeps. */
function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let policy = '';
  let isUsed = true;
  for (const [, language, text = ''] of page.matchAll(FENCE)) {
    if (language === 'yaml') {
      if (!isUsed) throw new Error(`no command runs this policy:\n${policy}`);
      policy = text;
      isUsed = false;
    } else if (language === 'console') {
      examples.push({ name: text.split('\n')[0] ?? '', policy, console: text });
      isUsed = true;
    }
  }
  if (!isUsed) throw new Error(`no command runs this policy:\n${policy}`);
  return examples;
}

function update(path: string, before: string, after: string): void {
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(`\`\`\`console\n${before}\`\`\``, () => `\`\`\`console\n${after}\`\`\``),
  );
}
