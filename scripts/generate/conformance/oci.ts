import {
  also,
  imageConfig,
  list,
  named,
  object,
  optional,
  present,
  reference,
  type Schema,
  size,
  strings,
  text,
  where,
} from './schemas.ts';

// The documents of image-spec 1.1.1.

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const EMPTY = 'application/vnd.oci.empty.v1+json';

const ANNOTATIONS = optional(reference('annotations.md MUST Rules', 'annotations'));

const EMPTY_CLAUSE = 'manifest.md MUST Guidance for an Empty Descriptor';

const DESCRIPTOR: Schema = {
  required: ['mediaType', 'digest', 'size'],
  properties: {
    mediaType: named('descriptor.md MUST mediaType', 'descriptor.md MUST mediaType # grammar', 'media-type'),
    digest: also(
      { ...text('descriptor.md MUST digest'), $ref: 'digest' },
      { clause: 'descriptor.md SHOULD Registered algorithms', format: 'sha256-algorithm' },
    ),
    size: size('descriptor.md MUST size'),
    urls: optional(
      also(strings('descriptor.md MUST urls', 'uri'), {
        items: { clause: 'descriptor.md SHOULD urls', format: 'http-url' },
      }),
    ),
    annotations: ANNOTATIONS,
    data: optional(text('descriptor.md MUST data', 'base64')),
    artifactType: optional(text('descriptor.md MUST artifactType', 'media-type')),
  },
  ...where(
    { mediaType: { const: EMPTY } },
    {
      properties: {
        digest: { clause: EMPTY_CLAUSE, format: 'empty-digest' },
        size: { clause: EMPTY_CLAUSE, const: 2 },
      },
    },
  ),
};

const PLATFORM = object('image-index.md MUST manifests.platform', ['architecture', 'os'], {
  architecture: also(text('image-index.md MUST manifests.platform.architecture'), {
    clause: 'image-index.md SHOULD manifests.platform.architecture',
    format: 'goarch',
  }),
  os: also(text('image-index.md MUST manifests.platform.os'), {
    clause: 'image-index.md SHOULD manifests.platform.os',
    format: 'goos',
  }),
  'os.version': optional(text('image-index.md MUST manifests.platform.os.version')),
  'os.features': optional(strings('image-index.md MUST manifests.platform.os.features')),
  variant: optional(text('image-index.md MUST manifests.platform.variant')),
});

const INDEX_DESCRIPTOR: Schema = {
  $ref: 'descriptor',
  properties: {
    platform: optional(PLATFORM),
    annotations: {
      properties: {
        'org.opencontainers.image.ref.name': {
          clause: 'annotations.md SHOULD org.opencontainers.image.ref.name',
          format: 'reference-name',
        },
      },
    },
  },
  // An index should have the platform of what is specific to one; an artifact is not.
  ...where(
    { mediaType: { const: MANIFEST } },
    present('platform', { clause: 'image-index.md SHOULD manifests.platform', type: 'object' }),
    { artifactType: { enum: [null] } },
  ),
};

/** Schemas that documents of image-spec refer to. */
export const OCI_DEFINITIONS = {
  descriptor: DESCRIPTOR,
  'index-descriptor': INDEX_DESCRIPTOR,
  annotations: {
    additionalProperties: text('annotations.md MUST Rules'),
    propertyNames: { clause: 'annotations.md SHOULD Rules', format: 'reverse-domain' },
  },
  digest: also(
    {},
    { clause: 'descriptor.md MUST Digests', format: 'digest' },
    { clause: 'descriptor.md MUST SHA-256', format: 'sha256-encoding' },
    { clause: 'descriptor.md MUST SHA-512', format: 'sha512-encoding' },
  ),
} as const satisfies Readonly<Record<string, Schema>>;

const INDEX_SCHEMA = also(
  object('image-index.md MUST Image Index', ['schemaVersion', 'manifests'], {
    schemaVersion: { clause: 'image-index.md MUST schemaVersion', const: 2 },
    mediaType: { clause: 'image-index.md MUST mediaType', enum: [INDEX, null] },
    artifactType: optional(text('image-index.md MUST artifactType', 'media-type')),
    manifests: optional(
      list('image-index.md MUST manifests', reference('image-index.md MUST manifests', 'index-descriptor')),
    ),
    subject: optional(reference('image-index.md MUST subject', 'descriptor')),
    annotations: ANNOTATIONS,
  }),
  present('mediaType', text('image-index.md SHOULD mediaType')),
);

const MANIFEST_SCHEMA = also(
  object('manifest.md MUST Image Manifest', ['schemaVersion', 'config', 'layers'], {
    schemaVersion: { clause: 'manifest.md MUST schemaVersion', const: 2 },
    mediaType: { clause: 'manifest.md MUST mediaType', enum: [MANIFEST, null] },
    artifactType: optional(text('manifest.md MUST artifactType', 'media-type')),
    config: reference('manifest.md MUST config', 'descriptor'),
    layers: optional(list('manifest.md MUST layers', reference('manifest.md MUST layers', 'descriptor'))),
    subject: optional(reference('manifest.md MUST subject', 'descriptor')),
    annotations: ANNOTATIONS,
  }),
  where(
    { config: { type: 'object', required: ['mediaType'], properties: { mediaType: { const: EMPTY } } } },
    present('artifactType', text('manifest.md MUST artifactType')),
  ),
  present('mediaType', text('manifest.md SHOULD mediaType')),
  { properties: { layers: { clause: 'manifest.md SHOULD layers', type: 'array', minItems: 1 } } },
);

/** One schema for each kind of document of image-spec. */
export const OCI_SCHEMAS = {
  'oci-index': INDEX_SCHEMA,
  'oci-manifest': MANIFEST_SCHEMA,
  'oci-config': imageConfig('config.md', {
    clause: 'config.md MUST Properties',
    required: ['architecture', 'os', 'rootfs'],
    properties: {
      architecture: also(text('config.md MUST architecture'), {
        clause: 'config.md SHOULD architecture',
        format: 'goarch',
      }),
      os: also(text('config.md MUST os'), { clause: 'config.md SHOULD os', format: 'goos' }),
    },
    dateTime: 'rfc3339-date-time',
    rootfs: { required: ['type', 'diff_ids'], type: { clause: 'config.md MUST rootfs.type', const: 'layers' } },
    demands: [],
  }),
  'oci-layout': object('image-layout.md MUST oci-layout file', ['imageLayoutVersion'], {
    imageLayoutVersion: { clause: 'image-layout.md MUST oci-layout file', const: '1.0.0' },
  }),
} as const satisfies Readonly<Record<string, Schema>>;
