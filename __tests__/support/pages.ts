import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plimsoll, type Run } from './command.ts';
import { writeLayout } from './images.ts';
import { testWith } from './tools.ts';

export const ROOT = join(import.meta.dirname, '../..');
const COMMAND = '$ node dist/cli.js ';
const JQ = ' | jq ';
const FENCE = /^```(\w+)\n([\s\S]*?)^```$/gm;
/** A policy of which the first line is a remark with a file name is that file. */
const FILE = /^# (\S+\.yml)\n/;

/** Policies on a page, and a command under them with what a reader is told that it shows. */
export interface Example {
  readonly name: string;
  /** By file name: those above the command, as they are there by then. */
  readonly files: ReadonlyMap<string, string>;
  /** The block as it stands. */
  readonly console: string;
}

/** Every command on a page with the policies above it; a policy without a command is a promise that nobody keeps. */
export function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let files: ReadonlyMap<string, string> = new Map();
  let unused: string | null = null;
  for (const [, language, text = ''] of page.matchAll(FENCE)) {
    if (language === 'yaml' && /^version: 1$/m.test(text)) {
      const name = FILE.exec(text)?.[1] ?? 'policy.yml';
      files = new Map([...files, [name, text]]);
      unused = text;
    } else if (language === 'console') {
      examples.push({ name: text.split('\n')[0] ?? '', files, console: text });
      unused = null;
    }
  }
  if (unused !== null) throw new Error(`no command runs this policy:\n${unused}`);
  return examples;
}

/** Runs every command of a page where its policies are, and holds what it shows against the page; UPDATE_DOCS=1 writes it there. */
export function testExamples(path: string): readonly Example[] {
  const examples = examplesOf(readFileSync(path, 'utf8'));
  const here = process.cwd();
  // Examples name their files from the root of a checkout.
  beforeAll(() => {
    const directory = writeLayout(new Map([['policy.yml', '']]));
    for (const folder of ['__tests__', 'examples']) symlinkSync(join(ROOT, folder), join(directory, folder));
    process.chdir(directory);
  });
  afterAll(() => process.chdir(here));

  for (const example of examples) {
    const runs = example.name.includes(JQ) ? testWith('jq') : test;
    runs(`${example.name} shows what the command shows`, async () => {
      for (const [name, text] of example.files) {
        mkdirSync(dirname(name), { recursive: true });
        writeFileSync(name, text);
      }
      const [typed = ''] = example.console.split('\n');
      expect(typed.startsWith(COMMAND)).toBe(true);
      const { code, stdout, stderr } = await runLine(typed.slice(COMMAND.length));
      const said = stderr === '' ? '' : stderr.replace(/^(?! )/gm, 'plimsoll: ').replace(/plimsoll: $/, '');
      const actual = `${typed}\n${stdout}${said}$ echo $?\n${code}\n`;
      if (process.env['UPDATE_DOCS'] === '1') update(path, example.console, actual);
      else expect(example.console).toBe(actual);
    });
  }
  return examples;
}

/** Runs a command line, of which jq may read the output: then its answer and its exit code are what is seen. */
async function runLine(line: string): Promise<Run> {
  const [command = '', filter] = line.split(JQ);
  const run = await plimsoll(wordsOf(command));
  if (filter === undefined) return run;
  const { error, status, stdout, stderr } = spawnSync('jq', wordsOf(filter), { input: run.stdout, encoding: 'utf8' });
  if (error) throw error;
  return { code: status ?? -1, stdout, stderr: run.stderr + stderr };
}

/** The words of a command line, as a shell has them: quotes keep what is in them together. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

function update(path: string, before: string, after: string): void {
  const fenced = (text: string) => `\`\`\`console\n${text}\`\`\``;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(fenced(before), () => fenced(after)),
  );
}
