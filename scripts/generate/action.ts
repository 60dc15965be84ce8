/** The tables of the Action's inputs and outputs, from action.yml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { code, table, withGenerated } from './markdown.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What action.yml says of an input; of an output it has no default. */
interface Parameter {
  readonly description: string;
  readonly default?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, Parameter>>;
  readonly outputs: Readonly<Record<string, Parameter>>;
}

/** action.yml as it is now. */
export function readAction(): Action {
  return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
}

/** The page with its tables made anew. */
export function withActionTables(page: string): string {
  const { inputs, outputs } = readAction();
  const ofInputs = Object.entries(inputs).map(([name, { description, default: fallback }]) => [
    code(name),
    description,
    fallback === undefined ? '' : code(fallback),
  ]);
  const ofOutputs = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = withGenerated(page, 'inputs', table(['Input', 'What it is', 'Default'], ofInputs));
  return withGenerated(withInputs, 'outputs', table(['Output', 'What it is'], ofOutputs));
}
