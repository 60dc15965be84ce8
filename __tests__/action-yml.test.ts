import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { githubMarks } from './support/workflows.ts';

interface Action {
  readonly runs: { readonly using: string; readonly main: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action: Action = parse(text);

test('action.yml has the inputs and outputs that workflows depend on', () => {
  expect(Object.keys(action.inputs).join(' ')).toBe(
    'images images-from policy fail-on dockerfile context baseline timeout max-unpacked report-file sarif-file summary annotations comment check-run id github-token policy-token',
  );
  expect(Object.keys(action.outputs).join(' ')).toBe(
    'verdict reason errors warnings waived unchecked images digests report-file sarif-file',
  );
});

test('action.yml has no default that could hide a value of a policy', () => {
  const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(defaults.map(([name]) => name)).toEqual(['summary', 'annotations', 'check-run', 'github-token']);
});

test('action.yml runs the bundled entry', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(existsSync(join(root, action.runs.main))).toBe(true);
});

test("GitHub's language service accepts action.yml and reports planted errors", () => {
  const canaries: readonly (readonly [string, ...string[]])[] = [
    [text],
    [text.replace('using: node24', 'using: node99'), "Unexpected value 'node99'"],
    [text.replace('main: dist', 'mian: dist'), "'main' is required for Node.js actions", "Unexpected value 'mian'"],
    [`${text}\n  steps: []\n`, "Unexpected value 'steps'"],
    [text.replace('author:', 'owner:'), "Unexpected value 'owner'"],
  ];
  const marks = githubMarks(canaries.map(([canary]) => ({ name: 'action.yml', path: 'action.yml', text: canary })));
  expect(marks).toEqual(canaries.map(([, ...expected]) => expected.map((message) => expect.stringContaining(message))));
});
