import { safe } from '../text/untrusted.ts';
import { type Platform, platformOf } from './descriptor.ts';
import { type Digest, isDigest } from './digest.ts';
import type { Fault } from './fault.ts';
import { type Faults, Fields, fieldNames, readItems, readText } from './fields.ts';
import { isArray, type JsonValue, parseJson } from './json.ts';

/**
 * An image config (image-spec, config.md; Docker Image Specification v1.3, a superset of it). Fields of Docker alone
 * are read if a rule needs them, and tolerated everywhere.
 */
export interface Config {
  readonly platform: Platform;
  /** RFC 3339, as written; empty if not stated. */
  readonly created: string;
  readonly author: string;
  /** The version of the engine that committed it, which only Docker states; empty if not stated. */
  readonly dockerVersion: string;
  readonly user: string;
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly workingDir: string;
  readonly stopSignal: string;
  readonly exposedPorts: readonly string[];
  readonly volumes: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly diffIds: readonly Digest[];
  /** `layers` in every image; any other value means that it is not an image. */
  readonly rootfsType: string;
  readonly history: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly created: string;
  readonly author: string;
  readonly createdBy: string;
  readonly comment: string;
  /** Whether the step changed no file, so that it has no layer. */
  readonly emptyLayer: boolean;
}

const IMAGE = fieldNames(
  ...['architecture', 'os', 'os.version', 'os.features', 'variant', 'created', 'author', 'config', 'rootfs', 'history'],
  ...['id', 'parent', 'comment', 'container', 'container_config', 'docker_version'],
);
const RUN = fieldNames(
  ...[
    'User',
    'ExposedPorts',
    'Env',
    'Entrypoint',
    'Cmd',
    'Volumes',
    'WorkingDir',
    'Labels',
    'StopSignal',
    'ArgsEscaped',
  ],
  ...[
    'Memory',
    'MemorySwap',
    'CpuShares',
    'Healthcheck',
    'OnBuild',
    'Shell',
    'StopTimeout',
    'Hostname',
    'Domainname',
    'Image',
  ],
  ...['AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty', 'OpenStdin', 'StdinOnce', 'NetworkDisabled', 'MacAddress'],
);
const HEALTHCHECK = fieldNames('Test', 'Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries');
const ROOTFS = fieldNames('type', 'diff_ids');
const HISTORY = fieldNames('created', 'created_by', 'author', 'comment', 'empty_layer');

/** Decodes an image config; null if it has faults that make it ambiguous. */
export function decodeConfig(bytes: Uint8Array): { readonly config: Config | null; readonly faults: readonly Fault[] } {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return { config: null, faults: parsed.faults };
  const faults: Faults = [];
  const fields = Fields.of(parsed.value, '', IMAGE, faults);
  const config = fields && readConfig(fields);
  return { config: faults.length > 0 ? null : config, faults };
}

function readConfig(fields: Fields): Config {
  const run = fields.value('config', (value, pointer, faults) => Fields.of(value, pointer, RUN, faults));
  const rootfs = fields.value('rootfs', (value, pointer, faults) => Fields.of(value, pointer, ROOTFS, faults));
  if (run !== null) checkEngineFields(run);
  checkOldFields(fields);
  return {
    platform: platformOf(fields),
    created: fields.text('created') ?? '',
    author: fields.text('author') ?? '',
    dockerVersion: fields.text('docker_version') ?? '',
    user: run?.text('User') ?? '',
    env: run?.strings('Env') ?? [],
    entrypoint: run?.value('Entrypoint', readCommand) ?? [],
    cmd: run?.value('Cmd', readCommand) ?? [],
    workingDir: run?.text('WorkingDir') ?? '',
    stopSignal: run?.text('StopSignal') ?? '',
    exposedPorts: run?.keys('ExposedPorts') ?? [],
    volumes: run?.keys('Volumes') ?? [],
    labels: run?.map('Labels') ?? new Map(),
    diffIds: rootfs?.list('diff_ids', readDiffId) ?? [],
    rootfsType: rootfs?.text('type') ?? '',
    history: fields.list('history', readHistory),
  };
}

/**
 * Reports fields of the run configuration that no rule reads and that have the wrong type. docker, podman, skopeo and
 * crane decode them and refuse the image; containerd ignores most of them and loads it (moby, api/types/container,
 * `Config`).
 */
