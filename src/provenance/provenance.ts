import { readDigest } from '../formats/descriptor.ts';
import type { Digest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { type Faults, type FieldNames, Fields, fieldNames } from '../formats/fields.ts';
import type { JsonObject, JsonValue } from '../formats/json.ts';
import type { Statement } from '../image/attestation.ts';
import { safe } from '../text/untrusted.ts';
import { type BuildStep, readList, readSteps } from './build-steps.ts';

/** A provenance statement: SLSA v0.2 or v1, with BuildKit's additions. Signatures are not verified. */
export interface Provenance {
  readonly version: '0.2' | '1';
  /** The `builder.id`; BuildKit leaves it empty unless it is set. */
  readonly builder: string;
  readonly buildType: string;
  /** Whether the build type is BuildKit's, so that images, steps and layers have its meaning. */
  readonly isBuildKit: boolean;
  /** Every source that the build resolved: images, repositories, files. */
  readonly materials: readonly Material[];
  readonly request: BuildRequest;
  /** The steps of the build, each after its inputs; null if they are omitted (`mode=min`). */
  readonly steps: readonly BuildStep[] | null;
  /** By output of a step (`step3:0`): the layers of its file system, base first. Several lists if it was compressed in several ways. */
  readonly layers: ReadonlyMap<string, readonly (readonly Digest[])[]>;
  /** By step (`step3`): its lines in the sources. Steps that BuildKit adds by itself have none. */
  readonly locations: ReadonlyMap<string, readonly ProvenanceLocation[]>;
  /** The Dockerfiles. */
  readonly sources: readonly SourceFile[];
  /** The address of the Dockerfile's repository, as written; empty if unknown. */
  readonly repository: string;
}

/** An input that a build fetched. */
export interface Material {
  /** A package URL or an address, as written. */
  readonly uri: string;
  /** By algorithm, in hex. */
  readonly digest: ReadonlyMap<string, string>;
}

/** The parameters of the build. */
export interface BuildRequest {
  /** `dockerfile.v0`; `gateway.v0` if the frontend is an image. */
  readonly frontend: string;
  /** `source` is the image of a gateway's frontend, `context:NAME` a named context, `build-arg:NAME` an argument (`mode=max` only). */
  readonly args: ReadonlyMap<string, string>;
  /** Names of the directories that the client sent. */
  readonly locals: readonly string[];
}

/** Lines in one of the sources, from 1. BuildKit gives a range for each line of an instruction. */
export interface ProvenanceLocation {
  readonly sourceIndex: number;
  readonly lines: readonly { readonly start: number; readonly end: number }[];
}

export interface SourceFile {
  readonly filename: string;
  readonly language: string;
  /** In base64: few uses of provenance need it decoded. */
  readonly data: string;
}

/** A provenance statement, parsed or with the reason why it cannot be used. */
export type ProvenanceResult =
  | { readonly ok: true; readonly value: Provenance; readonly statement: Statement }
  | { readonly ok: false; readonly reason: string; readonly statement: Statement };

const PREDICATE_TYPE = /^https:\/\/slsa\.dev\/provenance\/v(0\.2|1)(?:\.0)?$/;

const BUILDKIT: ReadonlySet<string> = new Set([
  'https://mobyproject.org/buildkit@v1',
  'https://github.com/moby/buildkit/blob/master/docs/attestations/slsa-definitions.md',
]);

const METADATA_02 = 'https://mobyproject.org/buildkit@v1#metadata';

/** The fields of each kind of object. Keys that only Go reads as one of them (by case) make the document ambiguous. */
const PREDICATE = fieldNames(
  ...['buildDefinition', 'runDetails', 'builder', 'buildType', 'materials', 'invocation', 'buildConfig', 'metadata'],
);
const DEFINITION = fieldNames('buildType', 'resolvedDependencies', 'externalParameters', 'internalParameters');
const PARAMETERS = fieldNames('request', 'parameters', 'buildConfig', 'configSource');
const DETAILS = fieldNames('builder', 'metadata', 'id', 'buildkit_metadata', METADATA_02);
const CONFIG = fieldNames('llbDefinition', 'digestMapping');
const MATERIAL = fieldNames('uri', 'digest', 'name');
const REQUEST = fieldNames('frontend', 'args', 'secrets', 'ssh', 'locals', 'inputs', 'root');
const METADATA = fieldNames('source', 'layers', 'vcs', 'locations', 'infos');
const ADDRESS = fieldNames('uri');
const SOURCE = fieldNames('filename', 'language', 'data', 'llbDefinition', 'digestMapping');
const LAYER = fieldNames('mediaType', 'digest', 'size');
const LOCATION = fieldNames('locations', 'sourceIndex', 'ranges', 'start', 'end', 'line', 'character');

/** Whether a predicate type is SLSA provenance, of any version. */
export function isProvenanceType(predicateType: string): boolean {
  return predicateType.startsWith('https://slsa.dev/provenance/');
}

/** Reads a provenance statement; returns the reason, part of a sentence, if it is not valid. */
export function readProvenance(statement: JsonObject): Provenance | string {
  const type = statement.get('predicateType');
  const version = typeof type === 'string' ? PREDICATE_TYPE.exec(type)?.[1] : undefined;
  if (version !== '0.2' && version !== '1') return 'its provenance has a version other than 0.2 and 1';
  const faults: Fault[] = [];
  const predicate = Fields.of(statement.get('predicate') ?? null, '/predicate', PREDICATE, faults);
  const value = version === '1' ? readVersion1(predicate, faults) : readVersion02(predicate, faults);
  const [fault] = faults;
  return fault === undefined ? value : safe`its provenance is malformed at ${fault.pointer}: ${fault.message}`;
}

function readVersion1(predicate: Fields | null, faults: Faults): Provenance {
  const definition = part(predicate, 'buildDefinition', DEFINITION, faults);
  const external = part(definition, 'externalParameters', PARAMETERS, faults);
  const details = part(predicate, 'runDetails', DETAILS, faults);
  const metadata = part(details, 'metadata', DETAILS, faults);
  const buildType = definition?.text('buildType') ?? '';
  const buildkit = part(metadata, 'buildkit_metadata', METADATA, faults);
  return {
    version: '1',
    builder: part(details, 'builder', DETAILS, faults)?.text('id') ?? '',
    ...kindOf(buildType),
    materials: readMaterials(definition, 'resolvedDependencies', faults),
    // The parameters of other build types have other shapes.
    request: readRequest(BUILDKIT.has(buildType) ? part(external, 'request', REQUEST, faults) : null, faults),
    ...readBuildSteps(part(definition, 'internalParameters', PARAMETERS, faults), buildType, faults),
    ...readMetadata(buildkit, faults),
    repository: repositoryOf(BUILDKIT.has(buildType) ? external : null, buildkit, faults),
  };
}

function readVersion02(predicate: Fields | null, faults: Faults): Provenance {
  const buildType = predicate?.text('buildType') ?? '';
  const invocation = part(predicate, 'invocation', PARAMETERS, faults);
  const buildkit = part(part(predicate, 'metadata', DETAILS, faults), METADATA_02, METADATA, faults);
  return {
    version: '0.2',
    builder: part(predicate, 'builder', DETAILS, faults)?.text('id') ?? '',
    ...kindOf(buildType),
    materials: readMaterials(predicate, 'materials', faults),
    request: readRequest(BUILDKIT.has(buildType) ? part(invocation, 'parameters', REQUEST, faults) : null, faults),
    ...readBuildSteps(predicate, buildType, faults),
    ...readMetadata(buildkit, faults),
    repository: repositoryOf(BUILDKIT.has(buildType) ? invocation : null, buildkit, faults),
  };
}

function part(parent: Fields | null, name: string, fields: FieldNames, faults: Faults): Fields | null {
  return parent?.value(name, (value, pointer) => Fields.of(value, pointer, fields, faults)) ?? null;
}

function kindOf(buildType: string): Pick<Provenance, 'buildType' | 'isBuildKit'> {
  return { buildType, isBuildKit: BUILDKIT.has(buildType) };
}

/** The repository that the builder fetched, else the one that the client states for its directory. */
function repositoryOf(parameters: Fields | null, buildkit: Fields | null, faults: Faults): string {
  const fetched = part(parameters, 'configSource', ADDRESS, faults)?.text('uri') ?? '';
  return fetched === '' ? (buildkit?.map('vcs').get('source') ?? '') : fetched;
}

function readMaterials(parent: Fields | null, name: string, faults: Faults): readonly Material[] {
  const read = (value: JsonValue, pointer: string): Material | null => {
    const material = Fields.of(value, pointer, MATERIAL, faults);
    return material && { uri: material.text('uri') ?? '', digest: material.map('digest') };
  };
  return parent?.list(name, read) ?? [];
}

function readRequest(request: Fields | null, faults: Faults): BuildRequest {
  return {
    frontend: request?.text('frontend') ?? '',
    args: request?.map('args') ?? new Map(),
    locals: request?.list('locals', (value, at) => Fields.of(value, at, MATERIAL, faults)?.text('name') ?? '') ?? [],
  };
}

function readBuildSteps(parent: Fields | null, buildType: string, faults: Faults): Pick<Provenance, 'steps'> {
  const config = BUILDKIT.has(buildType) ? part(parent, 'buildConfig', CONFIG, faults) : null;
  return { steps: config?.value('llbDefinition', readSteps) ?? null };
}

function readMetadata(metadata: Fields | null, faults: Faults): Pick<Provenance, 'layers' | 'locations' | 'sources'> {
  const source = part(metadata, 'source', METADATA, faults);
  return {
    layers:
      metadata?.entries('layers', (chains, pointer) =>
        readList(chains, pointer, faults, (chain, at) => readList(chain, at, faults, readLayer)),
      ) ?? new Map(),
    locations:
      source?.entries(
        'locations',
        (value, pointer) =>
          Fields.of(value, pointer, LOCATION, faults)?.list('locations', (item, at) =>
            readLocation(item, at, faults),
          ) ?? null,
      ) ?? new Map(),
    sources:
      source?.list('infos', (value, pointer) => {
        const info = Fields.of(value, pointer, SOURCE, faults);
        const text = (name: string) => info?.text(name) ?? '';
        return info && { filename: text('filename'), language: text('language'), data: text('data') };
      }) ?? [],
  };
}

function readLayer(value: JsonValue, pointer: string, faults: Faults): Digest | null {
  const layer = Fields.of(value, pointer, LAYER, faults);
  return layer && readDigest(layer, 'digest');
}

function readLocation(value: JsonValue, pointer: string, faults: Faults): ProvenanceLocation | null {
  const location = Fields.of(value, pointer, LOCATION, faults);
  if (location === null) return null;
  const line = (range: Fields, name: string) => Number(part(range, name, LOCATION, faults)?.integer('line') ?? 0n);
  return {
    // Protocol buffers omit zeros.
    sourceIndex: Number(location.integer('sourceIndex') ?? 0n),
    lines: location.list('ranges', (item, at) => {
      const range = Fields.of(item, at, LOCATION, faults);
      return range && { start: line(range, 'start'), end: line(range, 'end') };
    }),
  };
}
