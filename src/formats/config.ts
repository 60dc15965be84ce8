import { say } from '../text/untrusted.ts';
import { type Platform, platformOf } from './descriptor.ts';
import { type Digest, isDigest } from './digest.ts';
import type { Fault } from './fault.ts';
import { type Faults, Fields, known, readItems, readText } from './fields.ts';
import { isArray, type JsonValue, parseJson } from './json.ts';

/**
 * An image config (image-spec, config.md; Docker Image Specification v1.3, a superset of it). Fields that only Docker has are read
 * where a rule may ask for them and tolerated everywhere.
 */
export interface Config {
  readonly platform: Platform;
  /** RFC 3339, as it stands; empty where not stated. */
  readonly created: string;
  readonly author: string;
  /** The version of the engine that committed it, which only Docker states; empty where not stated. */
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
  /** `layers` in every image; another word means that this is none. */
  readonly rootfsType: string;
  readonly history: readonly HistoryEntry[];
}

export interface HistoryEntry {
  readonly created: string;
  readonly author: string;
  readonly createdBy: string;
  readonly comment: string;
  /** Whether the step changed no file, so that no layer belongs to it. */
  readonly emptyLayer: boolean;
}

const IMAGE = known(
  ...['architecture', 'os', 'os.version', 'os.features', 'variant', 'created', 'author', 'config', 'rootfs', 'history'],
  ...['id', 'parent', 'comment', 'container', 'container_config', 'docker_version'],
);
const RUN = known(
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
const ROOTFS = known('type', 'diff_ids');
const HISTORY = known('created', 'created_by', 'author', 'comment', 'empty_layer');

/** Decodes an image config; null where it has faults that leave its meaning open. */
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
  return {
    platform: platformOf(fields),
    created: fields.text('created') ?? '',
    author: fields.text('author') ?? '',
    // No reader goes by it, so that nothing is wrong with a config in which it is something else.
    dockerVersion: fields.value('docker_version', (value) => (typeof value === 'string' ? value : null)) ?? '',
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

/** Docker reads one string as a command of one word (its `strslice`). */
function readCommand(value: JsonValue, pointer: string, faults: Faults): readonly string[] | null {
  if (isArray(value)) return readItems(value, pointer, faults, readText);
  const word = readText(value, pointer, faults);
  return word === null ? null : [word];
}

function readDiffId(value: JsonValue, pointer: string, faults: Faults): Digest | null {
  if (typeof value === 'string' && isDigest(value)) return value;
  faults.push({
    kind: 'malformed',
    message: typeof value === 'string' ? say`"${value}" is no digest` : 'a digest should stand here',
    pointer,
  });
  return null;
}

function readHistory(value: JsonValue, pointer: string, faults: Faults): HistoryEntry | null {
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
