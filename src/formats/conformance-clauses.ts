/** The level of a requirement: `MUST`, or `SHOULD` for a recommendation. */
export type Level = 'MUST' | 'SHOULD';

/**
 * One document of a specification with the checked clauses: by section, in our own words, which follow "… is wrong:".
 */
interface Specification {
  readonly name: string;
  readonly url: string;
  readonly MUST: Readonly<Record<string, string>>;
  readonly SHOULD: Readonly<Record<string, string>>;
}

const OCI = 'https://github.com/opencontainers/image-spec/blob/v1.1.1';
const DISTRIBUTION = 'https://github.com/distribution/distribution/blob/v2.8.3';

/**
 * Every clause that is checked. Several clauses of one section are distinguished by what follows ` # `. Docker's
 * documents do not use words such as MUST: their field definitions, and the checks of distribution's registry, are
 * listed as MUST.
 */
export const SPECIFICATIONS = {
  'descriptor.md': {
    name: 'image-spec 1.1, descriptor.md',
    url: `${OCI}/descriptor.md`,
    MUST: {
      mediaType: 'a descriptor has a media type',
      'mediaType # grammar': 'a media type is type/subtype as in RFC 6838, with no parameters',
      digest: 'a descriptor has the digest of its blob',
      size: 'a descriptor has the size of its blob in bytes, an integer from 0 to 2^63 - 1',
      urls: 'the URLs of a blob are a list of URIs (RFC 3986)',
      data: 'the data of a descriptor is text in base64 (RFC 4648, section 4)',
      artifactType: 'the artifact type of a descriptor is a media type as in RFC 6838',
      Digests: 'a digest is the name of an algorithm in lower case, a colon, and letters, digits, "=", "_" or "-"',
      'SHA-256': 'a digest with sha256 has 64 hexadecimal digits in lower case',
      'SHA-512': 'a digest with sha512 has 128 hexadecimal digits in lower case',
    },
    SHOULD: {
      urls: 'the URLs of a blob are of http or https',
      'Registered algorithms': 'the algorithm of a digest is sha256',
    },
  },
  'manifest.md': {
    name: 'image-spec 1.1, manifest.md',
    url: `${OCI}/manifest.md`,
    MUST: {
      'Image Manifest': 'an image manifest is a JSON object',
      schemaVersion: 'an image manifest has the schema version 2',
      mediaType: 'an image manifest that states its type is an application/vnd.oci.image.manifest.v1+json',
      artifactType: 'the artifact type is a media type as in RFC 6838, and required if the config is empty',
      config: 'an image manifest has a config, which is a descriptor',
      layers: 'an image manifest has a list of layers, which are descriptors',
      'config # media type': 'the media type of a config is written as specified, in lower case and with no parameters',
      'layers # media types': 'the media type of a layer is written as specified, in lower case and with no parameters',
      subject: 'the subject is a descriptor',
      'Guidance for an Empty Descriptor': 'a blob of the empty type is {}, with its digest and a size of 2 bytes',
    },
    SHOULD: {
      mediaType: 'an image manifest states its type',
      layers: 'an image manifest has at least one layer, which may be the empty descriptor',
    },
  },
  'layer.md': {
    name: 'image-spec 1.1, layer.md',
    url: `${OCI}/layer.md`,
    MUST: {
      'Distributable Format':
        'a layer is a tar archive, which has 1,024 zero bytes if it has no files; an empty blob is not a tar archive',
    },
    SHOULD: {},
  },
  'image-index.md': {
    name: 'image-spec 1.1, image-index.md',
    url: `${OCI}/image-index.md`,
    MUST: {
      'Image Index': 'an image index is a JSON object',
      schemaVersion: 'an image index has the schema version 2',
      mediaType: 'an image index that states its type is an application/vnd.oci.image.index.v1+json',
      artifactType: 'the artifact type is a media type as in RFC 6838',
      manifests: 'an image index has a list of manifests, which are descriptors',
      'manifests.platform': 'a platform is an object',
      'manifests.platform.architecture': 'a platform has an architecture, a string',
      'manifests.platform.os': 'a platform has an operating system, a string',
      'manifests.platform.os.version': "the operating system's version is a string",
      'manifests.platform.os.features': "the operating system's features are a list of strings",
      'manifests.platform.variant': 'the variant of the CPU is a string',
      'manifests.platform # empty':
        'the platform of an image in an index has an operating system and an architecture that are not empty',
      subject: 'the subject is a descriptor',
    },
    SHOULD: {
      mediaType: 'an image index states its type',
      'manifests.platform': 'the descriptor of an image manifest that is not an artifact has its platform',
      'manifests.platform.architecture': 'an architecture is a value of GOARCH',
      'manifests.platform.os': 'an operating system is a value of GOOS',
    },
  },
  'config.md': {
    name: 'image-spec 1.1, config.md',
    url: `${OCI}/config.md`,
    MUST: {
      Properties: 'an image config is a JSON object',
      created:
        'the date and time of creation has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
      'created # grammar': 'the date and time of creation is written as in RFC 3339, section 5.6',
      author: 'the author is a string',
      architecture: 'an image config has an architecture, a string',
      os: 'an image config has an operating system, a string',
      'os.version': "the operating system's version is a string",
      'os.features': "the operating system's features are a list of strings",
      variant: 'the variant of the CPU is a string',
      config: 'the execution parameters are an object',
      'config.User': 'the user is a string',
      'config.ExposedPorts':
        'exposed ports are an object of objects, each named by a port up to 65535, or port/protocol',
      'config.Env': 'the environment is a list of strings, each NAME=VALUE',
      'config.Entrypoint': 'the entrypoint is a list of strings',
      'config.Cmd': 'the command is a list of strings',
      'config.Volumes': 'volumes are an object of objects, each named by a directory',
      'config.WorkingDir': 'the working directory is a string',
      'config.Labels': 'labels are an object of strings',
      'config.StopSignal': 'the stop signal is the name or number of a signal, as a string',
      'config.ArgsEscaped': 'ArgsEscaped is true or false',
      rootfs: 'an image config has a rootfs, an object',
      'rootfs.type': 'the type of a rootfs is "layers"',
      'rootfs.diff_ids': 'a rootfs has a list of digests',
      'rootfs.diff_ids # count': 'a rootfs has as many diff_ids as its manifest has layers',
      history: 'the history is a list of objects',
      'history # count': 'the history has no more entries with a layer than there are layers',
      'history.created':
        'a date and time in the history has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
      'history.created # grammar': 'a date and time in the history is written as in RFC 3339, section 5.6',
      'history.author': 'an author in the history is a string',
      'history.created_by': 'a command in the history is a string',
      'history.comment': 'a comment in the history is a string',
      'history.empty_layer': 'whether an entry of the history has no layer is true or false',
    },
    SHOULD: {
      architecture: 'the architecture is a value of GOARCH',
      os: 'the operating system is a value of GOOS',
      'rootfs.diff_ids # algorithm': 'a diff_id is a digest with sha256',
    },
  },
  'image-layout.md': {
    name: 'image-spec 1.1, image-layout.md',
    url: `${OCI}/image-layout.md`,
    MUST: { 'oci-layout file': 'the oci-layout file is a JSON object with an imageLayoutVersion, which is "1.0.0"' },
    SHOULD: {},
  },
  'annotations.md': {
    name: 'image-spec 1.1, annotations.md',
    url: `${OCI}/annotations.md`,
    MUST: { Rules: 'annotations are an object of strings' },
    SHOULD: {
      Rules: 'the key of an annotation or label is a domain name in reverse, as com.example.key',
      'org.opencontainers.image.ref.name':
        'a reference consists of letters and digits, separated by one of - . _ : @ + / or --',
    },
  },
  'manifest-v2-2.md': {
    name: 'distribution, manifest-v2-2.md',
    url: `${DISTRIBUTION}/docs/spec/manifest-v2-2.md`,
    MUST: {
      'Manifest List': 'a manifest list is a JSON object',
      'Manifest List, schemaVersion': 'a manifest list has the schema version 2',
      'Manifest List, mediaType':
        'a manifest list states its type, application/vnd.docker.distribution.manifest.list.v2+json',
      'Manifest List, manifests': 'a manifest list has a list of manifests, which are objects',
      'Manifest List, platform': 'a manifest in a list has its platform, an object',
      'Manifest List, architecture': 'a platform has an architecture, a string',
      'Manifest List, os': 'a platform has an operating system, a string',
      'Manifest List, os.version': "the operating system's version is a string",
      'Manifest List, os.features': "the operating system's features are a list of strings",
      'Manifest List, variant': 'the variant of the CPU is a string',
      'Manifest List, features': "the CPU's features are a list of strings",
      'Image Manifest': 'an image manifest is a JSON object',
      'Image Manifest, schemaVersion': 'an image manifest has the schema version 2',
      'Image Manifest, mediaType':
        'an image manifest states its type, application/vnd.docker.distribution.manifest.v2+json',
      'Image Manifest, config': 'an image manifest has a config, an object',
      'Image Manifest, layers': 'an image manifest has a list of layers, which are objects',
      mediaType: 'a descriptor has its media type',
      'mediaType # grammar': 'the media type of a blob is type/subtype with no parameters',
      size: 'a descriptor has its size in bytes, an integer from 0 to 2^63 - 1',
      digest: 'a descriptor has its digest',
      urls: 'the URLs of a blob are a list of URLs',
    },
    SHOULD: {
      'Manifest List, architecture': 'an architecture is a value of GOARCH',
      'Manifest List, os': 'an operating system is a value of GOOS',
    },
  },
  registry: {
    name: "distribution's registry, schema2manifesthandler.go",
    url: `${DISTRIBUTION}/registry/storage/schema2manifesthandler.go`,
    MUST: { verifyManifest: 'a foreign layer has at least one URL, each of http or https and without a fragment' },
    SHOULD: {},
  },
  iolimits: {
    name: 'containers/image, iolimits.go',
    url: 'https://github.com/containers/image/blob/v5.36.2/internal/iolimits/iolimits.go',
    MUST: {
      MaxManifestBodySize: 'a manifest or index has at most 4 MiB (4,194,304 bytes)',
      MaxConfigBodySize: 'a config has at most 4 MiB (4,194,304 bytes)',
    },
    SHOULD: {},
  },
  'api.md': {
    name: 'distribution, api.md',
    url: `${DISTRIBUTION}/docs/spec/api.md`,
    MUST: {
      'Content Digests': 'a digest is an algorithm, a colon and a hash, which is lower-case hex for sha256 and sha512',
    },
    SHOULD: {},
  },
  'manifest-v2-1.md': {
    name: 'distribution, manifest-v2-1.md',
    url: `${DISTRIBUTION}/docs/spec/manifest-v2-1.md`,
    MUST: {
      Manifest: 'a schema1 manifest is a JSON object',
      schemaVersion: 'a schema1 manifest has the schema version 1',
      name: "a schema1 manifest has the repository's name, a string",
      tag: 'a schema1 manifest has a tag, a string',
      architecture: 'a schema1 manifest has an architecture, a string',
      fsLayers: 'a schema1 manifest has a list of fsLayers, which are objects',
      blobSum: 'an fsLayer has a blobSum, a digest with sha256',
      history: 'a schema1 manifest has a history, a list of objects',
      'history, Note': 'history and fsLayers are lists of the same length',
      v1Compatibility: 'an entry of the history has v1Compatibility, a string that is itself a JSON object',
      'v1Compatibility # created':
        'the date and time in v1Compatibility has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
      'Signed Manifests': 'the signatures are a list of objects',
      header: 'a signature has a header, an object with the algorithm (alg)',
      signature: 'a signature has its value in base64url',
      protected: 'a signature has a protected header in base64url',
    },
    SHOULD: {},
  },
  'spec.md': {
    name: 'Docker Image Specification v1.3, spec.md',
    url: 'https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md',
    MUST: {
      'Image JSON Field Descriptions': 'an image JSON is a JSON object',
      created:
        'the date and time of creation has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
      'created # grammar': 'the date and time of creation is written as in ISO 8601',
      author: 'the author is a string',
      architecture: 'the architecture is a string',
      os: 'the operating system is a string',
      config: 'the execution parameters are an object',
      'config.User': 'the user is a string',
      'config.ExposedPorts':
        'exposed ports are an object of objects, each named by a port up to 65535, or port/protocol',
      'config.Env': 'the environment is a list of strings, each NAME=VALUE',
      'config.Entrypoint': 'the entrypoint is a list of strings',
      'config.Cmd': 'the command is a list of strings',
      'config.Volumes': 'volumes are an object of objects, each named by a directory',
      'config.WorkingDir': 'the working directory is a string',
      'config.ArgsEscaped': 'ArgsEscaped is true or false',
      rootfs: 'an image JSON has a rootfs, an object',
      'rootfs.type': 'a rootfs has a type, a string',
      'rootfs.diff_ids': 'the diff_ids of a rootfs are a list of digests',
      'rootfs.diff_ids # count': 'a rootfs has as many diff_ids as its manifest has layers',
      history: 'the history is a list of objects',
      'history # count': 'the history has no more entries with a layer than there are layers',
      'history.created':
        'a date and time in the history has the form that engines read: 2026-11-25T12:00:00Z, with T and Z in upper case, seconds up to 59 and no escapes',
      'history.created # grammar': 'a date and time in the history is written as in ISO 8601',
      'history.author': 'an author in the history is a string',
      'history.created_by': 'a command in the history is a string',
      'history.comment': 'a comment in the history is a string',
      'history.empty_layer': 'whether an entry of the history has no layer is true or false',
    },
    SHOULD: {
      architecture: 'an image JSON has an architecture',
      os: 'an image JSON has an operating system',
      'rootfs.type': 'the type of a rootfs is "layers"',
      'rootfs.diff_ids # algorithm': 'a diff_id is a digest with sha256',
    },
  },
} as const satisfies Readonly<Record<string, Specification>>;

