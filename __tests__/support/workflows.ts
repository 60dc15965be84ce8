import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './pages.ts';

/** A workflow, or an action's manifest, as it stands in a file or on a page. */
export interface Document {
  /** Where it is: a path, and the line where it begins on a page. */
  readonly name: string;
  /** What kind of document it is to GitHub is told by this path. */
  readonly path: string;
  readonly text: string;
}

/** A workflow of this repository, as far as it is asked about. */
export interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const FOLDER = '.github/workflows';

/** All workflows of this repository. */
export const WORKFLOWS: readonly Document[] = readdirSync(join(ROOT, FOLDER)).map((name) => {
  const path = `${FOLDER}/${name}`;
  return { name: path, path, text: readFileSync(join(ROOT, path), 'utf8') };
});

/** All workflows on the README and the pages, and all steps that stand alone there: they are held to be steps of a job. */
export const SNIPPETS: readonly Document[] = pages().flatMap((page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(({ 1: block = '', index }) => {
    const workflow = workflowOf(block);
    const line = text.slice(0, index).split('\n').length;
    return workflow === null ? [] : [{ name: `${page}:${line}`, path: `${FOLDER}/${line}.yml`, text: workflow }];
  });
});

/** Reads what a workflow says. */
export function parseWorkflow({ text }: Document): Workflow {
  return parse(text);
}

/** What GitHub's own language service marks in each document, as lines of `LINE: MESSAGE`. */
export function githubMarks(documents: readonly Document[]): readonly (readonly string[])[] {
  const service = join(ROOT, '__tests__/support/github-language-service.ts');
  return JSON.parse(
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', service], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
    }),
  );
}

function pages(): readonly string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' });
  return ['README.md', ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
}

function workflowOf(block: string): string | null {
  if (/^jobs:/m.test(block)) return block;
  if (!/^- (?:uses|run|name): /.test(block)) return null;
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${block.replace(/^(?=.)/gm, '      ')}`;
}
