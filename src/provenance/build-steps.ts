import { type Faults, Fields, fieldNames, readItems } from '../formats/fields.ts';
import { isArray, type JsonValue } from '../formats/json.ts';

/** One step of a build (BuildKit's LLB), as provenance has it. */
export interface BuildStep {
  /** `step3`. */
  readonly id: string;
  /** The outputs that it takes: `step1:0`. */
  readonly inputs: readonly string[];
  readonly does: Operation;
}

/** As much of what a step does as tells on what its outputs stand. Inputs are positions in the step's own; -1 is nothing, as `FROM scratch` has it. */
export type Operation =
  /** `docker-image://docker.io/library/alpine:3.19@sha256:…`, `local://context`, an address. */
  | { readonly kind: 'source'; readonly identifier: string }
  | { readonly kind: 'exec'; readonly mounts: readonly Change[] }
  | { readonly kind: 'file'; readonly actions: readonly Change[] }
  | { readonly kind: 'merge'; readonly inputs: readonly number[] }
  /** What the build gives: the last step. */
  | { readonly kind: 'result' }
  /** Anything else, on which nothing is concluded. */
  | { readonly kind: 'other' };

/** What of a step makes an output, and of which input it makes it. For files, inputs beyond the step's own are earlier actions. */
interface Change {
  readonly input: number;
  readonly output: number;
}

const STEP = fieldNames('id', 'op', 'inputs');
const OP = fieldNames('Op');
const KINDS = fieldNames('source', 'exec', 'file', 'merge', 'diff', 'build');
const SOURCE = fieldNames('identifier');
const EXEC = fieldNames('mounts');
const FILE = fieldNames('actions');
const MERGE = fieldNames('inputs');
const CHANGE = fieldNames('input', 'output', 'secondaryInput');

/** Reads a list of steps. */
export function readSteps(value: JsonValue, pointer: string, faults: Faults): readonly BuildStep[] {
  return readList(value, pointer, faults, (item, place) => {
    const step = Fields.of(item, place, STEP, faults);
    if (step === null) return null;
    const op = step.value('op', (inner, at) => Fields.of(inner, at, OP, faults));
    const what = op?.value('Op', (inner, at) => Fields.of(inner, at, KINDS, faults)) ?? null;
    return { id: step.text('id') ?? '', inputs: step.strings('inputs'), does: readOperation(what, faults) };
  });
}

function readOperation(op: Fields | null, faults: Faults): Operation {
  const part = (name: string, fields: typeof OP) =>
    op?.value(name, (value, pointer) => Fields.of(value, pointer, fields, faults)) ?? null;
  const changes = (fields: Fields, name: string) =>
    fields.list(name, (value, pointer) => {
      const change = Fields.of(value, pointer, CHANGE, faults);
      return change && { input: integer(change, 'input'), output: integer(change, 'output') };
    });
  const source = part('source', SOURCE);
  if (source) return { kind: 'source', identifier: source.text('identifier') ?? '' };
  const exec = part('exec', EXEC);
  if (exec) return { kind: 'exec', mounts: changes(exec, 'mounts') };
  const file = part('file', FILE);
  if (file) return { kind: 'file', actions: changes(file, 'actions') };
  const merge = part('merge', MERGE);
  if (merge) return { kind: 'merge', inputs: changes(merge, 'inputs').map(({ input }) => input) };
  return { kind: op === null || op.has('diff') || op.has('build') ? 'other' : 'result' };
}

/** Zeros are left out in protocol buffers. */
function integer(fields: Fields, name: string): number {
  return Number(fields.integer(name) ?? 0n);
}

/**
 * The sources on which the result of a build stands: the images of which its layers are the first, and directories that were taken whole.
 * Files that were copied from elsewhere are none of them. Empty where it stands on nothing (`FROM scratch`); null where the steps do not tell.
 */
export function sourcesBelow(steps: readonly BuildStep[]): readonly BuildStep[] | null {
  const last = steps.at(-1);
  if (last === undefined || last.does.kind !== 'result' || last.inputs.length !== 1) return null;
  const byId = new Map(steps.map((step) => [step.id, step]));
  if (byId.size < steps.length) return null;
  const found = new Set<BuildStep>();
  const seen = new Set<string>();
  const open = [...last.inputs];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const [id = '', index = ''] = reference.split(':');
    const step = byId.get(id);
    if (step === undefined || !/^\d+$/.test(index)) return null;
    if (step.does.kind === 'source') {
      found.add(step);
      continue;
    }
    const below = inputsOf(step, Number(index));
    if (below === null) return null;
    open.push(...below);
  }
  return [...found];
}

/** On which outputs an output of a step stands; null where that is not told. */
function inputsOf({ does, inputs }: BuildStep, output: number): readonly string[] | null {
  switch (does.kind) {
    case 'exec':
      return input(inputs, does.mounts.find((mount) => mount.output === output)?.input);
    case 'file':
      return input(inputs, firstInput(does.actions, output, inputs.length));
    case 'merge': {
      const merged = does.inputs.map((one) => input(inputs, one));
      return merged.includes(null) ? null : merged.flatMap((one) => one ?? []);
    }
    default:
      return null;
  }
}

function input(inputs: readonly string[], position: number | undefined): readonly string[] | null {
  if (position === -1) return [];
  const reference = position === undefined ? undefined : inputs[position];
  return reference === undefined ? null : [reference];
}

/** Follows the actions of a step from the one that makes an output to the first, each on what the one before left. */
function firstInput(actions: readonly Change[], output: number, count: number): number | undefined {
  let at = actions.findIndex((action) => action.output === output);
  for (;;) {
    const from = actions[at]?.input;
    if (from === undefined || from < count) return from;
    // Always an earlier one, so that this ends.
    if (from - count >= at) return undefined;
    at = from - count;
  }
}

/** Reads a list of things; what is none is a fault. */
export function readList<T>(
  value: JsonValue,
  pointer: string,
  faults: Faults,
  read: (value: JsonValue, pointer: string, faults: Faults) => T | null,
): readonly T[] {
  if (isArray(value)) return readItems(value, pointer, faults, read);
  if (value !== null) faults.push({ kind: 'malformed', message: 'a list should stand here', pointer });
  return [];
}
