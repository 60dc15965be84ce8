/** Every machine-readable output. */
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
    meaning: 'The report of a run. `--report json=FILE` and the input `report-file` of the Action write the same.',
    shape: REPORT,
  },
  { command: 'inspect', meaning: 'The content of images, without a policy.', shape: INSPECTION },
  {
    command: 'classify',
    meaning: 'The classification of media types, one object per argument.',
    shape: CLASSIFICATIONS,
  },
  { command: 'rules', meaning: 'All built-in rules, or the named ones.', shape: RULE_LISTINGS },
];

/** A shape with a name. */
export type Named = RecordShape | WordsShape;

/** All named shapes of all outputs. Throws if two have the same name. */
export function namedInAll(): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const { shape } of OUTPUTS) namedWithin(shape, found);
  return found;
}

/** All named shapes within a shape, each once, in order of appearance. */
export function namedWithin(shape: Described, found = new Map<string, Named>()): ReadonlyMap<string, Named> {
  if (shape.kind === 'record' || shape.kind === 'words') {
    const known = found.get(shape.name);
    if (known === shape) return found;
    if (known) throw new Error(`two shapes are named ${shape.name}`);
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
