import { type Faults, Fields, fieldNames, readItems } from '../formats/fields.ts';
import { isArray, type JsonValue } from '../formats/json.ts';

/** One step of a build (an operation of BuildKit's LLB), as provenance records it. */
export interface BuildStep {
  /** `step3`. */
  readonly id: string;
  /** The outputs of other steps that it uses: `step1:0`. */
  readonly inputs: readonly string[];
  readonly operation: Operation;
}

/** What a step does, as far as it shows what its outputs are built on. Inputs are indexes of the step's `inputs`; -1 is an empty file system (`FROM scratch`). */
export type Operation =
  /** `docker-image://docker.io/library/alpine:3.19@sha256:…`, `local://context`, an address. */
  | { readonly kind: 'source'; readonly identifier: string }
  | { readonly kind: 'exec'; readonly mounts: readonly Change[] }
  | { readonly kind: 'file'; readonly actions: readonly Change[] }
  | { readonly kind: 'merge'; readonly inputs: readonly number[] }
  /** The last step, whose input is the result of the build. */
  | { readonly kind: 'result' }
  /** An operation that shows nothing about its inputs. */
  | { readonly kind: 'other' };

/** An output of a step, and the input that it changes. In file actions, indexes beyond the step's inputs are earlier actions. */
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

/** Reads the steps of a build. */
export function readSteps(value: JsonValue, pointer: string, faults: Faults): readonly BuildStep[] {
  return readList(value, pointer, faults, (item, itemPointer) => {
    const step = Fields.of(item, itemPointer, STEP, faults);
    if (step === null) return null;
    const op = step.value('op', (inner, at) => Fields.of(inner, at, OP, faults));
    const kinds = op?.value('Op', (inner, at) => Fields.of(inner, at, KINDS, faults)) ?? null;
    return { id: step.text('id') ?? '', inputs: step.strings('inputs'), operation: readOperation(kinds, faults) };
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

/** Protocol buffers omit zeros. */
function integer(fields: Fields, name: string): number {
  return Number(fields.integer(name) ?? 0n);
}

/**
 * The sources that the result of a build is based on: images whose layers come first in it, and directories used as a whole. Sources of copied
 * files are not among them. Empty for `FROM scratch`; null if the steps do not show it.
 */
export function sourcesBelow(steps: readonly BuildStep[]): readonly BuildStep[] | null {
  const last = steps.at(-1);
  if (last === undefined || last.operation.kind !== 'result' || last.inputs.length !== 1) return null;
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
    if (step.operation.kind === 'source') {
      found.add(step);
      continue;
    }
    const below = inputsOf(step, Number(index));
    if (below === null) return null;
    open.push(...below);
  }
  return [...found];
}

/** The outputs that an output of a step is based on; null if the step does not show it. */
function inputsOf({ operation, inputs }: BuildStep, output: number): readonly string[] | null {
  switch (operation.kind) {
    case 'exec':
      return input(inputs, operation.mounts.find((mount) => mount.output === output)?.input);
    case 'file':
      return input(inputs, firstInput(operation.actions, output, inputs.length));
    case 'merge': {
      const merged = operation.inputs.map((one) => input(inputs, one));
      return merged.includes(null) ? null : merged.flatMap((one) => one ?? []);
    }
    default:
      return null;
  }
}

function input(inputs: readonly string[], index: number | undefined): readonly string[] | null {
  if (index === -1) return [];
  const reference = index === undefined ? undefined : inputs[index];
  return reference === undefined ? null : [reference];
}

/** Follows the file actions of a step back from the one that makes an output, to the index of the first one's input. */
function firstInput(actions: readonly Change[], output: number, count: number): number | undefined {
  let at = actions.findIndex((action) => action.output === output);
  for (;;) {
    const from = actions[at]?.input;
    if (from === undefined || from < count) return from;
    // An action can only use earlier ones, so that this ends.
    if (from - count >= at) return undefined;
    at = from - count;
  }
}

/** Reads a list; null is empty, and any other value a fault. */
export function readList<T>(
  value: JsonValue,
  pointer: string,
  faults: Faults,
  read: (value: JsonValue, pointer: string, faults: Faults) => T | null,
): readonly T[] {
  if (isArray(value)) return readItems(value, pointer, faults, read);
  if (value !== null) faults.push({ kind: 'malformed', message: 'expected a list', pointer });
  return [];
}
