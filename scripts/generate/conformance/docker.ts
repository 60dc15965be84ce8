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

// The documents of distribution (schema1, schema2, manifest lists) and of the Docker Image Specification v1.3.

const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const FOREIGN_LAYER = 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip';

/** Schemas that Docker's documents refer to. */
export const DOCKER_DEFINITIONS = {
  'docker-descriptor': {
    required: ['mediaType', 'size', 'digest'],
    properties: {
      mediaType: named('manifest-v2-2.md MUST mediaType', 'manifest-v2-2.md MUST mediaType # grammar', 'media-type'),
      size: size('manifest-v2-2.md MUST size'),
      digest: { ...text('manifest-v2-2.md MUST digest'), $ref: 'docker-digest' },
      urls: optional(strings('manifest-v2-2.md MUST urls', 'uri')),
    },
  },
  'docker-layer': {
    $ref: 'docker-descriptor',
    ...where(
      { mediaType: { const: FOREIGN_LAYER } },
      present('urls', {
        ...list('registry MUST verifyManifest', { clause: 'registry MUST verifyManifest', format: 'foreign-url' }),
        minItems: 1,
      }),
    ),
  },
  'docker-platform': {
    required: ['architecture', 'os'],
    properties: {
      architecture: also(text('manifest-v2-2.md MUST Manifest List, architecture'), {
        clause: 'manifest-v2-2.md SHOULD Manifest List, architecture',
        format: 'goarch',
      }),
      os: also(text('manifest-v2-2.md MUST Manifest List, os'), {
        clause: 'manifest-v2-2.md SHOULD Manifest List, os',
        format: 'goos',
      }),
      'os.version': optional(text('manifest-v2-2.md MUST Manifest List, os.version')),
      'os.features': optional(strings('manifest-v2-2.md MUST Manifest List, os.features')),
      variant: optional(text('manifest-v2-2.md MUST Manifest List, variant')),
      features: optional(strings('manifest-v2-2.md MUST Manifest List, features')),
    },
  },
  'docker-digest': also(
    { clause: 'api.md MUST Content Digests', format: 'digest' },
    { clause: 'api.md MUST Content Digests', format: 'sha256-encoding' },
    { clause: 'api.md MUST Content Digests', format: 'sha512-encoding' },
  ),
} as const satisfies Readonly<Record<string, Schema>>;

const LIST_ENTRY: Schema = {
  ...reference('manifest-v2-2.md MUST Manifest List, manifests', 'docker-descriptor'),
  ...present('platform', reference('manifest-v2-2.md MUST Manifest List, platform', 'docker-platform')),
};

const SIGNATURE = object('manifest-v2-1.md MUST Signed Manifests', ['header', 'signature', 'protected'], {
  header: object('manifest-v2-1.md MUST header', ['alg'], { alg: text('manifest-v2-1.md MUST header') }),
  signature: text('manifest-v2-1.md MUST signature', 'base64url'),
  protected: text('manifest-v2-1.md MUST protected', 'base64url'),
});

/** One schema for each kind of document that Docker defined. */
export const DOCKER_SCHEMAS = {
  'docker-list': object('manifest-v2-2.md MUST Manifest List', ['schemaVersion', 'mediaType', 'manifests'], {
    schemaVersion: { clause: 'manifest-v2-2.md MUST Manifest List, schemaVersion', const: 2 },
    mediaType: { clause: 'manifest-v2-2.md MUST Manifest List, mediaType', const: LIST },
    manifests: optional(list('manifest-v2-2.md MUST Manifest List, manifests', LIST_ENTRY)),
  }),
  'docker-manifest': object(
    'manifest-v2-2.md MUST Image Manifest',
    ['schemaVersion', 'mediaType', 'config', 'layers'],
    {
      schemaVersion: { clause: 'manifest-v2-2.md MUST Image Manifest, schemaVersion', const: 2 },
      mediaType: { clause: 'manifest-v2-2.md MUST Image Manifest, mediaType', const: MANIFEST },
      config: reference('manifest-v2-2.md MUST Image Manifest, config', 'docker-descriptor'),
      layers: optional(
        list(
          'manifest-v2-2.md MUST Image Manifest, layers',
          reference('manifest-v2-2.md MUST Image Manifest, layers', 'docker-layer'),
        ),
      ),
    },
  ),
  'docker-config': imageConfig('spec.md', {
    clause: 'spec.md MUST Image JSON Field Descriptions',
    required: ['rootfs'],
    properties: {
      architecture: optional(text('spec.md MUST architecture')),
      os: optional(text('spec.md MUST os')),
    },
    dateTime: 'iso8601-date-time',
    rootfs: {
      required: ['type'],
      type: also(text('spec.md MUST rootfs.type'), { clause: 'spec.md SHOULD rootfs.type', const: 'layers' }),
    },
    // Docker takes its own where these are absent, and images from before it wrote them are still about.
    demands: [present('architecture', text('spec.md SHOULD architecture')), present('os', text('spec.md SHOULD os'))],
  }),
  schema1: object(
    'manifest-v2-1.md MUST Manifest',
    ['schemaVersion', 'name', 'tag', 'architecture', 'fsLayers', 'history'],
    {
      schemaVersion: { clause: 'manifest-v2-1.md MUST schemaVersion', const: 1 },
      name: text('manifest-v2-1.md MUST name'),
      tag: text('manifest-v2-1.md MUST tag'),
      architecture: text('manifest-v2-1.md MUST architecture'),
      fsLayers: list(
        'manifest-v2-1.md MUST fsLayers',
        object('manifest-v2-1.md MUST fsLayers', ['blobSum'], {
          blobSum: text('manifest-v2-1.md MUST blobSum', 'sha256-digest'),
        }),
      ),
      history: also(
        list(
          'manifest-v2-1.md MUST history',
          object('manifest-v2-1.md MUST history', ['v1Compatibility'], {
            v1Compatibility: also(text('manifest-v2-1.md MUST v1Compatibility', 'json-object'), {
              clause: 'manifest-v2-1.md MUST v1Compatibility # created',
              format: 'v1-created',
            }),
          }),
        ),
        { clause: 'manifest-v2-1.md MUST history, Note', lengthOf: 'fsLayers' },
      ),
      signatures: optional(list('manifest-v2-1.md MUST Signed Manifests', SIGNATURE)),
    },
  ),
} as const satisfies Readonly<Record<string, Schema>>;
