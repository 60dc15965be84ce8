/** docs/action.md: the tables of the Action's inputs and outputs, from action.yml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { code, table, withGenerated } from './markdown.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = 'docs/action.md';

/** An input or an output; outputs have no default. */
interface Parameter {
  readonly description: string;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Parameter>>;
  readonly outputs: Readonly<Record<string, Parameter>>;
}

/** Parses action.yml. */
export function readAction(): Action {
  return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
}

/** The page with current tables. */
export function actionPage(): { readonly path: string; readonly text: string } {
  const page = readFileSync(join(ROOT, PATH), 'utf8');
  const { inputs, outputs } = readAction();
  const ofInputs = Object.entries(inputs).map(([name, { description, default: fallback }]) => [
    code(name),
    description,
    fallback === undefined ? '' : code(fallback),
  ]);
  const ofOutputs = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = withGenerated(page, 'inputs', table(['Input', 'Meaning', 'Default'], ofInputs));
  return { path: PATH, text: withGenerated(withInputs, 'outputs', table(['Output', 'Meaning'], ofOutputs)) };
}
