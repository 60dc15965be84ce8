import type { ArtifactKind } from './artifact-kind.ts';
import type { Compression, Family, MediaType, Role, Slot, Status } from './media-type.ts';

/** A media type in the table. */
export interface Row {
  readonly type: MediaType;
  /**
   * Slots in which it has another meaning. Only general types, which old tools wrote for lack of a better one, have
   * this.
   */
  readonly inSlot?: Readonly<Record<Slot, MediaType>>;
}

/** The families of types with their descriptions, in the order of the generated page. */
export const FAMILIES: Readonly<Record<Family, string>> = {
  'docker-schema1': 'Docker Image Manifest V2, Schema 1',
  'docker-schema2': 'Docker Image Manifest V2, Schema 2',
  oci: 'Open Container Initiative, image-spec',
  buildkit: 'BuildKit: attestations, caches and build records',
  containerd: 'containerd: checkpoints and lazy pulling',
  cosign: 'Sigstore: cosign, DSSE and bundles',
  notation: 'Notary Project',
  sbom: 'Software bills of materials',
  helm: 'Helm',
  wasm: 'WebAssembly',
  model: 'AI models: Docker Model Runner, ModelPack and Ollama',
  compose: 'Docker Compose',
  sandbox: 'Docker Sandboxes',
  mcp: 'Docker MCP Toolkit',
  devcontainers: 'Development Containers',
  flux: 'Flux',
  opa: 'Open Policy Agent',
  kyverno: 'Kyverno',
  falco: 'Falco',
  trivy: 'Trivy',
  timoni: 'Timoni',
  cue: 'CUE',
  opentofu: 'OpenTofu',
  bicep: 'Bicep',
  cnab: 'Cloud Native Application Bundles',
  ocm: 'Open Component Model',
  zarf: 'Zarf',
  hauler: 'Hauler',
  github: 'GitHub Actions',
  gadget: 'Inspektor Gadget',
  toolhive: 'ToolHive',
  agntcy: 'AGNTCY Directory',
  artifacthub: 'Artifact Hub',
  tuf: 'The Update Framework',
  report: 'Reports on an image: scans and tests',
  chalk: 'Chalk',
  tart: 'Tart',
  apple: 'Apple Containerization',
  coco: 'Confidential Containers',
  unikraft: 'Unikraft',
  singularity: 'Singularity',
  oras: 'ORAS',
  unknown: 'No tool or specification known to Plimsoll',
};

type Cells = readonly [type: string, role: Role, compression: Compression, status: Status, description: string];

/** The kind of artifact of a family's types; null if a type of the family does not determine it. */
const KINDS: Readonly<Record<Family, ArtifactKind | null>> = {
  'docker-schema1': null,
  'docker-schema2': null,
  oci: null,
  buildkit: null,
  containerd: null,
  cosign: null,
  notation: 'signature',
  sbom: 'sbom',
  helm: 'helm',
  wasm: 'wasm',
  model: 'model',
  compose: 'compose',
  sandbox: 'package',
  mcp: 'package',
  devcontainers: 'devcontainer',
  flux: 'flux',
  opa: 'policy',
  kyverno: 'policy',
  falco: 'package',
  trivy: 'package',
  timoni: 'package',
  cue: 'package',
  opentofu: 'package',
  bicep: 'package',
  cnab: 'package',
  ocm: 'package',
  zarf: 'package',
  hauler: 'package',
  github: 'package',
  gadget: 'package',
  toolhive: 'package',
  agntcy: 'package',
  artifacthub: 'package',
  tuf: 'package',
  report: 'report',
  chalk: 'package',
  tart: 'vm',
  apple: 'vm',
  coco: 'vm',
  unikraft: 'vm',
  singularity: 'singularity',
  oras: null,
  unknown: null,
};

/** The kind that a role determines, whatever the family: a chart's provenance file is a signature. */
const KINDS_OF_ROLES: Readonly<Partial<Record<Role, ArtifactKind>>> = {
  'plugin-config': 'plugin',
  signature: 'signature',
  sbom: 'sbom',
  attestation: 'attestation',
};

/** Rows of one specification or tool. */
function from(
  family: Family,
  source: string,
  rows: readonly Cells[],
  kind: ArtifactKind | null = KINDS[family],
): Row[] {
  return rows.map(([mediaType, role, compression, status, description]) => ({
    type: {
      mediaType,
      family,
      role,
      compression,
      distributable: true,
      status,
      description,
      source,
      artifact: KINDS_OF_ROLES[role] ?? kind,
    },
  }));
}

function nonDistributable(rows: readonly Row[]): Row[] {
  return rows.map(({ type }) => ({ type: { ...type, distributable: false } }));
}

type Reading = Omit<MediaType, 'mediaType'>;

const SCHEMA1_ALIAS: Reading = {
  family: 'docker-schema1',
  role: 'manifest',
  compression: 'none',
  distributable: true,
  status: 'deprecated',
  artifact: null,
  description:
    'General type, or none: on a manifest it is taken for Docker schema 1, as the first registries named no other.',
  source: 'containers/image, manifest.NormalizedMIMEType',
};

const LEGACY_CONFIG: Reading = {
  family: 'docker-schema2',
  role: 'config',
  compression: 'none',
  distributable: true,
  status: 'nonstandard',
  artifact: null,
  description:
    'General type, or none: on a config it is taken for a Docker image config, as old registries lost the real one.',
  source: 'moby, distribution/registry.go; distribution/distribution#1621',
};

const OPAQUE: Reading = {
  family: 'unknown',
  role: 'unknown',
  compression: 'unknown',
  distributable: true,
  status: 'unknown',
  artifact: null,
  description: 'General type without a meaning here (SOCI uses application/octet-stream for its zTOCs).',
  source: 'RFC 2046; awslabs/soci-snapshotter',
};

/** A general type: its meaning in a manifest or config slot; elsewhere it has none. */
function general(mediaType: string, taken: { readonly manifest?: Reading; readonly config?: Reading }): Row {
  const manifest = { mediaType, ...(taken.manifest ?? OPAQUE) };
  const config = { mediaType, ...(taken.config ?? OPAQUE) };
  const opaque = { mediaType, ...OPAQUE };
  return {
    // Without a slot, its better known meaning.
    type: taken.manifest === undefined ? config : manifest,
    inSlot: { manifest, subject: manifest, config, layer: opaque, blob: opaque },
  };
}

/**
 * Every known media type, each once. The rest of the program and the page docs/media-types.md are generated from here.
 * `removed`: it was removed before a release. `nonstandard`: tools write it, but it is not in any specification in this
 * form.
 */
