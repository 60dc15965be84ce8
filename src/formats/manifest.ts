import { safe } from '../text/untrusted.ts';
import { type Descriptor, readDescriptor } from './descriptor.ts';
import type { Fault } from './fault.ts';
import { type Faults, Fields, fieldNames } from './fields.ts';
import { foldKey, isObject, type JsonObject, parseJson } from './json.ts';
import { classify } from './media-type.ts';
import { readSchema1, type Schema1 } from './schema1.ts';

/** A decoded document of a manifest slot. */
export type Document = ImageManifest | Index | Schema1 | ArtifactManifest;

/** An OCI image manifest (image-spec, manifest.md) or a Docker schema2 manifest: they differ only in their types. */
export interface ImageManifest {
  readonly kind: 'manifest';
  /** The media type in the document; empty if it is not stated. */
  readonly mediaType: string;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
  readonly subject: Descriptor | null;
  readonly artifactType: string | null;
  readonly annotations: ReadonlyMap<string, string>;
}

/** An OCI image index (image-spec, image-index.md) or a Docker manifest list. */
export interface Index {
  readonly kind: 'index';
  readonly mediaType: string;
  readonly manifests: readonly Descriptor[];
  readonly subject: Descriptor | null;
  readonly artifactType: string | null;
  readonly annotations: ReadonlyMap<string, string>;
}

/** The artifact manifest of image-spec 1.1's release candidates, which was removed. */
export interface ArtifactManifest {
  readonly kind: 'artifact-manifest';
  readonly mediaType: string;
  readonly blobs: readonly Descriptor[];
  readonly subject: Descriptor | null;
  readonly artifactType: string | null;
  readonly annotations: ReadonlyMap<string, string>;
}

type Kind = Document['kind'];

/**
 * A document, or the faults that prevent decoding. `type-mismatch` may accompany a document; with every other fault there is
 * no document.
 */
export interface Decoded {
  readonly document: Document | null;
  readonly faults: readonly Fault[];
}

const FIELDS = fieldNames(
  ...['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'blobs', 'subject', 'annotations'],
  ...['fsLayers', 'history', 'signatures', 'name', 'tag', 'architecture'],
);

/**
 * The fields by which readers identify each kind of document; no kind may have those of the others (CVE-2021-41190).
 * containers/image refuses them in every document (its `ValidateUnambiguousManifestFormat`), including `history`.
 */
const FOREIGN: Readonly<Record<Kind, readonly string[]>> = {
  manifest: ['manifests', 'fsLayers', 'blobs'],
  index: ['config', 'layers', 'fsLayers', 'blobs'],
  schema1: ['config', 'layers', 'manifests', 'blobs'],
  'artifact-manifest': ['config', 'layers', 'manifests', 'fsLayers'],
};

/** Fields of schema 1 that other kinds may have with the value null: no reader refuses that. */
const SCHEMA1_FIELDS = ['history', 'signatures'];

const SCHEMA1_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
]);

/**
 * Decodes the document of a manifest slot.
 * Its kind comes from the descriptor's type, then its own `mediaType`, then its structure; if two of them disagree, or
 * it has the fields of two kinds, tools read it differently: it is ambiguous, and not decoded.
 *
 * @param declared the descriptor's media type; empty if none is stated (a `dir:`'s manifest.json, a layout's
 *   index.json)
 */
export function decodeDocument(bytes: Uint8Array, declared: string): Decoded {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return { document: null, faults: parsed.faults };
  if (!isObject(parsed.value)) {
    return {
      document: null,
      faults: [{ kind: 'malformed', message: 'the document is not a JSON object', pointer: '' }],
    };
  }
  const faults: Faults = [];
  const fields = Fields.of(parsed.value, '', FIELDS, faults);
  if (fields === null || faults.length > 0) return { document: null, faults };
  const kind = kindOf(parsed.value, fields, declared, faults);
  if (kind === null || faults.length > 0) return { document: null, faults };
  const document = kind === 'schema1' ? readSchema1(fields, parsed.value, bytes, faults) : read(kind, fields);
  if (faults.length > 0 || document === null) return { document: null, faults };
  return { document, faults: mismatch(declared, document) };
}

/** The kind of document of a media type, or null if it is not that of a document. */
export function documentKind(mediaType: string): Kind | null {
  const type = classify(mediaType, 'manifest');
  if (type.role === 'index') return 'index';
  if (type.role !== 'manifest') return null;
  if (type.family === 'docker-schema1') return 'schema1';
  const name = (type.variantOf ?? type).mediaType;
  return name.endsWith('.artifact.manifest.v1+json') ? 'artifact-manifest' : 'manifest';
}

