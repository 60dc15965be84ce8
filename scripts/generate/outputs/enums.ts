/** The enumerations of outputs, and the forms of strings. */
import type { ArtifactKind } from '../../../src/formats/artifact-kind.ts';
import { DIGEST_GRAMMAR } from '../../../src/formats/digest.ts';
import { FAULTS, type FaultKind } from '../../../src/formats/fault.ts';
import type { Format } from '../../../src/formats/format.ts';
import type { Compression, Family, Role, Status } from '../../../src/formats/media-type.ts';
import { FAMILIES } from '../../../src/formats/media-type-table.ts';
import { STATUS } from '../../../src/reports/classification.ts';
import type { Severity } from '../../../src/rule-kit/rule.ts';
import type { SourceKind } from '../../../src/sources/source.ts';
import { type Shape, textLike, words } from './shape.ts';

export const DIGEST = textLike('digest', DIGEST_GRAMMAR);
export const DAY = textLike('UTC day', /^\d{4}-\d{2}-\d{2}$/);

export const SEVERITY: Shape<Severity> = words('Severity', 'The severity of a finding.', {
  error: 'fails the run, unless `fail-on` is `never`',
  warning: 'fails the run if `fail-on` is `warning`',
  note: 'never fails',
});

export const SOURCE: Shape<SourceKind> = words('Source', 'The form of a source.', {
  'oci-layout': 'an OCI layout directory',
  'oci-archive': 'an OCI layout in a tar, plain or compressed',
  'docker-archive': 'an archive of `docker save`',
  dir: "skopeo's `dir:`",
  registry: 'an image in a registry',
  engine: 'the export of an engine',
});

export const ARTIFACT: Shape<ArtifactKind> = words(
  'Artifact',
  'The kind of an artifact, derived from verified content only.',
  {
    image: 'an image that engines run',
    plugin: 'a Docker plugin',
    helm: 'a Helm chart',
    wasm: 'a WebAssembly module',
    model: 'an AI model',
    signature: 'a signature of another artifact',
    sbom: 'a software bill of materials',
    attestation: 'statements about another artifact',
    cache: "a builder's cache",
    soci: 'a SOCI index, for lazy pulling of an image',
    compose: 'a Docker Compose project',
    devcontainer: 'a Development Container feature or template, or their list',
    flux: 'Kubernetes manifests for Flux',
    policy: 'policies or rules: Open Policy Agent, Kyverno, Falco',
    package: 'content that one tool installs or loads: modules, plugins, bundles, databases',
    vm: 'a virtual machine, or a part of one',
    singularity: 'a Singularity image',
    report: 'the result of a scan or test of an image',
    unknown: 'none of these, or not known',
  },
);

export const ROLE: Shape<Role> = words('Role', 'The role of a blob in an image.', {
  manifest: 'a manifest: one runnable platform image, or an artifact',
  index: 'an index, or a manifest list',
  config: 'the config of an image',
  layer: 'a layer of a filesystem',
  'plugin-config': 'the config of a plugin',
  layout: 'the `oci-layout` file',
  descriptor: 'a descriptor by itself',
  empty: "OCI's empty JSON",
  attestation: 'a statement about another artifact',
  signature: 'a signature',
  sbom: 'a software bill of materials',
  artifact: 'content of another kind of artifact',
  unknown: 'not known',
});

export const FAMILY: Shape<Family> = words('Family', 'The family of a media type.', FAMILIES);

/** The family of a blob without a declared type, as in `docker save` archives. */
export const ARCHIVE_FAMILY: Shape<'docker-archive'> = words('ArchiveFamily', 'The family if no type is stated.', {
  'docker-archive': 'a member of a `docker save` archive',
});

export const COMPRESSION: Shape<Compression> = words('Compression', 'The compression that a type declares.', {
  none: '',
  gzip: '',
  zstd: '',
  encrypted: 'encrypted: its content is unknown',
  unknown: 'the type does not declare it',
});

export const STATUS_OF_TYPE: Shape<Status> = words('Status', 'The status of a type in current specifications.', STATUS);

export const FORMAT: Shape<Format> = words('Format', 'The format detected from the first bytes of a blob.', {
  gzip: '',
  zstd: '',
  xz: '',
  bzip2: '',
  tar: '',
  erofs: 'an EROFS file system',
  json: '',
  empty: 'zero bytes',
  unknown: 'another format',
});

export const FAULT: Shape<FaultKind> = words('FaultKind', 'The kind of a fault of a document or a blob.', FAULTS);