// biome-ignore format: a table with one row per line
export const MEDIA_TYPES: readonly Row[] = [
  ...from('docker-schema1', 'distribution, manifest-v2-1.md', [
    ['application/vnd.docker.distribution.manifest.v1+json',      'manifest', 'none',    'deprecated', 'Docker manifest of schema 1, unsigned: the format before 2016, which registries and engines have given up.'],
    ['application/vnd.docker.distribution.manifest.v1+prettyjws', 'manifest', 'none',    'deprecated', 'Docker manifest of schema 1, signed (JWS); its digest is over the signed payload, not over the bytes.'],
    ['application/vnd.docker.container.image.rootfs.diff+x-gtar', 'layer',    'unknown', 'deprecated', 'Layer of a schema 1 image; the type does not state the compression; detect it from the bytes.'],
  ]),
  general('application/json', { manifest: SCHEMA1_ALIAS, config: LEGACY_CONFIG }),
  general('', { manifest: SCHEMA1_ALIAS, config: LEGACY_CONFIG }),
  general('text/plain', { manifest: SCHEMA1_ALIAS }),

  ...from('docker-schema2', 'distribution, manifest-v2-2.md', [
    ['application/vnd.docker.distribution.manifest.v2+json',      'manifest',      'none', 'current', 'Docker manifest of schema 2: one image for one platform.'],
    ['application/vnd.docker.distribution.manifest.list.v2+json', 'index',         'none', 'current', 'Docker manifest list: one manifest for each platform.'],
    ['application/vnd.docker.container.image.v1+json',            'config',        'none', 'current', 'Docker image config: how to run the image, and the diffIDs of its layers. Ollama uses the type for models.'],
    ['application/vnd.docker.plugin.v1+json',                     'plugin-config', 'none', 'current', 'Config of a Docker engine plugin: the manifest that has it is a plugin, not an image.'],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip',         'layer',         'gzip', 'current', 'Layer as a tar compressed with gzip.'],
  ]),
  ...from('docker-schema2', 'containerd, core/images/mediatypes.go', [
    ['application/vnd.docker.image.rootfs.diff.tar', 'layer', 'none', 'current', 'Layer as a plain tar; some tools use this type for compressed bytes, so check the bytes.'],
  ]),
  ...from('docker-schema2', 'BuildKit; containers/image#2906', [
    ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'layer', 'zstd', 'nonstandard', 'Layer as a tar compressed with zstd; unofficial: BuildKit writes it, podman and skopeo refuse it.'],
  ]),
  ...from('docker-schema2', 'anchore/stereoscope', [
    ['application/vnd.docker.image.rootfs.diff.tar+zstd', 'layer', 'zstd', 'nonstandard', 'Layer as a tar compressed with zstd; an unofficial alias that only some tools accept.'],
  ]),
  ...nonDistributable(from('docker-schema2', 'distribution, manifest-v2-2.md', [
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'layer', 'gzip', 'current', 'Foreign layer (of old Windows bases) as a tar compressed with gzip: never to be pushed, fetched from its urls.'],
  ])),
  ...nonDistributable(from('docker-schema2', 'containerd, core/images/mediatypes.go', [
    ['application/vnd.docker.image.rootfs.foreign.diff.tar', 'layer', 'none', 'current', 'Foreign layer (of old Windows bases) as a plain tar: not pushed but fetched from its urls; check the bytes.'],
  ])),
  general('application/octet-stream', { config: LEGACY_CONFIG }),
  general('text/html', { config: LEGACY_CONFIG }),

  ...from('oci', 'OCI image-spec 1.1, manifest.md', [
    ['application/vnd.oci.image.manifest.v1+json', 'manifest', 'none', 'current', 'OCI image manifest: one image for one platform, or an artifact.'],
    ['application/vnd.oci.empty.v1+json',          'empty',    'none', 'current', 'The empty blob: exactly {}, for a config or a layer that an artifact has no use for.'],
  ]),
  ...from('oci', 'OCI image-spec 1.1, image-index.md', [
    ['application/vnd.oci.image.index.v1+json', 'index', 'none', 'current', 'OCI image index: manifests, mostly one for each platform, and other indexes.'],
  ]),
  ...from('oci', 'OCI image-spec 1.1, config.md', [
    ['application/vnd.oci.image.config.v1+json', 'config', 'none', 'current', 'OCI image config: how to run the image, and the diffIDs of its layers. Signatures and other artifacts borrow the type.'],
  ]),
  ...from('oci', 'OCI image-spec 1.1, descriptor.md', [
    ['application/vnd.oci.descriptor.v1+json', 'descriptor', 'none', 'current', 'A descriptor, which is part of other documents; not a valid type of a blob.'],
  ]),
  ...from('oci', 'OCI image-spec 1.1, image-layout.md', [
    ['application/vnd.oci.layout.header.v1+json', 'layout', 'none', 'current', 'The oci-layout file of a layout, which is not a blob; not a valid type of a blob.'],
  ]),
  ...from('oci', 'OCI image-spec 1.1, layer.md', [
    ['application/vnd.oci.image.layer.v1.tar',      'layer', 'none', 'current', 'Layer as a plain tar.'],
    ['application/vnd.oci.image.layer.v1.tar+gzip', 'layer', 'gzip', 'current', 'Layer as a tar compressed with gzip; eStargz has this type too.'],
    ['application/vnd.oci.image.layer.v1.tar+zstd', 'layer', 'zstd', 'current', 'Layer as a tar compressed with zstd (since image-spec 1.1); zstd:chunked has this type too.'],
  ]),
  ...nonDistributable(from('oci', 'OCI image-spec 1.1, layer.md, Non-Distributable Layers', [
    ['application/vnd.oci.image.layer.nondistributable.v1.tar',      'layer', 'none', 'deprecated', 'Non-distributable layer as a plain tar: a registry need not have it.'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'layer', 'gzip', 'deprecated', 'Non-distributable layer as a tar compressed with gzip: a registry need not have it.'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+zstd', 'layer', 'zstd', 'deprecated', 'Non-distributable layer as a tar compressed with zstd: a registry need not have it.'],
  ])),
  ...from('oci', 'containers/ocicrypt', [
    ['application/vnd.oci.image.layer.v1.tar+encrypted',      'layer', 'encrypted', 'current', 'Encrypted layer: a plain tar once decrypted; without the key its content cannot be checked.'],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'layer', 'encrypted', 'current', 'Encrypted layer: a tar compressed with gzip once decrypted; without the key its content cannot be checked.'],
    ['application/vnd.oci.image.layer.v1.tar+zstd+encrypted', 'layer', 'encrypted', 'current', 'Encrypted layer: a tar compressed with zstd once decrypted; without the key its content cannot be checked.'],
  ]),
  ...nonDistributable(from('oci', 'containers/ocicrypt', [
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+encrypted',      'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a plain tar once decrypted; a registry need not have it.'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip+encrypted', 'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a tar compressed with gzip once decrypted; a registry need not have it.'],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+zstd+encrypted', 'layer', 'encrypted', 'deprecated', 'Encrypted non-distributable layer: a tar compressed with zstd once decrypted; a registry need not have it.'],
  ])),
  ...from('oci', 'OCI image-spec 1.1.0-rc2, artifact.md', [
    ['application/vnd.oci.artifact.manifest.v1+json', 'manifest', 'none', 'removed', 'OCI artifact manifest, of release candidates only: 1.1 itself puts artifacts into image manifests.'],
  ]),
  ...from('oci', 'OCI image-spec before 1.0, media-types.md', [
    ['application/vnd.oci.image.manifest.list.v1+json',          'index',    'none', 'removed', 'Manifest list of the drafts before 1.0; today the image index.'],
    ['application/vnd.oci.image.rootfs.tar.gzip',                'layer',    'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
    ['application/vnd.oci.image.layer.tar+gzip',                 'layer',    'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
    ['application/vnd.oci.image.serialization.config.v1+json',   'config',   'none', 'removed', 'Image config of the drafts before 1.0.'],
    ['application/vnd.oci.image.serialization.rootfs.tar.gzip',  'layer',    'gzip', 'removed', 'Layer of the drafts before 1.0, a tar compressed with gzip.'],
    ['application/vnd.oci.image.serialization.combined.v1+json', 'artifact', 'none', 'removed', 'Config and layers in one file, of the drafts before 1.0.'],
  ]),
  ...nonDistributable(from('oci', 'OCI image-spec before 1.0, media-types.md', [
    ['application/vnd.oci.image.layer.nondistributable.tar+gzip', 'layer', 'gzip', 'removed', 'Non-distributable layer of the drafts before 1.0, a tar compressed with gzip: a registry need not have it.'],
  ])),
  ...from('oci', 'nydus, docs/nydus-design.md', [
    ['application/vnd.oci.image.layer.v1.tar.gz', 'layer', 'gzip', 'nonstandard', 'Layer as a tar compressed with gzip under a misspelt type: the specification has +gzip.'],
  ]),

  ...from('buildkit', 'BuildKit, docs/attestations/attestation-storage.md', [
    ['application/vnd.docker.attestation.manifest.v1+json', 'attestation', 'none', 'current', 'artifactType of a manifest that holds the attestations of an image.'],
    ['application/vnd.in-toto+json',                        'attestation', 'none', 'current', 'in-toto statement: provenance, SBOM or another claim on an image, unsigned.'],
  ]),
  ...from('buildkit', 'docker/attest', [
    ['application/vnd.in-toto.spdx+dsse',       'attestation', 'none', 'current', 'Signed attestation (DSSE) with an SPDX SBOM, as Docker signs its official images.'],
    ['application/vnd.in-toto.provenance+dsse', 'attestation', 'none', 'current', 'Signed attestation (DSSE) with SLSA provenance, as Docker and Google Cloud Build sign images.'],
    ['application/vnd.docker.attestation-verification.v1+json', 'attestation', 'none', 'current', 'What Docker adds to a signature of an attestation: its entry in a transparency log.'],
  ]),
  ...from('buildkit', 'in-toto/attestation, spec/v1/envelope.md, bundle.md', [
    ['application/vnd.in-toto.vsa+dsse', 'attestation', 'none', 'current', 'Signed attestation (DSSE) with a SLSA verification summary.'],
    ['application/vnd.in-toto.bundle',   'attestation', 'none', 'current', 'Several attestations, one JSON text a line.'],
  ]),
  ...from('buildkit', 'BuildKit, cache/remotecache', [
    ['application/vnd.buildkit.cacheconfig.v0', 'config', 'none', 'current', 'Config of a build cache: what has it is a cache and no image, though in its old form it looks like an index of layers.'],
  ], 'cache'),
  ...from('buildkit', 'BuildKit, build history', [
    ['application/vnd.buildkit.historyrecord.v0', 'artifact', 'none', 'current', 'Record of one build, as docker buildx history export writes it.'],
    ['application/vnd.buildkit.status.v0',        'artifact', 'none', 'current', 'Progress of one build, step by step, in its record.'],
    ['application/vnd.buildkit.otlp.json.v0',     'artifact', 'none', 'current', 'Traces (OpenTelemetry) of one build, in its record.'],
  ]),
  ...from('buildkit', 'BuildKit, solver/llbsolver/history', [
    ['application/vnd.googeapis.google.rpc.status+proto', 'artifact', 'none', 'nonstandard', 'Error that a build ended with, in its record; the name is misspelt in BuildKit itself.'],
  ]),

  ...from('containerd', 'containerd, EROFS snapshotter', [
    ['application/vnd.erofs.layer.v1',      'layer', 'none', 'current', 'Layer as an EROFS file system image, not as a tar; only containerd can mount it.'],
    ['application/vnd.erofs.layer.v1+zstd', 'layer', 'zstd', 'current', 'Layer as an EROFS file system image compressed with zstd; only containerd can mount it.'],
  ]),
  ...from('containerd', 'erofs/erofs-image-spec, draft; apko, docs/erofs.md', [
    ['application/vnd.erofs',                'layer',    'none', 'current', 'Layer as an EROFS file system image, not as a tar, as apko writes it.'],
    ['application/vnd.erofs+zstd',           'layer',    'zstd', 'current', 'Layer as an EROFS file system image compressed with zstd, as apko writes it.'],
    ['application/vnd.erofs.chunk-index.v1', 'artifact', 'none', 'current', 'Index of the chunks of an EROFS layer, to fetch them one by one.'],
  ]),
  ...from('containerd', 'containerd, core/images/mediatypes.go', [
    ['application/vnd.containerd.container.criu.checkpoint.criu.tar',         'artifact', 'none', 'current', 'Memory and state of a container, from a checkpoint (CRIU).'],
    ['application/vnd.containerd.container.criu.checkpoint.predump.tar',      'artifact', 'none', 'current', 'First dump of the memory of a container, from a checkpoint (CRIU).'],
    ['application/vnd.containerd.container.resource.tar',                     'artifact', 'none', 'current', 'Resources of a container, from a checkpoint.'],
    ['application/vnd.containerd.container.rw.tar',                           'artifact', 'none', 'current', 'Files that a container has changed, from a checkpoint.'],
    ['application/vnd.containerd.container.checkpoint.config.v1+proto',       'artifact', 'none', 'current', 'Runtime configuration of a container, from a checkpoint.'],
    ['application/vnd.containerd.container.checkpoint.options.v1+proto',      'artifact', 'none', 'current', 'Options of a checkpoint.'],
    ['application/vnd.containerd.container.checkpoint.runtime.name',          'artifact', 'none', 'current', 'Name of the runtime of a container, from a checkpoint.'],
    ['application/vnd.containerd.container.checkpoint.runtime.options+proto', 'artifact', 'none', 'current', 'Options of the runtime of a container, from a checkpoint.'],
  ]),
  ...from('containerd', 'awslabs/soci-snapshotter', [
    ['application/vnd.amazon.soci.index.v1+json',    'artifact', 'none', 'current', 'SOCI index, version 1: lets AWS start an image before all of it is pulled; found as a referrer of the image.'],
    ['application/vnd.amazon.soci.index.v2+json',    'artifact', 'none', 'current', 'SOCI index, version 2: lets AWS start an image before all of it is pulled; found through an annotation of the image.'],
    ['application/vnd.amazon.soci.prefetch.v1+json', 'artifact', 'none', 'current', 'Parts of a layer that SOCI fetches first.'],
  ], 'soci'),
  ...from('containerd', 'nydus, nydusify', [
    ['application/vnd.oci.image.layer.nydus.blob.v1', 'layer',    'none', 'current', 'Layer as a nydus data blob, not as a tar; only nydus can mount it, and image-spec does not have the type.'],
    ['application/vnd.nydus.image.manifest.v1+json',  'artifact', 'none', 'current', 'artifactType of the nydus form of an image.'],
    ['application/vnd.nydus.image.config.v1+json',    'config',   'none', 'current', 'Config of the nydus form of an image.'],
  ]),
  ...from('containerd', 'containerd/accelerated-container-image', [
    ['application/vnd.containerd.overlaybd.native.v1+json', 'artifact', 'none', 'current', 'artifactType of the overlaybd form of an image, for block devices.'],
    ['application/vnd.containerd.overlaybd.turbo.v1+json',  'artifact', 'none', 'current', 'artifactType of the turboOCI form of an image, an index over its layers.'],
  ]),

  ...from('cosign', 'cosign, specs/SIGNATURE_SPEC.md', [
    ['application/vnd.dev.cosign.simplesigning.v1+json', 'signature', 'none', 'current', 'What cosign signs; the signature is in an annotation of the descriptor.'],
  ]),
  ...from('cosign', 'DSSE, envelope.md; cosign, specs/ATTESTATION_SPEC.md', [
    ['application/vnd.dsse.envelope.v1+json', 'attestation', 'none', 'current', 'Signed attestation (DSSE), as cosign attest stores it.'],
  ]),
  ...from('cosign', 'cosign, OCI 1.1 referrers mode', [
    ['application/vnd.dev.cosign.artifact.sig.v1+json',  'signature',   'none', 'current', 'artifactType of a cosign signature stored as a referrer.'],
    ['application/vnd.dev.cosign.artifact.sbom.v1+json', 'sbom',        'none', 'current', 'artifactType of an SBOM that cosign stored as a referrer.'],
    ['application/vnd.dev.cosign.artifact.att.v1+json',  'attestation', 'none', 'current', 'artifactType of an attestation that cosign stored as a referrer.'],
  ]),
  ...from('cosign', 'sigstore/protobuf-specs, sigstore_bundle.proto', [
    ['application/vnd.dev.sigstore.bundle.v0.3+json',        'signature', 'none', 'current',     'Sigstore bundle: a signature or attestation with all that is needed to verify it.'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.1', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.1; the part after the semicolon breaks the grammar of descriptors.'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.2', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.2; the part after the semicolon breaks the grammar of descriptors.'],
    ['application/vnd.dev.sigstore.bundle+json;version=0.3', 'signature', 'none', 'nonstandard', 'Sigstore bundle, version 0.3; the part after the semicolon breaks the grammar of descriptors.'],
    ['application/vnd.dev.sigstore.bundle+json',             'signature', 'none', 'nonstandard', 'Sigstore bundle without a stated version.'],
  ]),

  ...from('notation', 'Notary Project, signature-specification.md', [
    ['application/vnd.cncf.notary.signature',       'signature', 'none', 'current', 'artifactType of a Notary Project signature.'],
    ['application/jose+json',                       'signature', 'none', 'current', 'Signature envelope in JWS form, as notation writes it.'],
    ['application/cose',                            'signature', 'none', 'current', 'Signature envelope in COSE form, as notation writes it.'],
    ['application/vnd.cncf.notary.payload.v1+json', 'signature', 'none', 'current', 'The payload that notation signs, inside of the signature envelope.'],
  ]),

  ...from('sbom', 'SPDX; cosign attach sbom', [
    ['text/spdx',             'sbom', 'none', 'current', 'SBOM in SPDX tag-value form.'],
    ['text/spdx+json',        'sbom', 'none', 'current', 'SBOM in SPDX form, as JSON.'],
    ['text/spdx+xml',         'sbom', 'none', 'current', 'SBOM in SPDX form, as XML.'],
    ['application/spdx+json', 'sbom', 'none', 'current', 'SBOM in SPDX form, as JSON.'],
  ]),
  ...from('sbom', 'CycloneDX; cosign attach sbom', [
    ['application/vnd.cyclonedx',      'sbom', 'none', 'current', 'SBOM in CycloneDX form.'],
    ['application/vnd.cyclonedx+json', 'sbom', 'none', 'current', 'SBOM in CycloneDX form, as JSON.'],
    ['application/vnd.cyclonedx+xml',  'sbom', 'none', 'current', 'SBOM in CycloneDX form, as XML.'],
  ]),
  ...from('sbom', 'anchore/syft', [
    ['application/vnd.syft+json', 'sbom', 'none', 'current', 'SBOM in the form of syft, as JSON.'],
  ]),
  ...from('sbom', 'Harbor, src/controller/artifact/processor/sbom', [
    ['application/vnd.goharbor.harbor.sbom.v1', 'sbom', 'none', 'current', 'artifactType of an SBOM that Harbor made.'],
  ]),
  ...from('sbom', 'Ratify, Makefile and tests', [
    ['application/vnd.ratify.spdx.v0', 'sbom', 'none', 'current', 'artifactType of an SBOM in SPDX form, for Ratify.'],
  ]),

  ...from('helm', 'Helm, pkg/registry', [
    ['application/vnd.cncf.helm.config.v1+json',            'config',    'none', 'current', 'Config of a Helm chart: its Chart.yaml as JSON.'],
    ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'artifact',  'gzip', 'current', 'Helm chart, a tar compressed with gzip.'],
    ['application/vnd.cncf.helm.chart.provenance.v1.prov',  'signature', 'none', 'current', 'Helm provenance file: the hash of the chart, signed with PGP.'],
    ['application/vnd.helm.plugin.v1+json',                 'artifact',  'none', 'current', 'artifactType of a Helm plugin.'],
    ['application/tar+gzip',                                'artifact',  'gzip', 'deprecated', 'Helm chart under the type of its first versions, a tar compressed with gzip.'],
  ]),

  ...from('wasm', 'CNCF TAG Runtime, Wasm OCI Artifact layout', [
    ['application/wasm',                    'artifact', 'none', 'current', 'WebAssembly module or component.'],
    ['application/vnd.wasm.config.v0+json', 'config',   'none', 'current', 'Config of a WebAssembly artifact.'],
  ]),
  ...from('wasm', 'oci-client, Kubewarden and Spin; solo.io, wasm-image-spec', [
    ['application/vnd.wasm.content.layer.v1+wasm', 'artifact', 'none', 'current', 'WebAssembly module, as Kubewarden, Spin and the Rust library oci-client write it.'],
    ['application/vnd.wasm.config.v1+json',        'config',   'none', 'current', 'Config of a WebAssembly artifact, as Kubewarden, Spin and the Rust library oci-client write it.'],
  ]),
  ...from('wasm', 'confidential-containers/guest-components', [
    ['application/vnd.wasm.content.layer.v1+wasm+encrypted', 'artifact', 'encrypted', 'current', 'Encrypted WebAssembly module.'],
  ]),
  ...from('wasm', 'Spin, crates/oci/src/client.rs', [
    ['application/vnd.fermyon.spin.application.v1+config', 'config',   'none', 'current', 'Configuration of a Spin application: its components, triggers and routes.'],
    ['application/vnd.wasm.content.layer.v1+data',         'artifact', 'none', 'current', 'Static file of a Spin application.'],
    ['application/vnd.wasm.content.bundle.v1.tar+gzip',    'artifact', 'gzip', 'current', 'Static files of a Spin application, a tar compressed with gzip.'],
  ]),
  ...from('wasm', 'Trivy, docs/guide/advanced/modules.md; Istio', [
    ['application/vnd.module.wasm.content.layer.v1+wasm', 'artifact', 'none', 'current', 'WebAssembly module of Trivy or Istio.'],
  ]),

  ...from('model', 'docker/model-spec', [
    ['application/vnd.docker.ai.model.config.v0.1+json', 'config',   'none', 'current', 'Config of an AI model of Docker Model Runner.'],
    ['application/vnd.docker.ai.model.config.v0.2+json', 'config',   'none', 'current', 'Config of an AI model of Docker Model Runner, one layer a file.'],
    ['application/vnd.docker.ai.gguf.v3',                'artifact', 'none', 'current', 'Weights of an AI model, GGUF.'],
    ['application/vnd.docker.ai.safetensors',            'artifact', 'none', 'current', 'Weights of an AI model, safetensors.'],
    ['application/vnd.docker.ai.mmproj',                 'artifact', 'none', 'current', 'Projector of a multimodal AI model.'],
    ['application/vnd.docker.ai.license',                'artifact', 'none', 'current', 'License of an AI model.'],
    ['application/vnd.docker.ai.dduf',                   'artifact', 'none', 'current', 'AI model for images in one file, DDUF.'],
    ['application/vnd.docker.ai.vllm.config.tar',        'artifact', 'none', 'current', 'Configuration of an AI model for vLLM, a tar.'],
    ['application/vnd.docker.ai.dir.tar',                'artifact', 'none', 'current', 'Directory of an AI model, a tar.'],
    ['application/vnd.docker.ai.chat.template.jinja',    'artifact', 'none', 'current', 'Chat template of an AI model.'],
    ['application/vnd.docker.ai.model.file',             'artifact', 'none', 'current', 'Some file of an AI model.'],
  ]),
  ...from('model', 'CNCF ModelPack, model-spec', [
    ['application/vnd.cncf.model.manifest.v1+json',          'artifact', 'none', 'current', 'artifactType of a ModelPack AI model.'],
    ['application/vnd.cncf.model.config.v1+json',            'config',   'none', 'current', 'Config of a ModelPack AI model.'],
    ['application/vnd.cncf.model.weight.v1.raw',             'artifact', 'none', 'current', 'Weights of an AI model, one file as it is.'],
    ['application/vnd.cncf.model.weight.v1.tar',             'artifact', 'none', 'current', 'Weights of an AI model, a plain tar.'],
    ['application/vnd.cncf.model.weight.v1.tar+gzip',        'artifact', 'gzip', 'current', 'Weights of an AI model, a tar compressed with gzip.'],
    ['application/vnd.cncf.model.weight.v1.tar+zstd',        'artifact', 'zstd', 'current', 'Weights of an AI model, a tar compressed with zstd.'],
    ['application/vnd.cncf.model.weight.config.v1.raw',      'artifact', 'none', 'current', 'Settings of the weights (tokenizer and the like), one file as it is.'],
    ['application/vnd.cncf.model.weight.config.v1.tar',      'artifact', 'none', 'current', 'Settings of the weights (tokenizer and the like), a plain tar.'],
    ['application/vnd.cncf.model.weight.config.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Settings of the weights (tokenizer and the like), a tar compressed with gzip.'],
    ['application/vnd.cncf.model.weight.config.v1.tar+zstd', 'artifact', 'zstd', 'current', 'Settings of the weights (tokenizer and the like), a tar compressed with zstd.'],
    ['application/vnd.cncf.model.doc.v1.raw',                'artifact', 'none', 'current', 'Documentation of an AI model, one file as it is.'],
    ['application/vnd.cncf.model.doc.v1.tar',                'artifact', 'none', 'current', 'Documentation of an AI model, a plain tar.'],
    ['application/vnd.cncf.model.doc.v1.tar+gzip',           'artifact', 'gzip', 'current', 'Documentation of an AI model, a tar compressed with gzip.'],
    ['application/vnd.cncf.model.doc.v1.tar+zstd',           'artifact', 'zstd', 'current', 'Documentation of an AI model, a tar compressed with zstd.'],
    ['application/vnd.cncf.model.code.v1.raw',               'artifact', 'none', 'current', 'Code of an AI model, one file as it is.'],
    ['application/vnd.cncf.model.code.v1.tar',               'artifact', 'none', 'current', 'Code of an AI model, a plain tar.'],
    ['application/vnd.cncf.model.code.v1.tar+gzip',          'artifact', 'gzip', 'current', 'Code of an AI model, a tar compressed with gzip.'],
    ['application/vnd.cncf.model.code.v1.tar+zstd',          'artifact', 'zstd', 'current', 'Code of an AI model, a tar compressed with zstd.'],
    ['application/vnd.cncf.model.dataset.v1.raw',            'artifact', 'none', 'current', 'Data set of an AI model, one file as it is.'],
    ['application/vnd.cncf.model.dataset.v1.tar',            'artifact', 'none', 'current', 'Data set of an AI model, a plain tar.'],
    ['application/vnd.cncf.model.dataset.v1.tar+gzip',       'artifact', 'gzip', 'current', 'Data set of an AI model, a tar compressed with gzip.'],
    ['application/vnd.cncf.model.dataset.v1.tar+zstd',       'artifact', 'zstd', 'current', 'Data set of an AI model, a tar compressed with zstd.'],
  ]),
  ...from('model', 'docker/model-runner', [
    ['application/vnd.cncf.model.weight.v1.gguf',        'artifact', 'none', 'current', 'Weights of an AI model, GGUF; an extension of Docker Model Runner to ModelPack.'],
    ['application/vnd.cncf.model.weight.v1.safetensors', 'artifact', 'none', 'current', 'Weights of an AI model, safetensors; an extension of Docker Model Runner to ModelPack.'],
  ]),
  ...from('model', 'CNAI model-spec, before it became ModelPack', [
    ['application/vnd.cnai.model.manifest.v1+json', 'artifact', 'none', 'deprecated', 'artifactType of an AI model, under the older name of ModelPack.'],
    ['application/vnd.cnai.model.config.v1+json',   'config',   'none', 'deprecated', 'Config of an AI model, under the older name of ModelPack.'],
  ]),
  ...from('model', 'Ollama', [
    ['application/vnd.ollama.image.model',     'artifact', 'none', 'current', 'Weights of an AI model of Ollama.'],
    ['application/vnd.ollama.image.projector', 'artifact', 'none', 'current', 'Projector of a multimodal AI model of Ollama.'],
    ['application/vnd.ollama.image.adapter',   'artifact', 'none', 'current', 'Adapter (LoRA) for an AI model of Ollama.'],
    ['application/vnd.ollama.image.template',  'artifact', 'none', 'current', 'Prompt template of an AI model of Ollama.'],
    ['application/vnd.ollama.image.license',   'artifact', 'none', 'current', 'License of an AI model of Ollama.'],
  ]),
  ...from('model', 'ollama/ollama, server/create.go, server/images.go, manifest/', [
    ['application/vnd.ollama.image.params',   'artifact', 'none', 'current',    'Parameters of an AI model of Ollama, as JSON.'],
    ['application/vnd.ollama.image.system',   'artifact', 'none', 'current',    'System prompt of an AI model of Ollama.'],
    ['application/vnd.ollama.image.messages', 'artifact', 'none', 'current',    'Messages that a conversation with an AI model of Ollama begins with, as JSON.'],
    ['application/vnd.ollama.image.prompt',   'artifact', 'none', 'deprecated', 'Prompt template of an AI model of Ollama under its older type.'],
    ['application/vnd.ollama.image.embed',    'artifact', 'none', 'deprecated', 'Embeddings of an AI model of Ollama; its current versions ignore them.'],
    ['application/vnd.ollama.image.tensor',   'artifact', 'none', 'current',    'One tensor of an AI model of Ollama, safetensors.'],
    ['application/vnd.ollama.image.draft',    'artifact', 'none', 'current',    'Draft model for speculative decoding, of an AI model of Ollama.'],
    ['application/vnd.ollama.image.json',     'artifact', 'none', 'current',    'JSON file of an AI model of Ollama, such as its tokenizer.'],
  ]),
  ...from('model', 'kitops-ml/kitops, pkg/lib/constants/mediaType.go', [
    ['application/vnd.kitops.modelkit',                       'artifact', 'none', 'current', 'artifactType of a ModelKit of KitOps.'],
    ['application/vnd.kitops.modelkit.config.v1+json',        'config',   'none', 'current', 'Config of a ModelKit of KitOps: its Kitfile as JSON.'],
    ['application/vnd.kitops.modelkit.model.v1.tar',          'artifact', 'none', 'current', 'AI model of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.model.v1.tar+gzip',     'artifact', 'gzip', 'current', 'AI model of a ModelKit, a tar compressed with gzip.'],
    ['application/vnd.kitops.modelkit.modelpart.v1.tar',      'artifact', 'none', 'current', 'Part of an AI model of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.modelpart.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Part of an AI model of a ModelKit, a tar compressed with gzip.'],
    ['application/vnd.kitops.modelkit.code.v1.tar',           'artifact', 'none', 'current', 'Code of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.code.v1.tar+gzip',      'artifact', 'gzip', 'current', 'Code of a ModelKit, a tar compressed with gzip.'],
    ['application/vnd.kitops.modelkit.dataset.v1.tar',        'artifact', 'none', 'current', 'Data set of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.dataset.v1.tar+gzip',   'artifact', 'gzip', 'current', 'Data set of a ModelKit, a tar compressed with gzip.'],
    ['application/vnd.kitops.modelkit.docs.v1.tar',           'artifact', 'none', 'current', 'Documentation of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.docs.v1.tar+gzip',      'artifact', 'gzip', 'current', 'Documentation of a ModelKit, a tar compressed with gzip.'],
    ['application/vnd.kitops.modelkit.prompt.v1.tar',         'artifact', 'none', 'current', 'Prompts of a ModelKit, a plain tar.'],
    ['application/vnd.kitops.modelkit.prompt.v1.tar+gzip',    'artifact', 'gzip', 'current', 'Prompts of a ModelKit, a tar compressed with gzip.'],
  ]),
  ...from('model', 'kitops-ml/kitops, pkg/artifact/spec.md, an older form', [
    ['application/vnd.jozu.model.config.v1+json',      'config',   'none', 'deprecated', 'Config of a ModelKit under its older type.'],
    ['application/vnd.jozu.model.content.v1.tar+gzip', 'artifact', 'gzip', 'deprecated', 'Content of a ModelKit under its older type, a tar compressed with gzip.'],
  ]),
  ...from('model', 'podman, podman-artifact-add(1)', [
    ['application/vnd.gguf', 'artifact', 'none', 'current', 'Weights of an AI model, GGUF, as added to an artifact of podman.'],
  ]),

  ...from('compose', 'docker/compose, docker compose publish', [
    ['application/vnd.docker.compose.project',              'artifact', 'none', 'current', 'artifactType of a published Compose project.'],
    ['application/vnd.docker.compose.file+yaml',            'artifact', 'none', 'current', 'Compose file.'],
    ['application/vnd.docker.compose.envfile',              'artifact', 'none', 'current', 'Environment file of a Compose project.'],
    ['application/vnd.docker.compose.config.empty.v1+json', 'config',   'none', 'current', 'Empty config of a published Compose project.'],
  ]),
  ...from('sandbox', 'docker/sbx-kits-contrib, OCI-v2.md', [
    ['application/vnd.docker.sandbox.kit.v2',           'artifact', 'none', 'current', 'artifactType of a Docker Sandboxes kit.'],
    ['application/vnd.docker.sandbox.kit.v2.spec+yaml', 'config',   'none', 'current', 'Config of a Docker Sandboxes kit: its spec.yaml.'],
  ]),
  ...from('mcp', 'docker/mcp-gateway', [
    ['application/vnd.docker.mcp.server',          'artifact', 'none', 'current', 'artifactType of an MCP server for Docker MCP Toolkit.'],
    ['application/vnd.docker.mcp.catalog.v1+json', 'artifact', 'none', 'current', 'artifactType of a catalog of MCP servers.'],
    ['application/vnd.docker.mcp.profile.v1+json', 'artifact', 'none', 'current', 'artifactType of a profile: a selection of MCP servers.'],
  ]),
  ...from('devcontainers', 'Development Containers, devcontainer-features-distribution.md', [
    ['application/vnd.devcontainers',                          'config',   'none', 'current', 'Config of a Dev Container feature or template.'],
    ['application/vnd.devcontainers.layer.v1+tar',             'artifact', 'none', 'current', 'Dev Container feature or template, a tar.'],
    ['application/vnd.devcontainers.collection.layer.v1+json', 'artifact', 'none', 'current', 'List of the Dev Container features or templates of a repository.'],
  ]),
  ...from('flux', 'Flux, OCI artifacts', [
    ['application/vnd.cncf.flux.config.v1+json',      'config',   'none', 'current', 'Config of a Flux artifact.'],
    ['application/vnd.cncf.flux.content.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Kubernetes manifests for Flux, a tar compressed with gzip.'],
  ]),
  ...from('opa', 'Open Policy Agent, bundles; conftest', [
    ['application/vnd.cncf.openpolicyagent.config.v1+json',         'config',   'none', 'current', 'Config of an Open Policy Agent bundle.'],
    ['application/vnd.cncf.openpolicyagent.manifest.layer.v1+json', 'artifact', 'none', 'current', 'Manifest of an Open Policy Agent bundle.'],
    ['application/vnd.cncf.openpolicyagent.policy.layer.v1+rego',   'artifact', 'none', 'current', 'Policy of an Open Policy Agent bundle, in Rego.'],
    ['application/vnd.cncf.openpolicyagent.data.layer.v1+json',     'artifact', 'none', 'current', 'Data of an Open Policy Agent bundle.'],
    ['application/vnd.cncf.openpolicyagent.layer.v1.tar+gzip',      'artifact', 'gzip', 'current', 'Open Policy Agent bundle, a tar compressed with gzip.'],
  ]),
  ...from('kyverno', 'kyverno/kyverno, kubectl-kyverno oci', [
    ['application/vnd.cncf.kyverno.config.v1+json',       'config',   'none', 'current', 'Config of Kyverno policies.'],
    ['application/vnd.cncf.kyverno.policy.layer.v1+yaml', 'artifact', 'none', 'current', 'Policy of Kyverno, in YAML.'],
  ]),
  ...from('falco', 'falcosecurity/falcoctl, pkg/oci/constants.go', [
    ['application/vnd.cncf.falco.rulesfile.config.v1+json',  'config',   'none', 'current', 'Config of rules for Falco.'],
    ['application/vnd.cncf.falco.rulesfile.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Rules for Falco, a tar compressed with gzip.'],
  ], 'policy'),
  ...from('falco', 'falcosecurity/falcoctl, pkg/oci/constants.go', [
    ['application/vnd.cncf.falco.plugin.config.v1+json',       'config',   'none', 'current', 'Config of a Falco plugin.'],
    ['application/vnd.cncf.falco.plugin.layer.v1+tar.gz',      'artifact', 'gzip', 'current', 'Falco plugin, a tar compressed with gzip.'],
    ['application/vnd.cncf.falco.asset.config.v1+json',        'config',   'none', 'current', 'Config of other files for Falco.'],
    ['application/vnd.cncf.falco.asset.layer.v1+tar.gz',       'artifact', 'gzip', 'current', 'Other files for Falco, a tar compressed with gzip.'],
    ['application/vnd.cncf.falco.falcoconfig.config.v1+json',  'config',   'none', 'current', 'Config of a configuration of Falco.'],
    ['application/vnd.cncf.falco.falcoconfig.layer.v1+tar.gz', 'artifact', 'gzip', 'current', 'Configuration of Falco, a tar compressed with gzip.'],
  ]),
  ...from('trivy', 'aquasecurity/trivy, docs/guide/advanced/self-hosting.md', [
    ['application/vnd.aquasec.trivy.config.v1+json',         'config',   'none', 'current', 'Config of a database of Trivy.'],
    ['application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',     'artifact', 'gzip', 'current', 'Vulnerability database of Trivy, a tar compressed with gzip.'],
    ['application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Database of Java packages of Trivy, a tar compressed with gzip.'],
  ]),
  ...from('timoni', 'stefanprodan/timoni, api/v1alpha1/artifact.go', [
    ['application/vnd.timoni.config.v1+json',      'config',   'none', 'current', 'Config of a Timoni module.'],
    ['application/vnd.timoni.content.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Timoni module, a tar compressed with gzip.'],
  ]),
  ...from('cue', 'CUE, mod/modregistry', [
    ['application/vnd.cue.module.v1+json', 'config',   'none', 'current', 'Config of a CUE module, and so its artifactType.'],
    ['application/vnd.cue.modulefile.v1',  'artifact', 'none', 'current', 'The file cue.mod/module.cue of a CUE module.'],
    ['application/zip',                    'artifact', 'none', 'current', 'CUE module, a zip.'],
  ]),
  ...from('opentofu', 'OpenTofu, internal/getmodules/oci_getter.go', [
    ['application/vnd.opentofu.modulepkg', 'artifact', 'none', 'current', 'artifactType of an OpenTofu module.'],
    ['archive/zip',                        'artifact', 'none', 'current', 'OpenTofu module or provider, a zip.'],
  ]),
  ...from('opentofu', 'OpenTofu, internal/getproviders/oci_registry_mirror_source.go', [
    ['application/vnd.opentofu.provider',        'artifact', 'none', 'current', 'artifactType of the index of an OpenTofu provider, one manifest for each platform.'],
    ['application/vnd.opentofu.provider-target', 'artifact', 'none', 'current', 'artifactType of an OpenTofu provider for one platform.'],
    ['application/vnd.opentofu.providerpkg',     'artifact', 'none', 'current', 'artifactType of the zip of an OpenTofu provider.'],
  ]),
  ...from('bicep', 'Azure/bicep, src/Bicep.Core/Registry/Oci', [
    ['application/vnd.ms.bicep.module.artifact',            'artifact', 'none', 'current', 'artifactType of a Bicep module.'],
    ['application/vnd.ms.bicep.module.config.v1+json',      'config',   'none', 'current', 'Config of a Bicep module.'],
    ['application/vnd.ms.bicep.module.layer.v1+json',       'artifact', 'none', 'current', 'Bicep module, compiled to JSON.'],
    ['application/vnd.ms.bicep.module.source.v1.tar+gzip',  'artifact', 'gzip', 'current', 'Sources of a Bicep module, a tar compressed with gzip.'],
    ['application/vnd.ms.bicep.provider.artifact',          'artifact', 'none', 'current', 'artifactType of a Bicep extension.'],
    ['application/vnd.ms.bicep.provider.config.v1+json',    'config',   'none', 'current', 'Config of a Bicep extension.'],
    ['application/vnd.ms.bicep.provider.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Types of a Bicep extension, a tar compressed with gzip.'],
  ]),
  ...from('cnab', 'cnabio/cnab-to-oci', [
    ['application/vnd.cnab.manifest.v1',    'artifact', 'none', 'current', 'Artifact type of the index of a bundle, in its annotations.'],
    ['application/vnd.cnab.config.v1+json', 'config',   'none', 'current', 'Config of a bundle: its bundle.json.'],
  ]),
  ...from('ocm', 'open-component-model/ocm, genericocireg/componentmapping', [
    ['application/vnd.ocm.software.component.config.v1+json',             'config',   'none', 'current', 'Config of a component version.'],
    ['application/vnd.ocm.software.component-descriptor.v2+json',         'artifact', 'none', 'current', 'Component descriptor, as JSON.'],
    ['application/vnd.ocm.software.component-descriptor.v2+yaml+tar',     'artifact', 'none', 'current', 'Component descriptor, as YAML in a tar.'],
  ]),
  ...from('ocm', 'open-component-model/ocm, download/handlers/blueprint', [
    ['application/vnd.gardener.landscaper.blueprint.v1+tar+gzip', 'artifact', 'gzip', 'current', 'Blueprint of the Landscaper, a tar compressed with gzip.'],
  ]),
  ...from('zarf', 'zarf-dev/zarf, src/pkg/packager/layout/oci.go', [
    ['application/vnd.zarf.config.v1+json', 'config',   'none',    'current', 'Config of a Zarf package.'],
    ['application/vnd.zarf.layer.v1.blob',  'artifact', 'unknown', 'current', 'File of a Zarf package, of any form.'],
  ]),
  ...from('hauler', 'hauler-dev/hauler, pkg/consts/consts.go', [
    ['application/vnd.content.hauler.file.layer.v1',                 'artifact', 'unknown', 'current', 'File in the store of Hauler, of any form.'],
    ['application/vnd.content.hauler.file.local.config.v1+json',     'config',   'none',    'current', 'Config of a file that Hauler took from a disk.'],
    ['application/vnd.content.hauler.file.directory.config.v1+json', 'config',   'none',    'current', 'Config of a folder that Hauler took from a disk.'],
    ['application/vnd.content.hauler.file.http.config.v1+json',      'config',   'none',    'current', 'Config of a file that Hauler downloaded.'],
  ]),
  ...from('github', 'actions/publish-immutable-action, src/oci-container.ts', [
    ['application/vnd.github.actions.package.v1+json',           'artifact', 'none', 'current', 'artifactType of an action of GitHub Actions.'],
    ['application/vnd.github.actions.package.config.v1+json',    'config',   'none', 'current', 'Config of an action of GitHub Actions.'],
    ['application/vnd.github.actions.package.layer.v1.tar+gzip', 'artifact', 'gzip', 'current', 'Action of GitHub Actions, a tar compressed with gzip.'],
    ['application/vnd.github.actions.package.layer.v1.zip',      'artifact', 'none', 'current', 'Action of GitHub Actions, a zip.'],
  ]),
  ...from('gadget', 'inspektor-gadget/inspektor-gadget, docs/spec/oci.md', [
    ['application/vnd.gadget.v1+binary',              'artifact', 'none', 'current', 'artifactType of a gadget.'],
    ['application/vnd.gadget.config.v1+yaml',         'config',   'none', 'current', 'Config of a gadget: its metadata in YAML.'],
    ['application/vnd.gadget.ebpf.program.v1+binary', 'artifact', 'none', 'current', 'eBPF program of a gadget, an ELF file.'],
    ['application/vnd.gadget.wasm.program.v1+binary', 'artifact', 'none', 'current', 'WebAssembly module of a gadget.'],
    ['application/vnd.gadget.btfgen.v1+binary',       'artifact', 'none', 'current', 'Kernel types (BTF) for a gadget.'],
  ]),
  ...from('toolhive', 'stacklok/toolhive, pkg/skills, pkg/plugins', [
    ['dev.toolhive.skills.v1',  'artifact', 'none', 'current', 'artifactType of a skill for AI agents; it has no slash, and so breaks the grammar of media types.'],
    ['dev.toolhive.plugins.v1', 'artifact', 'none', 'current', 'artifactType of a plugin for AI agents; it has no slash, and so breaks the grammar of media types.'],
  ]),
  ...from('agntcy', 'agntcy/dir, server/store/oci/types.go', [
    ['application/vnd.agntcy.dir.referrer.v1+json',       'artifact',  'none', 'current', 'artifactType of what is attached to a record.'],
    ['application/vnd.agntcy.dir.sign.publickey.v1+pem',  'signature', 'none', 'current', 'Public key that verifies the signature of a record.'],
    ['application/vnd.agntcy.dir.sign.signature.v1+json', 'signature', 'none', 'current', 'Signature of a record.'],
  ]),
  ...from('artifacthub', 'artifacthub/hub, docs/container_images_repositories.md', [
    ['application/vnd.cncf.artifacthub.config.v1+yaml',                    'config',   'none', 'current', 'Config of the metadata of a repository.'],
    ['application/vnd.cncf.artifacthub.repository-metadata.layer.v1.yaml', 'artifact', 'none', 'current', 'Metadata of a repository, in YAML.'],
  ]),
  ...from('tuf', 'docker/attest, mirror/types.go', [
    ['application/vnd.tuf.metadata+json', 'artifact', 'none',    'current', 'Signed metadata of a TUF repository.'],
    ['application/vnd.tuf.target',        'artifact', 'unknown', 'current', 'Target file of a TUF repository, of any form.'],
  ]),
  ...from('report', 'Conforma, policies and samples; Konflux', [
    ['application/vnd.konflux.test_output+json',                         'artifact', 'none', 'current', 'Result of a test of an image in Konflux.'],
    ['application/vnd.konflux-ci.attached-artifact',                     'artifact', 'none', 'current', 'artifactType of what Konflux attached to an image.'],
    ['application/vnd.konflux-ci.attached-artifact.related-images+json', 'artifact', 'none', 'current', 'Images that an operator image refers to, attached by Konflux.'],
    ['application/vnd.redhat.clair-report+json',                         'artifact', 'none', 'current', 'Vulnerability report of Clair.'],
  ]),
  ...from('report', 'OASIS, SARIF 2.1.0', [
    ['application/sarif+json', 'artifact', 'none', 'current', 'Results of a static analysis, in SARIF.'],
  ]),
  ...from('chalk', 'crashappsec/chalk, docs/design-docker-registry.md', [
    ['application/vnd.crashoverride.chalk.build-context.v1', 'artifact', 'none', 'current', 'artifactType of the build context of an image; the layer has the type of an image layer, and the config is empty.'],
  ]),
  ...from('tart', 'cirruslabs/tart, Sources/tart/OCI/Manifest.swift', [
    ['application/vnd.cirruslabs.tart.config.v1', 'artifact', 'none',    'current',    'Configuration of a virtual machine, as JSON; in the list of layers.'],
    ['application/vnd.cirruslabs.tart.disk.v1',   'artifact', 'unknown', 'deprecated', 'Disk of a virtual machine in one stream, compressed with LZ4.'],
    ['application/vnd.cirruslabs.tart.disk.v2',   'artifact', 'unknown', 'current',    'Part of the disk of a virtual machine, compressed with LZ4.'],
    ['application/vnd.cirruslabs.tart.nvram.v1',  'artifact', 'none',    'current',    'NVRAM of a virtual machine.'],
  ]),
  ...from('apple', 'apple/containerization, KernelImage.swift', [
    ['application/vnd.apple.containerization.kernel', 'artifact', 'none', 'current', 'Linux kernel for virtual machines that run containers.'],
  ]),
  ...from('coco', 'confidential-containers/guest-components, coco-extension-image.yml', [
    ['application/vnd.confidential-containers.coco-extension.disk', 'artifact', 'none', 'current', 'artifactType of a disk image that extends a confidential guest.'],
  ]),
  ...from('unikraft', 'unikraft/kraftkit, oci/mediatypes.go', [
    ['application/vnd.unikraft.config.v1',        'config',   'none', 'current', 'Config of a unikernel.'],
    ['application/vnd.unikraft.image.v1',         'artifact', 'none', 'current', 'Kernel of a unikernel.'],
    ['application/vnd.unikraft.initrd.v1',        'artifact', 'none', 'current', 'Initial file system of a unikernel, a cpio archive.'],
    ['application/vnd.unikraft.rootfs.diff',      'artifact', 'none', 'current', 'Changes to the file system of a unikernel.'],
    ['application/vnd.unikraft.config.v1+gzip',   'config',   'gzip', 'current', 'Config of a unikernel, compressed with gzip.'],
    ['application/vnd.unikraft.image.v1+gzip',    'artifact', 'gzip', 'current', 'Kernel of a unikernel, compressed with gzip.'],
    ['application/vnd.unikraft.initrd.v1+gzip',   'artifact', 'gzip', 'current', 'Initial file system of a unikernel, a cpio archive compressed with gzip.'],
    ['application/vnd.unikraft.rootfs.diff+gzip', 'artifact', 'gzip', 'current', 'Changes to the file system of a unikernel, compressed with gzip.'],
  ]),
  ...from('singularity', 'Sylabs, SIF in OCI registries', [
    ['application/vnd.sylabs.sif.config.v1+json',    'config',   'none', 'current', 'Config of a Singularity image.'],
    ['application/vnd.sylabs.sif.layer.v1.sif',      'artifact', 'none', 'current', 'Singularity image, one SIF file; container engines cannot run it.'],
    ['application/vnd.sylabs.sif.layer.v1.squashfs', 'artifact', 'none', 'current', 'File system of a Singularity image (SquashFS); container engines cannot run it.'],
  ]),
  ...from('oras', 'ORAS, defaults of oras push', [
    ['application/vnd.unknown.config.v1+json', 'config',   'none', 'current', 'Config of an artifact that was pushed without naming a type.'],
    ['application/vnd.unknown.artifact.v1',    'artifact', 'none', 'current', 'artifactType of an artifact that was pushed without naming a type.'],
  ]),
  ...from('oras', 'oras-project/artifacts-spec, artifact-manifest.md', [
    ['application/vnd.cncf.oras.artifact.manifest.v1+json', 'manifest', 'none', 'deprecated', 'ORAS artifact manifest, from before OCI image-spec 1.1 had subject and artifactType.'],
  ]),
];

/** Types with a fixed prefix; their suffix states the compression. */
// biome-ignore format: a table with one row per line
export const PREFIXES: readonly Row[] = [
  ...from('model', 'CNAI model-spec, before it became ModelPack', [
    ['application/vnd.cnai.model.', 'artifact', 'unknown', 'deprecated', 'Part of an AI model, under the older name of ModelPack.'],
  ]),
];

/** The prefixes by which containerd decides (images.IsNonDistributable): it does not push a blob of such a type. */
export const NON_DISTRIBUTABLE_PREFIXES: readonly string[] = [
  'application/vnd.oci.image.layer.nondistributable.',
  'application/vnd.docker.image.rootfs.foreign.',
];
