import fc from 'fast-check';
import type { SpecKind } from '../../src/formats/conformance.ts';
import { CONFORMING, FOREIGN_TYPE, valueAt } from './conforming.ts';

type Json = Readonly<Record<string, unknown>>;

/** A field that must be there. */
export interface Required {
  readonly pointer: string;
  /** Whether null is fine all the same. */
  readonly nullable: boolean;
  /** A value that no such field may have. */
  readonly nonsense: unknown;
}

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const digest = fc.oneof(
  hex.map((encoded) => `sha256:${encoded}`),
  fc.tuple(hex, hex).map(([a, b]) => `sha512:${a}${b}`),
  hex.map((encoded) => `blake3+b64:${encoded}`),
);
const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,20}$/);
const mediaType = fc.oneof(
  fc.tuple(name, name).map(([type, subtype]) => `${type}/${subtype}`),
  fc.constantFrom('application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.layer.v1.tar+zstd'),
);
const strings = fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 });
const time = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());

/** Optional fields are there, null, or absent. */
function fields(
  required: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Json> {
  const nullable = Object.entries(optional).map(([key, value]) => [key, fc.option(value)] as const);
  return fc.record({ ...required, ...Object.fromEntries(nullable) }, { requiredKeys: Object.keys(required) });
}

const descriptorFields = { mediaType, digest, size: fc.maxSafeNat() };
const descriptor = fields(descriptorFields, {
  urls: fc.array(fc.webUrl(), { maxLength: 2 }),
  annotations: strings,
  data: fc.base64String(),
  artifactType: mediaType,
});
const platformFields = { architecture: fc.string(), os: fc.string() };
const platformOptions = { 'os.version': fc.string(), 'os.features': fc.array(fc.string()), variant: fc.string() };
const platform = fields(platformFields, platformOptions);
const dockerDescriptor = fields(descriptorFields, { urls: fc.array(fc.webUrl(), { maxLength: 2 }) });
const foreignLayer = fields({
  ...descriptorFields,
  mediaType: fc.constant(FOREIGN_TYPE),
  urls: fc.array(fc.webUrl(), { minLength: 1, maxLength: 2 }),
});

function list<T>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(items, { minLength: 1, maxLength: 3 });
}

const config = fields(
  {
    architecture: fc.string(),
    os: fc.string(),
    rootfs: fields({ type: fc.constant('layers'), diff_ids: list(digest) }),
  },
  {
    created: time,
    author: fc.string(),
    variant: fc.string(),
    config: fields(
      {},
      {
        User: fc.string(),
        ExposedPorts: fc.dictionary(fc.integer({ min: 0, max: 65_535 }).map(String), fc.constant({}), { maxKeys: 3 }),
        Env: fc.array(
          fc.tuple(name, fc.string()).map(([key, value]) => `${key}=${value}`),
          { maxLength: 3 },
        ),
        Cmd: fc.array(fc.string(), { maxLength: 3 }),
        Volumes: fc.dictionary(fc.string(), fc.constant({}), { maxKeys: 3 }),
        Labels: strings,
      },
    ),
    history: fc.array(fields({}, { created: time, created_by: fc.string(), empty_layer: fc.boolean() }), {
      maxLength: 3,
    }),
  },
);

const schema1 = fc
  .array(
    digest.filter((text) => text.startsWith('sha256:')),
    { minLength: 1, maxLength: 4 },
  )
  .chain((digests) =>
    fields(
      {
        schemaVersion: fc.constant(1),
        name: fc.string(),
        tag: fc.string(),
        architecture: fc.string(),
        fsLayers: fc.constant(digests.map((blobSum) => ({ blobSum }))),
        history: fc.constant(digests.map((id) => ({ v1Compatibility: JSON.stringify({ id }) }))),
      },
      { signatures: fc.constant(CONFORMING.schema1['signatures']) },
    ),
  );

/** The media type that a document states, as its kind has it. */
function own(kind: SpecKind): fc.Arbitrary<unknown> {
  return fc.constant(CONFORMING[kind]['mediaType']);
}

const two = fc.constant(2);

const DOCUMENTS: Readonly<Record<SpecKind, fc.Arbitrary<Json>>> = {
  'oci-index': fields(
    {
      schemaVersion: two,
      manifests: list(fields(descriptorFields, { platform, annotations: strings, artifactType: mediaType })),
    },
    { mediaType: own('oci-index'), artifactType: mediaType, subject: descriptor, annotations: strings },
  ),
  'oci-manifest': fields(
    { schemaVersion: two, config: descriptor, layers: list(descriptor) },
    { mediaType: own('oci-manifest'), artifactType: mediaType, subject: descriptor, annotations: strings },
  ),
  'oci-config': config,
  'oci-layout': fields({ imageLayoutVersion: fc.constant('1.0.0') }),
  'docker-list': fields({
    schemaVersion: two,
    mediaType: own('docker-list'),
    manifests: list(
      fields({
        ...descriptorFields,
        platform: fields(platformFields, { ...platformOptions, features: fc.array(fc.string()) }),
      }),
    ),
  }),
  'docker-manifest': fields({
    schemaVersion: two,
    mediaType: own('docker-manifest'),
    config: dockerDescriptor,
    layers: list(fc.oneof(dockerDescriptor, foreignLayer)),
  }),
  'docker-config': config,
  schema1,
};

