/** Every output that is for machines, and the JSON Schema of each. */
import { REPORT } from './check.ts';
import { CLASSIFICATIONS } from './classify.ts';
import { INSPECTION } from './inspect.ts';
import { RULE_LISTINGS } from './rules.ts';
import type { Described, RecordShape, WordsShape } from './shape.ts';

export interface Output {
  /** The command that prints it. */
  readonly command: string;
  readonly meaning: string;
  readonly shape: Described;
}

export const OUTPUTS: readonly Output[] = [
  {
    command: 'check',
    meaning: 'The report on a run. `--report json=FILE` and the input `report-file` of the Action write the same.',
    shape: REPORT,
  },
  { command: 'inspect', meaning: 'What is in images, without a policy.', shape: INSPECTION },
  { command: 'classify', meaning: 'What media types are: an object for each that was given.', shape: CLASSIFICATIONS },
  { command: 'rules', meaning: 'The rules that are built in, or those that were named.', shape: RULE_LISTINGS },
];

/** What has a name of its own. */
export type Named = RecordShape | WordsShape;

/** Everything in any output that has a name; a name is one thing's in all of them. */
export function namedInAll(): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const { shape } of OUTPUTS) namedWithin(shape, found);
  return found;
}

/** Everything within a shape that has a name, each once, in the order met. */
export function namedWithin(shape: Described, found = new Map<string, Named>()): ReadonlyMap<string, Named> {
  if (shape.kind === 'record' || shape.kind === 'words') {
    const known = found.get(shape.name);
    if (known === shape) return found;
    if (known) throw new Error(`two things are called ${shape.name}`);
    found.set(shape.name, shape);
  }
  for (const inner of within(shape)) namedWithin(inner, found);
  return found;
}

function within(shape: Described): readonly Described[] {
  switch (shape.kind) {
    case 'record':
      return shape.fields.map((field) => field.shape);
    case 'list':
    case 'mapping':
      return [shape.item];
    case 'either':
      return shape.shapes;
    case 'plain':
    case 'words':
      return [];
  }
}
