import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { workflowStep } from '../../src/github/workflow.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
let workspaces = 0;

/** What the runner sets for a step of a workflow with this text. */
function runner(text: string | null, over: Readonly<Record<string, string>> = {}) {
  const workspace = join(directory, `workspace-${workspaces++}`);
  mkdirSync(join(workspace, '.github/workflows'), { recursive: true });
  if (text !== null) writeFileSync(join(workspace, '.github/workflows/ci.yml'), text);
  return {
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION_REPOSITORY: 'plimsoll/plimsoll',
    ...over,
  };
}

const WORKFLOW = `on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - name: check
        uses: plimsoll/plimsoll@v0
`;
const file = '.github/workflows/ci.yml';

describe('the step that uses the Action', () => {
  test('is the line that names it', () => {
    expect(workflowStep(runner(WORKFLOW))).toEqual({ file, line: 8, column: 9, confidence: 'exact' });
    const quoted = WORKFLOW.replace(
      '      - name: check\n        uses: plimsoll/plimsoll@v0',
      '      - uses: "Plimsoll/plimsoll/sub@v0"',
    );
    expect(workflowStep(runner(quoted))).toMatchObject({ line: 7, column: 9 });
  });

  test('is a path where the runner names no repository', () => {
    const local = WORKFLOW.replace('plimsoll/plimsoll@v0', './');
    expect(workflowStep(runner(local, { GITHUB_ACTION_REPOSITORY: '' }))).toMatchObject({ line: 8 });
  });

  test('is none that uses something else, where a step runs the command', () => {
    const local = WORKFLOW.replace('plimsoll/plimsoll@v0', './.github/actions/setup');
    const none = { file, line: null, column: null, confidence: 'ambiguous' };
    expect(workflowStep(runner(local, { GITHUB_ACTION_REPOSITORY: '' }), false)).toEqual(none);
    expect(workflowStep(runner(WORKFLOW), false)).toMatchObject({ line: 8 });
  });

  test('has no line where two could be it, or none is', () => {
    const none = { file, line: null, column: null, confidence: 'ambiguous' };
    expect(workflowStep(runner(`${WORKFLOW}      - uses: plimsoll/plimsoll@v0\n`))).toEqual(none);
    expect(workflowStep(runner('on: push\n'))).toEqual(none);
    expect(workflowStep(runner(WORKFLOW, { GITHUB_ACTION_REPOSITORY: 'a.b(c' }))).toEqual(none);
  });

  test.each([
    ["another repository's workflow", { GITHUB_WORKFLOW_REF: 'acme/shared/.github/workflows/ci.yml@main' }],
    ['a path that leads elsewhere', { GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/../../ci.yml@main' }],
    ['something else', { GITHUB_WORKFLOW_REF: 'x' }],
  ])('is not told of %s', (_, over) => {
    expect(workflowStep(runner(WORKFLOW, over))).toBeNull();
  });

  test('has no line where the file is not checked out, and is nothing outside of a workflow', () => {
    expect(workflowStep(runner(null))).toEqual({ file, line: null, column: null, confidence: 'ambiguous' });
    expect(workflowStep({})).toBeNull();
  });
});