type Table = typeof SPECIFICATIONS;
type SpecificationId = keyof Table;

/** A clause as in schemas and generated code: `manifest.md MUST config`. */
export type ClauseId = {
  [D in SpecificationId]: { [L in Level]: `${D} ${L} ${keyof Table[D][L] & string}` }[Level];
}[SpecificationId];

/**
 * The clauses that engines enforce, and the reaction of each engine to a violation: tried with docker 20.10 (`load`,
 * `pull`), containerd 1.6 and 2.4 (`ctr image import`, `pull`), podman 4.3 and crane 0.22. Every other MUST is
 * tolerated: engines load the image.
 */
export const ENFORCED: ReadonlyMap<string, string> = new Map<ClauseId, string>([
  ...(
    [
      'config.md MUST created',
      'config.md MUST history.created',
      'spec.md MUST created',
      'spec.md MUST history.created',
    ] as const
  ).map((id) => [id, 'docker, containerd, podman and crane refuse the image'] as const),
  ['manifest-v2-1.md MUST v1Compatibility # created', 'docker, containerd and podman refuse the image'],
  ...(['config.md MUST rootfs', 'spec.md MUST rootfs'] as const).map(
    (id) => [id, 'docker, containerd and crane refuse the image'] as const,
  ),
  ...(['config.md MUST rootfs.diff_ids # count', 'spec.md MUST rootfs.diff_ids # count'] as const).map(
    (id) => [id, 'docker, containerd and crane refuse the image'] as const,
  ),
  ...(['config.md MUST history # count', 'spec.md MUST history # count'] as const).map(
    (id) => [id, 'docker refuses the image ("too many non-empty layers in History section")'] as const,
  ),
  ['manifest-v2-2.md MUST Image Manifest, mediaType', 'podman and skopeo refuse the image'],
  ['iolimits MUST MaxManifestBodySize', 'podman and skopeo refuse it, containerd refuses more than 4.2 MiB'],
  ['iolimits MUST MaxConfigBodySize', 'podman and skopeo refuse the image'],
  ['layer.md MUST Distributable Format', 'containerd and crane refuse the image, docker and podman load it'],
  ...(['config.md SHOULD rootfs.diff_ids # algorithm', 'spec.md SHOULD rootfs.diff_ids # algorithm'] as const).map(
    (id) => [id, 'docker, containerd and crane compute sha256 and refuse the image'] as const,
  ),
  ['manifest.md MUST config # media type', 'podman refuses the image, docker and containerd load it'],
  ['manifest.md MUST layers # media types', 'containerd refuses the layer, docker and podman load it'],
  ...(['descriptor.md MUST mediaType', 'manifest-v2-2.md MUST mediaType'] as const).map(
    (id) => [id, 'docker and containerd refuse an entry of an index without one, containerd a layer'] as const,
  ),
  ...(
    [
      'image-index.md MUST manifests.platform.architecture',
      'image-index.md MUST manifests.platform.os',
      'image-index.md MUST manifests.platform # empty',
      'manifest-v2-2.md MUST Manifest List, architecture',
      'manifest-v2-2.md MUST Manifest List, os',
    ] as const
  ).map((id) => [id, 'docker, containerd and podman find no image for their platform in the index'] as const),
]);

/** A clause of a specification. */
export interface Clause {
  readonly id: string;
  readonly specification: string;
  readonly url: string;
  readonly section: string;
  readonly level: Level;
  readonly sentence: string;
  /** The engines that refuse a violating document; null if they tolerate it. */
  readonly refusal: string | null;
}

const LEVELS: readonly Level[] = ['MUST', 'SHOULD'];

/** All clauses, in the order of the table. */
export function allClauses(): readonly Clause[] {
  return Object.entries<Specification>(SPECIFICATIONS).flatMap(([key, specification]) =>
    LEVELS.flatMap((level) =>
      Object.entries(specification[level]).map(([section, sentence]) => {
        const { name, url } = specification;
        const id = `${key} ${level} ${section}`;
        const [title = section] = section.split(' # ');
        return { id, specification: name, url, section: title, level, sentence, refusal: ENFORCED.get(id) ?? null };
      }),
    ),
  );
}
