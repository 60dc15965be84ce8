import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Action {
  readonly runs: { readonly using: string; readonly main: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const root = join(import.meta.dirname, '..');
const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

test('action.yml has the inputs and outputs that workflows depend on', () => {
  expect(Object.keys(action.inputs).join(' ')).toBe(
    'images images-from policy fail-on dockerfile context baseline report-file sarif-file summary annotations comment check-run id github-token policy-token',
  );
  expect(Object.keys(action.outputs).join(' ')).toBe(
    'verdict reason errors warnings waived unchecked images digests report-file sarif-file',
  );
});

test('action.yml has defaults only where they hide nothing that a policy says', () => {
  const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
  expect(defaults.map(([name]) => name)).toEqual(['summary', 'annotations', 'check-run', 'github-token']);
});

test('action.yml runs what is bundled', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  expect(existsSync(join(root, action.runs.main))).toBe(true);
});