/** Documents of a kind that have what it must have. */
export function arbitraryDocument(kind: SpecKind): fc.Arbitrary<Json> {
  return DOCUMENTS[kind];
}

/** What must be there, by paths in which `*` is every item: `!` is a list that may be null. */
const REQUIRED: Readonly<Record<SpecKind, readonly string[]>> = {
  'oci-index': [
    'schemaVersion',
    'manifests!',
    ...below('manifests/*'),
    'manifests/*/platform?/architecture',
    'manifests/*/platform?/os',
    ...below('subject?'),
  ],
  'oci-manifest': [
    'schemaVersion',
    'config',
    'layers!',
    ...below('config'),
    ...below('layers/*'),
    ...below('subject?'),
  ],
  'oci-config': ['architecture', 'os', 'rootfs', 'rootfs/type', 'rootfs/diff_ids!'],
  'oci-layout': ['imageLayoutVersion'],
  'docker-list': [
    'schemaVersion',
    'mediaType',
    'manifests!',
    ...below('manifests/*'),
    ...['', '/architecture', '/os'].map((part) => `manifests/*/platform${part}`),
  ],
  'docker-manifest': ['schemaVersion', 'mediaType', 'config', 'layers!', ...below('config'), ...below('layers/*')],
  'docker-config': ['rootfs', 'rootfs/type'],
  schema1: [
    ...[
      'schemaVersion',
      'name',
      'tag',
      'architecture',
      'fsLayers',
      'history',
      'fsLayers/*/blobSum',
      'history/*/v1Compatibility',
    ],
    ...['header', 'header/alg', 'signature', 'protected'].map((part) => `signatures?/*/${part}`),
  ],
};

const OPTIONAL: Readonly<Record<SpecKind, readonly string[]>> = {
  'oci-index': [
    '/mediaType',
    '/artifactType',
    '/subject',
    '/annotations',
    '/manifests/0/platform',
    '/manifests/0/artifactType',
  ],
  'oci-manifest': [
    '/mediaType',
    '/artifactType',
    '/subject',
    '/annotations',
    '/layers/0/urls',
    '/layers/0/data',
    '/config/annotations',
  ],
  'oci-config': ['/created', '/author', '/os.version', '/os.features', '/variant', '/config', '/history'],
  'oci-layout': [],
  'docker-list': ['os.version', 'os.features', 'variant', 'features'].map((part) => `/manifests/0/platform/${part}`),
  'docker-manifest': ['/config/urls'],
  'docker-config': [
    '/created',
    '/author',
    '/architecture',
    '/os',
    '/os.version',
    '/config',
    '/history',
    '/rootfs/diff_ids',
  ],
  schema1: ['/signatures'],
};

function below(path: string): readonly string[] {
  return ['mediaType', 'digest', 'size'].map((part) => `${path}/${part}`);
}

/** Pointers to what may be absent, in any document of the kind. */
export function optionalPointers(kind: SpecKind): readonly string[] {
  return OPTIONAL[kind];
}

/** What a document of the kind must have: in it, and in what it has. */
export function requiredPointers(kind: SpecKind, document: Json): readonly Required[] {
  return REQUIRED[kind].flatMap((path) => {
    const nullable = path.endsWith('!');
    return expand(document, path.replace(/!$/, '').split('/')).map((pointer) => ({
      pointer,
      nullable,
      nonsense: nonsenseFor(pointer),
    }));
  });
}

/** A number is right for no field but these two; a string that is no number is wrong for them. */
function nonsenseFor(pointer: string): unknown {
  return /\/(?:size|schemaVersion)$/.test(pointer) ? 'many' : -12.5;
}

/** The pointers that a path leads to; where something on the way is absent, none. */
function expand(document: Json, path: readonly string[]): readonly string[] {
  return path.reduce<readonly string[]>(
    (found, part) =>
      found.flatMap((pointer) => {
        const at = valueAt(document, pointer);
        if (part === '*') return Array.isArray(at) ? at.map((_, i) => `${pointer}/${i}`) : [];
        const key = part.replace(/\?$/, '');
        const next = `${pointer}/${key}`;
        return part.endsWith('?') && (valueAt(document, next) ?? null) === null ? [] : [next];
      }),
    [''],
  );
}