/** The type of a document that states none, as containers/image guesses it. */
export function typeByShape(document: Document): string {
  switch (document.kind) {
    case 'schema1':
      return `application/vnd.docker.distribution.manifest.v1+${document.signed ? 'prettyjws' : 'json'}`;
    case 'index':
      return 'application/vnd.oci.image.index.v1+json';
    case 'artifact-manifest':
      return 'application/vnd.oci.artifact.manifest.v1+json';
    case 'manifest':
      return classify(document.config.mediaType, 'config').family === 'docker-schema2'
        ? 'application/vnd.docker.distribution.manifest.v2+json'
        : 'application/vnd.oci.image.manifest.v1+json';
  }
}

function kindOf(members: JsonObject, fields: Fields, declared: string, faults: Faults): Kind | null {
  const own = fields.text('mediaType') ?? '';
  const named = declared === '' ? null : documentKind(declared);
  const called = own === '' ? null : documentKind(own);
  if (own !== '' && called === null) {
    return ambiguous(
      faults,
      '/mediaType',
      safe`the mediaType of the document is "${own}", which is not the type of a manifest or index`,
    );
  }
  if (named !== null && called !== null && named !== called) {
    return ambiguous(faults, '/mediaType', safe`the document calls itself "${own}", its descriptor "${declared}"`);
  }
  const kind = named ?? called ?? shapeOf(fields);
  if (kind === null) {
    return ambiguous(
      faults,
      '',
      'the document states no type, and has neither "manifests", "config", "layers" nor "fsLayers"',
    );
  }
  const foreign = [
    ...FOREIGN[kind].filter((name) => fields.has(name)),
    ...(kind === 'schema1' ? [] : SCHEMA1_FIELDS.filter((name) => !fields.lacks(name))),
  ];
  if (foreign.length > 0) {
    return ambiguous(
      faults,
      `/${foreign[0]}`,
      safe`${nameOf(kind)} with ${foreign.map((name) => `"${name}"`)}, which belongs to another kind of document: podman and skopeo refuse it as ambiguous, other tools read one kind or the other`,
    );
  }
  const version = members.get('schemaVersion') ?? null;
  const expected = kind === 'schema1' ? 1n : 2n;
  if (version !== null && version !== expected) {
    return ambiguous(
      faults,
      '/schemaVersion',
      safe`${nameOf(kind)} has schemaVersion ${expected}, this one ${typeof version === 'bigint' ? version : 'something else'}`,
    );
  }
  return kind;
}

function shapeOf(fields: Fields): Kind | null {
  if (fields.has('fsLayers')) return 'schema1';
  if (fields.has('manifests')) return 'index';
  return fields.has('config') || fields.has('layers') ? 'manifest' : null;
}

function read(kind: Exclude<Kind, 'schema1'>, fields: Fields): Document | null {
  const common = {
    mediaType: fields.text('mediaType') ?? '',
    subject: fields.value('subject', readDescriptor),
    artifactType: fields.text('artifactType'),
    annotations: fields.map('annotations'),
  };
  switch (kind) {
    case 'index':
      return { kind, manifests: fields.list('manifests', readDescriptor), ...common };
    case 'artifact-manifest':
      return { kind, blobs: fields.list('blobs', readDescriptor), ...common };
    case 'manifest': {
      const config = fields.value('config', readDescriptor);
      const layers = fields.list('layers', readDescriptor);
      if (config !== null) return { kind, config, layers, ...common };
      if (fields.lacks('config')) fields.report('malformed', 'config', 'the manifest has no config');
      return null;
    }
  }
}

/** A type of the same kind, but of another family: readable, but wrong. */
function mismatch(declared: string, document: Document): readonly Fault[] {
  const own = document.mediaType;
  if (own === '' || declared === '' || own === declared) return [];
  if (document.kind === 'schema1' && SCHEMA1_TYPES.has(own) && documentKind(declared) === 'schema1') return [];
  return [
    {
      kind: 'type-mismatch',
      message: safe`the document calls itself "${own}", its descriptor "${declared}"`,
      pointer: '/mediaType',
    },
  ];
}

function ambiguous(faults: Faults, pointer: string, message: string): null {
  faults.push({ kind: 'ambiguous', message, pointer });
  return null;
}

function nameOf(kind: Kind): string {
  return {
    manifest: 'a manifest',
    index: 'an index',
    schema1: 'a schema1 manifest',
    'artifact-manifest': 'an artifact manifest',
  }[kind];
}

/**
 * Inspects a blob in the place of a manifest whose type is not that of a document. Some readers rely on the bytes
 * (c/image reads an unknown type as schema 1), so bytes that are a manifest or index, or ambiguous, are a fault.
 */
export function inspectOpaque(bytes: Uint8Array, declared: string): readonly Fault[] {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed.faults;
  if (!isObject(parsed.value)) return [];
  const keys = new Set([...parsed.value.keys()].map(foldKey));
  const isDocument = keys.has('fslayers') || keys.has('manifests') || (keys.has('config') && keys.has('layers'));
  if (!isDocument) return [];
  return [
    {
      kind: 'ambiguous',
      message: safe`it is declared as "${declared}", and its bytes are a manifest or index`,
      pointer: '',
    },
  ];
}