function checkEngineFields(run: Fields, shell = readShell): void {
  for (const name of ['Hostname', 'Domainname', 'Image', 'MacAddress']) run.text(name);
  for (const name of ['AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty', 'OpenStdin', 'StdinOnce']) run.truth(name);
  for (const name of ['NetworkDisabled', 'ArgsEscaped']) run.truth(name);
  run.int64('StopTimeout');
  run.strings('OnBuild');
  run.value('Shell', shell);
  const healthcheck = run.value('Healthcheck', (value, pointer, faults) =>
    Fields.of(value, pointer, HEALTHCHECK, faults),
  );
  if (healthcheck === null) return;
  healthcheck.strings('Test');
  // Durations are nanoseconds: `"30s"` is Compose's spelling, not an image's.
  for (const name of ['Interval', 'Timeout', 'StartPeriod', 'StartInterval', 'Retries']) healthcheck.int64(name);
}

/** Reports fields from before image-spec with the wrong type; docker and podman decode them and refuse the image. */
function checkOldFields(fields: Fields): void {
  for (const name of ['id', 'parent', 'comment', 'container']) fields.text(name);
  // docker wrote `Size` before version 1.10.
  for (const name of ['size', 'Size']) fields.int64(name);
  const committed = fields.value('container_config', (value, pointer, faults) =>
    Fields.of(value, pointer, RUN, faults),
  );
  if (committed === null) return;
  checkEngineFields(committed, readWords);
  for (const name of ['User', 'WorkingDir', 'StopSignal']) committed.text(name);
  for (const name of ['Env', 'OnBuild']) committed.strings(name);
  for (const name of ['Entrypoint', 'Cmd']) committed.value(name, readWords);
  for (const name of ['ExposedPorts', 'Volumes']) committed.keys(name);
  committed.map('Labels');
}

/**
 * A command. docker reads a string as a command of one word (its `strslice`); containerd, podman and crane refuse it.
 */
function readCommand(value: JsonValue, pointer: string, faults: Faults): readonly string[] | null {
  if (typeof value !== 'string') return readWords(value, pointer, faults);
  faults.push({ kind: 'ambiguous', message: ONE_STRING, pointer, fix: AS_A_LIST });
  return null;
}

const ONE_STRING =
  'expected a list of strings, found a string: docker runs it as one word; containerd, podman and crane refuse the image';

const AS_A_LIST =
  'write the command as a list of words, as CMD ["sh"], ENTRYPOINT ["sh"] and SHELL ["sh", "-c"] in a Dockerfile do, and build the image again; in nix and Bazel, set the option to a list';

/** A shell. docker and podman read a string as one word, crane refuses it, containerd does not read it. */
function readShell(value: JsonValue, pointer: string, faults: Faults): readonly string[] | null {
  if (typeof value !== 'string') return readWords(value, pointer, faults);
  faults.push({ kind: 'ambiguous', message: ONE_SHELL, pointer, fix: AS_A_LIST });
  return null;
}

const ONE_SHELL =
  'expected a list of strings, found a string: docker and podman run it as one word; crane refuses the image';

/** Docker's `strslice`: a list of strings, or one string. */
function readWords(value: JsonValue, pointer: string, faults: Faults): readonly string[] | null {
  if (isArray(value)) return readItems(value, pointer, faults, readText);
  const word = readText(value, pointer, faults);
  return word === null ? null : [word];
}

function readDiffId(value: JsonValue, pointer: string, faults: Faults): Digest | null {
  if (typeof value === 'string' && isDigest(value)) return value;
  faults.push({
    kind: 'malformed',
    message: typeof value === 'string' ? safe`"${value}" is not a valid digest` : 'expected a digest',
    pointer,
  });
  return null;
}

/** Engines read null as an entry without fields. */
function readHistory(value: JsonValue, pointer: string, faults: Faults): HistoryEntry | null {
  if (value === null) return NO_ENTRY;
  const fields = Fields.of(value, pointer, HISTORY, faults);
  if (fields === null) return null;
  return {
    created: fields.text('created') ?? '',
    author: fields.text('author') ?? '',
    createdBy: fields.text('created_by') ?? '',
    comment: fields.text('comment') ?? '',
    emptyLayer: fields.truth('empty_layer'),
  };
}

const NO_ENTRY: HistoryEntry = { created: '', author: '', createdBy: '', comment: '', emptyLayer: false };
